package nightdesk.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The glyphs of a font that a document shows, numbered anew, and the font file of these glyphs
 * alone. Glyphs of ASCII characters have the characters' numbers: the same words look the same in
 * all faces, which makes content streams smaller. Source: OpenType specification 1.9 (font file,
 * glyf, loca, hmtx).
 */
final class FontSubset {
  /** The first number for glyphs that are not of ASCII characters. */
  private static final int FIRST = 0x7F;

  // Flags of a part of a composite glyph.
  private static final int WIDE_ARGUMENTS = 0x01;
  private static final int SCALE = 0x08;
  private static final int MORE = 0x20;
  private static final int TWO_SCALES = 0x40;
  private static final int MATRIX = 0x80;

  private final FontFile font;
  private final int[] codes;
  private int[] glyphs = new int[256];
  private int count = FIRST;

  FontSubset(FontFile font) {
    this.font = font;
    this.codes = new int[font.glyphs()];
  }

  /**
   * The number of a glyph in the subset; 0 is that for characters that the font lacks.
   *
   * @param meaning the characters that the glyph stands for
   */
  int code(int glyph, String meaning) {
    if (glyph == 0 || codes[glyph] > 0) {
      return codes[glyph];
    }
    int code = meaning.length() == 1 ? meaning.charAt(0) : 0;
    if (code < ' ' || code >= FIRST || glyphs[code] > 0) {
      code = count++;
    }
    if (code == glyphs.length) {
      glyphs = Arrays.copyOf(glyphs, 2 * code);
    }
    codes[glyph] = code;
    glyphs[code] = glyph;
    return code;
  }

  /** The number that a glyph was given, or 0. */
  int code(int glyph) {
    return codes[glyph];
  }

  /** One more than the highest number. */
  int count() {
    return count;
  }

  /** The glyph of the whole font that a number stands for; 0 if no glyph was given it. */
  int glyph(int code) {
    return glyphs[code];
  }

  /** A font file of these glyphs, and of those that they are put together from. */
  byte[] file() {
    var outlines = new PdfBytes(1 << 15);
    int[] starts = new int[1024];
    // Parts of composite glyphs join the subset on the way.
    for (int code = 0; code < count; code++) {
      if (code + 1 == starts.length) {
        starts = Arrays.copyOf(starts, 2 * starts.length);
      }
      if (code == 0 || glyphs[code] > 0) {
        outline(glyphs[code], outlines);
      }
      starts[code + 1] = outlines.length();
    }
    ByteBuffer places = ByteBuffer.allocate(4 * count + 4);
    ByteBuffer widths = ByteBuffer.allocate(4 * count);
    for (int code = 0; code < count; code++) {
      places.putInt(starts[code]);
      widths.putShort((short) font.advance(glyphs[code]));
      widths.putShort((short) font.leftBearing(glyphs[code]));
    }
    places.putInt(starts[count]);
    byte[] head = copy("head");
    ByteBuffer.wrap(head).putInt(8, 0).putShort(50, (short) 1);
    byte[] lines = copy("hhea");
    ByteBuffer.wrap(lines).putShort(34, (short) count);
    byte[] most = copy("maxp");
    ByteBuffer.wrap(most).putShort(4, (short) count);
    var file = new Tables();
    file.add("cvt ", copy("cvt "));
    file.add("fpgm", copy("fpgm"));
    file.add("glyf", Arrays.copyOf(outlines.array(), outlines.length()));
    file.add("head", head);
    file.add("hhea", lines);
    file.add("hmtx", widths.array());
    file.add("loca", places.array());
    file.add("maxp", most);
    file.add("prep", copy("prep"));
    return file.bytes();
  }

  private byte[] copy(String tag) {
    FontFile.Table table = font.table(tag);
    return Arrays.copyOfRange(font.bytes(), table.start(), table.start() + table.length());
  }

  private void outline(int glyph, PdfBytes out) {
    FontFile.Table place = font.outline(glyph);
    if (place.length() == 0) {
      return;
    }
    byte[] outline =
        Arrays.copyOfRange(font.bytes(), place.start(), place.start() + place.length());
    var in = ByteBuffer.wrap(outline);
    if (in.getShort(0) < 0) {
      int at = 10;
      int flags;
      do {
        flags = in.getShort(at);
        in.putShort(at + 2, (short) code(in.getShort(at + 2) & 0xFFFF, ""));
        at += (flags & WIDE_ARGUMENTS) != 0 ? 8 : 6;
        at += (flags & SCALE) != 0 ? 2 : (flags & TWO_SCALES) != 0 ? 4 : 0;
        at += (flags & MATRIX) != 0 ? 8 : 0;
      } while ((flags & MORE) != 0);
    }
    out.raw(outline, outline.length);
    for (int odd = out.length(); (odd & 3) != 0; odd++) {
      out.raw(0);
    }
  }

  /** A font file in the making, its tables by their names; those without bytes are left out. */
  private static final class Tables {
    private static final int MOST = 9;

    private final PdfBytes data = new PdfBytes(1 << 15);
    private final ByteBuffer records = ByteBuffer.allocate(16 * MOST);
    private int count;

    void add(String tag, byte[] table) {
      if (table.length == 0) {
        return;
      }
      records.put(tag.getBytes(StandardCharsets.US_ASCII));
      records.putInt(sum(table)).putInt(data.length()).putInt(table.length);
      data.raw(table, table.length);
      while ((data.length() & 3) != 0) {
        data.raw(0);
      }
      count++;
    }

    /** Sum of the words of four bytes. */
    private static int sum(byte[] table) {
      var words = ByteBuffer.wrap(table);
      int sum = 0;
      while (words.remaining() >= 4) {
        sum += words.getInt();
      }
      for (int shift = 24; words.hasRemaining(); shift -= 8) {
        sum += (words.get() & 255) << shift;
      }
      return sum;
    }

    byte[] bytes() {
      int start = 12 + 16 * count;
      var out = ByteBuffer.allocate(start + data.length());
      int power = Integer.highestOneBit(count);
      out.putInt(0x00010000).putShort((short) count).putShort((short) (16 * power));
      out.putShort((short) Integer.numberOfTrailingZeros(power));
      out.putShort((short) (16 * (count - power)));
      out.put(records.array(), 0, 16 * count).put(data.array(), 0, data.length());
      int head = 0;
      for (int i = 0; i < count; i++) {
        int place = 12 + 16 * i + 8;
        out.putInt(place, out.getInt(place) + start);
        head = out.getInt(12 + 16 * i) == 0x68656164 ? out.getInt(place) : head;
      }
      // The whole file's sum is to be this number.
      return out.putInt(head + 8, 0xB1B0AFBA - sum(out.array())).array();
    }
  }
}
