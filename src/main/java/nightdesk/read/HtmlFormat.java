package nightdesk.read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nightdesk.model.Article;
import nightdesk.model.Metadata;
import nightdesk.model.Problem;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Web pages: the body by {@link PageBody}, the rest by {@link PageMetadata}. */
final class HtmlFormat implements ArticleFormat {
  private static final Set<String> EXTENSIONS = Set.of("html", "htm", "xhtml", "shtml");
  private static final Pattern BEGINS =
      Pattern.compile(
          "^\\s*(<\\?xml[^>]{0,200}>\\s*)?(<!--[^>]{0,400}-->\\s*)*<(!doctype\\s+html|html)[\\s>]");
  private static final Pattern CHARSET =
      Pattern.compile("<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})");

  @Override
  public boolean accepts(RawDocument raw) {
    return EXTENSIONS.contains(raw.extension()) || BEGINS.matcher(head(raw)).find();
  }

  private static String head(RawDocument raw) {
    int length = Math.min(raw.bytes().length, 4096);
    return new String(raw.bytes(), 0, length, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
  }

  @Override
  public List<Reading> read(RawDocument raw) {
    Matcher declared = CHARSET.matcher(head(raw));
    Optional<Decoder.Decoded> html =
        Decoder.decode(raw.bytes(), declared.find() ? declared.group(1) : "");
    if (html.isEmpty()) {
      return List.of(
          new Reading.Skipped(
              new Problem(
                  raw.origin(),
                  "not a text (binary content)",
                  "remove it, or convert it to text")));
    }
    Document page = Jsoup.parse(html.get().text());
    PageMetadata metadata = PageMetadata.of(page);
    String text = PageBody.of(page, metadata);
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return List.of(
          new Reading.Skipped(
              new Problem(
                  raw.origin(),
                  "a page without an article's text",
                  "save the article's own page")));
    }
    Metadata about =
        Metadata.NONE
            .withOrigin(raw.origin())
            .withOutlet(metadata.outlet())
            .withUrl(metadata.url())
            .withByline(metadata.byline())
            .withLanguage(metadata.language())
            .withPublished(metadata.published());
    return List.of(
        new Reading.Read(new Article(raw.baseName(), metadata.title(), false, text, about)));
  }
}
