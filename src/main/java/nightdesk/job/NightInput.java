package nightdesk.job;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nightdesk.Nightdesk;
import nightdesk.json.ModelJson;
import nightdesk.model.Analysis;
import nightdesk.model.Article;
import nightdesk.model.Coverage;
import nightdesk.model.Problem;
import nightdesk.read.ArticleReader;
import nightdesk.read.InputFile;
import nightdesk.read.InputListing;
import nightdesk.read.Reading;

/**
 * Reads and analyses the night's inputs. Each article is there once: the same text of the same
 * outlet counts as one article, and ids are unique (a file's name, with its folders if another file
 * has the same). All that could not be read is collected here, and nowhere else.
 */
final class NightInput {
  private final Nightdesk nightdesk;
  private final int threads;
  private final RunLog log;
  private final Progress progress;

  private final List<Analysis> analyses = new ArrayList<>();
  private final List<Problem> skipped = new ArrayList<>();
  private final List<Problem> failed = new ArrayList<>();
  private final Map<String, String> originOf = new HashMap<>();
  private final Set<String> ids = new HashSet<>();
  private int duplicates;

  NightInput(Nightdesk nightdesk, int threads, RunLog log, Progress progress) {
    this.nightdesk = nightdesk;
    this.threads = threads;
    this.log = log;
    this.progress = progress;
  }

  /** What one article gave. */
  private record Outcome(Article article, Optional<Analysis> analysis, String fault) {}

  /** Reads and analyses all that {@code inputs} have. */
  void read(List<Path> inputs) {
    InputListing listing = InputListing.of(inputs);
    listing.failed().forEach(this::failed);
    listing.skipped().forEach(this::skipped);
    var reader = new ArticleReader();
    try (var work = new OrderedWork<Article, Outcome>(threads, this::analyze, this::keep)) {
      long done = 0;
      for (InputFile file : listing.files()) {
        log.detail("reading " + file.origin());
        reader.read(file, reading -> take(reading, work));
        progress.show("reading", ++done, listing.files().size());
      }
      work.finish();
    }
  }

  private void take(Reading reading, OrderedWork<Article, Outcome> work) {
    if (reading instanceof Reading.Read read) {
      once(read.article(), work);
    } else if (reading instanceof Reading.Cluster cluster) {
      cluster.articles().forEach(article -> once(article, work));
    } else if (reading instanceof Reading.Skipped problem) {
      skipped(problem.problem());
    } else if (reading instanceof Reading.Failed problem) {
      failed(problem.problem());
    }
  }

  private void once(Article article, OrderedWork<Article, Outcome> work) {
    String origin = article.about().origin();
    String key = ModelJson.sha256(article.text()) + article.about().outlet();
    String before = originOf.putIfAbsent(key, origin);
    if (before != null) {
      duplicates++;
      log.info(origin + ": the same article as " + before + "; counted once");
      return;
    }
    work.add(article.withId(unique(article)));
  }

  private String unique(Article article) {
    String origin = article.about().origin();
    int dot = origin.lastIndexOf('.');
    String id = article.id();
    if (!ids.add(id)) {
      String path = dot > origin.lastIndexOf('/') + 1 ? origin.substring(0, dot) : origin;
      id = path;
      for (int n = 2; !ids.add(id); n++) {
        id = path + "-" + n;
      }
    }
    return id;
  }

  private Outcome analyze(Article article) {
    try {
      return new Outcome(article, Optional.of(nightdesk.analyze(article)), "");
    } catch (RuntimeException | StackOverflowError e) {
      return new Outcome(article, Optional.empty(), e.toString());
    }
  }

  private void keep(Outcome outcome) {
    if (outcome.analysis().isPresent()) {
      analyses.add(outcome.analysis().get());
    } else {
      skipped(
          new Problem(
              outcome.article().about().origin(),
              "could not be analysed (" + outcome.fault() + ")",
              "report this as a fault"));
    }
  }

  private void skipped(Problem problem) {
    skipped.add(problem);
    log.warning(problem.toString());
  }

  private void failed(Problem problem) {
    failed.add(problem);
    log.warning(problem.toString());
  }

  /** The analyses, in reading order. */
  List<Analysis> analyses() {
    return analyses;
  }

  /** What was read and what was not. */
  Coverage coverage() {
    var times = new ArrayList<OffsetDateTime>();
    analyses.forEach(analysis -> analysis.article().about().published().ifPresent(times::add));
    times.sort(OffsetDateTime.timeLineOrder().thenComparing(OffsetDateTime::compareTo));
    return new Coverage(
        analyses.size(),
        times.stream().findFirst(),
        times.isEmpty() ? Optional.empty() : Optional.of(times.get(times.size() - 1)),
        skipped,
        failed,
        duplicates == 0
            ? List.of()
            : List.of(new Coverage.SetAside("the same article twice", duplicates)));
  }
}
