package nightdesk.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pages as pictures, compared with those that a person has looked at. Fresh pictures are left in
 * {@code target/pages}; copy them to {@code src/test/resources/pdf} after looking at them.
 */
class PagePictureTest {
  private static final float DPI = 72;

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
    BufferedImage picture;
    try (PDDocument document = Loader.loadPDF(made.bytes())) {
      picture = new PDFRenderer(document).renderImageWithDPI(page - 1, DPI, ImageType.GRAY);
    }
    String file = name + "-" + page + ".png";
    Path fresh = Path.of("target", "pages", file);
    Files.createDirectories(fresh.getParent());
    ImageIO.write(picture, "png", fresh.toFile());
    try (InputStream in = PagePictureTest.class.getResourceAsStream("/pdf/" + file)) {
      assertTrue(in != null, "no picture to compare " + fresh + " with");
      compare(ImageIO.read(in), picture);
    }
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

  /** Blocks of 4 by 4 points may differ by a tenth of the scale, and one in two hundred by more. */
  private static void compare(BufferedImage wanted, BufferedImage got) {
    assertEquals(wanted.getWidth(), got.getWidth());
    assertEquals(wanted.getHeight(), got.getHeight());
    int wrong = 0;
    int blocks = 0;
    for (int y = 0; y + 4 <= got.getHeight(); y += 4) {
      for (int x = 0; x + 4 <= got.getWidth(); x += 4) {
        blocks++;
        if (Math.abs(mean(wanted, x, y) - mean(got, x, y)) > 25) {
          wrong++;
        }
      }
    }
    assertTrue(wrong * 200 <= blocks, wrong + " of " + blocks + " blocks differ");
  }

  private static int mean(BufferedImage picture, int left, int top) {
    int sum = 0;
    for (int y = top; y < top + 4; y++) {
      for (int x = left; x < left + 4; x++) {
        sum += picture.getRaster().getSample(x, y, 0);
      }
    }
    return sum / 16;
  }
}
