package nightdesk.quotes;

/**
 * Sums the weights of tokens' features, for one document from its first token to its last.
 *
 * <p>Rows are summed in the bytes of two {@code long}s, the even labels' weights in one, the odd
 * ones' in the other; before a byte can overflow ({@link #MOST} rows of at most 15) they go on to
 * lanes of sixteen bits.
 */
final class TaggerScores {
  /** So many rows fit in bytes. */
  private static final int MOST = 17;

  private static final long NIBBLES = 0x0f0f0f0f0f0f0f0fL;
  private static final long BYTES = 0x00ff00ff00ff00ffL;

  private final QuoteFeatures features;
  private final long[] small;
  private final long[] single;
  private final long[][] tables;

  /** By place, eight each: the record of each kind of shared key. */
  private final int[] records;

  /** The places before have their records. */
  private int ready;

  private final long[] keys = new long[QuoteFeatures.SINGLE];
  private final int[] indices = new int[QuoteFeatures.SMALL];
  private final long[] steady = new long[4];
  private int stretch = -1;

  // What has been summed: the bytes, and the lanes of the first, second, third and fourth labels.
  private long even;
  private long odd;
  private long a;
  private long b;
  private long c;
  private long d;

  TaggerScores(QuoteModel model, QuoteFeatures features) {
    this.features = features;
    this.small = model.small();
    this.single = model.single();
    this.tables = model.shared().toArray(long[][]::new);
    this.records = new int[8 * features.places()];
  }

  /** Looks up what stands at the places up to three after {@code place}. */
  private void look(int place) {
    int j = Math.max(ready, place - 3);
    for (; j <= place + 3; j++) {
      features.shared(j, keys);
      for (int k = 0; k < tables.length; k++) {
        records[8 * j + k] = QuoteModel.find(tables[k], QuoteModel.WIDTHS[k], keys[k]);
      }
    }
    ready = j;
  }

  /**
   * Sums the weights of a token's features.
   *
   * @param token not before those asked for so far
   * @param out receives the scores of the {@link QuoteModel#LABELS} labels in steps, to within one
   *     constant
   * @param at where in {@code out}
   */
  void sum(int token, int[] out, int at) {
    int i = features.place(token);
    if (i + 3 >= ready) {
      look(i);
    }
    if (features.stretch(i) != stretch) {
      stretch = features.stretch(i);
      features.steady(i, keys);
      clear();
      singles(0, QuoteFeatures.STEADY);
      steady[0] = a;
      steady[1] = b;
      steady[2] = c;
      steady[3] = d;
    }
    a = steady[0];
    b = steady[1];
    c = steady[2];
    d = steady[3];
    words(8 * i);
    phrases(8 * i);
    flush();
    classes(8 * i);
    flush();
    features.small(i, indices);
    smalls(0, MOST);
    smalls(MOST, QuoteFeatures.SMALL);
    features.single(i, keys);
    singles(0, MOST);
    singles(MOST, QuoteFeatures.SINGLE);
    // The lowest lane is of the telling bits.
    for (int k = 0; k < 3; k++) {
      int shift = 16 * (k + 1);
      out[at + 4 * k] = (int) (a >>> shift) & 0xffff;
      out[at + 4 * k + 1] = (int) (b >>> shift) & 0xffff;
      out[at + 4 * k + 2] = (int) (c >>> shift) & 0xffff;
      out[at + 4 * k + 3] = (int) (d >>> shift) & 0xffff;
    }
  }

  private void clear() {
    a = 0;
    b = 0;
    c = 0;
    d = 0;
  }

  /** From bytes to lanes. */
  private void flush() {
    a += even & BYTES;
    b += odd & BYTES;
    c += even >>> 8 & BYTES;
    d += odd >>> 8 & BYTES;
    even = 0;
    odd = 0;
  }

  // Written out row by row: loops over a few rows cost more than the sums. What is at 8 * r of
  // the records is r places on; see QuoteFeatures.SHARED_FIRST.

  private void words(int p) {
    int[] r = records;
    long[] t = tables[0];
    long x0 = t[r[p - 24]];
    long x1 = t[r[p - 16] + 1];
    long x2 = t[r[p - 8] + 2];
    long x3 = t[r[p] + 3];
    long x4 = t[r[p + 8] + 4];
    long x5 = t[r[p + 16] + 5];
    long x6 = t[r[p + 24] + 6];
    t = tables[1];
    long y0 = t[r[p - 7]];
    long y1 = t[r[p + 1] + 1];
    long y2 = t[r[p + 9] + 2];
    even = four(x0, x1, x2, x3) + three(x4, x5, x6) + three(y0, y1, y2);
    odd =
        four(x0 >>> 4, x1 >>> 4, x2 >>> 4, x3 >>> 4)
            + three(x4 >>> 4, x5 >>> 4, x6 >>> 4)
            + three(y0 >>> 4, y1 >>> 4, y2 >>> 4);
  }

  private void phrases(int p) {
    int[] r = records;
    long[] t = tables[2];
    long x0 = t[r[p - 14]];
    long x1 = t[r[p - 6] + 1];
    long x2 = t[r[p + 2] + 2];
    long x3 = t[r[p + 10] + 3];
    t = tables[3];
    long y0 = t[r[p - 5]];
    long y1 = t[r[p + 3] + 1];
    long y2 = t[r[p + 11] + 2];
    even += four(x0, x1, x2, x3) + three(y0, y1, y2);
    odd += four(x0 >>> 4, x1 >>> 4, x2 >>> 4, x3 >>> 4) + three(y0 >>> 4, y1 >>> 4, y2 >>> 4);
  }

  private void classes(int p) {
    int[] r = records;
    long[] t = tables[4];
    long x0 = t[r[p - 20]];
    long x1 = t[r[p - 12] + 1];
    long x2 = t[r[p - 4] + 2];
    long x3 = t[r[p + 4] + 3];
    long x4 = t[r[p + 12] + 4];
    long x5 = t[r[p + 20] + 5];
    t = tables[5];
    long y0 = t[r[p - 3]];
    long y1 = t[r[p + 5] + 1];
    long y2 = t[r[p + 13] + 2];
    t = tables[6];
    long z0 = t[r[p - 2]];
    long z1 = t[r[p + 6] + 1];
    even = four(x0, x1, x2, x3) + four(x4, x5, z0, z1) + three(y0, y1, y2);
    odd =
        four(x0 >>> 4, x1 >>> 4, x2 >>> 4, x3 >>> 4)
            + four(x4 >>> 4, x5 >>> 4, z0 >>> 4, z1 >>> 4)
            + three(y0 >>> 4, y1 >>> 4, y2 >>> 4);
  }

  private static long three(long x, long y, long z) {
    return (x & NIBBLES) + (y & NIBBLES) + (z & NIBBLES);
  }

  private static long four(long w, long x, long y, long z) {
    return (w & NIBBLES) + (x & NIBBLES) + (y & NIBBLES) + (z & NIBBLES);
  }

  private void smalls(int from, int to) {
    long e = 0;
    long o = 0;
    for (int k = from; k < to; k++) {
      long row = small[indices[k]];
      e += row & NIBBLES;
      o += row >>> 4 & NIBBLES;
    }
    even = e;
    odd = o;
    flush();
  }

  private void singles(int from, int to) {
    long e = 0;
    long o = 0;
    for (int k = from; k < to; k++) {
      long row = QuoteModel.row(single, keys[k]);
      e += row & NIBBLES;
      o += row >>> 4 & NIBBLES;
    }
    even = e;
    odd = o;
    flush();
  }
}
