package nightdesk.summary;

import nightdesk.text.Document;
import nightdesk.text.Document.Kind;

/** Whether a sentence begins, or lies wholly, inside quotation marks; reads them in text order. */
final class Quotation {
  private boolean open;
  private boolean single;
  private boolean low;
  private int singleAt;
  private boolean wholly;
  private boolean begins;

  void reset() {
    open = false;
    single = false;
    low = false;
    begins = true;
  }

  boolean open() {
    return open || single;
  }

  boolean wholly() {
    return wholly;
  }

  void read(Document document, int start, int end) {
    boolean began =
        open || single || isOpening(document.charAt(start, 0)) || opensSingle(document, start, end);
    int outside = 0;
    for (int t = start; t < end; t++) {
      char c = document.charAt(t, 0);
      if (c == '\u201e') {
        open = true;
        low = true;
      } else if (c == '\u201c') {
        // After a low mark it is the closing one: \u201eNein\u201c.
        open = !low;
        low = false;
      } else if (c == '\u201d') {
        low = false;
        // At the start of a paragraph it is the wrong one of the two.
        open = begins && t == start;
      } else if (c == '"' && !open && isInch(document, t)) {
        outside++;
      } else if (c == '"' || document.is(t, "''") || document.is(t, "``")) {
        open = !open;
      } else if ((c == '\u2018' || c == '\'' || c == '`') && opensSingle(document, t, end)) {
        single = true;
        singleAt = t;
      } else if ((c == '\u2019' || c == '\'')
          && single
          && (closesSingle(document, t, end)
              || t - singleAt <= LONGEST_NAME && endsWord(document, t, end))) {
        single = false;
      } else if (!open && !single && document.isWord(t)) {
        outside++;
      }
    }
    begins = false;
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
        && (!document.spaceBefore(t) || t + 1 < end && document.spaceBefore(t + 1))
        && (t + 1 >= end || document.spaceBefore(t + 1) || !document.isWord(t + 1))
        && t > 0
        && document.kind(t - 1) == Kind.MARK;
  }

  /** Tokens of a name in single marks, with them: 'The Big Four'. */
  private static final int LONGEST_NAME = 7;

  /** A single mark right after a word that is the end of a name in marks. */
  private static boolean endsWord(Document document, int t, int end) {
    return document.length(t) == 1
        && !document.spaceBefore(t)
        && (t + 1 >= end || document.spaceBefore(t + 1) || !document.isWord(t + 1));
  }

  /** 5": inches. */
  private static boolean isInch(Document document, int t) {
    return t > 0 && document.kind(t - 1) == Kind.NUMBER && !document.spaceBefore(t);
  }

  private static boolean isOpening(char c) {
    return c == '"' || c == '\u201c' || c == '\u2018' || c == '`' || c == '\u00ab';
  }

  /** True if a quotation ends in the sentence that did not begin in it. */
  static boolean onlyEnds(Document document, int s) {
    int start = document.sentenceStart(s);
    int last = document.sentenceEnd(s) - 1;
    int marks = 0;
    int pointed = 0;
    for (int t = start; t <= last; t++) {
      char c = document.charAt(t, 0);
      pointed += c == '\u00ab' ? 1 : 0;
      if (c == '\u00bb' && pointed-- == 0 && !document.spaceBefore(t)) {
        return true;
      }
      if (t < last) {
        marks += c == '"' || c == '\u201c' || c == '\u201d' || c == '\u201e' ? 1 : 0;
      }
    }
    char closing = document.charAt(last, 0);
    if (last > start && (closing == '\'' || closing == '\u2019') && document.length(last) == 1) {
      return document.kind(last - 1) == Kind.MARK && !opens(document, start, last);
    }
    return last > start && (closing == '"' || closing == '\u201d') && marks % 2 == 0;
  }

  private static boolean opens(Document document, int start, int last) {
    for (int t = start; t < last; t++) {
      char c = document.charAt(t, 0);
      if (document.length(t) == 1 && (c == '\'' || c == '\u2018' || c == '`')) {
        return true;
      }
    }
    return false;
  }

  /**
   * True if the sentence is a quotation of which it has no end, by a single mark that stands alone
   * before it, or if hardly a word of the quotation is in it: "She said: \u201cNo."
   */
  static boolean breaksOff(Document document, int s) {
    int start = document.sentenceStart(s);
    int end = document.sentenceEnd(s);
    boolean alone = false;
    int opened = -1;
    for (int t = start; t < end; t++) {
      char c = document.charAt(t, 0);
      if (document.length(t) == 1 && (c == '\'' || c == '`' || c == '\u2018' || c == '\u2019')) {
        alone = t == start && t + 1 < end && document.spaceBefore(t + 1);
        if (t > start) {
          alone = false;
          break;
        }
      }
    }
    for (int t = start; t < end; t++) {
      char c = document.charAt(t, 0);
      if (c == '\u201c') {
        opened = t;
      } else if (c == '\u201d') {
        opened = -1;
      }
    }
    return alone || opened > start && end - opened <= 4;
  }
}
