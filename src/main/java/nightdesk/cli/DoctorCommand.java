package nightdesk.cli;

import java.io.IOException;
import java.util.List;
import nightdesk.job.Doctor;
import nightdesk.job.ExitStatus;
import nightdesk.job.SettingsException;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** {@code nightdesk doctor}: everything a run needs, looked at before the night. */
final class DoctorCommand implements Command {
  @Override
  public String name() {
    return "doctor";
  }

  @Override
  public String arguments() {
    return "";
  }

  @Override
  public String summary() {
    return "examine settings, folders, looks, mail server and clock; send nothing";
  }

  @Override
  public Options options() {
    return new Options().addOption(SettingsOption.config());
  }

  @Override
  public ExitStatus run(CommandLine line, Console console, ConsoleLog log)
      throws UsageException, IOException, SettingsException {
    Arguments.none(line);
    List<Doctor.Finding> findings =
        new Doctor(SettingsOption.need(line, console), console.clock(), console.environment())
            .examine();
    for (Doctor.Finding finding : findings) {
      String one = finding.line().replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
      console.out().print((finding.good() ? "good  " : "BAD   ") + one + "\n");
    }
    return findings.stream().allMatch(Doctor.Finding::good) ? ExitStatus.DONE : ExitStatus.FAILED;
  }
}
