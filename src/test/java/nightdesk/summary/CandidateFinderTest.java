package nightdesk.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

/** What of a sentence may be taken: openings that point back, and what is cut off. */
class CandidateFinderTest {
  private static final String BEFORE =
      "The council of Tamban met the builders of the dam on Monday to speak about the cost. ";

  private final Texts texts = new Texts();
  private final Summarizer summarizer = new Summarizer();

  private Verdict second(String text, List<Actor> actors) {
    Document document = texts.analyze(Article.of("a", "", text));
    List<Verdict> verdicts = summarizer.explain(document, actors, List.of(), Budget.sentences(2));
    assertEquals(2, verdicts.size(), text);
    return verdicts.get(1);
  }

  private String words(String sentence) {
    String text = BEFORE + sentence;
    Verdict verdict = second(text, List.of());
    return text.substring(verdict.span().start(), verdict.span().end());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It is unclear whether the dam will be finished before the winter.",
        "It was announced that the dam above Brezin will be closed.",
        "It was the third time that the dam above Brezin had burst.",
        "It took the builders two years to finish the dam above Brezin.",
        "It has been a year since the dam above Brezin burst.",
        "It was Jana Sobol who had warned of the danger for years.",
        "It was after the flood of Brezin that the army came to help.",
        "It is still highly unlikely that the dam will hold until spring.",
        "It is hard for the people of Brezin to sleep at night.",
        "It emerged that the dam had never been looked at by anybody.",
        "This week the army sent 200 soldiers to Brezin with pumps.",
        "This weekend saw the worst flood in Brezin for a century.",
        "Both the council and the army sent boats to Brezin on Monday.",
        "Those who lost their houses in Brezin get a thousand crowns.",
        "Those living below the dam of Brezin get a thousand crowns.",
        "Those with houses below the dam of Brezin get a thousand crowns.",
        "It is understood the builders will finish the dam in spring.",
        "It is feared several houses in Brezin will not stand the winter.",
        "When he arrived in Brezin, Mayor Sobol promised to build a new dam."
      })
  void whatOnlyLooksAsIfItPointsBackStandsAlone(String sentence) {
    Verdict verdict = second(BEFORE + sentence, List.of());
    assertEquals(0, verdict.why().getOrDefault("leans", 0.0), sentence);
    assertEquals(Verdict.Outcome.TAKEN, verdict.outcome());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It is expected to close before the winter comes to the valley.",
        "It is the first private dam to be built in the valley of Brezin.",
        "It takes advantage of a law that nobody has read for years.",
        "It was certainly a shock to the people of Brezin on that day.",
        "It was a good opportunity and a chance to work together again.",
        "This angered the people of Brezin, who have waited for years.",
        "This decision angered the people of Brezin, who have waited.",
        "He has warned of the danger for years and was never heard.",
        "They have warned of the danger for years and were never heard.",
        "Both have warned of the danger for years and were never heard.",
        "That is what the people of Brezin have waited for all the years.",
        "When he arrived in Brezin, the crowd was already on the square."
      })
  void whatPointsBackDoesNot(String sentence) {
    Verdict verdict = second(BEFORE + sentence, List.of());
    assertTrue(verdict.why().getOrDefault("leans", 0.0) < 0, sentence + verdict);
    assertEquals(2, verdict.keyPoint() == 0 ? 2 : verdict.keyPoint(), "never before its sentence");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It comes after |the council of Brezin agreed to cut two of its six schools to save money.",
        "This came days after |the council of Brezin agreed to cut two of its six schools.",
        "It means that |owners of more than three dogs must register with the council of Brezin.",
        "It means |owners of more than three dogs must register with the council of Brezin.",
        "This is the terrible moment |a wall of the dam fell on the school bus of Brezin.",
        "These pictures show the moment when |the dam of Brezin burst and flooded the school.",
        "But it comes as |the council of Brezin has lost half of its money in a year.",
      })
  void anAnnouncementIsCutFromItsStatement(String before, String rest) {
    assertEquals(rest, words(before + " " + rest));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It comes after reports of dogs on the courses of the golf club in Brezin.",
        "It comes after they agreed to cut two of the six schools in Brezin.",
        "This is the moment for which the people of Brezin have waited for years.",
        "It means a great deal to the people of the valley around Brezin."
      })
  void anAnnouncementWithoutAStatementIsNot(String sentence) {
    assertEquals(sentence, words(sentence));
    assertTrue(second(BEFORE + sentence, List.of()).why().getOrDefault("leans", 0.0) < 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The council of Brezin voted on Monday to sell the old mill beside the river to a builder"
            + " from Port Amaro|, who has bought five other houses in the town since the flood.",
        "The council of Brezin voted on Monday to sell the old mill beside the river to a builder"
            + " from Port Amaro|, which had been built in the year of the great flood.",
        "The runner from Brezin won the race along the coast of Tamban on Sunday in just over two"
            + " hours|, making it the third victory of the year for the small club.",
        "The council of Brezin voted on Monday to sell the old mill beside the river to a builder"
            + " from Port Amaro|; the money goes to the three schools of the town.",
        "The council of Brezin voted on Monday to sell the old mill beside the river to a builder"
            + " from Port Amaro| – the largest of the three towns along the coast road.",
        "The council of Brezin voted on Monday to sell the old mill beside the river to a builder"
            + " from Port Amaro| (pictured beside the mayor in the hall of the town)."
      })
  void theEndOfALongSentenceIsCutWhereThatIsSafe(String kept, String cut) {
    String sentence = kept + (cut.startsWith("–") ? " " : "") + cut;
    assertEquals(kept, words(sentence).strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Attribution
        "The council of Brezin will sell the old mill beside the river to a builder from Port"
            + " Amaro, who has bought five other houses in the town, the mayor said on Monday.",
        "The council of Brezin will sell the old mill beside the river to a builder from Port"
            + " Amaro; that is what the papers of the council show, according to the mayor.",
        "The builder took bribes worth a million crowns from the old owners of the mill beside the"
            + " river, which prosecutors allege was one of many cases.",
        // Denial and doubt
        "The council of Brezin voted on Monday to sell the old mill beside the river to a builder"
            + " from Port Amaro, which is not true of the mill's garden.",
        "The council of Brezin voted on Monday to sell the old mill beside the river to a builder"
            + " from Port Amaro – a claim that the mayor of the town denied.",
        // Condition and limit
        "The council of Brezin voted on Monday to sell the old mill beside the river to a builder"
            + " from Port Amaro, who gets it only if the bank agrees.",
        "The council of Brezin will pay for all the damage that the flood has done to the houses"
            + " beside the river; however, owners of second houses have to wait.",
        // The statement goes on after the clause.
        "The old mill beside the river in the small town of Brezin, which had been built in the"
            + " year of the great flood, was sold on Monday to a builder.",
        "The old mill – the largest house of the small town beside the river – was sold by the"
            + " council of Brezin on Monday to a builder from Port Amaro.",
        // Nothing whole is left.
        "The old mill beside the river in the small town of Brezin near Port Amaro, which had been"
            + " built in the year of the great flood of the valley.",
        // Inside a quotation
        "Mayor Jana Sobol told the council on Monday: \"The mill goes to the builder from Port"
            + " Amaro, who has bought five other houses in the town since the flood.\"",
        // Short enough
        "The council sold the mill to a builder, who has bought five other houses in the town."
      })
  void itIsKeptWhereSomethingWouldBeLost(String sentence) {
    assertEquals(sentence, words(sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This was not the moment when the bank would raise its rates, analysts said.",
        "-40C was recorded in the village above the dam on Monday night.",
        "However the vote goes, the dam will be closed before the winter.",
        "So fierce was the fire that nobody could get near the old mill.",
        "Also killed was Ada Vance, who had opened the gates of the dam.",
        "Then prime minister Ada Vance signed the law on dams in 1998.",
        "Then-president Joe Harper pardoned his son in December of that year.",
        "Then a student in Brezin, Jana Sobol was asked to build the dam.",
        "Then came the flood, and the old mill was closed for good.",
        "But for the rain, the fire would have destroyed the old mill.",
        "The NHS – already short of nurses – will lose another 3,000 of them.",
        "It came as little surprise when the mayor of Brezin resigned on Monday.",
        "Otherwise, the plant will close and 400 workers will lose their jobs."
      })
  void whatBelongsToTheStatementIsNotCutInFront(String sentence) {
    assertEquals(sentence, words(sentence));
  }

  @Test
  void anOrganisationIsPutBesideIt() {
    String text =
        "Orlan Steel said on Monday that it would close its works in Brezin next year. "
            + "It employs 400 people there and in the two towns along the coast.";
    var steel = actor(text, "Orlan Steel", Actor.Type.ORGANIZATION);
    Document document = texts.analyze(Article.of("a", "", text));
    List<KeyPoint> points =
        summarizer.summarize(document, List.of(steel), List.of(), Budget.sentences(2));
    int it = text.indexOf("It employs");
    assertEquals(
        List.of(new KeyPoint.Gloss(new Span(it, it + 2), "Orlan Steel")), points.get(1).glosses());
    var council = actor(text, "Brezin", Actor.Type.ORGANIZATION);
    points =
        summarizer.summarize(document, List.of(steel, council), List.of(), Budget.sentences(2));
    assertEquals(List.of(), points.get(1).glosses(), "two may be meant");
  }

  @Test
  void nobodyIsPutBesideAPronounInSpeechWithoutMarks() {
    String text =
        "Jana Sobol came home from the hospital in Brezin on Monday after a week. "
            + "She is our only daughter, we love her dearly and are glad.";
    int she = text.indexOf("She is");
    var name = actor(text, "Jana Sobol", Actor.Type.PERSON);
    Document document = texts.analyze(Article.of("a", "", text));
    var sobol =
        new Actor(
            "Jana Sobol",
            Actor.Type.PERSON,
            List.of(),
            1,
            List.of(
                name.mentions().get(0),
                new Mention(
                    document.article().passage(new Span(she, she + 3)), Mention.Form.PRONOUN)));
    List<KeyPoint> points =
        summarizer.summarize(document, List.of(sobol), List.of(), Budget.sentences(2));
    assertEquals(1, points.size());
  }

  private static Actor actor(String text, String name, Actor.Type type) {
    int at = text.indexOf(name);
    return new Actor(
        name,
        type,
        List.of(),
        1,
        List.of(
            new Mention(
                Article.of("a", "", text).passage(new Span(at, at + name.length())),
                Mention.Form.NAME)));
  }

  @Test
  void aLineOfAListOfFiguresIsTakenLast() {
    String text =
        BEFORE
            + "\n\n280ft - height of the four towers of the dam above Brezin\n\n"
            + "The builders want forty million crowns and three more years for the work.";
    Document document = texts.analyze(Article.of("a", "", text));
    List<KeyPoint> points =
        summarizer.summarize(document, List.of(), List.of(), Budget.sentences(2));
    assertTrue(points.stream().noneMatch(point -> point.passage().text().startsWith("280ft")));
  }

  @Test
  void aPageWithoutAStopIsNoKeyPoint() {
    Verdict verdict =
        second(BEFORE + "The council and the builders " + "met and ".repeat(200), List.of());
    assertEquals(Verdict.Outcome.ENDLESS, verdict.outcome());
  }

  private List<String> keyPoints(String text) {
    Document document = texts.analyze(Article.of("a", "", text));
    return summarizer.summarize(document, List.of(), List.of(), 9).stream()
        .map(point -> point.passage().text())
        .toList();
  }

  private static final String NEWS =
      "The dam above Brezin burst on Monday after a week of rain in the valley.\n\n"
          + "Soldiers brought 300 people to the school of the next town by boat.\n\n"
          + "The council of Brezin had asked for a new dam in each of the last four years.\n\n"
          + "The ministry sent 40 pumps and promised a new bridge before the winter.\n\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "' I am happy to be part of the crew that keeps the pumps running.",
        "We have never seen such a flood in our valley before this week.",
        "A second dam in the valley is watched by the soldiers day and night."
      })
  void speechWithoutMarksAndWhatCountsOnLean(String sentence) {
    String text = NEWS + sentence;
    Document document = texts.analyze(Article.of("a", "", text));
    List<Verdict> verdicts =
        summarizer.explain(document, List.of(), List.of(), Budget.sentences(9));
    Verdict last = verdicts.get(verdicts.size() - 1);
    assertTrue(last.why().getOrDefault("leans", 0.0) < 0, sentence + last);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"We have never seen such a flood in our valley,\" said Jana Sobol of the council.",
        "We have never seen such a flood in our valley, said Jana Sobol of the council.",
        "A third of the houses in the valley cannot be reached by the soldiers.",
        "The dam was built under King Karel I and was mended after the last war."
      })
  void attributedSpeechAndPartsDoNot(String sentence) {
    String text = NEWS + sentence;
    Document document = texts.analyze(Article.of("a", "", text));
    List<Verdict> verdicts =
        summarizer.explain(document, List.of(), List.of(), Budget.sentences(9));
    Verdict last = verdicts.get(verdicts.size() - 1);
    assertEquals(0, last.why().getOrDefault("leans", 0.0), sentence + last);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Good morning, and thank you all for coming to Brezin.",
        "Honourable members, ladies and gentlemen, dear friends from Brezin.",
        "SOBOL: Well, you know.",
        "Goals: 0-1 Sobol (12), 0-2 Beldan (39), 1-2 Imai (57).",
        "Brezin: Sobol; Beldan, Imai, Lund; Okoro (Cruz 46), Sow."
      })
  void greetingsAndListsAreNever(String line) {
    List<String> points = keyPoints(NEWS + line);
    assertEquals(4, points.size(), points.toString());
    assertTrue(points.stream().noneMatch(line::contains), points.toString());
  }

  @Test
  void aLineWithItsCreditBesideItIsACaption() {
    List<String> points =
        keyPoints("A man looks at the lake above Brezin. (Picture: Harbour Post)\n\n" + NEWS);
    assertEquals(4, points.size(), points.toString());
    assertTrue(points.stream().noneMatch(point -> point.contains("looks")), points.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "it|Il consiglio comunale di Brezin ha votato lunedì la vendita del vecchio mulino sul fiume."
            + "|Tuttavia, |la vendita del mulino sarà decisa dal tribunale della regione."
            + "|Questo ha sorpreso gli abitanti della valle e il sindaco della città."
            + "|Chi pagherà il nuovo tetto della scuola di Brezin?",
        "pt|A câmara municipal de Brezin votou na segunda-feira a venda do velho moinho junto ao rio."
            + "|No entanto, |a venda do moinho será decidida pelo tribunal da região."
            + "|Isso surpreendeu os moradores do vale e o presidente da câmara."
            + "|Quem vai pagar o novo telhado da escola de Brezin?",
        "nl|De gemeenteraad van Brezin stemde maandag voor de verkoop van de oude molen aan de rivier."
            + "|Maar |de verkoop van de molen wordt door de rechtbank van de provincie beslist."
            + "|Dit verraste de inwoners van de vallei en de burgemeester van de stad."
            + "|Wie betaalt het nieuwe dak van de school van Brezin?"
      })
  void otherLanguagesHaveConnectivesOpeningsAndQuestions(
      String language, String first, String connective, String rest, String back, String question) {
    String text = first + " " + connective.strip() + " " + rest + " " + back + " " + question;
    Document document = texts.analyze(Article.of("a", "", text));
    assertEquals(language, document.language().code());
    List<Verdict> verdicts =
        summarizer.explain(document, List.of(), List.of(), Budget.sentences(9));
    assertEquals(4, verdicts.size());
    var span = verdicts.get(1).span();
    assertEquals(rest, text.substring(span.start(), span.end()));
    assertEquals(Verdict.Outcome.TAKEN, verdicts.get(1).outcome());
    assertEquals(Verdict.Outcome.DANGLING, verdicts.get(2).outcome());
    assertEquals(Verdict.Outcome.QUESTION, verdicts.get(3).outcome());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mayor Jana Sobol (left) looks at the dam with the builders of the wall.",
        "Hard to miss: the new dam leans over the houses of Brezin and its church.",
        "Adding: the builders of the dam have asked for another year of work."
      })
  void whatIsSaidOfAPictureIsACaption(String sentence) {
    assertEquals(
        Standing.CAPTION.penalty(), second(BEFORE + sentence, List.of()).why().get("leans"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The builders (left alone for a year) finished the dam above Brezin in May.",
        "The sign reads: the dam above Brezin is closed until the end of winter."
      })
  void whatOnlyLooksLikeAPictureStands(String sentence) {
    assertEquals(null, second(BEFORE + sentence, List.of()).why().get("leans"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Speaking in Brezin, he said that the dam would hold until the spring.",
        "Since last winter, she has warned of the danger and was never heard.",
        "This week they opened the gates of the dam for the first time.",
        "Last week, it opened the gates of the dam for the first time.",
        "One of their engineers said that the dam would hold until spring.",
        "All three have looked at the dam and found nothing in its walls.",
        "Under his leadership, the dam was finished within two years.",
        "Since its opening, thousands have come to see the dam above Brezin.",
        "Off it, nobody in the valley of Brezin has seen the danger for years.",
        "Half of them live in the houses below the dam of Brezin.",
        "Somehow, she found the money for the new dam above Brezin.",
        "Presumably those are the builders who will finish the dam.",
        "At the beginning of the year she became the mayor of Brezin.",
        "It is fair to say he has never seen the dam above the town.",
        "On September 27 they opened the gates of the dam for an hour.",
        "To solve these problems, the council of Brezin needs more money.",
        "Because it is old, nobody in Brezin trusts the dam any longer.",
        "What's more, it now seems likely to remain closed until spring.",
        "Once a mill of the council, it is now a school for the children of Brezin.",
        "Originally a mill for the farmers of the valley, it soon became a school.",
        "A keen sailor from the coast, she has never seen the dam above Brezin.",
        "Whether he will open the gates of the dam is not known in Brezin.",
        "Shortly after she left, the wall of the dam broke in two places.",
        "Given his age, doctors of the hospital in Brezin were surprised.",
        "Not only did he open the gates of the dam, but he lied about them.",
        "None of this was told to the people in the valley of Brezin.",
        "To this end, the council of Brezin has bought forty pumps.",
        "With a hall for the children, a pool and a mill - it's where all of them meet.",
        "Call it a piece of heaven for the people in the valley of Brezin.",
        "Hence his warning was read by nobody in the valley of Brezin.",
        "And took the road to Brezin before the dam was closed by the army."
      })
  void whatPointsBackAfterItsFirstWordsDoesNotStandAlone(String sentence) {
    String text = BEFORE + sentence;
    Verdict verdict = second(text, List.of());
    assertTrue(verdict.why().getOrDefault("leans", 0.0) < 0, verdict.toString());
  }

  @Test
  void theNameIsPutBesideAPronounAfterAnOpeningPhrase() {
    String sentence = "Speaking in Brezin, she said that the dam would hold until the spring.";
    String text = "Jana Sobol opened the dam on Monday before a crowd of thousands. " + sentence;
    Document document = texts.analyze(Article.of("a", "", text));
    List<Actor> found = new nightdesk.actors.ActorFinder().find(document);
    KeyPoint point = summarizer.summarize(document, found, List.of(), 2).get(1);
    assertEquals(sentence, point.passage().text());
    assertEquals(
        List.of("Jana Sobol"), point.glosses().stream().map(KeyPoint.Gloss::name).toList());
    assertEquals("she", text.substring(at(point).start(), at(point).end()));
  }

  /** Whose name is put beside the pronoun at the start of the last sentence, "" if nobody's is. */
  private String glossOf(String text) {
    Document document = texts.analyze(Article.of("a", "", text));
    var found = new nightdesk.actors.ActorFinder().find(document);
    return summarizer.summarize(document, found, List.of(), 9).stream()
        .filter(point -> point.passage().text().matches("(?s)(He|She|It) .*"))
        .flatMap(point -> point.glosses().stream())
        .map(KeyPoint.Gloss::name)
        .findFirst()
        .orElse("");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Police said the body of Peter Harper, 52, was found in the river on Monday. A 34-year-old"
            + " man has been charged with murder. He will appear in court in Brezin on Friday.",
        "Peter Harper, 52, was found in the river on Monday. A neighbour was questioned by the"
            + " police for hours. He was later released without a charge.",
        "Ada Vance, 40, was arrested on Monday after the fire. Her lawyer, Jana Sobol, said it was a"
            + " mistake. She will appear before a judge in Brezin on Friday.",
        "Peter Harper denied the fire in the mill on Monday. The judge told the jury to go home for"
            + " the night. He said that the trial would go on in May.",
        "Storm Ada hit the coast of Port Amaro on Monday night. She moved on to the valley of Brezin"
            + " in the morning.",
        "The Harbour Bank sued the ministry of finance on Monday over the tax. It denied the claims in"
            + " a letter to the court."
      })
  void nobodyIsPutBesideAPronounThatMayBeAnothers(String text) {
    assertEquals("", glossOf(text));
  }

  @Test
  void aNameIsPutBesideAPronounOfItsOwn() {
    assertEquals(
        "Peter Harper",
        glossOf(
            "Peter Harper opened the dam above Brezin on Monday. The mayor, Peter Harper, spoke for"
                + " an hour. He said that the dam would hold until the spring."));
  }

  private static Span at(KeyPoint point) {
    return point.glosses().get(0).span();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Speaking in Brezin, Mayor Sobol said that he would look at the dam.",
        "After the mayor had left, he said, nobody looked at the dam above Brezin.",
        "In Brezin, it is unclear whether the dam will hold until the spring.",
        "Building the dam above Brezin took ten years, it was said on Monday.",
        "Asked whether he would resign, Mr Sobol said he had a dam to finish.",
        "These days, fewer than one in ten people of Brezin live by the river.",
        "His Majesty King Carl will open the new dam above Brezin in May.",
        "He Lifeng, the vice premier of China, met the builders of the dam.",
        "In its report, the commission warned of the danger for years.",
        "In her speech, the minister warned of the danger of the dam.",
        "Despite its name, the Great Dam of Brezin is a small one.",
        "When a builder leaves, he gets a hundred crowns for each year.",
        "On Saturday the builders were happy when he opened the gates again.",
        "It is fair to say Mayor Sobol has never liked the dam.",
        "In those days, nobody in Brezin was afraid of the dam."
      })
  void aPronounWithItsNounBeforeItStandsAlone(String sentence) {
    assertEquals(null, second(BEFORE + sentence, List.of()).why().get("leans"));
  }

  @ParameterizedTest
  @CsvSource({
    "(Ada Vance/The Post) , The dam above Brezin was closed by the army on Monday morning.",
    "(Newswire) , The dam above Brezin was closed by the army on Monday morning.",
    "'Updated Nov 7, 2026 6:40 PM ET ', The dam above Brezin was closed by the army on Monday."
  })
  void whatThePagePutsBeforeASentenceIsCutOff(String before, String rest) {
    assertEquals(rest, words(before + (before.endsWith(" ") ? "" : " ") + rest));
  }
}
