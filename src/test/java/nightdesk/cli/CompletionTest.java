package nightdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import nightdesk.job.Stop;
import org.apache.commons.cli.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionTest {
  @TempDir Path folder;

  private String complete(String kind) {
    var out = new ByteArrayOutputStream();
    var console =
        new Console(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(new ByteArrayOutputStream()),
            Map.of(),
            folder,
            Clock.systemUTC(),
            false,
            new Stop());
    assertEquals(0, Main.run(List.of("completion", kind), console).code());
    return out.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh", "fish", "man"})
  void everyCommandAndOptionIsThere(String kind) {
    String text = complete(kind).replace("\\-", "-");
    for (Command command : Main.commands()) {
      assertTrue(text.contains(command.name()), command.name());
      for (Option option : Main.allOptions(command).getOptions()) {
        String name = (kind.equals("fish") ? "-l " : "--") + option.getLongOpt();
        assertTrue(text.contains(name), command.name() + " " + name);
      }
    }
  }

  private String shell(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).directory(folder.toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), out);
    return out;
  }

  private void assumeShell(String name) {
    assumeTrue(
        List.of(System.getenv("PATH").split(":")).stream()
            .anyMatch(place -> Files.isExecutable(Path.of(place, name))),
        name + " is not installed");
  }

  @Test
  void bashCompletesCommandsAndOptions() throws Exception {
    assumeShell("bash");
    Files.writeString(folder.resolve("c"), complete("bash"));
    String script =
        "source ./c; COMP_WORDS=(%s); COMP_CWORD=%d; _nightdesk 2>/dev/null; echo ${COMPREPLY[@]}";
    assertEquals("doctor\n", shell("bash", "-c", script.formatted("nightdesk doc", 1)));
    assertEquals("--dry-run\n", shell("bash", "-c", script.formatted("nightdesk run --dr", 2)));
    assertEquals("compact\n", shell("bash", "-c", script.formatted("nightdesk store com", 2)));
  }

  @Test
  void otherShellsAcceptTheirs() throws Exception {
    Files.writeString(folder.resolve("z"), complete("zsh"));
    Files.writeString(folder.resolve("f"), complete("fish"));
    assumeShell("zsh");
    shell("zsh", "-n", "z");
    assumeShell("fish");
    shell("fish", "--no-execute", "f");
  }
}
