package nightdesk.cli;

import java.util.List;
import nightdesk.job.ExitStatus;
import org.apache.commons.cli.Option;

/** The manual page (section 1), made from the commands and their options. */
final class ManualPage {
  private ManualPage() {}

  static String write(List<Command> commands) {
    var out = new StringBuilder();
    out.append(".TH NIGHTDESK 1 \"\" \"nightdesk\" \"User commands\"\n");
    out.append(".SH NAME\nnightdesk \\- the night's news as one printable briefing\n");
    out.append(".SH SYNOPSIS\n.B nightdesk\n.I COMMAND\n[OPTIONS] [ARGUMENTS]\n");
    out.append(".SH DESCRIPTION\n");
    out.append("Reads the night's articles and leaves one printable briefing on the desk:\n");
    out.append("key points, actors, quotes, every line traceable to its source sentence.\n");
    out.append("Data goes to standard output, everything else to standard error.\n");
    out.append(".SH COMMANDS\n");
    for (Command command : commands) {
      out.append(".SS nightdesk ").append(roff(command.name())).append(" [OPTIONS] ");
      out.append(roff(command.arguments())).append('\n');
      String summary = command.summary();
      out.append(roff(Character.toUpperCase(summary.charAt(0)) + summary.substring(1)));
      out.append(".\n");
      for (Option option : Main.allOptions(command).getOptions()) {
        out.append(".TP\n");
        if (option.getOpt() != null) {
          out.append("\\fB\\-").append(option.getOpt()).append("\\fR, ");
        }
        out.append("\\fB\\-\\-").append(roff(option.getLongOpt())).append("\\fR");
        if (option.hasArg()) {
          out.append(" \\fI").append(roff(option.getArgName())).append("\\fR");
        }
        out.append('\n').append(roff(option.getDescription())).append('\n');
      }
      if (!command.more().isEmpty()) {
        out.append(".PP\n.nf\n").append(roff(command.more())).append("\n.fi\n");
      }
    }
    out.append(".SH EXIT STATUS\n");
    for (ExitStatus status : ExitStatus.values()) {
      out.append(".TP\n").append(status.code()).append('\n').append(meaning(status)).append('\n');
    }
    out.append(".SH FILES\n.TP\n.I nightdesk.yaml\nSettings: in the current folder, in\n");
    out.append("~/.config/nightdesk, in /etc/nightdesk; or named by $NIGHTDESK_CONFIG.\n");
    out.append(".SH SEE ALSO\n/usr/share/doc/nightdesk/operations.md\n");
    return out.toString();
  }

  private static String meaning(ExitStatus status) {
    return switch (status) {
      case DONE -> "Done.";
      case FAILED -> "Failed; what failed is said on standard error.";
      case USAGE -> "The command line is wrong.";
      case SKIPPED -> "Done, but inputs were skipped or a recipient was not reached.";
      case NOTHING -> "Nothing to report.";
      case TRY_AGAIN -> "Try again later: mail waits, or another run is at work.";
      case CONFIGURATION -> "The settings are wrong.";
      case INTERRUPTED -> "Ended by SIGINT; the next run goes on.";
      case TERMINATED -> "Ended by SIGTERM; the next run goes on.";
    };
  }

  private static String roff(String text) {
    String escaped = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq");
    return escaped.replaceAll("(?m)^([.])", "\\\\&$1");
  }
}
