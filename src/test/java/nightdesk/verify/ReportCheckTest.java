package nightdesk.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nightdesk.cli.Cli;
import nightdesk.job.ExitStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCheckTest {
  private static final String TEXT =
      "The mayor of Karvaz, Ana Ruiz, said on Monday that the bridge would open in May. “We"
          + " listened to everybody,” she said. The council agreed on Tuesday to pay for it.\n";

  @TempDir Path folder;
  private String report;

  @BeforeEach
  void makeReport() throws IOException {
    Files.createDirectory(folder.resolve("input"));
    Files.writeString(folder.resolve("input/bridge.txt"), "Title: Bridge\n\n" + TEXT);
    Cli cli = Cli.run(folder, "", "run", "--date", "2026-11-24");
    assertEquals(ExitStatus.DONE, cli.status(), cli.err());
    report = Files.readString(folder.resolve("reports/2026-11-24/daily/briefing.json"));
  }

  private List<String> failures(String json, Path... sources) {
    return ReportCheck.check("r", json, List.of(sources)).failures().stream()
        .map(Object::toString)
        .toList();
  }

  @Test
  void aGoodReportIsGood() {
    ReportCheck.Result result = ReportCheck.check("r", report, List.of(folder.resolve("input")));
    assertEquals(List.of(), result.failures());
    assertEquals(1, result.articles());
    assertTrue(result.claims() > 5, "only " + result.claims() + " claims");
  }

  @Test
  void changedWordsAreFound() {
    List<String> failures = failures(report.replaceFirst("\"words\":\"", "\"words\":\"Not "));
    assertEquals(1, failures.size(), failures.toString());
    assertTrue(failures.get(0).contains("says \"Not "), failures.toString());
  }

  /** What the reader sees is changed, what it is said to come from is not. */
  @Test
  void changedShownTextIsFound() {
    String json =
        report.replaceFirst("\\{\"id\":\"(\\w+)\",\"text\":\"", "{\"id\":\"$1\",\"text\":\"No ");
    assertTrue(!json.equals(report), "nothing changed");
    List<String> failures = failures(json);
    assertEquals(1, failures.size(), failures.toString());
    assertTrue(failures.get(0).contains("shows \"No "), failures.toString());
  }

  @Test
  void shownTextWithoutEvidenceIsFound() {
    String json = report.replaceFirst("\"evidence\":\\[\\{[^\\]]*\\}\\]", "\"evidence\":[]");
    List<String> failures = failures(json);
    assertEquals(1, failures.size(), failures.toString());
    assertTrue(failures.get(0).contains("has no evidence"), failures.toString());
  }

  @Test
  void changedTextIsFound() {
    String json = report.replace("\"text\":\"The mayor", "\"text\":\"Tha mayor");
    List<String> failures = failures(json);
    assertTrue(failures.get(0).contains("textSha256"), failures.toString());
    assertTrue(failures.size() > 1, failures.toString());
  }

  @Test
  void offsetsOutsideAreFound() {
    List<String> failures = failures(report.replaceFirst("\"end\":\\d+", "\"end\":100000"));
    assertEquals(1, failures.size(), failures.toString());
    assertTrue(failures.get(0).contains("does not lie in"), failures.toString());
  }

  @Test
  void changedSourcesAreFound() throws IOException {
    Files.writeString(folder.resolve("input/bridge.txt"), "Title: Bridge\n\nAnother text now.");
    assertEquals(1, failures(report, folder.resolve("input")).size());
    Files.delete(folder.resolve("input/bridge.txt"));
    List<String> failures = failures(report, folder.resolve("input"));
    assertTrue(failures.get(0).contains("not there any more"), failures.toString());
  }

  @Test
  void whatIsNoReportIsSaid() {
    assertEquals(
        List.of("r: not a report: it has neither \"articles\" nor \"text\""), failures("{}"));
    assertTrue(failures("{").get(0).contains("not JSON"));
  }

  @Test
  void theCommandNamesEachFailureAndFails() throws IOException {
    Path file = folder.resolve("reports/2026-11-24/daily/briefing.json");
    Files.writeString(file, report.replaceFirst("\"words\":\"", "\"words\":\"Not "));
    Cli cli = Cli.run(folder, "", "verify", file.toString(), "--sources", "input");
    assertEquals(ExitStatus.FAILED, cli.status());
    assertEquals(1, cli.out().lines().count(), cli.out());
  }
}
