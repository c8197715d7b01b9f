package nightdesk.quotes;

/** Finds the stretches of a paragraph that stand in double marks, nested ones with their outer. */
final class DoubleMarks {
  private final String text;
  private final MarkPlaces places;
  private final QuotedRegions regions;

  /**
   * @param regions to which is added what is found
   */
  DoubleMarks(String text, MarkPlaces places, QuotedRegions regions) {
    this.text = text;
    this.places = places;
    this.regions = regions;
  }

  /**
   * Finds the regions of the paragraph {@code [from, to)}; true if the last is left open.
   *
   * @param carried true if the first may go on with what the paragraph before left open
   */
  boolean find(int from, int to, boolean carried) {
    int open = -1;
    int outer = -1;
    char opener = 0;
    int depth = 0;
    int free = from;
    boolean unclosed = regions.size() > 0 && !regions.isClosed(regions.size() - 1);
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
          closes =
              open >= 0
                  && (opener == '\u201e' || places.isRightOfWord(i) && !places.isLeftOfWord(i + 1));
          opens = !closes;
        }
        case '\u201d', '\u201f' -> {
          closes = open >= 0;
          opens = !closes && places.isLeftOfWord(i + 1) && !places.isRightOfWord(i);
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
          opens = open < 0 && places.isLeftOfWord(i + 1);
        }
        case '"', '\uff02', '\u2033' -> {
          closes =
              open >= 0
                  && !(places.isAfterSpace(i) && places.isLeftOfWord(i + 1))
                  && !isInches(i, to);
          opens = !closes && !(places.isBeforeSpace(i + 1) && !places.isAfterSpace(i));
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
          opens = pair && open < 0 && places.isLeftOfWord(i + 2);
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
            regions.add(open, i, outer, i, QuotationMarks.DOUBLE, false, carried && outer == from);
          }
          open = i + length;
          outer = i;
          opener = c;
          depth = 0;
        }
      } else if (closes && depth > 0) {
        depth--;
      } else if (closes) {
        regions.add(
            open, i, outer, i + length, QuotationMarks.DOUBLE, true, carried && outer == from);
        open = -1;
        free = i + length;
      } else if (open < 0 && isStray(c, length, i)) {
        int start = unopened(from, free, i, unclosed);
        if (start >= 0) {
          regions.add(start, i, start, i + length, QuotationMarks.DOUBLE, true, false);
        }
        free = i + length;
      }
      i += length - 1;
    }
    if (open >= 0) {
      regions.add(open, to, outer, to, QuotationMarks.DOUBLE, false, carried && outer == from);
    }
    return open >= 0;
  }

  /** True if the mark at {@code at} can only close, and stands behind a stop or comma. */
  private boolean isStray(char c, int length, int at) {
    boolean mark = c == '\u201d' || c == '"' || c == '\'' && length == 2;
    char before = places.at(at - 1);
    return mark
        && (before == ',' || before == '.' || before == '?' || before == '!')
        && !Character.isLetterOrDigit(places.at(at + length));
  }

  /**
   * Where a quotation begins whose opening mark is missing: behind the last colon before a word
   * with a capital, or with the paragraph, if it is one sentence or goes on with the paragraph
   * before; -1 if neither.
   *
   * @param free offset behind the last mark before
   * @param goesOn true if nothing closed the last quotation before the paragraph
   */
  private int unopened(int from, int free, int at, boolean goesOn) {
    if (text.startsWith("said", at - 5)) {
      return -1;
    }
    boolean sentences = false;
    for (int i = at - 1; i > free; i--) {
      sentences |=
          i < at - 1 && text.charAt(i) == '.' && Character.isWhitespace(text.charAt(i + 1));
      if (text.charAt(i) == ':'
          && Character.isWhitespace(text.charAt(i + 1))
          && Character.isUpperCase(places.at(i + 2))) {
        return i + 2;
      }
    }
    return free == from && (goesOn || !sentences) ? from : -1;
  }

  /** 'The pipe is 4" across,"': after a digit, and the next mark closes what is open. */
  private boolean isInches(int at, int to) {
    if (text.charAt(at) != '"'
        || !Character.isDigit(places.at(at - 1))
        || !places.isBeforeSpace(at + 1)) {
      return false;
    }
    int next = at + 1;
    while (next < to && text.charAt(next) != '"') {
      next++;
    }
    return next < to && !places.isAfterSpace(next) && ",.?!".indexOf(text.charAt(next - 1)) >= 0;
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

  private static boolean isGuillemet(char c) {
    return c == '\u00ab' || c == '\u00bb';
  }
}
