package nightdesk.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import nightdesk.job.Progress;
import nightdesk.job.RunLog;
import nightdesk.job.Settings;
import nightdesk.model.Problem;

/**
 * Standard error: the lines of the log, and on a terminal a bar that shows how far it is. The bar
 * makes way for each line.
 */
final class ConsoleLog implements Progress {
  private static final int WIDTH = 24;
  private static final long QUIET_MILLIS = 100;

  private final PrintStream err;
  private final PrintStream aware;
  private final RunLog lines;
  private final boolean bar;
  private final boolean colour;
  private boolean drawn;
  private long lastDrawn;

  ConsoleLog(Console console, RunLog.Level least) {
    this.err = console.err();
    this.aware = new PrintStream(new AroundBar(), false, StandardCharsets.UTF_8);
    this.lines = new RunLog(aware, Settings.LogForm.PLAIN, least, console.clock());
    String term = console.environment().getOrDefault("TERM", "");
    boolean quiet = least.compareTo(RunLog.Level.INFO) > 0;
    this.bar = console.terminal() && !quiet && !term.equals("dumb");
    this.colour = bar && console.environment().getOrDefault("NO_COLOR", "").isEmpty();
  }

  RunLog lines() {
    return lines;
  }

  void problem(Problem problem) {
    lines.warning(problem.toString());
  }

  /** Something that ends the command. */
  void error(String line) {
    String name = colour ? "\u001b[31mnightdesk:\u001b[0m " : "nightdesk: ";
    aware.print(name + line.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ") + "\n");
    aware.flush();
  }

  @Override
  public void show(String what, long done, long total) {
    if (!bar) {
      return;
    }
    long now = System.nanoTime() / 1_000_000;
    boolean last = total > 0 && done >= total;
    synchronized (err) {
      if (drawn && !last && now - lastDrawn < QUIET_MILLIS) {
        return;
      }
      lastDrawn = now;
      var text = new StringBuilder("\r").append(what).append(' ');
      if (total > 0) {
        int full = (int) (WIDTH * Math.min(done, total) / total);
        text.append('[').append("#".repeat(full)).append(" ".repeat(WIDTH - full)).append("] ");
        text.append(done).append('/').append(total);
      } else {
        text.append(done);
      }
      err.print(text.append("\u001b[K"));
      err.flush();
      drawn = true;
    }
  }

  /** Removes the bar. */
  void close() {
    synchronized (err) {
      if (drawn) {
        err.print("\r\u001b[K");
        err.flush();
        drawn = false;
      }
    }
  }

  private final class AroundBar extends FilterOutputStream {
    AroundBar() {
      super(err);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      synchronized (err) {
        close();
        err.write(bytes, from, length);
      }
    }

    @Override
    public void close() {
      ConsoleLog.this.close();
    }
  }
}
