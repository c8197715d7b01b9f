package nightdesk.summary;

import java.util.List;
import nightdesk.text.Document;
import nightdesk.text.Document.Kind;
import nightdesk.text.Language;
import nightdesk.text.WordSet;

/**
 * Tells sentences that begin by pointing back ("It will close", "This angered") from those that
 * only look so: the "it" that stands for nothing ("It is unclear whether", "It took two hours to"),
 * times ("This week"), a pronoun whose name follows in the main clause ("When he arrived, Mr Sobol
 * said"), and words that set off one thing from others where nothing was said before ("Another
 * election").
 */
final class Openings {
  private static final long IT = Document.hash("it");
  private static final long THIS = Document.hash("this");
  private static final long THOSE = Document.hash("those");
  private static final long BOTH = Document.hash("both");
  private static final long EITHER = Document.hash("either");
  private static final long NEITHER = Document.hash("neither");
  private static final long AND = Document.hash("and");
  private static final long OR = Document.hash("or");
  private static final long NOR = Document.hash("nor");
  private static final long TIME = Document.hash("time");

  /** What "this" makes a time of. */
  private static final WordSet TIMES =
      WordSet.of(
          List.of(
              "week",
              "month",
              "year",
              "morning",
              "afternoon",
              "evening",
              "weekend",
              "summer",
              "winter",
              "spring",
              "autumn",
              "fall",
              "season",
              "quarter",
              "century",
              "decade",
              "january",
              "february",
              "march",
              "april",
              "may",
              "june",
              "july",
              "august",
              "september",
              "october",
              "november",
              "december",
              "monday",
              "tuesday",
              "wednesday",
              "thursday",
              "friday",
              "saturday",
              "sunday",
              "christmas",
              "easter",
              "ramadan"));

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

  private static final WordSet AUXILIARIES =
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
              "given"));

  private static final WordSet CLAUSES =
      WordSet.of(List.of("that", "whether", "if", "how", "why", "what", "when", "who", "where"));

  private static final WordSet ARTICLES =
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

  private static final WordSet PERSONS =
      WordSet.of(List.of("he", "she", "they", "his", "her", "their"));

  private final Phrases dangling;
  private final boolean english;

  Openings(Language language) {
    dangling = new Phrases(language.entries("dangling-starts"));
    english = language.code().equals("en");
  }

  /** True if the sentence, read from {@code word}, points at something said before. */
  boolean pointsBack(Document document, int sentence, int word, int end) {
    int length = dangling.at(document, word, end);
    if (length == 0) {
      return false;
    }
    if (!english) {
      return true;
    }
    long hash = document.hash(word);
    long next = word + 1 < end ? document.hash(word + 1) : 0;
    if (hash == IT) {
      // At the very top "it" can only point forward: "It's a well-loved book, but Sobol hates it".
      return !isExpletive(document, word + 1, end)
          && !(sentence == 0 && nameFollows(document, word + 1, end));
    }
    if (hash == THIS && length == 1) {
      return !(TIMES.contains(next) || next == TIME && hasHash(document, word, end, TIMES, 4));
    }
    if (hash == THOSE && length == 1) {
      return !(CLAUSES.contains(next)
          || ARTICLES.contains(next)
          || WITH.contains(next)
          || isParticiple(document, word + 1, end));
    }
    if ((hash == BOTH || hash == EITHER || hash == NEITHER) && length == 1) {
      return !pairs(document, word, end, hash) && sentence > 0;
    }
    if (length > 1 && PERSONS.contains(document.hash(word + length - 1))) {
      return !nameFollows(document, word + length, end);
    }
    return sentence > 0 || PRONOUNS.contains(hash);
  }

  /**
   * True if it counts on from something said before: "A second man was"; "a third of" is a part.
   */
  boolean countsOn(Document document, int word, int end) {
    return english
        && word + 3 < end
        && document.hash(word) == A
        && ORDINALS.contains(document.hash(word + 1))
        && document.hash(word + 2) != OF
        && document.caps(word + 2) == Document.Caps.LOWER;
  }

  private static final long A = Document.hash("a");
  private static final long OF = Document.hash("of");

  private static final WordSet ORDINALS =
      WordSet.of(List.of("second", "third", "fourth", "fifth", "further"));

  /**
   * True if the opening can be read right after the sentence before it: "It", "They", "These", but
   * no "he", "she" or "this" whom nobody knows.
   */
  boolean readsOn(Document document, int word) {
    return english && READS_ON.contains(document.hash(word));
  }

  /** True if the opening stands for what the sentence before is about: "It", "They", "Those". */
  boolean follows(Document document, int word) {
    return english && FOLLOWS.contains(document.hash(word));
  }

  private static final WordSet FOLLOWS =
      WordSet.of(List.of("it", "its", "they", "their", "these", "those"));

  private static final WordSet READS_ON =
      WordSet.of(
          List.of(
              "it", "its", "they", "their", "these", "those", "both", "others", "such", "some",
              "most", "many", "another", "similar", "neither", "either"));

  private static final WordSet PRONOUNS =
      WordSet.of(
          List.of(
              "he",
              "she",
              "it",
              "they",
              "him",
              "her",
              "them",
              "his",
              "hers",
              "its",
              "their",
              "theirs",
              "this",
              "that",
              "these",
              "those",
              "who",
              "whom",
              "whose",
              "himself",
              "herself",
              "itself",
              "themselves"));

  /** "Both the council and the army": what it counts follows. */
  private static boolean pairs(Document document, int word, int end, long hash) {
    long joint = hash == BOTH ? AND : hash == EITHER ? OR : NOR;
    for (int t = word + 1; t < Math.min(end, word + 9); t++) {
      if (document.hash(t) == joint) {
        return true;
      }
      if (document.is(t, ',')
          || AUXILIARIES.contains(document.hash(t))
          || WERE.contains(document.hash(t))) {
        return false;
      }
    }
    return false;
  }

  /** "Those studying at", "those involved in": what they are follows. */
  private static boolean isParticiple(Document document, int t, int end) {
    return t + 1 < end
        && document.length(t) > 4
        && (document.text().startsWith("ing", document.end(t) - 3)
            || document.text().startsWith("ed", document.end(t) - 2))
        && document.isWord(t + 1);
  }

  private static final WordSet WITH =
      WordSet.of(List.of("with", "without", "under", "over", "hurt"));

  private static final WordSet WERE = WordSet.of(List.of("were", "are", "was", "is"));

  /** "When he arrived, Mr Sobol said": after the first comma a name. */
  private static boolean nameFollows(Document document, int from, int end) {
    for (int t = from; t < Math.min(end, from + 20); t++) {
      if (document.is(t, ',')) {
        for (int n = t + 1; n < Math.min(end, t + 4); n++) {
          if (document.isCapitalized(n) && document.length(n) > 1) {
            return true;
          }
        }
        return false;
      }
    }
    return false;
  }

  private static boolean hasHash(Document document, int from, int end, WordSet words, int reach) {
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
  private static boolean isExpletive(Document document, int token, int end) {
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
