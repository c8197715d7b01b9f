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
    for (double pair : new double[] {0, 0.5, 1}) {
      for (double name : new double[] {0, 1, 2}) {
        for (double lead : new double[] {1, 2}) {
          for (double damping : new double[] {0.6, 0.75, 0.9, 1}) {
            var line = new StringBuilder();
            for (Data data : files) {
              double best = 0;
              double at = 0;
              for (double threshold = 0.03; threshold < 0.4; threshold *= 1.12) {
                var grouper =
                    new StoryGrouper(
                        new Signature.Weights(1, pair, name, 1, lead),
                        new Clustering.Settings(threshold, damping, 4));
                double f1 = score(data, grouper).bcubed().f1();
                if (f1 > best) {
                  best = f1;
                  at = threshold;
                }
              }
              line.append(String.format("  %s %.4f at %.3f", data.name(), best, at));
            }
            System.out.printf(
                "pair %.1f name %.1f lead %.1f damping %.2f %s%n", pair, name, lead, damping, line);
          }
        }
      }
    }
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
