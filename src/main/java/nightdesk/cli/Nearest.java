package nightdesk.cli;

import java.util.List;

/** Finds the known word that somebody may have meant. */
final class Nearest {
  private Nearest() {}

  /** {@code ", did you mean …?"}, or {@code ""} if no word of {@code known} is near. */
  static String hint(String word, List<String> known, String prefix) {
    String best = "";
    int least = Math.max(2, word.length() / 3) + 1;
    for (String candidate : known) {
      int distance = !word.isEmpty() && candidate.startsWith(word) ? 1 : distance(word, candidate);
      if (distance < least) {
        least = distance;
        best = candidate;
      }
    }
    return best.isEmpty() ? "" : ", did you mean \"" + prefix + best + "\"?";
  }

  /** Damerau-Levenshtein distance, adjacent transpositions only. */
  private static int distance(String a, String b) {
    int[][] table = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          table[i][j] = i + j;
          continue;
        }
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int value =
            Math.min(table[i - 1][j - 1] + cost, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        table[i][j] = swapped ? Math.min(value, table[i - 2][j - 2] + 1) : value;
      }
    }
    return table[a.length()][b.length()];
  }
}
