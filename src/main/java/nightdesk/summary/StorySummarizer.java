package nightdesk.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import nightdesk.model.Actor;
import nightdesk.model.KeyPoint;
import nightdesk.model.Span;
import nightdesk.text.Document;
import nightdesk.text.Language;
import nightdesk.text.Stems;

/**
 * Chooses the key points of a story over all its articles. What most articles say is what counts:
 * stems and pairs of neighbouring stems are worth as much as the number of articles that have them,
 * and each is paid for once, so that a key point that repeats others is worth little (concept
 * coverage, Gillick and Favre 2009; greedy, which is near the best for such a sum, Lin and Bilmes
 * 2010). Sentences near the top of their article are worth more. Each key point carries the
 * sentences of other articles that report the same. Immutable and thread-safe.
 */
public final class StorySummarizer {
  /** Sentences this alike tell the same: only one of them is taken. */
  private static final double REPEAT = 0.6;

  private static final int FEWEST_WORDS = 6;

  /** The share of its plain words that another article must have for its place to count. */
  private static final double SCENIC = 0.3;

  /** Fewer words than these are worth no more a word. */
  private static final int SHORT = 12;

  private final Weights weights;
  private final Map<String, CandidateFinder> finders = new ConcurrentHashMap<>();

  /**
   * What counts how much.
   *
   * @param words what a stem counts
   * @param pairs what a pair of stems counts
   * @param top how much the first sentence of an article is worth more than its last
   * @param decay after how many sentences half of that is gone
   * @param length how much the number of words is held against a sentence: 0 not at all, 1 in full
   * @param echo how much a sentence is worth more that every other article repeats word by word
   * @param spread how much a key point already taken from the same article is held against it
   */
  record Weights(
      double words,
      double pairs,
      double top,
      double decay,
      double length,
      double spread,
      double echo) {
    static final Weights DEFAULT = new Weights(0.3, 1, 16, 0.5, 1, 0.5, 6);
  }

  public StorySummarizer() {
    this(Weights.DEFAULT);
  }

  StorySummarizer(Weights weights) {
    this.weights = weights;
  }

  /** At most {@code count} key points without repeats, best first. */
  public List<KeyPoint> summarize(List<Document> documents, int count) {
    return summarize(documents, Budget.sentences(count));
  }

  /** As {@link #summarize(List, List, Budget)}, with no actors known. */
  public List<KeyPoint> summarize(List<Document> documents, Budget budget) {
    return summarize(documents, List.of(), budget);
  }

  /**
   * The key points of {@code documents} (articles on one event) that fit {@code budget}, without
   * repeats, best first; scores fall.
   *
   * @param actors of each document its actors; empty if not known
   */
  public List<KeyPoint> summarize(
      List<Document> documents, List<List<Actor>> actors, Budget budget) {
    var stems = new ArrayList<long[]>();
    var candidates = new ArrayList<Candidate>();
    var owners = new ArrayList<Document>();
    var places = new ArrayList<Integer>();
    for (int d = 0; d < documents.size(); d++) {
      Document document = documents.get(d);
      stems.add(Stems.of(document));
      List<Actor> its = actors.isEmpty() ? List.of() : actors.get(d);
      Candidate[] found = finder(document.language()).find(document, its);
      for (int place : Candidate.places(found)) {
        places.add(place);
      }
      for (Candidate candidate : found) {
        candidates.add(candidate);
        owners.add(document);
      }
    }
    if (candidates.isEmpty()) {
      return List.of();
    }
    Standing worst = Standing.worst(candidates);
    var concepts = new Concepts(documents, stems, weights);
    SentenceVectors vectors = SentenceVectors.of(documents, stems);
    var points = new ArrayList<KeyPoint>();
    int size = candidates.size();
    var support = new Support(documents, stems, candidates, owners, vectors);
    boolean[] out = new boolean[size];
    int[] costs = new int[size];
    double[] factor = new double[size];
    for (int s = 0; s < size; s++) {
      Candidate candidate = candidates.get(s);
      Span span = candidate.span();
      String text = owners.get(s).text();
      int words = Budget.words(text, span.start(), span.end());
      out[s] =
          candidate.standing().compareTo(worst) > 0
              || candidate.standing() == Standing.FOLLOWS
              || words < FEWEST_WORDS;
      costs[s] = budget.cost(text, span.start(), span.end());
      // What others say nothing of paints a scene, wherever it stands.
      boolean scenic = documents.size() > 1 && support.shared(s) < SCENIC;
      double top = scenic ? 0 : weights.top();
      double place = 1 + top / (1 + places.get(s) / weights.decay());
      double echo = weights.echo() == 0 || out[s] ? 0 : echo(s, vectors, owners, documents.size());
      factor[s] =
          place
              * (1 + weights.echo() * echo)
              / StrictMath.pow(Math.max(words, SHORT), weights.length());
    }
    int left = budget.size();
    while (left > 0) {
      int best = -1;
      double bestScore = 0;
      for (int s = 0; s < size; s++) {
        if (out[s] || costs[s] > left) {
          continue;
        }
        double score =
            concepts.gain(s) * factor[s] / concepts.total()
                + candidates.get(s).standing().penalty();
        if (best < 0 || score > bestScore) {
          best = s;
          bestScore = score;
        }
      }
      if (best < 0) {
        break;
      }
      out[best] = true;
      left -= costs[best];
      double kept = 1 / (1 + weights.spread());
      for (int s = 0; s < size && weights.spread() > 0; s++) {
        factor[s] *= s != best && owners.get(s) == owners.get(best) ? kept : 1;
      }
      points.add(
          new KeyPoint(
              owners.get(best).article().passage(candidates.get(best).span()),
              bestScore,
              why(concepts, best, factor[best], candidates.get(best)),
              candidates.get(best).glosses(),
              support.of(best)));
      concepts.cover(best);
      for (int s = 0; s < size; s++) {
        out[s] |= vectors.cosine(best, s) > REPEAT;
      }
    }
    return points;
  }

  private static TreeMap<String, Double> why(
      Concepts concepts, int s, double factor, Candidate candidate) {
    var why = new TreeMap<String, Double>();
    double scale = factor / concepts.total();
    why.put("shared", concepts.sharedGain(s) * scale);
    double single = (concepts.gain(s) - concepts.sharedGain(s)) * scale;
    if (single != 0) {
      why.put("single", single);
    }
    if (candidate.standing().penalty() != 0) {
      why.put(Feature.LEANS.label(), candidate.standing().penalty());
    }
    return why;
  }

  /** How like a sentence of each other article it is, at best; the mean over these articles. */
  private static double echo(int s, SentenceVectors vectors, List<Document> owners, int documents) {
    double sum = 0;
    double best = 0;
    for (int other = 0; other < owners.size(); other++) {
      if (owners.get(other) != owners.get(s)) {
        best = Math.max(best, vectors.cosine(s, other));
      }
      if (other + 1 == owners.size() || owners.get(other + 1) != owners.get(other)) {
        sum += best;
        best = 0;
      }
    }
    return documents < 2 ? 0 : sum / (documents - 1);
  }

  private CandidateFinder finder(Language language) {
    return finders.computeIfAbsent(language.code(), code -> new CandidateFinder(language));
  }

  /** Stems and pairs of stems, each worth the number of documents that have it, paid once. */
  private static final class Concepts {
    private final int[][] of;
    private final double[] worth;
    private final int[] documents;
    private final boolean[] covered;
    private double total;

    Concepts(List<Document> all, List<long[]> stems, Weights weights) {
      int sentences = 0;
      int tokens = 0;
      for (Document document : all) {
        sentences += document.sentences();
        tokens += document.size();
      }
      of = new int[sentences][];
      int capacity = Integer.highestOneBit(Math.max(8, 2 * tokens)) * 4;
      long[] keys = new long[capacity];
      int[] numbers = new int[capacity];
      boolean[] pair = new boolean[2 * tokens + 1];
      int[] last = new int[2 * tokens + 1];
      documents = new int[2 * tokens + 1];
      int count = 0;
      int at = 0;
      for (int d = 0; d < all.size(); d++) {
        Document document = all.get(d);
        long[] stem = stems.get(d);
        for (int s = 0; s < document.sentences(); s++, at++) {
          int from = document.sentenceStart(s);
          int to = document.sentenceEnd(s);
          int[] found = new int[2 * (to - from)];
          int size = 0;
          long previous = 0;
          for (int t = from; t < to; t++) {
            if (stem[t] == 0) {
              continue;
            }
            for (int kind = 0; kind < (previous == 0 ? 1 : 2); kind++) {
              long key = kind == 0 ? stem[t] : (previous * 31 + stem[t]) * 0x9E3779B97F4A7C15L | 1;
              int slot = (int) (key ^ (key >>> 29)) & (capacity - 1);
              while (keys[slot] != 0 && keys[slot] != key) {
                slot = (slot + 1) & (capacity - 1);
              }
              if (keys[slot] == 0) {
                keys[slot] = key;
                pair[count] = kind == 1;
                numbers[slot] = count++;
              }
              int concept = numbers[slot];
              found[size++] = concept;
              if (last[concept] != d + 1) {
                last[concept] = d + 1;
                documents[concept]++;
              }
            }
            previous = stem[t];
          }
          of[at] = Arrays.stream(found, 0, size).sorted().distinct().toArray();
        }
      }
      worth = new double[count];
      covered = new boolean[count];
      for (int c = 0; c < count; c++) {
        // A pair of words in one article alone says nothing of what the story is.
        boolean shared = documents[c] > 1 || all.size() == 1;
        worth[c] =
            pair[c]
                ? (shared ? weights.pairs() * documents[c] : 0)
                : weights.words() * documents[c];
      }
      total = 1e-9;
      for (int s = 0; s < sentences; s++) {
        total = Math.max(total, gain(s));
      }
    }

    /** The most that a sentence is worth. */
    double total() {
      return total;
    }

    double gain(int sentence) {
      double sum = 0;
      for (int concept : of[sentence]) {
        sum += covered[concept] ? 0 : worth[concept];
      }
      return sum;
    }

    /** The part of the gain that is for what several documents have. */
    double sharedGain(int sentence) {
      double sum = 0;
      for (int concept : of[sentence]) {
        sum += covered[concept] || documents[concept] < 2 ? 0 : worth[concept];
      }
      return sum;
    }

    void cover(int sentence) {
      for (int concept : of[sentence]) {
        covered[concept] = true;
      }
    }
  }
}
