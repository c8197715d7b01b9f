package nightdesk.stories;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nightdesk.text.Document;
import nightdesk.text.Language;

/** A language's words of dates and of tense: the list {@code calendar}. */
final class Calendar {
  /** What a word can be; the names are those of the list in lower case. */
  enum Sort {
    AFTER,
    BE,
    BEFORE,
    DAY,
    EVERY,
    LAST,
    LINK,
    MONTH,
    NEXT,
    PAST,
    PLAN,
    RANGE,
    SET,
    SPEECH,
    THIS,
    TO,
    UNIT,
    WEEKDAY,
    WHEN,
    WILL
  }

  /** Lengths of time that can be counted. */
  enum Unit {
    DAY,
    WEEK,
    MONTH,
    YEAR
  }

  private final Map<Sort, Map<Long, Integer>> words = new HashMap<>();
  private final Map<Long, Integer> numbers = new HashMap<>();

  Calendar(Language language) {
    for (String line : language.entries("calendar")) {
      String[] part = line.split("\\s+");
      Sort sort = Sort.valueOf(part[0].toUpperCase(java.util.Locale.ROOT));
      boolean valued =
          sort == Sort.DAY || sort == Sort.MONTH || sort == Sort.WEEKDAY || sort == Sort.UNIT;
      int value =
          !valued
              ? 0
              : sort == Sort.UNIT
                  ? Unit.valueOf(part[1].toUpperCase(java.util.Locale.ROOT)).ordinal()
                  : Integer.parseInt(part[1]);
      for (int i = valued ? 2 : 1; i < part.length; i++) {
        words.computeIfAbsent(sort, s -> new HashMap<>()).put(Document.hash(part[i]), value);
      }
    }
    for (String verb : language.entries("speech-verbs")) {
      words.computeIfAbsent(Sort.SPEECH, s -> new HashMap<>()).put(Document.hash(verb), 0);
    }
    List<String> counted = language.entries("number-words");
    for (int i = 0; i < counted.size(); i++) {
      numbers.put(Document.hash(counted.get(i)), i + 1);
    }
  }

  /** True if the language has no such list. */
  boolean isEmpty() {
    return !words.containsKey(Sort.WEEKDAY);
  }

  boolean is(Sort sort, Document document, int token) {
    return token >= 0
        && token < document.size()
        && words.getOrDefault(sort, Map.of()).containsKey(document.hash(token));
  }

  /** The word's value as {@code sort}; {@link Integer#MIN_VALUE} if it is none. */
  int value(Sort sort, Document document, int token) {
    return token < 0 || token >= document.size()
        ? Integer.MIN_VALUE
        : words.getOrDefault(sort, Map.of()).getOrDefault(document.hash(token), Integer.MIN_VALUE);
  }

  /** A number in words or digits below 1000, or -1; "12th" and "1er" count as 12 and 1. */
  int number(Document document, int token) {
    if (token < 0 || token >= document.size()) {
      return -1;
    }
    Integer word = numbers.get(document.hash(token));
    if (word != null) {
      return word;
    }
    return digits(document, token, 3);
  }

  /**
   * The digits that a token begins with, at most {@code most}, then at most three letters; or -1.
   */
  static int digits(Document document, int token, int most) {
    if (token < 0 || token >= document.size() || document.kind(token) != Document.Kind.NUMBER) {
      return -1;
    }
    int value = 0;
    int i = 0;
    int length = document.length(token);
    for (; i < length && i <= most && Character.isDigit(document.charAt(token, i)); i++) {
      value = value * 10 + Character.digit(document.charAt(token, i), 10);
    }
    if (i > most || i == 0 || length - i > 3) {
      return -1;
    }
    for (int k = i; k < length; k++) {
      char c = document.charAt(token, k);
      if (!Character.isLetter(c) && !(c == '.' && k == length - 1)) {
        return -1;
      }
    }
    return value;
  }
}
