package nightdesk.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * What an article, or a story, says.
 *
 * @param keyPoints best first; one that reads on comes after the one it reads on from
 * @param actors most salient first; their names are unique
 * @param quotes in text order
 */
public record Findings(List<KeyPoint> keyPoints, List<Actor> actors, List<Quote> quotes) {
  /** Nothing found. */
  public static final Findings NONE = new Findings(List.of(), List.of(), List.of());

  public Findings {
    keyPoints = List.copyOf(keyPoints);
    actors = List.copyOf(actors);
    quotes = List.copyOf(quotes);
    var names = new HashSet<String>();
    for (Actor actor : actors) {
      if (!names.add(actor.name())) {
        throw new IllegalArgumentException(
            "actors' names must be unique, but \"" + actor.name() + "\" is there twice");
      }
    }
    together(keyPoints);
  }

  /**
   * The key points as a reader is to see them: each list is one point, its sentences in text order.
   * Most have one sentence; a key point that reads on stands with the one it reads on from, where
   * that one is. The lists come best first, and have each key point once.
   */
  public List<List<KeyPoint>> together() {
    return together(keyPoints);
  }

  private static List<List<KeyPoint>> together(List<KeyPoint> points) {
    var groups = new ArrayList<List<KeyPoint>>();
    for (KeyPoint point : points) {
      if (!point.readsOn()) {
        groups.add(new ArrayList<>(List.of(point)));
        continue;
      }
      List<KeyPoint> group =
          groupBefore(point, groups)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "a key point that reads on must come after the one before it in the text,"
                              + " but it does not: "
                              + point.passage().text()));
      group.add(point);
    }
    return groups;
  }

  /** The group whose last key point ends last of those before {@code point} in its article. */
  private static Optional<List<KeyPoint>> groupBefore(KeyPoint point, List<List<KeyPoint>> groups) {
    Optional<List<KeyPoint>> best = Optional.empty();
    int nearest = -1;
    for (List<KeyPoint> group : groups) {
      Passage last = group.get(group.size() - 1).passage();
      if (last.article().equals(point.passage().article())
          && last.span().end() <= point.passage().span().start()
          && last.span().end() > nearest) {
        nearest = last.span().end();
        best = Optional.of(group);
      }
    }
    return best;
  }
}
