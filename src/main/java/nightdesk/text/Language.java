package nightdesk.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A language: its code and its word lists, read from {@code nightdesk/lang/<code>/<list>.txt} when
 * first asked for. A list that a language does not have is empty. Thread-safe.
 *
 * <p>A list is UTF-8 with one entry a line; lines that start with {@code #} are comments.
 */
public final class Language {
  private static final String STOP_WORDS = "stop-words";

  private final String code;
  private final WordStemmer stemmer;
  private final Map<String, List<String>> lists = new ConcurrentHashMap<>();
  private final Map<String, WordSet> sets = new ConcurrentHashMap<>();

  /**
   * @param code BCP 47 tag of the language alone, in lower case: "en"
   */
  public Language(String code) {
    if (!code.matches("[a-z]{2,8}")) {
      throw new IllegalArgumentException(
          "language code must be 2 to 8 letters a-z, but is \"" + code + "\"");
    }
    this.code = code;
    this.stemmer = LuceneWords.stemmer(code);
  }

  public String code() {
    return code;
  }

  /** The list's words as a set. */
  public WordSet words(String list) {
    return sets.computeIfAbsent(list, name -> WordSet.of(entries(name)));
  }

  /** The list's entries, in the file's order. */
  public List<String> entries(String list) {
    return lists.computeIfAbsent(list, this::read);
  }

  private List<String> read(String list) {
    String resource = "/nightdesk/lang/" + code + "/" + list + ".txt";
    try (InputStream in = Language.class.getResourceAsStream(resource)) {
      if (in == null) {
        return List.of();
      }
      var entries = new ArrayList<String>();
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          entries.add(line.strip());
        }
      }
      return List.copyOf(entries);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  /** Words that say nothing about what a text is about. */
  public WordSet stopWords() {
    return sets.computeIfAbsent(
        STOP_WORDS,
        name -> {
          List<String> own = entries(name);
          return WordSet.of(own.isEmpty() ? LuceneWords.stopWords(code) : own);
        });
  }

  WordStemmer stemmer() {
    return stemmer;
  }

  @Override
  public String toString() {
    return code;
  }
}
