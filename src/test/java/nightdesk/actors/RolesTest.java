package nightdesk.actors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nightdesk.model.Actor;
import nightdesk.model.Article;
import nightdesk.text.Language;
import nightdesk.text.TextAnalyzer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The role of an actor as printed, in the shapes that it can be printed in. */
class RolesTest {
  private static final ActorFinder FINDER = new ActorFinder();
  private static final TextAnalyzer TEXTS = new TextAnalyzer(new Language("en"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Danuta Kowal | a mushroom seller | Danuta Kowal, 67, a mushroom seller, saw the wolf.",
        "Sara Nilsen | a keen diver | Sara Nilsen, a keen diver, found the wreck.",
        "Lars Holm | then an opposition lawmaker | Lars Holm, then an opposition lawmaker, said no.",
        "Lars Holm | the late king's physician | Lars Holm, the late king's physician, wrote it down.",
        "Lars Holm | defence minister | Lars Holm, named defence minister on Sunday, left.",
        "Lars Holm | police chief | Lars Holm was sworn in as police chief on Monday.",
        "Lars Holm | captains the side | Lars Holm, who captains the side, fell.",
        "Birte Krag | Economist | Economists Lars Holm, Birte Krag and Paul Souto expect no rise.",
        "Paul Souto | Opposition lawmaker | Opposition lawmakers Lars Holm and Paul Souto left.",
        "Mette Holm | Mother-of-three | Mother-of-three Mette Holm, 36, won the prize twice.",
        "Mette Holm | predecessor | His predecessor, Mette Holm, now a member of the board, left.",
        "Mette Holm | Lighthouse keeper | Lighthouse keeper Mette Holm has not left the island.",
        "Mette Holm | dead man's sister | The dead man's sister, Mette Holm, waited outside.",
        "Paul Souto | commander of the northern fleet"
            + " | The commander of the northern fleet, Rear Admiral Paul Souto, was dismissed.",
        "Paul Souto | commander of the northern fleet"
            + " | Rear Admiral Paul Souto, commander of the northern fleet, was dismissed.",
        "Paul Souto | spokesman for the coast guard"
            + " | A spokesman for the coast guard, Captain Paul Souto, confirmed it.",
        "Mette Holm | Governor | Governor Mette Holm, a trained engineer, checked the dam.",
        "Mette Holm | '' | According to the spokesman, Mette Holm had left before the fire.",
        "Mette Holm | '' | On Monday, Mette Holm, the day after the vote, flew to Nairobi.",
        "Corvex Resources | Mining giant | Mining giant Corvex Resources cut its forecast.",
        "Kestrel Airways | The state carrier | The state carrier, Kestrel Airways, cancelled flights."
      })
  void roleIsWhatIsPrinted(String name, String role, String text) {
    List<Actor> actors = FINDER.find(TEXTS.analyze(Article.of("a", "", text)));
    Actor actor =
        actors.stream()
            .filter(a -> a.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new AssertionError(name + " is not among " + actors));
    assertEquals(role, actor.role());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ORGANIZATION | TPA | The figures were first reported by news agency TPA on Friday.",
        "ORGANIZATION | Pontis | Pontis, the payment company, said that it was over.",
        "ORGANIZATION | Open Ledger | Human rights group Open Ledger counted 27 graves.",
        "PERSON | Lorcan Finnerty | The prize went to chemist Lorcan Finnerty of Dublin."
      })
  void wordsBesideANameSayWhatItIs(Actor.Type type, String name, String text) {
    List<Actor> actors = FINDER.find(TEXTS.analyze(Article.of("a", "", text)));
    assertEquals(
        List.of(type),
        actors.stream().filter(a -> a.name().equals(name)).map(Actor::type).toList());
  }
}
