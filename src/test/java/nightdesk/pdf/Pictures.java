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

/** Pages as grey pictures, compared with those that a person has looked at. */
public final class Pictures {
  private static final float DPI = 72;

  private Pictures() {}

  /** Leaves the fresh picture in {@code target/pages}; {@code -Dgolden=write} takes it over. */
  public static void looksAsBefore(byte[] pdf, int page, String folder, String file)
      throws IOException {
    BufferedImage picture;
    try (PDDocument document = Loader.loadPDF(pdf)) {
      picture = new PDFRenderer(document).renderImageWithDPI(page - 1, DPI, ImageType.GRAY);
    }
    Path fresh = Path.of("target", "pages", file);
    Files.createDirectories(fresh.getParent());
    ImageIO.write(picture, "png", fresh.toFile());
    if ("write".equals(System.getProperty("golden"))) {
      Path golden = Path.of("src", "test", "resources", folder, file);
      Files.createDirectories(golden.getParent());
      Files.copy(fresh, golden, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      return;
    }
    try (InputStream in = Pictures.class.getResourceAsStream("/" + folder + "/" + file)) {
      assertTrue(in != null, "no picture to compare " + fresh + " with");
      compare(ImageIO.read(in), picture);
    }
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
