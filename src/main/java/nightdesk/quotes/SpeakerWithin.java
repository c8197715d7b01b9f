package nightdesk.quotes;

import java.util.List;
import java.util.Optional;
import nightdesk.text.Document;
import nightdesk.text.WordSet;

/**
 * A statement whose speaker stands after a comma, with where, when or to whom it was said: "The dam
 * had never been seen by anyone, engineer Colquhoun testified in May, nor had ...", "Sales,
 * Castellan notes with relish, fell". Told by the verb of reporting and its subject.
 */
final class SpeakerWithin {
  /** A clause has at least so many words. */
  private static final int SHORTEST_CLAUSE = 4;

  /** What stands between the verb and the comma is not longer, in tokens. */
  private static final int LONGEST_ADJUNCT = 16;

  private static final WordSet TOLD =
      WordSet.of(List.of("told", "tells", "informed", "informs", "assured", "assures", "warned"));

  private static final WordSet RECALL =
      WordSet.of(List.of("recalled", "recalls", "recounted", "recounts", "observed", "observes"));

  private final Document document;
  private final QuotationMarks marks;
  private final Grammar grammar;
  private final Subjects subjects;
  private final FoundStatements found;

  SpeakerWithin(Grammar grammar, FoundStatements found) {
    this.grammar = grammar;
    this.document = grammar.document();
    this.marks = grammar.marks();
    this.subjects = new Subjects(grammar);
    this.found = found;
  }

  void find(int sentence) {
    int first = document.sentenceStart(sentence);
    int end = grammar.wordsEnd(sentence);
    if (end - first < SHORTEST_CLAUSE + 3 || !found.isFree(first, end)) {
      return;
    }
    for (int verb = first + 4; verb < end; verb++) {
      if (marks.state(verb) == QuotationMarks.OUTSIDE
          && document.caps(verb) == Document.Caps.LOWER
          && (grammar.verbs().isReport(verb) || RECALL.contains(document.hash(verb)))
          && isStatement(first, verb, end)) {
        found.take(first, end);
        return;
      }
    }
  }

  private boolean isStatement(int first, int verb, int end) {
    Optional<int[]> subject = subjects.before(verb);
    if (subject.isEmpty()) {
      return false;
    }
    int[] source = subject.get();
    int comma = source[0] - 1;
    if (comma < first + 2
        || !document.is(comma, ',')
        || marks.state(comma) != QuotationMarks.OUTSIDE
        || source[1] - source[0] == 1
            && !document.isCapitalized(source[0])
            && !grammar.openers().isSubject(source[0])) {
      return false;
    }
    int cue = source[1] < verb && document.is(source[1], ',') ? source[1] + 1 : source[1];
    int stop = adjunctEnd(verb + 1, end, TOLD.contains(document.hash(verb)));
    if (stop < 0) {
      return false;
    }
    boolean clause = hasVerb(first, comma);
    int[] before = {first, comma};
    if (stop < end && !clause && continues(stop + 1)) {
      found.add(source, new int[] {cue, verb + 1}, before, new int[] {stop + 1, end});
      return true;
    }
    if (!clause || comma - first < SHORTEST_CLAUSE) {
      return false;
    }
    if (stop + 2 < end && document.is(stop + 1, "nor")) {
      found.add(source, new int[] {cue, verb + 1}, before, new int[] {stop + 1, end});
      return true;
    }
    found.add(source, new int[] {cue, verb + 1}, before);
    return true;
  }

  /** The comma or end that follows where, when or to whom it was said; -1 if that is not clear. */
  private int adjunctEnd(int from, int end, boolean told) {
    if (from >= end || document.is(from, ',')) {
      return Math.min(from, end);
    }
    boolean adjunct =
        Pronouns.isPreposition(document.hash(from))
            || grammar.verbs().isAdverb(from)
            || document.is(from, "late")
            || document.is(from, "early")
            || document.is(from, "last")
            || document.is(from, "this")
            || document.is(from, "yesterday")
            || document.isCapitalized(from)
            || told;
    if (!adjunct || document.is(from, "that")) {
      return -1;
    }
    for (int t = from; t < end; t++) {
      if (t - from > LONGEST_ADJUNCT
          || grammar.verbs().isFinite(t)
          || grammar.openers().isSubject(t)
          || document.is(t, "that")
          || document.is(t, "whether")
          || marks.state(t) != QuotationMarks.OUTSIDE) {
        return -1;
      }
      if (document.kind(t) == Document.Kind.MARK
          && !document.is(t, '-')
          && !document.is(t, '\'')
          && !document.is(t, '’')
          && !document.is(t, '.')) {
        return document.is(t, ',') ? t : -1;
      }
    }
    return end;
  }

  /** A verb that the words before the speaker are the subject of. */
  private boolean continues(int token) {
    int t = token;
    while (t + 1 < document.size() && grammar.verbs().isAdverb(t)) {
      t++;
    }
    return grammar.verbs().isFinite(t) || grammar.verbs().isParticiple(t);
  }

  private boolean hasVerb(int from, int to) {
    for (int t = from + 1; t < to; t++) {
      if (grammar.verbs().isFinite(t)
          || document.caps(t) == Document.Caps.LOWER && grammar.verbs().isParticiple(t)) {
        return true;
      }
    }
    return false;
  }
}
