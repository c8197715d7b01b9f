package nightdesk.quotes;

import java.util.List;
import nightdesk.text.Document;

/**
 * Speakers printed right beside a quotation: after a dash or before a colon, after the verb, behind
 * a mark that never closes, in the sentence before.
 */
final class BesideMarks {
  private static final int LONGEST_NAME = 14;

  private final Document document;
  private final QuotationMarks marks;
  private final Grammar grammar;
  private final List<Attribution> attributions;

  BesideMarks(Grammar grammar, List<Attribution> attributions) {
    this.grammar = grammar;
    this.document = grammar.document();
    this.marks = grammar.marks();
    this.attributions = attributions;
  }

  /** "..." — Name, role: the dash is the cue, what follows to the paragraph's end the source. */
  void dash(Attribution a) {
    int[] last = a.content.get(a.content.size() - 1);
    int dash = last[1];
    if (dash + 1 >= document.size() || !grammar.isDash(dash) || !grammar.isQuoted(last)) {
      return;
    }
    int end = grammar.paragraphEnd(dash);
    int to = end;
    while (to > dash + 1 && document.kind(to - 1) == Document.Kind.MARK) {
      to--;
    }
    if (to > dash + 1 && to - dash <= LONGEST_NAME && grammar.startsSource(dash + 1, to)) {
      a.cue = new int[] {dash, dash + 1};
      a.source = new int[] {dash + 1, to};
      a.margin = 1;
    }
  }

  /** "And from Chairwoman X: "..."", "X: "..."". */
  void colon(Attribution a) {
    int[] first = a.content.get(0);
    int colon = first[0] - 1;
    if (colon < 1 || !document.is(colon, ':') || !grammar.isQuoted(first)) {
      return;
    }
    int from = document.sentenceStart(document.sentenceOf(colon));
    while (from < colon
        && (document.hash(from) == Document.hash("and")
            || document.hash(from) == Document.hash("from")
            || document.kind(from) == Document.Kind.MARK)) {
      from++;
    }
    if (a.cue != null && a.cue[0] >= from && a.cue[0] < colon) {
      return;
    }
    if (from < colon && colon - from <= 8 && grammar.startsSource(from, colon)) {
      a.cue = new int[] {colon, colon + 1};
      a.source = new int[] {from, colon};
      a.margin = 1;
    }
  }

  /** "..." shouted Marco Deledda: a verb in the past and a name, right after a quotation. */
  void inverted(Attribution a) {
    int[] last = a.content.get(a.content.size() - 1);
    int verb = last[1];
    if (verb + 1 >= grammar.paragraphEnd(last[0]) || !grammar.isQuoted(last)) {
      return;
    }
    if (a.cue != null && (a.cue[0] != verb || a.cue[1] != verb + 1)) {
      return;
    }
    boolean past =
        document.caps(verb) == Document.Caps.LOWER
            && (document.text().startsWith("ed", document.end(verb) - 2)
                || document.is(verb, "said")
                || document.is(verb, "says"));
    int to = verb + 1;
    int limit = document.sentenceEnd(document.sentenceOf(verb));
    while (to < limit && document.isWord(to) && document.isCapitalized(to)) {
      to++;
    }
    if (past && to > verb + 1) {
      a.cue = new int[] {verb, verb + 1};
      a.source = new int[] {verb + 1, to};
      a.margin = 1;
    }
  }

  /** "The lift is broken, said caretaker Boakye: a mark that never closes, and the speaker. */
  void unclosed(Attribution a) {
    int[] range = a.content.get(a.content.size() - 1);
    int region = marks.regionOf(range[1] - 1);
    int sentence = document.sentenceOf(range[1] - 1);
    if (region < 0 || marks.isClosed(region)) {
      return;
    }
    for (int t = Math.max(range[0] + 3, document.sentenceStart(sentence)); t + 2 < range[1]; t++) {
      if (!document.is(t, ',')) {
        continue;
      }
      int to = range[1];
      while (to > t + 2 && document.kind(to - 1) == Document.Kind.MARK) {
        to--;
      }
      if (grammar.isSaid(to - 1) && to - t > 2 && to - t <= 8 && document.isCapitalized(to - 2)) {
        a.cue = new int[] {to - 1, to};
        a.source = new int[] {t + 1, to - 1};
        a.margin = 1;
        range[1] = t + 1;
        return;
      }
      if (!grammar.isSaid(t + 1)) {
        continue;
      }
      if (to > t + 2 && to - t <= 9 && document.isCapitalized(to - 1)) {
        a.cue = new int[] {t + 1, t + 2};
        a.source = new int[] {t + 2, to};
        a.margin = 1;
        range[1] = t + 1;
      }
      return;
    }
  }

  /**
   * A quotation that nothing claims and that is a paragraph's last: of him who spoke just before in
   * the same paragraph, or of the subject of the sentence before ("He shrugged. "...""). The custom
   * is that of newspapers: a paragraph has one speaker.
   */
  void floating(Attribution a) {
    int[] range = a.content.get(0);
    int begin = range[0];
    int sentence = document.sentenceOf(begin);
    int paragraph = document.paragraphOf(sentence);
    if (a.content.size() > 1
        || !grammar.isQuoted(range)
        || begin == grammar.paragraphStart(begin)) {
      return;
    }
    Attribution before = null;
    for (Attribution other : attributions) {
      if (other != a && other.source != null && other.start() < begin) {
        int[] last = other.content.get(other.content.size() - 1);
        int reach =
            Math.max(last[1], Math.max(other.source[1], other.cue == null ? 0 : other.cue[1]));
        boolean beside = reach <= begin && grammar.onlyMarks(reach, begin);
        if (beside
            && reach > grammar.paragraphStart(begin)
            && grammar.isQuoted(other.content.get(0))) {
          before = other;
        }
      }
    }
    if (before != null) {
      a.source = before.source;
      a.cue = before.cue;
      a.margin = Math.min(before.margin, 1);
      a.inherited = true;
      return;
    }
    int back = document.sentenceOf(begin - 1);
    if (back == sentence && document.sentenceStart(sentence) != begin
        || document.paragraphOf(back) != paragraph) {
      return;
    }
    int first = document.sentenceStart(back);
    for (int t = first; t < begin; t++) {
      if (marks.state(t) != QuotationMarks.OUTSIDE) {
        return;
      }
    }
    int end =
        document.is(first, "He") || document.is(first, "She")
            ? first + 1
            : grammar.nameEnd(first, begin);
    if (end > first) {
      a.source = new int[] {first, end};
      a.margin = 0;
      a.inherited = true;
    }
  }
}
