package nightdesk.summary;

import nightdesk.text.Document;
import nightdesk.text.Document.Kind;

/** Whether a sentence begins, or lies wholly, inside quotation marks; reads them in text order. */
final class Quotation {
  private boolean open;
  private boolean single;
  private boolean wholly;

  void reset() {
    open = false;
    single = false;
  }

  boolean open() {
    return open || single;
  }

  boolean wholly() {
    return wholly;
  }

  void read(Document document, int start, int end) {
    boolean began = open || single || isOpening(document.charAt(start, 0));
    int outside = 0;
    for (int t = start; t < end; t++) {
      char c = document.charAt(t, 0);
      if (c == '\u201c' || c == '\u201e') {
        open = true;
      } else if (c == '\u201d') {
        open = false;
      } else if (c == '"' || document.is(t, "''") || document.is(t, "``")) {
        open = !open;
      } else if ((c == '\u2018' || c == '\'' || c == '`') && opensSingle(document, t, end)) {
        single = true;
      } else if ((c == '\u2019' || c == '\'') && single && closesSingle(document, t, end)) {
        single = false;
      } else if (!open && !single && document.isWord(t)) {
        outside++;
      }
    }
    wholly = began && outside == 0;
  }

  /** A single mark before a capital, with space before it: 'He is used in the right way. */
  private static boolean opensSingle(Document document, int t, int end) {
    return document.length(t) == 1
        && t + 1 < end
        && (t == 0 || document.spaceBefore(t))
        && !document.spaceBefore(t + 1)
        && document.isCapitalized(t + 1);
  }

  /** A single mark after a mark, or before one or a space: an apostrophe is inside a word. */
  private static boolean closesSingle(Document document, int t, int end) {
    return document.length(t) == 1
        && !document.spaceBefore(t)
        && (t + 1 >= end || document.spaceBefore(t + 1) || !document.isWord(t + 1))
        && t > 0
        && document.kind(t - 1) == Kind.MARK;
  }

  private static boolean isOpening(char c) {
    return c == '"' || c == '\u201c' || c == '\u2018' || c == '`' || c == '\u00ab';
  }
}
