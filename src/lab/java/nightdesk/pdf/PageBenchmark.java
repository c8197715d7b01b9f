package nightdesk.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.openjdk.jmh.annotations.AuxCounters;
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
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * A briefing of some 50 pages, laid out; and the floor: the same words as lines broken beforehand,
 * shown by PDFBox in one font (GSUB off) without layout, tags or links. Each document of either
 * side starts with the bytes of its fonts: the floor parses, subsets and embeds its one face, the
 * briefing all of its faces; reading the file of the floor's font is not counted. The machine may
 * be shared and other load must not count: the thread's own CPU clock is read around each round,
 * and the counters give pages per CPU second.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgs = {"-XX:+UseSerialGC"})
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
public class PageBenchmark {
  /** What was made and the CPU time it took. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Work {
    public double cpuSeconds;
    public double pages;

    private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    private long since;

    void start() {
      since = clock.getCurrentThreadCpuTime();
    }

    void end(int made) {
      cpuSeconds += (clock.getCurrentThreadCpuTime() - since) / 1e9;
      pages += made;
    }
  }

  private String markup = "";
  private String[][] pages = {};
  private byte[] font = {};

  @Setup
  public void prepare() throws IOException {
    markup = Samples.briefing(92);
    byte[] pdf = Samples.make(markup).bytes();
    try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
      pages = new String[document.getNumberOfPages()][];
      for (int p = 0; p < pages.length; p++) {
        var stripper = new org.apache.pdfbox.text.PDFTextStripper();
        stripper.setStartPage(p + 1);
        stripper.setEndPage(p + 1);
        pages[p] = stripper.getText(document).replace("\u00AD", "-").split("\\R");
      }
    }
    try (var in =
        FontLibrary.class.getResourceAsStream("/nightdesk/fonts/SourceSerif4-Regular.ttf")) {
      font = in.readAllBytes();
    }
    System.out.println("pages: " + pages.length);
  }

  @Benchmark
  public byte[] document(Work work) {
    work.start();
    var made = Samples.make(markup);
    work.end(made.report().pages());
    return made.bytes();
  }

  @Benchmark
  public byte[] floor(Work work) throws IOException {
    work.start();
    return lines(parsed(), work);
  }

  private TrueTypeFont parsed() throws IOException {
    TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(font));
    parsed.setEnableGsub(false);
    return parsed;
  }

  private byte[] lines(TrueTypeFont parsed, Work work) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      var face = PDType0Font.load(document, parsed, true);
      for (String[] lines : pages) {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(face, 10);
          content.newLineAtOffset(60, 780);
          for (String line : lines) {
            content.showText(line.replace('\u2022', '-'));
            content.newLineAtOffset(0, -14);
          }
          content.endText();
        }
      }
      document.save(out);
    }
    work.end(pages.length);
    return out.toByteArray();
  }

  private static double pagesASecond(RunResult result) {
    var counters = result.getSecondaryResults();
    return counters.get("pages").getScore() / counters.get("cpuSeconds").getScore();
  }

  /** Without arguments, prints pages per CPU second, warm, and the ratio to the floor. */
  private static void compare() throws RunnerException {
    var results =
        new Runner(new OptionsBuilder().include(PageBenchmark.class.getSimpleName()).build()).run();
    double document = 0;
    double floor = 0;
    for (RunResult result : results) {
      if (result.getParams().getBenchmark().endsWith("floor")) {
        floor = pagesASecond(result);
      } else {
        document = pagesASecond(result);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "pages per CPU second: %.0f; floor %.0f; ratio %.2f%n",
        document,
        floor,
        floor / document);
  }

  /**
   * Ours, the floor, and the floor with its font parsed beforehand, in turn in one process, so that
   * other load on the machine falls on all of them: best and median of the rounds after as many to
   * warm.
   */
  private static void inTurn(int rounds) throws IOException {
    var benchmark = new PageBenchmark();
    benchmark.prepare();
    TrueTypeFont parsed = benchmark.parsed();
    double[][] seconds = new double[3][rounds];
    double made = 0;
    for (int i = -rounds; i < rounds; i++) {
      for (int side = 0; side < 3; side++) {
        var work = new Work();
        if (side == 0) {
          benchmark.document(work);
        } else if (side == 1) {
          benchmark.floor(work);
        } else {
          work.start();
          benchmark.lines(parsed, work);
        }
        seconds[side][Math.max(0, i)] = work.cpuSeconds;
        made = work.pages;
      }
    }
    for (double[] side : seconds) {
      Arrays.sort(side);
    }
    for (int at : new int[] {0, rounds / 2}) {
      System.out.printf(
          Locale.ROOT,
          "%s: pages per CPU second %.0f; floor %.0f, ratio %.2f; font parsed before %.0f, %.2f%n",
          at == 0 ? "best" : "median",
          made / seconds[0][at],
          made / seconds[1][at],
          seconds[0][at] / seconds[1][at],
          made / seconds[2][at],
          seconds[0][at] / seconds[2][at]);
    }
  }

  /**
   * Writes the sample briefings: number of stories, HTML file for a browser, PDF file. With {@code
   * rounds} and a number, compares in turn.
   */
  public static void main(String[] arguments) throws IOException, RunnerException {
    if (arguments.length == 0) {
      compare();
      return;
    }
    if (arguments[0].equals("rounds")) {
      inTurn(Integer.parseInt(arguments[1]));
      return;
    }
    int stories = Integer.parseInt(arguments[0]);
    String text = Samples.briefing(stories);
    java.nio.file.Files.writeString(
        java.nio.file.Path.of(arguments[1]),
        "<!DOCTYPE html>"
            + text.replace("<head>", "<head><meta charset=\"utf-8\"/>")
                .replaceAll("<(span|a)( [^>]*)/>", "<$1$2></$1>"),
        StandardCharsets.UTF_8);
    var made = Samples.make(text);
    java.nio.file.Files.write(java.nio.file.Path.of(arguments[2]), made.bytes());
    System.out.println("pages " + made.report().pages());
  }
}
