package nightdesk.job;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one run is asked for, beside the settings.
 *
 * @param date the editions' date; empty for today in each edition's time zone
 * @param editions names of the editions to make, empty for all
 * @param send whether mail goes out
 * @param dry whether nothing is to be written or sent
 * @param remake whether editions that are made already are made again
 */
public record RunRequest(
    Optional<LocalDate> date, List<String> editions, boolean send, boolean dry, boolean remake) {
  public RunRequest {
    Objects.requireNonNull(date, "date must not be null");
    editions = List.copyOf(editions);
  }

  /** All editions, sent, for {@code date}. */
  public static RunRequest of(Optional<LocalDate> date) {
    return new RunRequest(date, List.of(), true, false, false);
  }
}
