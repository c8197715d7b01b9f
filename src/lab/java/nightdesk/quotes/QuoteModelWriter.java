package nightdesk.quotes;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes what {@link QuoteModel#read} reads. */
final class QuoteModelWriter {
  private QuoteModelWriter() {}

  /** The heaviest features in a table of {@code 1 << bits} rows. */
  static long[] rows(Crf crf, QuoteTraining.Dictionary dictionary, int bits, float step) {
    int size = 1 << bits;
    long[] rows = new long[size];
    float[] norms = new float[size];
    int lost = 0;
    var slots = new ArrayList<Integer>();
    for (int s = 0; s < dictionary.keys.length; s++) {
      if (dictionary.keys[s] != 0) {
        slots.add(s);
      }
    }
    // Heaviest first; what finds its bucket full is left out.
    slots.sort(
        (x, y) -> {
          int order =
              Float.compare(
                  QuoteTraining.norm(crf, dictionary.ids[y]),
                  QuoteTraining.norm(crf, dictionary.ids[x]));
          return order != 0 ? order : Long.compare(dictionary.keys[x], dictionary.keys[y]);
        });
    for (int s : slots) {
      long key = dictionary.keys[s];
      int id = dictionary.ids[s];
      float norm = QuoteTraining.norm(crf, id);
      if (norm == 0) {
        break;
      }
      int at = QuoteModel.bucket(key, size);
      short tell = QuoteModel.tell(key);
      int end = at + QuoteModel.BUCKET;
      while (at < end && rows[at] != 0 && (short) rows[at] != tell) {
        at++;
      }
      if (at == end || rows[at] != 0) {
        lost++;
        continue;
      }
      float mean = 0;
      for (int y = 0; y < QuoteModel.LABELS; y++) {
        mean += crf.weights[id * crf.stride + y] / QuoteModel.LABELS;
      }
      long row = tell & 0xffffL;
      boolean any = false;
      for (int y = 0; y < QuoteModel.LABELS; y++) {
        long w = Math.round((crf.weights[id * crf.stride + y] - mean) / step);
        w = Math.max(-8, Math.min(7, w));
        any |= w != 0;
        int lane = y % 4 + 4 * (y / 4 + 1);
        row |= (w + 8) << (4 * lane);
      }
      if (any) {
        rows[at] = row;
        norms[at] = norm;
      }
    }
    int used = 0;
    for (long row : rows) {
      used += row != 0 ? 1 : 0;
    }
    System.out.println("rows used " + used + " of " + size + ", features left out " + lost);
    return rows;
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
      longs(out, model.hot());
      longs(out, model.rows());
      out.writeFloat(model.scale());
      floats(out, model.transitions());
      floats(out, model.links());
      floats(out, model.calibration());
    }
  }

  /**
   * Moves the rows that {@code articles} ask for most often to a table of {@code 1 << bits} rows.
   *
   * @param articles with their features
   */
  static QuoteModel heat(QuoteModel model, List<GoldArticle> articles, int bits) {
    long[] rows = model.rows().clone();
    int[] uses = new int[rows.length];
    long[] keys = new long[rows.length];
    long[] features = new long[QuoteFeatures.COUNT];
    for (GoldArticle a : articles) {
      for (int t = 0; t < a.part.length; t++) {
        a.features.fill(t, features);
        for (long feature : features) {
          int at = QuoteModel.bucket(feature, rows.length);
          short tell = QuoteModel.tell(feature);
          for (int k = 0; k < QuoteModel.BUCKET; k++) {
            if ((short) rows[at + k] == tell) {
              uses[at + k]++;
              keys[at + k] = feature;
              break;
            }
          }
        }
      }
    }
    var order = new ArrayList<Integer>();
    for (int r = 0; r < rows.length; r++) {
      if (uses[r] > 1) {
        order.add(r);
      }
    }
    order.sort((x, y) -> uses[x] != uses[y] ? uses[y] - uses[x] : Integer.compare(x, y));
    long[] hot = new long[1 << bits];
    long all = 0;
    long covered = 0;
    for (int r : order) {
      all += uses[r];
      int at = QuoteModel.bucket(keys[r], hot.length);
      int end = at + QuoteModel.BUCKET;
      // Rows that tell alike would answer for each other in the smaller table.
      while (at < end && hot[at] != 0 && (short) hot[at] != (short) rows[r]) {
        at++;
      }
      if (at < end && hot[at] == 0) {
        hot[at] = rows[r];
        rows[r] = 0;
        covered += uses[r];
      }
    }
    System.out.println("hot rows answer " + (double) covered / all + " of the lookups that hit");
    return new QuoteModel(
        model.lexicon(),
        hot,
        rows,
        model.scale(),
        model.transitions(),
        model.links(),
        model.calibration());
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
