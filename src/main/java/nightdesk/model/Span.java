package nightdesk.model;

/**
 * A stretch of an article's text.
 *
 * @param start offset of the first UTF-16 code unit, 0 or more
 * @param end offset after the last UTF-16 code unit, not before {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "span must have 0 <= start <= end, but is [" + start + ", " + end + ")");
    }
  }

  public int length() {
    return end - start;
  }

  /** True if every character of {@code other} is in this span. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** True if the two spans share at least one character. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** By start, then by end. */
  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
