package nightdesk.cli;

import java.io.IOException;
import nightdesk.job.ExitStatus;
import nightdesk.job.MailRun;
import nightdesk.job.SettingsException;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** {@code nightdesk send}: the letters that wait. */
final class SendCommand implements Command {
  @Override
  public String name() {
    return "send";
  }

  @Override
  public String arguments() {
    return "";
  }

  @Override
  public String summary() {
    return "send the letters that wait";
  }

  @Override
  public Options options() {
    var options = new Options();
    options.addOption(SettingsOption.config());
    options.addOption(
        Option.builder()
            .longOpt("resend-unknown")
            .desc("also send again what may have arrived or not; somebody may get it twice")
            .get());
    return options;
  }

  @Override
  public ExitStatus run(CommandLine line, Console console, ConsoleLog log)
      throws UsageException, IOException, SettingsException {
    Arguments.none(line);
    return new MailRun(
            SettingsOption.need(line, console),
            console.clock(),
            console.environment(),
            console.stop(),
            log.lines())
        .run(line.hasOption("resend-unknown"));
  }
}
