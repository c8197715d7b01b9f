package nightdesk.pdf;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.htmlunit.cssparser.dom.AbstractCSSRuleImpl;
import org.htmlunit.cssparser.dom.CSSPageRuleImpl;
import org.htmlunit.cssparser.dom.CSSStyleDeclarationImpl;
import org.htmlunit.cssparser.dom.CSSStyleRuleImpl;
import org.htmlunit.cssparser.dom.Property;
import org.htmlunit.cssparser.parser.CSSErrorHandler;
import org.htmlunit.cssparser.parser.CSSOMParser;
import org.htmlunit.cssparser.parser.CSSParseException;
import org.htmlunit.cssparser.parser.InputSource;
import org.htmlunit.cssparser.parser.javacc.CSS3Parser;
import org.htmlunit.cssparser.parser.selector.Selector;

/** Rules of style, applied in the order of the cascade: specificity, then place. */
final class StyleSheet {
  /** One property of a rule. */
  record Declaration(String name, String value, int line) {}

  private record Rule(Match match, int specificity, int order, List<Declaration> declarations) {}

  private record Key(Style parent, List<Integer> rules) {}

  private final Map<String, List<Rule>> byKey = new HashMap<>();
  private final Map<Key, Style> styles = new HashMap<>();
  private final List<Declaration> page = new ArrayList<>();
  private int rules;

  /** Adds the rules of a text; later texts win over earlier ones of the same specificity. */
  void add(String text, String where) {
    var parser = new CSSOMParser(new CSS3Parser());
    parser.setErrorHandler(
        new CSSErrorHandler() {
          @Override
          public void warning(CSSParseException e) {
            throw fault(e);
          }

          @Override
          public void error(CSSParseException e) {
            throw fault(e);
          }

          @Override
          public void fatalError(CSSParseException e) {
            throw fault(e);
          }

          private PdfInputException fault(CSSParseException e) {
            return new PdfInputException(
                where,
                Math.max(1, e.getLineNumber()),
                Math.max(0, e.getColumnNumber()),
                String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
          }
        });
    try {
      for (AbstractCSSRuleImpl rule :
          parser
              .parseStyleSheet(new InputSource(new StringReader(text)), null)
              .getCssRules()
              .getRules()) {
        add(rule, where);
      }
    } catch (IOException e) {
      throw new AssertionError("a string is always read", e);
    }
  }

  private void add(AbstractCSSRuleImpl rule, String where) {
    int line = rule.getLocator() == null ? 1 : rule.getLocator().getLineNumber();
    if (rule instanceof CSSPageRuleImpl pageRule) {
      String which = String.valueOf(pageRule.getSelectorText()).strip();
      if (!which.isEmpty() && !which.equals("null")) {
        throw new PdfInputException(
            where, line, 0, "@page " + which + " is not known; use @page { … }");
      }
      for (Declaration d : declarations(pageRule.getStyle(), where, true)) {
        page.add(d);
      }
    } else if (rule instanceof CSSStyleRuleImpl styleRule) {
      List<Declaration> declarations = declarations(styleRule.getStyle(), where, false);
      for (Selector selector : styleRule.getSelectors()) {
        Match match = Match.of(selector);
        if (match == null) {
          throw new PdfInputException(
              where,
              line,
              0,
              "selector "
                  + selector
                  + " is not known; use element, .class, #id, [attribute=value], :first-child,"
                  + " :last-child, descendants and children");
        }
        byKey
            .computeIfAbsent(match.key(), k -> new ArrayList<>())
            .add(new Rule(match, match.specificity(), rules++, declarations));
      }
    } else {
      throw new PdfInputException(
          where, line, 0, "this kind of rule is not known; use style rules and @page");
    }
  }

  private static List<Declaration> declarations(
      CSSStyleDeclarationImpl style, String where, boolean ofPage) {
    var out = new ArrayList<Declaration>();
    for (Property property : style.getProperties()) {
      int line = property.getLocator() == null ? 1 : property.getLocator().getLineNumber();
      String name = property.getName().toLowerCase(Locale.ROOT);
      String value = property.getValue() == null ? "" : property.getValue().getCssText();
      try {
        boolean known =
            ofPage && name.equals("size")
                || (!ofPage || name.startsWith("margin"))
                    && (value.equals("inherit")
                        || StyleProperties.apply(new Style(), new Style(), name, value));
        if (!known) {
          throw new PdfInputException(
              where,
              line,
              0,
              "unknown property " + name + "; docs/pdf-markup.md lists the known ones");
        }
      } catch (StyleProperties.ValueFault e) {
        throw new PdfInputException(
            where, line, 0, name + " " + e.getMessage() + ", not \"" + value + "\"");
      }
      // The size of the letters comes first: other lengths of the rule are given in it.
      out.add(name.equals("font-size") ? 0 : out.size(), new Declaration(name, value, line));
    }
    return List.copyOf(out);
  }

  List<Declaration> page() {
    return page;
  }

  /** The style of an element under a parent's. */
  Style style(Element element, Style parent) {
    if (element.styledUnder != parent) {
      element.styled = find(element, parent);
      element.styledUnder = parent;
    }
    return element.styled;
  }

  private Style find(Element element, Style parent) {
    var found = new ArrayList<Rule>();
    collect(found, "*", element);
    collect(found, element.tag, element);
    for (String name : element.classes()) {
      collect(found, "." + name, element);
    }
    if (!element.get("id").isEmpty()) {
      collect(found, "#" + element.get("id"), element);
    }
    found.sort(Comparator.comparingInt(Rule::specificity).thenComparingInt(Rule::order));
    var ids = new ArrayList<Integer>(found.size() + 2);
    for (Rule rule : found) {
      ids.add(rule.order());
    }
    String dir = element.get("dir");
    String lang = element.get("lang");
    if (dir.isEmpty() && lang.isEmpty()) {
      return styles.computeIfAbsent(new Key(parent, ids), k -> compute(found, parent, dir, lang));
    }
    ids.add(-1 - dir.hashCode());
    ids.add(lang.hashCode());
    return styles.computeIfAbsent(new Key(parent, ids), k -> compute(found, parent, dir, lang));
  }

  private static Style compute(List<Rule> found, Style parent, String dir, String lang) {
    Style style = parent.child();
    if (!lang.isEmpty()) {
      style.language = lang;
    }
    if (!dir.isEmpty()) {
      style.rightToLeft = dir.equals("rtl");
    }
    // Two rounds, so that em means the final size whatever rule sets it.
    for (Rule rule : found) {
      for (Declaration d : rule.declarations()) {
        if (d.name().equals("font-size")) {
          StyleProperties.apply(style, parent, d.name(), d.value());
        } else if (d.name().equals("color")) {
          StyleProperties.apply(style, parent, d.name(), d.value());
        }
      }
    }
    for (Rule rule : found) {
      for (Declaration d : rule.declarations()) {
        if (!d.name().equals("font-size") && !d.value().equals("inherit")) {
          StyleProperties.apply(style, parent, d.name(), d.value());
        }
      }
    }
    return style;
  }

  private void collect(List<Rule> found, String key, Element element) {
    for (Rule rule : byKey.getOrDefault(key, List.of())) {
      if (rule.match().accepts(element)) {
        found.add(rule);
      }
    }
  }
}
