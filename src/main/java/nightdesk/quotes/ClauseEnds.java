package nightdesk.quotes;

import java.util.List;
import nightdesk.text.Document;
import nightdesk.text.WordSet;

/** Where a clause that holds what was said ends, by the verbs and commas after it. */
final class ClauseEnds {
  private static final WordSet SUBJECTS =
      WordSet.of(List.of("he", "she", "they", "we", "i", "it", "you"));

  private static final WordSet DENIALS =
      WordSet.of(
          List.of(
              "denied",
              "denies",
              "dismissed",
              "dismisses",
              "disputed",
              "disputes",
              "rejected",
              "rejects"));

  private static final long ACCORDING = Document.hash("according");

  private static final int LONGEST_SUBJECT = 6;

  private final Document document;
  private final QuotationMarks marks;
  private final Grammar grammar;
  private final MainVerb mainVerb;

  ClauseEnds(Grammar grammar) {
    this.grammar = grammar;
    this.document = grammar.document();
    this.marks = grammar.marks();
    this.mainVerb = new MainVerb(grammar);
  }

  /** "The driver, who said he had not slept, was arrested": ends before the comma. */
  void relative(Attribution a) {
    int[] range = a.content.get(a.content.size() - 1);
    int who = a.source[1] - 1;
    if (who == 0
        || !document.is(who, "who") && !document.is(who, "which")
        || !document.is(who - 1, ',')
        || range[0] < a.cue[1]) {
      return;
    }
    for (int t = range[0] + 2; t + 1 < range[1]; t++) {
      if (document.is(t, ',') && marks.state(t) == QuotationMarks.OUTSIDE && isVerbAt(t + 1)) {
        range[1] = t;
        return;
      }
    }
  }

  /** "Some 300 (the ministry insists it is 40), and ...": ends with the bracket it stands in. */
  void bracket(Attribution a) {
    int[] range = a.content.get(a.content.size() - 1);
    int first = document.sentenceStart(document.sentenceOf(a.cue[0]));
    int open = 0;
    if (range[0] < a.cue[1]) {
      int close = range[0];
      while (close < range[1] && close - range[0] < LONGEST_SUBJECT && !document.is(close, ')')) {
        close++;
      }
      if (close + 2 < range[1]
          && document.is(close, ')')
          && grammar.isDash(close + 1)
          && grammar.paragraphStart(close) >= range[0] - LONGEST_SUBJECT) {
        // "HALM (Northern Wire) - The mill will close, its owner said"
        range[0] = close + 2;
      }
      return;
    }
    for (int t = first; t < a.cue[0]; t++) {
      open += document.is(t, '(') ? 1 : document.is(t, ')') ? -1 : 0;
    }
    for (int t = range[0]; open > 0 && t < range[1]; t++) {
      open += document.is(t, '(') ? 1 : document.is(t, ')') ? -1 : 0;
      if (open == 0 && t > range[0]) {
        range[1] = t;
      }
    }
  }

  /** A verb, perhaps after "never" or another adverb. */
  private boolean isVerbAt(int token) {
    int t = token;
    while (t + 1 < document.size()
        && !grammar.verbs().isFinite(t)
        && grammar.verbs().isAdverbial(t)) {
      t++;
    }
    return grammar.verbs().isFinite(t) || grammar.verbs().isParticiple(t);
  }

  /** "The nurse who said the ward was full has been dismissed": ends before "has". */
  void restrictive(Attribution a) {
    int[] range = a.content.get(a.content.size() - 1);
    int who = a.source[1] - 1;
    if (a.content.size() > 1
        || !document.is(who, "who")
        || who > 0 && document.is(who - 1, ',')
        || who == a.source[0]
        || a.cue[0] != a.source[1]
        || range[0] != a.cue[1]
        || who - document.sentenceStart(document.sentenceOf(who)) > LONGEST_SUBJECT) {
      return;
    }
    int end =
        mainVerb.find(document.is(range[0], "that") ? range[0] + 1 : range[0], range[1], false);
    if (end > 0) {
      range[1] = end;
    }
    a.source = new int[] {a.source[0], who};
  }

  /** "While X said the price was fair, Y ...": ends before the comma. */
  void subordinate(Attribution a) {
    int[] range = a.content.get(0);
    int first = document.sentenceStart(document.sentenceOf(a.cue[0]));
    if (a.content.size() > 1
        || range[0] < a.cue[1]
        || a.source[0] != first + 1
        || !document.is(first, "While")
            && !document.is(first, "Although")
            && !document.is(first, "Though")) {
      return;
    }
    for (int t = range[0] + 2; t + 1 < range[1]; t++) {
      if (marks.state(t) != QuotationMarks.OUTSIDE) {
        return;
      }
      if (document.is(t, ',') && !mainVerb.beginsClause(t + 1)
          || document.is(t, ',') && SUBJECTS.contains(document.hash(t + 1))) {
        range[1] = t;
        return;
      }
    }
  }

  /** "After saying his foot was "swollen," he was ...": ends with the comma before "he". */
  void afterSaying(Attribution a) {
    int[] range = a.content.get(a.content.size() - 1);
    int first = document.sentenceStart(document.sentenceOf(a.cue[0]));
    if (a.cue[0] != first + 1
        || range[0] < a.cue[1]
        || document.caps(first + 1) != Document.Caps.LOWER
        || !document.text().startsWith("ing", document.end(first + 1) - 3)) {
      return;
    }
    for (int t = range[0] + 2; t + 2 < range[1]; t++) {
      if (!document.is(t, ',')) {
        continue;
      }
      boolean closes = marks.state(t) != QuotationMarks.OUTSIDE && marks.regionOf(t + 1) < 0;
      int next = closes ? t + 2 : t + 1;
      if ((closes || marks.state(t) == QuotationMarks.OUTSIDE)
          && SUBJECTS.contains(document.hash(next))) {
        range[1] = closes ? t + 2 : t;
        return;
      }
    }
  }

  /** "According to X, who leads the union, the strike ...": who X is does not belong to it. */
  void whoLeads(Attribution a) {
    int[] range = a.content.get(0);
    if (document.hash(a.cue[0]) != ACCORDING
        || range[0] != a.source[1] + 1
        || !document.is(range[0], "who") && !document.is(range[0], "which")) {
      return;
    }
    for (int t = range[0] + 2; t + 2 < range[1]; t++) {
      if (document.is(t, ',')) {
        a.source = new int[] {a.source[0], t};
        range[0] = t + 1;
        return;
      }
    }
  }

  /** "rejected suggestions that ..., and published": what he did besides is not suggested. */
  void besides(Attribution a) {
    int[] range = a.content.get(a.content.size() - 1);
    boolean denial = DENIALS.contains(document.hash(a.cue[1] - 1)) && a.source[1] <= a.cue[0];
    if (range[0] != a.cue[1]
        || !document.is(range[0], "that")
        || !grammar.nouns().isStatements(a.cue[1] - 1) && !denial) {
      return;
    }
    for (int t = range[0] + 3; t + 2 < range[1]; t++) {
      if (document.is(t, ',')
          && marks.state(t) == QuotationMarks.OUTSIDE
          && (document.is(t + 1, "and") || document.is(t + 1, "but"))
          && (grammar.verbs().isFinite(t + 2) || grammar.verbs().isParticiple(t + 2))) {
        range[1] = t;
        return;
      }
    }
  }

  /** "has accused X of lying and has sued": what he did besides is no accusation. */
  void accusation(Attribution a) {
    int[] range = a.content.get(a.content.size() - 1);
    if (range[0] != a.cue[1] || a.source[0] > a.cue[0]) {
      return;
    }
    int of = -1;
    for (int t = range[0] + 1; t + 2 < range[1]; t++) {
      if (document.is(t, "of") && document.text().startsWith("ing", document.end(t + 1) - 3)) {
        of = of < 0 ? t : of;
      } else if (document.is(t, "that") || document.is(t, "who") || document.is(t, "which")) {
        return;
      } else if (of > 0
          && document.is(t, "and")
          && Verbs.isAuxiliary(document.hash(t + 1))
          && marks.state(t) == QuotationMarks.OUTSIDE) {
        range[1] = document.is(t - 1, ',') ? t - 1 : t;
        return;
      }
    }
  }

  /** "it would buy back bonds, its first such deed since 2014": the writer's aside is not said. */
  void aside(Attribution a) {
    int[] range = a.content.get(a.content.size() - 1);
    if (marks.quotedLetters(range) > 0) {
      return;
    }
    for (int t = range[1] - 3; t > range[0] + 3; t--) {
      if (grammar.verbs().isFinite(t)
          || grammar.verbs().isVerbOfSpeech(t) && !grammar.verbs().isParticiple(t)) {
        return;
      }
      if (!document.is(t, ',')) {
        continue;
      }
      if (grammar.openers().isOwner(t + 1)
          && !grammar.openers().isDeterminer(t + 1)
          && grammar.openers().isOrdinal(t + 2)) {
        range[1] = t;
      }
      return;
    }
  }

  /** "It was his suggestion that ... that cost Lind the post": ends before the second "that". */
  void cleft(Attribution a) {
    int[] range = a.content.get(a.content.size() - 1);
    int first = document.sentenceStart(document.sentenceOf(a.cue[0]));
    if (!document.is(first, "It")
        || a.cue[0] - first > 6
        || !Verbs.isAuxiliary(document.hash(first + 1))
        || !grammar.nouns().isStatements(a.cue[1] - 1)
        || !document.is(range[0], "that")) {
      return;
    }
    for (int t = range[1] - 2; t > range[0] + 3; t--) {
      if (document.is(t, "that") && marks.state(t) == QuotationMarks.OUTSIDE) {
        range[1] = t;
        return;
      }
    }
  }

  /** "X's claim that the border is open surprised the drivers": ends before "surprised". */
  void subjectOf(Attribution a) {
    int[] range = a.content.get(0);
    int cue = a.cue[0];
    int first = document.sentenceStart(document.sentenceOf(cue));
    if (a.content.size() > 1
        || a.cue[1] - cue != 1
        || range[0] != a.cue[1] && range[0] != a.source[1]
        || !document.is(range[0], "that")
        || !grammar.openers().isOwner(Math.max(first, cue - 1)) && a.source[0] != cue + 2) {
      return;
    }
    int subject = Math.min(a.source[0], cue);
    if (a.source[0] >= cue ? cue - first > 3 : subject > first + 1) {
      return;
    }
    int end = mainVerb.find(range[0] + 1, range[1], false);
    if (end < 0) {
      end = mainVerb.find(range[0] + 1, range[1], true);
    }
    if (end > 0) {
      range[1] = end;
    }
  }
}
