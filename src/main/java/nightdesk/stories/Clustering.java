package nightdesk.stories;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Joins the most alike groups again and again, as long as they are alike enough (agglomerative
 * clustering with average link). Likeness of two groups is the sum of the products of all pairs of
 * their vectors, damped by their sizes; as vectors are summed up, it costs one product of two
 * sparse vectors. Only groups that share a rare enough term are ever compared, so that time grows
 * little faster than the number of articles.
 */
final class Clustering {
  /**
   * What decides.
   *
   * @param threshold articles whose groups are less alike are not joined
   * @param damping how much the size of a group lessens its likeness: 1 is average link, 0.5 lets
   *     big groups attract
   * @param shortThreshold the same of articles of a headline's length: two on one story often share
   *     a single word, so that the group as a whole must attract
   * @param shortDamping the same
   * @param halfLife days between articles after which likeness has fallen to a half
   */
  record Settings(
      double threshold,
      double damping,
      double shortThreshold,
      double shortDamping,
      double halfLife) {
    static final Settings DEFAULT = new Settings(0.14, 1, 0.065, 0.85, 4);
  }

  /** Articles with no more terms than this are headlines. */
  private static final int SHORT = 40;

  /** Articles with no fewer terms than this are whole articles. */
  private static final int WHOLE = 100;

  /** Terms in more articles than this never bring two together, only make them more alike. */
  private static final int COMMON = 200;

  /** The most alike articles that each article is compared with. */
  private static final int NEIGHBOURS = 30;

  private final Settings settings;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Join> joins = new ArrayList<>();
  private float[] dense;

  private static final class Node {
    int[] terms;
    float[] sums;
    int size;
    double lengths;
    double days;
    boolean dated;
    boolean gone;
    int first;
    final Map<Integer, Double> links = new HashMap<>();
    List<Integer> members;
  }

  /**
   * One step: the groups of two articles became one.
   *
   * @param likeness how alike they were
   * @param a the first article of one
   * @param b the first article of the other
   */
  record Join(double likeness, int a, int b) {}

  private record Link(double likeness, int a, int b) {}

  Clustering(Settings settings) {
    this.settings = settings;
  }

  /**
   * The groups, as numbers of articles, each sorted, in the order of their first article.
   *
   * @param terms of each article, rising numbers below {@code vocabulary}
   * @param weights of each article's terms, with length 1
   * @param days when it was published, in days; NaN if unknown
   */
  List<List<Integer>> cluster(int[][] terms, float[][] weights, double[] days, int vocabulary) {
    int articles = terms.length;
    dense = new float[vocabulary];
    var queue =
        new PriorityQueue<Link>(
            Comparator.comparingDouble((Link link) -> -link.likeness())
                .thenComparingInt(Link::a)
                .thenComparingInt(Link::b));
    for (int i = 0; i < articles; i++) {
      var node = new Node();
      node.terms = terms[i];
      node.sums = weights[i];
      node.size = 1;
      node.lengths = terms[i].length;
      node.dated = !Double.isNaN(days[i]);
      node.days = node.dated ? days[i] : 0;
      node.first = i;
      node.members = new ArrayList<>(List.of(i));
      nodes.add(node);
    }
    connect(terms, weights, vocabulary);
    for (int i = 0; i < articles; i++) {
      for (var link : nodes.get(i).links.entrySet()) {
        double likeness = likeness(link.getValue(), nodes.get(i), nodes.get(link.getKey()));
        if (link.getKey() > i && likeness >= 1) {
          queue.add(new Link(likeness, i, link.getKey()));
        }
      }
    }
    while (!queue.isEmpty()) {
      Link link = queue.poll();
      if (!nodes.get(link.a()).gone && !nodes.get(link.b()).gone) {
        joins.add(new Join(link.likeness(), nodes.get(link.a()).first, nodes.get(link.b()).first));
        join(link.a(), link.b(), queue);
      }
    }
    var groups = new ArrayList<List<Integer>>();
    for (Node node : nodes) {
      if (!node.gone) {
        node.members.sort(Comparator.naturalOrder());
        groups.add(node.members);
      }
    }
    groups.sort(Comparator.comparing((List<Integer> group) -> group.get(0)));
    return groups;
  }

  /** The steps taken, in their order. */
  List<Join> joins() {
    return joins;
  }

  /** Links each article with those it is most alike to. */
  private void connect(int[][] terms, float[][] weights, int vocabulary) {
    int articles = terms.length;
    int[] counts = new int[vocabulary];
    for (int[] one : terms) {
      for (int term : one) {
        counts[term]++;
      }
    }
    int[][] postings = new int[vocabulary][];
    float[][] values = new float[vocabulary][];
    int[] filled = new int[vocabulary];
    double[] dots = new double[articles];
    int[] touched = new int[articles];
    boolean[] found = new boolean[articles];
    for (int i = 0; i < articles; i++) {
      int count = 0;
      for (int k = 0; k < terms[i].length; k++) {
        int term = terms[i][k];
        if (counts[term] < 2 || counts[term] > COMMON) {
          continue;
        }
        if (postings[term] == null) {
          postings[term] = new int[counts[term]];
          values[term] = new float[counts[term]];
        }
        for (int p = 0; p < filled[term]; p++) {
          int other = postings[term][p];
          dots[other] += (double) weights[i][k] * values[term][p];
          if (!found[other]) {
            found[other] = true;
            touched[count++] = other;
          }
        }
        postings[term][filled[term]] = i;
        values[term][filled[term]++] = weights[i][k];
      }
      long[] order = new long[count];
      for (int c = 0; c < count; c++) {
        int other = touched[c];
        // Most alike first, then the earlier article.
        order[c] =
            ((long) (Integer.MAX_VALUE - (int) (Math.min(1, dots[other]) * (1 << 30))) << 32)
                | other;
        dots[other] = 0;
        found[other] = false;
      }
      Arrays.sort(order);
      for (int c = 0; c < Math.min(NEIGHBOURS, count); c++) {
        int other = (int) order[c];
        double dot = dot(nodes.get(i), nodes.get(other));
        nodes.get(i).links.put(other, dot);
        nodes.get(other).links.put(i, dot);
      }
    }
  }

  private static double dot(Node a, Node b) {
    double sum = 0;
    for (int i = 0, j = 0; i < a.terms.length && j < b.terms.length; ) {
      if (a.terms[i] == b.terms[j]) {
        sum += (double) a.sums[i++] * b.sums[j++];
      } else if (a.terms[i] < b.terms[j]) {
        i++;
      } else {
        j++;
      }
    }
    return sum;
  }

  /** Likeness in units of the threshold: groups are joined from 1 on. */
  private double likeness(double dot, Node a, Node b) {
    double length = Math.min(a.lengths / a.size, b.lengths / b.size);
    double whole = Math.max(0, Math.min(1, (length - SHORT) / (WHOLE - SHORT)));
    double damping =
        settings.shortDamping() + whole * (settings.damping() - settings.shortDamping());
    double threshold =
        settings.shortThreshold() + whole * (settings.threshold() - settings.shortThreshold());
    double alike = dot / StrictMath.pow((double) a.size * b.size, damping) / threshold;
    if (a.dated && b.dated) {
      double apart = Math.abs(a.days - b.days) / settings.halfLife();
      alike /= 1 + apart * apart;
    }
    return alike;
  }

  private void join(int a, int b, PriorityQueue<Link> queue) {
    Node x = nodes.get(a);
    Node y = nodes.get(b);
    var joined = new Node();
    int number = nodes.size();
    joined.size = x.size + y.size;
    joined.lengths = x.lengths + y.lengths;
    joined.dated = x.dated || y.dated;
    double weightX = x.dated ? x.size : 0;
    double weightY = y.dated ? y.size : 0;
    joined.days = joined.dated ? (x.days * weightX + y.days * weightY) / (weightX + weightY) : 0;
    joined.members = x.members.size() >= y.members.size() ? x.members : y.members;
    joined.members.addAll(x.members.size() >= y.members.size() ? y.members : x.members);
    joined.first = Math.min(x.first, y.first);
    merge(x, y, joined);
    x.gone = true;
    y.gone = true;
    nodes.add(joined);
    var others = new java.util.TreeSet<Integer>(x.links.keySet());
    others.addAll(y.links.keySet());
    for (int i = 0; i < joined.terms.length; i++) {
      dense[joined.terms[i]] = joined.sums[i];
    }
    for (int other : others) {
      Node node = nodes.get(other);
      if (node.gone) {
        continue;
      }
      node.links.remove(a);
      node.links.remove(b);
      Double dotX = x.links.get(other);
      Double dotY = y.links.get(other);
      // Sums of vectors: the product with the whole is the sum of the products with its parts.
      double dot = dotX != null && dotY != null ? dotX + dotY : denseDot(node);
      node.links.put(number, dot);
      joined.links.put(other, dot);
      double likeness = likeness(dot, joined, node);
      if (likeness >= 1) {
        queue.add(new Link(likeness, other, number));
      }
    }
    for (int term : joined.terms) {
      dense[term] = 0;
    }
    x.links.clear();
    y.links.clear();
    x.terms = new int[0];
    y.terms = new int[0];
  }

  private double denseDot(Node node) {
    double sum = 0;
    for (int i = 0; i < node.terms.length; i++) {
      sum += (double) node.sums[i] * dense[node.terms[i]];
    }
    return sum;
  }

  private static void merge(Node x, Node y, Node joined) {
    int[] terms = new int[x.terms.length + y.terms.length];
    float[] sums = new float[terms.length];
    int count = 0;
    int i = 0;
    int j = 0;
    while (i < x.terms.length || j < y.terms.length) {
      if (j >= y.terms.length || i < x.terms.length && x.terms[i] < y.terms[j]) {
        terms[count] = x.terms[i];
        sums[count++] = x.sums[i++];
      } else if (i >= x.terms.length || y.terms[j] < x.terms[i]) {
        terms[count] = y.terms[j];
        sums[count++] = y.sums[j++];
      } else {
        terms[count] = x.terms[i];
        sums[count++] = x.sums[i++] + y.sums[j++];
      }
    }
    joined.terms = Arrays.copyOf(terms, count);
    joined.sums = Arrays.copyOf(sums, count);
  }
}
