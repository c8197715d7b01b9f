package nightdesk.model;

import java.util.HashSet;
import java.util.List;

/**
 * What an article, or a story, says.
 *
 * @param keyPoints best first
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
  }
}
