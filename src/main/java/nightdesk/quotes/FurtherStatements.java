package nightdesk.quotes;

import java.util.List;
import nightdesk.text.Document;
import nightdesk.text.WordSet;

/** Second statements within what was taken for one. */
final class FurtherStatements {

  private final Document document;
  private final QuotationMarks marks;
  private final Grammar grammar;
  private final List<Attribution> attributions;
  private final WordSet verbs;

  /**
   * @param verbs verbs of reporting, in all their forms
   */
  FurtherStatements(Grammar grammar, List<Attribution> attributions, WordSet verbs) {
    this.grammar = grammar;
    this.document = grammar.document();
    this.marks = grammar.marks();
    this.attributions = attributions;
    this.verbs = verbs;
  }

  /** "X denied that ... but acknowledged that ...": two statements. */
  void second(Attribution a, List<Attribution> made) {
    int[] range = a.content.get(a.content.size() - 1);
    if (range[0] != a.cue[1] || !document.is(range[0], "that")) {
      return;
    }
    for (int t = range[0] + 3; t + 3 < range[1]; t++) {
      if ((document.is(t, "but") || document.is(t, "and"))
          && verbs.contains(document.hash(t + 1))
          && document.is(t + 2, "that")
          && marks.state(t) == QuotationMarks.OUTSIDE
          && sameTense(a.cue[1] - 1, t + 1)) {
        if (!Attribution.isAnyAt(attributions, t + 1, t + 2)) {
          var next = new Attribution();
          next.cue = new int[] {t + 1, t + 2};
          next.source = a.source;
          next.margin = a.margin;
          next.inherited = true;
          next.content.add(new int[] {t + 2, range[1]});
          made.add(next);
        }
        range[1] = document.is(t - 1, ',') ? t - 1 : t;
        return;
      }
    }
  }

  boolean sameTense(int one, int other) {
    return document.text().startsWith("s", document.end(one) - 1)
        == document.text().startsWith("s", document.end(other) - 1);
  }

  /** "..., a claim that Y called "..."": ends before the comma; the rest is Y's. */
  void apposition(Attribution a, List<Attribution> made) {
    int[] range = a.content.get(a.content.size() - 1);
    for (int t = range[0] + 2; t + 5 < range[1]; t++) {
      if (!document.is(t, ',')
          || !document.is(t + 1, "a") && !document.is(t + 1, "an")
          || !SpeechNouns.isStatement(document.hash(t + 2))
          || !document.is(t + 3, "that") && !document.is(t + 3, "which")
          || marks.state(t) != QuotationMarks.OUTSIDE) {
        continue;
      }
      int to = range[1];
      range[1] = t;
      int quotation = t + 5;
      while (quotation < to && marks.regionOf(quotation) < 0) {
        quotation++;
      }
      int open = quotation - 1;
      int cue = open > t && document.is(open - 1, "as") ? open - 2 : open - 1;
      if (quotation < to
          && cue > t + 4
          && cue - t < 12
          && !Attribution.isAnyAt(attributions, t + 4, open)) {
        var next = new Attribution();
        next.cue = new int[] {cue, open};
        next.source = new int[] {t + 4, cue};
        next.margin = 0;
        next.content.add(new int[] {open, to});
        made.add(next);
      }
      return;
    }
  }
}
