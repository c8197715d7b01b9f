package nightdesk.pdf;

import java.util.ArrayList;
import java.util.List;

/** Cells side by side: a row of a table, or the children of a block with {@code display: row}. */
final class RowPiece extends Piece {
  /** Least height of a part of a row, points: two lines of small print. */
  private static final float LEAST = 24;

  /**
   * A cell.
   *
   * @param x left edge, points from the left of the sheet
   */
  record Cell(Style style, float x, float width, List<Piece> pieces, Node node) {
    float needed() {
      return Stack.height(pieces) + style.side(Style.TOP) + style.side(Style.BOTTOM);
    }
  }

  private final List<Cell> cells;
  private final Node row;

  RowPiece(List<Cell> cells, Node row) {
    this.cells = cells;
    this.row = row;
    for (Cell cell : cells) {
      height = Math.max(height, cell.needed());
    }
  }

  @Override
  void paint(PagePainter painter, float top) {
    painter.artifact();
    for (Cell cell : cells) {
      painter.decorate(cell.style(), cell.x(), top, cell.width(), height);
    }
    for (Cell cell : cells) {
      if (cell.node() != null && !painter.isMute()) {
        row.attach();
        cell.node().attach();
      }
      float free = height - cell.needed();
      float down =
          switch (cell.style().verticalAlign) {
            case 'm' -> free / 2;
            case 'b' -> free;
            default -> 0;
          };
      float y = top + cell.style().side(Style.TOP) + down;
      Stack.paint(painter, Stack.place(cell.pieces(), y));
    }
  }

  @Override
  List<Piece> split(float room) {
    var first = new ArrayList<Cell>();
    var rest = new ArrayList<Cell>();
    boolean something = false;
    if (room < LEAST) {
      return List.of();
    }
    for (Cell cell : cells) {
      float inside = room - cell.style().side(Style.TOP) - cell.style().side(Style.BOTTOM);
      List<Piece> pieces = new ArrayList<>(cell.pieces());
      int end = Stack.fit(pieces, 0, inside);
      if (end == 0 && !pieces.isEmpty()) {
        List<Piece> parts = pieces.get(0).split(inside);
        if (parts.isEmpty()) {
          return List.of();
        }
        pieces.remove(0);
        pieces.addAll(0, parts);
        end = 1;
      }
      something |= end < pieces.size();
      first.add(part(cell, pieces.subList(0, end)));
      rest.add(part(cell, pieces.subList(end, pieces.size())));
    }
    if (!something) {
      return List.of();
    }
    var a = new RowPiece(first, row);
    var b = new RowPiece(rest, row);
    a.gap = gap;
    a.before = before;
    a.frame = frame;
    a.anchors = anchors;
    b.frame = frame;
    return List.of(a, b);
  }

  private static Cell part(Cell cell, List<Piece> pieces) {
    return new Cell(cell.style(), cell.x(), cell.width(), List.copyOf(pieces), cell.node());
  }

  @Override
  List<Piece> inside() {
    var out = new ArrayList<Piece>();
    cells.forEach(cell -> out.addAll(cell.pieces()));
    return out;
  }
}
