package nightdesk.quotes;

import java.util.Arrays;
import nightdesk.text.Document;

/**
 * Labels each token as outside, or as beginning or inside of a source, a cue or a content: the best
 * sequence of a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001), one
 * run of sentences of a paragraph at a time. Sentences that can have no quote are left out.
 */
final class QuoteTagger {
  private static final int LABELS = QuoteModel.LABELS;

  /** The labels that may follow any other. */
  private static final int[] OPEN = open(true);

  /** The labels that may only follow themselves and the one before. */
  private static final int[] INSIDE = open(false);

  /**
   * Scores are whole numbers: a step of the weights is this many units, above four bits that say
   * which label was before, so that the greater of two scores brings its label along.
   */
  private static final int UNITS = 64;

  private static final int BEFORE = 15;
  private static final int NEVER = -1 << 28;

  private final QuoteModel model;

  /** By edge, label before and label of {@link #OPEN} (to eight), with the label before. */
  private final int[] toOpen;

  /** By edge and label of {@link #INSIDE}: from its beginning, from itself. */
  private final int[] toInside;

  /** By edge and label: from the start of a paragraph. */
  private final int[] start;

  /**
   * By edge, best label and another: how far the other must be above to come before an open one.
   */
  private final int[] least;

  QuoteTagger(QuoteModel model) {
    this.model = model;
    int edges = QuoteFeatures.EDGES;
    toOpen = new int[edges * LABELS * 8];
    toInside = new int[edges * INSIDE.length * 2];
    start = new int[edges * LABELS];
    least = new int[edges * LABELS * LABELS];
    for (int e = 0; e < edges; e++) {
      for (int z = 0; z < LABELS; z++) {
        for (int k = 0; k < OPEN.length; k++) {
          toOpen[(e * LABELS + z) * 8 + k] = units(e, z, OPEN[k]) | BEFORE - z;
        }
      }
      for (int z = 0; z < LABELS; z++) {
        for (int other = 0; other < LABELS; other++) {
          int difference = Integer.MAX_VALUE;
          for (int k = 0; k < OPEN.length; k++) {
            difference = Math.min(difference, units(e, z, OPEN[k]) - units(e, other, OPEN[k]));
          }
          least[(e * LABELS + z) * LABELS + other] = difference;
        }
      }
      for (int k = 0; k < INSIDE.length; k++) {
        int y = INSIDE[k];
        toInside[(e * INSIDE.length + k) * 2] = units(e, y - 1, y) | BEFORE - y + 1;
        toInside[(e * INSIDE.length + k) * 2 + 1] = units(e, y, y) | BEFORE - y;
      }
      for (int y = 0; y < LABELS; y++) {
        start[e * LABELS + y] = QuoteModel.mayFollow(LABELS, y) ? units(e, LABELS, y) : NEVER;
      }
    }
  }

  private int units(int edge, int from, int to) {
    float score = model.transitions()[(edge * (LABELS + 1) + from) * LABELS + to];
    return Math.round(score / model.scale() * UNITS) << 4;
  }

  private static int[] open(boolean wanted) {
    int[] labels = new int[LABELS];
    int size = 0;
    for (int y = 0; y < LABELS; y++) {
      if (QuoteModel.mayFollow(LABELS, y) == wanted) {
        labels[size++] = y;
      }
    }
    return Arrays.copyOf(labels, size);
  }

  /** What the tagger says of a document's tokens. */
  static final class Tags {
    /** As {@link QuoteModel#LABELS} says. */
    final byte[] labels;

    /** How far the score of a part's label is above the best other part's at the token. */
    final float[] margins;

    Tags(int size) {
      labels = new byte[size];
      margins = new float[size];
    }
  }

  Tags tag(Document document, QuoteFeatures features) {
    var tags = new Tags(document.size());
    var run = new Run(features, tags);
    for (int p = 0; p < document.paragraphs(); p++) {
      int first = document.paragraphStart(p);
      int end = document.paragraphEnd(p);
      int s = first;
      while (s < end) {
        if (!features.mayHaveQuote(document.sentenceStart(s), document.sentenceEnd(s))) {
          s++;
          continue;
        }
        int from = s++;
        while (s < end
            && features.mayHaveQuote(document.sentenceStart(s), document.sentenceEnd(s))) {
          s++;
        }
        run.tag(document.sentenceStart(from), document.sentenceEnd(s - 1), from == first, s == end);
      }
    }
    return tags;
  }

  /** Viterbi's algorithm over runs of tokens. */
  private final class Run {
    private final QuoteFeatures features;
    private final TaggerScores weights;
    private final Tags tags;
    private int[] emissions = new int[128 * LABELS];
    private byte[] back = new byte[128 * LABELS];
    private final int[] best = new int[8];
    private final int[] last = new int[LABELS];
    private final int[] before = new int[LABELS];

    Run(QuoteFeatures features, Tags tags) {
      this.features = features;
      this.tags = tags;
      this.weights = new TaggerScores(model, features);
    }

    /**
     * @param starts true if the run begins its paragraph; else what is before it is outside
     * @param ends true if the run ends its paragraph; else what is after it is outside
     */
    void tag(int from, int to, boolean starts, boolean ends) {
      if (emissions.length < (to - from) * LABELS) {
        emissions = new int[(to - from) * LABELS];
        back = new byte[(to - from) * LABELS];
      }
      for (int t = from; t < to; t++) {
        weights.sum(t, emissions, (t - from) * LABELS);
      }
      begin(features.edge(from), starts);
      for (int t = from + 1; t < to; t++) {
        step(features.edge(t), (t - from) * LABELS);
      }
      int y = 0;
      int most = Integer.MIN_VALUE;
      int outside = ends ? 0 : features.edge(to) * LABELS * 8;
      for (int z = 0; z < LABELS; z++) {
        int score = last[z] + (ends ? 0 : toOpen[outside + z * 8]);
        if (score > most) {
          most = score;
          y = z;
        }
      }
      for (int t = to - 1; t >= from; t--) {
        int at = (t - from) * LABELS;
        tags.labels[t] = (byte) y;
        if (y > 1) {
          tags.margins[t] = (emissions[at + y] - other(at, QuoteModel.part(y))) * model.scale();
        }
        y = back[at + y];
      }
    }

    private void begin(int edge, boolean starts) {
      for (int y = 0; y < LABELS; y++) {
        last[y] = (emissions[y] * UNITS << 4) + (starts ? start[edge * LABELS + y] : 0);
      }
      if (!starts) {
        for (int y : INSIDE) {
          last[y] = NEVER;
        }
        for (int k = 0; k < OPEN.length; k++) {
          last[OPEN[k]] += toOpen[edge * LABELS * 8 + k] & ~BEFORE;
        }
      }
    }

    private void step(int edge, int at) {
      int top = 0;
      for (int z = 1; z < LABELS; z++) {
        top = last[z] > last[top] ? z : top;
      }
      int row = (edge * LABELS + top) * LABELS;
      // Scores stay small: the best is taken off.
      int most = last[top];
      for (int k = 0; k < 8; k++) {
        best[k] = toOpen[(edge * LABELS + top) * 8 + k];
      }
      for (int z = 0; z < LABELS; z++) {
        int score = last[z] - most;
        before[z] = score;
        if (score >= least[row + z] && z != top) {
          int to = (edge * LABELS + z) * 8;
          for (int k = 0; k < 8; k++) {
            best[k] = Math.max(best[k], score + toOpen[to + k]);
          }
        }
      }
      for (int k = 0; k < OPEN.length; k++) {
        int y = OPEN[k];
        last[y] = (best[k] & ~BEFORE) + (emissions[at + y] * UNITS << 4);
        back[at + y] = (byte) (BEFORE - (best[k] & BEFORE));
      }
      for (int k = 0; k < INSIDE.length; k++) {
        int y = INSIDE[k];
        int to = (edge * INSIDE.length + k) * 2;
        int better = Math.max(before[y - 1] + toInside[to], before[y] + toInside[to + 1]);
        last[y] = (better & ~BEFORE) + (emissions[at + y] * UNITS << 4);
        back[at + y] = (byte) (BEFORE - (better & BEFORE));
      }
    }

    /** The best score at the token of a label that is not of the part. */
    private int other(int at, int part) {
      int other = 0;
      for (int k = 0; k < LABELS; k++) {
        if (QuoteModel.part(k) != part) {
          other = Math.max(other, emissions[at + k]);
        }
      }
      return other;
    }
  }
}
