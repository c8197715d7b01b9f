package nightdesk.quotes;

import java.util.List;
import nightdesk.text.Document;

/**
 * Speakers printed right behind a quotation: after a dash, after the verb, behind a mark that never
 * closes.
 */
final class BesideMarks {
  private static final int LONGEST_NAME = 14;

  /** A quotation before a dash has at least so many tokens, with its marks. */
  private static final int FEWEST = 6;

  private final Document document;
  private final QuotationMarks marks;
  private final Grammar grammar;

  BesideMarks(Grammar grammar) {
    this.grammar = grammar;
    this.document = grammar.document();
    this.marks = grammar.marks();
  }

  /** "..." — Name, role: the dash is the cue, what follows in its sentence the source. */
  void dash(Attribution a) {
    int[] last = a.content.get(a.content.size() - 1);
    int to = marks.isQuoted(last) ? dashSource(last[1]) : -1;
    if (to > 0) {
      a.cue = new int[] {last[1], last[1] + 1};
      a.source = new int[] {last[1] + 1, to};
      a.margin = 1;
    }
  }

  /**
   * Quotations that nothing claims, of some words at the beginning of a sentence, before a dash and
   * whoever said them.
   */
  void beforeDashes(List<Attribution> attributions) {
    int next = 0;
    for (int r = 0; r < marks.size(); r++) {
      int from = document.tokenAt(marks.outerStart(r));
      int to = document.tokenAt(marks.outerEnd(r) - 1) + 1;
      while (next < attributions.size() && attributions.get(next).end() <= from) {
        next++;
      }
      boolean free = next == attributions.size() || attributions.get(next).start() >= to;
      if (free
          && marks.isClosed(r)
          && to - from >= FEWEST
          && document.sentenceStart(document.sentenceOf(from)) == from
          && dashSource(to) > 0
          && !isDated(to, dashSource(to))) {
        var a = new Attribution();
        a.content.add(new int[] {from, to});
        attributions.add(next, a);
        dash(a);
      }
    }
  }

  /** The end of the source behind the dash at the token, or -1. */
  private int dashSource(int dash) {
    if (dash + 1 >= document.size() || !grammar.isDash(dash)) {
      return -1;
    }
    int end = grammar.wordsEnd(document.sentenceOf(dash + 1));
    int to = dash + 1;
    while (to < end && !(document.is(to, ',') && opensClause(to + 1))) {
      to++;
    }
    if (to <= dash + 1
        || to - dash > LONGEST_NAME
        || !grammar.phrases().startsSource(dash + 1, to)) {
      return -1;
    }
    if (document.sentenceEnd(document.sentenceOf(dash + 1)) < grammar.paragraphEnd(dash)
        || to < end) {
      // More follows: only a phrase without a verb.
      for (int t = dash + 1; t < to; t++) {
        if (grammar.verbs().isFinite(t) || grammar.verbs().isReporting(t)) {
          return -1;
        }
      }
      return grammar.phrases().phraseEnd(dash + 1, to) > dash + 1 ? to : -1;
    }
    return to;
  }

  /** "Toronto Star, August 15, 2008": of a list of articles. */
  private boolean isDated(int from, int to) {
    for (int t = from; t < to; t++) {
      if (document.kind(t) == Document.Kind.NUMBER && document.length(t) == 4) {
        return true;
      }
    }
    return false;
  }

  /** ", as rain fell": what stands beside a name and is no role. */
  private boolean opensClause(int token) {
    return grammar.phrases().endsPhrase(token) && !document.is(token, "who")
        || Pronouns.isPreposition(document.hash(token))
        || document.text().startsWith("ing", document.end(token) - 3);
  }

  /** "..." shouted Marco Deledda: a verb in the past and a name, right after a quotation. */
  void inverted(Attribution a) {
    int[] last = a.content.get(a.content.size() - 1);
    int verb = last[1];
    if (verb + 1 >= grammar.paragraphEnd(last[0]) || !marks.isQuoted(last)) {
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

  /** "The lift is broken, caretaker Boakye said: the caretaker is not of what he says. */
  void role(Attribution a) {
    int[] range = a.content.get(a.content.size() - 1);
    int region = marks.regionOf(range[0] + 1);
    if (region < 0 || marks.isClosed(region) || a.source[0] != range[1]) {
      return;
    }
    int end = document.tokenAt(marks.end(region) - 1) + 1;
    if (end > range[0] && end < range[1] && document.is(end - 1, ',')) {
      range[1] = end;
      a.source = new int[] {end, a.source[1]};
    }
  }

  /** "The lift is broken, said caretaker Boakye: a mark that never closes, and the speaker. */
  void unclosed(Attribution a) {
    int[] range = a.content.get(a.content.size() - 1);
    int region = marks.regionOf(range[1] - 1);
    if (region < 0 || marks.isClosed(region)) {
      return;
    }
    for (int t = range[0] + 3; t + 2 < range[1]; t++) {
      if (!document.is(t, ',')) {
        continue;
      }
      int to = range[1];
      while (to > t + 2 && document.kind(to - 1) == Document.Kind.MARK) {
        to--;
      }
      if (grammar.verbs().isSaid(to - 1)
          && to - t > 2
          && to - t <= 8
          && document.isCapitalized(to - 2)) {
        a.cue = new int[] {to - 1, to};
        a.source = new int[] {t + 1, to - 1};
        a.margin = 1;
        range[1] = t + 1;
        return;
      }
      if (!grammar.verbs().isSaid(t + 1)) {
        continue;
      }
      to = grammar.phrases().phraseEnd(t + 2, to);
      if (to > t + 2 && to - t <= 9 && document.isCapitalized(to - 1)) {
        a.cue = new int[] {t + 1, t + 2};
        a.source = new int[] {t + 2, to};
        a.margin = 1;
        range[1] = t + 1;
      }
      return;
    }
  }
}
