package nightdesk.actors;

import java.util.Random;

/**
 * A linear-chain conditional random field over sparse binary features, trained by stochastic
 * gradient with AdaGrad (Duchi, Hazan and Singer 2011) and feature dropout; features that know the
 * word itself are dropped more often, so that unknown names find learned ways to be told.
 */
final class NameCrf {
  static final int N = NameLabel.COUNT;
  static final int STRIDE = 8;

  final float[] weights;
  private final float[] squares;
  final float[] transitions = new float[(N + 1) * N];
  private final float[] transitionSquares = new float[(N + 1) * N];

  /**
   * Sequences of tokens.
   *
   * @param features ids of all tokens' features, -1 for one that is not kept
   * @param starts where each token's features begin, and the end
   * @param labels gold labels
   * @param sequences first token of each sequence, and the end
   * @param weights how much each sequence counts
   */
  record Data(int[] features, int[] starts, byte[] labels, int[] sequences, float[] weights) {}

  NameCrf(int features) {
    weights = new float[features * STRIDE];
    squares = new float[features * STRIDE];
    for (int from = 0; from <= N; from++) {
      for (int to = 0; to < N; to++) {
        if (!NameLabel.mayFollow(from, to)) {
          transitions[from * N + to] = -1e4f;
        }
      }
    }
  }

  private double[] emissions = new double[0];
  private double[] alpha = new double[0];
  private double[] beta = new double[0];
  private double[] scale = new double[0];
  private int[] kept = new int[0];
  private int[] keptEnds = new int[0];
  private long state = 88172645463325252L;

  private int next() {
    state ^= state << 13;
    state ^= state >>> 7;
    state ^= state << 17;
    return (int) (state >>> 33);
  }

  private static final int SNAPSHOTS = 20;

  private float[] weightSum = new float[0];
  private float[] transitionSum = new float[0];
  private int snapshots;

  /** Adds the weights of now to the mean. */
  private void snapshot() {
    if (snapshots == 0) {
      weightSum = new float[weights.length];
      transitionSum = new float[transitions.length];
    }
    snapshots++;
    for (int i = 0; i < weights.length; i++) {
      weightSum[i] += weights[i];
    }
    for (int i = 0; i < transitions.length; i++) {
      transitionSum[i] += transitions[i];
    }
  }

  /** Puts the mean of the last round in the place of the weights (Polyak and Juditsky 1992). */
  void average() {
    for (int i = 0; i < weights.length; i++) {
      weights[i] = weightSum[i] / snapshots;
    }
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = transitionSum[i] / snapshots;
    }
    snapshots = 0;
  }

  /** Makes these weights the mean of several models' on the same features. */
  void mean(java.util.List<NameCrf> models) {
    java.util.Arrays.fill(weights, 0);
    java.util.Arrays.fill(transitions, 0);
    for (NameCrf model : models) {
      for (int i = 0; i < weights.length; i++) {
        weights[i] += model.weights[i] / models.size();
      }
      for (int i = 0; i < transitions.length; i++) {
        transitions[i] += model.transitions[i] / models.size();
      }
    }
  }

  /**
   * One round over all sequences in an order drawn by {@code seed}.
   *
   * @param last whether the mean of this round's weights is to be kept
   */
  void epoch(
      Data data, float rate, float drop, float lexicalDrop, float l2, long seed, boolean last) {
    var random = new Random(seed);
    int count = data.sequences.length - 1;
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      order[i] = i;
    }
    for (int i = count - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int x = order[i];
      order[i] = order[j];
      order[j] = x;
    }
    int part = Math.max(1, count / SNAPSHOTS);
    for (int i = 0; i < count; i++) {
      step(data, order[i], rate, drop, lexicalDrop, l2);
      if (last && (i + 1) % part == 0) {
        snapshot();
      }
    }
  }

  private void step(Data data, int s, float rate, float drop, float lexicalDrop, float l2) {
    int from = data.sequences[s];
    int n = data.sequences[s + 1] - from;
    int most = data.starts[from + n] - data.starts[from];
    if (emissions.length < n * N) {
      emissions = new double[n * N];
      alpha = new double[n * N];
      beta = new double[n * N];
      scale = new double[n];
      keptEnds = new int[n];
    }
    if (kept.length < most) {
      kept = new int[most];
    }
    int dropBelow = (int) (drop * Integer.MAX_VALUE);
    int lexicalBelow = (int) (lexicalDrop * Integer.MAX_VALUE);
    float[] e = new float[STRIDE];
    int k = 0;
    for (int i = 0; i < n; i++) {
      java.util.Arrays.fill(e, 0);
      int start = data.starts[from + i];
      int end = data.starts[from + i + 1];
      for (int f = start; f < end; f++) {
        int id = data.features[f];
        if (id < 0 || next() < (f - start < NameFeatures.LEXICAL ? lexicalBelow : dropBelow)) {
          continue;
        }
        kept[k++] = id;
        int at = id * STRIDE;
        for (int y = 0; y < STRIDE; y++) {
          e[y] += weights[at + y];
        }
      }
      keptEnds[i] = k;
      double max = Double.NEGATIVE_INFINITY;
      for (int y = 0; y < N; y++) {
        max = Math.max(max, e[y]);
      }
      for (int y = 0; y < N; y++) {
        emissions[i * N + y] = Math.exp(e[y] - max);
      }
    }
    double[] t = new double[transitions.length];
    for (int x = 0; x < t.length; x++) {
      t[x] = Math.exp(transitions[x]);
    }
    for (int i = 0; i < n; i++) {
      double sum = 0;
      for (int y = 0; y < N; y++) {
        double a = 0;
        if (i == 0) {
          a = t[N * N + y];
        } else {
          for (int z = 0; z < N; z++) {
            a += alpha[(i - 1) * N + z] * t[z * N + y];
          }
        }
        a *= emissions[i * N + y];
        alpha[i * N + y] = a;
        sum += a;
      }
      scale[i] = sum;
      for (int y = 0; y < N; y++) {
        alpha[i * N + y] /= sum;
      }
    }
    for (int y = 0; y < N; y++) {
      beta[(n - 1) * N + y] = 1;
    }
    for (int i = n - 2; i >= 0; i--) {
      for (int z = 0; z < N; z++) {
        double b = 0;
        for (int y = 0; y < N; y++) {
          b += t[z * N + y] * emissions[(i + 1) * N + y] * beta[(i + 1) * N + y];
        }
        beta[i * N + z] = b / scale[i + 1];
      }
    }
    float weight = data.weights[s];
    double[] tg = new double[t.length];
    float[] g = new float[STRIDE];
    boolean any = false;
    k = 0;
    for (int i = 0; i < n; i++) {
      int gold = data.labels[from + i];
      int prior = i == 0 ? N : data.labels[from + i - 1];
      float largest = 0;
      for (int y = 0; y < N; y++) {
        g[y] = (float) -(alpha[i * N + y] * beta[i * N + y]);
      }
      g[gold] += 1;
      for (int y = 0; y < N; y++) {
        largest = Math.max(largest, Math.abs(g[y]));
        g[y] *= weight;
      }
      if (i == 0) {
        for (int y = 0; y < N; y++) {
          tg[N * N + y] += g[y];
        }
      } else {
        for (int z = 0; z < N; z++) {
          double a = weight * alpha[(i - 1) * N + z] / scale[i];
          for (int y = 0; y < N; y++) {
            tg[z * N + y] -= a * t[z * N + y] * emissions[i * N + y] * beta[i * N + y];
          }
        }
        tg[prior * N + gold] += weight;
      }
      any |= largest > 1e-3;
      if (largest < 2e-3) {
        k = keptEnds[i];
        continue;
      }
      for (; k < keptEnds[i]; k++) {
        int at = kept[k] * STRIDE;
        for (int y = 0; y < N; y++) {
          float gradient = g[y] - l2 * weights[at + y];
          squares[at + y] += gradient * gradient;
          weights[at + y] += rate * gradient / (float) Math.sqrt(squares[at + y] + 0.1f);
        }
      }
    }
    if (any) {
      for (int x = 0; x < t.length; x++) {
        if (tg[x] != 0 && transitions[x] > -1e3f) {
          transitionSquares[x] += (float) (tg[x] * tg[x]);
          transitions[x] += (float) (rate * tg[x] / Math.sqrt(transitionSquares[x] + 1));
        }
      }
    }
  }
}
