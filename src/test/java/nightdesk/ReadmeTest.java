package nightdesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nightdesk.cli.Cli;
import nightdesk.job.ExitStatus;
import org.junit.jupiter.api.Test;

/** What README.md and docs say is so. */
class ReadmeTest {
  @Test
  void theExampleIsTheOneThatRuns() throws IOException {
    String source = Files.readString(Path.of("src/test/java/nightdesk/LibraryExample.java"));
    String code =
        source
            .substring(source.indexOf("README: begin\n") + 14, source.indexOf("    // README: end"))
            .stripTrailing()
            .stripIndent();
    assertTrue(Files.readString(Path.of("README.md")).contains(code), code);
    List<String> lines =
        LibraryExample.run(
            "The mayor of Karvaz, Ana Ruiz, said on Monday that the bridge would open in May. “We"
                + " listened to everybody,” Ruiz said. The council agreed on Tuesday to pay.");
    assertTrue(lines.get(0).startsWith("Span["), lines.toString());
    assertTrue(lines.stream().anyMatch(line -> line.contains("“We listened")), lines.toString());
  }

  @Test
  void everyLinkLeadsToAFile() throws IOException {
    for (Path page : pages()) {
      var link = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)").matcher(Files.readString(page));
      while (link.find()) {
        Path target = page.toAbsolutePath().getParent().resolve(link.group(1));
        assertTrue(Files.exists(target), page + " links to " + link.group(1));
      }
    }
  }

  @Test
  void everyOptionIsDescribed() throws IOException {
    String page = Files.readString(Path.of("docs/command-line.md"));
    Cli overview = Cli.run(Path.of("").toAbsolutePath(), "", "help");
    var command = Pattern.compile("(?m)^  ([a-z]+)  ").matcher(overview.out());
    var missing = new TreeSet<String>();
    while (command.find()) {
      if (!page.contains("nightdesk " + command.group(1))) {
        missing.add(command.group(1));
      }
      Cli help = Cli.run(Path.of("").toAbsolutePath(), "", "help", command.group(1));
      var option = Pattern.compile("(?m)^ .*?(--[a-z-]+)").matcher(help.out());
      while (option.find()) {
        if (!page.contains("`" + option.group(1))) {
          missing.add(command.group(1) + " " + option.group(1));
        }
      }
    }
    assertEquals(new TreeSet<String>(), missing);
  }

  @Test
  void everyExitCodeIsDescribed() throws IOException {
    String page = Files.readString(Path.of("docs/command-line.md"));
    for (ExitStatus status : ExitStatus.values()) {
      assertTrue(page.contains("| " + status.code() + " |"), status.toString());
    }
  }

  private static List<Path> pages() throws IOException {
    try (var docs = Files.list(Path.of("docs"))) {
      return java.util.stream.Stream.concat(top(), docs)
          .filter(path -> path.toString().endsWith(".md"))
          .toList();
    }
  }

  private static java.util.stream.Stream<Path> top() {
    return java.util.stream.Stream.of(
        Path.of("README.md"), Path.of("CONTRIBUTING.md"), Path.of("CHANGELOG.md"));
  }
}
