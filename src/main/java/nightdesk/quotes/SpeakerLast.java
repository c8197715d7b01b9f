package nightdesk.quotes;

import nightdesk.text.Document;

/**
 * A statement without marks whose speaker comes last, where nothing else was found in the sentence:
 * "The wheat is lost, predicts Zielny, an analyst", "..., their families allege", "..., as Zielny
 * put it". Told by the place of the verb, not by which verb it is.
 */
final class SpeakerLast {
  /** A clause has at least so many words. */
  private static final int SHORTEST_CLAUSE = 4;

  /** So many words stand between two commas around an inserted speaker. */
  private static final int LONGEST = 12;

  private final Document document;
  private final QuotationMarks marks;
  private final Grammar grammar;
  private final FoundStatements found;

  SpeakerLast(Grammar grammar, FoundStatements found) {
    this.grammar = grammar;
    this.document = grammar.document();
    this.marks = grammar.marks();
    this.found = found;
  }

  void find(int sentence) {
    int first = document.sentenceStart(sentence);
    int end = grammar.wordsEnd(sentence);
    if (!found.isFree(first, end)) {
      return;
    }
    for (int comma = first + 2; comma + 2 < end; comma++) {
      if (!document.is(comma, ',') || marks.state(comma) != QuotationMarks.OUTSIDE) {
        continue;
      }
      if (inserted(first, comma, end)
          || asPutIt(first, comma, end)
          || verbFirst(first, comma, end)
          || verbLast(first, comma, end)
          || told(first, comma, end)) {
        found.take(first, end);
        return;
      }
    }
  }

  /** "The volcano, geologist Tamayo believes, will be quiet." */
  private boolean inserted(int first, int comma, int end) {
    int next = comma + 1;
    while (next < end && next - comma < LONGEST && !document.is(next, ',')) {
      next++;
    }
    int as = document.is(comma + 1, "as") ? 1 : 0;
    boolean it = document.is(next - 1, "it") && as > 0;
    int verb = it ? next - 2 : next - 1;
    int subject = verb;
    while (subject > comma + 1 && grammar.verbs().isAdverbial(subject - 1)) {
      subject--;
    }
    if (verb <= comma + 1 + as
        || next + 3 > end
        || !document.is(next, ',')
        || grammar.phrases().phraseEnd(comma + 1 + as, subject) != subject
        || !grammar.verbs().isFinite(next + 1)
        || !grammar.verbs().isVerbOfSpeech(verb)
        || !isOnlyComma(first, comma)
        || !grammar.verbs().isReporting(verb)
            && subject == verb
            && !document.isCapitalized(verb - 1)) {
      return false;
    }
    found.add(
        new int[] {comma + 1 + as, subject},
        new int[] {subject, next},
        new int[] {first, comma},
        new int[] {next + 1, end});
    return true;
  }

  /** "..., as Zielny put it." */
  private boolean asPutIt(int first, int comma, int end) {
    if (!document.is(comma + 1, "as") || comma < first + SHORTEST_CLAUSE) {
      return false;
    }
    int verb = grammar.phrases().phraseEnd(comma + 2, end);
    boolean puts = verb + 1 < end && document.is(verb, "put") || document.is(verb, "puts");
    if (verb == comma + 2 || verb >= end || !puts && !grammar.verbs().isReporting(verb)) {
      return false;
    }
    int to = puts ? Math.min(verb + 2, end) : verb + 1;
    if (to < end && !document.is(to, ',')) {
      return false;
    }
    found.add(new int[] {comma + 2, verb}, new int[] {verb, to}, new int[] {first, comma});
    return true;
  }

  /** "..., predicts Zielny", then the end or another comma. */
  private boolean verbFirst(int first, int comma, int end) {
    int verb = comma + 1;
    if (comma < first + SHORTEST_CLAUSE
        || !grammar.verbs().isVerbOfSpeech(verb)
        || marks.state(verb) != QuotationMarks.OUTSIDE) {
      return false;
    }
    int to = grammar.phrases().phraseEnd(verb + 1, end);
    boolean ends = to == end || to < end && document.is(to, ',');
    if (to == verb + 1 || !ends) {
      return false;
    }
    boolean named =
        document.isCapitalized(to - 1)
            && document.isCapitalized(verb + 1)
            && to - verb > 2
            && document.text().startsWith("s", document.end(verb) - 1);
    if (!grammar.verbs().isReporting(verb) && !(named && isOnlyComma(first, comma))) {
      return false;
    }
    found.add(new int[] {verb + 1, to}, new int[] {verb, verb + 1}, new int[] {first, comma});
    return true;
  }

  /** "..., their families allege." */
  private boolean verbLast(int first, int comma, int end) {
    int verb = end - 1;
    boolean people = grammar.phrases().isPeople(comma + 1, verb);
    if (!(people ? grammar.verbs().isReportAfter(verb) : grammar.verbs().isReport(verb))
        || document.isCapitalized(verb)
        || verb - comma < 2
        || comma < first + SHORTEST_CLAUSE
        || marks.state(verb) != QuotationMarks.OUTSIDE
        || grammar.phrases().phraseEnd(comma + 1, verb)
            != (document.is(verb - 1, ',') ? verb - 1 : verb)) {
      return false;
    }
    int source = document.is(verb - 1, ',') ? verb - 1 : verb;
    found.add(new int[] {comma + 1, source}, new int[] {verb, end}, new int[] {first, comma});
    return true;
  }

  /** "..., prosecutor Voss told the court", "..., the club said on Monday". */
  private boolean told(int first, int comma, int end) {
    int subject = grammar.phrases().phraseEnd(comma + 1, end);
    int verb = document.is(subject, ',') ? subject + 1 : subject;
    if (comma < first + SHORTEST_CLAUSE
        || subject == comma + 1
        || verb + 2 > end
        || end - verb > LONGEST
        || document.isCapitalized(verb)
        || !grammar.verbs().isReportAfter(verb)
        || !grammar.phrases().isPeople(comma + 1, subject)) {
      return false;
    }
    boolean place =
        Pronouns.isPreposition(document.hash(verb + 1))
            && !document.is(verb + 1, "that")
            && grammar.verbs().isReport(verb);
    boolean whom = document.is(verb, "told") && grammar.phrases().phraseEnd(verb + 1, end) == end;
    for (int t = verb + 1; t < end; t++) {
      if (document.kind(t) == Document.Kind.MARK
          || grammar.verbs().isFinite(t)
          || grammar.phrases().endsPhrase(t)
          || marks.state(t) != QuotationMarks.OUTSIDE) {
        return false;
      }
    }
    if (!place && !whom) {
      return false;
    }
    found.add(new int[] {comma + 1, subject}, new int[] {verb, verb + 1}, new int[] {first, comma});
    return true;
  }

  private boolean isOnlyComma(int first, int comma) {
    for (int t = first; t < comma; t++) {
      if (document.is(t, ',')) {
        return false;
      }
    }
    return true;
  }
}
