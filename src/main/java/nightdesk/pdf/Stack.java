package nightdesk.pdf;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Pieces one below the other. */
final class Stack {
  private static final float SLACK = 0.02f;

  /**
   * A piece at its place.
   *
   * @param top points from the top of the sheet, or of the stack it stands in
   */
  record Placed(Piece piece, float top) {}

  private Stack() {}

  static float height(List<Piece> pieces) {
    float h = 0;
    for (int i = 0; i < pieces.size(); i++) {
      h += (i == 0 ? 0 : pieces.get(i).gap) + pieces.get(i).height;
    }
    return h;
  }

  static List<Placed> place(List<Piece> pieces, float top) {
    var out = new ArrayList<Placed>(pieces.size());
    float y = top;
    for (int i = 0; i < pieces.size(); i++) {
      y += i == 0 ? 0 : pieces.get(i).gap;
      out.add(new Placed(pieces.get(i), y));
      y += pieces.get(i).height;
    }
    return out;
  }

  /**
   * How many pieces from an index on stand in a room, ending at the best place for a break.
   *
   * @return index after the last; {@code from} if not even the first fits
   */
  static int fit(List<Piece> pieces, int from, float room) {
    float h = 0;
    int j = from;
    for (; j < pieces.size(); j++) {
      Piece p = pieces.get(j);
      if (j > from && p.before == Piece.PAGE) {
        return j;
      }
      h += (j == from ? 0 : p.gap) + p.height;
      if (h > room + SLACK) {
        break;
      }
    }
    if (j == pieces.size() || j == from) {
      return j;
    }
    for (int allowed = Piece.FREE; allowed <= Piece.BOUND; allowed++) {
      for (int k = j; k > from; k--) {
        if (pieces.get(k).before <= allowed) {
          return k;
        }
      }
    }
    return j;
  }

  /** Paints placed pieces with the frames around them. */
  static void paint(PagePainter painter, List<Placed> placed) {
    Set<Frame> frames = new LinkedHashSet<>();
    for (Placed p : placed) {
      for (Frame f = p.piece().frame; f != null; f = f.parent) {
        if (f.style.painted()) {
          frames.add(f);
        }
      }
    }
    if (!frames.isEmpty()) {
      var order = new ArrayList<>(frames);
      order.sort((a, b) -> Integer.compare(a.depth, b.depth));
      painter.artifact();
      for (Frame f : order) {
        paintFrame(painter, f, placed);
      }
    }
    for (Placed p : placed) {
      p.piece().paint(painter, p.top());
    }
  }

  private static void paintFrame(PagePainter painter, Frame frame, List<Placed> placed) {
    float top = Float.MAX_VALUE;
    float bottom = 0;
    for (Placed p : placed) {
      for (Frame f = p.piece().frame; f != null; f = f.parent) {
        if (f == frame) {
          top = Math.min(top, p.top());
          bottom = Math.max(bottom, p.top() + p.piece().height);
        }
      }
    }
    painter.decorate(frame.style, frame.x, top, frame.width, bottom - top);
  }
}
