package nightdesk.pdf;

import java.util.List;

/** Something of a height that stands in the flow and is not broken, except by {@link #split}. */
abstract class Piece {
  static final int FREE = 0;

  /** Of a block that would rather stay together. */
  static final int TOGETHER = 1;

  /** Widows and orphans. */
  static final int LINES = 2;

  /** Headings and what follows them, edges and what they enclose. */
  static final int BOUND = 3;

  static final int PAGE = 9;

  Frame frame;

  /** Space above, points; dropped at the top of a page. */
  float gap;

  float height;

  /** What speaks against a page break above: FREE to BOUND; PAGE wants one. */
  int before;

  /** Ids that lead here. */
  List<String> anchors = List.of();

  /** For headings: their level, from 1, in the outline; 0 for the rest. */
  int outlineLevel;

  String outlineTitle = "";

  /**
   * Paints the piece.
   *
   * @param top of the piece, points from the top of the sheet
   */
  abstract void paint(PagePainter painter, float top);

  /**
   * Parts the piece.
   *
   * @param room height that the first part may have
   * @return first part and rest, or an empty list if it cannot be parted there
   */
  List<Piece> split(float room) {
    return List.of();
  }

  /** Pieces within this one. */
  List<Piece> inside() {
    return List.of();
  }

  /** The piece without any height that only keeps others apart or carries an id. */
  static final class Edge extends Piece {
    Edge(float height) {
      this.height = height;
    }

    @Override
    void paint(PagePainter painter, float top) {}
  }

  /** A rule. */
  static final class Rule extends Piece {
    private final float x;
    private final float width;
    private final Style style;

    Rule(Style style, float x, float width) {
      this.style = style;
      this.x = x;
      this.width = width;
      this.height = Math.max(0.5f, style.border[Style.TOP]);
    }

    @Override
    void paint(PagePainter painter, float top) {
      painter.artifact();
      painter.fill(x, top, width, height, style.borderColor[Style.TOP]);
    }
  }
}
