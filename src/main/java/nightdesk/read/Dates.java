package nightdesk.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Times as publishers write them: ISO 8601 with or without time, seconds and offset, RFC 1123, and
 * English dates in words. A time without an offset counts as UTC, a date without time as its
 * midnight.
 */
final class Dates {
  private static final List<DateTimeFormatter> FORMS =
      List.of(
          iso("XXX"),
          iso("XX"),
          iso("X"),
          iso("' 'XXX"),
          iso("' 'XX"),
          iso("' 'z"),
          iso(""),
          DateTimeFormatter.RFC_1123_DATE_TIME,
          words("[EEEE, ][EEE, ]d [MMMM][MMM] yyyy[ HH:mm[:ss]][ z][ XX]"),
          words("[EEEE, ][EEE, ][MMMM][MMM] d, yyyy[ HH:mm[:ss]][ z][ XX]"),
          words("[EEEE, ][EEE, ][MMMM][MMM] d, yyyy[' at'] h:mm a[ z]"),
          words("yyyyMMdd['T'HHmmss][XX][X]"));

  private Dates() {}

  private static DateTimeFormatter iso(String offset) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern("uuuu-MM-dd")
        .optionalStart()
        .appendPattern("['T'][' ']HH:mm[:ss]")
        .optionalStart()
        .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
        .optionalEnd()
        .appendPattern(offset)
        .optionalEnd()
        .toFormatter(Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  private static DateTimeFormatter words(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }

  static Optional<OffsetDateTime> parse(String text) {
    String value = text.strip();
    if (value.length() > 60) {
      return Optional.empty();
    }
    for (DateTimeFormatter form : FORMS) {
      try {
        return Optional.of(time(form.parse(value)));
      } catch (DateTimeException e) {
        // the next form may fit
      }
    }
    return Optional.empty();
  }

  private static OffsetDateTime time(TemporalAccessor parsed) {
    LocalDate day = LocalDate.from(parsed);
    if (day.getYear() < 1500 || day.getYear() > 2500) {
      throw new DateTimeException("no article is of the year " + day.getYear());
    }
    if (!parsed.isSupported(ChronoField.HOUR_OF_DAY)) {
      return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
    LocalDateTime local = LocalDateTime.from(parsed);
    ZoneOffset offset = parsed.query(java.time.temporal.TemporalQueries.offset());
    if (offset != null) {
      return local.atOffset(offset);
    }
    java.time.ZoneId zone = parsed.query(java.time.temporal.TemporalQueries.zone());
    return zone == null ? local.atOffset(ZoneOffset.UTC) : local.atZone(zone).toOffsetDateTime();
  }
}
