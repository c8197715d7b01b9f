package nightdesk.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values are those of rouge-score 0.1.2 with stemming. */
class RougeTest {
  private static final String REFERENCE =
      "The dying ministers flies skied happily.\nThe cat sat on the generously allied mat in 2021.";
  private static final String SUMMARY =
      "A cat sitting on the mat in 2021 died.\nMinisters were happily flying to the skies.";

  @ParameterizedTest
  @CsvSource({
    "skies,sky",
    "dying,die",
    "news,news",
    "flies,fli",
    "died,die",
    "agreed,agre",
    "plastered,plaster",
    "motoring,motor",
    "hopping,hop",
    "falling,fall",
    "conflated,conflat",
    "relational,relat",
    "rationally,ration",
    "electrical,electr",
    "adjustment,adjust",
    "adoption,adopt",
    "effective,effect",
    "controlling,control",
    "generously,gener",
    "ties,tie",
    "archaeology,archaeolog"
  })
  void stems(String word, String stem) {
    assertEquals(stem, PorterStemmer.stem(word));
  }

  @Test
  void countsWordsPairsAndSequences() {
    Rouge.Scores scores = new Rouge(true).score("the cat sat on the mat", "the cat lay on a mat");
    assertEquals(4 / 6.0, scores.rouge1().f1(), 1e-9);
    assertEquals(1 / 5.0, scores.rouge2().f1(), 1e-9);
    assertEquals(4 / 6.0, scores.rougeL().f1(), 1e-9);
    assertEquals(4 / 6.0, scores.rougeLsum().f1(), 1e-9);
  }

  @Test
  void severalReferences() {
    var rouge = new Rouge(true);
    List<String> references = List.of("one two three four", "five six");
    assertEquals(1, rouge.score(references, "five six", Rouge.Several.BEST).rouge1().f1(), 1e-9);
    assertEquals(0.5, rouge.score(references, "five six", Rouge.Several.MEAN).rouge1().f1(), 1e-9);
  }

  @Test
  void emptyTextsScoreNothing() {
    assertEquals(0, new Rouge(true).score("", "a").rouge1().f1());
    assertEquals(0, new Rouge(true).score("a", "").rougeLsum().f1());
    assertEquals(0, new Rouge(true).score("a", "a").rouge2().f1());
  }

  @Test
  void letterlessScriptsCountOnlyWhenAsked() {
    assertEquals(0, new Rouge(false).score("река дом", "река").rouge1().recall());
    assertEquals(0.5, new Rouge(false, true).score("река дом", "река").rouge1().recall());
  }

  @Test
  void keyPointsAreCutAndPutIntoTheOrderOfTheText() {
    Map<String, Object> gold =
        Map.of(
            "id", "a", "text", "One two three. Four five six. Seven.", "references", List.of("x"));
    Map<String, Object> prediction =
        Map.of(
            "id",
            "a",
            "keyPoints",
            List.of(
                Map.of("start", 15, "end", 29, "score", 1.0),
                Map.of("start", 0, "end", 14, "score", 2.0),
                Map.of("start", 30, "end", 36, "score", 0.5)));
    assertEquals(
        "One two three.\nFour five six.\nSeven.",
        SummaryScores.summary(gold, prediction, SummaryScores.Limit.NONE));
    assertEquals(
        "One two three.", SummaryScores.summary(gold, prediction, new SummaryScores.Limit(1, 0)));
    assertEquals(
        "One two three.\nFour five",
        SummaryScores.summary(gold, prediction, new SummaryScores.Limit(0, 5)));
  }

  @Test
  void storiesByBcubedAndPairs() {
    StoryScores scores =
        StoryScores.of(
            Map.of("a", "1", "b", "1", "c", "2", "d", "2"), Map.of("a", "x", "b", "x", "c", "x"));
    assertEquals(1, scores.missing());
    assertEquals((2 / 3.0 + 2 / 3.0 + 1 / 3.0 + 1) / 4, scores.bcubed().precision(), 1e-9);
    assertEquals((1 + 1 + 0.5 + 0.5) / 4, scores.bcubed().recall(), 1e-9);
    assertEquals(1 / 3.0, scores.pairs().precision(), 1e-9);
    assertEquals(0.5, scores.pairs().recall(), 1e-9);
  }

  @Test
  void aRealPairOfTexts() {
    Rouge.Scores scores = new Rouge(true).score(REFERENCE, SUMMARY);
    assertEquals(0.6875, scores.rouge1().f1(), 1e-9);
    assertEquals(4 / 15.0, scores.rouge2().f1(), 1e-9);
    assertEquals(0.375, scores.rougeL().f1(), 1e-9);
    assertEquals(0.625, scores.rougeLsum().f1(), 1e-9);
  }
}
