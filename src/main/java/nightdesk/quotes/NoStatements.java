package nightdesk.quotes;

import java.util.List;
import nightdesk.text.Document;
import nightdesk.text.WordSet;

/** What looks like a statement and is none: verdicts, headings, by-names, deeds of the speaker. */
final class NoStatements {
  /** Participles of what courts and the like do to somebody. */
  private static final WordSet DONE =
      WordSet.of(
          List.of(
              "found",
              "ordered",
              "sentenced",
              "convicted",
              "acquitted",
              "charged",
              "cleared",
              "jailed"));

  private final Document document;
  private final QuotationMarks marks;
  private final Grammar grammar;

  NoStatements(Grammar grammar) {
    this.grammar = grammar;
    this.document = grammar.document();
    this.marks = grammar.marks();
  }

  /** Takes what nobody said out of contents; attributions that are nothing else go. */
  void drop(List<Attribution> attributions) {
    for (Attribution a : attributions) {
      if (a.cue != null && a.source != null && marks.isQuoted(a.content.get(0))) {
        int behind = Math.max(a.cue[1], a.source[1]);
        a.content.removeIf(range -> isBeside(range, a.content.get(0), behind));
      }
    }
    attributions.removeIf(
        a ->
            a.cue != null && (isVerdict(a) || isHeading(a) || isByName(a) || isPlea(a))
                || a.content.isEmpty()
                || isTitle(a));
  }

  /**
   * '"...," he said, sticking out a fist, "..."'; '"...?" she asked the clerk, who looked away':
   * right behind verb and speaker, a participle or the one addressed.
   */
  private boolean isBeside(int[] range, int[] quotation, int behind) {
    int from = range[0];
    if (quotation[1] > behind || from < behind || marks.quotedLetters(range) > 0) {
      return false;
    }
    boolean deed =
        from == behind + 1
            && document.is(behind, ',')
            && document.text().startsWith("ing", document.end(from) - 3);
    boolean addressee = from == behind && grammar.openers().isOwner(from);
    if (addressee) {
      addressee = false;
      for (int t = from + 1; t + 1 < range[1] && !addressee; t++) {
        addressee = document.is(t, ',') && document.is(t + 1, "who");
      }
    }
    return deed || addressee;
  }

  /** "Lin pleaded guilty and was given two years". */
  private boolean isPlea(Attribution a) {
    return document.text().startsWith("plead", document.start(a.cue[1] - 1))
        && (document.is(a.start(), "guilty")
            || document.is(a.start(), "not") && document.is(a.start() + 1, "guilty"));
  }

  /** "Legend of the Valley": a paragraph of capitals in marks without a full stop. */
  private boolean isTitle(Attribution a) {
    int begin = a.start();
    if (a.content.size() > 1
        || !marks.isQuoted(a.content.get(0))
        || grammar.paragraphStart(begin) < begin - 1
        || grammar.paragraphEnd(begin) > a.end() + 1) {
      return false;
    }
    int capitals = 0;
    for (int t = begin; t < a.end(); t++) {
      if (document.is(t, '.') || document.is(t, '!') || document.is(t, '?')) {
        return false;
      }
      if (document.isWord(t) && document.length(t) > 3) {
        if (!document.isCapitalized(t)) {
          return false;
        }
        capitals++;
      }
    }
    return capitals > 1;
  }

  /** "Haas was found guilty of hiding losses", without "by". */
  private boolean isVerdict(Attribution a) {
    boolean done = false;
    for (int t = a.cue[0]; t < a.cue[1]; t++) {
      if (document.is(t, "by")) {
        return false;
      }
      done |= t > a.cue[0] && DONE.contains(document.hash(t)) && isPassive(a.cue[0], t);
    }
    if (!done || a.source != null && a.source[0] > a.cue[0]) {
      return false;
    }
    for (int[] range : a.content) {
      if (marks.quotedLetters(range) > 0) {
        return false;
      }
    }
    return true;
  }

  private boolean isPassive(int from, int participle) {
    for (int t = from; t < participle; t++) {
      if (grammar.verbs().isBe(t)) {
        return true;
      }
    }
    return false;
  }

  /** "What they said about the new fares:" */
  private boolean isHeading(Attribution a) {
    int sentence = document.sentenceOf(a.cue[0]);
    int first = document.sentenceStart(sentence);
    int last = document.sentenceEnd(sentence) - 1;
    return (document.is(first, "What") || document.is(first, "How"))
        && document.is(last, ':')
        && a.start() > first
        && a.end() <= last + 1
        && a.content.stream().allMatch(range -> marks.quotedLetters(range) == 0);
  }

  /** 'Known on the docks as "Queenie", she ...' */
  private boolean isByName(Attribution a) {
    if (a.source != null || !document.is(a.cue[0], "known") || a.start() < a.cue[1]) {
      return false;
    }
    for (int t = a.cue[0] + 1; t < a.end(); t++) {
      if (marks.regionOf(t) >= 0) {
        return document.is(document.tokenAt(marks.outerStart(marks.regionOf(t))) - 1, "as");
      }
    }
    return false;
  }
}
