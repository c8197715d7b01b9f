package nightdesk.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The properties of the style sheets: reads their values into a {@link Style}. */
final class StyleProperties {
  private static final Map<String, Integer> COLORS =
      Map.of(
          "black", 0x000000, "white", 0xFFFFFF, "gray", 0x808080, "grey", 0x808080, "silver",
          0xC0C0C0, "red", 0xFF0000, "green", 0x008000, "blue", 0x0000FF, "navy", 0x000080,
          "maroon", 0x800000);
  private static final List<String> SIDES = List.of("top", "right", "bottom", "left");

  private StyleProperties() {}

  /** A value that the property does not take. */
  static final class ValueFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ValueFault(String message) {
      super(message, null, false, false);
    }
  }

  /**
   * Sets one property.
   *
   * @param parent the parent's style, for em of font-size and for inherit
   * @return false if there is no such property
   */
  static boolean apply(Style s, Style parent, String name, String value) {
    String v = value.strip();
    String low = v.toLowerCase(Locale.ROOT);
    switch (name) {
      case "font-family" -> s.families = families(v);
      case "font-size" -> s.size = fontSize(low, parent.size);
      case "font-weight" -> weight(s, low);
      case "font-style" -> s.italic = !choice(low, "normal", "italic", "oblique").equals("normal");
      case "font-variant", "font-variant-caps" ->
          s.smallCaps = choice(low, "normal", "small-caps").equals("small-caps");
      case "line-height" -> {
        s.leadingIsLength = !isNumber(low) && !low.equals("normal");
        s.leading = low.equals("normal") ? 1.3f : isNumber(low) ? number(low) : length(low, s.size);
      }
      case "color" -> s.color = color(low, s);
      case "background", "background-color" -> s.background = color(low, s);
      case "text-align" ->
          s.align =
              Style.Align.valueOf(
                  choice(low, "start", "left", "right", "center", "justify")
                      .toUpperCase(Locale.ROOT));
      case "text-indent" -> s.indent = length(low, s.size);
      case "hyphens" -> s.hyphens = choice(low, "none", "manual", "auto").equals("auto");
      case "letter-spacing" -> s.tracking = low.equals("normal") ? 0 : length(low, s.size);
      case "text-transform" ->
          s.textCase =
              switch (choice(low, "none", "uppercase", "lowercase")) {
                case "uppercase" -> Style.Case.UPPER;
                case "lowercase" -> Style.Case.LOWER;
                default -> Style.Case.NONE;
              };
      case "text-decoration", "text-decoration-line" ->
          s.underline = choice(low, "none", "underline").equals("underline");
      case "white-space" -> s.noWrap = choice(low, "normal", "nowrap").equals("nowrap");
      case "direction" -> s.rightToLeft = choice(low, "ltr", "rtl").equals("rtl");
      case "list-style", "list-style-type" ->
          s.marker =
              Style.Marker.valueOf(
                  choice(low, "none", "disc", "dash", "square", "decimal")
                      .toUpperCase(Locale.ROOT));
      case "widows" -> s.widows = count(low);
      case "orphans" -> s.orphans = count(low);
      case "vertical-align" -> verticalAlign(s, low);
      case "display" ->
          s.display =
              switch (choice(low, "block", "inline", "row", "none")) {
                case "row" -> Style.Display.ROW;
                case "none" -> Style.Display.NONE;
                default -> Style.Display.BLOCK;
              };
      case "width" -> width(s, low);
      case "columns", "column-count" -> s.columns = low.equals("auto") ? 1 : count(low);
      case "column-gap" -> s.columnGap = length(low, s.size);
      case "break-before", "page-break-before" -> s.before = breaking(low);
      case "break-after", "page-break-after" -> s.after = breaking(low);
      case "break-inside", "page-break-inside" ->
          s.together = choice(low, "auto", "avoid").equals("avoid");
      default -> {
        return edge(s, name, low);
      }
    }
    return true;
  }

  private static boolean edge(Style s, String name, String v) {
    if (name.equals("margin") || name.equals("padding")) {
      String[] part = v.split("\\s+");
      if (part.length > 4) {
        throw new ValueFault("takes one to four lengths");
      }
      for (int side = 0; side < 4; side++) {
        String one = part[side < part.length ? side : side == 3 && part.length > 1 ? 1 : 0];
        (name.equals("margin") ? s.margin : s.padding)[side] = length(one, s.size);
      }
      return true;
    }
    if (name.startsWith("margin-") || name.startsWith("padding-")) {
      int side = SIDES.indexOf(name.substring(name.indexOf('-') + 1));
      if (side >= 0) {
        (name.startsWith("m") ? s.margin : s.padding)[side] = length(v, s.size);
      }
      return side >= 0;
    }
    if (name.equals("border")) {
      for (int side = 0; side < 4; side++) {
        border(s, side, v);
      }
      return true;
    }
    if (name.equals("border-color")) {
      for (int side = 0; side < 4; side++) {
        s.borderColor[side] = color(v, s);
      }
      return true;
    }
    if (name.equals("border-width")) {
      for (int side = 0; side < 4; side++) {
        s.border[side] = length(v, s.size);
      }
      return true;
    }
    if (name.startsWith("border-")) {
      int side = SIDES.indexOf(name.substring(7));
      if (side >= 0) {
        border(s, side, v);
      }
      return side >= 0;
    }
    return false;
  }

  private static void border(Style s, int side, String v) {
    s.border[side] = 0;
    s.borderColor[side] = s.color;
    if (v.equals("none") || v.equals("0")) {
      return;
    }
    s.border[side] = 0.5f;
    for (String part : v.split("\\s+(?![^(]*\\))")) {
      if (part.equals("solid")) {
        continue;
      }
      if (part.startsWith("#") || part.startsWith("rgb") || COLORS.containsKey(part)) {
        s.borderColor[side] = color(part, s);
      } else {
        s.border[side] = length(part, s.size);
      }
    }
  }

  private static void verticalAlign(Style s, String v) {
    switch (v) {
      case "super" -> s.rise += 0.36f * s.size;
      case "sub" -> s.rise -= 0.16f * s.size;
      case "baseline" -> s.rise = 0;
      case "top", "middle", "bottom" -> s.verticalAlign = v.charAt(0);
      default -> throw new ValueFault("takes baseline, super, sub, top, middle or bottom");
    }
  }

  private static void width(Style s, String v) {
    s.width = Style.AUTO;
    s.widthShare = Style.AUTO;
    if (v.endsWith("%")) {
      s.widthShare = number(v.substring(0, v.length() - 1)) / 100;
    } else if (!v.equals("auto")) {
      s.width = length(v, s.size);
    }
  }

  private static void weight(Style s, String v) {
    int weight =
        switch (v) {
          case "normal" -> 400;
          case "bold" -> 700;
          default -> count(v);
        };
    s.bold = weight > 600;
    s.semibold = weight > 450 && weight <= 600;
  }

  private static Style.Break breaking(String v) {
    return switch (choice(v, "auto", "avoid", "page", "always")) {
      case "avoid" -> Style.Break.AVOID;
      case "page", "always" -> Style.Break.PAGE;
      default -> Style.Break.AUTO;
    };
  }

  private static List<String> families(String v) {
    var out = new ArrayList<String>();
    for (String part : v.split(",")) {
      String name = part.strip().replaceAll("^[\"']|[\"']$", "");
      if (!name.isEmpty()) {
        out.add(name);
      }
    }
    if (out.isEmpty()) {
      throw new ValueFault("takes a list of family names");
    }
    return List.copyOf(out);
  }

  private static float fontSize(String v, float parent) {
    float size =
        v.endsWith("%") ? number(v.substring(0, v.length() - 1)) / 100 * parent : length(v, parent);
    if (!(size >= 1 && size <= 200)) {
      throw new ValueFault("takes 1 to 200 points");
    }
    return size;
  }

  private static String choice(String v, String... allowed) {
    for (String a : allowed) {
      if (a.equals(v)) {
        return v;
      }
    }
    throw new ValueFault("takes " + String.join(", ", allowed));
  }

  private static boolean isNumber(String v) {
    return v.matches("[0-9]*\\.?[0-9]+");
  }

  private static float number(String v) {
    if (!isNumber(v)) {
      throw new ValueFault("takes a number");
    }
    return Float.parseFloat(v);
  }

  private static int count(String v) {
    if (!v.matches("[0-9]{1,4}")) {
      throw new ValueFault("takes a whole number");
    }
    return Integer.parseInt(v);
  }

  /** Points of a length; em is the given size, a pixel is 1/96 inch. */
  static float length(String v, float em) {
    if (v.equals("0")) {
      return 0;
    }
    int unit = v.length();
    while (unit > 0 && Character.isLetter(v.charAt(unit - 1))) {
      unit--;
    }
    float factor =
        switch (v.substring(unit)) {
          case "pt" -> 1;
          case "mm" -> 72 / 25.4f;
          case "cm" -> 720 / 25.4f;
          case "in" -> 72;
          case "px" -> 0.75f;
          case "em" -> em;
          case "rem" -> 10;
          default -> throw new ValueFault("takes a length such as 4pt, 2mm or 1.5em");
        };
    if (!isNumber(v.substring(0, unit))) {
      throw new ValueFault("takes a length of 0 or more, such as 4pt, 2mm or 1.5em");
    }
    return Float.parseFloat(v.substring(0, unit)) * factor;
  }

  static int color(String v, Style s) {
    if (v.equals("transparent") || v.equals("none")) {
      return Style.CLEAR;
    }
    if (v.equals("currentcolor")) {
      return s.color;
    }
    if (COLORS.containsKey(v)) {
      return COLORS.get(v);
    }
    if (v.matches("#[0-9a-f]{6}")) {
      return Integer.parseInt(v.substring(1), 16);
    }
    if (v.matches("#[0-9a-f]{3}")) {
      int c = Integer.parseInt(v.substring(1), 16);
      return ((c >> 8) * 17 << 16) | ((c >> 4 & 15) * 17 << 8) | (c & 15) * 17;
    }
    if (v.matches("rgb\\(\\s*\\d{1,3}\\s*,\\s*\\d{1,3}\\s*,\\s*\\d{1,3}\\s*\\)")) {
      String[] part = v.substring(4, v.length() - 1).split(",");
      int out = 0;
      for (String p : part) {
        out = out << 8 | Math.min(255, Integer.parseInt(p.strip()));
      }
      return out;
    }
    throw new ValueFault("takes a colour such as #1a2b3c");
  }
}
