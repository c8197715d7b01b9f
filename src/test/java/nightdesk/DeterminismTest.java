package nightdesk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeMap;
import nightdesk.cli.Cli;
import nightdesk.job.ExitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same input and settings give the same bytes, whatever threads, order, locale and zone. */
class DeterminismTest {
  @TempDir Path folder;

  private Map<String, byte[]> night(String name, List<String> inputs, String threads)
      throws IOException {
    var arguments = new ArrayList<>(List.of("run", "--date", "2026-11-24", "--threads", threads));
    arguments.addAll(List.of("--reports", folder.resolve(name).toString()));
    arguments.addAll(inputs);
    Cli cli = Cli.run(Path.of("").toAbsolutePath(), "", arguments.toArray(new String[0]));
    assertEquals(ExitStatus.DONE, cli.status(), cli.err());
    var files = new TreeMap<String, byte[]>();
    try (var all = Files.walk(folder.resolve(name).resolve("2026-11-24"))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  private static void assertSame(Map<String, byte[]> expected, Map<String, byte[]> actual) {
    assertEquals(expected.keySet(), actual.keySet());
    expected.forEach((name, bytes) -> assertArrayEquals(bytes, actual.get(name), name));
  }

  @Test
  void sameBytesWhateverTheMachine() throws IOException {
    Map<String, byte[]> one = night("one", List.of("input"), "1");
    assertTrue(one.containsKey("briefing.html") && one.containsKey("briefing.json"), "" + one);
    assertSame(one, night("two", List.of("input"), "2"));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
      assertSame(one, night("eight", List.of("input"), "8"));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void theOrderOfInputsDoesNotShow() throws IOException {
    var folders = new ArrayList<String>();
    try (var children = Files.list(Path.of("input"))) {
      children.filter(Files::isDirectory).map(Path::toString).sorted().forEach(folders::add);
    }
    Map<String, byte[]> sorted = night("sorted", folders, "1");
    Collections.shuffle(folders, new Random(7));
    assertSame(sorted, night("shuffled", folders, "2"));
  }
}
