package nightdesk.pdf;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Where words may be divided. Method: F. M. Liang, Word Hy-phen-a-tion by Com-put-er, 1983;
 * patterns: hyph-utf8, whose licences head the files {@code hyphenation-*.txt}.
 */
final class Hyphenator {
  private static final int[] NOWHERE = {};

  private final Map<String, byte[]> patterns = new HashMap<>();
  private final Map<String, int[]> known = new HashMap<>();
  private int longest;
  private int left = 2;
  private int right = 2;

  private Hyphenator() {}

  /** For a language tag; where there are no patterns, nothing is divided. */
  static Hyphenator of(String language) {
    var out = new Hyphenator();
    String code = language.toLowerCase(Locale.ROOT).split("[-_]")[0];
    if (code.matches("[a-z]{2,3}")) {
      try (InputStream in =
          Hyphenator.class.getResourceAsStream("/nightdesk/pdf/hyphenation-" + code + ".txt")) {
        if (in != null) {
          out.load(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        }
      } catch (IOException e) {
        throw new UncheckedIOException("hyphenation-" + code + ".txt cannot be read", e);
      }
    }
    return out;
  }

  private void load(BufferedReader in) throws IOException {
    boolean exceptions = false;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.startsWith("%")) {
        continue;
      }
      if (line.startsWith("minimum ")) {
        left = line.charAt(8) - '0';
        right = line.charAt(10) - '0';
      } else if (line.equals("patterns") || line.equals("exceptions")) {
        exceptions = line.equals("exceptions");
      } else {
        for (String word : line.split(" ")) {
          if (exceptions) {
            addException(word);
          } else {
            addPattern(word);
          }
        }
      }
    }
  }

  private void addPattern(String pattern) {
    var letters = new StringBuilder();
    byte[] values = new byte[pattern.length() + 1];
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c >= '0' && c <= '9') {
        values[letters.length()] = (byte) (c - '0');
      } else {
        letters.append(c);
      }
    }
    patterns.put(letters.toString(), java.util.Arrays.copyOf(values, letters.length() + 1));
    longest = Math.max(longest, letters.length());
  }

  private void addException(String word) {
    var points = new java.util.ArrayList<Integer>();
    var letters = new StringBuilder();
    for (char c : word.toCharArray()) {
      if (c == '-') {
        points.add(letters.length());
      } else {
        letters.append(c);
      }
    }
    known.put(letters.toString(), points.stream().mapToInt(Integer::intValue).toArray());
  }

  /**
   * Offsets in the word at which a hyphen may stand, ascending.
   *
   * @param word letters only
   */
  int[] points(String word) {
    if (patterns.isEmpty() || word.length() < left + right || word.length() > 60) {
      return NOWHERE;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.length() == word.length() ? known.computeIfAbsent(lower, this::find) : NOWHERE;
  }

  private int[] find(String word) {
    String text = "." + word + ".";
    byte[] values = new byte[text.length() + 1];
    for (int from = 0; from < text.length(); from++) {
      for (int to = from + 1; to <= Math.min(text.length(), from + longest); to++) {
        byte[] pattern = patterns.get(text.substring(from, to));
        if (pattern != null) {
          for (int i = 0; i < pattern.length; i++) {
            values[from + i] = (byte) Math.max(values[from + i], pattern[i]);
          }
        }
      }
    }
    int[] out = new int[word.length()];
    int n = 0;
    for (int i = left; i <= word.length() - right; i++) {
      if ((values[i + 1] & 1) == 1) {
        out[n++] = i;
      }
    }
    return java.util.Arrays.copyOf(out, n);
  }
}
