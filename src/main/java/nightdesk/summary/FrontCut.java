package nightdesk.summary;

import java.util.ArrayList;
import java.util.List;
import nightdesk.text.Document;
import nightdesk.text.Document.Kind;
import nightdesk.text.Language;
import nightdesk.text.WordSet;

/**
 * Cuts off in front what ties a sentence to its place: bullet, dateline ("LONDON (Reuters) -"), the
 * time of a live blog ("10:45 GMT"), a teaser ("Scroll down for video"), a connective ("But",
 * "However,").
 */
final class FrontCut {
  private static final int LONGEST_DATELINE = 16;

  private final Phrases connectives;
  private final Phrases boilerplateStarts;
  private final Phrases agencies;
  private final Phrases places;
  private final WordSet timeWords;
  private final WordSet roles;

  FrontCut(Language language) {
    connectives = new Phrases(language.entries("connectives"));
    boilerplateStarts = new Phrases(language.entries("boilerplate-starts"));
    agencies = new Phrases(language.entries("agencies"));
    List<String> known = new ArrayList<>(language.entries("cities"));
    known.addAll(language.entries("regions"));
    known.addAll(language.entries("countries"));
    for (String capital : language.entries("capitals")) {
      known.add(capital.substring(0, (capital + "=").indexOf('=')));
    }
    places = new Phrases(known);
    timeWords = language.words("time-words");
    roles = language.words("role-nouns");
  }

  /** The first token after bullets, dateline, time and teasers at the start of a sentence. */
  int trim(Document document, int from, int end, int s) {
    int start = from;
    boolean first = document.paragraphStart(document.paragraphOf(s)) == s;
    for (boolean again = true; again && start < end; ) {
      again = false;
      if (start + 1 < end && isBullet(document, start) && !isMinus(document, start)) {
        start++;
        again = true;
      }
      int teaser = boilerplateStarts.at(document, start, end);
      if (teaser > 0 && document.is(start, "Scroll") && end - start > teaser + 2) {
        start += teaser + (document.hash(start + teaser) == VIDEO ? 1 : 0);
        again = true;
      }
      int note = Math.max(bracketEnd(document, start, end), stampEnd(document, start, end));
      if (note > start && note + 3 < end) {
        start = note;
        again = true;
      }
      int time = first ? timeEnd(document, start, end) : start;
      if (time > start && time < end) {
        start = time;
        again = true;
      }
    }
    if (s == 0 && document.hash(start) == BY) {
      start = bylineEnd(document, start, end);
    }
    if (s == 0) {
      start = labelEnd(document, start, end);
    }
    if (first || s < 3) {
      int dateline = datelineEnd(document, start, end);
      if (dateline < end) {
        start = dateline;
      }
    }
    return start;
  }

  /** After "By Jana Sobol, Newswire" before a sentence that follows without a stop; else start. */
  private int bylineEnd(Document document, int start, int end) {
    int t = start + 1;
    while (t < Math.min(end, start + 5) && document.isCapitalized(t) && document.isWord(t)) {
      t++;
    }
    if (t - start < 3 || t >= end || !document.is(t, ',')) {
      return start;
    }
    int agency = agencies.at(document, t + 1, end);
    int after = t + 1 + agency;
    return agency > 0 && after + 6 < end && document.isCapitalized(after) ? after : start;
  }

  private static final long BY = Document.hash("by");

  /**
   * After "KUALA LUMPUR:", "7 July 2026:" at the very top: known places in capitals, or a date;
   * else start, for any other label may be the speaker.
   */
  private int labelEnd(Document document, int start, int end) {
    boolean place = true;
    boolean date = true;
    int placeEnd = start;
    for (int t = start; t < Math.min(end - 4, start + 5); t++) {
      if (document.is(t, ':')) {
        return t > start && (place || date) && document.isCapitalized(t + 1) ? t + 1 : start;
      }
      if (t >= placeEnd && !document.is(t, ',')) {
        placeEnd = t + places.at(document, t, end);
      }
      place &= document.is(t, ',') || t < placeEnd && document.caps(t) == Document.Caps.UPPER;
      date &=
          document.kind(t) == Kind.NUMBER
              || document.is(t, ',')
              || timeWords.contains(document.hash(t));
    }
    return start;
  }

  /** After "(Newswire)" before a sentence, which is a credit of the line above; else start. */
  private static int bracketEnd(Document document, int start, int end) {
    for (int t = start + 1; document.is(start, '(') && t < Math.min(end - 1, start + 9); t++) {
      if (document.is(t, ')')) {
        boolean begins =
            document.isCapitalized(t + 1) || Character.isDigit(document.charAt(t + 1, 0));
        return t > start + 1 && begins ? t + 1 : start;
      }
      boolean name = document.isCapitalized(t) || document.caps(t) == Document.Caps.UPPER;
      if (!name && !document.is(t, '/') && document.kind(t) != Kind.NUMBER) {
        return start;
      }
    }
    return start;
  }

  /** After "Updated Jul 7, 2026 6:40 PM ET" and the like; else start. */
  private int stampEnd(Document document, int start, int end) {
    if (!STAMPS.contains(document.hash(start))) {
      return start;
    }
    int t = start + 1;
    int numbers = 0;
    while (t < end
        && (document.kind(t) != Kind.WORD
            || timeWords.contains(document.hash(t))
            || document.length(t) <= 4 && document.caps(t) == Document.Caps.UPPER
            || document.length(t) <= 4 && document.isCapitalized(t) && numbers == 0
            || MERIDIEMS.contains(document.hash(t)))) {
      numbers += document.kind(t) == Kind.NUMBER ? 1 : 0;
      t++;
    }
    return numbers >= 2 ? t : start;
  }

  private static final WordSet STAMPS = WordSet.of(List.of("updated", "published", "posted"));
  private static final WordSet MERIDIEMS = WordSet.of(List.of("am", "pm", "at", "on"));

  private static final long VIDEO = Document.hash("video");

  /** "-40C": no bullet. */
  private static boolean isMinus(Document document, int t) {
    return (document.is(t, '-') || document.is(t, '\u2013') || document.is(t, '.'))
        && Character.isDigit(document.charAt(t + 1, 0))
        && !document.spaceBefore(t + 1);
  }

  private static boolean isBullet(Document document, int t) {
    if (document.kind(t) == Kind.WORD || document.kind(t) == Kind.NUMBER) {
      return false;
    }
    return "-\u2013\u2014\u2022*\u25cf\u25aa\u25a0\u00b7>|:,;.\u2026#\u25ba\u2023\u2192)]}"
            .indexOf(document.charAt(t, 0))
        >= 0;
  }

  /** After "10:45", "10.45am:", "1530 GMT -" at the start of a live blog's entry. */
  private int timeEnd(Document document, int start, int end) {
    if (document.kind(start) != Kind.NUMBER) {
      return start;
    }
    int separators = 0;
    int digits = 0;
    boolean meridiem = false;
    for (int i = 0; i < document.length(start); i++) {
      char c = document.charAt(start, i);
      if (c == ':' || c == '.') {
        separators++;
      } else if (Character.isDigit(c)) {
        digits++;
      } else {
        meridiem |= c == 'm' || c == 'M';
      }
    }
    int t = start + 1;
    boolean zone = false;
    while (t < end
        && (isZone(document, t)
            || document.is(t, '.') && (zone || meridiem)
            || document.is(t, "a.m.")
            || document.is(t, "p.m."))) {
      zone = true;
      t++;
    }
    boolean clock = separators == 1 && digits >= 3 && digits <= 4;
    boolean plain = separators == 0 && digits == 4;
    boolean marked =
        t < end
            && (document.is(t, ':')
                || document.is(t, '-')
                || document.is(t, '\u2013')
                || document.is(t, '\u2014')
                || document.is(t, '|'));
    boolean led = clock && t + 3 < end && hasColon(document, start) && document.isCapitalized(t);
    if (clock && (zone || meridiem || marked || led)
        || plain && (zone || marked && t + 1 < end && document.isCapitalized(t + 1))) {
      while (t < end && isBullet(document, t)) {
        t++;
      }
      return t;
    }
    return start;
  }

  private static boolean hasColon(Document document, int t) {
    return document.text().substring(document.start(t), document.end(t)).indexOf(':') > 0;
  }

  private static boolean isZone(Document document, int t) {
    return document.caps(t) == Document.Caps.UPPER
            && document.length(t) <= 4
            && document.length(t) >= 2
            && "T".indexOf(document.charAt(t, document.length(t) - 1)) >= 0
        || document.is(t, "am")
        || document.is(t, "pm")
        || document.is(t, "UTC");
  }

  /**
   * After "LONDON (Reuters) -", "(CNN)", "NEW DELHI, July 3 —", or {@code start}: names in
   * capitals, dates and agencies up to a dash or a closed bracket.
   */
  private int datelineEnd(Document document, int start, int end) {
    boolean agency = false;
    boolean capitals = false;
    boolean comma = false;
    int words = 0;
    int limit = Math.min(end, start + LONGEST_DATELINE);
    for (int t = start; t < limit; t++) {
      boolean dash =
          document.is(t, '-')
              || document.is(t, "--")
              || document.is(t, '\u2014')
              || document.is(t, '\u2013')
              || document.is(t, ':') && agency;
      if (dash) {
        boolean free = t > start && document.spaceBefore(t) || agency;
        boolean spaced = t + 1 < end && document.spaceBefore(t + 1) || agency;
        if (!agency && hasDash(document, t + 1, end)) {
          // The second dash ends an aside: "The NHS – short of nurses – will".
          return start;
        }
        if (free && spaced && (agency || capitals && words <= 6 + (comma ? 3 : 0))) {
          return t + 1;
        }
        // "Geneva – After nine days": a place alone, at the very top.
        if (free
            && spaced
            && start == 0
            && words <= 2
            && !document.is(t, '-')
            && document.isCapitalized(t + 1)) {
          return t + 1;
        }
        if (agency || document.spaceBefore(t)) {
          return start;
        }
        continue;
      }
      if (document.is(t, '(')) {
        int close = t + 1;
        boolean named = agencies.at(document, close, limit) > 0;
        boolean title = true;
        while (close < limit && !document.is(close, ')')) {
          title &= document.isCapitalized(close) || document.kind(close) == Kind.MARK;
          close++;
        }
        // Any name in brackets is an agency if a dash follows it.
        boolean dashed = close + 1 < limit && isDash(document, close + 1);
        if (close >= limit || !named && !(title && dashed && close - t <= 5)) {
          return start;
        }
        agency = true;
        t = close;
        if (t + 1 < end && !isDash(document, t + 1)) {
          return t + 1;
        }
        continue;
      }
      if (document.isWord(t)) {
        words++;
        if (document.caps(t) == Document.Caps.UPPER && document.length(t) > 2) {
          capitals = true;
        } else if (document.caps(t) == Document.Caps.LOWER
            && document.caps(start) != Document.Caps.LOWER
            && !timeWords.contains(document.hash(t))
            && document.length(t) > 3) {
          return start;
        }
      } else if (document.is(t, ',')) {
        comma = true;
      } else if (document.kind(t) == Kind.MARK && !document.is(t, '.') && !document.is(t, '/')) {
        return start;
      }
    }
    return start;
  }

  private static boolean hasDash(Document document, int from, int end) {
    for (int t = from; t + 1 < end; t++) {
      if (isDash(document, t) && !document.is(t, ':') && document.spaceBefore(t)) {
        return true;
      }
    }
    return false;
  }

  static boolean isDash(Document document, int t) {
    return document.is(t, '-')
        || document.is(t, "--")
        || document.is(t, '\u2014')
        || document.is(t, '\u2013')
        || document.is(t, ':');
  }

  /** After "But", "However,", "In addition,", or {@code start}. */
  int connectiveEnd(Document document, int start, int end) {
    int length = connectives.at(document, start, end);
    if (length == 0) {
      return start;
    }
    int t = start + length;
    boolean comma = t < end && document.is(t, ',');
    boolean bare =
        BARE.contains(document.hash(start)) && t < end && isBareBefore(document, start, t);
    if (!comma && !(bare && length == 1)) {
      return start;
    }
    t += comma ? 1 : 0;
    int again = t < end ? connectiveEnd(document, t, end) : t;
    return again < end ? again : start;
  }

  /** True if the word is a connective even without a comma, by the word after it. */
  private boolean isBareBefore(Document document, int start, int t) {
    long word = document.hash(start);
    long next = document.hash(t);
    if (KEEPING.contains(next) || document.kind(t) == Kind.MARK && document.is(t, '-')) {
      return false;
    }
    if (word == SO) {
      // "So fierce was the fire", "So did the minister".
      return SUBJECTS.contains(next);
    }
    if (word == WELL) {
      return SUBJECTS.contains(next) || document.is(t, "one");
    }
    if (word == THEN) {
      // "Then prime minister Sobol": who was it at that time; "Then came the flood".
      boolean subject = SUBJECTS.contains(next) && !document.is(t, "a") && !document.is(t, "an");
      return (subject || document.isCapitalized(t))
          && !roles.contains(next)
          && !OFFICES.contains(next);
    }
    return !(word == BUT && document.is(t, "for"));
  }

  private static final long SO = Document.hash("so");
  private static final long WELL = Document.hash("well");
  private static final long THEN = Document.hash("then");
  private static final long BUT = Document.hash("but");
  private static final WordSet OFFICES =
      WordSet.of(List.of("prime", "vice", "deputy", "president", "governor", "mayor", "chief"));
  private static final WordSet SUBJECTS =
      WordSet.of(
          List.of(
              "the", "a", "an", "it", "he", "she", "they", "we", "i", "his", "her", "their", "its",
              "this", "these", "when", "if", "on", "in", "after"));

  /**
   * After "It comes after", "This means that", "It came hours after", where a whole statement
   * follows that can be read alone; else {@code start}. English only.
   */
  int announcementEnd(Document document, int start, int end) {
    int moment = momentEnd(document, start, end);
    if (moment > start) {
      return moment;
    }
    if (start + 4 >= end || !POINTERS.contains(document.hash(start))) {
      return start;
    }
    int t = start + 1;
    int after;
    if (MEANS.contains(document.hash(t))) {
      after = t + (document.is(t + 1, "that") ? 2 : 1);
    } else if (COMES.contains(document.hash(t))) {
      int joint = t + 1;
      while (joint < end && joint < t + 6 && !JOINTS.contains(document.hash(joint))) {
        joint++;
      }
      if (joint >= end || joint >= t + 6) {
        return start;
      }
      after = joint + 1;
    } else {
      return start;
    }
    boolean subject =
        document.isCapitalized(after)
            || document.is(after, "the")
            || document.text().startsWith("s", document.end(after) - 1);
    boolean statement =
        subject && isStatement(document, after, end) && !NO_SUBJECTS.contains(document.hash(after));
    return statement ? after : start;
  }

  /**
   * After "This is the shocking moment", "These pictures show the moment when", where a whole
   * statement follows; else {@code start}.
   */
  private static int momentEnd(Document document, int start, int end) {
    if (!SHOWING.contains(document.hash(start))) {
      return start;
    }
    for (int t = start + 1; t < Math.min(end - 1, start + 9); t++) {
      if (DENYING.contains(document.hash(t))) {
        return start;
      }
      if (document.hash(t) == MOMENT && (document.is(t - 1, "the") || document.is(t - 2, "the"))) {
        int after = MOMENT_JOINTS.contains(document.hash(t + 1)) ? t + 2 : t + 1;
        return isStatement(document, after, end) ? after : start;
      }
    }
    return start;
  }

  private static final WordSet DENYING =
      WordSet.of(List.of("not", "n't", "n\u2019t", "hardly", "never", "no", "was", "were"));
  private static final long MOMENT = Document.hash("moment");
  private static final WordSet SHOWING = WordSet.of(List.of("this", "these"));
  private static final WordSet MOMENT_JOINTS = WordSet.of(List.of("that", "when", "as"));

  private static boolean isStatement(Document document, int from, int end) {
    return end - from >= 8
        && document.isWord(from)
        && !PRONOUNS.contains(document.hash(from))
        && !document.text().startsWith("ing", document.end(from) - 3)
        && TailCut.hasVerb(document, from, end);
  }

  private static final WordSet PRONOUNS =
      WordSet.of(
          List.of(
              "he", "she", "it", "they", "this", "that", "these", "those", "his", "her", "its",
              "their"));

  private static final WordSet POINTERS = WordSet.of(List.of("it", "this", "that"));
  private static final WordSet MEANS = WordSet.of(List.of("means", "meant"));
  private static final WordSet COMES = WordSet.of(List.of("comes", "came"));
  private static final WordSet JOINTS =
      WordSet.of(List.of("after", "as", "since", "when", "because"));
  private static final WordSet NO_SUBJECTS =
      WordSet.of(
          List.of(
              "part", "no", "reports", "a", "an", "being", "having", "well", "soon", "years",
              "months", "weeks", "days", "hours", "decades", "news"));

  /** Connectives that need no comma. */
  private static final WordSet BARE =
      WordSet.of(
          List.of(
              "but",
              "and",
              "yet",
              "meanwhile",
              "then",
              "so",
              "well",
              "aber",
              "maar",
              "ma",
              "mas",
              "mais",
              "pero",
              "ale"));

  /** Words that make something else of them: "however many", "so far", "yet another". */
  private static final WordSet KEEPING =
      WordSet.of(
          List.of(
              "much", "many", "far", "long", "few", "little", "hard", "small", "great", "good",
              "big", "often", "called", "another", "to", "known", "close", "strong", "severe",
              "bad"));
}
