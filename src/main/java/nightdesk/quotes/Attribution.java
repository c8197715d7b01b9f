package nightdesk.quotes;

import java.util.ArrayList;
import java.util.List;

/** An attribution while it is being put together; token ranges {@code [from, to)}. */
final class Attribution {
  /** Content stretches in text order. */
  final List<int[]> content = new ArrayList<>();

  /** The cue's range, or null while there is none. */
  int[] cue;

  /** The source's range, or null while there is none. */
  int[] source;

  /** Through whom the words were reported, or null if nobody is named. */
  int[] via;

  /** The least margin of the tagger over the parts that name the speaker. */
  float margin = Float.POSITIVE_INFINITY;

  /** True if the speaker was taken over from another attribution. */
  boolean inherited;

  int start() {
    return content.get(0)[0];
  }

  int end() {
    return content.get(content.size() - 1)[1];
  }

  /** True if another cue or source stands in {@code [from, to)}. */
  static boolean isAnyAt(List<Attribution> attributions, int from, int to) {
    for (Attribution other : attributions) {
      if (other.cue != null && other.cue[0] < to && other.cue[1] > from
          || other.source != null && other.source[0] < to && other.source[1] > from) {
        return true;
      }
    }
    return false;
  }
}
