package nightdesk.actors;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.InflaterInputStream;

/**
 * The learned numbers of the name tagger.
 *
 * <p>Weights are rows of eight bytes, four rows a bucket: 15 bits that tell the feature from others
 * of its bucket, above seven labels' weights of seven bits each, biased by 64. They are summed four
 * and three at a time in lanes of 14 bits, which hold 129 features; the bias is the same for every
 * label and falls out.
 *
 * @param fingerprint of the features that the model was trained with, {@link
 *     NameFeatures#fingerprint}
 * @param words hashes of words with a class, an open-addressed table (0 is free)
 * @param wordClasses their classes
 * @param rows the table of the first reading; its length a multiple of 4
 * @param scale what one step of a weight is worth
 * @param transitions by from-label (the start last) and to-label
 */
record NameModel(
    long fingerprint,
    int[] words,
    byte[] wordClasses,
    long[] rows,
    float scale,
    float[] transitions) {
  private static final int MAGIC = 0x4e444e31;

  static final int BUCKET = 4;
  static final int BIAS = 64;

  private static final long LANES = 0x7fL | 0x7fL << 14 | 0x7fL << 28 | 0x7fL << 42;

  /** The model that ships for the language. */
  static NameModel load(String language) {
    String resource = "/nightdesk/models/names-" + language + ".bin";
    try (InputStream in = NameModel.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the name model is missing: " + resource);
      }
      return read(
          new DataInputStream(new BufferedInputStream(new InflaterInputStream(in), 1 << 16)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  static NameModel read(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IOException("not a name model of this version");
    }
    long fingerprint = in.readLong();
    int[] words = new int[in.readInt()];
    for (int i = 0; i < words.length; i++) {
      words[i] = in.readInt();
    }
    byte[] classes = new byte[words.length];
    in.readFully(classes);
    byte[] bytes = new byte[in.readInt() * 8];
    in.readFully(bytes);
    long[] rows = new long[bytes.length / 8];
    ByteBuffer.wrap(bytes).asLongBuffer().get(rows);
    float scale = in.readFloat();
    float[] transitions = new float[in.readInt()];
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = in.readFloat();
    }
    return new NameModel(fingerprint, words, classes, rows, scale, transitions);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(MAGIC);
    out.writeLong(fingerprint);
    out.writeInt(words.length);
    for (int word : words) {
      out.writeInt(word);
    }
    out.write(wordClasses);
    out.writeInt(rows.length);
    for (long row : rows) {
      out.writeLong(row);
    }
    out.writeFloat(scale);
    out.writeInt(transitions.length);
    for (float t : transitions) {
      out.writeFloat(t);
    }
  }

  /** The first row of the feature's bucket, among {@code rows} rows. */
  static int bucket(long feature, int rows) {
    return (int) ((feature >>> 32) * (rows / BUCKET) >>> 32) * BUCKET;
  }

  /** The 15 bits that tell a feature from others of its bucket; never 0. */
  static int tell(long feature) {
    int tell = (int) feature & 0x7fff;
    return tell == 0 ? 1 : tell;
  }

  /**
   * Sums the weights of {@code count} features.
   *
   * @param out the seven labels' scores, to within one constant
   * @param at where in {@code out} they go
   */
  void sum(long[] features, int count, float[] out, int at) {
    long a = 0;
    long b = 0;
    int size = rows.length;
    for (int k = 0; k < count; k++) {
      long feature = features[k];
      int bucket = bucket(feature, size);
      int tell = tell(feature);
      for (int r = bucket; r < bucket + BUCKET; r++) {
        long row = rows[r];
        if ((int) (row >>> 49) == tell) {
          a += row & LANES;
          b += row >>> 7 & LANES & ~(0x7fL << 42);
          break;
        }
      }
    }
    out[at] = (a & 0x3fff) * scale;
    out[at + 1] = (b & 0x3fff) * scale;
    out[at + 2] = (a >>> 14 & 0x3fff) * scale;
    out[at + 3] = (b >>> 14 & 0x3fff) * scale;
    out[at + 4] = (a >>> 28 & 0x3fff) * scale;
    out[at + 5] = (b >>> 28 & 0x3fff) * scale;
    out[at + 6] = (a >>> 42 & 0x3fff) * scale;
  }

  /** A row of the feature's telling bits and seven weights in steps, each within -64..63. */
  static long row(long feature, int[] steps) {
    long row = (long) tell(feature) << 49;
    for (int y = 0; y < NameLabel.COUNT; y++) {
      row |= (long) (steps[y] + BIAS) << (7 * y);
    }
    return row;
  }
}
