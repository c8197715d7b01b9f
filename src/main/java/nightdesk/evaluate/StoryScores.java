package nightdesk.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A grouping of articles against the true one: BCubed (Bagga and Baldwin 1998) and pairs.
 *
 * @param articles articles in gold
 * @param missing of these without a prediction; each counts as a story of its own
 * @param goldStories stories in gold
 * @param predictedStories stories in the prediction
 * @param bcubed precision, recall and F1 over articles
 * @param pairs precision, recall and F1 over pairs of articles
 */
public record StoryScores(
    int articles,
    int missing,
    int goldStories,
    int predictedStories,
    Rouge.Score bcubed,
    Rouge.Score pairs) {

  /**
   * Scores {@code predicted} against {@code gold}.
   *
   * @param gold article id to story
   * @param predicted article id to story
   */
  public static StoryScores of(Map<String, String> gold, Map<String, String> predicted) {
    var wanted = new TreeMap<String, Integer>();
    var given = new TreeMap<String, Integer>();
    var both = new LinkedHashMap<List<String>, Integer>();
    int missing = 0;
    for (var entry : gold.entrySet()) {
      String story = predicted.get(entry.getKey());
      if (story == null) {
        missing++;
        story = "\0alone " + entry.getKey();
      }
      wanted.merge(entry.getValue(), 1, Integer::sum);
      given.merge(story, 1, Integer::sum);
      both.merge(List.of(entry.getValue(), story), 1, Integer::sum);
    }
    double p = 0;
    double r = 0;
    double right = 0;
    for (var entry : both.entrySet()) {
      double count = entry.getValue();
      p += count * count / given.get(entry.getKey().get(1));
      r += count * count / wanted.get(entry.getKey().get(0));
      right += pairs(count);
    }
    int n = Math.max(1, gold.size());
    double inGiven = given.values().stream().mapToDouble(StoryScores::pairs).sum();
    double inWanted = wanted.values().stream().mapToDouble(StoryScores::pairs).sum();
    return new StoryScores(
        gold.size(),
        missing,
        wanted.size(),
        given.size(),
        score(p / n, r / n),
        score(right / Math.max(1, inGiven), right / Math.max(1, inWanted)));
  }

  private static double pairs(double n) {
    return n * (n - 1) / 2;
  }

  private static Rouge.Score score(double p, double r) {
    return new Rouge.Score(p, r, p + r == 0 ? 0 : 2 * p * r / (p + r));
  }
}
