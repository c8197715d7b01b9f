package nightdesk.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import nightdesk.job.Stop;

/**
 * All of the outside world that a command sees.
 *
 * @param in standard input
 * @param out standard output, for data only
 * @param err standard error, for everything else
 * @param environment the environment's variables
 * @param directory what relative paths are relative to
 * @param clock the system's clock and time zone
 * @param terminal true if standard error is a terminal
 * @param stop the wish that the run should end
 */
public record Console(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    Path directory,
    Clock clock,
    boolean terminal,
    Stop stop) {}
