package nightdesk.quotes;

import java.util.Arrays;

/** The stretches of a text that stand in marks, while they are being found: a table that grows. */
final class QuotedRegions {
  private final String text;
  private int size;
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private int[] outerStarts = new int[16];
  private int[] outerEnds = new int[16];
  private byte[] types = new byte[16];
  private boolean[] closed = new boolean[16];
  private boolean[] continues = new boolean[16];

  QuotedRegions(String text) {
    this.text = text;
  }

  /** The number of regions. */
  int size() {
    return size;
  }

  /** Offset of the region's first character after the opening mark. */
  int start(int region) {
    return starts[region];
  }

  /** Offset of the closing mark, or of the end of the region if it has none. */
  int end(int region) {
    return ends[region];
  }

  /** Offset of the opening mark. */
  int outerStart(int region) {
    return outerStarts[region];
  }

  /** Offset after the closing mark. */
  int outerEnd(int region) {
    return outerEnds[region];
  }

  /** {@link QuotationMarks#DOUBLE} or {@link QuotationMarks#SINGLE}. */
  byte type(int region) {
    return types[region];
  }

  /** True if the region has its closing mark. */
  boolean isClosed(int region) {
    return closed[region];
  }

  /** True if the region goes on with what the one before left open, over a paragraph's end. */
  boolean continues(int region) {
    return continues[region];
  }

  /** Adds a region, unless it has neither letters nor digits. */
  void add(
      int start,
      int end,
      int outerStart,
      int outerEnd,
      byte type,
      boolean isClosed,
      boolean goesOn) {
    boolean empty = true;
    for (int i = start; i < end && empty; i++) {
      empty = !Character.isLetterOrDigit(text.charAt(i));
    }
    if (empty) {
      return;
    }
    if (size == starts.length) {
      int capacity = size * 2;
      starts = Arrays.copyOf(starts, capacity);
      ends = Arrays.copyOf(ends, capacity);
      outerStarts = Arrays.copyOf(outerStarts, capacity);
      outerEnds = Arrays.copyOf(outerEnds, capacity);
      types = Arrays.copyOf(types, capacity);
      closed = Arrays.copyOf(closed, capacity);
      continues = Arrays.copyOf(continues, capacity);
    }
    starts[size] = start;
    ends[size] = end;
    outerStarts[size] = outerStart;
    outerEnds[size] = outerEnd;
    types[size] = type;
    closed[size] = isClosed;
    continues[size] = goesOn;
    size++;
  }

  /** Ends the region, and its outer stretch, there. */
  void shorten(int region, int end) {
    ends[region] = end;
    outerEnds[region] = end;
  }

  /** True if one of the regions {@code [first, last)} and {@code [from, to)} overlap. */
  boolean overlaps(int first, int last, int from, int to) {
    for (int r = first; r < last; r++) {
      if (outerStarts[r] < to && outerEnds[r] > from) {
        return true;
      }
    }
    return false;
  }

  /** Removes those of {@code [first, last)} that lie between the places; returns how many. */
  int removeInside(int first, int last, int from, int end) {
    int kept = first;
    int removed = 0;
    for (int r = first; r < size; r++) {
      if (r < last && outerStarts[r] > from && outerEnds[r] <= end) {
        removed++;
      } else {
        move(r, kept++);
      }
    }
    size = kept;
    return removed;
  }

  private void move(int from, int to) {
    starts[to] = starts[from];
    ends[to] = ends[from];
    outerStarts[to] = outerStarts[from];
    outerEnds[to] = outerEnds[from];
    types[to] = types[from];
    closed[to] = closed[from];
    continues[to] = continues[from];
  }

  /** Puts the regions from {@code first} on in text order (few; insertion). */
  void sort(int first) {
    for (int r = first + 1; r < size; r++) {
      for (int k = r; k > first && starts[k] < starts[k - 1]; k--) {
        swap(k, k - 1);
      }
    }
  }

  private void swap(int a, int b) {
    int[][] arrays = {starts, ends, outerStarts, outerEnds};
    for (int[] array : arrays) {
      int value = array[a];
      array[a] = array[b];
      array[b] = value;
    }
    byte type = types[a];
    types[a] = types[b];
    types[b] = type;
    boolean flag = closed[a];
    closed[a] = closed[b];
    closed[b] = flag;
    flag = continues[a];
    continues[a] = continues[b];
    continues[b] = flag;
  }
}
