package nightdesk.job;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nightdesk.model.Coverage;
import nightdesk.model.Problem;

/**
 * What a run did.
 *
 * @param status how it ended
 * @param editions each edition that was asked for
 * @param mail what came of the letters
 * @param started when it began
 * @param ended when it ended
 */
public record RunReport(
    ExitStatus status, List<Edition> editions, Mail mail, Instant started, Instant ended) {

  /** How an edition ended. */
  public enum State {
    /** It was made. */
    MADE,
    /** An earlier run made it. */
    MADE_BEFORE,
    /** It could not be made; what was there before is untouched. */
    FAILED
  }

  /**
   * One edition.
   *
   * @param name its name
   * @param date its date
   * @param state how it ended
   * @param stories how many stories it has
   * @param coverage what was read and what was not; empty unless it was made
   * @param folder where it is
   * @param files what was written there, in order
   */
  public record Edition(
      String name,
      LocalDate date,
      State state,
      int stories,
      Optional<Coverage> coverage,
      Path folder,
      List<Path> files) {
    public Edition {
      files = List.copyOf(files);
    }
  }

  /**
   * The letters, of this run and those that wait.
   *
   * @param sent taken by the server in this run
   * @param refused ended in this run without being taken
   * @param unknown may have arrived or not, of this run and earlier ones
   * @param waiting go with the next run
   */
  public record Mail(int sent, int refused, int unknown, int waiting) {}

  public RunReport {
    Objects.requireNonNull(status, "status must not be null");
    editions = List.copyOf(editions);
    Objects.requireNonNull(mail, "mail must not be null");
  }

  /** As JSON values, for {@code run.json}. */
  Map<String, Object> tree() {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("started", started.toString());
    tree.put("ended", ended.toString());
    tree.put("status", lower(status));
    tree.put("exit", status.code());
    var list = new ArrayList<Object>();
    for (Edition edition : editions) {
      var one = new LinkedHashMap<String, Object>();
      one.put("edition", edition.name());
      one.put("date", edition.date().toString());
      one.put("state", lower(edition.state()));
      if (edition.coverage().isPresent()) {
        Coverage coverage = edition.coverage().get();
        one.put("stories", edition.stories());
        one.put("articles", coverage.articles());
        one.put("skipped", problems(coverage.skipped()));
        one.put("failed", problems(coverage.failed()));
        var aside = new LinkedHashMap<String, Object>();
        coverage.setAside().forEach(why -> aside.put(why.reason(), why.count()));
        one.put("setAside", aside);
      }
      one.put("files", edition.files().stream().map(file -> (Object) file.toString()).toList());
      list.add(one);
    }
    tree.put("editions", list);
    var letters = new LinkedHashMap<String, Object>();
    letters.put("sent", mail.sent());
    letters.put("refused", mail.refused());
    letters.put("unknown", mail.unknown());
    letters.put("waiting", mail.waiting());
    tree.put("mail", letters);
    return tree;
  }

  private static List<Object> problems(List<Problem> problems) {
    return problems.stream().map(problem -> (Object) problem.toString()).toList();
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /**
   * For a Prometheus node exporter's textfile collector (text format 0.0.4).
   *
   * @param lastSuccess seconds of the last run that succeeded before this one, {@code ""} if none
   */
  String metrics(String lastSuccess) {
    boolean success =
        status == ExitStatus.DONE || status == ExitStatus.SKIPPED || status == ExitStatus.NOTHING;
    var out = new StringBuilder();
    gauge(out, "nightdesk_last_run_timestamp_seconds", "When the last run ended.");
    value(out, "nightdesk_last_run_timestamp_seconds", "", Long.toString(ended.getEpochSecond()));
    String succeeded = success ? Long.toString(ended.getEpochSecond()) : lastSuccess;
    if (!succeeded.isEmpty()) {
      gauge(out, LAST_SUCCESS, "When the last run that made its editions ended.");
      value(out, LAST_SUCCESS, "", succeeded);
    }
    gauge(out, "nightdesk_run_duration_seconds", "How long the last run took.");
    double seconds = java.time.Duration.between(started, ended).toMillis() / 1000.0;
    value(out, "nightdesk_run_duration_seconds", "", Double.toString(seconds));
    gauge(out, "nightdesk_exit_status", "Exit status of the last run.");
    value(out, "nightdesk_exit_status", "", Integer.toString(status.code()));
    gauge(out, "nightdesk_edition_articles", "Articles of the edition.");
    gauge(out, "nightdesk_edition_stories", "Stories of the edition.");
    gauge(out, "nightdesk_edition_inputs_skipped", "Inputs that could not be read.");
    gauge(out, "nightdesk_edition_sources_failed", "Sources that failed as a whole.");
    for (Edition edition : editions) {
      String labels = "{edition=\"" + edition.name() + "\"}";
      if (edition.coverage().isPresent()) {
        Coverage coverage = edition.coverage().get();
        number(out, "nightdesk_edition_articles", labels, coverage.articles());
        number(out, "nightdesk_edition_stories", labels, edition.stories());
        number(out, "nightdesk_edition_inputs_skipped", labels, coverage.skipped().size());
        number(out, "nightdesk_edition_sources_failed", labels, coverage.failed().size());
      }
    }
    gauge(out, "nightdesk_letters", "Letters of the last run; unknown and waiting: of all runs.");
    number(out, "nightdesk_letters", "{state=\"sent\"}", mail.sent());
    number(out, "nightdesk_letters", "{state=\"refused\"}", mail.refused());
    number(out, "nightdesk_letters", "{state=\"unknown\"}", mail.unknown());
    number(out, "nightdesk_letters", "{state=\"waiting\"}", mail.waiting());
    return out.toString();
  }

  static final String LAST_SUCCESS = "nightdesk_last_success_timestamp_seconds";

  private static void gauge(StringBuilder out, String name, String help) {
    out.append("# HELP ").append(name).append(' ').append(help).append('\n');
    out.append("# TYPE ").append(name).append(" gauge\n");
  }

  private static void number(StringBuilder out, String name, String labels, int value) {
    value(out, name, labels, Integer.toString(value));
  }

  private static void value(StringBuilder out, String name, String labels, String value) {
    out.append(name).append(labels).append(' ').append(value).append('\n');
  }
}
