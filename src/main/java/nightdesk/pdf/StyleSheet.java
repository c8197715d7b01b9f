package nightdesk.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    for (StyleSheetReader.Rule rule : StyleSheetReader.read(text, where)) {
      boolean ofPage = rule.selectors().isEmpty();
      List<Declaration> declarations = checked(rule.declarations(), where, ofPage);
      if (ofPage) {
        page.addAll(declarations);
      }
      for (Match match : rule.selectors()) {
        byKey
            .computeIfAbsent(match.key(), k -> new ArrayList<>())
            .add(new Rule(match, match.specificity(), rules++, declarations));
      }
    }
  }

  private static List<Declaration> checked(
      List<Declaration> declarations, String where, boolean ofPage) {
    var out = new ArrayList<Declaration>();
    for (Declaration d : declarations) {
      String name = d.name();
      try {
        boolean known =
            ofPage && name.equals("size")
                || (!ofPage || name.startsWith("margin"))
                    && (d.value().equals("inherit")
                        || StyleProperties.apply(new Style(), new Style(), name, d.value()));
        if (!known) {
          throw new PdfInputException(
              where,
              d.line(),
              0,
              "unknown property " + name + "; docs/pdf-markup.md lists the known ones");
        }
      } catch (StyleProperties.ValueFault e) {
        throw new PdfInputException(
            where, d.line(), 0, name + " " + e.getMessage() + ", not \"" + d.value() + "\"");
      }
      // The size of the letters comes first: other lengths of the rule are given in it.
      out.add(name.equals("font-size") ? 0 : out.size(), d);
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
