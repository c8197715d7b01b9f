package nightdesk.quotes;

import java.util.List;
import nightdesk.text.Document;
import nightdesk.text.WordSet;

/** Small closed classes of words that a source is made of. */
final class Pronouns {
  static final long POSSESSIVE = Document.hash("'s");

  private static final WordSet HE = WordSet.of(List.of("he", "him", "his", "himself"));
  private static final WordSet SHE = WordSet.of(List.of("she", "her", "hers", "herself"));
  private static final WordSet FIRST = WordSet.of(List.of("i", "we", "me", "us", "my", "our"));
  private static final WordSet RELATIVE = WordSet.of(List.of("who", "whom", "whose", "which"));
  private static final WordSet OTHER =
      WordSet.of(List.of("they", "them", "their", "it", "its", "you"));
  private static final WordSet EMPTY =
      WordSet.of(
          List.of(
              "all", "another", "any", "both", "each", "either", "few", "half", "him", "it",
              "least", "many", "most", "neither", "none", "of", "one", "other", "others", "several",
              "some", "that", "the", "them", "these", "they", "this", "those", "two", "three",
              "four", "five", "six", "seven", "eight", "nine", "ten", "us", "which", "who", "whom",
              "at", "more", "than", "about"));
  private static final WordSet REFLEXIVE =
      WordSet.of(List.of("himself", "herself", "itself", "themselves"));
  private static final WordSet PREPOSITIONS =
      WordSet.of(
          List.of(
              "of", "for", "in", "at", "on", "with", "from", "to", "by", "near", "as", "during",
              "that", "and", "about", "after", "before", "against", "over", "under", "into",
              "outside", "inside", "through", "without", "within", "among", "between", "behind",
              "beside", "beyond", "across", "along"));
  private static final WordSet TIMES =
      WordSet.of(List.of("this", "last", "next", "earlier", "late"));
  private static final WordSet ADVERBS =
      WordSet.of(
          List.of(
              "further",
              "also",
              "later",
              "then",
              "now",
              "once",
              "again",
              "has",
              "had",
              "have",
              "himself",
              "herself",
              "monday",
              "tuesday",
              "wednesday",
              "thursday",
              "friday",
              "saturday",
              "sunday",
              "earlier",
              "today",
              "yesterday"));

  private static final WordSet INSTITUTIONS =
      WordSet.of(
          List.of(
              "agency",
              "airline",
              "association",
              "authority",
              "bank",
              "board",
              "broadcaster",
              "carmaker",
              "charity",
              "club",
              "commission",
              "company",
              "council",
              "department",
              "federation",
              "firm",
              "group",
              "hospital",
              "institute",
              "insurer",
              "lender",
              "manufacturer",
              "ministry",
              "operator",
              "party",
              "retailer",
              "school",
              "union",
              "university",
              "utility"));

  /** Titles and the words that a text goes on with: "Justice Kingi ... the judge". */
  private static final java.util.Map<Long, Long> TITLES =
      java.util.Map.ofEntries(
          title("justice", "judge"),
          title("magistrate", "judge"),
          title("gov", "governor"),
          title("sen", "senator"),
          title("rep", "congressman"),
          title("dr", "doctor"),
          title("prof", "professor"),
          title("capt", "captain"),
          title("col", "colonel"),
          title("gen", "general"),
          title("sgt", "sergeant"),
          title("det", "detective"));

  private Pronouns() {}

  private static java.util.Map.Entry<Long, Long> title(String title, String noun) {
    return java.util.Map.entry(
        nightdesk.text.Document.hash(title), nightdesk.text.Document.hash(noun));
  }

  /** True if the noun is another word for who has the title. */
  static boolean isTitleOf(long title, long noun) {
    Long other = TITLES.get(title);
    return other != null && other == noun;
  }

  static int gender(long hash) {
    return HE.contains(hash) ? Cast.MAN : SHE.contains(hash) ? Cast.WOMAN : Cast.UNKNOWN;
  }

  /** "The company": what a text calls an institution that it has named. */
  static boolean isInstitution(long hash) {
    return INSTITUTIONS.contains(hash);
  }

  static boolean isFirstPerson(long hash) {
    return FIRST.contains(hash);
  }

  static boolean isRelative(long hash) {
    return RELATIVE.contains(hash);
  }

  static boolean isOther(long hash) {
    return OTHER.contains(hash);
  }

  /** Pronouns and words of number, and what joins them. */
  static boolean isEmpty(long hash) {
    return EMPTY.contains(hash);
  }

  static boolean isReflexive(long hash) {
    return REFLEXIVE.contains(hash);
  }

  static boolean isPreposition(long hash) {
    return PREPOSITIONS.contains(hash);
  }

  /** "the court this month" */
  static boolean isTime(long hash) {
    return TIMES.contains(hash);
  }

  static boolean isAdverb(long hash) {
    return ADVERBS.contains(hash);
  }

  /** True for the "'s" after an owner. */
  static boolean isPossessive(Document document, int token) {
    return document.hash(token) == POSSESSIVE
        || document.is(token, '\'')
        || document.is(token, '\u2019')
        || document.is(token, "\u2019s");
  }

  /** True for the "'s" or "'" right behind an owner. */
  static boolean isOwnersEnd(Document document, int token) {
    return token < document.size()
        && !document.spaceBefore(token)
        && (document.is(token, '\'')
            || document.is(token, '\u2019')
            || document.hash(token) == POSSESSIVE);
  }
}
