package nightdesk.evaluate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Precision, recall and F1 of quotes against gold in the contract's shape: span-exact source, cue
 * and content (the measure of the published results on PolNeAR), and statements whose letters and
 * digits are the same ("exact") or overlap by half or more ("overlap", intersection over union).
 */
public final class QuoteScores {
  private static final String[] PARTS = {"source", "cue", "content"};

  private final Map<String, int[]> counts = new LinkedHashMap<>();

  /** One article: quotes as objects of the contract, offsets into {@code text}. */
  public void add(String text, List<Map<String, Object>> gold, List<Map<String, Object>> found) {
    for (String part : PARTS) {
      Set<List<Integer>> wanted = spans(text, gold, part);
      Set<List<Integer>> got = spans(text, found, part);
      int right = 0;
      for (List<Integer> span : got) {
        right += wanted.contains(span) ? 1 : 0;
      }
      count(part, right, got.size(), wanted.size());
    }
    List<BitSet> g = contents(text, gold);
    List<BitSet> p = contents(text, found);
    count("exact", matched(g, p, 1), p.size(), g.size());
    count("overlap", matched(g, p, 0.5), p.size(), g.size());
  }

  private void count(String measure, int right, int found, int wanted) {
    int[] sums = counts.computeIfAbsent(measure, k -> new int[3]);
    sums[0] += right;
    sums[1] += found;
    sums[2] += wanted;
  }

  /** By measure: precision, recall and F1, each 0..1; 0 where nothing was found or wanted. */
  public Map<String, double[]> results() {
    var results = new LinkedHashMap<String, double[]>();
    counts.forEach(
        (measure, sums) -> {
          double precision = sums[1] == 0 ? 0 : (double) sums[0] / sums[1];
          double recall = sums[2] == 0 ? 0 : (double) sums[0] / sums[2];
          double sum = precision + recall;
          results.put(
              measure,
              new double[] {precision, recall, sum == 0 ? 0 : 2 * precision * recall / sum});
        });
    return results;
  }

  private static List<int[]> pairs(Map<String, Object> quote, String part, int length) {
    var pairs = new ArrayList<int[]>();
    if (quote.get(part) instanceof List<?> list) {
      for (Object each : list) {
        List<?> pair = (List<?>) each;
        int start = Math.min(((Number) pair.get(0)).intValue(), length);
        pairs.add(new int[] {start, Math.min(((Number) pair.get(1)).intValue(), length)});
      }
    }
    return pairs;
  }

  private static Set<List<Integer>> spans(
      String text, List<Map<String, Object>> quotes, String part) {
    var spans = new HashSet<List<Integer>>();
    for (Map<String, Object> quote : quotes) {
      for (int[] span : pairs(quote, part, text.length())) {
        int start = span[0];
        int end = span[1];
        while (start < end && !Character.isLetterOrDigit(text.codePointAt(start))) {
          start++;
        }
        while (end > start && !Character.isLetterOrDigit(text.codePointBefore(end))) {
          end--;
        }
        if (start < end) {
          spans.add(List.of(start, end));
        }
      }
    }
    return spans;
  }

  private static List<BitSet> contents(String text, List<Map<String, Object>> quotes) {
    var contents = new ArrayList<BitSet>();
    for (Map<String, Object> quote : quotes) {
      var letters = new BitSet();
      for (int[] span : pairs(quote, "content", text.length())) {
        for (int i = span[0]; i < span[1]; i++) {
          if (Character.isLetterOrDigit(text.codePointAt(i))) {
            letters.set(i);
          }
        }
      }
      if (!letters.isEmpty()) {
        contents.add(letters);
      }
    }
    return contents;
  }

  private record Match(double share, int gold, int found) {}

  /** Pairs matched one to one, the most alike first, ties by place. */
  private static int matched(List<BitSet> gold, List<BitSet> found, double least) {
    var matches = new ArrayList<Match>();
    for (int g = 0; g < gold.size(); g++) {
      for (int f = 0; f < found.size(); f++) {
        if (gold.get(g).intersects(found.get(f))) {
          BitSet both = (BitSet) gold.get(g).clone();
          both.and(found.get(f));
          int common = both.cardinality();
          int all = gold.get(g).cardinality() + found.get(f).cardinality() - common;
          matches.add(new Match((double) common / all, g, f));
        }
      }
    }
    matches.sort(
        Comparator.comparingDouble((Match m) -> -m.share())
            .thenComparingInt(Match::gold)
            .thenComparingInt(Match::found));
    var usedGold = new BitSet();
    var usedFound = new BitSet();
    for (Match match : matches) {
      if (match.share() >= least && !usedGold.get(match.gold()) && !usedFound.get(match.found())) {
        usedGold.set(match.gold());
        usedFound.set(match.found());
      }
    }
    return usedGold.cardinality();
  }
}
