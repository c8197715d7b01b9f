package nightdesk.pdf;

import java.util.List;

/**
 * Writes the structure tree (ISO 32000-1, 14.7.2) and the tree that leads from content to it
 * (14.7.4.4). Elements have no entry Type, which is optional.
 */
final class StructureWriter {
  private final UpdateSection file;
  private final int firstPage;

  /**
   * @param firstPage number of the first page's object; those of the others follow it
   */
  StructureWriter(UpdateSection file, int firstPage) {
    this.file = file;
    this.firstPage = firstPage;
  }

  /**
   * Writes the tree.
   *
   * @param root the number of its root
   * @param marks by page, the element of each marked content
   * @param annotated the elements of the annotations, whose keys come after those of the pages
   */
  void write(int root, Node document, List<List<Node>> marks, List<Node> annotated) {
    int parents = file.reserve();
    number(document);
    element(document, root);
    file.object(root)
        .put("<</Type/StructTreeRoot/K ")
        .reference(document.number)
        .put("/ParentTree ")
        .reference(parents)
        .put("/ParentTreeNextKey ")
        .put(marks.size() + annotated.size())
        .put(">>");
    PdfBytes out = file.object(parents).put("<</Nums[");
    for (int page = 0; page < marks.size(); page++) {
      out.put(page).raw('[');
      for (Node node : marks.get(page)) {
        out.reference(node.number).raw(' ');
      }
      out.raw(']');
    }
    for (int i = 0; i < annotated.size(); i++) {
      out.put(marks.size() + i).raw(' ').reference(annotated.get(i).number).raw(' ');
    }
    out.put("]>>");
  }

  private void number(Node node) {
    node.number = file.reserve();
    for (Object kid : node.kids) {
      if (kid instanceof Node inner) {
        number(inner);
      }
    }
  }

  private void element(Node node, int parent) {
    PdfBytes out = file.object(node.number);
    out.put("<</S").name(node.type).put("/P ").reference(parent);
    if (!node.language.isEmpty()) {
      out.put("/Lang").text(node.language);
    }
    if (!node.alternative.isEmpty()) {
      out.put("/Alt").text(node.alternative);
    }
    attributes(node, out);
    int page = -1;
    for (int i = 0; page < 0 && i < node.kids.size(); i++) {
      page = node.kids.get(i) instanceof Node.Mark mark ? mark.page() : -1;
    }
    if (page >= 0) {
      out.put("/Pg ").reference(firstPage + page);
    }
    boolean several = node.kids.size() > 1;
    if (!node.kids.isEmpty()) {
      out.put(several ? "/K[" : "/K ");
      for (int i = 0; i < node.kids.size(); i++) {
        if (i > 0) {
          out.raw(' ');
        }
        kid(node.kids.get(i), page, out);
      }
    }
    out.put(several ? "]>>" : ">>");
    for (Object kid : node.kids) {
      if (kid instanceof Node inner) {
        element(inner, node.number);
      }
    }
  }

  private void kid(Object kid, int page, PdfBytes out) {
    if (kid instanceof Node node) {
      out.reference(node.number);
    } else if (kid instanceof Node.Mark mark && mark.page() == page) {
      out.put(mark.id());
    } else if (kid instanceof Node.Mark mark) {
      out.put("<</Type/MCR/Pg ").reference(firstPage + mark.page());
      out.put("/MCID ").put(mark.id()).put(">>");
    } else if (kid instanceof Node.Annotation annotation) {
      out.put("<</Type/OBJR/Pg ").reference(firstPage + annotation.page());
      out.put("/Obj ").reference(annotation.object()).put(">>");
    }
  }

  /** Standard attributes of tables, lists and figures (14.8.5). */
  private static void attributes(Node node, PdfBytes out) {
    if (!node.scope.isEmpty() || node.columnSpan > 1) {
      out.put("/A<</O/Table");
      if (!node.scope.isEmpty()) {
        out.put("/Scope").name(node.scope);
      }
      if (node.columnSpan > 1) {
        out.put("/ColSpan ").put(node.columnSpan);
      }
      out.put(">>");
    } else if (!node.numbering.isEmpty()) {
      out.put("/A<</O/List/ListNumbering").name(node.numbering).put(">>");
    } else if (node.box != null) {
      out.put("/A<</O/Layout/Placement/Block/BBox").array(node.box).put(">>");
    }
  }
}
