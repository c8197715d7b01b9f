package nightdesk.summary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nightdesk.evaluate.Rouge;
import nightdesk.evaluate.SummaryScores;
import nightdesk.json.JsonTree;
import nightdesk.model.KeyPoint;
import nightdesk.model.Span;
import nightdesk.summary.SummaryData.Item;
import nightdesk.text.Document;

/**
 * ROUGE of the shipped program beside that of the first sentences, with a paired bootstrap of the
 * difference. Articles: three sentences, 75 words, F1. Clusters: 100 and 250 words, recall.
 *
 * <p>Arguments: data files ({@code DIR/*-dev.jsonl} of {@code ../shared/data/summary}); {@code
 * --out DIR} writes the predictions, so that other scorers can be run on them.
 */
public final class SummaryEvaluation {
  private SummaryEvaluation() {}

  public static void main(String[] arguments) throws IOException {
    var files = new ArrayList<Path>();
    Path out = null;
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].equals("--out")) {
        out = Path.of(arguments[++i]);
      } else {
        files.add(Path.of(arguments[i]));
      }
    }
    var byFile = new TreeMap<String, List<Item>>();
    for (Item item : SummaryData.read(files)) {
      byFile.computeIfAbsent(item.file(), key -> new ArrayList<>()).add(item);
    }
    var summarizer = new Summarizer();
    var storySummarizer = new StorySummarizer();
    for (var entry : byFile.entrySet()) {
      List<Item> items = entry.getValue();
      boolean cluster = items.get(0).documents().size() > 1;
      var ours = new ArrayList<Map<String, Object>>();
      var lead = new ArrayList<Map<String, Object>>();
      var gold = new ArrayList<Map<String, Object>>();
      for (Item item : items) {
        gold.add(item.json());
        List<KeyPoint> points =
            cluster
                ? storySummarizer.summarize(item.documents(), Budget.words(600))
                : summarizer.summarize(
                    item.document(),
                    item.actors().get(0),
                    item.quotes().get(0),
                    Budget.sentences(12));
        ours.add(JsonTree.parseObject(SummaryData.line(item, points)));
        lead.add(lead(item));
      }
      if (out != null) {
        Files.createDirectories(out);
        write(out.resolve(entry.getKey() + ".ours.jsonl"), ours);
        write(out.resolve(entry.getKey() + ".lead.jsonl"), lead);
      }
      if (cluster) {
        report(entry.getKey(), gold, ours, lead, new SummaryScores.Limit(0, 100), true);
        report(entry.getKey(), gold, ours, lead, new SummaryScores.Limit(0, 250), true);
      } else {
        report(entry.getKey(), gold, ours, lead, new SummaryScores.Limit(3, 0), false);
        report(entry.getKey(), gold, ours, lead, new SummaryScores.Limit(0, 75), false);
      }
    }
  }

  private static void write(Path file, List<Map<String, Object>> lines) throws IOException {
    Files.write(file, lines.stream().map(JsonTree::write).toList());
  }

  /** The first sentences; of a cluster those of all documents in turn, as the baseline has them. */
  static Map<String, Object> lead(Item item) {
    var points = new ArrayList<Object>();
    boolean cluster = item.documents().size() > 1;
    for (int s = 0, left = 1; left > 0 && points.size() < 40; s++) {
      left = 0;
      for (Document document : item.documents()) {
        if (s < document.sentences()) {
          left++;
          Span span = document.sentenceSpan(s);
          if (cluster && Budget.words(document.text(), span.start(), span.end()) < 5) {
            continue;
          }
          var one = new LinkedHashMap<String, Object>();
          one.put("doc", document.article().id());
          one.put("start", span.start());
          one.put("end", span.end());
          points.add(one);
        }
      }
    }
    var object = new LinkedHashMap<String, Object>();
    object.put("id", item.id());
    object.put("keyPoints", points);
    return object;
  }

  private static void report(
      String name,
      List<Map<String, Object>> gold,
      List<Map<String, Object>> ours,
      List<Map<String, Object>> lead,
      SummaryScores.Limit limit,
      boolean cluster) {
    boolean english = SummaryData.language(name).equals("en");
    var rouge = new Rouge(english, !english);
    var several = cluster ? Rouge.Several.MEAN : Rouge.Several.BEST;
    var a = SummaryScores.score(gold, ours, limit, several, rouge);
    var b = SummaryScores.score(gold, lead, limit, several, rouge);
    var line = new StringBuilder();
    line.append(
        String.format(
            "%-18s %s",
            name, limit.sentences() > 0 ? limit.sentences() + " sent " : limit.words() + " words"));
    for (int m : new int[] {0, 1, 3}) {
      double[] difference = new double[a.size()];
      double sum = 0;
      double base = 0;
      for (int i = 0; i < a.size(); i++) {
        double x = 100 * value(a.get(i).scores(), m, cluster);
        double y = 100 * value(b.get(i).scores(), m, cluster);
        sum += x;
        base += y;
        difference[i] = x - y;
      }
      double[] interval = bootstrap(difference);
      line.append(
          String.format(
              "  %s %.2f lead %.2f (%+.2f [%+.2f %+.2f])",
              new String[] {"R1", "R2", "RL", "RLsum"}[m],
              sum / a.size(),
              base / a.size(),
              (sum - base) / a.size(),
              interval[0],
              interval[1]));
    }
    System.out.println(line);
  }

  private static double value(Rouge.Scores scores, int m, boolean recall) {
    Rouge.Score score =
        switch (m) {
          case 0 -> scores.rouge1();
          case 1 -> scores.rouge2();
          default -> scores.rougeLsum();
        };
    return recall ? score.recall() : score.f1();
  }

  /** The 95 % interval of the mean of paired differences, from 1000 resamples. */
  static double[] bootstrap(double[] differences) {
    var random = new Random(7);
    double[] means = new double[1000];
    for (int i = 0; i < means.length; i++) {
      for (int k = 0; k < differences.length; k++) {
        means[i] += differences[random.nextInt(differences.length)] / differences.length;
      }
    }
    java.util.Arrays.sort(means);
    return new double[] {means[25], means[975]};
  }
}
