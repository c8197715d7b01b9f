package nightdesk.quotes;

import java.util.List;
import nightdesk.text.Document;
import nightdesk.text.WordSet;

/**
 * "The deputy accused Bech of taking bribes", "Bech was accused by the deputy of taking bribes",
 * where nothing else was found in the sentence.
 */
final class Accusations {
  private static final WordSet ACCUSED = WordSet.of(List.of("accused", "accuses", "accuse"));

  private static final int LONGEST_OBJECT = 12;

  private final Document document;
  private final QuotationMarks marks;
  private final Grammar grammar;
  private final Subjects subjects;
  private final FoundStatements found;

  Accusations(Grammar grammar, FoundStatements found) {
    this.grammar = grammar;
    this.document = grammar.document();
    this.marks = grammar.marks();
    this.subjects = new Subjects(grammar);
    this.found = found;
  }

  void find(int sentence) {
    int first = document.sentenceStart(sentence);
    int end = grammar.wordsEnd(sentence);
    if (!found.isFree(first, end)) {
      return;
    }
    for (int verb = first + 1; verb + 3 < end; verb++) {
      if (ACCUSED.contains(document.hash(verb)) && marks.state(verb) == QuotationMarks.OUTSIDE) {
        if (document.is(verb + 1, "by")) {
          passive(verb, end);
        } else if (!grammar.verbs().isBe(verb - 1)) {
          active(verb, end);
        }
        return;
      }
    }
  }

  private void passive(int verb, int end) {
    int of = of(verb + 2, end);
    if (grammar.verbs().isBe(verb - 1) && of > 0) {
      found.add(new int[] {verb + 2, of}, new int[] {verb - 1, verb + 2}, new int[] {of, end});
      found.take(verb - 1, end);
    }
  }

  private void active(int verb, int end) {
    int[] source = subjects.before(verb).orElse(null);
    if (source == null || of(verb + 1, end) < 0) {
      return;
    }
    int cue = source[1] < verb && document.is(source[1], ',') ? source[1] + 1 : source[1];
    found.add(source, new int[] {cue, verb + 1}, new int[] {verb + 1, end});
    found.take(source[0], end);
  }

  /** The "of" behind the phrase of people that begins at the token, -1 if there is none. */
  private int of(int from, int end) {
    int to = grammar.phrases().phraseEnd(from, Math.min(end, from + LONGEST_OBJECT));
    for (int t = from + 1; t < Math.min(to + 1, end - 1); t++) {
      if (document.is(t, "of")
          && (t == to || document.text().startsWith("ing", document.end(t + 1) - 3))) {
        return t;
      }
    }
    return -1;
  }
}
