package nightdesk.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import nightdesk.model.Analysis;
import nightdesk.model.Article;
import nightdesk.model.Findings;
import nightdesk.model.Metadata;
import nightdesk.model.Passage;
import nightdesk.model.Story;
import nightdesk.text.Texts;
import org.junit.jupiter.api.Test;

class StoryGrouperTest {
  private static Analysis analysis(
      String id, String outlet, String date, String title, String text) {
    Metadata about =
        Metadata.NONE
            .withOutlet(outlet)
            .withPublished(
                date.isEmpty() ? Optional.empty() : Optional.of(OffsetDateTime.parse(date)));
    return new Analysis(
        new Article(id, title, title.isEmpty(), text, about), List.of(), Findings.NONE);
  }

  private static final String DAY = "2026-03-02T08:00:00Z";

  private static final List<Analysis> NIGHT =
      List.of(
          analysis(
              "f1",
              "Courier",
              DAY,
              "Ferry sinks off Port Amaro, 12 dead",
              "A ferry sank off Port Amaro on Sunday, killing at least 12 people, the coast guard"
                  + " said. The ferry Lodestar had 80 passengers on board when it hit a rock."),
          analysis(
              "f2",
              "Post",
              DAY,
              "At least 15 die as Lodestar ferry sinks",
              "At least 15 people died when the ferry Lodestar sank off Port Amaro on Sunday,"
                  + " officials said. The ferry carried 80 passengers."),
          analysis(
              "f3",
              "Radio",
              DAY,
              "Lodestar: divers search ferry wreck off Port Amaro",
              "Divers searched the wreck of the ferry Lodestar off Port Amaro on Monday, a day after"
                  + " it sank with 80 passengers on board."),
          analysis(
              "b1",
              "Courier",
              DAY,
              "Central bank of Dorun raises rate to five percent",
              "The central bank of Dorun raised its main rate to five percent on Monday to slow"
                  + " prices, governor Ilse Brandt said."),
          analysis(
              "b2",
              "Ledger",
              DAY,
              "Dorun rate up to five percent, says Brandt",
              "Governor Ilse Brandt of the central bank of Dorun said on Monday that the main rate"
                  + " would rise to five percent."),
          analysis(
              "s1",
              "Post",
              DAY,
              "Skarvik win the cup",
              "Skarvik beat Brezin by three goals to one in the final of the cup on Saturday."));

  private static List<List<String>> ids(List<List<Analysis>> groups) {
    return groups.stream()
        .map(group -> group.stream().map(member -> member.article().id()).toList())
        .toList();
  }

  private final StoryGrouper grouper = new StoryGrouper();

  @Test
  void oneStoryOnceAndTheMostToldFirst() {
    List<List<String>> groups = ids(grouper.group(NIGHT));
    assertEquals(3, groups.size(), groups.toString());
    assertEquals(List.of("f1", "f2", "f3"), groups.get(0).stream().sorted().toList());
    assertEquals(List.of("b1", "b2"), groups.get(1).stream().sorted().toList());
    assertEquals(List.of("s1"), groups.get(2));
  }

  @Test
  void theOrderOfTheArticlesDoesNotMatter() {
    List<List<String>> expected = ids(grouper.group(NIGHT));
    var shuffled = new ArrayList<>(NIGHT);
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(shuffled, new Random(seed));
      assertEquals(expected, ids(grouper.group(shuffled)));
    }
  }

  @Test
  void articlesMonthsApartAreNotOneStory() {
    Analysis first = NIGHT.get(0);
    Analysis later =
        analysis(
            "f9",
            "Gazette",
            "2026-09-02T08:00:00Z",
            "Ferry sinks off Port Amaro",
            "A ferry sank off Port Amaro on Sunday, the coast guard said. It had passengers on board.");
    var night = new ArrayList<>(NIGHT);
    night.remove(first);
    night.add(later);
    for (List<String> group : ids(grouper.group(night))) {
      assertTrue(!group.contains("f9") || group.size() == 1, group.toString());
    }
  }

  @Test
  void everyArticleIsInExactlyOneStory() {
    var night = new ArrayList<Analysis>();
    for (int i = 0; i < 300; i++) {
      night.add(
          analysis(
              "n" + i,
              "Outlet " + i % 7,
              "",
              "",
              "Town " + i % 40 + " opened bridge " + i % 40 + " over river " + i % 20 + " today."));
    }
    night.add(analysis("empty", "", "", "", ""));
    var seen = new TreeMap<String, Integer>();
    for (List<String> group : ids(grouper.group(night))) {
      group.forEach(id -> seen.merge(id, 1, Integer::sum));
    }
    assertEquals(301, seen.size());
    assertTrue(seen.values().stream().allMatch(count -> count == 1));
    assertEquals(List.of(), grouper.group(List.of()));
  }

  @Test
  void figuresThatDifferStandSideBySide() {
    var texts = new Texts();
    List<Story.Difference> differences =
        new DifferenceFinder()
            .find(NIGHT.subList(0, 3).stream().map(a -> texts.analyze(a.article())).toList());
    assertEquals(1, differences.size(), differences.toString());
    assertEquals("dead", differences.get(0).subject());
    assertEquals(
        List.of("killing at least 12", "At least 15 people died"),
        differences.get(0).passages().stream().map(Passage::text).toList());
  }

  @Test
  void theSameFigureInOtherWordsIsNoDifference() {
    var texts = new Texts();
    List<Story.Difference> differences =
        new DifferenceFinder()
            .find(
                List.of(
                    texts.analyze(
                        analysis("a", "A", "", "", "Twelve people were killed in the fire.")
                            .article()),
                    texts.analyze(
                        analysis("b", "B", "", "", "The fire left 12 dead in 2019, on May 14.")
                            .article())));
    assertEquals(List.of(), differences);
  }

  @Test
  void differencesAreBetweenOutletsNotWithinOne() {
    var texts = new Texts();
    Analysis one =
        analysis("a", "A", "", "", "The fire killed 12 people. A year ago 40 were killed.");
    assertEquals(List.of(), new DifferenceFinder().find(List.of(texts.analyze(one.article()))));
    assertNotEquals(
        List.of(),
        new DifferenceFinder()
            .find(
                List.of(
                    texts.analyze(one.article()),
                    texts.analyze(
                        analysis("b", "B", "", "", "The fire killed 14 people.").article()))));
  }
}
