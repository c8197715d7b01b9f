package nightdesk.quotes;

import nightdesk.text.Document;

/**
 * What the tagger sees of each token: features of few values as indices, others as 64-bit hashes;
 * those of one word or a few words next to each other are shared by the tokens around. They are
 * made of what {@link QuoteContext} says of the places, for many places at once.
 */
final class QuoteFeatures {
  // Odd numbers without pattern. A key is a sum of words' hashes and small numbers, each times the
  // number of its role, and of the feature's number times one more: sums need no waiting, and its
  // upper bits depend on all of it.
  private static final long FEATURE = 0x9E3779B97F4A7C15L;
  private static final long WORD = 0xBF58476D1CE4E5B9L;
  private static final long LEFT = 0x94D049BB133111EBL;
  private static final long RIGHT = 0xD6E8FEB86659FD93L;
  private static final long AFTER = 0xA0761D6478BD642FL;
  private static final long CLAUSE_FIRST = 0xE7037ED1A0B428DBL;
  private static final long CLAUSE_NEXT = 0x8EBC6AF09C88C6E3L;
  private static final long NUMBER = 0x589965CC75374CC3L;
  private static final long SECOND = 0x1D8E4E27C47D124FL;

  /** So many places next to each other have their features at once, one feature after another. */
  static final int BATCH = 64;

  private final QuoteContext context;

  QuoteFeatures(Document document, QuotationMarks marks, QuoteLexicon lexicon) {
    this.context = new QuoteContext(document, marks, lexicon);
  }

  /** All tokens' places are before. */
  int places() {
    return context.places();
  }

  /** The token's place: its index with a few empty places around each paragraph. */
  int place(int token) {
    return context.place(token);
  }

  /** False if no token of {@code [from, to)} stands in marks, is likely a cue or a colon. */
  boolean mayHaveQuote(int from, int to) {
    return context.mayHaveQuote(from, to);
  }

  /** The number of kinds of places between two tokens, for transitions. */
  static final int EDGES = 12;

  /** What kind of place is before a place: what has just ended or is about to begin. */
  int edge(int i) {
    return context.edge(i);
  }

  /** By kind of shared key: how many distances it has a row for. */
  static final int[] SHARED_ROWS = {7, 3, 4, 3, 6, 3, 2};

  /** By kind of shared key: the distance from the token to the place of its first row's key. */
  static final int[] SHARED_FIRST = {-3, -1, -2, -1, -3, -1, -1};

  /** The number of kinds of shared keys. */
  static final int SHARED = SHARED_ROWS.length;

  /**
   * Fills {@code out} with the keys of what stands at a place: word, ending, two and three words,
   * two, three and four word classes. Tokens near by see them too, each distance with weights of
   * its own: from a token, the place {@code SHARED_FIRST[k] + r} away has row {@code r} of kind
   * {@code k}.
   */
  void shared(int from, int to, long[][] out) {
    for (int j = from; j < to; j++) {
      int at = j - from;
      long w = context.word[j];
      long pair = w * WORD + context.word[j + 1] * AFTER;
      int c = context.cluster[j];
      long classes = c << 9 | context.cluster[j + 1];
      long three = (long) context.cluster[j - 1] << 18 | classes;
      out[0][at] = FEATURE + w * WORD;
      out[1][at] = 2 * FEATURE + context.suffix[j] * NUMBER;
      out[2][at] = 3 * FEATURE + pair;
      out[3][at] = 4 * FEATURE + pair + context.word[j - 1] * LEFT;
      out[4][at] = 5 * FEATURE + classes * NUMBER;
      out[5][at] = 6 * FEATURE + three * NUMBER;
      out[6][at] = 7 * FEATURE + (three << 9 | context.cluster[j + 2]) * NUMBER;
    }
  }

  /** The number of small features of a token. */
  static final int SMALL = 28;

  /** Upper bounds of the small features' values, each a power of two. */
  private static final int[] SMALL_SIZES = {
    32, 64, 64, 8192, 512, 4096, 512, 256, 256, 256, 256, 256, 256, 256, 256, 512, 512, 256, 2048,
    1024, 2048, 512, 2048, 512, 512, 512, 512, 512
  };

  private static final int[] SMALL_BASE = new int[SMALL + 1];

  static {
    for (int k = 0; k < SMALL; k++) {
      SMALL_BASE[k + 1] = SMALL_BASE[k] + SMALL_SIZES[k];
    }
  }

  /** The number of all values of all small features. */
  static int smallValues() {
    return SMALL_BASE[SMALL];
  }

  /**
   * Fills {@code out} with the token's features of few values: shapes, states of marks, places in
   * the sentence, how likely words near by are cues, word classes. Each is the index of a row.
   */
  void small(int from, int to, int[][] out) {
    for (int i = from; i < to; i++) {
      int at = i - from;
      int s0 = context.shape[i];
      int q0 = context.quote[i];
      int k0 = context.cue[i];
      int h0 = context.human[i];
      int start = context.sentencePlace[i];
      int profile = context.profile[i];
      int left = context.leftDistance[i];
      int right = context.rightDistance[i];
      int comma = context.commas[i];
      int what = h0 * 8 + s0;
      int[] base = SMALL_BASE;
      out[0][at] = base[0] + s0 * 4 + q0;
      out[1][at] = base[1] + context.shape[i - 1] * 4 + context.quote[i - 1];
      out[2][at] = base[2] + context.shape[i + 1] * 4 + context.quote[i + 1];
      out[3][at] = base[3] + ((context.shape[i - 1] * 8 + s0) * 4 + q0) * 16 + context.shape[i + 1];
      out[4][at] = base[4] + (s0 * 8 + context.capitals[i]) * 8 + context.capitals[i + 1];
      out[5][at] =
          base[5]
              + ((context.quote[i - 1] * 4 + q0) * 4 + context.quote[i + 1]) * 64
              + context.length[i];
      out[6][at] = base[6] + context.length[i] * 8 + profile;
      out[7][at] = base[7] + (q0 * 8 + start) * 8 + profile;
      out[8][at] = base[8] + context.cue[i - 3] * 32 + what;
      out[9][at] = base[9] + context.cue[i - 2] * 32 + what;
      out[10][at] = base[10] + context.cue[i - 1] * 32 + what;
      out[11][at] = base[11] + context.cue[i + 1] * 32 + what;
      out[12][at] = base[12] + context.cue[i + 2] * 32 + what;
      out[13][at] = base[13] + context.cue[i + 3] * 32 + what;
      out[14][at] = base[14] + (k0 * 4 + q0) * 8 + start;
      out[15][at] = base[15] + (context.cue[i - 1] * 8 + k0) * 8 + context.cue[i + 1];
      out[16][at] = base[16] + ((left * 4 + comma) * 4 + q0) * 4 + context.clause[i];
      out[17][at] = base[17] + (right * 4 + q0) * 8 + profile;
      out[18][at] = base[18] + (left * 8 + right) * 32 + comma * 8 + profile;
      out[19][at] =
          base[19] + ((profile * 8 + context.before[i]) * 4 + q0) * 4 + context.documentPlace[i];
      out[20][at] = base[20] + ((context.documentPlace[i] * 8 + start) * 8 + s0) * 8 + k0;
      out[21][at] =
          base[21]
              + ((context.human[i + 1] * 4 + h0) * 4 + context.human[i - 1]) * 8
              + context.cue[i + 1];
      out[22][at] = base[22] + ((context.sentenceRest[i] * 8 + left) * 4 + comma) * 8 + s0;
      out[23][at] = base[23] + context.cluster[i - 2];
      out[24][at] = base[24] + context.cluster[i - 1];
      out[25][at] = base[25] + context.cluster[i];
      out[26][at] = base[26] + context.cluster[i + 1];
      out[27][at] = base[27] + context.cluster[i + 2];
    }
  }

  /** One above the class of the cue at a place, 0 for no place. */
  private int clusterOf(int cue) {
    return cue == 0 ? 0 : context.cluster[cue] + 1;
  }

  /** The number of features that are the same for all tokens of a stretch. */
  static final int STEADY = 6;

  /** Tokens next to each other that have the same number have the same steady features. */
  int stretch(int i) {
    return context.stretch[i];
  }

  /** Fills {@code out} with the features that the token shares with others of its stretch. */
  void steady(int i, long[] out) {
    int q0 = context.quote[i];
    int comma = context.commas[i];
    int cue = context.left[i];
    long left = context.word[cue] * LEFT;
    long after = context.word[cue + 1] * AFTER;
    long part = context.word[context.segment[i]] * CLAUSE_FIRST;
    out[0] = 8 * FEATURE + context.around[i] * NUMBER + q0 * SECOND;
    out[1] = 9 * FEATURE + left + (comma * 4 + q0) * NUMBER;
    out[2] = 10 * FEATURE + left + after + (comma > 1 ? NUMBER : 0);
    out[3] = 14 * FEATURE + part + context.word[context.nextSegment[i]] * CLAUSE_NEXT;
    out[4] = 15 * FEATURE + after + (clusterOf(cue) * 8 + comma) * NUMBER;
    out[5] = 16 * FEATURE + left + context.clause[i] * NUMBER;
  }

  /** The number of a token's other features. */
  static final int SINGLE = 22;

  /** Fills {@code out} with the token's other features. */
  void single(int from, int to, long[][] out) {
    for (int i = from; i < to; i++) {
      int at = i - from;
      long w = context.word[i] * WORD;
      int s0 = context.shape[i];
      int q0 = context.quote[i];
      int c0 = context.cluster[i];
      int ca = context.cluster[i - 1];
      int h0 = context.human[i];
      int near = context.leftDistance[i];
      int far = context.rightDistance[i];
      int comma = context.commas[i];
      long left = context.word[context.left[i]] * LEFT;
      long right = context.word[context.right[i]] * RIGHT;
      long after = context.word[context.left[i] + 1] * AFTER;
      long next = context.word[context.nextSegment[i]] * CLAUSE_NEXT;
      long leftClass = clusterOf(context.left[i]) * 512 * NUMBER;
      long rightClass = clusterOf(context.right[i]) * 512 * NUMBER;
      long class0 = c0 * NUMBER;
      long classBefore = ca * NUMBER;
      long classAfter = context.cluster[i + 1] * NUMBER;
      out[0][at] = 17 * FEATURE + context.word[i - 1] * LEFT + context.word[i + 1] * RIGHT;
      out[1][at] = 18 * FEATURE + context.prefix[i] * NUMBER;
      out[2][at] = 19 * FEATURE + w + classAfter;
      out[3][at] = 20 * FEATURE + w + classBefore;
      out[4][at] = 21 * FEATURE + w + (q0 * 8 + context.sentencePlace[i]) * NUMBER;
      out[5][at] =
          22 * FEATURE + w + ((context.cue[i - 2] * 8 + context.cue[i - 1]) * 16 + s0) * NUMBER;
      out[6][at] = 23 * FEATURE + w + left + near * NUMBER;
      out[7][at] = 25 * FEATURE + right + (h0 * 16 + s0) * NUMBER;
      out[8][at] = 26 * FEATURE + w + right;
      out[9][at] = 27 * FEATURE + w + left + after;
      out[10][at] = 28 * FEATURE + w + after;
      out[11][at] = 31 * FEATURE + rightClass + class0 + far * SECOND;
      out[12][at] =
          32 * FEATURE
              + context.word[context.segment[i]] * CLAUSE_FIRST
              + (context.segmentPlace[i] * 4 + q0) * NUMBER;
      out[13][at] = 33 * FEATURE + next + context.segmentRest[i] * NUMBER;
      out[14][at] = 35 * FEATURE + w + context.sentenceRest[i] * NUMBER;
      out[15][at] = 36 * FEATURE + right + class0;
      out[16][at] = 38 * FEATURE + left + classAfter;
      out[17][at] = 39 * FEATURE + left + classBefore;
      out[18][at] = 40 * FEATURE + right + classBefore + far * SECOND;
      out[19][at] =
          41 * FEATURE + leftClass + clusterOf(context.right[i]) * NUMBER + (q0 * 16 + s0) * SECOND;
      out[20][at] = 42 * FEATURE + rightClass + classBefore + h0 * SECOND;
      out[21][at] = 45 * FEATURE + w + context.ahead[i] * NUMBER;
    }
  }
}
