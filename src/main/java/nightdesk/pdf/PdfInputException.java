package nightdesk.pdf;

/** Markup or a style sheet that cannot be laid out; the message is one line with the place. */
public final class PdfInputException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;

  PdfInputException(String where, int line, int column, String what) {
    super(where + " line " + line + (column > 0 ? " column " + column : "") + ": " + what);
    this.line = line;
    this.column = column;
  }

  /** Line of the fault, from 1. */
  public int line() {
    return line;
  }

  /** Column of the fault, from 1; 0 where only the line is known. */
  public int column() {
    return column;
  }
}
