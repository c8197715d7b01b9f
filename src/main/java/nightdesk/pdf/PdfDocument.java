package nightdesk.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The door of the package: lays markup out with a style sheet and writes a tagged PDF that conforms
 * to PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1). Stateless; any number of threads.
 */
public final class PdfDocument {
  private static final int MOST_ROUNDS = 5;

  /** Characters of a heading that a running head repeats. */
  private static final int LONGEST_SECTION = 72;

  private final PdfOptions options;
  private final StyleSheet styles = new StyleSheet();
  private final FontLibrary fonts;
  private final Element html;
  private final Element body;
  private final float sheetWidth;
  private final float sheetHeight;
  private final float[] margin = {56, 56, 56, 56};
  private final Map<String, PdfFile.Place> places = new LinkedHashMap<>();
  private final List<PdfFile.Heading> headings = new ArrayList<>();
  private final Map<FontFace, Integer> fontNumbers = new LinkedHashMap<>();

  private PdfDocument(String markup, String styleSheet, PdfOptions options) {
    this.options = options;
    this.html = MarkupReader.read(markup);
    styles.add(baseStyles(), "base.css");
    styles.add(styleSheet, "style sheet");
    this.fonts = new FontLibrary(options.fontFolders());
    this.body = body(html);
    float[] sheet = {options.paper().width(), options.paper().height()};
    for (StyleSheet.Declaration d : styles.page()) {
      page(d, sheet);
    }
    this.sheetWidth = sheet[0];
    this.sheetHeight = sheet[1];
  }

  /**
   * Lays out and writes a document.
   *
   * @param markup well-formed XHTML subset, see docs/pdf-markup.md
   * @param styleSheet CSS subset, see docs/pdf-markup.md
   * @param out is written to and not closed
   * @throws PdfInputException if the markup or the style sheet cannot be understood: one line that
   *     names the place and what to do
   * @throws IOException if {@code out} cannot be written
   */
  public static PdfReport write(
      String markup, String styleSheet, PdfOptions options, OutputStream out) throws IOException {
    return new PdfDocument(markup, styleSheet, options).run(id(markup, styleSheet, options), out);
  }

  private static String baseStyles() {
    try (InputStream in = PdfDocument.class.getResourceAsStream("/nightdesk/pdf/base.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("base.css cannot be read", e);
    }
  }

  private static Element body(Element html) {
    for (Object child : html.children) {
      if (child instanceof Element e && e.is("body")) {
        return e;
      }
    }
    throw html.fault("<html> has no <body>");
  }

  private String title() {
    for (Object child : html.children) {
      if (child instanceof Element head && head.is("head")) {
        for (Object inner : head.children) {
          if (inner instanceof Element e && e.is("title") && !e.text().isBlank()) {
            return e.text().replaceAll("\\s+", " ").strip();
          }
        }
      }
    }
    return options.title().isBlank() ? "Untitled" : options.title();
  }

  private void page(StyleSheet.Declaration d, float[] sheet) {
    String value = d.value().toLowerCase(Locale.ROOT);
    String[] part = value.split("\\s+");
    try {
      if (d.name().equals("size")) {
        if (value.equals("a4") || value.equals("letter")) {
          var paper = PdfOptions.Paper.valueOf(value.toUpperCase(Locale.ROOT));
          sheet[0] = paper.width();
          sheet[1] = paper.height();
        } else if (part.length == 2) {
          sheet[0] = StyleProperties.length(part[0], 10);
          sheet[1] = StyleProperties.length(part[1], 10);
        } else {
          throw new StyleProperties.ValueFault("takes A4, letter or two lengths");
        }
        return;
      }
      var style = new Style();
      style.margin = margin;
      StyleProperties.apply(style, style, d.name(), value);
    } catch (StyleProperties.ValueFault e) {
      throw new PdfInputException(
          "style sheet", d.line(), 0, d.name() + " " + e.getMessage() + ", not \"" + value + "\"");
    }
  }

  private PdfReport run(byte[] id, OutputStream out) throws IOException {
    String language = html.get("lang").isEmpty() ? options.language() : html.get("lang");
    var setting =
        new Setting(
            styles,
            fonts,
            margin[Style.LEFT],
            sheetWidth - margin[Style.LEFT] - margin[Style.RIGHT],
            sheetHeight - margin[Style.TOP] - margin[Style.BOTTOM]);
    if (setting.contentWidth < 72 || setting.contentHeight < 72) {
      throw new PdfInputException("style sheet", 1, 0, "the margins of @page leave no room");
    }
    collectIds(html, setting.ids);
    var root = new Node("Document", null);
    var first = new Style();
    first.language = language;
    first.rightToLeft = html.get("dir").equals("rtl");
    Style htmlStyle = styles.style(html, first);
    htmlStyle = htmlStyle.child();
    htmlStyle.language = language;
    Style bodyStyle = styles.style(body, htmlStyle);
    List<String> notes = new ArrayList<>();
    List<Paginator.Page> pages = layOut(setting, bodyStyle, root, notes);
    collect(pages);
    try (var file = new PdfFile(sheetWidth, sheetHeight, pages.size())) {
      paint(file, pages, setting, bodyStyle);
      var about = new PdfFile.About(options, title(), language, bodyStyle.rightToLeft, id);
      file.writeTo(out, about, root, headings, fontNumbers, places);
    }
    notes.addAll(fonts.notes());
    return new PdfReport(pages.size(), fonts.missing(), notes);
  }

  private void paint(PdfFile file, List<Paginator.Page> pages, Setting setting, Style bodyStyle)
      throws IOException {
    Map<Integer, String> sections = sections(pages.size());
    for (int i = 0; i < pages.size(); i++) {
      var painter = new PagePainter(i, sheetHeight, fonts, setting.pageOf, fontNumbers);
      setting.fields =
          Map.of(
              "page",
              String.valueOf(i + 1),
              "pages",
              String.valueOf(pages.size()),
              "section",
              brief(sections.getOrDefault(i, "")));
      painter.mute(true);
      running(setting, painter, bodyStyle, "header", i);
      Stack.paint(painter, pages.get(i).heads());
      painter.mute(false);
      Stack.paint(painter, pages.get(i).body());
      painter.mute(true);
      running(setting, painter, bodyStyle, "footer", i);
      file.add(painter);
    }
  }

  /** Lays out again as long as page numbers need other room than was kept for them. */
  private List<Paginator.Page> layOut(
      Setting setting, Style bodyStyle, Node root, List<String> notes) {
    for (int round = 0; ; round++) {
      setting.numbers.clear();
      notes.clear();
      var blocks = new BlockBuilder(setting);
      blocks.body(body, bodyStyle, root);
      blocks.finish();
      List<Paginator.Page> pages =
          Paginator.pages(blocks.pieces, margin[Style.TOP], setting.contentHeight, notes);
      var numbers = new HashMap<String, Integer>();
      Paginator.number(pages, numbers);
      int digits = Math.max(3, String.valueOf(pages.size()).length());
      setting.pageOf.clear();
      setting.pageOf.putAll(numbers);
      boolean settled = digits == setting.pageDigits && setting.numbersFit();
      setting.pageDigits = digits;
      if (settled || round == MOST_ROUNDS) {
        return pages;
      }
    }
  }

  private void collectIds(Element e, Set<String> ids) {
    if (!e.get("id").isEmpty() && !ids.add(e.get("id"))) {
      throw e.fault("the id \"" + e.get("id") + "\" is there twice; an id must be unique");
    }
    for (Object child : e.children) {
      if (child instanceof Element inner) {
        collectIds(inner, ids);
      }
    }
  }

  private void collect(List<Paginator.Page> pages) {
    for (int p = 0; p < pages.size(); p++) {
      for (Stack.Placed placed : pages.get(p).body()) {
        collect(placed.piece(), new PdfFile.Place(p, placed.top()));
      }
    }
  }

  private void collect(Piece piece, PdfFile.Place place) {
    for (String id : piece.anchors) {
      places.putIfAbsent(id, place);
    }
    if (piece.outlineLevel > 0) {
      headings.add(new PdfFile.Heading(piece.outlineLevel, piece.outlineTitle, place));
    }
    for (Piece inside : piece.inside()) {
      collect(inside, place);
    }
  }

  /** The heading that a page's running head names: its first, or else the one before. */
  private Map<Integer, String> sections(int pages) {
    Map<Integer, String> out = new TreeMap<>();
    for (PdfFile.Heading h : headings) {
      if (h.level() <= 2) {
        out.putIfAbsent(h.place().page(), h.title());
      }
    }
    Map<Integer, String> last = new TreeMap<>();
    for (PdfFile.Heading h : headings) {
      if (h.level() <= 2) {
        last.put(h.place().page(), h.title());
      }
    }
    String current = "";
    for (int p = 0; p < pages; p++) {
      out.putIfAbsent(p, current);
      current = last.getOrDefault(p, current);
    }
    return out;
  }

  /** A heading that does not fit into one line of a running head is cut at a word. */
  private static String brief(String title) {
    if (title.length() <= LONGEST_SECTION) {
      return title;
    }
    int cut = title.lastIndexOf(' ', LONGEST_SECTION - 1);
    if (cut < LONGEST_SECTION / 2) {
      cut =
          title.offsetByCodePoints(
              0, Math.min(LONGEST_SECTION / 2, title.codePointCount(0, title.length())));
    }
    return title.substring(0, cut).strip() + "\u2026";
  }

  private void running(
      Setting setting, PagePainter painter, Style bodyStyle, String tag, int page) {
    Element chosen = null;
    for (Object child : body.children) {
      if (child instanceof Element e && e.is(tag) && BlockBuilder.isRunning(e)) {
        boolean ofFirst = e.hasClass("first");
        if (ofFirst ? page == 0 : chosen == null || !chosen.hasClass("first")) {
          chosen = e;
        }
      }
    }
    if (chosen == null) {
      return;
    }
    Style style = styles.style(chosen, bodyStyle);
    if (style.display == Style.Display.NONE) {
      return;
    }
    var cell =
        new BlockBuilder(setting)
            .runningCell(chosen, style, setting.contentLeft, setting.contentWidth);
    float height = cell.needed();
    boolean header = tag.equals("header");
    float room = margin[header ? Style.TOP : Style.BOTTOM];
    if (height > room) {
      throw chosen.fault(
          "the running "
              + tag
              + " is "
              + (int) Math.ceil(height)
              + "pt tall, but the page's margin is "
              + (int) room
              + "pt; enlarge the margin in @page");
    }
    // A long title makes it taller than the style foresaw: it grows away from the text.
    float top =
        header
            ? Math.min(style.margin[Style.TOP], room - height)
            : sheetHeight - Math.min(style.margin[Style.BOTTOM] + height, room);
    new RowPiece(List.of(cell), null).paint(painter, top);
  }

  /** Made from all that shows in the file, by the digest that ISO 32000-1, 14.4 proposes. */
  private static byte[] id(String markup, String styleSheet, PdfOptions options) {
    try {
      var digest = MessageDigest.getInstance("MD5");
      for (String part : List.of(markup, styleSheet, options.fingerprint())) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has MD5", e);
    }
  }
}
