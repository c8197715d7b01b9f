package nightdesk.text;

import java.util.Arrays;

/** Sets of stems as sorted arrays. */
public final class Sorted {
  private Sorted() {}

  /** What is not 0, sorted, each once. */
  public static long[] distinct(long[] stems) {
    long[] sorted = stems.clone();
    Arrays.sort(sorted);
    int size = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (sorted[i] != 0 && (size == 0 || sorted[i] != sorted[size - 1])) {
        sorted[size++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, size);
  }

  /** How many of {@code a} are in {@code b}; both sorted, each once. */
  public static int common(long[] a, long[] b) {
    int common = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      if (a[i] == b[j]) {
        common++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return common;
  }
}
