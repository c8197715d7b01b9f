package nightdesk.summary;

import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import nightdesk.model.Span;

/**
 * What became of one sentence when the key points of its article were chosen, and why.
 *
 * @param sentence its number in the article, from 0
 * @param span the part of it that is, or could have been, a key point
 * @param outcome what became of it
 * @param keyPoint the number, from 1, of the key point that it is or that it repeats; 0 for every
 *     other outcome
 * @param score what it was worth when it was taken, or at the end beside all that was taken; 0 for
 *     a sentence that may never be taken
 * @param why the parts of the score, by the feature's name; they add up to it
 */
public record Verdict(
    int sentence,
    Span span,
    Outcome outcome,
    int keyPoint,
    double score,
    SortedMap<String, Double> why) {

  /** What can become of a sentence. */
  public enum Outcome {
    /** It is a key point. */
    TAKEN("taken"),
    /** It says what a key point says already. */
    REPEATS("repeats a key point"),
    /** Others are worth more. */
    BELOW("below the budget"),
    /** It is worth enough, but too long for what was left of the budget. */
    TOO_LONG("too long for the budget"),
    /** It begins with a word that points back at nobody knows what. */
    DANGLING("begins with a word that points back"),
    /** It is a quotation, or a part of one, that does not say who speaks. */
    UNATTRIBUTED("a quotation without its speaker"),
    /** It leans on the sentences around it: very short, or no whole sentence. */
    LEANING("leans on the sentences around it"),
    QUESTION("a question"),
    /** A teaser, a credit, a line of the web page around the text. */
    BOILERPLATE("a teaser, a credit or a line of the page"),
    /** A caption, a heading, the headline itself, a line that is no sentence. */
    CAPTION("a caption, a heading or a line of a list"),
    BYLINE("a byline"),
    /** A date, a time, a word or two. */
    FRAGMENT("too little to say anything"),
    /** A page of words without a stop: a list, a table, or no text at all. */
    ENDLESS("longer than a reader can take in");

    private final String words;

    Outcome(String words) {
      this.words = words;
    }

    /** The outcome in words that a reader understands. */
    public String words() {
      return words;
    }

    /** The outcome's name in small letters with hyphens. */
    public String label() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  public Verdict {
    Objects.requireNonNull(span, "span must not be null");
    Objects.requireNonNull(outcome, "outcome must not be null");
    why = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(why));
  }
}
