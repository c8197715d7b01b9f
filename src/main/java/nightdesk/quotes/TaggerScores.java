package nightdesk.quotes;

import java.util.Arrays;

/**
 * Sums the weights of tokens' features, some tokens at a time: all tokens' rows of one feature,
 * then those of the next, so that each loop is small, waits for many rows at once, and the sums are
 * made in vectors.
 *
 * <p>Rows are summed in the bytes of two {@code long}s, the even labels' weights in one, the odd
 * ones' in the other; before a byte can overflow (17 rows of at most 15) they go on to lanes of
 * sixteen bits.
 */
final class TaggerScores {
  private static final int BATCH = QuoteFeatures.BATCH;
  private static final int LABELS = QuoteModel.LABELS;

  /** How far around a token the shared keys reach. */
  private static final int REACH = 3;

  private static final long NIBBLES = 0x0f0f0f0f0f0f0f0fL;
  private static final long BYTES = 0x00ff00ff00ff00ffL;

  private final QuoteFeatures features;
  private final long[] small;
  private final long[] single;
  private final RecordTable[] tables;

  /** The places before have their sums, those that were asked for. */
  private int ready;

  // By feature and place of the batch.
  private final long[][] keys = new long[QuoteFeatures.SINGLE][BATCH + 2 * REACH];
  private final int[][] indices = new int[QuoteFeatures.SMALL][BATCH];
  private final long[][] rows = new long[28][BATCH];

  /** By kind of shared key and place of the batch, from {@link #REACH} before it on. */
  private final int[][] records = new int[QuoteFeatures.SHARED][BATCH + 2 * REACH];

  private final long[] steady = new long[QuoteFeatures.STEADY];

  // By place of the batch: the sums in bytes.
  private final long[] even = new long[BATCH];
  private final long[] odd = new long[BATCH];

  // By place, from the first of the latest run on: the sums in lanes, of the first, second, third
  // and fourth labels.
  private long[] a = new long[4 * BATCH];
  private long[] b = new long[4 * BATCH];
  private long[] c = new long[4 * BATCH];
  private long[] d = new long[4 * BATCH];
  private int first;

  TaggerScores(QuoteModel model, RecordTable[] tables, QuoteFeatures features) {
    this.features = features;
    this.small = model.small();
    this.single = model.single();
    this.tables = tables;
  }

  /**
   * Sums the weights of the features at the places {@code [from, to)}.
   *
   * @param from not before those asked for so far
   */
  void sum(int from, int to) {
    // Batches are whole: what is after the run before may be in this one.
    int kept = Math.max(0, ready - from);
    int size = to - from + BATCH;
    a = move(a, from - first, kept, size);
    b = move(b, from - first, kept, size);
    c = move(c, from - first, kept, size);
    d = move(d, from - first, kept, size);
    first = from;
    ready = from + kept;
    while (ready < to) {
      int end = Math.min(ready + BATCH, features.places());
      batch(ready, end);
      ready = end;
    }
  }

  /** Moves what is kept to the front, in an array of at least {@code size}. */
  private static long[] move(long[] lanes, int from, int kept, int size) {
    long[] moved = lanes.length < size ? new long[2 * size] : lanes;
    if (kept > 0) {
      System.arraycopy(lanes, from, moved, 0, kept);
    }
    return moved;
  }

  /**
   * The scores of a place that has been summed.
   *
   * @param scale what a step of the weights is worth
   * @param out receives those of the {@link QuoteModel#LABELS} labels, to within one constant
   */
  void scores(int place, int scale, int[] out) {
    long w = a[place - first];
    long x = b[place - first];
    long y = c[place - first];
    long z = d[place - first];
    // The lowest lane is of the telling bits.
    for (int k = 0; k < LABELS; k += 4) {
      w >>>= 16;
      x >>>= 16;
      y >>>= 16;
      z >>>= 16;
      out[k] = ((int) w & 0xffff) * scale;
      out[k + 1] = ((int) x & 0xffff) * scale;
      out[k + 2] = ((int) y & 0xffff) * scale;
      out[k + 3] = ((int) z & 0xffff) * scale;
    }
  }

  private void batch(int from, int to) {
    int size = to - from;
    steady(from, to);
    int at = from - first;
    Arrays.fill(a, at, at + BATCH, 0);
    Arrays.fill(b, at, at + BATCH, 0);
    Arrays.fill(c, at, at + BATCH, 0);
    Arrays.fill(d, at, at + BATCH, 0);
    flush(at);
    look(from - REACH, to + REACH);
    int k = 0;
    for (int kind = 0; kind < tables.length; kind++) {
      int nearest = REACH + QuoteFeatures.SHARED_FIRST[kind];
      for (int r = 0; r < QuoteFeatures.SHARED_ROWS[kind]; r++) {
        take(tables[kind].rows, r, records[kind], nearest + r, size, rows[k++]);
      }
    }
    sum(at, k, rows);
    features.small(from, to, indices);
    for (k = 0; k < QuoteFeatures.SMALL; k++) {
      take(small, 0, indices[k], 0, size, rows[k]);
    }
    sum(at, k, rows);
    features.single(from, to, keys);
    for (k = 0; k < QuoteFeatures.SINGLE; k++) {
      take(single, keys[k], size, rows[k]);
    }
    sum(at, k, rows);
  }

  /** The features that the tokens of a stretch share. */
  private void steady(int from, int to) {
    int stretch = -1;
    long e = 0;
    long o = 0;
    for (int i = from; i < to; i++) {
      if (features.stretch(i) != stretch) {
        stretch = features.stretch(i);
        features.steady(i, steady);
        e = 0;
        o = 0;
        for (long key : steady) {
          long row = QuoteModel.row(single, key);
          e += row & NIBBLES;
          o += row >>> 4 & NIBBLES;
        }
      }
      even[i - from] = e;
      odd[i - from] = o;
    }
  }

  private void look(int from, int to) {
    features.shared(from, to, keys);
    for (int k = 0; k < tables.length; k++) {
      tables[k].find(keys[k], records[k], to - from);
    }
  }

  private static void take(long[] table, int row, int[] index, int from, int size, long[] out) {
    for (int i = 0; i < size; i++) {
      out[i] = table[index[from + i] + row];
    }
  }

  private static void take(long[] table, long[] keys, int size, long[] out) {
    for (int i = 0; i < size; i++) {
      out[i] = QuoteModel.row(table, keys[i]);
    }
  }

  private void sum(int at, int size, long[][] rows) {
    int k = 0;
    while (k + 13 < size) {
      seven(rows, k, even, odd);
      seven(rows, k + 7, even, odd);
      flush(at);
      k += 14;
    }
    if (k + 6 < size) {
      seven(rows, k, even, odd);
      k += 7;
    }
    for (; k < size; k++) {
      one(rows[k], even, odd);
    }
    flush(at);
  }

  /** From bytes to lanes. */
  private void flush(int at) {
    lanes(even, 0, a, at);
    lanes(odd, 0, b, at);
    lanes(even, 8, c, at);
    lanes(odd, 8, d, at);
    Arrays.fill(even, 0);
    Arrays.fill(odd, 0);
  }

  private static void lanes(long[] bytes, int shift, long[] lanes, int at) {
    for (int i = 0; i < BATCH; i++) {
      lanes[at + i] += bytes[i] >>> shift & BYTES;
    }
  }

  private static void one(long[] row, long[] even, long[] odd) {
    for (int i = 0; i < BATCH; i++) {
      even[i] += row[i] & NIBBLES;
    }
    for (int i = 0; i < BATCH; i++) {
      odd[i] += row[i] >>> 4 & NIBBLES;
    }
  }

  private static void seven(long[][] rows, int at, long[] even, long[] odd) {
    long[] r0 = rows[at];
    long[] r1 = rows[at + 1];
    long[] r2 = rows[at + 2];
    long[] r3 = rows[at + 3];
    long[] r4 = rows[at + 4];
    long[] r5 = rows[at + 5];
    long[] r6 = rows[at + 6];
    for (int i = 0; i < BATCH; i++) {
      even[i] += four(r0[i], r1[i], r2[i], r3[i]) + three(r4[i], r5[i], r6[i]);
    }
    for (int i = 0; i < BATCH; i++) {
      odd[i] +=
          four(r0[i] >>> 4, r1[i] >>> 4, r2[i] >>> 4, r3[i] >>> 4)
              + three(r4[i] >>> 4, r5[i] >>> 4, r6[i] >>> 4);
    }
  }

  private static long three(long x, long y, long z) {
    return (x & NIBBLES) + (y & NIBBLES) + (z & NIBBLES);
  }

  private static long four(long w, long x, long y, long z) {
    return (w & NIBBLES) + (x & NIBBLES) + (y & NIBBLES) + (z & NIBBLES);
  }
}
