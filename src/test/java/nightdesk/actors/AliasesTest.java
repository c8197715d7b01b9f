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

/** Which organisations' names are put together. */
class AliasesTest {
  private static final Language ENGLISH = new Language("en");
  private static final Lexicon LEXICON = new Lexicon(ENGLISH, new int[0], new byte[0]);

  private static List<String> groups(String text, String... organizations) {
    Document document = new TextAnalyzer(ENGLISH).analyze(Article.of("a", "", text));
    float[] scores = new float[document.size() * NameLabel.COUNT];
    var names = new ArrayList<Name>();
    int at = 0;
    for (String name : organizations) {
      at = text.indexOf(name, at);
      int from = document.tokenAt(at);
      at += name.length();
      int to = document.tokenAt(at - 1) + 1;
      names.add(Name.sure(document, from, to, Actor.Type.ORGANIZATION, scores));
    }
    return Aliases.merge(document, names, LEXICON, new PlaceNames(ENGLISH)).stream()
        .map(group -> String.join(", ", group.names.stream().map(name -> name.text).toList()))
        .toList();
  }

  @Test
  void endOfALongNameIsTheSame() {
    assertEquals(
        List.of("Ruvenian Savings Bank, Savings Bank"),
        groups(
            "The Ruvenian Savings Bank lends. The Savings Bank waits.",
            "Ruvenian Savings Bank",
            "Savings Bank"));
  }

  @Test
  void whatAnInstitutionIsPartOfIsAnother() {
    assertEquals(
        List.of("Library of the Dorm University", "Dorm University"),
        groups(
            "The Library of the Dorm University opened. The Dorm University paid.",
            "Library of the Dorm University",
            "Dorm University"));
  }
}
