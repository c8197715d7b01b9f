package nightdesk.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nightdesk.model.Article;
import nightdesk.model.Metadata;
import nightdesk.model.Story;
import nightdesk.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventFinderTest {
  /** A Wednesday. */
  private static final String DAY = "2026-03-04T08:00:00Z";

  private static Article article(String id, String language, String published, String text) {
    return new Article(
        id,
        "Title",
        false,
        text,
        Metadata.NONE
            .withOutlet("Outlet " + id)
            .withLanguage(language)
            .withPublished(
                published.isEmpty()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(published))));
  }

  private static List<Story.Event> find(Article... articles) {
    var texts = new Texts();
    return new EventFinder().find(List.of(articles).stream().map(texts::analyze).toList());
  }

  @Test
  void aDateIsToldByASentenceThatCanStandAlone() {
    var texts = new Texts();
    Article article =
        article(
            "a",
            "en",
            DAY,
            "It was shut on Monday after a crack was found. The harbour office closed the old swing"
                + " bridge on Monday for want of money.");
    List<Story.Event> events =
        new EventFinder()
            .find(List.of(texts.analyze(article)), sentence -> !sentence.text().startsWith("It "));
    assertEquals("2026-03-02", values(events));
    assertTrue(events.get(0).words().text().startsWith("The harbour office"), events.toString());
  }

  private static String values(List<Story.Event> events) {
    return String.join(" ", events.stream().map(Story.Event::value).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The bridge was shut on 12 February 2026 after a crack was found. | 2026-02-12",
        "The bridge was shut on February 12, 2026, after a crack was found. | 2026-02-12",
        "The bridge was shut on the 12th of February after the storm. | 2026-02-12",
        "The bridge was shut on Feb. 12 after a crack was found. | 2026-02-12",
        "The bridge was shut on 2026-02-12 after a crack was found. | 2026-02-12",
        "The bridge was shut on Monday after a crack was found. | 2026-03-02",
        "The bridge was shut last Wednesday after a crack was found. | 2026-02-25",
        "The bridge was shut on Thursday of last week for good. | 2026-02-26",
        "The bridge was shut on Thursday last week for good. | 2026-02-26",
        "The bridge will be shut on Friday for an inspection. | 2026-03-06",
        "Parliament is due to vote on Tuesday on the bridge. | 2026-03-10",
        "A vote is scheduled for Monday in the town hall. | 2026-03-09",
        "The council meets next Thursday to decide on it. | 2026-03-05",
        "The bridge was shut yesterday after a crack was found. | 2026-03-03",
        "The bridge was shut three days ago by the police. | 2026-03-01",
        "The bridge was shut two weeks ago by the police. | 2026-W08",
        "The bridge was shut last month after a crack was found. | 2026-02",
        "The bridge was shut in December after a crack was found. | 2025-12",
        "The bridge will open again by June if money comes. | 2026-06",
        "The bridge was shut in May last year for repairs. | 2025-05",
        "The fair runs from 12 to 14 March at the old port. | 2026-03-12/2026-03-14",
        "The fair is held on Thursday, 12 March, at the old port. | 2026-03-12",
        // No events: when somebody spoke, what recurs, names, history, possessives.
        "The bridge is shut, the mayor said on Monday. | ",
        "The ferry goes every Friday to the island and back. | ",
        "The market may march on in august company, he knew. | ",
        "The report was printed by Harbour Today and others. | ",
        "The bridge was built on 3 May 1971 by soldiers. | ",
        "After Sunday's accident the bridge stays shut for good. | ",
      })
  void saysWhichDayIsMeant(String text, String value) {
    assertEquals(value == null ? "" : value, values(find(article("a", "en", DAY, text))), text);
  }

  @ParameterizedTest
  @CsvSource({
    "de, Die Brücke wurde am 12. Februar wegen eines Risses gesperrt., 2026-02-12",
    "de, Die Brücke wurde am Montag wegen eines Risses gesperrt., 2026-03-02",
    "de, Die Brücke wird am Montag nach langer Zeit geöffnet., 2026-03-09",
    "de, Die Brücke wurde vor drei Tagen wegen eines Risses gesperrt., ",
    "fr, Le pont a été fermé le 12 février après la découverte., 2026-02-12",
    "fr, Le pont sera ouvert lundi après une longue attente., 2026-03-09",
    "es, El puente fue cerrado el 12 de febrero de 2026 por una grieta., 2026-02-12",
  })
  void knowsOtherLanguages(String language, String text, String value) {
    // German has no list of number words yet, so that "vor drei Tagen" is not found.
    assertEquals(value == null ? "" : value, values(find(article("a", language, DAY, text))), text);
  }

  @Test
  void anUndatedArticleHasOnlyItsFullDates() {
    assertEquals(
        "2026-02-12",
        values(
            find(
                article(
                    "a",
                    "en",
                    "",
                    "The bridge was shut on Monday for a while. It was built on 12 February 2026"
                        + " by soldiers. It opened on 3 March to all."))));
  }

  @Test
  void everyEventIsWordsOfASource() {
    Article article =
        article(
            "a",
            "en",
            DAY,
            "PORT VELDEN, March 4 (Courier) - Cranes stood still on Tuesday when dockers struck."
                + " Talks will start on Friday at the town hall.");
    List<Story.Event> events = find(article);
    assertEquals("2026-03-03 2026-03-06", values(events));
    assertEquals("Tuesday", events.get(0).date().text());
    assertEquals(
        "Cranes stood still on Tuesday when dockers struck.", events.get(0).words().text());
    assertEquals("Talks will start on Friday at the town hall.", events.get(1).words().text());
  }

  @Test
  void whatManyOutletsDateComesBeforeWhatOneDoes() {
    var text = new StringBuilder();
    for (int day = 1; day <= 20; day++) {
      text.append("The fair number ").append(day).append(" opened on ").append(day);
      text.append(" January 2026 by the sea. ");
    }
    Article many = article("a", "en", DAY, text.toString());
    Article other =
        article("b", "en", DAY, "Rain fell all day. The fair number 20 opened on 20 January.");
    List<Story.Event> events = find(many, other);
    assertTrue(events.size() <= 8, "no more than a reader takes in: " + values(events));
    assertTrue(values(events).endsWith("2026-01-20"), values(events));
    var dates = new ArrayList<>(events.stream().map(Story.Event::from).toList());
    assertEquals(dates.stream().sorted().toList(), dates);
  }

  @Test
  void aSentenceStandsForOneDateOnly() {
    List<Story.Event> events =
        find(
            article(
                "a", "en", DAY, "The strike began on Monday and ended on Tuesday in the port."));
    assertEquals("2026-03-02", values(events));
  }
}
