package nightdesk.quotes;

import nightdesk.text.Document;

/**
 * Speakers printed right behind a quotation: after a dash, after the verb, behind a mark that never
 * closes.
 */
final class BesideMarks {
  private static final int LONGEST_NAME = 14;

  private final Document document;
  private final QuotationMarks marks;
  private final Grammar grammar;

  BesideMarks(Grammar grammar) {
    this.grammar = grammar;
    this.document = grammar.document();
    this.marks = grammar.marks();
  }

  /** "..." — Name, role: the dash is the cue, what follows to the paragraph's end the source. */
  void dash(Attribution a) {
    int[] last = a.content.get(a.content.size() - 1);
    int dash = last[1];
    if (dash + 1 >= document.size() || !grammar.isDash(dash) || !marks.isQuoted(last)) {
      return;
    }
    int end = grammar.paragraphEnd(dash);
    int to = end;
    while (to > dash + 1 && document.kind(to - 1) == Document.Kind.MARK) {
      to--;
    }
    if (to > dash + 1
        && to - dash <= LONGEST_NAME
        && grammar.phrases().startsSource(dash + 1, to)) {
      a.cue = new int[] {dash, dash + 1};
      a.source = new int[] {dash + 1, to};
      a.margin = 1;
    }
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
