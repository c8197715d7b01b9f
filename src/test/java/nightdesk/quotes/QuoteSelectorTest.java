package nightdesk.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nightdesk.model.Analysis;
import nightdesk.model.Article;
import nightdesk.model.Findings;
import nightdesk.model.Quote;
import nightdesk.model.Span;
import org.junit.jupiter.api.Test;

class QuoteSelectorTest {
  private static Analysis article(String id, Quote.Kind kind, String text, String speaker) {
    Article article = Article.of(id, "", text);
    var quote =
        new Quote(
            kind,
            List.of(article.passage(new Span(0, text.length()))),
            List.of(),
            List.of(),
            speaker,
            "",
            0.98);
    return new Analysis(article, List.of(), new Findings(List.of(), List.of(), List.of(quote)));
  }

  private static List<Quote> select(int count, Analysis... members) {
    return new QuoteSelector().select(List.of(members), List.of(), count);
  }

  @Test
  void theSameWordsInTwoArticlesAreOneQuote() {
    List<Quote> quotes =
        select(
            5,
            article("a", Quote.Kind.DIRECT, "“The bridge will open in May,”", "Ann Lee"),
            article("b", Quote.Kind.DIRECT, "\"The bridge will open in May.\"", "Ann Lee"));
    assertEquals(1, quotes.size());
    assertEquals(1, quotes.get(0).also().size());
    assertFalse(quotes.get(0).also().get(0).differs());
  }

  @Test
  void anotherVersionIsFlagged() {
    List<Quote> quotes =
        select(
            5,
            article(
                "a", Quote.Kind.DIRECT, "“The bridge will surely open to all in May,”", "Ann Lee"),
            article(
                "b",
                Quote.Kind.DIRECT,
                "“The bridge will surely open to all in June,”",
                "Ann Lee"));
    assertEquals(1, quotes.size());
    assertTrue(quotes.get(0).also().get(0).differs());
  }

  @Test
  void quotesOfDifferentSpeakersStayApart() {
    List<Quote> quotes =
        select(
            5,
            article(
                "a", Quote.Kind.DIRECT, "“The bridge will surely open to all in May,”", "Ann Lee"),
            article(
                "b",
                Quote.Kind.DIRECT,
                "“The bridge will surely open to all in June,”",
                "Bob Fox"));
    assertEquals(2, quotes.size());
  }

  @Test
  void directOnesComeFirstAndTheCountHolds() {
    List<Quote> quotes =
        select(
            2,
            article("a", Quote.Kind.INDIRECT, "that the ferry was late again this week", "Ann Lee"),
            article("b", Quote.Kind.DIRECT, "“Nobody told us when it would come,”", "Bob Fox"),
            article("c", Quote.Kind.INDIRECT, "that rain was on its way to the coast", "Cy Gray"));
    assertEquals(2, quotes.size());
    assertEquals(Quote.Kind.DIRECT, quotes.get(0).kind());
    assertEquals(Quote.Kind.INDIRECT, quotes.get(1).kind());
  }

  @Test
  void aReportedStatementIsShownWithoutItsConjunction() {
    List<Quote> quotes =
        select(2, article("a", Quote.Kind.INDIRECT, "that the ferry was not late", "Ann Lee"));
    assertEquals("the ferry was not late", quotes.get(0).content().get(0).text());
  }

  @Test
  void pagesInQuotationMarksAreNotShown() {
    String speech = "“" + "We shall build it. ".repeat(100) + "”";
    assertEquals(0, select(2, article("a", Quote.Kind.DIRECT, speech, "Ann Lee")).size());
  }
}
