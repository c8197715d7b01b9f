package nightdesk.quotes;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Packs trained weights into a model and writes what {@link QuoteModel#read} reads. */
final class QuoteModelWriter {
  private final Crf crf;
  private final QuoteTraining.Dictionary dictionary;
  private final float step;

  QuoteModelWriter(Crf crf, QuoteTraining.Dictionary dictionary, float step) {
    this.crf = crf;
    this.dictionary = dictionary;
    this.step = step;
  }

  /** A key with its rows of weights. */
  private static final class Entry {
    final long key;
    final long[] rows;
    final double norm;
    int uses;

    Entry(long key, long[] rows, double norm) {
      this.key = key;
      this.rows = rows;
      this.norm = norm;
    }

    long key() {
      return key;
    }

    /** How much the scores would miss it. */
    double weight() {
      return norm * uses;
    }
  }

  /**
   * The model.
   *
   * @param articles with their features: all that the weights were trained on
   * @param bits by kind of shared key, then for single ones: the table has {@code 1 << bits}
   *     records
   */
  QuoteModel model(QuoteLexicon lexicon, List<GoldArticle> articles, float[] links, int[] bits) {
    long[] small = new long[QuoteFeatures.smallValues()];
    for (int k = 0; k < small.length; k++) {
      small[k] = row(TokenFeatures.ofSmall(k));
    }
    var shared = new ArrayList<Map<Long, Entry>>();
    for (int k = 0; k < QuoteFeatures.SHARED; k++) {
      shared.add(new HashMap<>());
    }
    var single = new HashMap<Long, Entry>();
    long[] steady = new long[QuoteFeatures.STEADY];
    long[][] keys = new long[QuoteFeatures.SINGLE][1];
    for (GoldArticle a : articles) {
      for (int t = 0; t < a.part.length; t++) {
        int i = a.features.place(t);
        a.features.steady(i, steady);
        for (long key : steady) {
          add(single, key);
        }
        a.features.single(i, i + 1, keys);
        for (long[] key : keys) {
          add(single, key[0]);
        }
        for (int j = i - 3; j <= i + 3; j++) {
          a.features.shared(j, j + 1, keys);
          for (int k = 0; k < QuoteFeatures.SHARED; k++) {
            long key = keys[k][0];
            int rows = QuoteFeatures.SHARED_ROWS[k];
            Entry entry = shared.get(k).computeIfAbsent(key, x -> entry(x, rows));
            if (entry != null) {
              entry.uses++;
            }
          }
        }
      }
    }
    var tables = new ArrayList<long[]>();
    for (int k = 0; k < QuoteFeatures.SHARED; k++) {
      tables.add(table("shared " + k, shared.get(k).values(), QuoteModel.WIDTHS[k], bits[k]));
    }
    return new QuoteModel(
        lexicon,
        small,
        tables,
        table("single", single.values(), 1, bits[7]),
        step,
        crf.transitions.clone(),
        links);
  }

  private void add(Map<Long, Entry> entries, long key) {
    if (dictionary.id(key) >= 0) {
      entries.computeIfAbsent(key, this::entry).uses++;
    }
  }

  private Entry entry(long key) {
    int id = dictionary.id(key);
    return new Entry(key, new long[] {row(key)}, QuoteTraining.norm(crf, id));
  }

  /** Null if none of its features has weights. */
  private Entry entry(long key, int size) {
    long[] rows = new long[size];
    double weight = 0;
    boolean any = false;
    for (int r = 0; r < size; r++) {
      long feature = TokenFeatures.ofShared(key, r);
      rows[r] = row(feature);
      any |= rows[r] != 0;
      int id = dictionary.id(feature);
      weight += id < 0 ? 0 : QuoteTraining.norm(crf, id);
    }
    return any ? new Entry(key, rows, weight) : null;
  }

  /** The feature's weights, 0 if all are too small to matter. */
  private long row(long feature) {
    int id = dictionary.id(feature);
    if (id < 0) {
      return 0;
    }
    float mean = 0;
    for (int y = 0; y < QuoteModel.LABELS; y++) {
      mean += crf.weights[id * crf.stride + y] / QuoteModel.LABELS;
    }
    long row = 0;
    boolean any = false;
    for (int y = 0; y < QuoteModel.LABELS; y++) {
      long w = Math.round((crf.weights[id * crf.stride + y] - mean) / step);
      w = Math.max(-8, Math.min(7, w));
      any |= w != 0;
      row |= (w + 8) << (16 + 4 * y);
    }
    return any ? row : 0;
  }

  /** Heaviest first; what finds both its places taken is left out. */
  private static long[] table(String name, Collection<Entry> all, int width, int bits) {
    var entries = new ArrayList<Entry>();
    for (Entry e : all) {
      if (Arrays.stream(e.rows).anyMatch(row -> row != 0)) {
        entries.add(e);
      }
    }
    entries.sort(
        Comparator.comparingDouble((Entry e) -> -e.weight()).thenComparingLong(Entry::key));
    int size = 1 << bits;
    long[] table = new long[size * width];
    int lost = 0;
    for (Entry e : entries) {
      int at = QuoteModel.home(e.key, table.length, width);
      if (at == 0 && width > 1 || table[at] != 0) {
        at ^= width;
      }
      long tell = QuoteModel.tell(e.key);
      boolean free =
          table[at] == 0 && !(at == 0 && width > 1) && (table[at ^ width] & 0xffff) != tell;
      if (!free) {
        lost++;
        continue;
      }
      System.arraycopy(e.rows, 0, table, at, e.rows.length);
      table[at] |= tell;
    }
    System.out.printf(
        "%s: %d of %d records of %d rows, %d left out%n",
        name, entries.size() - lost, size, width, lost);
    return table;
  }

  static void write(Path file, QuoteModel model) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (var out =
        new DataOutputStream(
            new DeflaterOutputStream(
                Files.newOutputStream(file), new Deflater(Deflater.BEST_COMPRESSION), 1 << 16))) {
      out.writeInt(QuoteModel.MAGIC);
      int[] keys = model.lexicon().keys();
      out.writeInt(keys.length);
      for (int key : keys) {
        out.writeInt(key);
      }
      out.write(model.lexicon().clusters());
      out.write(model.lexicon().cues());
      longs(out, model.small());
      for (long[] table : model.shared()) {
        longs(out, table);
      }
      longs(out, model.single());
      out.writeFloat(model.scale());
      floats(out, model.transitions());
      floats(out, model.links());
    }
  }

  private static void longs(DataOutputStream out, long[] values) throws IOException {
    out.writeInt(values.length);
    var bytes = ByteBuffer.allocate(values.length * 8);
    bytes.asLongBuffer().put(values);
    out.write(bytes.array());
  }

  private static void floats(DataOutputStream out, float[] values) throws IOException {
    out.writeInt(values.length);
    for (float value : values) {
      out.writeFloat(value);
    }
  }
}
