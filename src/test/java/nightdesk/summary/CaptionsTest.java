package nightdesk.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import nightdesk.actors.ActorFinder;
import nightdesk.model.Article;
import nightdesk.model.Span;
import nightdesk.text.Document;
import nightdesk.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of the page that only their words tell from sentences of the text. */
class CaptionsTest {
  private static final String BEFORE =
      "The council of Tamban met the builders of the dam on Monday to speak about the cost. ";

  private final Texts texts = new Texts();
  private final Summarizer summarizer = new Summarizer();
  private final ActorFinder actors = new ActorFinder();

  private List<Verdict> verdicts(String text) {
    Document document = texts.analyze(Article.of("a", "", text));
    return summarizer.explain(document, actors.find(document), List.of(), Budget.sentences(2));
  }

  private Verdict second(String sentence) {
    List<Verdict> verdicts = verdicts(BEFORE + sentence);
    assertEquals(2, verdicts.size(), sentence);
    return verdicts.get(1);
  }

  private static void assertCaption(Verdict verdict, String message) {
    assertEquals(Standing.CAPTION.penalty(), verdict.why().get("leans"), message);
  }

  private static void assertLeans(Verdict verdict, String message) {
    assertEquals(Standing.LEANS.penalty(), verdict.why().get("leans"), message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jana Sobol (pictured with the builders) won the vote in Brezin by ten seats.",
        "Jana Sobol, pictured in the hall of Brezin, won the vote there by ten seats.",
        "The machine (shown) can lift the gates of the dam above Brezin in an hour.",
        "The mayor is seen in a black coat on the right beside the builders of the dam.",
        "Jana Sobol celebrates with the builders of the dam after the vote.",
        "The goalkeeper looks dejected after the third goal of the evening in Brezin.",
        "Ada Vance steps up to take the penalty in the last minute at Brezin.",
        "Jana Sobol, left, arrives at the court of Brezin with her lawyer on Monday.",
        "Jana Sobol waves to the crowd on the square of Brezin on Saturday.",
        "Heavy going... but nobody in the hall of Brezin had expected the mayor to smile.",
        "Jana Sobol takes to Twitter to speak of the dam above the town of Brezin.",
        "Jana Sobol posted this picture of the dam after a visit to the town of Brezin.",
        "Jana Sobol shakes hands with the first of the builders on the wall of the dam.",
        "Ada Vance crosses the new bridge of Brezin on Monday, Feb. 3, 2025, in the rain.",
        "The old mill on the river above Brezin in the winter of 1931.",
        "A must-see picture for all the friends of old dams and mills.",
        "Members of the choir, of which Sobol is the patron, on the square of Brezin.",
        "Ada Vance leaving the hall of the council as she walks to the old mill."
      })
  void whatStandsUnderAPictureIsACaption(String sentence) {
    assertCaption(second(sentence), sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The town of Brezin celebrates its hundredth year with a fair on the square.",
        "Some of the builders of Brezin see the new dam as a danger for the valley.",
        "Farmers face a third year without rain in the valley around Brezin.",
        "The first steps towards a new dam were taken in Brezin on Monday.",
        "The minister arrives in Brezin on Monday for talks with the builders.",
        "Sobol was born in Brezin on Monday, Jan. 4, 1960, and came to Tamban late.",
        "Brezin face the club of Port Amaro in the last match of the season.",
        "The council, which had known of the danger, closed the dam at noon.",
        "Children who had lived in the valley as babies were ill more often.",
        "The builders left the dam as the water rose over the wall on Friday.",
        "The law embraces all the dams of the valley and of the coast.",
        "The report looks at the cost of the dam and at the houses below it.",
        "The law takes effect on Monday, Jan. 5, 2026, and applies to all dams.",
        "The move is seen as the right decision by the builders of the dam.",
        "The judge ruled that these photos may be shown in the town of Brezin.",
        "The reason: nobody in the town of Brezin had looked at the dam.",
        "Passengers who complained got 400 crowns from the railway of Brezin.",
        "The company where he worked closed last year after the flood.",
        "The prosecutor said Vance had written 'I did this' in her diary.",
        "The Who sacked their drummer on the stage in Brezin on Friday.",
        "Getty Images has sued a firm of Brezin for copying its pictures.",
        "The old road hugs the coast between Brezin and Port Amaro.",
        "Why the dam broke is not known to anybody in the valley of Brezin."
      })
  void whatTellsSomethingStands(String sentence) {
    assertNull(second(sentence).why().get("leans"), sentence);
  }

  @Test
  void aLabelledLineAtTheTopIsACaptionIfTheTextTellsItAgain() {
    String line = "Accused: Ada Vance, 48, allegedly set fire to the old mill of Brezin.\n\n";
    String told = "A builder set fire to the old mill of Brezin, police have said. ";
    String named = "Ada Vance, 48, was arrested on Monday after the fire in the mill.";
    assertCaption(verdicts(line + told + named).get(0), line);
    String other = "The harbour of Port Amaro will close on Friday, the minister announced.";
    assertNull(
        verdicts("Storm warning: boats must stay at home.\n\n" + other).get(0).why().get("leans"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The mayor opens the new bridge in Brezin |The council had voted to close the old one.",
        "A boat lies on the beach of Port Amaro |He had been warned of the storm by the harbour."
      })
  void aLineBeforeASentenceIsCutOff(String line, String rest) {
    String text = BEFORE + line + " " + rest;
    Verdict verdict = second(line + " " + rest);
    assertEquals(rest, text.substring(verdict.span().start(), verdict.span().end()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The builders of the dam read of it in The Tamban Post and asked the council.",
        "The council of Brezin paid for the film The last summer by Ada Vance.",
        "Players of Serie A side Tamban trained on the field above the dam.",
        "The builders said on Monday Sobol had been told of the danger in May.",
        "The builders praised the wall Sobol built and the gates of the dam.",
        "The council denied on Friday Harbour Bank was close to collapse after the flood.",
        "The jury found on Friday Harper was guilty of the fire in the mill.",
        "The Home Office said in a statement Police chiefs would be asked to report by June.",
        "Roy Clarke, who directed Under the Skin, said he would come to Brezin.",
        "Roy Clarke, who created Last of the Summer Wine, has died in Brezin.",
        "Sobol released the papers that showed Sobol knew of the danger in May.",
        "The American Motors club sold its cars and the American Motors cars were old."
      })
  void aSentenceIsNotCutAtItsNames(String sentence) {
    Verdict verdict = second(sentence);
    String text = BEFORE + sentence;
    assertEquals(sentence, text.substring(verdict.span().start(), verdict.span().end()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada Sobol waved to the builders on the wall in Brezin Sobol has led the council for years.",
        "A boat was lying on the beach on Friday Police were called to the harbour after a fire.",
        "Sobol was seen after the flood beside the old mill of Brezin Mr Sobol had to go in May.",
        "Sobol opened the bridge with the minister in Brezin Sobol's council had paid for it.",
        "The council has paid for the bridge over the river in 2012 'It was a good day for all of us.'"
      })
  void whatIsOfTwoLinesIsACaption(String sentence) {
    assertCaption(second(sentence), sentence);
  }

  @Test
  void aCaptionIsTakenWhenNothingElseIsLeft() {
    String scene = "Jana Sobol smiles beside the builders of the dam in the hall. ";
    String text = BEFORE + scene + "The dam above Brezin was finished in May. ";
    Document document = texts.analyze(Article.of("a", "", text));
    var found = actors.find(document);
    assertEquals(
        scene.strip(), summarizer.summarize(document, found, List.of(), 3).get(2).passage().text());
  }

  @Test
  void linesWithoutASentenceAreCaptions() {
    String lines = "The mayor opens the new bridge in Brezin The old dam above the town";
    assertEquals(Verdict.Outcome.CAPTION, second(lines).outcome());
  }

  @Test
  void aSentenceThatWasBrokenInsideANumberLeansWithItsRest() {
    String broken = BEFORE + "The water of the lake rose by 0. 5 metres was the limit in May.";
    List<Verdict> verdicts = verdicts(broken);
    assertEquals(3, verdicts.size());
    assertLeans(verdicts.get(1), "the sentence");
    assertLeans(verdicts.get(2), "its rest");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FILE - A ferry of the coast guard leaves the harbour of Port Amaro in 2020.",
        "Undated handout photo of the dam above Brezin, which broke in May.",
        "Find out more about the flood in our story of the year.",
        "(See the ten most beautiful dams of the country.)",
        "Ada Vance writes about the sea for this newspaper.",
        "Ada Vance is a freelance reporter in Port Amaro.",
        "Follow Ada Vance on Twitter @AdaVance.",
        "The author is a former mayor of the town of Brezin.",
        "<tweet id=\"77\" author=\"Sobol\">The dam of Brezin has held the water of the lake.",
        "Get the news of the valley every morning to your inbox."
      })
  void teasersAndAuthorNotesAreNever(String line) {
    assertEquals(0, second(line).keyPoint(), line);
  }

  @Test
  void anEntryOfAListOfDaysLeans() {
    assertLeans(second("21 August: Builders of the dam enter the old mill of Brezin."), "day");
  }

  @Test
  void anAsideInBracketsLeans() {
    assertLeans(second("(The builders of the dam had said so for years.)"), "brackets");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Why an old builder of dams has left the valley of Brezin.",
        "Because both the builders and the council wanted the dam.",
        "Is the first mayor of Brezin to have built a dam."
      })
  void halfASentenceLeans(String sentence) {
    assertLeans(second(sentence), sentence);
  }

  @Test
  void whatTrailsOffLeans() {
    assertLeans(second("The look of the builders of the dam above Brezin says it all..."), "dots");
  }

  @Test
  void whatIsAnnouncedLeans() {
    assertLeans(second("The builders of the dam have three wishes for the new year:"), "list");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "KUALA LUMPUR: |Two builders were arrested on Monday after the fire in the old mill.",
        "7 July 2026: |The builders of the dam signed the contract with the council.",
        "tamban, brezin (cnn) |two builders were arrested on monday after the fire in the mill."
      })
  void aPlaceOrDateAtTheTopIsCutOff(String label, String rest) {
    String text = label + " " + rest;
    Verdict verdict = verdicts(text).get(0);
    assertEquals(rest, text.substring(verdict.span().start(), verdict.span().end()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SOBOL: ", "POLICE: ", "JANA SOBOL: ", "KUALA LUMPUR WATCH: "})
  void theSpeakerOfALabelStays(String label) {
    String text = label + "The builders of the dam have lied to the council for years.";
    assertEquals(new Span(0, text.length()), verdicts(text).get(0).span());
  }

  @Test
  void theEndOfAQuotationLeans() {
    assertLeans(second("As the builders have come, the dam got better and better.\""), "end");
    assertLeans(second("The builders were able to get it over the line in time. '"), "single mark");
  }

  @Test
  void speechInATextWithoutCapitalsIsFoundToo() {
    String text =
        "the council of brezin voted on monday to build a new dam in the valley. "
            + "the builders will begin in may and finish within two years. "
            + "i have never seen such a thin wall in all my years by the lake. "
            + "the old dam was built in 1931 and has been repaired three times. "
            + "the army closed the road to brezin on friday after the flood.";
    assertLeans(verdicts(text).get(2), "i");
  }
}
