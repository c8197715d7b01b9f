package nightdesk.quotes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nightdesk.text.Document;
import nightdesk.text.WordSet;

/**
 * Where the content of a statement begins and ends, for forms whose grammar says it: runs the rules
 * for contents in their order.
 */
final class ContentRules {
  private static final WordSet DENIALS = WordSet.of(List.of("deny", "denies", "denied", "denying"));

  private static final WordSet OBJECTS = WordSet.of(List.of("him", "her", "them", "us", "it"));

  /** What is said begins so after the one to whom it is said. */
  private static final WordSet ADDRESSED = WordSet.of(List.of("whether", "if"));

  private static final int LONGEST_MEDIUM = 9;

  private final Document document;
  private final QuotationMarks marks;
  private final Grammar grammar;
  private final List<Attribution> attributions;
  private final WordSet verbs;

  /**
   * @param verbs verbs of reporting, in all their forms
   */
  ContentRules(Grammar grammar, List<Attribution> attributions, WordSet verbs) {
    this.grammar = grammar;
    this.document = grammar.document();
    this.marks = grammar.marks();
    this.attributions = attributions;
    this.verbs = verbs;
  }

  void apply() {
    var made = new ArrayList<Attribution>();
    var insertions = new Insertions(grammar, attributions, verbs);
    var ends = new ClauseEnds(grammar);
    var further = new FurtherStatements(grammar, attributions, verbs);
    attributions.forEach(insertions::aroundParenthesis);
    for (Attribution a : attributions) {
      if (a.cue == null) {
        continue;
      }
      elsewhere(a);
      insertions.named(a);
      by(a);
      ends.afterSaying(a);
      ends.bracket(a);
      if (a.source == null) {
        continue;
      }
      bracket(a);
      addressee(a);
      ends.relative(a);
      ends.restrictive(a);
      ends.subordinate(a);
      ends.whoLeads(a);
      medium(a);
      ends.besides(a);
      suggestions(a);
      ends.cleft(a);
      ends.subjectOf(a);
      ends.accusation(a);
      ends.aside(a);
      owner(a);
      relativeObject(a);
      denial(a);
      tail(a);
      besideQuotation(a);
      insertions.splitSource(a);
      insertions.aroundAccording(a);
      further.second(a, made);
      further.apposition(a, made);
    }
    if (!made.isEmpty()) {
      attributions.addAll(made);
      attributions.sort(
          Comparator.comparingInt(Attribution::start).thenComparingInt(Attribution::end));
    }
  }

  /** Words outside marks are said in the sentence of the cue, if any are: not in one before. */
  private void elsewhere(Attribution a) {
    if (a.source == null || a.content.size() < 2) {
      return;
    }
    int first = document.sentenceStart(document.sentenceOf(Math.min(a.cue[0], a.source[0])));
    if (a.end() > first) {
      a.content.removeIf(
          range ->
              range[1] <= first
                  && !marks.isQuoted(range)
                  && document.paragraphOf(document.sentenceOf(range[0]))
                      == document.paragraphOf(document.sentenceOf(first)));
    }
  }

  /** "The claim by X that ...": X's. */
  private void by(Attribution a) {
    int[] range = a.content.get(0);
    int by = a.cue[1];
    if (a.source == null
        && a.cue[1] - a.cue[0] == 1
        && SpeechNouns.isStatement(document.hash(a.cue[0]))
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

  /** "The book repeats the colonel's claim that ...": the colonel's, not the book's. */
  private void owner(Attribution a) {
    int last = a.source[1] - 1;
    if (a.source[1] != a.cue[0] || !Pronouns.isPossessive(document, last) || last == a.source[0]) {
      return;
    }
    int from = last - 1;
    if (document.isCapitalized(from)) {
      while (from > a.source[0]
          && (document.isCapitalized(from - 1) || document.is(from - 1, '-'))) {
        from--;
      }
    } else {
      while (from > a.source[0] && last - from < 5 && !grammar.openers().isDeterminer(from)) {
        from--;
      }
      if (!grammar.openers().isDeterminer(from)) {
        return;
      }
    }
    boolean clause = false;
    for (int t = a.source[0]; t < from; t++) {
      clause |=
          document.caps(t) == Document.Caps.LOWER
              && !document.is(t, "and")
              && (Pronouns.isPreposition(document.hash(t)) || grammar.verbs().isVerbOfSpeech(t));
    }
    if (clause) {
      a.source = new int[] {from, a.source[1]};
    }
  }

  /** "said in a statement released by the club that ...": what it was said in is not said. */
  private void medium(Attribution a) {
    int[] range = a.content.get(0);
    int after = OBJECTS.contains(document.hash(range[0])) ? range[0] + 1 : range[0];
    boolean in = document.is(after, "in") && grammar.openers().isOwner(after + 1);
    boolean said = false;
    for (int t = a.cue[0]; t < a.cue[1]; t++) {
      said |= grammar.verbs().isReporting(t);
      in |= said && document.is(t, "in") && grammar.openers().isOwner(t + 1);
    }
    boolean urged = !said && in && document.is(after, "in");
    if (range[0] != a.cue[1] || !in || !said && !urged) {
      return;
    }
    int limit = Math.min(range[0] + LONGEST_MEDIUM, range[1] - 2);
    for (int t = range[0]; t < limit; t++) {
      if (grammar.verbs().isFinite(t) || marks.state(t) != QuotationMarks.OUTSIDE) {
        return;
      }
      boolean to =
          document.is(t, "to")
              && document.caps(t + 1) == Document.Caps.LOWER
              && !grammar.openers().isOwner(t + 1);
      if (said ? document.is(t, "that") : to) {
        range[0] = t;
        return;
      }
    }
  }

  /** "asked the company whether ...", "informed the club that ...": whom is not said. */
  private void addressee(Attribution a) {
    int[] range = a.content.get(0);
    int verb = a.cue[1] - 1;
    if (range[0] != a.cue[1]
        || marks.state(range[0]) != QuotationMarks.OUTSIDE
        || Pronouns.isPreposition(document.hash(verb))
        || grammar.nouns().isStatements(verb)) {
      return;
    }
    int to =
        grammar.phrases().phraseEnd(range[0], Math.min(range[1] - 2, range[0] + LONGEST_MEDIUM));
    if (to > range[0] && ADDRESSED.contains(document.hash(to)) && to + 2 < range[1]) {
      range[0] = to;
    }
  }

  /** "rejected suggestions that ...": the suggestions are what is rejected. */
  private void suggestions(Attribution a) {
    int[] range = a.content.get(0);
    int noun = a.cue[1] - 1;
    if (a.cue[1] - a.cue[0] > 1
        && range[0] == a.cue[1]
        && document.is(range[0], "that")
        && !SpeechNouns.isStatement(document.hash(noun))
        && grammar.nouns().isStatements(noun)
        && grammar.verbs().isVerbOfSpeech(noun - 1)) {
      range[0] = noun;
      a.cue = new int[] {a.cue[0], noun};
    }
  }

  /** "..., she explained, grinning": what follows a speaker behind a quotation is not said. */
  private void besideQuotation(Attribution a) {
    int[] first = a.content.get(0);
    int from = Math.min(a.source[0], a.cue[0]);
    int to = Math.max(a.source[1], a.cue[1]);
    if (a.content.size() < 2
        || first[1] != from
        || to - from > LONGEST_MEDIUM
        || to >= document.size()
        || !marks.isQuoted(first)) {
      return;
    }
    int[] second = a.content.get(1);
    if (!document.is(to, ',') && (second[0] != to || second[1] - to > 3)) {
      return;
    }
    int end = document.sentenceEnd(document.sentenceOf(to));
    a.content.removeIf(
        range ->
            range[0] >= to
                && range[1] <= end
                && marks.quotedLetters(range) == 0
                && !document.is(range[0], "that"));
  }

  /**
   * 'The penalty, which he called "a present"': "which" tells nothing. "The president, who may
   * dissolve it, will meet them, his office said": begins with the president.
   */
  private void relativeObject(Attribution a) {
    if (a.content.size() > 1) {
      a.content.removeIf(
          range ->
              range[1] - range[0] == 1
                  && (document.is(range[0], "which") || document.is(range[0], "whom")));
    }
    int[] range = a.content.get(0);
    int first = document.sentenceStart(document.sentenceOf(range[0]));
    if (range[1] <= Math.min(a.cue[0], a.source[0])
        && range[0] > first + 1
        && range[0] - first < 2 * LONGEST_MEDIUM
        && document.is(range[0] - 1, ',')
        && (document.is(range[0], "who") || document.is(range[0], "which"))
        && grammar.phrases().phraseEnd(first, range[0]) == range[0] - 1
        && !Attribution.isAnyAt(attributions, first, range[0])) {
      range[0] = first;
    }
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
    boolean comma = document.is(inner, ',') || document.is(t - 2, ',');
    if (last == ',' || last == '?' || last == '!' || comma) {
      range[1] = t;
      a.source = new int[] {t, a.source[1]};
    }
  }
}
