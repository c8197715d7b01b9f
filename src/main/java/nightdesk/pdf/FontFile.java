package nightdesk.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tables of one of the built-in fonts. A parser that is given the whole file reads layout
 * rules, glyph names and several character maps into objects, which for a short document costs more
 * than setting it; {@link #essentials} is the font without them, {@link #glyph} looks characters up
 * in the bytes. Source: OpenType specification 1.9 (font file, cmap formats 4 and 12).
 */
final class FontFile {
  /** What measuring, subsetting and embedding need. */
  private static final List<String> ESSENTIAL =
      List.of("head", "hhea", "maxp", "hmtx", "loca", "glyf", "cvt ", "fpgm", "prep");

  private final byte[] bytes;
  private final ByteBuffer in;
  private final Map<String, int[]> tables = new LinkedHashMap<>();
  private int format4 = -1;
  private int format12 = -1;

  FontFile(byte[] bytes) {
    this.bytes = bytes;
    this.in = ByteBuffer.wrap(bytes);
    for (int i = 0; i < u16(4); i++) {
      int record = 12 + 16 * i;
      tables.put(
          new String(bytes, record, 4, StandardCharsets.ISO_8859_1),
          new int[] {in.getInt(record + 8), in.getInt(record + 12)});
    }
    int map = tables.get("cmap")[0];
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
    return bytes;
  }

  /** The table's bytes, empty if there is none. */
  byte[] table(String tag) {
    int[] place = tables.get(tag);
    return place == null ? new byte[0] : Arrays.copyOfRange(bytes, place[0], place[0] + place[1]);
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
    return format4 >= 0 && codePoint <= 0xFFFF ? inSegments(codePoint) : 0;
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

  /** A font file of the essential tables, no names, and a map of one character. */
  byte[] essentials() {
    var kept = new LinkedHashMap<String, byte[]>();
    // Format 3: no names. At the file's end the parser would log a complaint about that.
    byte[] post = Arrays.copyOf(table("post"), 32);
    ByteBuffer.wrap(post).putInt(0, 0x00030000);
    kept.put("post", post);
    // One space, glyph 0: the subsetter wants to see that there is a map.
    kept.put(
        "cmap",
        ByteBuffer.allocate(24)
            .putShort((short) 0)
            .putShort((short) 1)
            .putShort((short) 3)
            .putShort((short) 1)
            .putInt(12)
            .putShort((short) 6)
            .putShort((short) 12)
            .putShort((short) 0)
            .putShort((short) 0x20)
            .putShort((short) 1)
            .putShort((short) 0)
            .array());
    kept.put("name", new byte[] {0, 0, 0, 0, 0, 6});
    for (String tag : ESSENTIAL) {
      if (tables.containsKey(tag)) {
        kept.put(tag, table(tag));
      }
    }
    int size = 12 + 16 * kept.size();
    for (byte[] table : kept.values()) {
      size += (table.length + 3) & ~3;
    }
    var out = ByteBuffer.allocate(size);
    out.putInt(0x00010000).putShort((short) kept.size()).putShort((short) 0);
    out.putShort((short) 0).putShort((short) 0);
    int at = 12 + 16 * kept.size();
    for (Map.Entry<String, byte[]> table : kept.entrySet()) {
      out.put(table.getKey().getBytes(StandardCharsets.ISO_8859_1));
      out.putInt(0).putInt(at).putInt(table.getValue().length);
      System.arraycopy(table.getValue(), 0, out.array(), at, table.getValue().length);
      at += (table.getValue().length + 3) & ~3;
    }
    return out.array();
  }

  private int u16(int at) {
    return in.getShort(at) & 0xFFFF;
  }
}
