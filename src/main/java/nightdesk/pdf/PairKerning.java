package nightdesk.pdf;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * Kerning of glyph pairs from a font's GPOS table: lookups of type 2 (formats 1 and 2) that the
 * feature {@code kern} names, also behind type 9. Pairs are looked up in the file's bytes. Source:
 * OpenType specification 1.9, GPOS.
 */
final class PairKerning {
  private interface Pairs {
    /** Font units; NONE if the pair is not this table's to decide. */
    int between(int left, int right);
  }

  private static final int NONE = Integer.MIN_VALUE;
  private static final int KERN = 0x6B65726E;

  private final List<List<Pairs>> lookups = new ArrayList<>();

  /** No kerning at all. */
  PairKerning() {}

  PairKerning(FontFile font) {
    FontFile.Table table = font.table("GPOS");
    if (table.length() < 10) {
      return;
    }
    var in = ByteBuffer.wrap(font.bytes(), table.start(), table.length()).slice();
    int features = u16(in, 6);
    int list = u16(in, 8);
    var wanted = new TreeSet<Integer>();
    for (int i = 0; i < u16(in, features); i++) {
      int record = features + 2 + 6 * i;
      if (in.getInt(record) == KERN) {
        int feature = features + u16(in, record + 4);
        for (int k = 0; k < u16(in, feature + 2); k++) {
          wanted.add(u16(in, feature + 4 + 2 * k));
        }
      }
    }
    for (int index : wanted) {
      int lookup = list + u16(in, list + 2 + 2 * index);
      var tables = new ArrayList<Pairs>();
      for (int k = 0; k < u16(in, lookup + 4); k++) {
        int at = lookup + u16(in, lookup + 6 + 2 * k);
        int type = u16(in, lookup);
        if (type == 9) {
          type = u16(in, at + 2);
          at += in.getInt(at + 4);
        }
        if (type == 2) {
          int glyphs = font.glyphs();
          tables.add(u16(in, at) == 1 ? single(in, at, glyphs) : classes(in, at, glyphs));
        }
      }
      lookups.add(tables);
    }
  }

  /** Font units to add to the left glyph's advance. */
  int between(int left, int right) {
    int sum = 0;
    for (List<Pairs> tables : lookups) {
      for (Pairs pairs : tables) {
        int value = pairs.between(left, right);
        if (value != NONE) {
          sum += value;
          break;
        }
      }
    }
    return sum;
  }

  private static Pairs single(ByteBuffer in, int at, int glyphs) {
    int first = u16(in, at + 4);
    int second = u16(in, at + 6);
    int advance = advanceOffset(first);
    int size = 2 + 2 * Integer.bitCount(first) + 2 * Integer.bitCount(second);
    short[] covered = coverage(in, at + u16(in, at + 2), glyphs);
    return (left, right) -> {
      if (left >= glyphs || covered[left] < 0) {
        return NONE;
      }
      int set = at + u16(in, at + 10 + 2 * covered[left]);
      int low = 0;
      int high = u16(in, set) - 1;
      while (low <= high) {
        int middle = (low + high) >>> 1;
        int pair = set + 2 + size * middle;
        int other = u16(in, pair);
        if (other == right) {
          return advance < 0 ? 0 : in.getShort(pair + 2 + advance);
        }
        if (other < right) {
          low = middle + 1;
        } else {
          high = middle - 1;
        }
      }
      return NONE;
    };
  }

  private static Pairs classes(ByteBuffer in, int at, int glyphs) {
    int first = u16(in, at + 4);
    int second = u16(in, at + 6);
    int advance = advanceOffset(first);
    int size = 2 * Integer.bitCount(first) + 2 * Integer.bitCount(second);
    int count2 = u16(in, at + 14);
    short[] class1 = new short[glyphs];
    short[] class2 = new short[glyphs];
    fill(in, at + u16(in, at + 8), class1);
    fill(in, at + u16(in, at + 10), class2);
    short[] covered = coverage(in, at + u16(in, at + 2), glyphs);
    return (left, right) -> {
      if (left >= glyphs || right >= glyphs || covered[left] < 0) {
        return NONE;
      }
      int pair = at + 16 + size * (class1[left] * count2 + class2[right]);
      return advance < 0 ? 0 : in.getShort(pair + advance);
    };
  }

  /** Where the advance stands in a value record of this format; -1 if it has none. */
  private static int advanceOffset(int format) {
    return (format & 4) == 0 ? -1 : 2 * Integer.bitCount(format & 3);
  }

  /** By glyph, its place in the list of covered ones; -1 for the others. */
  private static short[] coverage(ByteBuffer in, int at, int glyphs) {
    short[] out = new short[glyphs];
    Arrays.fill(out, (short) -1);
    boolean single = u16(in, at) == 1;
    int place = 0;
    for (int i = 0; i < u16(in, at + 2); i++) {
      int entry = at + 4 + (single ? 2 : 6) * i;
      int last = single ? u16(in, entry) : u16(in, entry + 2);
      for (int glyph = u16(in, entry); glyph <= last && glyph < glyphs; glyph++) {
        out[glyph] = (short) place++;
      }
    }
    return out;
  }

  private static void fill(ByteBuffer in, int at, short[] classes) {
    if (u16(in, at) == 1) {
      int start = u16(in, at + 2);
      for (int i = 0; i < u16(in, at + 4) && start + i < classes.length; i++) {
        classes[start + i] = in.getShort(at + 6 + 2 * i);
      }
      return;
    }
    for (int i = 0; i < u16(in, at + 2); i++) {
      int range = at + 4 + 6 * i;
      for (int g = u16(in, range); g <= u16(in, range + 2) && g < classes.length; g++) {
        classes[g] = in.getShort(range + 4);
      }
    }
  }

  private static int u16(ByteBuffer in, int at) {
    return in.getShort(at) & 0xFFFF;
  }
}
