package nightdesk.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import nightdesk.model.Article;
import nightdesk.model.KeyPoint;
import nightdesk.model.Metadata;
import nightdesk.model.Passage;
import nightdesk.text.Document;
import nightdesk.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StorySummarizerTest {
  private static final Texts TEXTS = new Texts();

  private static Document document(String outlet, String text) {
    return TEXTS.analyze(new Article(outlet, "", false, text, Metadata.NONE.withOutlet(outlet)));
  }

  private static final List<Document> STORY =
      List.of(
          document(
              "Courier",
              "A ferry sank off Port Amaro on Sunday, killing at least 12 people, the coast guard said."
                  + " The ferry Lodestar had 80 passengers on board. Divers searched the wreck all"
                  + " night. The owner of the ferry has run the line since 1998."),
          document(
              "Post",
              "At least 15 people died when a ferry sank off Port Amaro on Sunday, officials said."
                  + " The Lodestar carried 80 passengers. A storm had been forecast for the coast."),
          document(
              "Radio",
              "The ferry Lodestar sank off Port Amaro on Sunday with 80 passengers on board."
                  + " Scroll down for video. It had left the harbour at noon."));

  private final StorySummarizer summarizer = new StorySummarizer();

  @Test
  void sayOnceWhatAllOutletsSay() {
    List<KeyPoint> points = summarizer.summarize(STORY, 3);
    assertEquals(3, points.size());
    long sinkings =
        points.stream().filter(point -> point.passage().text().contains("sank off")).count();
    assertTrue(sinkings <= 2, points.toString());
    assertTrue(points.get(0).passage().text().contains("sank off Port Amaro"));
  }

  @Test
  void eachKeyPointNamesTheOutletsThatReportIt() {
    KeyPoint first = summarizer.summarize(STORY, 1).get(0);
    assertTrue(first.outlets() >= 2, first.toString());
    for (Passage passage : first.support()) {
      assertTrue(!passage.article().equals(first.passage().article()));
    }
    KeyPoint single =
        summarizer.summarize(STORY, 10).stream()
            .filter(point -> point.passage().text().startsWith("The owner"))
            .findFirst()
            .orElseThrow();
    assertEquals(1, single.outlets());
  }

  @Test
  void aSharedNameAloneIsNoSupport() {
    List<Document> two =
        List.of(
            document("Courier", "Mayor Jana Maria Sobol of Port Amaro opened a bridge on Sunday."),
            document("Post", "Jana Maria Sobol of Port Amaro has a dog and likes mushrooms."));
    assertEquals(1, summarizer.summarize(two, 1).get(0).outlets());
  }

  @Test
  void aDateAtTheTopTakesNothingFromTheFirstSentence() {
    String body =
        "The river Orle burst its banks and flooded 300 homes in Tamban. The mayor came home early."
            + " Rescue workers took 45 people from the roofs of their houses.";
    List<Document> plain = List.of(document("Courier", body), document("Post", body));
    List<Document> dated =
        List.of(document("Courier", "Monday, July 12, 2021\n\n" + body), document("Post", body));
    assertEquals(
        summarizer.summarize(plain, 2).stream().map(p -> p.passage().text()).toList(),
        summarizer.summarize(dated, 2).stream().map(p -> p.passage().text()).toList());
  }

  @Test
  void holdsTheBudgetAndGivesPartsThatAddUp() {
    for (int words : new int[] {10, 30, 60, 500}) {
      List<KeyPoint> points = summarizer.summarize(STORY, Budget.words(words));
      int given = points.stream().mapToInt(p -> p.passage().text().split("\\s+").length).sum();
      assertTrue(given <= words);
      double last = Double.MAX_VALUE;
      for (KeyPoint point : points) {
        double sum = point.why().values().stream().mapToDouble(Double::doubleValue).sum();
        assertEquals(point.score(), sum, 1e-9);
        assertTrue(point.score() <= last);
        last = point.score();
      }
    }
  }

  @Test
  void teasersAndPronounsAreLeftOut() {
    for (KeyPoint point : summarizer.summarize(STORY, 20)) {
      assertTrue(!point.passage().text().contains("Scroll"));
      assertTrue(!point.passage().text().startsWith("It "));
    }
  }

  @Test
  void nothingComesOfNothing() {
    assertEquals(List.of(), summarizer.summarize(List.of(), 3));
    assertEquals(List.of(), summarizer.summarize(List.of(document("Empty", "")), 3));
  }

  @Test
  void theBottomLineIsOneOrTwoSentencesOfDifferentStories() {
    var bottomLine = new BottomLine();
    List<KeyPoint> points = summarizer.summarize(STORY, 3);
    assertEquals(List.of(), bottomLine.of(List.of(List.of())));
    assertEquals(points.subList(0, 1), bottomLine.of(List.of(points)));
    List<KeyPoint> two = bottomLine.of(Stream.of(points, points, points).toList());
    assertEquals(2, two.size());
  }

  private List<Passage> supportOf(String words, String first, String second) {
    return summarizer
        .summarize(List.of(document("Courier", first), document("Post", second)), 9)
        .stream()
        .filter(point -> point.passage().text().contains(words))
        .findFirst()
        .orElseThrow()
        .support();
  }

  @Test
  void whoSomebodyIsIsNoSupport() {
    List<Passage> support =
        supportOf(
            "Jana Sobol",
            "Jana Sobol, the coast guard commander, saw that 142 people had been pulled out.",
            "Jana Sobol, the coast guard commander, promised to mend the old pier.");
    assertTrue(support.isEmpty(), support.toString());
  }

  @Test
  void whatAnotherOutletSaysInTwoSentencesIsSupport() {
    String told =
        "Mayor Jana Sobol resigned on Sunday and took the Harbour Party out of the council of Tamban,"
            + " which leaves the Greens two seats short of a majority and without a budget.";
    List<Passage> support =
        supportOf(
            "short of a majority",
            told,
            "The Greens lost their majority and their budget over a dinner that everybody who was"
                + " there remembers as long, quiet and very cold. Jana Sobol told the evening news"
                + " of Radio Brezin that her Harbour Party was tired of it and that she had resigned"
                + " before dessert. Rain is expected in the valley for most of the week.");
    assertEquals(1, support.size());
    assertTrue(support.get(0).text().startsWith("The Greens"), support.toString());
    assertTrue(support.get(0).text().endsWith("dessert."), support.toString());
    List<Passage> others =
        supportOf(
            "short of a majority",
            told,
            "Jana Sobol was born in Tamban. Her Harbour Party and the Greens have ruled there for"
                + " nine years, and on Sunday they will do so again.");
    assertTrue(others.isEmpty(), others.toString());
  }

  @Test
  void namesDaysAndUnitsInTwoSentencesAreNoSupport() {
    List<Passage> support =
        supportOf(
            "not to shoot",
            "After nine days behind closed doors the sides in Tamban agreed not to shoot for a while.",
            "The talks in Tamban went on for nine days. The sides in Tamban have exchanged lists of"
                + " the prisoners of war.");
    assertTrue(support.isEmpty(), support.toString());
  }

  @Test
  void aSceneAtTheTopIsWorthNoMoreThanElsewhere() {
    var scene = "By midnight the old harbour square was bright like a summer fair.";
    List<Document> story =
        List.of(
            document(
                "Courier",
                "A ferry sank off Port Amaro on Sunday, killing at least 12 people, the police said."
                    + " The ferry Lodestar had 80 passengers on board when it left for Tamban."),
            document(
                "Post",
                scene
                    + " Divers looked for the passengers of the ferry Lodestar, which sank on Sunday."
                    + " At least 12 people died, the police said."));
    List<String> all =
        summarizer.summarize(story, 3).stream().map(point -> point.passage().text()).toList();
    assertEquals(3, all.size());
    assertTrue(!all.contains(scene), all.toString());
  }

  @Test
  void otherFiguresOfTheSameThingAreSupport() {
    List<Passage> support =
        supportOf(
            "410",
            "Voltara received 410 million crowns in public loans and guarantees from the state.",
            "The company received 470 million crowns in loans and guarantees until last winter.");
    assertEquals(1, support.size());
  }

  @ParameterizedTest
  @CsvSource({
    "Holm was found guilty of setting fires., Holm is charged with setting fires., false",
    "Holm was found guilty of setting fires., A court convicted Holm of setting fires., true",
    "Holm was found guilty of setting fires., Holm is not guilty of the fires he says., true",
    "Holm is charged with setting fires., Police arrested Holm after the fires., false",
    "Holm is charged with setting fires., Holm was found guilty of setting fires., true",
    "Holm was found guilty of setting fires., Holm set fire to the customs house., true",
    "Holm denied that he had set the fires., Holm had set the fires., false",
    "Holm denied that he had set the fires., Holm says he did not set the fires., true"
  })
  void aVerdictIsNotToldByAChargeNorADenialByTheClaim(String point, String other, boolean told) {
    assertEquals(
        told, Claims.of(document("A", point), 0).mayBeToldBy(Claims.of(document("B", other), 0)));
  }
}
