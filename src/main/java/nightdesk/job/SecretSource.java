package nightdesk.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Where a secret is: never in the settings themselves, never on a command line.
 *
 * @param kind where to look
 * @param words name of the variable, path of the file, or the command with its arguments
 */
public record SecretSource(Kind kind, List<String> words) {
  private static final int LONGEST = 10_000;
  private static final int COMMAND_SECONDS = 30;

  /** Where to look. */
  public enum Kind {
    /** A variable of the environment. */
    ENV,
    /** The first line of a file. */
    FILE,
    /** The first line that a command prints; it is started without a shell. */
    COMMAND
  }

  public SecretSource {
    words = List.copyOf(words);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("a secret must be somewhere");
    }
  }

  /**
   * The secret.
   *
   * @throws IOException if it is not there; the message does not tell it
   */
  public String read(Map<String, String> environment) throws IOException {
    String text =
        switch (kind) {
          case ENV -> environment.getOrDefault(words.get(0), "");
          case FILE -> file();
          case COMMAND -> command();
        };
    String line = text.lines().findFirst().orElse("");
    if (line.isEmpty()) {
      throw new IOException(this + " gives no password");
    }
    return line;
  }

  private String file() throws IOException {
    try (InputStream in = Files.newInputStream(Path.of(words.get(0)))) {
      return new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IOException(this + " cannot be read (" + e.getMessage() + ")", e);
    }
  }

  private String command() throws IOException {
    Path answer = Files.createTempFile("nightdesk-", ".secret");
    try {
      Process process =
          new ProcessBuilder(words)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .redirectOutput(answer.toFile())
              .start();
      if (!process.waitFor(COMMAND_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException(this + " did not end in " + COMMAND_SECONDS + " seconds");
      }
      if (process.exitValue() != 0) {
        throw new IOException(this + " ended with status " + process.exitValue());
      }
      try (InputStream in = Files.newInputStream(answer)) {
        return new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(this + " was interrupted", e);
    } finally {
      Files.deleteIfExists(answer);
    }
  }

  /** Where it is, not what it is. */
  @Override
  public String toString() {
    return switch (kind) {
      case ENV -> "environment variable " + words.get(0);
      case FILE -> "file " + words.get(0);
      case COMMAND -> "command " + words.get(0);
    };
  }
}
