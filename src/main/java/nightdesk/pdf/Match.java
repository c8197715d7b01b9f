package nightdesk.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * A selector: what an element must be, and what must stand above it.
 *
 * @param tag "*" for any
 * @param tests what else the element must have
 * @param above what an ancestor, or the parent, must be; null for anything
 */
record Match(String tag, List<Test> tests, Match above, boolean directlyAbove) {

  /** One test: kind '.', '#', '[' or ':'. */
  record Test(char kind, String name, String value) {}

  /** Null for a selector that is not known. */
  static Match of(String selector) {
    Match out = null;
    boolean directly = false;
    int at = 0;
    while (at < selector.length()) {
      char c = selector.charAt(at);
      if (c == ' ') {
        at++;
      } else if (c == '>') {
        if (out == null || directly) {
          return null;
        }
        directly = true;
        at++;
      } else {
        int end = end(selector, at);
        out = compound(selector.substring(at, end), out, directly);
        if (out == null) {
          return null;
        }
        directly = false;
        at = end;
      }
    }
    return directly ? null : out;
  }

  private static int end(String selector, int from) {
    int at = from;
    for (boolean test = false; at < selector.length(); at++) {
      char c = selector.charAt(at);
      test = c == '[' || test && c != ']';
      if (!test && (c == ' ' || c == '>')) {
        break;
      }
    }
    return at;
  }

  /** What one element must be: its name, if any, and tests. */
  private static Match compound(String text, Match above, boolean directly) {
    int at = text.startsWith("*") ? 1 : name(text, 0);
    String tag = at == 0 ? "*" : text.substring(0, at);
    var tests = new ArrayList<Test>();
    while (at < text.length()) {
      char kind = text.charAt(at);
      int end = name(text, at + 1);
      String name = text.substring(at + 1, end);
      if (name.isEmpty()) {
        return null;
      }
      switch (kind) {
        case '.', '#' -> tests.add(new Test(kind, "", name));
        case ':' -> {
          if (!name.equals("first-child") && !name.equals("last-child")) {
            return null;
          }
          tests.add(new Test(kind, "", name));
        }
        case '[' -> {
          int close = text.indexOf(']', end);
          if (close < 0 || close > end && text.charAt(end) != '=') {
            return null;
          }
          String value = close == end ? null : unquoted(text.substring(end + 1, close));
          tests.add(new Test(kind, name, value));
          end = close + 1;
        }
        default -> {
          return null;
        }
      }
      at = end;
    }
    return new Match(tag, List.copyOf(tests), above, directly);
  }

  /** End of the name that starts at an index; the index itself if none does. */
  private static int name(String text, int from) {
    int at = from;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || "-_".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return at;
  }

  private static String unquoted(String value) {
    String v = value.strip();
    boolean quoted =
        v.length() > 1 && "\"'".indexOf(v.charAt(0)) >= 0 && v.endsWith(v.substring(0, 1));
    return quoted ? v.substring(1, v.length() - 1) : v;
  }

  /** The most telling part, for looking rules up. */
  String key() {
    for (Test test : tests) {
      if (test.kind() == '#' || test.kind() == '.') {
        return test.kind() + test.value();
      }
    }
    return tag;
  }

  int specificity() {
    int out = tag.equals("*") ? 0 : 1;
    for (Test test : tests) {
      out += test.kind() == '#' ? 10_000 : 100;
    }
    return out + (above == null ? 0 : above.specificity());
  }

  boolean accepts(Element element) {
    if (!tag.equals("*") && !tag.equals(element.tag)) {
      return false;
    }
    for (Test test : tests) {
      boolean holds =
          switch (test.kind()) {
            case '.' -> element.hasClass(test.value());
            case '#' -> element.get("id").equals(test.value());
            case '[' ->
                test.value() == null
                    ? element.attributes.containsKey(test.name())
                    : element.get(test.name()).equals(test.value());
            default ->
                test.value().equals("first-child")
                    ? element.index == 0
                    : element.parent != null && element.index == element.parent.elementCount - 1;
          };
      if (!holds) {
        return false;
      }
    }
    if (above == null) {
      return true;
    }
    for (Element up = element.parent; up != null; up = up.parent) {
      if (above.accepts(up)) {
        return true;
      }
      if (directlyAbove) {
        return false;
      }
    }
    return false;
  }
}
