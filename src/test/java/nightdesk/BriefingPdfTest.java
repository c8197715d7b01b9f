package nightdesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nightdesk.cli.Cli;
import nightdesk.job.ExitStatus;
import nightdesk.json.JsonTree;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample night's PDF, opened: its pages, its words, its outline. */
class BriefingPdfTest {
  @TempDir Path folder;

  @Test
  void hasPagesWordsAndOutlineOfTheBriefing() throws IOException {
    Cli cli =
        Cli.run(
            Path.of("").toAbsolutePath(),
            "",
            "run",
            "--date",
            "2026-11-24",
            "--reports",
            folder.toString(),
            "input");
    assertEquals(ExitStatus.DONE, cli.status(), cli.err());
    Path edition = folder.resolve("2026-11-24").resolve("daily");
    Map<String, Object> report =
        JsonTree.parseObject(Files.readString(edition.resolve("briefing.json")));
    try (PDDocument pdf = Loader.loadPDF(edition.resolve("briefing.pdf").toFile())) {
      assertTrue(pdf.getNumberOfPages() > 5, "pages: " + pdf.getNumberOfPages());
      var first = new PDFTextStripper();
      first.setStartPage(1);
      first.setEndPage(1);
      String page = squeezed(first.getText(pdf));
      assertTrue(page.contains("Coverage") || page.contains("COVERAGE"), page);
      for (String point : texts(report, "bottomLine", "text")) {
        assertTrue(page.contains(squeezed(point)), "not on the first page: " + point);
      }
      for (String point : texts(report, "keyPoints", "text")) {
        assertTrue(page.contains(squeezed(point)), "not on the first page: " + point);
      }
      var titles = new ArrayList<String>();
      titles(pdf.getDocumentCatalog().getDocumentOutline(), titles);
      String outline = squeezed(String.join("\n", titles));
      String words = squeezed(new PDFTextStripper().getText(pdf));
      List<String> headlines = texts(report, "stories", "headline");
      assertTrue(headlines.size() > 5, "stories: " + headlines);
      for (String headline : headlines) {
        assertTrue(outline.contains(squeezed(headline)), "not in the outline: " + headline);
        assertTrue(words.contains(squeezed(headline)), "not on the pages: " + headline);
      }
    }
  }

  private static List<String> texts(Map<String, Object> report, String list, String field) {
    var texts = new ArrayList<String>();
    for (Object one : (List<?>) report.get(list)) {
      texts.add((String) ((Map<?, ?>) one).get(field));
    }
    return texts;
  }

  private static void titles(PDOutlineNode node, List<String> titles) {
    for (PDOutlineItem item : node.children()) {
      titles.add(item.getTitle());
      titles(item, titles);
    }
  }

  /** Without white space and the hyphens that a line's end may need: only words are compared. */
  private static String squeezed(String text) {
    return text.replaceAll("[\\s\u00a0\u00ad\u2010-]+", "");
  }
}
