package nightdesk.model;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a briefing rests on.
 *
 * @param articles how many articles were read and used
 * @param from the earliest time that an article was published, if any says so
 * @param to the latest such time
 * @param skipped inputs that could not be read or used, each once
 * @param failed sources that could not be read as a whole (a folder that is gone): what they would
 *     have brought is unknown
 * @param setAside articles that were read but are not in the briefing, counted by reason
 */
public record Coverage(
    int articles,
    Optional<OffsetDateTime> from,
    Optional<OffsetDateTime> to,
    List<Problem> skipped,
    List<Problem> failed,
    List<SetAside> setAside) {
  /**
   * Articles that were read but are not in the briefing.
   *
   * @param reason why, as the reader sees it ("told before")
   * @param count how many, 1 or more
   */
  public record SetAside(String reason, int count) {
    public SetAside {
      Objects.requireNonNull(reason, "reason must not be null");
      if (count < 1) {
        throw new IllegalArgumentException("count must be 1 or more, but is " + count);
      }
    }
  }

  public Coverage {
    Objects.requireNonNull(from, "from must not be null");
    Objects.requireNonNull(to, "to must not be null");
    skipped = List.copyOf(skipped);
    failed = List.copyOf(failed);
    setAside = List.copyOf(setAside);
    if (articles < 0) {
      throw new IllegalArgumentException("articles must be 0 or more, but is " + articles);
    }
  }

  /** Coverage of a run in which every source answered and nothing was set aside. */
  public Coverage(
      int articles,
      Optional<OffsetDateTime> from,
      Optional<OffsetDateTime> to,
      List<Problem> skipped) {
    this(articles, from, to, skipped, List.of(), List.of());
  }
}
