package nightdesk.stories;

import java.util.Arrays;
import nightdesk.text.Document;
import nightdesk.text.Document.Caps;
import nightdesk.text.Document.Kind;
import nightdesk.text.Language;
import nightdesk.text.Stems;

/**
 * What one article is about, compactly: the hashes of its stems, of the pairs of neighbouring stems
 * and of its names and numbers, each with how much it counts there.
 *
 * @param terms hashes, rising
 * @param weights how much each counts, above 0
 */
record Signature(long[] terms, float[] weights) {
  /** Words of the headline and of the first sentences count more: news says first what is new. */
  private static final int LEAD_SENTENCES = 3;

  private static final long NAME_SALT = 0x6E616D65L;
  private static final long PAIR_SALT = 0x9E3779B97F4A7C15L;

  /** How much each kind of term counts. */
  record Weights(
      double word,
      double pair,
      double name,
      double number,
      double lead,
      double rarity,
      int tokens) {
    static final Weights DEFAULT = new Weights(1, 1, 3, 2, 1.5, 0.7, 1000);
  }

  static Signature of(Document document, Weights weights) {
    var terms = new Terms(Math.min(document.size(), weights.tokens()) * 3 + 64);
    long[] stems = Stems.of(document);
    Language language = document.language();
    int size = Math.min(document.size(), weights.tokens());
    long previous = 0;
    for (int t = 0; t < size; t++) {
      if (stems[t] == 0) {
        if (document.kind(t) == Kind.MARK) {
          previous = 0;
        }
        continue;
      }
      double factor = document.sentenceOf(t) < LEAD_SENTENCES ? weights.lead() : 1;
      if (document.kind(t) == Kind.NUMBER) {
        terms.add(stems[t], factor * weights.number());
      } else {
        terms.add(stems[t], factor * weights.word());
        boolean starts = t == document.sentenceStart(document.sentenceOf(t));
        Caps caps = document.caps(t);
        if (!starts && (caps == Caps.TITLE || caps == Caps.UPPER)) {
          terms.add(stems[t] ^ NAME_SALT, factor * weights.name());
        }
      }
      if (previous != 0) {
        terms.add((previous * 31 + stems[t]) * PAIR_SALT, factor * weights.pair());
      }
      previous = stems[t];
    }
    long[] title = Stems.of(document.article().title(), language);
    boolean repeated = document.article().titleDerived();
    for (int i = 0; i < title.length && !repeated; i++) {
      terms.add(title[i], weights.lead() * weights.word());
      if (i > 0) {
        terms.add((title[i - 1] * 31 + title[i]) * PAIR_SALT, weights.lead() * weights.pair());
      }
    }
    return terms.signature();
  }

  /** Terms with their sums, by open addressing. */
  private static final class Terms {
    private final long[] keys;
    private final double[] sums;
    private int size;

    Terms(int most) {
      int capacity = Integer.highestOneBit(Math.max(8, most)) * 2;
      keys = new long[capacity];
      sums = new double[capacity];
    }

    void add(long term, double weight) {
      if (weight == 0) {
        return;
      }
      long key = term == 0 ? 1 : term;
      int slot = (int) (key ^ (key >>> 29)) & (keys.length - 1);
      while (keys[slot] != 0 && keys[slot] != key) {
        slot = (slot + 1) & (keys.length - 1);
      }
      if (keys[slot] == 0) {
        keys[slot] = key;
        size++;
      }
      sums[slot] += weight;
    }

    Signature signature() {
      long[] terms = new long[size];
      int count = 0;
      for (long key : keys) {
        if (key != 0) {
          terms[count++] = key;
        }
      }
      Arrays.sort(terms);
      float[] weights = new float[size];
      for (int i = 0; i < size; i++) {
        int slot = (int) (terms[i] ^ (terms[i] >>> 29)) & (keys.length - 1);
        while (keys[slot] != terms[i]) {
          slot = (slot + 1) & (keys.length - 1);
        }
        // The second mention says less than the first.
        weights[i] = (float) StrictMath.log(1 + sums[slot]);
      }
      return new Signature(terms, weights);
    }
  }
}
