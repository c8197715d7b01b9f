package nightdesk.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Where words may be divided. Method: F. M. Liang, Word Hy-phen-a-tion by Com-put-er, 1983;
 * patterns: hyph-utf8, whose licences head the files {@code hyphenation-*.txt}. The patterns stay
 * in the file's text; a table of open addressing leads from their letters to where they stand.
 */
final class Hyphenator {
  private static final int[] NOWHERE = {};
  private static final String PATTERNS = "\npatterns\n";
  private static final String EXCEPTIONS = "\nexceptions\n";
  private static final String LEAST = "\nminimum ";

  private final Map<String, int[]> known = new HashMap<>();
  private final String text;

  /** Where in the text a pattern starts, by the hash of its letters; 0 for none. */
  private final int[] starts;

  private int longest;
  private int left = 2;
  private int right = 2;

  private Hyphenator(String text) {
    this.text = text;
    this.starts = new int[Math.max(1, Integer.highestOneBit(text.length()))];
    int from = text.indexOf(PATTERNS) + PATTERNS.length();
    if (from < PATTERNS.length()) {
      return;
    }
    int exceptions = text.indexOf(EXCEPTIONS);
    addPatterns(from, exceptions < 0 ? text.length() : exceptions);
    if (exceptions >= 0) {
      for (String word : text.substring(exceptions + EXCEPTIONS.length()).split("\\s+")) {
        addException(word);
      }
    }
    int least = text.indexOf(LEAST) + LEAST.length();
    if (least >= LEAST.length()) {
      left = text.charAt(least) - '0';
      right = text.charAt(least + 2) - '0';
    }
  }

  /** For a language tag; where there are no patterns, nothing is divided. */
  static Hyphenator of(String language) {
    String code = language.toLowerCase(Locale.ROOT).split("[-_]")[0];
    if (code.matches("[a-z]{2,3}")) {
      String name = "/nightdesk/pdf/hyphenation-" + code + ".txt";
      try (InputStream in = Hyphenator.class.getResourceAsStream(name)) {
        if (in != null) {
          return new Hyphenator(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      } catch (IOException e) {
        throw new UncheckedIOException("hyphenation-" + code + ".txt cannot be read", e);
      }
    }
    return new Hyphenator("");
  }

  private void addPatterns(int from, int to) {
    int start = from;
    int letters = 0;
    int hash = 0;
    for (int i = from; i <= to; i++) {
      char c = i == to ? ' ' : text.charAt(i);
      if (c > ' ') {
        if (!isDigit(c)) {
          hash = 31 * hash + c;
          letters++;
        }
        continue;
      }
      if (letters > 0) {
        int slot = slot(hash);
        while (starts[slot] != 0) {
          slot = slot + 1 & starts.length - 1;
        }
        starts[slot] = start;
        longest = Math.max(longest, letters);
      }
      start = i + 1;
      letters = 0;
      hash = 0;
    }
  }

  private int slot(int hash) {
    return (hash ^ hash >>> 15) & starts.length - 1;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private void addException(String word) {
    var points = new ArrayList<Integer>();
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
    if (longest == 0 || word.length() < left + right || word.length() > 60) {
      return NOWHERE;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.length() == word.length() ? known.computeIfAbsent(lower, this::find) : NOWHERE;
  }

  private int[] find(String word) {
    String marked = "." + word + ".";
    byte[] values = new byte[marked.length() + 1];
    for (int from = 0; from < marked.length(); from++) {
      int hash = 0;
      int end = Math.min(marked.length(), from + longest);
      for (int to = from + 1; to <= end; to++) {
        hash = 31 * hash + marked.charAt(to - 1);
        for (int slot = slot(hash); starts[slot] != 0; slot = slot + 1 & starts.length - 1) {
          if (matches(starts[slot], marked, from, to)) {
            raise(values, from, starts[slot]);
            break;
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

  /** True if the letters of the pattern that starts there are those of a part of the word. */
  private boolean matches(int pattern, String word, int from, int to) {
    int at = from;
    for (int i = pattern; i < text.length() && text.charAt(i) > ' '; i++) {
      char c = text.charAt(i);
      if (!isDigit(c) && (at == to || word.charAt(at++) != c)) {
        return false;
      }
    }
    return at == to;
  }

  private void raise(byte[] values, int from, int pattern) {
    int at = from;
    for (int i = pattern; i < text.length() && text.charAt(i) > ' '; i++) {
      char c = text.charAt(i);
      if (isDigit(c)) {
        values[at] = (byte) Math.max(values[at], c - '0');
      } else {
        at++;
      }
    }
  }
}
