package nightdesk.mail;

/** Text from outside on its way into a header line. */
final class HeaderText {
  private static final int LONGEST = 900;

  private HeaderText() {}

  /**
   * The text on one line: control characters, line and paragraph separators, invisible direction
   * marks and lone surrogates are gone or a space, so that no text can begin a header of its own.
   */
  static String clean(String text) {
    var out = new StringBuilder(Math.min(text.length(), LONGEST));
    boolean space = false;
    for (int i = 0; i < text.length() && out.length() < LONGEST; ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      int type = Character.getType(c);
      boolean direction = c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
      if (direction || type == Character.SURROGATE || type == Character.UNASSIGNED) {
        continue;
      }
      if (type == Character.CONTROL
          || type == Character.LINE_SEPARATOR
          || type == Character.PARAGRAPH_SEPARATOR
          || type == Character.SPACE_SEPARATOR) {
        space = out.length() > 0;
        continue;
      }
      if (space) {
        out.append(' ');
        space = false;
      }
      out.appendCodePoint(c);
    }
    return out.toString();
  }
}
