package nightdesk.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * All that {@code nightdesk.yaml} says, checked.
 *
 * @param file where it was read from
 * @param reports folder of the reports
 * @param store folder of journal, memory and outbox
 * @param templates the user's folder of looks, if there is one
 * @param threads threads that analyse, 0 for one a processor
 * @param retentionDays how long nights are remembered
 * @param settleSeconds a file changed less than this ago is still being written
 * @param log form of the log
 * @param metrics file for the monitoring, if any
 * @param mail how mail goes out, if it does
 * @param editions at least one
 */
public record Settings(
    Path file,
    Path reports,
    Path store,
    Optional<Path> templates,
    int threads,
    int retentionDays,
    int settleSeconds,
    LogForm log,
    Optional<Path> metrics,
    Optional<MailSettings> mail,
    List<EditionSettings> editions) {
  /** Form of the log on standard error. */
  public enum LogForm {
    PLAIN,
    JSON
  }

  public Settings {
    editions = List.copyOf(editions);
  }

  /** The edition of that name. */
  public Optional<EditionSettings> edition(String name) {
    return editions.stream().filter(edition -> edition.name().equals(name)).findFirst();
  }
}
