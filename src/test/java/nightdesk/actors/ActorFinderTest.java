package nightdesk.actors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import nightdesk.model.Actor;
import nightdesk.model.Analysis;
import nightdesk.model.Article;
import nightdesk.model.Findings;
import nightdesk.model.Mention;
import nightdesk.model.Metadata;
import nightdesk.model.Span;
import nightdesk.text.Document;
import nightdesk.text.Language;
import nightdesk.text.TextAnalyzer;
import org.junit.jupiter.api.Test;

class ActorFinderTest {
  private static final ActorFinder FINDER = new ActorFinder();
  private static final TextAnalyzer TEXTS = new TextAnalyzer(new Language("en"));

  private static List<Actor> find(String text) {
    return FINDER.find(TEXTS.analyze(Article.of("a", "", text)));
  }

  private static Actor named(List<Actor> actors, String name) {
    return actors.stream()
        .filter(actor -> actor.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is not among " + names(actors)));
  }

  private static List<String> names(List<Actor> actors) {
    return actors.stream().map(Actor::name).toList();
  }

  private static List<String> mentions(Actor actor, Mention.Form form) {
    return actor.mentions().stream()
        .filter(mention -> mention.form() == form)
        .map(mention -> mention.passage().text())
        .toList();
  }

  @Test
  void shortNamesJoinTheLongOne() {
    List<Actor> actors =
        find(
            "Defence secretary Martin Hargreaves met reporters in Nairobi on Monday. Secretary"
                + " Hargreaves said the talks went well. Mr Hargreaves will fly home on Tuesday.");
    Actor actor = named(actors, "Martin Hargreaves");
    assertEquals(Actor.Type.PERSON, actor.type());
    assertEquals("Defence secretary", actor.role());
    assertEquals(
        List.of("Martin Hargreaves", "Hargreaves", "Hargreaves"),
        mentions(actor, Mention.Form.NAME));
  }

  @Test
  void acronymInBracketsIsTheSameOrganization() {
    List<Actor> actors =
        find(
            "The International Atomic Energy Agency (IAEA) sent inspectors to Iran. The IAEA said"
                + " they would report in May.");
    Actor agency = named(actors, "International Atomic Energy Agency");
    assertEquals(Actor.Type.ORGANIZATION, agency.type());
    assertEquals(3, agency.mentions().size());
  }

  @Test
  void twoOfOneSurnameStayTwo() {
    List<Actor> actors =
        find(
            "Bill Clinton spoke first in Boston. Hillary Clinton followed an hour later. Mrs Clinton"
                + " thanked the crowd. Mr Clinton waved.");
    assertEquals(
        List.of("Bill Clinton", "Clinton"),
        mentions(named(actors, "Bill Clinton"), Mention.Form.NAME));
    assertEquals(
        List.of("Hillary Clinton", "Clinton"),
        mentions(named(actors, "Hillary Clinton"), Mention.Form.NAME));
  }

  @Test
  void oneCountryHasManyNames() {
    List<Actor> actors =
        find(
            "The United States will send aid to Kenya. The US has done so before. Officials in the"
                + " U.S. confirmed it.");
    assertEquals(3, named(actors, "United States").mentions().size());
  }

  @Test
  void longNamesOfStatesAndOfficesAreWhole() {
    List<Actor> actors =
        find(
            "The State of Qatar and the People\u2019s Republic of China signed the treaty. Qatar said"
                + " the Ministry of Higher Education, Technology and Innovation would lead the talks,"
                + " and the Ministry of Health and Egypt would follow.");
    assertEquals(
        List.of("State of Qatar", "Qatar"), mentions(named(actors, "Qatar"), Mention.Form.NAME));
    assertTrue(names(actors).contains("People\u2019s Republic of China"), names(actors).toString());
    assertTrue(names(actors).contains("Ministry of Higher Education, Technology and Innovation"));
    assertTrue(names(actors).containsAll(List.of("Ministry of Health", "Egypt")));
  }

  @Test
  void capitalThatActsIsItsCountry() {
    List<Actor> acting =
        find("Pakistan denied the charge on Monday. Islamabad said the report was false.");
    assertFalse(names(acting).contains("Islamabad"), names(acting).toString());
    List<Actor> place =
        find("Pakistan denied the charge on Monday. A crowd marched in Islamabad at night.");
    assertTrue(names(place).contains("Islamabad"), names(place).toString());
  }

  @Test
  void pronounsAreResolvedOnlyWhereOneCanBeMeant() {
    Actor one =
        named(
            find("Angela Merkel arrived in Paris on Friday. She met reporters at noon."),
            "Angela Merkel");
    assertEquals(List.of("She"), mentions(one, Mention.Form.PRONOUN));
    for (Actor actor : find("John Smith met Peter Brown in London on Friday. He left early.")) {
      assertEquals(List.of(), mentions(actor, Mention.Form.PRONOUN), actor.name());
    }
  }

  @Test
  void descriptionsAreResolvedByRole() {
    Actor actor =
        named(
            find("Finance minister Peter Brown resigned on Friday. The minister gave no reason."),
            "Peter Brown");
    assertEquals(List.of("The minister"), mentions(actor, Mention.Form.DESCRIPTION));
  }

  @Test
  void anyTextGivesActorsWithUniqueNamesAndPassagesInside() {
    for (String text :
        List.of(
            "",
            " ",
            "?",
            "A",
            "AAAA BBBB CCCC",
            "\ud83d\ude00 Paris \ud83d",
            "US-US-US - - US",
            "al-",
            "Mr. Mrs. Dr.",
            "Paris (Paris) Paris, Paris's",
            "Bank of of of England of",
            "John Smith, John Smith, (John Smith".repeat(50))) {
      var names = new HashSet<String>();
      for (Actor actor : find(text)) {
        assertTrue(names.add(actor.name()), actor.name());
        assertFalse(actor.mentions().isEmpty());
      }
    }
  }

  private static Analysis analysis(String id, String text) {
    Document document = TEXTS.analyze(Article.of(id, "", text));
    return new Analysis(
        document.article(),
        document.sentenceSpans(),
        new Findings(List.of(), FINDER.find(document), List.of()));
  }

  @Test
  void sameActorInSeveralArticlesIsOne() {
    List<Actor> actors =
        new ActorMerger()
            .merge(
                List.of(
                    analysis("a", "Finance minister Peter Brown spoke in London on Friday."),
                    analysis("b", "Peter Brown, the finance minister, spoke in London.")));
    assertEquals(2, named(actors, "Peter Brown").mentions().size());
    assertEquals(1, actors.stream().filter(a -> a.name().contains("Brown")).count());
  }

  @Test
  void aNameInCapitalsIsShownAsOthersSpellIt() {
    List<Actor> actors =
        new ActorMerger()
            .merge(
                List.of(
                    analysis("a", "NAIROBI, Nov 22 (Reuters) - The minister resigned on Sunday."),
                    analysis("b", "The minister left his house in Nairobi on Sunday.")));
    assertEquals(2, named(actors, "Nairobi").mentions().size());
  }

  @Test
  void whatSomeoneDoesIsShownBeforeTheRank() {
    List<Actor> actors =
        new ActorMerger()
            .merge(
                List.of(
                    analysis("a", "Rear Admiral Peter Brown thanked the United Nations on Friday."),
                    analysis(
                        "b",
                        "Peter Brown, the coast guard's commander, thanked the United Nations.")));
    assertEquals("the coast guard's commander", named(actors, "Peter Brown").role());
  }

  @Test
  void theReportingOutletCountsForNothing() {
    var outlet =
        new Metadata(
            "",
            "Harbour Tribune",
            "",
            "",
            Optional.empty(),
            "",
            "",
            0,
            Metadata.Status.USABLE,
            Optional.empty());
    Article article =
        Article.of("a", "", "Finance minister Peter Brown resigned, he told the Harbour Tribune.")
            .withAbout(outlet);
    for (Actor actor : FINDER.find(TEXTS.analyze(article))) {
      assertEquals(actor.name().equals("Peter Brown"), actor.salience() > 0, actor.name());
    }
  }

  @Test
  void initialsBelongToTheName() {
    named(find("K. Michael Stevens thanked the jury in Boston."), "K. Michael Stevens");
  }

  @Test
  void aNameTakenForTwoKindsIsOneActor() {
    List<Actor> actors =
        new ActorMerger()
            .merge(
                List.of(
                    analysis("a", actor("Voltara", Actor.Type.ORGANIZATION, 0.4, 3)),
                    analysis("b", actor("Voltara", Actor.Type.PERSON, 0.5, 1))));
    assertEquals(List.of("Voltara"), names(actors));
    assertEquals(Actor.Type.ORGANIZATION, actors.get(0).type());
    assertEquals(4, actors.get(0).mentions().size());
  }

  @Test
  void theReportingOutletIsNotListed() {
    List<Actor> actors =
        new ActorMerger()
            .merge(List.of(analysis("a", actor("Harbour Post", Actor.Type.ORGANIZATION, 0, 1))));
    assertEquals(List.of(), names(actors));
  }

  @Test
  void whoActsOnHimIsNotHe() {
    List<Actor> actors =
        find(
            "Sir Alistair Fonoti was found guilty on Monday. A jury took four days to convict"
                + " Fonoti.\n\nJustice Mereana Kingi-Ross remanded him in custody and said she would"
                + " pass sentence in May. He faces ten years in prison.");
    assertEquals(
        List.of("she"), mentions(named(actors, "Mereana Kingi-Ross"), Mention.Form.PRONOUN));
  }

  @Test
  void noRoleEndsWithAPreposition() {
    for (String text :
        List.of(
            "The UN special envoy for Karvaz, Amara Keita, spoke on Sunday. Karvaz fell.",
            "UN special envoy for Karvaz Amara Keita spoke on Sunday.",
            "A spokesman for the Karvaz army, Bakyt Orozbai, spoke. A spokesman for the Karvaz fell.",
            "The UN special envoy for Tomas Lind spoke on Sunday.")) {
      for (Actor actor : find(text)) {
        assertFalse(
            actor.role().matches(".*\\b(for|of|to|on|at|in|with|from|the|a)"), actor.role());
      }
    }
  }

  private static Actor actor(String name, Actor.Type type, double salience, int mentions) {
    Article article = Article.of("x", "", (name + " ").repeat(mentions));
    var places = new java.util.ArrayList<Mention>();
    for (int k = 0; k < mentions; k++) {
      int start = k * (name.length() + 1);
      places.add(
          new Mention(article.passage(new Span(start, start + name.length())), Mention.Form.NAME));
    }
    return new Actor(name, type, List.of(), salience, places);
  }

  private static Analysis analysis(String id, Actor actor) {
    return new Analysis(
        Article.of(id, "", actor.name()),
        List.of(),
        new Findings(List.of(), List.of(actor), List.of()));
  }

  @Test
  void namesakesOfUnrelatedStoriesAreTwo() {
    List<Actor> actors =
        new ActorMerger()
            .merge(
                List.of(
                    analysis("a", "Finance minister Peter Brown spoke in London on Friday."),
                    analysis("b", "Striker Peter Brown scored twice in Madrid.")));
    assertEquals(2, actors.stream().filter(a -> a.name().contains("Peter Brown")).count());
  }
}
