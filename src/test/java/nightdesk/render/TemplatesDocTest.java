package nightdesk.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nightdesk.model.Briefing;
import org.junit.jupiter.api.Test;

/** The manual lists every variable of the model with its type, and no other. */
class TemplatesDocTest {
  private static final Pattern ROW =
      Pattern.compile(
          "^\\| `([^`]+)` \\| (text|number|decimal|truth|list|map) \\|", Pattern.MULTILINE);

  @Test
  void everyVariableIsInTheManualWithItsType() throws IOException {
    Map<String, String> found = new TreeMap<>();
    var settings = RenderSettings.defaults();
    var look = new Look(Optional.empty(), "default");
    var frame = new Frame(look, "en", settings.zone());
    for (Briefing briefing :
        List.of(
            Samples.small(),
            Samples.night(),
            Samples.sectioned(),
            Samples.hostile(),
            Samples.readsOn())) {
      BriefingModel.of(briefing, settings, frame)
          .forEach(
              (name, value) -> {
                if (name.equals("labels")) {
                  found.put("labels", "map");
                } else {
                  add(name, value, found);
                }
              });
    }
    Map<String, String> told = new TreeMap<>();
    var rows = ROW.matcher(Files.readString(Path.of("docs/templates.md")));
    while (rows.find()) {
      told.put(rows.group(1), rows.group(2));
    }
    assertEquals(table(found), table(told));
  }

  private static String table(Map<String, String> variables) {
    var out = new StringBuilder();
    variables.forEach((name, type) -> out.append(name).append(' ').append(type).append('\n'));
    return out.toString();
  }

  private static void add(String name, Object value, Map<String, String> found) {
    String type =
        value instanceof String
            ? "text"
            : value instanceof Integer
                ? "number"
                : value instanceof Double
                    ? "decimal"
                    : value instanceof Boolean ? "truth" : value instanceof List ? "list" : "map";
    String before = found.put(name, type);
    assertTrue(before == null || before.equals(type), name + " is " + before + " and " + type);
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, inner) -> add(name + "." + key, inner, found));
    } else if (value instanceof List<?> list) {
      // What reads on from a key point has a key point's own shape.
      String of = name.endsWith("[].then") ? name.replace("[].then", "") : name;
      list.forEach(
          item -> {
            if (item instanceof Map<?, ?> map) {
              map.forEach((key, inner) -> add(of + "[]." + key, inner, found));
            } else {
              add(of + "[]", item, found);
            }
          });
    }
  }
}
