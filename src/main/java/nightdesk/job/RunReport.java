package nightdesk.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import nightdesk.model.Coverage;

/**
 * What a run did.
 *
 * @param status how it ended
 * @param coverage what was read and what was not
 * @param folder where the briefing is
 * @param files what was written there, in order
 */
public record RunReport(ExitStatus status, Coverage coverage, Path folder, List<Path> files) {
  public RunReport {
    Objects.requireNonNull(status, "status must not be null");
    Objects.requireNonNull(coverage, "coverage must not be null");
    Objects.requireNonNull(folder, "folder must not be null");
    files = List.copyOf(files);
  }
}
