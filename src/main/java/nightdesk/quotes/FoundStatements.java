package nightdesk.quotes;

import java.util.Arrays;
import java.util.List;
import nightdesk.text.Document;

/**
 * The statements found in a document so far and the tokens they stand on, for rules that add
 * statements where there are none.
 */
final class FoundStatements {
  private final List<Attribution> attributions;

  /** By token: true where a cue or content is. */
  private final boolean[] taken;

  /**
   * @param attributions what was found, to which is added
   */
  FoundStatements(Document document, List<Attribution> attributions) {
    this.attributions = attributions;
    this.taken = new boolean[document.size()];
    for (Attribution a : attributions) {
      a.content.forEach(range -> take(range[0], range[1]));
      if (a.cue != null) {
        take(a.cue[0], a.cue[1]);
      }
    }
  }

  boolean isTaken(int token) {
    return taken[token];
  }

  /** True if no token of {@code [from, to)} is taken. */
  boolean isFree(int from, int to) {
    for (int t = from; t < to; t++) {
      if (taken[t]) {
        return false;
      }
    }
    return true;
  }

  /** Keeps later rules from the tokens {@code [from, to)}. */
  void take(int from, int to) {
    Arrays.fill(taken, from, to, true);
  }

  /** Adds a statement of these stretches of tokens, which are not taken by that. */
  void add(int[] source, int[] cue, int[]... content) {
    var a = new Attribution();
    a.source = source;
    a.cue = cue;
    a.content.addAll(List.of(content));
    a.margin = 0;
    attributions.add(a);
  }
}
