package nightdesk.stories;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nightdesk.text.Document;
import nightdesk.text.Document.Caps;
import nightdesk.text.Document.Kind;
import nightdesk.text.Language;
import nightdesk.text.Stems;
import nightdesk.text.WordSet;

/**
 * Finds figures that count something ("12 dead", "at least 15 people were killed", "300 homes") in
 * a document. Dates, times, ages, scores and parts of names are not counts.
 */
final class Figures {
  /** What is counted stands at most this many tokens from its number. */
  private static final int REACH = 5;

  /** Later figures are mostly about something else. */
  private static final int MOST_SENTENCES = 25;

  private final Map<Long, Integer> classOf = new HashMap<>();
  private final List<String> classNames = new ArrayList<>();
  private final Map<Long, Integer> unitOf = new HashMap<>();
  private final List<String> unitNames = new ArrayList<>();
  private final Map<Long, Integer> numberWords = new HashMap<>();
  private final WordSet timeWords;

  /**
   * One figure.
   *
   * @param value the number
   * @param subject what it counts: the name of a class of words ("dead"), or a word as printed
   * @param kind what kind of subject it is
   * @param key equal for figures of the same subject
   * @param sentence the sentence's number
   * @param total what it is a part of: 201 for "98 of the 201 seats"; 0 if that is not told
   * @param from the first token, with "at least" and the like
   * @param to the token after the last
   */
  record Figure(
      double value,
      String subject,
      Subject kind,
      long key,
      int sentence,
      double total,
      int from,
      int to) {}

  /** What a figure can be of. */
  enum Subject {
    /** A class of things that every article of a story counts alike: the dead, the missing. */
    CLASS,
    /** A unit of money, time, distance, weight; a share. */
    MEASURE,
    /** Any other noun. */
    NOUN
  }

  Figures(Language language) {
    for (String line : language.entries("figure-words")) {
      String[] words = line.split("\\s+");
      for (String word : words) {
        classOf.put(Document.hash(word), classNames.size());
      }
      classNames.add(words[0]);
    }
    for (String line : language.entries("measure-words")) {
      String[] words = line.split("\\s+");
      for (String word : words) {
        unitOf.put(Document.hash(word), unitNames.size());
      }
      unitNames.add(words[0]);
    }
    int next = 1;
    for (String line : language.entries("number-words")) {
      String[] parts = line.split("\\s+");
      numberWords.put(
          Document.hash(parts[0]), parts.length > 1 ? Integer.parseInt(parts[1]) : next++);
    }
    timeWords = language.words("time-words");
  }

  /** The figures of the first sentences, in order. */
  List<Figure> find(Document document) {
    var figures = new ArrayList<Figure>();
    long[] stems = Stems.of(document);
    for (int s = 0; s < Math.min(MOST_SENTENCES, document.sentences()); s++) {
      int start = document.sentenceStart(s);
      int end = document.sentenceEnd(s);
      for (int t = start; t < end; t++) {
        double value = value(document, t, end);
        if (value <= 0 || isTotal(document, t, start)) {
          continue;
        }
        int unit = unitAt(document, t, start, end);
        Figure figure =
            unit >= 0
                ? measure(document, s, t, start, end, value)
                : isOther(document, t, start, end)
                    ? null
                    : figure(document, s, t, start, end, value, stems);
        if (figure != null) {
          figures.add(figure);
        }
        t += numberLength(document, t, end) - 1;
      }
    }
    return figures;
  }

  /** The value that is told from {@code t} on; 0 if none is. */
  private double value(Document document, int t, int end) {
    double value =
        document.kind(t) == Kind.WORD
            ? spelled(document, t, end)
            : document.kind(t) == Kind.NUMBER ? digits(document, t) : 0;
    int after = t + numberLength(document, t, end);
    for (; value > 0 && after < end && SCALES.containsKey(document.hash(after)); after++) {
      value *= SCALES.get(document.hash(after));
    }
    return value;
  }

  /** "twelve", "forty-two", "a dozen", "two hundred". */
  private double spelled(Document document, int t, int end) {
    double value = word(document, t);
    if (value < 2) {
      // "One" is mostly no count.
      return 0;
    }
    if (numberLength(document, t, end) == 3) {
      return value + word(document, t + 2);
    }
    if (t + 1 < end && value < 12 && word(document, t + 1) >= 12) {
      double unit = word(document, t + 1);
      return unit == 12 || unit == 100 ? value * unit : value;
    }
    return value;
  }

  private int word(Document document, int t) {
    Integer value = numberWords.get(document.hash(t));
    if (value != null) {
      return value;
    }
    // "forty-two" may be one token.
    String token = document.length(t) < 16 && document.isWord(t) ? document.token(t) : "";
    int dash = token.indexOf('-');
    Integer tens = dash < 0 ? null : numberWords.get(Document.hash(token.substring(0, dash)));
    Integer ones = dash < 0 ? null : numberWords.get(Document.hash(token.substring(dash + 1)));
    return tens != null && ones != null && tens >= 20 && ones < 10 ? tens + ones : 0;
  }

  /** How many tokens the number itself has: "forty - two" three, "two dozen" two, else one. */
  private int numberLength(Document document, int t, int end) {
    if (document.kind(t) != Kind.WORD) {
      return 1;
    }
    int value = word(document, t);
    if (t + 2 < end
        && value >= 20
        && value < 100
        && document.is(t + 1, '-')
        && word(document, t + 2) > 0
        && word(document, t + 2) < 10) {
      return 3;
    }
    int next = t + 1 < end && value < 12 ? word(document, t + 1) : 0;
    return value > 0 && (next == 12 || next == 100) ? 2 : 1;
  }

  private static double digits(Document document, int t) {
    double value = 0;
    double scale = 0;
    int i = 0;
    for (; i < document.length(t); i++) {
      char c = document.charAt(t, i);
      if (c >= '0' && c <= '9') {
        value = value * 10 + (c - '0');
        scale *= 10;
      } else if (c == '.' && scale == 0) {
        scale = 1;
      } else if (c != ',') {
        break;
      }
    }
    value /= scale == 0 ? 1 : scale;
    if (i == document.length(t)) {
      return value;
    }
    // "3.2bn", "5m": money, but also metres; what follows tells.
    String suffix = i == 0 ? "" : document.token(t).substring(i);
    return switch (suffix) {
      case "bn" -> value * 1e9;
      case "m", "mn" -> value * 1e6;
      case "k" -> value * 1e3;
      default -> 0;
    };
  }

  private static final Map<Long, Double> SCALES =
      Map.of(
          Document.hash("thousand"), 1e3,
          Document.hash("million"), 1e6,
          Document.hash("billion"), 1e9,
          Document.hash("bn"), 1e9,
          Document.hash("trillion"), 1e12);

  /** A date, a year, an age, a share of a name or of money. */
  private boolean isOther(Document document, int t, int start, int end) {
    if (t > start) {
      char before = document.charAt(t - 1, 0);
      boolean abbreviated = document.is(t - 1, '.') && t - 2 >= start;
      if (timeWords.contains(document.hash(t - 1))
          || MONTHS.contains(document.hash(abbreviated ? t - 2 : t - 1))
          || "$\u00a3\u20ac#@/-:".indexOf(before) >= 0
          || document.caps(t - 1) == Caps.UPPER && document.length(t - 1) < 4
          || document.isCapitalized(t - 1)
              && t - 1 > start
              && document.kind(t) == Kind.NUMBER
              && !document.isWord(Math.min(end - 1, t + 1))) {
        return true;
      }
    }
    int next = t + numberLength(document, t, end);
    if (next < end) {
      char after = document.charAt(next, 0);
      if (timeWords.contains(document.hash(next)) || "%-/:'\u2019".indexOf(after) >= 0) {
        return true;
      }
    }
    boolean year =
        document.kind(t) == Kind.NUMBER
            && document.length(t) == 4
            && (document.charAt(t, 0) == '1' && document.charAt(t, 1) == '9'
                || document.charAt(t, 0) == '2' && document.charAt(t, 1) == '0');
    boolean age = t > start && t + 1 < end && document.is(t - 1, ',') && document.is(t + 1, ',');
    return year || age;
  }

  /** The second number of "98 of the 201 seats". */
  private boolean isTotal(Document document, int t, int start) {
    int of = t - (t > start && document.is(t - 1, "the") ? 2 : 1);
    return of > start && document.is(of, "of") && value(document, of - 1, of) > 0;
  }

  /** After "of the 201" at {@code t}, else {@code t}. */
  private int afterTotal(Document document, int t, int end) {
    if (t + 1 >= end || !document.is(t, "of")) {
      return t;
    }
    int number = t + (document.is(t + 1, "the") ? 2 : 1);
    return number < end && value(document, number, end) > 0
        ? number + numberLength(document, number, end)
        : t;
  }

  /**
   * What the number at {@code t}, told to the end at {@code to}, is a part of: "98 of the 201
   * seats", "97 seats in a parliament of 201"; 0 if nothing is said of that.
   */
  private double total(Document document, int t, int to, int end) {
    int number = t + numberLength(document, t, end);
    for (int of = number; of < Math.min(end - 1, to + TOTAL_REACH); of++) {
      if (document.kind(of) == Kind.MARK) {
        return 0;
      }
      int whole = of + (document.is(of + 1, "the") ? 2 : 1);
      if (document.is(of, "of") && whole < end && value(document, whole, end) > 0) {
        return value(document, whole, end);
      }
    }
    return 0;
  }

  /** How many tokens after a measure the whole may stand. */
  private static final int TOTAL_REACH = 5;

  /** The token after the number at {@code t} and what belongs to it: "million", "more". */
  private int afterNumber(Document document, int t, int end) {
    int to = t + numberLength(document, t, end);
    while (to < end && SCALES.containsKey(document.hash(to))) {
      to++;
    }
    to = afterTotal(document, to, end);
    return to < end && MORE.contains(document.hash(to)) ? to + 1 : to;
  }

  /** The unit of the number at {@code t}: the number of its line, -1 if it has none. */
  private int unitAt(Document document, int t, int start, int end) {
    Integer before = t > start ? unitOf.get(symbol(document, t - 1)) : null;
    if (before != null && isSign(document, t - 1)) {
      return before;
    }
    int to = afterNumber(document, t, end);
    to += to + 1 < end && document.is(to, '-') ? 1 : 0;
    if (to >= end) {
      return -1;
    }
    if (document.is(to, "per") && to + 1 < end && document.is(to + 1, "cent")) {
      return unitOf.getOrDefault(PERCENT, -1);
    }
    long key = isSign(document, to) ? symbol(document, to) : document.hash(to);
    return unitOf.getOrDefault(key, -1);
  }

  private static final long PERCENT = Document.hash("percent");

  /**
   * "410 million euros", "$3bn", "45 more days", "2.1 per cent"; null if the unit only describes
   * ("a 28-year veteran", "12 years old") or counts from today ("two days ago").
   */
  private Figure measure(Document document, int s, int t, int start, int end, double value) {
    int from = t;
    int to = afterNumber(document, t, end);
    int unit = unitAt(document, t, start, end);
    boolean symbol =
        t > start && isSign(document, t - 1) && unitOf.containsKey(symbol(document, t - 1));
    if (symbol) {
      from = t - 1;
    } else {
      if (document.is(to, '-')) {
        return null;
      }
      to += document.is(to, "per") ? 2 : 1;
      if (to < end && (AGES.contains(document.hash(to)) || document.is(to, '-'))) {
        return null;
      }
    }
    return new Figure(
        value,
        unitNames.get(unit),
        Subject.MEASURE,
        unit,
        s,
        total(document, t, to, end),
        modifierStart(document, from, start),
        to);
  }

  private static boolean isSign(Document document, int t) {
    return document.kind(t) != Kind.WORD && document.kind(t) != Kind.NUMBER;
  }

  /** The key of a mark: marks have no words of their own. */
  private static long symbol(Document document, int t) {
    int from = document.length(t) - 1;
    return Document.hash(String.valueOf(document.charAt(t, from)));
  }

  private static final WordSet MORE = WordSet.of(List.of("more", "further", "additional", "other"));

  /** "12 years old", "two days ago": no measure of what the story is about. */
  private static final WordSet AGES =
      WordSet.of(List.of("old", "ago", "later", "earlier", "before", "after", "since"));

  private static final WordSet MONTHS =
      WordSet.of(
          List.of(
              "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
              "jan.", "feb.", "mar.", "apr.", "jun.", "jul.", "aug.", "sep.", "sept.", "oct.",
              "nov.", "dec."));

  private Figure figure(
      Document document, int s, int t, int start, int end, double value, long[] stems) {
    int best = -1;
    int bestDistance = REACH + 1;
    int own = numberLength(document, t, end);
    for (int direction = 1; direction >= -1; direction -= 2) {
      for (int d = 1; d <= REACH; d++) {
        int at = direction > 0 ? t + own + d - 1 : t - d;
        if (at < start || at >= end || isBarrier(document, at)) {
          break;
        }
        if (value(document, at, end) > 0) {
          break;
        }
        boolean off = document.is(at, "board") && !document.is(at - 1, "on");
        if (classOf.containsKey(document.hash(at)) && d < bestDistance && !off) {
          best = at;
          bestDistance = d;
          break;
        }
      }
    }
    int from = modifierStart(document, t, start);
    if (best >= 0) {
      int number = classOf.get(document.hash(best));
      return new Figure(
          value,
          classNames.get(number),
          Subject.CLASS,
          number,
          s,
          0,
          Math.min(from, best),
          Math.max(t + own - 1, best) + 1);
    }
    int noun = afterTotal(document, t + numberLength(document, t, end), end);
    int last = noun + 3;
    while (noun < end
        && noun <= last
        && (SCALES.containsKey(document.hash(noun))
            || document.is(noun, "other")
            || document.is(noun, "more")
            || document.is(noun, "new"))) {
      noun++;
    }
    if (noun >= end
        || noun > last
        || document.caps(noun) != Caps.LOWER
        || stems[noun] == 0
        || UNITS.contains(document.hash(noun))) {
      return null;
    }
    return new Figure(value, document.token(noun), Subject.NOUN, stems[noun], s, 0, from, noun + 1);
  }

  /** Counted in every article, of everything. */
  private static final WordSet UNITS =
      WordSet.of(
          List.of(
              "years",
              "year",
              "months",
              "month",
              "weeks",
              "week",
              "days",
              "day",
              "hours",
              "hour",
              "minutes",
              "minute",
              "seconds",
              "times",
              "percent",
              "per",
              "points",
              "point",
              "am",
              "pm",
              "o'clock",
              "kilometres",
              "kilometers",
              "miles",
              "km",
              "metres",
              "meters",
              "feet",
              "degrees",
              "people",
              "men",
              "women",
              "others",
              "pounds",
              "dollars",
              "euros",
              "goals",
              "runs",
              "wickets",
              "yards",
              "games",
              "matches",
              "seasons",
              "minutes"));

  private static boolean isBarrier(Document document, int t) {
    return document.kind(t) == Kind.MARK && !document.is(t, '-')
        || document.is(t, "and")
        || document.is(t, "while");
  }

  private static int modifierStart(Document document, int t, int start) {
    if (t - 2 >= start
        && (isWord(document, t - 1, "least")
            || isWord(document, t - 1, "than")
            || isWord(document, t - 1, "most")
            || isWord(document, t - 1, "to") && document.is(t - 2, "up"))) {
      return t - 2;
    }
    if (t - 1 >= start
        && (isWord(document, t - 1, "about")
            || isWord(document, t - 1, "nearly")
            || isWord(document, t - 1, "almost")
            || isWord(document, t - 1, "around")
            || isWord(document, t - 1, "over")
            || isWord(document, t - 1, "some"))) {
      return t - 1;
    }
    return t;
  }

  /** In any case: "Some 3,000" begins a sentence. */
  private static boolean isWord(Document document, int t, String word) {
    return document.hash(t) == Document.hash(word);
  }
}
