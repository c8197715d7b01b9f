package nightdesk.actors;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import nightdesk.text.Document;
import nightdesk.text.Language;
import nightdesk.text.TextAnalyzer;

/**
 * Trains the name tagger and writes {@code names-en.bin} and its {@code .properties}.
 *
 * <p>Arguments: OUT_DIRECTORY, then {@code --train FILE@WEIGHT} and {@code --dev FILE} any number
 * of times; {@code --epochs N}, {@code --seed N}, {@code --seeds N} (models whose mean is taken),
 * {@code --rate X}, {@code --drop X}, {@code --lexical-drop X}, {@code --min N}, {@code --rows N},
 * {@code --classes FILE}.
 */
public final class NameTraining {
  private final List<String> train = new ArrayList<>();
  private final List<String> dev = new ArrayList<>();
  private int epochs = 5;
  private long seed = 1;
  private int seeds = 1;
  private float rate = 0.1f;
  private float drop = 0.1f;
  private float lexicalDrop = 0.3f;
  private float l2 = 0;
  private int atLeast = 4;
  private int rows = 1 << 19;
  private Path classes;

  private final Language language = new Language("en");
  private final TextAnalyzer analyzer = new TextAnalyzer(language);
  private Lexicon lexicon;
  private int[] words = new int[0];
  private byte[] wordClasses = new byte[0];

  private final byte[] sketch = new byte[1 << 28];
  private long[] keys;
  private int[] ids;
  private int features;

  private NameTraining() {}

  public static void main(String[] arguments) throws IOException {
    var training = new NameTraining();
    for (int i = 1; i < arguments.length; i += 2) {
      String value = arguments[i + 1];
      switch (arguments[i]) {
        case "--train" -> training.train.add(value);
        case "--dev" -> training.dev.add(value);
        case "--epochs" -> training.epochs = Integer.parseInt(value);
        case "--seeds" -> training.seeds = Integer.parseInt(value);
        case "--seed" -> training.seed = Long.parseLong(value);
        case "--rate" -> training.rate = Float.parseFloat(value);
        case "--drop" -> training.drop = Float.parseFloat(value);
        case "--lexical-drop" -> training.lexicalDrop = Float.parseFloat(value);
        case "--l2" -> training.l2 = Float.parseFloat(value);
        case "--min" -> training.atLeast = Integer.parseInt(value);
        case "--rows" -> training.rows = Integer.parseInt(value);
        case "--classes" -> training.classes = Path.of(value);
        default -> throw new IllegalArgumentException("unknown argument " + arguments[i]);
      }
    }
    training.run(Path.of(arguments[0]), arguments);
  }

  private void run(Path out, String[] arguments) throws IOException {
    if (classes != null) {
      readClasses();
    }
    lexicon = new Lexicon(language, words, wordClasses);
    var goldDev = new ArrayList<List<GoldNames.Gold>>();
    for (String file : dev) {
      goldDev.add(GoldNames.read(Path.of(file), analyzer));
    }
    long start = System.nanoTime();
    NameCrf.Data data = data();
    System.out.println(
        data.labels().length
            + " tokens in "
            + (data.sequences().length - 1)
            + " stretches, "
            + features
            + " features, "
            + seconds(start)
            + " s");
    var models = new ArrayList<NameCrf>();
    for (int k = 0; k < seeds; k++) {
      models.add(train(data, seed + k));
      System.out.println("model " + (k + 1) + ", " + seconds(start) + " s");
    }
    var crf = new NameCrf(features);
    crf.mean(models);
    NameModel model = model(crf);
    var tagger = new NameTagger(model, lexicon);
    System.out.println("as shipped:");
    List<String> scores = report(goldDev, tagger::tag);
    write(out, model, arguments, scores, seed);
  }

  private NameCrf train(NameCrf.Data data, long modelSeed) {
    var crf = new NameCrf(features);
    for (int epoch = 0; epoch < epochs; epoch++) {
      float now = rate * (1 - 0.8f * epoch / Math.max(1, epochs - 1));
      boolean last = epoch + 1 == epochs;
      crf.epoch(data, now, drop, lexicalDrop, l2, modelSeed * 1000 + epoch, last);
    }
    crf.average();
    return crf;
  }

  private static String seconds(long start) {
    return String.valueOf((System.nanoTime() - start) / 1_000_000_000);
  }

  private List<String> report(
      List<List<GoldNames.Gold>> goldDev, java.util.function.Function<Document, byte[]> tagger) {
    var scores = new ArrayList<String>();
    for (int k = 0; k < goldDev.size(); k++) {
      String score =
          Path.of(dev.get(k)).getFileName() + " " + GoldNames.score(goldDev.get(k), tagger);
      System.out.println("  " + score);
      scores.add(score);
    }
    return scores;
  }

  private void readClasses() throws IOException {
    List<String> lines = Files.readAllLines(classes);
    words = new int[Integer.highestOneBit(lines.size() * 2) * 2];
    wordClasses = new byte[words.length];
    for (String line : lines) {
      int tab = line.indexOf('\t');
      int key = Lexicon.classKey(Long.parseLong(line.substring(0, tab)));
      int at = key & (words.length - 1);
      while (words[at] != 0 && words[at] != key) {
        at = (at + 1) & (words.length - 1);
      }
      words[at] = key;
      wordClasses[at] = (byte) Integer.parseInt(line.substring(tab + 1));
    }
  }

  private interface Token {
    void see(int token, byte label, long[] features, int count, boolean first);
  }

  private void each(GoldNames.Gold gold, Token out) {
    var seen = new NameFeatures(gold.document(), lexicon);
    var stretches = new Stretches(gold.document(), seen.flags);
    byte[] labels = gold.labels();
    long[] buffer = new long[NameFeatures.MOST];
    for (int s = 0; s < stretches.count; s++) {
      for (int t = stretches.starts[s]; t < stretches.ends[s]; t++) {
        int count = seen.fill(t, buffer);
        boolean first = t == stretches.starts[s];
        byte label = labels[t];
        // A name that goes on from outside the stretch begins in it.
        if (first && label > 0 && !NameLabel.isFirst(label)) {
          label--;
        }
        out.see(t, label, buffer, count, first);
      }
    }
  }

  private NameCrf.Data data() throws IOException {
    long[] sizes = new long[3];
    for (String argument : train) {
      int step = weight(argument) > 1 ? 2 : 1;
      GoldNames.read(
          path(argument),
          analyzer,
          gold ->
              each(
                  gold,
                  (t, label, buffer, count, first) -> {
                    sizes[0]++;
                    sizes[1] += count;
                    sizes[2] += first ? 1 : 0;
                    for (int k = 0; k < count; k++) {
                      int at = (int) (buffer[k] >>> 36);
                      if (sketch[at] < 100) {
                        sketch[at] += (byte) step;
                      }
                    }
                  }));
    }
    System.out.println(sizes[0] + " tokens, " + sizes[1] + " features seen");
    keys = new long[1 << 24];
    ids = new int[1 << 24];
    var data =
        new NameCrf.Data(
            new int[Math.toIntExact(sizes[1])],
            new int[Math.toIntExact(sizes[0]) + 1],
            new byte[Math.toIntExact(sizes[0])],
            new int[Math.toIntExact(sizes[2]) + 1],
            new float[Math.toIntExact(sizes[2])]);
    int[] at = new int[3];
    for (String argument : train) {
      float weight = weight(argument);
      GoldNames.read(
          path(argument),
          analyzer,
          gold ->
              each(
                  gold,
                  (t, label, buffer, count, first) -> {
                    if (first) {
                      data.weights()[at[2]] = weight;
                      data.sequences()[at[2]++] = at[0];
                    }
                    data.labels()[at[0]] = label;
                    data.starts()[at[0]++] = at[1];
                    for (int k = 0; k < count; k++) {
                      data.features()[at[1]++] = id(buffer[k], true);
                    }
                  }));
    }
    data.starts()[at[0]] = at[1];
    data.sequences()[at[2]] = at[0];
    return data;
  }

  private static Path path(String argument) {
    int at = argument.lastIndexOf('@');
    return Path.of(at < 0 ? argument : argument.substring(0, at));
  }

  private static float weight(String argument) {
    int at = argument.lastIndexOf('@');
    return at < 0 ? 1 : Float.parseFloat(argument.substring(at + 1));
  }

  private int id(long feature, boolean add) {
    if (sketch[(int) (feature >>> 36)] < atLeast) {
      return -1;
    }
    int mask = keys.length - 1;
    int at = (int) (feature >>> 20) & mask;
    while (keys[at] != 0) {
      if (keys[at] == feature) {
        return ids[at];
      }
      at = (at + 1) & mask;
    }
    if (!add) {
      return -1;
    }
    if (features > mask * 0.8) {
      throw new IllegalStateException("too many features; raise --min");
    }
    keys[at] = feature;
    ids[at] = features;
    return features++;
  }

  private static float norm(NameCrf crf, int id) {
    int at = id * NameCrf.STRIDE;
    float low = Float.POSITIVE_INFINITY;
    float high = Float.NEGATIVE_INFINITY;
    for (int y = 0; y < NameCrf.N; y++) {
      low = Math.min(low, crf.weights[at + y]);
      high = Math.max(high, crf.weights[at + y]);
    }
    return high - low;
  }

  /** The heaviest features that fit, in steps of a fixed size. */
  private NameModel model(NameCrf crf) {
    float step = 0.04f;
    long[] order = new long[features];
    int n = 0;
    for (int slot = 0; slot < keys.length; slot++) {
      if (keys[slot] != 0) {
        float norm = norm(crf, ids[slot]);
        // Heaviest first, then by slot: both in one number.
        order[n++] = (long) (Integer.MAX_VALUE - Float.floatToIntBits(norm)) << 32 | slot;
      }
    }
    Arrays.sort(order);
    long[] table = new long[rows];
    int lost = 0;
    int used = 0;
    for (int k = 0; k < n; k++) {
      int slot = (int) order[k];
      int id = ids[slot];
      if (norm(crf, id) < step) {
        break;
      }
      int at = NameModel.bucket(keys[slot], rows);
      int end = at + NameModel.BUCKET;
      while (at < end && table[at] != 0 && (int) (table[at] >>> 49) != NameModel.tell(keys[slot])) {
        at++;
      }
      if (at == end || table[at] != 0) {
        lost++;
        continue;
      }
      float mean = 0;
      for (int y = 0; y < NameCrf.N; y++) {
        mean += crf.weights[id * NameCrf.STRIDE + y] / NameCrf.N;
      }
      int[] steps = new int[NameCrf.N];
      for (int y = 0; y < NameCrf.N; y++) {
        int value = Math.round((crf.weights[id * NameCrf.STRIDE + y] - mean) / step);
        steps[y] = Math.max(-64, Math.min(63, value));
      }
      table[at] = NameModel.row(keys[slot], steps);
      used++;
    }
    System.out.println("rows used " + used + " of " + rows + ", left out " + lost);
    return new NameModel(
        NameFeatures.fingerprint(language), words, wordClasses, table, step, crf.transitions);
  }

  private static void write(
      Path out, NameModel model, String[] arguments, List<String> scores, long seed)
      throws IOException {
    Files.createDirectories(out);
    var bytes = new ByteArrayOutputStream();
    try (var data =
        new DataOutputStream(
            new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_COMPRESSION)))) {
      model.write(data);
    }
    Files.write(out.resolve("names-en.bin"), bytes.toByteArray());
    var lines = new ArrayList<String>();
    lines.add("# Written by the trainer, with the model beside it.");
    lines.add("trainer=nightdesk.actors.NameTraining");
    lines.add(
        "arguments="
            + String.join(" ", Arrays.asList(arguments).subList(1, arguments.length))
                .replaceAll("\\S*/", ""));
    lines.add(
        "data=GUM (news, interview, academic, court; names that its clusters leave out added);"
            + " Groningen Meaning Bank; Wikigold; news and Global Voices articles and books in the"
            + " public domain tagged by Stanford CoreNLP 4.5.10");
    lines.add(
        "licence=weights estimated from texts of several owners, no text included; GUM,"
            + " Wikigold and Global Voices CC BY, Groningen Meaning Bank public domain");
    lines.add("seed=" + seed);
    lines.add("date=" + java.time.LocalDate.now(java.time.ZoneOffset.UTC));
    lines.add("sha256=" + sha256(bytes.toByteArray()));
    lines.add("fingerprint=" + Long.toHexString(model.fingerprint()));
    for (int k = 0; k < scores.size(); k++) {
      lines.add("dev." + (k + 1) + "=" + scores.get(k));
    }
    Files.write(out.resolve("names-en.properties"), lines);
    System.out.println("written: " + bytes.size() + " bytes");
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
