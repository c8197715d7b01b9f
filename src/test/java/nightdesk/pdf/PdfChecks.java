package nightdesk.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** What is asked of every PDF: conformance, and its words in the order of its structure. */
public final class PdfChecks {
  private static final Set<String> NOT_READ = Set.of("Lbl", "Figure", "TOC");

  private PdfChecks() {}

  /** veraPDF finds nothing: PDF/A-2a and PDF/UA-1 at once. */
  public static void conforms(byte[] pdf) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    for (PDFAFlavour flavour : new PDFAFlavour[] {PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1}) {
      Map<String, Integer> failed = new TreeMap<>();
      int checks;
      try (var parser =
              Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
          var validator = Foundries.defaultInstance().createValidator(flavour, true)) {
        var result = validator.validate(parser);
        checks = result.getTotalAssertions();
        for (TestAssertion assertion : result.getTestAssertions()) {
          if (assertion.getStatus() != TestAssertion.Status.PASSED) {
            String rule =
                assertion.getRuleId().getClause() + "/" + assertion.getRuleId().getTestNumber();
            failed.merge(rule + " " + assertion.getMessage(), 1, Integer::sum);
          }
        }
      }
      assertTrue(checks > 100, "only " + checks + " checks were made");
      assertEquals(Map.of(), failed, flavour.getId());
    }
  }

  /** The words of a page, running head and foot included, as a plain extractor gives them. */
  public static String page(byte[] pdf, int number) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var stripper = new PDFTextStripper();
      stripper.setStartPage(number);
      stripper.setEndPage(number);
      return stripper.getText(document);
    }
  }

  /** The words in the order of the structure tree, without labels, figures and contents. */
  public static String ordered(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      Map<COSBase, Map<Integer, String>> marked = new HashMap<>();
      for (PDPage page : document.getPages()) {
        var extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        Map<Integer, String> words = new HashMap<>();
        extractor
            .getMarkedContents()
            .forEach(content -> words.put(content.getMCID(), words(content)));
        marked.put(page.getCOSObject(), words);
      }
      var out = new StringBuilder();
      var root = document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
      walk(root.getDictionaryObject(COSName.K), null, marked, out);
      return out.toString();
    }
  }

  private static String words(PDMarkedContent content) {
    if (content.getActualText() != null) {
      return content.getActualText();
    }
    var out = new StringBuilder();
    for (Object part : content.getContents()) {
      if (part instanceof TextPosition position) {
        out.append(position.getUnicode());
      } else if (part instanceof PDMarkedContent inner) {
        out.append(words(inner));
      }
    }
    return out.toString();
  }

  private static void walk(
      COSBase kid, COSBase page, Map<COSBase, Map<Integer, String>> marked, StringBuilder out) {
    COSBase there = kid instanceof COSObject object ? object.getObject() : kid;
    if (there instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        walk(array.getObject(i), page, marked, out);
      }
    } else if (there instanceof COSInteger number && page != null) {
      out.append(marked.get(page).getOrDefault(number.intValue(), ""));
    } else if (there instanceof COSDictionary element) {
      COSBase own = element.getDictionaryObject(COSName.PG);
      COSBase on = own == null ? page : own;
      if (element.containsKey(COSName.MCID)) {
        out.append(marked.get(on).getOrDefault(element.getInt(COSName.MCID), ""));
      } else if (!NOT_READ.contains(String.valueOf(element.getNameAsString(COSName.S)))
          && element.getDictionaryObject(COSName.K) != null) {
        walk(element.getDictionaryObject(COSName.K), on, marked, out);
      }
    }
  }

  /** The words of markup that become content: no head, running lines, drawings, contents. */
  public static String words(String markup) throws Exception {
    var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    var out = new StringBuilder();
    words(builder.parse(new InputSource(new StringReader(markup))).getDocumentElement(), out);
    return out.toString();
  }

  private static void words(Node node, StringBuilder out) {
    if (node instanceof Element element) {
      List<String> kinds = List.of(element.getAttribute("class").split(" "));
      if (List.of("head", "svg").contains(element.getTagName())
          || kinds.contains("running")
          || element.getTagName().equals("ol") && isIn(element, "nav")) {
        return;
      }
    } else if (node.getNodeType() == Node.TEXT_NODE) {
      out.append(node.getNodeValue());
    }
    for (Node kid = node.getFirstChild(); kid != null; kid = kid.getNextSibling()) {
      words(kid, out);
    }
  }

  private static boolean isIn(Element element, String tag) {
    return element.getParentNode() instanceof Element parent && parent.getTagName().equals(tag);
  }

  /** Without white space and the hyphens of line ends: only words are compared. */
  public static String squeezed(String text) {
    return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC)
        .replaceAll(
            "[\\s\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060\u2066-\u2069\ufe0e\ufe0f\ufeff\u2010-]+",
            "");
  }
}
