package nightdesk.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Puts pages, fonts, structure, links, outline and metadata together to a file. */
final class PdfFile {
  /** A place in the document. */
  record Place(int page, float top) {}

  /** A heading for the outline. */
  record Heading(int level, String title, Place place) {}

  private final PDDocument document = new PDDocument();
  private final float width;
  private final float height;
  private final List<PDPage> pages = new ArrayList<>();
  private final List<List<Node>> marks = new ArrayList<>();
  private final List<COSDictionary> annotations = new ArrayList<>();
  private final List<Node> annotated = new ArrayList<>();
  private final COSDictionary resources = new COSDictionary();

  PdfFile(float width, float height) {
    this.width = width;
    this.height = height;
    document.setVersion(1.7f);
  }

  /** Adds a painted page. */
  void add(PagePainter painter, Map<String, Place> places) throws IOException {
    int number = pages.size();
    ContentBytes content = painter.finish();
    var page = new PDPage(new PDRectangle(width, height));
    COSDictionary dict = page.getCOSObject();
    dict.setItem(COSName.RESOURCES, resources);
    var stream = new COSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content.array(), 0, content.length());
    }
    dict.setItem(COSName.CONTENTS, stream);
    dict.setInt(COSName.STRUCT_PARENTS, number);
    dict.setItem(COSName.getPDFName("Tabs"), COSName.S);
    if (!painter.links().isEmpty()) {
      var list = new COSArray();
      for (PagePainter.LinkArea area : painter.links()) {
        list.add(link(area, number, places));
      }
      dict.setItem(COSName.ANNOTS, list);
    }
    pages.add(page);
    document.addPage(page);
    marks.add(painter.marks());
  }

  private final List<COSDictionary> waiting = new ArrayList<>();
  private final List<Place> goals = new ArrayList<>();

  private COSDictionary link(PagePainter.LinkArea area, int page, Map<String, Place> places) {
    var out = new COSDictionary();
    out.setItem(COSName.TYPE, COSName.ANNOT);
    out.setItem(COSName.SUBTYPE, COSName.getPDFName("Link"));
    out.setItem(COSName.RECT, floats(area.left(), area.bottom(), area.right(), area.top()));
    out.setItem(COSName.BORDER, floats(0, 0, 0));
    out.setInt(COSName.F, 4);
    String address = area.link().address();
    String label = area.link().label();
    out.setItem(COSName.CONTENTS, text(label.isBlank() ? address : label));
    if (address.startsWith("#")) {
      waiting.add(out);
      goals.add(places.get(address.substring(1)));
    } else {
      var action = new COSDictionary();
      action.setItem(COSName.TYPE, COSName.getPDFName("Action"));
      action.setItem(COSName.S, COSName.getPDFName("URI"));
      action.setItem(COSName.URI, new COSString(address));
      action.setDirect(true);
      out.setItem(COSName.A, action);
    }
    Node node = area.link().node();
    node.attach();
    node.kids.add(new Node.Annotation(page, annotations.size()));
    annotations.add(out);
    annotated.add(node);
    return out;
  }

  /** Writes the file. */
  void write(
      PdfOptions options,
      String title,
      String language,
      boolean rightToLeft,
      Node root,
      List<Heading> headings,
      Map<FontFace, Integer> fonts,
      byte[] id,
      OutputStream out)
      throws IOException {
    for (int i = 0; i < waiting.size(); i++) {
      waiting.get(i).setItem(COSName.DEST, destination(goals.get(i)));
    }
    var fontDict = new COSDictionary();
    for (Map.Entry<FontFace, Integer> font : fonts.entrySet()) {
      fontDict.setItem(
          COSName.getPDFName("F" + font.getValue()), FontEmbedder.embed(font.getKey()));
    }
    resources.setItem(COSName.FONT, fontDict);
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    catalog.setItem(COSName.LANG, text(language));
    var marked = new COSDictionary();
    marked.setItem(COSName.getPDFName("Marked"), COSBoolean.TRUE);
    catalog.setItem(COSName.MARK_INFO, marked);
    var view = new COSDictionary();
    view.setItem(COSName.getPDFName("DisplayDocTitle"), COSBoolean.TRUE);
    if (rightToLeft) {
      view.setItem(COSName.getPDFName("Direction"), COSName.getPDFName("R2L"));
    }
    catalog.setItem(COSName.VIEWER_PREFERENCES, view);
    catalog.setItem(
        COSName.STRUCT_TREE_ROOT,
        new StructureWriter(pages, annotations).write(root, marks, annotated));
    COSDictionary outline = new OutlineWriter(pages, height).write(headings);
    if (outline != null) {
      catalog.setItem(COSName.OUTLINES, outline);
    }
    metadata(catalog, options, title, language);
    information(options, title);
    var ids = new COSArray();
    ids.add(new COSString(id));
    ids.add(new COSString(id));
    document.getDocument().getTrailer().setItem(COSName.ID, ids);
    document.save(out);
    document.close();
  }

  private COSArray destination(Place place) {
    return destination(pages, height, place);
  }

  static COSArray destination(List<PDPage> pages, float height, Place place) {
    var out = new COSArray();
    out.add(pages.get(place.page()).getCOSObject());
    out.add(COSName.getPDFName("XYZ"));
    out.add(COSNull.NULL);
    out.add(new COSFloat(Math.round(height - place.top() + 6)));
    out.add(COSNull.NULL);
    return out;
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
    document.setDocumentInformation(info);
  }

  static COSString text(String s) {
    return new COSString(s);
  }

  static COSArray floats(float... values) {
    var out = new COSArray();
    for (float v : values) {
      float rounded = Math.round(v * 100) / 100f;
      out.add(rounded == (int) rounded ? COSInteger.get((int) rounded) : new COSFloat(rounded));
    }
    return out;
  }
}
