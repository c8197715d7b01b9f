package nightdesk.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nightdesk.json.JsonTree;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures expected here are those of the reference scorer on the same two lines. */
class ActorScoresTest {
  private static final String TEXT = "Secretary Lloyd Austin met Bajwa. Austin left Kabul.";
  private static final String GOLD =
      "{\"id\":\"1\",\"text\":\""
          + TEXT
          + "\",\"actors\":[{\"name\":\"Lloyd Austin\",\"type\":\"person\",\"role\":\"US defence"
          + " secretary\",\"salience\":1.0,\"mentions\":[[10,22],[34,40]]},{\"name\":\"Bajwa\","
          + "\"type\":\"person\",\"salience\":0.6,\"mentions\":[[27,32]]},{\"name\":\"Kabul\","
          + "\"type\":\"place\",\"salience\":0.0,\"mentions\":[[46,51]]}]}";
  private static final String FOUND =
      "{\"id\":\"1\",\"actors\":[{\"name\":\"Kabul\",\"type\":\"organization\",\"salience\":0.9,"
          + "\"mentions\":[[46,51]]},{\"name\":\"Lloyd Austin\",\"type\":\"person\",\"role\":"
          + "\"defence secretary\",\"salience\":0.5,\"mentions\":[[10,22]]},{\"name\":\"Austin\","
          + "\"type\":\"person\",\"salience\":0.1,\"mentions\":[[34,40]]}]}";

  private static Map<String, Object> tree(String json) {
    return JsonTree.parseObject(json);
  }

  @Test
  void goldAgainstItselfIsAllRight() {
    ActorScores scores = ActorScores.of(List.of(tree(GOLD)), List.of(tree(GOLD)));
    assertEquals(1, scores.exact().get("all").f1());
    assertEquals(1, scores.right().f1());
    assertEquals(1, scores.bcubed().f1(), 1e-12);
    assertEquals(1, scores.ndcg(), 1e-12);
    assertEquals(1, scores.rolesRight());
  }

  @Test
  void errorsCountAsInTheReferenceScorer() {
    ActorScores scores = ActorScores.of(List.of(tree(GOLD)), List.of(tree(FOUND)));
    assertEquals(2.0 / 3, scores.exact().get("all").precision(), 1e-12);
    assertEquals(0.5, scores.exact().get("all").recall(), 1e-12);
    assertEquals(1, scores.untyped().precision(), 1e-12);
    assertEquals(0.75, scores.untyped().recall(), 1e-12);
    assertEquals(1.0 / 3, scores.right().precision(), 1e-12);
    assertEquals((2.0 / 3 + 1) / 3, scores.ceaf().precision(), 1e-12);
    assertEquals(1, scores.bcubed().precision(), 1e-12);
    assertEquals(0.5, scores.bcubed().recall(), 1e-12);
    assertEquals(1, scores.rolesRight());
    double ideal = 1 + 0.6 / (Math.log(3) / Math.log(2));
    assertEquals(1 / (Math.log(3) / Math.log(2)) / ideal, scores.ndcg(), 1e-12);
  }

  @Test
  void missingPredictionCountsAsNothingFound() {
    ActorScores scores = ActorScores.of(List.of(tree(GOLD)), List.of());
    assertEquals(0, scores.exact().get("all").f1());
    assertEquals(0, scores.ndcg());
  }

  @Test
  void agreesWithTheReferenceScorer(@TempDir Path folder) throws Exception {
    String shared = System.getProperty("nightdesk.shared", System.getenv("NIGHTDESK_SHARED"));
    Path script = Path.of(shared == null ? "../shared" : shared, "eval", "score_actors.py");
    Assumptions.assumeTrue(Files.exists(script), "no reference scorer");
    Path gold = Files.writeString(folder.resolve("gold.jsonl"), GOLD + "\n");
    Path found = Files.writeString(folder.resolve("found.jsonl"), FOUND + "\n");
    Process process;
    try {
      process =
          new ProcessBuilder(
                  "python3",
                  script.toString(),
                  "--gold",
                  gold.toString(),
                  "--pred",
                  found.toString(),
                  "--json")
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      Assumptions.abort("no python3");
      return;
    }
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), out);
    Map<String, Object> reference = tree(out);
    ActorScores scores = ActorScores.of(List.of(tree(GOLD)), List.of(tree(FOUND)));
    assertEquals(third(reference, "exact.micro"), scores.exact().get("all").f1(), 1e-12);
    assertEquals(third(reference, "overlap.micro"), scores.overlap().f1(), 1e-12);
    assertEquals(third(reference, "untyped.exact"), scores.untyped().f1(), 1e-12);
    assertEquals(third(reference, "actor.right"), scores.right().f1(), 1e-12);
    assertEquals(third(reference, "ceaf-e"), scores.ceaf().f1(), 1e-12);
    assertEquals(third(reference, "b3"), scores.bcubed().f1(), 1e-12);
    assertEquals((Double) reference.get("ndcg@5"), scores.ndcg(), 1e-12);
  }

  private static double third(Map<String, Object> reference, String name) {
    return ((Number) ((List<?>) reference.get(name)).get(2)).doubleValue();
  }
}
