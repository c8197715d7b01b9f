package nightdesk.pdf;

import java.util.ArrayList;
import java.util.List;

/** A block that may have a background, borders and, for tables, rows repeated on each page. */
final class Frame {
  final Frame parent;
  final Style style;
  final float x;
  final float width;
  final int depth;

  /** Rows that are repeated at the top of each further page. */
  final List<Piece> head = new ArrayList<>();

  Frame(Frame parent, Style style, float x, float width) {
    this.parent = parent;
    this.style = style;
    this.x = x;
    this.width = width;
    this.depth = parent == null ? 0 : parent.depth + 1;
  }
}
