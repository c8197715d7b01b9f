package nightdesk.quotes;

import java.util.ArrayList;
import java.util.List;
import nightdesk.text.Document;

/**
 * Who is named before a colon and a whole quotation: 'Lind: "..."', 'And from the mayor, later:
 * "..."', 'Lind summed it up in three words: "..."', 'On the door hung a note: "..."'.
 */
final class BeforeColon {
  /** A name before a colon is at most so long, in tokens. */
  private static final int LONGEST_NAME = 8;

  /** "From" stands among the first words before the colon: "A last message from". */
  private static final int FIRST_WORDS = 6;

  private final Document document;
  private final QuotationMarks marks;
  private final Grammar grammar;
  private final Subjects subjects;

  BeforeColon(Grammar grammar) {
    this.grammar = grammar;
    this.document = grammar.document();
    this.marks = grammar.marks();
    this.subjects = new Subjects(grammar);
  }

  /**
   * Two quotations, each behind a colon and of somebody else, are two statements: 'From the bride:
   * "..." And from the groom, two words: "..."'.
   */
  void part(List<Attribution> attributions) {
    for (Attribution a : attributions) {
      // 'The message from the bridge was clear: "..."': only what is in marks is said.
      while (a.content.size() > 1
          && opens(a.content.get(1))
          && marks.quotedLetters(a.content.get(0)) == 0
          && a.content.get(0)[0] >= start(a.content.get(1)[0] - 1)
          && a.cue != null
          && a.cue[0] >= a.content.get(0)[1]
          && a.cue[1] <= a.content.get(1)[0]) {
        a.content.remove(0);
      }
    }
    for (int i = 0; i < attributions.size(); i++) {
      Attribution a = attributions.get(i);
      for (int c = 1; c < a.content.size(); c++) {
        int colon = a.content.get(c)[0] - 1;
        boolean apart =
            a.content.get(c - 1)[1] < colon
                && marks.isQuoted(a.content.get(c - 1))
                && opens(a.content.get(c))
                && (a.cue == null || a.cue[0] < start(colon) || a.cue[0] > colon)
                && speaker(colon) != null;
        if (apart) {
          var rest = new ArrayList<>(a.content.subList(c, a.content.size()));
          a.content.subList(c, a.content.size()).clear();
          var next = new Attribution();
          next.content.addAll(rest);
          attributions.add(i + 1, next);
        }
      }
    }
  }

  /** Gives the quotation behind a colon to whoever is named before it. */
  void apply(Attribution a) {
    int[] first = a.content.get(0);
    int colon = first[0] - 1;
    if (!opens(first)) {
      return;
    }
    int[] source = speaker(colon);
    boolean cued = a.cue != null && a.cue[1] <= colon && !document.is(a.cue[1] - 1, ':');
    if (source == null || cued && a.cue[0] >= start(colon)) {
      return;
    }
    a.source = source;
    a.cue = new int[] {colon, colon + 1};
    a.margin = 1;
  }

  private boolean opens(int[] range) {
    int colon = range[0] - 1;
    return colon > 0 && document.is(colon, ':') && marks.isQuoted(range);
  }

  /** The first token of the sentence of the colon that stands behind the last quotation. */
  private int start(int colon) {
    int from = document.sentenceStart(document.sentenceOf(colon));
    for (int t = colon; t > from; t--) {
      if (marks.regionOf(t - 1) >= 0) {
        from = t;
      }
    }
    while (from < colon && document.kind(from) == Document.Kind.MARK) {
      from++;
    }
    return from;
  }

  /** The phrase of whoever is named before the colon, or null. */
  private int[] speaker(int colon) {
    int from = start(colon);
    if (from >= colon) {
      return null;
    }
    int head = capitals(from, colon);
    if (head > from + 1 && document.is(head, ',') && isNoVerb(head, colon)) {
      // 'Ada Brunn, head of the nurses' union: "..."'
      return new int[] {from, colon};
    }
    int after = afterFrom(from, colon);
    if (after > 0) {
      int end = grammar.phrases().phraseEnd(after, colon);
      boolean named =
          end > after
              && marks.state(after) == QuotationMarks.OUTSIDE
              && grammar.phrases().isPeople(after, end);
      return named ? new int[] {after, end} : lastName(from, colon);
    }
    for (int t = colon - 1; t > Math.max(from, colon - 4); t--) {
      if (grammar.verbs().isBe(t)) {
        // 'The mayor of Halm, Ada Brunn, was blunt: "..."'
        return subjects.before(t).orElse(owner(from, t));
      }
    }
    if (colon - from > 2 && grammar.verbs().isParticiple(colon - 1)
        || document.is(colon - 1, "written")) {
      // 'On the wall somebody had written: "..."'
      var subject = subjects.before(colon - 1);
      if (subject.isPresent()) {
        return subject.get();
      }
    }
    int[] name = name(document.is(from, "And") ? from + 1 : from, colon);
    return name == null ? subject(from, colon) : name;
  }

  /** 'Then, from the back of the hall, the pensioner Maud Lind: "..."': what stands last. */
  private int[] lastName(int from, int colon) {
    int clause = colon - 1;
    while (clause > from && !document.is(clause - 1, ',')) {
      clause--;
    }
    boolean named =
        clause > from
            && grammar.phrases().startsSource(clause, colon)
            && grammar.phrases().phraseEnd(clause, colon) == colon;
    return named ? new int[] {clause, colon} : null;
  }

  private int capitals(int from, int to) {
    int t = from;
    while (t < to
        && (document.isWord(t) && document.isCapitalized(t)
            || t > from && document.is(t, '-') && !document.spaceBefore(t))) {
      t++;
    }
    return t;
  }

  private boolean isNoVerb(int from, int to) {
    boolean clause = false;
    for (int t = from; t < to; t++) {
      clause |= document.is(t, "who") || document.is(t, "whose");
      if (!clause && grammar.verbs().isFinite(t) || marks.regionOf(t) >= 0) {
        return false;
      }
      if (document.is(t, ',') && t > from && t + 1 < to && !document.isCapitalized(t + 1)) {
        return false;
      }
    }
    return to - from < 3 * LONGEST_NAME;
  }

  /** "Her answer to the council was": hers; null if nobody owns it. */
  private int[] owner(int from, int to) {
    if (document.is(from, "His") || document.is(from, "Her") || document.is(from, "Their")) {
      return new int[] {from, from + 1};
    }
    int name = grammar.phrases().phraseEnd(from, to);
    for (int t = from + 1; t < name; t++) {
      if (Pronouns.isPossessive(document, t)) {
        return new int[] {from, t};
      }
    }
    return null;
  }

  /** "Lind", "Lind on the tyre change", "the champion, Sara Lind, of Rovers". */
  private int[] name(int from, int colon) {
    // "A note left at the gate read: ..."
    boolean read = colon - from > 2 && document.is(colon - 1, "read");
    int to = read || colon - from > 2 && document.is(colon - 1, "reads") ? colon - 1 : colon;
    for (int t = from + 2; t < colon; t++) {
      // "Lind on the tyre change: ..."
      if (document.is(t, "on") && document.isCapitalized(t - 1)) {
        to = t;
        break;
      }
    }
    for (int t = from + 1; t + 1 < to; t++) {
      if (document.is(t, "to")
          && grammar.verbs().isVerbOfSpeech(t - 1)
          && grammar.phrases().phraseEnd(t + 1, to) == to
          && grammar.phrases().startsSource(t + 1, to)) {
        // "The last word went to Lind: ..."
        return new int[] {t + 1, to};
      }
    }
    int name = grammar.phrases().nameEnd(from, colon);
    if (to - from > LONGEST_NAME && name > from) {
      to = name;
    }
    boolean isName =
        from < colon && to - from <= LONGEST_NAME && grammar.phrases().startsSource(from, to);
    return isName ? new int[] {from, to} : null;
  }

  /** 'In the end Lind summed it up in three words: "..."': the subject of the last clause. */
  private int[] subject(int from, int colon) {
    int clause = colon - 1;
    while (clause > from && !document.is(clause - 1, ',')) {
      clause--;
    }
    int end = grammar.phrases().phraseEnd(clause, colon);
    boolean subject =
        end > clause
            && end < colon - 1
            && grammar.phrases().startsSource(clause, end)
            && grammar.verbs().isVerbOfSpeech(end);
    return subject ? new int[] {clause, end} : null;
  }

  /**
   * 'has one piece of advice for the owner: "..."', 'LARN -- "..."': what is said begins after the
   * colon, after the place.
   */
  void begin(Attribution a) {
    int[] range = a.content.get(0);
    if (marks.regionOf(range[0]) >= 0 || marks.regionOf(range[0] + 1) >= 0) {
      return;
    }
    int first = marks.regionOf(Math.max(range[0], range[1] - 2));
    int open = first < 0 ? -1 : document.tokenAt(marks.outerStart(first));
    if (open - 1 <= range[0] || open - range[0] >= LONGEST_NAME) {
      return;
    }
    boolean place =
        grammar.isDash(open - 1)
            && grammar.paragraphStart(range[0]) == range[0]
            && document.caps(range[0]) == Document.Caps.UPPER;
    if (place || document.is(open - 1, ':')) {
      range[0] = open;
    }
  }

  /** 'On the door hung a note: "..."': the note's. */
  void note(Attribution a) {
    int colon = a.start() - 1;
    if (colon < 1 || !document.is(colon, ':') || a.cue != null && a.cue[0] > colon) {
      return;
    }
    int first = a.cue == null ? start(colon) : a.cue[0];
    for (int t = colon - 2; t >= Math.max(first, colon - 5); t--) {
      if (grammar.verbs().isFinite(t)) {
        return;
      }
      if (grammar.openers().isDeterminer(t)) {
        a.source = new int[] {t, colon};
        a.cue = new int[] {colon, colon + 1};
        a.margin = 0;
        return;
      }
    }
  }

  /** 'From Lind, the champion, one line: "..."': neither only the champion nor the line. */
  void from(Attribution a) {
    if (a.cue == null || !document.is(a.cue[1] - 1, ':') || a.source[1] > a.cue[1] - 1) {
      return;
    }
    int colon = a.cue[1] - 1;
    int first = start(colon);
    if (a.source[0] < first || a.start() != colon + 1) {
      return;
    }
    int after = afterFrom(first, colon);
    int end = after > 0 ? grammar.phrases().phraseEnd(after, colon) : after;
    if (end > after && grammar.phrases().startsSource(after, end)) {
      boolean role = document.is(end, ',') && a.source[0] == end + 1 && a.source[1] == colon;
      a.source = new int[] {after, role && isApposition(a.source[0], colon) ? colon : end};
    }
  }

  /** The token after a "from" among the first words, with no verb before it; or -1. */
  private int afterFrom(int first, int colon) {
    for (int t = first; t < Math.min(colon - 1, first + FIRST_WORDS); t++) {
      if (document.is(t, "from") || t == first && document.is(t, "From")) {
        return t + 1;
      }
      boolean verb =
          grammar.verbs().isVerbOfSpeech(t)
              || grammar.verbs().isFinite(t)
              || document.text().startsWith("ing", document.end(t) - 3);
      if (verb && !document.is(t, "this")) {
        return -1;
      }
    }
    return -1;
  }

  /** "the champion", not "a single line", "later". */
  private boolean isApposition(int from, int to) {
    for (int t = from; t < to; t++) {
      if (document.isCapitalized(t)) {
        return true;
      }
    }
    return grammar.phrases().isPeople(from, to);
  }
}
