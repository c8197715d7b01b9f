package nightdesk.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import nightdesk.model.Actor;
import nightdesk.model.KeyPoint;
import nightdesk.model.Quote;
import nightdesk.text.Document;

/** Chooses the key points of one article. Immutable and thread-safe. */
public final class Summarizer {
  /** At most {@code count} key points, best first. */
  public List<KeyPoint> summarize(
      Document document, List<Actor> actors, List<Quote> quotes, int count) {
    var points = new ArrayList<KeyPoint>();
    for (int s = 0; s < Math.min(count, document.sentences()); s++) {
      points.add(
          new KeyPoint(
              document.article().passage(document.sentenceSpan(s)),
              1.0 / (1 + s),
              new TreeMap<>()));
    }
    return points;
  }
}
