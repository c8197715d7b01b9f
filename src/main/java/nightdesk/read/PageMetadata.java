package nightdesk.read;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nightdesk.json.JsonTree;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of its article: JSON-LD (schema.org) first, then OpenGraph and other {@code
 * meta} elements, then the page itself. Unknown text is {@code ""}.
 *
 * @param title the headline
 * @param outlet who published it
 * @param url its address
 * @param byline its authors
 * @param language BCP 47 tag
 * @param published when
 * @param body the article's text as JSON-LD has it
 */
record PageMetadata(
    String title,
    String outlet,
    String url,
    String byline,
    String language,
    Optional<OffsetDateTime> published,
    String body) {
  private static final int DEEPEST = 12;

  static PageMetadata of(Document page) {
    List<Map<?, ?>> objects = structured(page);
    Map<?, ?> article = article(objects);
    String site =
        firstText(meta(page, "property", "og:site_name"), meta(page, "name", "application-name"));
    String outlet =
        firstText(name(article.get("publisher")), site, meta(page, "name", "publisher"));
    String heading =
        page.select("h1").eachText().stream().filter(t -> t.length() > 8).findFirst().orElse("");
    String title =
        firstText(
            string(article.get("headline")),
            meta(page, "property", "og:title"),
            meta(page, "name", "twitter:title"),
            heading,
            page.title());
    Element link = page.selectFirst("link[rel=canonical]");
    String time =
        firstText(
            string(article.get("datePublished")),
            meta(page, "property", "article:published_time"),
            meta(page, "itemprop", "datePublished"),
            meta(page, "name", "date"),
            meta(page, "name", "pubdate"),
            meta(page, "name", "publishdate"),
            meta(page, "name", "parsely-pub-date"),
            meta(page, "name", "dc.date"),
            meta(page, "name", "dc.date.issued"),
            attribute(page, "time[itemprop=datePublished]", "datetime"),
            attribute(page, "article time[datetime], header time[datetime]", "datetime"));
    String byline =
        firstText(
            name(article.get("author")),
            meta(page, "name", "author"),
            meta(page, "property", "author"),
            meta(page, "name", "byl"),
            text(page, "[rel=author]"),
            text(page, "[itemprop=author] [itemprop=name], [itemprop=author]"));
    Element html = page.selectFirst("html");
    return new PageMetadata(
        withoutOutlet(clean(title), clean(outlet)),
        clean(outlet),
        address(
            firstText(
                link == null ? "" : link.attr("href"),
                meta(page, "property", "og:url"),
                string(article.get("url")))),
        clean(byline).replaceFirst("(?i)^by\\s+", ""),
        clean(firstText(html == null ? "" : html.attr("lang"), meta(page, "property", "og:locale")))
            .replace('_', '-'),
        Dates.parse(time),
        body(article));
  }

  /** Shown, never fetched; anything but a web address is dropped. */
  private static String address(String url) {
    String value = url.strip();
    return value.matches("https?://\\S{1,2000}") ? value : "";
  }

  private static String clean(String text) {
    String value = text.contains("<") ? Jsoup.parse(text).text() : text;
    value = org.jsoup.parser.Parser.unescapeEntities(value, false);
    value = value.replaceAll("\\s+", " ").strip();
    return value.length() > 500 ? "" : value;
  }

  /** A page's title often ends with the name of its outlet: "Storm hits - The Post". */
  private static String withoutOutlet(String title, String outlet) {
    if (outlet.isEmpty()) {
      return title;
    }
    for (String mark : List.of(" - ", " | ", " – ", " — ", " :: ")) {
      int at = title.lastIndexOf(mark);
      if (at > 10 && title.substring(at + mark.length()).strip().equalsIgnoreCase(outlet)) {
        return title.substring(0, at).strip();
      }
    }
    return title;
  }

  private static String firstText(String... candidates) {
    for (String candidate : candidates) {
      if (!candidate.isBlank()) {
        return candidate;
      }
    }
    return "";
  }

  private static String meta(Document page, String attribute, String value) {
    for (Element element : page.getElementsByTag("meta")) {
      if (element.attr(attribute).equalsIgnoreCase(value) && !element.attr("content").isBlank()) {
        return element.attr("content");
      }
    }
    return "";
  }

  private static String attribute(Document page, String query, String name) {
    Element element = page.selectFirst(query);
    return element == null ? "" : element.attr(name);
  }

  private static String text(Document page, String query) {
    Element element = page.selectFirst(query);
    return element == null || element.text().length() > 120 ? "" : element.text();
  }

  private static List<Map<?, ?>> structured(Document page) {
    var objects = new ArrayList<Map<?, ?>>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        collect(
            JsonTree.parse(script.data().replaceAll("[\\x00-\\x1f]+", " ").strip()), objects, 0);
      } catch (IllegalArgumentException e) {
        // pages have all sorts of things there
      }
    }
    return objects;
  }

  private static void collect(Object value, List<Map<?, ?>> objects, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (value instanceof Map<?, ?> map) {
      objects.add(map);
      map.values().forEach(inner -> collect(inner, objects, depth + 1));
    } else if (value instanceof List<?> list) {
      list.forEach(inner -> collect(inner, objects, depth + 1));
    }
  }

  private static Map<?, ?> article(List<Map<?, ?>> objects) {
    Function<Map<?, ?>, Integer> weight =
        object ->
            (object.containsKey("articleBody") ? 4 : 0)
                + (types(object).matches(".*(Article|BlogPosting|Report).*") ? 2 : 0)
                + (object.containsKey("headline") ? 1 : 0);
    Map<?, ?> best = Map.of();
    int most = 0;
    for (Map<?, ?> object : objects) {
      int its = weight.apply(object);
      if (its > most || its == most && its >= 4 && body(object).length() > body(best).length()) {
        best = object;
        most = its;
      }
    }
    return best;
  }

  private static String types(Map<?, ?> object) {
    return String.valueOf(object.get("@type"));
  }

  private static String body(Map<?, ?> article) {
    String body = string(article.get("articleBody"));
    if (body.contains("&lt;")) {
      body = org.jsoup.parser.Parser.unescapeEntities(body, false);
    }
    if (body.contains("<p")
        || body.contains("<br")
        || body.contains("&#")
        || body.contains("&amp;")) {
      return String.join("\n\n", PageBlocks.texts(Jsoup.parse(body).body()));
    }
    return body.strip();
  }

  private static String string(Object value) {
    return value instanceof String text ? text : "";
  }

  /** The name of a person or an organisation, or the names of several. */
  private static String name(Object value) {
    if (value instanceof String text) {
      return text.startsWith("http") ? "" : text;
    }
    if (value instanceof Map<?, ?> map) {
      return map.get("name") instanceof List<?> ? name(map.get("name")) : string(map.get("name"));
    }
    if (value instanceof List<?> list) {
      return String.join(
          ", ",
          list.stream()
              .limit(6)
              .map(PageMetadata::name)
              .filter(n -> !n.isBlank())
              .distinct()
              .toList());
    }
    return "";
  }
}
