package nightdesk.quotes;

import java.util.List;
import nightdesk.text.Document;
import nightdesk.text.WordSet;

/** Tells verbs, and what stands beside them, by form and place. */
final class Verbs {
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

  /** Words in -s that are no verbs and no nouns. */
  private static final WordSet NO_VERBS =
      WordSet.of(
          List.of(
              "plus",
              "thus",
              "besides",
              "towards",
              "perhaps",
              "always",
              "sometimes",
              "afterwards",
              "nowadays",
              "this",
              "whereas",
              "versus",
              "minus",
              "does"));

  private static final WordSet BE =
      WordSet.of(List.of("is", "are", "was", "were", "be", "been", "being"));

  /** Words of a cue that nobody by name is the source of. */
  private static final WordSet NO_SOURCE =
      WordSet.of(
          List.of(
              "seem",
              "seems",
              "seemed",
              "appear",
              "appears",
              "appeared",
              "reportedly",
              "was",
              "were",
              "is",
              "are",
              "be",
              "been",
              "asked",
              "known",
              "titled",
              "dubbed",
              "called",
              "allegedly",
              "supposedly",
              "referring",
              "nicknamed",
              "questions"));

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
  private final Openers openers;
  private final Grammar.Words words;

  Verbs(Document document, Openers openers, Grammar.Words words) {
    this.document = document;
    this.openers = openers;
    this.words = words;
  }

  /** A verb that reports what somebody said. */
  boolean isReporting(int token) {
    long hash = document.hash(token);
    return words.reporting().contains(hash) || words.speech().contains(hash);
  }

  /** True for "said", "says"; for "state" after a plural, for "states" after no number. */
  boolean isReportAfter(int token) {
    if (!isReporting(token)) {
      return false;
    }
    String text = document.text();
    int end = document.end(token);
    if (text.startsWith("d", end - 1)) {
      return true;
    }
    boolean plural = text.startsWith("s", document.end(token - 1) - 1);
    return text.startsWith("s", end - 1)
        ? !openers.isCount(token - 1) && !openers.isOwner(token - 1)
        : plural;
  }

  /** A verb that nothing but speech is meant by. */
  boolean isReport(int token) {
    return words.reporting().contains(document.hash(token));
  }

  /** What can be a verb of speech where its place says that it is one. */
  boolean isVerbOfSpeech(int token) {
    if (document.caps(token) != Document.Caps.LOWER) {
      return false;
    }
    return isReporting(token)
        || isFinite(token) && !isAuxiliary(document.hash(token))
        || isParticiple(token)
        || document.length(token) > 3
            && document.text().startsWith("s", document.end(token) - 1)
            && !document.text().startsWith("ss", document.end(token) - 2)
            && !NO_VERBS.contains(document.hash(token));
  }

  /** True for "is", "would". */
  static boolean isAuxiliary(long hash) {
    return AUXILIARIES.contains(hash);
  }

  /** Auxiliaries and past forms that are no participles. */
  boolean isFinite(int token) {
    long hash = document.hash(token);
    return AUXILIARIES.contains(hash) || PAST.contains(hash);
  }

  /** "Is", "was", "been". */
  boolean isBe(int token) {
    return BE.contains(document.hash(token));
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

  /** "Said", "says". */
  boolean isSaid(int token) {
    return document.is(token, "said") || document.is(token, "says");
  }

  /** True for a word of cues without a source: "seems", "reportedly", "was". */
  boolean hasNoSource(int token) {
    return NO_SOURCE.contains(document.hash(token));
  }

  /** Words between a subject and its verb. */
  boolean isAdverbial(int token) {
    return ADVERBIALS.contains(document.hash(token))
        || document.text().startsWith("ly", document.end(token) - 2);
  }
}
