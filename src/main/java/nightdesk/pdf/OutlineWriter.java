package nightdesk.pdf;

import java.util.ArrayList;
import java.util.List;

/** Writes the outline, which readers show as bookmarks (ISO 32000-1, 12.3.3). */
final class OutlineWriter {
  private final UpdateSection file;
  private final PdfFile pages;

  OutlineWriter(UpdateSection file, PdfFile pages) {
    this.file = file;
    this.pages = pages;
  }

  private static final class Item {
    final int number;
    final PdfFile.Heading heading;
    final List<Item> kids = new ArrayList<>();

    /**
     * @param heading null for the outline itself
     */
    Item(int number, PdfFile.Heading heading) {
      this.number = number;
      this.heading = heading;
    }

    int level() {
      return heading == null ? 0 : heading.level();
    }
  }

  /**
   * Writes the outline of some headings, at least one.
   *
   * @param number of its object
   */
  void write(int number, List<PdfFile.Heading> headings) {
    var root = new Item(number, null);
    var open = new ArrayList<Item>(List.of(root));
    for (PdfFile.Heading heading : headings) {
      var item = new Item(file.reserve(), heading);
      while (open.get(open.size() - 1).level() >= heading.level()) {
        open.remove(open.size() - 1);
      }
      open.get(open.size() - 1).kids.add(item);
      open.add(item);
    }
    PdfBytes out = file.object(root.number).put("<</Type/Outlines");
    ends(root, out);
    out.put(">>");
    kids(root);
  }

  private void kids(Item parent) {
    List<Item> kids = parent.kids;
    for (int i = 0; i < kids.size(); i++) {
      Item item = kids.get(i);
      PdfBytes out = file.object(item.number);
      out.put("<</Title").text(item.heading.title()).put("/Parent ").reference(parent.number);
      if (i > 0) {
        out.put("/Prev ").reference(kids.get(i - 1).number);
      }
      if (i + 1 < kids.size()) {
        out.put("/Next ").reference(kids.get(i + 1).number);
      }
      pages.destination(item.heading.place(), out);
      ends(item, out);
      out.put(">>");
      kids(item);
    }
  }

  private static void ends(Item item, PdfBytes out) {
    int count = item.kids.size();
    if (count > 0) {
      out.put("/First ").reference(item.kids.get(0).number);
      out.put("/Last ").reference(item.kids.get(count - 1).number);
      // Closed items count their children below zero.
      out.put("/Count ").put(item.level() < 2 ? count : -count);
    }
  }
}
