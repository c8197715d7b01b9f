package nightdesk.cli;

import java.io.IOException;
import nightdesk.job.ExitStatus;
import nightdesk.job.SettingsException;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** One command of the program. */
interface Command {
  String name();

  /** What follows the options: {@code "[INPUT…]"}. */
  String arguments();

  /** One line for the list of commands. */
  String summary();

  /** What help says below the options; {@code ""} for nothing. */
  default String more() {
    return "";
  }

  /** Its own options; those of every command come on top. */
  Options options();

  /**
   * Does it.
   *
   * @throws UsageException if the command line is wrong
   * @throws IOException if a file or stream is; the message names it
   * @throws SettingsException if the settings are; the message names file and line
   */
  ExitStatus run(CommandLine line, Console console, ConsoleLog log)
      throws UsageException, IOException, SettingsException;
}
