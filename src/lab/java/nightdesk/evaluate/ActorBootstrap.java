package nightdesk.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/**
 * Whether one set of actors is better than another: a paired bootstrap over articles (Koehn 2004)
 * of exact mention F1, actors right and NDCG@5. Arguments GOLD.jsonl BEFORE.jsonl AFTER.jsonl; the
 * predictions are what {@code ActorPrediction} writes. Prints both scores, the difference with its
 * 95 % interval, and the share of resamplings in which AFTER is not better.
 */
public final class ActorBootstrap {
  private static final int ROUNDS = 5000;
  private static final Set<String> TYPES = Set.of("person", "organization", "place");

  private ActorBootstrap() {}

  /** One article: mentions and actors right, found and wanted; NDCG and whether it has one. */
  private record Row(double[] mentions, double[] actors, double[] ndcg) {}

  public static void main(String[] arguments) throws IOException {
    List<Map<String, Object>> gold = ShapeTable.read(Path.of(arguments[0]));
    List<Row> before = rows(gold, ShapeTable.read(Path.of(arguments[1])));
    List<Row> after = rows(gold, ShapeTable.read(Path.of(arguments[2])));
    report("exact mention F1", before, after, Row::mentions, true);
    if (before.stream().anyMatch(row -> row.actors[2] > 0)) {
      report("actors right F1", before, after, Row::actors, true);
    }
    if (before.stream().anyMatch(row -> row.ndcg[1] > 0)) {
      report("NDCG@5", before, after, Row::ndcg, false);
    }
  }

  private static List<Row> rows(
      List<Map<String, Object>> gold, List<Map<String, Object>> predictions) {
    var byId = new java.util.HashMap<Object, Map<String, Object>>();
    predictions.forEach(item -> byId.put(item.get("id"), item));
    var rows = new ArrayList<Row>();
    for (Map<String, Object> item : gold) {
      Map<String, Object> found = byId.getOrDefault(item.get("id"), Map.of());
      ActorScores scores = ActorScores.of(List.of(item), List.of(found));
      boolean clustered = scores.clustered() > 0;
      rows.add(
          new Row(
              counts(scores.exact().get("all").recall(), mentions(found), mentions(item)),
              counts(
                  scores.right().recall(),
                  clustered ? actors(found).size() : 0,
                  clustered ? actors(item).size() : 0),
              scores.saliences() == 0 ? new double[2] : new double[] {scores.ndcg(), 1}));
    }
    return rows;
  }

  private static double[] counts(double recall, int found, int wanted) {
    return new double[] {Math.round(recall * wanted), found, wanted};
  }

  private static List<Map<?, ?>> actors(Map<String, Object> item) {
    var actors = new ArrayList<Map<?, ?>>();
    if (item.get("actors") instanceof List<?> list) {
      for (Object actor : list) {
        var fields = (Map<?, ?>) actor;
        if (TYPES.contains(String.valueOf(fields.get("type")))) {
          actors.add(fields);
        }
      }
    }
    return actors;
  }

  private static int mentions(Map<String, Object> item) {
    var distinct = new HashSet<List<Object>>();
    for (Map<?, ?> actor : actors(item)) {
      for (Object mention : (List<?>) actor.get("mentions")) {
        distinct.add(List.of(actor.get("type"), mention));
      }
    }
    return distinct.size();
  }

  private static void report(
      String name,
      List<Row> before,
      List<Row> after,
      Function<Row, double[]> counts,
      boolean isF1) {
    int n = before.size();
    int[] all = new int[n];
    for (int k = 0; k < n; k++) {
      all[k] = k;
    }
    double a = value(before, all, counts, isF1);
    double b = value(after, all, counts, isF1);
    var random = new Random(1);
    double[] differences = new double[ROUNDS];
    int worse = 0;
    for (int round = 0; round < ROUNDS; round++) {
      int[] sample = new int[n];
      for (int k = 0; k < n; k++) {
        sample[k] = random.nextInt(n);
      }
      differences[round] = value(after, sample, counts, isF1) - value(before, sample, counts, isF1);
      worse += differences[round] <= 0 ? 1 : 0;
    }
    java.util.Arrays.sort(differences);
    System.out.println(
        String.format(
            Locale.ROOT,
            "%-16s %6.2f -> %6.2f  %+.2f  [%+.2f, %+.2f]  not better in %.1f %%",
            name,
            100 * a,
            100 * b,
            100 * (b - a),
            100 * differences[ROUNDS / 40],
            100 * differences[ROUNDS - 1 - ROUNDS / 40],
            100.0 * worse / ROUNDS));
  }

  private static double value(
      List<Row> rows, int[] sample, Function<Row, double[]> counts, boolean isF1) {
    double[] sum = new double[3];
    for (int k : sample) {
      double[] one = counts.apply(rows.get(k));
      for (int i = 0; i < one.length; i++) {
        sum[i] += one[i];
      }
    }
    if (isF1) {
      return sum[1] + sum[2] == 0 ? 0 : 2 * sum[0] / (sum[1] + sum[2]);
    }
    return sum[1] == 0 ? 0 : sum[0] / sum[1];
  }
}
