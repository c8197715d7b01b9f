package nightdesk.actors;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import nightdesk.text.Document;
import nightdesk.text.Language;
import nightdesk.text.TextAnalyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Time of finding the actors of articles, beside Lucene's standard tokenizer (with lower-casing) on
 * the same texts: argument TEXTS.jsonl. Prints tokens per CPU second of each, by the thread's own
 * clock so that other load does not count, and the ratio; then JMH's own figures.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ActorBenchmark {
  private final List<Document> documents = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private ActorFinder finder;
  private StandardAnalyzer analyzer;
  private long tokens;

  /** Reads the texts named by the system property {@code texts}. */
  @Setup
  public void read() throws IOException {
    finder = new ActorFinder();
    analyzer = new StandardAnalyzer();
    GoldNames.read(
        Path.of(System.getProperty("texts")),
        new TextAnalyzer(new Language("en")),
        gold -> {
          documents.add(gold.document());
          texts.add(gold.document().text());
          tokens += gold.document().size();
        });
  }

  @Benchmark
  public void actors(Blackhole hole) {
    for (Document document : documents) {
      hole.consume(finder.find(document));
    }
  }

  @Benchmark
  public void standardTokenizer(Blackhole hole) throws IOException {
    for (String text : texts) {
      hole.consume(tokenize(text));
    }
  }

  private int tokenize(String text) throws IOException {
    int count = 0;
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      stream.reset();
      while (stream.incrementToken()) {
        count++;
      }
      stream.end();
    }
    return count;
  }

  private double perSecond(int rounds, boolean actors) throws IOException {
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    long sink = 0;
    for (int round = 0; round < rounds; round++) {
      for (int k = 0; k < documents.size(); k++) {
        sink += actors ? finder.find(documents.get(k)).size() : tokenize(texts.get(k));
      }
    }
    long time = clock.getCurrentThreadCpuTime() - start;
    if (sink == 0) {
      throw new IllegalStateException("nothing found");
    }
    return tokens * (double) rounds / (time / 1e9);
  }

  public static void main(String[] arguments) throws IOException, RunnerException {
    System.setProperty("texts", arguments[0]);
    var benchmark = new ActorBenchmark();
    benchmark.read();
    benchmark.perSecond(10, true);
    benchmark.perSecond(10, false);
    double actors = benchmark.perSecond(10, true);
    double lucene = benchmark.perSecond(10, false);
    System.out.println(
        String.format(
            Locale.ROOT,
            "actors %.0f thousand tokens per CPU second; standard tokenizer %.0f; ratio %.3f",
            actors / 1000,
            lucene / 1000,
            actors / lucene));
    if (arguments.length > 1 && arguments[1].equals("--short")) {
      return;
    }
    new Runner(
            new OptionsBuilder()
                .include(ActorBenchmark.class.getName())
                .jvmArgsAppend("-Dtexts=" + arguments[0])
                .build())
        .run();
  }
}
