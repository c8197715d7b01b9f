package nightdesk.quotes;

import java.util.List;
import nightdesk.text.Document;
import nightdesk.text.WordSet;

/** Tells titles of works, headings and nicknames in marks from quotations. */
final class Titles {
  private static final WordSet WORKS =
      WordSet.of(
          List.of(
              "album",
              "alias",
              "anthem",
              "article",
              "ballad",
              "book",
              "column",
              "documentary",
              "editorial",
              "episode",
              "essay",
              "exhibition",
              "film",
              "hymn",
              "memoir",
              "movie",
              "nickname",
              "musical",
              "novel",
              "op-ed",
              "opera",
              "painting",
              "paper",
              "play",
              "podcast",
              "poem",
              "series",
              "show",
              "single",
              "song",
              "story"));

  /** What is done with works. */
  private static final WordSet PERFORMING =
      WordSet.of(
          List.of(
              "played",
              "plays",
              "playing",
              "sang",
              "sings",
              "singing",
              "performed",
              "performs",
              "performing",
              "recorded",
              "directed",
              "conducted"));

  private static final WordSet NAMING =
      WordSet.of(List.of("titled", "entitled", "nicknamed", "headlined"));

  private final Document document;
  private final QuotationMarks marks;

  Titles(Document document, QuotationMarks marks) {
    this.document = document;
    this.marks = marks;
  }

  /** Takes titles out of contents; attributions that are nothing else go. */
  void drop(List<Attribution> attributions) {
    attributions.removeIf(this::isTitleAlone);
    for (Attribution a : attributions) {
      if (a.content.size() > 1) {
        a.content.removeIf(range -> isWork(a, range));
      }
    }
    attributions.removeIf(a -> a.content.isEmpty());
  }

  /** How many letters and digits of the content are in the titles of works, and so not quoted. */
  int letters(Attribution a) {
    int[] count = new int[2];
    for (int[] range : a.content) {
      int last = -1;
      for (int t = range[0]; t < range[1]; t++) {
        int region = marks.regionOf(t);
        if (region >= 0 && region != last) {
          int to = document.tokenAt(marks.outerEnd(region) - 1) + 1;
          int from = document.tokenAt(marks.outerStart(region));
          if (isTitle(new int[] {from, to}) && isWorkBefore(from)) {
            marks.count(marks.start(region), marks.end(region), count);
          }
          last = region;
        }
      }
    }
    return count[0];
  }

  /** The title of a work, or words that end with one beside a quotation. */
  private boolean isWork(Attribution a, int[] range) {
    if (isTitle(range)) {
      return isWorkBefore(range[0]);
    }
    int region = marks.regionOf(Math.max(range[0], range[1] - 2));
    if (region < 0 || a.cue != null && range[1] > a.cue[0]) {
      return false;
    }
    int from = document.tokenAt(marks.outerStart(region));
    return from > range[0] && isTitle(new int[] {from, range[1]}) && isWorkBefore(from);
  }

  private boolean isTitleAlone(Attribution a) {
    if (a.content.size() > 1) {
      return false;
    }
    int[] range = a.content.get(0);
    if (a.cue == null) {
      return isTitle(range);
    }
    if (PERFORMING.contains(document.hash(a.cue[1] - 1)) && beginsWithTitle(range)) {
      return true;
    }
    return NAMING.contains(document.hash(a.cue[1] - 1)) && isInMarks(range);
  }

  /** True if the first stretch in marks of the range is a title. */
  private boolean beginsWithTitle(int[] range) {
    int t = range[0];
    while (t < range[1] && marks.regionOf(t) < 0) {
      t++;
    }
    int end = t;
    while (end < range[1] && marks.regionOf(end) == marks.regionOf(t)) {
      end++;
    }
    return t < end && t - range[0] < 2 && isTitle(new int[] {t, end});
  }

  private boolean isInMarks(int[] range) {
    int first = Math.min(range[0] + 1, range[1] - 1);
    int last = Math.max(range[1] - 2, range[0]);
    int region = marks.regionOf(first);
    return region >= 0 && region == marks.regionOf(last);
  }

  /** In marks, all longer words and the last with a capital, and not all in capitals. */
  private boolean isTitle(int[] range) {
    if (!isInMarks(range) || document.sentenceOf(range[0]) != document.sentenceOf(range[1] - 1)) {
      return false;
    }
    int capitals = 0;
    int last = -1;
    int words = 0;
    boolean shouted = true;
    for (int t = range[0]; t < range[1]; t++) {
      if (document.is(t, '!') || document.is(t, '?')) {
        return false;
      }
      if (!document.isWord(t)) {
        continue;
      }
      words++;
      last = t;
      if (document.isCapitalized(t)) {
        capitals++;
        shouted &= document.caps(t) == Document.Caps.UPPER;
      } else if (document.length(t) > 4 || capitals == 0) {
        return false;
      }
    }
    return capitals >= 2
        && 2 * capitals >= words
        && (document.isCapitalized(last) || document.charAt(last, 0) == '\'')
        && !shouted;
  }

  private boolean isWorkBefore(int token) {
    int first = document.sentenceStart(document.sentenceOf(token));
    for (int t = token - 1; t >= first && t > token - 4; t--) {
      if (WORKS.contains(document.hash(t))) {
        return true;
      }
    }
    return false;
  }
}
