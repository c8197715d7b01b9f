package nightdesk.quotes;

import java.util.List;
import nightdesk.text.Document;
import nightdesk.text.WordSet;

/**
 * Through whom somebody's words were reported, where that stands behind them: "Norling told her
 * cabinet that ..., according to the Daily", "..., Radio Halm reported, citing the port authority".
 */
final class Carriers {
  private static final WordSet REPORTS =
      WordSet.of(List.of("reported", "reports", "quoted", "quotes"));

  private static final WordSet CARRIED =
      WordSet.of(List.of("reported", "quoted", "carried", "published", "broadcast", "cited"));

  private static final int LONGEST = 12;

  private final Document document;
  private final QuotationMarks marks;
  private final Grammar grammar;
  private final Subjects subjects;

  Carriers(Grammar grammar) {
    this.grammar = grammar;
    this.document = grammar.document();
    this.marks = grammar.marks();
    this.subjects = new Subjects(grammar);
  }

  /** Sets {@code via} where it is clear. */
  void apply(Attribution a) {
    if (a.via != null || a.source == null || a.cue == null) {
      return;
    }
    int sentence = document.sentenceOf(a.cue[0]);
    int end = grammar.wordsEnd(sentence);
    int from = Math.max(a.end(), Math.max(a.cue[1], a.source[1]));
    if (document.is(a.cue[0], "citing")) {
      citing(a);
      return;
    }
    int comma = from < end && document.is(from, ',') ? from : from - 1;
    if (from >= end || !document.is(comma, ',')) {
      carriedBy(a, from, end);
      return;
    }
    int next = comma + 1;
    int name = -1;
    if (document.is(next, "according") && document.is(next + 1, "to")) {
      name = next + 2;
    } else if (document.is(next, "as")
        && CARRIED.contains(document.hash(next + 1))
        && document.is(next + 2, "by")) {
      name = next + 3;
    }
    if (name > 0) {
      carrier(a, name, grammar.phrases().phraseEnd(name, end));
      return;
    }
    for (int t = next + 1; t < Math.min(end, next + LONGEST); t++) {
      if (REPORTS.contains(document.hash(t))) {
        if (grammar.phrases().phraseEnd(next, t) == t
            && (t + 1 == end
                || document.is(t + 1, ',')
                || Pronouns.isPreposition(document.hash(t + 1)))) {
          carrier(a, next, t);
        }
        return;
      }
    }
  }

  /** "..., the Daily reported, citing the port authority": the authority's, through the Daily. */
  private void citing(Attribution a) {
    int comma = a.cue[0] - 1;
    int verb = comma - 1;
    if (document.is(comma, ',')
        && verb > 0
        && (REPORTS.contains(document.hash(verb)) || grammar.verbs().isSaid(verb))) {
      subjects.before(verb).ifPresent(s -> carrier(a, s[0], s[1]));
    } else if (document.is(comma, ',') && a.source[0] >= a.cue[1]) {
      // "Radio Halm, citing its reporter Ada Brunn, reported that ..."
      int from = document.sentenceStart(document.sentenceOf(comma));
      if (grammar.phrases().phraseEnd(from, comma) == comma) {
        carrier(a, from, comma);
      }
    }
  }

  /** "said in remarks carried by the radio", "a spokesman quoted by the Daily". */
  private void carriedBy(Attribution a, int from, int end) {
    for (int t = from; t + 2 < Math.min(end, from + LONGEST); t++) {
      if (document.kind(t) == Document.Kind.MARK && t > from || marks.regionOf(t) >= 0) {
        return;
      }
      if (CARRIED.contains(document.hash(t)) && document.is(t + 1, "by")) {
        carrier(a, t + 2, grammar.phrases().phraseEnd(t + 2, end));
        return;
      }
    }
  }

  private void carrier(Attribution a, int from, int to) {
    boolean apart = to <= a.source[0] || from >= a.source[1];
    if (to > from && apart && grammar.phrases().isPeople(from, to)) {
      a.via = new int[] {from, to};
    }
  }
}
