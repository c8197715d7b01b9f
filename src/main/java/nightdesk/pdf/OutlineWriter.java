package nightdesk.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;

/** Writes the outline (bookmarks). */
final class OutlineWriter {
  private final List<PDPage> pages;
  private final float height;

  OutlineWriter(List<PDPage> pages, float height) {
    this.pages = pages;
    this.height = height;
  }

  private static final class Item {
    final COSDictionary dict = new COSDictionary();
    final List<Item> kids = new ArrayList<>();
    final int level;

    Item(int level) {
      this.level = level;
    }
  }

  /** Null if there are no headings. */
  COSDictionary write(List<PdfFile.Heading> headings) {
    if (headings.isEmpty()) {
      return null;
    }
    var root = new Item(0);
    var open = new ArrayList<Item>(List.of(root));
    for (PdfFile.Heading heading : headings) {
      var item = new Item(heading.level());
      item.dict.setItem(COSName.TITLE, PdfFile.text(heading.title()));
      item.dict.setItem(COSName.DEST, PdfFile.destination(pages, height, heading.place()));
      while (open.get(open.size() - 1).level >= heading.level()) {
        open.remove(open.size() - 1);
      }
      open.get(open.size() - 1).kids.add(item);
      open.add(item);
    }
    root.dict.setItem(COSName.TYPE, COSName.OUTLINES);
    link(root, true);
    return root.dict;
  }

  private static void link(Item item, boolean shown) {
    List<Item> kids = item.kids;
    for (int i = 0; i < kids.size(); i++) {
      COSDictionary dict = kids.get(i).dict;
      dict.setItem(COSName.PARENT, item.dict);
      if (i > 0) {
        dict.setItem(COSName.PREV, kids.get(i - 1).dict);
      }
      if (i + 1 < kids.size()) {
        dict.setItem(COSName.NEXT, kids.get(i + 1).dict);
      }
      link(kids.get(i), kids.get(i).level < 2);
    }
    if (!kids.isEmpty()) {
      item.dict.setItem(COSName.FIRST, kids.get(0).dict);
      item.dict.setItem(COSName.LAST, kids.get(kids.size() - 1).dict);
      // Closed items count their children below zero.
      item.dict.setInt(COSName.COUNT, shown ? kids.size() : -kids.size());
    }
  }
}
