package nightdesk.quotes;

import java.util.List;
import nightdesk.text.Document;

/** Sources that stand once for several cues, or that were taken for content. */
final class SharedSource {
  private static final int LONGEST_NAME = 14;

  private final Document document;
  private final QuotationMarks marks;
  private final Grammar grammar;
  private final List<Attribution> attributions;

  SharedSource(Grammar grammar, List<Attribution> attributions) {
    this.grammar = grammar;
    this.document = grammar.document();
    this.marks = grammar.marks();
    this.attributions = attributions;
  }

  /**
   * "Tarkhan said that ...", "..., and its president, Gisela Tamm, argued that ...": words right
   * before a cue without a source that were taken for content, its own or another statement's.
   */
  void fromContent(Attribution a) {
    int cue = a.cue[0];
    int end = cue > 0 && document.is(cue - 1, ',') ? cue - 1 : cue;
    for (Attribution other : attributions) {
      for (int[] range : other.content) {
        boolean reaches = range[0] < end && range[1] >= end && range[1] <= cue;
        if (!reaches || marks.state(end - 1) != QuotationMarks.OUTSIDE) {
          continue;
        }
        int from = other == a ? range[0] : clauseStart(range[0], end);
        boolean whole = other == a && goesOnWithThat(a);
        if (end - from > LONGEST_NAME
            || from < range[0]
            || !whole && from <= range[0] + 1
            || !grammar.phrases().startsSource(from, end)) {
          continue;
        }
        a.source = new int[] {from, end};
        a.inherited = true;
        if (whole) {
          a.content.remove(range);
        } else {
          range[1] = from - 1;
          while (range[1] > range[0] + 1 && document.is(range[1] - 1, ',')) {
            range[1]--;
          }
        }
        return;
      }
    }
  }

  /** True if the second stretch of content begins with "that" after the cue. */
  private boolean goesOnWithThat(Attribution a) {
    return a.content.size() > 1
        && a.content.get(1)[0] >= a.cue[1]
        && document.is(a.content.get(1)[0], "that");
  }

  /** The token after the last "and", "but" or "while" that a comma is before, -1 if none is. */
  private int clauseStart(int from, int end) {
    for (int t = end - 1; t > from; t--) {
      if ((document.is(t, "and") || document.is(t, "but") || document.is(t, "while"))
          && document.is(t - 1, ',')) {
        return t + 1;
      }
    }
    return -1;
  }

  /**
   * A cue without a source of its own: that of the sentence's other attribution, or its subject.
   */
  void shared(Attribution a) {
    int cue = a.cue[0];
    for (int t = a.cue[0]; t < a.cue[1]; t++) {
      if (grammar.verbs().hasNoSource(t)) {
        return;
      }
    }
    if (marks.state(cue) == QuotationMarks.DOUBLE) {
      return;
    }
    int sentence = document.sentenceOf(cue);
    int first = document.sentenceStart(sentence);
    int before = cue - 1;
    while (before >= first && grammar.verbs().isAdverbial(before)) {
      before--;
    }
    if (before >= first && grammar.openers().isSubject(before)) {
      a.source = new int[] {before, before + 1};
      a.inherited = true;
      return;
    }
    Attribution best = null;
    for (Attribution other : attributions) {
      if (other != a
          && other.source != null
          && other.source[0] >= first
          && other.source[0] < cue
          && marks.state(other.source[0]) == QuotationMarks.OUTSIDE
          && !isInContent(other, cue)
          && (best == null || other.source[0] > best.source[0])) {
        best = other;
      }
    }
    if (best != null) {
      a.source = best.source;
      a.margin = Math.min(a.margin, best.margin);
      a.inherited = true;
      return;
    }
    subject(a, first, cue);
  }

  private static boolean isInContent(Attribution a, int token) {
    for (int[] range : a.content) {
      if (range[0] <= token && token < range[1]) {
        return true;
      }
    }
    return false;
  }

  /**
   * The pronoun that begins the sentence; the name that does, if the cue goes on with what it does:
   * "Lind met the owners and warned ...", "Lind left the hall, saying ...".
   */
  private void subject(Attribution a, int first, int cue) {
    int t = first;
    while (t < cue
        && (document.kind(t) == Document.Kind.MARK
            || document.is(t, "But")
            || document.is(t, "And")
            || document.is(t, "Yet"))) {
      t++;
    }
    if (t >= cue || marks.state(t) != QuotationMarks.OUTSIDE) {
      return;
    }
    if (grammar.openers().isSubject(t)) {
      a.source = new int[] {t, t + 1};
      a.inherited = true;
      return;
    }
    int before = cue - 1;
    while (before > t && grammar.verbs().isAdverbial(before)) {
      before--;
    }
    boolean participle = document.text().startsWith("ing", document.end(cue) - 3);
    boolean goesOn =
        participle
            ? document.is(before, ',') || document.is(before, "by")
            : document.is(before, "and") || document.is(before, "but");
    int end = goesOn ? grammar.phrases().nameEnd(t, before) : t;
    if (end == t && a.start() > 0 && document.is(a.start() - 1, ':') && document.isCapitalized(t)) {
      // 'Hrytsenko, who has seen many owners, has advice for this one: "..."'
      int name = grammar.phrases().phraseEnd(t, cue);
      end = name > t + 1 && document.is(name, ',') ? name : t;
    }
    if (end > t) {
      a.source = new int[] {t, end};
      a.inherited = true;
    }
  }
}
