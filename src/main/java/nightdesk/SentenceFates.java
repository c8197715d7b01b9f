package nightdesk;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nightdesk.model.Analysis;
import nightdesk.model.KeyPoint;
import nightdesk.model.Passage;
import nightdesk.model.Span;
import nightdesk.model.Story;
import nightdesk.summary.Verdict;
import nightdesk.summary.Verdict.Outcome;

/** What became of each sentence of a story's articles when their key points were chosen. */
final class SentenceFates {
  /** What says nothing by itself, as a key point or anywhere else. */
  private static final Set<Outcome> CANNOT_STAND =
      EnumSet.of(
          Outcome.DANGLING,
          Outcome.UNATTRIBUTED,
          Outcome.QUESTION,
          Outcome.BOILERPLATE,
          Outcome.CAPTION,
          Outcome.BYLINE,
          Outcome.FRAGMENT,
          Outcome.ENDLESS);

  /** A sentence with what became of it in its own article. */
  private record Fate(Passage sentence, Outcome outcome) {}

  private final List<Fate> fates = new ArrayList<>();
  private final Map<String, List<Span>> fallen = new HashMap<>();
  private final Set<String> articles = new HashSet<>();

  /**
   * Adds an article.
   *
   * @param verdicts on its sentences, in text order
   */
  void add(Analysis member, List<Verdict> verdicts) {
    articles.add(member.article().id());
    for (Verdict verdict : verdicts) {
      Span sentence = member.sentences().get(verdict.sentence());
      fates.add(new Fate(member.article().passage(sentence), verdict.outcome()));
      if (CANNOT_STAND.contains(verdict.outcome())) {
        use(member.article().passage(sentence), fallen);
      }
    }
  }

  /** The sentences that are in none of the story's key points and support none, and why. */
  List<Story.Omission> omissions(List<KeyPoint> points) {
    var used = new HashMap<String, List<Span>>();
    for (KeyPoint point : points) {
      use(point.passage(), used);
      point.support().forEach(other -> use(other, used));
    }
    var all = new ArrayList<Story.Omission>();
    for (Fate fate : fates) {
      if (!overlaps(fate.sentence(), used)) {
        all.add(new Story.Omission(fate.sentence(), reason(fate.outcome())));
      }
    }
    return all;
  }

  /** An article's own key point can be too much for a story, or be told by it alone. */
  private String reason(Outcome outcome) {
    if (outcome != Outcome.TAKEN) {
      return outcome.label();
    }
    return articles.size() == 1 ? Outcome.BELOW.label() : "not-shared";
  }

  /** Whether no sentence that {@code words} are of is such that it cannot stand alone. */
  boolean stands(Passage words) {
    return !overlaps(words, fallen);
  }

  private static void use(Passage passage, Map<String, List<Span>> spans) {
    spans.computeIfAbsent(passage.article().id(), id -> new ArrayList<>()).add(passage.span());
  }

  private static boolean overlaps(Passage passage, Map<String, List<Span>> spans) {
    return spans.getOrDefault(passage.article().id(), List.of()).stream()
        .anyMatch(span -> span.overlaps(passage.span()));
  }
}
