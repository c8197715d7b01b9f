package nightdesk.pdf;

import java.util.ArrayList;
import java.util.List;
import org.htmlunit.cssparser.parser.condition.Condition;
import org.htmlunit.cssparser.parser.selector.ChildSelector;
import org.htmlunit.cssparser.parser.selector.DescendantSelector;
import org.htmlunit.cssparser.parser.selector.ElementSelector;
import org.htmlunit.cssparser.parser.selector.Selector;

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
  static Match of(Selector selector) {
    if (selector instanceof ElementSelector element) {
      return of(element, null, false);
    }
    if (selector instanceof DescendantSelector descendant
        && descendant.getSimpleSelector() instanceof ElementSelector element) {
      Match above = of(descendant.getAncestorSelector());
      return above == null ? null : of(element, above, false);
    }
    if (selector instanceof ChildSelector child
        && child.getSimpleSelector() instanceof ElementSelector element) {
      Match above = of(child.getAncestorSelector());
      return above == null ? null : of(element, above, true);
    }
    return null;
  }

  private static Match of(ElementSelector element, Match above, boolean directly) {
    var tests = new ArrayList<Test>();
    if (element.getConditions() != null) {
      for (Condition c : element.getConditions()) {
        switch (c.getConditionType()) {
          case CLASS_CONDITION -> tests.add(new Test('.', "", c.getValue()));
          case ID_CONDITION -> tests.add(new Test('#', "", c.getValue()));
          case ATTRIBUTE_CONDITION -> tests.add(new Test('[', c.getLocalName(), c.getValue()));
          case PSEUDO_CLASS_CONDITION -> {
            if (!c.getValue().equals("first-child") && !c.getValue().equals("last-child")) {
              return null;
            }
            tests.add(new Test(':', "", c.getValue()));
          }
          default -> {
            return null;
          }
        }
      }
    }
    String tag = element.getLocalName() == null ? "*" : element.getLocalName();
    return new Match(tag, List.copyOf(tests), above, directly);
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
