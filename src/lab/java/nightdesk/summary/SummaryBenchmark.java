package nightdesk.summary;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nightdesk.json.JsonTree;
import nightdesk.model.Article;
import nightdesk.text.Document;
import nightdesk.text.Language;
import nightdesk.text.TextAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
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
 * Microseconds an article of the key points alone (text layer done before; five of each article),
 * beside Lucene's StandardTokenizer over the same texts. The parameter is a file in the contract's
 * shape; its first 200 articles are used.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class SummaryBenchmark {
  static final int ARTICLES = 200;

  @Param("../shared/data/summary/cnndm-dev.jsonl")
  public String file;

  private final List<Document> documents = new ArrayList<>();
  private Summarizer summarizer;

  @Setup
  public void read() throws IOException {
    var analyzer = new TextAnalyzer(new Language("en"));
    summarizer = new Summarizer();
    for (String line : Files.readAllLines(Path.of(file))) {
      if (documents.size() < ARTICLES) {
        var tree = JsonTree.parseObject(line);
        documents.add(
            analyzer.analyze(Article.of((String) tree.get("id"), "", (String) tree.get("text"))));
      }
    }
    if (documents.size() < ARTICLES) {
      throw new IllegalStateException(file + " must have " + ARTICLES + " articles");
    }
  }

  /** Key points alone. */
  @Benchmark
  @OperationsPerInvocation(ARTICLES)
  public int keyPoints() {
    int found = 0;
    for (Document document : documents) {
      found += summarizer.summarize(document, List.of(), List.of(), 5).size();
    }
    return found;
  }

  /** Lucene's tokenizer on the same texts: the machine's yardstick. */
  @Benchmark
  @OperationsPerInvocation(ARTICLES)
  public int lucene() throws IOException {
    int tokens = 0;
    for (Document document : documents) {
      try (var tokenizer = new StandardTokenizer()) {
        tokenizer.setReader(new StringReader(document.text()));
        tokenizer.reset();
        while (tokenizer.incrementToken()) {
          tokens++;
        }
        tokenizer.end();
      }
    }
    return tokens;
  }
}
