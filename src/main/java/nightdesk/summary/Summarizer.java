package nightdesk.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import nightdesk.model.Actor;
import nightdesk.model.Article;
import nightdesk.model.KeyPoint;
import nightdesk.model.Quote;
import nightdesk.text.Document;
import nightdesk.text.Language;
import nightdesk.text.Stems;

/**
 * Chooses the key points of one article: the sentences an editor would have chosen.
 *
 * <p>{@link CandidateFinder} says which part of each sentence can stand alone; {@link
 * SentenceFeatures} describe it; {@link SentenceModel} weighs them; the best sentences are taken
 * one after the other, each losing what it repeats of those taken before (maximal marginal
 * relevance, Carbonell and Goldstein 1998). The parts of a score are its {@code why} and add up to
 * it. Immutable and thread-safe.
 */
public final class Summarizer {
  /** Makes whatever leans on other sentences come after all that does not. */
  static final double LEANING = -20;

  private final SentenceModel model;
  private final Map<String, Tools> tools = new ConcurrentHashMap<>();

  /** What depends on the language alone. */
  record Tools(CandidateFinder candidates, SentenceFeatures features) {
    static Tools of(Language language) {
      return new Tools(new CandidateFinder(language), new SentenceFeatures(language));
    }
  }

  public Summarizer() {
    this(SentenceModel.load());
  }

  Summarizer(SentenceModel model) {
    this.model = model;
  }

  /** At most {@code count} key points, best first. */
  public List<KeyPoint> summarize(
      Document document, List<Actor> actors, List<Quote> quotes, int count) {
    return summarize(document, actors, quotes, Budget.sentences(count));
  }

  /** The key points that fit {@code budget}, best first; scores fall. */
  public List<KeyPoint> summarize(
      Document document, List<Actor> actors, List<Quote> quotes, Budget budget) {
    if (document.sentences() == 0) {
      return List.of();
    }
    Tools its = tools(document.language());
    Candidate[] candidates = its.candidates().find(document, actors);
    long[] stems = Stems.of(document);
    SentenceVectors vectors = SentenceVectors.of(List.of(document), List.of(stems));
    double[][] rows = its.features().of(document, actors, quotes, stems, vectors);
    double[] base = new double[rows.length];
    for (int s = 0; s < rows.length; s++) {
      base[s] = model.score(rows[s]) + (candidates[s].standing() == Standing.LEANS ? LEANING : 0);
    }
    var selection = new Selection(vectors, base, model.redundancy());
    var points = new ArrayList<KeyPoint>();
    Article article = document.article();
    Standing worst = Standing.worst(List.of(candidates));
    selection.take(
        budget,
        s -> candidates[s].standing().compareTo(worst) <= 0,
        s -> {
          var span = candidates[s].span();
          return budget.cost(article.text(), span.start(), span.end());
        },
        (s, score, repeats) ->
            points.add(keyPoint(article, candidates[s], rows[s], score, repeats)));
    return points;
  }

  Tools tools(Language language) {
    return tools.computeIfAbsent(language.code(), code -> Tools.of(language));
  }

  private KeyPoint keyPoint(
      Article article, Candidate candidate, double[] row, double score, double repeats) {
    return new KeyPoint(
        article.passage(candidate.span()),
        score,
        why(model, row, candidate, repeats),
        candidate.glosses(),
        List.of());
  }

  /** The parts of a score, without those that are nothing. */
  static TreeMap<String, Double> why(
      SentenceModel model, double[] row, Candidate candidate, double repeats) {
    var why = new TreeMap<String, Double>();
    for (int f = 0; f < Feature.WEIGHED; f++) {
      double part = model.weight(f) * row[f];
      if (part != 0) {
        why.put(Feature.values()[f].label(), part);
      }
    }
    if (repeats != 0) {
      why.put(Feature.REPEATS.label(), repeats);
    }
    if (candidate.standing() == Standing.LEANS) {
      why.put(Feature.LEANS.label(), LEANING);
    }
    return why;
  }
}
