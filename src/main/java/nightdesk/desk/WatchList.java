package nightdesk.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nightdesk.model.Analysis;
import nightdesk.model.DeskNotes.WatchHit;
import nightdesk.model.Passage;
import nightdesk.model.Story;

/**
 * What a reader wants to be told of, wherever it turns up.
 *
 * @param name shown over what was found
 * @param match what is watched
 * @param alert whether a find is said in the subject of the mail, and makes mail go out on a night
 *     that would be silent
 */
public record WatchList(String name, MatchRule match, boolean alert) {
  public WatchList {
    Objects.requireNonNull(name, "name must not be null");
    Objects.requireNonNull(match, "match must not be null");
  }

  /** What it finds in the stories, if anything. */
  Optional<WatchHit> find(List<Story> stories) {
    var passages = new ArrayList<Passage>();
    var ids = new ArrayList<String>();
    for (Story story : stories) {
      boolean hit = false;
      for (Analysis member : story.members()) {
        if (match.matches(member)) {
          hit = true;
          passages.addAll(match.sentences(member));
        }
      }
      if (hit) {
        ids.add(story.id());
      }
    }
    return ids.isEmpty() ? Optional.empty() : Optional.of(new WatchHit(name, alert, passages, ids));
  }
}
