package nightdesk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nightdesk.job.ExitStatus;
import nightdesk.job.JobConfig;
import nightdesk.job.NightlyJob;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** {@code nightdesk run}: the night's articles in, one briefing out. */
final class RunCommand implements Command {
  @Override
  public String name() {
    return "run";
  }

  @Override
  public String arguments() {
    return "[INPUT…]";
  }

  @Override
  public String summary() {
    return "read the night's articles and write the briefing";
  }

  @Override
  public String more() {
    return "INPUT is a file or a folder; without one the folder input is read. The briefing is\n"
        + "written to reports/DATE/EDITION/ as briefing.html, briefing.pdf and briefing.json, and\n"
        + "reports/index.html lists all briefings. Paths are relative to the current folder.";
  }

  @Override
  public Options options() {
    var options = new Options();
    options.addOption(
        Option.builder()
            .longOpt("reports")
            .hasArg()
            .argName("DIR")
            .desc("folder of the reports; default: reports")
            .get());
    options.addOption(
        Option.builder()
            .longOpt("date")
            .hasArg()
            .argName("YYYY-MM-DD")
            .desc("the edition's date; default: today by the system's clock")
            .get());
    options.addOption(
        Option.builder()
            .longOpt("title")
            .hasArg()
            .argName("TEXT")
            .desc("title of the briefing; default: Nightdesk briefing")
            .get());
    options.addOption(
        Option.builder()
            .longOpt("templates")
            .hasArg()
            .argName("DIR")
            .desc(
                "folder of templates; default: templates, if there is one, else the built-in ones")
            .get());
    options.addOption(Arguments.threads());
    return options;
  }

  @Override
  public ExitStatus run(CommandLine line, Console console, ConsoleLog log)
      throws UsageException, IOException {
    var inputs = new ArrayList<Path>();
    List<String> named = line.getArgList().isEmpty() ? List.of("input") : line.getArgList();
    for (String input : named) {
      inputs.add(Arguments.path(console, input));
    }
    Path templates = console.directory().resolve(line.getOptionValue("templates", "templates"));
    if (line.hasOption("templates") && !Files.isDirectory(templates)) {
      throw new UsageException("--templates " + templates + ": no such folder");
    }
    var config =
        new JobConfig(
            inputs,
            Arguments.path(console, line.getOptionValue("reports", "reports")),
            "daily",
            line.getOptionValue("title", "Nightdesk briefing"),
            date(line, console),
            Files.isDirectory(templates) ? Optional.of(templates) : Optional.empty(),
            Arguments.threads(line),
            nightdesk.Options.defaults());
    return new NightlyJob(config, log.lines(), log).run().status();
  }

  private static LocalDate date(CommandLine line, Console console) throws UsageException {
    String value = line.getOptionValue("date");
    if (value == null) {
      return LocalDate.now(console.clock());
    }
    try {
      return LocalDate.parse(value);
    } catch (DateTimeException e) {
      throw new UsageException(
          "--date must be a date such as 2026-11-24, but is \"" + value + "\"");
    }
  }
}
