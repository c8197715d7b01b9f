package nightdesk.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

class UpdateSectionTest {
  private static final COSName LINK = COSName.getPDFName("Next");
  private static final COSName VALUE = COSName.getPDFName("Value");

  /** A file whose catalog, object 9, leads to an empty dictionary, object 3. */
  private static byte[] file() throws IOException {
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
      catalog.setKey(new COSObjectKey(9, 0));
      var empty = new COSDictionary();
      empty.setKey(new COSObjectKey(3, 0));
      catalog.setItem(LINK, empty);
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static byte[] updated(byte[] before, int chain) throws IOException {
    try (var update = new UpdateSection(before)) {
      int[] numbers = new int[chain];
      for (int i = 0; i < chain; i++) {
        numbers[i] = i == 0 ? 3 : update.reserve();
      }
      // From the last to the first: the order of writing does not matter.
      for (int i = chain - 1; i >= 0; i--) {
        PdfBytes out = update.object(numbers[i]).put("<</Value ").put(i);
        if (i + 1 < chain) {
          out.put("/Next ").reference(numbers[i + 1]);
        }
        out.put(">>");
      }
      var out = new ByteArrayOutputStream();
      update.writeTo(out, 9, 0, new byte[16]);
      return out.toByteArray();
    }
  }

  @Test
  void objectsAreAddedAndReplacedAndTheFileBeforeStays() throws IOException {
    byte[] before = file();
    byte[] after = updated(before, 1500);
    assertArrayEquals(before, Arrays.copyOf(after, before.length));
    try (var document = Loader.loadPDF(after)) {
      assertEquals(1, document.getNumberOfPages());
      COSDictionary at = document.getDocumentCatalog().getCOSObject().getCOSDictionary(LINK);
      for (int i = 0; i < 1500; i++) {
        assertEquals(i, at.getInt(VALUE));
        at = at.getCOSDictionary(LINK);
      }
    }
  }

  @Test
  void anUpdateCanBeUpdated() throws IOException {
    try (var document = Loader.loadPDF(updated(updated(file(), 7), 2))) {
      COSDictionary at = document.getDocumentCatalog().getCOSObject().getCOSDictionary(LINK);
      assertEquals(1, at.getCOSDictionary(LINK).getInt(VALUE));
      assertEquals(null, at.getCOSDictionary(LINK).getCOSDictionary(LINK));
    }
  }

  @Test
  void whatIsNoFileIsRefused() {
    byte[] text = "no file at all, startxref\n0\n%%EOF stream".getBytes(StandardCharsets.US_ASCII);
    assertThrows(IllegalStateException.class, () -> new UpdateSection(text));
  }
}
