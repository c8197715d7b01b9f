package nightdesk.pdf;

import java.awt.geom.AffineTransform;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A path's data (SVG 1.1, 8.3) without arcs: M L H V C S Q T Z, absolute and relative. */
final class SvgPath {
  private static final Pattern TOKEN =
      Pattern.compile("([A-Za-z])|([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)");

  private final Element element;
  private final Matcher tokens;
  private String next;
  private float x;
  private float y;

  SvgPath(Element element, String data) {
    this.element = element;
    this.tokens = TOKEN.matcher(data);
    advance();
  }

  private void advance() {
    next = tokens.find() ? tokens.group() : "";
  }

  private float number() {
    if (next.isEmpty() || Character.isLetter(next.charAt(0))) {
      throw element.fault("the path's data lacks a number");
    }
    float out = Float.parseFloat(next);
    advance();
    return out;
  }

  void paint(PagePainter painter, AffineTransform place) {
    char command = 0;
    float startX = 0;
    float startY = 0;
    while (!next.isEmpty()) {
      if (Character.isLetter(next.charAt(0))) {
        command = next.charAt(0);
        advance();
      } else if (command == 'M') {
        command = 'L';
      } else if (command == 'm') {
        command = 'l';
      }
      boolean relative = Character.isLowerCase(command);
      float dx = relative ? x : 0;
      float dy = relative ? y : 0;
      switch (Character.toUpperCase(command)) {
        case 'M', 'L' -> {
          x = dx + number();
          y = dy + number();
          point(painter, place, Character.toLowerCase(command) == 'm' ? 'm' : 'l', x, y);
          if (Character.toUpperCase(command) == 'M') {
            startX = x;
            startY = y;
          }
        }
        case 'H' -> {
          x = dx + number();
          point(painter, place, 'l', x, y);
        }
        case 'V' -> {
          y = dy + number();
          point(painter, place, 'l', x, y);
        }
        case 'C' -> {
          float[] p = {
            dx + number(), dy + number(), dx + number(), dy + number(), dx + number(), dy + number()
          };
          x = p[4];
          y = p[5];
          point(painter, place, 'c', p);
        }
        case 'Q' -> {
          float cx = dx + number();
          float cy = dy + number();
          float ex = dx + number();
          float ey = dy + number();
          point(
              painter,
              place,
              'c',
              x + (cx - x) * 2 / 3,
              y + (cy - y) * 2 / 3,
              ex + (cx - ex) * 2 / 3,
              ey + (cy - ey) * 2 / 3,
              ex,
              ey);
          x = ex;
          y = ey;
        }
        case 'Z' -> {
          painter.path('h');
          x = startX;
          y = startY;
          if (!next.isEmpty() && !Character.isLetter(next.charAt(0))) {
            throw element.fault("a number cannot follow Z in a path's data");
          }
        }
        default ->
            throw element.fault("path command \"" + command + "\" is not known; use M L H V C Q Z");
      }
    }
  }

  private static void point(PagePainter painter, AffineTransform place, char operator, float... p) {
    place.transform(p, 0, p, 0, p.length / 2);
    painter.path(operator, p);
  }
}
