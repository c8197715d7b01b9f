package nightdesk.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Parts a flow of pieces into pages. */
final class Paginator {
  /** Share of a page above which a row that does not fit is parted rather than moved. */
  private static final float TALL = 0.4f;

  /**
   * A page.
   *
   * @param heads table heads that are repeated at its top
   */
  record Page(List<Stack.Placed> heads, List<Stack.Placed> body) {}

  private Paginator() {}

  /**
   * Pages of a flow.
   *
   * @param top of the content on each sheet, points
   * @param room height of the content
   */
  static List<Page> pages(List<Piece> flow, float top, float room, List<String> notes) {
    List<Piece> pieces = new ArrayList<>(flow);
    List<Page> pages = new ArrayList<>();
    int i = 0;
    while (i < pieces.size()) {
      List<Piece> heads = i == 0 ? List.of() : heads(pieces.get(i));
      float used = Stack.height(heads);
      float free = room - used;
      int end = Stack.fit(pieces, i, free);
      if (end < pieces.size() && (end == i || pieces.get(end).before != Piece.PAGE)) {
        end = part(pieces, i, end, free, room);
      }
      if (end == i) {
        notes.add("something " + (int) pieces.get(i).height + "pt tall does not fit on a page");
        end = i + 1;
      }
      pages.add(new Page(Stack.place(heads, top), Stack.place(pieces.subList(i, end), top + used)));
      i = end;
    }
    if (pages.isEmpty()) {
      pages.add(new Page(List.of(), List.of()));
    }
    return pages;
  }

  /** Parts the piece at an index if that is better than moving it; returns the page's end. */
  private static int part(List<Piece> pieces, int from, int at, float free, float room) {
    Piece piece = pieces.get(at);
    float above = Stack.height(pieces.subList(from, at)) + (at == from ? 0 : piece.gap);
    boolean columns = piece instanceof ColumnsPiece;
    if (at > from && !columns && piece.height < room * TALL) {
      return at;
    }
    List<Piece> parts = piece.split(free - above);
    if (parts.isEmpty()) {
      return at;
    }
    pieces.set(at, parts.get(0));
    pieces.add(at + 1, parts.get(1));
    return at + 1;
  }

  /** Heads of the tables that the piece continues. */
  private static List<Piece> heads(Piece piece) {
    for (Frame f = piece.frame; f != null; f = f.parent) {
      if (!f.head.isEmpty() && !f.head.contains(piece)) {
        return f.head;
      }
    }
    return List.of();
  }

  /** Notes on which page, from 1, each id stands. */
  static void number(List<Page> pages, Map<String, Integer> pageOf) {
    for (int p = 0; p < pages.size(); p++) {
      for (Stack.Placed placed : pages.get(p).body()) {
        number(placed.piece(), p + 1, pageOf);
      }
    }
  }

  private static void number(Piece piece, int page, Map<String, Integer> pageOf) {
    for (String id : piece.anchors) {
      pageOf.putIfAbsent(id, page);
    }
    for (Piece inside : piece.inside()) {
      number(inside, page, pageOf);
    }
  }
}
