package nightdesk.quotes;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.InflaterInputStream;
import nightdesk.text.Language;

/**
 * The learned numbers: word classes, the tagger's weights and transitions, the linker's weights.
 *
 * <p>A row of weights is eight bytes: twelve labels' weights of four bits each (biased by 8) above
 * sixteen bits that tell a key from others of its place in a table. An empty row adds the same to
 * all labels: nothing.
 *
 * @param lexicon what is known of words
 * @param small the rows of the small features, by their index
 * @param shared by kind of shared key: a table of records of {@link #WIDTHS} rows, one for each
 *     distance; the record at 0 is empty
 * @param single a table of records of one row: the steady and the single features
 * @param scale what one step of a weight is worth
 * @param transitions by edge, from-label (the start last) and to-label
 * @param links the linker's weights, by hash
 */
record QuoteModel(
    QuoteLexicon lexicon,
    long[] small,
    List<long[]> shared,
    long[] single,
    float scale,
    float[] transitions,
    float[] links) {
  static final int MAGIC = 0x4e445134;

  /**
   * Outside between attributions; outside between the parts of one; begin and inside of a source
   * before its cue, of a source after it, of a cue, of content before the cue, of content after it.
   */
  static final int LABELS = 12;

  /** Rows of a record by kind of shared key: as many as it has distances, up to a power of two. */
  static final int[] WIDTHS = {8, 4, 4, 4, 8, 4, 2};

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
    long[] small = longs(in);
    var shared = new ArrayList<long[]>();
    for (int k = 0; k < WIDTHS.length; k++) {
      shared.add(longs(in));
    }
    long[] single = longs(in);
    float scale = in.readFloat();
    return new QuoteModel(
        new QuoteLexicon(keys, clusters, cues, language),
        small,
        List.copyOf(shared),
        single,
        scale,
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

  /** The first of the two records, next to each other, where a key of a table may be. */
  static int home(long key, int length, int width) {
    return (int) (key >>> 40) & length - width;
  }

  /** The sixteen bits that tell a key from others; never 0. */
  static long tell(long key) {
    long tell = key >>> 24 & 0xffff;
    return tell == 0 ? 1 : tell;
  }

  /** The record's first row, 0 if the table has no such key. No branches: they would be guesses. */
  static int find(long[] table, int width, long key) {
    int at = home(key, table.length, width);
    long tell = tell(key);
    int other = at ^ width;
    return at & (int) ((table[at] & 0xffff ^ tell) - 1 >> 63)
        | other & (int) ((table[other] & 0xffff ^ tell) - 1 >> 63);
  }

  /** The key's row in a table of single rows. No branches: several lookups wait at once. */
  static long row(long[] table, long key) {
    int at = home(key, table.length, 1);
    long tell = tell(key);
    long first = table[at];
    long second = table[at ^ 1];
    return first & (first & 0xffff ^ tell) - 1 >> 63 | second & (second & 0xffff ^ tell) - 1 >> 63;
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
}
