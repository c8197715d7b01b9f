package nightdesk.quotes;

import java.util.List;
import nightdesk.text.Document;

/**
 * The speaker of a quotation without a cue. The custom is that of newspapers: a paragraph has one
 * speaker, and who does something beside a quotation has said it.
 */
final class FloatingQuotation {
  private final Document document;
  private final QuotationMarks marks;
  private final Grammar grammar;
  private final List<Attribution> attributions;

  FloatingQuotation(Grammar grammar, List<Attribution> attributions) {
    this.grammar = grammar;
    this.document = grammar.document();
    this.marks = grammar.marks();
    this.attributions = attributions;
  }

  void find(Attribution a) {
    int[] range = a.content.get(0);
    if (a.content.size() > 1 || !marks.isQuoted(range)) {
      return;
    }
    int begin = range[0];
    if (begin > grammar.paragraphStart(begin)) {
      within(a, begin);
      return;
    }
    int after = range[1];
    int end = grammar.paragraphEnd(begin);
    if (after < end && !grammar.onlyMarks(after, end)) {
      doing(a, after, end);
    } else if (document.paragraphOf(document.sentenceOf(begin)) > 0) {
      alone(a, begin);
    }
  }

  /** Of him who spoke just before in the paragraph, or of the subject of the sentence before. */
  private void within(Attribution a, int begin) {
    Attribution before = before(a, begin, true);
    if (before != null) {
      inherit(a, before);
      return;
    }
    int sentence = document.sentenceOf(begin);
    int back = document.sentenceOf(begin - 1);
    if (back == sentence && document.sentenceStart(sentence) != begin
        || document.paragraphOf(back) != document.paragraphOf(sentence)) {
      return;
    }
    int first = document.sentenceStart(back);
    for (int t = first; t < begin; t++) {
      if (marks.state(t) != QuotationMarks.OUTSIDE) {
        return;
      }
    }
    boolean pronoun = isHe(first);
    before = pronoun ? before(a, begin, false) : null;
    if (before != null) {
      inherit(a, before);
    } else {
      int end = pronoun ? first + 1 : grammar.phrases().nameEnd(first, begin);
      if (end > first) {
        set(a, first, end);
      } else {
        onlyName(a, first, begin);
      }
    }
    if (a.source == null) {
      onlyName(a, grammar.paragraphStart(begin), begin);
    }
  }

  /**
   * The last quotation before with a source in the paragraph.
   *
   * @param beside true if nothing but marks may stand between
   */
  private Attribution before(Attribution a, int begin, boolean beside) {
    Attribution before = null;
    for (Attribution other : attributions) {
      if (other == a || other.source == null || other.start() >= begin) {
        continue;
      }
      int reach =
          Math.max(other.end(), Math.max(other.source[1], other.cue == null ? 0 : other.cue[1]));
      if (reach <= begin
          && reach > grammar.paragraphStart(begin)
          && (!beside || grammar.onlyMarks(reach, begin))
          && marks.isQuoted(other.content.get(0))) {
        before = other;
      }
    }
    return before;
  }

  /** '"..." Arkan pulls down the shutter': who does something right after it, in its paragraph. */
  private void doing(Attribution a, int after, int end) {
    if (document.sentenceStart(document.sentenceOf(after)) != after || marks.regionOf(after) >= 0) {
      return;
    }
    int limit = Math.min(end, document.sentenceEnd(document.sentenceOf(after)));
    int to = isHe(after) ? after + 1 : grammar.phrases().nameEnd(after, limit);
    if (to > after
        && to < limit
        && (grammar.verbs().isVerbOfSpeech(to) || grammar.verbs().isFinite(to))) {
      set(a, after, to);
    } else if (to == after) {
      onlyName(a, after, limit);
    }
  }

  /**
   * A paragraph of its own: of who spoke last in the one before, or of the one who is named there.
   */
  private void alone(Attribution a, int begin) {
    if (isHeading(begin)) {
      a.content.clear();
      return;
    }
    int last = document.sentenceStart(document.sentenceOf(begin - 1));
    Attribution before = null;
    for (Attribution other : attributions) {
      if (other != a
          && other.source != null
          && other.source[0] >= last
          && other.source[0] < begin
          && marks.state(other.source[0]) == QuotationMarks.OUTSIDE) {
        before = other;
      }
    }
    if (before != null) {
      inherit(a, before);
      return;
    }
    onlyName(a, last, begin);
  }

  /** Of the one who is named, with two words or more, in the stretch outside marks. */
  private void onlyName(Attribution a, int first, int limit) {
    int from = -1;
    int to = -1;
    for (int t = first; t < limit; t++) {
      if (marks.state(t) != QuotationMarks.OUTSIDE) {
        return;
      }
      int start = grammar.phrases().isNoName(t) ? t + 1 : t;
      int end = start;
      while (end < limit
          && (document.isWord(end) && document.isCapitalized(end)
              || end > start && document.is(end, '-') && !document.spaceBefore(end))) {
        end++;
      }
      boolean place = start > first + 1 && Pronouns.isPreposition(document.hash(start - 1));
      if (end > start + 1
          && end < start + 6
          && !place
          && document.caps(start) != Document.Caps.UPPER) {
        if (from >= 0) {
          return;
        }
        from = start;
        to = end;
      }
      t = Math.max(t, end - 1);
    }
    if (from >= 0) {
      set(a, from, to);
    }
  }

  /** In single marks, where the text quotes in double ones: a heading between paragraphs. */
  private boolean isHeading(int begin) {
    int region = marks.regionOf(begin + 1);
    if (region < 0 || marks.type(region) != QuotationMarks.SINGLE) {
      return false;
    }
    for (int r = 0; r < marks.size(); r++) {
      if (marks.type(r) == QuotationMarks.DOUBLE) {
        return true;
      }
    }
    return false;
  }

  private boolean isHe(int token) {
    return document.is(token, "He") || document.is(token, "She");
  }

  private static void inherit(Attribution a, Attribution before) {
    a.source = before.source;
    a.cue = before.cue;
    a.margin = Math.min(before.margin, 1);
    a.inherited = true;
  }

  private static void set(Attribution a, int from, int to) {
    if (to > from) {
      a.source = new int[] {from, to};
      a.margin = 0;
      a.inherited = true;
    }
  }
}
