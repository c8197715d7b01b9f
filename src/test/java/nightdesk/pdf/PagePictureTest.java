package nightdesk.pdf;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pages as pictures, compared with those that a person has looked at. Fresh pictures are left in
 * {@code target/pages}; after looking at them, {@code -Dgolden=write} takes them over.
 */
class PagePictureTest {
  @ParameterizedTest
  @CsvSource({
    "front, 1",
    "front, 2",
    "front, 4",
    "letter, 1",
    "letter, 3",
    "scripts, 1",
    "elements, 1",
    "long, 1"
  })
  void looksAsBefore(String name, int page) throws IOException {
    var made =
        switch (name) {
          case "scripts" -> Samples.make(Samples.scripts());
          case "elements" -> Samples.make(LayoutTest.everyElement());
          case "letter" ->
              Samples.make(
                  Samples.briefing(5),
                  Samples.STYLES + "h2 { color: #8a1c1c; break-before: page }",
                  Samples.options().withPaper(PdfOptions.Paper.LETTER));
          case "long" -> Samples.made(longNames());
          default -> Samples.make(Samples.briefing(5));
        };
    Pictures.looksAsBefore(made.bytes(), page, "pdf", name + "-" + page + ".png");
  }

  private static String longNames() {
    var rows = new StringBuilder();
    for (int i = 1; i <= 40; i++) {
      rows.append("<tr><td>Maria-Magdalena von Hohenzollern-Sigmaringen zu Anhalt ").append(i);
      rows.append("</td><td>").append(i % 3 == 0 ? "minister" : "deputy head of the delegation");
      rows.append("</td><td class=\"number\">").append(41 - i).append("</td></tr>");
    }
    return "<h2>Forty actors</h2><table><thead><tr><th>Name</th><th>Role</th><th class=\"number\">"
        + "Articles</th></tr></thead><tbody>"
        + rows
        + "</tbody></table>";
  }
}
