package nightdesk.actors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import nightdesk.model.Actor;
import nightdesk.model.Article;
import nightdesk.text.Document;
import nightdesk.text.Language;
import nightdesk.text.TextAnalyzer;
import org.junit.jupiter.api.Test;

/** Short forms of organisations, whatever the model of names makes of them. */
class AcronymsTest {
  private static final Language ENGLISH = new Language("en");
  private static final Lexicon LEXICON = new Lexicon(ENGLISH, new int[0], new byte[0]);

  /** The organisations of a text of which the tagger has found {@code found}. */
  private static List<String> organizations(String text, String... found) {
    Document document = new TextAnalyzer(ENGLISH).analyze(Article.of("a", "", text));
    float[] scores = new float[document.size() * NameLabel.COUNT];
    var names = new ArrayList<Name>();
    for (String name : found) {
      int at = text.indexOf(name);
      int from = document.tokenAt(at);
      int to = document.tokenAt(at + name.length() - 1) + 1;
      Actor.Type type = name.equals("Ruvenia") ? Actor.Type.PLACE : Actor.Type.ORGANIZATION;
      names.add(new Name(document, from, to, type, scores));
    }
    Acronyms.add(document, LEXICON, scores, names);
    return names.stream()
        .filter(name -> name.type == Actor.Type.ORGANIZATION)
        .map(name -> name.text)
        .toList();
  }

  @Test
  void bracketAfterAnOrganizationIsItsShortFormEverywhere() {
    assertEquals(
        List.of("Rural Power Board", "RPB", "RPB"),
        organizations(
            "The Rural Power Board (RPB) met. Critics of the RPB left.", "Rural Power Board"));
    assertEquals(
        List.of("Ministry of Fishing", "MINFISH"),
        organizations("It was the Ministry of Fishing's (MINFISH) plan.", "Ministry of Fishing"));
    assertEquals(
        List.of("People's Party-Reform", "PP-R"),
        organizations("The People's Party-Reform (PP-R) lost.", "People's Party-Reform"));
  }

  @Test
  void lettersTellWhereTheLongNameBeginsAndEnds() {
    assertEquals(
        List.of("Joint Commission on the Rights of Sailors", "JCRS"),
        organizations(
            "He told the Joint Commission on the Rights of Sailors (JCRS) so.",
            "Joint Commission"));
    assertEquals(
        List.of("World Support Mission in Ruvenia", "WSMIR"),
        organizations(
            "The World Support Mission in Ruvenia (WSMIR) left.",
            "World Support Mission",
            "Ruvenia"));
    assertEquals(
        List.of("Coastal Birds Trust", "CBT"),
        organizations("A donation went to the Coastal Birds Trust (CBT) on Monday."));
  }

  @Test
  void lettersOfWhatIsNoOrganizationAreNone() {
    assertEquals(List.of(), organizations("Output (Gross Domestic Product (GDP) too) fell."));
    assertEquals(
        List.of("Port Fees Act"),
        organizations("The Port Fees Act (PFA) passed. The PFA is law.", "Port Fees Act"));
    assertEquals(
        List.of("Coast Guard"),
        organizations("The Coast Guard (pictured in 2019) and NGOs met.", "Coast Guard"));
  }

  @Test
  void numbersAndLongerNamesBesideItAreOther() {
    assertEquals(
        List.of("Rovik Fishing Club", "RFC", "RFC"),
        organizations(
            "Rovik Fishing Club (RFC) won. RFC 2 lost to RFC Arena Dorm. The RFC left in 310 RFC.",
            "Rovik Fishing Club"));
  }

  @Test
  void agencyOfADatelineIsAnOrganization() {
    assertEquals(List.of("VPA"), organizations("ORLEVO, May 3 (VPA) - Rain fell on the coast."));
    assertEquals(List.of(), organizations("Orlevo (May) fell, and Rovik (Ruvenia) rose."));
  }

  @Test
  void shortFormFoundOftenEnoughIsFoundEverywhere() {
    assertEquals(
        List.of("KLM", "KLM"), organizations("The KLM said so. Staff of the KLM left.", "KLM"));
    assertEquals(
        List.of("KLM"),
        organizations("The KLM said so. A KLM fell. Then a KLM rose, and one KLM sank.", "KLM"));
  }
}
