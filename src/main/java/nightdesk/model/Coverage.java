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
 */
public record Coverage(
    int articles,
    Optional<OffsetDateTime> from,
    Optional<OffsetDateTime> to,
    List<Problem> skipped) {
  public Coverage {
    Objects.requireNonNull(from, "from must not be null");
    Objects.requireNonNull(to, "to must not be null");
    skipped = List.copyOf(skipped);
    if (articles < 0) {
      throw new IllegalArgumentException("articles must be 0 or more, but is " + articles);
    }
  }
}
