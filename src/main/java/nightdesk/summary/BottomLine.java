package nightdesk.summary;

import java.util.ArrayList;
import java.util.List;
import nightdesk.model.KeyPoint;

/**
 * Chooses the one or two sentences that carry most of an edition: the best key point of the most
 * important story, and that of the second if more than one outlet reports it or nothing else is
 * there, as long as both together can be read in one breath. Immutable and thread-safe.
 */
public final class BottomLine {
  private static final int MOST_WORDS = 70;

  /**
   * @param stories the key points of each story, best first, the most important story first
   * @return one or two key points of different stories; none if there are none
   */
  public List<KeyPoint> of(List<List<KeyPoint>> stories) {
    var line = new ArrayList<KeyPoint>();
    int words = 0;
    int seen = 0;
    for (List<KeyPoint> points : stories) {
      if (points.isEmpty()) {
        continue;
      }
      KeyPoint best = points.get(0);
      String text = best.passage().article().text();
      int size = Budget.words(text, best.passage().span().start(), best.passage().span().end());
      if (line.isEmpty() || words + size <= MOST_WORDS && best.outlets() > 1) {
        line.add(best);
        words += size;
      }
      if (line.size() == 2 || ++seen == 3) {
        break;
      }
    }
    return line;
  }
}
