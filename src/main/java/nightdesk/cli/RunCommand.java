package nightdesk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nightdesk.job.EditionSettings;
import nightdesk.job.ExitStatus;
import nightdesk.job.NightlyJob;
import nightdesk.job.RunRequest;
import nightdesk.job.Settings;
import nightdesk.job.SettingsException;
import nightdesk.job.SettingsPrinter;
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
        + "reports/index.html lists all briefings. Paths are relative to the current folder.\n"
        + "With a settings file its editions are made, nights are remembered and mail goes out;\n"
        + "an edition that is made already is not made or mailed again.";
  }

  @Override
  public Options options() {
    var options = new Options();
    options.addOption(SettingsOption.config());
    options.addOption(valued("edition", "NAME", "only this edition of the settings; repeatable"));
    options.addOption(valued("reports", "DIR", "folder of the reports; default: reports"));
    options.addOption(
        valued("date", "YYYY-MM-DD", "the edition's date; default: today by the system's clock"));
    options.addOption(
        valued(
            "title",
            "TEXT",
            "title of the briefing; default: Nightdesk briefing; without a settings file only"));
    options.addOption(
        valued(
            "templates",
            "DIR",
            "folder of templates; default: templates, if there is one, else the built-in ones"));
    options.addOption(Arguments.threads());
    options.addOption(flag("no-send", "write the letters but send none; 'nightdesk send' does"));
    options.addOption(flag("dry-run", "read and analyse, say what would be made; write nothing"));
    options.addOption(flag("remake", "make editions again that are made; mails nobody twice"));
    options.addOption(flag("show-config", "print the settings that hold, without secrets"));
    return options;
  }

  private static Option valued(String name, String value, String description) {
    return Option.builder().longOpt(name).hasArg().argName(value).desc(description).get();
  }

  private static Option flag(String name, String description) {
    return Option.builder().longOpt(name).desc(description).get();
  }

  @Override
  public ExitStatus run(CommandLine line, Console console, ConsoleLog log)
      throws UsageException, IOException, SettingsException {
    Settings settings = settings(line, console);
    if (line.hasOption("show-config")) {
      console.out().print(SettingsPrinter.print(settings));
      return ExitStatus.DONE;
    }
    List<String> editions =
        line.hasOption("edition") ? List.of(line.getOptionValues("edition")) : List.of();
    for (String name : editions) {
      if (settings.edition(name).isEmpty()) {
        List<String> known = settings.editions().stream().map(EditionSettings::name).toList();
        throw new UsageException(
            "--edition " + name + ": no such edition" + Nearest.hint(name, known, ""));
      }
    }
    // Without a settings file the date does not depend on an edition's time zone.
    Optional<LocalDate> date = date(line);
    if (date.isEmpty() && !settings.remembers()) {
      date = Optional.of(LocalDate.now(console.clock()));
    }
    var request =
        new RunRequest(
            date,
            editions,
            !line.hasOption("no-send"),
            line.hasOption("dry-run"),
            line.hasOption("remake"));
    return new NightlyJob(
            settings,
            request,
            console.clock(),
            console.environment(),
            console.stop(),
            log.lines(),
            log)
        .run()
        .status();
  }

  private static Settings settings(CommandLine line, Console console)
      throws UsageException, IOException, SettingsException {
    var inputs = new ArrayList<Path>();
    for (String input : line.getArgList()) {
      inputs.add(Arguments.path(console, input));
    }
    Path templates = console.directory().resolve(line.getOptionValue("templates", "templates"));
    if (line.hasOption("templates") && !Files.isDirectory(templates)) {
      throw new UsageException("--templates " + templates + ": no such folder");
    }
    Optional<Settings> found = SettingsOption.find(line, console);
    if (found.isEmpty()) {
      return Settings.alone(
          inputs.isEmpty() ? List.of(console.directory().resolve("input")) : inputs,
          Arguments.path(console, line.getOptionValue("reports", "reports")),
          line.getOptionValue("title", "Nightdesk briefing"),
          Files.isDirectory(templates) ? Optional.of(templates) : Optional.empty(),
          Arguments.threads(line),
          ZoneOffset.UTC);
    }
    if (line.hasOption("title")) {
      throw new UsageException("--title is for runs without settings; set the edition's title");
    }
    return found
        .get()
        .with(
            line.hasOption("threads") ? Optional.of(Arguments.threads(line)) : Optional.empty(),
            line.hasOption("reports")
                ? Optional.of(Arguments.path(console, line.getOptionValue("reports")))
                : Optional.empty(),
            line.hasOption("templates") ? Optional.of(templates) : Optional.empty(),
            inputs);
  }

  private static Optional<LocalDate> date(CommandLine line) throws UsageException {
    String value = line.getOptionValue("date");
    if (value == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(value));
    } catch (DateTimeException e) {
      throw new UsageException(
          "--date must be a date such as 2026-11-24, but is \"" + value + "\"");
    }
  }
}
