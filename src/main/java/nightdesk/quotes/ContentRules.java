package nightdesk.quotes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nightdesk.text.Document;
import nightdesk.text.WordSet;

/**
 * Where the content of a statement begins and ends, for forms whose grammar says it: runs the rules
 * for contents in their order.
 */
final class ContentRules {
  private static final WordSet DENIALS = WordSet.of(List.of("deny", "denies", "denied", "denying"));

  private final Document document;
  private final QuotationMarks marks;
  private final Grammar grammar;
  private final List<Attribution> attributions;
  private final WordSet verbs;

  /**
   * @param verbs verbs of reporting, in all their forms
   */
  ContentRules(Grammar grammar, List<Attribution> attributions, WordSet verbs) {
    this.grammar = grammar;
    this.document = grammar.document();
    this.marks = grammar.marks();
    this.attributions = attributions;
    this.verbs = verbs;
  }

  void apply() {
    var made = new ArrayList<Attribution>();
    var insertions = new Insertions(grammar, attributions, verbs);
    var ends = new ClauseEnds(grammar);
    var further = new FurtherStatements(grammar, attributions, verbs);
    attributions.forEach(insertions::aroundParenthesis);
    for (Attribution a : attributions) {
      if (a.cue == null) {
        continue;
      }
      insertions.named(a);
      by(a);
      if (a.source == null) {
        continue;
      }
      bracket(a);
      ends.relative(a);
      ends.subordinate(a);
      ends.whoLeads(a);
      ends.subjectOf(a);
      denial(a);
      tail(a);
      insertions.splitSource(a);
      insertions.aroundAccording(a);
      further.second(a, made);
      further.apposition(a, made);
    }
    if (!made.isEmpty()) {
      attributions.addAll(made);
      attributions.sort(
          Comparator.comparingInt(Attribution::start).thenComparingInt(Attribution::end));
    }
  }

  /** "The claim by X that ...": X's. */
  private void by(Attribution a) {
    int[] range = a.content.get(0);
    int by = a.cue[1];
    if (a.source == null
        && a.cue[1] - a.cue[0] == 1
        && Grammar.isStatement(document.hash(a.cue[0]))
        && range[0] - by > 1
        && range[0] - by < 10
        && document.is(by, "by")
        && document.is(range[0], "that")) {
      a.source = new int[] {by + 1, range[0]};
    }
  }

  /** "The plan (which X called ...)": what stands before the bracket is no part of the speaker. */
  private void bracket(Attribution a) {
    int from = a.source[0];
    for (int t = a.source[0]; t < a.source[1]; t++) {
      from = document.is(t, '(') ? t + 1 : document.is(t, ')') ? a.source[0] : from;
    }
    if (from > a.source[0]
        && from < a.source[1] - 1
        && (document.is(from, "which") || document.is(from, "that"))) {
      from++;
    }
    if (from < a.source[1]) {
      a.source = new int[] {from, a.source[1]};
    }
  }

  /** "denied having said so": "having said so" is what is denied. */
  private void denial(Attribution a) {
    int[] range = a.content.get(0);
    if (a.cue[1] - a.cue[0] < 2
        || range[0] != a.cue[1]
        || !DENIALS.contains(document.hash(a.cue[0]))
        || !document.text().startsWith("ing", document.end(a.cue[0] + 1) - 3)) {
      return;
    }
    range[0] = a.cue[0] + 1;
    a.cue = new int[] {a.cue[0], a.cue[0] + 1};
  }

  /** "...," lawyer Leclerc said: what stands between the marks and the name is the speaker's. */
  private void tail(Attribution a) {
    int[] range = a.content.get(a.content.size() - 1);
    if (range[1] != a.source[0] || range[1] - range[0] < 4) {
      return;
    }
    int t = range[1];
    while (t > range[0] && marks.state(t - 1) == QuotationMarks.OUTSIDE && range[1] - t < 4) {
      if (!document.isWord(t - 1)) {
        break;
      }
      t--;
    }
    // t is after the closing mark, which no region has.
    int region = t - 2 > range[0] ? marks.regionOf(t - 2) : -1;
    if (t == range[1] || range[1] - t > 3 || region < 0 || !marks.isClosed(region)) {
      return;
    }
    char last = document.text().charAt(marks.end(region) - 1);
    int inner = document.tokenAt(marks.end(region) - 1);
    if (last == ',' || last == '?' || last == '!' || document.is(inner, ',')) {
      range[1] = t;
      a.source = new int[] {t, a.source[1]};
    }
  }
}
