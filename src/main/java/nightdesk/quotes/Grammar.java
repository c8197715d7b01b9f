package nightdesk.quotes;

import java.util.List;
import nightdesk.text.Document;
import nightdesk.text.WordSet;

/**
 * What the rules ask of a document's words: kinds of verbs, where names end, what stands in marks.
 */
final class Grammar {
  private static final WordSet AUXILIARIES =
      WordSet.of(
          List.of(
              "is", "are", "was", "were", "has", "had", "have", "did", "does", "do", "will",
              "would", "can", "could", "may", "might", "must", "should"));

  /** Past forms that are no participles. */
  private static final WordSet PAST =
      WordSet.of(
          List.of(
              "became", "began", "broke", "came", "chose", "drew", "drove", "fell", "flew", "froze",
              "gave", "grew", "knew", "rang", "rose", "sank", "sang", "saw", "shook", "spoke",
              "stole", "swore", "threw", "took", "tore", "went", "wore", "wrote", "remains",
              "seems", "comes", "goes"));

  /** Past forms that may be participles, beside all in -ed. */
  private static final WordSet PARTICIPLES =
      WordSet.of(
          List.of(
              "bought", "brought", "built", "caught", "cost", "cut", "felt", "found", "fought",
              "got", "held", "hit", "hurt", "kept", "led", "left", "lost", "made", "meant", "met",
              "paid", "put", "said", "sent", "set", "shot", "sold", "spent", "stood", "struck",
              "taught", "told", "thought", "won"));

  private static final WordSet OWNERS =
      WordSet.of(List.of("his", "her", "its", "their", "the", "a", "an", "my", "our"));

  private static final WordSet STATEMENTS =
      WordSet.of(
          List.of(
              "accusation",
              "admission",
              "allegation",
              "announcement",
              "argument",
              "assertion",
              "assessment",
              "charge",
              "claim",
              "comment",
              "comparison",
              "complaint",
              "conclusion",
              "description",
              "denial",
              "explanation",
              "insistence",
              "label",
              "phrase",
              "pledge",
              "prediction",
              "promise",
              "proposal",
              "remark",
              "statement",
              "suggestion",
              "threat",
              "vow",
              "warning"));

  private static final WordSet DETERMINERS = WordSet.of(List.of("the", "a", "an"));

  private static final WordSet SUBJECTS =
      WordSet.of(List.of("he", "she", "they", "it", "we", "i", "who"));

  /** Words between a subject and its verb. */
  private static final WordSet ADVERBIALS =
      WordSet.of(
          List.of(
              "has",
              "have",
              "had",
              "would",
              "will",
              "did",
              "does",
              "do",
              "could",
              "may",
              "might",
              "also",
              "then",
              "later",
              "further",
              "again",
              "once",
              "often",
              "never",
              "still",
              "repeatedly",
              "recently",
              "publicly",
              "previously",
              "reportedly",
              "not",
              "n't"));

  private final Document document;
  private final QuotationMarks marks;

  /** Words that may begin a sentence and are no names. */
  private final WordSet noNames;

  Grammar(Document document, QuotationMarks marks, WordSet noNames) {
    this.document = document;
    this.marks = marks;
    this.noNames = noNames;
  }

  Document document() {
    return document;
  }

  QuotationMarks marks() {
    return marks;
  }

  /** "The", "a", "an". */
  boolean isDeterminer(int token) {
    return DETERMINERS.contains(document.hash(token));
  }

  /** True for a pronoun that a sentence may begin with as its subject. */
  boolean isSubject(int token) {
    return SUBJECTS.contains(document.hash(token));
  }

  /** True for the "'s" after an owner. */
  static boolean isPossessive(Document document, int token) {
    return document.hash(token) == Pronouns.POSSESSIVE
        || document.is(token, '\'')
        || document.is(token, '\u2019')
        || document.is(token, "\u2019s");
  }

  /** True for "is", "would". */
  static boolean isAuxiliary(long hash) {
    return AUXILIARIES.contains(hash);
  }

  /** True for nouns of what is said: "claim". */
  static boolean isStatement(long hash) {
    return STATEMENTS.contains(hash);
  }

  /** "His", "the", "Lind's". */
  boolean isOwner(int token) {
    return OWNERS.contains(document.hash(token)) || isPossessive(document, token);
  }

  /** Auxiliaries and past forms that are no participles. */
  boolean isFinite(int token) {
    long hash = document.hash(token);
    return AUXILIARIES.contains(hash) || PAST.contains(hash);
  }

  /** Past forms that may be participles. */
  boolean isParticiple(int token) {
    return PARTICIPLES.contains(document.hash(token))
        || document.caps(token) == Document.Caps.LOWER
            && document.length(token) > 4
            && document.text().startsWith("ed", document.end(token) - 2);
  }

  /** A word in -ly. */
  boolean isAdverb(int token) {
    return document.caps(token) == Document.Caps.LOWER
        && document.length(token) > 4
        && document.text().startsWith("ly", document.end(token) - 2);
  }

  boolean isSaid(int token) {
    return document.is(token, "said") || document.is(token, "says");
  }

  /** Words between a subject and its verb. */
  boolean isAdverbial(int token) {
    return ADVERBIALS.contains(document.hash(token))
        || document.text().startsWith("ly", document.end(token) - 2);
  }

  /** True if {@code [from, to)} has no words. */
  boolean onlyMarks(int from, int to) {
    for (int t = from; t < to; t++) {
      if (document.kind(t) != Document.Kind.MARK) {
        return false;
      }
    }
    return true;
  }

  /** True if all letters and digits of the range stand in marks. */
  boolean isQuoted(int[] range) {
    int[] count = new int[2];
    marks.count(document.start(range[0]), document.end(range[1] - 1), count);
    return count[0] == count[1] && count[1] > 0;
  }

  /** True if a capital is among the words and the first stands outside marks. */
  boolean startsSource(int from, int to) {
    for (int t = from; t < to; t++) {
      if (document.isWord(t) && document.isCapitalized(t)) {
        return marks.state(from) == QuotationMarks.OUTSIDE;
      }
    }
    return false;
  }

  /** The end of the name that begins at the token and is followed by a word without a capital. */
  int nameEnd(int from, int limit) {
    int t = from;
    boolean article = DETERMINERS.contains(document.hash(t));
    if (article) {
      t++;
    }
    int start = t;
    while (t < limit
        && (document.isCapitalized(t)
            || t > start
                && t + 1 < limit
                && document.isCapitalized(t + 1)
                && (document.is(t, "of") || document.is(t, '.') || document.is(t, '-')))) {
      t++;
    }
    boolean name =
        t > start
            && t < limit
            && document.caps(t) == Document.Caps.LOWER
            && !SUBJECTS.contains(document.hash(t))
            && (t - start > 1 || !article && !noNames.contains(document.hash(start)));
    return name ? t : from;
  }

  boolean isDash(int token) {
    char c = document.charAt(token, 0);
    return document.kind(token) == Document.Kind.MARK
        && (c == '\u2014'
            || c == '\u2013'
            || c == '\u2015'
            || c == '-' && (document.length(token) > 1 || document.spaceBefore(token)));
  }

  int paragraphStart(int token) {
    int p = document.paragraphOf(document.sentenceOf(token));
    return document.sentenceStart(document.paragraphStart(p));
  }

  int paragraphEnd(int token) {
    int p = document.paragraphOf(document.sentenceOf(token));
    return document.sentenceEnd(document.paragraphEnd(p) - 1);
  }

  /** True if another cue or source stands in {@code [from, to)}. */
  static boolean isTaken(List<Attribution> attributions, int from, int to) {
    for (Attribution other : attributions) {
      if (other.cue != null && other.cue[0] < to && other.cue[1] > from
          || other.source != null && other.source[0] < to && other.source[1] > from) {
        return true;
      }
    }
    return false;
  }
}
