package nightdesk.quotes;

/**
 * A table of {@link QuoteModel#shared} with what tells its keys apart next to each other: a key
 * that is not there, or is in the other of two places, costs no look at the records, which do not
 * fit the processor's near caches.
 */
final class RecordTable {
  final long[] rows;

  private final int width;

  /** Rows of two records next to each other, as a power of two. */
  private final int shift;

  /** By pair of records: what tells the first's key in the lower half, the second's above. */
  private final int[] tells;

  RecordTable(long[] rows, int width) {
    this.rows = rows;
    this.width = width;
    this.shift = Integer.numberOfTrailingZeros(2 * width);
    this.tells = new int[rows.length >>> shift];
    for (int i = 0; i < tells.length; i++) {
      int first = i << shift;
      tells[i] = (int) (rows[first] & 0xffff | (rows[first + width] & 0xffff) << 16);
    }
  }

  /** The model's, by kind of shared key. */
  static RecordTable[] of(QuoteModel model) {
    var tables = new RecordTable[QuoteFeatures.SHARED];
    for (int k = 0; k < tables.length; k++) {
      tables[k] = new RecordTable(model.shared().get(k), QuoteModel.WIDTHS[k]);
    }
    return tables;
  }

  /** As {@link QuoteModel#find}, of the first {@code size} keys at once. */
  void find(long[] keys, int[] found, int size) {
    for (int i = 0; i < size; i++) {
      long key = keys[i];
      int pair = ((int) (key >>> 40) & rows.length - 1) >>> shift;
      int both = tells[pair] ^ (int) QuoteModel.tell(key) * 0x10001;
      int first = (both & 0xffff) - 1 >> 31;
      int second = (both >>> 16) - 1 >> 31;
      found[i] = pair << shift & (first | second) | width & second;
    }
  }
}
