package nightdesk.quotes;

/**
 * Finds the stretches of a paragraph that stand in single marks and tells those from apostrophes.
 */
final class SingleMarks {
  /** Longest stretch in single marks that do not begin a paragraph, in characters. */
  private static final int LONGEST = 1000;

  private final String text;
  private final MarkPlaces places;
  private final QuotedRegions regions;

  /**
   * @param regions those in double marks, to which is added what is found
   */
  SingleMarks(String text, MarkPlaces places, QuotedRegions regions) {
    this.text = text;
    this.places = places;
    this.regions = regions;
  }

  /**
   * Finds the regions of the paragraph {@code [from, to)}.
   *
   * @param firstRegion the paragraph's first region in double marks
   * @param carried true if the first may go on with what the paragraph before left open
   */
  void find(int from, int to, int firstRegion, boolean carried) {
    int doubles = regions.size();
    int next = firstRegion;
    int i = from;
    while (i < to) {
      while (next < doubles && regions.outerEnd(next) <= i) {
        next++;
      }
      if (next < doubles && regions.outerStart(next) <= i) {
        i = regions.outerEnd(next);
        continue;
      }
      char c = text.charAt(i);
      if (c < 128 && c != '\'' && c != '`') {
        i++;
        continue;
      }
      if (isSingleOpening(c)
          && !places.isRightOfWord(i)
          && places.isAtWord(i + 1, to)
          && !isElision(c, i + 1)) {
        int end = singleEnd(c, i, to);
        if (end < 0
            && i == from
            && c == '\u2018'
            && !regions.overlaps(firstRegion, doubles, i, to)) {
          // Nothing closes it: perhaps the next paragraph goes on with it.
          if (continuesAfter(to)) {
            regions.add(i + 1, to, i, to, QuotationMarks.SINGLE, false, carried);
            regions.sort(firstRegion);
            return;
          }
        } else if (end >= 0 && accepts(firstRegion, doubles, i, end)) {
          doubles -= regions.removeInside(firstRegion, doubles, i, end);
          regions.add(i + 1, end, i, end + 1, QuotationMarks.SINGLE, true, carried && i == from);
          i = end;
        }
      }
      i++;
    }
    regions.sort(firstRegion);
  }

  private boolean continuesAfter(int to) {
    int i = to;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i < text.length() && text.charAt(i) == '\u2018';
  }

  /** A single-marked stretch may hold whole double-marked ones, but not cut any. */
  private boolean accepts(int first, int last, int from, int end) {
    for (int r = first; r < last; r++) {
      boolean inside = regions.outerStart(r) > from && regions.outerEnd(r) <= end;
      boolean apart = regions.outerStart(r) > end || regions.outerEnd(r) <= from;
      boolean sure = text.charAt(from) == '\u2018' || ",.?!".indexOf(text.charAt(end - 1)) >= 0;
      if (!apart && !(inside && regions.isClosed(r) && sure)) {
        return false;
      }
    }
    return true;
  }

  /** The place of the mark that closes the single one at {@code at}, or -1. */
  private int singleEnd(char opener, int at, int to) {
    int limit = Math.min(to, at + LONGEST);
    int weak = -1;
    for (int i = at + 2; i < limit; i++) {
      char c = text.charAt(i);
      if (isSingleOpening(c) && c != '\'' && !places.isRightOfWord(i) && opener != '\u201a') {
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
      case 1 -> places.at(at) == 'n';
      case 2 -> text.startsWith("em", at);
      case 3 -> text.startsWith("tis", at) || text.startsWith("til", at);
      case 4 -> text.startsWith("twas", at) || text.startsWith("bout", at);
      case 5 -> c == '\'' && (text.startsWith("cause", at) || text.startsWith("round", at));
      default -> false;
    };
  }

  private static boolean isSingleOpening(char c) {
    return c == '\'' || c == '\u2018' || c == '\u201a' || c == '\u2039' || c == '`';
  }
}
