package nightdesk.quotes;

import java.util.Arrays;
import nightdesk.text.Document;

/**
 * What the tagger sees of each token: a fixed number of 64-bit feature hashes. Everything is
 * computed from the text layer's arrays; no strings are made.
 *
 * <p>Beside words, word classes, shapes and the state of the quotation marks, the features have a
 * stand-in for a parse: the nearest likely cue to the left and to the right within the sentence,
 * how far it is and what stands between, and the words that begin the clause-like stretches between
 * commas.
 */
final class QuoteFeatures {
  /** Tokens that never match, between paragraphs, so that looking around needs no checks. */
  private static final int PAD = 4;

  private final Document document;

  private final QuotationMarks marks;
  private final int[] place;

  // All by padded place.
  private final long[] word;
  private final int[] cluster;
  private final int[] shape;
  private final int[] quote;
  private final int[] length;
  private final int[] around;
  private final int[] cue;
  private final int[] human;
  private final long[] suffix;
  private final long[] prefix;
  private final int[] sentencePlace;
  private final int[] profile;
  private final int[] before;
  private final int[] leftDistance;
  private final int[] rightDistance;
  private final long[] leftCue;
  private final long[] leftNext;
  private final long[] rightCue;
  private final int[] leftCluster;
  private final int[] rightCluster;
  private final int[] commas;
  private final int[] capitals;
  private final int[] documentPlace;
  private final long[] segment;
  private final long[] nextSegment;
  private final int[] segmentPlace;
  private final int[] segmentRest;
  private final int[] sentenceRest;

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
    shape = new int[size];
    quote = new int[size];
    length = new int[size];
    around = new int[size];
    cue = new int[size];
    human = new int[size];
    suffix = new long[size];
    prefix = new long[size];
    sentencePlace = new int[size];
    profile = new int[size];
    before = new int[size];
    leftDistance = new int[size];
    rightDistance = new int[size];
    leftCue = new long[size];
    leftNext = new long[size];
    rightCue = new long[size];
    leftCluster = new int[size];
    rightCluster = new int[size];
    commas = new int[size];
    capitals = new int[size];
    documentPlace = new int[size];
    segment = new long[size];
    nextSegment = new long[size];
    segmentPlace = new int[size];
    segmentRest = new int[size];
    sentenceRest = new int[size];
    Arrays.fill(cluster, 511);
    Arrays.fill(shape, 15);
    Arrays.fill(quote, 3);
    words(lexicon);
    marks();
    sentences();
    regions();
  }

  private int paragraphStart(int paragraph) {
    return document.sentenceStart(document.paragraphStart(paragraph));
  }

  private int paragraphEnd(int paragraph) {
    return document.sentenceEnd(document.paragraphEnd(paragraph) - 1);
  }

  private void words(QuoteLexicon lexicon) {
    String text = document.text();
    for (int t = 0; t < place.length; t++) {
      int i = place[t];
      long hash = document.hash(t);
      word[i] = hash;
      int entry = lexicon.find(hash);
      shape[i] = shape(t);
      cluster[i] = entry < 0 ? 256 + shape[i] : lexicon.cluster(entry);
      cue[i] = entry < 0 ? 0 : lexicon.cue(entry);
      human[i] = lexicon.human(hash);
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
  private static long letters(String text, int start, int end) {
    long value = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      value =
          value << 16 | (c >= 'A' && c <= 'Z' ? c + 32 : c < 128 ? c : Character.toLowerCase(c));
    }
    return value;
  }

  private int shape(int token) {
    return switch (document.kind(token)) {
      case NUMBER -> 1;
      case MARK -> 3;
      case SYMBOL -> 2;
      case WORD ->
          switch (document.caps(token)) {
            case UPPER -> 4;
            case TITLE -> document.length(token) > 1 ? 5 : 6;
            case MIXED -> 7;
            default -> 0;
          };
    };
  }

  private void sentences() {
    for (int p = 0; p < document.paragraphs(); p++) {
      int carried = 0;
      for (int s = document.paragraphStart(p); s < document.paragraphEnd(p); s++) {
        carried = sentence(document.sentenceStart(s), document.sentenceEnd(s), p, carried);
      }
    }
  }

  private boolean isCue(int place) {
    return cue[place] >= 3 && quote[place] != QuotationMarks.DOUBLE;
  }

  private boolean isBreak(int token) {
    if (document.length(token) != 1) {
      return document.is(token, "--");
    }
    char c = document.charAt(token, 0);
    return c == ',' || c == ';' || c == ':' || c == '\u2014' || c == '\u2013';
  }

  private static int log(int distance) {
    // About 1.5 log2: 1, 2, 3, 4-5, 6-9, 10-15, 16+.
    return distance < 4 ? distance : distance < 6 ? 4 : distance < 10 ? 5 : distance < 16 ? 6 : 7;
  }

  private int sentence(int from, int to, int paragraph, int carried) {
    int first = place[from];
    boolean quoted = false;
    boolean all = true;
    boolean hasCue = false;
    for (int t = from; t < to; t++) {
      int i = place[t];
      if (quote[i] == QuotationMarks.DOUBLE) {
        quoted = true;
      } else if (shape[i] != 3) {
        all = false;
      }
      hasCue |= isCue(i);
    }
    int sentenceProfile = (quoted ? 2 : 0) + (all ? 4 : 0) + (hasCue ? 1 : 0);
    int last = -1;
    int seen = 0;
    int run = 0;
    long segmentFirst = word[first];
    int segmentStart = from;
    for (int t = from; t < to; t++) {
      int i = place[t];
      sentencePlace[i] = Math.min(t - from, 6);
      sentenceRest[i] = log(to - 1 - t);
      profile[i] = sentenceProfile;
      before[i] = carried;
      documentPlace[i] = Math.min(paragraph, 2);
      run = t > from && shape[i] >= 4 ? Math.min(run + 1, 4) : 0;
      capitals[i] = run;
      if (last >= 0) {
        leftDistance[i] = log(t - last);
        leftCue[i] = word[place[last]];
        leftCluster[i] = cluster[place[last]] + 1;
        leftNext[i] = last + 1 < to ? word[place[last + 1]] : 0;
        commas[i] = 1 + Math.min(2, seen);
      }
      if (isCue(i)) {
        last = t;
        seen = 0;
      } else if (isBreak(t)) {
        seen++;
      }
      segment[i] = segmentFirst;
      segmentPlace[i] = Math.min(t - segmentStart, 4);
      if (isBreak(t) && t + 1 < to) {
        segmentFirst = word[place[t + 1]];
        segmentStart = t + 1;
      }
    }
    last = -1;
    long following = 0;
    int rest = to;
    for (int t = to - 1; t >= from; t--) {
      int i = place[t];
      if (last >= 0) {
        rightDistance[i] = log(last - t);
        rightCue[i] = word[place[last]];
        rightCluster[i] = cluster[place[last]] + 1;
      }
      if (isCue(i)) {
        last = t;
      }
      nextSegment[i] = following;
      segmentRest[i] = Math.min(rest - t, 4);
      if (isBreak(t)) {
        following = t + 1 < to ? word[place[t + 1]] : 0;
        rest = t;
      }
    }
    return 1 + (hasCue ? 1 : 0) + (quoted ? 2 : 0);
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
        length[place[k]] = bucket * 8 + ending * 2 + (k == from ? 1 : 0);
        around[place[k]] = hash;
      }
    }
  }

  /** False if no token of {@code [from, to)} stands in marks, is likely a cue or a colon. */
  boolean mayHaveQuote(int from, int to) {
    for (int t = from; t < to; t++) {
      int i = place[t];
      if (quote[i] != QuotationMarks.OUTSIDE || cue[i] >= 2 || document.is(t, ':')) {
        return true;
      }
    }
    return false;
  }

  /** The number of features of a token. */
  static final int COUNT = 92;

  /** The number of kinds of places between two tokens, for transitions. */
  static final int EDGES = 12;

  /** What kind of place is before the token: what has just ended or is about to begin. */
  int edge(int token) {
    int i = place[token];
    if (document.sentenceStart(document.sentenceOf(token)) == token) {
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
    if (isBreak(token - 1)) {
      return 7;
    }
    if (shape[i] == 3) {
      return 8;
    }
    if (isCue(i)) {
      return 9;
    }
    return isCue(i - 1) ? 10 : 0;
  }

  private static final long K = 0x9E3779B97F4A7C15L;

  private static long mix(long a, long b) {
    long x = (a ^ b) * K;
    return x ^ (x >>> 32);
  }

  private static long mix(long a, long b, long c) {
    return mix(mix(a, b), c);
  }

  private static long mix(long a, long b, long c, long d) {
    return mix(mix(mix(a, b), c), d);
  }

  /** Fills {@code out} with the token's {@link #COUNT} feature hashes. */
  void fill(int token, long[] out) {
    int i = place[token];
    long w0 = word[i];
    long wa = word[i - 1];
    long wb = word[i + 1];
    long wa2 = word[i - 2];
    long wb2 = word[i + 2];
    int s0 = shape[i];
    int q0 = quote[i];
    int c0 = cluster[i];
    int ca = cluster[i - 1];
    int cb = cluster[i + 1];
    int ca2 = cluster[i - 2];
    int cb2 = cluster[i + 2];
    int k0 = cue[i];
    int h0 = human[i];
    int comma = commas[i];
    long left = leftCue[i];
    long right = rightCue[i];
    int f = 0;
    out[f++] = mix(1, s0 * 4 + q0);
    out[f++] = mix(2, word[i - 3]);
    out[f++] = mix(3, wa2);
    out[f++] = mix(4, wa);
    out[f++] = mix(5, w0);
    out[f++] = mix(6, wb);
    out[f++] = mix(7, wb2);
    out[f++] = mix(8, word[i + 3]);
    out[f++] = mix(9, wa, w0);
    out[f++] = mix(10, w0, wb);
    out[f++] = mix(11, wa2, wa);
    out[f++] = mix(12, wb, wb2);
    out[f++] = mix(13, wa, wb);
    out[f++] = mix(14, wa, w0, wb);
    out[f++] = mix(15, wa2, wa, w0);
    out[f++] = mix(16, w0, wb, wb2);
    out[f++] = mix(17, suffix[i - 1]);
    out[f++] = mix(18, suffix[i]);
    out[f++] = mix(19, suffix[i + 1]);
    out[f++] = mix(20, prefix[i]);
    out[f++] = mix(21, ca2);
    out[f++] = mix(22, ca);
    out[f++] = mix(23, c0);
    out[f++] = mix(24, cb);
    out[f++] = mix(25, cb2);
    out[f++] = mix(26, ca * 512 + c0);
    out[f++] = mix(27, c0 * 512 + cb);
    out[f++] = mix(28, ca2 * 512 + ca);
    out[f++] = mix(29, cb * 512 + cb2);
    out[f++] = mix(30, ca * 512 + c0, cb);
    out[f++] = mix(31, ca2 * 512 + ca, c0);
    out[f++] = mix(32, c0 * 512 + cb, cb2);
    out[f++] = mix(33, w0, cb);
    out[f++] = mix(34, ca, w0);
    out[f++] = mix(35, shape[i - 1] * 4 + quote[i - 1]);
    out[f++] = mix(36, shape[i + 1] * 4 + quote[i + 1]);
    out[f++] = mix(37, shape[i - 1] * 64 + s0 * 4 + q0, shape[i + 1]);
    out[f++] = mix(38, s0 * 64 + capitals[i] * 8 + capitals[i + 1]);
    out[f++] = mix(39, (quote[i - 1] * 4 + q0) * 4 + quote[i + 1], length[i]);
    out[f++] = mix(40, length[i], profile[i]);
    out[f++] = mix(41, (q0 * 8 + sentencePlace[i]) * 8 + profile[i]);
    out[f++] = mix(42, around[i], q0);
    out[f++] = mix(43, w0, q0 * 8 + sentencePlace[i]);
    out[f++] = mix(44, cue[i - 3], h0 * 16 + s0);
    out[f++] = mix(45, cue[i - 2], h0 * 16 + s0);
    out[f++] = mix(46, cue[i - 1], h0 * 16 + s0);
    out[f++] = mix(47, cue[i + 1], h0 * 16 + s0);
    out[f++] = mix(48, cue[i + 2], h0 * 16 + s0);
    out[f++] = mix(49, cue[i + 3], h0 * 16 + s0);
    out[f++] = mix(50, k0, q0 * 8 + sentencePlace[i]);
    out[f++] = mix(51, (cue[i - 1] * 8 + k0) * 8 + cue[i + 1]);
    out[f++] = mix(52, (cue[i - 2] * 8 + cue[i - 1]) * 16 + s0, w0);
    out[f++] = mix(53, (leftDistance[i] * 4 + comma) * 4 + q0);
    out[f++] = mix(54, (rightDistance[i] * 4 + q0) * 8 + profile[i]);
    out[f++] = mix(55, left, comma * 4 + q0);
    out[f++] = mix(56, left, leftNext[i], comma > 1 ? 1 : 0);
    out[f++] = mix(57, left, leftDistance[i], w0);
    out[f++] = mix(58, right, rightDistance[i] * 16 + s0);
    out[f++] = mix(59, right, h0 * 16 + s0);
    out[f++] = mix(60, (leftDistance[i] * 8 + rightDistance[i]) * 32 + comma * 8 + profile[i]);
    out[f++] = mix(61, right, w0);
    out[f++] = mix(62, left, leftNext[i], w0);
    out[f++] = mix(63, ((profile[i] * 8 + before[i]) * 4 + q0) * 4 + documentPlace[i]);
    out[f++] = mix(64, (documentPlace[i] * 8 + sentencePlace[i]) * 16 + s0, k0);
    out[f++] = mix(65, (human[i + 1] * 4 + h0) * 4 + human[i - 1], cue[i + 1]);
    out[f++] = mix(66, leftNext[i], w0);
    out[f++] =
        mix(67, w0, comma * 4 + (leftDistance[i] > 0 ? 2 : 0) + (rightDistance[i] > 0 ? 1 : 0));
    out[f++] = mix(68, leftCluster[i] * 512 + c0, leftDistance[i]);
    out[f++] = mix(69, rightCluster[i] * 512 + c0, rightDistance[i]);
    out[f++] = mix(70, segment[i], segmentPlace[i] * 4 + q0);
    out[f++] = mix(71, segment[i], left);
    out[f++] = mix(72, segment[i], right);
    out[f++] = mix(73, nextSegment[i], segmentRest[i]);
    out[f++] = mix(74, nextSegment[i], left, segmentRest[i]);
    out[f++] = mix(75, segment[i], leftCluster[i] * 8 + comma);
    out[f++] = mix(76, (sentenceRest[i] * 8 + leftDistance[i]) * 4 + comma, s0);
    out[f++] = mix(77, sentenceRest[i], w0);
    out[f++] = mix(78, right, c0);
    out[f++] = mix(79, left, c0);
    out[f++] = mix(80, left, cb);
    out[f++] = mix(81, left, ca);
    out[f++] = mix(82, right, rightDistance[i] * 512 + ca);
    out[f++] = mix(83, cluster[i + 3] * 512 + cb2);
    out[f++] = mix(84, cluster[i - 3] * 512 + ca2);
    out[f++] = mix(85, ca2 * 512 + ca, c0 * 512 + cb);
    out[f++] = mix(86, ca * 512 + c0, cb * 512 + cb2);
    out[f++] = mix(87, leftCluster[i] * 512 + rightCluster[i], q0 * 16 + s0);
    out[f++] = mix(88, segment[i], nextSegment[i]);
    out[f++] = mix(89, rightCluster[i], h0 * 512 + ca);
    out[f++] = mix(90, leftCluster[i], leftNext[i], commas[i]);
    out[f++] = mix(91, q0 * 8 + quote[i - 1], k0 * 512 + ca);
    out[f++] = mix(92, rightCluster[i] * 8 + rightDistance[i], profile[i] * 8 + sentencePlace[i]);
  }
}
