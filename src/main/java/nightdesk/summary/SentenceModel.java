package nightdesk.summary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The weights of the features and of the selection: a text file with a name and a number a line, so
 * that a person can read what the program values.
 */
final class SentenceModel {
  private final double[] weights;
  private final double redundancy;

  SentenceModel(double[] weights, double redundancy) {
    if (weights.length != Feature.WEIGHED) {
      throw new IllegalArgumentException(
          "a model needs " + Feature.WEIGHED + " weights, but has " + weights.length);
    }
    this.weights = weights.clone();
    this.redundancy = redundancy;
  }

  /** The shipped model. */
  static SentenceModel load() {
    return read("/nightdesk/models/summary.txt");
  }

  /**
   * The model in the resource.
   *
   * @throws IllegalStateException if its features are not the code's: it must be trained again
   */
  static SentenceModel read(String resource) {
    double[] weights = new double[Feature.WEIGHED];
    boolean[] known = new boolean[Feature.WEIGHED];
    double redundancy = Double.NaN;
    try (var in = SentenceModel.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no model at " + resource);
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String[] parts = line.strip().split("\\s+");
        double value = Double.parseDouble(parts[1]);
        if (parts[0].equals("redundancy")) {
          redundancy = value;
          continue;
        }
        int at = indexOf(parts[0]);
        if (at < 0 || known[at]) {
          throw new IllegalStateException(resource + ": unknown or repeated feature " + parts[0]);
        }
        known[at] = true;
        weights[at] = value;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
    for (int i = 0; i < known.length; i++) {
      if (!known[i]) {
        throw new IllegalStateException(
            resource + ": no weight for " + Feature.values()[i].label() + "; train it again");
      }
    }
    if (Double.isNaN(redundancy)) {
      throw new IllegalStateException(resource + ": no weight for redundancy");
    }
    return new SentenceModel(weights, redundancy);
  }

  private static int indexOf(String label) {
    for (int i = 0; i < Feature.WEIGHED; i++) {
      if (Feature.values()[i].label().equals(label)) {
        return i;
      }
    }
    return -1;
  }

  double weight(int feature) {
    return weights[feature];
  }

  double[] weights() {
    return Arrays.copyOf(weights, weights.length);
  }

  /** What full likeness to a chosen key point costs. */
  double redundancy() {
    return redundancy;
  }

  /** The weighed sum of a row of features. */
  double score(double[] row) {
    double sum = 0;
    for (int f = 0; f < weights.length; f++) {
      sum += weights[f] * row[f];
    }
    return sum;
  }
}
