package nightdesk.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import nightdesk.model.Actor;
import nightdesk.model.Article;
import nightdesk.model.KeyPoint;
import nightdesk.model.Mention;
import nightdesk.model.Span;
import nightdesk.text.Document;
import nightdesk.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SummarizerTest {
  private static final String FLOOD =
      "The river Orle burst its banks on Monday and flooded 300 homes in Tamban, the council said. "
          + "Rescue workers in boats took 45 people from the roofs of their houses. "
          + "He had warned of the danger for years. "
          + "However, the council will not rebuild the dam before spring, the mayor said. "
          + "Is the dam safe? "
          + "But the army has sent 200 soldiers to fill sandbags along the river. "
          + "The council of Tamban closed all schools and asked people to boil their water.";

  private final Summarizer summarizer = new Summarizer();
  private final Texts texts = new Texts();

  private List<KeyPoint> points(String text, Budget budget) {
    return summarizer.summarize(document(text), List.of(), List.of(), budget);
  }

  private Document document(String text) {
    return texts.analyze(Article.of("a", "", text));
  }

  private static List<String> words(List<KeyPoint> points) {
    return points.stream().map(point -> point.passage().text()).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void givesAsManySentencesAsAsked(int count) {
    assertEquals(count, points(FLOOD, Budget.sentences(count)).size());
  }

  @Test
  void givesAsManyAsAskedWhereSentencesReadOnFromOthers() {
    String text =
        "The harbour of Tamban was closed on Sunday after a crane fell into the water. It will stay"
            + " closed until Thursday, the port authority said. Is the crane insured? He left.";
    assertEquals(
        List.of(
            "The harbour of Tamban was closed on Sunday after a crane fell into the water.",
            "It will stay closed until Thursday, the port authority said."),
        words(points(text, Budget.sentences(4))));
    assertEquals(1, points(text, Budget.sentences(1)).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It will stay closed until the divers have looked at all its walls.",
        "They will come back on Thursday to look at the walls of the harbour.",
        "Those walls were built a century ago and have never been looked at."
      })
  void whatReadsOnIsTakenRightAfterTheSentenceBefore(String sentence) {
    String before = "The harbour of Tamban was closed on Sunday after a crane fell on its divers.";
    String other =
        "The mayor of Brezin opened a bridge there on Monday before a crowd of thousands.";
    String far = " Rain will fall in the north of the country for most of the week.";
    String text = before + " " + sentence + far + " " + other;
    List<KeyPoint> two = points(text, Budget.sentences(2));
    assertEquals(List.of(before, sentence), words(two));
    assertTrue(two.get(1).score() <= two.get(0).score());
    assertEquals(words(two), words(points(text, Budget.words(29))), "in words as in sentences");
    // Where the sentence before it is not taken, it is not.
    List<String> one = words(points(text, Budget.characters(sentence.length())));
    assertFalse(one.contains(sentence), one.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "The builders say the wall is too thin., It has condemned the mayor for his silence., false",
    "The guild says the wall is too thin., It has condemned the mayor for his silence., true",
    "The builders say the wall is too thin., It has cracked in seven places since the spring., true",
    "Tamban is to get a new wall of glass., They hope it will be done before the winter., false",
    "The divers are to get new suits., They hope to be in the water before the winter., true",
    "Ada Vance and Jan Holm went into the water., They hope to find the crane by Friday., true",
    "Tamban is to get two walls of glass., They have been planned since the last flood., true"
  })
  void whatReadsOnHasWhatItStandsForInTheSentenceBefore(
      String before, String sentence, boolean reads) {
    String text = before + " " + sentence + " Rain will fall in the north for most of the week.";
    KeyPoint second = points(text, Budget.sentences(2)).get(1);
    assertEquals(reads, second.passage().text().equals(sentence), second.passage().text());
    assertEquals(reads, second.readsOn());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It will stay closed until we have looked at all its walls.",
        "\"It will stay closed until all its walls were looked at,\" he said.",
        "He will stay in Tamban until the divers have looked at its walls.",
        "Others will stay in Tamban until the divers have looked at its walls."
      })
  void whatReadsOnLessClearlyIsTakenLast(String sentence) {
    String before = "The harbour of Tamban was closed on Sunday after a crane fell on its divers. ";
    String text = before + sentence + " The mayor of Brezin opened a bridge there on Monday.";
    assertFalse(words(points(text, Budget.sentences(2))).contains(sentence));
  }

  @Test
  void aHeadlineAtTheTopOfTheTextIsNoKeyPoint() {
    String body =
        "\n\nThe council of Tamban voted on Monday to build a dam above the village of Brezin."
            + " Work will begin in spring and cost 40 million crowns.";
    for (String line : List.of("Council votes for dam above Brezin", "A DAM FOR BREZIN AT LAST")) {
      List<String> all = words(points(line + body, Budget.sentences(5)));
      assertEquals(2, all.size(), all.toString());
      assertFalse(all.contains(line));
    }
  }

  @Test
  void neverGivesMoreThanTheTextHas() {
    assertEquals(5, points(FLOOD, Budget.sentences(50)).size());
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 20, 40, 75, 1000})
  void holdsABudgetOfWords(int words) {
    int given =
        words(points(FLOOD, Budget.words(words))).stream()
            .mapToInt(text -> text.split("\\s+").length)
            .sum();
    assertTrue(given <= words, given + " words");
    assertTrue(words < 20 || given > 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 100, 200, 5000})
  void holdsABudgetOfCharacters(int characters) {
    int given =
        words(points(FLOOD, Budget.characters(characters))).stream().mapToInt(String::length).sum();
    assertTrue(given <= characters, given + " characters");
    assertTrue(characters < 100 || given > 0);
  }

  @Test
  void longerBudgetsOnlyAdd() {
    List<String> five = words(points(FLOOD, Budget.sentences(5)));
    assertEquals(five.subList(0, 3), words(points(FLOOD, Budget.sentences(3))));
  }

  @Test
  void scoresFallAndAreTheSumOfTheirParts() {
    double last = Double.MAX_VALUE;
    for (KeyPoint point : points(FLOOD, Budget.sentences(5))) {
      assertTrue(point.score() <= last);
      last = point.score();
      double sum = point.why().values().stream().mapToDouble(Double::doubleValue).sum();
      assertEquals(point.score(), sum, 1e-9);
      assertFalse(point.why().isEmpty());
    }
  }

  @Test
  void saysOfEachSentenceWhatBecameOfIt() {
    String text = FLOOD + " The council of Tamban closed all schools. “We had no warning at all.”";
    Document document = document(text);
    List<Verdict> verdicts =
        summarizer.explain(document, List.of(), List.of(), Budget.sentences(3));
    List<KeyPoint> points = points(text, Budget.sentences(3));
    assertEquals(document.sentences(), verdicts.size());
    for (Verdict verdict : verdicts) {
      double sum = verdict.why().values().stream().mapToDouble(Double::doubleValue).sum();
      assertEquals(verdict.score(), sum, 1e-9);
      if (verdict.outcome() == Verdict.Outcome.TAKEN) {
        KeyPoint point = points.get(verdict.keyPoint() - 1);
        assertEquals(point.passage().span(), verdict.span());
        assertEquals(point.why(), verdict.why());
      }
    }
    List<Verdict.Outcome> outcomes = verdicts.stream().map(Verdict::outcome).toList();
    assertEquals(3, java.util.Collections.frequency(outcomes, Verdict.Outcome.TAKEN));
    assertEquals(Verdict.Outcome.DANGLING, outcomes.get(2));
    assertEquals(Verdict.Outcome.QUESTION, outcomes.get(4));
    assertEquals(Verdict.Outcome.UNATTRIBUTED, outcomes.get(8));
    assertTrue(outcomes.contains(Verdict.Outcome.BELOW));
  }

  @Test
  void saysWhichKeyPointASentenceRepeats() {
    String again = "The bank raised its main rate to five percent on Thursday.";
    String text = again + " Shares of builders fell by a tenth in late trade in Orlan. " + again;
    List<Verdict> verdicts =
        summarizer.explain(document(text), List.of(), List.of(), Budget.sentences(3));
    assertEquals(Verdict.Outcome.REPEATS, verdicts.get(2).outcome());
    assertEquals(verdicts.get(0).keyPoint(), verdicts.get(2).keyPoint());
  }

  @Test
  void leavesOutPronounsQuestionsAndTheConnective() {
    List<String> all = words(points(FLOOD, Budget.sentences(7)));
    assertTrue(all.contains("the army has sent 200 soldiers to fill sandbags along the river."));
    assertTrue(all.contains("the council will not rebuild the dam before spring, the mayor said."));
    assertTrue(all.stream().noneMatch(text -> text.startsWith("He ")));
    assertTrue(all.stream().noneMatch(text -> text.contains("?")));
  }

  @Test
  void putsTheActorBesideAPronounWhereNothingElseIsLeft() {
    String text =
        "Mayor Jana Orlov opened the bridge in Tamban on Sunday. She promised two more by 2030.";
    Document document = document(text);
    int she = text.indexOf("She");
    var orlov =
        new Actor(
            "Jana Orlov",
            Actor.Type.PERSON,
            List.of(),
            1,
            List.of(
                new Mention(
                    document.article().passage(new Span(she, she + 3)), Mention.Form.PRONOUN)));
    List<KeyPoint> points =
        summarizer.summarize(document, List.of(orlov), List.of(), Budget.sentences(2));
    assertEquals(2, points.size());
    assertEquals(
        List.of(new KeyPoint.Gloss(new Span(she, she + 3), "Jana Orlov")), points.get(1).glosses());
    assertEquals("She promised two more by 2030.", points.get(1).passage().text());
    assertEquals(1, points(text, Budget.sentences(2)).size(), "nobody knows who she is");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LONDON (Reuters) - | The bank raised its main rate to five percent on Thursday.",
        "(CNN) | The bank raised its main rate to five percent on Thursday.",
        "(CNN) -- | The bank raised its main rate to five percent on Thursday.",
        "NEW DELHI, July 3 (AFP) — | The bank raised its main rate to five percent on Thursday.",
        "PORT AMARO, Sanvara, Nov 22 (Meridian Wire) - | The bank raised its main rate to five percent.",
        "Geneva – | The bank raised its main rate to five percent on Thursday.",
        "BEIRUT — | The bank raised its main rate to five percent on Thursday.",
        "18:42 GMT: | The bank raised its main rate to five percent on Thursday.",
        "10.45am: | The bank raised its main rate to five percent on Thursday.",
        "• | The bank raised its main rate to five percent on Thursday.",
        "Nevertheless, | the bank raised its main rate to five percent on Thursday.",
        "And | the bank raised its main rate to five percent on Thursday.",
        "Then | the bank raised its main rate to five percent on Thursday.",
        "'' | However many banks failed, the state paid for all of them on Thursday.",
        "'' | The US - Mexico border was closed on Thursday by the order of a judge.",
        "'' | Smith (R) voted against the bill on Thursday, as all of his party did."
      })
  void startsAfterDatelineTimeAndConnective(String before, String rest) {
    String text = before.isEmpty() ? rest : before + " " + rest;
    List<KeyPoint> points =
        points(text + " The crowd on the square cheered for an hour.", Budget.sentences(2));
    assertTrue(words(points).contains(rest), () -> words(points).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Scroll down for video.",
        "Read more: the ten best beaches of the coast this summer.",
        "Sign up for our daily newsletter to get the news first.",
        "By Anna Meier and Tom Krantz",
        "Additional reporting by Anna Meier in Tamban; editing by Tom Krantz.",
        "Pictured: the mayor beside the river on Monday morning.",
        "Photo: Anna Meier for the Tamban Courier, all rights reserved.",
        "Monday, July 12, 2021",
        "Who will pay for the damage that the river has done?",
        "Follow us on social media for more news from the coast.",
        "The mayor beside the river on Monday",
        "Yes, sir."
      })
  void neverTakesTeasersCaptionsBylinesDatesQuestions(String line) {
    String text =
        "The river burst its banks on Monday and flooded 300 homes in Tamban.\n\n"
            + line
            + "\n\nRescue workers in boats took 45 people from the roofs of their houses."
            + " The council closed all schools in the valley until further notice.";
    List<String> all = words(points(text, Budget.sentences(10)));
    assertEquals(3, all.size(), all.toString());
    assertFalse(all.contains(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He left.",
        "It was late. They went home.",
        "Why?",
        "Tamban 3, Port Amaro 1",
        "a",
        "...",
        "18:42\n18:45\n",
        "HARBOUR CLOSED AFTER CRANE FALLS INTO THE WATER, TWO WORKERS DEAD, PORT AUTHORITY SAYS."
      })
  void oddTextsGiveAtMostWhatTheyHave(String text) {
    List<KeyPoint> points = points(text, Budget.sentences(5));
    assertTrue(points.size() <= document(text).sentences());
    for (KeyPoint point : points) {
      assertTrue(text.contains(point.passage().text()));
    }
  }

  @Test
  void oneSentenceIsTheKeyPoint() {
    String text = "The harbour of Tamban was closed on Sunday after a crane fell into the water.";
    assertEquals(List.of(text), words(points(text, Budget.sentences(5))));
  }

  @Test
  void capitalsAreRead() {
    String text =
        "THE HARBOUR OF TAMBAN WAS CLOSED ON SUNDAY AFTER A CRANE FELL INTO THE WATER. "
            + "TWO WORKERS WERE KILLED, THE PORT AUTHORITY SAID. THE MAYOR CALLED FOR AN INQUIRY.";
    assertEquals(3, points(text, Budget.sentences(3)).size());
  }

  @Test
  void repeatedSentencesAreTakenOnce() {
    String sentence = "The harbour of Tamban was closed on Sunday after a crane fell.";
    List<String> all =
        words(
            points(
                String.join(" ", sentence, sentence, sentence, "Two workers died in the water."),
                Budget.sentences(4)));
    assertEquals(1, all.stream().filter(sentence::equals).count());
    assertEquals(2, all.size());
  }

  @Test
  void aLiveBlogGivesEntriesWithoutTheirTimes() {
    String text =
        "18:42 GMT - The first boats have reached the flooded village of Brezin, the navy says.\n\n"
            + "18:30 GMT - The mayor of Brezin asks everybody to stay on the roofs until morning.\n\n"
            + "18:05 GMT - The dam above the village has broken, witnesses tell local radio.\n";
    for (String point : words(points(text, Budget.sentences(3)))) {
      assertTrue(point.startsWith("The "), point);
    }
  }

  @Test
  void aQuotationIsNotTakenFromItsSpeaker() {
    String text =
        "The union called a strike at the port of Tamban for Friday. \"We have waited for a year. "
            + "Nobody has offered us anything at all,\" union leader Ana Petrov said on Monday. "
            + "The port handles half of the country's grain.";
    List<String> all = words(points(text, Budget.sentences(4)));
    assertEquals(4, all.size(), "as many as asked: " + all);
    assertEquals("\"We have waited for a year.", all.get(3), "after all else");
    assertTrue(all.get(2).endsWith("Petrov said on Monday."), all.toString());
  }

  @Test
  void theHeadlineHelpsUnlessItWasDerived() {
    String text =
        "The council of Tamban met on Monday to speak about the year ahead. The members had coffee. "
            + "The price of bread in the town will rise by ten percent, the bakers' guild said.";
    String title = "Price of bread in town will rise";
    Document titled = texts.analyze(new Article("a", title, false, text, NONE));
    Document derived = texts.analyze(new Article("a", title, true, text, NONE));
    assertTrue(score(titled, "The price") > score(derived, "The price"));
  }

  private static final nightdesk.model.Metadata NONE = nightdesk.model.Metadata.NONE;

  private double score(Document document, String start) {
    return summarizer.summarize(document, List.of(), List.of(), 3).stream()
        .filter(point -> point.passage().text().startsWith(start))
        .mapToDouble(KeyPoint::score)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Der Fluss trat am Montag über die Ufer und überflutete 300 Häuser in Tamban. Er hatte seit"
            + " Jahren davor gewarnt. Die Stadt schloss alle Schulen. | Er ",
        "Le fleuve est sorti de son lit lundi et a inondé 300 maisons à Tamban. Il avait averti du"
            + " danger depuis des années. La ville a fermé toutes les écoles. | Il ",
        "Река вышла из берегов в понедельник и затопила 300 домов в Тамбане. Он предупреждал об"
            + " этом много лет. Город закрыл все школы. | Он "
      })
  void otherLanguagesHaveTheSameRules(String text, String pronoun) {
    List<String> all = words(points(text, Budget.sentences(3)));
    assertEquals(2, all.size(), all.toString());
    assertTrue(all.stream().noneMatch(point -> point.startsWith(pronoun)));
  }

  @Test
  void textWithoutSpacesIsSplitAndRead() {
    String text = "星期一河水泛滥，淹没了三百间房屋。救援人员用船救出了四十五人。市政府关闭了所有学校。";
    assertEquals(2, points(text, Budget.sentences(2)).size());
  }

  @Test
  void aLongTextTakesTimeInProportion() {
    var text = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      text.append("Town number ").append(i).append(" has closed its harbour until Monday. ");
    }
    assertEquals(5, points(text.toString(), Budget.sentences(5)).size());
  }

  @Test
  void theSameTextGivesTheSameKeyPoints() {
    var all = new ArrayList<List<KeyPoint>>();
    for (int i = 0; i < 3; i++) {
      all.add(new Summarizer().summarize(document(FLOOD), List.of(), List.of(), 5));
    }
    assertEquals(all.get(0), all.get(1));
    assertEquals(all.get(1), all.get(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Der Damm ist am Montag gebrochen. \u201eDas ist ein Skandal\u201c, sagte Ada Vance am Dienstag."
            + " Das Ministerium wusste seit Jahren von den Rissen. Die Stadt hatte neue Tore verlangt."
            + " Der Minister will am Freitag in das Tal kommen.",
        "The 'Big Four' banks of the country have lost 40 million crowns in a year. The ministry will"
            + " look at their books in May. The council of Brezin has asked for help. The builders of the"
            + " dam are not paid any longer. The mayor will speak to the banks on Friday.",
        "The new phone has a screen of 5\" and a camera. The shops will have it from Monday on. The firm"
            + " hopes to sell a million of them. The price is 400 crowns in all the shops. The old phone"
            + " will not be made any longer."
      })
  void marksThatCloseDoNotHideTheRestOfTheText(String text) {
    Document document = texts.analyze(Article.of("a", "", text));
    List<KeyPoint> points = summarizer.summarize(document, List.of(), List.of(), 5);
    assertEquals(5, points.size());
    assertTrue(points.get(3).score() > -5, points.toString());
  }
}
