package nightdesk.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An element of the markup. Children are elements and strings. */
final class Element {
  private static final int MOST_KEPT = 8;

  /**
   * A paragraph broken into lines.
   *
   * @param at index of the child behind its text
   * @param under the structure element it is in
   */
  record SetParagraph(
      int at,
      Style style,
      float width,
      Node under,
      int pageDigits,
      InlineContent content,
      List<Line> lines) {}

  final String tag;
  final Map<String, String> attributes = new LinkedHashMap<>();
  final List<Object> children = new ArrayList<>();
  final Element parent;
  final int line;
  final int column;
  private List<String> classes = List.of();

  // What was made of the element, for the next round of the layout and the next page.
  Style styledUnder;
  Style styled;
  Style extentUnder;
  float[] extent = {};
  int extentDigits;
  private final List<Node> nodes = new ArrayList<>(2);
  private final List<SetParagraph> paragraphs = new ArrayList<>(1);

  /** Position among the element children of the parent, from 0. */
  final int index;

  int elementCount;

  Element(String tag, Element parent, int line, int column) {
    this.tag = tag;
    this.parent = parent;
    this.line = line;
    this.column = column;
    this.index = parent == null ? 0 : parent.elementCount++;
  }

  String get(String name) {
    return attributes.getOrDefault(name, "");
  }

  void put(String name, String value) {
    attributes.put(name, value);
    if (name.equals("class")) {
      if (value.isBlank()) {
        classes = List.of();
      } else {
        String names = value.trim();
        boolean one = names.chars().noneMatch(c -> c <= ' ');
        classes = one ? List.of(names) : List.of(names.split("\\s+"));
      }
    }
  }

  List<String> classes() {
    return classes;
  }

  /** The structure element of that type for this element; the same in each round. */
  Node node(String type, Node under) {
    for (Node node : nodes) {
      if (node.parent == under && node.type.equals(type)) {
        return node;
      }
    }
    var node = new Node(type, under);
    nodes.add(node);
    return node;
  }

  /** Lines that an earlier round made of the text at a child; null if they cannot be kept. */
  SetParagraph paragraph(int at, Style style, float width, Node under, int pageDigits) {
    for (SetParagraph p : paragraphs) {
      if (p.at() == at
          && p.style() == style
          && p.width() == width
          && p.under() == under
          && p.pageDigits() == pageDigits) {
        return p;
      }
    }
    return null;
  }

  /**
   * Keeps lines for the next round.
   *
   * @param before the lines in whose place they come, or null
   */
  void keep(SetParagraph paragraph, SetParagraph before) {
    paragraphs.remove(before);
    if (paragraphs.size() < MOST_KEPT) {
      paragraphs.add(paragraph);
    }
  }

  boolean is(String name) {
    return tag.equals(name);
  }

  boolean hasClass(String name) {
    return classes.contains(name);
  }

  /** All text below, as written. */
  String text() {
    var out = new StringBuilder();
    collect(out);
    return out.toString();
  }

  private void collect(StringBuilder out) {
    for (Object child : children) {
      if (child instanceof Element element) {
        element.collect(out);
      } else {
        out.append(child);
      }
    }
  }

  PdfInputException fault(String what) {
    return new PdfInputException("markup", line, column, what);
  }
}
