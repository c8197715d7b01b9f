package nightdesk.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** veraPDF finds nothing: PDF/A-2a and PDF/UA-1 at once. */
class ConformanceTest {
  @BeforeAll
  static void start() {
    VeraGreenfieldFoundryProvider.initialise();
  }

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
  void twoHundredPages() throws Exception {
    var made = Samples.make(Samples.briefing(350));
    assertTrue(made.report().pages() >= 190, made.report().toString());
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

  private static void conforms(byte[] pdf) throws Exception {
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
}
