package nightdesk.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The text blocks of a part of a page, in order: what a reader sees as paragraphs. */
final class PageBlocks implements NodeVisitor {
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "li",
          "blockquote",
          "pre",
          "td",
          "th",
          "dd",
          "dt",
          "div",
          "section",
          "article",
          "main",
          "body",
          "ul",
          "ol",
          "table",
          "tr",
          "tbody",
          "center",
          "header",
          "details",
          "summary");

  /**
   * One block.
   *
   * @param text with single spaces
   * @param tag the element that holds it
   * @param linked how many of its characters are links
   */
  record Block(String text, String tag, int linked) {
    boolean isHeading() {
      return tag.length() == 2 && tag.charAt(0) == 'h';
    }
  }

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private String tag = "p";
  private int linked;
  private int links;

  private PageBlocks() {}

  static boolean isBlock(Element element) {
    return BLOCKS.contains(element.normalName()) || element.isBlock();
  }

  static List<Block> of(Element top) {
    var visitor = new PageBlocks();
    NodeTraversor.traverse(visitor, top);
    visitor.flush();
    return visitor.blocks;
  }

  static List<String> texts(Element top) {
    return of(top).stream().map(Block::text).toList();
  }

  private void flush() {
    String block = text.toString().replaceAll("[\\s\\u00a0]+", " ").strip();
    text.setLength(0);
    if (!block.isEmpty()) {
      blocks.add(new Block(block, tag, linked));
    }
    linked = 0;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      String part = words.getWholeText();
      if (links > 0) {
        linked += part.strip().length();
      }
      text.append(part);
    } else if (node instanceof Element element) {
      if (isBlock(element)) {
        flush();
        tag = element.normalName();
      } else if (element.normalName().equals("br")) {
        lineBreak(element);
      } else if (element.normalName().equals("a")) {
        links++;
      }
    }
  }

  /** Two line breaks end a paragraph, one is a space. */
  private void lineBreak(Element element) {
    Node next = element.nextSibling();
    while (next instanceof TextNode words && words.isBlank()) {
      next = next.nextSibling();
    }
    if (next instanceof Element after && after.normalName().equals("br")) {
      flush();
    } else {
      text.append(' ');
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (isBlock(element)) {
        flush();
        tag = "p";
      } else if (element.normalName().equals("a")) {
        links--;
      }
    }
  }
}
