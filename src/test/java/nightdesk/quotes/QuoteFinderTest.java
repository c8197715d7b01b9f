package nightdesk.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import nightdesk.model.Article;
import nightdesk.model.Passage;
import nightdesk.model.Quote;
import nightdesk.text.Language;
import nightdesk.text.TextAnalyzer;
import org.junit.jupiter.api.Test;

class QuoteFinderTest {
  private static final TextAnalyzer TEXTS = new TextAnalyzer(new Language("en"));
  private static final QuoteFinder FINDER = new QuoteFinder();

  private static List<Quote> find(String text) {
    return FINDER.find(TEXTS.analyze(Article.of("a", "", text)), List.of());
  }

  /** Kind, content and speaker of each quote. */
  private static List<String> told(String text) {
    return find(text).stream()
        .map(
            q ->
                q.kind()
                    + " "
                    + q.content().stream().map(Passage::text).collect(Collectors.joining(" ... "))
                    + " | "
                    + q.speaker()
                    + (q.via().isEmpty() ? "" : " via " + q.via()))
        .toList();
  }

  @Test
  void directAndSplit() {
    assertEquals(
        List.of("DIRECT “The mill is closed,” ... “It will not open again.” | Marta Lind"),
        told("“The mill is closed,” Marta Lind said. “It will not open again.”"));
  }

  @Test
  void aSpeakerIsMoreThanANumberOrPronoun() {
    String text =
        "Of 21 economists asked, 17 forecast that rates would rise by half a point. Two ministers,"
            + " neither of whom would say who had bet, left.";
    for (Quote quote : find(text)) {
      assertTrue(!quote.speaker().matches("17|neither of whom"), quote.speaker());
    }
  }

  @Test
  void reportedWithItsNegation() {
    assertEquals(
        List.of("INDIRECT that the dam would not hold if it rained | Oskar Brandt"),
        told("Oskar Brandt, the engineer, said that the dam would not hold if it rained."));
  }

  @Test
  void aPronounIsResolvedByGender() {
    List<String> told =
        told(
            "Governor Helen Marsh met Robert Dole on Monday. She said the road would be built"
                + " by autumn.");
    assertEquals(1, told.size());
    assertTrue(told.get(0).endsWith("| Helen Marsh"), told.toString());
  }

  @Test
  void theChainIsKept() {
    assertEquals(
        List.of("DIRECT “We are close,” | Ines Carvalho via PTA"),
        told("“We are close,” Ines Carvalho was quoted as saying by news agency PTA."));
  }

  @Test
  void aNameAfterADash() {
    assertEquals(
        List.of("DIRECT “The river gave us a good year.” | Leon Kipruto"),
        told("“The river gave us a good year.” — Leon Kipruto"));
  }

  @Test
  void aHeadingInMarksIsNoQuotation() {
    List<String> told =
        told(
            "“We will rebuild,” Marta Lind said.\n\n“Legend of the Valley”\n\nThe mill burned"
                + " down in 1931.");
    assertEquals(List.of("DIRECT “We will rebuild,” | Marta Lind"), told);
  }

  @Test
  void turnsOfATranscriptThatIsQuoted() {
    List<String> told =
        told(
            "“LIND: Who opened the gate?\n\n“BRANDT: Nobody did. It was never shut.\n\n"
                + "“LIND: Thank you.”");
    assertEquals(3, told.size(), told.toString());
    assertTrue(told.get(1).endsWith("| BRANDT"), told.toString());
  }

  /** Few speak of themselves by name: "he" is the one named before the quotation. */
  @Test
  void aSpeakerIsNotWhomTheQuotationNames() {
    List<String> told =
        told(
            "The change worries Oskar Brandt, who runs the ferry.\n\n“Nobody asks us. Peter"
                + " Marsh never came here,” he said.");
    assertTrue(told.get(told.size() - 1).endsWith("| Oskar Brandt"), told.toString());
  }

  @Test
  void whoIsAskedDoesNotAsk() {
    List<String> told =
        told(
            "The ministry sent a strong message to the harbour's owners asking them to close the"
                + " old gates along the river.");
    assertTrue(told.stream().noneMatch(t -> t.contains("owners")), told.toString());
  }

  @Test
  void aStatementAroundItsSpeaker() {
    assertEquals(
        List.of("INDIRECT The new tunnel ... would be finished by 2031 | Marta Lind"),
        told("The new tunnel, Marta Lind said, would be finished by 2031."));
  }

  @Test
  void aNounsContentEndsBeforeTheVerbOfTheNoun() {
    assertEquals(
        List.of("INDIRECT that the bridge was sound | Ruth Adler"),
        told("Ruth Adler's claim that the bridge was sound surprised the builders."));
    assertEquals(
        List.of("INDIRECT that the bridge had been checked twice | Karl Jensen"),
        told("The claim by Karl Jensen that the bridge had been checked twice was rejected."));
  }

  @Test
  void whatGoesOnAfterTheSpeakerIsSaidToo() {
    assertEquals(
        List.of("INDIRECT The lake ... was dying | Jorun Dahl"),
        told("The lake, said biologist Jorun Dahl, was dying."));
    assertEquals(
        List.of("INDIRECT The blaze began in the attic ... and spread to the roof | Rolf Madsen"),
        told("The blaze began in the attic, according to Rolf Madsen, and spread to the roof."));
  }

  @Test
  void aStatementEndsWhereItsClauseDoes() {
    assertEquals(
        List.of("INDIRECT she had seen the crash | Greta Holt"),
        told("Greta Holt, who said she had seen the crash, was not hurt."));
    assertEquals(
        List.of("INDIRECT the price was fair | Eva Moss"),
        told("While Eva Moss said the price was fair, Ola Rand disagreed."));
    assertEquals(
        List.of(
            "INDIRECT that the group was in debt | Rajesh Menon",
            "INDIRECT that talks had been held | Rajesh Menon"),
        told(
            "Rajesh Menon denied that the group was in debt but admitted that talks had been held."));
  }

  @Test
  void aFloatingQuotationIsItsParagraphsSpeakers() {
    assertEquals(
        List.of("DIRECT “They were better than us.” | Ivan Borg"),
        told("Coach Ivan Borg smiled. “They were better than us.”"));
  }

  @Test
  void itIsTheInstitutionOfTheSentenceBefore() {
    assertEquals(
        List.of("INDIRECT the results would be public | The ministry"),
        told("The ministry opened an inquiry. It said the results would be public."));
  }

  @Test
  void aTitleStandsForWhoHasIt() {
    assertEquals(
        List.of("DIRECT “You knew,” | Mere Kingi"),
        told("Justice Mere Kingi spoke for an hour. “You knew,” the judge told him."));
  }

  @Test
  void theChainIsKeptInThePassive() {
    assertEquals(
        List.of("INDIRECT that the dam was safe | Jonas Vik via Radio Nord"),
        told("Jonas Vik was quoted by Radio Nord as saying that the dam was safe."));
  }

  @Test
  void aMarkThatNeverClosesLeavesTheSpeaker() {
    assertEquals(
        List.of("DIRECT \"The lift is broken again, | Yaw Boakye"),
        told("\"The lift is broken again, said caretaker Yaw Boakye."));
  }

  @Test
  void whatBeginsTheSentenceOfAQuotationIsNotSaid() {
    assertEquals(
        List.of("DIRECT “We have learned a lot today.” | Pavel Lind"),
        told("After the match, coach Pavel Lind said, “We have learned a lot today.”"));
  }

  @Test
  void groupsStayAsPrinted() {
    List<String> told = told("Two officials said the talks had failed.");
    assertEquals(List.of("INDIRECT the talks had failed | Two officials"), told);
  }

  @Test
  void anyTextIsSafe() {
    var random = new Random(9);
    String[] words = {
      "“",
      "”",
      "\"",
      "said",
      "he",
      "Anna",
      "Brandt-Yusuf",
      "that",
      ",",
      ".",
      "\n\n",
      ":",
      "—",
      "quoted",
      "as",
      "saying",
      "by",
      "PTA",
      "the",
      "minister",
      "NAME",
      "'",
      "’",
      "denied",
      "accused",
      "of",
      "by",
      "was",
      "known",
      "as",
      "and",
      "phrase",
      "reckons",
      "who",
      "x"
    };
    for (int i = 0; i < 800; i++) {
      var text = new StringBuilder();
      int length = random.nextInt(40);
      for (int k = 0; k < length; k++) {
        text.append(words[random.nextInt(words.length)]).append(random.nextBoolean() ? " " : "");
      }
      for (Quote quote : find(text.toString())) {
        int last = 0;
        for (Passage passage : quote.content()) {
          assertTrue(passage.span().start() >= last, text.toString());
          last = passage.span().end();
        }
      }
    }
  }
}
