package nightdesk.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nightdesk.text.Document;

/** Finds phrases of a word list among the tokens of a document, whatever their case. */
final class Phrases {
  private final Map<Long, List<long[]>> byFirst = new HashMap<>();
  private final long[] filter = new long[64];

  /**
   * @param entries phrases; white space stands between their tokens
   */
  Phrases(List<String> entries) {
    for (String entry : entries) {
      String[] words = entry.split("\\s+");
      long[] hashes = new long[words.length];
      for (int i = 0; i < words.length; i++) {
        hashes[i] = Document.hash(words[i]);
      }
      byFirst.computeIfAbsent(hashes[0], key -> new ArrayList<>()).add(hashes);
      filter[(int) (hashes[0] >>> 6) & 63] |= 1L << hashes[0];
    }
    for (List<long[]> phrases : byFirst.values()) {
      phrases.sort(Comparator.comparingInt((long[] phrase) -> -phrase.length));
    }
  }

  /** The number of tokens of the longest phrase that begins at {@code token}, 0 if none does. */
  int at(Document document, int token, int end) {
    if (token >= end) {
      return 0;
    }
    long hash = document.hash(token);
    if ((filter[(int) (hash >>> 6) & 63] & 1L << hash) == 0) {
      return 0;
    }
    List<long[]> phrases = byFirst.get(hash);
    if (phrases == null) {
      return 0;
    }
    for (long[] phrase : phrases) {
      if (token + phrase.length <= end && matches(document, token, phrase)) {
        return phrase.length;
      }
    }
    return 0;
  }

  /** True if a phrase begins at any token of {@code [start, end)}. */
  boolean within(Document document, int start, int end) {
    for (int t = start; t < end; t++) {
      if (at(document, t, end) > 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(Document document, int token, long[] phrase) {
    for (int i = 1; i < phrase.length; i++) {
      if (document.hash(token + i) != phrase[i]) {
        return false;
      }
    }
    return true;
  }
}
