package nightdesk.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nightdesk.model.Briefing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * EPUBCheck finds nothing in the books of all samples. It runs in a process of its own, from the
 * jars that {@code src/test/epubcheck/pom.xml} copies to {@code target/epubcheck}; without them the
 * test is skipped.
 */
class EpubCheckTest {
  private static final Path JARS = Path.of("target", "epubcheck").toAbsolutePath();

  @TempDir Path folder;

  @Test
  void findsNothingInTheBooksOfAllSamples() throws Exception {
    assumeTrue(
        Files.isDirectory(JARS),
        "no EPUBCheck; get it by ./mvnw -q -f src/test/epubcheck/pom.xml"
            + " dependency:copy-dependencies");
    write("en", RenderSample.all());
    write("ar", Map.of("small", Samples.small()));
    // Given a folder of books it would want unpacked ones; each file is a start of its own.
    try (var books = Files.list(folder)) {
      for (Path book : books.sorted().toList()) {
        check(book);
      }
    }
  }

  private void write(String language, Map<String, Briefing> samples) throws Exception {
    var renderers = new Renderers(RenderSettings.defaults().withLanguage(language));
    for (Map.Entry<String, Briefing> sample : samples.entrySet()) {
      Path book = folder.resolve(sample.getKey() + "-" + language + ".epub");
      try (var out = Files.newOutputStream(book)) {
        renderers.of("epub").render(sample.getValue(), out);
      }
    }
  }

  private static void check(Path book) throws Exception {
    Path said = Files.createTempFile(book.getParent(), "said", ".txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                JARS + java.io.File.separator + "*",
                "com.adobe.epubcheck.tool.Checker",
                "--failonwarnings",
                book.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertTrue(process.waitFor(5, TimeUnit.MINUTES), "EPUBCheck does not end");
    String words = Files.readString(said, StandardCharsets.UTF_8);
    Files.delete(said);
    assertEquals(0, process.exitValue(), book.getFileName() + "\n" + words);
    assertTrue(words.contains("No errors or warnings"), words);
  }
}
