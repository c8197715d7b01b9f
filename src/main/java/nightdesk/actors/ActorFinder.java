package nightdesk.actors;

import java.util.List;
import nightdesk.model.Actor;
import nightdesk.text.Document;

/** Finds the actors of one article. Immutable and thread-safe. */
public final class ActorFinder {
  /** The actors, most salient first; names are unique. */
  public List<Actor> find(Document document) {
    return List.of();
  }
}
