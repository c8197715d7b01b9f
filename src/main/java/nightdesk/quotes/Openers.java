package nightdesk.quotes;

import java.util.List;
import nightdesk.text.Document;
import nightdesk.text.WordSet;

/** Tells words that open a phrase: articles, owners, words of number, pronouns, ordinals. */
final class Openers {
  /** What a noun is owned by, and articles. */
  private static final WordSet OWNERS =
      WordSet.of(List.of("his", "her", "its", "their", "the", "a", "an", "my", "our"));

  /** Words of number that a phrase of people begins with. */
  private static final WordSet COUNTS =
      WordSet.of(
          List.of(
              "one",
              "two",
              "three",
              "four",
              "five",
              "six",
              "some",
              "many",
              "several",
              "most",
              "another",
              "both",
              "neither",
              "no",
              "nobody",
              "few",
              "other",
              "someone",
              "somebody"));

  private static final WordSet ORDINALS =
      WordSet.of(List.of("first", "second", "third", "fourth", "fifth", "last", "only", "most"));

  private static final WordSet DETERMINERS = WordSet.of(List.of("the", "a", "an"));

  private static final WordSet SUBJECTS =
      WordSet.of(List.of("he", "she", "they", "it", "we", "i", "who"));

  private final Document document;

  Openers(Document document) {
    this.document = document;
  }

  /** "The", "his", "two", "nobody". */
  boolean opensPhrase(int token) {
    long hash = document.hash(token);
    return OWNERS.contains(hash) || COUNTS.contains(hash);
  }

  /** "The", "a", "an". */
  boolean isDeterminer(int token) {
    return DETERMINERS.contains(document.hash(token));
  }

  /** True for a pronoun that a sentence may begin with as its subject. */
  boolean isSubject(int token) {
    return SUBJECTS.contains(document.hash(token));
  }

  /** "His", "the", "Lind's". */
  boolean isOwner(int token) {
    return OWNERS.contains(document.hash(token)) || Pronouns.isPossessive(document, token);
  }

  /** "Two", "nobody". */
  boolean isCount(int token) {
    return COUNTS.contains(document.hash(token));
  }

  /** "First", "only". */
  boolean isOrdinal(int token) {
    return ORDINALS.contains(document.hash(token));
  }
}
