package nightdesk.pdf;

import java.util.ArrayList;
import java.util.List;

/** Pieces in columns of the same width, filled from the first on and balanced. */
final class ColumnsPiece extends Piece {
  private final List<List<Piece>> columns;
  private final List<Piece> all;
  private final Style style;
  private final float x;
  private final float step;

  /**
   * @param all pieces laid out at the left-most column's place
   * @param step from one column's left edge to the next, points; negative from right to left
   */
  ColumnsPiece(List<Piece> all, Style style, float x, float step) {
    this.all = all;
    this.style = style;
    this.x = x;
    this.step = step;
    float low = Stack.height(all) / style.columns;
    float high = Stack.height(all);
    while (high - low > 0.5f) {
      float middle = (low + high) / 2;
      if (parts(middle).size() <= style.columns) {
        high = middle;
      } else {
        low = middle;
      }
    }
    this.columns = parts(high);
    for (List<Piece> column : columns) {
      height = Math.max(height, Stack.height(column));
    }
  }

  private List<List<Piece>> parts(float room) {
    var out = new ArrayList<List<Piece>>();
    int from = 0;
    while (from < all.size()) {
      int end = Math.max(from + 1, Stack.fit(all, from, room));
      out.add(all.subList(from, end));
      from = end;
    }
    return out;
  }

  @Override
  void paint(PagePainter painter, float top) {
    for (int i = 0; i < columns.size(); i++) {
      painter.shift(i * step);
      Stack.paint(painter, Stack.place(columns.get(i), top));
      painter.shift(-i * step);
    }
  }

  @Override
  List<Piece> inside() {
    return all;
  }

  @Override
  List<Piece> split(float room) {
    var first = new ArrayList<Piece>();
    int from = 0;
    for (int i = 0; i < style.columns && from < all.size(); i++) {
      int end = Stack.fit(all, from, room);
      if (end == from) {
        break;
      }
      first.addAll(all.subList(from, end));
      from = end;
    }
    if (from == 0 || from == all.size()) {
      return List.of();
    }
    var a = new ColumnsPiece(List.copyOf(first), style, x, step);
    var b = new ColumnsPiece(List.copyOf(all.subList(from, all.size())), style, x, step);
    a.frame = frame;
    a.gap = gap;
    a.before = before;
    a.anchors = anchors;
    b.frame = frame;
    return List.of(a, b);
  }
}
