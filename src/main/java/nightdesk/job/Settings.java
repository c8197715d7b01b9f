package nightdesk.job;

import java.nio.file.Path;
import java.time.ZoneId;
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
 * @param remembers whether nights are remembered: without a settings file each run stands alone
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
    List<EditionSettings> editions,
    boolean remembers) {
  /** Form of the log on standard error. */
  public enum LogForm {
    PLAIN,
    JSON
  }

  public Settings {
    editions = List.copyOf(editions);
  }

  /** Settings without a file: one edition, no mail, every run stands alone. */
  public static Settings alone(
      List<Path> inputs,
      Path reports,
      String title,
      Optional<Path> templates,
      int threads,
      ZoneId zone) {
    var daily =
        new EditionSettings(
            "daily",
            title,
            "default",
            "a4",
            "en",
            zone,
            Optional.empty(),
            inputs,
            List.of(),
            "",
            List.of(),
            EditionSettings.Limits.DEFAULT,
            List.of(),
            "{title}, {date}",
            EditionSettings.EmptyNight.NEVER);
    return new Settings(
        reports,
        reports,
        reports,
        templates,
        threads,
        30,
        0,
        LogForm.PLAIN,
        Optional.empty(),
        Optional.empty(),
        List.of(daily),
        false);
  }

  /** The same with these threads, reports, looks and inputs, where they are given. */
  public Settings with(
      Optional<Integer> newThreads,
      Optional<Path> newReports,
      Optional<Path> newTemplates,
      List<Path> newInputs) {
    return new Settings(
        file,
        newReports.orElse(reports),
        store,
        newTemplates.or(() -> templates),
        newThreads.orElse(threads),
        retentionDays,
        settleSeconds,
        log,
        metrics,
        mail,
        editions.stream().map(edition -> edition.withInputs(newInputs)).toList(),
        remembers);
  }

  /** The edition of that name. */
  public Optional<EditionSettings> edition(String name) {
    return editions.stream().filter(edition -> edition.name().equals(name)).findFirst();
  }
}
