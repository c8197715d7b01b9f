package nightdesk.quotes;

import java.util.Arrays;
import java.util.Random;

/**
 * A linear-chain conditional random field over rows of binary features, trained by stochastic
 * gradient with AdaGrad and feature dropout. Transitions depend on the kind of place between the
 * two tokens.
 */
final class Crf {
  final int labels;
  final int stride;
  final int edges;
  final float[] weights;
  final float[] squares;
  final float[] transitions;
  final float[] transitionSquares;
  final boolean[] allowed;

  /** Sequences of tokens: features (rows of {@code width} ids, -1 for none), labels, edges. */
  record Data(int width, int[] features, byte[] labels, byte[] edges, int[] starts) {}

  /** {@code allowed[from * labels + to]}; {@code from == labels} is the start. */
  Crf(int features, int labels, int edges, boolean[] allowed) {
    this.labels = labels;
    this.stride = labels <= 8 ? 8 : 16;
    this.edges = edges;
    this.weights = new float[features * stride];
    this.squares = new float[features * stride];
    this.transitions = new float[edges * (labels + 1) * labels];
    this.transitionSquares = new float[edges * (labels + 1) * labels];
    this.allowed = allowed;
    Arrays.fill(squares, 0.1f);
    Arrays.fill(transitionSquares, 0.1f);
  }

  private double[] emissions = new double[0];
  private double[] alpha = new double[0];
  private double[] beta = new double[0];
  private double[] scale = new double[0];

  private void reserve(int n) {
    if (emissions.length < n * stride) {
      emissions = new double[n * stride];
      alpha = new double[n * stride];
      beta = new double[n * stride];
      scale = new double[n];
    }
  }

  double epoch(Data data, double rate, double l2, double drop, long seed) {
    var random = new Random(seed);
    state = random.nextLong() | 1;
    int sequences = data.starts.length - 1;
    int[] order = new int[sequences];
    for (int i = 0; i < sequences; i++) {
      order[i] = i;
    }
    for (int i = sequences - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int x = order[i];
      order[i] = order[j];
      order[j] = x;
    }
    double likelihood = 0;
    for (int s : order) {
      likelihood += step(data, data.starts[s], data.starts[s + 1], rate, l2, drop, random);
    }
    return likelihood / data.labels.length;
  }

  private long state = 88172645463325252L;

  private int next() {
    state ^= state << 13;
    state ^= state >>> 7;
    state ^= state << 17;
    return (int) (state >>> 32);
  }

  private double step(
      Data data, int from, int to, double rate, double l2, double drop, Random random) {
    int n = to - from;
    if (n == 0) {
      return 0;
    }
    int width = data.width;
    int[] x = data.features;
    reserve(n);
    boolean[] dropped = new boolean[n * width];
    int threshold = (int) (drop * 4294967296.0 + Integer.MIN_VALUE);
    float keep = (float) (1 / (1 - drop));
    double logScale = 0;
    float[] e = new float[stride];
    for (int i = 0; i < n; i++) {
      Arrays.fill(e, 0);
      for (int f = 0; f < width; f++) {
        int id = x[(from + i) * width + f];
        if (id < 0) {
          continue;
        }
        if (next() < threshold) {
          dropped[i * width + f] = true;
          continue;
        }
        int at = id * stride;
        for (int y = 0; y < stride; y++) {
          e[y] += weights[at + y];
        }
      }
      double max = Double.NEGATIVE_INFINITY;
      for (int y = 0; y < labels; y++) {
        max = Math.max(max, e[y] * keep);
      }
      for (int y = 0; y < labels; y++) {
        emissions[i * stride + y] = Math.exp(e[y] * keep - max);
      }
      logScale += max;
    }
    double[] t = new double[transitions.length];
    for (int k = 0; k < t.length; k++) {
      t[k] = allowed[k % ((labels + 1) * labels)] ? Math.exp(transitions[k]) : 0;
    }
    int block = (labels + 1) * labels;
    for (int i = 0; i < n; i++) {
      int edge = data.edges[from + i] * block;
      double sum = 0;
      for (int y = 0; y < labels; y++) {
        double a = 0;
        if (i == 0) {
          a = t[edge + labels * labels + y];
        } else {
          for (int z = 0; z < labels; z++) {
            a += alpha[(i - 1) * stride + z] * t[edge + z * labels + y];
          }
        }
        a *= emissions[i * stride + y];
        alpha[i * stride + y] = a;
        sum += a;
      }
      scale[i] = sum;
      for (int y = 0; y < labels; y++) {
        alpha[i * stride + y] /= sum;
      }
      logScale += Math.log(sum);
    }
    for (int y = 0; y < labels; y++) {
      beta[(n - 1) * stride + y] = 1;
    }
    for (int i = n - 2; i >= 0; i--) {
      int edge = data.edges[from + i + 1] * block;
      for (int z = 0; z < labels; z++) {
        double b = 0;
        for (int y = 0; y < labels; y++) {
          b +=
              t[edge + z * labels + y]
                  * emissions[(i + 1) * stride + y]
                  * beta[(i + 1) * stride + y];
        }
        beta[i * stride + z] = b / scale[i + 1];
      }
    }
    double[] tg = new double[t.length];
    double gold = 0;
    float[] g = new float[stride];
    for (int i = 0; i < n; i++) {
      int y0 = data.labels[from + i];
      int edge = data.edges[from + i] * block;
      gold += Math.log(emissions[i * stride + y0]);
      int prior = i == 0 ? labels : data.labels[from + i - 1];
      gold += transitions[edge + prior * labels + y0];
      for (int y = 0; y < labels; y++) {
        g[y] = (float) -(alpha[i * stride + y] * beta[i * stride + y]);
      }
      g[y0] += 1;
      if (i == 0) {
        for (int y = 0; y < labels; y++) {
          tg[edge + labels * labels + y] += g[y];
        }
      } else {
        for (int z = 0; z < labels; z++) {
          double a = alpha[(i - 1) * stride + z] / scale[i];
          for (int y = 0; y < labels; y++) {
            tg[edge + z * labels + y] -=
                a * t[edge + z * labels + y] * emissions[i * stride + y] * beta[i * stride + y];
          }
        }
        tg[edge + prior * labels + y0] += 1;
      }
      float most = 0;
      for (int y = 0; y < labels; y++) {
        most = Math.max(most, Math.abs(g[y]));
      }
      if (most < 1e-4) {
        continue;
      }
      for (int f = 0; f < width; f++) {
        int id = x[(from + i) * width + f];
        if (id < 0 || dropped[i * width + f]) {
          continue;
        }
        int at = id * stride;
        for (int y = 0; y < labels; y++) {
          float gradient = g[y] * keep - (float) l2 * weights[at + y];
          squares[at + y] += gradient * gradient;
          weights[at + y] += (float) rate * gradient / (float) Math.sqrt(squares[at + y]);
        }
      }
    }
    for (int k = 0; k < t.length; k++) {
      if (tg[k] != 0) {
        transitionSquares[k] += (float) (tg[k] * tg[k]);
        transitions[k] += (float) (rate * tg[k] / Math.sqrt(transitionSquares[k]));
      }
    }
    double logEmissionMax = 0;
    // gold and the scales both leave out the emissions' maxima, but for logScale: take them out.
    for (int i = 0; i < n; i++) {
      logEmissionMax += Math.log(scale[i]);
    }
    return gold - logEmissionMax;
  }

  /** The best labels of all tokens. */
  byte[] decode(Data data) {
    byte[] best = new byte[data.labels.length];
    for (int s = 0; s + 1 < data.starts.length; s++) {
      viterbi(data, data.starts[s], data.starts[s + 1], best);
    }
    return best;
  }

  private void viterbi(Data data, int from, int to, byte[] best) {
    int n = to - from;
    if (n == 0) {
      return;
    }
    int block = (labels + 1) * labels;
    float[] score = new float[labels];
    float[] last = new float[labels];
    byte[] back = new byte[n * labels];
    float[] e = new float[stride];
    for (int i = 0; i < n; i++) {
      Arrays.fill(e, 0);
      for (int f = 0; f < data.width; f++) {
        int id = data.features[(from + i) * data.width + f];
        if (id >= 0) {
          for (int y = 0; y < stride; y++) {
            e[y] += weights[id * stride + y];
          }
        }
      }
      int edge = data.edges[from + i] * block;
      for (int y = 0; y < labels; y++) {
        float most = Float.NEGATIVE_INFINITY;
        int arg = 0;
        if (i == 0) {
          most = allowed[labels * labels + y] ? transitions[edge + labels * labels + y] : -1e6f;
        } else {
          for (int z = 0; z < labels; z++) {
            float v =
                last[z] + (allowed[z * labels + y] ? transitions[edge + z * labels + y] : -1e6f);
            if (v > most) {
              most = v;
              arg = z;
            }
          }
        }
        score[y] = most + e[y];
        back[i * labels + y] = (byte) arg;
      }
      float[] swap = last;
      last = score;
      score = swap;
    }
    int y = 0;
    for (int k = 1; k < labels; k++) {
      if (last[k] > last[y]) {
        y = k;
      }
    }
    for (int i = n - 1; i >= 0; i--) {
      best[from + i] = (byte) y;
      y = back[i * labels + y];
    }
  }
}
