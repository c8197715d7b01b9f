package nightdesk.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
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

/**
 * A briefing of some 50 pages, laid out; and the floor: the same words as lines broken beforehand,
 * shown by PDFBox in one font without layout, tags or links.
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
  private String markup = "";
  private String[][] pages = {};
  private org.apache.fontbox.ttf.TrueTypeFont font;

  @Setup
  public void prepare() throws IOException {
    markup = Samples.briefing(92);
    byte[] pdf = document();
    try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
      pages = new String[document.getNumberOfPages()][];
      for (int p = 0; p < pages.length; p++) {
        var stripper = new org.apache.pdfbox.text.PDFTextStripper();
        stripper.setStartPage(p + 1);
        stripper.setEndPage(p + 1);
        pages[p] = stripper.getText(document).replace("\u00AD", "-").split("\\R");
      }
    }
    font = new FontLibrary(java.util.List.of()).builtIn("SourceSerif4-Regular").font;
    System.out.println("pages: " + pages.length);
  }

  @Benchmark
  public byte[] document() {
    return Samples.make(markup).bytes();
  }

  @Benchmark
  public byte[] floor() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      var face = PDType0Font.load(document, font, true);
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
    return out.toByteArray();
  }

  /** Writes the sample briefings: number of stories, HTML file for a browser, PDF file. */
  public static void main(String[] arguments) throws IOException {
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
