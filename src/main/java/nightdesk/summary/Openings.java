package nightdesk.summary;

import java.util.List;
import nightdesk.text.Document;
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
  static final WordSet TIMES =
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

  private static final WordSet PERSONS =
      WordSet.of(List.of("he", "she", "they", "his", "her", "their"));

  private final Phrases dangling;
  private final WordSet roles;
  private final Statements statements;
  private final boolean english;

  Openings(Language language, Statements statements) {
    this.statements = statements;
    dangling = new Phrases(language.entries("dangling-starts"));
    roles = language.words("role-nouns");
    english = language.code().equals("en");
  }

  /** True if the sentence, read from {@code word}, points at something said before. */
  boolean pointsBack(Document document, int sentence, int word, int end) {
    int length = dangling.at(document, word, end);
    if (!english) {
      return length > 0;
    }
    if (isPhraseOfPronoun(document, word, end) || sentence > 0 && isShare(document, word, end)) {
      return true;
    }
    if (length == 0) {
      return false;
    }
    long hash = document.hash(word);
    long next = word + 1 < end ? document.hash(word + 1) : 0;
    if (length == 1
        && word + 2 < end
        && (MAJESTIES.contains(next)
            || HE.contains(hash) && document.caps(word + 1) == Document.Caps.TITLE)) {
      // "His Majesty", "He Lifeng".
      return false;
    }
    if (TEASING.contains(hash) && length > 1) {
      return true;
    }
    if (hash == ASKED) {
      return !nameFollows(document, word + length, end)
          && !subjectFollows(document, word, word + length, end, true);
    }
    if (hash == THESE && document.is(word + 1, "days") && document.is(word + 2, ',')) {
      return false;
    }
    if (hash == IT) {
      // At the very top "it" can only point forward: "It's a well-loved book, but Sobol hates it".
      return !Expletives.isExpletive(document, word + 1, end)
          && !(sentence == 0 && nameFollows(document, word + 1, end));
    }
    if (hash == THIS && length == 1) {
      return !(TIMES.contains(next)
          || next == TIME && Expletives.hasHash(document, word, end, TIMES, 4));
    }
    if (hash == THOSE && length == 1) {
      return !(Expletives.CLAUSES.contains(next)
          || Expletives.ARTICLES.contains(next)
          || WITH.contains(next)
          || isParticiple(document, word + 1, end));
    }
    if ((hash == BOTH || hash == EITHER || hash == NEITHER) && length == 1) {
      return !pairs(document, word, end, hash) && sentence > 0;
    }
    long last = document.hash(word + length - 1);
    if (length > 1 && PERSONS.contains(last)) {
      return !nameFollows(document, word + length, end)
          && !subjectFollows(document, word, word + length, end, THINGS.contains(last));
    }
    if (length > 1 && THINGS.contains(last)) {
      return sentence > 0 && !subjectFollows(document, word, word + length, end, true);
    }
    return sentence > 0 || PRONOUNS.contains(hash);
  }

  private static final long ASKED = Document.hash("asked");
  private static final long THESE = Document.hash("these");

  /** Begin what withholds what it speaks of, even at the top: "Call it a piece of heaven". */
  private static final WordSet TEASING = WordSet.of(List.of("call", "picture", "imagine", "think"));

  private static final WordSet HE = WordSet.of(List.of("he", "she"));
  private static final WordSet MAJESTIES =
      WordSet.of(
          List.of("majesty", "majesty's", "highness", "excellency", "holiness", "honour", "grace"));

  /** "Off it, Sobol": a phrase that is nothing but a pronoun. */
  private static boolean isPhraseOfPronoun(Document document, int word, int end) {
    return word + 3 < end
        && document.is(word + 2, ',')
        && PHRASES.contains(document.hash(word))
        && OBJECTS.contains(document.hash(word + 1));
  }

  /** "Some were reluctant", "Many still missed": of whom is told before. */
  private boolean isShare(Document document, int word, int end) {
    int next = word + 1;
    while (next < end && STILL.contains(document.hash(next))) {
      next++;
    }
    return SHARES.contains(document.hash(word))
        && next + 2 < end
        && (next > word + 1
            ? statements.isVerb(document, word, next)
            : Expletives.AUXILIARIES.contains(document.hash(next))
                || TailCut.isFinite(document, next)
                || WERE.contains(document.hash(next)));
  }

  private static final WordSet SHARES = WordSet.of(List.of("some", "many", "most", "several"));
  private static final WordSet STILL =
      WordSet.of(List.of("still", "also", "even", "now", "later", "then", "already"));

  private static final WordSet PHRASES =
      WordSet.of(
          List.of(
              "off",
              "on",
              "in",
              "with",
              "without",
              "for",
              "to",
              "from",
              "by",
              "after",
              "before",
              "until",
              "since",
              "among",
              "beside",
              "besides",
              "behind",
              "under",
              "over",
              "inside",
              "outside",
              "despite",
              "at",
              "of",
              "against",
              "like",
              "unlike",
              "above",
              "below",
              "around",
              "alongside"));

  private static final WordSet OBJECTS =
      WordSet.of(List.of("it", "them", "him", "her", "that", "this", "these", "those"));

  private static final WordSet THINGS = WordSet.of(List.of("it", "its", "they", "their"));

  /**
   * "In its report, the commission", "In her speech, the minister": what the pronoun stands for
   * follows as the subject.
   *
   * @param thing whether anything will do; else only a role
   */
  private boolean subjectFollows(Document document, int word, int from, int end, boolean thing) {
    if (PARTS.contains(document.hash(word))) {
      return false;
    }
    for (int t = from; t < Math.min(end, from + 20); t++) {
      if (document.is(t, ',')) {
        if (thing) {
          return t + 1 < end
              && (SUBJECT_STARTS.contains(document.hash(t + 1)) || document.isCapitalized(t + 1));
        }
        for (int n = t + 1; n < Math.min(end, t + 5); n++) {
          if (roles.contains(document.hash(n))) {
            return true;
          }
        }
        return false;
      }
    }
    return thing && Expletives.hasHash(document, from, end, SUBJECT_STARTS, 6);
  }

  /** "One of their engineers": no phrase before the subject. */
  static final WordSet PARTS =
      WordSet.of(
          List.of(
              "one", "two", "three", "four", "five", "six", "some", "many", "most", "all", "any",
              "each", "none", "both", "half", "several", "few", "part", "much", "either", "neither",
              "another"));

  private static final WordSet SUBJECT_STARTS =
      WordSet.of(List.of("the", "a", "an", "one", "another", "many", "some", "most"));

  /**
   * The token that has to be known for the opening to be understood: the pronoun of "Under his
   * stewardship", else its first word.
   */
  int pointer(Document document, int word, int end) {
    int length = dangling.at(document, word, end);
    int last = word + Math.max(length, isPhraseOfPronoun(document, word, end) ? 2 : 1) - 1;
    return last > word && POINTERS.contains(document.hash(last)) ? last : word;
  }

  private static final WordSet POINTERS =
      WordSet.of(
          List.of(
              "he", "she", "it", "they", "his", "her", "its", "their", "him", "them", "these",
              "those"));

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
      WordSet.of(
          List.of(
              "it", "its", "they", "their", "them", "these", "those", "some", "many", "most",
              "several"));

  private static final WordSet READS_ON =
      WordSet.of(
          List.of(
              "it", "its", "they", "their", "them", "these", "those", "both", "others", "such",
              "some", "most", "many", "one", "several", "all", "another", "similar", "neither",
              "either"));

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

  /** "He", "it", "this". */
  boolean isPronoun(Document document, int t) {
    return PRONOUNS.contains(document.hash(t));
  }

  /** "Both the council and the army": what it counts follows. */
  private static boolean pairs(Document document, int word, int end, long hash) {
    long joint = hash == BOTH ? AND : hash == EITHER ? OR : NOR;
    for (int t = word + 1; t < Math.min(end, word + 9); t++) {
      if (document.hash(t) == joint) {
        return true;
      }
      if (document.is(t, ',')
          || Expletives.AUXILIARIES.contains(document.hash(t))
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
  static boolean nameFollows(Document document, int from, int end) {
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
}
