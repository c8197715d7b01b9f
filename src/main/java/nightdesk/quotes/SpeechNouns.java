package nightdesk.quotes;

import java.util.List;
import nightdesk.text.Document;
import nightdesk.text.WordSet;

/** Tells nouns of what is said: "claim", "suggestions". */
final class SpeechNouns {
  private static final WordSet STATEMENTS =
      WordSet.of(
          List.of(
              "accusation",
              "admission",
              "allegation",
              "announcement",
              "argument",
              "assertion",
              "assessment",
              "charge",
              "claim",
              "comment",
              "comparison",
              "complaint",
              "conclusion",
              "description",
              "denial",
              "explanation",
              "insistence",
              "label",
              "phrase",
              "pledge",
              "prediction",
              "promise",
              "proposal",
              "remark",
              "statement",
              "suggestion",
              "threat",
              "vow",
              "warning"));

  private final Document document;
  private final Openers openers;
  private final Verbs verbs;

  SpeechNouns(Document document, Openers openers, Verbs verbs) {
    this.document = document;
    this.openers = openers;
    this.verbs = verbs;
  }

  /** True for nouns of what is said: "claim". */
  static boolean isStatement(long hash) {
    return STATEMENTS.contains(hash);
  }

  /** True for a noun that may be of what is said: "report" after an article, "assurances". */
  boolean mayBeStatement(int token) {
    if (isStatements(token)) {
      return true;
    }
    if (document.caps(token) == Document.Caps.UPPER || verbs.isAdverb(token)) {
      return false;
    }
    String text = document.text();
    int end = document.end(token);
    return text.startsWith("tions", end - 5)
        || text.startsWith("ments", end - 5)
        || text.startsWith("nces", end - 4)
        || text.startsWith("ings", end - 4)
        || token > 0 && openers.isDeterminer(token - 1) && !verbs.isParticiple(token);
  }

  /** True for "claims that", "suggestions that". */
  boolean isStatements(int token) {
    String text = document.text();
    int end = document.end(token);
    return isStatement(document.hash(token))
        || text.startsWith("s", end - 1)
            && document.length(token) > 4
            && isStatement(Document.hash(text.subSequence(document.start(token), end - 1)));
  }
}
