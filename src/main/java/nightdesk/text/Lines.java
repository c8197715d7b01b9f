package nightdesk.text;

/**
 * What the line breaks of a text mean: a paragraph's end, or only the width of somebody's screen.
 */
final class Lines {
  /** Lines this long or longer could have been wrapped by a program. */
  private static final int SHORTEST_WRAP = 40;

  private static final int LONGEST_WRAP = 120;

  private final boolean wrapped;
  private final int width;

  private Lines(boolean wrapped, int width) {
    this.wrapped = wrapped;
    this.width = width;
  }

  /**
   * Text is hard-wrapped if no line is longer than any screen, and most lines that are followed by
   * another one (not by a blank one) break in the middle of a sentence.
   */
  static Lines of(String text) {
    int breaks = 0;
    int midSentence = 0;
    int longest = 0;
    int lineStart = 0;
    int length = text.length();
    for (int i = 0; i <= length; i++) {
      if (i == length || text.charAt(i) == '\n') {
        int lineEnd = i;
        while (lineEnd > lineStart && Tokenizer.isSpace(text.charAt(lineEnd - 1))) {
          lineEnd--;
        }
        int size = lineEnd - lineStart;
        longest = Math.max(longest, size);
        if (i < length && size >= SHORTEST_WRAP && !isBlank(text, i + 1)) {
          breaks++;
          if (!isFinal(text.charAt(lineEnd - 1))) {
            midSentence++;
          }
        }
        lineStart = i + 1;
      }
    }
    boolean wrapped = breaks >= 2 && longest <= LONGEST_WRAP && midSentence * 2 > breaks;
    return new Lines(wrapped, longest);
  }

  private static boolean isBlank(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        return true;
      }
      if (!Tokenizer.isSpace(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFinal(char c) {
    return ".!?:;\"\u201d\u2019')\u2026\u00bb".indexOf(c) >= 0;
  }

  /** True if the white space between two tokens, {@code [end, start)}, ends a paragraph. */
  boolean isBreak(String text, int end, int start) {
    int breaks = 0;
    for (int i = end; i < start; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' && (i + 1 >= start || text.charAt(i + 1) != '\n')) {
        breaks++;
      } else if (c == '\u2029' || c == '\f') {
        return true;
      }
    }
    if (breaks == 0) {
      return false;
    }
    if (breaks > 1 || !wrapped) {
      return true;
    }
    // A clearly short line before a capital: a headline, a byline, the end of a paragraph.
    int lineStart = text.lastIndexOf('\n', end - 1) + 1;
    int nextEnd = text.indexOf(' ', start);
    int nextWord = (nextEnd < 0 ? text.length() : nextEnd) - start;
    return end - lineStart + 1 + nextWord < width * 6 / 10
        && Character.isUpperCase(text.charAt(start));
  }
}
