package nightdesk.pdf;

/** A line of text. */
final class LinePiece extends Piece {
  private final Line line;
  private final float x;
  private final float room;
  private final Style.Align align;

  /** The item's sign before the line; null for none. */
  Box marker;

  float markerX;

  LinePiece(Line line, float x, float room, Style.Align align) {
    this.line = line;
    this.x = x;
    this.room = room;
    this.align = align;
    this.height = line.content().lineHeight;
  }

  @Override
  void paint(PagePainter painter, float top) {
    float baseline = top + line.content().baseline;
    if (marker != null) {
      painter.box(marker, markerX, baseline);
    }
    float free = room - line.width();
    float start =
        line.content().hasLeader
            ? x
            : switch (align) {
              case RIGHT -> x + free;
              case CENTER -> x + free / 2;
              default -> x;
            };
    painter.line(line, start, baseline, room, top, height);
  }
}
