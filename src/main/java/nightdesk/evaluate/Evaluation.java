package nightdesk.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nightdesk.evaluate.Rouge.Score;
import nightdesk.evaluate.Rouge.Scores;
import nightdesk.evaluate.Rouge.Several;

/** All scores that a gold file allows: what it does not have is not scored. */
public final class Evaluation {
  private Evaluation() {}

  /**
   * The scores of one kind of finding.
   *
   * @param title what was scored
   * @param lines the scores, ready to be printed
   */
  public record Section(String title, List<String> lines) {
    public Section {
      lines = List.copyOf(lines);
    }
  }

  /**
   * Scores {@code predictions} against {@code gold}; both are objects in the contract's shape,
   * joined by id.
   *
   * @param sentences key points of a single article that count, 0 for all
   * @param words words of a cluster's key points that count, 0 for all
   */
  public static List<Section> of(
      List<Map<String, Object>> gold,
      List<Map<String, Object>> predictions,
      int sentences,
      int words) {
    var sections = new ArrayList<Section>();
    var articles = gold.stream().filter(item -> !item.containsKey("documents")).toList();
    var clusters = gold.stream().filter(item -> item.containsKey("documents")).toList();
    summary(
        "key points of articles, " + amount(sentences, "sentences"),
        articles,
        predictions,
        new SummaryScores.Limit(sentences, 0),
        Several.BEST,
        sections);
    summary(
        "key points of clusters, " + amount(words, "words") + ", mean over references",
        clusters,
        predictions,
        new SummaryScores.Limit(0, words),
        Several.MEAN,
        sections);
    stories(gold, predictions, sections);
    actors(articles, predictions, sections);
    quotes(articles, predictions, sections);
    return sections;
  }

  private static void quotes(
      List<Map<String, Object>> gold,
      List<Map<String, Object>> predictions,
      List<Section> sections) {
    var found = new TreeMap<String, Map<String, Object>>();
    predictions.forEach(item -> found.put(String.valueOf(item.get("id")), item));
    var scores = new QuoteScores();
    int articles = 0;
    for (Map<String, Object> item : gold) {
      if (item.get("quotes") instanceof List<?> && item.get("text") instanceof String text) {
        Map<String, Object> made = found.getOrDefault(String.valueOf(item.get("id")), Map.of());
        scores.add(text, objects(item.get("quotes")), objects(made.get("quotes")));
        articles++;
      }
    }
    if (articles == 0) {
      return;
    }
    var lines = new ArrayList<String>();
    lines.add(articles + " articles");
    scores.results().forEach((name, f) -> lines.add(line(name, new Score(f[0], f[1], f[2]))));
    sections.add(new Section("quotes", lines));
  }

  private static List<Map<String, Object>> objects(Object list) {
    var objects = new ArrayList<Map<String, Object>>();
    if (list instanceof List<?> items) {
      for (Object item : items) {
        if (item instanceof Map<?, ?> fields) {
          var object = new TreeMap<String, Object>();
          fields.forEach((key, value) -> object.put(String.valueOf(key), value));
          objects.add(object);
        }
      }
    }
    return objects;
  }

  private static void actors(
      List<Map<String, Object>> gold,
      List<Map<String, Object>> predictions,
      List<Section> sections) {
    if (gold.stream().anyMatch(item -> item.get("actors") instanceof List<?>)) {
      sections.add(new Section("actors", ActorScores.of(gold, predictions).lines()));
    }
  }

  private static String amount(int count, String unit) {
    return count == 0 ? "all" : count + " " + unit;
  }

  private static void summary(
      String title,
      List<Map<String, Object>> gold,
      List<Map<String, Object>> predictions,
      SummaryScores.Limit limit,
      Several several,
      List<Section> sections) {
    var rows = SummaryScores.score(gold, predictions, limit, several, new Rouge(true));
    if (rows.isEmpty()) {
      return;
    }
    Scores mean = SummaryScores.mean(rows);
    var names = List.of("ROUGE-1", "ROUGE-2", "ROUGE-L", "ROUGE-Lsum");
    var lines = new ArrayList<String>();
    lines.add(rows.size() + " items");
    for (int m = 0; m < names.size(); m++) {
      Score score = mean.all().get(m);
      lines.add(
          String.format(
              Locale.ROOT,
              "%-28s P %5.2f  R %5.2f  F1 %5.2f",
              names.get(m),
              100 * score.precision(),
              100 * score.recall(),
              100 * score.f1()));
    }
    sections.add(new Section(title, lines));
  }

  private static void stories(
      List<Map<String, Object>> gold,
      List<Map<String, Object>> predictions,
      List<Section> sections) {
    Map<String, String> wanted = clusters(gold);
    if (wanted.isEmpty()) {
      return;
    }
    StoryScores scores = StoryScores.of(wanted, clusters(predictions));
    sections.add(
        new Section(
            "stories",
            List.of(
                scores.articles()
                    + " articles, "
                    + scores.goldStories()
                    + " stories in gold, "
                    + scores.predictedStories()
                    + " found",
                line("BCubed", scores.bcubed()),
                line("pairs", scores.pairs()))));
  }

  private static Map<String, String> clusters(List<Map<String, Object>> items) {
    var clusters = new TreeMap<String, String>();
    for (Map<String, Object> item : items) {
      if (item.get("cluster") instanceof String cluster) {
        clusters.put(String.valueOf(item.get("id")), cluster);
      }
    }
    return clusters;
  }

  /** One row of a table of precision, recall and F1, in percent. */
  static String line(String name, Score score) {
    return String.format(
        Locale.ROOT,
        "%-28s P %5.1f  R %5.1f  F1 %5.1f",
        name,
        100 * score.precision(),
        100 * score.recall(),
        100 * score.f1());
  }
}
