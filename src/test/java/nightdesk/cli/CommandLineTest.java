package nightdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nightdesk.job.ExitStatus;
import nightdesk.json.JsonTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
  private static final String ARTICLE =
      "The mayor of Karvaz, Ana Ruiz, said on Monday that the bridge would open in May. “We"
          + " listened,” she said. The council agreed on Tuesday to pay for it.\n";

  @TempDir Path folder;

  @Test
  void unknownCommandsAndOptionsNameTheNearest() {
    Cli command = Cli.run(folder, "", "analyse");
    assertEquals(ExitStatus.USAGE, command.status());
    assertTrue(command.err().contains("did you mean \"analyze\"?"), command.err());
    Cli option = Cli.run(folder, "", "run", "--thread", "2");
    assertEquals(ExitStatus.USAGE, option.status());
    assertTrue(option.err().contains("did you mean \"--threads\"?"), option.err());
    assertEquals(1, option.err().lines().count());
    assertEquals("", option.out());
  }

  @Test
  void wrongValuesSayTheRule() {
    Cli threads = Cli.run(folder, "", "analyze", "--threads", "many");
    assertEquals(ExitStatus.USAGE, threads.status());
    assertTrue(threads.err().contains("--threads must be a number from 1 to"), threads.err());
    Cli date = Cli.run(folder, "", "run", "--date", "24.11.2026");
    assertEquals(ExitStatus.USAGE, date.status());
    assertTrue(date.err().contains("--date must be"), date.err());
    assertEquals(ExitStatus.USAGE, Cli.run(folder, "").status());
    assertEquals(ExitStatus.USAGE, Cli.run(folder, "", "verify").status());
  }

  @Test
  void everyCommandHasHelp() {
    Cli overview = Cli.run(folder, "", "help");
    assertEquals(ExitStatus.DONE, overview.status());
    for (String command : List.of("run", "analyze", "verify", "evaluate")) {
      assertTrue(overview.out().contains("\n  " + command + " "), overview.out());
      Cli help = Cli.run(folder, "", command, "--help");
      assertEquals(ExitStatus.DONE, help.status());
      assertEquals(help.out(), Cli.run(folder, "", "help", command).out());
      assertTrue(help.out().startsWith("usage: nightdesk " + command), help.out());
    }
    assertTrue(Cli.run(folder, "", "--version").out().startsWith("nightdesk "));
  }

  @Test
  void analyzeReadsStandardInput() {
    Cli text = Cli.run(folder, ARTICLE, "analyze", "-");
    assertEquals(ExitStatus.DONE, text.status());
    Map<String, Object> tree = JsonTree.parseObject(text.out().strip());
    assertEquals(ARTICLE, tree.get("text"));
    assertEquals(true, tree.get("titleDerived"));
    assertEquals("", text.err());
    Cli nothing = Cli.run(folder, "", "analyze");
    assertEquals(ExitStatus.SKIPPED, nothing.status());
    assertEquals("", nothing.out());
  }

  @Test
  void analyzeKeepsTheOrderOfLinesWithAnyThreads() {
    var lines = new StringBuilder();
    var ids = new ArrayList<String>();
    for (int i = 0; i < 60; i++) {
      ids.add("n" + i);
      lines.append(
          JsonTree.write(Map.of("id", "n" + i, "text", ARTICLE.repeat(1 + (i * 7) % 20))) + "\n");
    }
    String one = Cli.run(folder, lines.toString(), "analyze", "--threads", "1").out();
    String eight = Cli.run(folder, lines.toString(), "analyze", "--threads", "8").out();
    assertEquals(one, eight);
    assertEquals(ids, one.lines().map(line -> JsonTree.parseObject(line).get("id")).toList());
  }

  @Test
  void badLinesAreNamedAndSkipped() {
    String good = JsonTree.write(Map.of("id", "good", "text", ARTICLE));
    Cli cli = Cli.run(folder, good + "\n{\"id\": \"x\"\n\n{\"id\":\"y\"}\n" + good, "analyze", "-");
    assertEquals(ExitStatus.SKIPPED, cli.status());
    assertEquals(2, cli.out().lines().count());
    assertEquals(2, cli.err().lines().count(), cli.err());
    assertTrue(cli.err().contains("stdin:2: not an article in JSON"), cli.err());
    assertTrue(cli.err().contains("stdin:4: not an article in JSON (no \"text\")"), cli.err());
  }

  @Test
  void clustersGiveKeyPointsOfTheirDocuments() {
    String line =
        JsonTree.write(
            Map.of(
                "id",
                "c",
                "documents",
                List.of(Map.of("id", "a", "text", ARTICLE), Map.of("id", "b", "text", ARTICLE))));
    Cli cli = Cli.run(folder, line, "analyze", "--words", "40");
    Map<String, Object> tree = JsonTree.parseObject(cli.out().strip());
    assertEquals("c", tree.get("id"));
    List<?> points = (List<?>) tree.get("keyPoints");
    assertFalse(points.isEmpty());
    for (Object point : points) {
      assertTrue(List.of("a", "b").contains(((Map<?, ?>) point).get("doc")), cli.out());
    }
  }

  @Test
  void storiesComeInInputOrder() {
    String other = "A rare orchid flowered in the botanical garden of Lund after forty years.";
    String lines =
        JsonTree.write(Map.of("id", "z", "text", ARTICLE))
            + "\n"
            + JsonTree.write(Map.of("id", "m", "text", other))
            + "\n"
            + JsonTree.write(Map.of("id", "a", "text", ARTICLE + " It will cost 4 million."));
    Cli cli = Cli.run(folder, lines, "analyze", "--stories");
    var trees = cli.out().lines().map(JsonTree::parseObject).toList();
    assertEquals(List.of("z", "m", "a"), trees.stream().map(tree -> tree.get("id")).toList());
    assertEquals(trees.get(0).get("cluster"), trees.get(2).get("cluster"));
    assertFalse(trees.get(0).get("cluster").equals(trees.get(1).get("cluster")));
  }

  @Test
  void missingFilesAreNamed() {
    Cli analyze = Cli.run(folder, "", "analyze", "none.txt");
    assertEquals(ExitStatus.SKIPPED, analyze.status());
    assertTrue(analyze.err().contains("none.txt: no such file or folder"), analyze.err());
    Cli verify = Cli.run(folder, "", "verify", "none.json");
    assertEquals(ExitStatus.FAILED, verify.status());
    assertTrue(verify.err().contains("none.json: no such file or folder"), verify.err());
  }

  @Test
  void evaluateScoresWhatTheGoldHas() throws IOException {
    Files.writeString(
        folder.resolve("gold.jsonl"),
        JsonTree.write(
            Map.of(
                "id",
                "g",
                "text",
                ARTICLE,
                "references",
                List.of("The bridge would open in May."))));
    Cli cli = Cli.run(folder, "", "evaluate", "gold.jsonl", "--sentences", "1");
    assertEquals(ExitStatus.DONE, cli.status(), cli.err());
    assertTrue(cli.out().contains("key points of articles, 1 sentences"), cli.out());
    assertTrue(cli.out().matches("(?s).*ROUGE-1 +P +\\d+\\.\\d\\d +R +100\\.00.*"), cli.out());
  }
}
