package nightdesk.quotes;

import nightdesk.text.Document;

/**
 * Speakers printed right beside a quotation: after a dash or before a colon, after the verb, behind
 * a mark that never closes.
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

  /** "And from Chairwoman X: "..."", "X: "..."". */
  void colon(Attribution a) {
    int[] first = a.content.get(0);
    toColon(first);
    int colon = first[0] - 1;
    if (colon < 1 || !document.is(colon, ':') || !marks.isQuoted(first)) {
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
    int to = colon;
    for (int t = from + 2; t < colon; t++) {
      // "Lind on the tyre change: ..."
      if (document.is(t, "on") && document.isCapitalized(t - 1)) {
        to = t;
        break;
      }
    }
    int name = grammar.phrases().nameEnd(from, colon);
    if (to - from > 8 && name > from) {
      to = name;
    }
    if (from < colon && to - from <= 8 && grammar.phrases().startsSource(from, to)) {
      a.cue = new int[] {colon, colon + 1};
      a.source = new int[] {from, to};
      a.margin = 1;
    }
  }

  /** 'has one piece of advice for the owner: "..."': what is said begins after the colon. */
  private void toColon(int[] range) {
    if (marks.regionOf(range[0]) >= 0 || marks.regionOf(range[0] + 1) >= 0) {
      return;
    }
    int last = marks.regionOf(Math.max(range[0], range[1] - 2));
    int open = last < 0 ? -1 : document.tokenAt(marks.outerStart(last));
    if (open - 1 > range[0] && open - range[0] < 6 && document.is(open - 1, ':')) {
      range[0] = open;
    }
  }

  /** 'On the door hung a note: "..."': the note's. */
  void note(Attribution a) {
    int colon = a.start() - 1;
    if (colon < 1 || !document.is(colon, ':') || a.cue[0] > colon) {
      return;
    }
    for (int t = colon - 2; t >= Math.max(a.cue[0], colon - 5); t--) {
      if (grammar.openers().isDeterminer(t)) {
        a.source = new int[] {t, colon};
        a.cue = new int[] {colon, colon + 1};
        a.margin = 0;
        return;
      }
    }
  }

  /** 'From Lind, the champion: "..."': not only the champion. */
  void from(Attribution a) {
    int first = document.sentenceStart(document.sentenceOf(a.source[0]));
    if (a.cue == null
        || !document.is(a.cue[0], ':')
        || a.source[1] != a.cue[0]
        || a.source[0] < first + 3
        || !document.is(a.source[0] - 1, ',')) {
      return;
    }
    int from =
        document.is(first, "From") ? first + 1 : document.is(first + 1, "from") ? first + 2 : -1;
    if (from > 0 && grammar.phrases().phraseEnd(from, a.source[0]) == a.source[0] - 1) {
      a.source = new int[] {from, a.source[1]};
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
