package nightdesk.quotes;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Trains the linker on gold parts. */
final class LinkTraining {
  private static final int SIZE = 1 << 13;

  private LinkTraining() {}

  /** One part's choice: the features of each cue in reach, and which are right. */
  private record Choice(int[][] rows, boolean[] right) {}

  static List<Part> goldParts(GoldArticle a, List<Integer> owners) {
    var parts = new ArrayList<Part>();
    int n = a.part.length;
    int t = 0;
    while (t < n) {
      if (a.part[t] == 0) {
        t++;
        continue;
      }
      int from = t++;
      while (t < n && a.part[t] == a.part[from] && !a.begins[t]) {
        t++;
      }
      parts.add(new Part(a.part[from], from, t, 1));
      owners.add(a.owner[from]);
    }
    return parts;
  }

  static float[] train(List<GoldArticle> articles) {
    var choices = new ArrayList<Choice>();
    for (GoldArticle a : articles) {
      var owners = new ArrayList<Integer>();
      var parts = new QuoteLinker.Parts(a.document, a.marks, goldParts(a, owners));
      for (int i = 0; i < parts.list.size(); i++) {
        if (parts.list.get(i).kind() == Part.CUE) {
          continue;
        }
        int[] cues = parts.candidates(i);
        int[][] rows = new int[cues.length][];
        boolean[] right = new boolean[cues.length];
        boolean any = false;
        for (int k = 0; k < cues.length; k++) {
          int[] row = new int[16];
          int size = parts.features(i, cues[k], SIZE, row);
          rows[k] = java.util.Arrays.copyOf(row, size);
          right[k] = owners.get(cues[k]).equals(owners.get(i));
          any |= right[k];
        }
        if (any) {
          choices.add(new Choice(rows, right));
        }
      }
    }
    float[] weights = new float[SIZE];
    float[] squares = new float[SIZE];
    java.util.Arrays.fill(squares, 0.01f);
    var random = new Random(1);
    for (int epoch = 0; epoch < 4; epoch++) {
      java.util.Collections.shuffle(choices, random);
      int right = 0;
      for (Choice c : choices) {
        double[] p = new double[c.rows.length];
        double max = Double.NEGATIVE_INFINITY;
        int arg = 0;
        for (int k = 0; k < p.length; k++) {
          for (int f : c.rows[k]) {
            p[k] += weights[f];
          }
          if (p[k] > max) {
            max = p[k];
            arg = k;
          }
        }
        right += c.right[arg] ? 1 : 0;
        double sum = 0;
        int good = 0;
        for (int k = 0; k < p.length; k++) {
          p[k] = Math.exp(p[k] - max);
          sum += p[k];
          good += c.right[k] ? 1 : 0;
        }
        for (int k = 0; k < p.length; k++) {
          double g = (c.right[k] ? 1.0 / good : 0) - p[k] / sum;
          if (Math.abs(g) < 1e-4) {
            continue;
          }
          for (int f : c.rows[k]) {
            squares[f] += (float) (g * g);
            weights[f] += (float) (0.2 * g / Math.sqrt(squares[f]));
          }
        }
      }
      System.out.println("link epoch " + epoch + " right " + (double) right / choices.size());
    }
    return weights;
  }
}
