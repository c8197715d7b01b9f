package nightdesk.actors;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import nightdesk.text.Document;
import nightdesk.text.Language;
import nightdesk.text.TextAnalyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Time of finding the actors of articles (the text layer done before), beside Lucene's standard
 * tokenizer (with lower-casing) on the same texts in the same run. JMH warms up and repeats; as
 * other load must not count, the thread's own CPU clock is read around each round, and the counters
 * give tokens per CPU second. The main method (argument TEXTS.jsonl) prints them and the ratio.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class ActorBenchmark {
  @Param("../shared/data/actors/worldwide-dev.jsonl")
  public String texts;

  private final List<Document> documents = new ArrayList<>();
  private ActorFinder finder;
  private StandardAnalyzer analyzer;
  private long tokens;

  /** What was worked through and the CPU time it took; the same tokens are counted for both. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Spent {
    public double tokens;
    public double cpuSeconds;

    private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    private long since;

    private void start() {
      since = clock.getCurrentThreadCpuTime();
    }

    private void stop(long done) {
      cpuSeconds += (clock.getCurrentThreadCpuTime() - since) / 1e9;
      tokens += done;
    }
  }

  @Setup
  public void read() throws IOException {
    finder = new ActorFinder();
    analyzer = new StandardAnalyzer();
    GoldNames.read(
        Path.of(texts),
        new TextAnalyzer(new Language("en")),
        gold -> {
          documents.add(gold.document());
          tokens += gold.document().size();
        });
  }

  @Benchmark
  public void actors(Blackhole hole, Spent spent) {
    spent.start();
    for (Document document : documents) {
      hole.consume(finder.find(document));
    }
    spent.stop(tokens);
  }

  @Benchmark
  public void standardTokenizer(Blackhole hole, Spent spent) throws IOException {
    spent.start();
    for (Document document : documents) {
      hole.consume(tokenize(document.text()));
    }
    spent.stop(tokens);
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

  private static double perSecond(RunResult result) {
    var counters = result.getSecondaryResults();
    return counters.get("tokens").getScore() / counters.get("cpuSeconds").getScore();
  }

  public static void main(String[] arguments) throws RunnerException {
    var rates = new TreeMap<String, Double>();
    var options =
        new OptionsBuilder()
            .include(ActorBenchmark.class.getName())
            .param("texts", arguments[0])
            .jvmArgsAppend("-XX:+UseSerialGC")
            .build();
    for (RunResult result : new Runner(options).run()) {
      rates.put(result.getPrimaryResult().getLabel(), perSecond(result));
    }
    double actors = rates.get("actors");
    double lucene = rates.get("standardTokenizer");
    System.out.println(
        String.format(
            Locale.ROOT,
            "actors %.0f thousand tokens per CPU second; standard tokenizer %.0f; ratio %.3f",
            actors / 1000,
            lucene / 1000,
            actors / lucene));
  }
}
