package nightdesk.actors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import nightdesk.quotes.WordClasses;

/**
 * Learns classes of words from texts (JSON Lines) and writes them as lines of hash, tab and class:
 * arguments OUT, TEXTS...
 */
public final class NameWordClasses {
  private static final int AT_LEAST = 5;
  private static final int ROUNDS = 10;

  private NameWordClasses() {}

  public static void main(String[] arguments) throws IOException {
    var files = new ArrayList<Path>();
    for (int k = 1; k < arguments.length; k++) {
      files.add(Path.of(arguments[k]));
    }
    Map<Long, Integer> classes = WordClasses.learn(files, AT_LEAST, ROUNDS);
    var lines = new ArrayList<String>();
    for (Map.Entry<Long, Integer> entry : new TreeMap<>(classes).entrySet()) {
      // 0 is for words without a class.
      lines.add(entry.getKey() + "\t" + Math.max(1, entry.getValue()));
    }
    Files.write(Path.of(arguments[0]), lines);
  }
}
