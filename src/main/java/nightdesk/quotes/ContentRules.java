package nightdesk.quotes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nightdesk.text.Document;
import nightdesk.text.WordSet;

/**
 * Where the content of a statement begins and ends, for forms whose grammar says it: a noun's
 * content ends before the verb that the noun is the subject of, a second verb of speech begins a
 * second statement, words around "according to X" are one statement.
 */
final class ContentRules {
  private static final WordSet AUXILIARIES =
      WordSet.of(
          List.of(
              "is", "are", "was", "were", "has", "had", "have", "did", "does", "do", "will",
              "would", "can", "could", "may", "might", "must", "should"));

  /** Past forms that are no participles. */
  private static final WordSet PAST =
      WordSet.of(
          List.of(
              "became", "began", "broke", "came", "chose", "drew", "drove", "fell", "flew", "froze",
              "gave", "grew", "knew", "rang", "rose", "sank", "sang", "saw", "shook", "spoke",
              "stole", "swore", "threw", "took", "tore", "went", "wore", "wrote", "remains",
              "seems", "comes", "goes"));

  /** Past forms that may be participles, beside all in -ed. */
  private static final WordSet PARTICIPLES =
      WordSet.of(
          List.of(
              "bought", "brought", "built", "caught", "cost", "cut", "felt", "found", "fought",
              "got", "held", "hit", "hurt", "kept", "led", "left", "lost", "made", "meant", "met",
              "paid", "put", "said", "sent", "set", "shot", "sold", "spent", "stood", "struck",
              "taught", "told", "thought", "won"));

  /** Words that a finite verb's object begins with. */
  private static final WordSet OBJECTS =
      WordSet.of(
          List.of(
              "the",
              "a",
              "an",
              "his",
              "her",
              "its",
              "their",
              "our",
              "my",
              "no",
              "some",
              "many",
              "few",
              "most",
              "every",
              "them",
              "him",
              "us",
              "me",
              "little",
              "much",
              "nobody",
              "nothing",
              "everyone"));

  /** Words after which a verb belongs to another clause. */
  private static final WordSet CLAUSES =
      WordSet.of(
          List.of(
              "that",
              "which",
              "who",
              "whom",
              "whose",
              "when",
              "where",
              "while",
              "if",
              "because",
              "as",
              "and",
              "or",
              "but",
              "than",
              "what",
              "how",
              "why",
              "whether",
              "since",
              "until",
              "although",
              "though",
              "unless",
              "so",
              "he",
              "she",
              "they",
              "we",
              "i",
              "it",
              "you"));

  private static final WordSet SUBJECTS =
      WordSet.of(List.of("he", "she", "they", "we", "i", "it", "you"));

  private static final WordSet BE = WordSet.of(List.of("is", "are", "was", "were", "be", "been"));

  private static final long ACCORDING = Document.hash("according");

  private static final WordSet OWNERS =
      WordSet.of(List.of("his", "her", "its", "their", "the", "a", "an", "my", "our"));

  private static final WordSet DENIALS = WordSet.of(List.of("deny", "denies", "denied", "denying"));

  private static final WordSet STATEMENTS =
      WordSet.of(
          List.of(
              "accusation",
              "admission",
              "allegation",
              "announcement",
              "argument",
              "assertion",
              "assessment",
              "charge",
              "claim",
              "comment",
              "comparison",
              "complaint",
              "conclusion",
              "description",
              "denial",
              "explanation",
              "insistence",
              "label",
              "phrase",
              "pledge",
              "prediction",
              "promise",
              "proposal",
              "remark",
              "statement",
              "suggestion",
              "threat",
              "vow",
              "warning"));

  private final Document document;
  private final QuotationMarks marks;
  private final List<Attribution> attributions;
  private final WordSet verbs;

  /**
   * @param verbs verbs of reporting, in all their forms
   */
  ContentRules(
      Document document, QuotationMarks marks, List<Attribution> attributions, WordSet verbs) {
    this.document = document;
    this.marks = marks;
    this.attributions = attributions;
    this.verbs = verbs;
  }

  void apply() {
    var made = new ArrayList<Attribution>();
    for (Attribution a : attributions) {
      if (a.cue == null) {
        continue;
      }
      insertion(a);
      by(a);
      if (a.source == null) {
        continue;
      }
      bracket(a);
      relative(a);
      subordinate(a);
      whoLeads(a);
      subjectOf(a);
      denial(a);
      tail(a);
      splitSource(a);
      aroundAccording(a);
      second(a, made);
      apposition(a, made);
    }
    if (!made.isEmpty()) {
      attributions.addAll(made);
      attributions.sort(
          Comparator.comparingInt(Attribution::start).thenComparingInt(Attribution::end));
    }
  }

  /** "The lake, said biologist Dahl, was dying": the lake is not the speaker's, Dahl is. */
  private void insertion(Attribution a) {
    int cue = a.cue[0];
    int first = document.sentenceStart(document.sentenceOf(cue));
    int end = a.content.get(a.content.size() - 1)[1];
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
    if (!named || comma + 2 >= end || !document.is(comma, ',') || !isFinite(comma + 1)) {
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

  /** "The claim by X that ...": X's. */
  private void by(Attribution a) {
    int[] range = a.content.get(0);
    int by = a.cue[1];
    if (a.source == null
        && a.cue[1] - a.cue[0] == 1
        && STATEMENTS.contains(document.hash(a.cue[0]))
        && range[0] - by > 1
        && range[0] - by < 10
        && document.is(by, "by")
        && document.is(range[0], "that")) {
      a.source = new int[] {by + 1, range[0]};
    }
  }

  /** "The plan (which X called ...)": what stands before the bracket is no part of the speaker. */
  private void bracket(Attribution a) {
    int from = a.source[0];
    for (int t = a.source[0]; t < a.source[1]; t++) {
      from = document.is(t, '(') ? t + 1 : document.is(t, ')') ? a.source[0] : from;
    }
    if (from > a.source[0]
        && from < a.source[1] - 1
        && (document.is(from, "which") || document.is(from, "that"))) {
      from++;
    }
    if (from < a.source[1]) {
      a.source = new int[] {from, a.source[1]};
    }
  }

  /** "The driver, who said he had not slept, was arrested": ends before the comma. */
  private void relative(Attribution a) {
    int[] range = a.content.get(a.content.size() - 1);
    int who = a.source[0];
    if (a.source[1] - who != 1
        || who == 0
        || !document.is(who, "who") && !document.is(who, "which")
        || !document.is(who - 1, ',')
        || range[0] < a.cue[1]) {
      return;
    }
    for (int t = range[0] + 2; t + 1 < range[1]; t++) {
      if (document.is(t, ',')
          && marks.state(t) == QuotationMarks.OUTSIDE
          && (isFinite(t + 1) || isParticiple(t + 1))) {
        range[1] = t;
        return;
      }
    }
  }

  /** "While X said the price was fair, Y ...": ends before the comma. */
  private void subordinate(Attribution a) {
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
      if (document.is(t, ',') && !CLAUSES.contains(document.hash(t + 1))
          || document.is(t, ',') && SUBJECTS.contains(document.hash(t + 1))) {
        range[1] = t;
        return;
      }
    }
  }

  /** "According to X, who leads the union, the strike ...": who X is does not belong to it. */
  private void whoLeads(Attribution a) {
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

  /** "X's claim that the border is open surprised the drivers": ends before "surprised". */
  private void subjectOf(Attribution a) {
    int[] range = a.content.get(0);
    int cue = a.cue[0];
    int first = document.sentenceStart(document.sentenceOf(cue));
    if (a.content.size() > 1
        || a.cue[1] - cue != 1
        || range[0] != a.cue[1] && range[0] != a.source[1]
        || !document.is(range[0], "that")
        || cue == first
        || !isOwner(cue - 1)) {
      return;
    }
    int subject = Math.min(a.source[0], cue);
    if (a.source[0] >= cue ? cue - first > 3 : subject > first + 1) {
      return;
    }
    int end = mainVerb(range[0] + 1, range[1]);
    if (end > 0) {
      range[1] = end;
    }
  }

  private boolean isOwner(int token) {
    return OWNERS.contains(document.hash(token)) || isPossessive(document, token);
  }

  /** True for the "'s" after an owner. */
  static boolean isPossessive(Document document, int token) {
    return document.hash(token) == Pronouns.POSSESSIVE
        || document.is(token, '\'')
        || document.is(token, '\u2019')
        || document.is(token, "\u2019s");
  }

  /** True for "is", "would". */
  static boolean isAuxiliary(long hash) {
    return AUXILIARIES.contains(hash);
  }

  /** True for nouns of what is said: "claim". */
  static boolean isStatement(long hash) {
    return STATEMENTS.contains(hash);
  }

  /**
   * The verb of the clause around a "that" clause, -1 if none is certain: the second finite verb,
   * with nothing between it and the first that could begin another clause.
   */
  private int mainVerb(int from, int to) {
    int t = from;
    while (t < to && !isFinite(t) && !isParticiple(t)) {
      if (t > from && CLAUSES.contains(document.hash(t))
          || document.kind(t) == Document.Kind.MARK && document.is(t, ',')) {
        return -1;
      }
      t++;
    }
    if (t == from || t >= to) {
      return -1;
    }
    boolean auxiliary = AUXILIARIES.contains(document.hash(t));
    t++;
    while (auxiliary
        && t < to
        && (AUXILIARIES.contains(document.hash(t))
            || document.is(t, "be")
            || document.is(t, "been")
            || document.is(t, "not")
            || isAdverb(t))) {
      t++;
    }
    if (auxiliary) {
      boolean active = !BE.contains(document.hash(t - 1));
      t++;
      if (active && t + 1 < to && isParticiple(t) && document.isWord(t + 1)) {
        // "that he had won angered voters": after a verb, no participle of a noun.
        return t;
      }
    }
    for (; t < to; t++) {
      if (document.kind(t) == Document.Kind.MARK && !document.is(t, '-')
          || CLAUSES.contains(document.hash(t))
          || marks.state(t) != QuotationMarks.OUTSIDE) {
        return -1;
      }
      boolean main =
          isFinite(t) && !document.is(t - 1, "to")
              || isParticiple(t) && t + 1 < to && OBJECTS.contains(document.hash(t + 1));
      if (main) {
        while (isAdverb(t - 1)) {
          t--;
        }
        return t;
      }
    }
    return -1;
  }

  private boolean isFinite(int token) {
    long hash = document.hash(token);
    return AUXILIARIES.contains(hash) || PAST.contains(hash);
  }

  private boolean isParticiple(int token) {
    return PARTICIPLES.contains(document.hash(token))
        || document.caps(token) == Document.Caps.LOWER
            && document.length(token) > 4
            && document.text().startsWith("ed", document.end(token) - 2);
  }

  private boolean isAdverb(int token) {
    return document.caps(token) == Document.Caps.LOWER
        && document.length(token) > 4
        && document.text().startsWith("ly", document.end(token) - 2);
  }

  /** "denied having said so": "having said so" is what is denied. */
  private void denial(Attribution a) {
    int[] range = a.content.get(0);
    if (a.cue[1] - a.cue[0] < 2
        || range[0] != a.cue[1]
        || !DENIALS.contains(document.hash(a.cue[0]))
        || !document.text().startsWith("ing", document.end(a.cue[0] + 1) - 3)) {
      return;
    }
    range[0] = a.cue[0] + 1;
    a.cue = new int[] {a.cue[0], a.cue[0] + 1};
  }

  /** "...," lawyer Leclerc said: what stands between the marks and the name is the speaker's. */
  private void tail(Attribution a) {
    int[] range = a.content.get(a.content.size() - 1);
    if (range[1] != a.source[0] || range[1] - range[0] < 4) {
      return;
    }
    int t = range[1];
    while (t > range[0] && marks.state(t - 1) == QuotationMarks.OUTSIDE && range[1] - t < 4) {
      if (!document.isWord(t - 1)) {
        break;
      }
      t--;
    }
    // t is after the closing mark, which no region has.
    int region = t - 2 > range[0] ? marks.regionOf(t - 2) : -1;
    if (t == range[1] || range[1] - t > 3 || region < 0 || !marks.isClosed(region)) {
      return;
    }
    char last = document.text().charAt(marks.end(region) - 1);
    int inner = document.tokenAt(marks.end(region) - 1);
    if (last == ',' || last == '?' || last == '!' || document.is(inner, ',')) {
      range[1] = t;
      a.source = new int[] {t, a.source[1]};
    }
  }

  /** "The tunnel, engineer Lindroos said, would be ...": the tunnel is not the speaker's. */
  private void splitSource(Attribution a) {
    int[] range = a.content.get(0);
    int first = document.sentenceStart(document.sentenceOf(a.source[0]));
    if (a.content.size() > 1
        || a.source[0] != first
        || a.source[1] != a.cue[0]
        || range[0] != a.cue[1] + 1
        || !document.is(a.cue[1], ',')
        || !AUXILIARIES.contains(document.hash(range[0]))
            && !PAST.contains(document.hash(range[0]))) {
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
  private void aroundAccording(Attribution a) {
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
        || !document.is(after + 1, "and") && !document.is(after + 1, "but")
        || !isFinite(after + 2) && !isParticiple(after + 2) && !document.is(after + 2, "spread")
        || isTaken(after, end)) {
      return;
    }
    for (int t = after; t < end; t++) {
      if (marks.state(t) != QuotationMarks.OUTSIDE) {
        return;
      }
    }
    a.content.add(new int[] {after + 1, end});
  }

  private boolean isTaken(int from, int to) {
    for (Attribution other : attributions) {
      if (other.cue != null && other.cue[0] < to && other.cue[1] > from
          || other.source != null && other.source[0] < to && other.source[1] > from) {
        return true;
      }
    }
    return false;
  }

  /** "X denied that ... but acknowledged that ...": two statements. */
  private void second(Attribution a, List<Attribution> made) {
    int[] range = a.content.get(a.content.size() - 1);
    if (range[0] != a.cue[1] || !document.is(range[0], "that")) {
      return;
    }
    for (int t = range[0] + 3; t + 3 < range[1]; t++) {
      if ((document.is(t, "but") || document.is(t, "and"))
          && verbs.contains(document.hash(t + 1))
          && document.is(t + 2, "that")
          && marks.state(t) == QuotationMarks.OUTSIDE
          && sameTense(a.cue[1] - 1, t + 1)) {
        if (!isTaken(t + 1, t + 2)) {
          var next = new Attribution();
          next.cue = new int[] {t + 1, t + 2};
          next.source = a.source;
          next.margin = a.margin;
          next.inherited = true;
          next.content.add(new int[] {t + 2, range[1]});
          made.add(next);
        }
        range[1] = document.is(t - 1, ',') ? t - 1 : t;
        return;
      }
    }
  }

  private boolean sameTense(int one, int other) {
    return document.text().startsWith("s", document.end(one) - 1)
        == document.text().startsWith("s", document.end(other) - 1);
  }

  /** "..., a claim that Y called "..."": ends before the comma; the rest is Y's. */
  private void apposition(Attribution a, List<Attribution> made) {
    int[] range = a.content.get(a.content.size() - 1);
    for (int t = range[0] + 2; t + 5 < range[1]; t++) {
      if (!document.is(t, ',')
          || !document.is(t + 1, "a") && !document.is(t + 1, "an")
          || !STATEMENTS.contains(document.hash(t + 2))
          || !document.is(t + 3, "that") && !document.is(t + 3, "which")
          || marks.state(t) != QuotationMarks.OUTSIDE) {
        continue;
      }
      int to = range[1];
      range[1] = t;
      int quotation = t + 5;
      while (quotation < to && marks.regionOf(quotation) < 0) {
        quotation++;
      }
      int open = quotation - 1;
      int cue = open > t && document.is(open - 1, "as") ? open - 2 : open - 1;
      if (quotation < to && cue > t + 4 && cue - t < 12 && !isTaken(t + 4, open)) {
        var next = new Attribution();
        next.cue = new int[] {cue, open};
        next.source = new int[] {t + 4, cue};
        next.margin = 0;
        next.content.add(new int[] {open, to});
        made.add(next);
      }
      return;
    }
  }
}
