package nightdesk.pdf;

import java.util.Map;

/**
 * Writes text objects (ISO 32000-1, 9.4) and colours (8.6.8) of a content stream. What the graphics
 * state has already is not set again: font, size and colours outlive a text object.
 */
final class ContentWriter {
  /** How far from the pen a box may start without being placed anew, points. */
  private static final float FARTHEST = 60;

  private static final int NO_COLOR = -2;

  private final PdfBytes out;
  private final Map<FontFace, Integer> fontNumbers;
  private boolean inText;
  private boolean inArray;
  private boolean inString;
  private FontFace face;
  private float size;
  private float raised;
  private int color = NO_COLOR;
  private int stroke = NO_COLOR;
  private float pen;
  private float baseline;

  // Where the line of text starts that the next one is placed from, in thousandths of a point.
  private int lineX;
  private int lineY;

  /**
   * @param fontNumbers number of each face in the file; filled here
   */
  ContentWriter(PdfBytes out, Map<FontFace, Integer> fontNumbers) {
    this.out = out;
    this.fontNumbers = fontNumbers;
  }

  void fillColor(int rgb) {
    if (color != rgb) {
      color = rgb;
      color(rgb, "g\n", "rg\n");
    }
  }

  void strokeColor(int rgb) {
    if (stroke != rgb) {
      stroke = rgb;
      color(rgb, "G\n", "RG\n");
    }
  }

  /** Sets a colour by the operator for grey or by that for colours. */
  private void color(int rgb, String grey, String colored) {
    int red = rgb >> 16 & 255;
    int green = rgb >> 8 & 255;
    int blue = rgb & 255;
    out.number(red / 255f);
    if (red == green && green == blue) {
      out.put(grey);
    } else {
      out.number(green / 255f).number(blue / 255f).put(colored);
    }
  }

  /** Closes the text object. */
  void endText() {
    endArray();
    if (inText) {
      out.put("ET\n");
      inText = false;
    }
  }

  /** Ends the row of glyphs, so that another operator may follow. */
  void endArray() {
    endString();
    if (inArray) {
      out.put("]TJ\n");
      inArray = false;
    }
  }

  private void endString() {
    if (inString) {
      out.raw(')');
      inString = false;
    }
  }

  /** Opens a text object. */
  void text() {
    if (!inText) {
      out.put("BT\n");
      inText = true;
      baseline = Float.NaN;
      lineX = 0;
      lineY = 0;
    }
  }

  /**
   * Shows a box's glyphs.
   *
   * @param x of the first glyph, PDF coordinates
   * @param base of the line, PDF coordinates
   */
  void glyphs(Box box, float x, float base) {
    Ink ink = box.ink();
    text();
    if (face != box.glyphs().face() || size != ink.size()) {
      endArray();
      face = box.glyphs().face();
      size = ink.size();
      Integer number = fontNumbers.computeIfAbsent(face, f -> fontNumbers.size());
      out.put("/F").put(number.toString()).raw(' ').number(size).put("Tf\n");
    }
    if (color != ink.style().color) {
      endArray();
      fillColor(ink.style().color);
    }
    float y = base + ink.style().rise;
    if (!(Math.abs(y - baseline) < 0.001f) || Math.abs(x - pen) > FARTHEST) {
      endArray();
      int left = PdfBytes.thousandths(x);
      int height = PdfBytes.thousandths(y);
      out.fixed(left - lineX).fixed(height - lineY).put("Td\n");
      lineX = left;
      lineY = height;
      pen = left / 1000f;
      baseline = y;
    }
    Glyphs g = box.glyphs();
    float unit = size / 1000;
    boolean whole = box.from() == 0 && box.to() == g.count();
    if (whole && ink.style().tracking == 0 && g.plain()) {
      string(x, unit);
      out.raw(g.shown(), g.shown().length);
      pen += g.width() * unit;
    } else {
      oneByOne(box, x, unit);
    }
  }

  private void oneByOne(Box box, float x, float unit) {
    Glyphs g = box.glyphs();
    float tracking = box.ink().style().tracking;
    for (int i = box.from(); i < box.to(); i++) {
      float raise = g.y() == null ? 0 : g.y()[i] * unit;
      if (raise != raised) {
        endArray();
        out.number(raise).put("Ts\n");
        raised = raise;
      }
      string(x + (g.x()[i] - g.x()[box.from()]) * unit + (i - box.from()) * tracking, unit);
      out.code(face.code(g.ids()[i]));
      pen += face.advance(g.ids()[i]) * unit;
    }
    if (raised != 0) {
      endArray();
      out.put("0 Ts\n");
      raised = 0;
    }
  }

  /** Opens a string, or reads on in the open one, for a glyph at a place. */
  private void string(float x, float unit) {
    if (!inArray) {
      out.raw('[');
      inArray = true;
    }
    int moved = Math.round((x - pen) / unit);
    if (moved != 0) {
      endString();
      out.put(-moved);
      pen += moved * unit;
    }
    if (!inString) {
      out.raw('(');
      inString = true;
    }
  }
}
