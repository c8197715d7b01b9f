package nightdesk.quotes;

/** How parts of attributions are written as labels of tokens. */
enum LabelScheme {
  /** Outside; and begin and inside of source, cue, content. */
  PLAIN(7),
  /**
   * As PLAIN, but source and content before the cue are apart from those after it, and outside
   * tokens between the parts of one attribution from those between attributions.
   */
  SIDED(12),
  /** As SIDED, and outside tokens between parts are apart before and after the cue. */
  STAGED(13);

  final int labels;

  LabelScheme(int labels) {
    this.labels = labels;
  }

  byte[] encode(GoldArticle gold) {
    int n = gold.part.length;
    byte[] out = new byte[n];
    int quotes = gold.quotes.size();
    int[] cue = new int[quotes];
    java.util.Arrays.fill(cue, -1);
    for (int t = 0; t < n; t++) {
      if (gold.part[t] == GoldArticle.CUE && cue[gold.owner[t]] < 0) {
        cue[gold.owner[t]] = t;
      }
    }
    for (int t = 0; t < n; t++) {
      int part = gold.part[t];
      int inside = gold.begins[t] ? 0 : 1;
      if (this == PLAIN) {
        out[t] = (byte) (part == 0 ? 0 : part * 2 - 1 + inside);
      } else if (part != 0) {
        int post = t > cue[gold.owner[t]] ? 2 : 0;
        out[t] =
            (byte)
                (inside
                    + switch (part) {
                      case GoldArticle.SOURCE -> 2 + post;
                      case GoldArticle.CUE -> 6;
                      default -> 8 + post;
                    });
      }
    }
    if (this != PLAIN) {
      between(gold, out, cue);
    }
    return out;
  }

  private void between(GoldArticle gold, byte[] out, int[] cue) {
    var d = gold.document;
    for (int p = 0; p < d.paragraphs(); p++) {
      int from = d.sentenceStart(d.paragraphStart(p));
      int to = d.sentenceEnd(d.paragraphEnd(p) - 1);
      for (int t = from; t < to; t++) {
        if (gold.part[t] == 0) {
          continue;
        }
        int last = t;
        for (int k = t + 1; k < to; k++) {
          if (gold.owner[k] == gold.owner[t] && gold.part[k] != 0) {
            last = k;
          }
        }
        for (int k = t; k < last; k++) {
          if (gold.part[k] == 0) {
            out[k] = (byte) (this == STAGED && k > cue[gold.owner[t]] ? 12 : 1);
          }
        }
      }
    }
  }

  int part(int label) {
    if (this == PLAIN) {
      return (label + 1) / 2;
    }
    return label < 2 || label == 12
        ? 0
        : label < 6 ? GoldArticle.SOURCE : label < 8 ? GoldArticle.CUE : GoldArticle.CONTENT;
  }

  boolean begins(int label) {
    return this == PLAIN ? label % 2 == 1 : label >= 2 && label < 12 && label % 2 == 0;
  }

  /** By {@code from * labels + to}, the start as the last {@code from}. */
  boolean[] allowed() {
    boolean[] allowed = new boolean[(labels + 1) * labels];
    for (int from = 0; from <= labels; from++) {
      for (int to = 0; to < labels; to++) {
        boolean continues = part(to) != 0 && !begins(to);
        boolean same = from < labels && (from == to || begins(from) && from + 1 == to);
        allowed[from * labels + to] = !continues || same;
      }
    }
    return allowed;
  }
}
