package nightdesk.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Puts pages, fonts, structure, links, outline and metadata together to a file (document structure:
 * ISO 32000-1, 7.7).
 */
final class PdfFile implements AutoCloseable {
  /** A place in the document. */
  record Place(int page, float top) {}

  /** A heading for the outline. */
  record Heading(int level, String title, Place place) {}

  /**
   * What a file says about itself.
   *
   * @param id of the file, 16 bytes
   */
  record About(PdfOptions options, String title, String language, boolean rightToLeft, byte[] id) {}

  private final ObjectFile file = new ObjectFile();
  private final float width;
  private final float height;
  private final int pageCount;
  private final int tree = file.reserve();
  private final int resources = file.reserve();
  private final int firstPage;
  private final List<List<Node>> marks = new ArrayList<>();
  private final List<Node> annotated = new ArrayList<>();

  /**
   * @param width of all sheets, points
   */
  PdfFile(float width, float height, int pageCount) {
    this.width = width;
    this.height = height;
    this.pageCount = pageCount;
    this.firstPage = file.reserve(pageCount);
  }

  /** Adds a painted page (7.7.3.3). */
  void add(PagePainter painter, Map<String, Place> places) {
    int number = marks.size();
    int content = file.reserve();
    file.stream(content, "", painter.finish());
    var links = new ArrayList<Integer>();
    for (PagePainter.LinkArea area : painter.links()) {
      links.add(link(area, number, places));
    }
    PdfBytes out = file.object(firstPage + number);
    out.put("<</Type/Page/Parent ").reference(tree).put("/Contents ").reference(content);
    // Not inherited: ISO 19005-2, 6.2.2 wants each page to name its own.
    out.put("/Resources ").reference(resources).put("/StructParents ").put(number).put("/Tabs/S");
    if (!links.isEmpty()) {
      out.put("/Annots[");
      links.forEach(link -> out.reference(link).raw(' '));
      out.raw(']');
    }
    out.put(">>");
    marks.add(painter.marks());
  }

  /** Writes a link annotation (12.5.6.5); returns its number. */
  private int link(PagePainter.LinkArea area, int page, Map<String, Place> places) {
    String address = area.link().address();
    String label = area.link().label();
    int number = file.reserve();
    PdfBytes out = file.object(number);
    out.put("<</Type/Annot/Subtype/Link/Border[0 0 0]/F 4/Rect");
    out.array(area.left(), area.bottom(), area.right(), area.top());
    out.put("/Contents").text(label.isBlank() ? address : label);
    out.put("/StructParent ").put(pageCount + annotated.size());
    if (address.startsWith("#")) {
      destination(places.get(address.substring(1)), out);
    } else {
      out.put("/A<</Type/Action/S/URI/URI").text(address).put(">>");
    }
    out.put(">>");
    Node node = area.link().node();
    node.attach();
    node.kids.add(new Node.Annotation(page, number));
    annotated.add(node);
    return number;
  }

  /** Adds where something leads to a dictionary (12.3.2.2). */
  void destination(Place place, PdfBytes out) {
    out.put("/Dest[").reference(firstPage + place.page()).put("/XYZ null ");
    out.put(Math.round(height - place.top() + 6)).put(" null]");
  }

  /** Writes the file; nothing was written before. */
  void writeTo(
      OutputStream to, About about, Node root, List<Heading> headings, Map<FontFace, Integer> fonts)
      throws IOException {
    PdfBytes out = file.object(tree).put("<</Type/Pages/Count ").put(pageCount);
    out.put("/MediaBox[0 0 ").number(width).number(height).put("]/Kids[");
    for (int i = 0; i < pageCount; i++) {
      out.reference(firstPage + i).raw(' ');
    }
    out.put("]>>");
    var names = new PdfBytes(256);
    for (Map.Entry<FontFace, Integer> font : fonts.entrySet()) {
      names.put("/F").put(font.getValue()).raw(' ');
      names.reference(new FontEmbedder(file, font.getKey()).embed());
    }
    file.object(resources).put("<</Font<<").put(names.ascii()).put(">>>>");
    file.writeTo(to, catalog(about, root, headings), information(about), about.id());
  }

  private int catalog(About about, Node root, List<Heading> headings) {
    int structure = new StructureWriter(file, firstPage).write(root, marks, annotated);
    int outline = headings.isEmpty() ? 0 : new OutlineWriter(file, this).write(headings);
    int metadata = file.reserve();
    byte[] xmp = Metadata.xmp(about.options(), about.title(), about.language());
    file.plainStream(metadata, "/Type/Metadata/Subtype/XML", xmp, xmp.length);
    int profile = file.reserve();
    byte[] colours = SrgbProfile.bytes();
    file.stream(profile, "/N 3", colours, colours.length);
    int number = file.reserve();
    PdfBytes out = file.object(number).put("<</Type/Catalog/Pages ").reference(tree);
    out.put("/Lang").text(about.language()).put("/MarkInfo<</Marked true>>");
    out.put("/ViewerPreferences<</DisplayDocTitle true");
    out.put(about.rightToLeft() ? "/Direction/R2L>>" : ">>");
    out.put("/StructTreeRoot ").reference(structure);
    if (outline > 0) {
      out.put("/Outlines ").reference(outline);
    }
    out.put("/Metadata ").reference(metadata);
    out.put("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1");
    out.put("/OutputConditionIdentifier(sRGB IEC61966-2.1)/Info(sRGB IEC61966-2.1)");
    out.put("/DestOutputProfile ").reference(profile).put(">>]>>");
    return number;
  }

  private int information(About about) {
    PdfOptions options = about.options();
    String date =
        DateTimeFormatter.ofPattern("'(D:'uuuuMMddHHmmss'Z)'", Locale.ROOT)
            .format(options.created().atOffset(ZoneOffset.UTC));
    int number = file.reserve();
    PdfBytes out = file.object(number).put("<</Title").text(about.title());
    if (!options.author().isEmpty()) {
      out.put("/Author").text(options.author());
    }
    if (!options.subject().isEmpty()) {
      out.put("/Subject").text(options.subject());
    }
    out.put("/Producer(Nightdesk)/CreationDate").put(date).put("/ModDate").put(date).put(">>");
    return number;
  }

  @Override
  public void close() {
    file.close();
  }
}
