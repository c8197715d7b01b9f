package nightdesk.render;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nightdesk.model.Actor;
import nightdesk.model.Analysis;
import nightdesk.model.Article;
import nightdesk.model.Briefing;
import nightdesk.model.Mention;
import nightdesk.model.Story;

/**
 * All that the templates see, and beside it the sources' texts, so that the report can be checked
 * by itself: every object with {@code article}, {@code start}, {@code end} and {@code words} is a
 * claim about the text of that id in {@code articles}, whose {@code textSha256} is given.
 */
final class JsonRenderer implements Renderer {
  private final Renderers renderers;

  JsonRenderer(Renderers renderers) {
    this.renderers = renderers;
  }

  @Override
  public String fileExtension() {
    return "json";
  }

  @Override
  public void render(Briefing briefing, OutputStream out) throws IOException {
    var report = new LinkedHashMap<String, Object>();
    report.put("format", "nightdesk-briefing-1");
    Map<String, Object> model = renderers.model(briefing);
    model.remove("labels");
    report.putAll(model);
    Set<Article> articles = new LinkedHashSet<>();
    var mentions = new ArrayList<>();
    int number = 0;
    for (Story story : briefing.stories()) {
      number++;
      story.members().stream().map(Analysis::article).forEach(articles::add);
      for (Actor actor : story.findings().actors()) {
        mentions.add(mentions(actor, number));
      }
    }
    report.put("mentions", mentions);
    List<Object> texts = new ArrayList<>();
    articles.forEach(article -> texts.add(article(article)));
    report.put("articles", texts);
    out.write(Renderers.json(report).getBytes(StandardCharsets.UTF_8));
    out.write('\n');
    out.flush();
  }

  private static Map<String, Object> mentions(Actor actor, int story) {
    var spans = new ArrayList<>();
    for (Mention mention : actor.mentions()) {
      var span = new LinkedHashMap<String, Object>();
      span.put("article", mention.passage().article().id());
      span.put("start", mention.passage().span().start());
      span.put("end", mention.passage().span().end());
      span.put("words", mention.passage().text());
      span.put("form", EvidenceModel.name(mention.form()));
      spans.add(span);
    }
    var map = new LinkedHashMap<String, Object>();
    map.put("story", story);
    map.put("actor", actor.name());
    map.put("spans", spans);
    return map;
  }

  /** The article in the shape of the analysis contract. */
  private static Map<String, Object> article(Article article) {
    var map = new LinkedHashMap<String, Object>();
    map.put("id", article.id());
    put(map, "source", article.about().origin());
    put(map, "outlet", article.about().outlet());
    put(map, "url", article.about().url());
    put(map, "byline", article.about().byline());
    article.about().published().ifPresent(time -> map.put("published", time.toString()));
    put(map, "language", article.about().language());
    put(map, "guid", article.about().guid());
    if (article.about().version() > 0) {
      map.put("version", article.about().version());
    }
    map.put("status", article.about().status().name().toLowerCase(Locale.ROOT));
    map.put("title", article.title());
    map.put("titleDerived", article.titleDerived());
    map.put("text", article.text());
    map.put("textSha256", sha256(article.text()));
    return map;
  }

  private static void put(Map<String, Object> map, String name, String value) {
    if (!value.isEmpty()) {
      map.put(name, value);
    }
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
