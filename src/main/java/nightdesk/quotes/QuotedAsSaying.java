package nightdesk.quotes;

import java.util.ArrayList;
import java.util.List;
import nightdesk.text.Document;
import nightdesk.text.WordSet;

/** "Y was quoted as saying by X" and its kin: whose the words are, and through whom they came. */
final class QuotedAsSaying {
  private static final WordSet QUOTED =
      WordSet.of(
          List.of(
              "quoted", "quotes", "quoting", "cited", "cites", "citing", "reported", "reports"));

  private static final WordSet SAYING =
      WordSet.of(List.of("saying", "telling", "adding", "stating", "warning", "writing"));

  private static final int LONGEST_NAME = 14;

  private final Document document;
  private final QuotationMarks marks;
  private final Grammar grammar;

  QuotedAsSaying(Grammar grammar) {
    this.grammar = grammar;
    this.document = grammar.document();
    this.marks = grammar.marks();
  }

  /** "Y was quoted as saying by X" and "X quoted Y as saying": the words are Y's, through X. */
  void apply(Attribution a) {
    if (a.cue == null) {
      return;
    }
    int quoted = -1;
    for (int t = a.cue[0]; t < a.cue[1]; t++) {
      if (QUOTED.contains(document.hash(t))) {
        quoted = t;
      }
    }
    if (quoted < 0) {
      quotedBy(a);
      return;
    }
    int sentenceEnd = document.sentenceEnd(document.sentenceOf(quoted));
    int as = -1;
    for (int t = quoted + 1; t < Math.min(sentenceEnd - 1, quoted + LONGEST_NAME); t++) {
      if (document.hash(t) == Document.hash("as") && SAYING.contains(document.hash(t + 1))) {
        as = t;
        break;
      }
    }
    if (as < 0) {
      return;
    }
    int after = as + 2;
    boolean passive = as == quoted + 1;
    if (document.is(quoted + 1, "by") && quoted > a.cue[0] && as > quoted + 2) {
      a.via = new int[] {quoted + 2, as};
      return;
    }
    if (passive) {
      a.cue = new int[] {a.cue[0], after};
      if (a.source != null && a.source[0] >= after && document.is(after, "by")) {
        a.source = null;
      }
      if (a.source == null) {
        beforeQuoted(a);
      }
      if (after + 1 < sentenceEnd && document.hash(after) == Document.hash("by")) {
        int to = after + 1;
        while (to < sentenceEnd
            && document.kind(to) != Document.Kind.MARK
            && document.hash(to) != Document.hash("that")
            && to - after < LONGEST_NAME) {
          to++;
        }
        if (to > after + 1) {
          a.via = new int[] {after + 1, to};
          after = to;
        }
      }
    } else {
      a.via = a.source;
      a.source = new int[] {quoted + 1, as};
      a.cue = new int[] {as, after};
    }
    int head = a.cue[0];
    int tail = after;
    int first = passive ? head : quoted;
    var kept = new ArrayList<int[]>();
    for (int[] range : a.content) {
      if (range[0] < first && range[1] > first) {
        kept.add(new int[] {range[0], first});
      }
      boolean carrier =
          !passive
              && range[1] <= quoted
              && range[0] >= document.sentenceStart(document.sentenceOf(quoted))
              && marks.quotedLetters(range) == 0;
      if (carrier) {
        // "Hook & Lange, the newsletter, quoted two brokers as saying ..."
        a.via = a.via == null ? range : a.via;
      } else if (range[1] <= first || range[0] >= tail) {
        kept.add(range);
      } else if (range[1] > tail && Attributor.words(document, new int[] {tail, range[1]}) > 0) {
        kept.add(new int[] {tail, range[1]});
      }
    }
    a.content.clear();
    a.content.addAll(kept);
  }

  /** "X was quoted by Y as saying", of which the tagger saw "saying" alone. */
  private void quotedBy(Attribution a) {
    int as = a.cue[0];
    if (document.hash(as) != Document.hash("as")) {
      as--;
    }
    int first = document.sentenceStart(document.sentenceOf(a.cue[0]));
    if (!SAYING.contains(document.hash(a.cue[1] - 1)) || as < first + 3 || !document.is(as, "as")) {
      return;
    }
    if (a.source != null && a.source[1] == as) {
      quotes(a, first);
      return;
    }
    for (int t = as - 2; t > first + 1 && as - t < LONGEST_NAME; t--) {
      if (QUOTED.contains(document.hash(t))
          && document.is(t + 1, "by")
          && (document.is(t - 1, "was") || document.is(t - 1, "were"))) {
        a.via = new int[] {t + 2, as};
        a.cue = new int[] {t - 1, a.cue[1]};
        a.source = null;
        beforeQuoted(a);
        return;
      }
    }
  }

  /** "The Daily quoted X as saying", of which the tagger saw "X" and "as saying": via the Daily. */
  private void quotes(Attribution a, int first) {
    int quoted = a.source[0] - 1;
    if (quoted <= first || !QUOTED.contains(document.hash(quoted))) {
      return;
    }
    int from = quoted;
    while (from > first
        && quoted - from < LONGEST_NAME
        && marks.regionOf(from - 1) < 0
        && (document.kind(from - 1) != Document.Kind.MARK || document.is(from - 1, '&'))) {
      from--;
    }
    if (from == quoted && document.is(from - 1, ',')) {
      from = beforeApposition(first, from - 1);
    }
    if (from < quoted && grammar.phrases().isPeople(from, quoted)) {
      a.via = new int[] {from, quoted};
      int[] via = a.via;
      a.content.removeIf(range -> range[0] >= via[0] && range[1] <= quoted);
    }
  }

  /**
   * Where "Yusupova, the minister," begins that ends with the comma; the comma's next if unclear.
   */
  private int beforeApposition(int first, int comma) {
    int t = comma - 1;
    while (t > first && comma - t < LONGEST_NAME && !document.is(t, ',')) {
      t--;
    }
    if (!document.is(t, ',') || marks.state(t) != QuotationMarks.OUTSIDE) {
      return comma + 1;
    }
    int from = t;
    while (from > first
        && t - from < LONGEST_NAME
        && marks.state(from - 1) == QuotationMarks.OUTSIDE
        && document.kind(from - 1) != Document.Kind.MARK) {
      from--;
    }
    return from < t ? from : comma + 1;
  }

  /** "..., X was quoted as saying": X, where the tagger took X for words of the quotation. */
  private void beforeQuoted(Attribution a) {
    int head = a.cue[0];
    int first = document.sentenceStart(document.sentenceOf(head));
    while (head > first && grammar.verbs().hasNoSource(head - 1)) {
      head--;
    }
    int from = head;
    while (from > first
        && head - from < LONGEST_NAME
        && marks.state(from - 1) == QuotationMarks.OUTSIDE
        && document.kind(from - 1) != Document.Kind.MARK) {
      from--;
    }
    if (from == head && from > first + 2 && document.is(from - 1, ',')) {
      from = beforeApposition(first, from - 1);
    }
    if (from == head || !grammar.phrases().startsSource(from, head)) {
      return;
    }
    a.source = new int[] {from, head};
    a.cue = new int[] {head, a.cue[1]};
    for (int[] range : a.content) {
      if (range[0] < from && range[1] > from && range[1] <= a.cue[1]) {
        range[1] = from;
      }
    }
  }
}
