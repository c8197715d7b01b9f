package nightdesk.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The text of a paragraph as a row of items: boxes, spaces and places where a line may end (the
 * boxes, glue and penalties of Knuth and Plass, Breaking Paragraphs into Lines, 1981).
 */
final class InlineContent {
  static final byte BOX = 0;
  static final byte SPACE = 1;

  /** A line may end here with a hyphen. */
  static final byte HYPHEN = 2;

  /** A line may end here. */
  static final byte BREAK = 3;

  /** A line ends here. */
  static final byte NEWLINE = 4;

  /** Dots up to what follows. */
  static final byte LEADER = 5;

  /** A place that links lead to; has no width. */
  static final byte ANCHOR = 6;

  byte[] kind;
  float[] width;
  byte[] level;
  Object[] item;
  int count;
  boolean rightToLeft;
  boolean bidirectional;
  boolean hasLeader;

  /** True if a page number stands in the text itself. */
  boolean dependsOnPages;

  /** True if some of it stands on a background. */
  boolean backed;

  /** True if some of it is a link or underlined. */
  boolean marked;

  /** Line height and the depth of the baseline below its top, points. */
  float lineHeight;

  float baseline;

  /**
   * @param room for as many items at first
   */
  InlineContent(int room) {
    kind = new byte[room];
    width = new float[room];
    level = new byte[room];
    item = new Object[room];
  }

  void add(byte what, float wide, int bidiLevel, Object content) {
    if (count == kind.length) {
      kind = Arrays.copyOf(kind, 2 * count);
      width = Arrays.copyOf(width, 2 * count);
      level = Arrays.copyOf(level, 2 * count);
      item = Arrays.copyOf(item, 2 * count);
    }
    if (content instanceof Box box) {
      backed |= box.ink().background() != Style.CLEAR;
      marked |= box.ink().link() != null || box.ink().style().underline;
    }
    kind[count] = what;
    width[count] = wide;
    level[count] = (byte) bidiLevel;
    item[count++] = content;
  }

  boolean isEmpty() {
    for (int i = 0; i < count; i++) {
      if (kind[i] != SPACE && kind[i] != ANCHOR) {
        return false;
      }
    }
    return true;
  }

  /** Width on one line, and the width of the widest part that cannot be broken. */
  float[] extent() {
    float line = 0;
    float widest = 0;
    float part = 0;
    float longest = 0;
    for (int i = 0; i < count; i++) {
      if (kind[i] == NEWLINE) {
        widest = Math.max(widest, line);
        line = 0;
      }
      if (kind[i] == SPACE || kind[i] == BREAK || kind[i] == NEWLINE || kind[i] == LEADER) {
        part = 0;
      }
      if (kind[i] == BOX) {
        part += width[i];
        longest = Math.max(longest, part);
      }
      if (kind[i] == BOX || kind[i] == SPACE) {
        line += width[i];
      }
    }
    return new float[] {Math.max(widest, line), longest};
  }

  private InlineContent emptied() {
    var out = new InlineContent(count + 8);
    out.rightToLeft = rightToLeft;
    out.bidirectional = bidirectional;
    out.hasLeader = hasLeader;
    out.dependsOnPages = dependsOnPages;
    out.lineHeight = lineHeight;
    out.baseline = baseline;
    return out;
  }

  /** With the room that the page numbers in the text take by now; itself if none changed. */
  InlineContent renumbered(Setting setting) {
    InlineContent out = this;
    boolean aligned = false;
    for (int i = 0; i < count; i++) {
      aligned |= kind[i] == LEADER;
      if (item[i] instanceof Box box && !box.slot().isEmpty()) {
        Box now = setting.pageNumber(box.ink(), box.slot(), aligned);
        if (now.width() != box.width()) {
          if (out == this) {
            out = emptied();
            for (int k = 0; k < count; k++) {
              out.add(kind[k], width[k], level[k], item[k]);
            }
          }
          out.item[i] = now;
          out.width[i] = now.width();
        }
      }
    }
    return out;
  }

  /** A copy in which no unbreakable part is wider than the line; itself if none is. */
  InlineContent fitted(float room) {
    if (extent()[1] <= room) {
      return this;
    }
    InlineContent out = emptied();
    for (int i = 0; i < count; ) {
      int end = i;
      float part = 0;
      while (end < count && (kind[end] == BOX || kind[end] == HYPHEN || kind[end] == ANCHOR)) {
        part += kind[end] == BOX ? width[end] : 0;
        end++;
      }
      if (end == i) {
        out.add(kind[i], width[i], level[i], item[i]);
        i++;
        continue;
      }
      for (int k = i; k < end; k++) {
        if (part > room && kind[k] == BOX) {
          split(out, (Box) item[k], level[k], room);
        } else {
          out.add(kind[k], width[k], level[k], item[k]);
        }
      }
      i = end;
    }
    return out;
  }

  private static void split(InlineContent out, Box box, int level, float room) {
    if (!box.slot().isEmpty() || box.glyphs().face() == null) {
      out.add(BOX, box.width(), level, box);
      return;
    }
    if (box.glyphs().shaped()) {
      for (Box part : reshaped(box)) {
        out.add(BOX, part.width(), level, part);
        out.add(BREAK, 0, level, null);
      }
      return;
    }
    for (int g = box.from(); g < box.to(); g++) {
      var one = new Box(box.ink(), box.glyphs(), g, g + 1, null, "");
      out.add(BOX, one.width(), level, one);
      // Not after the first or before the last: a lone letter on a line is no help.
      if (g + 1 < box.to() && (g > box.from() && g + 2 < box.to() || box.ink().size() > room / 4)) {
        breakWithin(out, box, g, level);
      }
    }
  }

  /** A break in a word that is too long: with a hyphen between letters. */
  private static void breakWithin(InlineContent out, Box box, int g, int level) {
    String text = box.glyphs().text();
    int[] at = box.glyphs().at();
    if (Character.isLetter(text.codePointAt(at[g]))
        && Character.isLetter(text.codePointAt(at[g + 1]))) {
      Glyphs hyphen = box.glyphs().face().simple("-");
      var sign = new Box(box.ink(), hyphen, 0, 1, "\u00AD", "");
      out.add(HYPHEN, sign.width(), level, sign);
    } else {
      out.add(BREAK, 0, level, null);
    }
  }

  /** A shaped word in pieces of a few characters. */
  private static List<Box> reshaped(Box box) {
    var out = new ArrayList<Box>();
    String text = box.glyphs().text();
    var glyphs = box.glyphs();
    boolean rightToLeft = glyphs.count() > 1 && glyphs.at()[0] > glyphs.at()[glyphs.count() - 1];
    for (int from = 0; from < text.length(); ) {
      int to = from;
      for (int n = 0; n < 4 && to < text.length(); n++) {
        to = Clusters.end(text, to);
      }
      Glyphs part = glyphs.face().shaped(text.substring(from, to), rightToLeft);
      out.add(new Box(box.ink(), part, 0, part.count(), part.text(), ""));
      from = to;
    }
    return out;
  }
}
