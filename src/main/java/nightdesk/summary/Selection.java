package nightdesk.summary;

import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * Greedy choice of sentences within a budget, by maximal marginal relevance (Carbonell and
 * Goldstein 1998): a sentence's score less what it repeats of those chosen before. Scores fall from
 * choice to choice, but for what is allowed only after another; equal ones are taken in text order.
 */
final class Selection {
  /** Sentences this alike say the same: the second is never taken. */
  static final double SAME = 0.9;

  private final SentenceVectors vectors;
  private final double[] base;
  private final double redundancy;
  private final double[] likeness;
  private final int[] nearest;
  private final boolean[] gone;
  private int last = -1;
  private int taken;
  private int left;

  /** Told of each choice. */
  interface Taker {
    /**
     * @param sentence the sentence
     * @param score what it is worth now
     * @param repeats the part of it that is for repeating others, 0 or less
     */
    void take(int sentence, double score, double repeats);
  }

  /**
   * @param base what each sentence is worth before anything is chosen
   * @param redundancy what full likeness to a chosen one costs
   * @param size the budget
   */
  Selection(SentenceVectors vectors, double[] base, double redundancy, int size) {
    this.vectors = vectors;
    this.base = base;
    this.redundancy = redundancy;
    left = size;
    gone = new boolean[base.length];
    likeness = new double[base.length];
    nearest = new int[base.length];
  }

  /** How like the sentence is to the key point it is most like. */
  double likeness(int sentence) {
    return likeness[sentence];
  }

  /** The number, from 1, of the key point that the sentence is most like; 0 if like none. */
  int nearest(int sentence) {
    return nearest[sentence];
  }

  /** The sentence taken last, -1 if none was. */
  int last() {
    return last;
  }

  /** What is left of the budget. */
  int left() {
    return left;
  }

  /**
   * Takes of the sentences that are {@code allowed}, as long as the budget lasts. What is allowed
   * is asked again for each choice: it may depend on those before.
   */
  void take(IntPredicate allowed, IntUnaryOperator cost, Taker taker) {
    int sentences = base.length;
    int[] costs = new int[sentences];
    for (int s = 0; s < sentences; s++) {
      costs[s] = gone[s] ? Integer.MAX_VALUE : cost.applyAsInt(s);
    }
    while (left > 0) {
      int best = -1;
      double bestScore = 0;
      for (int s = 0; s < sentences; s++) {
        if (gone[s] || costs[s] > left || !allowed.test(s)) {
          continue;
        }
        double score = base[s] - redundancy * likeness[s];
        if (best < 0 || score > bestScore) {
          best = s;
          bestScore = score;
        }
      }
      if (best < 0) {
        return;
      }
      gone[best] = true;
      left -= costs[best];
      last = best;
      taken++;
      taker.take(best, bestScore, -redundancy * likeness[best]);
      for (int s = 0; s < sentences; s++) {
        if (!gone[s]) {
          double cosine = vectors.cosine(best, s);
          if (cosine > likeness[s]) {
            likeness[s] = cosine;
            nearest[s] = taken;
          }
          gone[s] = cosine > SAME;
        }
      }
    }
  }
}
