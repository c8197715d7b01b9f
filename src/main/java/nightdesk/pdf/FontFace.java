package nightdesk.pdf;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.awt.geom.Point2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * One font file as a document uses it: glyphs of characters, widths, kerning, shaping. Simple text
 * is set from the font's own tables; text of scripts that need it is shaped by the JDK (HarfBuzz).
 */
final class FontFace {
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  final String name;
  final boolean bold;
  final TrueTypeFont font;
  final float ascent;
  final float descent;

  /** The codes of what the document shows of it. */
  final GlyphCodes codes;

  /** What each glyph stands for, for copying and reading aloud. */
  private final Map<Integer, String> meanings = new HashMap<>();

  private final IntUnaryOperator characters;
  private final Supplier<byte[]> positioning;
  private final float unit;
  private final byte[] file;
  private final int[] glyphOf = new int[0x3000];
  private final int[] advances;
  private final Map<String, Glyphs> words = new HashMap<>();
  private PairKerning kerning;
  private Font shaper;

  /** One of the built-in fonts; {@code font} has only what {@link FontFile#essentials} keeps. */
  FontFace(String name, boolean bold, TrueTypeFont font, FontFile file) throws IOException {
    this(name, bold, font, file.bytes(), file::glyph, () -> file.table("GPOS"));
  }

  /**
   * Any other font.
   *
   * @param file the file's bytes, or an empty array if it cannot be shaped with
   */
  FontFace(String name, boolean bold, TrueTypeFont font, byte[] file) throws IOException {
    this(
        name,
        bold,
        font,
        file,
        font.getUnicodeCmapLookup()::getGlyphId,
        () -> {
          var table = font.getTableMap().get("GPOS");
          try {
            return table == null ? new byte[0] : font.getTableBytes(table);
          } catch (IOException e) {
            return new byte[0];
          }
        });
  }

  private FontFace(
      String name,
      boolean bold,
      TrueTypeFont font,
      byte[] file,
      IntUnaryOperator characters,
      Supplier<byte[]> positioning)
      throws IOException {
    this.name = name;
    this.bold = bold;
    this.font = font;
    this.file = file;
    this.characters = characters;
    this.positioning = positioning;
    this.unit = 1000f / font.getUnitsPerEm();
    this.advances = new int[font.getNumberOfGlyphs()];
    java.util.Arrays.fill(advances, -1);
    this.codes = new GlyphCodes(advances.length);
    this.ascent = font.getHorizontalHeader().getAscender() * unit;
    this.descent = -font.getHorizontalHeader().getDescender() * unit;
  }

  /** 0 if the font has none. */
  int glyph(int codePoint) {
    if (codePoint >= glyphOf.length) {
      return characters.applyAsInt(codePoint);
    }
    int id = glyphOf[codePoint];
    if (id == 0) {
      id = characters.applyAsInt(codePoint);
      glyphOf[codePoint] = id == 0 ? -1 : id;
    }
    return Math.max(0, id);
  }

  /** Thousandths of the font size, whole, as the file's width table says it. */
  int advance(int glyph) {
    if (glyph >= advances.length) {
      return measured(glyph);
    }
    int known = advances[glyph];
    if (known < 0) {
      known = measured(glyph);
      advances[glyph] = known;
    }
    return known;
  }

  private int measured(int glyph) {
    try {
      return Math.round(font.getAdvanceWidth(glyph) * unit);
    } catch (IOException e) {
      throw new AssertionError("read before", e);
    }
  }

  /** True if glyphs stand at whole thousandths of the font size. */
  boolean wholePositions() {
    return unit == 1;
  }

  /** The code by which a glyph is shown. */
  int code(int glyph) {
    int code = codes.of(glyph);
    return code > 0 ? code : codes.give(glyph, meaning(glyph));
  }

  /** What a glyph stands for; "" if nothing is known. */
  String meaning(int glyph) {
    return meanings.getOrDefault(glyph, "");
  }

  /** Sets text that needs no shaping. */
  Glyphs simple(String text) {
    Glyphs known = words.get(text);
    if (known != null) {
      return known;
    }
    int n = text.codePointCount(0, text.length());
    int[] ids = new int[n];
    int[] at = new int[n];
    float[] x = new float[n + 1];
    int last = -1;
    float pen = 0;
    for (int i = 0, k = 0; i < text.length(); k++) {
      int cp = text.codePointAt(i);
      int id = glyph(cp);
      if (last > 0) {
        pen += kerning().between(last, id) * unit;
      }
      ids[k] = id;
      at[k] = i;
      x[k] = pen;
      pen += advance(id);
      meanings.putIfAbsent(id, cp == 0xA0 ? " " : Character.toString(cp));
      last = id;
      i += Character.charCount(cp);
    }
    x[n] = pen;
    var glyphs = new Glyphs(this, text, ids, x, null, at, false);
    words.put(text, glyphs);
    return glyphs;
  }

  /** Sets text by the JDK's shaper: joined, reordered, marks placed. */
  Glyphs shaped(String text, boolean rightToLeft) {
    String key = (rightToLeft ? "\u0001" : "\u0002") + text;
    Glyphs known = words.get(key);
    if (known != null) {
      return known;
    }
    char[] chars = text.toCharArray();
    GlyphVector line =
        shaper()
            .layoutGlyphVector(
                EXACT,
                chars,
                0,
                chars.length,
                rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT);
    int n = line.getNumGlyphs();
    int kept = 0;
    int[] ids = new int[n];
    int[] at = new int[n];
    float[] x = new float[n + 1];
    float[] y = new float[n];
    boolean raised = false;
    for (int i = 0; i < n; i++) {
      int id = line.getGlyphCode(i);
      if (id >= 0xFFFE) {
        continue;
      }
      Point2D p = line.getGlyphPosition(i);
      ids[kept] = id;
      at[kept] = line.getGlyphCharIndex(i);
      x[kept] = (float) p.getX();
      y[kept] = (float) -p.getY();
      raised |= y[kept] != 0;
      kept++;
    }
    x[kept] = (float) line.getGlyphPosition(n).getX();
    ids = java.util.Arrays.copyOf(ids, kept);
    at = java.util.Arrays.copyOf(at, kept);
    x = java.util.Arrays.copyOf(x, kept + 1);
    for (int i = 0; i < kept; i++) {
      meanings.putIfAbsent(ids[i], cluster(text, at, at[i]));
    }
    var glyphs = new Glyphs(this, text, ids, x, raised ? y : null, at, true);
    words.put(key, glyphs);
    return glyphs;
  }

  /** True if reading glyph by glyph gives the text, so that nothing needs to be said beside. */
  boolean readsAs(Glyphs glyphs, boolean rightToLeft) {
    var out = new StringBuilder();
    for (int i = 0; i < glyphs.count(); i++) {
      out.append(meanings.get(glyphs.ids()[rightToLeft ? glyphs.count() - 1 - i : i]));
    }
    return glyphs.text().contentEquals(out);
  }

  private static String cluster(String text, int[] at, int start) {
    int end = text.length();
    for (int other : at) {
      if (other > start && other < end) {
        end = other;
      }
    }
    return text.substring(start, end);
  }

  boolean shapes() {
    return file.length > 0;
  }

  private PairKerning kerning() {
    if (kerning == null) {
      try {
        kerning = new PairKerning(positioning.get(), font.getNumberOfGlyphs());
      } catch (IOException | IndexOutOfBoundsException e) {
        kerning = new PairKerning(new byte[0], 0);
      }
    }
    return kerning;
  }

  private Font shaper() {
    if (shaper == null) {
      try {
        shaper =
            Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file))
                .deriveFont(
                    Map.of(
                        TextAttribute.KERNING,
                        TextAttribute.KERNING_ON,
                        TextAttribute.SIZE,
                        1000f));
      } catch (FontFormatException | IOException e) {
        throw new IllegalStateException(name + ": the font cannot be shaped with: " + e, e);
      }
    }
    return shaper;
  }
}
