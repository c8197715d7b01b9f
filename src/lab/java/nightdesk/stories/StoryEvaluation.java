package nightdesk.stories;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nightdesk.evaluate.StoryScores;
import nightdesk.json.JsonTree;
import nightdesk.model.Article;
import nightdesk.model.Metadata;
import nightdesk.text.Document;
import nightdesk.text.Language;
import nightdesk.text.TextAnalyzer;

/**
 * BCubed of the grouping on files with {@code cluster}, and how many articles it groups in a second
 * of CPU time.
 *
 * <p>Arguments: data files. {@code --sweep} prints the scores for a grid of settings, which is how
 * the shipped ones were chosen.
 */
public final class StoryEvaluation {
  private StoryEvaluation() {}

  private record Data(String name, List<Document> documents, Map<String, String> gold) {}

  public static void main(String[] arguments) throws IOException {
    var files = new ArrayList<Data>();
    boolean sweep = false;
    for (String argument : arguments) {
      if (argument.equals("--sweep")) {
        sweep = true;
      } else {
        files.add(read(Path.of(argument)));
      }
    }
    if (!sweep) {
      for (Data data : files) {
        var grouper = new StoryGrouper();
        long start = System.nanoTime();
        StoryScores scores = score(data, grouper);
        System.out.printf(
            "%s: %s, %.2f s%n", data.name(), scores, (System.nanoTime() - start) / 1e9);
      }
      return;
    }
    for (double[] w :
        new double[][] {
          {1, 3, 2, 1, 0.7, 1000},
          {1, 3, 2, 1, 0.85, 1000},
          {0.6, 3, 3, 1, 0.7, 1000},
          {1, 3, 3, 1, 0.7, 1000},
          {1, 2, 2, 1, 0.85, 1000},
          {1, 3, 2, 1.5, 0.7, 1000},
          {1, 4, 3, 2, 0.7, 1000},
        }) {
      sweep(files, new Signature.Weights(1, w[0], w[1], w[2], w[3], w[4], (int) w[5]));
    }
  }

  private static final double[] THRESHOLDS = new double[28];

  static {
    for (int i = 0; i < THRESHOLDS.length; i++) {
      THRESHOLDS[i] = 1.8 * StrictMath.pow(0.95, i);
    }
  }

  private static void sweep(List<Data> files, Signature.Weights weights) {
    var vectors = new ArrayList<StoryGrouper.Vectors>();
    for (Data data : files) {
      vectors.add(new StoryGrouper(weights, Clustering.Settings.DEFAULT).vectors(data.documents()));
    }
    {
      double[] sum = new double[THRESHOLDS.length];
      var line = new StringBuilder();
      for (int d = 0; d < files.size(); d++) {
        double[] f1 = byThreshold(files.get(d), vectors.get(d));
        int best = 0;
        for (int i = 0; i < f1.length; i++) {
          sum[i] += f1[i] / files.size();
          best = f1[i] > f1[best] ? i : best;
        }
        line.append(
            String.format("  %s %.4f at %.3f", files.get(d).name(), f1[best], THRESHOLDS[best]));
      }
      int best = 0;
      for (int i = 0; i < sum.length; i++) {
        best = sum[i] > sum[best] ? i : best;
      }
      System.out.printf("%s %s  both %.4f at %.3f%n", weights, line, sum[best], THRESHOLDS[best]);
    }
  }

  /** BCubed F1 at each of the thresholds, which fall, from one run to the lowest. */
  private static double[] byThreshold(Data data, StoryGrouper.Vectors vectors) {
    double lowest = THRESHOLDS[THRESHOLDS.length - 1];
    var clustering =
        new Clustering(
            new Clustering.Settings(
                0.165 * lowest, 1, 0.06 * lowest, Clustering.Settings.DEFAULT.shortDamping(), 4));
    clustering.cluster(vectors.terms(), vectors.values(), vectors.days(), vectors.vocabulary());
    int[] parent = new int[data.documents().size()];
    for (int i = 0; i < parent.length; i++) {
      parent[i] = i;
    }
    double[] f1 = new double[THRESHOLDS.length];
    int at = 0;
    for (int i = 0; i < f1.length; i++) {
      while (at < clustering.joins().size()
          && clustering.joins().get(at).likeness() * lowest >= THRESHOLDS[i]) {
        Clustering.Join join = clustering.joins().get(at++);
        parent[root(parent, join.a())] = root(parent, join.b());
      }
      var predicted = new LinkedHashMap<String, String>();
      for (int d = 0; d < parent.length; d++) {
        predicted.put(data.documents().get(d).article().id(), "s" + root(parent, d));
      }
      f1[i] = StoryScores.of(data.gold(), predicted).bcubed().f1();
    }
    return f1;
  }

  private static int root(int[] parent, int of) {
    int at = of;
    while (parent[at] != at) {
      at = parent[at];
    }
    return at;
  }

  private static StoryScores score(Data data, StoryGrouper grouper) {
    var predicted = new LinkedHashMap<String, String>();
    List<List<Integer>> groups = grouper.cluster(data.documents());
    for (int g = 0; g < groups.size(); g++) {
      for (int member : groups.get(g)) {
        predicted.put(data.documents().get(member).article().id(), "s" + g);
      }
    }
    return StoryScores.of(data.gold(), predicted);
  }

  private static Data read(Path file) throws IOException {
    var analyzer = new TextAnalyzer(new Language("en"));
    var documents = new ArrayList<Document>();
    var gold = new LinkedHashMap<String, String>();
    for (String line : Files.readAllLines(file)) {
      Map<String, Object> json = JsonTree.parseObject(line);
      var about =
          Metadata.NONE.withPublished(
              json.get("date") instanceof String date && date.length() > 10
                  ? Optional.of(OffsetDateTime.parse(date))
                  : Optional.empty());
      String title = json.get("title") instanceof String t ? t : "";
      String id = (String) json.get("id");
      documents.add(
          analyzer.analyze(new Article(id, title, false, (String) json.get("text"), about)));
      gold.put(id, (String) json.get("cluster"));
    }
    return new Data(file.getFileName().toString(), documents, gold);
  }
}
