package nightdesk.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import nightdesk.model.KeyPoint;
import nightdesk.model.Passage;
import nightdesk.model.Span;
import nightdesk.text.Document;
import nightdesk.text.Language;
import nightdesk.text.Stems;

/**
 * Chooses the key points of a story over all its articles: sentences near the top of their articles
 * that say what most articles say (the centroid of Radev et al. 2004), without repeats (maximal
 * marginal relevance, Carbonell and Goldstein 1998). Each carries the sentences of other articles
 * that report the same. Immutable and thread-safe.
 */
public final class StorySummarizer {
  /** Sentences of different articles this alike report the same. */
  private static final double SUPPORT = 0.4;

  private final Map<String, CandidateFinder> finders = new ConcurrentHashMap<>();

  /** At most {@code count} key points without repeats, best first. */
  public List<KeyPoint> summarize(List<Document> documents, int count) {
    return summarize(documents, Budget.sentences(count));
  }

  /**
   * The key points of {@code documents} (articles on one event) that fit {@code budget}, without
   * repeats, best first; scores fall.
   */
  public List<KeyPoint> summarize(List<Document> documents, Budget budget) {
    var stems = new ArrayList<long[]>();
    var candidates = new ArrayList<Candidate>();
    var owners = new ArrayList<Document>();
    for (Document document : documents) {
      stems.add(Stems.of(document));
      for (Candidate candidate : finder(document.language()).find(document, List.of())) {
        candidates.add(candidate);
        owners.add(document);
      }
    }
    if (candidates.isEmpty()) {
      return List.of();
    }
    SentenceVectors vectors = SentenceVectors.of(documents, stems);
    double[] weights = new double[vectors.size()];
    for (int term = 0; term < weights.length; term++) {
      weights[term] = 1;
    }
    double[] centrality = vectors.centrality(weights);
    double most = 1e-9;
    for (double value : centrality) {
      most = Math.max(most, value);
    }
    int sentences = candidates.size();
    double[] base = new double[sentences];
    var why = new ArrayList<TreeMap<String, Double>>();
    for (int s = 0; s < sentences; s++) {
      Candidate candidate = candidates.get(s);
      Span span = candidate.span();
      int words = Budget.words(owners.get(s).text(), span.start(), span.end());
      var parts = new TreeMap<String, Double>();
      parts.put("centrality", centrality[s] / most);
      parts.put("top", 0.4 / (1 + candidate.sentence()));
      if (words < 10 || words > 40) {
        parts.put("length", -0.4 * (centrality[s] / most + 0.4 / (1 + candidate.sentence())));
      }
      if (candidate.standing() == Standing.LEANS) {
        parts.put("leans", Summarizer.LEANING);
      }
      for (double part : parts.values()) {
        base[s] += part;
      }
      why.add(parts);
    }
    var points = new ArrayList<KeyPoint>();
    new Selection(vectors, base, 0.6)
        .take(
            budget,
            s -> candidates.get(s).standing() != Standing.NEVER,
            s -> {
              Span span = candidates.get(s).span();
              return budget.cost(owners.get(s).text(), span.start(), span.end());
            },
            (s, score, repeats) -> {
              TreeMap<String, Double> parts = why.get(s);
              if (repeats != 0) {
                parts.put("repeats", repeats);
              }
              points.add(
                  new KeyPoint(
                      owners.get(s).article().passage(candidates.get(s).span()),
                      score,
                      parts,
                      candidates.get(s).glosses(),
                      support(s, vectors, owners, candidates)));
            });
    return points;
  }

  /** The sentence of each other article that is most like {@code s}, if it is like enough. */
  private static List<Passage> support(
      int s, SentenceVectors vectors, List<Document> owners, List<Candidate> candidates) {
    var support = new ArrayList<Passage>();
    int best = -1;
    double bestCosine = SUPPORT;
    for (int other = 0; other < candidates.size(); other++) {
      if (owners.get(other) != owners.get(s)) {
        double cosine = vectors.cosine(s, other);
        if (cosine >= bestCosine) {
          best = other;
          bestCosine = cosine;
        }
      }
      boolean last = other + 1 == candidates.size() || owners.get(other + 1) != owners.get(other);
      if (last) {
        if (best >= 0) {
          support.add(owners.get(best).article().passage(candidates.get(best).span()));
        }
        best = -1;
        bestCosine = SUPPORT;
      }
    }
    return support;
  }

  private CandidateFinder finder(Language language) {
    return finders.computeIfAbsent(language.code(), code -> new CandidateFinder(language));
  }
}
