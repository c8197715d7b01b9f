package nightdesk.pdf;

import java.util.Map;

/** Which structure elements the elements of the markup become (ISO 32000-1, 14.8.4). */
final class Tags {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("section", "Sect"),
          Map.entry("article", "Sect"),
          Map.entry("main", "Sect"),
          Map.entry("nav", "Sect"),
          Map.entry("p", "P"),
          Map.entry("dt", "P"),
          Map.entry("figcaption", "P"),
          Map.entry("caption", "Caption"),
          Map.entry("blockquote", "BlockQuote"),
          Map.entry("ul", "L"),
          Map.entry("ol", "L"),
          Map.entry("td", "TD"),
          Map.entry("th", "TH"));

  private int headingLevel;

  /** The structure element of a block; null if it is painted for the eye only. */
  Node node(Element e, Node parent) {
    if (parent == null) {
      return null;
    }
    String type = TYPES.getOrDefault(e.tag, "Div");
    boolean contents = e.is("ul") || e.is("ol");
    if (contents && inContents(e)) {
      type = "TOC";
    } else if (e.is("li")) {
      type = parent.type.equals("TOC") ? "TOCI" : "LI";
    } else if (e.tag.length() == 2
        && e.tag.charAt(0) == 'h'
        && Character.isDigit(e.tag.charAt(1))) {
      // A level may not be left out on the way down.
      headingLevel = Math.min(e.tag.charAt(1) - '0', headingLevel + 1);
      type = "H" + headingLevel;
    }
    Node node = e.node(type, parent);
    node.language = e.get("lang");
    return node;
  }

  private static boolean inContents(Element e) {
    for (Element up = e.parent; up != null; up = up.parent) {
      if (up.is("nav")) {
        return true;
      }
    }
    return false;
  }
}
