package nightdesk.quotes;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nightdesk.json.JsonTree;
import nightdesk.model.Article;
import nightdesk.text.Document;
import nightdesk.text.Language;
import nightdesk.text.TextAnalyzer;

/**
 * Word classes by the exchange algorithm on class bigrams (Kneser and Ney 1993; Martin, Liermann
 * and Ney 1998): words that stand in the same company get the same class.
 */
public final class WordClasses {
  private static final int CLASSES = 256;
  private static final int FIXED = 16;
  private static final int ALL = CLASSES + FIXED;

  private final List<Long> words = new ArrayList<>();
  private int[][] next;
  private int[][] nextCount;
  private int[][] prior;
  private int[][] priorCount;
  private int[] classOf;
  private int vocabulary;

  /** Class of each word of the corpus that is seen at least {@code atLeast} times. */
  public static Map<Long, Integer> learn(List<Path> files, int atLeast, int rounds)
      throws IOException {
    var self = new WordClasses();
    self.read(files, atLeast);
    self.exchange(rounds);
    var result = new HashMap<Long, Integer>();
    for (int v = 0; v < self.vocabulary; v++) {
      result.put(self.words.get(v), self.classOf[v]);
    }
    return result;
  }

  private void read(List<Path> files, int atLeast) throws IOException {
    var analyzer = new TextAnalyzer(new Language("en"));
    var documents = new ArrayList<Document>();
    var counts = new HashMap<Long, int[]>();
    for (Path file : files) {
      try (BufferedReader lines = Files.newBufferedReader(file)) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          Map<String, Object> tree = JsonTree.parseObject(line);
          Document d = analyzer.analyze(Article.of("x", "", (String) tree.get("text")));
          documents.add(d);
          for (int t = 0; t < d.size(); t++) {
            if (d.kind(t) != Document.Kind.NUMBER) {
              counts.computeIfAbsent(d.hash(t), k -> new int[1])[0]++;
            }
          }
        }
      }
    }
    var sorted = new ArrayList<>(counts.entrySet());
    sorted.removeIf(e -> e.getValue()[0] < atLeast);
    sorted.sort(
        (a, b) ->
            a.getValue()[0] != b.getValue()[0]
                ? b.getValue()[0] - a.getValue()[0]
                : Long.compare(a.getKey(), b.getKey()));
    var index = new HashMap<Long, Integer>();
    for (var e : sorted) {
      index.put(e.getKey(), words.size());
      words.add(e.getKey());
    }
    vocabulary = words.size();
    var pairs = new HashMap<Long, int[]>();
    int tokens = 0;
    for (Document d : documents) {
      for (int s = 0; s < d.sentences(); s++) {
        int last = vocabulary + FIXED - 1;
        for (int t = d.sentenceStart(s); t < d.sentenceEnd(s); t++) {
          Integer known = index.get(d.hash(t));
          int w = known == null ? vocabulary + shape(d, t) : known;
          pairs.computeIfAbsent((long) last << 32 | w, k -> new int[1])[0]++;
          last = w;
          tokens++;
        }
        pairs.computeIfAbsent((long) last << 32 | (vocabulary + FIXED - 1), k -> new int[1])[0]++;
      }
    }
    System.out.println("tokens " + tokens + " words " + vocabulary + " pairs " + pairs.size());
    int all = vocabulary + FIXED;
    next = new int[all][];
    nextCount = new int[all][];
    prior = new int[all][];
    priorCount = new int[all][];
    int[] a = new int[all];
    int[] b = new int[all];
    long[] keys = new long[pairs.size()];
    int k = 0;
    for (long key : pairs.keySet()) {
      keys[k++] = key;
    }
    Arrays.sort(keys);
    for (long key : keys) {
      a[(int) (key >>> 32)]++;
      b[(int) key]++;
    }
    for (int v = 0; v < all; v++) {
      next[v] = new int[a[v]];
      nextCount[v] = new int[a[v]];
      prior[v] = new int[b[v]];
      priorCount[v] = new int[b[v]];
    }
    Arrays.fill(a, 0);
    Arrays.fill(b, 0);
    for (long key : keys) {
      int v = (int) (key >>> 32);
      int w = (int) key;
      int n = pairs.get(key)[0];
      next[v][a[v]] = w;
      nextCount[v][a[v]++] = n;
      prior[w][b[w]] = v;
      priorCount[w][b[w]++] = n;
    }
  }

  private static int shape(Document d, int t) {
    return switch (d.kind(t)) {
      case NUMBER -> 1;
      case MARK -> 3;
      case SYMBOL -> 2;
      case WORD -> d.caps(t) == Document.Caps.LOWER ? 0 : 5;
    };
  }

  private static double h(double n) {
    return n <= 0 ? 0 : n * Math.log(n);
  }

  private void exchange(int rounds) {
    int all = vocabulary + FIXED;
    classOf = new int[all];
    for (int v = 0; v < vocabulary; v++) {
      classOf[v] = v % CLASSES;
    }
    for (int f = 0; f < FIXED; f++) {
      classOf[vocabulary + f] = CLASSES + f;
    }
    int[] pair = new int[ALL * ALL];
    int[] left = new int[ALL];
    int[] right = new int[ALL];
    for (int v = 0; v < all; v++) {
      for (int k = 0; k < next[v].length; k++) {
        pair[classOf[v] * ALL + classOf[next[v][k]]] += nextCount[v][k];
        left[classOf[v]] += nextCount[v][k];
        right[classOf[next[v][k]]] += nextCount[v][k];
      }
    }
    double[] table = new double[1 << 20];
    for (int n = 1; n < table.length; n++) {
      table[n] = h(n);
    }
    int[] to = new int[ALL];
    int[] from = new int[ALL];
    int[] toList = new int[ALL];
    int[] fromList = new int[ALL];
    for (int round = 0; round < rounds; round++) {
      int moved = 0;
      for (int v = 0; v < vocabulary; v++) {
        int own = classOf[v];
        int toSize = 0;
        int fromSize = 0;
        int self = 0;
        int total = 0;
        int totalIn = 0;
        for (int k = 0; k < next[v].length; k++) {
          int w = next[v][k];
          total += nextCount[v][k];
          if (w == v) {
            self += nextCount[v][k];
            continue;
          }
          int c = classOf[w];
          if (to[c] == 0) {
            toList[toSize++] = c;
          }
          to[c] += nextCount[v][k];
        }
        for (int k = 0; k < prior[v].length; k++) {
          int w = prior[v][k];
          totalIn += priorCount[v][k];
          if (w == v) {
            continue;
          }
          int c = classOf[w];
          if (from[c] == 0) {
            fromList[fromSize++] = c;
          }
          from[c] += priorCount[v][k];
        }
        // Take the word out.
        for (int k = 0; k < toSize; k++) {
          pair[own * ALL + toList[k]] -= to[toList[k]];
        }
        for (int k = 0; k < fromSize; k++) {
          pair[fromList[k] * ALL + own] -= from[fromList[k]];
        }
        pair[own * ALL + own] -= self;
        left[own] -= total;
        right[own] -= totalIn;
        int best = own;
        double bestGain = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < CLASSES; c++) {
          double gain = 0;
          for (int k = 0; k < toSize; k++) {
            int e = toList[k];
            if (e != c) {
              int n = pair[c * ALL + e];
              gain += x(table, n + to[e]) - x(table, n);
            }
          }
          for (int k = 0; k < fromSize; k++) {
            int e = fromList[k];
            if (e != c) {
              int n = pair[e * ALL + c];
              gain += x(table, n + from[e]) - x(table, n);
            }
          }
          int n = pair[c * ALL + c];
          gain += x(table, n + to[c] + from[c] + self) - x(table, n);
          gain -= x(table, left[c] + total) - x(table, left[c]);
          gain -= x(table, right[c] + totalIn) - x(table, right[c]);
          if (gain > bestGain + 1e-9) {
            bestGain = gain;
            best = c;
          }
        }
        for (int k = 0; k < toSize; k++) {
          pair[best * ALL + toList[k]] += to[toList[k]];
        }
        for (int k = 0; k < fromSize; k++) {
          pair[fromList[k] * ALL + best] += from[fromList[k]];
        }
        pair[best * ALL + best] += self;
        left[best] += total;
        right[best] += totalIn;
        if (best != own) {
          moved++;
        }
        classOf[v] = best;
        for (int k = 0; k < toSize; k++) {
          to[toList[k]] = 0;
        }
        for (int k = 0; k < fromSize; k++) {
          from[fromList[k]] = 0;
        }
      }
      System.out.println("round " + round + " moved " + moved);
    }
  }

  private static double x(double[] table, int n) {
    return n < table.length ? table[n] : h(n);
  }
}
