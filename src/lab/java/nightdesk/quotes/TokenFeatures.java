package nightdesk.quotes;

/** All features of a token as 64-bit hashes, for training. */
final class TokenFeatures {
  static final int COUNT;

  static {
    int count = QuoteFeatures.SMALL + QuoteFeatures.STEADY + QuoteFeatures.SINGLE;
    for (int rows : QuoteFeatures.SHARED_ROWS) {
      count += rows;
    }
    COUNT = count;
  }

  private final int[][] indices = new int[QuoteFeatures.SMALL][1];
  private final long[] steady = new long[QuoteFeatures.STEADY];
  private final long[][] keys = new long[QuoteFeatures.SINGLE][1];

  static long ofSmall(int index) {
    return mix(101, index);
  }

  static long ofShared(long key, int row) {
    return mix(key, 211 + row);
  }

  private static long mix(long a, long b) {
    long x = (a ^ b) * 0x9E3779B97F4A7C15L;
    return x ^ (x >>> 32);
  }

  /** Fills {@code out} with the token's {@link #COUNT} features. */
  void fill(QuoteFeatures features, int token, long[] out) {
    int i = features.place(token);
    int f = 0;
    features.small(i, i + 1, indices);
    for (int[] index : indices) {
      out[f++] = ofSmall(index[0]);
    }
    features.steady(i, steady);
    for (long key : steady) {
      out[f++] = key;
    }
    features.single(i, i + 1, keys);
    for (long[] key : keys) {
      out[f++] = key[0];
    }
    for (int kind = 0; kind < QuoteFeatures.SHARED; kind++) {
      for (int r = 0; r < QuoteFeatures.SHARED_ROWS[kind]; r++) {
        int j = i + QuoteFeatures.SHARED_FIRST[kind] + r;
        features.shared(j, j + 1, keys);
        out[f++] = ofShared(keys[kind][0], r);
      }
    }
  }
}
