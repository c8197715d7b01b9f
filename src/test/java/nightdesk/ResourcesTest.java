package nightdesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Word lists: a comment with origin and licence first, entries sorted, none twice. */
class ResourcesTest {
  /** Their order has a meaning, which their first lines tell. */
  private static final Set<String> ORDERED = Set.of("figure-words.txt", "number-words.txt");

  @Test
  void wordListsAreInOrder() throws IOException {
    var wrong = new ArrayList<String>();
    int lists = 0;
    try (var files = Files.walk(Path.of("src/main/resources/nightdesk/lang"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) {
        if (file.getFileName().toString().equals("LICENSES.txt")) {
          continue;
        }
        lists++;
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.get(0).startsWith("#")) {
          wrong.add(file + ": the first line is no comment");
        }
        var seen = new HashSet<String>();
        String before = "";
        for (String line : lines) {
          if (line.isBlank() || line.startsWith("#")) {
            continue;
          }
          if (!seen.add(line)) {
            wrong.add(file + ": twice: " + line);
          }
          if (before.compareTo(line) > 0 && !ORDERED.contains(file.getFileName().toString())) {
            wrong.add(file + ": " + line + " after " + before);
            break;
          }
          before = line;
        }
      }
    }
    assertTrue(lists > 10, lists + " lists");
    assertEquals(List.of(), wrong);
  }
}
