package nightdesk.stories;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nightdesk.stories.Calendar.Sort;
import nightdesk.text.Document;

/**
 * Finds the words of a text that name a day, a week or a month ("12 March", "last Tuesday", "three
 * days ago", "by June") and says which, seen from the day of publication: TIMEX3 of TimeML (ISO
 * 24617-1) calls it the normalised value. A weekday alone is the last one, or the next one where
 * the words before it look ahead ("will", "due to"). Left out are dates that only tell when
 * somebody spoke ("said on Monday"), datelines, repeated days ("every Friday") and whole years.
 */
final class DateFinder {
  /** A verb further away than this does not carry the date that tells when somebody spoke. */
  private static final int SPEECH_REACH = 6;

  private enum Tense {
    PAST,
    FUTURE,
    SPEECH,
    NONE
  }

  /**
   * @param from the first day that is meant
   * @param to the last day that is meant
   * @param first its first token
   * @param end the token after its last
   * @param sentence the sentence's number
   */
  record Found(LocalDate from, LocalDate to, int first, int end, int sentence) {}

  private final Calendar calendar;
  private final Document document;
  private final Optional<LocalDate> published;
  private int start;
  private int end;
  private int sentence;

  private DateFinder(Calendar calendar, Document document) {
    this.calendar = calendar;
    this.document = document;
    this.published = document.article().about().published().map(OffsetDateTime::toLocalDate);
  }

  /** The dates of a document in text order. */
  static List<Found> find(Calendar calendar, Document document) {
    return calendar.isEmpty() ? List.of() : new DateFinder(calendar, document).all();
  }

  private List<Found> all() {
    var found = new ArrayList<Found>();
    for (sentence = 0; sentence < document.sentences(); sentence++) {
      start = document.sentenceStart(sentence);
      end = document.sentenceEnd(sentence);
      for (int t = start; t < end; ) {
        Found one = at(t);
        if (one != null && !isDateline(one)) {
          found.add(one);
        }
        t = one == null ? t + 1 : one.end();
      }
    }
    return found;
  }

  private boolean isDateline(Found one) {
    return sentence == 0
        && one.end() < end
        && one.end() - start < 12
        && "(-\u2013\u2014:".indexOf(document.charAt(one.end(), 0)) >= 0;
  }

  private Found at(int t) {
    Found one = iso(t);
    if (one == null) {
      one = weekday(t);
    }
    if (one == null) {
      one = dayAndMonth(t, t);
    }
    if (one == null && published.isPresent()) {
      one = counted(t, published.get());
    }
    if (one == null && published.isPresent()) {
      one = dayWord(t, published.get());
    }
    if (one == null) {
      one = monthAlone(t);
    }
    return one;
  }

  private Found day(LocalDate day, int first, int after) {
    return new Found(day, day, first, after, sentence);
  }

  private Found iso(int t) {
    // The tokenizer parts a date at its hyphens.
    if (t + 4 < end
        && document.length(t) == 4
        && document.is(t + 1, '-')
        && document.length(t + 2) == 2
        && document.is(t + 3, '-')
        && document.length(t + 4) == 2) {
      return date(
          Calendar.digits(document, t, 4),
          Calendar.digits(document, t + 2, 2),
          Calendar.digits(document, t + 4, 2),
          t,
          t + 5);
    }
    if (document.kind(t) == Document.Kind.NUMBER && document.length(t) == 10) {
      String token = document.token(t);
      if (token.matches("\\d{4}-\\d\\d-\\d\\d")) {
        return date(
            Integer.parseInt(token.substring(0, 4)),
            Integer.parseInt(token.substring(5, 7)),
            Integer.parseInt(token.substring(8)),
            t,
            t + 1);
      }
    }
    return null;
  }

  private Found date(int year, int month, int day, int first, int after) {
    if (year < 1900
        || month < 1
        || month > 12
        || day < 1
        || day > YearMonth.of(year, month).lengthOfMonth()) {
      return null;
    }
    return day(LocalDate.of(year, month, day), first, after);
  }

  private int month(int token) {
    int month = calendar.value(Sort.MONTH, document, token);
    return month > 0 && token < end ? month : -1;
  }

  private int dayNumber(int token) {
    int day = token < end ? Calendar.digits(document, token, 2) : -1;
    return day >= 1 && day <= 31 ? day : -1;
  }

  /** "12 March 2026", "12th of March", "March 12, 2026", "12 to 14 March", "12. März". */
  private Found dayAndMonth(int t, int first) {
    int day = dayNumber(t);
    if (day > 0) {
      int next = t + 1;
      if (next < end && document.is(next, '.')) {
        next++;
      }
      int last = day;
      int second = range(next);
      if (second > 0) {
        last = dayNumber(second);
        next = second + 1;
        if (next < end && document.is(next, '.')) {
          next++;
        }
      }
      while (calendar.is(Sort.LINK, document, next) && next < t + 6 && next < end) {
        next++;
      }
      int month = month(next);
      return month < 0 ? null : days(day, last, month, first, next + 1, next + 1);
    }
    int month = month(t);
    day = dayNumber(t + 1);
    if (month < 0 || day < 0 || !document.isCapitalized(t)) {
      return null;
    }
    int after = t + 2;
    int last = day;
    int second = range(after);
    if (second > 0 && month(second + 1) < 0) {
      last = dayNumber(second);
      after = second + 1;
    }
    return days(
        day, last, month, first, after, after < end && document.is(after, ',') ? after + 1 : after);
  }

  /** The token of the second day of a range, or -1. */
  private int range(int token) {
    boolean between =
        token < end
            && (calendar.is(Sort.RANGE, document, token)
                || document.is(token, '-')
                || document.is(token, '\u2013'));
    return between && dayNumber(token + 1) > 0 ? token + 1 : -1;
  }

  private Found days(int day, int last, int month, int first, int after, int yearAt) {
    while (yearAt < end && yearAt < after + 2 && calendar.is(Sort.LINK, document, yearAt)) {
      yearAt++;
    }
    int year = yearAt < end ? Calendar.digits(document, yearAt, 4) : -1;
    int years = years(yearAt);
    if (year >= 1900 && year < 2200 && document.length(yearAt) == 4) {
      after = yearAt + 1;
    } else if (published.isPresent() && years != 0) {
      year = published.get().getYear() + years;
      after = yearAt + 2;
    } else if (published.isPresent()) {
      year = nearestYear(month, Math.min(day, YearMonth.of(2000, month).lengthOfMonth()));
    } else {
      return null;
    }
    Found from = date(year, month, day, first, after);
    Found to = date(year, month, last, first, after);
    return from == null || to == null || to.to().isBefore(from.from())
        ? from
        : new Found(from.from(), to.to(), first, after, sentence);
  }

  /** -1 for "last year", 1 for "next year" at {@code token}, else 0. */
  private int years(int token) {
    boolean year =
        token + 1 < end
            && calendar.value(Sort.UNIT, document, token + 1) == Calendar.Unit.YEAR.ordinal();
    return !year
        ? 0
        : calendar.is(Sort.LAST, document, token)
            ? -1
            : calendar.is(Sort.NEXT, document, token) ? 1 : 0;
  }

  private boolean isPossessive(int t) {
    return t + 1 < end && "'\u2019".indexOf(document.charAt(t + 1, 0)) >= 0;
  }

  private int nearestYear(int month, int day) {
    LocalDate base = published.get();
    int best = base.getYear();
    long least = Long.MAX_VALUE;
    for (int year = base.getYear() - 1; year <= base.getYear() + 1; year++) {
      LocalDate there =
          LocalDate.of(year, month, Math.min(day, YearMonth.of(year, month).lengthOfMonth()));
      long distance = Math.abs(ChronoUnit.DAYS.between(base, there));
      if (distance < least) {
        least = distance;
        best = year;
      }
    }
    return best;
  }

  private Found weekday(int t) {
    int weekday = calendar.value(Sort.WEEKDAY, document, t);
    if (weekday < 1 || !document.isCapitalized(t) && "en de".contains(document.language().code())) {
      return null;
    }
    int next = t + 1 < end && document.is(t + 1, ',') ? t + 2 : t + 1;
    Found exact = next < end ? dayAndMonth(next, t) : null;
    if (exact != null) {
      return exact;
    }
    boolean afterWord =
        calendar.is(Sort.LAST, document, t + 1) && t + 1 < end
            || calendar.is(Sort.NEXT, document, t + 1) && t + 1 < end;
    if (published.isEmpty() || isPossessive(t) || calendar.is(Sort.EVERY, document, t - 1)) {
      return null;
    }
    LocalDate base = published.get();
    var day = java.time.DayOfWeek.of(weekday);
    if (calendar.value(Sort.UNIT, document, t + 1) == Calendar.Unit.WEEK.ordinal() && t + 1 < end) {
      // "Saturday week" is the one after the next.
      return day(base.with(TemporalAdjusters.nextOrSame(day)).plusWeeks(1), t, t + 2);
    }
    int unitAt = t + 2;
    if (afterWord && calendar.value(Sort.UNIT, document, unitAt) == Calendar.Unit.WEEK.ordinal()) {
      int weeks = calendar.is(Sort.LAST, document, t + 1) ? -1 : 1;
      LocalDate monday =
          base.with(TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY)).plusWeeks(weeks);
      return day(monday.plusDays(weekday - 1L), t, t + 3);
    }
    boolean last = calendar.is(Sort.LAST, document, t - 1);
    boolean following = calendar.is(Sort.NEXT, document, t - 1);
    if (!last && !following && afterWord) {
      last = calendar.is(Sort.LAST, document, t + 1);
      following = !last;
    }
    int first = last || following || calendar.is(Sort.THIS, document, t - 1) ? t - 1 : t;
    first = Math.max(start, afterWord ? t : first);
    int after = afterWord ? t + 2 : t + 1;
    if (last) {
      return day(base.with(TemporalAdjusters.previous(day)), first, after);
    }
    if (following) {
      return day(base.with(TemporalAdjusters.next(day)), first, after);
    }
    return switch (governing(first, after)) {
      case SPEECH -> null;
      case FUTURE -> day(base.with(TemporalAdjusters.nextOrSame(day)), first, after);
      default -> day(base.with(TemporalAdjusters.previousOrSame(day)), first, after);
    };
  }

  /** "yesterday", "tomorrow". */
  private Found dayWord(int t, LocalDate base) {
    int days = calendar.value(Sort.DAY, document, t);
    // "Today" with a capital is mostly a newspaper or a programme.
    boolean name = t > start && document.isCapitalized(t);
    if (days == Integer.MIN_VALUE
        || name
        || isPossessive(t)
        || governing(t, t + 1) == Tense.SPEECH) {
      return null;
    }
    return day(base.plusDays(days), t, t + 1);
  }

  /** "three days ago", "vor drei Tagen", "last month", "next week". */
  private Found counted(int t, LocalDate base) {
    int number = calendar.number(document, t);
    int unit = calendar.value(Sort.UNIT, document, t + 1);
    if (unit == Calendar.Unit.YEAR.ordinal()) {
      return null;
    }
    if (number > 0 && unit >= 0 && t + 1 < end) {
      boolean before = calendar.is(Sort.BEFORE, document, t - 1) && t > start;
      boolean ago = calendar.is(Sort.AFTER, document, t + 2) && t + 2 < end;
      return before || ago
          ? period(base, -number, unit, before ? t - 1 : t, ago ? t + 3 : t + 2)
          : null;
    }
    boolean last = calendar.is(Sort.LAST, document, t);
    if ((last || calendar.is(Sort.NEXT, document, t))
        && unit > Calendar.Unit.DAY.ordinal()
        && t + 1 < end) {
      // "the last weeks" and "the past week" are stretches of time.
      boolean stretch =
          t > start && (document.is(t - 1, "the") || calendar.is(Sort.THIS, document, t - 1));
      return stretch ? null : period(base, last ? -1 : 1, unit, t, t + 2);
    }
    return null;
  }

  private Found period(LocalDate base, int count, int unit, int first, int after) {
    return switch (Calendar.Unit.values()[unit]) {
      case DAY -> day(base.plusDays(count), first, after);
      case WEEK -> {
        LocalDate monday =
            base.with(TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY))
                .plusWeeks(count);
        yield new Found(monday, monday.plusDays(6), first, after, sentence);
      }
      case YEAR -> null;
      case MONTH -> month(YearMonth.from(base).plusMonths(count), first, after);
    };
  }

  private Found month(YearMonth month, int first, int after) {
    return new Found(month.atDay(1), month.atEndOfMonth(), first, after, sentence);
  }

  /** "in March", "by June 2027". */
  private Found monthAlone(int t) {
    int month = month(t);
    int before = t - 1;
    boolean said =
        before >= start
            && (calendar.is(Sort.WHEN, document, before)
                || calendar.is(Sort.LAST, document, before)
                || calendar.is(Sort.NEXT, document, before)
                || calendar.is(Sort.THIS, document, before));
    if (month < 0
        || !said
        || document.language().code().equals("en") && !document.isCapitalized(t)) {
      return null;
    }
    int next = t + 1;
    while (next < end && next < t + 2 && calendar.is(Sort.LINK, document, next)) {
      next++;
    }
    int year = next < end ? Calendar.digits(document, next, 4) : -1;
    if (year >= 1900 && year < 2200 && document.length(next) == 4) {
      return month(YearMonth.of(year, month), t, next + 1);
    }
    if (published.isEmpty()) {
      return null;
    }
    YearMonth base = YearMonth.from(published.get());
    YearMonth there = YearMonth.of(base.getYear(), month);
    if (years(next) != 0) {
      return month(there.plusYears(years(next)), t, next + 2);
    }
    boolean next12 =
        !calendar.is(Sort.LAST, document, before)
            && (calendar.is(Sort.NEXT, document, before) || governing(t, t + 1) == Tense.FUTURE);
    if (next12 && there.isBefore(base)) {
      there = there.plusYears(1);
    } else if (!next12 && there.isAfter(base)) {
      there = there.minusYears(1);
    }
    return month(there, t, t + 1);
  }

  /** What the verb that a date goes with says: the nearest before it, or else after it. */
  private Tense governing(int first, int after) {
    for (int t = first - 1; t >= start; t--) {
      Tense one = tense(t, first - t);
      if (one != Tense.NONE) {
        return one;
      }
    }
    for (int t = after; t < end; t++) {
      Tense one = tense(t, 0);
      if (one != Tense.NONE) {
        return one;
      }
    }
    return Tense.NONE;
  }

  private Tense tense(int t, int distance) {
    if (!document.isWord(t)) {
      return Tense.NONE;
    }
    if (calendar.is(Sort.SPEECH, document, t)) {
      return distance <= SPEECH_REACH ? Tense.SPEECH : Tense.PAST;
    }
    if (calendar.is(Sort.WILL, document, t) && document.caps(t) == Document.Caps.LOWER
        || calendar.is(Sort.PLAN, document, t)
        || calendar.is(Sort.TO, document, t)
            && t > start
            && (calendar.is(Sort.BE, document, t - 1) || calendar.is(Sort.SET, document, t - 1))) {
      return Tense.FUTURE;
    }
    if (calendar.is(Sort.PAST, document, t) || isPast(t)) {
      // "Will be held": what stands before "be" tells.
      return t > start && document.is(t - 1, "be") ? Tense.NONE : Tense.PAST;
    }
    return Tense.NONE;
  }

  /** English regular past; a participle before "to" or "for" may look ahead. */
  private boolean isPast(int t) {
    int length = document.length(t);
    return document.language().code().equals("en")
        && length > 4
        && document.caps(t) == Document.Caps.LOWER
        && document.charAt(t, length - 1) == 'd'
        && document.charAt(t, length - 2) == 'e'
        && !(calendar.is(Sort.SET, document, t) && calendar.is(Sort.TO, document, t + 1));
  }
}
