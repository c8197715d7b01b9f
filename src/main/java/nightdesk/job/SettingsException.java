package nightdesk.job;

/** Settings that cannot be used. The message is one line; exit status 78. */
public final class SettingsException extends Exception {
  private static final long serialVersionUID = 1;
  private static final int LONGEST = 120;

  private final int line;

  SettingsException(int line, String message) {
    super(message);
    this.line = line;
  }

  /** The line of the settings file, 1 for the first; 0 if it is not about a line. */
  public int line() {
    return line;
  }

  /** Text from the file as it may stand in a message: one line, not too long, nothing invisible. */
  static String shown(String text) {
    var out = new StringBuilder();
    text.codePoints()
        .limit(LONGEST)
        .forEach(c -> out.appendCodePoint(Character.isISOControl(c) || c == 0x2028 ? ' ' : c));
    String line = out.toString().replaceAll("\\s+", " ").strip();
    return text.length() > LONGEST ? line + "…" : line;
  }
}
