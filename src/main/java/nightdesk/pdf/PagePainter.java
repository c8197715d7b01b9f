package nightdesk.pdf;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Paints a page: content stream, marked content, and where its links are. */
final class PagePainter {
  /** Where a link can be clicked: corners in PDF coordinates. */
  record LinkArea(Ink.Link link, float left, float bottom, float right, float top) {}

  private static final Node ARTIFACT = new Node("Artifact", null);

  private final int page;
  private final float sheetHeight;
  private final FontLibrary fonts;
  private final Map<String, Integer> pageOf;
  private final PdfBytes out = new PdfBytes();
  private final ContentWriter content;
  private final List<Node> marks = new ArrayList<>();
  private final List<LinkArea> links = new ArrayList<>();
  private final List<float[]> underlines = new ArrayList<>();
  private float shift;
  private boolean mute;
  private Node open;

  /**
   * @param page from 0
   * @param pageOf page number of each id, from 1
   * @param fontNumbers number of each face in the file; filled here
   */
  PagePainter(
      int page,
      float sheetHeight,
      FontLibrary fonts,
      Map<String, Integer> pageOf,
      Map<FontFace, Integer> fontNumbers) {
    this.page = page;
    this.sheetHeight = sheetHeight;
    this.fonts = fonts;
    this.pageOf = pageOf;
    this.content = new ContentWriter(out, fontNumbers);
  }

  List<Node> marks() {
    return marks;
  }

  List<LinkArea> links() {
    return links;
  }

  /** Closes what is open. */
  PdfBytes finish() {
    if (!underlines.isEmpty()) {
      artifact();
      for (float[] u : underlines) {
        fillNow(u[0], u[1], u[2], u[3], (int) u[4]);
      }
    }
    end();
    return out;
  }

  /** From now on everything is painted for the eye only. */
  void mute(boolean value) {
    end();
    mute = value;
  }

  boolean isMute() {
    return mute;
  }

  /** Moves what follows to the right. */
  void shift(float dx) {
    shift += dx;
  }

  void artifact() {
    if (open != ARTIFACT) {
      end();
      open = ARTIFACT;
      out.put("/Artifact BMC\n");
    }
  }

  /** Makes what follows content of a structure element. */
  void node(Node node) {
    if (mute || node == null) {
      artifact();
      return;
    }
    if (open != node) {
      end();
      open = node;
      node.attach();
      node.kids.add(new Node.Mark(page, marks.size()));
      out.raw('/').put(node.type).put(" <</MCID ").put(Integer.toString(marks.size()));
      out.put(">> BDC\n");
      marks.add(node);
    }
  }

  private void end() {
    content.endText();
    if (open != null) {
      out.put("EMC\n");
      open = null;
    }
  }

  private float up(float y) {
    return sheetHeight - y;
  }

  void fill(float x, float top, float width, float height, int rgb) {
    if (rgb != Style.CLEAR && width > 0 && height > 0) {
      content.endText();
      fillNow(x + shift, top, width, height, rgb);
    }
  }

  private void fillNow(float x, float top, float width, float height, int rgb) {
    content.fillColor(rgb);
    out.number(x).number(up(top + height)).number(width).number(height).put("re f\n");
  }

  /** Background and borders of a block. */
  void decorate(Style style, float x, float top, float width, float height) {
    fill(x, top, width, height, style.background);
    fill(x, top, width, style.border[0], style.borderColor[0]);
    float right = style.border[1];
    fill(x + width - right, top, right, height, style.borderColor[1]);
    float bottom = style.border[2];
    fill(x, top + height - bottom, width, bottom, style.borderColor[2]);
    fill(x, top, style.border[3], height, style.borderColor[3]);
  }

  /** Starts a path; the points that follow are in sheet coordinates, y downwards. */
  void path(char operator, float... points) {
    content.endText();
    for (int i = 0; i < points.length; i += 2) {
      out.number(points[i] + shift).number(up(points[i + 1]));
    }
    out.raw(operator).raw('\n');
  }

  /** Sets what the next path is drawn with; must come before its first point. */
  void pathStyle(int fill, int line, float width, float[] dash) {
    content.endText();
    if (fill != Style.CLEAR) {
      content.fillColor(fill);
    }
    if (line != Style.CLEAR) {
      content.strokeColor(line);
      out.number(width).put("w [");
      for (float d : dash) {
        out.number(d);
      }
      out.put("] 0 d\n");
    }
  }

  /** Draws the path: fills, strokes, both, or drops it. */
  void paintPath(int fill, int line) {
    boolean filled = fill != Style.CLEAR;
    boolean stroked = line != Style.CLEAR;
    out.put(filled && stroked ? "B\n" : filled ? "f\n" : stroked ? "S\n" : "n\n");
  }

  /** Paints a line of text; x is the left edge. */
  void line(Line line, float x, float base, float room, float top, float height) {
    InlineContent c = line.content();
    int n = line.to() - line.from();
    float[] at = places(line, x, room);
    backgrounds(line, at, top, height);
    for (int i : order(line, at)) {
      int k = line.from() + i;
      byte kind = c.kind[k];
      if (kind == InlineContent.BOX || kind == InlineContent.SPACE) {
        box((Box) c.item[k], at[i], base);
      } else if (kind == InlineContent.LEADER) {
        leader((Box) c.item[k], at[i], at[n + 1 + i], base);
      }
    }
    if (line.hyphen()) {
      box((Box) c.item[line.to()], at[n], base);
    } else if (line.to() < c.count && c.kind[line.to()] == InlineContent.SPACE) {
      box((Box) c.item[line.to()], at[n], base);
    }
    linksAndUnderlines(line, at, base);
  }

  /**
   * The order in which the items are written: parts of different structure elements as they are
   * read, within a part from left to right, as those who extract text expect it of all scripts.
   */
  private static int[] order(Line line, float[] at) {
    InlineContent c = line.content();
    int n = line.to() - line.from();
    if (!c.bidirectional) {
      int[] plain = new int[n];
      Arrays.setAll(plain, i -> i);
      return plain;
    }
    Integer[] out = new Integer[n];
    Arrays.setAll(out, i -> i);
    for (int start = 0, i = 1; i <= n; i++) {
      if (i == n || node(line, i) != node(line, start)) {
        Arrays.sort(out, start, i, Comparator.comparingDouble(k -> at[k]));
        start = i;
      }
    }
    return Arrays.stream(out).mapToInt(Integer::intValue).toArray();
  }

  private static Node node(Line line, int i) {
    return line.content().item[line.from() + i] instanceof Box box ? box.ink().node() : null;
  }

  /** Left edge of each item, of the line's end, and then the width of each item. */
  private static float[] places(Line line, float x, float room) {
    InlineContent c = line.content();
    int n = line.to() - line.from();
    float[] out = new float[2 * n + 1];
    for (int i = 0; i < n; i++) {
      int k = line.from() + i;
      out[n + 1 + i] =
          switch (c.kind[k]) {
            case InlineContent.BOX -> c.width[k];
            case InlineContent.SPACE -> c.width[k] * (1 + line.stretch());
            case InlineContent.LEADER -> Math.max(0, room - line.width());
            default -> 0;
          };
    }
    float pen = x;
    if (!c.bidirectional) {
      for (int i = 0; i < n; i++) {
        out[i] = pen;
        pen += out[n + 1 + i];
      }
      out[n] = pen;
      return out;
    }
    byte[] levels = new byte[n];
    Integer[] order = new Integer[n];
    for (int i = 0; i < n; i++) {
      levels[i] = c.level[line.from() + i];
      order[i] = i;
    }
    Bidi.reorderVisually(levels, 0, order, 0, n);
    for (Integer i : order) {
      out[i] = pen;
      pen += out[n + 1 + i];
    }
    out[n] = c.rightToLeft ? x : pen;
    return out;
  }

  private void backgrounds(Line line, float[] at, float top, float height) {
    InlineContent c = line.content();
    int n = line.to() - line.from();
    for (int i = 0; c.backed && i < n; i++) {
      if (c.item[line.from() + i] instanceof Box box
          && box.ink().background() != Style.CLEAR
          && at[n + 1 + i] > 0) {
        Ink ink = box.ink();
        float left = at[i];
        float right = left + at[n + 1 + i];
        // What stands beside it on the same background is painted with it.
        while (i + 1 < n
            && Math.abs(at[i + 1] - right) < 0.01f
            && (!(c.item[line.from() + i + 1] instanceof Box next)
                || next.ink().background() == ink.background()
                    && next.ink().size() == ink.size())) {
          i++;
          right += at[n + 1 + i];
        }
        artifact();
        float inset = Math.max(0, (height - ink.size() * 1.3f) / 2);
        fill(left, top + inset, right - left + 0.2f, height - 2 * inset, ink.background());
      }
    }
  }

  private void linksAndUnderlines(Line line, float[] at, float base) {
    InlineContent c = line.content();
    if (!c.marked) {
      return;
    }
    int n = line.to() - line.from();
    Ink.Link link = null;
    float left = 0;
    float right = 0;
    Ink last = null;
    for (int i = 0; i <= n; i++) {
      Ink ink = i < n && c.item[line.from() + i] instanceof Box b ? b.ink() : null;
      if (ink != null && ink.style().underline && c.kind[line.from() + i] != InlineContent.LEADER) {
        underlines.add(
            new float[] {
              at[i] + shift,
              base + 0.12f * ink.size(),
              at[n + 1 + i],
              0.045f * ink.size(),
              ink.style().color
            });
      }
      Ink.Link next = ink == null ? (i < n ? link : null) : ink.link();
      if (next != link) {
        addLink(link, left, right, base, last);
        link = next;
        left = i < n ? at[i] : 0;
        right = left;
      }
      if (i < n && link != null) {
        left = Math.min(left, at[i]);
        right = Math.max(right, at[i] + at[n + 1 + i]);
        last = ink == null ? last : ink;
      }
    }
  }

  private void addLink(Ink.Link link, float left, float right, float base, Ink ink) {
    if (link == null || mute || ink == null || right <= left) {
      return;
    }
    float y = base - ink.style().rise;
    links.add(
        new LinkArea(
            link,
            left + shift,
            up(y + 0.25f * ink.size()),
            right + shift,
            up(y - 0.85f * ink.size())));
  }

  private void leader(Box dot, float x, float width, float base) {
    float step = dot.width() * 2.2f;
    Node before = open;
    artifact();
    // On a common grid, so that dots of several lines stand below each other.
    float end = x + width - step;
    for (float at = (float) Math.ceil((x + step / 2) / step) * step; at < end; at += step) {
      content.glyphs(dot, at + shift, up(base));
    }
    if (before != null && before != ARTIFACT) {
      node(before);
    }
  }

  /** Paints a box of text. */
  void box(Box box, float x, float base) {
    float left = x + shift;
    node(box.ink().node());
    if (!box.slot().isEmpty()) {
      String number = String.valueOf(pageOf.getOrDefault(box.slot(), 0));
      Glyphs digits = box.ink().face().simple(number);
      var shown = new Box(box.ink(), digits, 0, digits.count(), null, "");
      content.glyphs(shown, left + box.width() - shown.width(), up(base));
      return;
    }
    if (box.glyphs().face() == null) {
      missing(box, left, base);
      return;
    }
    if (box.actual() == null) {
      content.glyphs(box, left, up(base));
      return;
    }
    content.text();
    content.endArray();
    out.put("/Span <</ActualText ").text(box.actual()).put(">> BDC\n");
    content.glyphs(box, left, up(base));
    content.endArray();
    out.put("EMC\n");
  }

  /** A frame with the code point in hexadecimal, two or three digits above each other. */
  private void missing(Box box, float x, float base) {
    content.endText();
    String cluster = box.glyphs().text();
    int cp = cluster.codePointAt(0);
    fonts.miss(cp);
    Ink ink = box.ink();
    float em = ink.size();
    out.put("/Span <</ActualText ").text(cluster).put(">> BDC\n");
    pathStyle(Style.CLEAR, ink.style().color, em * 0.04f, new float[0]);
    out.number(x + 0.06f * em).number(up(base) - 0.18f * em).number(0.88f * em).number(0.98f * em);
    out.put("re S\n");
    String hex = Integer.toHexString(cp).toUpperCase(java.util.Locale.ROOT);
    hex = "0".repeat(Math.max(0, 4 - hex.length())) + hex;
    int half = (hex.length() + 1) / 2;
    FontFace digits = fonts.builtIn("SourceSans3-Regular");
    Ink small =
        new Ink(ink.style(), digits, em * (half > 2 ? 0.46f : 0.5f), Style.CLEAR, null, null);
    for (int row = 0; row < 2; row++) {
      Glyphs g = digits.simple(row == 0 ? hex.substring(0, half) : hex.substring(half));
      var part = new Box(small, g, 0, g.count(), null, "");
      float room = 0.88f * em - part.width();
      content.glyphs(part, x + 0.06f * em + room / 2, up(base - (row == 0 ? 0.37f : -0.09f) * em));
    }
    content.endText();
    out.put("EMC\n");
  }
}
