package nightdesk.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * ROUGE-1, ROUGE-2, ROUGE-L and ROUGE-Lsum (Lin 2004) as google-research's rouge-score 0.1.2
 * computes them: tokens are runs of a-z and 0-9 of the lower-cased text, words of more than three
 * letters stemmed. ROUGE-Lsum takes lines for sentences.
 */
public final class Rouge {
  /** Precision, recall and F1, 0..1. */
  public record Score(double precision, double recall, double f1) {
    static Score of(double matches, int predicted, int wanted) {
      double p = predicted == 0 ? 0 : matches / predicted;
      double r = wanted == 0 ? 0 : matches / wanted;
      return new Score(p, r, p + r == 0 ? 0 : 2 * p * r / (p + r));
    }
  }

  /** The four measures of one summary. */
  public record Scores(Score rouge1, Score rouge2, Score rougeL, Score rougeLsum) {
    List<Score> all() {
      return List.of(rouge1, rouge2, rougeL, rougeLsum);
    }

    static Scores of(List<Score> all) {
      return new Scores(all.get(0), all.get(1), all.get(2), all.get(3));
    }
  }

  /** How several references count. */
  public enum Several {
    /** The best one by F1, each measure for itself. */
    BEST,
    /** Their mean, as the Document Understanding Conferences did. */
    MEAN
  }

  private final boolean stemming;
  private final boolean anyScript;

  /**
   * @param stemming whether words of more than three letters are stemmed; rouge-score's {@code
   *     use_stemmer}
   */
  public Rouge(boolean stemming) {
    this(stemming, false);
  }

  /**
   * @param stemming as above
   * @param anyScript whether letters and digits of every script make tokens, where rouge-score
   *     knows a-z and 0-9 alone
   */
  public Rouge(boolean stemming, boolean anyScript) {
    this.stemming = stemming;
    this.anyScript = anyScript;
  }

  /** The scores of {@code summary}, one sentence a line, against one reference. */
  public Scores score(String reference, String summary) {
    List<String> wanted = tokens(reference);
    List<String> given = tokens(summary);
    return new Scores(
        ngrams(wanted, given, 1),
        ngrams(wanted, given, 2),
        longest(wanted, given),
        longestSum(lines(reference), lines(summary)));
  }

  /** The scores against several references; at least one. */
  public Scores score(List<String> references, String summary, Several several) {
    var all = new ArrayList<Scores>();
    for (String reference : references) {
      all.add(score(reference, summary));
    }
    var result = new ArrayList<Score>();
    for (int m = 0; m < 4; m++) {
      Score best = all.get(0).all().get(m);
      double p = 0;
      double r = 0;
      double f = 0;
      for (Scores scores : all) {
        Score one = scores.all().get(m);
        best = one.f1() > best.f1() ? one : best;
        p += one.precision();
        r += one.recall();
        f += one.f1();
      }
      int n = all.size();
      result.add(several == Several.BEST ? best : new Score(p / n, r / n, f / n));
    }
    return Scores.of(result);
  }

  /** The tokens that are counted. */
  public List<String> tokens(String text) {
    var tokens = new ArrayList<String>();
    String lower = text.toLowerCase(Locale.ROOT);
    int start = -1;
    for (int i = 0; i <= lower.length(); i++) {
      char c = i < lower.length() ? lower.charAt(i) : ' ';
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || anyScript && isTokenPart(c)) {
        start = start < 0 ? i : start;
      } else if (start >= 0) {
        String word = lower.substring(start, i);
        tokens.add(stemming && word.length() > 3 ? PorterStemmer.stem(word) : word);
        start = -1;
      }
    }
    return tokens;
  }

  private static boolean isTokenPart(char c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private List<List<String>> lines(String text) {
    var lines = new ArrayList<List<String>>();
    for (String line : text.split("\n")) {
      List<String> tokens = tokens(line);
      if (!tokens.isEmpty()) {
        lines.add(tokens);
      }
    }
    return lines;
  }

  private static Score ngrams(List<String> wanted, List<String> given, int n) {
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i + n <= wanted.size(); i++) {
      counts.merge(gram(wanted, i, n), 1, Integer::sum);
    }
    int matches = 0;
    for (int i = 0; i + n <= given.size(); i++) {
      String gram = gram(given, i, n);
      Integer left = counts.get(gram);
      if (left != null && left > 0) {
        counts.put(gram, left - 1);
        matches++;
      }
    }
    return Score.of(matches, Math.max(0, given.size() - n + 1), Math.max(0, wanted.size() - n + 1));
  }

  private static String gram(List<String> tokens, int at, int n) {
    return n == 1 ? tokens.get(at) : tokens.get(at) + ' ' + tokens.get(at + 1);
  }

  private static Score longest(List<String> wanted, List<String> given) {
    int[] row = new int[given.size() + 1];
    for (String word : wanted) {
      int diagonal = 0;
      for (int j = 1; j < row.length; j++) {
        int above = row[j];
        row[j] = word.equals(given.get(j - 1)) ? diagonal + 1 : Math.max(above, row[j - 1]);
        diagonal = above;
      }
    }
    return Score.of(row[given.size()], given.size(), wanted.size());
  }

  private static Score longestSum(List<List<String>> wanted, List<List<String>> given) {
    int m = 0;
    int n = 0;
    Map<String, Integer> inWanted = new HashMap<>();
    Map<String, Integer> inGiven = new HashMap<>();
    for (List<String> line : wanted) {
      m += line.size();
      line.forEach(word -> inWanted.merge(word, 1, Integer::sum));
    }
    for (List<String> line : given) {
      n += line.size();
      line.forEach(word -> inGiven.merge(word, 1, Integer::sum));
    }
    int hits = 0;
    for (List<String> line : wanted) {
      var union = new HashSet<Integer>();
      for (List<String> other : given) {
        addCommon(line, other, union);
      }
      for (int at : new TreeSet<>(union)) {
        String word = line.get(at);
        if (inGiven.getOrDefault(word, 0) > 0 && inWanted.getOrDefault(word, 0) > 0) {
          hits++;
          inGiven.merge(word, -1, Integer::sum);
          inWanted.merge(word, -1, Integer::sum);
        }
      }
    }
    return Score.of(hits, n, m);
  }

  /** Adds the places in {@code wanted} of one longest common subsequence with {@code given}. */
  private static void addCommon(List<String> wanted, List<String> given, HashSet<Integer> places) {
    int n = wanted.size();
    int m = given.size();
    int[][] table = new int[n + 1][m + 1];
    for (int i = 1; i <= n; i++) {
      for (int j = 1; j <= m; j++) {
        table[i][j] =
            wanted.get(i - 1).equals(given.get(j - 1))
                ? table[i - 1][j - 1] + 1
                : Math.max(table[i - 1][j], table[i][j - 1]);
      }
    }
    int i = n;
    int j = m;
    while (i > 0 && j > 0) {
      if (wanted.get(i - 1).equals(given.get(j - 1))) {
        places.add(i - 1);
        i--;
        j--;
      } else if (table[i][j - 1] > table[i - 1][j]) {
        j--;
      } else {
        i--;
      }
    }
  }
}
