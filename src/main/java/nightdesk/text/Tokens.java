package nightdesk.text;

import java.util.Arrays;

/** Growing arrays of tokens, filled by {@link Tokenizer}. */
final class Tokens {
  int size;
  int[] starts;
  int[] ends;
  byte[] kinds;
  byte[] caps;
  long[] hashes;

  Tokens(int capacity) {
    starts = new int[capacity];
    ends = new int[capacity];
    kinds = new byte[capacity];
    caps = new byte[capacity];
    hashes = new long[capacity];
  }

  void add(String text, int start, int end, Document.Kind kind) {
    if (size == starts.length) {
      int capacity = size * 2;
      starts = Arrays.copyOf(starts, capacity);
      ends = Arrays.copyOf(ends, capacity);
      kinds = Arrays.copyOf(kinds, capacity);
      caps = Arrays.copyOf(caps, capacity);
      hashes = Arrays.copyOf(hashes, capacity);
    }
    starts[size] = start;
    ends[size] = end;
    kinds[size] = (byte) kind.ordinal();
    caps[size] =
        (byte) (kind == Document.Kind.WORD ? caps(text, start, end) : Document.Caps.NONE).ordinal();
    hashes[size] = Document.hash(text, start, end);
    size++;
  }

  private static Document.Caps caps(String text, int start, int end) {
    char first = text.charAt(start);
    int upper = 0;
    int lower = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c < 128 ? c >= 'a' && c <= 'z' : Character.isLowerCase(c)) {
        lower++;
      } else if (c < 128 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c)) {
        upper++;
      }
    }
    if (upper == 0) {
      return lower == 0 ? Document.Caps.NONE : Document.Caps.LOWER;
    }
    if (lower == 0) {
      return upper == 1 ? Document.Caps.TITLE : Document.Caps.UPPER;
    }
    return Character.isUpperCase(first) ? Document.Caps.TITLE : Document.Caps.MIXED;
  }
}
