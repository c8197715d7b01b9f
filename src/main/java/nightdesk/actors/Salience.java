package nightdesk.actors;

import java.util.List;
import nightdesk.model.Actor;
import nightdesk.text.Document;
import nightdesk.text.WordSet;

/**
 * How much an article is about each of its actors: how often it names them, how early, over how
 * much of the text, and whether the headline does. The weights are a least-squares fit to GUM's
 * graded salience (Lin and Zeldes 2025), training part. News agencies and outlets that only report,
 * and the place of a dateline, rank low whatever their place.
 */
final class Salience {
  private static final WordSet REPORTING = RoleText.set("told by to with via photo image file / (");

  /** By feature, see {@link #features}; rounded; the lab's SalienceTraining fits such. */
  private static final double[] WEIGHTS = {-0.16, 0.171, 0.02, 0.1, 0.15, 0.17, 0.066, 0.166};

  static final int FEATURES = WEIGHTS.length;

  private final Document document;
  private final WordSet agencies;
  private final String title;
  private final int dateline;

  Salience(Document document, WordSet agencies) {
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
    double[] features = new double[FEATURES];
    for (int k = 0; k < values.length; k++) {
      double score = 0;
      if (salience.features(groups.get(k), features)) {
        for (int f = 0; f < FEATURES; f++) {
          score += WEIGHTS[f] * features[f];
        }
        score *= salience.onlyReports(groups.get(k)) ? 0.2 : 1;
      }
      // Rounded, so that last bits never decide.
      values[k] = StrictMath.round(1000 * Math.max(0, Math.min(1, score))) / 1000.0;
    }
    return values;
  }

  /** Fills {@code out}; false for the article's own outlet and what only the dateline names. */
  boolean features(Group group, double[] out) {
    java.util.Arrays.fill(out, 0);
    int size = Math.max(1, document.size());
    int count = 0;
    Name first = null;
    for (Name name : group.names) {
      if (name.from < dateline && group.type != Actor.Type.PERSON) {
        continue;
      }
      count++;
      first = first == null ? name : first;
    }
    if (first == null || isOutlet(group) && onlyReports(group)) {
      return false;
    }
    Name last = group.names.get(group.names.size() - 1);
    int sentence = document.sentenceOf(first.from);
    double place = (double) first.from / size;
    int f = 0;
    out[f++] = 1;
    out[f++] = StrictMath.log(1 + count) / StrictMath.log(2);
    out[f++] = Math.min(4, group.references.size());
    out[f++] = place < 0.25 ? 1 : 0;
    out[f++] = sentence == 0 ? 1 : 0;
    out[f++] = sentence <= 2 ? 1 : 0;
    out[f++] = (double) (last.from - first.from) / size;
    out[f++] = inTitle(group) ? 1 : 0;
    return true;
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
    if (group.type != Actor.Type.ORGANIZATION) {
      return false;
    }
    boolean agency = isOutlet(group);
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

  /** The article's own outlet. */
  private boolean isOutlet(Group group) {
    String outlet = document.article().about().outlet();
    if (outlet.isEmpty()) {
      return false;
    }
    String key = Name.key(outlet);
    for (Name name : group.names) {
      if (name.key.equals(key)) {
        return true;
      }
    }
    return false;
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
