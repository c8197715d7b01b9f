package nightdesk.render;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Wraps plain text at a number of columns. Columns are counted as terminals do: wide East Asian
 * characters and pictographs take two, combining marks none.
 */
final class Wrap {
  private static final Pattern MARK = Pattern.compile("^ *(?:\\d+\\. |- |> )?");

  private final int columns;

  Wrap(int columns) {
    this.columns = columns;
  }

  /** Wraps each line of {@code text}; further lines are set under the text after its mark. */
  String wrap(String text) {
    var out = new StringBuilder(text.length() + text.length() / 40);
    text.lines().forEach(line -> line(line.stripTrailing(), out));
    return out.toString();
  }

  private void line(String line, StringBuilder out) {
    if (width(line) <= columns) {
      out.append(line).append('\n');
      return;
    }
    Matcher mark = MARK.matcher(line);
    String first = mark.find() ? mark.group() : "";
    String hang = first.startsWith("> ") ? "> " : " ".repeat(first.length());
    out.append(first);
    int used = first.length();
    boolean fresh = true;
    for (String word : line.substring(first.length()).split(" ")) {
      for (String rest = word; !rest.isEmpty() || fresh; ) {
        int width = width(rest);
        if (!fresh && used + 1 + width <= columns) {
          out.append(' ').append(rest);
          used += 1 + width;
          break;
        }
        if (!fresh) {
          out.append('\n').append(hang);
          used = hang.length();
        }
        int cut = width <= columns - used ? rest.length() : fitting(rest, columns - used);
        out.append(rest, 0, cut);
        used += width(rest.substring(0, cut));
        rest = rest.substring(cut);
        fresh = false;
      }
    }
    out.append('\n');
  }

  /** How much of a word that is longer than a line goes on this one; at least one character. */
  private static int fitting(String word, int room) {
    int used = 0;
    int i = 0;
    while (i < word.length()) {
      int c = word.codePointAt(i);
      if (i > 0 && used + width(c) > room) {
        break;
      }
      used += width(c);
      i += Character.charCount(c);
    }
    return i;
  }

  /** Columns that {@code text} takes. */
  static int width(String text) {
    return text.codePoints().map(Wrap::width).sum();
  }

  private static int width(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    return c >= 0x1100 && c <= 0x115f
            || c >= 0x2e80 && c <= 0xa4cf
            || c >= 0xac00 && c <= 0xd7a3
            || c >= 0xf900 && c <= 0xfaff
            || c >= 0xfe30 && c <= 0xfe6f
            || c >= 0xff00 && c <= 0xff60
            || c >= 0xffe0 && c <= 0xffe6
            || c >= 0x1f300 && c <= 0x1faff
            || c >= 0x20000 && c <= 0x3fffd
        ? 2
        : 1;
  }
}
