package nightdesk.quotes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import nightdesk.text.Language;

/** Trains the quote tagger. */
public final class QuoteTraining {
  private final Map<String, String> options = new TreeMap<>();

  private String arguments = "";

  private QuoteTraining() {}

  public static void main(String[] arguments) throws IOException {
    var self = new QuoteTraining();
    self.arguments = String.join(" ", arguments);
    for (String argument : arguments) {
      int cut = argument.indexOf('=');
      self.options.put(argument.substring(0, cut), argument.substring(cut + 1));
    }
    self.run();
  }

  private String option(String name, String otherwise) {
    return options.getOrDefault(name, otherwise);
  }

  private double number(String name, double otherwise) {
    return options.containsKey(name) ? Double.parseDouble(options.get(name)) : otherwise;
  }

  static final class Dictionary {
    long[] keys;
    int[] ids;
    int size;

    int id(long key) {
      int slot = (int) (key >>> 20) & keys.length - 1;
      while (keys[slot] != 0) {
        if (keys[slot] == key) {
          return ids[slot];
        }
        slot = slot + 1 & keys.length - 1;
      }
      return -1;
    }

    void add(long key) {
      int slot = (int) (key >>> 20) & keys.length - 1;
      while (keys[slot] != 0) {
        if (keys[slot] == key) {
          return;
        }
        slot = slot + 1 & keys.length - 1;
      }
      keys[slot] = key;
      ids[slot] = size++;
    }
  }

  /** Features seen at least {@code cut} times. */
  static Dictionary dictionary(List<GoldArticle> articles, int cut, boolean[] off) {
    byte[] counts = new byte[1 << 28];
    long[] row = new long[TokenFeatures.COUNT];
    var dictionary = new Dictionary();
    var filler = new TokenFeatures();
    for (int pass = 0; pass < 2; pass++) {
      if (pass == 1) {
        int kept = 0;
        for (byte c : counts) {
          if (c >= cut) {
            kept++;
          }
        }
        dictionary.keys = new long[Integer.highestOneBit(Math.max(1024, kept * 2)) * 2];
        dictionary.ids = new int[dictionary.keys.length];
      }
      for (GoldArticle a : articles) {
        for (int t = 0; t < a.part.length; t++) {
          filler.fill(a.features, t, row);
          for (int f = 0; f < row.length; f++) {
            if (off[f]) {
              continue;
            }
            int h = (int) (row[f] >>> 36);
            if (pass == 0) {
              if (counts[h] < cut) {
                counts[h]++;
              }
            } else if (counts[h] >= cut) {
              dictionary.add(row[f]);
            }
          }
        }
      }
    }
    return dictionary;
  }

  static Crf.Data data(
      List<GoldArticle> articles, Dictionary dictionary, LabelScheme scheme, boolean[] off) {
    int width = TokenFeatures.COUNT;
    int tokens = 0;
    int paragraphs = 0;
    for (GoldArticle a : articles) {
      tokens += a.part.length;
      paragraphs += a.document.paragraphs();
    }
    int[] x = new int[tokens * width];
    byte[] y = new byte[tokens];
    byte[] edges = new byte[tokens];
    int[] starts = new int[paragraphs + 1];
    int at = 0;
    int s = 0;
    long[] row = new long[width];
    var filler = new TokenFeatures();
    for (GoldArticle a : articles) {
      byte[] labels = scheme.encode(a);
      for (int p = 0; p < a.document.paragraphs(); p++) {
        starts[s++] = at + a.document.sentenceStart(a.document.paragraphStart(p));
      }
      for (int t = 0; t < a.part.length; t++) {
        filler.fill(a.features, t, row);
        for (int f = 0; f < width; f++) {
          x[(at + t) * width + f] = off[f] ? -1 : dictionary.id(row[f]);
        }
        y[at + t] = labels[t];
        edges[at + t] = (byte) a.features.edge(a.features.place(t));
      }
      at += a.part.length;
    }
    starts[s] = at;
    return new Crf.Data(width, x, y, edges, starts);
  }

  /** Spans as "part start end", trimmed to letters and digits. */
  static TreeSet<String> spans(GoldArticle a, byte[] labels, int at, LabelScheme scheme) {
    var out = new TreeSet<String>();
    int n = a.part.length;
    int t = 0;
    while (t < n) {
      int part = scheme.part(labels[at + t]);
      if (part == 0) {
        t++;
        continue;
      }
      int from = t++;
      while (t < n
          && scheme.part(labels[at + t]) == part
          && !scheme.begins(labels[at + t])
          && !isParagraphStart(a, t)) {
        t++;
      }
      String text = a.document.text();
      int start = a.document.start(from);
      int end = a.document.end(t - 1);
      while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
        start++;
      }
      while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
        end--;
      }
      if (start < end) {
        out.add(part + " " + start + " " + end);
      }
    }
    return out;
  }

  private static boolean isParagraphStart(GoldArticle a, int t) {
    int s = a.document.sentenceOf(t);
    return a.document.sentenceStart(s) == t
        && a.document.paragraphStart(a.document.paragraphOf(s)) == s;
  }

  static double[] score(List<GoldArticle> articles, byte[] labels, LabelScheme scheme) {
    int[] right = new int[4];
    int[] found = new int[4];
    int[] wanted = new int[4];
    int at = 0;
    for (GoldArticle a : articles) {
      var gold = spans(a, scheme.encode(a), 0, scheme);
      var got = spans(a, labels, at, scheme);
      for (String s : gold) {
        wanted[s.charAt(0) - '0']++;
      }
      for (String s : got) {
        found[s.charAt(0) - '0']++;
        if (gold.contains(s)) {
          right[s.charAt(0) - '0']++;
        }
      }
      at += a.part.length;
    }
    double[] f = new double[3];
    for (int p = 1; p <= 3; p++) {
      f[p - 1] = 200.0 * right[p] / (found[p] + wanted[p]);
    }
    return f;
  }

  static String show(double[] f) {
    return String.format(
        Locale.ROOT, "S %.2f Q %.2f C %.2f mean %.2f", f[0], f[1], f[2], (f[0] + f[1] + f[2]) / 3);
  }

  /** The words that are cues, by share of uses outside double marks; 0 to 6. */
  static Map<Long, int[]> cueCounts(List<GoldArticle> articles) {
    var counts = new HashMap<Long, int[]>();
    for (GoldArticle a : articles) {
      for (int t = 0; t < a.part.length; t++) {
        if (!a.document.isWord(t)) {
          continue;
        }
        int[] c = counts.computeIfAbsent(a.document.hash(t), k -> new int[2]);
        c[0]++;
        if (a.part[t] == GoldArticle.CUE) {
          c[1]++;
        }
      }
    }
    return counts;
  }

  static byte cueClass(int uses, int cues, int atLeast) {
    if (cues < atLeast) {
      return 0;
    }
    return (byte) (1 + Math.min(5, (int) (cues / (uses + 2.0) * 6)));
  }

  static QuoteLexicon lexicon(
      Map<Long, Integer> classes, Map<Long, int[]> all, Map<Long, int[]> without) {
    var words = new TreeSet<Long>(classes.keySet());
    for (var e : all.entrySet()) {
      if (e.getValue()[1] >= 2) {
        words.add(e.getKey());
      }
    }
    int[] keys = new int[Integer.highestOneBit(words.size() * 3 / 2) * 2];
    byte[] clusters = new byte[keys.length];
    byte[] cues = new byte[keys.length];
    for (long word : words) {
      int key = QuoteLexicon.key(word);
      int slot = (key * 0x9E3779B9 >>> 7) & keys.length - 1;
      while (keys[slot] != 0 && keys[slot] != key) {
        slot = slot + 1 & keys.length - 1;
      }
      keys[slot] = key;
      clusters[slot] = (byte) (int) classes.getOrDefault(word, 255);
      int[] c = all.get(word);
      if (c != null) {
        int[] w = without.getOrDefault(word, new int[2]);
        cues[slot] = cueClass(c[0] - w[0], c[1] - w[1], 2);
      }
    }
    return new QuoteLexicon(keys, clusters, cues, new Language("en"));
  }

  private static void features(List<GoldArticle> articles, QuoteLexicon lexicon) {
    for (GoldArticle a : articles) {
      a.features = new QuoteFeatures(a.document, a.marks, lexicon);
    }
  }

  private void run() throws IOException {
    Path data = Path.of(option("data", "../shared/data"));
    List<GoldArticle> train = GoldArticle.read(data.resolve("quotes/polnear-train.jsonl"));
    if (options.containsKey("more")) {
      // Our own gold, FILE or FILE@TIMES: shapes that a corpus of political news seldom has.
      for (String file : option("more", "").split(",")) {
        int times = file.contains("@") ? Integer.parseInt(file.replaceFirst(".*@", "")) : 1;
        for (int i = 0; i < times; i++) {
          train.addAll(GoldArticle.read(Path.of(file.replaceFirst("@.*", ""))));
        }
      }
    }
    List<GoldArticle> dev = GoldArticle.read(data.resolve("quotes/polnear-dev.jsonl"));
    Map<Long, Integer> classes = classes(data);
    var held = new ArrayList<GoldArticle>();
    if (number("hold", 0) > 0) {
      var rest = new ArrayList<GoldArticle>();
      for (int i = 0; i < train.size(); i++) {
        (i % 8 == 3 ? held : rest).add(train.get(i));
      }
      train = rest;
    }
    int folds = (int) number("folds", 8);
    Map<Long, int[]> all = cueCounts(train);
    for (int fold = 0; fold < folds; fold++) {
      var part = new ArrayList<GoldArticle>();
      for (int i = 0; i < train.size(); i++) {
        if (i % folds == fold) {
          part.add(train.get(i));
        }
      }
      QuoteLexicon lexicon = lexicon(classes, all, cueCounts(part));
      features(part, lexicon);
    }
    QuoteLexicon whole = lexicon(classes, all, Map.of());
    features(held, whole);
    features(dev, whole);
    boolean[] off = new boolean[TokenFeatures.COUNT];
    for (String f : option("off", "").split(",")) {
      if (f.contains("-")) {
        String[] ends = f.split("-");
        Arrays.fill(off, Integer.parseInt(ends[0]) - 1, Integer.parseInt(ends[1]), true);
      } else if (!f.isEmpty()) {
        off[Integer.parseInt(f) - 1] = true;
      }
    }
    LabelScheme scheme = LabelScheme.valueOf(option("scheme", "PLAIN"));
    Dictionary dictionary = dictionary(train, (int) number("cut", 3), off);
    System.out.println("features " + dictionary.size);
    Crf.Data rows = data(train, dictionary, scheme, off);
    Crf.Data heldRows = data(held, dictionary, scheme, off);
    Crf.Data devRows = data(dev, dictionary, scheme, off);
    Crf crf = null;
    float[] mean = new float[0];
    float[] meanTransitions = new float[0];
    int epochs = (int) number("epochs", 8);
    int seeds = (int) number("seeds", 1);
    int averaged = (int) number("average", 4);
    for (int seed = 0; seed < seeds; seed++) {
      crf = new Crf(dictionary.size, scheme.labels, QuoteFeatures.EDGES, scheme.allowed());
      if (seed == 0) {
        mean = new float[crf.weights.length];
        meanTransitions = new float[crf.transitions.length];
      }
      for (int e = 0; e < epochs; e++) {
        long started = System.nanoTime();
        double l =
            crf.epoch(
                rows,
                number("rate", 0.1) * (e >= number("anneal", 6) ? 0.5 : 1),
                number("l2", 1e-4),
                number("drop", 0.3),
                seed * 100 + e + 1);
        if (e >= epochs - averaged) {
          for (int k = 0; k < mean.length; k++) {
            mean[k] += crf.weights[k] / averaged / seeds;
          }
          for (int k = 0; k < meanTransitions.length; k++) {
            meanTransitions[k] += crf.transitions[k] / averaged / seeds;
          }
        }
        System.out.printf(
            Locale.ROOT,
            "epoch %d loglik %.4f %.0f s | dev %s%s%n",
            e,
            l,
            (System.nanoTime() - started) / 1e9,
            show(score(dev, crf.decode(devRows), scheme)),
            held.isEmpty() ? "" : " | held " + show(score(held, crf.decode(heldRows), scheme)));
      }
    }
    System.arraycopy(mean, 0, crf.weights, 0, mean.length);
    System.arraycopy(meanTransitions, 0, crf.transitions, 0, meanTransitions.length);
    System.out.println(
        "average dev "
            + show(score(dev, crf.decode(devRows), scheme))
            + " | held "
            + show(score(held, crf.decode(heldRows), scheme)));
    if (options.containsKey("model")) {
      features(train, whole);
      QuoteModel model =
          new QuoteModelWriter(crf, dictionary, (float) number("step", 0.05))
              .model(whole, train, LinkTraining.train(train), sizes());
      QuoteModelWriter.write(Path.of(option("model", "")), model);
      ModelProperties.write(
          Path.of(option("model", "")), arguments, model, show(score(dev, model)));
    }
  }

  private int[] sizes() {
    return Arrays.stream(option("bits", "13,11,14,13,14,14,13,17").split(","))
        .mapToInt(Integer::parseInt)
        .toArray();
  }

  /** The parts that the packed model's tagger finds, scored. */
  static double[] score(List<GoldArticle> articles, QuoteModel model) {
    var tagger = new QuoteTagger(model);
    int size = articles.stream().mapToInt(a -> a.part.length).sum();
    byte[] labels = new byte[size];
    int at = 0;
    for (GoldArticle a : articles) {
      var features = new QuoteFeatures(a.document, a.marks, model.lexicon());
      byte[] found = tagger.tag(a.document, features).labels;
      System.arraycopy(found, 0, labels, at, found.length);
      at += found.length;
    }
    return score(articles, labels, LabelScheme.SIDED);
  }

  static float norm(Crf crf, int feature) {
    float mean = 0;
    for (int y = 0; y < crf.labels; y++) {
      mean += crf.weights[feature * crf.stride + y] / crf.labels;
    }
    float norm = 0;
    for (int y = 0; y < crf.labels; y++) {
      float w = crf.weights[feature * crf.stride + y] - mean;
      norm += w * w;
    }
    return norm;
  }

  /** Word classes, kept in a file between runs. */
  private Map<Long, Integer> classes(Path data) throws IOException {
    Path cache = Path.of(option("classes", "target/quote-classes.txt"));
    if (!java.nio.file.Files.exists(cache)) {
      var files =
          List.of(
              data.resolve("quotes/polnear-train.jsonl"),
              data.resolve("actors/silver-corenlp.jsonl"),
              data.resolve("actors/gmb-train.jsonl"),
              data.resolve("actors/gum-train-perm.jsonl"),
              data.resolve("actors/wikigold.jsonl"));
      Map<Long, Integer> learned =
          WordClasses.learn(files, (int) number("atleast", 6), (int) number("rounds", 12));
      var lines = new ArrayList<String>();
      for (var e : new TreeMap<>(learned).entrySet()) {
        lines.add(e.getKey() + " " + e.getValue());
      }
      java.nio.file.Files.write(cache, lines);
    }
    var classes = new HashMap<Long, Integer>();
    for (String line : java.nio.file.Files.readAllLines(cache)) {
      String[] f = line.split(" ");
      classes.put(Long.parseLong(f[0]), Integer.parseInt(f[1]));
    }
    return classes;
  }
}
