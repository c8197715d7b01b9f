package nightdesk.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nightdesk.Nightdesk;
import nightdesk.Options;
import nightdesk.job.ExitStatus;
import nightdesk.job.OrderedWork;
import nightdesk.json.JsonTree;
import nightdesk.json.ModelJson;
import nightdesk.model.Article;
import nightdesk.model.Problem;
import nightdesk.read.ArticleReader;
import nightdesk.read.InputFile;
import nightdesk.read.InputListing;
import nightdesk.read.Reading;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;

/** {@code nightdesk analyze}: articles in, one line of JSON an article out. */
final class AnalyzeCommand implements Command {
  @Override
  public String name() {
    return "analyze";
  }

  @Override
  public String arguments() {
    return "[FILE…|-]";
  }

  @Override
  public String summary() {
    return "write what each article says as one line of JSON";
  }

  @Override
  public String more() {
    return "Without FILE, or with -, articles are read from standard input: JSON Lines if it begins\n"
        + "with {, else one article. Lines come out in input order whatever the number of threads.";
  }

  @Override
  public org.apache.commons.cli.Options options() {
    var options = new org.apache.commons.cli.Options();
    options.addOption(
        Option.builder()
            .longOpt("stories")
            .desc("group the articles; write {\"id\", \"cluster\"} a line")
            .get());
    options.addOption(
        Option.builder()
            .longOpt("key-points")
            .hasArg()
            .argName("N")
            .desc("key points of an article, 1 to 100; default 5")
            .get());
    options.addOption(
        Option.builder()
            .longOpt("words")
            .hasArg()
            .argName("N")
            .desc("key points of a cluster within N words; default 250")
            .get());
    options.addOption(Arguments.threads());
    return options;
  }

  /** What one reading gave: a line, or a problem. */
  private record Outcome(String line, Problem problem) {}

  @Override
  public ExitStatus run(CommandLine line, Console console, ConsoleLog log)
      throws UsageException, IOException {
    int points = Arguments.number(line, "key-points", 5, 1, 100);
    int words = Arguments.number(line, "words", 250, 1, 100_000);
    int threads = Arguments.threads(line);
    var nightdesk = new Nightdesk(Options.defaults().withArticleKeyPoints(points));
    var out =
        new BufferedWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8), 1 << 16);
    long[] counts = new long[2];
    try {
      if (line.hasOption("stories")) {
        stories(line, console, log, nightdesk, threads, out, counts);
      } else {
        Consumer<Outcome> print =
            outcome -> {
              if (outcome.problem() != null) {
                counts[1]++;
                log.problem(outcome.problem());
              } else {
                counts[0]++;
                println(out, outcome.line());
                log.show("analysed", counts[0], 0);
              }
            };
        try (var work =
            new OrderedWork<Reading, Outcome>(
                threads, reading -> outcome(nightdesk, reading, words), print)) {
          read(line.getArgList(), console, work::add);
          work.finish();
        }
      }
      out.flush();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    log.lines().detail(counts[0] + " read, " + counts[1] + " skipped");
    if (counts[1] > 0) {
      return ExitStatus.SKIPPED;
    }
    return counts[0] == 0 ? ExitStatus.NOTHING : ExitStatus.DONE;
  }

  private static Outcome outcome(Nightdesk nightdesk, Reading reading, int words) {
    if (reading instanceof Reading.Read read) {
      try {
        return new Outcome(ModelJson.write(nightdesk.analyze(read.article())), null);
      } catch (RuntimeException | StackOverflowError e) {
        return new Outcome("", fault(read.article().id(), e));
      }
    }
    if (reading instanceof Reading.Cluster cluster) {
      try {
        return new Outcome(cluster(nightdesk, cluster, words), null);
      } catch (RuntimeException | StackOverflowError e) {
        return new Outcome("", fault(cluster.id(), e));
      }
    }
    if (reading instanceof Reading.Skipped skipped) {
      return new Outcome("", skipped.problem());
    }
    return new Outcome("", ((Reading.Failed) reading).problem());
  }

  private static Problem fault(String id, Throwable fault) {
    return new Problem(id, "could not be analysed (" + fault + ")", "report this as a fault");
  }

  private static String cluster(Nightdesk nightdesk, Reading.Cluster cluster, int words) {
    return JsonTree.write(
        Clusters.tree(cluster.id(), nightdesk.summarize(cluster.articles(), words)));
  }

  private static void stories(
      CommandLine line,
      Console console,
      ConsoleLog log,
      Nightdesk nightdesk,
      int threads,
      BufferedWriter out,
      long[] counts)
      throws IOException {
    var articles = new ArrayList<Article>();
    read(
        line.getArgList(),
        console,
        reading -> {
          if (reading instanceof Reading.Read read) {
            articles.add(read.article());
          } else if (reading instanceof Reading.Cluster cluster) {
            articles.addAll(cluster.articles());
          } else if (reading instanceof Reading.Skipped skipped) {
            counts[1]++;
            log.problem(skipped.problem());
          } else if (reading instanceof Reading.Failed failed) {
            counts[1]++;
            log.problem(failed.problem());
          }
        });
    counts[0] = articles.size();
    Map<String, String> storyOf = new HashMap<>(nightdesk.group(articles));
    for (Article article : articles) {
      var tree = new LinkedHashMap<String, Object>();
      tree.put("id", article.id());
      tree.put("cluster", storyOf.get(article.id()));
      println(out, JsonTree.write(tree));
    }
  }

  private static void read(List<String> arguments, Console console, Consumer<Reading> sink)
      throws IOException {
    var reader = new ArticleReader();
    List<String> inputs = arguments.isEmpty() ? List.of("-") : arguments;
    for (String input : inputs) {
      if (input.equals("-")) {
        reader.read("stdin", console.in(), sink);
        continue;
      }
      Path path = Arguments.path(console, input);
      InputListing listing = InputListing.of(List.of(path));
      listing.failed().forEach(problem -> sink.accept(new Reading.Failed(problem)));
      listing.skipped().forEach(problem -> sink.accept(new Reading.Skipped(problem)));
      for (InputFile file : listing.files()) {
        reader.read(file, sink);
      }
    }
  }

  private static void println(BufferedWriter out, String line) {
    try {
      out.write(line);
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
