package nightdesk.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nightdesk.model.Article;
import nightdesk.text.Language;
import nightdesk.text.TextAnalyzer;
import org.junit.jupiter.api.Test;

class QuotationMarksTest {
  private static final TextAnalyzer TEXTS = new TextAnalyzer(new Language("en"));

  private static QuotationMarks marks(String text) {
    return new QuotationMarks(TEXTS.analyze(Article.of("a", "", text)));
  }

  private static List<String> regions(String text) {
    QuotationMarks marks = marks(text);
    var found = new ArrayList<String>();
    for (int r = 0; r < marks.size(); r++) {
      found.add(text.substring(marks.start(r), marks.end(r)));
    }
    return found;
  }

  @Test
  void everyStyleOfMarks() {
    assertEquals(List.of("Go now,"), regions("“Go now,” she said."));
    assertEquals(List.of("Go now,"), regions("\"Go now,\" she said."));
    assertEquals(List.of("Go now,"), regions("``Go now,'' she said."));
    assertEquals(List.of("Go now,"), regions("''Go now,'' she said."));
    assertEquals(List.of("Go now,"), regions("«Go now,» she said."));
    assertEquals(List.of("Go now,"), regions("»Go now,« she said."));
    assertEquals(List.of("Go now,"), regions("„Go now,“ she said."));
    assertEquals(List.of("Go now,"), regions("‘Go now,’ she said."));
    assertEquals(List.of("Go now,"), regions("'Go now,' she said."));
    assertEquals(List.of("Go now,"), regions("‚Go now,‘ she said."));
  }

  @Test
  void apostrophesAreNoMarks() {
    assertEquals(List.of(), regions("It's the workers' day, and '90s rock 'n' roll for 'em."));
    assertEquals(List.of(), regions("The boys’ coats aren’t theirs’ yet."));
    assertEquals(
        List.of("the workers’ rights aren’t yours,"),
        regions("‘the workers’ rights aren’t yours,’ he said."));
  }

  @Test
  void aMissingMark() {
    assertEquals(List.of("Go now."), regions("She told the crew: Go now.” They went."));
    assertEquals(List.of("We go now,"), regions("We go now,” said Bo Lind, a vet."));
    assertEquals(
        List.of("We have to go,"), regions("“We have to go, Mayor Bo Lind said. They went. All."));
    assertEquals(List.of("We have to go,"), regions("“We have to go, said Bo Lind. They went."));
    assertEquals(List.of(), regions("They went. All of them did so.” She left."));
  }

  @Test
  void marksInsideAQuotationBelongToIt() {
    assertEquals(List.of("He said ‘wait’ and left"), regions("“He said ‘wait’ and left” was it."));
    assertEquals(List.of("He said “wait” and left"), regions("«He said “wait” and left» was it."));
    assertEquals(
        List.of("He said “wait” and left,"), regions("‘He said “wait” and left,’ Bo said."));
  }

  @Test
  void aQuotationGoesOnOverParagraphs() {
    QuotationMarks marks = marks("“We came first.\n\n“We left last,” Bo said. Nobody spoke.");
    assertEquals(2, marks.size());
    assertFalse(marks.isClosed(0));
    assertTrue(marks.continues(1));
    assertTrue(marks.isClosed(1));
  }

  @Test
  void anOddMarkEndsWithItsSentenceOrParagraph() {
    assertEquals(
        List.of("a mess and left."),
        regions("He called it “a mess and left. The council met.\n\nMore came."));
    assertEquals(List.of("We came. We saw."), regions("“We came. We saw.\n\nNobody else did so."));
    assertEquals(List.of(), regions("The board was 12\" wide."));
  }

  @Test
  void anyTextIsSafe() {
    var random = new Random(4);
    String letters = "ab.,?' \n\n“”‘’\"`«»„‚-—:A";
    for (int i = 0; i < 3000; i++) {
      var text = new StringBuilder();
      int length = random.nextInt(60);
      for (int k = 0; k < length; k++) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      QuotationMarks marks = marks(text.toString());
      int last = 0;
      for (int r = 0; r < marks.size(); r++) {
        assertTrue(marks.outerStart(r) >= last, text.toString());
        assertTrue(marks.start(r) < marks.end(r), text.toString());
        assertTrue(marks.outerEnd(r) <= text.length(), text.toString());
        last = marks.outerEnd(r);
      }
    }
  }
}
