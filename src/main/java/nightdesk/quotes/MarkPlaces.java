package nightdesk.quotes;

/** Tells what stands around a place in a text: words, spaces, stops. */
final class MarkPlaces {
  private final String text;

  MarkPlaces(String text) {
    this.text = text;
  }

  /** The character, a line's end outside the text. */
  char at(int i) {
    return i >= 0 && i < text.length() ? text.charAt(i) : '\n';
  }

  /** True if a mark that opens a quotation is at {@code at}. */
  boolean isOpening(int at) {
    char c = at(at);
    return c == '\u201c'
        || c == '"'
        || c == '\u201e'
        || c == '\u00ab'
        || c == '\u2018'
        || c == '\uff02'
        || c == '`' && at(at + 1) == '`'
        || c == '\'' && at(at + 1) == '\'';
  }

  /** True if a word, a stop or a bracket ends right before {@code at}. */
  boolean isRightOfWord(int at) {
    char c = at(at - 1);
    return !(Character.isWhitespace(c)
        || c == '('
        || c == '['
        || c == '-'
        || c == '\u2013'
        || c == '\u2014'
        || c == '"'
        || c == '\u201c'
        || c == '/');
  }

  boolean isAfterSpace(int at) {
    char c = at(at - 1);
    return Character.isWhitespace(c) || c == '(' || c == '[';
  }

  boolean isBeforeSpace(int at) {
    return Character.isWhitespace(at(at));
  }

  /** True if a word, or the dots or bracket that stand for one, begins at {@code at}. */
  boolean isLeftOfWord(int at) {
    char c = at(at);
    return !(Character.isWhitespace(c) || ".,;:!?)".indexOf(c) >= 0)
        || c == '.' && at(at + 1) == '.';
  }

  /** True if a word, a bracket or a sum of money begins at {@code at}. */
  boolean isAtWord(int at, int to) {
    char c = at(at);
    return at < to && (Character.isLetterOrDigit(c) || c == '[' || c == '$' || c == '\u00a3');
  }
}
