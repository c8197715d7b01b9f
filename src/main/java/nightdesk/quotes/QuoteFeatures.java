package nightdesk.quotes;

import java.util.Arrays;
import nightdesk.text.Document;

/**
 * What the tagger sees of each token: features of few values as indices, others as 64-bit hashes;
 * those of one word or a few words next to each other are shared by the tokens around. Everything
 * is computed from the text layer's arrays; no strings are made.
 *
 * <p>Beside words, word classes, shapes and the state of the quotation marks, the features have a
 * stand-in for a parse: the nearest likely cue to the left and to the right within the sentence,
 * how far it is and what stands between, and the words that begin the clause-like stretches between
 * commas.
 */
final class QuoteFeatures {
  /** Tokens that never match, between paragraphs, so that looking around needs no checks. */
  private static final int PAD = 4;

  /** {@link QuoteLexicon#human} of "that", "whether" and the like. */
  private static final int CLAUSE = 3;

  /** The shape of punctuation. */
  private static final byte MARK = 3;

  private static final byte COLON = 2;

  private static final int CAPS = Document.Caps.values().length;

  /** By kind and case of a token; a word of one letter in capitals is 6. */
  private static final byte[] SHAPES = shapes();

  private final Document document;
  private final QuotationMarks marks;
  private final int[] place;

  // All by padded place.
  private final long[] word;
  private final int[] cluster;
  private final byte[] shape;
  private final byte[] quote;
  private final byte[] length;
  private final int[] around;
  private final byte[] cue;
  private final byte[] human;
  private final long[] suffix;
  private final long[] prefix;
  private final byte[] sentencePlace;
  private final byte[] profile;
  private final byte[] before;
  private final byte[] leftDistance;
  private final byte[] rightDistance;

  /** Places of the nearest cues within the sentence, 0 for none. */
  private final int[] left;

  private final int[] right;

  private final byte[] commas;
  private final byte[] capitals;
  private final byte[] documentPlace;

  /** Places of the first words of the stretch between commas and of the next one, 0 for none. */
  private final int[] segment;

  private final int[] nextSegment;
  private final byte[] segmentPlace;
  private final byte[] segmentRest;
  private final byte[] sentenceRest;

  /** 1 for a comma, a dash and the like, {@link #COLON} for a colon. */
  private final byte[] stop;

  /** 0 without a cue to the left; 1 if no "that" is between, 2 just after one, 3 later. */
  private final byte[] clause;

  /** Tokens to the next "that" before a comma, 0 for none; at most 4. */
  private final byte[] ahead;

  private final int[] stretch;

  QuoteFeatures(Document document, QuotationMarks marks, QuoteLexicon lexicon) {
    this.document = document;
    this.marks = marks;
    int n = document.size();
    this.place = new int[n];
    int at = PAD;
    for (int p = 0; p < document.paragraphs(); p++) {
      int end = paragraphEnd(p);
      for (int t = paragraphStart(p); t < end; t++) {
        place[t] = at++;
      }
      at += PAD;
    }
    int size = at + PAD;
    word = new long[size];
    cluster = new int[size];
    shape = new byte[size];
    quote = new byte[size];
    length = new byte[size];
    around = new int[size];
    cue = new byte[size];
    human = new byte[size];
    suffix = new long[size];
    prefix = new long[size];
    sentencePlace = new byte[size];
    profile = new byte[size];
    before = new byte[size];
    leftDistance = new byte[size];
    rightDistance = new byte[size];
    left = new int[size];
    right = new int[size];
    commas = new byte[size];
    capitals = new byte[size];
    documentPlace = new byte[size];
    segment = new int[size];
    nextSegment = new int[size];
    segmentPlace = new byte[size];
    segmentRest = new byte[size];
    sentenceRest = new byte[size];
    stop = new byte[size];
    clause = new byte[size];
    ahead = new byte[size];
    stretch = new int[size];
    Arrays.fill(cluster, 511);
    Arrays.fill(shape, (byte) 15);
    Arrays.fill(quote, (byte) 3);
    words(lexicon);
    marks();
    sentences();
    regions();
    stretches();
  }

  private int paragraphStart(int paragraph) {
    return document.sentenceStart(document.paragraphStart(paragraph));
  }

  private int paragraphEnd(int paragraph) {
    return document.sentenceEnd(document.paragraphEnd(paragraph) - 1);
  }

  private void words(QuoteLexicon lexicon) {
    char[] text = document.text().toCharArray();
    for (int t = 0; t < place.length; t++) {
      int i = place[t];
      long hash = document.hash(t);
      word[i] = hash;
      byte form = shape(t);
      shape[i] = form;
      if (form == MARK) {
        stop[i] = stop(t);
      }
      long entry = lexicon.find(hash);
      cluster[i] = QuoteLexicon.hasCluster(entry) ? QuoteLexicon.cluster(entry) : 256 + form;
      cue[i] = QuoteLexicon.cue(entry);
      human[i] = QuoteLexicon.human(entry);
      quote[i] = marks.state(t);
      int start = document.start(t);
      int end = document.end(t);
      suffix[i] = letters(text, Math.max(start, end - 3), end);
      prefix[i] = letters(text, start, Math.min(end, start + 4));
    }
  }

  /** All styles of marks look the same; single ones count as double where they hold a quotation. */
  private void marks() {
    for (int r = 0; r < marks.size(); r++) {
      int from = document.tokenAt(marks.start(r));
      int to = document.tokenAt(marks.end(r) - 1) + 1;
      if (from >= to) {
        continue;
      }
      boolean quotation = marks.type(r) == QuotationMarks.DOUBLE || isQuotation(from, to);
      if (!quotation) {
        continue;
      }
      for (int t = from; t < to; t++) {
        quote[place[t]] = QuotationMarks.DOUBLE;
      }
      if (from > 0 && document.start(from - 1) >= marks.outerStart(r)) {
        opening(place[from - 1], OPENING);
      }
      if (to < document.size() && document.end(to) <= marks.outerEnd(r)) {
        opening(place[to], CLOSING);
      }
    }
  }

  private void opening(int at, long hash) {
    word[at] = hash;
    suffix[at] = hash;
    prefix[at] = hash;
    cluster[at] = hash == OPENING ? 300 : 301;
  }

  private boolean isQuotation(int from, int to) {
    char last = document.charAt(to - 1, 0);
    return to - from >= 6 || last == ',' || last == '.' || last == '?' || last == '!';
  }

  private static final long OPENING = 0x6f70656e696e67L;
  private static final long CLOSING = 0x636c6f73696e67L;

  /** Up to four characters in lower case as one number. */
  private static long letters(char[] text, int start, int end) {
    long value = 0;
    for (int i = start; i < end; i++) {
      char c = text[i];
      value =
          value << 16 | (c >= 'A' && c <= 'Z' ? c + 32 : c < 128 ? c : Character.toLowerCase(c));
    }
    return value;
  }

  private byte shape(int token) {
    int caps = document.caps(token).ordinal();
    byte form = SHAPES[document.kind(token).ordinal() * CAPS + caps];
    return form == 5 && document.length(token) == 1 ? 6 : form;
  }

  private static byte[] shapes() {
    byte[] shapes = new byte[Document.Kind.values().length * CAPS];
    for (Document.Kind kind : Document.Kind.values()) {
      for (Document.Caps caps : Document.Caps.values()) {
        shapes[kind.ordinal() * CAPS + caps.ordinal()] =
            switch (kind) {
              case NUMBER -> 1;
              case MARK -> MARK;
              case SYMBOL -> 2;
              case WORD ->
                  switch (caps) {
                    case UPPER -> 4;
                    case TITLE -> 5;
                    case MIXED -> 7;
                    default -> 0;
                  };
            };
      }
    }
    return shapes;
  }

  private byte stop(int token) {
    if (document.length(token) != 1) {
      return (byte) (document.is(token, "--") ? 1 : 0);
    }
    return switch (document.charAt(token, 0)) {
      case ':' -> COLON;
      case ',', ';', '\u2014', '\u2013' -> 1;
      default -> 0;
    };
  }

  private void sentences() {
    for (int p = 0; p < document.paragraphs(); p++) {
      byte carried = 0;
      for (int s = document.paragraphStart(p); s < document.paragraphEnd(p); s++) {
        carried = sentence(document.sentenceStart(s), document.sentenceEnd(s), p, carried);
      }
    }
  }

  private boolean isCue(int place) {
    return cue[place] >= 3 && quote[place] != QuotationMarks.DOUBLE;
  }

  private static byte log(int distance) {
    // About 1.5 log2: 1, 2, 3, 4-5, 6-9, 10-15, 16+.
    return (byte)
        (distance < 4 ? distance : distance < 6 ? 4 : distance < 10 ? 5 : distance < 16 ? 6 : 7);
  }

  private byte sentence(int from, int to, int paragraph, byte carried) {
    int first = place[from];
    boolean quoted = false;
    boolean all = true;
    boolean hasCue = false;
    for (int t = from; t < to; t++) {
      int i = place[t];
      if (quote[i] == QuotationMarks.DOUBLE) {
        quoted = true;
      } else if (shape[i] != MARK) {
        all = false;
      }
      hasCue |= isCue(i);
    }
    byte sentenceProfile = (byte) ((quoted ? 2 : 0) + (all ? 4 : 0) + (hasCue ? 1 : 0));
    int last = -1;
    int seen = 0;
    int that = -1;
    int run = 0;
    int segmentFirst = first;
    int segmentStart = from;
    for (int t = from; t < to; t++) {
      int i = place[t];
      sentencePlace[i] = (byte) Math.min(t - from, 6);
      sentenceRest[i] = log(to - 1 - t);
      profile[i] = sentenceProfile;
      before[i] = carried;
      documentPlace[i] = (byte) Math.min(paragraph, 2);
      run = t > from && shape[i] >= 4 ? Math.min(run + 1, 4) : 0;
      capitals[i] = (byte) run;
      if (last >= 0) {
        leftDistance[i] = log(t - last);
        left[i] = place[last];
        commas[i] = (byte) (1 + Math.min(2, seen));
        clause[i] = (byte) (that < 0 ? 1 : t == that + 1 ? 2 : 3);
      }
      if (isCue(i)) {
        last = t;
        seen = 0;
        that = -1;
      } else if (human[i] == CLAUSE) {
        that = that < 0 ? t : that;
      } else if (stop[i] != 0) {
        seen++;
      }
      segment[i] = segmentFirst;
      segmentPlace[i] = (byte) Math.min(t - segmentStart, 4);
      if (stop[i] != 0 && t + 1 < to) {
        segmentFirst = i + 1;
        segmentStart = t + 1;
      }
    }
    last = -1;
    int following = 0;
    int rest = to;
    that = -1;
    for (int t = to - 1; t >= from; t--) {
      int i = place[t];
      if (last >= 0) {
        rightDistance[i] = log(last - t);
        right[i] = place[last];
      }
      ahead[i] = (byte) (that < 0 ? 0 : Math.min(that - t, 4));
      if (human[i] == CLAUSE) {
        that = t;
      }
      if (isCue(i)) {
        last = t;
      }
      nextSegment[i] = following;
      segmentRest[i] = (byte) Math.min(rest - t, 4);
      if (stop[i] != 0) {
        following = t + 1 < to ? i + 1 : 0;
        rest = t;
        that = -1;
      }
    }
    return (byte) (1 + (hasCue ? 1 : 0) + (quoted ? 2 : 0));
  }

  private void regions() {
    int t = 0;
    int n = place.length;
    while (t < n) {
      int region = marks.regionOf(t);
      if (region < 0 || marks.type(region) != QuotationMarks.DOUBLE) {
        t++;
        continue;
      }
      int from = t;
      while (t < n && marks.regionOf(t) == region) {
        t++;
      }
      int size = t - from;
      int bucket = 1 + Math.min(5, 32 - Integer.numberOfLeadingZeros(size));
      int lastPlace = place[t - 1];
      char end = document.charAt(t - 1, 0);
      int ending = end == ',' ? 1 : end == '.' || end == '!' || end == '?' ? 2 : 3;
      int firstPlace = place[from];
      // Two before the first, two after the last: beyond the marks. Pads are 0.
      long outside = word[firstPlace - 2] * 31 + word[lastPlace + 2];
      int hash = (int) (outside ^ outside >>> 32);
      for (int k = from; k < t; k++) {
        length[place[k]] = (byte) (bucket * 8 + ending * 2 + (k == from ? 1 : 0));
        around[place[k]] = hash;
      }
    }
  }

  private void stretches() {
    for (int i = 1; i < stretch.length; i++) {
      boolean same =
          segment[i] == segment[i - 1]
              && quote[i] == quote[i - 1]
              && left[i] == left[i - 1]
              && nextSegment[i] == nextSegment[i - 1]
              && commas[i] == commas[i - 1]
              && clause[i] == clause[i - 1]
              && around[i] == around[i - 1];
      stretch[i] = stretch[i - 1] + (same ? 0 : 1);
    }
  }

  /** False if no token of {@code [from, to)} stands in marks, is likely a cue or a colon. */
  boolean mayHaveQuote(int from, int to) {
    for (int t = from; t < to; t++) {
      int i = place[t];
      if (quote[i] != QuotationMarks.OUTSIDE || cue[i] >= 2 || stop[i] == COLON) {
        return true;
      }
    }
    return false;
  }

  /** The number of kinds of places between two tokens, for transitions. */
  static final int EDGES = 12;

  /** What kind of place is before a token: what has just ended or is about to begin. */
  int edge(int i) {
    if (sentencePlace[i] == 0) {
      return quote[i] == QuotationMarks.DOUBLE || quote[i + 1] == QuotationMarks.DOUBLE ? 1 : 2;
    }
    int prior = quote[i - 1];
    if (quote[i] == QuotationMarks.DOUBLE) {
      return prior == QuotationMarks.DOUBLE ? 3 : 4;
    }
    if (prior == QuotationMarks.DOUBLE) {
      return 5;
    }
    if (quote[i + 1] == QuotationMarks.DOUBLE) {
      return 6;
    }
    if (stop[i - 1] != 0) {
      return 7;
    }
    if (shape[i] == MARK) {
      return 8;
    }
    if (isCue(i)) {
      return 9;
    }
    return isCue(i - 1) ? 10 : 0;
  }

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

  /** All tokens' places are before. */
  int places() {
    return word.length - 2 * PAD;
  }

  /** The token's place: its index with a few empty places around each paragraph. */
  int place(int token) {
    return place[token];
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
      long w = word[j];
      long pair = w * WORD + word[j + 1] * AFTER;
      int c = cluster[j];
      long classes = c << 9 | cluster[j + 1];
      long three = (long) cluster[j - 1] << 18 | classes;
      out[0][at] = FEATURE + w * WORD;
      out[1][at] = 2 * FEATURE + suffix[j] * NUMBER;
      out[2][at] = 3 * FEATURE + pair;
      out[3][at] = 4 * FEATURE + pair + word[j - 1] * LEFT;
      out[4][at] = 5 * FEATURE + classes * NUMBER;
      out[5][at] = 6 * FEATURE + three * NUMBER;
      out[6][at] = 7 * FEATURE + (three << 9 | cluster[j + 2]) * NUMBER;
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
      int s0 = shape[i];
      int q0 = quote[i];
      int k0 = cue[i];
      int h0 = human[i];
      int start = sentencePlace[i];
      int profile = this.profile[i];
      int left = leftDistance[i];
      int right = rightDistance[i];
      int comma = commas[i];
      int what = h0 * 8 + s0;
      int[] base = SMALL_BASE;
      out[0][at] = base[0] + s0 * 4 + q0;
      out[1][at] = base[1] + shape[i - 1] * 4 + quote[i - 1];
      out[2][at] = base[2] + shape[i + 1] * 4 + quote[i + 1];
      out[3][at] = base[3] + ((shape[i - 1] * 8 + s0) * 4 + q0) * 16 + shape[i + 1];
      out[4][at] = base[4] + (s0 * 8 + capitals[i]) * 8 + capitals[i + 1];
      out[5][at] = base[5] + ((quote[i - 1] * 4 + q0) * 4 + quote[i + 1]) * 64 + length[i];
      out[6][at] = base[6] + length[i] * 8 + profile;
      out[7][at] = base[7] + (q0 * 8 + start) * 8 + profile;
      out[8][at] = base[8] + cue[i - 3] * 32 + what;
      out[9][at] = base[9] + cue[i - 2] * 32 + what;
      out[10][at] = base[10] + cue[i - 1] * 32 + what;
      out[11][at] = base[11] + cue[i + 1] * 32 + what;
      out[12][at] = base[12] + cue[i + 2] * 32 + what;
      out[13][at] = base[13] + cue[i + 3] * 32 + what;
      out[14][at] = base[14] + (k0 * 4 + q0) * 8 + start;
      out[15][at] = base[15] + (cue[i - 1] * 8 + k0) * 8 + cue[i + 1];
      out[16][at] = base[16] + ((left * 4 + comma) * 4 + q0) * 4 + clause[i];
      out[17][at] = base[17] + (right * 4 + q0) * 8 + profile;
      out[18][at] = base[18] + (left * 8 + right) * 32 + comma * 8 + profile;
      out[19][at] = base[19] + ((profile * 8 + before[i]) * 4 + q0) * 4 + documentPlace[i];
      out[20][at] = base[20] + ((documentPlace[i] * 8 + start) * 8 + s0) * 8 + k0;
      out[21][at] = base[21] + ((human[i + 1] * 4 + h0) * 4 + human[i - 1]) * 8 + cue[i + 1];
      out[22][at] = base[22] + ((sentenceRest[i] * 8 + left) * 4 + comma) * 8 + s0;
      out[23][at] = base[23] + cluster[i - 2];
      out[24][at] = base[24] + cluster[i - 1];
      out[25][at] = base[25] + cluster[i];
      out[26][at] = base[26] + cluster[i + 1];
      out[27][at] = base[27] + cluster[i + 2];
    }
  }

  /** One above the class of the cue at a place, 0 for no place. */
  private int clusterOf(int cue) {
    return cue == 0 ? 0 : cluster[cue] + 1;
  }

  /** The number of features that are the same for all tokens of a stretch. */
  static final int STEADY = 6;

  /** Tokens next to each other that have the same number have the same steady features. */
  int stretch(int i) {
    return stretch[i];
  }

  /** Fills {@code out} with the features that the token shares with others of its stretch. */
  void steady(int i, long[] out) {
    int q0 = quote[i];
    int comma = commas[i];
    int cue = left[i];
    long left = word[cue] * LEFT;
    long after = word[cue + 1] * AFTER;
    long part = word[segment[i]] * CLAUSE_FIRST;
    out[0] = 8 * FEATURE + around[i] * NUMBER + q0 * SECOND;
    out[1] = 9 * FEATURE + left + (comma * 4 + q0) * NUMBER;
    out[2] = 10 * FEATURE + left + after + (comma > 1 ? NUMBER : 0);
    out[3] = 14 * FEATURE + part + word[nextSegment[i]] * CLAUSE_NEXT;
    out[4] = 15 * FEATURE + after + (clusterOf(cue) * 8 + comma) * NUMBER;
    out[5] = 16 * FEATURE + left + clause[i] * NUMBER;
  }

  /** The number of a token's other features. */
  static final int SINGLE = 22;

  /** Fills {@code out} with the token's other features. */
  void single(int from, int to, long[][] out) {
    for (int i = from; i < to; i++) {
      int at = i - from;
      long w = word[i] * WORD;
      int s0 = shape[i];
      int q0 = quote[i];
      int c0 = cluster[i];
      int ca = cluster[i - 1];
      int h0 = human[i];
      int near = leftDistance[i];
      int far = rightDistance[i];
      int comma = commas[i];
      long left = word[this.left[i]] * LEFT;
      long right = word[this.right[i]] * RIGHT;
      long after = word[this.left[i] + 1] * AFTER;
      long next = word[nextSegment[i]] * CLAUSE_NEXT;
      long leftClass = clusterOf(this.left[i]) * 512 * NUMBER;
      long rightClass = clusterOf(this.right[i]) * 512 * NUMBER;
      long class0 = c0 * NUMBER;
      long classBefore = ca * NUMBER;
      long classAfter = cluster[i + 1] * NUMBER;
      out[0][at] = 17 * FEATURE + word[i - 1] * LEFT + word[i + 1] * RIGHT;
      out[1][at] = 18 * FEATURE + prefix[i] * NUMBER;
      out[2][at] = 19 * FEATURE + w + classAfter;
      out[3][at] = 20 * FEATURE + w + classBefore;
      out[4][at] = 21 * FEATURE + w + (q0 * 8 + sentencePlace[i]) * NUMBER;
      out[5][at] = 22 * FEATURE + w + ((cue[i - 2] * 8 + cue[i - 1]) * 16 + s0) * NUMBER;
      out[6][at] = 23 * FEATURE + w + left + near * NUMBER;
      out[7][at] = 25 * FEATURE + right + (h0 * 16 + s0) * NUMBER;
      out[8][at] = 26 * FEATURE + w + right;
      out[9][at] = 27 * FEATURE + w + left + after;
      out[10][at] = 28 * FEATURE + w + after;
      out[11][at] = 31 * FEATURE + rightClass + class0 + far * SECOND;
      out[12][at] =
          32 * FEATURE + word[segment[i]] * CLAUSE_FIRST + (segmentPlace[i] * 4 + q0) * NUMBER;
      out[13][at] = 33 * FEATURE + next + segmentRest[i] * NUMBER;
      out[14][at] = 35 * FEATURE + w + sentenceRest[i] * NUMBER;
      out[15][at] = 36 * FEATURE + right + class0;
      out[16][at] = 38 * FEATURE + left + classAfter;
      out[17][at] = 39 * FEATURE + left + classBefore;
      out[18][at] = 40 * FEATURE + right + classBefore + far * SECOND;
      out[19][at] =
          41 * FEATURE + leftClass + clusterOf(this.right[i]) * NUMBER + (q0 * 16 + s0) * SECOND;
      out[20][at] = 42 * FEATURE + rightClass + classBefore + h0 * SECOND;
      out[21][at] = 45 * FEATURE + w + ahead[i] * NUMBER;
    }
  }
}
