package nightdesk.quotes;

import java.util.ArrayList;
import java.util.List;
import nightdesk.text.Document;

/**
 * A verb and whoever it is of, right after a quotation: '"...," quipped the mayor, Hattie Bruno'.
 * The place tells the speaker: any verb will do, and any phrase that can be a subject; what follows
 * the speaker in the sentence is not said, unless it stands in marks.
 */
final class AfterMarks {
  /** A title in marks may have so many words. */
  private static final int SHORTEST = 4;

  /** So many words may stand between the verb and the rest of the quotation. */
  private static final int LONGEST = 9;

  private final Document document;
  private final QuotationMarks marks;
  private final Grammar grammar;
  private final List<Attribution> attributions;

  AfterMarks(Grammar grammar, List<Attribution> attributions) {
    this.grammar = grammar;
    this.document = grammar.document();
    this.marks = grammar.marks();
    this.attributions = attributions;
  }

  void apply() {
    goesOn();
    for (int r = 0; r < marks.size(); r++) {
      if (marks.isClosed(r)) {
        phrase(r);
      }
      if (marks.isClosed(r) && isOpenEnded(r)) {
        region(r);
      }
    }
    attributions.removeIf(a -> a.content.isEmpty());
  }

  /** 'Lind used the phrase "a gift"': whoever the sentence begins with, if nothing claims it. */
  private void phrase(int region) {
    int from = document.tokenAt(marks.outerStart(region));
    int noun = from - 1;
    boolean phrase =
        noun > 2
            && (document.is(noun, "phrase")
                || document.is(noun, "word")
                || document.is(noun, "words")
                || document.is(noun, "term"))
            && grammar.openers().isOwner(noun - 1);
    if (!phrase || owner(region, document.tokenAt(marks.start(region))) != null) {
      return;
    }
    int first = document.sentenceStart(document.sentenceOf(noun));
    int end = grammar.phrases().phraseEnd(first, noun);
    int verb = noun - 2;
    while (end > first && end < verb && grammar.verbs().isAdverbial(end)) {
      end++;
    }
    if (end > first && end == verb && grammar.phrases().isPeople(first, end)) {
      var a = new Attribution();
      a.source = new int[] {first, grammar.phrases().phraseEnd(first, noun)};
      a.cue = new int[] {verb, from};
      a.content.add(new int[] {from, document.tokenAt(marks.outerEnd(region) - 1) + 1});
      a.margin = 0;
      attributions.add(place(a), a);
    }
  }

  /** True if the last word before the token has no capital: no title's. */
  private boolean isSmall(int token, int first) {
    int t = token;
    while (t > first && !document.isWord(t)) {
      t--;
    }
    return t > first && !document.isCapitalized(t);
  }

  /** True if the words before the closing mark are no end of a sentence about something else. */
  private boolean isOpenEnded(int region) {
    int last = marks.end(region) - 1;
    String text = document.text();
    while (last > marks.start(region) && Character.isWhitespace(text.charAt(last))) {
      last--;
    }
    char c = text.charAt(last);
    return c == ','
        || c == '?'
        || c == '!'
        || c == '\u2014'
        || c == '\u2019'
        || c == '\''
        || c == '\u2026'
        || marks.outerEnd(region) < text.length() && text.charAt(marks.outerEnd(region)) == ',';
  }

  private void region(int region) {
    int verb = document.tokenAt(marks.outerEnd(region));
    if (verb < document.size() && document.is(verb, ',')) {
      verb++;
    }
    if (verb + 1 >= document.size()) {
      return;
    }
    int sentence = document.sentenceOf(verb);
    int limit = document.sentenceEnd(sentence);
    int first = document.tokenAt(marks.start(region));
    if (document.paragraphOf(sentence) != document.paragraphOf(document.sentenceOf(first))) {
      return;
    }
    if ((document.is(verb, "was") || document.is(verb, "is")) && document.is(verb + 1, "how")) {
      int how = verb + 1;
      int puts = grammar.phrases().phraseEnd(how + 1, limit);
      Attribution said = owner(region, first);
      if (puts > how + 1
          && puts < limit
          && said != null
          && (said.cue == null || said.cue[0] == puts)) {
        said.source = new int[] {how + 1, puts};
        said.cue = new int[] {puts, puts + 1};
        said.margin = 1;
        cut(said, verb, limit, limit);
      }
      return;
    }
    if (document.is(verb, "as")) {
      asPutIt(region, first, verb, limit);
      return;
    }
    if (!grammar.verbs().isVerbOfSpeech(verb)) {
      verbLast(region, first, verb, limit);
      return;
    }
    int end = grammar.phrases().phraseEnd(verb + 1, limit);
    if (end == verb + 1) {
      return;
    }
    Attribution owner = owner(region, first);
    boolean people = grammar.phrases().isPeople(verb + 1, end);
    int begin = document.sentenceStart(document.sentenceOf(first));
    boolean whole = marks.outerStart(region) <= document.start(begin);
    boolean cue = owner != null && owner.cue != null && owner.cue[0] == verb;
    boolean anyVerb =
        cue || owner != null && people && (verb - first > SHORTEST || isSmall(verb - 1, first));
    if (!anyVerb && !grammar.verbs().isReporting(verb) || owner == null && !whole) {
      return;
    }
    if (owner == null) {
      owner = new Attribution();
      int from = document.tokenAt(marks.outerStart(region));
      owner.content.add(new int[] {from, document.tokenAt(marks.outerEnd(region) - 1) + 1});
      attributions.removeIf(a -> isInside(a, region));
      attributions.add(place(owner), owner);
    } else if (owner.cue != null && (verb < owner.cue[0] || verb >= owner.cue[1])
        || owner.source != null && (owner.source[0] < verb || owner.source[0] >= end)) {
      return;
    }
    if (owner.cue == null) {
      owner.cue = new int[] {verb, verb + 1};
    }
    if (owner.source == null) {
      owner.source = new int[] {verb + 1, end};
      owner.margin = 1;
    }
    cut(owner, verb, Math.max(end, owner.source[1]), limit);
  }

  /** True if a few words, a comma and the next quotation follow. */
  private boolean goesOnAfter(int region, int from, int limit) {
    if (region + 1 >= marks.size() || !Pronouns.isPreposition(document.hash(from))) {
      return false;
    }
    int next = document.tokenAt(marks.outerStart(region + 1));
    return next < limit && next - from < LONGEST && document.is(next - 1, ',');
  }

  /** '..., as the memo put it': the words in marks, with their clause. */
  private void asPutIt(int region, int first, int as, int limit) {
    int verb = grammar.phrases().phraseEnd(as + 1, limit);
    boolean puts = verb + 1 < limit && document.is(verb, "put") || document.is(verb, "puts");
    if (verb == as + 1
        || verb >= limit
        || !puts && !grammar.verbs().isReporting(verb)
        || owner(region, first) != null) {
      return;
    }
    var a = new Attribution();
    int from = document.tokenAt(marks.outerStart(region));
    int begin = document.sentenceStart(document.sentenceOf(from));
    while (from > begin && !document.is(from - 1, ',') && marks.regionOf(from - 1) < 0) {
      from--;
    }
    a.content.add(new int[] {from, document.tokenAt(marks.outerEnd(region) - 1) + 1});
    a.source = new int[] {as + 1, verb};
    a.cue = new int[] {verb, puts ? verb + 2 : verb + 1};
    a.margin = 0;
    attributions.add(place(a), a);
  }

  /** '..., Nomvula Khoza recalls.', where the quotation has no speaker yet. */
  private void verbLast(int region, int first, int from, int limit) {
    int verb = grammar.phrases().phraseEnd(from, limit);
    Attribution owner = owner(region, first);
    if (verb == from
        || verb >= limit
        || owner != null && (owner.source != null || owner.cue != null)
        || owner == null && !goesOnAfter(region, verb + 1, limit)
        || !grammar.verbs().isVerbOfSpeech(verb)
        || verb + 1 < limit
            && document.kind(verb + 1) != Document.Kind.MARK
            && !goesOnAfter(region, verb + 1, limit)) {
      return;
    }
    if (owner == null) {
      int start = document.tokenAt(marks.outerStart(region));
      owner = new Attribution();
      owner.content.add(new int[] {start, document.tokenAt(marks.outerEnd(region) - 1) + 1});
      Attribution rest = owner(region + 1, document.tokenAt(marks.start(region + 1)));
      if (rest != null && rest.source == null) {
        owner.content.addAll(rest.content);
        attributions.remove(rest);
      }
      attributions.add(place(owner), owner);
    }
    owner.source = new int[] {from, verb};
    owner.cue = new int[] {verb, verb + 1};
    owner.margin = 1;
    cut(owner, from, verb + 1, limit);
  }

  /** 'Oz is "smart," Mosko wrote, and "full of it"': the sentence goes on with his words. */
  private void goesOn() {
    for (int r = 1; r < marks.size(); r++) {
      int from = document.tokenAt(marks.outerStart(r));
      boolean and =
          from > 1
              && marks.isClosed(r)
              && (document.is(from - 1, "and") || document.is(from - 1, "but"))
              && document.is(from - 2, ',');
      if (!and || owner(r, document.tokenAt(marks.start(r))) != null) {
        continue;
      }
      int first = document.sentenceStart(document.sentenceOf(from));
      for (Attribution a : attributions) {
        int end = a.end();
        if (a.source != null
            && a.cue != null
            && end > first
            && end <= Math.min(a.source[0], a.cue[0])
            && Math.max(a.source[1], a.cue[1]) < from
            && marks.regionOf(end - 2) >= 0
            && marks.regionOf(end - 2) == r - 1) {
          a.content.add(new int[] {from, document.tokenAt(marks.outerEnd(r) - 1) + 1});
          break;
        }
      }
    }
  }

  private int place(Attribution a) {
    int at = 0;
    while (at < attributions.size() && attributions.get(at).start() <= a.start()) {
      at++;
    }
    return at;
  }

  /** The attribution that has the region's first word, and not only words within it; or null. */
  private Attribution owner(int region, int first) {
    for (Attribution a : attributions) {
      for (int[] range : a.content) {
        if (range[0] <= first && first < range[1] && !isInside(a, region)) {
          return a;
        }
      }
    }
    return null;
  }

  /** True if cue and content stand within the region: somebody who is quoted quotes. */
  private boolean isInside(Attribution a, int region) {
    int from = document.tokenAt(marks.start(region));
    int to = document.tokenAt(marks.end(region) - 1) + 1;
    return a.cue != null
        && a.cue[0] >= from
        && a.cue[1] <= to
        && a.start() >= from
        && a.end() <= to;
  }

  /** Takes the speaker and what follows, but other quotations, out of the content. */
  private void cut(Attribution a, int verb, int end, int limit) {
    var kept = new ArrayList<int[]>();
    for (int[] range : a.content) {
      if (range[1] <= verb || range[0] >= limit) {
        kept.add(range);
        continue;
      }
      if (range[0] < verb) {
        kept.add(new int[] {range[0], verb});
      }
      int t = Math.max(range[0], end);
      while (t < range[1] && marks.regionOf(t) < 0) {
        t++;
      }
      if (t < range[1]) {
        kept.add(
            new int[] {
              Math.max(range[0], document.tokenAt(marks.outerStart(marks.regionOf(t)))), range[1]
            });
      }
    }
    a.content.clear();
    a.content.addAll(kept);
  }
}
