package nightdesk.actors;

import java.util.List;
import nightdesk.text.Document;
import nightdesk.text.WordSet;

/** Whether titles, given names and pronouns are a man's or a woman's. */
final class Genders {
  private static final WordSet MALE_TITLES =
      WordSet.of(
          List.of(
              "mr",
              "mr.",
              "sir",
              "lord",
              "king",
              "prince",
              "emperor",
              "sultan",
              "emir",
              "sheikh",
              "sheik",
              "pope",
              "imam",
              "ayatollah",
              "chairman",
              "spokesman",
              "congressman",
              "businessman",
              "father",
              "brother",
              "alhaji",
              "señor",
              "herr",
              "monsieur",
              "duke",
              "count",
              "baron",
              "husband",
              "son",
              "uncle",
              "nephew",
              "grandfather",
              "actor"));
  private static final WordSet FEMALE_TITLES =
      WordSet.of(
          List.of(
              "mrs",
              "mrs.",
              "ms",
              "ms.",
              "miss",
              "dame",
              "lady",
              "queen",
              "princess",
              "empress",
              "chairwoman",
              "spokeswoman",
              "congresswoman",
              "businesswoman",
              "sister",
              "actress",
              "hajiya",
              "alhaja",
              "señora",
              "frau",
              "madame",
              "mme",
              "duchess",
              "countess",
              "baroness",
              "wife",
              "daughter",
              "aunt",
              "niece",
              "grandmother",
              "mother"));

  private Genders() {}

  /** Of the title that is the token, if it is one. */
  static int ofTitle(Document document, int token) {
    if (token < 0) {
      return Group.UNKNOWN;
    }
    long hash = document.hash(token);
    return MALE_TITLES.contains(hash)
        ? Group.MAN
        : FEMALE_TITLES.contains(hash) ? Group.WOMAN : Group.UNKNOWN;
  }

  /** Of a name of two or more words, by its first. */
  static int ofName(Lexicon lexicon, String[] words) {
    if (words.length < 2) {
      return Group.UNKNOWN;
    }
    int flags = lexicon.flags(Document.hash(words[0])) & Lexicon.GIVEN;
    return flags == Lexicon.GIVEN_MALE
        ? Group.MAN
        : flags == Lexicon.GIVEN_FEMALE ? Group.WOMAN : Group.UNKNOWN;
  }
}
