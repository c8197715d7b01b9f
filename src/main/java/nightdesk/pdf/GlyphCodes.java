package nightdesk.pdf;

import java.util.Arrays;

/**
 * The codes by which a document shows the glyphs of a face. Glyphs of ASCII characters have the
 * characters' numbers: the same words look the same in all faces, which makes content streams
 * smaller. The others follow in the order in which they are first shown.
 */
final class GlyphCodes {
  /** The first code for glyphs that are not of ASCII characters. */
  private static final int FIRST = 0x7F;

  private final int[] codes;
  private int[] glyphs = new int[256];
  private int count = FIRST;

  /**
   * @param glyphs how many the face has
   */
  GlyphCodes(int glyphs) {
    codes = new int[glyphs];
  }

  /** The code that a glyph was given, or 0; 0 also stands for characters that the font lacks. */
  int of(int glyph) {
    return codes[glyph];
  }

  /**
   * Gives a glyph a code.
   *
   * @param meaning the characters that the glyph stands for
   */
  int give(int glyph, String meaning) {
    if (glyph == 0) {
      return 0;
    }
    int code = meaning.length() == 1 ? meaning.charAt(0) : 0;
    if (code < ' ' || code >= FIRST || glyphs[code] > 0) {
      code = count++;
    }
    if (code == glyphs.length) {
      glyphs = Arrays.copyOf(glyphs, 2 * code);
    }
    codes[glyph] = code;
    glyphs[code] = glyph;
    return code;
  }

  /** One more than the highest code. */
  int end() {
    return count;
  }

  /** The glyph that a code stands for; 0 if it stands for none. */
  int glyph(int code) {
    return glyphs[code];
  }
}
