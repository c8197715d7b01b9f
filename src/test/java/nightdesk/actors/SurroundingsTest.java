package nightdesk.actors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nightdesk.model.Actor;
import nightdesk.model.Article;
import nightdesk.text.Document;
import nightdesk.text.Language;
import nightdesk.text.TextAnalyzer;
import org.junit.jupiter.api.Test;

/** Unknown words that the tagger has taken for persons. */
class SurroundingsTest {
  private static final Language ENGLISH = new Language("en");
  private static final Lexicon LEXICON = new Lexicon(ENGLISH, new int[0], new byte[0]);

  /**
   * The types after weighing.
   *
   * @param found persons, and names with "organization:" or "place:" before them, in the text's
   *     order
   */
  private static List<Actor.Type> types(String text, String... found) {
    Document document = new TextAnalyzer(ENGLISH).analyze(Article.of("a", "", text));
    float[] scores = new float[document.size() * NameLabel.COUNT];
    var names = new ArrayList<Name>();
    int at = 0;
    for (String entry : found) {
      int colon = entry.indexOf(':');
      String type = colon < 0 ? "person" : entry.substring(0, colon);
      String name = entry.substring(colon + 1);
      at = text.indexOf(name, at);
      int from = document.tokenAt(at);
      at += name.length();
      int to = document.tokenAt(at - 1) + 1;
      names.add(
          new Name(document, from, to, Actor.Type.valueOf(type.toUpperCase(Locale.ROOT)), scores));
    }
    Surroundings.weigh(document, LEXICON, scores, names);
    return names.stream().map(name -> name.type).toList();
  }

  @Test
  void onePlainPlaceSettlesAllOthers() {
    assertEquals(
        List.of(Actor.Type.PLACE, Actor.Type.PLACE),
        types("The government of Karvaz fell. Few trust Karvaz now.", "Karvaz", "Karvaz"));
    assertEquals(
        List.of(Actor.Type.PLACE), types("Rain fell in the capital, Astrabel.", "Astrabel"));
    assertEquals(List.of(Actor.Type.PLACE), types("It hit the Badorin coast.", "Badorin"));
    assertEquals(List.of(Actor.Type.PLACE), types("So did Valdoria's parliament.", "Valdoria"));
    assertEquals(
        List.of(Actor.Type.ORGANIZATION, Actor.Type.ORGANIZATION),
        types("Pontis failed. The payment company Pontis said so.", "Pontis", "Pontis"));
    assertEquals(List.of(Actor.Type.ORGANIZATION), types("It was Orvex's shareholders.", "Orvex"));
    assertEquals(
        List.of(Actor.Type.ORGANIZATION), types("The shareholders of Orvex met.", "Orvex"));
    assertEquals(List.of(Actor.Type.ORGANIZATION), types("They sank the ferry Ondina.", "Ondina"));
    assertEquals(
        List.of(Actor.Type.ORGANIZATION), types("He left the Selekar militia.", "Selekar"));
  }

  @Test
  void whatSpeaksForAPersonStands() {
    assertEquals(
        List.of(Actor.Type.PERSON, Actor.Type.PERSON),
        types("Mr Karvaz left. The government of Karvaz fell.", "Karvaz", "Karvaz"));
    assertEquals(
        List.of(Actor.Type.PERSON, Actor.Type.PERSON),
        types("Ilja Orvex left. It was Orvex's shareholders.", "Ilja Orvex", "Orvex"));
    assertEquals(
        List.of(Actor.Type.PERSON), types("The shareholders of Orvex, who is 54, met.", "Orvex"));
    assertEquals(List.of(Actor.Type.PERSON), types("A friend of Orvex called.", "Orvex"));
    assertEquals(List.of(Actor.Type.PERSON), types("It was the government of Boris.", "Boris"));
  }

  @Test
  void firstWordOfAFirmIsTheFirm() {
    assertEquals(
        List.of(Actor.Type.ORGANIZATION, Actor.Type.ORGANIZATION),
        types("Orvex Minerals lost. Orvex waits.", "organization:Orvex Minerals", "Orvex"));
    assertEquals(
        List.of(Actor.Type.ORGANIZATION, Actor.Type.PERSON),
        types("The Orvex Campaign lost. Orvex waits.", "organization:Orvex Campaign", "Orvex"));
    assertEquals(
        List.of(Actor.Type.ORGANIZATION, Actor.Type.PLACE, Actor.Type.PERSON),
        types(
            "Orvex Minerals lost. Near Orvex it rains. Orvex waits.",
            "organization:Orvex Minerals",
            "place:Orvex",
            "Orvex"));
  }

  @Test
  void whatStandsInAListOfPlacesIsOne() {
    assertEquals(
        List.of(Actor.Type.PLACE, Actor.Type.PLACE, Actor.Type.PLACE),
        types(
            "It rained in Dorm, Ras Badorin and the Vale.",
            "place:Dorm",
            "Ras Badorin",
            "place:Vale"));
    assertEquals(
        List.of(Actor.Type.PLACE, Actor.Type.PERSON, Actor.Type.PLACE),
        types("In Dorm, Peter Orvex met Vale.", "place:Dorm", "Peter Orvex", "place:Vale"));
    assertEquals(
        List.of(Actor.Type.PLACE, Actor.Type.PERSON, Actor.Type.PLACE),
        types("From Dorm, Mr Badorin, and Vale.", "place:Dorm", "Badorin", "place:Vale"));
    assertEquals(
        List.of(Actor.Type.PLACE, Actor.Type.PERSON, Actor.Type.ORGANIZATION),
        types("From Dorm, Badorin and the Trust.", "place:Dorm", "Badorin", "organization:Trust"));
  }
}
