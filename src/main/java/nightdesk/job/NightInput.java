package nightdesk.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nightdesk.Nightdesk;
import nightdesk.json.ModelJson;
import nightdesk.model.Analysis;
import nightdesk.model.Article;
import nightdesk.model.Problem;
import nightdesk.read.ArticleReader;
import nightdesk.read.InputFile;
import nightdesk.read.InputListing;
import nightdesk.read.Reading;

/**
 * Reads the night's inputs, each once for all editions, and analyses the articles that an edition
 * wants. Each article of an input is there once: the same text of the same outlet counts as one
 * article, and ids are unique (a file's name, with its folders if another file has the same). All
 * that could not be read is collected here, and nowhere else: a source that fails says so by a
 * {@link Reading.Failed}, of which {@link #take} keeps account.
 */
final class NightInput {
  private final Nightdesk nightdesk;
  private final int threads;
  private final Clock clock;
  private final Duration settle;
  private final Stop stop;
  private final RunLog log;
  private final Progress progress;

  private final Map<Path, Batch> batches = new LinkedHashMap<>();
  private final Map<String, Analysis> analyses = new TreeMap<>();
  private final Map<String, Problem> faults = new TreeMap<>();
  private final Map<String, String> originOf = new HashMap<>();
  private final Set<String> ids = new HashSet<>();

  /** What one input gave. */
  static final class Batch {
    final List<Article> articles = new ArrayList<>();
    final List<Problem> skipped = new ArrayList<>();
    final List<Problem> failed = new ArrayList<>();
    int duplicates;
  }

  NightInput(
      Nightdesk nightdesk,
      int threads,
      Clock clock,
      Duration settle,
      Stop stop,
      RunLog log,
      Progress progress) {
    this.nightdesk = nightdesk;
    this.threads = threads;
    this.clock = clock;
    this.settle = settle;
    this.stop = stop;
    this.log = log;
    this.progress = progress;
  }

  /** Reads all that {@code inputs} have. */
  void read(List<Path> inputs) {
    var listings = new LinkedHashMap<Path, InputListing>();
    int total = 0;
    for (Path input : inputs) {
      if (!listings.containsKey(input)) {
        InputListing listing = InputListing.of(List.of(input));
        listings.put(input, listing);
        total += listing.files().size();
      }
    }
    Map<Path, Stamp> recent = recent(listings.values());
    var reader = new ArticleReader();
    long done = 0;
    for (var entry : listings.entrySet()) {
      var batch = new Batch();
      batches.put(entry.getKey(), batch);
      entry.getValue().failed().forEach(problem -> failed(batch, problem));
      entry.getValue().skipped().forEach(problem -> skipped(batch, problem));
      for (InputFile file : entry.getValue().files()) {
        stop.check();
        log.detail("reading " + file.origin());
        read(file, reader, recent, entry.getKey(), batch);
        progress.show("reading", ++done, total);
      }
    }
  }

  /** How a file looks from outside. */
  private record Stamp(long size, Instant modified) {
    static Stamp of(Path file) throws IOException {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new Stamp(attributes.size(), attributes.lastModifiedTime().toInstant());
    }
  }

  /** Files that somebody may be writing; there is a pause after this has looked at them. */
  private Map<Path, Stamp> recent(Iterable<InputListing> listings) {
    var recent = new HashMap<Path, Stamp>();
    Instant still = clock.instant().minus(settle);
    for (InputListing listing : listings) {
      for (InputFile file : listing.files()) {
        try {
          Stamp stamp = Stamp.of(file.path());
          if (!settle.isZero() && stamp.modified().isAfter(still)) {
            recent.put(file.path(), stamp);
          }
        } catch (IOException e) {
          // the reader says what is wrong with it
        }
      }
    }
    if (!recent.isEmpty()) {
      log.detail(recent.size() + " files are fresh; looking again in " + settle.toSeconds() + " s");
      try {
        stop.sleep(settle);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return recent;
  }

  private void read(
      InputFile file, ArticleReader reader, Map<Path, Stamp> recent, Path input, Batch batch) {
    var readings = new ArrayList<Reading>();
    boolean grows;
    try {
      Stamp before = Stamp.of(file.path());
      grows = recent.containsKey(file.path()) && !recent.get(file.path()).equals(before);
      if (!grows) {
        reader.read(file, readings::add);
        grows = !Stamp.of(file.path()).equals(before);
      }
    } catch (IOException e) {
      grows = false;
      if (readings.isEmpty()) {
        reader.read(file, readings::add);
      }
    }
    if (grows) {
      skipped(
          batch,
          new Problem(
              file.origin(), "is still being written", "the next run reads it when it is whole"));
      return;
    }
    readings.forEach(reading -> take(reading, input, batch));
  }

  private void take(Reading reading, Path input, Batch batch) {
    if (reading instanceof Reading.Read read) {
      once(read.article(), input, batch);
    } else if (reading instanceof Reading.Cluster cluster) {
      cluster.articles().forEach(article -> once(article, input, batch));
    } else if (reading instanceof Reading.Skipped problem) {
      skipped(batch, problem.problem());
    } else if (reading instanceof Reading.Failed problem) {
      failed(batch, problem.problem());
    }
  }

  private void once(Article article, Path input, Batch batch) {
    String origin = article.about().origin();
    // A withdrawal often has the words of what it withdraws.
    String key =
        String.join(
            "\n",
            ModelJson.sha256(article.text()),
            article.about().outlet(),
            article.about().guid(),
            article.about().status().name(),
            Integer.toString(article.about().version()),
            input.toString());
    String before = originOf.putIfAbsent(key, origin);
    if (before != null) {
      batch.duplicates++;
      log.info(origin + ": the same article as " + before + "; counted once");
      return;
    }
    batch.articles.add(article.withId(unique(article)));
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

  /** What {@code input} gave; it was read. */
  Batch batch(Path input) {
    return batches.get(input);
  }

  /** What one article gave. */
  private record Outcome(Article article, Analysis analysis, String fault) {}

  /** Analyses those of {@code articles} that are not analysed yet. */
  void analyze(List<Article> articles) {
    var wanted = new LinkedHashMap<String, Article>();
    for (Article article : articles) {
      if (!analyses.containsKey(article.id()) && !faults.containsKey(article.id())) {
        wanted.put(article.id(), article);
      }
    }
    long[] done = {0};
    try (var work =
        new OrderedWork<Article, Outcome>(
            threads,
            this::outcome,
            outcome -> {
              keep(outcome);
              progress.show("analysing", ++done[0], wanted.size());
            })) {
      for (Article article : wanted.values()) {
        stop.check();
        work.add(article);
      }
      work.finish();
    }
  }

  private Outcome outcome(Article article) {
    try {
      return new Outcome(article, nightdesk.analyze(article), "");
    } catch (RuntimeException | StackOverflowError e) {
      return new Outcome(article, null, e.toString());
    }
  }

  private void keep(Outcome outcome) {
    if (outcome.fault().isEmpty()) {
      analyses.put(outcome.article().id(), outcome.analysis());
    } else {
      var problem =
          new Problem(
              outcome.article().about().origin(),
              "could not be analysed (" + outcome.fault() + ")",
              "report this as a fault");
      faults.put(outcome.article().id(), problem);
      log.warning(problem.toString());
    }
  }

  /** The analyses of those of {@code articles} that could be analysed, in their order. */
  List<Analysis> analysesOf(List<Article> articles) {
    return articles.stream()
        .filter(article -> analyses.containsKey(article.id()))
        .map(article -> analyses.get(article.id()))
        .toList();
  }

  /** What went wrong with those of {@code articles} that could not be analysed. */
  List<Problem> faultsOf(List<Article> articles) {
    return articles.stream()
        .filter(article -> faults.containsKey(article.id()))
        .map(article -> faults.get(article.id()))
        .toList();
  }

  private void skipped(Batch batch, Problem problem) {
    batch.skipped.add(problem);
    log.warning(problem.toString());
  }

  private void failed(Batch batch, Problem problem) {
    batch.failed.add(problem);
    log.warning(problem.toString());
  }
}
