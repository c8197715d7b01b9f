package nightdesk.model;

import java.util.List;
import java.util.Objects;

/**
 * What one article says: the unit of parallel work and of storage.
 *
 * @param article the article
 * @param sentences its sentences, in order, not overlapping
 * @param findings what was found in it; every passage is of {@code article}
 */
public record Analysis(Article article, List<Span> sentences, Findings findings) {
  public Analysis {
    Objects.requireNonNull(article, "article must not be null");
    sentences = List.copyOf(sentences);
    Objects.requireNonNull(findings, "findings must not be null");
  }
}
