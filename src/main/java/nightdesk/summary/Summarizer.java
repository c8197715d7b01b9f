package nightdesk.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import nightdesk.model.Actor;
import nightdesk.model.KeyPoint;
import nightdesk.model.Quote;
import nightdesk.summary.Verdict.Outcome;
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
    return document.sentences() == 0
        ? List.of()
        : new Choice(document, actors, quotes, budget).points();
  }

  /**
   * What becomes of each sentence when {@link #summarize(Document, List, List, Budget)} chooses
   * within the same budget: one verdict a sentence, in text order.
   */
  public List<Verdict> explain(
      Document document, List<Actor> actors, List<Quote> quotes, Budget budget) {
    return document.sentences() == 0
        ? List.of()
        : new Choice(document, actors, quotes, budget).verdicts();
  }

  /** The choice made, so that what was left out can be asked for too. */
  private final class Choice {
    private final Document document;
    private final Budget budget;
    private final Candidate[] candidates;
    private final double[][] rows;
    private final double[] base;
    private final Selection selection;
    private final Standing worst;
    private final List<KeyPoint> points = new ArrayList<>();
    private final int[] taken;

    Choice(Document document, List<Actor> actors, List<Quote> quotes, Budget budget) {
      this.document = document;
      this.budget = budget;
      Tools its = tools(document.language());
      candidates = its.candidates().find(document, actors);
      long[] stems = Stems.of(document);
      SentenceVectors vectors = SentenceVectors.of(List.of(document), List.of(stems));
      rows = its.features().of(document, actors, quotes, stems, vectors);
      base = new double[rows.length];
      taken = new int[rows.length];
      for (int s = 0; s < rows.length; s++) {
        base[s] = model.score(rows[s]) + candidates[s].standing().penalty();
      }
      selection = new Selection(vectors, base, model.redundancy(), budget.size());
      worst = Standing.worst(List.of(candidates));
      selection.take(this::allowed, this::cost, this::take);
      if (budget.unit() == Budget.Unit.SENTENCES) {
        selection.take(s -> stands(s, Standing.UNATTRIBUTED), this::cost, this::take);
        for (int before = -1; before < points.size(); ) {
          before = points.size();
          selection.take(this::readsOn, this::cost, this::take);
        }
        selection.take(s -> stands(s, Standing.CAPTION), this::cost, this::take);
      }
    }

    private boolean stands(int s, Standing standing) {
      return candidates[s].standing() == standing;
    }

    private boolean readsOn(int s) {
      return (stands(s, Standing.READS_ON) || stands(s, Standing.FOLLOWS)) && taken[s - 1] > 0;
    }

    private boolean allowed(int s) {
      return candidates[s].standing().compareTo(worst) <= 0
          && (!stands(s, Standing.FOLLOWS) || selection.last() == s - 1);
    }

    private int cost(int s) {
      var span = candidates[s].span();
      return budget.cost(document.text(), span.start(), span.end());
    }

    private void take(int s, double score, double repeats) {
      TreeMap<String, Double> why = why(model, rows[s], candidates[s], repeats);
      // What may be taken only after another is worth no more than that.
      double least = points.isEmpty() ? score : points.get(points.size() - 1).score();
      if (score > least) {
        why.merge(Feature.LEANS.label(), least - score, Double::sum);
      }
      points.add(
          new KeyPoint(
              document.article().passage(candidates[s].span()),
              Math.min(score, least),
              why,
              candidates[s].glosses(),
              List.of(),
              readsOn(s)));
      taken[s] = points.size();
    }

    List<KeyPoint> points() {
      return points;
    }

    List<Verdict> verdicts() {
      var verdicts = new ArrayList<Verdict>();
      for (int s = 0; s < base.length; s++) {
        verdicts.add(verdict(s));
      }
      return verdicts;
    }

    private Verdict verdict(int s) {
      Candidate candidate = candidates[s];
      if (taken[s] > 0) {
        KeyPoint point = points.get(taken[s] - 1);
        return new Verdict(
            s, candidate.span(), Outcome.TAKEN, taken[s], point.score(), point.why());
      }
      if (candidate.standing() == Standing.NEVER) {
        return new Verdict(s, candidate.span(), candidate.fault(), 0, 0, new TreeMap<>());
      }
      double repeats = -model.redundancy() * selection.likeness(s);
      Outcome outcome = outcome(s, repeats);
      return new Verdict(
          s,
          candidate.span(),
          outcome,
          outcome == Outcome.REPEATS ? selection.nearest(s) : 0,
          base[s] + repeats,
          why(model, rows[s], candidate, repeats));
    }

    private Outcome outcome(int s, double repeats) {
      if (!allowed(s)) {
        return candidates[s].fault();
      }
      double last = points.isEmpty() ? Double.MAX_VALUE : points.get(points.size() - 1).score();
      if (selection.likeness(s) > Selection.SAME || base[s] > last && base[s] + repeats <= last) {
        return Outcome.REPEATS;
      }
      if (candidates[s].fault() != Outcome.BELOW) {
        return candidates[s].fault();
      }
      boolean fits = budget.unit() == Budget.Unit.SENTENCES || cost(s) <= selection.left();
      return fits || base[s] + repeats <= last && !points.isEmpty()
          ? Outcome.BELOW
          : Outcome.TOO_LONG;
    }
  }

  Tools tools(Language language) {
    return tools.computeIfAbsent(language.code(), code -> Tools.of(language));
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
    if (candidate.standing().penalty() != 0) {
      why.put(Feature.LEANS.label(), candidate.standing().penalty());
    }
    return why;
  }
}
