package nightdesk.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads the syntax of style sheets (CSS Syntax Level 3, as far as docs/pdf-markup.md goes): rules,
 * their selectors and declarations. What the properties mean is left to others.
 */
final class StyleSheetReader {
  /**
   * A rule.
   *
   * @param selectors empty for {@code @page}
   * @param line from 1
   */
  record Rule(List<Match> selectors, List<StyleSheet.Declaration> declarations, int line) {}

  private final String text;
  private final String where;
  private int at;
  private int counted;
  private int line = 1;

  private StyleSheetReader(String text, String where) {
    this.text = text;
    this.where = where;
  }

  /**
   * The rules of a text in their order.
   *
   * @param where what the text is called in a fault
   */
  static List<Rule> read(String text, String where) {
    var reader = new StyleSheetReader(text, where);
    var out = new ArrayList<Rule>();
    for (reader.space(); reader.at < text.length(); reader.space()) {
      out.add(reader.rule());
    }
    return out;
  }

  private Rule rule() {
    int first = line();
    String head = until("{};");
    if (head.startsWith("@")) {
      String what = head.toLowerCase(Locale.ROOT);
      if (what.startsWith("@page ")) {
        throw fault(first, head + " is not known; use @page { … }");
      }
      if (!what.equals("@page")) {
        throw fault(first, "this kind of rule is not known; use style rules and @page");
      }
      return new Rule(List.of(), declarations(first), first);
    }
    List<Match> selectors = selectors(head, first);
    return new Rule(selectors, declarations(first), first);
  }

  private List<Match> selectors(String head, int first) {
    var out = new ArrayList<Match>();
    int from = 0;
    for (int i = 0; i <= head.length(); i++) {
      if (i == head.length() || head.charAt(i) == ',') {
        String selector = head.substring(from, i).strip();
        Match match = Match.of(selector);
        if (match == null) {
          throw fault(
              first,
              "selector "
                  + selector
                  + " is not known; use element, .class, #id, [attribute=value], :first-child,"
                  + " :last-child, descendants and children");
        }
        out.add(match);
        from = i + 1;
      }
    }
    return out;
  }

  private List<StyleSheet.Declaration> declarations(int first) {
    if (at == text.length() || text.charAt(at) != '{') {
      throw fault(first, "a rule needs { and } around its declarations");
    }
    at++;
    var out = new ArrayList<StyleSheet.Declaration>();
    while (true) {
      space();
      int start = line();
      String declaration = until(";}{");
      char end = at == text.length() ? 0 : text.charAt(at++);
      if (end == 0 || end == '{') {
        throw fault(start, "a rule is not closed; a } is missing");
      }
      if (!declaration.isEmpty()) {
        int colon = declaration.indexOf(':');
        if (colon < 1) {
          throw fault(start, "\"" + declaration + "\" is no declaration; write name: value");
        }
        String name = declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        String value = declaration.substring(colon + 1).strip();
        int important = value.indexOf('!');
        out.add(
            new StyleSheet.Declaration(
                name, important < 0 ? value : value.substring(0, important).strip(), start));
      }
      if (end == '}') {
        return out;
      }
    }
  }

  /**
   * The text up to one of some characters, outside quotation marks and brackets: without comments,
   * each white space one blank.
   */
  private String until(String ends) {
    var out = new StringBuilder();
    int depth = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c <= ' ' || c == '/' && text.startsWith("/*", at)) {
        space();
        out.append(' ');
        continue;
      }
      if (depth == 0 && ends.indexOf(c) >= 0) {
        break;
      }
      if (c == '"' || c == '\'') {
        int close = text.indexOf(c, at + 1);
        if (close < 0) {
          throw fault(line(), "a quotation mark is not closed");
        }
        out.append(text, at, close + 1);
        at = close + 1;
        continue;
      }
      depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
      out.append(c);
      at++;
    }
    return out.toString().strip();
  }

  /** Skips white space and comments. */
  private void space() {
    while (at < text.length()) {
      if (text.charAt(at) <= ' ') {
        at++;
      } else if (text.startsWith("/*", at)) {
        int close = text.indexOf("*/", at + 2);
        if (close < 0) {
          throw fault(line(), "a comment is not closed; a */ is missing");
        }
        at = close + 2;
      } else {
        return;
      }
    }
  }

  /** The line that is being read, from 1. */
  private int line() {
    for (; counted < at; counted++) {
      line += text.charAt(counted) == '\n' ? 1 : 0;
    }
    return line;
  }

  private PdfInputException fault(int inLine, String what) {
    return new PdfInputException(where, inLine, 0, what);
  }
}
