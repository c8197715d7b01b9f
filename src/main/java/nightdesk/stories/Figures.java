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
  private final Map<Long, Integer> numberWords = new HashMap<>();
  private final WordSet timeWords;

  /**
   * One figure.
   *
   * @param value the number
   * @param subject what it counts: the name of a class of words ("dead"), or a word as printed
   * @param known true if {@code subject} is a class
   * @param key equal for figures of the same subject
   * @param sentence the sentence's number
   * @param from the first token, with "at least" and the like
   * @param to the token after the last
   */
  record Figure(
      double value, String subject, boolean known, long key, int sentence, int from, int to) {}

  Figures(Language language) {
    for (String line : language.entries("figure-words")) {
      String[] words = line.split("\\s+");
      for (String word : words) {
        classOf.put(Document.hash(word), classNames.size());
      }
      classNames.add(words[0]);
    }
    List<String> words = language.entries("number-words");
    for (int i = 0; i < words.size(); i++) {
      numberWords.put(Document.hash(words.get(i)), i + 1);
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
        if (value > 0 && !isOther(document, t, start, end)) {
          Figure figure = figure(document, s, t, start, end, value, stems);
          if (figure != null) {
            figures.add(figure);
          }
        }
      }
    }
    return figures;
  }

  private double value(Document document, int t, int end) {
    if (document.kind(t) == Kind.WORD) {
      Integer value = numberWords.get(document.hash(t));
      // "One" is mostly no count.
      return value == null || value < 2 ? 0 : value;
    }
    if (document.kind(t) != Kind.NUMBER) {
      return 0;
    }
    double value = 0;
    double scale = 0;
    for (int i = 0; i < document.length(t); i++) {
      char c = document.charAt(t, i);
      if (c >= '0' && c <= '9') {
        value = value * 10 + (c - '0');
        scale *= 10;
      } else if (c == '.' && scale == 0) {
        scale = 1;
      } else if (c != ',') {
        return 0;
      }
    }
    value /= scale == 0 ? 1 : scale;
    if (t + 1 < end) {
      value *= document.is(t + 1, "million") ? 1e6 : document.is(t + 1, "billion") ? 1e9 : 1;
    }
    return value;
  }

  /** A date, a year, an age, a share of a name or of money. */
  private boolean isOther(Document document, int t, int start, int end) {
    if (t > start) {
      char before = document.charAt(t - 1, 0);
      if (timeWords.contains(document.hash(t - 1))
          || "$\u00a3\u20ac#@/-:".indexOf(before) >= 0
          || document.caps(t - 1) == Caps.UPPER && document.length(t - 1) < 4
          || document.isCapitalized(t - 1)
              && t - 1 > start
              && document.kind(t) == Kind.NUMBER
              && !document.isWord(Math.min(end - 1, t + 1))) {
        return true;
      }
    }
    if (t + 1 < end) {
      char after = document.charAt(t + 1, 0);
      if (timeWords.contains(document.hash(t + 1)) || "%-/:'\u2019".indexOf(after) >= 0) {
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

  private Figure figure(
      Document document, int s, int t, int start, int end, double value, long[] stems) {
    int best = -1;
    int bestDistance = REACH + 1;
    for (int direction = 1; direction >= -1; direction -= 2) {
      for (int d = 1; d <= REACH; d++) {
        int at = t + direction * d;
        if (at < start || at >= end || isBarrier(document, at)) {
          break;
        }
        if (at != t && value(document, at, end) > 0) {
          break;
        }
        if (classOf.containsKey(document.hash(at)) && d < bestDistance) {
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
          true,
          number,
          s,
          Math.min(from, best),
          Math.max(t, best) + 1);
    }
    int noun = t + 1;
    while (noun < end
        && noun <= t + 3
        && (document.is(noun, "million")
            || document.is(noun, "billion")
            || document.is(noun, "other")
            || document.is(noun, "more")
            || document.is(noun, "new"))) {
      noun++;
    }
    if (noun >= end
        || noun > t + 3
        || document.caps(noun) != Caps.LOWER
        || stems[noun] == 0
        || UNITS.contains(document.hash(noun))) {
      return null;
    }
    return new Figure(value, document.token(noun), false, stems[noun], s, from, noun + 1);
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
        && (document.is(t - 1, "least")
            || document.is(t - 1, "than")
            || document.is(t - 1, "most")
            || document.is(t - 1, "to") && document.is(t - 2, "up"))) {
      return t - 2;
    }
    if (t - 1 >= start
        && (document.is(t - 1, "about")
            || document.is(t - 1, "nearly")
            || document.is(t - 1, "almost")
            || document.is(t - 1, "around")
            || document.is(t - 1, "over")
            || document.is(t - 1, "some"))) {
      return t - 1;
    }
    return t;
  }
}
