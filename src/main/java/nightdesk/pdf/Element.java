package nightdesk.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An element of the markup. Children are elements and strings. */
final class Element {
  final String tag;
  final Map<String, String> attributes = new LinkedHashMap<>();
  final List<Object> children = new ArrayList<>();
  final Element parent;
  final int line;
  final int column;
  private List<String> classes = List.of();

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
      classes = value.isBlank() ? List.of() : List.of(value.trim().split("\\s+"));
    }
  }

  List<String> classes() {
    return classes;
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
