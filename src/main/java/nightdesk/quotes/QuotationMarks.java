package nightdesk.quotes;

import java.util.Arrays;
import nightdesk.text.Document;

/**
 * The stretches of a document that stand in quotation marks, found by rules over characters.
 *
 * <p>Double marks are “ ” „ “ « » » « " `` '' and their kin; single marks ‘ ’ ‚ ‘ ‹ › ' count only
 * where they cannot be apostrophes. A mark inside an open pair of another kind belongs to the
 * quotation (nested). A paragraph's end closes what is open; if the next paragraph begins with an
 * opening mark, its stretch continues the one before. An odd number of marks never makes the rest
 * of the text a quotation: what is not closed ends before ", Lind said", else with its paragraph,
 * or, where it began within a sentence, with that sentence. What is closed and was never opened
 * begins behind a colon or with its paragraph.
 */
final class QuotationMarks {
  /** A token outside all marks. */
  static final byte OUTSIDE = 0;

  /** A token inside double marks; the marks themselves are outside. */
  static final byte DOUBLE = 1;

  /** A token inside single marks alone. */
  static final byte SINGLE = 2;

  /** A speaker behind a mark that is missing has at most so many tokens. */
  private static final int LONGEST_SPEAKER = 9;

  private final Document document;
  private final String text;
  private final byte[] states;
  private final int[] regionOf;
  private final QuotedRegions regions;

  /** By token: how many letters and digits stand before it, and how many of them in marks. */
  private final int[] letters;

  private final int[] quoted;

  QuotationMarks(Document document) {
    this.document = document;
    this.text = document.text();
    this.states = new byte[document.size()];
    this.regionOf = new int[document.size()];
    this.regions = new QuotedRegions(text);
    find();
    Arrays.fill(regionOf, -1);
    for (int r = 0; r < regions.size(); r++) {
      int token = document.tokenAt(start(r));
      for (; token < document.size() && document.start(token) < end(r); token++) {
        states[token] = type(r);
        regionOf[token] = r;
      }
    }
    this.letters = new int[document.size() + 1];
    this.quoted = new int[document.size() + 1];
    for (int t = 0; t < document.size(); t++) {
      int here = letters(document.start(t), document.end(t));
      letters[t + 1] = letters[t] + here;
      quoted[t + 1] = quoted[t] + (states[t] == OUTSIDE ? 0 : here);
    }
  }

  private int letters(int from, int to) {
    int letters = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'z' || Character.isLetterOrDigit(c)) {
        letters++;
      }
    }
    return letters;
  }

  /** {@link #OUTSIDE}, {@link #DOUBLE} or {@link #SINGLE}. */
  byte state(int token) {
    return states[token];
  }

  /** The region that the token is in, or -1. */
  int regionOf(int token) {
    return regionOf[token];
  }

  /** The number of quoted regions, in text order, not overlapping. */
  int size() {
    return regions.size();
  }

  /** Offset of the region's first character after the opening mark. */
  int start(int region) {
    return regions.start(region);
  }

  /** Offset of the closing mark, or of the end of the region if it has none. */
  int end(int region) {
    return regions.end(region);
  }

  /** Offset of the opening mark. */
  int outerStart(int region) {
    return regions.outerStart(region);
  }

  /** Offset after the closing mark. */
  int outerEnd(int region) {
    return regions.outerEnd(region);
  }

  byte type(int region) {
    return regions.type(region);
  }

  /** True if the region has its closing mark. */
  boolean isClosed(int region) {
    return regions.isClosed(region);
  }

  /** True if the region goes on with what the one before left open, over a paragraph's end. */
  boolean continues(int region) {
    return regions.continues(region);
  }

  /** Letters and digits of {@code [start, end)} that stand in marks, and all of them. */
  void count(int start, int end, int[] quotedAndAll) {
    int token = document.tokenAt(start);
    for (; token < document.size() && document.start(token) < end; token++) {
      int here =
          letters(Math.max(start, document.start(token)), Math.min(end, document.end(token)));
      quotedAndAll[1] += here;
      quotedAndAll[0] += states[token] == OUTSIDE ? 0 : here;
    }
  }

  /** Adds the letters and digits of the range of tokens {@code [from, to)}: in marks, and all. */
  void count(int[] range, int[] quotedAndAll) {
    quotedAndAll[0] += quoted[range[1]] - quoted[range[0]];
    quotedAndAll[1] += letters[range[1]] - letters[range[0]];
  }

  /** True if all letters and digits of the range of tokens {@code [from, to)} stand in marks. */
  boolean isQuoted(int[] range) {
    int all = letters[range[1]] - letters[range[0]];
    return all > 0 && quotedLetters(range) == all;
  }

  /** How many letters and digits of the range of tokens {@code [from, to)} stand in marks. */
  int quotedLetters(int[] range) {
    return quoted[range[1]] - quoted[range[0]];
  }

  private void find() {
    var places = new MarkPlaces(text);
    var doubles = new DoubleMarks(text, places, regions);
    var singles = new SingleMarks(text, places, regions);
    boolean carried = false;
    for (int p = 0; p < document.paragraphs(); p++) {
      int from = document.start(document.sentenceStart(document.paragraphStart(p)));
      int to = document.end(document.sentenceEnd(document.paragraphEnd(p) - 1) - 1);
      int first = regions.size();
      boolean open = doubles.find(from, to, carried);
      singles.find(from, to, first, carried && regions.size() == first);
      int last = regions.size() - 1;
      carried =
          last >= 0
              && !isClosed(last)
              && (open || type(last) == SINGLE)
              && p + 1 < document.paragraphs()
              && places.isOpening(
                  document.start(document.sentenceStart(document.paragraphStart(p + 1))));
      for (int r = first; r <= last; r++) {
        if (!isClosed(r) && !(r == last && carried) && !endBeforeSpeaker(r) && r == last) {
          shorten(r, from);
        }
      }
    }
  }

  /**
   * Ends a region that nothing closes at the comma before its speaker ("The lift is broken, Lind
   * said on Monday"); true if there is one.
   */
  private boolean endBeforeSpeaker(int region) {
    if (type(region) != DOUBLE) {
      return false;
    }
    int from = document.tokenAt(start(region));
    for (int t = from + 3; t + 2 < document.size() && document.start(t) < end(region); t++) {
      if (document.is(t, ',') && isSpeaker(t + 1, end(region))) {
        regions.shorten(region, document.end(t));
        return true;
      }
    }
    return false;
  }

  /** True for "said Lind", "the caretaker, Lind, said". */
  private boolean isSpeaker(int from, int limit) {
    if (isSaid(from)) {
      return document.start(from + 1) < limit;
    }
    boolean name = false;
    for (int t = from; t < document.size() && t < from + LONGEST_SPEAKER; t++) {
      if (document.start(t) >= limit
          || t > from && document.sentenceOf(t) != document.sentenceOf(from)) {
        return false;
      }
      if (isSaid(t)) {
        // "as Lind said", "which Lind said": not a speaker's place
        return name
            && (document.isCapitalized(from) && !document.is(from, "I")
                || document.is(from, "the")
                || document.isCapitalized(from + 1));
      }
      name |= document.isWord(t) && document.isCapitalized(t) && !document.is(t, "I");
    }
    return false;
  }

  private boolean isSaid(int token) {
    return document.is(token, "said") || document.is(token, "says");
  }

  /** Ends a region that nothing closes, and that began within a sentence, with that sentence. */
  private void shorten(int region, int paragraph) {
    if (outerStart(region) == paragraph || type(region) != DOUBLE) {
      return;
    }
    int token = document.tokenAt(start(region));
    if (token >= document.size()) {
      return;
    }
    int sentence = document.sentenceOf(token);
    int first = document.sentenceStart(sentence);
    if (document.start(first) < outerStart(region)) {
      regions.shorten(region, document.end(document.sentenceEnd(sentence) - 1));
    }
  }
}
