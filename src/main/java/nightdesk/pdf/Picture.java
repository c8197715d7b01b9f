package nightdesk.pdf;

import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A drawing: a subset of SVG, painted to scale. */
final class Picture extends Piece {
  private static final float PIXEL = 0.75f;
  private static final float ROUND = 0.5523f;

  private final Element svg;
  private final Style style;
  private final Setting setting;
  private final float x;
  private final float width;
  private final float scale;
  private final float[] view;
  private final Node node;

  private Picture(
      Element svg,
      Style style,
      Setting setting,
      float x,
      float width,
      float[] view,
      float scale,
      Node node) {
    this.svg = svg;
    this.style = style;
    this.setting = setting;
    this.x = x;
    this.width = width;
    this.view = view;
    this.scale = scale;
    this.node = node;
    this.height = view[3] * scale;
  }

  /**
   * A picture for a place.
   *
   * @param wanted width in points, or NaN for the drawing's own
   * @param node null for a picture without meaning
   */
  static Picture of(
      Element svg, Style style, Setting setting, float x, float room, float wanted, Node node) {
    float[] view = view(svg);
    float wide = Float.isNaN(wanted) ? naturalWidth(svg, style) : wanted;
    wide = Math.min(wide, room);
    float scale = wide / view[2];
    if (view[3] * scale > setting.contentHeight) {
      scale = setting.contentHeight / view[3];
      wide = view[2] * scale;
    }
    if (node != null) {
      boolean hidden = svg.get("aria-hidden").equals("true");
      node.alternative = hidden ? "" : alternative(svg);
      if (node.alternative.isEmpty() && !hidden) {
        throw svg.fault("<svg> needs a <title> for those who do not see it, or aria-hidden=true");
      }
      node = hidden ? null : node;
    }
    float left =
        switch (style.side()) {
          case RIGHT -> x + room - wide;
          case CENTER -> x + (room - wide) / 2;
          default -> x;
        };
    return new Picture(svg, style, setting, left, wide, view, scale, node);
  }

  private static String alternative(Element svg) {
    var out = new ArrayList<String>();
    for (Object child : svg.children) {
      if (child instanceof Element e && (e.is("title") || e.is("desc"))) {
        out.add(e.text().replaceAll("\\s+", " ").strip());
      }
    }
    if (out.isEmpty() && !svg.get("aria-label").isEmpty()) {
      out.add(svg.get("aria-label"));
    }
    return String.join(". ", out).strip();
  }

  private static float[] view(Element svg) {
    String box = svg.get("viewBox");
    float[] out =
        box.isEmpty()
            ? new float[] {0, 0, number(svg, "width", 0), number(svg, "height", 0)}
            : numbers(svg, box);
    if (out.length != 4 || !(out[2] > 0) || !(out[3] > 0)) {
      throw svg.fault("<svg> needs viewBox=\"x y width height\" or width and height");
    }
    return out;
  }

  /** Points. */
  static float naturalWidth(Element svg, Style style) {
    if (!Float.isNaN(style.width)) {
      return style.width;
    }
    return svg.get("width").isEmpty() || svg.get("width").endsWith("%")
        ? view(svg)[2] * PIXEL
        : number(svg, "width", 0) * PIXEL;
  }

  @Override
  void paint(PagePainter painter, float top) {
    painter.node(node);
    if (node != null && !painter.isMute()) {
      node.box = new float[] {x, top, x + width, top + height};
    }
    var place = new AffineTransform();
    place.translate(x, top);
    place.scale(scale, scale);
    place.translate(-view[0], -view[1]);
    children(painter, svg, place, new Pen(style.color, Style.CLEAR, 1, new float[0]), style);
  }

  private record Pen(int fill, int stroke, float width, float[] dash) {}

  private void children(
      PagePainter painter, Element parent, AffineTransform place, Pen pen, Style style) {
    for (Object child : parent.children) {
      if (child instanceof Element e && !e.is("title") && !e.is("desc")) {
        Style own = setting.styles.style(e, style);
        draw(painter, e, moved(e, place), pen(e, pen, own), own);
      }
    }
  }

  private static AffineTransform moved(Element e, AffineTransform place) {
    String text = e.get("transform").strip();
    if (text.isEmpty()) {
      return place;
    }
    var out = new AffineTransform(place);
    for (String part : text.split("\\)\\s*,?\\s*")) {
      int open = part.indexOf('(');
      float[] v = open < 0 ? new float[0] : numbers(e, part.substring(open + 1));
      String kind = open < 0 ? "" : part.substring(0, open).strip();
      if (kind.equals("translate") && v.length > 0) {
        out.translate(v[0], v.length > 1 ? v[1] : 0);
      } else if (kind.equals("scale") && v.length > 0) {
        out.scale(v[0], v.length > 1 ? v[1] : v[0]);
      } else {
        throw e.fault("transform \"" + text + "\": only translate and scale are known");
      }
    }
    return out;
  }

  private static Pen pen(Element e, Pen pen, Style style) {
    return new Pen(
        color(e, "fill", pen.fill(), style),
        color(e, "stroke", pen.stroke(), style),
        e.get("stroke-width").isEmpty() ? pen.width() : number(e, "stroke-width", 1),
        e.get("stroke-dasharray").isEmpty()
            ? pen.dash()
            : e.get("stroke-dasharray").equals("none")
                ? new float[0]
                : numbers(e, e.get("stroke-dasharray")));
  }

  private static int color(Element e, String name, int inherited, Style style) {
    if (e.get(name).isEmpty()) {
      return inherited;
    }
    try {
      return StyleProperties.color(e.get(name).toLowerCase(Locale.ROOT).strip(), style);
    } catch (StyleProperties.ValueFault fault) {
      throw e.fault(name + " " + fault.getMessage() + ", not \"" + e.get(name) + "\"");
    }
  }

  private void draw(PagePainter painter, Element e, AffineTransform place, Pen pen, Style own) {
    switch (e.tag) {
      case "g", "svg" -> children(painter, e, place, pen, own);
      case "text" -> text(painter, e, place, pen, own);
      case "rect" -> {
        float left = number(e, "x", 0);
        float top = number(e, "y", 0);
        float right = left + number(e, "width", 0);
        float bottom = top + number(e, "height", 0);
        polygon(painter, place, pen, true, left, top, right, top, right, bottom, left, bottom);
      }
      case "line" ->
          polygon(
              painter,
              place,
              new Pen(Style.CLEAR, pen.stroke(), pen.width(), pen.dash()),
              false,
              number(e, "x1", 0),
              number(e, "y1", 0),
              number(e, "x2", 0),
              number(e, "y2", 0));
      case "polyline", "polygon" -> {
        float[] points = numbers(e, e.get("points"));
        if (points.length >= 4 && points.length % 2 == 0) {
          polygon(painter, place, pen, e.is("polygon"), points);
        }
      }
      case "circle" -> circle(painter, e, place, pen);
      case "path" -> {
        start(painter, pen);
        new SvgPath(e, e.get("d")).paint(painter, place);
        painter.paintPath(pen.fill(), pen.stroke());
      }
      default ->
          throw e.fault("<" + e.tag + "> is not known in drawings; docs/pdf-markup.md lists them");
    }
  }

  private void start(PagePainter painter, Pen pen) {
    float[] dash = pen.dash().clone();
    for (int i = 0; i < dash.length; i++) {
      dash[i] *= scale;
    }
    painter.pathStyle(pen.fill(), pen.stroke(), pen.width() * scale, dash);
  }

  private void polygon(
      PagePainter painter, AffineTransform place, Pen pen, boolean closed, float... points) {
    start(painter, pen);
    float[] p = new float[points.length];
    place.transform(points, 0, p, 0, points.length / 2);
    painter.path('m', p[0], p[1]);
    for (int i = 2; i < p.length; i += 2) {
      painter.path('l', p[i], p[i + 1]);
    }
    if (closed) {
      painter.path('h');
    }
    painter.paintPath(pen.fill(), pen.stroke());
  }

  private void circle(PagePainter painter, Element e, AffineTransform place, Pen pen) {
    float cx = number(e, "cx", 0);
    float cy = number(e, "cy", 0);
    float r = number(e, "r", 0);
    float k = r * ROUND;
    float[] p = {
      cx + r, cy, cx + r, cy + k, cx + k, cy + r, cx, cy + r, cx - k, cy + r, cx - r, cy + k,
      cx - r, cy, cx - r, cy - k, cx - k, cy - r, cx, cy - r, cx + k, cy - r, cx + r, cy - k,
      cx + r, cy
    };
    place.transform(p, 0, p, 0, p.length / 2);
    start(painter, pen);
    painter.path('m', p[0], p[1]);
    for (int i = 2; i < p.length; i += 6) {
      painter.path('c', p[i], p[i + 1], p[i + 2], p[i + 3], p[i + 4], p[i + 5]);
    }
    painter.paintPath(pen.fill(), pen.stroke());
  }

  private void text(PagePainter painter, Element e, AffineTransform place, Pen pen, Style own) {
    Style s = own.child();
    s.color = pen.fill() == Style.CLEAR ? own.color : pen.fill();
    if (!e.get("font-size").isEmpty()) {
      s.size = Math.max(1, number(e, "font-size", 10) * scale);
    }
    s.bold |= e.get("font-weight").equals("bold") || e.get("font-weight").equals("700");
    s.noWrap = true;
    List<Object> words = List.of(e.text());
    InlineContent content = InlineBuilder.build(setting, s, node, words);
    List<Line> lines = LineBreaker.lines(content, Float.MAX_VALUE / 4, 0, false);
    float[] at = {number(e, "x", 0), number(e, "y", 0)};
    place.transform(at, 0, at, 0, 1);
    Line line = lines.get(0);
    float left =
        switch (e.get("text-anchor")) {
          case "middle" -> at[0] - line.width() / 2;
          case "end" -> at[0] - line.width();
          default -> at[0];
        };
    painter.line(line, left, at[1], line.width(), at[1] - s.size, s.size);
  }

  private static float number(Element e, String name, float other) {
    String v = e.get(name).strip();
    if (v.isEmpty()) {
      return other;
    }
    v = v.endsWith("px") ? v.substring(0, v.length() - 2) : v;
    try {
      float f = Float.parseFloat(v);
      if (Math.abs(f) < 1e6f) {
        return f;
      }
    } catch (NumberFormatException ignored) {
      // Told below.
    }
    throw e.fault(name + " must be a number, not \"" + v + "\"");
  }

  static float[] numbers(Element e, String text) {
    String[] part = text.strip().split("[\\s,]+");
    float[] out = new float[part.length];
    for (int i = 0; i < part.length; i++) {
      try {
        out[i] = Float.parseFloat(part[i]);
      } catch (NumberFormatException ex) {
        throw e.fault("a list of numbers was expected, not \"" + text.strip() + "\"");
      }
    }
    return out;
  }
}
