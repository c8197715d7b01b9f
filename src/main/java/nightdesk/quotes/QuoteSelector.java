package nightdesk.quotes;

import java.util.ArrayList;
import java.util.List;
import nightdesk.model.Actor;
import nightdesk.model.Analysis;
import nightdesk.model.Quote;

/** Chooses the quotes of a story that are worth showing. Immutable and thread-safe. */
public final class QuoteSelector {
  /**
   * At most {@code count} quotes of {@code members}, in the order to show them.
   *
   * @param actors the story's merged actors
   */
  public List<Quote> select(List<Analysis> members, List<Actor> actors, int count) {
    var quotes = new ArrayList<Quote>();
    for (Analysis member : members) {
      quotes.addAll(member.findings().quotes());
    }
    return quotes.subList(0, Math.min(count, quotes.size()));
  }
}
