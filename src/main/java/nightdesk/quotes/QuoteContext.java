package nightdesk.quotes;

import java.util.Arrays;
import nightdesk.text.Document;

/**
 * What stands at and around each token of a document, by place: word, word class, shape, state of
 * the quotation marks; and a stand-in for a parse: the nearest likely cue to the left and to the
 * right within the sentence, how far it is and what stands between, and the words that begin the
 * clause-like stretches between commas. Everything is computed from the text layer's arrays; no
 * strings are made.
 */
final class QuoteContext {
  /** Tokens that never match, around the text, so that looking around needs no checks. */
  private static final int PAD = 4;

  /** As many of them between paragraphs as features reach around. */
  private static final int GAP = 3;

  /** {@link QuoteLexicon#human} of "that", "whether" and the like. */
  private static final int CLAUSE = 3;

  private static final long OPENING = 0x6f70656e696e67L;
  private static final long CLOSING = 0x636c6f73696e67L;

  /** About 1.5 log2 of a distance: 1, 2, 3, 4-5, 6-9, 10-15, 16+. */
  private static final byte[] LOG = {0, 1, 2, 3, 4, 4, 5, 5, 5, 5, 6, 6, 6, 6, 6, 6, 7};

  private final Document document;
  private final QuotationMarks marks;
  private final int[] place;

  // All by padded place.
  final long[] word;
  final int[] cluster;
  final byte[] shape;
  final byte[] quote;
  final byte[] length;
  final int[] around;
  final byte[] cue;
  final byte[] human;
  final long[] suffix;
  final long[] prefix;
  final byte[] sentencePlace;
  final byte[] profile;
  final byte[] before;
  final byte[] leftDistance;
  final byte[] rightDistance;

  /** Places of the nearest cues within the sentence, 0 for none. */
  final int[] left;

  final int[] right;

  final byte[] commas;
  final byte[] capitals;
  final byte[] documentPlace;

  /** Places of the first words of the stretch between commas and of the next one, 0 for none. */
  final int[] segment;

  final int[] nextSegment;
  final byte[] segmentPlace;
  final byte[] segmentRest;
  final byte[] sentenceRest;

  /** 1 for a comma, a dash and the like, {@link TokenForms#COLON} for a colon. */
  final byte[] stop;

  /** 0 without a cue to the left; 1 if no "that" is between, 2 just after one, 3 later. */
  final byte[] clause;

  /** Tokens to the next "that" before a comma, 0 for none; at most 4. */
  final byte[] ahead;

  final int[] stretch;

  QuoteContext(Document document, QuotationMarks marks, QuoteLexicon lexicon) {
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
      at += GAP;
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
      byte form = TokenForms.shape(document, t);
      shape[i] = form;
      if (form == TokenForms.MARK) {
        stop[i] = TokenForms.stop(document, t);
      }
      long entry = lexicon.find(hash);
      cluster[i] = QuoteLexicon.hasCluster(entry) ? QuoteLexicon.cluster(entry) : 256 + form;
      cue[i] = QuoteLexicon.cue(entry);
      human[i] = QuoteLexicon.human(entry);
      quote[i] = marks.state(t);
      int start = document.start(t);
      int end = document.end(t);
      if (end - start > 3) {
        suffix[i] = TokenForms.three(text, end - 3);
        prefix[i] = TokenForms.three(text, start) << 16 | TokenForms.lower(text[start + 3]);
      } else {
        suffix[i] = TokenForms.letters(text, start, end);
        prefix[i] = suffix[i];
      }
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
    return LOG[Math.min(distance, LOG.length - 1)];
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
      } else if (shape[i] != TokenForms.MARK) {
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
      if (quote[i] != QuotationMarks.OUTSIDE || cue[i] >= 2 || stop[i] == TokenForms.COLON) {
        return true;
      }
    }
    return false;
  }

  /** The token's place: its index with a few empty places around each paragraph. */
  int place(int token) {
    return place[token];
  }

  /** All tokens' places are before. */
  int places() {
    return word.length - PAD - GAP;
  }

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
    if (shape[i] == TokenForms.MARK) {
      return 8;
    }
    if (isCue(i)) {
      return 9;
    }
    return isCue(i - 1) ? 10 : 0;
  }
}
