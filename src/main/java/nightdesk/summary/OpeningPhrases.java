package nightdesk.summary;

import java.util.List;
import nightdesk.text.Document;
import nightdesk.text.Document.Kind;
import nightdesk.text.Language;
import nightdesk.text.WordSet;

/**
 * Finds the pronoun that an opening phrase leads to ("Speaking in Brezin, he", "Somehow, she",
 * "Once a mill, it", "It is fair to say he"): a sentence that begins so points back no less than
 * one that begins with the pronoun. English.
 */
final class OpeningPhrases {
  private static final long IT = Document.hash("it");

  private final WordSet roles;
  private final Statements statements;
  private final boolean english;

  OpeningPhrases(Language language, Statements statements) {
    this.statements = statements;
    roles = language.words("role-nouns");
    english = language.code().equals("en");
  }

  /**
   * The "he", "she", "it" or "they" that is the subject after an opening phrase that names nobody
   * ("Speaking in Brezin, he", "This week she"); -1 if there is none.
   */
  int delayedPronoun(Document document, int word, int end) {
    if (!english || document.kind(word) != Kind.WORD) {
      return -1;
    }
    if (document.hash(word) == IT) {
      return Expletives.isExpletive(document, word + 1, end) ? inClause(document, word, end) : -1;
    }
    int apposed = apposed(document, word, end);
    boolean dashed = apposed > word && !document.is(apposed - 1, ',');
    if (apposed > word && (dashed || !PREPOSITIONS.contains(document.hash(word)))) {
      return pronoun(document, apposed, end, 1);
    }
    int adverb = afterAdverb(document, word, end);
    if (adverb > word) {
      return DEMONSTRATIVES.contains(document.hash(adverb))
          ? adverb
          : pronoun(document, adverb, end, 1);
    }
    boolean acting = isActing(document, word);
    boolean clause = CONJUNCTIONS.contains(document.hash(word));
    boolean phrase = PREPOSITIONS.contains(document.hash(word)) || acting || clause;
    boolean times = true;
    boolean verb = false;
    int pointer = -1;
    for (int t = word; t < Math.min(end - 1, word + LONGEST_PHRASE); t++) {
      long hash = document.hash(t);
      if (t > word && document.is(t, ',')) {
        if (!phrase) {
          return -1;
        }
        boolean called = CALLED.contains(document.hash(word)) || apposed > word;
        int subject = pronoun(document, t + 1, end, called ? 1 : t - word);
        if (subject < 0 && OWNERS.contains(document.hash(t + 1))) {
          subject = t + 1;
        }
        if (subject < 0 && !clause) {
          subject = partsOf(document, t + 1, end);
        }
        return subject < 0 && !clause ? pointer : subject;
      }
      if (t > word && times && SUBJECTS.contains(hash)) {
        return pronoun(document, t, end, 1);
      }
      times &=
          Openings.TIMES.contains(hash)
              || ADVERBS.contains(hash)
              || t > word && document.kind(t) == Kind.NUMBER;
      if (phrase && !acting && !clause && SINGULAR.contains(hash)) {
        boolean own =
            verb
                || JOINTS.contains(document.hash(t - 1))
                || Openings.nameFollows(document, t + 1, end);
        return own ? -1 : t;
      }
      verb |= t > word && statements.isVerb(document, word, t);
      if (!phrase && !times
          || roles.contains(hash)
          || SUBJECTS.contains(hash)
          || clause && SOMEBODY.contains(hash)) {
        return -1;
      }
      if (t > word && MANY.contains(hash) && !Openings.TIMES.contains(document.hash(t + 1))) {
        pointer = document.is(t + 1, "days") ? pointer : t;
      }
    }
    return -1;
  }

  /** "It is fair to say he is": the pronoun of the clause, if nobody is named before it. */
  private int inClause(Document document, int word, int end) {
    for (int t = word + 2; t < Math.min(end - 1, word + LONGEST_PHRASE); t++) {
      if (SINGULAR.contains(document.hash(t))) {
        return t;
      }
      if (roles.contains(document.hash(t))
          || document.isCapitalized(t)
          || SOMEBODY.contains(document.hash(t))
          || document.kind(t) == Kind.MARK) {
        return -1;
      }
    }
    return -1;
  }

  /** The token after "Somehow," or "Presumably"; {@code word} if no such adverb is there. */
  private static int afterAdverb(Document document, int word, int end) {
    boolean adverb =
        OPENERS.contains(document.hash(word))
            || document.hash(word) == AT && word + 1 < end && document.is(word + 1, "least")
            || document.length(word) > 5
                && document.text().startsWith("ly", document.end(word) - 2);
    int next = word + 1;
    if (!adverb || next + 2 >= end) {
      return word;
    }
    if (document.hash(word) == AT) {
      next++;
    }
    return document.is(next, ',') ? next + 1 : next;
  }

  /**
   * The pronoun of "Once a mill, it", "A keen sailor, she", after words without a verb; else word.
   */
  private int apposed(Document document, int word, int end) {
    boolean first = true;
    for (int t = word + 1; t < Math.min(end - 1, word + LONGEST_BEFORE_DASH); t++) {
      boolean dash =
          FrontCut.isDash(document, t)
              && !document.is(t, ':')
              && document.spaceBefore(t)
              && document.spaceBefore(t + 1);
      boolean comma = document.is(t, ',') && first && t < word + LONGEST_PHRASE;
      if ((dash || comma) && SUBJECTS.contains(document.hash(t + 1))) {
        return statements.hasVerb(document, word, t) ? word : t + 1;
      }
      if (dash) {
        return word;
      }
      first &= !document.is(t, ',');
    }
    return word;
  }

  /** The pronoun of "both of these areas", "these areas", at {@code t}; -1 if none is there. */
  private static int partsOf(Document document, int t, int end) {
    if (MANY.contains(document.hash(t))) {
      return t;
    }
    boolean parts =
        t + 2 < end && Openings.PARTS.contains(document.hash(t)) && document.is(t + 1, "of");
    return parts && MANY.contains(document.hash(t + 2)) ? t + 2 : -1;
  }

  /** "His", after an opening phrase: the sentence can be read without knowing whose. */
  boolean isOwner(Document document, int pointer) {
    return OWNERS.contains(document.hash(pointer)) && document.is(pointer - 1, ',');
  }

  private static final WordSet OWNERS = WordSet.of(List.of("his", "her"));
  private static final WordSet CALLED = WordSet.of(List.of("called", "known", "named", "dubbed"));

  private static final WordSet OPENERS =
      WordSet.of(
          List.of(
              "somehow",
              "perhaps",
              "maybe",
              "again",
              "soon",
              "later",
              "sometimes",
              "often",
              "once",
              "already",
              "overnight",
              "afterwards",
              "today",
              "here",
              "still"));

  private static final WordSet JOINTS =
      WordSet.of(List.of("that", "which", "who", "when", "where", "as", "because", "what", "than"));

  private static final long AT = Document.hash("at");
  private static final WordSet DEMONSTRATIVES = WordSet.of(List.of("those", "these", "that"));
  private static final WordSet MANY = WordSet.of(List.of("these", "those"));
  private static final WordSet SINGULAR = WordSet.of(List.of("he", "she"));

  /** Words of somebody whom a pronoun after them stands for. */
  private static final WordSet SOMEBODY =
      WordSet.of(
          List.of(
              "a",
              "an",
              "man",
              "woman",
              "boy",
              "girl",
              "baby",
              "child",
              "son",
              "daughter",
              "mother",
              "father",
              "husband",
              "wife",
              "brother",
              "sister",
              "who",
              "somebody",
              "someone",
              "anyone",
              "anybody",
              "everyone",
              "everybody",
              "nobody",
              "one",
              "i",
              "you",
              "we"));

  /** What a clause before the main one begins with. */
  private static final WordSet CONJUNCTIONS =
      WordSet.of(List.of("when", "while", "because", "although", "though", "if", "once", "as"));

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

  /** Tokens of a phrase with commas of its own, which a dash ends. */
  private static final int LONGEST_BEFORE_DASH = 32;

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
              "under",
              "despite",
              "with",
              "without",
              "for",
              "to",
              "through",
              "throughout",
              "rather",
              "instead",
              "having",
              "following",
              "unlike",
              "like",
              "apart",
              "according",
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
  static boolean isActing(Document document, int t) {
    return document.length(t) > 5
        && document.text().startsWith("ing", document.end(t) - 3)
        && !document.text().startsWith("thing", document.end(t) - 5);
  }
}
