package nightdesk.quotes;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.InflaterInputStream;
import nightdesk.text.Language;

/**
 * The learned numbers: word classes, the tagger's weights and transitions, the linker's weights,
 * the calibration of confidence.
 *
 * <p>The tagger's weights are a table of rows of eight bytes, four rows a bucket: twelve labels'
 * weights of four bits each (biased by 8) above sixteen bits that tell the feature from others of
 * its bucket. Weights are summed four at a time in the 16-bit lanes of a {@code long}; the bias is
 * the same for every label and falls out.
 *
 * @param lexicon what is known of words
 *     <p>The rows asked for most often are in a small table of their own, which stays in the
 *     processor's cache; a feature is looked up there first.
 * @param hot the small table; its length a power of two
 * @param rows the other rows; its length a power of two
 * @param scale what one step of a weight is worth
 * @param transitions by edge, from-label (the start last) and to-label
 * @param links the linker's weights, by hash
 * @param calibration the confidence's weights
 */
record QuoteModel(
    QuoteLexicon lexicon,
    long[] hot,
    long[] rows,
    float scale,
    float[] transitions,
    float[] links,
    float[] calibration) {
  static final int MAGIC = 0x4e445133;

  /**
   * Outside between attributions; outside between the parts of one; begin and inside of a source
   * before its cue, of a source after it, of a cue, of content before the cue, of content after it.
   */
  static final int LABELS = 12;

  /** Rows of a bucket. */
  static final int BUCKET = 4;

  private static final long LANES = 0x000f000f000f000fL;

  /** The model that ships with the program. */
  static QuoteModel load(Language language) {
    String resource = "/nightdesk/quotes/" + language.code() + ".model";
    try (InputStream in = QuoteModel.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the quote model is missing: " + resource);
      }
      return read(
          new DataInputStream(new BufferedInputStream(new InflaterInputStream(in), 1 << 16)),
          language);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  static QuoteModel read(DataInputStream in, Language language) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IOException("not a quote model of this version");
    }
    int[] keys = new int[in.readInt()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = in.readInt();
    }
    byte[] clusters = new byte[keys.length];
    in.readFully(clusters);
    byte[] cues = new byte[keys.length];
    in.readFully(cues);
    long[] hot = longs(in);
    long[] rows = longs(in);
    float scale = in.readFloat();
    return new QuoteModel(
        new QuoteLexicon(keys, clusters, cues, language),
        hot,
        rows,
        scale,
        floats(in),
        floats(in),
        floats(in));
  }

  private static long[] longs(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt() * 8];
    in.readFully(bytes);
    long[] values = new long[bytes.length / 8];
    java.nio.ByteBuffer.wrap(bytes).asLongBuffer().get(values);
    return values;
  }

  private static float[] floats(DataInputStream in) throws IOException {
    float[] values = new float[in.readInt()];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readFloat();
    }
    return values;
  }

  /** The bucket's first row. */
  static int bucket(long feature, int rows) {
    return (int) (feature >>> 40) & rows - BUCKET;
  }

  /** The sixteen bits that tell a feature from others of its bucket; never 0. */
  static short tell(long feature) {
    short tell = (short) (feature >>> 20);
    return tell == 0 ? 1 : tell;
  }

  /** The feature's row, or 0. Without branches, so that several lookups wait for memory at once. */
  static long find(long[] table, long feature) {
    int at = bucket(feature, table.length);
    long tell = tell(feature) & 0xffffL;
    long r0 = table[at];
    long r1 = table[at + 1];
    long r2 = table[at + 2];
    long r3 = table[at + 3];
    return r0 & (r0 & 0xffffL ^ tell) - 1 >> 63
        | r1 & (r1 & 0xffffL ^ tell) - 1 >> 63
        | r2 & (r2 & 0xffffL ^ tell) - 1 >> 63
        | r3 & (r3 & 0xffffL ^ tell) - 1 >> 63;
  }

  /** The part that a label is of: 0 for none. */
  static int part(int label) {
    return label < 2 ? 0 : label < 6 ? Part.SOURCE : label < 8 ? Part.CUE : Part.CONTENT;
  }

  /** True if the label begins a part. */
  static boolean begins(int label) {
    return label >= 2 && label % 2 == 0;
  }

  /** True if {@code to} may follow {@code from}; the start is {@link #LABELS}. */
  static boolean mayFollow(int from, int to) {
    return part(to) == 0 || begins(to) || from == to || from == to - 1;
  }

  /**
   * Sums the features' weights.
   *
   * @param features a token's feature hashes
   * @param out the scores of the {@link #LABELS} labels, to within one constant
   */
  void sum(long[] features, float[] out) {
    long a = 0;
    long b = 0;
    long c = 0;
    long d = 0;
    for (long feature : features) {
      long row = find(hot, feature);
      if (row == 0) {
        row = find(rows, feature);
      }
      a += row & LANES;
      b += row >>> 4 & LANES;
      c += row >>> 8 & LANES;
      d += row >>> 12 & LANES;
    }
    // The lowest lane is of the telling bits.
    for (int k = 0; k < 3; k++) {
      int shift = 16 * (k + 1);
      out[4 * k] = (a >>> shift & 0xffff) * scale;
      out[4 * k + 1] = (b >>> shift & 0xffff) * scale;
      out[4 * k + 2] = (c >>> shift & 0xffff) * scale;
      out[4 * k + 3] = (d >>> shift & 0xffff) * scale;
    }
  }
}
