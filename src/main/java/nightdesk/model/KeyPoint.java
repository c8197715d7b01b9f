package nightdesk.model;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A sentence, or a clause of one, that is worth reading.
 *
 * @param passage the words
 * @param score the higher, the more worth reading; comparable within one article or story
 * @param why what each feature gave to the score, by the feature's name
 * @param glosses editorial marks beside words of the passage that cannot stand alone
 * @param support sentences of other articles that report the same; empty for a single article
 * @param readsOn whether it begins with words that stand for something in the sentence before it
 *     ("It", "They"), a key point too: the two are to be shown together (see {@link
 *     Findings#together})
 */
public record KeyPoint(
    Passage passage,
    double score,
    SortedMap<String, Double> why,
    List<Gloss> glosses,
    List<Passage> support,
    boolean readsOn) {

  /**
   * The name that a pronoun stands for. Shown in brackets after the words at {@code span}, never
   * mixed with them.
   *
   * @param span the pronoun, in the text of the key point's article
   * @param name an actor's name
   */
  public record Gloss(Span span, String name) {
    public Gloss {
      Objects.requireNonNull(span, "span must not be null");
      Objects.requireNonNull(name, "name must not be null");
    }
  }

  public KeyPoint {
    Objects.requireNonNull(passage, "passage must not be null");
    why = Collections.unmodifiableSortedMap(new TreeMap<>(why));
    glosses = List.copyOf(glosses);
    support = List.copyOf(support);
    if (Double.isNaN(score) || Double.isInfinite(score)) {
      throw new IllegalArgumentException("score must be finite, but is " + score);
    }
    for (Gloss gloss : glosses) {
      if (!passage.span().contains(gloss.span())) {
        throw new IllegalArgumentException(
            "gloss " + gloss.span() + " must lie inside the key point's " + passage.span());
      }
    }
  }

  public KeyPoint(Passage passage, double score, SortedMap<String, Double> why) {
    this(passage, score, why, List.of(), List.of());
  }

  /** A key point that can be read alone. */
  public KeyPoint(
      Passage passage,
      double score,
      SortedMap<String, Double> why,
      List<Gloss> glosses,
      List<Passage> support) {
    this(passage, score, why, glosses, support, false);
  }

  /** The number of outlets that report this: those of the passage and of its support. */
  public int outlets() {
    var names = new java.util.HashSet<String>();
    names.add(outletOf(passage));
    for (Passage other : support) {
      names.add(outletOf(other));
    }
    return names.size();
  }

  /** An article without a named outlet counts as one of its own. */
  private static String outletOf(Passage passage) {
    String outlet = passage.article().about().outlet();
    return outlet.isEmpty() ? "\0" + passage.article().id() : outlet;
  }
}
