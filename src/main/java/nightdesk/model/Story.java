package nightdesk.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Objects;

/**
 * One event, told by one or more articles.
 *
 * @param id stable id, derived from its articles
 * @param headline the headline of the article that tells it best
 * @param novelty what the reader knows of it already
 * @param members the articles' analyses, best first; not empty
 * @param findings key points, actors and quotes over all members; passages are of any member
 * @param differences where the members contradict each other
 * @param events what the members date, earliest first
 * @param omissions the members' sentences that are no key points of the story, by article and place
 * @param day which day of the story this is: 1 if the edition tells it for the first time
 */
public record Story(
    String id,
    String headline,
    Novelty novelty,
    List<Analysis> members,
    Findings findings,
    List<Difference> differences,
    List<Event> events,
    List<Omission> omissions,
    int day) {
  /** How a story stands to the edition before. */
  public enum Novelty {
    NEW,
    UPDATED,
    UNCHANGED
  }

  /**
   * Figures for the same thing that differ between outlets.
   *
   * @param subject the words that the figures count, as printed ("dead")
   * @param passages one a version: the figure with its words
   */
  public record Difference(String subject, List<Passage> passages) {
    public Difference {
      Objects.requireNonNull(subject, "subject must not be null");
      passages = List.copyOf(passages);
    }
  }

  /**
   * What happened, or is to happen, on a day, in a week or in a month.
   *
   * @param from the first day that is meant
   * @param to the last day that is meant; for a single day the same
   * @param date the words that name it
   * @param words the sentence that says what
   */
  public record Event(LocalDate from, LocalDate to, Passage date, Passage words) {
    public Event {
      Objects.requireNonNull(date, "date must not be null");
      Objects.requireNonNull(words, "words must not be null");
      if (to.isBefore(from)) {
        throw new IllegalArgumentException("event must not end, " + to + ", before " + from);
      }
    }

    /** The value as TIMEX3 and ISO 8601 write it: a day, a month, a week, or an interval. */
    public String value() {
      if (from.equals(to)) {
        return from.toString();
      }
      if (from.getDayOfMonth() == 1 && to.equals(from.plusMonths(1).minusDays(1))) {
        return YearMonth.from(from).toString();
      }
      if (from.getDayOfWeek() == DayOfWeek.MONDAY && to.equals(from.plusDays(6))) {
        int week = from.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        return from.get(IsoFields.WEEK_BASED_YEAR) + (week < 10 ? "-W0" : "-W") + week;
      }
      return from + "/" + to;
    }
  }

  /**
   * A sentence that is no key point.
   *
   * @param sentence the sentence
   * @param reason why not, as a name of small letters and hyphens ("question", "below")
   */
  public record Omission(Passage sentence, String reason) {
    public Omission {
      Objects.requireNonNull(sentence, "sentence must not be null");
      Objects.requireNonNull(reason, "reason must not be null");
    }
  }

  public Story {
    Objects.requireNonNull(id, "id must not be null");
    Objects.requireNonNull(headline, "headline must not be null");
    Objects.requireNonNull(novelty, "novelty must not be null");
    members = List.copyOf(members);
    Objects.requireNonNull(findings, "findings must not be null");
    differences = List.copyOf(differences);
    events = List.copyOf(events);
    omissions = List.copyOf(omissions);
    if (day < 1) {
      throw new IllegalArgumentException("day must be 1 or more, but is " + day);
    }
    if (members.isEmpty()) {
      throw new IllegalArgumentException("story " + id + " must have a member");
    }
  }

  /** A story told for the first time, with nothing dated in it. */
  public Story(
      String id,
      String headline,
      Novelty novelty,
      List<Analysis> members,
      Findings findings,
      List<Difference> differences) {
    this(id, headline, novelty, members, findings, differences, List.of(), List.of(), 1);
  }

  /** The same story with {@code found} as its events. */
  public Story withEvents(List<Event> found) {
    return new Story(id, headline, novelty, members, findings, differences, found, omissions, day);
  }

  /** The same story with {@code left} as the sentences that are no key points. */
  public Story withOmissions(List<Omission> left) {
    return new Story(id, headline, novelty, members, findings, differences, events, left, day);
  }

  /** The same story, as a reader of the edition before sees it. */
  public Story following(Novelty newNovelty, int newDay) {
    return new Story(
        id, headline, newNovelty, members, findings, differences, events, omissions, newDay);
  }
}
