package nightdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nightdesk.job.ExitStatus;
import nightdesk.json.JsonTree;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainTest {
  @TempDir Path folder;
  private Path report;

  @BeforeEach
  void run() throws IOException {
    Files.createDirectories(folder.resolve("input"));
    Files.writeString(
        folder.resolve("input/a.txt"),
        "Title: Bridge shut after crack is found\nSource: Courier\nDate: 2026-03-03T08:00:00Z\n\n"
            + "The Harrow Bridge was closed to all traffic on Monday after inspectors found a crack"
            + " in its main girder, the road agency said. About 31,000 vehicles cross it a day.\n\n"
            + "Will it ever open again? It may take a year, Mayor Piers Castellane said.\n");
    Files.writeString(
        folder.resolve("input/b.txt"),
        "Title: Harrow Bridge closed because of crack in girder\nSource: Radio Fen\n"
            + "Date: 2026-03-03T09:00:00Z\n\n"
            + "Inspectors found a crack in the main girder of the Harrow Bridge and closed it to"
            + " all traffic on Monday. Drivers face detours of 48 kilometres.\n");
    Files.writeString(
        folder.resolve("input/c.txt"),
        "Title: Bakers win cup\nSource: Courier\nDate: 2026-03-03T07:00:00Z\n\n"
            + "The bakers of Lowmarsh won the regional football cup on Sunday with a late header by"
            + " Ada Vance. They had trained on the beach all winter under two floodlights.\n\nThis"
            + " pleased everybody who had come by bus.\n");
    Cli made = Cli.run(folder, "", "run", "--date", "2026-03-03", "--reports", "reports", "input");
    assertEquals(ExitStatus.DONE, made.status(), made.err());
    report = folder.resolve("reports/2026-03-03/daily");
  }

  private String explain(String... what) {
    var arguments = new java.util.ArrayList<>(List.of("explain", report.toString()));
    arguments.addAll(List.of(what));
    Cli cli = Cli.run(folder, "", arguments.toArray(String[]::new));
    assertEquals(ExitStatus.DONE, cli.status(), cli.err());
    return cli.out();
  }

  @Test
  void saysWhyAStoryStandsWhereItDoes() {
    String all = explain();
    assertTrue(all.startsWith("story1: "), all);
    assertTrue(all.contains("told by 2 outlets in 2 articles"), all);
    assertTrue(all.contains("before story 2: more outlets tell it"), all);
    assertEquals(all.substring(all.indexOf("story2")), explain("story2"));
  }

  @Test
  void saysOfAKeyPointWhatItsScoreIsMadeOf() throws IOException {
    Map<String, Object> tree =
        JsonTree.parseObject(Files.readString(report.resolve("briefing.json")));
    Map<?, ?> first = (Map<?, ?>) ((List<?>) tree.get("keyPoints")).get(0);
    String told = explain("k1");
    assertEquals(told, explain("1"));
    assertTrue(told.startsWith("k1: " + first.get("text")), told);
    double sum = 0;
    for (String line : told.split("\n")) {
      if (line.startsWith("    ")) {
        sum += Double.parseDouble(line.strip().split("\\s+")[0]);
        assertTrue(line.matches(" +-?\\d+\\.\\d\\d {2}[A-Z].* .*"), "no words: " + line);
      }
    }
    assertEquals(((Number) first.get("score")).doubleValue(), sum, 0.03, told);
  }

  @Test
  void saysWhyASentenceWasDropped() {
    String question = explain("will it ever", "open again?");
    assertTrue(question.contains("no key point of its article: a question"), question);
    String back = explain("this pleased everybody");
    assertTrue(back.contains("begins with a word that points back"), back);
    String taken = explain("The bakers of Lowmarsh");
    assertTrue(taken.contains("  key point 1 of its article"), taken);
    assertTrue(taken.contains("in the briefing: key point s2k1"), taken);
    assertFalse(taken.contains("no key point"), taken);
  }

  @Test
  void saysOfAKeyPointWhichOneItReadsOnFrom() {
    assertTrue(explain("they had trained").contains("in the briefing: key point s2k2"));
    String told = explain("s2k2");
    assertTrue(told.contains("  reads on from s2k1, and is shown with it\n"), told);
    assertTrue(explain("story2").contains("\n  s2k2  "), explain("story2"));
  }

  @Test
  void whatIsNotThereIsSaidInOneLine() throws IOException {
    Cli none = Cli.run(folder, "", "explain", report.toString(), "no such words");
    assertEquals(ExitStatus.USAGE, none.status());
    assertTrue(none.err().contains("\"no such words\" is no key point"), none.err());
    Files.writeString(
        folder.resolve("x.json"), "{\"stories\":[{\"sources\":7,\"keyPoints\":[1]}]}");
    Cli bad = Cli.run(folder, "", "explain", "x.json");
    assertEquals(ExitStatus.FAILED, bad.status());
    assertTrue(bad.err().contains("x.json: not a report"), bad.err());
    assertEquals(ExitStatus.USAGE, Cli.run(folder, "", "explain").status());
  }
}
