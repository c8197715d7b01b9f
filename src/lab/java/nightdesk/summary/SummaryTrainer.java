package nightdesk.summary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nightdesk.evaluate.Rouge;
import nightdesk.model.Span;
import nightdesk.summary.SummaryData.Item;
import nightdesk.text.Document;
import nightdesk.text.Stems;

/**
 * Learns the weights of the sentence scorer: logistic regression with an L2 penalty on whether a
 * greedy search for the best possible extract takes the sentence, and reports ROUGE by ten-fold
 * cross-validation over articles, which is what choices are made by.
 *
 * <p>Arguments: data files of single articles; {@code --l2 X}, {@code --redundancy X}; {@code
 * --features a,b,...} uses these alone; {@code --write FILE} writes the weights learned from all
 * articles.
 */
public final class SummaryTrainer {
  private static final int FOLDS = 10;
  private static double mix = 0.5;
  private static double sharp = 3;
  private static boolean climb;
  private static double gain = 0.01;
  private static int steps;

  private SummaryTrainer() {}

  /** An article ready for learning. */
  private static final class Example {
    Item item;
    Candidate[] candidates;
    double[][] rows;
    SentenceVectors vectors;
    List<List<String>> tokens;
    int[] words;
    List<Map<String, Integer>> unigrams;
    List<Map<String, Integer>> bigrams;
    double[] labels;
    int fold;
    Fast fast;
  }

  public static void main(String[] arguments) throws IOException {
    var files = new ArrayList<Path>();
    var features = new ArrayList<String>();
    double l2 = 3;
    double redundancy = 0.5;
    Path write = null;
    boolean drop = false;
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--l2" -> l2 = Double.parseDouble(arguments[++i]);
        case "--redundancy" -> redundancy = Double.parseDouble(arguments[++i]);
        case "--write" -> write = Path.of(arguments[++i]);
        case "--features" -> features.addAll(List.of(arguments[++i].split(",")));
        case "--mix" -> mix = Double.parseDouble(arguments[++i]);
        case "--sharp" -> sharp = Double.parseDouble(arguments[++i]);
        case "--climb" -> climb = true;
        case "--policy" -> steps = Integer.parseInt(arguments[++i]);
        case "--gain" -> gain = Double.parseDouble(arguments[++i]);
        case "--drop" -> drop = true;
        default -> files.add(Path.of(arguments[i]));
      }
    }
    List<Example> examples = examples(SummaryData.read(files));
    boolean[] used = new boolean[Feature.WEIGHED];
    for (int f = 0; f < used.length; f++) {
      used[f] = features.isEmpty() || features.contains(Feature.values()[f].label());
    }
    report("lead", examples, lead(examples));
    report("all", examples, crossValidated(examples, used, l2, redundancy));
    if (drop) {
      for (int f = 0; f < used.length; f++) {
        boolean[] without = used.clone();
        without[f] = !used[f];
        report(
            (used[f] ? "-" : "+") + Feature.values()[f].label(),
            examples,
            crossValidated(examples, without, l2, redundancy));
      }
    }
    double[] weights = fit(examples, used, l2);
    if (climb) {
      redundancy = weights[Feature.WEIGHED];
    }
    // Only proportions matter: the first sentence's position is worth 1.
    double unit = weights[Feature.TOP.ordinal()];
    for (int f = 0; f < Feature.WEIGHED; f++) {
      weights[f] /= unit;
    }
    redundancy /= unit;
    var out = new ArrayList<String>();
    for (int f = 0; f < Feature.WEIGHED; f++) {
      out.add(String.format(Locale.ROOT, "%s %.4f", Feature.values()[f].label(), weights[f]));
    }
    out.add(String.format(Locale.ROOT, "redundancy %.4f", redundancy));
    System.out.println(String.join("  ", out));
    if (write != null) {
      out.add(0, "# What each feature of a sentence is worth; learned, see the properties.");
      Files.write(write, out);
    }
  }

  private static List<Example> examples(List<Item> items) {
    var summarizer = new Summarizer();
    var rouge = new Rouge(true);
    var examples = new ArrayList<Example>();
    for (Item item : items) {
      Document document = item.document();
      var example = new Example();
      example.item = item;
      Summarizer.Tools tools = summarizer.tools(document.language());
      example.candidates = tools.candidates().find(document, item.actors().get(0));
      long[] stems = Stems.of(document);
      example.vectors = SentenceVectors.of(List.of(document), List.of(stems));
      example.rows =
          tools
              .features()
              .of(document, item.actors().get(0), item.quotes().get(0), stems, example.vectors);
      example.tokens = new ArrayList<>();
      example.words = new int[document.sentences()];
      for (int s = 0; s < document.sentences(); s++) {
        Span span = example.candidates[s].span();
        String text = document.text().substring(span.start(), span.end());
        example.tokens.add(rouge.tokens(text));
        example.words[s] = Budget.words(text, 0, text.length());
      }
      example.unigrams = new ArrayList<>();
      example.bigrams = new ArrayList<>();
      for (String reference : item.references()) {
        List<String> tokens = rouge.tokens(reference);
        example.unigrams.add(grams(tokens, 1));
        example.bigrams.add(grams(tokens, 2));
      }
      example.fast = new Fast(example, rouge);
      example.labels = labels(example);
      example.fold = Math.floorMod(item.id().hashCode(), FOLDS);
      examples.add(example);
    }
    return examples;
  }

  private static Map<String, Integer> grams(List<String> tokens, int n) {
    var grams = new HashMap<String, Integer>();
    for (int i = 0; i + n <= tokens.size(); i++) {
      grams.merge(
          n == 1 ? tokens.get(i) : tokens.get(i) + ' ' + tokens.get(i + 1), 1, Integer::sum);
    }
    return grams;
  }

  private static double f1(Map<String, Integer> wanted, Map<String, Integer> given) {
    int match = 0;
    int in = 0;
    int out = 0;
    for (var entry : given.entrySet()) {
      match += Math.min(entry.getValue(), wanted.getOrDefault(entry.getKey(), 0));
      in += entry.getValue();
    }
    for (int count : wanted.values()) {
      out += count;
    }
    return match == 0 ? 0 : 2.0 * match / (in + out);
  }

  /** Tokens as numbers, for a metric that is computed very often. */
  private static final class Fast {
    int[][] tokens;
    int[][] wanted;
    int[] wantedSize;
    List<Map<Long, Integer>> pairs = new ArrayList<>();
    int[] pairSize;
    int vocabulary;

    Fast(Example example, Rouge rouge) {
      var numbers = new HashMap<String, Integer>();
      tokens = new int[example.tokens.size()][];
      for (int s = 0; s < tokens.length; s++) {
        tokens[s] =
            example.tokens.get(s).stream()
                .mapToInt(t -> numbers.computeIfAbsent(t, k -> numbers.size()))
                .toArray();
      }
      int refs = example.item.references().size();
      int[][] references = new int[refs][];
      for (int r = 0; r < refs; r++) {
        references[r] =
            rouge.tokens(example.item.references().get(r)).stream()
                .mapToInt(t -> numbers.computeIfAbsent(t, k -> numbers.size()))
                .toArray();
      }
      vocabulary = numbers.size();
      wanted = new int[refs][vocabulary];
      wantedSize = new int[refs];
      pairSize = new int[refs];
      for (int r = 0; r < refs; r++) {
        var map = new HashMap<Long, Integer>();
        for (int i = 0; i < references[r].length; i++) {
          wanted[r][references[r][i]]++;
          if (i > 0) {
            map.merge((long) references[r][i - 1] * vocabulary + references[r][i], 1, Integer::sum);
          }
        }
        pairs.add(map);
        wantedSize[r] = references[r].length;
        pairSize[r] = Math.max(0, references[r].length - 1);
      }
    }

    /** R1 and R2 F1 of {@code size} tokens. */
    double[] score(int[] given, int size) {
      double[] best = new double[2];
      for (int r = 0; r < wanted.length; r++) {
        int[] left = wanted[r].clone();
        int one = 0;
        int two = 0;
        Map<Long, Integer> used = new HashMap<>();
        for (int i = 0; i < size; i++) {
          if (left[given[i]]-- > 0) {
            one++;
          }
          if (i > 0) {
            long pair = (long) given[i - 1] * vocabulary + given[i];
            Integer there = pairs.get(r).get(pair);
            if (there != null && used.merge(pair, 1, Integer::sum) <= there) {
              two++;
            }
          }
        }
        best[0] = Math.max(best[0], one == 0 ? 0 : 2.0 * one / (size + wantedSize[r]));
        best[1] = Math.max(best[1], two == 0 ? 0 : 2.0 * two / (size - 1 + pairSize[r]));
      }
      return best;
    }
  }

  /** R1 and R2 of the first three and of the first 75 words of a choice, added up. */
  private static double worth(Example example, List<Integer> order) {
    int[] buffer = new int[4000];
    double sum = 0;
    for (int words : new int[] {0, 75}) {
      var kept = new ArrayList<Integer>();
      int cut = -1;
      int cutTo = 0;
      int used = 0;
      for (int s : order) {
        if (words == 0 && kept.size() == 3 || words > 0 && used >= words) {
          break;
        }
        if (words > 0 && used + example.words[s] > words) {
          cut = s;
          cutTo =
              (int)
                  Math.round(
                      example.tokens.get(s).size() * (words - used) / (double) example.words[s]);
        } else {
          kept.add(s);
        }
        used += example.words[s];
      }
      kept.sort(null);
      int size = 0;
      for (int s : kept) {
        for (int token : example.fast.tokens[s]) {
          if (size < buffer.length) {
            buffer[size++] = token;
          }
        }
      }
      for (int i = 0; i < cutTo && cut >= 0 && size < buffer.length; i++) {
        buffer[size++] = example.fast.tokens[cut][i];
      }
      double[] scores = example.fast.score(buffer, size);
      sum += scores[0] + scores[1];
    }
    return sum;
  }

  /**
   * Coordinate ascent on ROUGE itself (Metzler and Croft 2007): weights are moved one at a time, in
   * steps of the feature's deviation, as long as the mean over all articles gains clearly.
   *
   * @return the weights and, last, the redundancy
   */
  private static double[] climb(List<Example> examples, boolean[] used, double gain) {
    int k = Feature.WEIGHED;
    double[] deviation = deviations(examples);
    double[] w = new double[k + 1];
    w[Feature.TOP.ordinal()] = 1;
    w[k] = 0.5;
    double best = mean(examples, w);
    for (double step = 0.4; step > 0.04; step /= 2) {
      for (int pass = 0; pass < 2; pass++) {
        for (int f = 0; f <= k; f++) {
          if (f < k && (!used[f] || deviation[f] == 0) || f == Feature.TOP.ordinal()) {
            continue;
          }
          double size = f < k ? 0.25 * step / deviation[f] : step;
          for (int sign = -1; sign <= 1; sign += 2) {
            double before = w[f];
            w[f] = f == k ? Math.max(0, before + sign * size) : before + sign * size;
            double now = mean(examples, w);
            if (now > best + gain) {
              best = now;
              break;
            }
            w[f] = before;
          }
        }
      }
    }
    return w;
  }

  /**
   * Policy gradient on ROUGE (BanditSum, Dong et al. 2018): choices are drawn by the model, without
   * replacement; those that score above the article's mean become more likely. The penalty pulls
   * towards nothing but position.
   */
  private static double[] policy(List<Example> examples, boolean[] used, double l2) {
    int k = Feature.WEIGHED;
    double[] deviation = deviations(examples);
    double[] start = new double[k];
    start[Feature.TOP.ordinal()] = 1.5;
    double[] w = start.clone();
    double[] first = new double[k];
    double[] second = new double[k];
    var random = new java.util.Random(11);
    int samples = 8;
    double[] average = new double[k];
    int averaged = 0;
    for (int step = 1; step <= steps; step++) {
      double[] gradient = new double[k];
      for (Example example : examples) {
        addSamples(example, used, deviation, w, samples, random, gradient);
      }
      for (int f = 0; f < k; f++) {
        double g = gradient[f] / examples.size() / samples - l2 * 1e-3 * (w[f] - start[f]);
        first[f] = 0.9 * first[f] + 0.1 * g;
        second[f] = 0.99 * second[f] + 0.01 * g * g;
        double rate = 0.05 / (1 + step / 50.0);
        w[f] +=
            rate
                * (first[f] / (1 - Math.pow(0.9, step)))
                / (Math.sqrt(second[f] / (1 - Math.pow(0.99, step))) + 1e-8);
        if (!used[f]) {
          w[f] = 0;
        }
      }
      if (step > steps / 2) {
        averaged++;
        for (int f = 0; f < k; f++) {
          average[f] += w[f];
        }
      }
    }
    double[] raw = new double[k];
    for (int f = 0; f < k; f++) {
      raw[f] = deviation[f] > 0 ? average[f] / averaged / deviation[f] : 0;
    }
    return raw;
  }

  private static void addSamples(
      Example example,
      boolean[] used,
      double[] deviation,
      double[] w,
      int samples,
      java.util.Random random,
      double[] gradient) {
    int n = Math.min(60, example.rows.length);
    int k = w.length;
    double[] strength = new double[n];
    double[][] x = new double[n][k];
    int allowed = 0;
    for (int s = 0; s < n; s++) {
      if (example.candidates[s].standing() != Standing.ALONE) {
        continue;
      }
      allowed++;
      double score = 0;
      for (int f = 0; f < k; f++) {
        x[s][f] = used[f] && deviation[f] > 0 ? example.rows[s][f] / deviation[f] : 0;
        score += w[f] * x[s][f];
      }
      strength[s] = Math.exp(Math.max(-30, Math.min(30, score)));
    }
    if (allowed < 4) {
      return;
    }
    double[] rewards = new double[samples];
    double[][] slopes = new double[samples][k];
    double mean = 0;
    for (int i = 0; i < samples; i++) {
      double[] left = strength.clone();
      var order = new ArrayList<Integer>();
      for (int pick = 0; pick < Math.min(4, allowed); pick++) {
        double sum = 0;
        for (double value : left) {
          sum += value;
        }
        double at = random.nextDouble() * sum;
        int chosen = -1;
        for (int s = 0; s < n; s++) {
          if (left[s] > 0) {
            chosen = s;
            at -= left[s];
            if (at <= 0) {
              break;
            }
          }
        }
        for (int f = 0; f < k; f++) {
          if (used[f]) {
            double expected = 0;
            for (int s = 0; s < n; s++) {
              expected += left[s] * x[s][f];
            }
            slopes[i][f] += x[chosen][f] - expected / sum;
          }
        }
        left[chosen] = 0;
        order.add(chosen);
      }
      rewards[i] = 100 * worth(example, order) / 4;
      mean += rewards[i] / samples;
    }
    for (int i = 0; i < samples; i++) {
      for (int f = 0; f < k; f++) {
        gradient[f] += (rewards[i] - mean) * slopes[i][f];
      }
    }
  }

  private static double[] fit(List<Example> examples, boolean[] used, double l2) {
    if (climb) {
      return climb(examples, used, gain);
    }
    return steps > 0 ? policy(examples, used, l2) : learn(examples, used, l2);
  }

  private static double mean(List<Example> examples, double[] w) {
    var model = new SentenceModel(java.util.Arrays.copyOf(w, Feature.WEIGHED), w[Feature.WEIGHED]);
    double sum = 0;
    for (Example example : examples) {
      sum += worth(example, order(example, model));
    }
    return 100 * sum / examples.size() / 4;
  }

  private static double[] deviations(List<Example> examples) {
    int k = Feature.WEIGHED;
    int n = 0;
    double[] mean = new double[k];
    double[] deviation = new double[k];
    for (Example example : examples) {
      for (double[] row : example.rows) {
        n++;
        for (int f = 0; f < k; f++) {
          mean[f] += row[f];
          deviation[f] += row[f] * row[f];
        }
      }
    }
    for (int f = 0; f < k; f++) {
      mean[f] /= n;
      deviation[f] = Math.sqrt(Math.max(0, deviation[f] / n - mean[f] * mean[f]));
    }
    return deviation;
  }

  /** R1 and R2 F1 of the tokens, each of the best reference. */
  private static double[] rouge(Example example, List<String> tokens) {
    double[] best = new double[2];
    var one = grams(tokens, 1);
    var two = grams(tokens, 2);
    for (int r = 0; r < example.unigrams.size(); r++) {
      best[0] = Math.max(best[0], f1(example.unigrams.get(r), one));
      best[1] = Math.max(best[1], f1(example.bigrams.get(r), two));
    }
    return best;
  }

  private static List<String> join(Example example, List<Integer> sentences, int words) {
    var tokens = new ArrayList<String>();
    var kept = new ArrayList<>(sentences);
    int cut = -1;
    int cutTo = 0;
    if (words > 0) {
      kept.clear();
      int used = 0;
      for (int s : sentences) {
        if (used >= words) {
          break;
        }
        if (used + example.words[s] > words) {
          cut = s;
          cutTo =
              (int)
                  Math.round(
                      example.tokens.get(s).size() * (words - used) / (double) example.words[s]);
        } else {
          kept.add(s);
        }
        used += example.words[s];
      }
    }
    kept.sort(null);
    for (int s : kept) {
      tokens.addAll(example.tokens.get(s));
    }
    if (cut >= 0) {
      tokens.addAll(example.tokens.get(cut).subList(0, cutTo));
    }
    return tokens;
  }

  /**
   * What each sentence is worth: half for being taken by the greedy best extract, half for what it
   * adds alone, relative to the best sentence.
   */
  private static double[] labels(Example example) {
    int n = example.words.length;
    double[] labels = new double[n];
    double most = 1e-9;
    double[] alone = new double[n];
    for (int s = 0; s < n; s++) {
      double sum = 0;
      var one = grams(example.tokens.get(s), 1);
      var two = grams(example.tokens.get(s), 2);
      for (int r = 0; r < example.unigrams.size(); r++) {
        sum += f1(example.unigrams.get(r), one) + f1(example.bigrams.get(r), two);
      }
      alone[s] = sum;
      most = Math.max(most, sum);
    }
    for (int s = 0; s < n; s++) {
      labels[s] = (1 - mix) * Math.pow(alone[s] / most, sharp);
    }
    int references = example.unigrams.size();
    for (int r = 0; r < references; r++) {
      var taken = new ArrayList<Integer>();
      double best = 0;
      while (taken.size() < 3) {
        int next = -1;
        for (int s = 0; s < n; s++) {
          if (taken.contains(s)) {
            continue;
          }
          taken.add(s);
          List<String> tokens = join(example, taken, 0);
          double value =
              f1(example.unigrams.get(r), grams(tokens, 1))
                  + f1(example.bigrams.get(r), grams(tokens, 2));
          taken.remove(taken.size() - 1);
          if (value > best + 1e-9) {
            best = value;
            next = s;
          }
        }
        if (next < 0) {
          break;
        }
        taken.add(next);
      }
      for (int s : taken) {
        labels[s] += mix / references;
      }
    }
    return labels;
  }

  /**
   * A log-linear model of which sentence of an article is worth taking (listwise, Cao et al. 2007:
   * articles are never compared with each other), over standardised features; weights of the raw
   * ones.
   */
  private static double[] learn(List<Example> examples, boolean[] used, double l2) {
    int k = Feature.WEIGHED;
    int n = 0;
    double[] mean = new double[k];
    double[] deviation = new double[k];
    for (Example example : examples) {
      for (double[] row : example.rows) {
        n++;
        for (int f = 0; f < k; f++) {
          mean[f] += row[f];
          deviation[f] += row[f] * row[f];
        }
      }
    }
    for (int f = 0; f < k; f++) {
      mean[f] /= n;
      deviation[f] = Math.sqrt(Math.max(0, deviation[f] / n - mean[f] * mean[f]));
    }
    double[] w = new double[k];
    // Newton's method; the problem is convex and small.
    for (int step = 0; step < 15; step++) {
      double[][] hessian = new double[k][k];
      double[] gradient = new double[k];
      for (Example example : examples) {
        addArticle(example, used, mean, deviation, w, hessian, gradient);
      }
      for (int a = 0; a < k; a++) {
        gradient[a] += l2 * w[a];
        hessian[a][a] += l2;
      }
      double[] move = solve(hessian, gradient);
      for (int a = 0; a < k; a++) {
        w[a] -= move[a];
      }
    }
    double[] raw = new double[k];
    for (int f = 0; f < k; f++) {
      raw[f] = used[f] && deviation[f] > 0 ? w[f] / deviation[f] : 0;
    }
    return raw;
  }

  private static void addArticle(
      Example example,
      boolean[] used,
      double[] mean,
      double[] deviation,
      double[] w,
      double[][] hessian,
      double[] gradient) {
    int k = w.length;
    int n = example.rows.length;
    double[][] x = new double[n][k];
    double[] p = new double[n];
    double sum = 0;
    double labels = 0;
    for (int s = 0; s < n; s++) {
      if (example.candidates[s].standing() != Standing.ALONE) {
        continue;
      }
      double score = 0;
      for (int f = 0; f < k; f++) {
        x[s][f] = used[f] && deviation[f] > 0 ? (example.rows[s][f] - mean[f]) / deviation[f] : 0;
        score += w[f] * x[s][f];
      }
      p[s] = Math.exp(score);
      sum += p[s];
      labels += example.labels[s];
    }
    if (labels == 0) {
      return;
    }
    double[] expected = new double[k];
    for (int s = 0; s < n; s++) {
      p[s] /= sum;
      for (int f = 0; f < k; f++) {
        expected[f] += p[s] * x[s][f];
      }
    }
    for (int s = 0; s < n; s++) {
      if (p[s] == 0) {
        continue;
      }
      double q = example.labels[s] / labels;
      for (int a = 0; a < k; a++) {
        gradient[a] += (p[s] - q) * x[s][a];
        double da = x[s][a] - expected[a];
        for (int b = 0; b < k; b++) {
          hessian[a][b] += p[s] * da * (x[s][b] - expected[b]);
        }
      }
    }
  }

  private static double[] solve(double[][] matrix, double[] right) {
    int n = right.length;
    double[] x = right.clone();
    for (int c = 0; c < n; c++) {
      int pivot = c;
      for (int r = c + 1; r < n; r++) {
        if (Math.abs(matrix[r][c]) > Math.abs(matrix[pivot][c])) {
          pivot = r;
        }
      }
      double[] swap = matrix[c];
      matrix[c] = matrix[pivot];
      matrix[pivot] = swap;
      double value = x[c];
      x[c] = x[pivot];
      x[pivot] = value;
      for (int r = c + 1; r < n; r++) {
        double factor = matrix[r][c] / matrix[c][c];
        for (int k = c; k < n && factor != 0; k++) {
          matrix[r][k] -= factor * matrix[c][k];
        }
        x[r] -= factor * x[c];
      }
    }
    for (int c = n - 1; c >= 0; c--) {
      for (int k = c + 1; k < n; k++) {
        x[c] -= matrix[c][k] * x[k];
      }
      x[c] /= matrix[c][c];
    }
    return x;
  }

  /** For each article the order in which a model that has not seen it takes sentences. */
  private static List<List<Integer>> crossValidated(
      List<Example> examples, boolean[] used, double l2, double redundancy) {
    var orders = new ArrayList<List<Integer>>();
    for (int i = 0; i < examples.size(); i++) {
      orders.add(List.of());
    }
    for (int fold = 0; fold < FOLDS; fold++) {
      int out = fold;
      List<Example> others = examples.stream().filter(e -> e.fold != out).toList();
      double[] weights = fit(others, used, l2);
      var model =
          new SentenceModel(
              java.util.Arrays.copyOf(weights, Feature.WEIGHED),
              climb ? weights[Feature.WEIGHED] : redundancy);
      for (int i = 0; i < examples.size(); i++) {
        if (examples.get(i).fold == fold) {
          orders.set(i, order(examples.get(i), model));
        }
      }
    }
    return orders;
  }

  private static List<Integer> order(Example example, SentenceModel model) {
    double[] base = new double[example.rows.length];
    for (int s = 0; s < base.length; s++) {
      base[s] = model.score(example.rows[s]) + example.candidates[s].standing().penalty();
    }
    var taken = new ArrayList<Integer>();
    var selection = new Selection(example.vectors, base, model.redundancy(), 8);
    selection.take(
        s ->
            example.candidates[s].standing().compareTo(Standing.LEANS) <= 0
                && (example.candidates[s].standing() != Standing.FOLLOWS
                    || selection.last() == s - 1),
        s -> 1,
        (s, score, repeats) -> taken.add(s));
    return taken;
  }

  private static List<List<Integer>> lead(List<Example> examples) {
    var orders = new ArrayList<List<Integer>>();
    for (Example example : examples) {
      var order = new ArrayList<Integer>();
      for (int s = 0; s < Math.min(8, example.rows.length); s++) {
        order.add(s);
      }
      orders.add(order);
    }
    return orders;
  }

  private static void report(String name, List<Example> examples, List<List<Integer>> orders) {
    var line = new StringBuilder(String.format(Locale.ROOT, "%-14s", name));
    for (String file : new String[] {"cnndm", "writers", "newsroom", "gum_news"}) {
      for (int words : new int[] {0, 75}) {
        double one = 0;
        double two = 0;
        int n = 0;
        for (int i = 0; i < examples.size(); i++) {
          Example example = examples.get(i);
          if (!example.item.file().equals(file)) {
            continue;
          }
          List<Integer> order = orders.get(i);
          List<Integer> kept = words > 0 ? order : order.subList(0, Math.min(3, order.size()));
          double[] scores = rouge(example, join(example, kept, words));
          one += scores[0];
          two += scores[1];
          n++;
        }
        if (n > 0) {
          line.append(
              String.format(
                  Locale.ROOT,
                  "  %s%s %.2f/%.2f",
                  file,
                  words > 0 ? "@75w" : "@3",
                  100 * one / n,
                  100 * two / n));
        }
      }
    }
    System.out.println(line);
  }
}
