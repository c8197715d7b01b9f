package nightdesk.pdf;

import static nightdesk.pdf.PdfChecks.conforms;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** veraPDF finds nothing: PDF/A-2a and PDF/UA-1 at once. */
class ConformanceTest {
  @Test
  void onePageOfA4() throws Exception {
    conforms(Samples.made("<h1>One</h1><p>Page.</p>").bytes());
  }

  @Test
  void tenPagesOfLetter() throws Exception {
    var made =
        Samples.make(
            Samples.briefing(16),
            Samples.STYLES,
            Samples.options().withPaper(PdfOptions.Paper.LETTER));
    assertTrue(made.report().pages() >= 9, made.report().toString());
    conforms(made.bytes());
  }

  @Test
  void allScriptsAndMissingCharacters() throws Exception {
    conforms(Samples.make(Samples.scripts()).bytes());
  }

  @Test
  void columnsRowsSpansListsAndEmptyCells() throws Exception {
    conforms(Samples.make(LayoutTest.everyElement()).bytes());
  }
}
