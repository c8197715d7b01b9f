package nightdesk.pdf;

/**
 * A shaped piece of text in one face: glyphs from left to right. Positions are thousandths of the
 * font size.
 *
 * @param face null for a character that no font has; then there is one position and no glyph
 * @param text what the glyphs stand for, in reading order
 * @param ids glyph numbers
 * @param x where each glyph starts, and after the last where the piece ends
 * @param y how far each glyph is raised, or null if none is
 * @param at index in the text of each glyph's first character
 * @param shaped true if glyphs and characters are not one to one in reading order
 */
record Glyphs(
    FontFace face, String text, int[] ids, float[] x, float[] y, int[] at, boolean shaped) {
  int count() {
    return ids.length;
  }

  float width() {
    return x[x.length - 1] - x[0];
  }

  float width(int from, int to) {
    return x[to] - x[from];
  }
}
