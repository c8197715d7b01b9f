package nightdesk.job;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import nightdesk.json.JsonTree;

/** What a run says while it works: one line an event, plain or as JSON objects. Thread-safe. */
public final class RunLog {
  /** How much an event matters. */
  public enum Level {
    DETAIL,
    INFO,
    WARNING,
    ERROR
  }

  private final PrintStream out;
  private final Settings.LogForm form;
  private final Level least;
  private final Clock clock;

  /**
   * @param out where lines go
   * @param form how they look
   * @param least events below it are left out
   * @param clock for the time that JSON lines carry
   */
  public RunLog(PrintStream out, Settings.LogForm form, Level least, Clock clock) {
    this.out = out;
    this.form = form;
    this.least = least;
    this.clock = clock;
  }

  /** A log that nobody reads. */
  public static RunLog silent() {
    return new RunLog(
        new PrintStream(java.io.OutputStream.nullOutputStream(), false),
        Settings.LogForm.PLAIN,
        Level.ERROR,
        Clock.systemUTC());
  }

  /** "1 letter", "2 letters". */
  static String count(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  public RunLog in(Settings.LogForm newForm) {
    return new RunLog(out, newForm, least, clock);
  }

  public void detail(String line) {
    write(Level.DETAIL, line);
  }

  public void info(String line) {
    write(Level.INFO, line);
  }

  public void warning(String line) {
    write(Level.WARNING, line);
  }

  public void error(String line) {
    write(Level.ERROR, line);
  }

  private void write(Level level, String line) {
    if (level.compareTo(least) < 0) {
      return;
    }
    String one = oneLine(line);
    if (form == Settings.LogForm.JSON) {
      var event = new LinkedHashMap<String, Object>();
      event.put("time", Instant.now(clock).truncatedTo(ChronoUnit.MILLIS).toString());
      event.put("level", level.name().toLowerCase(Locale.ROOT));
      event.put("message", one);
      one = JsonTree.write(event);
    } else if (level == Level.WARNING || level == Level.ERROR) {
      one = level.name().toLowerCase(Locale.ROOT) + ": " + one;
    }
    synchronized (out) {
      out.print(one + "\n");
      out.flush();
    }
  }

  /** File names and server answers come from outside: no control character reaches a terminal. */
  private static String oneLine(String line) {
    var clean = new StringBuilder(line.length());
    line.codePoints()
        .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }
}
