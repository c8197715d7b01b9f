package nightdesk.pdf;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Kerning of glyph pairs from a font's GPOS table: lookups of type 2 (formats 1 and 2) that the
 * feature {@code kern} names, also behind type 9. Source: OpenType specification 1.9, GPOS.
 */
final class PairKerning {
  private interface Pairs {
    /** Font units; NONE if the pair is not this table's to decide. */
    int between(int left, int right);
  }

  private static final int NONE = Integer.MIN_VALUE;

  private final List<List<Pairs>> lookups = new ArrayList<>();

  /**
   * @param table the whole table, or an empty array
   */
  PairKerning(byte[] table, int glyphs) {
    if (table.length < 10) {
      return;
    }
    var in = ByteBuffer.wrap(table);
    int features = u16(in, 6);
    int list = u16(in, 8);
    var wanted = new java.util.TreeSet<Integer>();
    for (int i = 0; i < u16(in, features); i++) {
      int record = features + 2 + 6 * i;
      if (in.getInt(record) == 0x6B65726E) {
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
          Pairs pairs = u16(in, at) == 1 ? single(in, at) : classes(in, at, glyphs);
          tables.add(pairs);
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

  private static Pairs single(ByteBuffer in, int at) {
    int first = u16(in, at + 4);
    int second = u16(in, at + 6);
    int advance = advanceOffset(first);
    int size = 2 + 2 * Integer.bitCount(first) + 2 * Integer.bitCount(second);
    int[] covered = coverage(in, at + u16(in, at + 2));
    Map<Integer, Integer> values = new HashMap<>();
    for (int i = 0; i < covered.length; i++) {
      int set = at + u16(in, at + 10 + 2 * i);
      for (int k = 0; k < u16(in, set); k++) {
        int pair = set + 2 + size * k;
        values.put(
            key(covered[i], u16(in, pair)),
            advance < 0 ? 0 : (int) in.getShort(pair + 2 + advance));
      }
    }
    return (left, right) -> values.getOrDefault(key(left, right), NONE);
  }

  /** One number for both, spread over all bits: neighbours in both would share a hash. */
  private static int key(int left, int right) {
    return (left << 16 | right) * 0x9E3779B1;
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
    boolean[] covered = new boolean[glyphs];
    for (int glyph : coverage(in, at + u16(in, at + 2))) {
      if (glyph < glyphs) {
        covered[glyph] = true;
      }
    }
    return (left, right) -> {
      if (left >= glyphs || right >= glyphs || !covered[left]) {
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

  private static int[] coverage(ByteBuffer in, int at) {
    int count = u16(in, at + 2);
    if (u16(in, at) == 1) {
      int[] out = new int[count];
      for (int i = 0; i < count; i++) {
        out[i] = u16(in, at + 4 + 2 * i);
      }
      return out;
    }
    var out = new ArrayList<Integer>();
    for (int i = 0; i < count; i++) {
      int range = at + 4 + 6 * i;
      for (int glyph = u16(in, range); glyph <= u16(in, range + 2); glyph++) {
        out.add(glyph);
      }
    }
    return out.stream().mapToInt(Integer::intValue).toArray();
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
