package nightdesk.quotes;

import java.util.List;
import java.util.Optional;
import nightdesk.text.Document;
import nightdesk.text.WordSet;

/** Finds the subject of a finite verb to its left, over adverbs, appositions and who-clauses. */
final class Subjects {
  /** The longest subject, and the longest aside between its commas, in tokens. */
  private static final int LONGEST = 14;

  private static final int LONGEST_ASIDE = 30;

  /** Words that a clause may begin with before its subject. */
  private static final WordSet BEFORE =
      WordSet.of(
          List.of(
              "and",
              "but",
              "while",
              "as",
              "because",
              "after",
              "before",
              "when",
              "though",
              "although",
              "since",
              "yet",
              "so",
              "that",
              "if",
              "whereas",
              "until",
              "once"));

  private final Document document;
  private final QuotationMarks marks;
  private final Grammar grammar;

  Subjects(Grammar grammar) {
    this.grammar = grammar;
    this.document = grammar.document();
    this.marks = grammar.marks();
  }

  /**
   * The tokens {@code [from, to)} of who does what the verb says, with their appositions; empty if
   * it is not clear or a relative pronoun.
   */
  Optional<int[]> before(int verb) {
    int first = document.sentenceStart(document.sentenceOf(verb));
    int t = overAdverbs(first, verb);
    if (t > first + 2
        && (document.is(t - 1, "and") || document.is(t - 1, "but"))
        && grammar.verbs().isParticiple(t - 2)) {
      // "shrugged and said"
      t = overAdverbs(first, t - 2);
    }
    if (t == first) {
      return Optional.empty();
    }
    if (grammar.openers().isSubject(t - 1)) {
      return document.is(t - 1, "who") ? Optional.empty() : Optional.of(new int[] {t - 1, t});
    }
    if (!document.is(t - 1, ',')) {
      int from = phraseStart(first, t, t);
      return from < t ? Optional.of(new int[] {from, t}) : Optional.empty();
    }
    int close = t - 1;
    for (int comma = close - 1; comma > first && close - comma < LONGEST_ASIDE; comma--) {
      if (marks.state(comma) != QuotationMarks.OUTSIDE) {
        return Optional.empty();
      }
      if (document.is(comma, ',') && isAside(comma + 1, close)) {
        int from = phraseStart(first, comma, close);
        if (from < comma) {
          return Optional.of(new int[] {from, close});
        }
      }
    }
    return Optional.empty();
  }

  private int overAdverbs(int first, int verb) {
    int t = verb;
    while (t > first && grammar.verbs().isAdverbial(t - 1)) {
      t--;
    }
    return t;
  }

  /** What may stand between a subject and its verb: a name, who somebody is, what he is doing. */
  private boolean isAside(int from, int to) {
    if (to - from < 1 || grammar.openers().isSubject(from) && !document.is(from, "who")) {
      return false;
    }
    boolean clause = document.is(from, "who") || document.is(from, "whose");
    for (int t = from; t < to; t++) {
      clause |= document.is(t, "who") || document.is(t, "whose") || document.is(t, "which");
      if (!clause && grammar.verbs().isFinite(t) || grammar.isDash(t)) {
        return false;
      }
    }
    return !BEFORE.contains(document.hash(from));
  }

  /**
   * Where the phrase of people begins that ends at {@code end}; {@code end} if none does.
   *
   * @param close the end of its apposition, which may hold the name
   */
  private int phraseStart(int first, int end, int close) {
    int from = end;
    while (from > first
        && end - from < LONGEST + 4
        && marks.state(from - 1) == QuotationMarks.OUTSIDE
        && (document.kind(from - 1) != Document.Kind.MARK || isWithin(from - 1, first))) {
      from--;
    }
    for (int t = from; t < end; t++) {
      boolean begins =
          t == from
              || BEFORE.contains(document.hash(t - 1))
              || grammar.openers().isOwner(t)
                  && !Pronouns.isPossessive(document, t)
                  && document.caps(t - 1) == Document.Caps.LOWER
                  && !Pronouns.isPreposition(document.hash(t - 1))
              || isNameBehind(from, t);
      if (begins && isPhrase(t, end, close)) {
        return t;
      }
    }
    return end;
  }

  /** "In a message on social media | President Imperial". */
  private boolean isNameBehind(int from, int token) {
    return document.isCapitalized(token)
        && document.isCapitalized(token + 1)
        && document.caps(token - 1) == Document.Caps.LOWER
        && !grammar.openers().isOwner(token - 1)
        && !Pronouns.isPreposition(document.hash(token - 1))
        && Pronouns.isPreposition(document.hash(from));
  }

  private boolean isPhrase(int from, int end, int close) {
    if (!grammar.phrases().isPeople(from, close)
        || from + 1 == end && grammar.phrases().isNoName(from)) {
      return false;
    }
    int to = grammar.phrases().phraseEnd(from, end);
    if (to == end) {
      return true;
    }
    // "relief workers who reached the town"
    return to > from
        && end - to > 2
        && document.is(to, "who")
        && (grammar.verbs().isFinite(to + 1) || grammar.verbs().isParticiple(to + 1));
  }

  /** A hyphen, apostrophe or point within a name. */
  private boolean isWithin(int token, int first) {
    return token > first
        && !document.spaceBefore(token)
        && (document.is(token, '-')
            || document.is(token, '\'')
            || document.is(token, '’')
            || document.is(token, '.')
                && document.isCapitalized(token - 1)
                && document.length(token - 1) < 4);
  }
}
