package nightdesk.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nightdesk.evaluate.Rouge.Score;

/**
 * Actors found against gold, over persons, organisations and places.
 *
 * <ul>
 *   <li>Mentions: exact is the same span and type; overlap is one to one, the same type and a
 *       shared character; untyped is the same span.
 *   <li>An actor is right if it is aligned (CEAF-e, Luo 2005) with a gold actor of its type and its
 *       name is, but for case, the gold actor's or one of its mentions.
 *   <li>B-cubed (Bagga and Baldwin 1998) over mentions; missed and spurious ones count 0.
 *   <li>A role is right if its content words have an F1 of at least .5 with one of the gold's.
 *   <li>Salience: NDCG over the first five, the gain being the gold salience.
 * </ul>
 *
 * Gold with {@code "clusters": "surface"} counts for mentions only.
 *
 * @param documents gold documents
 * @param exact by type, then "all"
 * @param overlap mentions that share a character
 * @param untyped mentions of the same span
 * @param right actors right
 * @param ceaf entity-based CEAF
 * @param bcubed B-cubed over mentions
 * @param ndcg salience, of documents whose gold has some; NaN if none has
 * @param saliences documents with salience
 * @param rolesWanted gold actors with a role
 * @param rolesFound those of them aligned with an actor that has one
 * @param rolesRight those of them right
 * @param clustered documents whose gold has clusters
 */
public record ActorScores(
    int documents,
    Map<String, Score> exact,
    Score overlap,
    Score untyped,
    Score right,
    Score ceaf,
    Score bcubed,
    double ndcg,
    int saliences,
    int rolesWanted,
    int rolesFound,
    int rolesRight,
    int clustered) {
  private static final List<String> TYPES = List.of("person", "organization", "place");
  private static final Pattern WORD = Pattern.compile("[\\w’']+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Set<String> STOP =
      Set.of(
          "the", "a", "an", "of", "for", "and", "in", "at", "to", "his", "her", "its", "their", "s",
          "’s", "'s");

  /** Places of mentions, with the type and the actor they are of. */
  private record Place(int start, int end, String type, int actor) {}

  private record Found(
      String name, String type, String role, List<String> roles, double salience) {}

  /** One document's actors of the three types. */
  private static final class Actors {
    final List<Found> actors = new ArrayList<>();
    final List<Place> places = new ArrayList<>();

    Actors(Map<String, Object> item) {
      if (!(item.get("actors") instanceof List<?> list)) {
        return;
      }
      for (Object entry : list) {
        var actor = (Map<?, ?>) entry;
        String type = String.valueOf(actor.get("type"));
        if (!TYPES.contains(type)) {
          continue;
        }
        String role = actor.get("role") instanceof String text ? text : "";
        var roles = new ArrayList<String>();
        if (actor.get("roles") instanceof List<?> texts && !texts.isEmpty()) {
          texts.forEach(text -> roles.add(String.valueOf(text)));
        } else if (!role.isEmpty()) {
          roles.add(role);
        }
        double salience = actor.get("salience") instanceof Number n ? n.doubleValue() : 0;
        String name = actor.get("name") instanceof String text ? text : "";
        if (actor.get("mentions") instanceof List<?> mentions) {
          for (Object mention : mentions) {
            var span = (List<?>) mention;
            places.add(new Place(number(span.get(0)), number(span.get(1)), type, actors.size()));
          }
        }
        actors.add(new Found(name, type, role, roles, salience));
      }
    }

    private static int number(Object value) {
      return ((Number) value).intValue();
    }

    Set<List<Object>> keys(boolean typed) {
      var keys = new HashSet<List<Object>>();
      for (Place place : places) {
        keys.add(
            typed ? List.of(place.start, place.end, place.type) : List.of(place.start, place.end));
      }
      return keys;
    }
  }

  /** Sums over documents. */
  private static final class Sums {
    final Map<String, double[]> exact = new TreeMap<>();
    final double[] overlap = new double[3];
    final double[] untyped = new double[3];
    final double[] right = new double[3];
    final double[] ceaf = new double[3];
    final double[] bcubed = new double[4];
    double ndcg;
    int saliences;
    int rolesWanted;
    int rolesFound;
    int rolesRight;
    int clustered;
  }

  /** The scores of {@code predictions} against {@code gold}, joined by id. */
  public static ActorScores of(
      List<Map<String, Object>> gold, List<Map<String, Object>> predictions) {
    var byId = new HashMap<String, Map<String, Object>>();
    for (Map<String, Object> item : predictions) {
      byId.put(String.valueOf(item.get("id")), item);
    }
    var sums = new Sums();
    int documents = 0;
    for (Map<String, Object> item : gold) {
      if (!(item.get("actors") instanceof List<?>)) {
        continue;
      }
      documents++;
      var wanted = new Actors(item);
      var found = new Actors(byId.getOrDefault(String.valueOf(item.get("id")), Map.of()));
      mentions(wanted, found, sums);
      if (!"surface".equals(item.get("clusters"))) {
        actors(String.valueOf(item.get("text")), wanted, found, sums);
      }
    }
    var exact = new LinkedHashMap<String, Score>();
    double[] all = new double[3];
    for (String type : TYPES) {
      double[] one = sums.exact.getOrDefault(type, new double[3]);
      exact.put(type, score(one));
      for (int k = 0; k < 3; k++) {
        all[k] += one[k];
      }
    }
    exact.put("all", score(all));
    double precision = sums.bcubed[1] == 0 ? 0 : sums.bcubed[0] / sums.bcubed[1];
    double recall = sums.bcubed[3] == 0 ? 0 : sums.bcubed[2] / sums.bcubed[3];
    return new ActorScores(
        documents,
        exact,
        score(sums.overlap),
        score(sums.untyped),
        score(sums.right),
        score(sums.ceaf),
        new Score(precision, recall, f1(precision, recall)),
        sums.saliences == 0 ? Double.NaN : sums.ndcg / sums.saliences,
        sums.saliences,
        sums.rolesWanted,
        sums.rolesFound,
        sums.rolesRight,
        sums.clustered);
  }

  /** Of right, found and wanted. */
  private static Score score(double[] counts) {
    double precision = counts[1] == 0 ? 0 : counts[0] / counts[1];
    double recall = counts[2] == 0 ? 0 : counts[0] / counts[2];
    return new Score(precision, recall, f1(precision, recall));
  }

  private static double f1(double precision, double recall) {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  private static void mentions(Actors wanted, Actors found, Sums sums) {
    Set<List<Object>> gold = wanted.keys(true);
    Set<List<Object>> predicted = found.keys(true);
    for (String type : TYPES) {
      double[] counts = sums.exact.computeIfAbsent(type, k -> new double[3]);
      List<Place> g = distinct(wanted, type);
      List<Place> p = distinct(found, type);
      for (Place place : p) {
        counts[0] += gold.contains(List.of(place.start, place.end, type)) ? 1 : 0;
      }
      counts[1] += p.size();
      counts[2] += g.size();
      sums.overlap[0] += links(g, p).size();
    }
    sums.overlap[1] += predicted.size();
    sums.overlap[2] += gold.size();
    Set<List<Object>> goldSpans = wanted.keys(false);
    Set<List<Object>> spans = found.keys(false);
    sums.untyped[1] += spans.size();
    sums.untyped[2] += goldSpans.size();
    spans.retainAll(goldSpans);
    sums.untyped[0] += spans.size();
  }

  private static List<Place> distinct(Actors actors, String type) {
    var seen = new HashSet<List<Integer>>();
    var places = new ArrayList<Place>();
    for (Place place : actors.places) {
      if (place.type.equals(type) && seen.add(List.of(place.start, place.end))) {
        places.add(place);
      }
    }
    places.sort(Comparator.comparingInt(Place::start).thenComparingInt(Place::end));
    return places;
  }

  private record Link(double share, int gold, int found) {}

  /** One to one, the largest share of the longer first. */
  private static List<Link> links(List<Place> gold, List<Place> found) {
    var links = new ArrayList<Link>();
    for (int i = 0; i < gold.size(); i++) {
      Place g = gold.get(i);
      for (int j = 0; j < found.size(); j++) {
        Place p = found.get(j);
        int common = Math.min(g.end, p.end) - Math.max(g.start, p.start);
        if (common > 0) {
          int longest = Math.max(g.end - g.start, p.end - p.start);
          links.add(new Link((double) common / longest, i, j));
        }
      }
    }
    links.sort(
        Comparator.comparingDouble((Link link) -> -link.share)
            .thenComparingInt(Link::gold)
            .thenComparingInt(Link::found));
    boolean[] goldUsed = new boolean[gold.size()];
    boolean[] foundUsed = new boolean[found.size()];
    links.removeIf(
        link -> {
          if (goldUsed[link.gold] || foundUsed[link.found]) {
            return true;
          }
          goldUsed[link.gold] = true;
          foundUsed[link.found] = true;
          return false;
        });
    return links;
  }

  private static void actors(String text, Actors wanted, Actors found, Sums sums) {
    sums.clustered++;
    int rows = wanted.actors.size();
    int columns = found.actors.size();
    double[][] common = new double[rows][columns];
    double[] wantedSizes = sizes(wanted);
    double[] foundSizes = sizes(found);
    List<Link> links = links(wanted.places, found.places);
    for (Link link : links) {
      common[wanted.places.get(link.gold).actor][found.places.get(link.found).actor]++;
    }
    for (Link link : links) {
      int g = wanted.places.get(link.gold).actor;
      int p = found.places.get(link.found).actor;
      sums.bcubed[0] += common[g][p] / foundSizes[p];
      sums.bcubed[2] += common[g][p] / wantedSizes[g];
    }
    sums.bcubed[1] += found.places.size();
    sums.bcubed[3] += wanted.places.size();
    double[][] weights = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        weights[i][j] = common[i][j] == 0 ? 0 : 2 * common[i][j] / (wantedSizes[i] + foundSizes[j]);
      }
    }
    int[] aligned = Assignment.best(weights);
    int[] goldOf = new int[columns];
    java.util.Arrays.fill(goldOf, -1);
    for (int i = 0; i < rows; i++) {
      int j = aligned[i];
      if (j < 0 || weights[i][j] == 0) {
        aligned[i] = -1;
        continue;
      }
      goldOf[j] = i;
      sums.ceaf[0] += weights[i][j];
      if (wanted.actors.get(i).type.equals(found.actors.get(j).type)
          && names(text, wanted, i).contains(plain(found.actors.get(j).name))) {
        sums.right[0]++;
      }
    }
    for (double[] counts : List.of(sums.ceaf, sums.right)) {
      counts[1] += columns;
      counts[2] += rows;
    }
    roles(wanted, found, aligned, sums);
    salience(wanted, found, goldOf, sums);
  }

  private static double[] sizes(Actors actors) {
    double[] sizes = new double[actors.actors.size()];
    for (Place place : actors.places) {
      sizes[place.actor]++;
    }
    return sizes;
  }

  private static Set<String> names(String text, Actors actors, int actor) {
    var names = new HashSet<String>();
    names.add(plain(actors.actors.get(actor).name));
    for (Place place : actors.places) {
      if (place.actor == actor && place.end <= text.length()) {
        names.add(plain(text.substring(place.start, place.end)));
      }
    }
    return names;
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
  }

  private static void roles(Actors wanted, Actors found, int[] aligned, Sums sums) {
    for (int i = 0; i < aligned.length; i++) {
      if (wanted.actors.get(i).roles.isEmpty()) {
        continue;
      }
      sums.rolesWanted++;
      String role = aligned[i] < 0 ? "" : found.actors.get(aligned[i]).role;
      if (!role.isEmpty()) {
        sums.rolesFound++;
        sums.rolesRight +=
            wanted.actors.get(i).roles.stream().anyMatch(gold -> same(role, gold)) ? 1 : 0;
      }
    }
  }

  private static boolean same(String role, String gold) {
    List<String> a = words(role);
    List<String> b = words(gold);
    int all = a.size() + b.size();
    int common = 0;
    for (String word : a) {
      common += b.remove(word) ? 1 : 0;
    }
    return common > 0 && 2.0 * common / all >= 0.5;
  }

  private static List<String> words(String role) {
    var words = new ArrayList<String>();
    WORD.matcher(role.toLowerCase(Locale.ROOT)).results().forEach(m -> words.add(m.group()));
    words.removeIf(STOP::contains);
    return words;
  }

  private static void salience(Actors wanted, Actors found, int[] goldOf, Sums sums) {
    var ideal = new ArrayList<Double>();
    wanted.actors.forEach(actor -> ideal.add(actor.salience));
    ideal.sort(Comparator.reverseOrder());
    if (ideal.isEmpty() || ideal.get(0) <= 0) {
      return;
    }
    var rank = new ArrayList<Integer>();
    for (int j = 0; j < goldOf.length; j++) {
      rank.add(j);
    }
    // Stable: equals stay in the order given.
    rank.sort(Comparator.comparingDouble(j -> -found.actors.get(j).salience));
    double gained = 0;
    double most = 0;
    for (int k = 0; k < 5; k++) {
      double discount = Math.log(k + 2) / Math.log(2);
      if (k < rank.size() && goldOf[rank.get(k)] >= 0) {
        gained += wanted.actors.get(goldOf[rank.get(k)]).salience / discount;
      }
      most += k < ideal.size() ? ideal.get(k) / discount : 0;
    }
    sums.ndcg += gained / most;
    sums.saliences++;
  }

  /** One line a score, ready to be printed. */
  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add(documents + " articles");
    exact.forEach((type, score) -> lines.add(Evaluation.line("mentions, " + type, score)));
    lines.add(Evaluation.line("mentions that overlap", overlap));
    lines.add(Evaluation.line("mentions, any type", untyped));
    if (clustered > 0) {
      lines.add(Evaluation.line("actors right", right));
      lines.add(Evaluation.line("CEAF-e", ceaf));
      lines.add(Evaluation.line("BCubed", bcubed));
    }
    if (rolesWanted > 0) {
      lines.add(
          "roles: " + rolesWanted + " in gold, " + rolesFound + " found, " + rolesRight + " right");
    }
    if (saliences > 0) {
      lines.add(
          String.format(Locale.ROOT, "salience, NDCG@5 of %d articles: %.3f", saliences, ndcg));
    }
    return lines;
  }
}
