package nightdesk.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A TrueType font file, read where it lies: nothing is made of its tables but what is asked for.
 * Source: OpenType specification 1.9 (font file, cmap formats 4 and 12, head, hhea, hmtx, loca,
 * name, OS/2, post).
 */
final class FontFile {
  private static final int COLLECTION = 0x74746366;
  private static final int POSTSCRIPT_NAME = 6;

  /** Bits of OS/2's fsType: restricted licence, no subsets, bitmaps only. */
  private static final int NOT_TO_EMBED = 0x0302;

  /** A table's place in the file. */
  record Table(int start, int length) {}

  private final ByteBuffer in;
  private final Map<String, Table> tables = new HashMap<>();
  private final int head;
  private final int glyphs;
  private final int widths;
  private final int outlines;
  private final int starts;
  private final boolean longStarts;
  private int format4 = -1;
  private int format12 = -1;

  /**
   * @param directory where the font's list of tables starts
   * @throws IOException if it is no font with TrueType outlines and a character map
   */
  FontFile(byte[] bytes, int directory) throws IOException {
    this.in = ByteBuffer.wrap(bytes);
    for (int i = 0; i < u16(directory + 4); i++) {
      int record = directory + 12 + 16 * i;
      var table = new Table(in.getInt(record + 8), in.getInt(record + 12));
      if (table.start() < 0
          || table.length() < 0
          || (long) table.start() + table.length() > bytes.length) {
        throw new IOException("a table lies outside the file");
      }
      tables.put(new String(bytes, record, 4, StandardCharsets.ISO_8859_1), table);
    }
    this.head = needed("head").start();
    this.glyphs = u16(needed("maxp").start() + 4);
    this.widths = u16(needed("hhea").start() + 34);
    this.outlines = needed("glyf").start();
    this.starts = needed("loca").start();
    this.longStarts = u16(head + 50) == 1;
    needed("hmtx");
    characters(needed("cmap").start());
    if (format4 < 0 && format12 < 0 || widths == 0) {
      throw new IOException("no map of Unicode characters");
    }
  }

  /** The fonts of a file, several if it is a collection. */
  static List<FontFile> all(byte[] bytes) throws IOException {
    var in = ByteBuffer.wrap(bytes);
    if (in.getInt(0) != COLLECTION) {
      return List.of(new FontFile(bytes, 0));
    }
    var out = new ArrayList<FontFile>();
    for (int i = 0; i < in.getInt(8); i++) {
      out.add(new FontFile(bytes, in.getInt(12 + 4 * i)));
    }
    return out;
  }

  private Table needed(String tag) throws IOException {
    Table table = tables.get(tag);
    if (table == null) {
      throw new IOException("no table " + tag);
    }
    return table;
  }

  private void characters(int map) {
    for (int i = 0; i < u16(map + 2); i++) {
      int record = map + 4 + 8 * i;
      int platform = u16(record);
      int at = map + in.getInt(record + 4);
      if (platform == 0 && u16(record + 2) < 5 || platform == 3 && u16(record + 2) != 0) {
        if (u16(at) == 4) {
          format4 = at;
        } else if (u16(at) == 12) {
          format12 = at;
        }
      }
    }
  }

  byte[] bytes() {
    return in.array();
  }

  /** Where a table lies; of no length if there is none. */
  Table table(String tag) {
    return tables.getOrDefault(tag, new Table(0, 0));
  }

  int glyphs() {
    return glyphs;
  }

  int unitsPerEm() {
    return u16(head + 18);
  }

  /** The box around all glyphs, font units: left, bottom, right, top. */
  int[] box() {
    int[] out = new int[4];
    for (int i = 0; i < 4; i++) {
      out[i] = in.getShort(head + 36 + 2 * i);
    }
    return out;
  }

  /** Font units. */
  int ascender() {
    return in.getShort(table("hhea").start() + 4);
  }

  /** Font units, below zero. */
  int descender() {
    return in.getShort(table("hhea").start() + 6);
  }

  /** Degrees, counterclockwise. */
  float italicAngle() {
    Table post = table("post");
    return post.length() < 8 ? 0 : in.getInt(post.start() + 4) / 65536f;
  }

  /** Width of a glyph in font units. */
  int advance(int glyph) {
    return u16(table("hmtx").start() + 4 * Math.min(glyph, widths - 1));
  }

  /** Space left of a glyph, font units. */
  int leftBearing(int glyph) {
    int start = table("hmtx").start();
    return in.getShort(
        glyph < widths ? start + 4 * glyph + 2 : start + 4 * widths + 2 * (glyph - widths));
  }

  /** Where a glyph's outline lies in the file; of no length for a space. */
  Table outline(int glyph) {
    int from = longStarts ? in.getInt(starts + 4 * glyph) : 2 * u16(starts + 2 * glyph);
    int to = longStarts ? in.getInt(starts + 4 * glyph + 4) : 2 * u16(starts + 2 * glyph + 2);
    return new Table(outlines + from, Math.max(0, to - from));
  }

  boolean mayBeEmbedded() {
    Table measures = table("OS/2");
    return measures.length() < 10 || (u16(measures.start() + 8) & NOT_TO_EMBED) == 0;
  }

  /** The font's name for machines: letters, digits and hyphens; "" if it has none. */
  String name() {
    Table names = table("name");
    if (names.length() < 6) {
      return "";
    }
    var out = new StringBuilder();
    for (int i = 0; i < u16(names.start() + 2) && out.length() == 0; i++) {
      int record = names.start() + 6 + 12 * i;
      if (u16(record + 6) == POSTSCRIPT_NAME) {
        int from = names.start() + u16(names.start() + 4) + u16(record + 10);
        for (int k = from; k < from + u16(record + 8); k++) {
          // In either encoding the letters that a name may have are these bytes.
          char c = (char) in.get(k);
          if (c < 0x80 && (Character.isLetterOrDigit(c) || c == '-')) {
            out.append(c);
          }
        }
      }
    }
    return out.toString();
  }

  /** The glyph of a character, 0 if the font has none. */
  int glyph(int codePoint) {
    if (format12 >= 0) {
      int low = 0;
      int high = in.getInt(format12 + 12) - 1;
      while (low <= high) {
        int middle = (low + high) >>> 1;
        int group = format12 + 16 + 12 * middle;
        if (codePoint < in.getInt(group)) {
          high = middle - 1;
        } else if (codePoint > in.getInt(group + 4)) {
          low = middle + 1;
        } else {
          return in.getInt(group + 8) + codePoint - in.getInt(group);
        }
      }
      return 0;
    }
    return codePoint <= 0xFFFF ? inSegments(codePoint) : 0;
  }

  private int inSegments(int codePoint) {
    int twice = u16(format4 + 6);
    int ends = format4 + 14;
    int starts = ends + twice + 2;
    int deltas = starts + twice;
    int offsets = deltas + twice;
    for (int i = 0; i < twice; i += 2) {
      if (codePoint <= u16(ends + i)) {
        if (codePoint < u16(starts + i)) {
          return 0;
        }
        int offset = u16(offsets + i);
        if (offset == 0) {
          return codePoint + u16(deltas + i) & 0xFFFF;
        }
        int glyph = u16(offsets + i + offset + 2 * (codePoint - u16(starts + i)));
        return glyph == 0 ? 0 : glyph + u16(deltas + i) & 0xFFFF;
      }
    }
    return 0;
  }

  private int u16(int at) {
    return in.getShort(at) & 0xFFFF;
  }
}
