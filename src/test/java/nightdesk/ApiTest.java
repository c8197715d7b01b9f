package nightdesk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The public types of the packages that a library's user meets. A change here is a change that
 * users see: mend {@code api.txt} and tell it in CHANGELOG.md.
 */
class ApiTest {
  @Test
  void publicTypesAreThoseOfTheList() throws Exception {
    var types = new TreeSet<String>();
    for (String name : new String[] {"", "model", "json", "read", "render"}) {
      add(name, types);
    }
    String expected = Files.readString(Path.of("src/test/resources/api.txt"));
    assertEquals(expected, String.join("\n", types) + "\n");
  }

  private static void add(String name, TreeSet<String> types)
      throws IOException, ReflectiveOperationException, java.net.URISyntaxException {
    Path root =
        Path.of(Nightdesk.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    String inside = "nightdesk" + (name.isEmpty() ? "" : "." + name);
    try (var files = Files.list(root.resolve(inside.replace('.', '/')))) {
      for (Path file : files.sorted().toList()) {
        String simple = file.getFileName().toString();
        if (simple.endsWith(".class") && !simple.contains("-info")) {
          Class<?> type = Class.forName(inside + "." + simple.replace(".class", ""));
          if (Modifier.isPublic(type.getModifiers()) && !type.isAnonymousClass()) {
            types.add(type.getName());
          }
        }
      }
    }
  }
}
