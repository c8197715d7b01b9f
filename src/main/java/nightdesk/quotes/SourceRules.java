package nightdesk.quotes;

import java.util.List;
import nightdesk.text.Document;

/** Who a statement is of, where its form says so: runs the rules for sources in their order. */
final class SourceRules {

  private final Document document;
  private final QuotationMarks marks;
  private final Grammar grammar;
  private final List<Attribution> attributions;

  SourceRules(Grammar grammar, List<Attribution> attributions) {
    this.grammar = grammar;
    this.document = grammar.document();
    this.marks = grammar.marks();
    this.attributions = attributions;
  }

  void apply() {
    new Transcript(grammar, attributions).apply();
    new AfterMarks(grammar, attributions).apply();
    var quoted = new QuotedAsSaying(grammar);
    attributions.forEach(quoted::apply);
    for (Attribution a : attributions) {
      a.content.removeIf(range -> isInSource(range, a.source));
    }
    attributions.removeIf(a -> a.content.isEmpty());
    var beside = new BesideMarks(grammar);
    var before = new BeforeColon(grammar);
    before.part(attributions);
    beside.beforeDashes(attributions);
    var floating = new FloatingQuotation(grammar, attributions);
    var shared = new SharedSource(grammar, attributions);
    var subjects = new CueSubjects(grammar);
    for (Attribution a : attributions) {
      before.begin(a);
      if (a.source != null && (isOnlyDeterminer(a.source) || isAddressee(a))) {
        a.source = null;
      }
      if (a.source != null) {
        before.from(a);
        beside.role(a);
        if (a.source[1] - a.source[0] == 1 && grammar.openers().isSubject(a.source[0])) {
          beside.dash(a);
        }
      }
      passive(a);
      if (a.source != null && a.cue != null) {
        subjects.trim(a);
        int last = a.source[1] - 1;
        if (last > a.source[0]
            && a.source[1] == a.cue[0]
            && document.caps(last) == Document.Caps.LOWER
            && (grammar.verbs().isAdverb(last)
                || document.is(last, "now")
                || document.is(last, "later")
                || document.is(last, "also"))) {
          a.source = new int[] {a.source[0], last};
        }
      }
      apposition(a);
      came(a);
      told(a);
      behind(a);
      accused(a);
      inTheWordsOf(a);
      if (a.source == null && a.cue != null) {
        shared.fromContent(a);
      }
      if (a.source == null && a.cue != null && !isPassive(a) && !isCame(a)) {
        subjects.apply(a);
      }
      if (a.source == null) {
        beside.dash(a);
      }
      if (a.source == null) {
        before.apply(a);
      }
      if (a.source == null) {
        beside.inverted(a);
      }
      if (a.source == null && a.cue == null) {
        beside.unclosed(a);
      }
      if (a.source == null && a.cue == null) {
        before.note(a);
      }
      if (a.source == null && a.cue == null) {
        floating.find(a);
      }
      if (a.source == null && a.cue != null && !isPassive(a) && !isCame(a)) {
        shared.shared(a);
        if (a.source == null) {
          before.note(a);
        }
      }
    }
    var carriers = new Carriers(grammar);
    attributions.forEach(carriers::apply);
    attributions.removeIf(
        a ->
            a.content.isEmpty()
                || isNobodys(a)
                || isQuestion(a)
                || isSoCalled(a)
                || isAsked(a)
                || isName(a));
  }

  /**
   * "Haas was accused by two partners of inventing customers": the partners accuse. "Haas is
   * alleged to have lied": nobody by name does.
   */
  private void passive(Attribution a) {
    if (a.cue != null && a.source == null && document.is(a.cue[1] - 1, "by")) {
      int end = a.end();
      int of = grammar.phrases().phraseEnd(a.cue[1], end);
      for (int t = a.cue[1] + 1; t <= Math.min(of, end - 2); t++) {
        if (document.is(t, "of") && document.text().startsWith("ing", document.end(t + 1) - 3)) {
          a.source = new int[] {a.cue[1], t};
          a.content.clear();
          a.content.add(new int[] {t, end});
          return;
        }
      }
    }
    if (a.cue == null
        || a.source == null
        || a.source[1] > a.cue[0]
        || a.cue[1] - a.cue[0] < 2
        || !grammar.verbs().isBe(a.cue[0])) {
      return;
    }
    int[] range = a.content.get(0);
    int last = a.cue[1] - 1;
    if (document.is(last, "by") && range[0] == a.cue[1] && grammar.verbs().isParticiple(last - 1)) {
      int end = grammar.phrases().phraseEnd(range[0], range[1]);
      if (end > range[0]
          && end + 1 < range[1]
          && (document.is(end, "of") || document.is(end, "as"))) {
        a.source = new int[] {range[0], end};
        range[0] = end;
      }
    } else if (grammar.verbs().isReport(last)
        && (document.is(range[0], "to") || document.is(a.source[0], "It"))) {
      a.source = null;
    }
  }

  /** '"Shame!" came a cry from the gallery': a cry is nobody; "came the reply from Lind": Lind. */
  private void came(Attribution a) {
    if (a.source == null
        || a.cue == null
        || a.source[1] <= a.cue[0]
        || !isCame(a)
        || document.isCapitalized(a.source[0])) {
      return;
    }
    int end = a.source[1];
    for (int t = a.cue[0] + 1; t + 1 < end; t++) {
      if (document.is(t, "from") && grammar.phrases().phraseEnd(t + 1, end) == end) {
        boolean named = document.isCapitalized(t + 1) || document.isCapitalized(end - 1);
        a.source = named ? new int[] {t + 1, end} : null;
        a.cue = named ? a.cue : new int[] {a.cue[0], end};
        return;
      }
    }
    a.source = null;
    a.cue = new int[] {a.cue[0], end};
  }

  /** "according to his agent, Desmond Kay-Orr, and ...": the name is the agent's. */
  private void apposition(Attribution a) {
    if (a.source == null || a.cue == null || !grammar.openers().opensPhrase(a.source[0])) {
      return;
    }
    int comma = document.is(a.source[1] - 1, ',') ? a.source[1] - 1 : a.source[1];
    if (!document.is(comma, ',')
        || marks.state(comma) != QuotationMarks.OUTSIDE
        || grammar.phrases().startsSource(a.source[0], comma)) {
      return;
    }
    int end = document.sentenceEnd(document.sentenceOf(comma));
    int to = grammar.phrases().phraseEnd(a.source[0], end);
    if (to <= comma + 2 || a.cue[0] >= a.source[1] && a.cue[0] < to) {
      return;
    }
    a.source = new int[] {a.source[0], to};
    a.content.removeIf(range -> range[0] >= comma && range[1] <= to + 1);
    for (int[] range : a.content) {
      if (range[0] > comma - 1 && range[0] < to) {
        range[0] = document.is(to, ',') ? to + 1 : to;
      }
    }
    a.content.removeIf(range -> range[0] >= range[1]);
  }

  /** "the court was told": nobody by name tells; "it is alleged that": nobody does. */
  private void told(Attribution a) {
    if (a.source == null || a.cue == null || a.source[1] != a.cue[0]) {
      return;
    }
    int last = a.source[1] - 1;
    boolean passive =
        last > a.source[0]
            && grammar.verbs().isBe(last)
            && grammar.verbs().isParticiple(a.cue[0])
            && grammar.verbs().isReporting(a.cue[0]);
    if (passive) {
      a.cue = new int[] {last, a.cue[1]};
      a.source = null;
    }
  }

  /** "The bridge is safe, insists the county": the county, which the tagger took for content. */
  private void behind(Attribution a) {
    if (a.source != null || a.cue == null || a.content.size() != 2) {
      return;
    }
    int[] range = a.content.get(1);
    boolean phrase =
        a.content.get(0)[1] <= a.cue[0]
            && range[0] == a.cue[1]
            && grammar.verbs().isReporting(a.cue[1] - 1)
            && grammar.phrases().isPeople(range[0], range[1])
            && grammar.phrases().phraseEnd(range[0], range[1]) == range[1];
    if (phrase) {
      a.source = range;
      a.content.remove(1);
    }
  }

  private boolean isCame(Attribution a) {
    return document.is(a.cue[0], "came") || document.is(a.cue[0], "comes");
  }

  private boolean isPassive(Attribution a) {
    if (a.cue[1] - a.cue[0] > 1
        && grammar.verbs().isBe(a.cue[0])
        && document.is(a.cue[1] - 1, "told")) {
      return true;
    }
    return a.cue[1] - a.cue[0] > 1
        && grammar.verbs().isBe(a.cue[0])
        && grammar.verbs().isReport(a.cue[1] - 1)
        && document.is(a.start(), "to");
  }

  /** "Omar Said Ali was freed": a name. */
  private boolean isName(Attribution a) {
    if (a.cue == null || a.cue[1] - a.cue[0] != 1 || !document.isCapitalized(a.cue[0])) {
      return false;
    }
    int cue = a.cue[0];
    int sentence = document.sentenceOf(cue);
    int small = 0;
    for (int t = document.sentenceStart(sentence); t < document.sentenceEnd(sentence); t++) {
      small += document.caps(t) == Document.Caps.LOWER && document.length(t) > 2 ? 1 : 0;
    }
    return small > 2
        && cue > document.sentenceStart(sentence)
        && cue + 1 < document.size()
        && document.isCapitalized(cue - 1)
        && document.isCapitalized(cue + 1);
  }

  /** 'In the words of its auditor, Nils Berg, "a shop without a till"': the auditor's. */
  private void inTheWordsOf(Attribution a) {
    if (a.source != null || a.cue == null || !document.is(a.cue[1] - 1, "of")) {
      return;
    }
    int[] range = a.content.get(0);
    int end = grammar.phrases().phraseEnd(a.cue[1], range[1]);
    boolean quoted =
        range[0] == a.cue[1]
            && end > range[0]
            && end + 2 < range[1]
            && document.is(end, ',')
            && marks.regionOf(end + 2) >= 0;
    if (quoted) {
      a.source = new int[] {range[0], end};
      range[0] = end + 1;
      a.margin = 0;
    }
  }

  /** "The sheriff, Elspeth Gunn, told the accused ...": the accused is no cue. */
  private void accused(Attribution a) {
    if (a.source != null || a.cue == null || a.cue[1] - a.cue[0] != 1 || a.cue[0] < 3) {
      return;
    }
    int verb = a.cue[0] - 2;
    int first = document.sentenceStart(document.sentenceOf(verb));
    if (!grammar.openers().isDeterminer(a.cue[0] - 1)
        || !grammar.verbs().isReporting(verb)
        || verb <= first) {
      return;
    }
    int end = grammar.phrases().phraseEnd(first, verb);
    if (end > first && (end == verb || end == verb - 1 && document.is(end, ','))) {
      a.source = new int[] {first, end};
      a.cue = new int[] {verb, verb + 1};
      a.margin = 0;
    }
  }

  /** 'The so-called "grandmother clause"': nobody calls it so. */
  private boolean isSoCalled(Attribution a) {
    if (a.cue != null && a.source == null && a.cue[1] - a.cue[0] > 1) {
      // "a plan known as "Blue Line""
      return document.is(a.cue[1] - 1, "as")
          && document.is(a.cue[1] - 2, "known")
          && a.content.stream().anyMatch(range -> marks.quotedLetters(range) > 0);
    }
    return a.cue != null
        && a.cue[1] - a.cue[0] == 1
        && a.cue[0] > 1
        && (document.is(a.cue[0], "so-called")
            || document.is(a.cue[0], "called")
                && document.is(a.cue[0] - 1, '-')
                && document.is(a.cue[0] - 2, "so"));
  }

  /** "The coach was asked about the red card": the coach did not ask. */
  private boolean isAsked(Attribution a) {
    return a.source != null
        && a.cue != null
        && a.source[1] <= a.cue[0]
        && a.cue[1] - a.cue[0] > 1
        && document.is(a.cue[1] - 1, "about")
        && (document.is(a.cue[1] - 2, "asked") || document.is(a.cue[1] - 2, "questioned"))
        && Verbs.isAuxiliary(document.hash(a.cue[0]))
        && a.content.stream().allMatch(range -> marks.quotedLetters(range) == 0);
  }

  /** "Asked about the yacht, ...": what nobody by name asked about is not said. */
  private boolean isQuestion(Attribution a) {
    if (a.source != null || a.cue == null || a.content.size() > 1) {
      return false;
    }
    int first = a.cue[0];
    int[] range = a.content.get(0);
    return document.sentenceStart(document.sentenceOf(first)) == first
        && document.text().startsWith("ed", document.end(first) - 2)
        && (document.is(a.cue[1] - 1, "about")
            || document.is(range[0], "about")
            || document.is(first, "Asked"))
        && marks.quotedLetters(range) == 0;
  }

  /** "..., asking them to go": a reported deed of nobody, not a statement. */
  private boolean isNobodys(Attribution a) {
    if (a.source != null || a.cue == null || a.cue[1] - a.cue[0] != 1) {
      return false;
    }
    for (int[] range : a.content) {
      if (marks.quotedLetters(range) > 0) {
        return false;
      }
    }
    return document.text().startsWith("ing", document.end(a.cue[0]) - 3);
  }

  private boolean isOnlyDeterminer(int[] source) {
    return source[1] - source[0] == 1 && grammar.openers().isDeterminer(source[0]);
  }

  private static boolean isInSource(int[] range, int[] source) {
    return source != null && source[0] <= range[0] && range[1] <= source[1];
  }

  /** "A message to the owners asking them to ...": the owners are asked, and do not ask. */
  private boolean isAddressee(Attribution a) {
    if (a.cue == null || a.source[1] > a.cue[0] || a.source[0] == 0) {
      return false;
    }
    boolean participle = document.text().startsWith("ing", document.end(a.cue[0]) - 3);
    boolean near =
        a.source[1] == a.cue[0] || a.source[1] == a.cue[0] - 1 && document.is(a.cue[0] - 1, ',');
    int before = a.source[0] - 1;
    return participle && near && (document.is(before, "to") || document.is(before, "with"));
  }
}
