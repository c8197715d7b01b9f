package nightdesk.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Removes from a page what is not its text, told by tag, role, and the words of class and id:
 * unless half of the page's paragraphs would go with it.
 */
final class PageBoilerplate {
  private static final Set<String> TAGS =
      Set.of(
          "script",
          "style",
          "noscript",
          "nav",
          "aside",
          "footer",
          "form",
          "button",
          "select",
          "textarea",
          "iframe",
          "svg",
          "object",
          "embed",
          "template",
          "dialog",
          "menu",
          "audio",
          "video",
          "input",
          "label",
          "option",
          "canvas",
          "figure",
          "figcaption",
          "amp-ad",
          "time",
          "address");
  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "complementary",
          "banner",
          "contentinfo",
          "search",
          "dialog",
          "menu",
          "tooltip");
  private static final Pattern WORDS =
      Pattern.compile(
          "(?:^|[\\s_-])(?:comments?|commentlist|disqus|respond|related\\w*|recommend\\w*|recirc\\w*"
              + "|share\\w*|sharing|social\\w*|newsletter\\w*|subscri\\w*|promo\\w*|sponsor\\w*"
              + "|advert\\w*|ads?|adunit|ad-?slot|outbrain|taboola|breadcrumbs?|menu\\w*|nav\\w*"
              + "|footer\\w*|sidebar\\w*|widget\\w*|popular\\w*|trending|most-?read|tags?|tag-?list"
              + "|topics?|byline\\w*|author\\w*|bio|caption\\w*|credits?|copyright|cookie\\w*|consent"
              + "|gdpr|paywall|sign-?up|login|modal|popup|overlay|toolbar|pagination|pager"
              + "|more-?(?:stories|from|on|news)|read-?(?:more|next|also)|see-?also|also-?(?:read|like)"
              + "|next-?up|up-?next|you-?may|jump-?to|skip\\w*|print\\w*|rating\\w*|meta|metadata"
              + "|post-?meta|entry-?(?:meta|footer)|dateline|timestamp|publish\\w*|gallery\\w*"
              + "|slideshow|carousel|visually-?hidden|sr-?only|screen-?reader\\w*|hidden|hide"
              + "|teaser\\w*|kicker|feedback|correction-form|inline-?(?:promo|related|newsletter)"
              + "|image-?\\w*|photo-?\\w*|media-?(?:caption|credit)|wp-caption\\w*|contact|disclaimer"
              + "|tooltip|donate|donation)(?:$|[\\s_-])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NEVER_ARTICLE =
      Pattern.compile(
          "comment|related|recommend|caption|author|promo|newsletter|share|social",
          Pattern.CASE_INSENSITIVE);
  private static final int LONGEST_NAMES = 400;

  private PageBoilerplate() {}

  static void remove(Element body) {
    int total = paragraphs(body);
    var removed = new ArrayList<Element>();
    var waiting = new ArrayDeque<Element>(body.children());
    while (!waiting.isEmpty()) {
      Element element = waiting.poll();
      if (isBoilerplate(element)) {
        boolean byTag = TAGS.contains(element.normalName()) && !element.normalName().equals("form");
        if (byTag || total == 0 || paragraphs(element) * 2 < total) {
          removed.add(element);
          continue;
        }
      }
      waiting.addAll(element.children());
    }
    removed.forEach(Element::remove);
  }

  private static int paragraphs(Element element) {
    int length = 0;
    for (Element paragraph : element.select("p")) {
      int its = paragraph.text().length();
      length += its > 40 ? its : 0;
    }
    return length;
  }

  private static boolean isBoilerplate(Element element) {
    String tag = element.normalName();
    if (TAGS.contains(tag)) {
      return true;
    }
    if (tag.equals("header")) {
      return element.closest("article,main") == null;
    }
    if (tag.equals("article") || tag.equals("main")) {
      return false;
    }
    boolean unread =
        element.attr("aria-hidden").equals("true")
            && element.textNodes().isEmpty()
            && element.selectFirst("p") == null;
    if (element.hasAttr("hidden")
        || unread
        || ROLES.contains(element.attr("role"))
        || element.attr("style").replace(" ", "").contains("display:none")) {
      return true;
    }
    if (element.attr("itemprop").contains("articleBody")) {
      return false;
    }
    String names = element.className() + " " + element.id();
    if (names.isBlank() || names.length() > LONGEST_NAMES) {
      return false;
    }
    String apart =
        names.replaceAll("(\\p{Ll})(\\p{Lu})", "$1-$2").replace("__", "-").replace(":", "-");
    return WORDS.matcher(apart).find()
        && !(PageContainer.isNamedArticle(element) && !NEVER_ARTICLE.matcher(names).find());
  }
}
