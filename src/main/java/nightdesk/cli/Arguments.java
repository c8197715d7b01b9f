package nightdesk.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;

/** Values of options, checked. */
final class Arguments {
  private Arguments() {}

  static Option threads() {
    return Option.builder()
        .longOpt("threads")
        .hasArg()
        .argName("N")
        .desc("threads that analyse; default: one a processor")
        .get();
  }

  static int threads(CommandLine line) throws UsageException {
    return number(line, "threads", Runtime.getRuntime().availableProcessors(), 1, 256);
  }

  static int number(CommandLine line, String option, int otherwise, int low, int high)
      throws UsageException {
    String value = line.getOptionValue(option);
    if (value == null) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(value.strip());
      if (number >= low && number <= high) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new UsageException(
        "--"
            + option
            + " must be a number from "
            + low
            + " to "
            + high
            + ", but is \""
            + value
            + "\"");
  }

  static Path path(Console console, String value) throws java.io.IOException {
    try {
      return console.directory().resolve(value);
    } catch (InvalidPathException e) {
      throw new java.io.IOException(value.replace('\0', '?') + ": not a path", e);
    }
  }

  static void none(CommandLine line) throws UsageException {
    if (!line.getArgList().isEmpty()) {
      throw new UsageException("\"" + line.getArgList().get(0) + "\" is not expected");
    }
  }
}
