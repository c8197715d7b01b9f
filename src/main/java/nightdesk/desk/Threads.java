package nightdesk.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nightdesk.model.Actor;
import nightdesk.model.Analysis;
import nightdesk.model.KeyPoint;
import nightdesk.model.Story;
import nightdesk.store.Memory;
import nightdesk.store.Memory.Seen;
import nightdesk.store.Memory.Told;

/**
 * Knows a story again that an earlier night told: by an article that is a new version of one told
 * then, or by its words. A story is a bag of the words of its headlines, key points and actors;
 * names and numbers weigh double; words that many stories have weigh little (IDF over tonight's and
 * the earlier stories). Two bags are the same story if their cosine reaches {@link #ALIKE}; the
 * most alike pair is joined first, and each thread goes on in one story only.
 */
final class Threads {
  /** Set by hand on invented stories; not yet measured on data. */
  static final double ALIKE = 0.16;

  /** How many days a story may be silent and still go on. */
  private static final int LONGEST_SILENCE = 7;

  private static final int MOST_WORDS = 60;

  /** A new version of what was told: more alike than any words. */
  private static final double SURE = 2;

  private Threads() {}

  /**
   * A thread that a story of tonight goes on with.
   *
   * @param thread its id
   * @param first the date of its first day
   */
  record Link(String thread, LocalDate first) {}

  private record Pair(int story, String thread, LocalDate first, double likeness) {}

  /**
   * Which thread each story goes on with; stories without one are new.
   *
   * @param past earlier nights, latest first
   * @param earlier what an earlier night saw of tonight's articles, by article id
   */
  static Map<String, Link> link(
      List<Story> stories, List<Memory.Night> past, Map<String, Seen> earlier, LocalDate date) {
    return link(stories, past, earlier, date, ALIKE);
  }

  /**
   * @param least how alike two stories must be at least
   */
  static Map<String, Link> link(
      List<Story> stories,
      List<Memory.Night> past,
      Map<String, Seen> earlier,
      LocalDate date,
      double least) {
    var known = new LinkedHashMap<String, Told>();
    for (Memory.Night night : past) {
      LocalDate then = night.made().begun().date();
      if (ChronoUnit.DAYS.between(then, date) <= LONGEST_SILENCE) {
        night.told().forEach(told -> known.putIfAbsent(told.thread(), told));
      }
    }
    List<Map<String, Double>> bags = stories.stream().map(Threads::words).toList();
    List<Told> earlierStories = List.copyOf(known.values());
    var position = new HashMap<String, Integer>();
    earlierStories.forEach(told -> position.put(told.thread(), position.size()));
    var alike = new Likeness(bags, earlierStories.stream().map(Told::words).toList());
    var pairs = new ArrayList<Pair>();
    for (int i = 0; i < stories.size(); i++) {
      var likeness = new TreeMap<Integer, Double>(alike.of(bags.get(i)));
      for (Analysis member : stories.get(i).members()) {
        Seen seen = earlier.get(member.article().id());
        if (seen != null && position.containsKey(seen.thread())) {
          likeness.put(position.get(seen.thread()), SURE);
        }
      }
      for (var entry : likeness.entrySet()) {
        if (entry.getValue() >= least) {
          Told told = earlierStories.get(entry.getKey());
          pairs.add(new Pair(i, told.thread(), told.first(), entry.getValue()));
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble((Pair pair) -> -pair.likeness)
            .thenComparingInt(Pair::story)
            .thenComparing(Pair::thread));
    var links = new TreeMap<String, Link>();
    var taken = new HashSet<String>();
    for (Pair pair : pairs) {
      String story = stories.get(pair.story).id();
      if (!links.containsKey(story) && taken.add(pair.thread)) {
        links.put(story, new Link(pair.thread, pair.first));
      }
    }
    return links;
  }

  /** What a story is recognised by. */
  static Map<String, Double> words(Story story) {
    var counts = new TreeMap<String, Double>();
    count(story.headline(), 2, counts);
    for (Analysis member : story.members()) {
      count(member.article().title(), 1, counts);
      for (KeyPoint point : member.findings().keyPoints()) {
        count(point.passage().text(), 1, counts);
      }
      for (Actor actor : member.findings().actors()) {
        count(actor.name(), 1 + actor.salience(), counts);
      }
    }
    var sorted = new ArrayList<>(counts.entrySet());
    sorted.sort(
        Map.Entry.<String, Double>comparingByValue()
            .reversed()
            .thenComparing(Map.Entry.comparingByKey()));
    var words = new TreeMap<String, Double>();
    for (var entry : sorted.subList(0, Math.min(MOST_WORDS, sorted.size()))) {
      words.put(entry.getKey(), Math.round(StrictMath.log1p(entry.getValue()) * 1000) / 1000.0);
    }
    return words;
  }

  private static void count(String text, double weight, Map<String, Double> counts) {
    var words = new Words(text);
    for (int i = 0; i < words.size(); i++) {
      String word = words.word(i);
      int first = text.codePointAt(words.start(i));
      boolean strong = Character.isUpperCase(first) || Character.isDigit(first);
      if (word.length() > 2 || strong || first > 0x2e80) {
        counts.merge(word, strong ? 2 * weight : weight, Double::sum);
      }
    }
  }

  /** Cosines between tonight's stories and earlier ones, by the words that they share. */
  private static final class Likeness {
    private final Map<String, Double> idf = new HashMap<>();
    private final Map<String, List<Posting>> postings = new HashMap<>();
    private final double[] norms;

    private record Posting(int story, double weight) {}

    Likeness(List<Map<String, Double>> tonight, List<Map<String, Double>> before) {
      var counts = new HashMap<String, Integer>();
      tonight.forEach(bag -> bag.keySet().forEach(word -> counts.merge(word, 1, Integer::sum)));
      before.forEach(bag -> bag.keySet().forEach(word -> counts.merge(word, 1, Integer::sum)));
      double all = tonight.size() + before.size();
      counts.forEach((word, count) -> idf.put(word, StrictMath.log(1 + all / count)));
      norms = new double[before.size()];
      for (int story = 0; story < before.size(); story++) {
        norms[story] = norm(before.get(story));
        for (var entry : before.get(story).entrySet()) {
          postings
              .computeIfAbsent(entry.getKey(), word -> new ArrayList<>())
              .add(new Posting(story, entry.getValue()));
        }
      }
    }

    /** The earlier stories that share a word with {@code bag}, each with its cosine. */
    Map<Integer, Double> of(Map<String, Double> bag) {
      var dots = new HashMap<Integer, Double>();
      // In the order of the words, so that the sums are the same on every machine.
      for (var entry : bag.entrySet()) {
        double weight = idf.get(entry.getKey());
        for (Posting posting : postings.getOrDefault(entry.getKey(), List.of())) {
          double product = entry.getValue() * posting.weight() * weight * weight;
          dots.merge(posting.story(), product, Double::sum);
        }
      }
      double norm = norm(bag);
      dots.replaceAll((story, dot) -> dot == 0 ? 0 : dot / (norm * norms[story]));
      return dots;
    }

    private double norm(Map<String, Double> bag) {
      double sum = 0;
      for (var entry : bag.entrySet()) {
        double value = entry.getValue() * idf.get(entry.getKey());
        sum += value * value;
      }
      return Math.sqrt(sum);
    }
  }
}
