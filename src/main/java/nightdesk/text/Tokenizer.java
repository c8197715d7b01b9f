package nightdesk.text;

import nightdesk.text.Document.Kind;

/** Cuts a text into tokens in one pass; see {@link Document} for what a token is. */
final class Tokenizer {
  private final WordSet abbreviations;
  private final WordSet numberAbbreviations;

  /**
   * @param abbreviations words that keep the stop after them, without it ("mr", "inc")
   * @param numberAbbreviations the same, but only before a number ("no", "art")
   */
  Tokenizer(WordSet abbreviations, WordSet numberAbbreviations) {
    this.abbreviations = abbreviations;
    this.numberAbbreviations = numberAbbreviations;
  }

  Tokens tokenize(String text) {
    Tokens tokens = new Tokens(16 + text.length() / 4);
    int length = text.length();
    int at = 0;
    while (at < length) {
      char c = text.charAt(at);
      if (isSpace(c)) {
        at++;
      } else if (isIdeograph(c)) {
        tokens.add(text, at, at + 1, Kind.WORD);
        at++;
      } else if (isWordPart(c)) {
        at = word(text, at, tokens);
      } else if (c >= '0' && c <= '9' || Character.isDigit(c)) {
        at = number(text, at, tokens);
      } else {
        at = mark(text, at, tokens);
      }
    }
    return tokens;
  }

  /** White space, and what is as good as none: controls, byte order mark, zero-width space. */
  static boolean isSpace(char c) {
    return c <= ' '
        || c >= 0x7f && c <= 0xa0
        || c >= 0x1680
            && (Character.isSpaceChar(c)
                || c == '\u200b'
                || c == '\u200e'
                || c == '\u200f'
                || c == '\ufeff'
                || c == '\u2060');
  }

  private static boolean isWordPart(char c) {
    if (c < 128) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
    if (Character.isHighSurrogate(c) || Character.isLowSurrogate(c)) {
      return false;
    }
    return Character.isLetter(c) && !isIdeograph(c) || isCombining(c);
  }

  private static boolean isCombining(char c) {
    if (c < 0x300) {
      return c == '\u00ad';
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || c == '\u200d'
        || c == '\u200c';
  }

  /** Scripts written without spaces: each character is a token. */
  static boolean isIdeograph(char c) {
    return c >= 0x2e80
            && c <= 0x9fff
            && !(c >= 0x3000 && c <= 0x3004)
            && !(c >= 0x3008 && c <= 0x3030)
            && c != 0x30fb
        || c >= 0xf900 && c <= 0xfaff;
  }

  private static boolean isWordOrDigit(char c) {
    return isWordPart(c) || Character.isDigit(c);
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }

  private static char at(String text, int index) {
    return index >= 0 && index < text.length() ? text.charAt(index) : ' ';
  }

  private int word(String text, int start, Tokens tokens) {
    int end = start;
    while (true) {
      char c = at(text, end);
      if (isWordOrDigit(c) || c == '_') {
        end++;
      } else if (isApostrophe(c) && isWordPart(at(text, end + 1))) {
        end++;
      } else if (c == '&'
          && Character.isUpperCase(at(text, end - 1))
          && Character.isUpperCase(at(text, end + 1))) {
        end++;
      } else if (c == '@' && isWordOrDigit(at(text, end + 1))) {
        return address(text, start, tokens);
      } else if (c == ':' && text.startsWith("://", end)) {
        return address(text, start, tokens);
      } else if (c == '.' && isDomainDot(text, start, end)) {
        return address(text, start, tokens);
      } else {
        break;
      }
    }
    if (at(text, end) == '.') {
      int stop = acronymEnd(text, start, end);
      if (stop < 0 && keepsStop(text, start, end)) {
        stop = end + 1;
      }
      if (stop > 0) {
        tokens.add(text, start, stop, Kind.WORD);
        return stop;
      }
    }
    return clitics(text, start, end, tokens);
  }

  /** "bbc.co", "www.x": lower-case letters on both sides, and a known ending or www in front. */
  private static boolean isDomainDot(String text, int start, int dot) {
    if (!Character.isLowerCase(at(text, dot + 1)) || dot - start < 2) {
      return false;
    }
    if (text.startsWith("www", start)) {
      return true;
    }
    int end = dot + 1;
    while (isWordOrDigit(at(text, end))) {
      end++;
    }
    int length = end - dot - 1;
    return length == 3
            && (text.startsWith("com", dot + 1)
                || text.startsWith("org", dot + 1)
                || text.startsWith("net", dot + 1)
                || text.startsWith("gov", dot + 1)
                || text.startsWith("edu", dot + 1))
        || length == 2
            && at(text, end) == '.'
            && isWordPart(at(text, end + 1))
            && !Character.isUpperCase(at(text, dot + 1))
            && dot - start > 2
        || length == 2 && (text.startsWith("co", dot + 1) || text.startsWith("uk", dot + 1));
  }

  private static int address(String text, int start, Tokens tokens) {
    int end = start;
    while (end < text.length()
        && !isSpace(text.charAt(end))
        && "<>\"\u201c\u201d\u00ab\u00bb".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    while (end > start + 1 && ".,;:!?)]}'\u2019".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    tokens.add(text, start, end, Kind.WORD);
    return end;
  }

  /**
   * The end of an acronym or of initials with stops ("U.S.", "a.m.", "J.", "J.K."), or -1. A single
   * capital keeps its stop if a capital follows: "J. Smith".
   */
  private static int acronymEnd(String text, int start, int end) {
    if (end - start != 1) {
      return -1;
    }
    int at = end + 1;
    while (isWordPart(at(text, at)) && at(text, at + 1) == '.') {
      at += 2;
    }
    if (at > end + 1) {
      return at;
    }
    if (!Character.isUpperCase(text.charAt(start))
        || text.charAt(start) == 'I' && !Character.isUpperCase(nextVisible(text, end + 1))) {
      return -1;
    }
    char next = nextVisible(text, end + 1);
    boolean glued = !isSpace(at(text, end + 1));
    return Character.isUpperCase(next) && (!glued || isWordPart(at(text, end + 1))) ? end + 1 : -1;
  }

  private static char nextVisible(String text, int at) {
    int i = at;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return at(text, i);
  }

  private boolean keepsStop(String text, int start, int end) {
    long hash = Document.hash(text, start, end);
    if (abbreviations.contains(hash)) {
      return true;
    }
    return numberAbbreviations.contains(hash) && Character.isDigit(nextVisible(text, end + 1));
  }

  /** Splits "'s", "'re", "n't" and the like off the end of a word. */
  private static int clitics(String text, int start, int end, Tokens tokens) {
    int cut = end;
    for (int i = end - 1; i > start && i >= end - 3; i--) {
      if (isApostrophe(text.charAt(i))) {
        int tail = end - i - 1;
        char first = Character.toLowerCase(at(text, i + 1));
        char second = Character.toLowerCase(at(text, i + 2));
        if (tail == 1
            && first == 't'
            && Character.toLowerCase(text.charAt(i - 1)) == 'n'
            && i - 1 > start) {
          cut = i - 1;
        } else if (tail == 1 && (first == 's' || first == 'd' || first == 'm')
            || tail == 2
                && (first == 'r' && second == 'e'
                    || first == 'v' && second == 'e'
                    || first == 'l' && second == 'l')) {
          cut = i;
        }
        break;
      }
    }
    tokens.add(text, start, cut, Kind.WORD);
    if (cut < end) {
      tokens.add(text, cut, end, Kind.WORD);
    }
    return end;
  }

  private static int number(String text, int start, Tokens tokens) {
    int end = start;
    while (true) {
      char c = at(text, end);
      if (Character.isDigit(c)) {
        end++;
      } else if ((c == '.' || c == ',' || c == ':')
          && Character.isDigit(at(text, end + 1))
          && Character.isDigit(at(text, end - 1))) {
        end++;
      } else {
        break;
      }
    }
    // "1st", "30m", "2016s"; never the whole of a following word.
    int letters = end;
    while (isWordPart(at(text, letters))) {
      letters++;
    }
    if (letters - end <= 3) {
      end = letters;
    }
    tokens.add(text, start, end, Kind.NUMBER);
    return end;
  }

  private static int mark(String text, int start, Tokens tokens) {
    char c = text.charAt(start);
    int end = start + 1;
    if (c == '.' || c == '-' || c == '`' || c == '\'' || c == '*' || c == '=' || c == '_'
        || c == '~') {
      while (at(text, end) == c && (c != '`' && c != '\'' || end < start + 2)) {
        end++;
      }
      if (c == '\''
          && end == start + 2
          && isWordOrDigit(at(text, end))
          && isWordOrDigit(at(text, start - 1))) {
        end = start + 1;
      }
    } else if (Character.isHighSurrogate(c) && Character.isLowSurrogate(at(text, end))) {
      end++;
    } else if ((c == '#' || c == '@') && isWordPart(at(text, end))) {
      while (isWordOrDigit(at(text, end)) || at(text, end) == '_') {
        end++;
      }
      tokens.add(text, start, end, Kind.SYMBOL);
      return end;
    }
    tokens.add(text, start, end, isPunctuation(c) ? Kind.MARK : Kind.SYMBOL);
    return end;
  }

  private static boolean isPunctuation(char c) {
    switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION:
      case Character.DASH_PUNCTUATION:
      case Character.START_PUNCTUATION:
      case Character.END_PUNCTUATION:
      case Character.INITIAL_QUOTE_PUNCTUATION:
      case Character.FINAL_QUOTE_PUNCTUATION:
      case Character.OTHER_PUNCTUATION:
        return true;
      default:
        return c == '`' || c == '\u00b4';
    }
  }
}
