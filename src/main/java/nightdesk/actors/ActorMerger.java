package nightdesk.actors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nightdesk.model.Actor;
import nightdesk.model.Analysis;
import nightdesk.model.Mention;
import nightdesk.model.Passage;
import nightdesk.text.Language;

/**
 * Makes one actor of the same one in several articles. Persons are the same if their full names may
 * be ("Joe Biden", "Joseph R. Biden" are not, "Qamar Bajwa", "Qamar Javed Bajwa" are); a surname
 * alone joins the one full name that ends with it; two of one name are kept apart if their roles
 * have no word in common and their articles no other person or organisation. Organisations are the
 * same by name or acronym, places by any of their names; a name of one word is one actor whatever
 * kind each article took it for. Immutable and thread-safe; time grows linearly with the actors but
 * for those that share a last word.
 */
public final class ActorMerger {
  private final PlaceNames places = new PlaceNames(new Language("en"));

  /** One actor of all articles in the making. */
  private static final class Merged {
    final Actor.Type type;
    final String[] words;
    final List<Actor> actors = new ArrayList<>();
    final Set<String> company = new HashSet<>();
    final Set<String> roleWords = new HashSet<>();
    final int order;

    Merged(Actor.Type type, String[] words, int order) {
      this.type = type;
      this.words = words;
      this.order = order;
    }

    void add(Actor actor, Set<String> others) {
      actors.add(actor);
      company.addAll(others);
      roleWords.addAll(words(actor));
    }

    int mentions() {
      return actors.stream().mapToInt(actor -> actor.mentions().size()).sum();
    }

    static Set<String> words(Actor actor) {
      var words = new HashSet<String>();
      for (Passage role : actor.roles()) {
        for (String word : role.text().toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
          if (word.length() > 3) {
            words.add(word);
          }
        }
      }
      return words;
    }
  }

  /** An actor of one article and the names of those beside it. */
  private record Entry(Actor actor, String key, Set<String> others) {}

  /** The actors of all {@code members}, most salient first; names are unique. */
  public List<Actor> merge(List<Analysis> members) {
    var entries = new ArrayList<Entry>();
    for (Analysis member : members) {
      var names = new HashSet<String>();
      for (Actor actor : member.findings().actors()) {
        if (actor.type() != Actor.Type.PLACE) {
          names.add(Name.key(actor.name()));
        }
      }
      for (Actor actor : member.findings().actors()) {
        if (actor.salience() == 0 && actor.type() == Actor.Type.ORGANIZATION) {
          // Only the one who reports.
          continue;
        }
        entries.add(new Entry(actor, Name.key(actor.name()), names));
      }
    }
    // Longer names first, so that shorter ones find them; stable.
    entries.sort(Comparator.comparingInt(entry -> -entry.key.split(" ").length));
    var index = new HashMap<String, List<Merged>>();
    var all = new ArrayList<Merged>();
    for (Entry entry : entries) {
      Merged merged = find(entry, index);
      if (merged == null) {
        merged = new Merged(entry.actor.type(), entry.key.split(" "), all.size());
        all.add(merged);
        for (String key : keys(entry)) {
          index.computeIfAbsent(key, k -> new ArrayList<>(1)).add(merged);
        }
      }
      merged.add(entry.actor, entry.others);
    }
    return actors(one(all));
  }

  /**
   * What is printed the same in one word and was taken for another kind in another article is the
   * same: "Voltara" the company and "Voltara" the person. The kind of the most mentions holds.
   */
  private static List<Merged> one(List<Merged> all) {
    var byWord = new LinkedHashMap<String, List<Merged>>();
    for (Merged merged : all) {
      byWord.computeIfAbsent(String.join(" ", merged.words), k -> new ArrayList<>(1)).add(merged);
    }
    var left = new ArrayList<Merged>();
    for (List<Merged> same : byWord.values()) {
      if (same.get(0).words.length > 1) {
        left.addAll(same);
        continue;
      }
      var mentions = new EnumMap<Actor.Type, Integer>(Actor.Type.class);
      for (Merged merged : same) {
        mentions.merge(merged.type, merged.mentions(), Integer::sum);
      }
      Actor.Type type = same.get(0).type;
      for (Map.Entry<Actor.Type, Integer> entry : mentions.entrySet()) {
        type = entry.getValue() > mentions.get(type) ? entry.getKey() : type;
      }
      if (mentions.size() == 1) {
        left.addAll(same);
        continue;
      }
      var union = new Merged(type, same.get(0).words, same.get(0).order);
      same.forEach(merged -> merged.actors.forEach(actor -> union.add(actor, merged.company)));
      left.add(union);
    }
    left.sort(Comparator.comparingInt(merged -> merged.order));
    return left;
  }

  /** What an actor can be found by. */
  private Set<String> keys(Entry entry) {
    String type = entry.actor.type().name() + " ";
    String[] words = entry.key.split(" ");
    return switch (entry.actor.type()) {
      case PERSON -> Set.of(type + words[words.length - 1]);
      case PLACE -> Set.of(type + places.standard(entry.key));
      default -> {
        var keys = new HashSet<String>();
        keys.add(type + entry.key);
        for (Mention mention : entry.actor.mentions()) {
          String text = mention.passage().text();
          if (mention.form() == Mention.Form.NAME
              && text.length() > 1
              && text.equals(text.toUpperCase(Locale.ROOT))) {
            keys.add(type + Name.key(text));
          }
        }
        yield keys;
      }
    };
  }

  private Merged find(Entry entry, Map<String, List<Merged>> index) {
    Merged found = null;
    String[] words = entry.key.split(" ");
    for (String key : new java.util.TreeSet<>(keys(entry))) {
      for (Merged merged : index.getOrDefault(key, List.of())) {
        if (entry.actor.type() != Actor.Type.PERSON) {
          return merged;
        }
        if (!Aliases.mayStandFor(words, merged.words) || !mayBeSame(entry, merged)) {
          continue;
        }
        if (found != null && words.length == 1) {
          // A surname that two have is no one's.
          return null;
        }
        found = found == null ? merged : found;
      }
    }
    return found;
  }

  /** False for namesakes: nothing in common in what they are and who is beside them. */
  private static boolean mayBeSame(Entry entry, Merged merged) {
    for (String other : entry.others) {
      if (!other.equals(entry.key) && merged.company.contains(other)) {
        return true;
      }
    }
    Set<String> words = Merged.words(entry.actor);
    if (entry.key.indexOf(' ') < 0) {
      words.retainAll(merged.roleWords);
      return !words.isEmpty() || entry.others.contains(String.join(" ", merged.words));
    }
    if (words.isEmpty() || merged.roleWords.isEmpty()) {
      return true;
    }
    words.retainAll(merged.roleWords);
    return !words.isEmpty();
  }

  private static List<Actor> actors(List<Merged> all) {
    var sums = new HashMap<Merged, Double>();
    for (Merged merged : all) {
      double rest = 1;
      for (Actor actor : merged.actors) {
        rest *= 1 - 0.8 * actor.salience();
      }
      sums.put(merged, StrictMath.round(1000 * (1 - rest)) / 1000.0);
    }
    var ranked = new ArrayList<>(all);
    ranked.sort(Comparator.comparingDouble(merged -> -sums.get(merged)));
    var taken = new HashSet<String>();
    var actors = new ArrayList<Actor>();
    for (Merged merged : ranked) {
      String name = name(merged, taken);
      taken.add(name);
      var roles = new LinkedHashMap<String, Passage>();
      var mentions = new ArrayList<Mention>();
      for (Actor actor : merged.actors) {
        mentions.addAll(actor.mentions());
        for (Passage role : actor.roles()) {
          roles.putIfAbsent(role.text().toLowerCase(Locale.ROOT), role);
        }
      }
      var shown = new ArrayList<Passage>(roles.values());
      // Stable: what someone does comes before a rank.
      shown.sort(Comparator.comparing(role -> RolesBefore.isRank(role.text())));
      actors.add(new Actor(name, merged.type, shown, sums.get(merged), mentions));
    }
    return actors;
  }

  /** "ORLEVO" of a dateline, where another article has "Orlevo". */
  private static boolean isShouted(String name, Set<String> names) {
    return name.equals(name.toUpperCase(Locale.ROOT))
        && names.stream().anyMatch(other -> !other.equals(name) && other.equalsIgnoreCase(name));
  }

  /** The name of the most articles among the fullest; namesakes get their role beside it. */
  private static String name(Merged merged, Set<String> taken) {
    var counts = new LinkedHashMap<String, Integer>();
    for (Actor actor : merged.actors) {
      counts.merge(actor.name(), 1, Integer::sum);
    }
    String best = merged.actors.get(0).name();
    int bestScore = -1;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (isShouted(entry.getKey(), counts.keySet())) {
        continue;
      }
      int words = Math.min(3, entry.getKey().split(" ").length);
      int score = (merged.type == Actor.Type.PERSON ? words * 1_000_000 : 0) + entry.getValue();
      if (score > bestScore) {
        best = entry.getKey();
        bestScore = score;
      }
    }
    if (!taken.contains(best)) {
      return best;
    }
    String role = merged.actors.get(0).role();
    String apart = role.isEmpty() ? best + " (2)" : best + " (" + role + ")";
    for (int k = 3; taken.contains(apart); k++) {
      apart = best + " (" + k + ")";
    }
    return apart;
  }
}
