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
 * of the text a quotation: what is not closed ends with its paragraph, or, where it began within a
 * sentence, with that sentence.
 */
final class QuotationMarks {
  /** A token outside all marks. */
  static final byte OUTSIDE = 0;

  /** A token inside double marks; the marks themselves are outside. */
  static final byte DOUBLE = 1;

  /** A token inside single marks alone. */
  static final byte SINGLE = 2;

  /** Longest stretch in single marks that do not begin a paragraph, in characters. */
  private static final int LONGEST_SINGLE = 1000;

  private final Document document;
  private final String text;
  private final byte[] states;
  private final int[] regionOf;
  private int size;
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private int[] outerStarts = new int[16];
  private int[] outerEnds = new int[16];
  private byte[] types = new byte[16];
  private boolean[] closed = new boolean[16];
  private boolean[] continues = new boolean[16];

  QuotationMarks(Document document) {
    this.document = document;
    this.text = document.text();
    this.states = new byte[document.size()];
    this.regionOf = new int[document.size()];
    find();
    Arrays.fill(regionOf, -1);
    for (int r = 0; r < size; r++) {
      int token = document.tokenAt(starts[r]);
      for (; token < document.size() && document.start(token) < ends[r]; token++) {
        states[token] = types[r];
        regionOf[token] = r;
      }
    }
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
    return size;
  }

  /** Offset of the region's first character after the opening mark. */
  int start(int region) {
    return starts[region];
  }

  /** Offset of the closing mark, or of the end of the region if it has none. */
  int end(int region) {
    return ends[region];
  }

  /** Offset of the opening mark. */
  int outerStart(int region) {
    return outerStarts[region];
  }

  /** Offset after the closing mark. */
  int outerEnd(int region) {
    return outerEnds[region];
  }

  byte type(int region) {
    return types[region];
  }

  /** True if the region has its closing mark. */
  boolean isClosed(int region) {
    return closed[region];
  }

  /** True if the region goes on with what the one before left open, over a paragraph's end. */
  boolean continues(int region) {
    return continues[region];
  }

  /** Letters and digits of {@code [start, end)} that stand in marks, and all of them. */
  void count(int start, int end, int[] quotedAndAll) {
    int token = document.tokenAt(start);
    for (; token < document.size() && document.start(token) < end; token++) {
      int from = Math.max(start, document.start(token));
      int to = Math.min(end, document.end(token));
      int letters = 0;
      for (int i = from; i < to; i++) {
        char c = text.charAt(i);
        if (c >= 'a' && c <= 'z' || Character.isLetterOrDigit(c)) {
          letters++;
        }
      }
      quotedAndAll[1] += letters;
      if (states[token] != OUTSIDE) {
        quotedAndAll[0] += letters;
      }
    }
  }

  private void find() {
    boolean carried = false;
    for (int p = 0; p < document.paragraphs(); p++) {
      int from = document.start(document.sentenceStart(document.paragraphStart(p)));
      int to = document.end(document.sentenceEnd(document.paragraphEnd(p) - 1) - 1);
      int first = size;
      boolean open = findDouble(from, to, carried);
      findSingle(from, to, first, carried && size == first);
      carried =
          size > 0
              && !closed[size - 1]
              && (open || types[size - 1] == SINGLE)
              && p + 1 < document.paragraphs()
              && isOpening(document.start(document.sentenceStart(document.paragraphStart(p + 1))));
      if (size > first && !closed[size - 1] && !carried) {
        shorten(size - 1, from);
      }
    }
  }

  /** Finds the double-marked regions of one paragraph; true if the last is left open. */
  private boolean findDouble(int from, int to, boolean carried) {
    int open = -1;
    int outer = -1;
    char opener = 0;
    int depth = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < 128 && c != '"' && c != '\'' && c != '`') {
        continue;
      }
      int length = 1;
      boolean opens;
      boolean closes;
      switch (c) {
        case '\u201c' -> {
          closes = open >= 0 && (opener == '\u201e' || isRightOfWord(i) && !isLeftOfWord(i + 1));
          opens = !closes;
        }
        case '\u201d', '\u201f' -> {
          closes = open >= 0;
          opens = !closes && isLeftOfWord(i + 1) && !isRightOfWord(i);
        }
        case '\u201e' -> {
          opens = true;
          closes = false;
        }
        case '\u00ab' -> {
          closes = open >= 0 && opener == '\u00bb';
          opens = !closes && (open < 0 || opener == '\u00ab');
        }
        case '\u00bb' -> {
          closes = open >= 0 && opener == '\u00ab';
          opens = open < 0 && isLeftOfWord(i + 1);
        }
        case '"', '\uff02', '\u2033' -> {
          closes = open >= 0 && !(isAfterSpace(i) && isLeftOfWord(i + 1)) && !isInches(i, to);
          opens = !closes && !(isBeforeSpace(i + 1) && !isAfterSpace(i));
        }
        case '`' -> {
          boolean pair = i + 1 < to && text.charAt(i + 1) == '`';
          length = pair ? 2 : 1;
          opens = pair;
          closes = false;
        }
        case '\'' -> {
          boolean pair = i + 1 < to && text.charAt(i + 1) == '\'';
          length = pair ? 2 : 1;
          closes = pair && open >= 0;
          opens = pair && open < 0 && isLeftOfWord(i + 2);
        }
        default -> {
          opens = false;
          closes = false;
        }
      }
      if (open >= 0 && (opener == '\u00ab' || opener == '\u00bb') != isGuillemet(c)) {
        // A pair of the other kind, inside: part of the quotation.
        opens = false;
        closes = false;
      }
      if (opens) {
        if (open >= 0 && c == '\u201c' && isNested(i, to)) {
          depth++;
        } else {
          if (open >= 0) {
            add(open, i, outer, i, DOUBLE, false, carried && outer == from);
          }
          open = i + length;
          outer = i;
          opener = c;
          depth = 0;
        }
      } else if (closes && depth > 0) {
        depth--;
      } else if (closes) {
        add(open, i, outer, i + length, DOUBLE, true, carried && outer == from);
        open = -1;
      }
      i += length - 1;
    }
    if (open >= 0) {
      add(open, to, outer, to, DOUBLE, false, carried && outer == from);
    }
    return open >= 0;
  }

  /** 'The pipe is 4" across,"': after a digit, and the next mark closes what is open. */
  private boolean isInches(int at, int to) {
    if (text.charAt(at) != '"' || !Character.isDigit(at(at - 1)) || !isBeforeSpace(at + 1)) {
      return false;
    }
    int next = at + 1;
    while (next < to && text.charAt(next) != '"') {
      next++;
    }
    return next < to && !isAfterSpace(next) && ",.?!".indexOf(text.charAt(next - 1)) >= 0;
  }

  /** True if the “ at {@code at}, inside an open “, has a ” of its own before the outer one's. */
  private boolean isNested(int at, int to) {
    int depth = 2;
    for (int i = at + 1; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\u201c') {
        depth++;
      } else if (c == '\u201d' && --depth == 0) {
        return true;
      }
    }
    return false;
  }

  private void findSingle(int from, int to, int firstRegion, boolean carried) {
    int doubles = size;
    int next = firstRegion;
    int i = from;
    while (i < to) {
      while (next < doubles && outerEnds[next] <= i) {
        next++;
      }
      if (next < doubles && outerStarts[next] <= i) {
        i = outerEnds[next];
        continue;
      }
      char c = text.charAt(i);
      if (c < 128 && c != '\'' && c != '`') {
        i++;
        continue;
      }
      if (isSingleOpening(c) && !isRightOfWord(i) && isAtWord(i + 1, to) && !isElision(c, i + 1)) {
        int end = singleEnd(c, i, to);
        if (end < 0 && i == from && c == '\u2018' && !hasDouble(firstRegion, doubles, i, to)) {
          // Nothing closes it: perhaps the next paragraph goes on with it.
          if (continuesAfter(to)) {
            add(i + 1, to, i, to, SINGLE, false, carried);
            sort(firstRegion);
            return;
          }
        } else if (end >= 0 && accepts(firstRegion, doubles, i, end)) {
          doubles -= removeInside(firstRegion, doubles, i, end);
          add(i + 1, end, i, end + 1, SINGLE, true, carried && i == from);
          i = end;
        }
      }
      i++;
    }
    sort(firstRegion);
  }

  private boolean continuesAfter(int to) {
    int i = to;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i < text.length() && text.charAt(i) == '\u2018';
  }

  private boolean hasDouble(int first, int last, int from, int to) {
    for (int r = first; r < last; r++) {
      if (outerStarts[r] < to && outerEnds[r] > from) {
        return true;
      }
    }
    return false;
  }

  /** A single-marked stretch may hold whole double-marked ones, but not cut any. */
  private boolean accepts(int first, int last, int from, int end) {
    for (int r = first; r < last; r++) {
      boolean inside = outerStarts[r] > from && outerEnds[r] <= end;
      boolean apart = outerStarts[r] > end || outerEnds[r] <= from;
      boolean sure = text.charAt(from) == '\u2018' || ",.?!".indexOf(text.charAt(end - 1)) >= 0;
      if (!apart && !(inside && closed[r] && sure)) {
        return false;
      }
    }
    return true;
  }

  private int removeInside(int first, int last, int from, int end) {
    int kept = first;
    int removed = 0;
    for (int r = first; r < size; r++) {
      if (r < last && outerStarts[r] > from && outerEnds[r] <= end) {
        removed++;
      } else {
        move(r, kept++);
      }
    }
    size = kept;
    return removed;
  }

  /** The place of the mark that closes the single one at {@code at}, or -1. */
  private int singleEnd(char opener, int at, int to) {
    int limit = Math.min(to, at + LONGEST_SINGLE);
    int weak = -1;
    for (int i = at + 2; i < limit; i++) {
      char c = text.charAt(i);
      if (isSingleOpening(c) && c != '\'' && !isRightOfWord(i) && opener != '\u201a') {
        break;
      }
      boolean closes =
          opener == '\u201a'
              ? c == '\u2018' || c == '\u2019'
              : opener == '\u2039' ? c == '\u203a' : c == '\u2019' || c == '\'';
      if (!closes
          || Character.isWhitespace(text.charAt(i - 1))
          || i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1))) {
        continue;
      }
      if (isPerhapsApostrophe(i)) {
        weak = weak < 0 ? i : weak;
      } else {
        return i;
      }
    }
    return weak;
  }

  /** "the workers' rights", "nothin' to see". */
  private boolean isPerhapsApostrophe(int at) {
    char before = text.charAt(at - 1);
    boolean ending = before == 's' || before == 'n' && text.charAt(at - 2) == 'i';
    return ending
        && at + 2 < text.length()
        && text.charAt(at + 1) == ' '
        && Character.isLetter(text.charAt(at + 2));
  }

  /** "'em", "'90s", "'n'": an apostrophe in front of a word. */
  private boolean isElision(char c, int at) {
    if (c != '\'' && c != '\u2018') {
      return false;
    }
    int end = at;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    if (Character.isDigit(text.charAt(at))) {
      return end - at <= 3 && text.charAt(end - 1) == 's' || c == '\'' && end - at == 2;
    }
    return switch (end - at) {
      case 1 -> at(at) == 'n';
      case 2 -> text.startsWith("em", at);
      case 3 -> text.startsWith("tis", at) || text.startsWith("til", at);
      case 4 -> text.startsWith("twas", at) || text.startsWith("bout", at);
      case 5 -> c == '\'' && (text.startsWith("cause", at) || text.startsWith("round", at));
      default -> false;
    };
  }

  /** Ends a region that nothing closes, and that began within a sentence, with that sentence. */
  private void shorten(int region, int paragraph) {
    if (outerStarts[region] == paragraph || types[region] != DOUBLE) {
      return;
    }
    int token = document.tokenAt(starts[region]);
    if (token >= document.size()) {
      return;
    }
    int sentence = document.sentenceOf(token);
    int first = document.sentenceStart(sentence);
    if (document.start(first) < outerStarts[region]) {
      int end = document.end(document.sentenceEnd(sentence) - 1);
      ends[region] = end;
      outerEnds[region] = end;
    }
  }

  private void add(
      int start,
      int end,
      int outerStart,
      int outerEnd,
      byte type,
      boolean isClosed,
      boolean goesOn) {
    boolean empty = true;
    for (int i = start; i < end && empty; i++) {
      empty = !Character.isLetterOrDigit(text.charAt(i));
    }
    if (empty) {
      return;
    }
    if (size == starts.length) {
      int capacity = size * 2;
      starts = Arrays.copyOf(starts, capacity);
      ends = Arrays.copyOf(ends, capacity);
      outerStarts = Arrays.copyOf(outerStarts, capacity);
      outerEnds = Arrays.copyOf(outerEnds, capacity);
      types = Arrays.copyOf(types, capacity);
      closed = Arrays.copyOf(closed, capacity);
      continues = Arrays.copyOf(continues, capacity);
    }
    starts[size] = start;
    ends[size] = end;
    outerStarts[size] = outerStart;
    outerEnds[size] = outerEnd;
    types[size] = type;
    closed[size] = isClosed;
    continues[size] = goesOn;
    size++;
  }

  private void move(int from, int to) {
    starts[to] = starts[from];
    ends[to] = ends[from];
    outerStarts[to] = outerStarts[from];
    outerEnds[to] = outerEnds[from];
    types[to] = types[from];
    closed[to] = closed[from];
    continues[to] = continues[from];
  }

  /** Puts the regions from {@code first} on in text order (few; insertion). */
  private void sort(int first) {
    for (int r = first + 1; r < size; r++) {
      for (int k = r; k > first && starts[k] < starts[k - 1]; k--) {
        swap(k, k - 1);
      }
    }
  }

  private void swap(int a, int b) {
    int[][] arrays = {starts, ends, outerStarts, outerEnds};
    for (int[] array : arrays) {
      int value = array[a];
      array[a] = array[b];
      array[b] = value;
    }
    byte type = types[a];
    types[a] = types[b];
    types[b] = type;
    boolean flag = closed[a];
    closed[a] = closed[b];
    closed[b] = flag;
    flag = continues[a];
    continues[a] = continues[b];
    continues[b] = flag;
  }

  private static boolean isGuillemet(char c) {
    return c == '\u00ab' || c == '\u00bb';
  }

  private char at(int i) {
    return i >= 0 && i < text.length() ? text.charAt(i) : '\n';
  }

  private boolean isOpening(int at) {
    char c = at(at);
    return c == '\u201c'
        || c == '"'
        || c == '\u201e'
        || c == '\u00ab'
        || c == '\u2018'
        || c == '\uff02'
        || c == '`' && at(at + 1) == '`'
        || c == '\'' && at(at + 1) == '\'';
  }

  private static boolean isSingleOpening(char c) {
    return c == '\'' || c == '\u2018' || c == '\u201a' || c == '\u2039' || c == '`';
  }

  /** True if a word, a stop or a bracket ends right before {@code at}. */
  private boolean isRightOfWord(int at) {
    char c = at(at - 1);
    return !(Character.isWhitespace(c)
        || c == '('
        || c == '['
        || c == '-'
        || c == '\u2013'
        || c == '\u2014'
        || c == '"'
        || c == '\u201c'
        || c == '/');
  }

  private boolean isAfterSpace(int at) {
    char c = at(at - 1);
    return Character.isWhitespace(c) || c == '(' || c == '[';
  }

  private boolean isBeforeSpace(int at) {
    return Character.isWhitespace(at(at));
  }

  /** True if a word, or the dots or bracket that stand for one, begins at {@code at}. */
  private boolean isLeftOfWord(int at) {
    char c = at(at);
    return !(Character.isWhitespace(c) || ".,;:!?)".indexOf(c) >= 0)
        || c == '.' && at(at + 1) == '.';
  }

  private boolean isAtWord(int at, int to) {
    char c = at(at);
    return at < to && (Character.isLetterOrDigit(c) || c == '[' || c == '$' || c == '\u00a3');
  }
}
