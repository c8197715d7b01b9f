package nightdesk.quotes;

import java.util.List;
import nightdesk.text.Document;
import nightdesk.text.WordSet;

/** Words around an inserted speaker are one statement: "The lake, said Dahl, was dying". */
final class Insertions {
  private static final int LONGEST_NAME = 14;

  private final Document document;
  private final QuotationMarks marks;
  private final Grammar grammar;
  private final List<Attribution> attributions;
  private final WordSet verbs;

  /**
   * @param verbs verbs of reporting, in all their forms
   */
  Insertions(Grammar grammar, List<Attribution> attributions, WordSet verbs) {
    this.grammar = grammar;
    this.document = grammar.document();
    this.marks = grammar.marks();
    this.attributions = attributions;
    this.verbs = verbs;
  }

  /** "The lake, said biologist Dahl, was dying": the lake is not the speaker's, Dahl is. */
  void named(Attribution a) {
    int cue = a.cue[0];
    int first = document.sentenceStart(document.sentenceOf(cue));
    int end = a.content.get(a.content.size() - 1)[1];
    if (a.content.size() == 1 && end == cue - 1) {
      int behind = grammar.wordsEnd(document.sentenceOf(cue));
      boolean alone =
          attributions.stream().noneMatch(o -> o != a && o.start() < behind && o.end() > cue);
      end = alone ? behind : end;
    }
    if (a.cue[1] - cue != 1
        || !verbs.contains(document.hash(cue))
        || cue < first + 3
        || !document.is(cue - 1, ',')
        || end <= a.cue[1]) {
      return;
    }
    int comma = a.cue[1];
    boolean named = false;
    while (comma < end && comma - cue < 9 && !document.is(comma, ',')) {
      named |= document.isCapitalized(comma) && document.isWord(comma);
      comma++;
    }
    if (!named
        || comma + 2 >= end
        || !document.is(comma, ',')
        || !grammar.verbs().isFinite(comma + 1)) {
      return;
    }
    for (int t = first; t < comma; t++) {
      if (marks.state(t) != QuotationMarks.OUTSIDE || t < cue - 1 && document.is(t, ',')) {
        return;
      }
    }
    a.source = new int[] {a.cue[1], comma};
    a.content.clear();
    a.content.add(new int[] {first, cue - 1});
    a.content.add(new int[] {comma + 1, end});
  }

  /** "The tunnel, Lindroos said, would be finished by 2031": what is said begins the sentence. */
  void aroundParenthesis(Attribution a) {
    if (a.source == null || a.cue == null || a.content.size() != 1) {
      return;
    }
    int from = Math.min(a.source[0], a.cue[0]);
    int[] range = a.content.get(0);
    int to = overAdjunct(Math.max(a.source[1], a.cue[1]), range[0]);
    int first = document.sentenceStart(document.sentenceOf(from));
    boolean between =
        from > first + 1
            && to < range[0]
            && to - from <= 2 * LONGEST_NAME
            && document.is(from - 1, ',')
            && document.is(to, ',')
            && range[0] == to + 1;
    if (!between || marks.state(first) != QuotationMarks.OUTSIDE || isSentence(range)) {
      return;
    }
    for (int t = first; t < from - 1; t++) {
      if (document.is(t, ',') || marks.state(t) != QuotationMarks.OUTSIDE) {
        return;
      }
    }
    for (Attribution other : attributions) {
      if (other != a && other.cue != null && other.cue[0] >= first && other.cue[0] < from) {
        return;
      }
    }
    int begin = first;
    for (int t = first + 1; t + 2 < from; t++) {
      begin = document.is(t, ':') ? t + 1 : begin;
    }
    a.content.add(0, new int[] {begin, from - 1});
  }

  /** Over "in an interview with the weekly", "with relish": the comma behind, or the token. */
  private int overAdjunct(int token, int limit) {
    int t = token;
    while (t < limit && !document.is(t, ',')) {
      if (marks.state(t) != QuotationMarks.OUTSIDE
          || document.is(t, "that")
          || grammar.verbs().isFinite(t)
          || grammar.openers().isSubject(t)
          || document.kind(t) == Document.Kind.MARK && document.spaceBefore(t)) {
        return token;
      }
      t++;
    }
    return t < limit ? t : token;
  }

  /** A capital after the mark: 'After the match, Lind said, "We won."' */
  private boolean isSentence(int[] range) {
    int word = range[0];
    while (word < range[1] && document.kind(word) == Document.Kind.MARK) {
      word++;
    }
    return word < range[1]
        && marks.state(word) != QuotationMarks.OUTSIDE
        && document.isCapitalized(word);
  }

  /** "The tunnel, engineer Lindroos said, would be ...": the tunnel is not the speaker's. */
  void splitSource(Attribution a) {
    int[] range = a.content.get(0);
    int first = document.sentenceStart(document.sentenceOf(a.source[0]));
    if (a.content.size() > 1
        || a.source[0] != first
        || a.source[1] != a.cue[0]
        || range[0] != a.cue[1] + 1
        || !document.is(a.cue[1], ',')
        || !grammar.verbs().isFinite(range[0])) {
      return;
    }
    int comma = -1;
    for (int t = a.source[0]; t < a.source[1]; t++) {
      if (document.is(t, ',')) {
        if (comma >= 0) {
          return;
        }
        comma = t;
      }
    }
    if (comma > first) {
      a.source = new int[] {comma + 1, a.source[1]};
      a.content.add(0, new int[] {first, comma});
    }
  }

  /** "The fire began in the kitchen, according to X, and spread to the roof". */
  void aroundAccording(Attribution a) {
    int[] range = a.content.get(0);
    int after = a.source[1];
    int end = document.sentenceEnd(document.sentenceOf(a.cue[0]));
    while (end > after && document.kind(end - 1) == Document.Kind.MARK) {
      end--;
    }
    if (a.content.size() > 1
        || !document.is(a.cue[0], "according")
        || range[1] > a.cue[0]
        || after + 3 > end
        || !document.is(after, ',')
        || !goesOn(a, after + 1)
        || Attribution.isAnyAt(attributions, after, end)) {
      return;
    }
    for (int t = after; t < end; t++) {
      if (marks.state(t) != QuotationMarks.OUTSIDE) {
        return;
      }
    }
    a.content.add(new int[] {after + 1, end});
  }

  /** "and spread to the roof"; "delayed nine sailings", if the words before have no verb yet. */
  private boolean goesOn(Attribution a, int token) {
    if (document.is(token, "and") || document.is(token, "but")) {
      return grammar.verbs().isFinite(token + 1)
          || grammar.verbs().isParticiple(token + 1)
          || document.is(token + 1, "spread");
    }
    int[] range = a.content.get(0);
    if (!grammar.verbs().isFinite(token) && !grammar.verbs().isParticiple(token)
        || range[1] - range[0] > LONGEST_NAME) {
      return false;
    }
    for (int t = range[0]; t < range[1]; t++) {
      if (grammar.verbs().isFinite(t) || grammar.verbs().isParticiple(t) || document.is(t, ',')) {
        return false;
      }
    }
    return true;
  }
}
