package nightdesk.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import nightdesk.Nightdesk;
import nightdesk.Options;
import nightdesk.json.JsonTree;
import nightdesk.model.Analysis;
import nightdesk.model.Article;
import nightdesk.model.Findings;
import nightdesk.model.Metadata;
import nightdesk.model.Story;
import nightdesk.store.Memory;

/**
 * How alike two nights' stories must be to be one: the articles of each event are dealt out to two
 * nights, one to four a night; a third of the events is told on one night only. A link is right if
 * it leads to the same event. Prints precision, recall and F1 for a row of thresholds, the mean of
 * ten deals.
 *
 * <p>{@code ThreadTuning FILE...}: JSON Lines with {@code id}, {@code title}, {@code text}, {@code
 * cluster}
 */
public final class ThreadTuning {
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 23);
  private static final int DEALS = 10;

  private ThreadTuning() {}

  public static void main(String[] files) throws IOException {
    for (String file : files) {
      Map<String, List<Analysis>> events = events(Path.of(file));
      System.out.println(file + ": " + events.size() + " events");
      for (int percent = 6; percent <= 44; percent += 2) {
        int right = 0;
        int found = 0;
        int wanted = 0;
        for (int deal = 0; deal < DEALS; deal++) {
          int[] counts = counts(events, new Random(deal), percent / 100.0);
          right += counts[0];
          found += counts[1];
          wanted += counts[2];
        }
        double precision = found == 0 ? 1 : right / (double) found;
        double recall = right / (double) wanted;
        System.out.printf(
            Locale.ROOT,
            "%.2f  P %5.1f  R %5.1f  F1 %5.1f  (%d of %d links right, %d wanted)%n",
            percent / 100.0,
            100 * precision,
            100 * recall,
            200 * precision * recall / Math.max(1e-9, precision + recall),
            right,
            found,
            wanted);
      }
    }
  }

  private static Map<String, List<Analysis>> events(Path file) throws IOException {
    var nightdesk = new Nightdesk(Options.defaults());
    var events = new TreeMap<String, List<Analysis>>();
    for (String line : Files.readAllLines(file)) {
      Map<String, Object> tree = JsonTree.parseObject(line);
      var article =
          new Article(
              (String) tree.get("id"),
              (String) tree.get("title"),
              false,
              (String) tree.get("text"),
              Metadata.NONE);
      events
          .computeIfAbsent((String) tree.get("cluster"), event -> new ArrayList<>())
          .add(nightdesk.analyze(article));
    }
    return events;
  }

  /** Links that are right, links found, links wanted. */
  private static int[] counts(Map<String, List<Analysis>> events, Random random, double alike) {
    var told = new ArrayList<Memory.Told>();
    var tonight = new ArrayList<Story>();
    var eventOf = new HashMap<String, String>();
    int wanted = 0;
    for (var event : events.entrySet()) {
      var articles = new ArrayList<>(event.getValue());
      Collections.shuffle(articles, random);
      int before = Math.min(1 + random.nextInt(4), articles.size());
      int after = Math.min(1 + random.nextInt(4), articles.size() - before);
      int nights = random.nextInt(6);
      if (nights != 0) {
        Story story = story(articles.subList(0, before));
        told.add(new Memory.Told(event.getKey(), "", 1, FIRST, Threads.words(story)));
      }
      if (nights != 1 && after > 0) {
        Story story = story(articles.subList(before, before + after));
        tonight.add(story);
        eventOf.put(story.id(), event.getKey());
        wanted += nights != 0 ? 1 : 0;
      }
    }
    var begun = new Memory.Begun("morning", FIRST, Optional.empty(), Instant.EPOCH);
    var night = new Memory.Night(new Memory.Made(begun, "", Map.of(), 0, "told"), List.of(), told);
    Map<String, Threads.Link> links =
        Threads.link(tonight, List.of(night), Map.of(), FIRST.plusDays(1), alike);
    int right = 0;
    for (var link : links.entrySet()) {
      right += link.getValue().thread().equals(eventOf.get(link.getKey())) ? 1 : 0;
    }
    return new int[] {right, links.size(), wanted};
  }

  private static Story story(List<Analysis> members) {
    Article first = members.get(0).article();
    return new Story(
        first.id(), first.title(), Story.Novelty.NEW, members, Findings.NONE, List.of());
  }
}
