package nightdesk.pdf;

import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;

/** Writes the structure tree and the tree that leads from content to it (ISO 32000-1, 14.7). */
final class StructureWriter {
  private static final COSName STRUCT_ELEM = COSName.getPDFName("StructElem");

  private final List<PDPage> pages;
  private final List<COSDictionary> annotations;

  StructureWriter(List<PDPage> pages, List<COSDictionary> annotations) {
    this.pages = pages;
    this.annotations = annotations;
  }

  COSDictionary write(Node root, List<List<Node>> marks, List<Node> annotated) {
    var tree = new COSDictionary();
    tree.setItem(COSName.TYPE, COSName.getPDFName("StructTreeRoot"));
    tree.setItem(COSName.K, element(root, tree));
    var numbers = new COSArray();
    for (int page = 0; page < marks.size(); page++) {
      var list = new COSArray();
      for (Node node : marks.get(page)) {
        list.add(node.written);
      }
      numbers.add(COSInteger.get(page));
      numbers.add(list);
    }
    for (int i = 0; i < annotated.size(); i++) {
      int key = marks.size() + i;
      annotations.get(i).setInt(COSName.STRUCT_PARENT, key);
      numbers.add(COSInteger.get(key));
      numbers.add(annotated.get(i).written);
    }
    var parents = new COSDictionary();
    parents.setItem(COSName.NUMS, numbers);
    tree.setItem(COSName.getPDFName("ParentTree"), parents);
    tree.setInt(COSName.getPDFName("ParentTreeNextKey"), marks.size() + annotated.size());
    return tree;
  }

  private COSDictionary element(Node node, COSDictionary parent) {
    var out = new COSDictionary();
    node.written = out;
    out.setItem(COSName.TYPE, STRUCT_ELEM);
    out.setItem(COSName.S, COSName.getPDFName(node.type));
    out.setItem(COSName.P, parent);
    if (!node.language.isEmpty()) {
      out.setItem(COSName.LANG, PdfFile.text(node.language));
    }
    if (!node.alternative.isEmpty()) {
      out.setItem(COSName.ALT, PdfFile.text(node.alternative));
    }
    attributes(node, out);
    int page = -1;
    for (Object kid : node.kids) {
      if (kid instanceof Node.Mark mark) {
        page = mark.page();
        break;
      }
    }
    if (page >= 0) {
      out.setItem(COSName.PG, pages.get(page).getCOSObject());
    }
    var kids = new COSArray();
    for (Object kid : node.kids) {
      kids.add(kid(kid, out, page));
    }
    if (kids.size() == 1) {
      out.setItem(COSName.K, kids.get(0));
    } else if (kids.size() > 1) {
      out.setItem(COSName.K, kids);
    }
    return out;
  }

  private COSBase kid(Object kid, COSDictionary parent, int page) {
    if (kid instanceof Node node) {
      return element(node, parent);
    }
    var out = new COSDictionary();
    out.setDirect(true);
    if (kid instanceof Node.Mark mark) {
      if (mark.page() == page) {
        return COSInteger.get(mark.id());
      }
      out.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
      out.setItem(COSName.PG, pages.get(mark.page()).getCOSObject());
      out.setInt(COSName.MCID, mark.id());
    } else if (kid instanceof Node.Annotation annotation) {
      out.setItem(COSName.TYPE, COSName.getPDFName("OBJR"));
      out.setItem(COSName.PG, pages.get(annotation.page()).getCOSObject());
      out.setItem(COSName.OBJ, annotations.get(annotation.number()));
    }
    return out;
  }

  private static void attributes(Node node, COSDictionary out) {
    var a = new COSDictionary();
    a.setDirect(true);
    if (!node.scope.isEmpty() || node.columnSpan > 1) {
      a.setItem(COSName.O, COSName.getPDFName("Table"));
      if (!node.scope.isEmpty()) {
        a.setItem(COSName.getPDFName("Scope"), COSName.getPDFName(node.scope));
      }
      if (node.columnSpan > 1) {
        a.setInt(COSName.getPDFName("ColSpan"), node.columnSpan);
      }
    } else if (!node.numbering.isEmpty()) {
      a.setItem(COSName.O, COSName.getPDFName("List"));
      a.setItem(COSName.getPDFName("ListNumbering"), COSName.getPDFName(node.numbering));
    } else if (node.box != null) {
      a.setItem(COSName.O, COSName.getPDFName("Layout"));
      a.setItem(COSName.getPDFName("Placement"), COSName.getPDFName("Block"));
      a.setItem(COSName.BBOX, PdfFile.floats(node.box));
    }
    if (a.size() > 0) {
      out.setItem(COSName.A, a);
    }
  }
}
