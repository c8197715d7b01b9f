package nightdesk.render;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nightdesk.model.Story;

/**
 * The words of the frame in one language, and dates, numbers and plurals as it writes them. The
 * labels are {@code labels_xx.properties} of the look; what a language lacks is English. Never asks
 * for the machine's locale.
 */
final class Frame {
  private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");
  private static final Pattern PLACE = Pattern.compile("\\{([0-9])\\}");

  private final Properties labels;
  private final Properties english;
  private final Locale locale;
  private final ZoneId zone;
  private final String where;

  Frame(Look look, String language, ZoneId zone) throws IOException {
    Locale asked = Locale.forLanguageTag(language);
    String file = "labels_" + asked.getLanguage() + ".properties";
    boolean known = !asked.getLanguage().isEmpty() && look.has(file);
    this.locale = known ? asked : Locale.ENGLISH;
    this.where = known ? file : "labels_en.properties";
    this.labels = look.properties(where);
    this.english = look.properties("labels_en.properties");
    this.zone = zone;
    checkPatterns(look);
  }

  private void checkPatterns(Look look) throws TemplateProblem {
    for (String name : labels.stringPropertyNames()) {
      if (name.startsWith("format.")) {
        try {
          DateTimeFormatter.ofPattern(label(name), locale);
        } catch (IllegalArgumentException e) {
          throw new TemplateProblem(
              look.place(where),
              name + " is not a date pattern: " + SafeText.line(String.valueOf(e.getMessage())),
              "see java.time.format.DateTimeFormatter for the letters",
              e);
        }
      }
    }
  }

  /** BCP 47 tag of the frame. */
  String language() {
    return locale.toLanguageTag();
  }

  /** {@code "rtl"} or {@code "ltr"}. */
  String direction() {
    return label("direction");
  }

  /** The label, English if the language lacks it, the key itself if nobody has it. */
  String label(String key) {
    String text = labels.getProperty(key);
    return text != null ? text : english.getProperty(key, key);
  }

  /** Why articles were set aside, in the frame's language; as it is if there is no label for it. */
  String reason(String english) {
    String key = "aside." + NO_LETTERS.matcher(english).replaceAll("-");
    String label = label(key);
    return label.equals(key) ? english : label;
  }

  /** All labels by key, in the order of the keys. */
  Map<String, Object> all() {
    var all = new TreeMap<String, Object>();
    for (String key : english.stringPropertyNames()) {
      all.put(key, label(key));
    }
    for (String key : labels.stringPropertyNames()) {
      all.put(key, label(key));
    }
    return all;
  }

  /** The label with {@code {0}}, {@code {1}} … filled in. */
  String say(String key, String... values) {
    return fill(label(key), values);
  }

  private static String fill(String pattern, String... values) {
    return PLACE
        .matcher(pattern)
        .replaceAll(
            found -> {
              int i = found.group(1).charAt(0) - '0';
              return Matcher.quoteReplacement(i < values.length ? values[i] : found.group());
            });
  }

  /** "and {@code count} more", or nothing. */
  String more(int count) {
    return count > 0 ? say("actors.more", number(count)) : "";
  }

  /** The label for {@code count} things: {@code key.one}, {@code key.other} and so on. */
  String count(String key, int count) {
    String exact = labels.getProperty(key + "." + plural(locale.getLanguage(), count));
    String text = exact != null ? exact : label(key + ".other");
    return fill(text, number(count));
  }

  /** CLDR's plural category of a whole number, for the languages that we have labels in. */
  static String plural(String language, int n) {
    switch (language) {
      case "ar":
        int rest = n % 100;
        return n == 0
            ? "zero"
            : n == 1
                ? "one"
                : n == 2 ? "two" : rest >= 3 && rest <= 10 ? "few" : rest >= 11 ? "many" : "other";
      case "fr":
        return n <= 1 ? "one" : "other";
      default:
        return n == 1 ? "one" : "other";
    }
  }

  /** A whole number with the language's grouping mark from 10,000 on. */
  String number(int value) {
    String digits = Integer.toString(value);
    if (Math.abs(value) < 10_000) {
      return digits;
    }
    var out = new StringBuilder(digits);
    for (int i = digits.length() - 3; i > (value < 0 ? 1 : 0); i -= 3) {
      out.insert(i, label("number.group"));
    }
    return out.toString();
  }

  /** A number with two decimals. */
  String decimal(double value) {
    return String.format(Locale.ROOT, "%.2f", value).replace(".", label("number.decimal"));
  }

  String longDate(LocalDate date) {
    return format("format.date.long").format(date);
  }

  /** Day and time in the reader's zone. */
  String time(OffsetDateTime time) {
    return format("format.time").format(local(time));
  }

  String shortDate(LocalDate date) {
    return format("format.date.short").format(date);
  }

  /** A day, a month or a stretch of days; the year only where it is not that of the edition. */
  String event(Story.Event event, LocalDate edition) {
    if (event.value().length() == 7) {
      return format("format.month").format(event.from());
    }
    boolean same =
        event.from().getYear() == edition.getYear() && event.to().getYear() == edition.getYear();
    if (event.from().equals(event.to())) {
      return format(same ? "format.date.day" : "format.date.year").format(event.from());
    }
    DateTimeFormatter day = format(same ? "format.date.brief" : "format.date.year");
    return say("date.range", day.format(event.from()), day.format(event.to()));
  }

  ZonedDateTime local(OffsetDateTime time) {
    try {
      return time.atZoneSameInstant(zone);
    } catch (DateTimeException e) {
      return time.toZonedDateTime();
    }
  }

  String zoneName() {
    return zone.normalized().getId().equals("Z") ? "UTC" : zone.getId();
  }

  private DateTimeFormatter format(String key) {
    return DateTimeFormatter.ofPattern(label(key), locale).withDecimalStyle(DecimalStyle.STANDARD);
  }
}
