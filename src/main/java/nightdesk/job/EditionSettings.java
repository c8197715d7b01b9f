package nightdesk.job;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nightdesk.desk.SectionRule;
import nightdesk.desk.WatchList;
import nightdesk.mail.Mailbox;

/**
 * One edition.
 *
 * @param name folder and identity: letters, digits, {@code -} and {@code _}
 * @param title of the masthead
 * @param look the look of the pages
 * @param paper of the PDF
 * @param language of headings and dates
 * @param zone in which its day begins
 * @param window how far back articles may have been published; empty: since the edition before
 * @param inputs folders and files
 * @param sections in order
 * @param rest heading of the stories that no section takes, {@code ""} to leave them out
 * @param watch watch lists
 * @param limits how much
 * @param recipients who gets it by mail
 * @param subject of the mail; {@code {title}}, {@code {date}} and {@code {headline}} are replaced
 * @param empty what happens when there is nothing to tell
 */
public record EditionSettings(
    String name,
    String title,
    String look,
    String paper,
    String language,
    ZoneId zone,
    Optional<Duration> window,
    List<Path> inputs,
    List<SectionRule> sections,
    String rest,
    List<WatchList> watch,
    Limits limits,
    List<Mailbox> recipients,
    String subject,
    EmptyNight empty) {

  /**
   * How much of everything.
   *
   * @param stories stories of the edition, 0 for any number
   * @param keyPoints key points over all stories
   * @param storyKeyPoints key points of a story
   * @param storyQuotes quotes of a story
   */
  public record Limits(int stories, int keyPoints, int storyKeyPoints, int storyQuotes) {
    /**
     * Three hundred stories, the most told first: more is an archive, not a briefing. Five key
     * points, four a story, eight quotes a story.
     */
    public static final Limits DEFAULT = new Limits(300, 5, 4, 8);
  }

  /** What is mailed on a night without anything to tell. The briefing is made in any case. */
  public enum EmptyNight {
    /** The briefing, which says that there is no significant coverage. */
    ALWAYS,
    /** Nothing. */
    NEVER,
    /** The briefing, but only if a source failed or an input could not be read. */
    ONLY_IF_FAILURES
  }

  public EditionSettings {
    Objects.requireNonNull(name, "name must not be null");
    Objects.requireNonNull(zone, "zone must not be null");
    inputs = List.copyOf(inputs);
    sections = List.copyOf(sections);
    watch = List.copyOf(watch);
    recipients = List.copyOf(recipients);
  }

  /** The same with these inputs, if there are any. */
  EditionSettings withInputs(List<Path> newInputs) {
    return newInputs.isEmpty()
        ? this
        : new EditionSettings(
            name,
            title,
            look,
            paper,
            language,
            zone,
            window,
            newInputs,
            sections,
            rest,
            watch,
            limits,
            recipients,
            subject,
            empty);
  }
}
