package nightdesk.quotes;

import java.util.ArrayList;
import java.util.List;
import nightdesk.text.Document;

/**
 * Cues without a source whose subject the tagger took for words of the statement or for nothing:
 * "the owner, Thaba Platinum, said in a notice", "Dellinger, chief executive of the chain,
 * acknowledged that ...".
 */
final class CueSubjects {
  private final Document document;
  private final QuotationMarks marks;
  private final Grammar grammar;
  private final Subjects subjects;

  CueSubjects(Grammar grammar) {
    this.grammar = grammar;
    this.document = grammar.document();
    this.marks = grammar.marks();
    this.subjects = new Subjects(grammar);
  }

  /** Gives the cue its subject, and takes the subject and what follows the verb from the words. */
  void apply(Attribution a) {
    int verb = verb(a);
    if (verb < 0) {
      return;
    }
    int[] source = subjects.before(verb).orElse(null);
    if (source == null || !isBesideContent(a, source, verb)) {
      return;
    }
    var kept = new ArrayList<int[]>();
    for (int[] range : a.content) {
      if (range[1] <= source[0] || range[0] > verb) {
        kept.add(range);
      } else if (range[0] < source[0]) {
        int end = source[0];
        while (end > range[0] + 1 && document.is(end - 1, ',')) {
          end--;
        }
        kept.add(new int[] {range[0], end});
      }
    }
    if (kept.isEmpty()) {
      return;
    }
    a.content.clear();
    a.content.addAll(kept);
    a.source = source;
    a.margin = 0;
    adjunct(a, verb);
  }

  /** "Outside the court the plumber said", "at Halm, engineer Brunn said": who speaks. */
  void trim(Attribution a) {
    if (a.source[1] > a.cue[0] || !Pronouns.isPreposition(document.hash(a.source[0]))) {
      return;
    }
    int verb = verb(a);
    int[] source = verb < 0 ? null : subjects.before(verb).orElse(null);
    if (source == null || source[0] <= a.source[0] || source[0] >= a.source[1]) {
      return;
    }
    for (int[] range : a.content) {
      if (range[1] == a.source[0] && document.is(source[0] - 1, ',')) {
        range[1] = source[0] - 1;
      }
    }
    a.source = source;
  }

  /** The finite verb of the cue, -1 if it has none. */
  private int verb(Attribution a) {
    for (int t = a.cue[0]; t < a.cue[1]; t++) {
      if (grammar.verbs().hasNoSource(t) || marks.state(t) != QuotationMarks.OUTSIDE) {
        return -1;
      }
    }
    for (int t = a.cue[0]; t < a.cue[1]; t++) {
      boolean finite =
          grammar.verbs().isVerbOfSpeech(t)
              && !document.text().startsWith("ing", document.end(t) - 3)
              && !Pronouns.isPreposition(document.hash(t));
      if (finite && (grammar.verbs().isReporting(t) || t == a.cue[0] || t + 1 == a.cue[1])) {
        return t;
      }
    }
    return -1;
  }

  /** True if what is said stands right before the subject or right behind the verb. */
  private boolean isBesideContent(Attribution a, int[] source, int verb) {
    int first = document.sentenceStart(document.sentenceOf(verb));
    int end = document.sentenceEnd(document.sentenceOf(verb));
    for (int[] range : a.content) {
      boolean before = range[0] < source[0] && range[1] > first;
      boolean behind = range[1] > verb && range[0] < end;
      if (before || behind) {
        return true;
      }
    }
    return false;
  }

  /** "..., the council warned in its bulletin": what it was said in is not said. */
  private void adjunct(Attribution a, int verb) {
    List<int[]> content = a.content;
    if (content.get(0)[0] >= a.source[0]
        || !grammar.verbs().isReporting(verb)
        || a.cue[1] - verb > 3) {
      return;
    }
    if (a.cue[1] > verb + 1 && Pronouns.isPreposition(document.hash(verb + 1))) {
      int after = a.cue[1];
      a.cue = new int[] {a.cue[0], verb + 1};
      content.removeIf(range -> range[0] == after && marks.quotedLetters(range) == 0);
    }
  }
}
