package nightdesk.actors;

import java.util.List;
import nightdesk.model.Actor;
import nightdesk.text.Document;
import nightdesk.text.WordSet;

/**
 * How much an article is about each of its actors: how often it names them, how early, over how
 * much of the text, and whether the headline does. The weights are a least-squares fit to GUM's
 * graded salience (Lin and Zeldes 2025), training part, rounded. News agencies and outlets that
 * only report, and the place of a dateline, rank low whatever their place.
 */
final class Salience {
  private static final WordSet REPORTING =
      WordSet.of(List.of("told", "by", "to", "with", "via", "photo", "image", "file", "/", "("));

  private final Document document;
  private final WordSet agencies;
  private final String title;
  private final int dateline;

  private Salience(Document document, WordSet agencies) {
    this.document = document;
    this.agencies = agencies;
    this.title =
        " " + Name.key(document.article().title()).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
    this.dateline = dateline();
  }

  /** 0..1 for each group. */
  static double[] of(Document document, List<Group> groups, WordSet agencies) {
    var salience = new Salience(document, agencies);
    double[] values = new double[groups.size()];
    for (int k = 0; k < values.length; k++) {
      double score = salience.score(groups.get(k));
      // Rounded, so that last bits never decide.
      values[k] = StrictMath.round(1000 * Math.max(0, Math.min(1, score))) / 1000.0;
    }
    return values;
  }

  private double score(Group group) {
    int size = Math.max(1, document.size());
    int count = 0;
    Name first = null;
    for (Name name : group.names) {
      if (name.from >= dateline || group.type == Actor.Type.PERSON) {
        count++;
        first = first == null ? name : first;
      }
    }
    if (first == null) {
      return 0;
    }
    Name last = group.names.get(group.names.size() - 1);
    int sentence = document.sentenceOf(first.from);
    double place = (double) first.from / size;
    double score = -0.16;
    score += 0.171 * StrictMath.log(1 + count) / StrictMath.log(2);
    score += 0.02 * Math.min(4, group.references.size());
    score += place < 0.25 ? 0.1 : 0;
    score += sentence == 0 ? 0.15 : 0;
    score += sentence <= 2 ? 0.17 : 0;
    score += 0.066 * (last.from - first.from) / size;
    score += inTitle(group) ? 0.166 : 0;
    if (group.type == Actor.Type.ORGANIZATION && onlyReports(group)) {
      score *= 0.2;
    }
    return score;
  }

  private boolean inTitle(Group group) {
    for (Name name : group.names) {
      if (title.contains(" " + name.key.replaceAll("[^\\p{L}\\p{N}]+", " ") + " ")) {
        return true;
      }
    }
    return group.type == Actor.Type.PERSON && title.contains(" " + group.lastWord() + " ");
  }

  /** True if it is an agency or outlet, named mostly as the one who reports. */
  private boolean onlyReports(Group group) {
    boolean agency = false;
    int reporting = 0;
    for (Name name : group.names) {
      agency |= agencies.contains(Document.hash(name.key));
      if (name.from > 0) {
        reporting += REPORTING.contains(document.hash(name.from - 1)) ? 1 : 0;
      }
    }
    for (Group.Role role : group.roles) {
      agency |= document.is(role.to() - 1, "agency");
    }
    return agency && (group.names.size() <= 2 || 2 * reporting >= group.names.size());
  }

  /** The token after a dateline: "KABUL, Aug 3 (Reuters) -"; 0 if there is none. */
  private int dateline() {
    int end = Math.min(14, document.size());
    for (int t = 1; t < end; t++) {
      boolean dash =
          document.is(t, '-') && document.spaceBefore(t)
              || document.is(t, '\u2013')
              || document.is(t, '\u2014')
              || document.is(t, "--");
      if (dash) {
        return document.isCapitalized(0) ? t : 0;
      }
      if (document.caps(t) == Document.Caps.LOWER) {
        return 0;
      }
    }
    return 0;
  }
}
