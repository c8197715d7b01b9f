package nightdesk.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nightdesk.json.JsonTree;
import nightdesk.json.ModelJson;
import nightdesk.model.Article;
import nightdesk.model.Metadata;
import nightdesk.model.Problem;

/**
 * JSON Lines in the contract's shape, read line by line: an object an article, or an object with
 * {@code documents} a cluster. What an article's line says of findings is ignored. A line that
 * cannot be read is a problem of its own, named by its number.
 */
final class JsonLinesFormat {
  private final int longestLine;

  /**
   * @param longestLine in bytes
   */
  JsonLinesFormat(int longestLine) {
    this.longestLine = longestLine;
  }

  static boolean accepts(String extension) {
    return extension.equals("jsonl") || extension.equals("ndjson");
  }

  /** One article, cluster, or a list of them, over any number of lines; else lines as always. */
  void readWhole(RawDocument named, InputStream in, Consumer<Reading> sink) throws IOException {
    byte[] bytes = in.readNBytes(longestLine);
    Optional<String> text = Decoder.decode(bytes).map(Decoder.Decoded::text);
    if (text.isPresent()) {
      try {
        Object value = JsonTree.parse(text.get().strip());
        List<?> items = value instanceof List<?> list ? list : List.of(value);
        int number = 0;
        for (Object item : items) {
          String place = named.origin() + (items.size() == 1 ? "" : " item " + ++number);
          sink.accept(item(named, number, place, item));
        }
        if (items.isEmpty()) {
          sink.accept(
              new Reading.Skipped(new Problem(named.origin(), "has no article", "remove it")));
        }
        return;
      } catch (IllegalArgumentException e) {
        if (!text.get().strip().contains("\n")) {
          sink.accept(wrong(named.origin(), e));
          return;
        }
      }
    }
    read(named, new java.io.ByteArrayInputStream(bytes), sink);
  }

  private static Reading wrong(String place, IllegalArgumentException e) {
    String what = String.valueOf(e.getMessage()).replaceFirst("^line 1, ", "");
    return new Reading.Skipped(
        new Problem(place, "not an article in JSON (" + what + ")", "mend it, or remove it"));
  }

  /** Gives each line's reading to {@code sink}, in order. */
  void read(RawDocument named, InputStream in, Consumer<Reading> sink) throws IOException {
    var lines = new ByteLines(in, longestLine);
    boolean any = false;
    while (lines.next()) {
      String place = named.origin() + ":" + lines.number();
      if (lines.tooLong()) {
        any = true;
        sink.accept(
            new Reading.Skipped(
                new Problem(
                    place,
                    "line longer than " + longestLine / 1_000_000 + " MB",
                    "put one article on each line")));
        continue;
      }
      Optional<String> text = Decoder.strict(lines.bytes(), StandardCharsets.UTF_8);
      if (text.isEmpty()) {
        any = true;
        sink.accept(new Reading.Skipped(new Problem(place, "not UTF-8", "convert it to UTF-8")));
      } else if (!text.get().isBlank()) {
        any = true;
        String line = text.get().startsWith("\ufeff") ? text.get().substring(1) : text.get();
        sink.accept(line(named, lines.number(), place, line));
      }
    }
    if (!any) {
      sink.accept(
          new Reading.Skipped(new Problem(named.origin(), "is empty", "remove it, or fill it")));
    }
  }

  private static Reading line(RawDocument named, long number, String place, String line) {
    try {
      return item(named, number, place, JsonTree.parse(line));
    } catch (IllegalArgumentException e) {
      return wrong(place, e);
    }
  }

  private static Reading item(RawDocument named, long number, String place, Object value) {
    try {
      if (!(value instanceof Map<?, ?>)) {
        throw new IllegalArgumentException("not an object");
      }
      @SuppressWarnings("unchecked")
      var tree = (Map<String, Object>) value;
      String id = number == 0 ? named.baseName() : named.baseName() + "-" + number;
      return tree.containsKey("documents")
          ? cluster(named, tree, id)
          : new Reading.Read(article(named, tree, id));
    } catch (IllegalArgumentException e) {
      return wrong(place, e);
    }
  }

  private static Reading cluster(RawDocument named, Map<String, Object> tree, String otherwiseId) {
    if (!(tree.get("documents") instanceof List<?> documents)) {
      throw new IllegalArgumentException("\"documents\" is not a list");
    }
    String id = tree.get("id") instanceof String text && !text.isEmpty() ? text : otherwiseId;
    var articles = new ArrayList<Article>();
    for (Object document : documents) {
      if (!(document instanceof Map<?, ?>)) {
        throw new IllegalArgumentException("\"documents\" has something that is not an object");
      }
      @SuppressWarnings("unchecked")
      var fields = (Map<String, Object>) document;
      articles.add(article(named, fields, id + "-" + (articles.size() + 1)));
    }
    if (articles.stream().map(Article::id).distinct().count() < articles.size()) {
      throw new IllegalArgumentException("\"documents\" has two articles with one id");
    }
    return new Reading.Cluster(id, articles);
  }

  private static Article article(RawDocument named, Map<String, Object> tree, String otherwiseId) {
    Article article = ModelJson.article(tree, otherwiseId);
    Metadata about = article.about();
    if (about.origin().isEmpty()) {
      about = about.withOrigin(named.origin());
    }
    if (about.published().isEmpty()) {
      Object time = tree.containsKey("published") ? tree.get("published") : tree.get("date");
      if (time instanceof String text) {
        about = about.withPublished(Dates.parse(text));
      }
    }
    return article.withAbout(about);
  }
}
