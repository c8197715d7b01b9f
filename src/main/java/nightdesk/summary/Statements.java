package nightdesk.summary;

import java.util.List;
import nightdesk.text.Document;
import nightdesk.text.Document.Caps;
import nightdesk.text.Document.Kind;
import nightdesk.text.Language;
import nightdesk.text.WordSet;

/**
 * Whether words have a verb of their own, as every statement has: told by lists of forms and by
 * -ed. What may be a verb counts as one, so that a statement is hardly ever taken for none.
 * English.
 */
final class Statements {
  private final WordSet finite;
  private final WordSet bare;

  Statements(Language language) {
    finite = language.words("finite-verbs");
    bare = language.words("bare-verbs");
  }

  /** True if a verb stands in {@code [start, end)} that belongs to no clause within it. */
  boolean hasVerb(Document document, int start, int end) {
    boolean inner = false;
    for (int t = start; t < end; t++) {
      if (document.is(t, ',') || document.is(t, ';') || document.is(t, ')')) {
        inner = false;
      } else if (opensClause(document, start, t, end)) {
        inner = true;
      } else if (isVerb(document, start, t)) {
        if (!inner) {
          return true;
        }
        // The clause's verb, with its auxiliaries: "has been seen"; the next verb is the main one.
        while (t + 1 < end
            && AUXILIARIES.contains(document.hash(t))
            && isVerb(document, start, t + 1)) {
          t++;
        }
        inner = false;
      }
    }
    return false;
  }

  /** True if words that begin with "why" or "how" have a verb beside that of their clause. */
  boolean hasVerbBeside(Document document, int start, int end) {
    int t = start + 1;
    while (t < end && !isVerb(document, start, t)) {
      t++;
    }
    while (t + 1 < end
        && AUXILIARIES.contains(document.hash(t))
        && isVerb(document, start, t + 1)) {
      t++;
    }
    return t + 1 < end && hasVerb(document, t + 1, end);
  }

  private boolean opensClause(Document document, int start, int t, int end) {
    long hash = document.hash(t);
    if (t == start || t + 1 >= end || document.caps(t) == Caps.TITLE) {
      // "The Who sacked": a name.
      return false;
    }
    return SUBORDINATORS.contains(hash)
            && (hash != THAT || document.isWord(t - 1) && !isVerb(document, start, t + 1))
        || TIMES.contains(hash) && PRONOUNS.contains(document.hash(t + 1));
  }

  private static final WordSet ARTICLES = WordSet.of(List.of("to", "a", "an", "the"));
  private static final long THAT = Document.hash("that");

  private static final WordSet AUXILIARIES =
      WordSet.of(
          List.of(
              "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "will",
              "would", "can", "could", "may", "might", "must", "shall", "should", "do", "does",
              "did"));

  /** True if the token may be the verb of a sentence that begins at {@code start}. */
  boolean isVerb(Document document, int start, int t) {
    long hash = document.hash(t);
    if (document.caps(t) == Caps.UPPER || document.caps(t) == Caps.TITLE && t > start) {
      return false;
    }
    if (t > start && document.is(t - 1, '-') && !document.spaceBefore(t)) {
      // "must-see"
      return false;
    }
    if (IS.contains(hash)) {
      return t > start && SUBJECTS.contains(document.hash(t - 1));
    }
    if (finite.contains(hash)) {
      return t == start
          || AUXILIARIES.contains(hash) && !ARTICLES.contains(document.hash(t - 1))
          || !NOUN_BEFORE.contains(document.hash(t - 1))
          || document.caps(t - 1) != Caps.LOWER && t - 1 > start;
    }
    if (document.kind(t) != Kind.WORD) {
      return false;
    }
    if (document.length(t) > 3
        && document.text().startsWith("ed", document.end(t) - 2)
        && !NO_PASTS.contains(hash)) {
      return true;
    }
    return bare.contains(hash)
        && t > start
        && document.hash(t - 1) != TO
        && (hasPlural(document, start, Math.min(t, start + PLURAL_WITHIN))
                && !NOUN_BEFORE.contains(document.hash(t - 1))
            || MANY.contains(document.hash(t - 1))
            || document.isWord(t - 1) && document.isCapitalized(t - 1)
            || document.isWord(t - 1)
                && document.text().startsWith("s", document.end(t - 1) - 1)
                && document.length(t - 1) > 2);
  }

  private static final long TO = Document.hash("to");

  /** What has a noun, or an infinitive, after it: "the cut", "a must", "screens of films". */
  private static final WordSet NOUN_BEFORE =
      WordSet.of(
          List.of(
              "to", "a", "an", "the", "of", "his", "her", "its", "their", "our", "my", "your",
              "these", "those", "with", "for", "from", "in", "on", "at", "by", "into", "as"));

  private static final WordSet NO_PASTS =
      WordSet.of(
          List.of(
              "united", "hundred", "speed", "need", "indeed", "seed", "feed", "breed", "sacred",
              "naked", "kindred", "hatred", "aged", "greed", "steed", "weed", "alleged"));

  /** Tokens in which a subject in the plural shows itself. */
  private static final int PLURAL_WITHIN = 5;

  /** True if a word in [start, end) is a plural, as far as its form tells. */
  private static boolean hasPlural(Document document, int start, int end) {
    for (int t = start; t < end; t++) {
      if (MANY.contains(document.hash(t))
          || document.isWord(t)
              && document.length(t) > 3
              && document.text().startsWith("s", document.end(t) - 1)
              && !document.text().startsWith("ss", document.end(t) - 2)) {
        return true;
      }
    }
    return false;
  }

  private static final WordSet IS =
      WordSet.of(List.of("'s", "\u2019s", "'re", "\u2019re", "'ll", "\u2019ll", "'ve", "\u2019ve"));

  private static final WordSet SUBJECTS =
      WordSet.of(
          List.of(
              "it",
              "he",
              "she",
              "that",
              "there",
              "here",
              "what",
              "who",
              "where",
              "this",
              "how",
              "they",
              "we",
              "you",
              "everybody",
              "everyone",
              "nobody",
              "nothing"));

  private static final WordSet SUBORDINATORS =
      WordSet.of(
          List.of("which", "who", "whom", "whose", "that", "where", "because", "if", "although"));

  /** Prepositions too, unless a pronoun follows. */
  private static final WordSet TIMES =
      WordSet.of(List.of("as", "when", "while", "after", "before", "since", "until", "though"));

  private static final WordSet PRONOUNS =
      WordSet.of(List.of("he", "she", "it", "they", "we", "you", "i"));

  /** Plurals without -s, and what stands between a plural and its verb. */
  private static final WordSet MANY =
      WordSet.of(
          List.of(
              "team",
              "side",
              "club",
              "band",
              "group",
              "crew",
              "staff",
              "family",
              "couple",
              "pair",
              "committee",
              "government",
              "council",
              "party",
              "firm",
              "company",
              "board",
              "public",
              "trio",
              "duo",
              "squad",
              "army",
              "jury",
              "crowd",
              "audience",
              "people",
              "police",
              "men",
              "women",
              "children",
              "who",
              "they",
              "we",
              "you",
              "i",
              "also",
              "still",
              "now",
              "never",
              "often",
              "not",
              "n't",
              "both",
              "all",
              "some",
              "many",
              "most",
              "and",
              "others",
              "few",
              "always",
              "already"));
}
