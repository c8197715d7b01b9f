package nightdesk.summary;

import java.util.List;
import nightdesk.text.Document;
import nightdesk.text.Document.Kind;
import nightdesk.text.WordSet;

/**
 * Tells the "it" that stands for nothing ("It took two hours to") or for a clause that follows ("It
 * is unclear whether") from one that stands for something said before. English.
 */
final class Expletives {
  private static final long TIME = Document.hash("time");

  /** Forms of "be" and verbs like it, and what may stand before them. */
  private static final WordSet BEING =
      WordSet.of(
          List.of(
              "is",
              "was",
              "'s",
              "\u2019s",
              "be",
              "been",
              "being",
              "remains",
              "remained",
              "became",
              "becomes",
              "seems",
              "seemed",
              "appears",
              "appeared",
              "looks",
              "looked",
              "proved",
              "proves",
              "feels"));

  static final WordSet AUXILIARIES =
      WordSet.of(
          List.of(
              "has", "had", "will", "would", "may", "might", "could", "can", "must", "should",
              "also", "still", "now", "already", "not", "n't", "soon", "later", "first", "since",
              "never", "have"));

  /** "It emerged that", "It turned out that", "It took two hours to". */
  private static final WordSet HAPPENING =
      WordSet.of(
          List.of("emerged", "emerges", "transpired", "turned", "turns", "happened", "matters"));

  private static final WordSet TAKING = WordSet.of(List.of("took", "takes", "take", "taken"));

  /** "It is expected to close" is said of a thing; "It is hard to say" of nothing. */
  private static final WordSet RAISING =
      WordSet.of(
          List.of(
              "expected",
              "likely",
              "unlikely",
              "set",
              "due",
              "believed",
              "said",
              "supposed",
              "known",
              "reported",
              "thought",
              "able",
              "unable",
              "ready",
              "scheduled",
              "designed",
              "made",
              "used",
              "meant",
              "about",
              "bound",
              "certain",
              "sure",
              "forced",
              "built",
              "allowed",
              "asked",
              "told",
              "keen",
              "willing",
              "understood",
              "required",
              "estimated",
              "committed",
              "determined",
              "alleged",
              "called",
              "owned",
              "planned",
              "intended",
              "open",
              "free",
              "prepared",
              "proud",
              "pleased",
              "delighted",
              "happy",
              "eager",
              "linked",
              "limited",
              "similar",
              "subject",
              "close",
              "next",
              "home",
              "given",
              "like"));

  static final WordSet CLAUSES =
      WordSet.of(List.of("that", "whether", "if", "how", "why", "what", "when", "who", "where"));

  static final WordSet ARTICLES =
      WordSet.of(
          List.of(
              "a", "an", "the", "its", "his", "her", "their", "one", "among", "part", "in", "on",
              "at", "from", "about", "for", "by"));

  private static final WordSet PLACES =
      WordSet.of(
          List.of(
              "in", "on", "at", "from", "after", "before", "because", "during", "with", "under",
              "through", "only"));

  private static final WordSet SINCE = WordSet.of(List.of("since", "before", "until", "when"));

  private static final WordSet SPANS =
      WordSet.of(
          List.of(
              "year", "years", "month", "months", "week", "weeks", "day", "days", "hour", "hours",
              "minutes", "seconds", "decade", "decades", "time"));

  private Expletives() {}

  static boolean hasHash(Document document, int from, int end, WordSet words, int reach) {
    for (int t = from; t < Math.min(end, from + reach); t++) {
      if (words.contains(document.hash(t))) {
        return true;
      }
    }
    return false;
  }

  /**
   * True if "it", before {@code token}, stands for a clause that follows or for nothing: "It is
   * unclear whether", "It was announced that", "It was the third time that", "It was Dr Sobol who",
   * "It took two hours to", "It has been a year since", "It was midnight when".
   */
  static boolean isExpletive(Document document, int token, int end) {
    int t = token;
    while (t < end && AUXILIARIES.contains(document.hash(t))) {
      t++;
    }
    if (t >= end) {
      return false;
    }
    if (TAKING.contains(document.hash(t))) {
      return hasHash(document, t + 1, end, SPANS, 8) && hasHash(document, t + 1, end, TO_ONLY, 12);
    }
    if (HAPPENING.contains(document.hash(t))) {
      return introduces(document, t + 1, end, 3, true);
    }
    if (!BEING.contains(document.hash(t))) {
      return false;
    }
    t++;
    while (t < end
        && (AUXILIARIES.contains(document.hash(t))
            || BEING.contains(document.hash(t))
            || document.length(t) > 4
                && document.text().startsWith("ly", document.end(t) - 2)
                && !RAISING.contains(document.hash(t)))) {
      t++;
    }
    if (t >= end) {
      return false;
    }
    if (document.isCapitalized(t) || document.kind(t) == Kind.NUMBER) {
      // A cleft, a date or a span of time: "It was Sobol who", "It is 20 years since".
      return hasHash(document, t + 1, end, CLAUSES, 5)
          || hasHash(document, t, end, SPANS, 3) && hasHash(document, t, end, SINCE, 5);
    }
    if (PLACES.contains(document.hash(t))) {
      // "It was after the match that", "It is in Tamban where".
      return hasHash(document, t + 1, end, CLAUSES, 10);
    }
    if (ARTICLES.contains(document.hash(t))) {
      // "the first time that", "a year since"; but "the first clinic to" is a clinic named before.
      return hasHash(document, t + 1, end, SPANS, 4)
          && (hasHash(document, t + 1, end, SINCE, 8)
              || hasHash(document, t + 1, end, CLAUSES, 6)
              || document.hash(Math.min(t + 2, end - 1)) == TIME);
    }
    if (OPINION.contains(document.hash(t)) && t + 1 < end) {
      // "It is understood the council will", "It is believed Mr Sobol was".
      long next = document.hash(t + 1);
      if (DETERMINERS.contains(next) || document.isCapitalized(t + 1)) {
        return true;
      }
    }
    if (RAISING.contains(document.hash(t)) && t + 1 < end && document.hash(t + 1) == TO) {
      return false;
    }
    // An adjective or participle, perhaps with an adverb, and the clause.
    return introduces(document, t + 1, end, 3, !RAISING.contains(document.hash(t)));
  }

  /** What is said of a statement, which may follow without "that". */
  private static final WordSet OPINION =
      WordSet.of(
          List.of("understood", "believed", "thought", "feared", "hoped", "claimed", "alleged"));

  private static final WordSet DETERMINERS =
      WordSet.of(
          List.of("a", "an", "the", "some", "no", "several", "many", "more", "there", "two"));

  private static final long TO = Document.hash("to");
  private static final long FOR = Document.hash("for");

  /** A clause within {@code reach} tokens; {@code infinitive} if one with "to" counts. */
  private static boolean introduces(
      Document document, int from, int end, int reach, boolean infinitive) {
    for (int t = from; t < Math.min(end, from + reach); t++) {
      long hash = document.hash(t);
      if (CLAUSES.contains(hash) || infinitive && hash == TO) {
        return true;
      }
      if (hash == FOR) {
        return infinitive && hasHash(document, t, end, TO_ONLY, 7);
      }
      if (RAISING.contains(hash) || document.kind(t) == Kind.MARK) {
        return false;
      }
    }
    return false;
  }

  private static final WordSet TO_ONLY = WordSet.of(List.of("to"));
}
