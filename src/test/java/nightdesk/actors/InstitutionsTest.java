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

/** Names of institutions of which the tagger has found a part. */
class InstitutionsTest {
  private static final Language ENGLISH = new Language("en");
  private static final Lexicon LEXICON = new Lexicon(ENGLISH, new int[0], new byte[0]);

  /**
   * The names after mending.
   *
   * @param found "place:Rivertown" and the like, in the text's order
   */
  private static List<String> mended(String text, String... found) {
    Document document = new TextAnalyzer(ENGLISH).analyze(Article.of("a", "", text));
    float[] scores = new float[document.size() * NameLabel.COUNT];
    var names = new ArrayList<Name>();
    for (String entry : found) {
      String name = entry.substring(entry.indexOf(':') + 1);
      var type =
          Actor.Type.valueOf(entry.substring(0, entry.indexOf(':')).toUpperCase(Locale.ROOT));
      int at = text.indexOf(name);
      int to = document.tokenAt(at + name.length() - 1) + 1;
      names.add(new Name(document, document.tokenAt(at), to, type, scores));
    }
    Institutions.mend(document, LEXICON, scores, names);
    return names.stream().map(name -> name.type.name().charAt(0) + " " + name.text).toList();
  }

  @Test
  void possessiveOfAnOfficeOrAGroupIsPartOfTheName() {
    assertEquals(
        List.of("O Rivertown Magistrate's Court"),
        mended("He was in the Rivertown Magistrate's Court.", "place:Rivertown"));
    assertEquals(
        List.of("O Northern Women\u2019s Association"),
        mended(
            "The Northern Women\u2019s Association met.",
            "organization:Northern Women",
            "organization:Association"));
    assertEquals(List.of("O Farmers' Party"), mended("A win for the Farmers' Party."));
    assertEquals(
        List.of("O King's College Orlevo"),
        mended("He studied at King's College Orlevo.", "organization:College Orlevo"));
  }

  @Test
  void possessiveOfAnActorIsNone() {
    assertEquals(
        List.of("P Ruvenia", "O Supreme Court"),
        mended("It is Ruvenia's Supreme Court.", "place:Ruvenia", "organization:Supreme Court"));
    assertEquals(
        List.of("P Ana Maria King"),
        mended("It was Ana Maria King's Office that rang.", "person:Ana Maria King"));
    assertEquals(List.of(), mended("The workers' party went on until the Prosecutor's speech."));
  }

  @Test
  void placeBeforeAnInstitutionIsPartOfTheName() {
    assertEquals(
        List.of("O Rivertown City Government"),
        mended("The Rivertown City Government said so.", "place:Rivertown"));
    assertEquals(
        List.of("O Rivertown Evening Herald", "P Dorm"),
        mended("The Rivertown Evening Herald is sold in Dorm.", "place:Rivertown", "place:Dorm"));
    assertEquals(
        List.of("O Rivertown Police"),
        mended("The Rivertown Police Chief left.", "place:Rivertown"));
    assertEquals(
        List.of("P Rivertown"), mended("The Rivertown Police Orchid faded.", "place:Rivertown"));
    assertEquals(
        List.of("P Rivertown"), mended("The Rivertown Climate Summit opened.", "place:Rivertown"));
  }

  @Test
  void articleWithACapitalWhereASentenceGoesOnIsPartOfTheName() {
    assertEquals(
        List.of("O The Orlevo Bugle"),
        mended("He told The Orlevo Bugle so.", "organization:Orlevo Bugle"));
    assertEquals(
        List.of("O Orlevo Bugle"),
        mended("The Orlevo Bugle asked him.", "organization:Orlevo Bugle"));
    assertEquals(
        List.of("O Orlevo Bugle"),
        mended("He told the Orlevo Bugle so.", "organization:Orlevo Bugle"));
  }

  @Test
  void placeAndItsParliamentAreOne() {
    assertEquals(
        List.of("O U.S. Congress"),
        mended("Members of the U.S. Congress left.", "place:U.S.", "organization:Congress"));
    assertEquals(
        List.of("P Ruvenia", "O Orvex"),
        mended("For Ruvenia Orvex is a risk.", "place:Ruvenia", "organization:Orvex"));
  }

  @Test
  void twoInstitutionsAreTwo() {
    assertEquals(
        List.of("O Dorm Airways", "O South African Airways"),
        mended(
            "So did Dorm Airways and South African Airways on Friday.",
            "organization:Dorm Airways and South African Airways"));
    assertEquals(
        List.of("O Board of Trade", "O Office of Fair Rents"),
        mended(
            "The Board of Trade and Office of Fair Rents met.",
            "organization:Board of Trade and Office of Fair Rents"));
    assertEquals(
        List.of("O Food Safety Hospital and Research Centre"),
        mended(
            "The Food Safety Hospital and Research Centre closed.",
            "organization:Food Safety Hospital and Research Centre"));
  }

  @Test
  void listedPlaceIsNotCut() {
    assertEquals(
        List.of("O Trinidad and Tobago Court of Appeal"),
        mended(
            "The Trinidad and Tobago Court of Appeal sat.",
            "place:Trinidad",
            "organization:Tobago Court of Appeal"));
    assertEquals(
        List.of("P Czech Republic"), mended("Rain fell in the Czech Republic.", "place:Republic"));
  }

  @Test
  void firstOrLastWordSaysTheKind() {
    assertEquals(
        List.of("P Municipality of Dorm"),
        mended("The Municipality of Dorm is small.", "organization:Municipality of Dorm"));
    assertEquals(
        List.of("O Dorm Bulletin"), mended("The Dorm Bulletin closed.", "place:Dorm Bulletin"));
  }
}
