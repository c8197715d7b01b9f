package nightdesk.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Breaks a paragraph into lines by the least sum of demerits over the whole paragraph (Knuth and
 * Plass, Breaking Paragraphs into Lines, 1981), for justified and for ragged setting.
 */
final class LineBreaker {
  private static final double HYPHEN_JUSTIFIED = 55;
  private static final double HYPHEN_RAGGED = 120;
  private static final double TWO_HYPHENS = 6000;
  private static final double SHORT_LAST_LINE = 4000;

  /**
   * A place where a line may end.
   *
   * @param beginning first item of the line that begins there
   */
  private record Point(
      int at, int beginning, Point previous, double demerits, boolean hyphen, int line) {}

  private final InlineContent c;
  private final float room;
  private final float indent;
  private final boolean justified;
  private final double looseness;
  private final float[] sum;
  private final float[] spaces;

  /** By item, the first from there on that a line may begin with. */
  private final int[] beginnings;

  private Point[] active = new Point[32];
  private int count;

  private LineBreaker(InlineContent content, float room, float indent, boolean justified) {
    this.c = content;
    this.room = room;
    this.indent = indent;
    this.justified = justified;
    this.looseness = room * 0.18;
    this.sum = new float[content.count + 1];
    this.spaces = new float[content.count + 1];
    for (int i = 0; i < content.count; i++) {
      byte kind = content.kind[i];
      boolean wide = kind == InlineContent.BOX || kind == InlineContent.SPACE;
      sum[i + 1] = sum[i] + (wide ? content.width[i] : 0);
      spaces[i + 1] = spaces[i] + (kind == InlineContent.SPACE ? content.width[i] : 0);
    }
    this.beginnings = new int[content.count + 1];
    beginnings[content.count] = content.count;
    for (int i = content.count - 1; i >= 0; i--) {
      byte kind = content.kind[i];
      boolean dropped =
          kind == InlineContent.SPACE
              || kind == InlineContent.HYPHEN
              || kind == InlineContent.BREAK;
      beginnings[i] = dropped ? beginnings[i + 1] : i;
    }
  }

  /**
   * Lines of a paragraph.
   *
   * @param room width of the lines, points; the first is narrower by the indent
   */
  static List<Line> lines(InlineContent content, float room, float indent, boolean justified) {
    InlineContent fitted = content.fitted(Math.max(1, room - indent));
    return new LineBreaker(fitted, room, indent, justified).run();
  }

  private List<Line> run() {
    var out = new ArrayList<Line>();
    int start = 0;
    for (int i = 0; i <= c.count; i++) {
      if (i == c.count || c.kind[i] == InlineContent.NEWLINE) {
        part(out, start, i);
        start = i + 1;
      }
    }
    return out;
  }

  private void part(List<Line> out, int start, int end) {
    start = skip(start, end);
    int last = end;
    while (last > start && c.kind[last - 1] == InlineContent.SPACE) {
      last--;
    }
    float first = room - (out.isEmpty() ? indent : 0);
    if (sum[last] - sum[start] <= first) {
      out.add(line(start, last, false, true, first));
      return;
    }
    count = 0;
    activate(start, null, 0, false, out.size());
    for (int i = start + 1; i <= last; i++) {
      boolean isEnd = i == last;
      boolean hyphen = !isEnd && c.kind[i] == InlineContent.HYPHEN;
      if (!isEnd
          && !hyphen
          && c.kind[i] != InlineContent.BREAK
          && (c.kind[i] != InlineContent.SPACE || c.kind[i - 1] == InlineContent.SPACE)) {
        continue;
      }
      step(i, isEnd, hyphen);
    }
    Point best = null;
    for (int k = 0; k < count; k++) {
      Point p = active[k];
      if (p.at() == last && (best == null || p.demerits() < best.demerits())) {
        best = p;
      }
    }
    var points = new ArrayList<Point>();
    for (Point p = best; p != null; p = p.previous()) {
      points.add(0, p);
    }
    for (int k = 1; k < points.size(); k++) {
      Point to = points.get(k);
      float width = room - (out.isEmpty() ? indent : 0);
      int from = skip(points.get(k - 1).at(), last);
      out.add(line(from, to.at(), to.hyphen(), k == points.size() - 1, width));
    }
  }

  private void activate(int at, Point previous, double demerits, boolean hyphen, int line) {
    if (count == active.length) {
      active = Arrays.copyOf(active, 2 * count);
    }
    active[count++] = new Point(at, beginnings[at], previous, demerits, hyphen, line);
  }

  private void step(int at, boolean isEnd, boolean hyphen) {
    Point best = null;
    double least = Double.MAX_VALUE;
    Point rescue = null;
    float hyphenWidth = hyphen ? c.width[at] : 0;
    double penalty = hyphen ? justified ? HYPHEN_JUSTIFIED : HYPHEN_RAGGED : 0;
    int kept = 0;
    for (int k = 0; k < count; k++) {
      Point p = active[k];
      int from = Math.min(p.beginning(), at);
      float width = room - (p.line() == 0 ? indent : 0);
      float natural = sum[at] - sum[from] + hyphenWidth;
      float stretch = spaces[at] - spaces[from];
      float shrunk = justified ? natural - stretch * 0.22f : natural;
      if (shrunk > width + 0.01f) {
        rescue = p;
        continue;
      }
      active[kept++] = p;
      if (p.demerits() >= least) {
        continue;
      }
      double badness = badness(natural, width, stretch, isEnd);
      double d = (10 + badness) * (10 + badness) + penalty * penalty;
      if (hyphen && p.hyphen() || isEnd && p.hyphen()) {
        d += TWO_HYPHENS;
      }
      if (isEnd && p.previous() != null && natural < width * 0.12f) {
        d += SHORT_LAST_LINE;
      }
      d += p.demerits();
      if (d < least) {
        least = d;
        best = p;
      }
    }
    count = kept;
    if (best != null) {
      activate(at, best, least, hyphen, best.line() + 1);
    } else if (count == 0) {
      // Nothing fits: the part is wider than the line by less than the hyphen. Break all the same.
      activate(at, rescue, rescue.demerits() + 1e9, false, rescue.line() + 1);
    }
  }

  private double badness(float natural, float width, float stretch, boolean isEnd) {
    double gap = width - natural;
    if (isEnd && gap >= 0) {
      return 0;
    }
    if (justified) {
      double ratio = gap >= 0 ? gap / Math.max(0.1, stretch * 0.5) : gap / (stretch * 0.22);
      return Math.min(1e5, 100 * Math.abs(ratio * ratio * ratio));
    }
    double ratio = gap / looseness;
    return Math.min(1e5, 100 * ratio * ratio * ratio);
  }

  /** First item of a line that begins after a break. */
  private int skip(int at, int end) {
    return Math.min(beginnings[at], end);
  }

  private Line line(int from, int to, boolean hyphen, boolean last, float width) {
    float natural = sum[to] - sum[from] + (hyphen ? c.width[to] : 0);
    float gap = width - natural;
    float stretch = spaces[to] - spaces[from];
    float perSpace = 0;
    if (justified && stretch > 0 && (gap < 0 || !last)) {
      perSpace = gap / stretch;
    }
    return new Line(c, from, to, hyphen, perSpace, natural + perSpace * stretch);
  }
}
