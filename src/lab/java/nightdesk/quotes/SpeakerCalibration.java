package nightdesk.quotes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import nightdesk.actors.ActorFinder;
import nightdesk.model.Passage;
import nightdesk.model.Quote;
import nightdesk.model.Span;

/**
 * Fits the weights of {@link Confidence}: GOLD.jsonl OUT.txt. Logistic regression with a quadratic
 * penalty; what it prints is of ten folds of articles, each judged by the other nine. A speaker is
 * right if the name is compatible with the gold's or one of its aliases, as the Python scorer has
 * it, or, where the gold names nobody, if the words of a printed speaker are those of the source.
 */
public final class SpeakerCalibration {
  private static final int FOLDS = 10;
  private static final double PENALTY = 1;
  private static final Set<String> TITLES =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "miss",
          "dr",
          "sen",
          "rep",
          "gov",
          "president",
          "sir",
          "lord",
          "lady",
          "gen",
          "the",
          "a",
          "an",
          "senator",
          "representative",
          "governor",
          "judge",
          "justice",
          "prof",
          "professor",
          "secretary",
          "jr",
          "sr");

  private record Case(double[] evidence, boolean right, boolean named, int article) {}

  private SpeakerCalibration() {}

  public static void main(String[] arguments) throws IOException {
    List<GoldArticle> articles = GoldArticle.read(Path.of(arguments[0]));
    List<Case> cases = cases(articles);
    double[] confidence = new double[cases.size()];
    for (int fold = 0; fold < FOLDS; fold++) {
      int left = fold;
      double[] weights = fit(cases.stream().filter(c -> c.article % FOLDS != left).toList());
      var judge = new Confidence(weights);
      for (int i = 0; i < cases.size(); i++) {
        if (cases.get(i).article % FOLDS == fold) {
          confidence[i] = judge.of(cases.get(i).evidence);
        }
      }
    }
    print(cases, confidence);
    double[] weights = fit(cases);
    var lines = new ArrayList<String>();
    lines.add("# Written by " + SpeakerCalibration.class.getName() + "; fitted on PolNeAR dev.");
    for (int k = 0; k < Confidence.COUNT; k++) {
      lines.add(Confidence.name(k) + String.format(Locale.ROOT, " %.3f", weights[k]));
    }
    Files.write(Path.of(arguments[1]), lines);
  }

  private static void print(List<Case> cases, double[] confidence) {
    for (double least : new double[] {0.5, 0.6, 0.7, Quote.SURE, 0.8, 0.85, 0.9, 0.95}) {
      int shown = 0;
      int right = 0;
      int named = 0;
      for (int i = 0; i < confidence.length; i++) {
        if (cases.get(i).named) {
          named++;
          shown += confidence[i] >= least ? 1 : 0;
          right += confidence[i] >= least && cases.get(i).right ? 1 : 0;
        }
      }
      System.out.printf(
          Locale.ROOT,
          "names from %.2f on: %d of %d right, %.1f %%; of %d names%n",
          least,
          right,
          shown,
          100.0 * right / Math.max(1, shown),
          named);
    }
    double error = 0;
    for (int bin = 0; bin < 10; bin++) {
      int size = 0;
      double sum = 0;
      int right = 0;
      for (int i = 0; i < confidence.length; i++) {
        if (Math.min(9, (int) (confidence[i] * 10)) == bin) {
          size++;
          sum += confidence[i];
          right += cases.get(i).right ? 1 : 0;
        }
      }
      if (size > 0) {
        System.out.printf(
            Locale.ROOT,
            "%4d speakers said to be right in %5.1f %% are in %5.1f %%%n",
            size,
            100 * sum / size,
            100.0 * right / size);
        error += Math.abs(sum - right);
      }
    }
    System.out.printf(
        Locale.ROOT, "expected calibration error %.1f %%%n", 100 * error / confidence.length);
  }

  private static List<Case> cases(List<GoldArticle> articles) {
    var finder = new QuoteFinder();
    var actors = new ActorFinder();
    var cases = new ArrayList<Case>();
    for (int a = 0; a < articles.size(); a++) {
      GoldArticle article = articles.get(a);
      var gold = new ArrayList<BitSet>();
      for (GoldArticle.GoldQuote quote : article.quotes) {
        gold.add(letters(article, quote.content()));
      }
      for (QuoteFinder.Found found :
          finder.evidence(article.document, actors.find(article.document))) {
        Quote quote = found.quote();
        BitSet content = letters(article, spans(quote.content()));
        int best = -1;
        double most = 0;
        for (int g = 0; g < gold.size(); g++) {
          BitSet both = (BitSet) gold.get(g).clone();
          both.and(content);
          double common = both.cardinality();
          double share = common / (gold.get(g).cardinality() + content.cardinality() - common);
          // A piece of a longer statement counts as the statement.
          share = common >= 0.8 * content.cardinality() ? Math.max(share, 0.5) : share;
          if (share > most) {
            most = share;
            best = g;
          }
        }
        if (most < 0.5 || quote.speaker().isEmpty()) {
          continue;
        }
        GoldArticle.GoldQuote truth = article.quotes.get(best);
        boolean printed = found.evidence()[Speaker.Way.NOMINAL.ordinal()] == 1;
        boolean right;
        if (!truth.speaker().isEmpty()) {
          right = isSame(truth.speaker(), quote.speaker());
          for (String alias : truth.aliases()) {
            right |= isSame(alias, quote.speaker());
          }
        } else if (printed && !truth.source().isEmpty() && !quote.source().isEmpty()) {
          BitSet source = letters(article, spans(quote.source()));
          BitSet wanted = letters(article, truth.source());
          BitSet both = (BitSet) source.clone();
          both.and(wanted);
          right = 2 * both.cardinality() >= Math.max(source.cardinality(), wanted.cardinality());
        } else {
          continue;
        }
        cases.add(new Case(found.evidence(), right, !printed, a));
      }
    }
    return cases;
  }

  private static List<Span> spans(List<Passage> passages) {
    return passages.stream().map(Passage::span).toList();
  }

  private static BitSet letters(GoldArticle article, List<Span> spans) {
    var letters = new BitSet();
    for (Span span : spans) {
      for (int i = span.start(); i < span.end(); i++) {
        if (Character.isLetterOrDigit(article.document.text().charAt(i))) {
          letters.set(i);
        }
      }
    }
    return letters;
  }

  private static List<String> words(String name) {
    String plain =
        Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .replaceAll("['’]s\\b", "");
    var words = new ArrayList<String>();
    for (String word : plain.split("[^a-z0-9]+")) {
      if (!word.isEmpty() && !TITLES.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }

  /** One name's words are all of the other's, and they end alike. */
  static boolean isSame(String one, String other) {
    List<String> x = words(one);
    List<String> y = words(other);
    if (x.isEmpty() || y.isEmpty()) {
      return false;
    }
    var sx = new TreeSet<>(x);
    var sy = new TreeSet<>(y);
    String lastOfX = x.get(x.size() - 1);
    String lastOfY = y.get(y.size() - 1);
    return (sy.containsAll(sx) || sx.containsAll(sy))
        && (lastOfX.equals(lastOfY)
            || x.get(0).equals(y.get(0)) && sy.contains(lastOfX) && sx.contains(lastOfY));
  }

  /** Logistic regression by gradient steps with AdaGrad; few cases, few weights. */
  private static double[] fit(List<Case> cases) {
    double[] weights = new double[Confidence.COUNT];
    double[] squares = new double[Confidence.COUNT];
    Arrays.fill(squares, 1e-6);
    for (int step = 0; step < 3000; step++) {
      double[] gradient = new double[Confidence.COUNT];
      for (Case c : cases) {
        double sum = 0;
        for (int k = 0; k < gradient.length; k++) {
          sum += weights[k] * c.evidence[k];
        }
        double miss = (c.right ? 1 : 0) - 1 / (1 + StrictMath.exp(-sum));
        for (int k = 0; k < gradient.length; k++) {
          gradient[k] += miss * c.evidence[k];
        }
      }
      for (int k = 0; k < gradient.length; k++) {
        double g = gradient[k] - PENALTY * weights[k];
        squares[k] += g * g;
        weights[k] += 0.5 * g / StrictMath.sqrt(squares[k]);
      }
    }
    return weights;
  }
}
