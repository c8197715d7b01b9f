package nightdesk.pdf;

import java.util.Arrays;

/**
 * A shaped piece of text in one face: glyphs from left to right. Positions are thousandths of the
 * font size.
 */
final class Glyphs {
  private final FontFace face;
  private final String text;
  private final int[] ids;
  private final float[] x;
  private final float[] y;
  private final int[] at;
  private final boolean shaped;
  private byte[] shown;

  /**
   * A piece.
   *
   * @param face null for a character that no font has; then there is one position and no glyph
   * @param text what the glyphs stand for, in reading order
   * @param ids glyph numbers
   * @param x where each glyph starts, and after the last where the piece ends
   * @param y how far each glyph is raised, or null if none is
   * @param at index in the text of each glyph's first character
   * @param shaped true if glyphs and characters are not one to one in reading order
   */
  Glyphs(FontFace face, String text, int[] ids, float[] x, float[] y, int[] at, boolean shaped) {
    this.face = face;
    this.text = text;
    this.ids = ids;
    this.x = x;
    this.y = y;
    this.at = at;
    this.shaped = shaped;
  }

  FontFace face() {
    return face;
  }

  String text() {
    return text;
  }

  int[] ids() {
    return ids;
  }

  float[] x() {
    return x;
  }

  float[] y() {
    return y;
  }

  int[] at() {
    return at;
  }

  boolean shaped() {
    return shaped;
  }

  int count() {
    return ids.length;
  }

  float width() {
    return x[x.length - 1] - x[0];
  }

  float width(int from, int to) {
    return x[to] - x[from];
  }

  /** True if {@link #shown} is exact: nothing is raised, and all positions are whole. */
  boolean plain() {
    return y == null && !shaped && face.wholePositions();
  }

  /**
   * All glyphs as they stand in an array of strings and distances (ISO 32000-1, 9.4.3), from behind
   * the first string's bracket to before the last one's. Made when they are first painted, since
   * that is when glyphs are numbered.
   */
  byte[] shown() {
    if (shown == null) {
      var out = new PdfBytes(4 * ids.length + 16);
      for (int i = 0; i < ids.length; i++) {
        int moved = i == 0 ? 0 : Math.round(x[i] - x[i - 1]) - face.advance(ids[i - 1]);
        if (moved != 0) {
          out.raw(')').put(-moved).raw('(');
        }
        out.code(face.code(ids[i]));
      }
      shown = Arrays.copyOf(out.array(), out.length());
    }
    return shown;
  }
}
