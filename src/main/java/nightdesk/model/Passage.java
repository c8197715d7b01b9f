package nightdesk.model;

import java.util.Objects;

/**
 * A citable place: the only form that evidence takes.
 *
 * @param article the article cited
 * @param span where in its text, {@code [start, end)} in UTF-16 code units
 */
public record Passage(Article article, Span span) {
  public Passage {
    Objects.requireNonNull(article, "article must not be null");
    Objects.requireNonNull(span, "span must not be null");
    if (span.end() > article.text().length()) {
      throw new IllegalArgumentException(
          "span ["
              + span.start()
              + ", "
              + span.end()
              + ") must lie inside the "
              + article.text().length()
              + " characters of article "
              + article.id());
    }
  }

  /** The words, exactly as the article has them (line ends included). */
  public String text() {
    return article.text().substring(span.start(), span.end());
  }
}
