package nightdesk.quotes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nightdesk.text.Document;

/**
 * Makes attributions of tagged parts: links them, makes contents agree with the quotation marks,
 * parts what a paragraph's end parts, and finds a home for quotations that no cue claims.
 */
final class Attributor {
  /** A quotation of at least this many words is one even without a cue. */
  private static final int WORDS_OF_QUOTATION = 4;

  private final QuoteLinker linker;

  Attributor(QuoteLinker linker) {
    this.linker = linker;
  }

  List<Attribution> attribute(Document document, QuotationMarks marks, QuoteTagger.Tags tags) {
    var parts = new QuoteLinker.Parts(document, marks, parts(document, tags));
    int n = parts.list.size();
    float[] scores = new float[n];
    int[] links = linker.link(parts, scores);
    var byCue = new Attribution[n];
    float[] best = new float[n];
    var found = new ArrayList<Attribution>();
    for (int i = 0; i < n; i++) {
      Part part = parts.list.get(i);
      int cue = links[i];
      if (part.kind() == Part.CONTENT && cue < 0) {
        if (parts.isQuoted(part)) {
          var orphan = new Attribution();
          orphan.content.add(new int[] {part.from(), part.to()});
          found.add(orphan);
        }
      } else if (part.kind() != Part.CUE && cue >= 0) {
        Attribution a = byCue[cue];
        if (a == null) {
          a = new Attribution();
          Part word = parts.list.get(cue);
          a.cue = new int[] {word.from(), word.to()};
          a.margin = word.margin();
          byCue[cue] = a;
          best[cue] = Float.NEGATIVE_INFINITY;
        }
        if (part.kind() == Part.CONTENT) {
          a.content.add(new int[] {part.from(), part.to()});
        } else if (scores[i] > best[cue]) {
          best[cue] = scores[i];
          a.source = new int[] {part.from(), part.to()};
          a.margin = Math.min(a.margin, part.margin());
        }
      }
    }
    for (Attribution a : byCue) {
      if (a != null && !a.content.isEmpty()) {
        found.add(a);
      }
    }
    var result = new ArrayList<Attribution>();
    for (Attribution a : found) {
      snap(document, marks, a);
      part(document, marks, a);
      dropCrumbs(document, marks, a);
      result.addAll(split(document, marks, a));
    }
    result.removeIf(a -> !trim(document, marks, a));
    extend(document, marks, result);
    claim(document, marks, result);
    result.sort(Comparator.comparingInt(Attribution::start).thenComparingInt(Attribution::end));
    return result;
  }

  private static List<Part> parts(Document document, QuoteTagger.Tags tags) {
    var parts = new ArrayList<Part>();
    int n = document.size();
    int t = 0;
    while (t < n) {
      int kind = QuoteModel.part(tags.labels[t]);
      if (kind == 0) {
        t++;
        continue;
      }
      int from = t;
      float margin = tags.margins[t++];
      while (t < n
          && QuoteModel.part(tags.labels[t]) == kind
          && !QuoteModel.begins(tags.labels[t])
          && !isParagraphStart(document, t)) {
        margin = Math.min(margin, tags.margins[t++]);
      }
      parts.add(new Part(kind, from, t, margin));
    }
    return parts;
  }

  static boolean isParagraphStart(Document document, int token) {
    int sentence = document.sentenceOf(token);
    return document.sentenceStart(sentence) == token
        && document.paragraphStart(document.paragraphOf(sentence)) == sentence;
  }

  /**
   * "... does not blame the pilots. "They were tired."": words of one sentence and a quotation that
   * is the next are two stretches.
   */
  private static void part(Document document, QuotationMarks marks, Attribution a) {
    for (int i = 0; i < a.content.size(); i++) {
      int[] range = a.content.get(i);
      if (marks.state(Math.min(range[0] + 1, range[1] - 1)) != QuotationMarks.OUTSIDE) {
        continue;
      }
      int last = document.sentenceOf(range[1] - 1);
      for (int s = document.sentenceOf(range[0]) + 1; s <= last; s++) {
        int start = document.sentenceStart(s);
        boolean opens =
            start > range[0]
                && start + 1 < range[1]
                && marks.regionOf(start) < 0
                && marks.regionOf(start + 1) >= 0
                && marks.state(start - 1) == QuotationMarks.OUTSIDE;
        if (opens) {
          a.content.add(i + 1, new int[] {start, range[1]});
          range[1] = start;
          break;
        }
      }
    }
  }

  /** A content that has half of a quoted region or more has all of it, with its marks. */
  private static void snap(Document document, QuotationMarks marks, Attribution a) {
    for (int[] range : a.content) {
      int first = marks.regionOf(range[0]);
      if (first < 0 && range[0] + 1 < range[1]) {
        first = marks.regionOf(range[0] + 1);
      }
      int last = marks.regionOf(range[1] - 1);
      if (last < 0 && range[1] - 2 >= range[0]) {
        last = marks.regionOf(range[1] - 2);
      }
      if (first >= 0) {
        snap(document, marks, a, range, first);
      }
      if (last >= 0 && last != first) {
        snap(document, marks, a, range, last);
      }
    }
    for (int i = a.content.size() - 1; i > 0; i--) {
      int[] left = a.content.get(i - 1);
      int[] right = a.content.get(i);
      if (right[0] <= left[1] && !isParagraphStart(document, right[0])) {
        left[1] = Math.max(left[1], right[1]);
        a.content.remove(i);
      }
    }
  }

  private static void snap(
      Document document, QuotationMarks marks, Attribution a, int[] range, int region) {
    int from = document.tokenAt(marks.outerStart(region));
    int to = document.tokenAt(marks.outerEnd(region) - 1) + 1;
    int covered = Math.min(range[1], to) - Math.max(range[0], from);
    if (covered * 2 < to - from || holds(a.cue, from, to) || holds(a.source, from, to)) {
      return;
    }
    range[0] = Math.min(range[0], from);
    range[1] = Math.max(range[1], to);
  }

  private static boolean holds(int[] range, int from, int to) {
    return range != null && range[0] < to && range[1] > from;
  }

  private static boolean isQuoted(Document document, QuotationMarks marks, int[] range) {
    int[] count = new int[2];
    marks.count(range, count);
    return count[1] > 0 && count[0] >= 0.9 * count[1];
  }

  static int words(Document document, int[] range) {
    int words = 0;
    for (int t = range[0]; t < range[1]; t++) {
      if (document.isWord(t) || document.kind(t) == Document.Kind.NUMBER) {
        words++;
      }
    }
    return words;
  }

  /** One or two unquoted words beside a real quotation are a tagger's slip. */
  private static void dropCrumbs(Document document, QuotationMarks marks, Attribution a) {
    if (a.content.size() < 2) {
      return;
    }
    boolean quotation = false;
    for (int[] range : a.content) {
      quotation |= isQuoted(document, marks, range) && words(document, range) >= WORDS_OF_QUOTATION;
    }
    if (quotation) {
      a.content.removeIf(range -> words(document, range) <= 2 && !isQuoted(document, marks, range));
    }
  }

  /** Contents of different paragraphs are different statements, unless the quotation goes on. */
  private static List<Attribution> split(Document document, QuotationMarks marks, Attribution a) {
    var result = new ArrayList<Attribution>();
    Attribution current = null;
    int last = -1;
    for (int[] range : a.content) {
      int paragraph = document.paragraphOf(document.sentenceOf(range[0]));
      if (current != null && paragraph != last) {
        int[] before = current.content.get(current.content.size() - 1);
        int inner = marks.regionOf(Math.min(range[0] + 1, range[1] - 1));
        boolean goesOn = inner >= 0 && marks.continues(inner) && paragraph == last + 1;
        if (goesOn) {
          before[1] = range[1];
          last = document.paragraphOf(document.sentenceOf(range[1] - 1));
          continue;
        }
        current = null;
      }
      if (current != null && isNextSentence(document, marks, current, range)) {
        current = null;
      }
      if (current == null) {
        current = new Attribution();
        current.cue = a.cue;
        current.source = a.source;
        current.margin = a.margin;
        result.add(current);
      }
      current.content.add(range);
      last = document.paragraphOf(document.sentenceOf(range[1] - 1));
    }
    return result;
  }

  /**
   * 'He said the roof was gone. "I slept in the car."': what is quoted is a statement of its own.
   */
  private static boolean isNextSentence(
      Document document, QuotationMarks marks, Attribution before, int[] range) {
    int[] count = new int[2];
    for (int[] each : before.content) {
      marks.count(each, count);
    }
    return count[0] < count[1]
        && document.sentenceStart(document.sentenceOf(range[0])) == range[0]
        && isQuoted(document, marks, range)
        && before.start() > before.cue[0];
  }

  /** By region: the attribution whose content has the region's first token, or null. */
  private static Attribution[] owners(
      Document document, QuotationMarks marks, List<Attribution> attributions) {
    var owners = new Attribution[marks.size()];
    for (Attribution a : attributions) {
      for (int[] range : a.content) {
        for (int t = range[0]; t < range[1]; t++) {
          if (marks.regionOf(t) >= 0) {
            owners[marks.regionOf(t)] = a;
          }
        }
      }
    }
    return owners;
  }

  /** A quotation that goes on over paragraphs is one, even if the tagger saw only a part of it. */
  private static void extend(
      Document document, QuotationMarks marks, List<Attribution> attributions) {
    Attribution[] owners = owners(document, marks, attributions);
    for (int r = 1; r < marks.size(); r++) {
      if (!marks.continues(r) || marks.isClosed(r - 1) || owners[r] == owners[r - 1]) {
        continue;
      }
      Attribution left = owners[r - 1];
      Attribution right = owners[r];
      int first = r - 1;
      while (first > 0
          && marks.continues(first)
          && !marks.isClosed(first - 1)
          && owners[first] == null
          && owners[first - 1] == null) {
        first--;
      }
      int from = document.tokenAt(marks.outerStart(first));
      int to = document.tokenAt(marks.outerEnd(r) - 1) + 1;
      if (left == null || left.cue == null && right != null) {
        if (right.content.get(0)[0] <= document.tokenAt(marks.start(r))) {
          int begin = left == null ? from : Math.min(from, left.start());
          right.content.get(0)[0] = Math.min(begin, right.content.get(0)[0]);
          attributions.remove(left);
          java.util.Arrays.fill(owners, first, r, right);
        }
      } else if (right == null || right.cue == null || isFromNext(document, right, to)) {
        int[] last = left.content.get(left.content.size() - 1);
        last[1] = Math.max(last[1], to);
        attributions.remove(right);
        owners[r] = left;
      }
    }
  }

  /** True if the quotation that ends there has a cue only in a paragraph after it. */
  private static boolean isFromNext(Document document, Attribution a, int to) {
    return a.content.size() == 1
        && a.end() <= to
        && a.cue[0] >= to
        && isParagraphBetween(document, to - 1, a.cue[0]);
  }

  private static boolean isParagraphBetween(Document document, int before, int after) {
    return document.paragraphOf(document.sentenceOf(before))
        < document.paragraphOf(document.sentenceOf(after));
  }

  /** Quotations that the tagger left alone: whole sentences in marks, without a speaker so far. */
  private static void claim(
      Document document, QuotationMarks marks, List<Attribution> attributions) {
    Attribution[] owners = owners(document, marks, attributions);
    for (int r = 0; r < marks.size(); r++) {
      if (owners[r] != null) {
        continue;
      }
      int from = document.tokenAt(marks.outerStart(r));
      int to = document.tokenAt(marks.outerEnd(r) - 1) + 1;
      int[] range = {from, to};
      char last = document.text().charAt(marks.end(r) - 1);
      boolean sentence = last == '.' || last == ',' || last == '?' || last == '!';
      int before = from - 1;
      boolean first =
          document.sentenceStart(document.sentenceOf(from)) == from
              || before >= 0 && (document.is(before, ':') || document.is(before, ','));
      if (sentence && first && words(document, range) >= 2) {
        var orphan = new Attribution();
        orphan.content.add(range);
        attributions.add(orphan);
      }
    }
  }

  /** Takes stops and commas off the ends of unquoted content; false if nothing is left. */
  private static boolean trim(Document document, QuotationMarks marks, Attribution a) {
    for (int[] range : a.content) {
      while (range[0] < range[1] && isLooseMark(document, marks, range[0])) {
        range[0]++;
      }
      while (range[0] < range[1] && isLooseMark(document, marks, range[1] - 1)) {
        range[1]--;
      }
    }
    a.content.removeIf(range -> range[0] >= range[1] || words(document, range) == 0);
    return !a.content.isEmpty();
  }

  private static boolean isLooseMark(Document document, QuotationMarks marks, int token) {
    if (marks.state(token) != QuotationMarks.OUTSIDE) {
      return false;
    }
    char c = document.charAt(token, 0);
    return c == ','
        || c == '.'
        || c == ';'
        || c == ':'
        || c == '\u2014'
        || c == '\u2013'
        || c == '-';
  }
}
