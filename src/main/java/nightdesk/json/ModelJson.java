package nightdesk.json;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nightdesk.model.Actor;
import nightdesk.model.Analysis;
import nightdesk.model.Article;
import nightdesk.model.Findings;
import nightdesk.model.KeyPoint;
import nightdesk.model.Mention;
import nightdesk.model.Metadata;
import nightdesk.model.Passage;
import nightdesk.model.Quote;
import nightdesk.model.Span;

/**
 * The model as JSON and back. An article or an analysis is one object in the shape of the contract:
 * offsets are {@code [start, end)} in UTF-16 code units of {@code text}; what is not known is left
 * out; unknown fields are ignored.
 *
 * <p>Beside the contract's fields an analysis has {@code actors[].roles} (where the roles stand),
 * {@code actors[].references} (mentions by description or pronoun), {@code keyPoints[].glosses},
 * {@code keyPoints[].readsOn} (only where it is true), {@code quotes[].via} and {@code
 * quotes[].confidence}, so that nothing is lost on the way back.
 */
public final class ModelJson {
  private ModelJson() {}

  /** The analysis as one line of JSON, without the line's end. */
  public static String write(Analysis analysis) {
    return JsonTree.write(tree(analysis));
  }

  /** The article alone. */
  public static Map<String, Object> tree(Article article) {
    var tree = new LinkedHashMap<String, Object>();
    Metadata about = article.about();
    tree.put("id", article.id());
    putText(tree, "source", about.origin());
    putText(tree, "outlet", about.outlet());
    putText(tree, "url", about.url());
    putText(tree, "byline", about.byline());
    about.published().ifPresent(time -> tree.put("published", time.toString()));
    putText(tree, "language", about.language());
    putText(tree, "guid", about.guid());
    if (about.version() > 0) {
      tree.put("version", about.version());
    }
    if (about.status() != Metadata.Status.USABLE) {
      tree.put("status", lower(about.status()));
    }
    about.embargo().ifPresent(time -> tree.put("embargo", time.toString()));
    putText(tree, "title", article.title());
    if (article.titleDerived()) {
      tree.put("titleDerived", true);
    }
    tree.put("text", article.text());
    tree.put("textSha256", sha256(article.text()));
    return tree;
  }

  /** The analysis with its article. */
  public static Map<String, Object> tree(Analysis analysis) {
    Map<String, Object> tree = tree(analysis.article());
    var sentences = new ArrayList<Object>();
    analysis.sentences().forEach(span -> sentences.add(pair(span)));
    tree.put("sentences", sentences);
    var points = new ArrayList<Object>();
    analysis.findings().keyPoints().forEach(point -> points.add(tree(point)));
    tree.put("keyPoints", points);
    var actors = new ArrayList<Object>();
    analysis.findings().actors().forEach(actor -> actors.add(tree(actor)));
    tree.put("actors", actors);
    var quotes = new ArrayList<Object>();
    analysis.findings().quotes().forEach(quote -> quotes.add(tree(quote)));
    tree.put("quotes", quotes);
    return tree;
  }

  private static Map<String, Object> tree(KeyPoint point) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("start", point.passage().span().start());
    tree.put("end", point.passage().span().end());
    tree.put("score", point.score());
    tree.put("why", new LinkedHashMap<String, Object>(point.why()));
    if (!point.glosses().isEmpty()) {
      tree.put("glosses", glosses(point));
    }
    if (point.readsOn()) {
      tree.put("readsOn", true);
    }
    return tree;
  }

  static List<Object> glosses(KeyPoint point) {
    var glosses = new ArrayList<Object>();
    for (KeyPoint.Gloss gloss : point.glosses()) {
      var one = new LinkedHashMap<String, Object>();
      one.put("start", gloss.span().start());
      one.put("end", gloss.span().end());
      one.put("name", gloss.name());
      glosses.add(one);
    }
    return glosses;
  }

  private static Map<String, Object> tree(Actor actor) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("name", actor.name());
    tree.put("type", lower(actor.type()));
    putText(tree, "role", actor.role());
    tree.put("salience", actor.salience());
    var mentions = new ArrayList<Object>();
    var references = new ArrayList<Object>();
    for (Mention mention : actor.mentions()) {
      if (mention.form() == Mention.Form.NAME) {
        mentions.add(pair(mention.passage().span()));
      } else {
        var one = new LinkedHashMap<String, Object>();
        one.put("start", mention.passage().span().start());
        one.put("end", mention.passage().span().end());
        one.put("form", lower(mention.form()));
        references.add(one);
      }
    }
    tree.put("mentions", mentions);
    if (!actor.roles().isEmpty()) {
      tree.put("roles", spans(actor.roles()));
    }
    if (!references.isEmpty()) {
      tree.put("references", references);
    }
    return tree;
  }

  private static Map<String, Object> tree(Quote quote) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("kind", lower(quote.kind()));
    tree.put("content", spans(quote.content()));
    tree.put("cue", spans(quote.cue()));
    tree.put("source", spans(quote.source()));
    putText(tree, "speaker", quote.speaker());
    putText(tree, "via", quote.via());
    tree.put("confidence", quote.confidence());
    return tree;
  }

  private static List<Object> spans(List<Passage> passages) {
    var spans = new ArrayList<Object>();
    passages.forEach(passage -> spans.add(pair(passage.span())));
    return spans;
  }

  private static List<Object> pair(Span span) {
    return List.of(span.start(), span.end());
  }

  static void putText(Map<String, Object> tree, String name, String value) {
    if (!value.isEmpty()) {
      tree.put(name, value);
    }
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** SHA-256 of the text in UTF-8, in lower-case hexadecimal: the contract's {@code textSha256}. */
  public static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /**
   * The article of an object in the contract's shape. A time that is not ISO 8601 with an offset
   * counts as unknown.
   *
   * @param otherwiseId the id of an article that has none
   * @throws IllegalArgumentException if it has no text, or a field has the wrong type
   */
  public static Article article(Map<String, Object> tree, String otherwiseId) {
    if (!(tree.get("text") instanceof String text)) {
      throw new IllegalArgumentException("no \"text\"");
    }
    String id = text(tree, "id");
    int version = 0;
    if (tree.get("version") instanceof Integer number) {
      version = Math.max(0, number);
    }
    var about =
        new Metadata(
            text(tree, "source"),
            text(tree, "outlet"),
            text(tree, "url"),
            text(tree, "byline"),
            time(tree, "published"),
            text(tree, "language"),
            text(tree, "guid"),
            version,
            status(text(tree, "status")),
            time(tree, "embargo"));
    return new Article(
        id.isEmpty() ? otherwiseId : id,
        text(tree, "title"),
        Boolean.TRUE.equals(tree.get("titleDerived")),
        text,
        about);
  }

  private static Metadata.Status status(String name) {
    for (Metadata.Status status : Metadata.Status.values()) {
      if (lower(status).equals(name)) {
        return status;
      }
    }
    return Metadata.Status.USABLE;
  }

  private static String text(Map<String, Object> tree, String name) {
    Object value = tree.get(name);
    if (value == null || value == JsonTree.NULL) {
      return "";
    }
    if (value instanceof String text) {
      return text;
    }
    if (value instanceof Number number) {
      return number.toString();
    }
    throw new IllegalArgumentException("\"" + name + "\" is not a text");
  }

  private static Optional<OffsetDateTime> time(Map<String, Object> tree, String name) {
    try {
      String value = text(tree, name);
      return value.isEmpty() ? Optional.empty() : Optional.of(OffsetDateTime.parse(value));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * The analysis of an object that {@link #tree(Analysis)} gave.
   *
   * @throws IllegalArgumentException if a field is missing, has the wrong type, or a span lies
   *     outside the text
   */
  public static Analysis analysis(Map<String, Object> tree) {
    Article article = article(tree, "");
    var sentences = new ArrayList<Span>();
    list(tree, "sentences").forEach(item -> sentences.add(span(item)));
    var points = new ArrayList<KeyPoint>();
    for (Object item : list(tree, "keyPoints")) {
      Map<String, Object> one = map(item);
      var why = new TreeMap<String, Double>();
      if (one.get("why") instanceof Map<?, ?> parts) {
        parts.forEach((name, value) -> why.put((String) name, number(value)));
      }
      var glosses = new ArrayList<KeyPoint.Gloss>();
      for (Object gloss : list(one, "glosses")) {
        glosses.add(new KeyPoint.Gloss(bounds(map(gloss)), text(map(gloss), "name")));
      }
      points.add(
          new KeyPoint(
              article.passage(bounds(one)),
              number(one.get("score")),
              why,
              glosses,
              List.of(),
              Boolean.TRUE.equals(one.get("readsOn"))));
    }
    var actors = new ArrayList<Actor>();
    for (Object item : list(tree, "actors")) {
      actors.add(actor(article, map(item)));
    }
    var quotes = new ArrayList<Quote>();
    for (Object item : list(tree, "quotes")) {
      Map<String, Object> one = map(item);
      quotes.add(
          new Quote(
              Quote.Kind.valueOf(text(one, "kind").toUpperCase(Locale.ROOT)),
              passages(article, one, "content"),
              passages(article, one, "cue"),
              passages(article, one, "source"),
              text(one, "speaker"),
              text(one, "via"),
              one.containsKey("confidence") ? number(one.get("confidence")) : 1));
    }
    return new Analysis(article, sentences, new Findings(points, actors, quotes));
  }

  private static Actor actor(Article article, Map<String, Object> one) {
    var mentions = new ArrayList<Mention>();
    for (Passage passage : passages(article, one, "mentions")) {
      mentions.add(new Mention(passage, Mention.Form.NAME));
    }
    for (Object reference : list(one, "references")) {
      Map<String, Object> fields = map(reference);
      mentions.add(
          new Mention(
              article.passage(bounds(fields)),
              Mention.Form.valueOf(text(fields, "form").toUpperCase(Locale.ROOT))));
    }
    mentions.sort((a, b) -> a.passage().span().compareTo(b.passage().span()));
    return new Actor(
        text(one, "name"),
        Actor.Type.valueOf(text(one, "type").toUpperCase(Locale.ROOT)),
        passages(article, one, "roles"),
        one.containsKey("salience") ? number(one.get("salience")) : 0,
        mentions);
  }

  private static List<Passage> passages(Article article, Map<String, Object> tree, String name) {
    var passages = new ArrayList<Passage>();
    list(tree, name).forEach(item -> passages.add(article.passage(span(item))));
    return passages;
  }

  private static Span bounds(Map<String, Object> tree) {
    return new Span((int) number(tree.get("start")), (int) number(tree.get("end")));
  }

  private static Span span(Object value) {
    if (value instanceof List<?> pair && pair.size() == 2) {
      return new Span((int) number(pair.get(0)), (int) number(pair.get(1)));
    }
    throw new IllegalArgumentException("not a span: " + value);
  }

  private static double number(Object value) {
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    throw new IllegalArgumentException("not a number: " + value);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    if (value instanceof Map<?, ?>) {
      return (Map<String, Object>) value;
    }
    throw new IllegalArgumentException("not an object: " + value);
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(Map<String, Object> tree, String name) {
    Object value = tree.get(name);
    if (value == null || value == JsonTree.NULL) {
      return List.of();
    }
    if (value instanceof List<?>) {
      return (List<Object>) value;
    }
    throw new IllegalArgumentException("\"" + name + "\" is not a list");
  }
}
