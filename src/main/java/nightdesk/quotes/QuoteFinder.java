package nightdesk.quotes;

import java.util.List;
import nightdesk.model.Actor;
import nightdesk.model.Quote;
import nightdesk.text.Document;

/** Finds the quotes of one article. Immutable and thread-safe. */
public final class QuoteFinder {
  /**
   * The quotes in text order; a speaker who is one of {@code actors} has that actor's name.
   *
   * @param actors what {@code actors} found in the same document
   */
  public List<Quote> find(Document document, List<Actor> actors) {
    return List.of();
  }
}
