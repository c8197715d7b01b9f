package nightdesk.evaluate;

import java.util.Arrays;

/** The one-to-one assignment of greatest weight (Kuhn 1955, by shortest augmenting paths). */
final class Assignment {
  private Assignment() {}

  /**
   * For each row of the matrix the column that it gets, -1 for none.
   *
   * @param weights rows of equal length, 0 or more
   */
  static int[] best(double[][] weights) {
    int rows = weights.length;
    int columns = rows == 0 ? 0 : weights[0].length;
    int[] result = new int[rows];
    Arrays.fill(result, -1);
    if (columns == 0) {
      return result;
    }
    boolean turned = rows > columns;
    int n = Math.min(rows, columns);
    int m = Math.max(rows, columns);
    double[] u = new double[n + 1];
    double[] v = new double[m + 1];
    int[] p = new int[m + 1];
    int[] way = new int[m + 1];
    for (int i = 1; i <= n; i++) {
      p[0] = i;
      int j0 = 0;
      double[] least = new double[m + 1];
      Arrays.fill(least, Double.POSITIVE_INFINITY);
      boolean[] used = new boolean[m + 1];
      do {
        used[j0] = true;
        int i0 = p[j0];
        double delta = Double.POSITIVE_INFINITY;
        int j1 = 0;
        for (int j = 1; j <= m; j++) {
          if (used[j]) {
            continue;
          }
          double weight = turned ? weights[j - 1][i0 - 1] : weights[i0 - 1][j - 1];
          double current = -weight - u[i0] - v[j];
          if (current < least[j]) {
            least[j] = current;
            way[j] = j0;
          }
          if (least[j] < delta) {
            delta = least[j];
            j1 = j;
          }
        }
        for (int j = 0; j <= m; j++) {
          if (used[j]) {
            u[p[j]] += delta;
            v[j] -= delta;
          } else {
            least[j] -= delta;
          }
        }
        j0 = j1;
      } while (p[j0] != 0);
      while (j0 != 0) {
        int j1 = way[j0];
        p[j0] = p[j1];
        j0 = j1;
      }
    }
    for (int j = 1; j <= m; j++) {
      if (p[j] != 0) {
        if (turned) {
          result[j - 1] = p[j] - 1;
        } else {
          result[p[j] - 1] = j - 1;
        }
      }
    }
    return result;
  }
}
