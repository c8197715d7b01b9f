package nightdesk.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.Deflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Puts pages, fonts, structure, links, outline and metadata together to a file. PDFBox makes a
 * whole file of all but the structure tree and the links; these come by the thousand and are added
 * to it straight as bytes, in an {@link UpdateSection}, which halves the time.
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

  // Numbers of objects that the update refers to or replaces. The library numbers all others, each
  // above what it has met before; it meets the catalog first, so the catalog has the highest.
  private static final int INFORMATION = 1;
  private static final int STRUCTURE = 2;
  private static final int TREE = 3;
  private static final int RESOURCES = 4;
  private static final int OUTLINES = 5;
  private static final int FIRST_PAGE = 6;

  /** Of zlib: takes a third less time than the usual 6 for files that are 5 % larger. */
  private static final int LEVEL = 4;

  private final PDDocument document = new PDDocument();
  private final float width;
  private final float height;
  private final int pageCount;
  private final List<PDPage> pages = new ArrayList<>();
  private final List<List<Node>> marks = new ArrayList<>();
  private final List<List<PagePainter.LinkArea>> links = new ArrayList<>();
  private final COSDictionary resources = new COSDictionary();
  private final Deflater deflater = new Deflater(LEVEL);

  /**
   * @param width of all sheets, points
   */
  PdfFile(float width, float height, int pageCount) {
    this.width = width;
    this.height = height;
    this.pageCount = pageCount;
    document.setVersion(1.7f);
    number(resources, RESOURCES);
    number(document.getPages().getCOSObject(), TREE);
  }

  private static void number(COSBase object, int number) {
    object.setKey(new COSObjectKey(number, 0));
  }

  private int contents(int page) {
    return FIRST_PAGE + pageCount + page;
  }

  private int catalog() {
    return FIRST_PAGE + 2 * pageCount;
  }

  /** Adds a painted page. */
  void add(PagePainter painter) throws IOException {
    int number = pages.size();
    PdfBytes content = painter.finish();
    var page = new PDPage(new PDRectangle(width, height));
    COSDictionary dict = page.getCOSObject();
    number(dict, FIRST_PAGE + number);
    dict.setItem(COSName.RESOURCES, resources);
    var stream = new COSStream();
    number(stream, contents(number));
    stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
    try (OutputStream out = stream.createRawOutputStream()) {
      PdfBytes packed = new PdfBytes(content.length() / 3).deflated(deflater, content);
      out.write(packed.array(), 0, packed.length());
    }
    dict.setItem(COSName.CONTENTS, stream);
    pages.add(page);
    document.addPage(page);
    marks.add(painter.marks());
    links.add(painter.links());
  }

  /**
   * Writes the file; nothing was written before.
   *
   * @param places where the links lead, by id
   */
  void writeTo(
      OutputStream to,
      About about,
      Node root,
      List<Heading> headings,
      Map<FontFace, Integer> fonts,
      Map<String, Place> places)
      throws IOException {
    var base = new ByteArrayOutputStream(1 << 16);
    var fontDict = new COSDictionary();
    for (Map.Entry<FontFace, Integer> font : fonts.entrySet()) {
      fontDict.setItem(
          COSName.getPDFName("F" + font.getValue()), FontEmbedder.embed(font.getKey()));
    }
    resources.setItem(COSName.FONT, fontDict);
    catalog(about, headings);
    information(about.options(), about.title());
    var ids = new COSArray();
    ids.add(new COSString(about.id()));
    ids.add(new COSString(about.id()));
    document.getDocument().getTrailer().setItem(COSName.ID, ids);
    document.save(base);
    checkNumbers();
    try (var update = new UpdateSection(base.toByteArray())) {
      List<Node> annotated = new Links(update, places).write();
      new StructureWriter(update, FIRST_PAGE).write(STRUCTURE, root, marks, annotated);
      if (!headings.isEmpty()) {
        new OutlineWriter(update, this).write(OUTLINES, headings);
      }
      update.writeTo(to, catalog(), INFORMATION, about.id());
    }
  }

  /** The update would take the place of other objects if the library had numbered anew. */
  private void checkNumbers() {
    boolean kept = document.getDocumentCatalog().getCOSObject().getKey().getNumber() == catalog();
    for (int i = 0; i < pageCount; i++) {
      kept &= pages.get(i).getCOSObject().getKey().getNumber() == FIRST_PAGE + i;
    }
    if (!kept) {
      throw new IllegalStateException("the library numbered the pages anew");
    }
  }

  private void catalog(About about, List<Heading> headings) throws IOException {
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    number(catalog, catalog());
    catalog.setItem(COSName.LANG, text(about.language()));
    var marked = new COSDictionary();
    marked.setItem(COSName.getPDFName("Marked"), COSBoolean.TRUE);
    catalog.setItem(COSName.MARK_INFO, marked);
    var view = new COSDictionary();
    view.setItem(COSName.getPDFName("DisplayDocTitle"), COSBoolean.TRUE);
    if (about.rightToLeft()) {
      view.setItem(COSName.getPDFName("Direction"), COSName.getPDFName("R2L"));
    }
    catalog.setItem(COSName.VIEWER_PREFERENCES, view);
    catalog.setItem(COSName.STRUCT_TREE_ROOT, later(STRUCTURE, "StructTreeRoot"));
    if (!headings.isEmpty()) {
      catalog.setItem(COSName.OUTLINES, later(OUTLINES, "Outlines"));
    }
    metadata(catalog, about.options(), about.title(), about.language());
  }

  /**
   * Link annotations (ISO 32000-1, 12.5.6.5), and the pages anew with what the update gives them.
   */
  private final class Links {
    private final UpdateSection update;
    private final Map<String, Place> places;
    private final List<Node> annotated = new ArrayList<>();

    Links(UpdateSection update, Map<String, Place> places) {
      this.update = update;
      this.places = places;
    }

    /** Writes them; returns the structure element of each link. */
    List<Node> write() {
      for (int page = 0; page < pageCount; page++) {
        var numbers = new ArrayList<Integer>();
        for (PagePainter.LinkArea area : links.get(page)) {
          numbers.add(link(area, page));
        }
        PdfBytes out = update.object(FIRST_PAGE + page);
        out.put("<</Type/Page/Parent ").reference(TREE);
        out.put("/MediaBox[0 0 ").number(width).number(height).put("]/Contents ");
        out.reference(contents(page)).put("/Resources ").reference(RESOURCES);
        out.put("/StructParents ").put(page).put("/Tabs/S");
        if (!numbers.isEmpty()) {
          out.put("/Annots[");
          numbers.forEach(number -> out.reference(number).raw(' '));
          out.raw(']');
        }
        out.put(">>");
      }
      return annotated;
    }

    private int link(PagePainter.LinkArea area, int page) {
      String address = area.link().address();
      String label = area.link().label();
      int number = update.reserve();
      PdfBytes out = update.object(number);
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
  }

  /** An object that is empty here; the update has what takes its place. */
  private static COSDictionary later(int number, String type) {
    var out = new COSDictionary();
    number(out, number);
    out.setItem(COSName.TYPE, COSName.getPDFName(type));
    return out;
  }

  /** Adds where something leads to a dictionary (ISO 32000-1, 12.3.2.2). */
  void destination(Place place, PdfBytes out) {
    out.put("/Dest[").reference(FIRST_PAGE + place.page()).put("/XYZ null ");
    out.put(Math.round(height - place.top() + 6)).put(" null]");
  }

  private void metadata(COSDictionary catalog, PdfOptions options, String title, String language)
      throws IOException {
    var xmp = new COSStream();
    try (OutputStream to = xmp.createOutputStream()) {
      to.write(Metadata.xmp(options, title, language));
    }
    xmp.setItem(COSName.TYPE, COSName.METADATA);
    xmp.setItem(COSName.SUBTYPE, COSName.getPDFName("XML"));
    catalog.setItem(COSName.METADATA, xmp);
    COSStream profile = FontEmbedder.stream(SrgbProfile.bytes());
    profile.setInt(COSName.N, 3);
    var intent = new COSDictionary();
    intent.setItem(COSName.TYPE, COSName.OUTPUT_INTENT);
    intent.setItem(COSName.S, COSName.GTS_PDFA1);
    intent.setItem(COSName.OUTPUT_CONDITION_IDENTIFIER, new COSString("sRGB IEC61966-2.1"));
    intent.setItem(COSName.INFO, new COSString("sRGB IEC61966-2.1"));
    intent.setItem(COSName.DEST_OUTPUT_PROFILE, profile);
    var intents = new COSArray();
    intents.add(intent);
    catalog.setItem(COSName.OUTPUT_INTENTS, intents);
  }

  private void information(PdfOptions options, String title) {
    var info = new PDDocumentInformation();
    info.setTitle(title);
    if (!options.author().isEmpty()) {
      info.setAuthor(options.author());
    }
    if (!options.subject().isEmpty()) {
      info.setSubject(options.subject());
    }
    info.setProducer("Nightdesk");
    var date = GregorianCalendar.from(options.created().atZone(ZoneOffset.UTC));
    date.setTimeZone(TimeZone.getTimeZone("UTC"));
    info.setCreationDate(date);
    info.setModificationDate(date);
    number(info.getCOSObject(), INFORMATION);
    document.setDocumentInformation(info);
  }

  static COSString text(String s) {
    return new COSString(s);
  }

  @Override
  public void close() throws IOException {
    deflater.end();
    document.close();
  }
}
