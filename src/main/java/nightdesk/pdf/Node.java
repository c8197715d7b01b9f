package nightdesk.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * An element of the structure tree (ISO 32000-1, 14.7). A node joins its parent when the first of
 * its content is painted, so that the tree is in reading order.
 */
final class Node {
  /** Marked content of a node on a page. */
  record Mark(int page, int id) {}

  /**
   * A link annotation.
   *
   * @param object its number among the objects of the file
   */
  record Annotation(int page, int object) {}

  final String type;
  final Node parent;
  final List<Object> kids = new ArrayList<>();
  String language = "";
  String alternative = "";
  String title = "";

  /** For cells: Column, Row or "". */
  String scope = "";

  int columnSpan = 1;

  /** For lists: None, Disc, Decimal or "". */
  String numbering = "";

  /** For figures: the place on the page, in PDF coordinates; null for others. */
  float[] box;

  /** Its number among the objects of the file; set when the tree is written. */
  int number;

  private boolean attached;

  Node(String type, Node parent) {
    this.type = type;
    this.parent = parent;
    this.attached = parent == null;
  }

  /** Takes its place in the tree. */
  void attach() {
    if (!attached) {
      attached = true;
      parent.attach();
      parent.kids.add(this);
    }
  }
}
