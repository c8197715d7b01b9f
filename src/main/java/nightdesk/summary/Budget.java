package nightdesk.summary;

import java.util.Objects;

/**
 * How much may be said.
 *
 * @param unit what is counted
 * @param size how many of them, 1 or more. Key points are whole sentences, or clauses that can
 *     stand alone: sentences are given exactly (fewer only where the text has no more that can
 *     stand alone), words and characters are filled as far as whole key points fit and never passed
 */
public record Budget(Unit unit, int size) {
  /** What is counted. */
  public enum Unit {
    SENTENCES,
    /** Runs of characters between white space. */
    WORDS,
    /** UTF-16 code units of the key points. */
    CHARACTERS
  }

  public Budget {
    Objects.requireNonNull(unit, "unit must not be null");
    if (size < 1) {
      throw new IllegalArgumentException("a budget must be 1 or more, but is " + size);
    }
  }

  public static Budget sentences(int size) {
    return new Budget(Unit.SENTENCES, size);
  }

  public static Budget words(int size) {
    return new Budget(Unit.WORDS, size);
  }

  public static Budget characters(int size) {
    return new Budget(Unit.CHARACTERS, size);
  }

  /** What the text at {@code [start, end)} takes of the budget. */
  int cost(String text, int start, int end) {
    return switch (unit) {
      case SENTENCES -> 1;
      case CHARACTERS -> end - start;
      case WORDS -> words(text, start, end);
    };
  }

  static int words(String text, int start, int end) {
    int words = 0;
    boolean inside = false;
    for (int i = start; i < end; i++) {
      boolean space = Character.isWhitespace(text.charAt(i)) || text.charAt(i) == '\u00a0';
      if (!space && !inside) {
        words++;
      }
      inside = !space;
    }
    return words;
  }
}
