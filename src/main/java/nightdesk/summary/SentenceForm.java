package nightdesk.summary;

import nightdesk.text.Document;
import nightdesk.text.Document.Kind;

/** What a sentence is by its marks alone: a question, one with a stop, one of dense script. */
final class SentenceForm {
  /** Tokens of a dense script that say as much as the fewest words of others. */
  private static final int FEWEST_DENSE = 8;

  private SentenceForm() {}

  /** Scripts without spaces have one token a character: nothing is said of words there. */
  static boolean isDense(Document document, int start, int end) {
    return document.isWord(start)
        && document.charAt(start, 0) >= 0x2e80
        && end - start >= FEWEST_DENSE;
  }

  static boolean isQuestion(Document document, int start, int end) {
    int t = end - 1;
    while (t > start && isClosing(document.charAt(t, 0))) {
      t--;
    }
    char c = document.charAt(t, 0);
    return c == '?' || c == '\uff1f' || c == '\u061f' || c == ';' && isGreek(document, t);
  }

  private static boolean isGreek(Document document, int t) {
    return t > 0
        && Character.UnicodeBlock.of(document.charAt(t - 1, 0)) == Character.UnicodeBlock.GREEK;
  }

  private static boolean isClosing(char c) {
    return "\"'\u201d\u2019\u00bb\u201c)]\u203a\u300d\u300f".indexOf(c) >= 0;
  }

  static boolean endsWithStop(Document document, int s) {
    int start = document.sentenceStart(s);
    int t = document.sentenceEnd(s) - 1;
    while (t > start && isClosing(document.charAt(t, 0))) {
      t--;
    }
    char c = document.charAt(t, document.length(t) - 1);
    return ".!?\u2026\u3002\uff01\uff1f\u0964\u061f\u06d4:;\uff0e".indexOf(c) >= 0;
  }

  /** The first token that is no opening quotation mark or bracket. */
  static int firstWord(Document document, int start, int end) {
    int t = start;
    while (t < end && document.kind(t) == Kind.MARK) {
      t++;
    }
    return t;
  }
}
