package nightdesk.actors;

import nightdesk.text.Document;

/**
 * Tags names: a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) over
 * each stretch that may hold names; the best labels by Viterbi, ties to the lower label.
 */
final class NameTagger {
  private final NameModel model;
  private final Lexicon lexicon;

  NameTagger(NameModel model, Lexicon lexicon) {
    this.model = model;
    this.lexicon = lexicon;
  }

  /** The label of each token, see {@link NameLabel}. */
  byte[] tag(Document document) {
    return tag(document, new float[document.size() * NameLabel.COUNT]);
  }

  /**
   * The label of each token.
   *
   * @param scores gets the scores of all labels of each token before the chain is weighed, in rows
   *     of {@link NameLabel#COUNT}
   */
  byte[] tag(Document document, float[] scores) {
    int n = NameLabel.COUNT;
    var features = new NameFeatures(document, lexicon);
    var stretches = new Stretches(document, features.flags);
    long[] buffer = new long[NameFeatures.MOST];
    for (int s = 0; s < stretches.count; s++) {
      for (int t = stretches.starts[s]; t < stretches.ends[s]; t++) {
        model.sum(buffer, features.fill(t, buffer), scores, t * n);
      }
    }
    float[] agreed = agree(features, stretches, scores);
    byte[] labels = new byte[document.size()];
    for (int s = 0; s < stretches.count; s++) {
      int from = stretches.starts[s];
      int length = stretches.ends[s] - from;
      float[] rows = java.util.Arrays.copyOfRange(agreed, from * n, (from + length) * n);
      best(rows, length, model.transitions(), labels, from);
    }
    return labels;
  }

  /**
   * Lets the places of one word speak for each other: each gets a part of the mean of the others'
   * scores. A cheap stand-in for the long-distance links of a skip-chain field (Sutton and McCallum
   * 2004), which need no training.
   */
  private float[] agree(NameFeatures features, Stretches stretches, float[] scores) {
    int n = NameLabel.COUNT;
    float[] sums = new float[features.words() * n];
    int[] counts = new int[features.words()];
    float[] agreed = scores.clone();
    for (int s = 0; s < stretches.count; s++) {
      for (int t = stretches.starts[s]; t < stretches.ends[s]; t++) {
        int word = features.word(t);
        if (word >= 0) {
          counts[word]++;
          float mean = mean(scores, t * n);
          for (int y = 0; y < n; y++) {
            sums[word * n + y] += scores[t * n + y] - mean;
          }
        }
      }
    }
    for (int s = 0; s < stretches.count; s++) {
      for (int t = stretches.starts[s]; t < stretches.ends[s]; t++) {
        int word = features.word(t);
        if (word >= 0 && counts[word] > 1) {
          float mean = mean(scores, t * n);
          for (int y = 0; y < n; y++) {
            float others = sums[word * n + y] - (scores[t * n + y] - mean);
            agreed[t * n + y] += LINK * others / (counts[word] - 1);
          }
        }
      }
    }
    return agreed;
  }

  /** What the other places of a word count for. */
  private static final float LINK = 0.1f;

  private static float mean(float[] scores, int at) {
    float sum = 0;
    for (int y = 0; y < NameLabel.COUNT; y++) {
      sum += scores[at + y];
    }
    return sum / NameLabel.COUNT;
  }

  /** Writes the best path's labels to {@code out}. Changes {@code scores}. */
  static void best(float[] scores, int length, float[] transitions, byte[] out, int at) {
    int n = NameLabel.COUNT;
    byte[] back = new byte[length * n];
    for (int y = 0; y < n; y++) {
      scores[y] += transitions[n * n + y];
    }
    for (int k = 1; k < length; k++) {
      int prior = (k - 1) * n;
      for (int y = 0; y < n; y++) {
        float most = Float.NEGATIVE_INFINITY;
        int best = 0;
        for (int z = 0; z < n; z++) {
          float value = scores[prior + z] + transitions[z * n + y];
          if (value > most) {
            most = value;
            best = z;
          }
        }
        scores[k * n + y] += most;
        back[k * n + y] = (byte) best;
      }
    }
    int label = 0;
    int lastRow = (length - 1) * n;
    for (int y = 1; y < n; y++) {
      if (scores[lastRow + y] > scores[lastRow + label]) {
        label = y;
      }
    }
    for (int k = length - 1; k >= 0; k--) {
      out[at + k] = (byte) label;
      label = back[k * n + label];
    }
  }

  /** The end of the name that begins at the token. */
  static int nameEnd(byte[] labels, int token, int limit) {
    int end = token + 1;
    while (end < limit && labels[end] == labels[token] + 1) {
      end++;
    }
    return end;
  }
}
