package nightdesk.quotes;

import java.util.ArrayList;
import java.util.List;
import nightdesk.text.Document;
import nightdesk.text.WordSet;

/**
 * Forms of attribution that are fixed enough for rules: a name after a dash, a name and a colon,
 * the turns of a transcript, "was quoted as saying by", and a cue whose source stands once for
 * several.
 */
final class SourceRules {
  private static final int LONGEST_NAME = 14;

  private static final WordSet QUOTED =
      WordSet.of(
          List.of(
              "quoted", "quotes", "quoting", "cited", "cites", "citing", "reported", "reports"));
  private static final WordSet SAYING =
      WordSet.of(List.of("saying", "telling", "adding", "stating", "warning", "writing"));
  private static final WordSet NO_SOURCE =
      WordSet.of(
          List.of(
              "seem",
              "seems",
              "seemed",
              "appear",
              "appears",
              "appeared",
              "reportedly",
              "was",
              "were",
              "is",
              "are",
              "be",
              "been",
              "asked",
              "known",
              "titled",
              "dubbed",
              "called",
              "allegedly",
              "supposedly",
              "referring",
              "nicknamed",
              "questions"));
  private static final WordSet DETERMINERS = WordSet.of(List.of("the", "a", "an"));
  private static final WordSet AUXILIARIES =
      WordSet.of(
          List.of(
              "has",
              "have",
              "had",
              "would",
              "will",
              "did",
              "does",
              "do",
              "could",
              "may",
              "might",
              "also",
              "then",
              "later",
              "further",
              "again",
              "once",
              "often",
              "never",
              "still",
              "repeatedly",
              "recently",
              "publicly",
              "previously",
              "reportedly",
              "not",
              "n't"));
  private static final WordSet SUBJECTS =
      WordSet.of(List.of("he", "she", "they", "it", "we", "i", "who"));

  private final Document document;
  private final QuotationMarks marks;
  private final List<Attribution> attributions;

  /** Words that may begin a sentence and are no names. */
  private final WordSet noNames;

  SourceRules(
      Document document, QuotationMarks marks, List<Attribution> attributions, WordSet noNames) {
    this.noNames = noNames;
    this.document = document;
    this.marks = marks;
    this.attributions = attributions;
  }

  void apply() {
    turns();
    for (Attribution a : attributions) {
      quotedAsSaying(a);
    }
    for (Attribution a : attributions) {
      a.content.removeIf(range -> isInSource(range, a.source));
    }
    attributions.removeIf(a -> a.content.isEmpty());
    for (Attribution a : attributions) {
      if (a.source != null && (isOnlyDeterminer(a.source) || isAddressee(a))) {
        a.source = null;
      }
      if (a.source == null && a.cue != null) {
        fromContent(a);
      }
      if (a.source == null) {
        dash(a);
      }
      if (a.source == null) {
        colon(a);
      }
      if (a.source == null) {
        inverted(a);
      }
      if (a.source == null && a.cue == null) {
        unclosed(a);
      }
      if (a.source == null && a.cue == null) {
        floating(a);
      }
      if (a.source == null && a.cue != null) {
        shared(a);
      }
    }
    attributions.forEach(this::aroundParenthesis);
    attributions.removeIf(a -> a.content.isEmpty() || isNobodys(a));
  }

  /** "..., asking them to go": a reported deed of nobody, not a statement. */
  private boolean isNobodys(Attribution a) {
    if (a.source != null || a.cue == null || a.cue[1] - a.cue[0] != 1) {
      return false;
    }
    int[] count = new int[2];
    for (int[] range : a.content) {
      marks.count(document.start(range[0]), document.end(range[1] - 1), count);
    }
    return count[0] == 0 && document.text().startsWith("ing", document.end(a.cue[0]) - 3);
  }

  private boolean isOnlyDeterminer(int[] source) {
    return source[1] - source[0] == 1 && DETERMINERS.contains(document.hash(source[0]));
  }

  /**
   * "Tarkhan said that ...", "..., and its president, Gisela Tamm, argued that ...": words right
   * before a cue without a source that were taken for content, its own or another statement's.
   */
  private void fromContent(Attribution a) {
    int cue = a.cue[0];
    int end = cue > 0 && document.is(cue - 1, ',') ? cue - 1 : cue;
    for (Attribution other : attributions) {
      for (int[] range : other.content) {
        boolean reaches = range[0] < end && range[1] >= end && range[1] <= cue;
        if (!reaches || marks.state(end - 1) != QuotationMarks.OUTSIDE) {
          continue;
        }
        int from = other == a ? range[0] : clauseStart(range[0], end);
        boolean whole = other == a && goesOnWithThat(a);
        if (end - from > LONGEST_NAME
            || from < range[0]
            || !whole && from <= range[0] + 1
            || !startsSource(from, end)) {
          continue;
        }
        a.source = new int[] {from, end};
        a.inherited = true;
        if (whole) {
          a.content.remove(range);
        } else {
          range[1] = from - 1;
          while (range[1] > range[0] + 1 && document.is(range[1] - 1, ',')) {
            range[1]--;
          }
        }
        return;
      }
    }
  }

  /** True if the second stretch of content begins with "that" after the cue. */
  private boolean goesOnWithThat(Attribution a) {
    return a.content.size() > 1
        && a.content.get(1)[0] >= a.cue[1]
        && document.is(a.content.get(1)[0], "that");
  }

  /** The token after the last "and", "but" or "while" that a comma is before, -1 if none is. */
  private int clauseStart(int from, int end) {
    for (int t = end - 1; t > from; t--) {
      if ((document.is(t, "and") || document.is(t, "but") || document.is(t, "while"))
          && document.is(t - 1, ',')) {
        return t + 1;
      }
    }
    return -1;
  }

  private static boolean isInSource(int[] range, int[] source) {
    return source != null && source[0] <= range[0] && range[1] <= source[1];
  }

  /** "..." shouted Marco Deledda: a verb in the past and a name, right after a quotation. */
  private void inverted(Attribution a) {
    int[] last = a.content.get(a.content.size() - 1);
    int verb = last[1];
    if (verb + 1 >= paragraphEnd(last[0]) || !isQuoted(last)) {
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
  private void unclosed(Attribution a) {
    int[] range = a.content.get(a.content.size() - 1);
    int region = marks.regionOf(range[1] - 1);
    int sentence = document.sentenceOf(range[1] - 1);
    if (region < 0 || marks.isClosed(region)) {
      return;
    }
    for (int t = Math.max(range[0] + 3, document.sentenceStart(sentence)); t + 2 < range[1]; t++) {
      if (!document.is(t, ',')) {
        continue;
      }
      int to = range[1];
      while (to > t + 2 && document.kind(to - 1) == Document.Kind.MARK) {
        to--;
      }
      if (isSaid(to - 1) && to - t > 2 && to - t <= 8 && document.isCapitalized(to - 2)) {
        a.cue = new int[] {to - 1, to};
        a.source = new int[] {t + 1, to - 1};
        a.margin = 1;
        range[1] = t + 1;
        return;
      }
      if (!isSaid(t + 1)) {
        continue;
      }
      if (to > t + 2 && to - t <= 9 && document.isCapitalized(to - 1)) {
        a.cue = new int[] {t + 1, t + 2};
        a.source = new int[] {t + 2, to};
        a.margin = 1;
        range[1] = t + 1;
      }
      return;
    }
  }

  private boolean isSaid(int token) {
    return document.is(token, "said") || document.is(token, "says");
  }

  /**
   * A quotation that nothing claims and that is a paragraph's last: of him who spoke just before in
   * the same paragraph, or of the subject of the sentence before ("He shrugged. "...""). The custom
   * is that of newspapers: a paragraph has one speaker.
   */
  private void floating(Attribution a) {
    int[] range = a.content.get(0);
    int begin = range[0];
    int sentence = document.sentenceOf(begin);
    int paragraph = document.paragraphOf(sentence);
    if (a.content.size() > 1 || !isQuoted(range) || begin == paragraphStart(begin)) {
      return;
    }
    Attribution before = null;
    for (Attribution other : attributions) {
      if (other != a && other.source != null && other.start() < begin) {
        int[] last = other.content.get(other.content.size() - 1);
        int reach =
            Math.max(last[1], Math.max(other.source[1], other.cue == null ? 0 : other.cue[1]));
        boolean beside = reach <= begin && onlyMarks(reach, begin);
        if (beside && reach > paragraphStart(begin) && isQuoted(other.content.get(0))) {
          before = other;
        }
      }
    }
    if (before != null) {
      a.source = before.source;
      a.cue = before.cue;
      a.margin = Math.min(before.margin, 1);
      a.inherited = true;
      return;
    }
    int back = document.sentenceOf(begin - 1);
    if (back == sentence && document.sentenceStart(sentence) != begin
        || document.paragraphOf(back) != paragraph) {
      return;
    }
    int first = document.sentenceStart(back);
    for (int t = first; t < begin; t++) {
      if (marks.state(t) != QuotationMarks.OUTSIDE) {
        return;
      }
    }
    int end =
        document.is(first, "He") || document.is(first, "She") ? first + 1 : nameEnd(first, begin);
    if (end > first) {
      a.source = new int[] {first, end};
      a.margin = 0;
      a.inherited = true;
    }
  }

  private boolean onlyMarks(int from, int to) {
    for (int t = from; t < to; t++) {
      if (document.kind(t) != Document.Kind.MARK) {
        return false;
      }
    }
    return true;
  }

  /** "The tunnel, Lindroos said, would be finished by 2031": what is said begins the sentence. */
  private void aroundParenthesis(Attribution a) {
    if (a.source == null || a.cue == null || a.content.size() != 1) {
      return;
    }
    int from = Math.min(a.source[0], a.cue[0]);
    int to = Math.max(a.source[1], a.cue[1]);
    int first = document.sentenceStart(document.sentenceOf(from));
    int[] range = a.content.get(0);
    boolean between =
        from > first + 1
            && to < range[0]
            && to - from <= LONGEST_NAME
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
    a.content.add(0, new int[] {first, from - 1});
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

  private int paragraphEnd(int token) {
    int p = document.paragraphOf(document.sentenceOf(token));
    return document.sentenceEnd(document.paragraphEnd(p) - 1);
  }

  private int paragraphStart(int token) {
    int p = document.paragraphOf(document.sentenceOf(token));
    return document.sentenceStart(document.paragraphStart(p));
  }

  private boolean isDash(int token) {
    char c = document.charAt(token, 0);
    return document.kind(token) == Document.Kind.MARK
        && (c == '\u2014'
            || c == '\u2013'
            || c == '\u2015'
            || c == '-' && (document.length(token) > 1 || document.spaceBefore(token)));
  }

  private boolean isQuoted(int[] range) {
    int[] count = new int[2];
    marks.count(document.start(range[0]), document.end(range[1] - 1), count);
    return count[0] == count[1] && count[1] > 0;
  }

  /** "..." — Name, role: the dash is the cue, what follows to the paragraph's end the source. */
  private void dash(Attribution a) {
    int[] last = a.content.get(a.content.size() - 1);
    int dash = last[1];
    if (dash + 1 >= document.size() || !isDash(dash) || !isQuoted(last)) {
      return;
    }
    int end = paragraphEnd(dash);
    int to = end;
    while (to > dash + 1 && document.kind(to - 1) == Document.Kind.MARK) {
      to--;
    }
    if (to > dash + 1 && to - dash <= LONGEST_NAME && startsSource(dash + 1, to)) {
      a.cue = new int[] {dash, dash + 1};
      a.source = new int[] {dash + 1, to};
      a.margin = 1;
    }
  }

  private boolean startsSource(int from, int to) {
    for (int t = from; t < to; t++) {
      if (document.isWord(t) && document.isCapitalized(t)) {
        return marks.state(from) == QuotationMarks.OUTSIDE;
      }
    }
    return false;
  }

  /** "And from Chairwoman X: "..."", "X: "..."". */
  private void colon(Attribution a) {
    int[] first = a.content.get(0);
    int colon = first[0] - 1;
    if (colon < 1 || !document.is(colon, ':') || !isQuoted(first)) {
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
    if (from < colon && colon - from <= 8 && startsSource(from, colon)) {
      a.cue = new int[] {colon, colon + 1};
      a.source = new int[] {from, colon};
      a.margin = 1;
    }
  }

  /**
   * A text with two paragraphs or more that begin with a name in capitals and a colon is a
   * transcript: each such paragraph is its speaker's, and so are those after it without a name.
   */
  private void turns() {
    int turns = 0;
    int paragraphs = document.paragraphs();
    int[] colons = new int[paragraphs];
    for (int p = 0; p < paragraphs; p++) {
      colons[p] = turnColon(p);
      turns += colons[p] > 0 ? 1 : 0;
    }
    if (turns < 2) {
      return;
    }
    var made = new java.util.ArrayList<Attribution>();
    int[] covered = new int[document.size() + 1];
    for (int p = 0; p < paragraphs; p++) {
      if (colons[p] < 0) {
        continue;
      }
      int from = turnStart(p);
      int start = colons[p] + 1;
      int end = paragraphEnd(from);
      if (start >= end) {
        continue;
      }
      var turn = new Attribution();
      turn.cue = new int[] {colons[p], colons[p] + 1};
      turn.source = new int[] {from, colons[p]};
      turn.margin = 1;
      turn.content.add(new int[] {start, end});
      java.util.Arrays.fill(covered, from + 1, end + 1, 1);
      made.add(turn);
    }
    for (int t = 1; t < covered.length; t++) {
      covered[t] += covered[t - 1];
    }
    attributions.removeIf(a -> covered[a.end()] > covered[a.start()]);
    attributions.addAll(made);
    attributions.sort(
        java.util.Comparator.comparingInt(Attribution::start).thenComparingInt(Attribution::end));
  }

  /** The paragraph's first token, or the next if that is a quotation mark. */
  private int turnStart(int paragraph) {
    int from = document.sentenceStart(document.paragraphStart(paragraph));
    boolean marked = from + 1 < paragraphEnd(from) && marks.regionOf(from + 1) >= 0;
    return marked && marks.regionOf(from) < 0 ? from + 1 : from;
  }

  private int turnColon(int paragraph) {
    int from = turnStart(paragraph);
    int end = Math.min(paragraphEnd(from), from + 6);
    for (int t = from; t < end; t++) {
      if (document.is(t, ':')) {
        return t > from ? t : -1;
      }
      if (document.caps(t) != Document.Caps.UPPER
          && !document.is(t, '.')
          && !document.is(t, '-')
          && !(document.isWord(t) && document.length(t) <= 2 && document.isCapitalized(t))) {
        return -1;
      }
    }
    return -1;
  }

  /** "Y was quoted as saying by X" and "X quoted Y as saying": the words are Y's, through X. */
  private void quotedAsSaying(Attribution a) {
    if (a.cue == null) {
      return;
    }
    int quoted = -1;
    for (int t = a.cue[0]; t < a.cue[1]; t++) {
      if (QUOTED.contains(document.hash(t))) {
        quoted = t;
      }
    }
    if (quoted < 0) {
      quotedBy(a);
      return;
    }
    int sentenceEnd = document.sentenceEnd(document.sentenceOf(quoted));
    int as = -1;
    for (int t = quoted + 1; t < Math.min(sentenceEnd - 1, quoted + LONGEST_NAME); t++) {
      if (document.hash(t) == Document.hash("as") && SAYING.contains(document.hash(t + 1))) {
        as = t;
        break;
      }
    }
    if (as < 0) {
      return;
    }
    int after = as + 2;
    boolean passive = as == quoted + 1;
    if (document.is(quoted + 1, "by") && quoted > a.cue[0] && as > quoted + 2) {
      a.via = new int[] {quoted + 2, as};
      return;
    }
    if (passive) {
      a.cue = new int[] {a.cue[0], after};
      if (a.source == null) {
        beforeQuoted(a);
      }
      if (after + 1 < sentenceEnd && document.hash(after) == Document.hash("by")) {
        int to = after + 1;
        while (to < sentenceEnd
            && document.kind(to) != Document.Kind.MARK
            && document.hash(to) != Document.hash("that")
            && to - after < LONGEST_NAME) {
          to++;
        }
        if (to > after + 1) {
          a.via = new int[] {after + 1, to};
          after = to;
        }
      }
    } else {
      a.via = a.source;
      a.source = new int[] {quoted + 1, as};
      a.cue = new int[] {as, after};
    }
    int head = a.cue[0];
    int tail = after;
    int first = passive ? head : quoted;
    var kept = new ArrayList<int[]>();
    for (int[] range : a.content) {
      if (range[0] < first && range[1] > first) {
        kept.add(new int[] {range[0], first});
      }
      if (range[1] <= first || range[0] >= tail) {
        kept.add(range);
      } else if (range[1] > tail && Attributor.words(document, new int[] {tail, range[1]}) > 0) {
        kept.add(new int[] {tail, range[1]});
      }
    }
    a.content.clear();
    a.content.addAll(kept);
  }

  /** "X was quoted by Y as saying", of which the tagger saw "saying" alone. */
  private void quotedBy(Attribution a) {
    int as = a.cue[0];
    if (document.hash(as) != Document.hash("as")) {
      as--;
    }
    int first = document.sentenceStart(document.sentenceOf(a.cue[0]));
    if (!SAYING.contains(document.hash(a.cue[1] - 1)) || as < first + 3 || !document.is(as, "as")) {
      return;
    }
    for (int t = as - 2; t > first + 1 && as - t < LONGEST_NAME; t--) {
      if (QUOTED.contains(document.hash(t))
          && document.is(t + 1, "by")
          && (document.is(t - 1, "was") || document.is(t - 1, "were"))) {
        a.via = new int[] {t + 2, as};
        a.cue = new int[] {t - 1, a.cue[1]};
        a.source = null;
        beforeQuoted(a);
        return;
      }
    }
  }

  /** "..., X was quoted as saying": X, where the tagger took X for words of the quotation. */
  private void beforeQuoted(Attribution a) {
    int head = a.cue[0];
    int first = document.sentenceStart(document.sentenceOf(head));
    while (head > first && NO_SOURCE.contains(document.hash(head - 1))) {
      head--;
    }
    int from = head;
    while (from > first
        && head - from < LONGEST_NAME
        && marks.state(from - 1) == QuotationMarks.OUTSIDE
        && document.kind(from - 1) != Document.Kind.MARK) {
      from--;
    }
    if (from == head || !startsSource(from, head)) {
      return;
    }
    a.source = new int[] {from, head};
    a.cue = new int[] {head, a.cue[1]};
    for (int[] range : a.content) {
      if (range[0] < from && range[1] > from && range[1] <= a.cue[1]) {
        range[1] = from;
      }
    }
  }

  /**
   * A cue without a source of its own: that of the sentence's other attribution, or its subject.
   */
  private void shared(Attribution a) {
    int cue = a.cue[0];
    for (int t = a.cue[0]; t < a.cue[1]; t++) {
      if (NO_SOURCE.contains(document.hash(t))) {
        return;
      }
    }
    if (marks.state(cue) == QuotationMarks.DOUBLE) {
      return;
    }
    int sentence = document.sentenceOf(cue);
    int first = document.sentenceStart(sentence);
    int before = cue - 1;
    while (before >= first && isAdverbial(before)) {
      before--;
    }
    if (before >= first && SUBJECTS.contains(document.hash(before))) {
      a.source = new int[] {before, before + 1};
      a.inherited = true;
      return;
    }
    Attribution best = null;
    for (Attribution other : attributions) {
      if (other != a
          && other.source != null
          && other.source[0] >= first
          && other.source[0] < cue
          && marks.state(other.source[0]) == QuotationMarks.OUTSIDE
          && !isInContent(other, cue)
          && (best == null || other.source[0] > best.source[0])) {
        best = other;
      }
    }
    if (best != null) {
      a.source = best.source;
      a.margin = Math.min(a.margin, best.margin);
      a.inherited = true;
      return;
    }
    subject(a, first, cue);
  }

  private static boolean isInContent(Attribution a, int token) {
    for (int[] range : a.content) {
      if (range[0] <= token && token < range[1]) {
        return true;
      }
    }
    return false;
  }

  /**
   * The pronoun that begins the sentence; the name that does, if the cue goes on with what it does:
   * "Lind met the owners and warned ...", "Lind left the hall, saying ...".
   */
  private void subject(Attribution a, int first, int cue) {
    int t = first;
    while (t < cue && (document.kind(t) == Document.Kind.MARK)) {
      t++;
    }
    if (t >= cue || marks.state(t) != QuotationMarks.OUTSIDE) {
      return;
    }
    if (SUBJECTS.contains(document.hash(t))) {
      a.source = new int[] {t, t + 1};
      a.inherited = true;
      return;
    }
    int before = cue - 1;
    while (before > t && isAdverbial(before)) {
      before--;
    }
    boolean participle = document.text().startsWith("ing", document.end(cue) - 3);
    boolean goesOn =
        participle
            ? document.is(before, ',') || document.is(before, "by")
            : document.is(before, "and") || document.is(before, "but");
    int end = goesOn ? nameEnd(t, before) : t;
    if (end > t) {
      a.source = new int[] {t, end};
      a.inherited = true;
    }
  }

  private boolean isAdverbial(int token) {
    return AUXILIARIES.contains(document.hash(token))
        || document.text().startsWith("ly", document.end(token) - 2);
  }

  /** The end of the name that begins at the token and is followed by a word without a capital. */
  private int nameEnd(int from, int limit) {
    int t = from;
    boolean article = DETERMINERS.contains(document.hash(t));
    if (article) {
      t++;
    }
    int start = t;
    while (t < limit
        && (document.isCapitalized(t)
            || t > start
                && t + 1 < limit
                && document.isCapitalized(t + 1)
                && (document.is(t, "of") || document.is(t, '.') || document.is(t, '-')))) {
      t++;
    }
    boolean name =
        t > start
            && t < limit
            && document.caps(t) == Document.Caps.LOWER
            && !SUBJECTS.contains(document.hash(t))
            && (t - start > 1 || !article && !noNames.contains(document.hash(start)));
    return name ? t : from;
  }
}
