package nightdesk.render;

import java.text.Bidi;
import java.util.regex.Pattern;

/** Text from outside, made fit to be shown. Escaping is the output format's work, not done here. */
final class SafeText {
  private static final Pattern WEB =
      Pattern.compile("(?i)https?://[^\\s<>\"'`\\\\{}|^\\p{Cntrl}\\u202a-\\u202e\\u2066-\\u2069]+");
  private static final Pattern MAIL = Pattern.compile("(?i)mailto:[\\w.+-]+@[\\w.-]+");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");
  private static final char SHOWN_INSTEAD = '\ufffd';

  private SafeText() {}

  /** One line: runs of white space are one space, none at the ends. */
  static String line(String text) {
    return spaced(text).strip();
  }

  /**
   * As {@link #line}, but a space at the ends stays: for pieces of a paragraph.
   *
   * <p>Controls, lone surrogates, non-characters and the two bidirectional overrides are shown as
   * U+FFFD; the other bidirectional controls, which could reach beyond the text, and the invisible
   * tag characters are left out.
   */
  static String spaced(String text) {
    var out = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == ' '
          || c == '\t'
          || c == '\n'
          || c == '\r'
          || c == '\f'
          || c == 0x2028
          || c == 0x2029
          || c == 0x85) {
        space = true;
        continue;
      }
      if (isInvisible(c)) {
        continue;
      }
      if (space) {
        out.append(' ');
        space = false;
      }
      out.appendCodePoint(isHarmful(c) ? SHOWN_INSTEAD : c);
    }
    if (space) {
      out.append(' ');
    }
    return out.toString();
  }

  private static boolean isInvisible(int c) {
    return c == 0x202a
        || c == 0x202b
        || c == 0x202c
        || c >= 0x2066 && c <= 0x2069
        || c == 0xfeff
        || c >= 0xe0000 && c <= 0xe007f;
  }

  private static boolean isHarmful(int c) {
    return c < 0x20
        || c >= 0x7f && c <= 0x9f
        || c == 0x202d
        || c == 0x202e
        || c >= 0xd800 && c <= 0xdfff
        || c >= 0xfdd0 && c <= 0xfdef
        || (c & 0xfffe) == 0xfffe;
  }

  /** {@code "rtl"} or {@code "ltr"}: that of the first letter that has a direction. */
  static String direction(String text) {
    String start = text.substring(0, Math.min(text.length(), 400));
    return new Bidi(start, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight()
        ? "ltr"
        : "rtl";
  }

  /** {@code url} if it may be a link, else {@code ""}. */
  static String link(String url) {
    String stripped = url.strip();
    return WEB.matcher(stripped).matches() || MAIL.matcher(stripped).matches() ? stripped : "";
  }

  /** {@code tag} if it has the form of a language tag, else {@code ""}. */
  static String language(String tag) {
    return LANGUAGE.matcher(tag).matches() ? tag : "";
  }
}
