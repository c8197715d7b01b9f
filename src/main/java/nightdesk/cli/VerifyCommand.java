package nightdesk.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nightdesk.job.ExitStatus;
import nightdesk.model.Problem;
import nightdesk.verify.ReportCheck;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** {@code nightdesk verify}: checks every span of a report against its sources. */
final class VerifyCommand implements Command {
  @Override
  public String name() {
    return "verify";
  }

  @Override
  public String arguments() {
    return "REPORT.json…";
  }

  @Override
  public String summary() {
    return "check every quoted word of a report against its sources";
  }

  @Override
  public String more() {
    return "REPORT is a briefing.json, or a folder that has one. Checked are the hash of each\n"
        + "article's text and, of each passage, its offsets and its words. Each failure is named on\n"
        + "standard output; with any, the exit code is 1.";
  }

  @Override
  public Options options() {
    var options = new Options();
    options.addOption(
        Option.builder()
            .longOpt("sources")
            .hasArg()
            .argName("DIR")
            .desc("also compare with the files that the articles were read from")
            .get());
    return options;
  }

  @Override
  public ExitStatus run(CommandLine line, Console console, ConsoleLog log)
      throws UsageException, IOException {
    if (line.getArgList().isEmpty()) {
      throw new UsageException("verify needs a report: nightdesk verify REPORT.json");
    }
    var sources = new ArrayList<Path>();
    if (line.hasOption("sources")) {
      for (String folder : line.getOptionValues("sources")) {
        sources.add(Arguments.path(console, folder));
      }
    }
    boolean failed = false;
    for (String argument : line.getArgList()) {
      Path report = Arguments.path(console, argument);
      if (Files.isDirectory(report)) {
        report = report.resolve("briefing.json");
      }
      String json = new String(Files.readAllBytes(report), StandardCharsets.UTF_8);
      ReportCheck.Result result = ReportCheck.check(argument, json, sources);
      for (Problem failure : result.failures()) {
        console.out().println(failure.toString().replaceAll("[\\p{Cntrl}]+", " "));
      }
      failed |= !result.failures().isEmpty();
      log.lines()
          .info(
              argument
                  + ": "
                  + counted(result)
                  + (result.failures().isEmpty() ? ", all well" : ""));
    }
    return failed ? ExitStatus.FAILED : ExitStatus.DONE;
  }

  private static String counted(ReportCheck.Result result) {
    List<Problem> failures = result.failures();
    return result.claims()
        + " passages of "
        + result.articles()
        + " articles checked"
        + (failures.isEmpty()
            ? ""
            : ", " + failures.size() + (failures.size() == 1 ? " failure" : " failures"));
  }
}
