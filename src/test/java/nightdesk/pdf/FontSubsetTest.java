package nightdesk.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.PathIterator;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fonts as another parser reads them, whole and as the subset that is embedded. */
class FontSubsetTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"SourceSerif4-Regular", "SourceSans3-Bold", "NotoNaskhArabic-Regular"})
  void hasTheSameOutlinesAndWidths(String name) throws IOException {
    byte[] bytes = file(name);
    var font = new FontFile(bytes, 0);
    TrueTypeFont whole = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
    var subset = new FontSubset(font);
    String text = "Ångström, fiancé: Zürich! “Nguyễn” 0123456789 محمد علي";
    text.codePoints().forEach(c -> code(subset, font, c));
    int shown = subset.count();
    byte[] small = subset.file();
    assertTrue(small.length < bytes.length / 5, "bytes: " + small.length);
    TrueTypeFont part = new TTFParser(true).parse(new RandomAccessReadBuffer(small));
    assertTrue(part.getNumberOfGlyphs() >= shown && shown > 10, "glyphs: " + shown);
    int strokes = 0;
    for (int code = 0; code < shown; code++) {
      int glyph = subset.glyph(code);
      if (code > 0 && glyph == 0) {
        assertEquals("", outline(part, code));
        continue;
      }
      assertEquals(outline(whole, glyph), outline(part, code), "glyph " + glyph);
      assertEquals(whole.getAdvanceWidth(glyph), part.getAdvanceWidth(code));
      strokes += outline(part, code).length();
    }
    assertTrue(strokes > 1000, "strokes: " + strokes);
    int sum = 0;
    var words = ByteBuffer.wrap(Arrays.copyOf(small, (small.length + 3) / 4 * 4));
    while (words.hasRemaining()) {
      sum += words.getInt();
    }
    assertEquals(0xB1B0AFBA, sum, "the sum of the file");
  }

  @Test
  void numbersAsciiByItsCodesAndTheRestInTheOrderInWhichItIsShown() throws IOException {
    var font = new FontFile(file("SourceSans3-Regular"), 0);
    var subset = new FontSubset(font);
    int[] codes = "aéZ (é–~".chars().map(c -> code(subset, font, c)).toArray();
    assertArrayEquals(new int[] {'a', 127, 'Z', ' ', '(', 127, 128, '~'}, codes);
    assertEquals(font.glyph('Z'), subset.glyph('Z'));
    assertEquals(0, subset.glyph('Y'));
    assertEquals(129, subset.count());
    assertEquals(0, subset.code(0, "a"));
    // Another glyph of the same character cannot have its number.
    assertEquals(129, subset.code(font.glyph('b'), "a"));
  }

  private static int code(FontSubset subset, FontFile font, int character) {
    return subset.code(font.glyph(character), Character.toString(character));
  }

  @Test
  void charactersAreThoseOfTheMap() throws IOException {
    for (String name :
        List.of("SourceSerif4-Italic", "NotoEmoji-Regular", "NotoSerifHebrew-Bold")) {
      byte[] bytes = file(name);
      var font = new FontFile(bytes, 0);
      TrueTypeFont whole = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
      assertEquals(name, font.name());
      assertEquals(whole.getUnitsPerEm(), font.unitsPerEm());
      assertEquals(whole.getPostScript().getItalicAngle(), font.italicAngle());
      var map = whole.getUnicodeCmapLookup();
      int known = 0;
      for (int cp = 0; cp < 0x20000; cp++) {
        assertEquals(map.getGlyphId(cp), font.glyph(cp), name + " " + Integer.toHexString(cp));
        known += font.glyph(cp) > 0 ? 1 : 0;
      }
      assertTrue(known > 50, name + ": " + known);
    }
  }

  @Test
  void fontsOfFoldersAreAskedAndBrokenOnesNamed() throws IOException {
    // A collection of one font that has what the built-in ones have not, put there by its map.
    byte[] font = file("SourceSans3-Regular");
    byte[] other = new byte[16 + font.length];
    ByteBuffer collection = ByteBuffer.wrap(other).put("ttcf".getBytes("US-ASCII"));
    collection.putInt(0x00010000).putInt(1).putInt(16).put(font);
    ByteBuffer in = ByteBuffer.wrap(other);
    for (int i = 0; i < in.getShort(16 + 4); i++) {
      int start = 16 + 12 + 16 * i + 8;
      in.putInt(start, in.getInt(start) + 16);
    }
    changeMap(other, 81, 0x100000);
    Files.write(folder.resolve("b.ttc"), other);
    Files.write(folder.resolve("a.ttf"), Arrays.copyOf(font, 2000));
    var made =
        Samples.make(
            Samples.page("<p>One \uDBC0\uDC00.</p>"),
            "",
            Samples.options().withFontFolders(List.of(folder)));
    assertEquals(0, made.report().missing().size());
    assertEquals(1, made.report().notes().size());
    assertTrue(made.report().notes().get(0).contains("a.ttf"), made.report().toString());
    assertEquals("One \uDBC0\uDC00.", PdfChecks.page(made.bytes(), 1).strip());
  }

  /** Gives the last range of the map (format 12) to one character, which gets some glyph. */
  private static void changeMap(byte[] bytes, int glyph, int character) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    for (int i = 0; i < in.getShort(20); i++) {
      int record = 28 + 16 * i;
      if (in.getInt(record) == 0x636D6170) {
        int map = in.getInt(record + 8);
        for (int k = 0; k < in.getShort(map + 2); k++) {
          int table = map + in.getInt(map + 4 + 8 * k + 4);
          if (in.getShort(table) == 12) {
            int last = table + 16 + 12 * (in.getInt(table + 12) - 1);
            in.putInt(last, character).putInt(last + 4, character).putInt(last + 8, glyph);
          }
        }
      }
    }
  }

  private static byte[] file(String name) throws IOException {
    try (var in = FontFile.class.getResourceAsStream("/nightdesk/fonts/" + name + ".ttf")) {
      return in.readAllBytes();
    }
  }

  private static String outline(TrueTypeFont font, int glyph) throws IOException {
    var data = font.getGlyph().getGlyph(glyph);
    if (data == null) {
      return "";
    }
    var out = new StringBuilder();
    float[] point = new float[6];
    for (PathIterator i = data.getPath().getPathIterator(null); !i.isDone(); i.next()) {
      out.append(i.currentSegment(point)).append(Arrays.toString(point));
    }
    return out.toString();
  }
}
