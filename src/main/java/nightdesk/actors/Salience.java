package nightdesk.actors;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nightdesk.model.Actor;
import nightdesk.text.Document;

/**
 * How much an article is about each of its actors: how often it names them, how early, in the
 * headline, in how many sentences.
 */
final class Salience {
  private Salience() {}

  /** 0..1 for each group. */
  static double[] of(Document document, List<Group> groups) {
    Set<String> title = new HashSet<>(List.of(Name.key(document.article().title()).split("\\W+")));
    double[] salience = new double[groups.size()];
    for (int k = 0; k < salience.length; k++) {
      double score = score(document, groups.get(k), title);
      salience[k] = Math.round(1000 / (1 + StrictMath.exp(4 - score))) / 1000.0;
    }
    return salience;
  }

  private static double score(Document document, Group group, Set<String> title) {
    int count = group.names.size() + group.references.size();
    double place = (double) group.names.get(0).from / Math.max(1, document.size());
    double score = StrictMath.log(1 + count) / StrictMath.log(2);
    score += place < 0.12 ? 1.5 : place < 0.25 ? 1 : place < 0.5 ? 0.3 : 0;
    score += title.contains(group.lastWord()) ? 1 : 0;
    score +=
        group.type == Actor.Type.PERSON ? 0.4 : group.type == Actor.Type.ORGANIZATION ? 0.2 : -0.2;
    return score;
  }
}
