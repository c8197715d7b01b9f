package nightdesk.stories;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import nightdesk.model.Analysis;
import nightdesk.model.Article;
import nightdesk.text.Document;
import nightdesk.text.Texts;

/**
 * Groups articles that tell of the same event. Immutable and thread-safe.
 *
 * <p>Each article becomes a {@link Signature}: stems, pairs of stems, names and numbers, weighed by
 * how rare they are in the night (TF-IDF) and by how early they stand. Groups are joined by average
 * link ({@link Clustering}); articles days apart must be more alike than those of the same hour.
 * The result does not depend on the order of the articles.
 */
public final class StoryGrouper {
  private final Signature.Weights weights;
  private final Clustering.Settings settings;
  private final Texts texts = new Texts();

  public StoryGrouper() {
    this(Signature.Weights.DEFAULT, Clustering.Settings.DEFAULT);
  }

  StoryGrouper(Signature.Weights weights, Clustering.Settings settings) {
    this.weights = weights;
    this.settings = settings;
  }

  /**
   * The groups, each with its best-telling article first, most important group first. Does not
   * depend on the order of {@code analyses}.
   */
  public List<List<Analysis>> group(List<Analysis> analyses) {
    var sorted = new ArrayList<>(analyses);
    sorted.sort(Comparator.comparing(analysis -> analysis.article().id()));
    // Documents are large and signatures small: no two documents are held at once.
    var articles = new ArrayList<Article>(sorted.size());
    var signatures = new ArrayList<Signature>(sorted.size());
    for (Analysis analysis : sorted) {
      articles.add(analysis.article());
      signatures.add(Signature.of(texts.analyze(analysis.article()), weights));
    }
    Vectors vectors = vectors(articles, signatures);
    var groups = new ArrayList<List<Analysis>>();
    for (List<Integer> members : cluster(vectors)) {
      var group = new ArrayList<Analysis>();
      bestFirst(members, vectors, articles).forEach(member -> group.add(sorted.get(member)));
      groups.add(group);
    }
    groups.sort(
        Comparator.comparingInt((List<Analysis> group) -> -outlets(group))
            .thenComparingInt(group -> -group.size())
            .thenComparingLong(group -> -latest(group))
            .thenComparing(group -> group.get(0).article().id()));
    return groups;
  }

  private static int outlets(List<Analysis> group) {
    var outlets = new TreeSet<String>();
    for (Analysis member : group) {
      String outlet = member.article().about().outlet();
      outlets.add(outlet.isEmpty() ? "\0" + member.article().id() : outlet);
    }
    return outlets.size();
  }

  /** Seconds of the epoch of the newest article; articles without a date come last. */
  private static long latest(List<Analysis> group) {
    long latest = Long.MIN_VALUE + 1;
    for (Analysis member : group) {
      var published = member.article().about().published();
      latest = Math.max(latest, published.map(OffsetDateTime::toEpochSecond).orElse(latest));
    }
    return latest;
  }

  /** The articles of a group, the one that says most of what all say first. */
  private static List<Integer> bestFirst(
      List<Integer> members, Vectors vectors, List<Article> articles) {
    if (members.size() == 1) {
      return members;
    }
    var sum = new HashMap<Integer, Double>();
    for (int member : members) {
      for (int i = 0; i < vectors.terms()[member].length; i++) {
        sum.merge(vectors.terms()[member][i], (double) vectors.values()[member][i], Double::sum);
      }
    }
    var tells = new HashMap<Integer, Double>();
    for (int member : members) {
      double told = 0;
      for (int i = 0; i < vectors.terms()[member].length; i++) {
        told += vectors.values()[member][i] * sum.get(vectors.terms()[member][i]);
      }
      // A story is called by its first article's headline: one that an editor wrote.
      tells.put(member, articles.get(member).titleDerived() ? 0.7 * told : told);
    }
    var order = new ArrayList<>(members);
    order.sort(
        Comparator.comparingDouble((Integer member) -> -tells.get(member))
            .thenComparingInt(member -> member));
    return order;
  }

  /** The groups as numbers into {@code documents}. */
  List<List<Integer>> cluster(List<Document> documents) {
    return cluster(vectors(documents));
  }

  private List<List<Integer>> cluster(Vectors vectors) {
    return new Clustering(settings)
        .cluster(vectors.terms(), vectors.values(), vectors.days(), vectors.vocabulary());
  }

  Vectors vectors(List<Document> documents) {
    return vectors(
        documents.stream().map(Document::article).toList(),
        documents.stream().map(document -> Signature.of(document, weights)).toList());
  }

  private Vectors vectors(List<Article> sources, List<Signature> signatures) {
    int articles = signatures.size();
    int total = 0;
    for (Signature signature : signatures) {
      total += signature.terms().length;
    }
    long[] all = new long[total];
    int at = 0;
    for (Signature signature : signatures) {
      System.arraycopy(signature.terms(), 0, all, at, signature.terms().length);
      at += signature.terms().length;
    }
    Arrays.sort(all);
    long[] vocabulary = new long[total];
    int[] counts = new int[total];
    int size = 0;
    for (int i = 0; i < total; i++) {
      if (i == 0 || all[i] != all[i - 1]) {
        vocabulary[size++] = all[i];
      }
      counts[size - 1]++;
    }
    int[][] terms = new int[articles][];
    float[][] values = new float[articles][];
    double[] days = new double[articles];
    for (int i = 0; i < articles; i++) {
      Signature signature = signatures.get(i);
      int length = signature.terms().length;
      terms[i] = new int[length];
      values[i] = new float[length];
      double norm = 0;
      for (int k = 0; k < length; k++) {
        int term = Arrays.binarySearch(vocabulary, 0, size, signature.terms()[k]);
        double idf =
            StrictMath.pow(StrictMath.log((articles + 1.0) / counts[term]), weights.rarity());
        double value = signature.weights()[k] * idf;
        terms[i][k] = term;
        values[i][k] = (float) value;
        norm += value * value;
      }
      norm = Math.sqrt(norm);
      for (int k = 0; k < length && norm > 0; k++) {
        values[i][k] /= (float) norm;
      }
      days[i] =
          sources
              .get(i)
              .about()
              .published()
              .map(time -> time.toEpochSecond() / 86400.0)
              .orElse(Double.NaN);
    }
    return new Vectors(terms, values, days, size);
  }

  /** The articles as sparse vectors of length 1, with their days. */
  record Vectors(int[][] terms, float[][] values, double[] days, int vocabulary) {}
}
