package nightdesk.summary;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nightdesk.evaluate.Rouge;
import nightdesk.model.KeyPoint;
import nightdesk.model.Span;
import nightdesk.summary.SummaryData.Item;

/**
 * Recall of many settings of the story summariser on clusters, to choose the shipped ones by: mean
 * of R1 and R2 at 100 and 250 words over all languages, so that no single set of clusters decides.
 *
 * <p>Arguments: cluster files.
 */
public final class StoryTuning {
  private StoryTuning() {}

  public static void main(String[] arguments) throws IOException {
    List<Item> items = SummaryData.read(Arrays.stream(arguments).map(Path::of).toList());
    report("shipped", items, new StorySummarizer());
    var grid = new ArrayList<double[]>();
    for (double echo : new double[] {0, 6, 20}) {
      for (double top : new double[] {8, 16}) {
        for (double length : new double[] {0.8, 1}) {
          grid.add(new double[] {0.3, 1, 0.5, top, 0.5, length, echo});
        }
      }
    }
    for (double[] g : grid) {
      report(
          Arrays.toString(g),
          items,
          new StorySummarizer(
              new StorySummarizer.Weights(g[0], g[1], g[3], g[4], g[5], g[2], g[6])));
    }
  }

  private static void report(String name, List<Item> items, StorySummarizer summarizer) {
    var sums = new TreeMap<String, double[]>();
    for (Item item : items) {
      List<KeyPoint> points = summarizer.summarize(item.documents(), Budget.words(400));
      boolean english = item.file().contains("english");
      var rouge = new Rouge(english, !english);
      double[] row = sums.computeIfAbsent(item.file(), key -> new double[5]);
      row[4]++;
      for (int b = 0; b < 2; b++) {
        var tokens = new ArrayList<String>();
        int left = b == 0 ? 100 : 250;
        for (KeyPoint point : points) {
          Span span = point.passage().span();
          String[] words =
              item.documents().get(0) == null
                  ? new String[0]
                  : point
                      .passage()
                      .article()
                      .text()
                      .substring(span.start(), span.end())
                      .split("\\s+");
          int take = Math.min(left, words.length);
          tokens.addAll(rouge.tokens(String.join(" ", Arrays.copyOf(words, take))));
          left -= take;
          if (left <= 0) {
            break;
          }
        }
        for (String reference : item.references()) {
          List<String> wanted = rouge.tokens(reference);
          row[2 * b] += recall(wanted, tokens, 1) / item.references().size();
          row[2 * b + 1] += recall(wanted, tokens, 2) / item.references().size();
        }
      }
    }
    var line = new StringBuilder();
    double[] all = new double[4];
    for (var entry : sums.entrySet()) {
      double[] row = entry.getValue();
      line.append(' ').append(entry.getKey().substring(entry.getKey().indexOf('-') + 1), 0, 2);
      for (int i = 0; i < 4; i++) {
        row[i] *= 100 / row[4];
        all[i] += row[i] / sums.size();
        line.append(String.format(i % 2 == 0 ? " %.1f" : "/%.1f", row[i]));
      }
    }
    System.out.printf(
        "%5.2f  %.2f/%.2f %.2f/%.2f %s %s%n",
        (all[0] + all[1] + all[2] + all[3]) / 4, all[0], all[1], all[2], all[3], line, name);
  }

  private static double recall(List<String> wanted, List<String> given, int n) {
    Map<String, Integer> left = new HashMap<>();
    for (int i = 0; i + n <= given.size(); i++) {
      left.merge(String.join(" ", given.subList(i, i + n)), 1, Integer::sum);
    }
    int hits = 0;
    int total = 0;
    for (int i = 0; i + n <= wanted.size(); i++) {
      total++;
      String gram = String.join(" ", wanted.subList(i, i + n));
      Integer there = left.get(gram);
      if (there != null && there > 0) {
        hits++;
        left.put(gram, there - 1);
      }
    }
    return total == 0 ? 0 : (double) hits / total;
  }
}
