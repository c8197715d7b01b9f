package nightdesk.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** What {@code nightdesk help} prints. */
final class Help {
  private static final int WIDTH = 80;

  private Help() {}

  static void overview(PrintStream out, List<Command> commands) {
    out.println("Reads the night's articles and leaves one printable briefing on the desk.");
    out.println();
    out.println("usage: nightdesk COMMAND [OPTIONS] [ARGUMENTS]");
    out.println();
    int width = commands.stream().mapToInt(c -> c.name().length()).max().orElse(0);
    for (Command command : commands) {
      out.println(
          "  "
              + command.name()
              + " ".repeat(width + 2 - command.name().length())
              + command.summary());
    }
    out.println(
        "  help" + " ".repeat(Math.max(1, width - 2)) + "show this, or the help of a command");
    out.println();
    out.println("Every command takes --help, --quiet and --verbose. nightdesk --version.");
    out.println("Data goes to standard output, everything else to standard error.");
    out.println(
        "Exit codes: 0 done, 1 failed, 2 usage, 3 done but inputs were skipped, 4 nothing to");
    out.println("report, 75 try again later, 78 settings, 130 interrupted, 143 terminated.");
  }

  static void of(PrintStream out, Command command, Options options) {
    out.println("usage: nightdesk " + command.name() + " [OPTIONS] " + command.arguments());
    out.println();
    String summary = command.summary();
    out.println(Character.toUpperCase(summary.charAt(0)) + summary.substring(1) + ".");
    out.println();
    var left = new ArrayList<String>();
    for (Option option : options.getOptions()) {
      String name = option.getOpt() == null ? "    " : "-" + option.getOpt() + ", ";
      left.add(
          "  "
              + name
              + "--"
              + option.getLongOpt()
              + (option.hasArg() ? " " + option.getArgName() : ""));
    }
    int width = left.stream().mapToInt(String::length).max().orElse(0) + 2;
    int at = 0;
    for (Option option : options.getOptions()) {
      String start = left.get(at++);
      String indent = start + " ".repeat(width - start.length());
      for (String row : wrap(option.getDescription(), WIDTH - width)) {
        out.println(indent + row);
        indent = " ".repeat(width);
      }
    }
    if (!command.more().isEmpty()) {
      out.println();
      out.println(command.more());
    }
  }

  private static List<String> wrap(String text, int width) {
    var rows = new ArrayList<String>();
    var row = new StringBuilder();
    for (String word : text.split(" ")) {
      if (row.length() > 0 && row.length() + 1 + word.length() > width) {
        rows.add(row.toString());
        row.setLength(0);
      }
      row.append(row.length() == 0 ? "" : " ").append(word);
    }
    rows.add(row.toString());
    return rows;
  }
}
