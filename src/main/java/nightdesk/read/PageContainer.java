package nightdesk.read;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Finds the element of a page that holds the article: much of the page's sentence-like text, little
 * else, and marked as an article by its tag, its class or schema.org.
 */
final class PageContainer {
  /** How much the share of text counts against density; tuned on the benchmark's half for it. */
  private static final double SHARE_POWER = 0.85;

  private static final int HIGHEST = 40;
  private static final Pattern ARTICLE_WORD =
      Pattern.compile(
          "article-?_?(?:body|content|text|copy|main)"
              + "|(?:story|post|entry|main|page|body|content|news|blog|rich|single)-?_?"
              + "(?:body|content|text|copy|article|story|post)"
              + "|articlebody|^(?:article|story|content|post|entry|main|entry-content)$"
              + "|td-post-content|field-name-body|mw-parser-output|caas-body|zn-body|paragraphs?",
          Pattern.CASE_INSENSITIVE);

  private PageContainer() {}

  /** Does a class or an id say that this is an article's text? */
  static boolean isNamedArticle(Element element) {
    return ARTICLE_WORD.matcher(element.className()).find()
        || ARTICLE_WORD.matcher(element.id()).find();
  }

  static Element of(Element body) {
    Map<Element, Double> text = new LinkedHashMap<>();
    Map<Element, Boolean> teasers = new HashMap<>();
    double all = 0;
    for (Element element : body.select("p,pre,blockquote,td,div,li,section")) {
      double weight = weight(element);
      if (weight <= 0) {
        continue;
      }
      boolean paragraph = isParagraph(element);
      Element holder = paragraph ? element.parent() : element;
      if (holder == null) {
        continue;
      }
      if (teasers.computeIfAbsent(holder, PageContainer::isTeaser) && paragraph) {
        weight *= 0.1;
      }
      all += weight;
      for (int up = 0; holder != null && up < HIGHEST; up++, holder = holder.parent()) {
        text.merge(holder, weight, Double::sum);
      }
    }
    Element best = body;
    double most = -1;
    for (var entry : text.entrySet()) {
      double score = score(entry.getKey(), entry.getValue(), Math.max(1, all));
      if (score > most) {
        most = score;
        best = entry.getKey();
      }
    }
    return best;
  }

  private static double score(Element element, double text, double all) {
    double share = StrictMath.pow(text / all, SHARE_POWER);
    if (share < 0.1) {
      return -1;
    }
    double density = Math.min(1.6, text / Math.max(1, element.text().length()));
    double score = share * (0.35 + density);
    String tag = element.normalName();
    if (element.attr("itemprop").contains("articleBody")) {
      score *= 1.7;
    } else if (tag.equals("article")) {
      score *= 1.15;
    } else if (isNamedArticle(element)) {
      score *= 1.3;
    } else if (tag.equals("main")) {
      score *= 1.05;
    }
    int depth = 0;
    for (Element up = element.parent(); up != null && depth < 30; up = up.parent()) {
      depth++;
    }
    return score * (1 + depth * 0.004);
  }

  private static boolean isParagraph(Element element) {
    String tag = element.normalName();
    return tag.equals("p") || tag.equals("pre") || tag.equals("li");
  }

  /** The sentence-like text that this block holds by itself. */
  private static double weight(Element element) {
    switch (element.normalName()) {
      case "p":
      case "pre":
        return sentences(element);
      case "li":
        return element.selectFirst("p") == null ? sentences(element) * 0.35 : 0;
      default:
        int own = 0;
        for (TextNode words : element.textNodes()) {
          own += words.getWholeText().strip().length();
        }
        if (own < 60) {
          return 0;
        }
        boolean holdsBlocks = element.children().stream().anyMatch(PageBlocks::isBlock);
        return holdsBlocks ? own : sentences(element) * 0.9;
    }
  }

  private static double sentences(Element element) {
    String text = element.text();
    int length = text.length();
    if (length < 30) {
      return 0;
    }
    int linked = 0;
    for (Element link : element.select("a")) {
      linked += link.text().length();
    }
    if (linked * 2 > length) {
      return 0;
    }
    int marks = 0;
    for (int i = 0; i < length; i++) {
      marks += ",.，。、".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
    }
    return length - linked + 12 * marks;
  }

  /** A small box with a linked heading: a pointer to another article. */
  private static boolean isTeaser(Element box) {
    Element around = box;
    for (int up = 0; up < 3 && around != null; up++, around = around.parent()) {
      String tag = around.normalName();
      if (tag.equals("body") || tag.equals("main")) {
        return false;
      }
      if (around.selectFirst("h1 a,h2 a,h3 a,h4 a,h5 a,a h2,a h3,a h4,a h5") != null) {
        return around.text().length() < 700;
      }
    }
    return false;
  }
}
