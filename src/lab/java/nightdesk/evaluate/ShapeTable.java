package nightdesk.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nightdesk.json.JsonTree;
import nightdesk.model.Span;

/** Counts right and all by shape; what the three reports on gold of our own have in common. */
final class ShapeTable {
  private final Map<String, int[]> rows = new TreeMap<>();

  void count(String shape, boolean right) {
    int[] row = rows.computeIfAbsent(shape, key -> new int[2]);
    row[0] += right ? 1 : 0;
    row[1]++;
  }

  void print(String what) {
    int right = 0;
    int all = 0;
    for (var row : rows.entrySet()) {
      print(row.getKey(), row.getValue()[0], row.getValue()[1]);
      right += row.getValue()[0];
      all += row.getValue()[1];
    }
    print("ALL " + what, right, all);
  }

  private static void print(String name, int right, int all) {
    System.out.printf(
        Locale.ROOT, "%-24s %4d of %4d  %5.1f %%%n", name, right, all, 100.0 * right / all);
  }

  /** The lines of a gold file. */
  static List<Map<String, Object>> read(Path gold) throws IOException {
    var cases = new ArrayList<Map<String, Object>>();
    try (BufferedReader lines = Files.newBufferedReader(gold)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          cases.add(JsonTree.parseObject(line));
        }
      }
    }
    return cases;
  }

  /** The objects of a list that a case has, none if it has no such list. */
  @SuppressWarnings("unchecked")
  static List<Map<String, Object>> objects(Map<String, Object> of, String field) {
    return (List<Map<String, Object>>) of.getOrDefault(field, List.of());
  }

  /** The spans of a field. */
  @SuppressWarnings("unchecked")
  static List<Span> spans(Map<String, Object> of, String field) {
    var spans = new ArrayList<Span>();
    for (List<Integer> pair : (List<List<Integer>>) of.getOrDefault(field, List.of())) {
      spans.add(new Span(pair.get(0), pair.get(1)));
    }
    return spans;
  }
}
