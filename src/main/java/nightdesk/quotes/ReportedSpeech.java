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
    var found = new FoundStatements(document, attributions);
    int before = attributions.size();
    var speakerFirst = new SpeakerFirst(grammar, found);
    var last = new SpeakerLast(grammar, found);
    var within = new SpeakerWithin(grammar, found);
    var accusations = new Accusations(grammar, found);
    for (int s = 0; s < document.sentences(); s++) {
      accordingTo(grammar, found, s);
      sentence(grammar, found, s);
      noun(grammar, found, s);
      last.find(s);
      speakerFirst.find(s);
      within.find(s);
      accusations.find(s);
      quotedBy(grammar, found, s);
    }
    if (attributions.size() > before) {
      attributions.sort(
          Comparator.comparingInt(Attribution::start).thenComparingInt(Attribution::end));
    }
  }

  /** "According to X, ..." and "According to X, the auditor, ...", where nothing was found. */
  private static void accordingTo(Grammar grammar, FoundStatements found, int sentence) {
    Document document = grammar.document();
    int first = document.sentenceStart(sentence);
    int end = grammar.wordsEnd(sentence);
    if (end - first < 6
        || !document.is(first, "According")
        || !document.is(first + 1, "to")
        || !found.isFree(first, end)) {
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
    found.add(new int[] {first + 2, stop}, new int[] {first, first + 2}, new int[] {stop + 1, end});
    found.take(first, end);
  }

  private static int nextComma(Document document, int from, int end) {
    int t = from;
    while (t < end && !document.is(t, ',')) {
      t++;
    }
    return Math.min(t, end);
  }

  private void sentence(Grammar grammar, FoundStatements found, int sentence) {
    Document document = grammar.document();
    QuotationMarks marks = grammar.marks();
    int first = document.sentenceStart(sentence);
    int last = grammar.wordsEnd(sentence);
    for (int v = first + 1; v < last; v++) {
      long hash = document.hash(v);
      if (found.isTaken(v)
          || document.isCapitalized(v)
          || marks.state(v) != QuotationMarks.OUTSIDE) {
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
              && found.isFree(from, cue);
      boolean phrase =
          (denies
                  || document.is(from - 1 < first ? from : from - 1, ',')
                      && document.is(v + 1, ','))
              && from < cue
              && found.isFree(from, cue)
              && grammar.phrases().phraseEnd(from, cue) == cue;
      if (!group && !phrase && !isSource(document, marks, found, from, cue)) {
        continue;
      }
      int start = v + 1;
      int stop = last;
      int head = from - 1;
      if (head > first + 1
          && v + 3 < last
          && document.is(head, ',')
          && document.is(v + 1, ',')
          && Verbs.isAuxiliary(document.hash(v + 2))
          && found.isFree(first, last)) {
        // "The wall, Nassar says, will fall."
        found.add(
            new int[] {from, cue},
            new int[] {cue, v + 1},
            new int[] {first, head},
            new int[] {v + 2, last});
        found.take(first, last);
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
      if (stop - start < 2 || !found.isFree(start, stop)) {
        continue;
      }
      found.add(new int[] {from, cue}, new int[] {cue, v + 1}, new int[] {start, stop});
      found.take(start, stop);
      found.take(cue, v + 1);
    }
  }

  /** "X was quoted by Y as saying that ...", where nothing was found. */
  private static void quotedBy(Grammar grammar, FoundStatements found, int sentence) {
    Document document = grammar.document();
    int first = document.sentenceStart(sentence);
    int end = grammar.wordsEnd(sentence);
    for (int t = first + 2; t + 5 < end; t++) {
      boolean passive =
          document.is(t - 1, "was")
              && (document.is(t, "quoted") || document.is(t, "cited") || document.is(t, "reported"))
              && document.is(t + 1, "by");
      if (!passive || t - 1 - first > LONGEST_SOURCE || !found.isFree(first, end)) {
        continue;
      }
      int as = t + 2;
      while (as + 2 < end && as - t < LONGEST_SOURCE && !document.is(as, "as")) {
        as++;
      }
      if (as + 3 < end && document.is(as, "as") && document.is(as + 1, "saying")) {
        found.add(new int[] {first, t - 1}, new int[] {t - 1, as + 2}, new int[] {as + 2, end});
        found.take(first, end);
      }
      return;
    }
  }

  /** "The airline's promise that ...", where nothing was found. */
  private static void noun(Grammar grammar, FoundStatements found, int sentence) {
    Document document = grammar.document();
    QuotationMarks marks = grammar.marks();
    int first = document.sentenceStart(sentence);
    int end = grammar.wordsEnd(sentence);
    for (int t = first; t + 4 < end; t++) {
      if ((document.is(t + 1, "from") || document.is(t + 1, "by"))
          && document.caps(t) != Document.Caps.NONE
          && marks.state(t) == QuotationMarks.OUTSIDE) {
        // "A warning from X that ..."
        int that = grammar.phrases().phraseEnd(t + 2, end);
        boolean clause =
            that > t + 2
                && that + 3 < end
                && document.is(that, "that")
                && grammar.nouns().mayBeStatement(t)
                && grammar.phrases().opensClause(that + 1, end);
        if (clause && found.isFree(t, end)) {
          int stop = that + 1;
          while (stop < end && !isBreak(document, stop)) {
            stop++;
          }
          found.add(new int[] {t + 2, that}, new int[] {t, t + 1}, new int[] {that, stop});
          found.take(t, stop);
          return;
        }
      }
      if (t == first
          || !grammar.nouns().isStatements(t)
          || !document.is(t + 1, "that")
          || marks.state(t) != QuotationMarks.OUTSIDE
          || !found.isFree(t, end)) {
        continue;
      }
      int from = t - 1;
      if (!OWNERS.contains(document.hash(from))) {
        if (!Pronouns.isPossessive(document, from)) {
          continue;
        }
        while (from > first
            && t - from < LONGEST_SOURCE
            && (document.isCapitalized(from - 1)
                || document.is(from - 1, '-')
                || Pronouns.isPossessive(document, from))) {
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
      if (found.isFree(from, t) && stop - t > 3) {
        found.add(new int[] {from, t}, new int[] {t, t + 1}, new int[] {t + 1, stop});
        found.take(from, stop);
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

  private boolean isSource(
      Document document, QuotationMarks marks, FoundStatements found, int from, int to) {
    if (from >= to || to - from > LONGEST_SOURCE || !found.isFree(from, to)) {
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
