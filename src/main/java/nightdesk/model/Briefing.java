package nightdesk.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * All that one edition says: what every renderer sees, and nothing else.
 *
 * @param title the title of the masthead
 * @param edition the edition's name, also its folder
 * @param date the edition's date
 * @param bottomLine the one or two sentences that carry most
 * @param keyPoints the key points over all stories, best first
 * @param stories most important first
 * @param actors the actors of all stories, most salient first
 * @param coverage what it rests on
 * @param notes sections, changes since the edition before, watch lists, marks
 */
public record Briefing(
    String title,
    String edition,
    LocalDate date,
    List<KeyPoint> bottomLine,
    List<KeyPoint> keyPoints,
    List<Story> stories,
    List<Actor> actors,
    Coverage coverage,
    DeskNotes notes) {
  public Briefing {
    Objects.requireNonNull(title, "title must not be null");
    Objects.requireNonNull(edition, "edition must not be null");
    Objects.requireNonNull(date, "date must not be null");
    bottomLine = List.copyOf(bottomLine);
    keyPoints = List.copyOf(keyPoints);
    stories = List.copyOf(stories);
    actors = List.copyOf(actors);
    Objects.requireNonNull(coverage, "coverage must not be null");
    Objects.requireNonNull(notes, "notes must not be null");
  }

  /** A briefing without sections, an edition before or watch lists. */
  public Briefing(
      String title,
      String edition,
      LocalDate date,
      List<KeyPoint> bottomLine,
      List<KeyPoint> keyPoints,
      List<Story> stories,
      List<Actor> actors,
      Coverage coverage) {
    this(title, edition, date, bottomLine, keyPoints, stories, actors, coverage, DeskNotes.NONE);
  }

  public Briefing withNotes(DeskNotes newNotes) {
    return new Briefing(
        title, edition, date, bottomLine, keyPoints, stories, actors, coverage, newNotes);
  }
}
