package nightdesk.quotes;

import java.util.List;
import nightdesk.text.Document;

/** The turns of a transcript: paragraphs that begin with a name in capitals and a colon. */
final class Transcript {

  private final Document document;
  private final QuotationMarks marks;
  private final Grammar grammar;
  private final List<Attribution> attributions;

  Transcript(Grammar grammar, List<Attribution> attributions) {
    this.grammar = grammar;
    this.document = grammar.document();
    this.marks = grammar.marks();
    this.attributions = attributions;
  }

  /**
   * A text with two paragraphs or more that begin with a name in capitals and a colon is a
   * transcript: each such paragraph is its speaker's, and so are those after it without a name.
   */
  void apply() {
    int turns = 0;
    int paragraphs = document.paragraphs();
    int[] colons = new int[paragraphs];
    for (int p = 0; p < paragraphs; p++) {
      colons[p] = turnColon(p);
      turns += colons[p] > 0 ? 1 : 0;
    }
    if (turns < 2) {
      return;
    }
    var made = new java.util.ArrayList<Attribution>();
    int[] covered = new int[document.size() + 1];
    for (int p = 0; p < paragraphs; p++) {
      if (colons[p] < 0) {
        continue;
      }
      int from = turnStart(p);
      int start = colons[p] + 1;
      int end = grammar.paragraphEnd(from);
      if (start >= end) {
        continue;
      }
      var turn = new Attribution();
      turn.cue = new int[] {colons[p], colons[p] + 1};
      turn.source = new int[] {from, colons[p]};
      turn.margin = 1;
      turn.content.add(new int[] {start, end});
      java.util.Arrays.fill(covered, from + 1, end + 1, 1);
      made.add(turn);
    }
    for (int t = 1; t < covered.length; t++) {
      covered[t] += covered[t - 1];
    }
    attributions.removeIf(a -> covered[a.end()] > covered[a.start()]);
    attributions.addAll(made);
    attributions.sort(
        java.util.Comparator.comparingInt(Attribution::start).thenComparingInt(Attribution::end));
  }

  /** The paragraph's first token, or the next if that is a quotation mark. */
  private int turnStart(int paragraph) {
    int from = document.sentenceStart(document.paragraphStart(paragraph));
    boolean marked = from + 1 < grammar.paragraphEnd(from) && marks.regionOf(from + 1) >= 0;
    return marked && marks.regionOf(from) < 0 ? from + 1 : from;
  }

  private int turnColon(int paragraph) {
    int from = turnStart(paragraph);
    int end = Math.min(grammar.paragraphEnd(from), from + 6);
    for (int t = from; t < end; t++) {
      if (document.is(t, ':')) {
        return t > from ? t : -1;
      }
      if (document.caps(t) != Document.Caps.UPPER
          && !document.is(t, '.')
          && !document.is(t, '-')
          && !(document.isWord(t) && document.length(t) <= 2 && document.isCapitalized(t))) {
        return -1;
      }
    }
    return -1;
  }
}
