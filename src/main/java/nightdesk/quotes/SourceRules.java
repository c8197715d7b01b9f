package nightdesk.quotes;

import java.util.List;
import nightdesk.text.Document;

/** Who a statement is of, where its form says so: runs the rules for sources in their order. */
final class SourceRules {

  private final Document document;
  private final QuotationMarks marks;
  private final Grammar grammar;
  private final List<Attribution> attributions;

  SourceRules(Grammar grammar, List<Attribution> attributions) {
    this.grammar = grammar;
    this.document = grammar.document();
    this.marks = grammar.marks();
    this.attributions = attributions;
  }

  void apply() {
    new Transcript(grammar, attributions).apply();
    var quoted = new QuotedAsSaying(grammar);
    attributions.forEach(quoted::apply);
    for (Attribution a : attributions) {
      a.content.removeIf(range -> isInSource(range, a.source));
    }
    attributions.removeIf(a -> a.content.isEmpty());
    var beside = new BesideMarks(grammar, attributions);
    var shared = new SharedSource(grammar, attributions);
    for (Attribution a : attributions) {
      if (a.source != null && (isOnlyDeterminer(a.source) || isAddressee(a))) {
        a.source = null;
      }
      if (a.source == null && a.cue != null) {
        shared.fromContent(a);
      }
      if (a.source == null) {
        beside.dash(a);
      }
      if (a.source == null) {
        beside.colon(a);
      }
      if (a.source == null) {
        beside.inverted(a);
      }
      if (a.source == null && a.cue == null) {
        beside.unclosed(a);
      }
      if (a.source == null && a.cue == null) {
        beside.floating(a);
      }
      if (a.source == null && a.cue != null) {
        shared.shared(a);
      }
    }
    attributions.removeIf(a -> a.content.isEmpty() || isNobodys(a));
  }

  /** "..., asking them to go": a reported deed of nobody, not a statement. */
  private boolean isNobodys(Attribution a) {
    if (a.source != null || a.cue == null || a.cue[1] - a.cue[0] != 1) {
      return false;
    }
    int[] count = new int[2];
    for (int[] range : a.content) {
      marks.count(document.start(range[0]), document.end(range[1] - 1), count);
    }
    return count[0] == 0 && document.text().startsWith("ing", document.end(a.cue[0]) - 3);
  }

  private boolean isOnlyDeterminer(int[] source) {
    return source[1] - source[0] == 1 && grammar.isDeterminer(source[0]);
  }

  private static boolean isInSource(int[] range, int[] source) {
    return source != null && source[0] <= range[0] && range[1] <= source[1];
  }

  /** "A message to the owners asking them to ...": the owners are asked, and do not ask. */
  private boolean isAddressee(Attribution a) {
    if (a.cue == null || a.source[1] > a.cue[0] || a.source[0] == 0) {
      return false;
    }
    boolean participle = document.text().startsWith("ing", document.end(a.cue[0]) - 3);
    boolean near =
        a.source[1] == a.cue[0] || a.source[1] == a.cue[0] - 1 && document.is(a.cue[0] - 1, ',');
    int before = a.source[0] - 1;
    return participle && near && (document.is(before, "to") || document.is(before, "with"));
  }
}
