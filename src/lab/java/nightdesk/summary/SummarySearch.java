package nightdesk.summary;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nightdesk.evaluate.Rouge;
import nightdesk.summary.SummaryData.Item;
import nightdesk.text.Document;
import nightdesk.text.Stems;

/**
 * Weights of the sentence scorer by random search around a start: six hundred draws, the mean of
 * the thirty best (bagging, so that no single draw's luck is kept), with the same by five-fold
 * cross-validation. What counts is ROUGE-1 and 2 at three sentences and at 75 words.
 *
 * <p>Arguments: data files of single articles. Prints cross-validated and plain ROUGE, then the
 * weights as {@code models/summary.txt} has them.
 */
public final class SummarySearch {
  private static final int DRAWS = 600;
  private static final int BEST = 30;
  private static final int FOLDS = 5;

  private final List<Item> items;
  private final List<Candidate[]> candidates = new ArrayList<>();
  private final List<SentenceVectors> vectors = new ArrayList<>();
  private final List<double[][]> rows = new ArrayList<>();
  private final Rouge rouge = new Rouge(true);
  private final Map<String, double[]> known = new HashMap<>();

  private SummarySearch(List<Item> items) {
    this.items = items;
    var summarizer = new Summarizer();
    for (Item item : items) {
      Document document = item.document();
      Summarizer.Tools tools = summarizer.tools(document.language());
      long[] stems = Stems.of(document);
      SentenceVectors its = SentenceVectors.of(List.of(document), List.of(stems));
      candidates.add(tools.candidates().find(document, item.actors().get(0)));
      vectors.add(its);
      rows.add(
          tools.features().of(document, item.actors().get(0), item.quotes().get(0), stems, its));
    }
  }

  public static void main(String[] arguments) throws IOException {
    var search =
        new SummarySearch(SummaryData.read(Arrays.stream(arguments).map(Path::of).toList()));
    search.run();
  }

  private void run() {
    SentenceModel shipped = SentenceModel.load();
    double[] start = Arrays.copyOf(shipped.weights(), Feature.WEIGHED + 1);
    start[Feature.WEIGHED] = shipped.redundancy();
    System.out.println("start           " + show(scores(start)));
    double[] spread = new double[start.length];
    var spreads = new EnumMap<Feature, Double>(Feature.class);
    spreads.put(Feature.LENGTH, 0.2);
    spreads.put(Feature.LONG, 0.12);
    spreads.put(Feature.CENTRALITY, 0.35);
    spreads.put(Feature.COVERAGE, 0.35);
    spreads.put(Feature.HEADLINE, 0.25);
    spreads.put(Feature.NEWS, 0.35);
    spreads.put(Feature.QUOTATION, 0.12);
    spreads.put(Feature.QUOTED, 0.12);
    spreads.forEach((feature, value) -> spread[feature.ordinal()] = value);
    spread[Feature.WEIGHED] = 0.25;
    var random = new Random(5);
    double[][] draws = new double[DRAWS][start.length];
    double[][] worth = new double[DRAWS][];
    for (int d = 0; d < DRAWS; d++) {
      for (int p = 0; p < start.length; p++) {
        draws[d][p] = start[p] + spread[p] * random.nextGaussian();
      }
      draws[d][Feature.WEIGHED] = Math.max(0, draws[d][Feature.WEIGHED]);
      worth[d] =
          Arrays.stream(scores(draws[d])).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
      if (known.size() > 300_000) {
        known.clear();
      }
    }
    double[][] held = new double[items.size()][];
    for (int fold = 0; fold < FOLDS; fold++) {
      double[][] its = scores(meanOfBest(draws, worth, fold));
      for (int i = fold; i < items.size(); i += FOLDS) {
        held[i] = its[i];
      }
    }
    System.out.println("cross-validated " + show(held));
    double[] best = meanOfBest(draws, worth, -1);
    System.out.println("all             " + show(scores(best)));
    for (int f = 0; f < Feature.WEIGHED; f++) {
      System.out.printf("%s %.4f%n", Feature.values()[f].label(), best[f]);
    }
    System.out.printf("redundancy %.4f%n", best[Feature.WEIGHED]);
  }

  /**
   * @param without the fold that is left out, -1 for none
   */
  private double[] meanOfBest(double[][] draws, double[][] worth, int without) {
    Integer[] order = new Integer[draws.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(d -> -mean(worth[d], without)));
    double[] mean = new double[draws[0].length];
    for (int d = 0; d < BEST; d++) {
      for (int p = 0; p < mean.length; p++) {
        mean[p] += draws[order[d]][p] / BEST;
      }
    }
    return mean;
  }

  /** Articles of the small sets count half as much again as those of the large one. */
  private double mean(double[] worth, int without) {
    double sum = 0;
    double all = 0;
    for (int i = 0; i < worth.length; i++) {
      if (i % FOLDS != without) {
        double weight = items.get(i).file().equals("cnndm") ? 1 : 1.5;
        sum += weight * worth[i];
        all += weight;
      }
    }
    return sum / all;
  }

  /** Of each article ROUGE-1 and 2 (F1) at three sentences and at 75 words. */
  private double[][] scores(double[] parameters) {
    var model =
        new SentenceModel(Arrays.copyOf(parameters, Feature.WEIGHED), parameters[Feature.WEIGHED]);
    double[][] scores = new double[items.size()][];
    for (int i = 0; i < items.size(); i++) {
      Candidate[] its = candidates.get(i);
      double[] base = new double[its.length];
      for (int s = 0; s < base.length; s++) {
        base[s] = model.score(rows.get(i)[s]) + its[s].standing().penalty();
      }
      var taken = new ArrayList<Integer>();
      var selection = new Selection(vectors.get(i), base, model.redundancy(), 8);
      selection.take(
          s ->
              its[s].standing().compareTo(Standing.LEANS) <= 0
                  && (its[s].standing() != Standing.FOLLOWS || selection.last() == s - 1),
          s -> 1,
          (s, score, repeats) -> taken.add(s));
      double[] three = score(i, text(i, taken.subList(0, Math.min(3, taken.size())), 10_000));
      double[] words = score(i, text(i, taken, 75));
      scores[i] = new double[] {three[0], three[1], words[0], words[1]};
    }
    return scores;
  }

  private String text(int i, List<Integer> taken, int words) {
    var kept = new ArrayList<Integer>();
    String last = "";
    int used = 0;
    for (int s : taken) {
      String[] its = sentence(i, s).strip().split("\\s+");
      if (used + its.length > words) {
        last = String.join(" ", Arrays.copyOf(its, words - used));
        break;
      }
      kept.add(s);
      used += its.length;
    }
    Collections.sort(kept);
    var text = new StringBuilder();
    kept.forEach(s -> text.append(sentence(i, s)).append('\n'));
    return text.append(last).toString();
  }

  private String sentence(int i, int s) {
    var span = candidates.get(i)[s].span();
    return items.get(i).document().text().substring(span.start(), span.end());
  }

  private double[] score(int i, String text) {
    return known.computeIfAbsent(
        i + " " + text,
        key -> {
          Rouge.Scores scores = rouge.score(items.get(i).references(), text, Rouge.Several.BEST);
          return new double[] {100 * scores.rouge1().f1(), 100 * scores.rouge2().f1()};
        });
  }

  private String show(double[][] scores) {
    var sums = new TreeMap<String, double[]>();
    for (int i = 0; i < scores.length; i++) {
      double[] sum = sums.computeIfAbsent(items.get(i).file(), key -> new double[5]);
      for (int m = 0; m < 4; m++) {
        sum[m] += scores[i][m];
      }
      sum[4]++;
    }
    var line = new StringBuilder();
    sums.forEach(
        (file, sum) ->
            line.append(
                String.format(
                    "%s 3 sent. %.2f/%.2f 75 words %.2f/%.2f  ",
                    file, sum[0] / sum[4], sum[1] / sum[4], sum[2] / sum[4], sum[3] / sum[4])));
    return line.toString();
  }
}
