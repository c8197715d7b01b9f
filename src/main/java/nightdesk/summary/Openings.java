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

  private static final WordSet PERSONS =
      WordSet.of(List.of("he", "she", "they", "his", "her", "their"));

  private final Phrases dangling;
  private final WordSet roles;
  private final boolean english;

  Openings(Language language) {
    dangling = new Phrases(language.entries("dangling-starts"));
    roles = language.words("role-nouns");
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
    if (length > 1 && PERSONS.contains(document.hash(word + length - 1))) {
      return !nameFollows(document, word + length, end);
    }
    return sentence > 0 || PRONOUNS.contains(hash);
  }

  /**
   * The "he", "she", "it" or "they" that is the subject after an opening phrase that names nobody
   * ("Speaking in Brezin, he", "This week she"); -1 if there is none.
   */
  int delayedPronoun(Document document, int word, int end) {
    if (!english || document.kind(word) != Kind.WORD) {
      return -1;
    }
    boolean phrase = PREPOSITIONS.contains(document.hash(word)) || isActing(document, word);
    boolean times = true;
    for (int t = word; t < Math.min(end - 1, word + LONGEST_PHRASE); t++) {
      long hash = document.hash(t);
      if (t > word && document.is(t, ',')) {
        return phrase ? pronoun(document, t + 1, end, t - word) : -1;
      }
      if (t > word && times && SUBJECTS.contains(hash)) {
        return pronoun(document, t, end, 1);
      }
      times &= TIMES.contains(hash) || ADVERBS.contains(hash);
      if (!phrase && !times || roles.contains(hash) || SUBJECTS.contains(hash)) {
        return -1;
      }
    }
    return -1;
  }

  private static int pronoun(Document document, int t, int end, int phrase) {
    long hash = document.hash(t);
    boolean thing = hash == IT || hash == THEY;
    boolean subject =
        SUBJECTS.contains(hash)
            && (!thing || phrase <= SHORT_PHRASE)
            && !(hash == IT && Expletives.isExpletive(document, t + 1, end));
    return subject ? t : -1;
  }

  /** Tokens. */
  private static final int LONGEST_PHRASE = 14;

  /** Tokens; a longer phrase has itself what "it" and "they" stand for. */
  private static final int SHORT_PHRASE = 4;

  private static final long THEY = Document.hash("they");
  private static final WordSet SUBJECTS = WordSet.of(List.of("he", "she", "it", "they"));
  private static final WordSet ADVERBS =
      WordSet.of(
          List.of(
              "now",
              "today",
              "yesterday",
              "this",
              "last",
              "next",
              "earlier",
              "later",
              "on",
              "then",
              "currently"));
  private static final WordSet PREPOSITIONS =
      WordSet.of(
          List.of(
              "in",
              "on",
              "at",
              "since",
              "during",
              "after",
              "before",
              "along",
              "by",
              "from",
              "until",
              "asked",
              "known",
              "called",
              "last",
              "this",
              "next",
              "earlier",
              "yesterday",
              "today"));

  /** "Speaking in", but no "Nothing". */
  private static boolean isActing(Document document, int t) {
    return document.length(t) > 5
        && document.text().startsWith("ing", document.end(t) - 3)
        && !document.text().startsWith("thing", document.end(t) - 5);
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
              "most", "many", "one", "all", "another", "similar", "neither", "either"));

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
}
