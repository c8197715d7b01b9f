package nightdesk.quotes;

import nightdesk.text.Document;

/**
 * Labels each token as outside, or as beginning or inside of a source, a cue or a content: the best
 * sequence of a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001), one
 * paragraph at a time.
 */
final class QuoteTagger {
  private static final int LABELS = QuoteModel.LABELS;
  private static final float NEVER = -1e6f;
  private static final float UNLIKELY = -50;

  private final QuoteModel model;
  private final float[] transitions;

  QuoteTagger(QuoteModel model) {
    this.model = model;
    this.transitions = model.transitions().clone();
    int block = (LABELS + 1) * LABELS;
    for (int k = 0; k < transitions.length; k++) {
      int from = k % block / LABELS;
      int to = k % LABELS;
      if (!QuoteModel.mayFollow(from, to)) {
        transitions[k] = NEVER;
      }
    }
  }

  /** What the tagger says of a document's tokens. */
  static final class Tags {
    /** As {@link QuoteModel#LABELS} says. */
    final byte[] labels;

    /** How far the label's score is above the best other's at the token. */
    final float[] margins;

    Tags(int size) {
      labels = new byte[size];
      margins = new float[size];
    }
  }

  Tags tag(Document document, QuoteFeatures features) {
    var tags = new Tags(document.size());
    long[] row = new long[QuoteFeatures.COUNT];
    float[] sums = new float[LABELS];
    float[] scores = new float[LABELS];
    float[] last = new float[LABELS];
    for (int p = 0; p < document.paragraphs(); p++) {
      int from = document.sentenceStart(document.paragraphStart(p));
      int to = document.sentenceEnd(document.paragraphEnd(p) - 1);
      if (!features.mayHaveQuote(from, to)) {
        continue;
      }
      boolean quiet = false;
      byte[] back = new byte[(to - from) * LABELS];
      float[] emissions = new float[(to - from) * LABELS];
      for (int t = from; t < to; t++) {
        if (document.sentenceStart(document.sentenceOf(t)) == t) {
          quiet = !features.mayHaveQuote(t, document.sentenceEnd(document.sentenceOf(t)));
        }
        if (quiet) {
          java.util.Arrays.fill(sums, UNLIKELY);
          sums[0] = 0;
        } else {
          features.fill(t, row);
          model.sum(row, sums);
        }
        int edge = features.edge(t) * (LABELS + 1) * LABELS;
        int at = (t - from) * LABELS;
        if (t == from) {
          for (int y = 0; y < LABELS; y++) {
            scores[y] = sums[y] + transitions[edge + LABELS * LABELS + y];
          }
        } else {
          for (int y = 0; y < LABELS; y++) {
            float best = last[0] + transitions[edge + y];
            int arg = 0;
            for (int z = 1; z < LABELS; z++) {
              float v = last[z] + transitions[edge + z * LABELS + y];
              if (v > best) {
                best = v;
                arg = z;
              }
            }
            scores[y] = best + sums[y];
            back[at + y] = (byte) arg;
          }
        }
        System.arraycopy(sums, 0, emissions, at, LABELS);
        float[] swap = last;
        last = scores;
        scores = swap;
      }
      int y = 0;
      for (int k = 1; k < LABELS; k++) {
        if (last[k] > last[y]) {
          y = k;
        }
      }
      for (int t = to - 1; t >= from; t--) {
        int at = (t - from) * LABELS;
        tags.labels[t] = (byte) y;
        float other = Float.NEGATIVE_INFINITY;
        for (int k = 0; k < LABELS; k++) {
          if (QuoteModel.part(k) != QuoteModel.part(y)) {
            other = Math.max(other, emissions[at + k]);
          }
        }
        tags.margins[t] = emissions[at + y] - other;
        y = back[at + y];
      }
    }
    return tags;
  }
}
