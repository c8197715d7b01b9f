package nightdesk.model;

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
 * @param day which day of the story this is: 1 if the edition tells it for the first time
 */
public record Story(
    String id,
    String headline,
    Novelty novelty,
    List<Analysis> members,
    Findings findings,
    List<Difference> differences,
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

  public Story {
    Objects.requireNonNull(id, "id must not be null");
    Objects.requireNonNull(headline, "headline must not be null");
    Objects.requireNonNull(novelty, "novelty must not be null");
    members = List.copyOf(members);
    Objects.requireNonNull(findings, "findings must not be null");
    differences = List.copyOf(differences);
    if (day < 1) {
      throw new IllegalArgumentException("day must be 1 or more, but is " + day);
    }
    if (members.isEmpty()) {
      throw new IllegalArgumentException("story " + id + " must have a member");
    }
  }

  /** A story told for the first time. */
  public Story(
      String id,
      String headline,
      Novelty novelty,
      List<Analysis> members,
      Findings findings,
      List<Difference> differences) {
    this(id, headline, novelty, members, findings, differences, 1);
  }

  /** The same story, as a reader of the edition before sees it. */
  public Story following(Novelty newNovelty, int newDay) {
    return new Story(id, headline, newNovelty, members, findings, differences, newDay);
  }
}
