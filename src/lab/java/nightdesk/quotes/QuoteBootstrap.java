package nightdesk.quotes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import nightdesk.json.JsonTree;
import nightdesk.model.Span;

/**
 * Whether one set of quotes is better than another: a paired bootstrap over articles (Koehn 2004).
 * Arguments GOLD.jsonl BEFORE.jsonl AFTER.jsonl; the predictions are what {@link QuotePrediction}
 * writes. As the Python scorer has it: quoted pieces and direct quotes are right if the letters of
 * the pieces that lie in one are 80 % of it, statements if they overlap by half; speakers are
 * judged where the gold names one and the statement was found. Prints both scores, the difference
 * with its 95 % interval, and the share of resamplings in which AFTER is not better.
 */
public final class QuoteBootstrap {
  private static final int ROUNDS = 5000;

  private QuoteBootstrap() {}

  /** Of one article, each: gold found, gold, found right, found. */
  private record Row(int[] quoted, int[] direct, int[] overlap, int[] speakers) {}

  public static void main(String[] arguments) throws IOException {
    List<GoldArticle> gold = GoldArticle.read(Path.of(arguments[0]));
    List<String> ids = ids(Path.of(arguments[0]));
    List<Row> before = rows(gold, ids, Path.of(arguments[1]));
    List<Row> after = rows(gold, ids, Path.of(arguments[2]));
    report("quoted pieces", before, after, Row::quoted);
    report("direct", before, after, Row::direct);
    report("overlap", before, after, Row::overlap);
    report("speakers found", before, after, Row::speakers);
  }

  private static List<String> ids(Path file) throws IOException {
    var ids = new ArrayList<String>();
    for (String line : Files.readAllLines(file)) {
      ids.add((String) JsonTree.parseObject(line).get("id"));
    }
    return ids;
  }

  private static List<Row> rows(List<GoldArticle> gold, List<String> ids, Path file)
      throws IOException {
    var byId = new HashMap<String, List<GoldArticle.GoldQuote>>();
    for (String line : Files.readAllLines(file)) {
      Map<String, Object> tree = JsonTree.parseObject(line);
      byId.put((String) tree.get("id"), GoldArticle.quotes(tree));
    }
    var rows = new ArrayList<Row>();
    for (int i = 0; i < gold.size(); i++) {
      rows.add(row(gold.get(i), byId.getOrDefault(ids.get(i), List.of())));
    }
    return rows;
  }

  private static Row row(GoldArticle article, List<GoldArticle.GoldQuote> found) {
    List<GoldArticle.GoldQuote> gold = article.quotes;
    List<BitSet> allGold = letters(article, gold, quote -> true, false);
    List<BitSet> allFound = letters(article, found, quote -> true, false);
    int[] speakers = new int[4];
    for (int g = 0; g < gold.size(); g++) {
      if (gold.get(g).speaker().isEmpty()) {
        continue;
      }
      speakers[1]++;
      speakers[3]++;
      boolean right = false;
      for (int p = 0; p < found.size() && !right; p++) {
        right =
            share(allGold.get(g), allFound.get(p)) >= 0.5
                && isSpeaker(gold.get(g), found.get(p).speaker());
      }
      speakers[0] += right ? 1 : 0;
      speakers[2] += right ? 1 : 0;
    }
    return new Row(
        grouped(
            letters(article, gold, quote -> !quote.kind().equals("indirect"), true),
            letters(article, found, quote -> !quote.kind().equals("indirect"), true)),
        grouped(
            letters(article, gold, quote -> quote.kind().equals("direct"), false),
            letters(article, found, quote -> quote.kind().equals("direct"), false)),
        greedy(allGold, allFound),
        speakers);
  }

  private static boolean isSpeaker(GoldArticle.GoldQuote gold, String name) {
    boolean same = SpeakerCalibration.isSame(gold.speaker(), name);
    for (String alias : gold.aliases()) {
      same |= SpeakerCalibration.isSame(alias, name);
    }
    return same;
  }

  /** Letters and digits of the contents; with {@code marks} only those in quotation marks. */
  private static List<BitSet> letters(
      GoldArticle article,
      List<GoldArticle.GoldQuote> quotes,
      Function<GoldArticle.GoldQuote, Boolean> wanted,
      boolean marks) {
    var sets = new ArrayList<BitSet>();
    String text = article.document.text();
    for (GoldArticle.GoldQuote quote : quotes) {
      if (!wanted.apply(quote)) {
        continue;
      }
      var letters = new BitSet();
      for (Span span : quote.content()) {
        for (int i = span.start(); i < Math.min(span.end(), text.length()); i++) {
          int token = article.document.tokenAt(i);
          boolean in =
              !marks
                  || token < article.document.size()
                      && article.marks.state(token) != QuotationMarks.OUTSIDE;
          letters.set(i, in && Character.isLetterOrDigit(text.charAt(i)));
        }
      }
      if (letters.cardinality() > 1) {
        sets.add(letters);
      }
    }
    return sets;
  }

  private static int common(BitSet one, BitSet other) {
    var both = (BitSet) one.clone();
    both.and(other);
    return both.cardinality();
  }

  private static double share(BitSet one, BitSet other) {
    int common = common(one, other);
    return common == 0 ? 0 : (double) common / (one.cardinality() + other.cardinality() - common);
  }

  private static int[] grouped(List<BitSet> gold, List<BitSet> found) {
    var right = new BitSet();
    var wanted = new BitSet();
    half(gold, found, wanted, right);
    half(found, gold, right, wanted);
    return new int[] {wanted.cardinality(), gold.size(), right.cardinality(), found.size()};
  }

  /** A set is right with all sets in it if they make up 80 % of it together, or with its likest. */
  private static void half(
      List<BitSet> sets, List<BitSet> others, BitSet rightSets, BitSet rightOthers) {
    for (int i = 0; i < sets.size(); i++) {
      var inside = new ArrayList<Integer>();
      int best = -1;
      for (int j = 0; j < others.size(); j++) {
        if (common(sets.get(i), others.get(j)) >= 0.8 * others.get(j).cardinality()) {
          inside.add(j);
        }
        if (best < 0 || share(sets.get(i), others.get(j)) > share(sets.get(i), others.get(best))) {
          best = j;
        }
      }
      if (inside.isEmpty() && best >= 0) {
        inside.add(best);
      }
      var union = new BitSet();
      inside.forEach(j -> union.or(others.get(j)));
      if (share(sets.get(i), union) >= 0.8) {
        rightSets.set(i);
        inside.forEach(rightOthers::set);
      }
    }
  }

  private static int[] greedy(List<BitSet> gold, List<BitSet> found) {
    record Pair(double share, int gold, int found) {}
    var pairs = new ArrayList<Pair>();
    for (int g = 0; g < gold.size(); g++) {
      for (int p = 0; p < found.size(); p++) {
        double share = share(gold.get(g), found.get(p));
        if (share >= 0.5) {
          pairs.add(new Pair(share, g, p));
        }
      }
    }
    pairs.sort((a, b) -> Double.compare(b.share, a.share));
    var usedGold = new BitSet();
    var usedFound = new BitSet();
    for (Pair pair : pairs) {
      if (!usedGold.get(pair.gold) && !usedFound.get(pair.found)) {
        usedGold.set(pair.gold);
        usedFound.set(pair.found);
      }
    }
    int right = usedGold.cardinality();
    return new int[] {right, gold.size(), right, found.size()};
  }

  private static void report(
      String name, List<Row> before, List<Row> after, Function<Row, int[]> counts) {
    int n = before.size();
    int[] all = new int[n];
    Arrays.setAll(all, k -> k);
    var random = new Random(1);
    double[] differences = new double[ROUNDS];
    int worse = 0;
    for (int round = 0; round < ROUNDS; round++) {
      int[] sample = random.ints(n, 0, n).toArray();
      differences[round] = value(after, sample, counts) - value(before, sample, counts);
      worse += differences[round] <= 0 ? 1 : 0;
    }
    Arrays.sort(differences);
    double a = value(before, all, counts);
    double b = value(after, all, counts);
    System.out.printf(
        Locale.ROOT,
        "%-16s %6.2f -> %6.2f  %+.2f  [%+.2f, %+.2f]  not better in %.1f %%%n",
        name,
        100 * a,
        100 * b,
        100 * (b - a),
        100 * differences[ROUNDS / 40],
        100 * differences[ROUNDS - 1 - ROUNDS / 40],
        100.0 * worse / ROUNDS);
  }

  private static double value(List<Row> rows, int[] sample, Function<Row, int[]> counts) {
    double[] sum = new double[4];
    for (int k : sample) {
      int[] one = counts.apply(rows.get(k));
      for (int i = 0; i < 4; i++) {
        sum[i] += one[i];
      }
    }
    double recall = sum[1] == 0 ? 0 : sum[0] / sum[1];
    double precision = sum[3] == 0 ? 0 : sum[2] / sum[3];
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }
}
