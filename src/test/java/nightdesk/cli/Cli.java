package nightdesk.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import nightdesk.job.ExitStatus;
import nightdesk.job.Stop;

/**
 * The program as a user has it, without a process: arguments in, status and both streams out.
 *
 * @param status the exit status
 * @param out standard output
 * @param err standard error
 */
public record Cli(ExitStatus status, String out, String err) {
  /** Runs {@code arguments} in {@code folder} with {@code input} as standard input. */
  public static Cli run(Path folder, String input, String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var console =
        new Console(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            // Settings of this machine are none of a test's business.
            Map.of("NIGHTDESK_CONFIG", "none"),
            folder,
            Clock.fixed(Instant.parse("2026-11-24T05:00:00Z"), ZoneOffset.UTC),
            false,
            new Stop());
    ExitStatus status = Main.run(List.of(arguments), console);
    return new Cli(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
