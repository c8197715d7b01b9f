package nightdesk.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nightdesk.job.ExitStatus;
import nightdesk.json.JsonTree;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** {@code nightdesk explain}: why a key point, a story or a sentence is where it is, or is not. */
final class ExplainCommand implements Command {
  @Override
  public String name() {
    return "explain";
  }

  @Override
  public String arguments() {
    return "REPORT.json [KEYPOINT]";
  }

  @Override
  public String summary() {
    return "say why a key point was chosen, a story stands where it does, a sentence was dropped";
  }

  @Override
  public String more() {
    return "REPORT is a briefing.json, or a folder that has one. KEYPOINT is a key point's id (k1"
        + " on\n"
        + "the front, s2k1 in story 2), a story (story2), or words of a sentence of a"
        + " source. Without\n"
        + "it, all stories are explained, with the ids of their key points.";
  }

  @Override
  public Options options() {
    return new Options();
  }

  @Override
  public ExitStatus run(CommandLine line, Console console, ConsoleLog log)
      throws UsageException, IOException {
    if (line.getArgList().isEmpty()) {
      throw new UsageException("explain needs a report: nightdesk explain REPORT.json [KEYPOINT]");
    }
    String argument = line.getArgList().get(0);
    Path file = Arguments.path(console, argument);
    if (Files.isDirectory(file)) {
      file = file.resolve("briefing.json");
    }
    String json = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    // Words of a sentence need no quotation marks on the command line.
    String wanted =
        String.join(" ", line.getArgList().subList(1, line.getArgList().size())).strip();
    String told;
    try {
      Map<String, Object> report = JsonTree.parseObject(json);
      var explanation = new Explanation(report);
      told = wanted.isEmpty() ? explanation.all() : explanation.of(wanted);
    } catch (IllegalArgumentException | ClassCastException | NullPointerException e) {
      throw new IOException(
          argument + ": not a report that can be explained; make it again with nightdesk run", e);
    }
    if (told.isEmpty()) {
      throw new UsageException(
          "\""
              + wanted
              + "\" is no key point, story or words of a sentence in "
              + argument
              + "; nightdesk explain "
              + argument
              + " lists them");
    }
    console.out().print(told);
    return ExitStatus.DONE;
  }
}
