package nightdesk.actors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nightdesk.json.JsonTree;
import nightdesk.model.Article;
import nightdesk.text.Document;
import nightdesk.text.Language;
import nightdesk.text.TextAnalyzer;

/**
 * Fits the weights of salience by least squares to graded gold: arguments RIDGE TRAIN.jsonl, then
 * files to score. An actor found gets the gold salience of the gold actor that it shares most
 * mentions with, or 0. Prints the weights and NDCG@5 over the actors found.
 */
public final class SalienceTraining {
  private final TextAnalyzer analyzer = new TextAnalyzer(new Language("en"));
  private final ActorFinder finder = new ActorFinder();

  /** An actor found: its features and what gold says. */
  private record Row(double[] features, double gold) {}

  /** One document's actors and the best gain that gold allows. */
  private record Rows(List<Row> rows, double ideal) {}

  private SalienceTraining() {}

  public static void main(String[] arguments) throws IOException {
    var training = new SalienceTraining();
    double ridge = Double.parseDouble(arguments[0]);
    List<Rows> train = training.read(Path.of(arguments[1]));
    double[] weights = fit(train, ridge);
    var line = new StringBuilder();
    for (double weight : weights) {
      line.append(line.length() == 0 ? "" : ", ")
          .append(String.format(Locale.ROOT, "%.3f", weight));
    }
    System.out.println(line);
    for (int k = 1; k < arguments.length; k++) {
      System.out.println(
          String.format(
              Locale.ROOT,
              "%.4f %s",
              ndcg(training.read(Path.of(arguments[k])), weights),
              arguments[k]));
    }
  }

  private List<Rows> read(Path file) throws IOException {
    var all = new ArrayList<Rows>();
    for (String text : Files.readAllLines(file)) {
      Map<String, Object> tree = JsonTree.parseObject(text);
      String title = tree.get("title") instanceof String s ? s : "";
      Document document =
          analyzer.analyze(Article.of((String) tree.get("id"), title, (String) tree.get("text")));
      var gold = new ArrayList<Map<?, ?>>();
      var saliences = new ArrayList<Double>();
      for (Object actor : (List<?>) tree.get("actors")) {
        var fields = (Map<?, ?>) actor;
        if ("other".equals(fields.get("type"))) {
          continue; // Never found, so none of the ideal.
        }
        gold.add(fields);
        saliences.add(fields.get("salience") instanceof Number n ? n.doubleValue() : 0.0);
      }
      saliences.sort(java.util.Comparator.reverseOrder());
      double ideal = 0;
      for (int k = 0; k < Math.min(5, saliences.size()); k++) {
        ideal += saliences.get(k) / (Math.log(k + 2) / Math.log(2));
      }
      if (ideal == 0) {
        continue;
      }
      var rows = new ArrayList<Row>();
      List<Group> groups = finder.groups(document);
      var salience = new Salience(document, finder.agencies());
      double[] values = align(document, groups, gold);
      for (int k = 0; k < values.length; k++) {
        double[] features = new double[Salience.FEATURES];
        if (salience.features(groups.get(k), features)) {
          rows.add(new Row(features, values[k]));
        }
      }
      all.add(new Rows(rows, ideal));
    }
    return all;
  }

  private record Pair(double share, int group, int gold) {}

  /** The gold salience of each group: one to one, the largest share of common mentions first. */
  private static double[] align(Document document, List<Group> groups, List<Map<?, ?>> gold) {
    var pairs = new ArrayList<Pair>();
    for (int i = 0; i < groups.size(); i++) {
      for (int j = 0; j < gold.size(); j++) {
        var mentions = (List<?>) gold.get(j).get("mentions");
        int common = common(document, groups.get(i), mentions);
        if (common > 0) {
          int all = mentions.size() + groups.get(i).names.size();
          pairs.add(new Pair(2.0 * common / all, i, j));
        }
      }
    }
    pairs.sort(java.util.Comparator.comparingDouble(pair -> -pair.share));
    double[] values = new double[groups.size()];
    var groupsTaken = new java.util.HashSet<Integer>();
    var goldTaken = new java.util.HashSet<Integer>();
    for (Pair pair : pairs) {
      if (!groupsTaken.contains(pair.group) && !goldTaken.contains(pair.gold)) {
        groupsTaken.add(pair.group);
        goldTaken.add(pair.gold);
        Object salience = gold.get(pair.gold).get("salience");
        values[pair.group] = salience instanceof Number n ? n.doubleValue() : 0;
      }
    }
    return values;
  }

  private static int common(Document document, Group group, List<?> mentions) {
    int common = 0;
    for (Object mention : mentions) {
      int start = (Integer) ((List<?>) mention).get(0);
      int end = (Integer) ((List<?>) mention).get(1);
      for (Name name : group.names) {
        if (document.start(name.from) < end && start < document.end(name.to - 1)) {
          common++;
          break;
        }
      }
    }
    return common;
  }

  /** Ridge regression by Gaussian elimination; the first weight is not held down. */
  private static double[] fit(List<Rows> data, double ridge) {
    int n = Salience.FEATURES;
    double[][] a = new double[n][n + 1];
    for (Rows rows : data) {
      for (Row row : rows.rows) {
        for (int i = 0; i < n; i++) {
          for (int j = 0; j < n; j++) {
            a[i][j] += row.features[i] * row.features[j];
          }
          a[i][n] += row.features[i] * row.gold;
        }
      }
    }
    for (int i = 0; i < n; i++) {
      a[i][i] += i == 0 ? 1e-9 : ridge;
    }
    for (int i = 0; i < n; i++) {
      for (int r = 0; r < n; r++) {
        if (r != i) {
          double factor = a[r][i] / a[i][i];
          for (int j = i; j <= n; j++) {
            a[r][j] -= factor * a[i][j];
          }
        }
      }
    }
    double[] weights = new double[n];
    for (int i = 0; i < n; i++) {
      weights[i] = a[i][n] / a[i][i];
    }
    return weights;
  }

  private static double ndcg(List<Rows> data, double[] weights) {
    double sum = 0;
    for (Rows rows : data) {
      var order = new ArrayList<>(rows.rows);
      order.sort(java.util.Comparator.comparingDouble(row -> -score(row, weights)));
      for (int k = 0; k < Math.min(5, order.size()); k++) {
        sum += order.get(k).gold / (Math.log(k + 2) / Math.log(2)) / rows.ideal;
      }
    }
    return sum / data.size();
  }

  private static double score(Row row, double[] weights) {
    double score = 0;
    for (int f = 0; f < weights.length; f++) {
      score += weights[f] * row.features[f];
    }
    return score;
  }
}
