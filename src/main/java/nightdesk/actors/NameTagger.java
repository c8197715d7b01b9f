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

  /** The label of each token, see {@link NameLabel}; {@code all} as below. */
  byte[] tag(Document document, float[] all) {
    return tag(document, new NameFeatures(document, lexicon), all);
  }

  /** The label of each token. */
  byte[] tag(Document document) {
    return tag(document, new NameFeatures(document, lexicon));
  }

  byte[] tag(Document document, NameFeatures features) {
    return tag(document, features, null);
  }

  /**
   * @param all gets the scores of all labels of each token before the chain is weighed, in rows of
   *     {@link NameLabel#COUNT}; null if not wanted
   */
  byte[] tag(Document document, NameFeatures features, float[] all) {
    byte[] labels = new byte[document.size()];
    var stretches = new Stretches(document, features.flags);
    long[] buffer = new long[NameFeatures.MOST];
    float[] scores = new float[16 * NameLabel.COUNT];
    for (int s = 0; s < stretches.count; s++) {
      int from = stretches.starts[s];
      int length = stretches.ends[s] - from;
      if (scores.length < length * NameLabel.COUNT) {
        scores = new float[length * NameLabel.COUNT];
      }
      for (int k = 0; k < length; k++) {
        int count = features.fill(from + k, buffer);
        model.sum(buffer, count, scores, k * NameLabel.COUNT);
      }
      if (all != null) {
        System.arraycopy(scores, 0, all, from * NameLabel.COUNT, length * NameLabel.COUNT);
      }
      best(scores, length, model.transitions(), labels, from);
    }
    return labels;
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
