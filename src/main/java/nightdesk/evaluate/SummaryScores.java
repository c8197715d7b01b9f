package nightdesk.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nightdesk.evaluate.Rouge.Score;
import nightdesk.evaluate.Rouge.Scores;
import nightdesk.evaluate.Rouge.Several;

/**
 * Key points against human summaries, by {@link Rouge}. Gold is {@code {"id", "text",
 * "references"}}, or for several articles {@code {"id", "documents": [{"id", "text"}],
 * "references"}}; predictions are {@code {"id", "keyPoints": [{"start", "end"[, "doc"][,
 * "score"]}]}}. Key points are taken by falling score where every one has it, else as listed, cut
 * to the budget, and put into the order of the text.
 */
public final class SummaryScores {
  private SummaryScores() {}

  /**
   * How much of a prediction counts.
   *
   * @param sentences the number of key points, 0 for all
   * @param words the number of words, 0 for all; the last key point is cut
   */
  public record Limit(int sentences, int words) {
    public static final Limit NONE = new Limit(0, 0);
  }

  /**
   * One summary's scores.
   *
   * @param id the gold item's id
   * @param words the words counted
   * @param scores the scores
   */
  public record Row(String id, int words, Scores scores) {}

  /**
   * The scores of each gold item that has references; an item without prediction scores 0.
   *
   * @param gold objects in the contract's shape
   * @param predictions the same
   */
  public static List<Row> score(
      List<Map<String, Object>> gold,
      List<Map<String, Object>> predictions,
      Limit limit,
      Several several,
      Rouge rouge) {
    var byId = new HashMap<Object, Map<String, Object>>();
    predictions.forEach(prediction -> byId.put(prediction.get("id"), prediction));
    var rows = new ArrayList<Row>();
    for (Map<String, Object> item : gold) {
      var references = new ArrayList<String>();
      list(item.get("references")).forEach(reference -> references.add((String) reference));
      if (references.isEmpty()) {
        continue;
      }
      String summary = summary(item, byId.getOrDefault(item.get("id"), Map.of()), limit);
      rows.add(
          new Row(
              String.valueOf(item.get("id")),
              words(summary).size(),
              rouge.score(references, summary, several)));
    }
    return rows;
  }

  /** The mean of {@code rows}: precision, recall and F1 of each measure. */
  public static Scores mean(List<Row> rows) {
    var means = new ArrayList<Score>();
    for (int m = 0; m < 4; m++) {
      double p = 0;
      double r = 0;
      double f = 0;
      for (Row row : rows) {
        Score score = row.scores().all().get(m);
        p += score.precision();
        r += score.recall();
        f += score.f1();
      }
      int n = Math.max(1, rows.size());
      means.add(new Score(p / n, r / n, f / n));
    }
    return Scores.of(means);
  }

  private record Point(int document, int start, String text, Optional<Double> score) {}

  private record Kept(Point point, int words) {}

  /** What of a prediction counts, one key point a line, in the order of the text. */
  static String summary(Map<String, Object> gold, Map<String, Object> prediction, Limit limit) {
    List<Point> points = points(gold, prediction);
    boolean scored = !points.isEmpty() && points.stream().allMatch(p -> p.score().isPresent());
    if (scored) {
      points.sort(Comparator.comparingDouble(p -> -p.score().orElseThrow()));
    }
    if (limit.sentences() > 0 && points.size() > limit.sentences()) {
      points = points.subList(0, limit.sentences());
    }
    var kept = new ArrayList<Kept>();
    int used = 0;
    for (Point point : points) {
      if (limit.words() > 0 && used >= limit.words()) {
        break;
      }
      int size = words(point.text()).size();
      boolean cut = limit.words() > 0 && used + size > limit.words();
      kept.add(new Kept(point, cut ? limit.words() - used : -1));
      used += size;
    }
    kept.sort(
        Comparator.comparing((Kept k) -> k.words() >= 0)
            .thenComparing(k -> k.point().document())
            .thenComparing(k -> k.point().start()));
    var lines = new ArrayList<String>();
    for (Kept one : kept) {
      List<String> words = words(one.point().text());
      if (one.words() >= 0) {
        lines.add(String.join(" ", words.subList(0, one.words())));
      } else if (limit.words() > 0) {
        lines.add(one.point().text());
      } else {
        lines.add(one.point().text().replaceAll("\\s*\n\\s*", " "));
      }
    }
    return String.join("\n", lines);
  }

  private static List<Point> points(Map<String, Object> gold, Map<String, Object> prediction) {
    var texts = new HashMap<Object, String>();
    var order = new HashMap<Object, Integer>();
    List<Object> documents = list(gold.get("documents"));
    for (Object one : documents) {
      Map<?, ?> document = (Map<?, ?>) one;
      order.put(document.get("id"), order.size());
      texts.put(document.get("id"), (String) document.get("text"));
    }
    var points = new ArrayList<Point>();
    for (Object one : list(prediction.get("keyPoints"))) {
      Map<?, ?> point = (Map<?, ?>) one;
      Object document = point.get("doc");
      String text = documents.isEmpty() ? (String) gold.get("text") : texts.get(document);
      int start = ((Number) point.get("start")).intValue();
      int end = ((Number) point.get("end")).intValue();
      if (text == null || start < 0 || end < start || end > text.length()) {
        throw new IllegalArgumentException(
            "key point [" + start + ", " + end + ") of " + gold.get("id") + " is outside its text");
      }
      points.add(
          new Point(
              documents.isEmpty() ? 0 : order.get(document),
              start,
              text.substring(start, end),
              point.get("score") instanceof Number n
                  ? Optional.of(n.doubleValue())
                  : Optional.empty()));
    }
    return points;
  }

  private static List<String> words(String text) {
    var words = new ArrayList<String>();
    for (String word :
        text.split("[\\s\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u3000]+")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(Object value) {
    return value instanceof List<?> list ? (List<Object>) list : Collections.emptyList();
  }
}
