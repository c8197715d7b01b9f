package nightdesk.pdf;

import java.util.List;

/**
 * The computed style of an element; lengths in points. Filled by {@link StyleProperties}, not
 * changed afterwards, shared by all elements with the same style.
 */
final class Style implements Cloneable {
  enum Align {
    START,
    LEFT,
    RIGHT,
    CENTER,
    JUSTIFY
  }

  enum Display {
    BLOCK,
    ROW,
    NONE
  }

  enum Break {
    AUTO,
    AVOID,
    PAGE
  }

  enum Marker {
    NONE,
    DISC,
    DASH,
    SQUARE,
    DECIMAL
  }

  enum Case {
    NONE,
    UPPER,
    LOWER
  }

  /** No value; for widths: as wide as there is room. */
  static final float AUTO = Float.NaN;

  /** No colour. */
  static final int CLEAR = -1;

  static final int TOP = 0;
  static final int RIGHT = 1;
  static final int BOTTOM = 2;
  static final int LEFT = 3;

  // Inherited.
  List<String> families = List.of("serif");
  float size = 10;
  boolean bold;
  boolean semibold;
  boolean italic;
  boolean smallCaps;
  float leading = 1.4f;
  boolean leadingIsLength;
  int color = 0;
  Align align = Align.START;
  float indent;
  boolean hyphens;
  float tracking;
  Case textCase = Case.NONE;
  Marker marker = Marker.DISC;
  int widows = 2;
  int orphans = 2;
  boolean noWrap;
  boolean rightToLeft;
  String language = "";

  // Of the element alone.
  Display display = Display.BLOCK;
  int background = CLEAR;
  float[] margin = new float[4];
  float[] padding = new float[4];
  float[] border = new float[4];
  int[] borderColor = {0, 0, 0, 0};
  float width = AUTO;
  float widthShare = AUTO;
  int columns = 1;
  float columnGap = 18;
  Break before = Break.AUTO;
  Break after = Break.AUTO;
  boolean together;
  boolean underline;
  float rise;
  char verticalAlign = 't';

  /** A style for a child: inherited values kept, the rest at its start. */
  Style child() {
    Style s = copy();
    s.display = Display.BLOCK;
    s.background = CLEAR;
    s.margin = new float[4];
    s.padding = new float[4];
    s.border = new float[4];
    s.borderColor = new int[4];
    s.width = AUTO;
    s.widthShare = AUTO;
    s.columns = 1;
    s.before = Break.AUTO;
    s.after = Break.AUTO;
    s.together = false;
    s.verticalAlign = 't';
    return s;
  }

  private Style copy() {
    try {
      return (Style) clone();
    } catch (CloneNotSupportedException e) {
      throw new AssertionError(e);
    }
  }

  float lineHeight() {
    return leadingIsLength ? leading : leading * size;
  }

  float side(int side) {
    return padding[side] + border[side];
  }

  boolean hasEdge(int side) {
    return side(side) > 0;
  }

  boolean painted() {
    return background != CLEAR || border[0] > 0 || border[1] > 0 || border[2] > 0 || border[3] > 0;
  }

  /** Where START leads in this direction. */
  Align side() {
    return align == Align.START ? (rightToLeft ? Align.RIGHT : Align.LEFT) : align;
  }
}
