package nightdesk.quotes;

import nightdesk.text.Document;

/** What the form of a token is as a small number: its shape, its stop, its letters. */
final class TokenForms {
  /** The shape of punctuation. */
  static final byte MARK = 3;

  /** The stop of a colon. */
  static final byte COLON = 2;

  private static final int CAPS = Document.Caps.values().length;

  /** By kind and case of a token; a word of one letter in capitals is 6. */
  private static final byte[] SHAPES = shapes();

  private TokenForms() {}

  /** Up to four characters in lower case as one number. */
  static long letters(char[] text, int start, int end) {
    long value = 0;
    for (int i = start; i < end; i++) {
      value = value << 16 | lower(text[i]);
    }
    return value;
  }

  /** Three characters in lower case as one number. */
  static long three(char[] text, int start) {
    return lower(text[start]) << 32 | lower(text[start + 1]) << 16 | lower(text[start + 2]);
  }

  /** The character in lower case. */
  static long lower(char c) {
    if (c >= 128) {
      return Character.toLowerCase(c);
    }
    // Without asking: whether a word begins with a capital would be a guess.
    int fromA = c - 'A';
    return c + ((~fromA & fromA - 26) >>> 31 << 5);
  }

  /**
   * 0 for a word in small letters, 1 for a number, 2 for a symbol, {@link #MARK}; 4 and above for
   * words with capitals.
   */
  static byte shape(Document document, int token) {
    int caps = document.caps(token).ordinal();
    byte form = SHAPES[document.kind(token).ordinal() * CAPS + caps];
    return form == 5 && document.length(token) == 1 ? 6 : form;
  }

  private static byte[] shapes() {
    byte[] shapes = new byte[Document.Kind.values().length * CAPS];
    for (Document.Kind kind : Document.Kind.values()) {
      for (Document.Caps caps : Document.Caps.values()) {
        shapes[kind.ordinal() * CAPS + caps.ordinal()] =
            switch (kind) {
              case NUMBER -> 1;
              case MARK -> MARK;
              case SYMBOL -> 2;
              case WORD ->
                  switch (caps) {
                    case UPPER -> 4;
                    case TITLE -> 5;
                    case MIXED -> 7;
                    default -> 0;
                  };
            };
      }
    }
    return shapes;
  }

  /** 1 for a comma, a dash and the like, {@link #COLON} for a colon, else 0. */
  static byte stop(Document document, int token) {
    if (document.length(token) != 1) {
      return (byte) (document.is(token, "--") ? 1 : 0);
    }
    return switch (document.charAt(token, 0)) {
      case ':' -> COLON;
      case ',', ';', '\u2014', '\u2013' -> 1;
      default -> 0;
    };
  }
}
