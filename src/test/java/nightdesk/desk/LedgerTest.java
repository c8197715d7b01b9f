package nightdesk.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nightdesk.desk.Ledger.Sifted;
import nightdesk.model.Actor;
import nightdesk.model.Analysis;
import nightdesk.model.Article;
import nightdesk.model.DeskNotes.Change;
import nightdesk.model.DeskNotes.Change.Kind;
import nightdesk.model.DeskNotes.Mark;
import nightdesk.model.Findings;
import nightdesk.model.KeyPoint;
import nightdesk.model.Metadata;
import nightdesk.model.Metadata.Status;
import nightdesk.model.Passage;
import nightdesk.model.Span;
import nightdesk.model.Story;
import nightdesk.store.Memory;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final Instant FIVE = Instant.parse("2026-11-23T05:00:00Z");

  private static Article article(String id, String text, Metadata about) {
    return new Article(id, "About " + id, false, text, about);
  }

  private static Metadata about(String time) {
    return Metadata.NONE
        .withOutlet("Outlet")
        .withPublished(time.isEmpty() ? Optional.empty() : Optional.of(OffsetDateTime.parse(time)));
  }

  private static final Metadata EARLY = about("2026-11-23T03:00:00Z");

  private static Analysis analysis(Article article) {
    var sentences = new ArrayList<Span>();
    int start = 0;
    String text = article.text();
    for (int end = text.indexOf('.'); end >= 0; end = text.indexOf('.', start)) {
      sentences.add(new Span(start, end + 1));
      start = Math.min(text.length(), end + 2);
    }
    var points =
        sentences.stream()
            .map(span -> new KeyPoint(article.passage(span), 1, new TreeMap<>()))
            .toList();
    return new Analysis(article, sentences, new Findings(points, List.of(), List.of()));
  }

  private static Story story(Article... articles) {
    var members = new ArrayList<Analysis>();
    for (Article article : articles) {
      members.add(analysis(article));
    }
    return new Story(
        articles[0].id(),
        articles[0].title(),
        Story.Novelty.NEW,
        members,
        members.get(0).findings(),
        List.of());
  }

  /** One night of an edition, each article a story of its own. */
  private static final class Nights {
    private final List<Memory.Night> past = new ArrayList<>();
    private final Desk desk = new Desk(List.of(), "", List.of(), 0);
    private Desk.Compared compared;
    private Sifted sifted;

    Nights run(int day, Article... tonight) {
      LocalDate date = MONDAY.plusDays(day);
      Instant now = FIVE.plus(Duration.ofDays(day));
      sifted = new Ledger(past, now, now, Optional.empty()).sift(List.of(tonight));
      var stories = new ArrayList<Story>();
      for (Article article : sifted.kept()) {
        stories.add(story(article));
      }
      compared = desk.compare(desk.select(stories), sifted, past, date);
      var analyses = stories.stream().flatMap(s -> s.members().stream()).toList();
      var begun = new Memory.Begun("morning", date, Optional.empty(), now);
      past.add(
          0,
          new Memory.Night(
              new Memory.Made(begun, "", Map.of(), analyses.size(), "done"),
              Desk.remember(analyses, compared.stories(), compared.threads(), sifted),
              compared.told()));
      return this;
    }

    List<String> kept() {
      return sifted.kept().stream().map(Article::id).toList();
    }

    List<String> aside() {
      return sifted.setAside().stream().map(s -> s.count() + " " + s.reason()).toList();
    }

    List<Kind> changes() {
      return compared.notes().changes().stream().map(Change::kind).toList();
    }
  }

  @Test
  void sameTextWithANewDateIsNoNews() {
    var nights = new Nights();
    nights.run(0, article("a", "The bridge is closed. It will open.", EARLY));
    assertEquals(List.of("a"), nights.kept());
    nights.run(
        1, article("b", "The bridge is closed.\nIt will open.", about("2026-11-24T04:00:00Z")));
    assertEquals(List.of(), nights.kept());
    assertEquals(List.of("1 known from an earlier night"), nights.aside());
  }

  @Test
  void changedTextOfTheSameAddressIsAnUpdateWithTheChangedSentence() {
    var nights = new Nights();
    nights.run(
        0, article("a", "Two are dead. The road is shut.", EARLY.withUrl("https://x.org/1")));
    nights.run(
        1,
        article("b", "Four are dead. The road is shut.", EARLY.withUrl("http://x.org/1?utm_a=b")));
    assertEquals(List.of("b"), nights.kept());
    assertEquals(Set.of(Mark.UPDATED), nights.sifted.marks().get("b"));
    assertEquals(List.of(Kind.MOVED, Kind.UPDATED), nights.changes());
    assertEquals(
        List.of("Four are dead."),
        nights.compared.notes().changes().get(1).passages().stream().map(Passage::text).toList());
    assertEquals(2, nights.compared.stories().get(0).day());
  }

  @Test
  void publisherTakesAnArticleBack() {
    Metadata first = EARLY.withRevision("urn:1", 1, Status.USABLE);
    var nights = new Nights();
    nights.run(0, article("a", "The minister has resigned.", first));
    nights.run(
        1, article("k", "KILL. Do not use.", EARLY.withRevision("urn:1", 2, Status.CANCELED)));
    assertEquals(List.of(), nights.kept());
    assertEquals(List.of(Kind.WITHDRAWN), nights.changes());
    assertEquals("About a", nights.compared.notes().changes().get(0).headline());
    // The old file still lies in the folder; it stays dead, and is not told of again.
    nights.run(2, article("a", "The minister has resigned.", first));
    assertEquals(List.of(), nights.kept());
    assertEquals(List.of(), nights.changes());
    // A later version brings it back.
    nights.run(
        3, article("n", "The minister stays.", EARLY.withRevision("urn:1", 3, Status.CORRECTED)));
    assertEquals(List.of("n"), nights.kept());
    assertEquals(Set.of(Mark.CORRECTED), nights.sifted.marks().get("n"));
  }

  @Test
  void killBeatsItsArticleInOneNightInAnyOrder() {
    Article good = article("a", "Text one.", EARLY.withRevision("urn:1", 1, Status.USABLE));
    Article kill = article("b", "Kill.", EARLY.withRevision("urn:1", 1, Status.CANCELED));
    for (List<Article> order : List.of(List.of(good, kill), List.of(kill, good))) {
      Sifted sifted = new Ledger(List.of(), FIVE, FIVE, Optional.empty()).sift(order);
      assertEquals(List.of(), sifted.kept());
      assertEquals(List.of(), sifted.withdrawn(), "nobody was told");
    }
  }

  @Test
  void embargoHoldsUntilItsTimeAndNoLonger() {
    Article article =
        article(
            "a",
            "A report.",
            EARLY.withEmbargo(Optional.of(OffsetDateTime.parse("2026-11-23T06:00:00+01:00"))));
    Instant end = Instant.parse("2026-11-23T05:00:00Z");
    Sifted before =
        new Ledger(List.of(), end.minusSeconds(1), end, Optional.empty()).sift(List.of(article));
    assertEquals(List.of(), before.kept());
    assertEquals(List.of(), before.noted(), "it is news once it is free");
    assertEquals(
        List.of(article),
        new Ledger(List.of(), end, end, Optional.empty()).sift(List.of(article)).kept());
  }

  @Test
  void undatedAndFutureArticlesAreKeptAndMarkedOldOnesAreNot() {
    var ledger = new Ledger(List.of(), FIVE, FIVE, Optional.of(FIVE.minus(Duration.ofHours(24))));
    Sifted sifted =
        ledger.sift(
            List.of(
                article("a", "One.", about("")),
                article("b", "Two.", about("2026-11-24T00:00:00Z")),
                article("c", "Three.", about("2026-11-22T04:59:59Z")),
                article("d", "Four.", about("2026-11-22T05:00:00Z"))));
    assertEquals(List.of("a", "b", "d"), sifted.kept().stream().map(Article::id).toList());
    assertEquals(Map.of("a", Set.of(Mark.UNDATED), "b", Set.of(Mark.FUTURE_DATED)), sifted.marks());
  }

  @Test
  void onlyTheLastVersionCounts() {
    var articles =
        new ArrayList<>(
            List.of(
                article("a", "One.", EARLY.withRevision("g", 1, Status.USABLE)),
                article("b", "Two.", EARLY.withRevision("g", 3, Status.USABLE)),
                article("c", "Three.", EARLY.withRevision("g", 2, Status.USABLE)),
                article(
                    "d",
                    "Other outlet.",
                    EARLY.withOutlet("B").withRevision("g", 1, Status.USABLE))));
    for (int i = 0; i < 4; i++) {
      Collections.rotate(articles, 1);
      Sifted sifted = new Ledger(List.of(), FIVE, FIVE, Optional.empty()).sift(articles);
      assertEquals(List.of("b", "d"), sifted.kept().stream().map(Article::id).toList());
    }
  }

  @Test
  void storyGoesOnForDaysAndAnotherDoesNotJoinIt() {
    var nights = new Nights();
    nights.run(
        0,
        article(
            "a",
            "Dockers in Port Arden began a strike on Sunday. Union leader Mara Voss said it is about pay.",
            EARLY),
        article("x", "A court in Lunden fined the chemist Orbix for tax fraud.", EARLY));
    nights.run(
        1,
        article(
            "b",
            "Dockers in Port Arden went on with their strike on Monday. Mara Voss of the union met the ministry.",
            EARLY),
        article("y", "Snow shut the pass over the Grey Mountains.", EARLY));
    assertEquals(2, nights.compared.stories().get(0).day());
    assertEquals(Story.Novelty.UPDATED, nights.compared.stories().get(0).novelty());
    assertEquals(1, nights.compared.stories().get(1).day());
    nights.run(
        2,
        article(
            "c",
            "The strike of dockers in Port Arden ended when Mara Voss signed for the union.",
            EARLY));
    assertEquals(3, nights.compared.stories().get(0).day());
    assertEquals(List.of(Kind.MOVED), nights.changes());
  }

  @Test
  void sectionsTakeStoriesInTheirOrderAndKeepTheirLimits() {
    var ports =
        new MatchRule(List.of(), List.of(Terms.parse("port OR dock*")), List.of(), List.of());
    var german = new MatchRule(List.of(), List.of(), List.of(), List.of("de"));
    var rules = List.of(new SectionRule("Ports", ports, 1), new SectionRule("Deutsch", german, 0));
    List<Story> stories =
        List.of(
            story(article("other", "Snow fell.", EARLY)),
            story(article("dock1", "The docks are full.", EARLY.withLanguage("de-AT"))),
            story(article("dock2", "The docks are empty.", EARLY)),
            story(article("de", "Es schneit.", EARLY.withLanguage("de"))));
    Desk.Selection all = new Desk(rules, "Rest", List.of(), 0).select(stories);
    assertEquals(
        List.of("Ports [dock1]", "Deutsch [de]", "Rest [other]"),
        all.sections().stream().map(s -> s.title() + " " + s.stories()).toList());
    assertEquals(List.of("dock2"), all.beyond().stream().map(Story::id).toList());
    Desk.Selection strict = new Desk(rules, "", List.of(), 1).select(stories);
    assertEquals(List.of("dock1"), strict.stories().stream().map(Story::id).toList());
    assertEquals(List.of("other"), strict.unmatched().stream().map(Story::id).toList());
    assertEquals(2, strict.beyond().size());
  }

  @Test
  void watchListFindsSentencesWithWordsAndActors() {
    Article article = article("a", "Rain fell. Jana Novotna met the dockers. They left.", EARLY);
    var mention =
        new nightdesk.model.Mention(
            article.passage(new Span(11, 23)), nightdesk.model.Mention.Form.NAME);
    var actor = new Actor("Jana Novotna", Actor.Type.PERSON, List.of(), 1, List.of(mention));
    Analysis plain = analysis(article);
    var analysis =
        new Analysis(
            article, plain.sentences(), new Findings(List.of(), List.of(actor), List.of()));
    var rule = new MatchRule(List.of("novotna"), List.of(), List.of(), List.of());
    assertTrue(rule.matches(analysis));
    assertEquals(
        List.of("Jana Novotna met the dockers."),
        rule.sentences(analysis).stream().map(Passage::text).toList());
    var both =
        new MatchRule(List.of("Novotna"), List.of(Terms.parse("snow")), List.of(), List.of());
    assertEquals(false, both.matches(analysis));
  }
}
