package nightdesk.job;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nightdesk.Options;

/**
 * What one run is to do.
 *
 * @param inputs files and folders, read in this order
 * @param reports folder of the reports
 * @param edition the edition's name, also its folder
 * @param title title of the masthead
 * @param date the edition's date
 * @param templates the user's templates; empty for those built in
 * @param threads threads that analyse, 1 or more; does not change what is written
 * @param options what is looked for
 */
public record JobConfig(
    List<Path> inputs,
    Path reports,
    String edition,
    String title,
    LocalDate date,
    Optional<Path> templates,
    int threads,
    Options options) {
  public JobConfig {
    inputs = List.copyOf(inputs);
    Objects.requireNonNull(reports, "reports must not be null");
    Objects.requireNonNull(edition, "edition must not be null");
    Objects.requireNonNull(title, "title must not be null");
    Objects.requireNonNull(date, "date must not be null");
    Objects.requireNonNull(templates, "templates must not be null");
    Objects.requireNonNull(options, "options must not be null");
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be 1 or more, but is " + threads);
    }
    if (!edition.matches("[A-Za-z0-9][A-Za-z0-9_-]*")) {
      throw new IllegalArgumentException(
          "edition must be letters, digits, - and _, but is \"" + edition + "\"");
    }
  }
}
