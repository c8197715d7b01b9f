package nightdesk.quotes;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nightdesk.actors.ActorFinder;
import nightdesk.json.JsonTree;
import nightdesk.model.Actor;
import nightdesk.model.Article;
import nightdesk.text.Document;
import nightdesk.text.Language;
import nightdesk.text.TextAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Articles a second of quote finding alone (text layer and actors done before), beside Lucene's
 * StandardTokenizer over the same texts. The parameter is a file in the contract's shape; its first
 * 50 articles are used.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class QuoteBenchmark {
  static final int ARTICLES = 50;

  @Param("../shared/data/quotes/polnear-dev.jsonl")
  public String file;

  private final List<Document> documents = new ArrayList<>();
  private final List<List<Actor>> actors = new ArrayList<>();
  private QuoteFinder finder;

  @Setup
  public void read() throws IOException {
    var analyzer = new TextAnalyzer(new Language("en"));
    var actorFinder = new ActorFinder();
    finder = new QuoteFinder();
    try (BufferedReader lines = Files.newBufferedReader(Path.of(file))) {
      for (String line = lines.readLine();
          line != null && documents.size() < ARTICLES;
          line = lines.readLine()) {
        var tree = JsonTree.parseObject(line);
        Document d =
            analyzer.analyze(Article.of((String) tree.get("id"), "", (String) tree.get("text")));
        documents.add(d);
        actors.add(actorFinder.find(d));
      }
    }
    if (documents.size() < ARTICLES) {
      throw new IllegalStateException(file + " must have " + ARTICLES + " articles");
    }
    int tokens = documents.stream().mapToInt(Document::size).sum();
    System.out.println("tokens an article: " + tokens / ARTICLES);
  }

  /** Quotes alone. */
  @Benchmark
  @OperationsPerInvocation(ARTICLES)
  public int quotes() {
    int found = 0;
    for (int i = 0; i < ARTICLES; i++) {
      found += finder.find(documents.get(i), actors.get(i)).size();
    }
    return found;
  }

  /** Lucene's tokenizer on the same texts: the machine's yardstick. */
  @Benchmark
  @OperationsPerInvocation(ARTICLES)
  public int lucene() throws IOException {
    int tokens = 0;
    for (Document d : documents) {
      try (var tokenizer = new StandardTokenizer()) {
        CharTermAttribute term = tokenizer.addAttribute(CharTermAttribute.class);
        tokenizer.setReader(new java.io.StringReader(d.text()));
        tokenizer.reset();
        while (tokenizer.incrementToken()) {
          tokens += term.length() > 0 ? 1 : 0;
        }
        tokenizer.end();
      }
    }
    return tokens;
  }
}
