package nightdesk.pdf;

import java.io.StringReader;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the markup (well-formed XML, no document type) and refuses what the layout does not know.
 */
final class MarkupReader {
  private static final int DEEPEST = 100;

  static final Set<String> INLINE =
      Set.of(
          "span", "a", "em", "strong", "b", "i", "small", "sup", "sub", "mark", "br", "cite", "q",
          "time", "code", "abbr", "u");
  static final Set<String> BLOCK =
      Set.of(
          "section",
          "article",
          "div",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "p",
          "ul",
          "ol",
          "li",
          "table",
          "caption",
          "colgroup",
          "col",
          "thead",
          "tbody",
          "tr",
          "th",
          "td",
          "blockquote",
          "figure",
          "figcaption",
          "hr",
          "aside",
          "nav",
          "header",
          "footer",
          "dl",
          "dt",
          "dd",
          "main");
  private static final Set<String> FRAME = Set.of("html", "head", "body", "title");
  private static final Set<String> DRAWING =
      Set.of(
          "svg",
          "g",
          "rect",
          "line",
          "circle",
          "path",
          "polyline",
          "polygon",
          "text",
          "tspan",
          "desc");
  private static final Map<String, Set<String>> PARENTS =
      Map.of(
          "li", Set.of("ul", "ol"),
          "tr", Set.of("table", "thead", "tbody"),
          "td", Set.of("tr"),
          "th", Set.of("tr"),
          "thead", Set.of("table"),
          "tbody", Set.of("table"),
          "caption", Set.of("table"),
          "col", Set.of("colgroup", "table"),
          "figcaption", Set.of("figure"));
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "id",
          "class",
          "lang",
          "dir",
          "href",
          "title",
          "colspan",
          "scope",
          "start",
          "alt",
          "aria-label",
          "aria-hidden",
          "datetime",
          "cite",
          "role",
          "xmlns",
          "type",
          "abbr",
          "data-outline");

  private MarkupReader() {}

  static Element read(String markup) {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    // Our own limit names the place on every JDK; from 24 on the JDK's comes first by default.
    if (factory.isPropertySupported("jdk.xml.maxElementDepth")) {
      factory.setProperty("jdk.xml.maxElementDepth", "0");
    }
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("outside files are not read");
        });
    try {
      return read(factory.createXMLStreamReader(new StringReader(markup)));
    } catch (XMLStreamException e) {
      var at = e.getLocation();
      throw new PdfInputException(
          "markup",
          at == null ? 1 : Math.max(1, at.getLineNumber()),
          at == null ? 0 : Math.max(0, at.getColumnNumber()),
          reason(e) + "; the markup must be well-formed XML");
    }
  }

  private static String reason(XMLStreamException e) {
    String text = String.valueOf(e.getMessage());
    int at = text.indexOf("Message:");
    text = at >= 0 ? text.substring(at + 8) : text;
    return text.replaceAll("\\s+", " ").strip().replaceAll("\\.$", "");
  }

  private static Element read(XMLStreamReader in) throws XMLStreamException {
    Element root = null;
    Element open = null;
    int depth = 0;
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          open = start(in, open);
          root = root == null ? open : root;
          if (++depth > DEEPEST) {
            throw open.fault("more than " + DEEPEST + " elements deep; flatten the markup");
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          open = open.parent;
          depth--;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (open != null) {
            open.children.add(in.getText());
          }
        }
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new PdfInputException(
                "markup",
                in.getLocation().getLineNumber(),
                in.getLocation().getColumnNumber(),
                "unknown entity &" + in.getLocalName() + ";; write the character itself");
        case XMLStreamConstants.DTD ->
            throw new PdfInputException(
                "markup",
                in.getLocation().getLineNumber(),
                0,
                "a document type is not allowed; remove the <!DOCTYPE> line");
        default -> {}
      }
    }
    if (!root.is("html")) {
      throw root.fault("the outermost element is <" + root.tag + ">; it must be <html>");
    }
    return root;
  }

  private static Element start(XMLStreamReader in, Element parent) {
    var at = in.getLocation();
    var element = new Element(in.getLocalName(), parent, at.getLineNumber(), at.getColumnNumber());
    String tag = element.tag;
    boolean drawing = DRAWING.contains(tag) || inDrawing(element);
    if (!drawing && !INLINE.contains(tag) && !BLOCK.contains(tag) && !FRAME.contains(tag)) {
      throw element.fault("unknown element <" + tag + ">; docs/pdf-markup.md lists the known ones");
    }
    Set<String> parents = PARENTS.get(tag);
    if (parents != null && (parent == null || !parents.contains(parent.tag))) {
      throw element.fault(
          "<"
              + tag
              + "> must be inside <"
              + String.join("> or <", new java.util.TreeSet<>(parents))
              + ">");
    }
    if (!drawing && parent != null && INLINE.contains(parent.tag) && BLOCK.contains(tag)) {
      throw element.fault("<" + tag + "> is a block and cannot be inside <" + parent.tag + ">");
    }
    for (int i = 0; i < in.getAttributeCount(); i++) {
      String name = in.getAttributeLocalName(i);
      if (!drawing && !ATTRIBUTES.contains(name) && !name.startsWith("data-")) {
        throw element.fault(
            "unknown attribute " + name + " on <" + tag + ">; docs/pdf-markup.md lists them");
      }
      element.put(name, in.getAttributeValue(i));
    }
    if (element.is("a")) {
      checkAddress(element);
    }
    if (parent != null) {
      parent.children.add(element);
    }
    return element;
  }

  private static boolean inDrawing(Element element) {
    for (Element e = element.parent; e != null; e = e.parent) {
      if (e.is("svg")) {
        return true;
      }
    }
    return false;
  }

  private static void checkAddress(Element element) {
    String href = element.get("href");
    if (href.isEmpty() || href.startsWith("#")) {
      return;
    }
    if (!href.regionMatches(true, 0, "http://", 0, 7)
        && !href.regionMatches(true, 0, "https://", 0, 8)
        && !href.regionMatches(true, 0, "mailto:", 0, 7)) {
      throw element.fault("a link may lead to #id, http, https or mailto only");
    }
  }
}
