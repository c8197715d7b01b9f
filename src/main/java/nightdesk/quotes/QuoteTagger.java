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
  private final RecordTable[] tables;

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
    this.tables = RecordTable.of(model);
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
    private final int[] scores = new int[LABELS];
    private byte[] back = new byte[128 * LABELS];
    private final int[] last = new int[LABELS];

    Run(QuoteFeatures features, Tags tags) {
      this.features = features;
      this.tags = tags;
      this.weights = new TaggerScores(model, tables, features);
    }

    /**
     * @param starts true if the run begins its paragraph; else what is before it is outside
     * @param ends true if the run ends its paragraph; else what is after it is outside
     */
    void tag(int from, int to, boolean starts, boolean ends) {
      if (back.length < (to - from) * LABELS) {
        back = new byte[(to - from) * LABELS];
      }
      int place = features.place(from);
      weights.sum(place, place + to - from);
      weights.scores(place, UNITS << 4, scores);
      begin(features.edge(place), starts);
      for (int t = from + 1; t < to; t++) {
        weights.scores(place + t - from, UNITS << 4, scores);
        step(features.edge(place + t - from), (t - from) * LABELS);
      }
      int y = 0;
      int most = Integer.MIN_VALUE;
      int outside = ends ? 0 : features.edge(place + to - from) * LABELS * 8;
      for (int z = 0; z < LABELS; z++) {
        int score = last[z] + (ends ? 0 : toOpen[outside + z * 8]);
        if (score > most) {
          most = score;
          y = z;
        }
      }
      for (int t = to - 1; t >= from; t--) {
        tags.labels[t] = (byte) y;
        if (y > 1) {
          weights.scores(place + t - from, 1, scores);
          tags.margins[t] = (scores[y] - other(QuoteModel.part(y))) * model.scale();
        }
        y = back[(t - from) * LABELS + y];
      }
    }

    private void begin(int edge, boolean starts) {
      for (int y = 0; y < LABELS; y++) {
        last[y] = scores[y] + (starts ? start[edge * LABELS + y] : 0);
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

    /** Written out label by label: what is looked up next depends on what was summed last. */
    private void step(int edge, int at) {
      // Scores have no lower bits: the label that has the best goes there.
      int top = Math.max(Math.max(best(0), best(3)), Math.max(best(6), best(9)));
      // Scores stay small: the best is taken off.
      int most = top & ~BEFORE;
      top = BEFORE - (top & BEFORE);
      // By bits, not by branches: they would be guesses.
      int row = (edge * LABELS + top) * LABELS;
      int others = 0;
      for (int z = 0; z < LABELS; z++) {
        others |= (last[z] - most - least[row + z] >>> 31 ^ 1) << z;
      }
      others &= ~(1 << top);
      int to = (edge * LABELS + top) * 8;
      int b0 = toOpen[to];
      int b1 = toOpen[to + 1];
      int b2 = toOpen[to + 2];
      int b3 = toOpen[to + 3];
      int b4 = toOpen[to + 4];
      int b5 = toOpen[to + 5];
      int b6 = toOpen[to + 6];
      for (; others != 0; others &= others - 1) {
        int z = Integer.numberOfTrailingZeros(others);
        to = (edge * LABELS + z) * 8;
        int score = last[z] - most;
        b0 = Math.max(b0, score + toOpen[to]);
        b1 = Math.max(b1, score + toOpen[to + 1]);
        b2 = Math.max(b2, score + toOpen[to + 2]);
        b3 = Math.max(b3, score + toOpen[to + 3]);
        b4 = Math.max(b4, score + toOpen[to + 4]);
        b5 = Math.max(b5, score + toOpen[to + 5]);
        b6 = Math.max(b6, score + toOpen[to + 6]);
      }
      int inside = edge * INSIDE.length * 2;
      inside(at, 3, inside, most);
      inside(at, 5, inside + 2, most);
      inside(at, 7, inside + 4, most);
      inside(at, 9, inside + 6, most);
      inside(at, 11, inside + 8, most);
      keep(at, 0, b0);
      keep(at, 1, b1);
      keep(at, 2, b2);
      keep(at, 4, b3);
      keep(at, 6, b4);
      keep(at, 8, b5);
      keep(at, 10, b6);
    }

    private void inside(int at, int y, int to, int most) {
      keep(at, y, Math.max(last[y - 1] + toInside[to], last[y] + toInside[to + 1]) - most);
    }

    private void keep(int at, int y, int best) {
      last[y] = (best & ~BEFORE) + scores[y];
      back[at + y] = (byte) (BEFORE - (best & BEFORE));
    }

    /** The best of three labels' scores, with the label. */
    private int best(int z) {
      int two = Math.max(last[z] | BEFORE - z, last[z + 1] | BEFORE - z - 1);
      return Math.max(two, last[z + 2] | BEFORE - z - 2);
    }

    /** The best score at the token of a label that is not of the part. */
    private int other(int part) {
      int other = part == 0 ? 0 : Math.max(scores[0], scores[1]);
      if (part != Part.SOURCE) {
        other = Math.max(other, Math.max(scores[2], scores[3]));
        other = Math.max(other, Math.max(scores[4], scores[5]));
      }
      if (part != Part.CUE) {
        other = Math.max(other, Math.max(scores[6], scores[7]));
      }
      if (part != Part.CONTENT) {
        other = Math.max(other, Math.max(scores[8], scores[9]));
        other = Math.max(other, Math.max(scores[10], scores[11]));
      }
      return other;
    }
  }
}
