package nightdesk.quotes;

import java.util.List;
import nightdesk.text.Document;
import nightdesk.text.WordSet;

/** Finds the verb of the clause that stands around a "that" clause. */
final class MainVerb {
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

  private static final WordSet BE = WordSet.of(List.of("is", "are", "was", "were", "be", "been"));

  private final Document document;
  private final QuotationMarks marks;
  private final Verbs verbs;

  MainVerb(Grammar grammar) {
    this.document = grammar.document();
    this.marks = grammar.marks();
    this.verbs = grammar.verbs();
  }

  /** True for a word after which a verb belongs to another clause. */
  boolean beginsClause(int token) {
    return CLAUSES.contains(document.hash(token));
  }

  /**
   * The verb of the clause around a "that" clause, -1 if none is certain: the second finite verb,
   * with nothing between it and the first that could begin another clause.
   *
   * @param from the first token after "that"
   * @param copula true to take any participle for the second verb that may be one, but none after
   *     an auxiliary other than "is" and its kin
   */
  int find(int from, int to, boolean copula) {
    int t = from;
    while (t < to && !verbs.isFinite(t) && !verbs.isParticiple(t)) {
      if (t > from && beginsClause(t)
          || document.kind(t) == Document.Kind.MARK && document.is(t, ',')) {
        return -1;
      }
      t++;
    }
    if (t == from || t >= to) {
      return -1;
    }
    boolean auxiliary = Verbs.isAuxiliary(document.hash(t));
    t++;
    while (auxiliary
        && t < to
        && (Verbs.isAuxiliary(document.hash(t))
            || document.is(t, "be")
            || document.is(t, "been")
            || document.is(t, "not")
            || verbs.isAdverb(t))) {
      t++;
    }
    if (auxiliary) {
      boolean active = !BE.contains(document.hash(t - 1));
      if (copula && active) {
        return -1;
      }
      if (document.isWord(t)) {
        t++;
      }
      if (active && t + 1 < to && verbs.isParticiple(t) && document.isWord(t + 1)) {
        // "that he had won angered voters": after a verb, no participle of a noun.
        return t;
      }
    }
    for (; t < to; t++) {
      int region = marks.regionOf(Math.min(t + 1, to - 1));
      if (region >= 0 && document.kind(t) == Document.Kind.MARK && marks.regionOf(t) < 0) {
        // A few words in marks are part of the clause.
        t = document.tokenAt(marks.outerEnd(region) - 1);
        continue;
      }
      if (document.kind(t) == Document.Kind.MARK && !document.is(t, '-')
          || beginsClause(t)
          || marks.state(t) != QuotationMarks.OUTSIDE) {
        return -1;
      }
      boolean main =
          verbs.isFinite(t) && !document.is(t - 1, "to")
              || verbs.isParticiple(t)
                  && t + 1 < to
                  && (OBJECTS.contains(document.hash(t + 1)) || copula && isMain(t));
      if (main) {
        while (verbs.isAdverb(t - 1)) {
          t--;
        }
        return t;
      }
    }
    return -1;
  }

  /** "would be back in a week proved optimistic", but not "is a man accused of fraud". */
  private boolean isMain(int token) {
    return !document.is(token + 1, "by")
        && !document.is(token + 1, "of")
        && !document.is(token + 1, "in")
        && !verbs.isAdverb(token - 1)
        && !Verbs.isAuxiliary(document.hash(token - 1));
  }
}
