package nightdesk.quotes;

import java.util.Comparator;
import java.util.List;
import nightdesk.text.Document;
import nightdesk.text.Language;
import nightdesk.text.WordSet;

/**
 * Plain forms of reported speech that the tagger let pass: "X says that ...", "X denies ...", and
 * "..., X said." at a sentence's end. Only where nothing else was found.
 */
final class ReportedSpeech {
  private static final int LONGEST_SOURCE = 9;

  private static final WordSet DENIALS = WordSet.of(List.of("deny", "denies", "denied"));
  private static final WordSet BREAKS =
      WordSet.of(List.of("while", "but", "although", "though", "after", "because", "when"));
  private static final WordSet OWNERS = WordSet.of(List.of("his", "her", "their", "its"));
  private static final WordSet CHAIN =
      WordSet.of(
          List.of(
              "to",
              "continue",
              "continues",
              "continued",
              "has",
              "have",
              "had",
              "also",
              "again",
              "repeatedly",
              "later",
              "then",
              "further",
              "still",
              "always",
              "will",
              "would"));

  private final WordSet verbs;
  private final WordSet pronouns;
  private final WordSet people;

  ReportedSpeech(Language language) {
    verbs = language.words("reporting-verbs");
    pronouns = language.words("speaker-pronouns");
    people = language.words("speaker-nouns");
  }

  /** Adds what it finds to {@code attributions}, kept in text order. */
  void find(Grammar grammar, List<Attribution> attributions) {
    Document document = grammar.document();
    QuotationMarks marks = grammar.marks();
    boolean[] taken = new boolean[document.size()];
    for (Attribution a : attributions) {
      a.content.forEach(range -> java.util.Arrays.fill(taken, range[0], range[1], true));
      if (a.cue != null) {
        java.util.Arrays.fill(taken, a.cue[0], a.cue[1], true);
      }
    }
    int before = attributions.size();
    var speakerFirst = new SpeakerFirst(grammar, attributions, taken);
    var last = new SpeakerLast(grammar, attributions, taken);
    for (int s = 0; s < document.sentences(); s++) {
      accordingTo(document, attributions, taken, s);
      sentence(grammar, attributions, taken, s);
      noun(grammar, attributions, taken, s);
      last.find(s);
      speakerFirst.find(s);
      quotedBy(document, attributions, taken, s);
    }
    if (attributions.size() > before) {
      attributions.sort(
          Comparator.comparingInt(Attribution::start).thenComparingInt(Attribution::end));
    }
  }

  /** "According to X, ..." and "According to X, the auditor, ...", where nothing was found. */
  private static void accordingTo(
      Document document, List<Attribution> attributions, boolean[] taken, int sentence) {
    int first = document.sentenceStart(sentence);
    int end = document.sentenceEnd(sentence);
    while (end > first && document.kind(end - 1) == Document.Kind.MARK) {
      end--;
    }
    if (end - first < 6
        || !document.is(first, "According")
        || !document.is(first + 1, "to")
        || !isFree(taken, first, end)) {
      return;
    }
    int comma = nextComma(document, first + 2, end);
    int next = nextComma(document, comma + 1, end);
    boolean apposition =
        next < end
            && next - comma <= LONGEST_SOURCE
            && (document.is(comma + 1, "the")
                || document.is(comma + 1, "a")
                || document.is(comma + 1, "an"));
    int stop = apposition ? next : comma;
    if (stop + 3 > end || comma == first + 2 || comma - first > 2 + LONGEST_SOURCE) {
      return;
    }
    var a = new Attribution();
    a.cue = new int[] {first, first + 2};
    a.source = new int[] {first + 2, stop};
    a.content.add(new int[] {stop + 1, end});
    a.margin = 0;
    attributions.add(a);
    java.util.Arrays.fill(taken, first, end, true);
  }

  private static int nextComma(Document document, int from, int end) {
    int t = from;
    while (t < end && !document.is(t, ',')) {
      t++;
    }
    return Math.min(t, end);
  }

  private void sentence(
      Grammar grammar, List<Attribution> attributions, boolean[] taken, int sentence) {
    Document document = grammar.document();
    QuotationMarks marks = grammar.marks();
    int first = document.sentenceStart(sentence);
    int end = document.sentenceEnd(sentence);
    int last = end;
    while (last > first && document.kind(last - 1) == Document.Kind.MARK) {
      last--;
    }
    for (int v = first + 1; v < last; v++) {
      long hash = document.hash(v);
      if (taken[v] || document.isCapitalized(v) || marks.state(v) != QuotationMarks.OUTSIDE) {
        continue;
      }
      boolean denies = DENIALS.contains(hash);
      if (!denies && !verbs.contains(hash)) {
        continue;
      }
      int cue = v;
      while (cue > first && CHAIN.contains(document.hash(cue - 1))) {
        cue--;
      }
      int from = cue;
      while (from > first && cue - from <= LONGEST_SOURCE && !isBreak(document, from - 1)) {
        from--;
      }
      boolean group =
          from == first
              && cue - from <= 5
              && cue - from > 1
              && document.is(from, "The")
              && document.caps(v) == Document.Caps.LOWER
              && v + 1 < last
              && document.is(v + 1, "that")
              && isFree(taken, from, cue);
      boolean phrase =
          (denies
                  || document.is(from - 1 < first ? from : from - 1, ',')
                      && document.is(v + 1, ','))
              && from < cue
              && isFree(taken, from, cue)
              && grammar.phraseEnd(from, cue) == cue;
      if (!group && !phrase && !isSource(document, marks, taken, from, cue)) {
        continue;
      }
      int start = v + 1;
      int stop = last;
      int head = from - 1;
      if (head > first + 1
          && v + 3 < last
          && document.is(head, ',')
          && document.is(v + 1, ',')
          && Grammar.isAuxiliary(document.hash(v + 2))
          && isFree(taken, first, last)) {
        // "The wall, Nassar says, will fall."
        var a = new Attribution();
        a.source = new int[] {from, cue};
        a.cue = new int[] {cue, v + 1};
        a.content.add(new int[] {first, head});
        a.content.add(new int[] {v + 2, last});
        a.margin = 0;
        attributions.add(a);
        java.util.Arrays.fill(taken, first, last, true);
        continue;
      }
      if (denies) {
        stop = start;
        while (stop < last
            && !isBreak(document, stop)
            && !(document.is(stop, "and") && verbs.contains(document.hash(stop + 1)))) {
          stop++;
        }
      } else if (v + 1 == last && from > first + 3 && document.is(from - 1, ',')) {
        start = first;
        stop = from - 1;
      } else if (start >= last || document.hash(start) != Document.hash("that")) {
        continue;
      }
      if (stop - start < 2 || !isFree(taken, start, stop)) {
        continue;
      }
      var a = new Attribution();
      a.source = new int[] {from, cue};
      a.cue = new int[] {cue, v + 1};
      a.content.add(new int[] {start, stop});
      a.margin = 0;
      attributions.add(a);
      java.util.Arrays.fill(taken, start, stop, true);
      java.util.Arrays.fill(taken, cue, v + 1, true);
    }
  }

  /** "X was quoted by Y as saying that ...", where nothing was found. */
  private static void quotedBy(
      Document document, List<Attribution> attributions, boolean[] taken, int sentence) {
    int first = document.sentenceStart(sentence);
    int end = document.sentenceEnd(sentence);
    while (end > first && document.kind(end - 1) == Document.Kind.MARK) {
      end--;
    }
    for (int t = first + 2; t + 5 < end; t++) {
      boolean passive =
          document.is(t - 1, "was")
              && (document.is(t, "quoted") || document.is(t, "cited") || document.is(t, "reported"))
              && document.is(t + 1, "by");
      if (!passive || t - 1 - first > LONGEST_SOURCE || !isFree(taken, first, end)) {
        continue;
      }
      int as = t + 2;
      while (as + 2 < end && as - t < LONGEST_SOURCE && !document.is(as, "as")) {
        as++;
      }
      if (as + 3 < end && document.is(as, "as") && document.is(as + 1, "saying")) {
        var a = new Attribution();
        a.source = new int[] {first, t - 1};
        a.cue = new int[] {t - 1, as + 2};
        a.content.add(new int[] {as + 2, end});
        a.margin = 0;
        attributions.add(a);
        java.util.Arrays.fill(taken, first, end, true);
      }
      return;
    }
  }

  /** "The airline's promise that ...", where nothing was found. */
  private static void noun(
      Grammar grammar, List<Attribution> attributions, boolean[] taken, int sentence) {
    Document document = grammar.document();
    QuotationMarks marks = grammar.marks();
    int first = document.sentenceStart(sentence);
    int end = document.sentenceEnd(sentence);
    while (end > first && document.kind(end - 1) == Document.Kind.MARK) {
      end--;
    }
    for (int t = first; t + 4 < end; t++) {
      if ((document.is(t + 1, "from") || document.is(t + 1, "by"))
          && document.caps(t) != Document.Caps.NONE
          && marks.state(t) == QuotationMarks.OUTSIDE) {
        // "A warning from X that ..."
        int that = grammar.phraseEnd(t + 2, end);
        boolean clause =
            that > t + 2
                && that + 3 < end
                && document.is(that, "that")
                && grammar.mayBeStatement(t)
                && grammar.opensClause(that + 1, end);
        if (clause && isFree(taken, t, end)) {
          int stop = that + 1;
          while (stop < end && !isBreak(document, stop)) {
            stop++;
          }
          var a = new Attribution();
          a.source = new int[] {t + 2, that};
          a.cue = new int[] {t, t + 1};
          a.content.add(new int[] {that, stop});
          a.margin = 0;
          attributions.add(a);
          java.util.Arrays.fill(taken, t, stop, true);
          return;
        }
      }
      if (t == first
          || !grammar.isStatements(t)
          || !document.is(t + 1, "that")
          || marks.state(t) != QuotationMarks.OUTSIDE
          || !isFree(taken, t, end)) {
        continue;
      }
      int from = t - 1;
      if (!OWNERS.contains(document.hash(from))) {
        if (!Grammar.isPossessive(document, from)) {
          continue;
        }
        while (from > first
            && t - from < LONGEST_SOURCE
            && (document.isCapitalized(from - 1)
                || document.is(from - 1, '-')
                || Grammar.isPossessive(document, from))) {
          from--;
        }
        if (from > first && document.caps(from) == Document.Caps.LOWER) {
          from -= document.is(from - 1, "the") || document.is(from - 1, "The") ? 1 : 0;
        }
      }
      int stop = t + 2;
      while (stop < end && !isBreak(document, stop)) {
        stop++;
      }
      if (isFree(taken, from, t) && stop - t > 3) {
        var a = new Attribution();
        a.source = new int[] {from, t};
        a.cue = new int[] {t, t + 1};
        a.content.add(new int[] {t + 1, stop});
        a.margin = 0;
        attributions.add(a);
        java.util.Arrays.fill(taken, from, stop, true);
      }
      return;
    }
  }

  private static boolean isBreak(Document document, int token) {
    return document.kind(token) == Document.Kind.MARK
            && !document.is(token, '-')
            && !document.is(token, '\'')
            && !document.is(token, '.')
        || BREAKS.contains(document.hash(token));
  }

  private static boolean isFree(boolean[] taken, int from, int to) {
    for (int t = from; t < to; t++) {
      if (taken[t]) {
        return false;
      }
    }
    return true;
  }

  private boolean isSource(
      Document document, QuotationMarks marks, boolean[] taken, int from, int to) {
    if (from >= to || to - from > LONGEST_SOURCE || !isFree(taken, from, to)) {
      return false;
    }
    boolean named = false;
    for (int t = from; t < to; t++) {
      if (marks.state(t) != QuotationMarks.OUTSIDE || verbs.contains(document.hash(t))) {
        return false;
      }
      long hash = document.hash(t);
      named |=
          document.isCapitalized(t) && t > from
              || people.contains(hash)
              || pronouns.contains(hash)
              || document.isCapitalized(t) && to - from == 1;
    }
    return named;
  }
}
