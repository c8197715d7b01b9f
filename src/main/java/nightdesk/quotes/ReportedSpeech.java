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
  void find(Document document, QuotationMarks marks, List<Attribution> attributions) {
    boolean[] taken = new boolean[document.size()];
    for (Attribution a : attributions) {
      a.content.forEach(range -> java.util.Arrays.fill(taken, range[0], range[1], true));
      if (a.cue != null) {
        java.util.Arrays.fill(taken, a.cue[0], a.cue[1], true);
      }
    }
    int before = attributions.size();
    for (int s = 0; s < document.sentences(); s++) {
      accordingTo(document, attributions, taken, s);
      sentence(document, marks, attributions, taken, s);
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
    if (stop + 3 > end || comma == first + 2) {
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
      Document document,
      QuotationMarks marks,
      List<Attribution> attributions,
      boolean[] taken,
      int sentence) {
    int first = document.sentenceStart(sentence);
    int end = document.sentenceEnd(sentence);
    int last = end;
    while (last > first && document.kind(last - 1) == Document.Kind.MARK) {
      last--;
    }
    for (int v = first + 1; v < last; v++) {
      long hash = document.hash(v);
      if (taken[v] || marks.state(v) != QuotationMarks.OUTSIDE) {
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
      if (!isSource(document, marks, taken, from, cue)) {
        continue;
      }
      int start = v + 1;
      int stop = last;
      if (denies) {
        stop = start;
        while (stop < last && !isBreak(document, stop)) {
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
