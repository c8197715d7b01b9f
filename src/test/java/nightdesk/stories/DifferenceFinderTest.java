package nightdesk.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nightdesk.model.Article;
import nightdesk.model.Metadata;
import nightdesk.model.Passage;
import nightdesk.model.Story;
import nightdesk.text.Document;
import nightdesk.text.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures of two outlets that differ, by what they count or measure. */
class DifferenceFinderTest {
  private final Texts texts = new Texts();

  private Document document(String outlet, String text) {
    return texts.analyze(new Article(outlet, "", false, text, Metadata.NONE.withOutlet(outlet)));
  }

  private List<String> differences(String one, String other) {
    List<Story.Difference> found =
        new DifferenceFinder().find(List.of(document("Courier", one), document("Post", other)));
    return found.stream()
        .map(
            difference ->
                difference.subject()
                    + ": "
                    + String.join(
                        " / ", difference.passages().stream().map(Passage::text).toList()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The fire killed 12 people. | Fourteen bodies were found after the fire."
            + " | dead: killed 12 / Fourteen bodies",
        "Rescuers saved 137 people from the sea. | She put the number of survivors at 143."
            + " | rescued: saved 137 / survivors at 143",
        "Forty-two people were injured. | About two dozen people were hurt."
            + " | injured: Forty-two people were injured / About two dozen people were hurt",
        "A quake of magnitude 5.9 shook Dzharkul. | A magnitude 6.1 quake shook Dzharkul."
            + " | magnitude: magnitude 5.9 / magnitude 6.1",
        "More than 2,000 people were evacuated. | Some 3,000 villagers were evacuated."
            + " | evacuated: More than 2,000 people were evacuated / Some 3,000 villagers were"
            + " evacuated",
        "The ferry had 168 passengers. | The ferry had more than 170 people on board."
            + " | aboard: 168 passengers / more than 170 people on board",
        "Voltara received 410 million euros in loans and guarantees. | The company received 470"
            + " million euros in loans and guarantees. | euros: 410 million euros / 470 million euros",
        "Damage to the church was put at $1.5m on Monday. | Damage to the church was estimated at"
            + " $2 million. | dollars: $1.5m / $2 million",
        "She could not defend cuts of 3.2 billion crowns. | He had warned her that cuts of 3.6"
            + " billion crowns would fail. | crowns: 3.2 billion crowns / 3.6 billion crowns",
        "The rebels agreed to extend the truce in the valley by 60 days. | The truce in the valley,"
            + " which the rebels agreed to extend, gets another 45 days. | days: 60 days / 45 days",
        "The bill passed with 98 of the 201 votes in parliament. | The bill passed with 101 votes in"
            + " parliament. | votes: 98 of the 201 votes / 101 votes",
        "That leaves the prime minister with 97 seats in a parliament of 201. | Her coalition commands"
            + " 98 of the 201 seats. | seats: 97 seats / 98 of the 201 seats",
        "The party won 31.5 per cent of the vote in Brezin. | The party won 29 percent of the vote in"
            + " Brezin. | percent: 31.5 per cent / 29 percent",
        "The village lies 40 kilometres from the capital Orlevo. | The village lies 60 km from the"
            + " capital Orlevo. | kilometres: 40 kilometres / 60 km"
      })
  void figuresForTheSameThingStandSideBySide(String one, String other, String expected) {
    assertEquals(List.of(expected), differences(one, other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // The same in other words
        "The loss was 3.2 billion euros in May. | The loss was €3.2bn in May.",
        "Two dozen people were hurt. | The fire injured 24 people.",
        // Ages, dates, spans that only describe
        "Police shot a 23-year-old man in Brezin. | Police shot a 24-year-old man in Brezin.",
        "The officer was a 28-year veteran of the police in Brezin. | The officer was a 20-year"
            + " veteran of the police in Brezin.",
        "He was killed by police eight days ago. | He was killed by police on Dec. 6.",
        // Of different things
        "The bank lost 40 million euros on loans. | The mayor earned 30 million euros with wine.",
        "Nine days of talks ended in Geneva on Sunday with a truce of 60 days for the valley."
            + " | Nine days of talks ended in Geneva on Sunday without any word on the prisoners.",
        "The Reds have 60 of the 201 seats. | The Greens command 98 seats in a parliament of 201.",
        "The Reds have 97 of the 120 seats. | The Greens command 98 seats in a parliament of 201.",
        // Lists
        "The climbs are 5 km, 7 km and 19 km long in the race. | The climbs are 6 km, 9 km and 16 km"
            + " long in the race.",
        "The troops board the ship with 14 rifles. | There were 26 people on board the ship."
      })
  void otherFiguresDoNot(String one, String other) {
    assertEquals(List.of(), differences(one, other));
  }
}
