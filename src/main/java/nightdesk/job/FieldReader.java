package nightdesk.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nightdesk.job.YamlTree.Field;
import nightdesk.job.YamlTree.Fields;
import nightdesk.job.YamlTree.Items;
import nightdesk.job.YamlTree.Node;
import nightdesk.job.YamlTree.Text;

/** Takes the fields of one mapping, each by its type; what nobody took is an error. */
final class FieldReader {
  private final String path;
  private final int line;
  private final Set<String> known;
  private final Map<String, Field> fields = new LinkedHashMap<>();
  private final Map<String, Field> left = new LinkedHashMap<>();
  private final List<String> asked = new ArrayList<>();

  /**
   * @param path of the mapping, with a dot at its end; {@code ""} for the root
   * @param known collects the paths of all keys that were asked for
   */
  FieldReader(String path, Node node, Set<String> known) throws SettingsException {
    if (!(node instanceof Fields mapping)) {
      throw new SettingsException(
          node.line(),
          (path.isEmpty() ? "the settings" : name(path)) + " must be keys with values");
    }
    this.path = path;
    this.line = mapping.line();
    this.known = known;
    for (Field field : mapping.fields()) {
      fields.put(field.key(), field);
      left.put(field.key(), field);
    }
  }

  private static String name(String path) {
    return path.endsWith(".") ? path.substring(0, path.length() - 1) : path;
  }

  int line() {
    return line;
  }

  int lineOf(String key) {
    Field field = fields.get(key);
    return field == null ? line : field.line();
  }

  SettingsException wrong(String key, String rule) {
    return new SettingsException(lineOf(key), path + key + " " + rule);
  }

  private Optional<Node> take(String key) {
    asked.add(key);
    known.add(path + key);
    Field field = left.remove(key);
    return field == null || field.value() instanceof Text text && text.isNothing()
        ? Optional.empty()
        : Optional.of(field.value());
  }

  Optional<String> text(String key) throws SettingsException {
    Optional<Node> node = take(key);
    return node.isEmpty() ? Optional.empty() : Optional.of(scalar(key, node.get()));
  }

  String text(String key, String otherwise) throws SettingsException {
    return text(key).orElse(otherwise);
  }

  private String scalar(String key, Node node) throws SettingsException {
    if (!(node instanceof Text text)) {
      throw new SettingsException(node.line(), path + key + " must be one value");
    }
    if (text.value().length() > 10_000) {
      throw new SettingsException(node.line(), path + key + " is longer than 10000 characters");
    }
    return text.value();
  }

  int number(String key, int otherwise, int low, int high) throws SettingsException {
    Optional<String> value = text(key);
    if (value.isEmpty()) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(value.get().strip());
      if (number >= low && number <= high) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw wrong(
        key,
        "must be a number from "
            + low
            + " to "
            + high
            + ", but is \""
            + SettingsException.shown(value.get())
            + "\"");
  }

  boolean flag(String key, boolean otherwise) throws SettingsException {
    return choice(key, otherwise ? "true" : "false", List.of("true", "false")).equals("true");
  }

  String choice(String key, String otherwise, List<String> choices) throws SettingsException {
    String value = text(key, otherwise);
    if (!choices.contains(value)) {
      throw wrong(
          key,
          "must be one of "
              + String.join(", ", choices)
              + ", but is \""
              + SettingsException.shown(value)
              + "\"");
    }
    return value;
  }

  /** One value, or a list of them. */
  List<String> texts(String key) throws SettingsException {
    Optional<Node> node = take(key);
    if (node.isEmpty()) {
      return List.of();
    }
    var values = new ArrayList<String>();
    if (node.get() instanceof Items items) {
      for (Node item : items.items()) {
        values.add(scalar(key, item));
      }
    } else {
      values.add(scalar(key, node.get()));
    }
    if (values.stream().anyMatch(String::isBlank)) {
      throw wrong(key, "has an empty entry");
    }
    return values;
  }

  Optional<FieldReader> fields(String key) throws SettingsException {
    Optional<Node> node = take(key);
    return node.isEmpty()
        ? Optional.empty()
        : Optional.of(new FieldReader(path + key + ".", node.get(), known));
  }

  List<FieldReader> list(String key) throws SettingsException {
    Optional<Node> node = take(key);
    if (node.isEmpty()) {
      return List.of();
    }
    if (!(node.get() instanceof Items items)) {
      throw wrong(key, "must be a list");
    }
    var readers = new ArrayList<FieldReader>();
    for (Node item : items.items()) {
      readers.add(new FieldReader(path + key + ".", item, known));
    }
    return readers;
  }

  /** Says that everything that is known was asked for. */
  void end() throws SettingsException {
    if (!left.isEmpty()) {
      Field first = left.values().iterator().next();
      String key = SettingsException.shown(first.key());
      throw new SettingsException(
          first.line(),
          "unknown key \"" + key + "\"" + in() + "; did you mean \"" + nearest(key) + "\"?");
    }
  }

  private String in() {
    return path.isEmpty() ? "" : " in " + name(path);
  }

  private String nearest(String key) {
    String best = asked.get(0);
    int least = Integer.MAX_VALUE;
    for (String candidate : asked) {
      int distance = distance(key.toLowerCase(Locale.ROOT), candidate);
      if (distance < least) {
        least = distance;
        best = candidate;
      }
    }
    return best;
  }

  /** Edit distance (Levenshtein 1965). */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
