package nightdesk.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nightdesk.Nightdesk;
import nightdesk.Options;
import nightdesk.evaluate.Evaluation;
import nightdesk.job.ExitStatus;
import nightdesk.job.OrderedWork;
import nightdesk.json.JsonTree;
import nightdesk.json.ModelJson;
import nightdesk.model.Article;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;

/** {@code nightdesk evaluate}: analyses a gold file's texts and scores what was found. */
final class EvaluateCommand implements Command {
  @Override
  public String name() {
    return "evaluate";
  }

  @Override
  public String arguments() {
    return "GOLD.jsonl…";
  }

  @Override
  public String summary() {
    return "score the analysis against gold in the same JSON shape";
  }

  @Override
  public String more() {
    return "What the gold has is scored: actors, quotes, key points (references), stories (cluster).";
  }

  @Override
  public org.apache.commons.cli.Options options() {
    var options = new org.apache.commons.cli.Options();
    options.addOption(
        Option.builder()
            .longOpt("predictions")
            .hasArg()
            .argName("FILE")
            .desc("score this output of analyze instead of analysing")
            .get());
    options.addOption(
        Option.builder()
            .longOpt("sentences")
            .hasArg()
            .argName("N")
            .desc("key points of an article that count, 0 for all; default 3")
            .get());
    options.addOption(
        Option.builder()
            .longOpt("words")
            .hasArg()
            .argName("N")
            .desc("words of a cluster's key points that count; default 250")
            .get());
    options.addOption(Arguments.threads());
    return options;
  }

  @Override
  public ExitStatus run(CommandLine line, Console console, ConsoleLog log)
      throws UsageException, IOException {
    if (line.getArgList().isEmpty()) {
      throw new UsageException("evaluate needs gold: nightdesk evaluate GOLD.jsonl");
    }
    int sentences = Arguments.number(line, "sentences", 3, 0, 100);
    int words = Arguments.number(line, "words", 250, 1, 100_000);
    int threads = Arguments.threads(line);
    ExitStatus status = ExitStatus.NOTHING;
    for (String argument : line.getArgList()) {
      List<Map<String, Object>> gold = read(Arguments.path(console, argument), argument);
      String given = line.getOptionValue("predictions");
      List<Map<String, Object>> predictions =
          given == null
              ? predict(gold, sentences, words, threads, log)
              : read(Arguments.path(console, given), given);
      console.out().println(argument);
      for (Evaluation.Section section : Evaluation.of(gold, predictions, sentences, words)) {
        status = ExitStatus.DONE;
        console.out().println("  " + section.title());
        section.lines().forEach(row -> console.out().println("    " + row));
      }
    }
    return status;
  }

  private static List<Map<String, Object>> read(Path file, String name) throws IOException {
    var items = new ArrayList<Map<String, Object>>();
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int number = 0;
      for (String row = reader.readLine(); row != null; row = reader.readLine()) {
        number++;
        if (!row.isBlank()) {
          try {
            items.add(JsonTree.parseObject(row));
          } catch (IllegalArgumentException e) {
            throw new IOException(name + ":" + number + ": " + e.getMessage(), e);
          }
        }
      }
    }
    return items;
  }

  private static List<Map<String, Object>> predict(
      List<Map<String, Object>> gold, int sentences, int words, int threads, ConsoleLog log) {
    var desk = new Nightdesk(Options.defaults().withArticleKeyPoints(Math.max(5, sentences)));
    var predictions = new ArrayList<Map<String, Object>>();
    try (var work =
        new OrderedWork<Map<String, Object>, Map<String, Object>>(
            threads,
            item -> predict(desk, item, words),
            made -> {
              predictions.add(made);
              log.show("analysed", predictions.size(), gold.size());
            })) {
      gold.forEach(work::add);
      work.finish();
    }
    if (gold.stream().anyMatch(item -> item.containsKey("cluster"))) {
      var articles = new ArrayList<Article>();
      for (int i = 0; i < gold.size(); i++) {
        articles.add(ModelJson.article(gold.get(i), "line-" + (i + 1)));
      }
      Map<String, String> storyOf = desk.group(articles);
      predictions.forEach(made -> made.put("cluster", storyOf.get((String) made.get("id"))));
    }
    return predictions;
  }

  private static Map<String, Object> predict(Nightdesk desk, Map<String, Object> item, int words) {
    if (item.get("documents") instanceof List<?> documents) {
      var articles = new ArrayList<Article>();
      for (Object document : documents) {
        @SuppressWarnings("unchecked")
        var fields = (Map<String, Object>) document;
        articles.add(ModelJson.article(fields, "document-" + (articles.size() + 1)));
      }
      return Clusters.tree(String.valueOf(item.get("id")), desk.summarize(articles, words));
    }
    return ModelJson.tree(desk.analyze(ModelJson.article(item, "?")));
  }
}
