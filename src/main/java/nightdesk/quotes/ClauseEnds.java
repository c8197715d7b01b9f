package nightdesk.quotes;

import java.util.List;
import nightdesk.text.Document;
import nightdesk.text.WordSet;

/** Where a clause that holds what was said ends, by the verbs and commas after it. */
final class ClauseEnds {
  /** Words that a finite verb's object begins with. */
  private static final WordSet OBJECTS =
      WordSet.of(
          List.of(
              "the",
              "a",
              "an",
              "his",
              "her",
              "its",
              "their",
              "our",
              "my",
              "no",
              "some",
              "many",
              "few",
              "most",
              "every",
              "them",
              "him",
              "us",
              "me",
              "little",
              "much",
              "nobody",
              "nothing",
              "everyone"));

  /** Words after which a verb belongs to another clause. */
  private static final WordSet CLAUSES =
      WordSet.of(
          List.of(
              "that",
              "which",
              "who",
              "whom",
              "whose",
              "when",
              "where",
              "while",
              "if",
              "because",
              "as",
              "and",
              "or",
              "but",
              "than",
              "what",
              "how",
              "why",
              "whether",
              "since",
              "until",
              "although",
              "though",
              "unless",
              "so",
              "he",
              "she",
              "they",
              "we",
              "i",
              "it",
              "you"));

  private static final WordSet SUBJECTS =
      WordSet.of(List.of("he", "she", "they", "we", "i", "it", "you"));

  private static final WordSet BE = WordSet.of(List.of("is", "are", "was", "were", "be", "been"));

  private static final long ACCORDING = Document.hash("according");

  private final Document document;
  private final QuotationMarks marks;
  private final Grammar grammar;

  ClauseEnds(Grammar grammar) {
    this.grammar = grammar;
    this.document = grammar.document();
    this.marks = grammar.marks();
  }

  /** "The driver, who said he had not slept, was arrested": ends before the comma. */
  void relative(Attribution a) {
    int[] range = a.content.get(a.content.size() - 1);
    int who = a.source[0];
    if (a.source[1] - who != 1
        || who == 0
        || !document.is(who, "who") && !document.is(who, "which")
        || !document.is(who - 1, ',')
        || range[0] < a.cue[1]) {
      return;
    }
    for (int t = range[0] + 2; t + 1 < range[1]; t++) {
      if (document.is(t, ',')
          && marks.state(t) == QuotationMarks.OUTSIDE
          && (grammar.isFinite(t + 1) || grammar.isParticiple(t + 1))) {
        range[1] = t;
        return;
      }
    }
  }

  /** "While X said the price was fair, Y ...": ends before the comma. */
  void subordinate(Attribution a) {
    int[] range = a.content.get(0);
    int first = document.sentenceStart(document.sentenceOf(a.cue[0]));
    if (a.content.size() > 1
        || range[0] < a.cue[1]
        || a.source[0] != first + 1
        || !document.is(first, "While")
            && !document.is(first, "Although")
            && !document.is(first, "Though")) {
      return;
    }
    for (int t = range[0] + 2; t + 1 < range[1]; t++) {
      if (marks.state(t) != QuotationMarks.OUTSIDE) {
        return;
      }
      if (document.is(t, ',') && !CLAUSES.contains(document.hash(t + 1))
          || document.is(t, ',') && SUBJECTS.contains(document.hash(t + 1))) {
        range[1] = t;
        return;
      }
    }
  }

  /** "According to X, who leads the union, the strike ...": who X is does not belong to it. */
  void whoLeads(Attribution a) {
    int[] range = a.content.get(0);
    if (document.hash(a.cue[0]) != ACCORDING
        || range[0] != a.source[1] + 1
        || !document.is(range[0], "who") && !document.is(range[0], "which")) {
      return;
    }
    for (int t = range[0] + 2; t + 2 < range[1]; t++) {
      if (document.is(t, ',')) {
        a.source = new int[] {a.source[0], t};
        range[0] = t + 1;
        return;
      }
    }
  }

  /** "X's claim that the border is open surprised the drivers": ends before "surprised". */
  void subjectOf(Attribution a) {
    int[] range = a.content.get(0);
    int cue = a.cue[0];
    int first = document.sentenceStart(document.sentenceOf(cue));
    if (a.content.size() > 1
        || a.cue[1] - cue != 1
        || range[0] != a.cue[1] && range[0] != a.source[1]
        || !document.is(range[0], "that")
        || cue == first
        || !grammar.isOwner(cue - 1)) {
      return;
    }
    int subject = Math.min(a.source[0], cue);
    if (a.source[0] >= cue ? cue - first > 3 : subject > first + 1) {
      return;
    }
    int end = mainVerb(range[0] + 1, range[1]);
    if (end > 0) {
      range[1] = end;
    }
  }

  /**
   * The verb of the clause around a "that" clause, -1 if none is certain: the second finite verb,
   * with nothing between it and the first that could begin another clause.
   */
  private int mainVerb(int from, int to) {
    int t = from;
    while (t < to && !grammar.isFinite(t) && !grammar.isParticiple(t)) {
      if (t > from && CLAUSES.contains(document.hash(t))
          || document.kind(t) == Document.Kind.MARK && document.is(t, ',')) {
        return -1;
      }
      t++;
    }
    if (t == from || t >= to) {
      return -1;
    }
    boolean auxiliary = Grammar.isAuxiliary(document.hash(t));
    t++;
    while (auxiliary
        && t < to
        && (Grammar.isAuxiliary(document.hash(t))
            || document.is(t, "be")
            || document.is(t, "been")
            || document.is(t, "not")
            || grammar.isAdverb(t))) {
      t++;
    }
    if (auxiliary) {
      boolean active = !BE.contains(document.hash(t - 1));
      t++;
      if (active && t + 1 < to && grammar.isParticiple(t) && document.isWord(t + 1)) {
        // "that he had won angered voters": after a verb, no participle of a noun.
        return t;
      }
    }
    for (; t < to; t++) {
      if (document.kind(t) == Document.Kind.MARK && !document.is(t, '-')
          || CLAUSES.contains(document.hash(t))
          || marks.state(t) != QuotationMarks.OUTSIDE) {
        return -1;
      }
      boolean main =
          grammar.isFinite(t) && !document.is(t - 1, "to")
              || grammar.isParticiple(t) && t + 1 < to && OBJECTS.contains(document.hash(t + 1));
      if (main) {
        while (grammar.isAdverb(t - 1)) {
          t--;
        }
        return t;
      }
    }
    return -1;
  }
}
