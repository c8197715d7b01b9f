package nightdesk.render;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nightdesk.model.Briefing;

/**
 * An electronic book, EPUB 3.3: one file a story, so that readers open it fast. Names, dates and
 * the identifier come from the edition, so the same briefing gives the same bytes.
 */
final class EpubRenderer implements Renderer {
  /** Any moment that the zip format can hold; the book's date is in its metadata. */
  private static final LocalDateTime ZIP_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final String CONTAINER =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
        <rootfiles>
          <rootfile full-path="book/book.opf" media-type="application/oebps-package+xml"/>
        </rootfiles>
      </container>
      """;

  private final Renderers renderers;

  EpubRenderer(Renderers renderers) {
    this.renderers = renderers;
  }

  @Override
  public String fileExtension() {
    return "epub";
  }

  @Override
  public void render(Briefing briefing, OutputStream out) throws IOException {
    Map<String, Object> model = renderers.model(briefing);
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("front", page(model, "front"));
    for (Object story : (List<?>) model.get("stories")) {
      model.put("story", story);
      pages.put("story-" + ((Map<?, ?>) story).get("number"), page(model, "story"));
    }
    pages.put("back", page(model, "back"));
    boolean cites =
        ((List<?>) model.get("sources"))
            .stream().anyMatch(source -> Boolean.TRUE.equals(((Map<?, ?>) source).get("cited")));
    if (cites) {
      pages.put("sources", page(model, "sources"));
    }
    var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    store(zip, "mimetype", "application/epub+zip");
    add(zip, "META-INF/container.xml", CONTAINER);
    add(zip, "book/book.opf", contents(model, pages.keySet()));
    add(zip, "book/nav.xhtml", page(model, "nav"));
    add(zip, "book/book.css", renderers.look().text("epub.css"));
    for (var page : pages.entrySet()) {
      add(zip, "book/" + page.getKey() + ".xhtml", page.getValue());
    }
    zip.finish();
    out.flush();
  }

  private String page(Map<String, Object> model, String part) throws IOException {
    model.put("part", part);
    var text = new StringWriter();
    renderers.look().fill("epub.ftl", model, text);
    // The XML declaration must be the first thing in the file.
    return text.toString().strip() + "\n";
  }

  private static String contents(Map<String, Object> model, Iterable<String> pages) {
    String title = (String) model.get("title");
    String name = title + "\n" + model.get("edition") + "\n" + model.get("date");
    var opf = new StringBuilder();
    opf.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    opf.append("<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\"");
    opf.append(" unique-identifier=\"id\" xml:lang=\"").append(model.get("language"));
    opf.append("\">\n<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n");
    opf.append("<dc:identifier id=\"id\">urn:uuid:");
    opf.append(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    opf.append("</dc:identifier>\n<dc:title>");
    opf.append(escape(title + ", " + model.get("edition") + ", " + model.get("dateText")));
    opf.append("</dc:title>\n<dc:language>").append(model.get("language"));
    opf.append("</dc:language>\n<dc:date>").append(model.get("date")).append("</dc:date>\n");
    opf.append("<dc:creator>Nightdesk</dc:creator>\n");
    opf.append("<meta property=\"dcterms:modified\">").append(model.get("date"));
    opf.append("T00:00:00Z</meta>\n</metadata>\n<manifest>\n");
    opf.append("<item id=\"nav\" href=\"nav.xhtml\" media-type=\"application/xhtml+xml\"");
    opf.append(" properties=\"nav\"/>\n");
    opf.append("<item id=\"css\" href=\"book.css\" media-type=\"text/css\"/>\n");
    for (String page : pages) {
      opf.append("<item id=\"").append(page).append("\" href=\"").append(page);
      opf.append(".xhtml\" media-type=\"application/xhtml+xml\"/>\n");
    }
    opf.append("</manifest>\n<spine page-progression-direction=\"");
    opf.append(model.get("direction")).append("\">\n");
    for (String page : pages) {
      opf.append("<itemref idref=\"").append(page).append("\"/>\n");
    }
    return opf.append("</spine>\n</package>\n").toString();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static void store(ZipOutputStream zip, String name, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    var crc = new CRC32();
    crc.update(bytes);
    var entry = new ZipEntry(name);
    entry.setTimeLocal(ZIP_TIME);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCompressedSize(bytes.length);
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  private static void add(ZipOutputStream zip, String name, String text) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(ZIP_TIME);
    zip.putNextEntry(entry);
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
