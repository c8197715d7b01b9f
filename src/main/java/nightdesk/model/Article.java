package nightdesk.model;

import java.util.Objects;

/**
 * One article as it was read. {@code text} is the text that every offset counts in and is never
 * changed after reading; {@code title} stands apart: it is shown and helps the analysis, but is
 * never cited.
 *
 * <p>Two articles are equal if their ids are.
 *
 * @param id stable id, not empty; unique within a night
 * @param title the headline, {@code ""} if there is none
 * @param titleDerived true if the headline was made from the text, because the article had none
 * @param text the body
 * @param about what is known beside the words
 */
public record Article(String id, String title, boolean titleDerived, String text, Metadata about) {
  public Article {
    Objects.requireNonNull(id, "id must not be null");
    Objects.requireNonNull(title, "title must not be null");
    Objects.requireNonNull(text, "text must not be null");
    Objects.requireNonNull(about, "about must not be null");
    if (id.isEmpty()) {
      throw new IllegalArgumentException("id must not be empty");
    }
  }

  /** An article of which only the words are known. */
  public static Article of(String id, String title, String text) {
    return new Article(id, title, false, text, Metadata.NONE);
  }

  public Article withId(String newId) {
    return new Article(newId, title, titleDerived, text, about);
  }

  public Article withTitle(String newTitle, boolean derived) {
    return new Article(id, newTitle, derived, text, about);
  }

  public Article withAbout(Metadata newAbout) {
    return new Article(id, title, titleDerived, text, newAbout);
  }

  /** The passage of this article at {@code span}. */
  public Passage passage(Span span) {
    return new Passage(this, span);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Article that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return "Article[" + id + "]";
  }
}
