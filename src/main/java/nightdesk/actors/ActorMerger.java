package nightdesk.actors;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import nightdesk.model.Actor;
import nightdesk.model.Analysis;

/** Makes one actor of the same one in several articles. Immutable and thread-safe. */
public final class ActorMerger {
  /** The actors of all {@code members} (articles about one event), most salient first. */
  public List<Actor> merge(List<Analysis> members) {
    var merged = new ArrayList<Actor>();
    var names = new HashSet<String>();
    for (Analysis member : members) {
      for (Actor actor : member.findings().actors()) {
        if (names.add(actor.name())) {
          merged.add(actor);
        }
      }
    }
    return merged;
  }
}
