package nightdesk.quotes;

import java.util.ArrayList;
import java.util.List;
import nightdesk.text.Document;

/**
 * Joins each source and each content to a cue: a log-linear choice among the nearest cues by their
 * side, distance and what stands between.
 */
final class QuoteLinker {
  private static final int CANDIDATES = 7;
  private static final int FEATURES = 16;

  private final float[] weights;

  /**
   * @param weights by hash; the length a power of two
   */
  QuoteLinker(float[] weights) {
    this.weights = weights;
  }

  /** The parts of one document with what linking asks of them. */
  static final class Parts {
    final Document document;
    final QuotationMarks marks;
    final List<Part> list;
    private final int[] sentence;
    private final int[] paragraph;
    private final int[] cuesBefore;
    private final int[] sourcesBefore;
    private final int[] contentsBefore;
    private final int[] cues;

    Parts(Document document, QuotationMarks marks, List<Part> list) {
      this.document = document;
      this.marks = marks;
      this.list = list;
      int n = list.size();
      sentence = new int[n];
      paragraph = new int[n];
      cuesBefore = new int[n + 1];
      sourcesBefore = new int[n + 1];
      contentsBefore = new int[n + 1];
      var found = new ArrayList<Integer>();
      for (int i = 0; i < n; i++) {
        Part part = list.get(i);
        sentence[i] = document.sentenceOf(part.from());
        paragraph[i] = document.paragraphOf(sentence[i]);
        cuesBefore[i + 1] = cuesBefore[i] + (part.kind() == Part.CUE ? 1 : 0);
        sourcesBefore[i + 1] = sourcesBefore[i] + (part.kind() == Part.SOURCE ? 1 : 0);
        contentsBefore[i + 1] = contentsBefore[i] + (part.kind() == Part.CONTENT ? 1 : 0);
        if (part.kind() == Part.CUE) {
          found.add(i);
        }
      }
      cues = found.stream().mapToInt(Integer::intValue).toArray();
    }

    boolean isQuoted(Part part) {
      return marks.state(Math.min(part.from() + 1, part.to() - 1)) == QuotationMarks.DOUBLE;
    }

    /** Indices of the cues that the part may belong to, nearest first. */
    int[] candidates(int index) {
      Part part = list.get(index);
      int reach = part.kind() == Part.CONTENT ? 1 : 0;
      int right = cuesBefore[index];
      int left = right - 1;
      int[] near = new int[CANDIDATES];
      int size = 0;
      while (size < CANDIDATES) {
        boolean hasLeft = left >= 0 && paragraph[index] - paragraph[cues[left]] <= reach;
        boolean hasRight =
            right < cues.length && paragraph[cues[right]] - paragraph[index] <= reach;
        if (!hasLeft && !hasRight) {
          break;
        }
        int toLeft = hasLeft ? part.from() - list.get(cues[left]).from() : Integer.MAX_VALUE;
        int toRight = hasRight ? list.get(cues[right]).from() - part.from() : Integer.MAX_VALUE;
        near[size++] = toLeft <= toRight ? cues[left--] : cues[right++];
      }
      return java.util.Arrays.copyOf(near, size);
    }

    /** The features of joining the part to the cue, as indices of a table of {@code size}. */
    int features(int index, int cueIndex, int size, int[] out) {
      Part part = list.get(index);
      Part cue = list.get(cueIndex);
      boolean left = index < cueIndex;
      Part a = left ? part : cue;
      Part b = left ? cue : part;
      int low = Math.min(index, cueIndex) + 1;
      int high = Math.max(index, cueIndex);
      int partSentence = document.sentenceOf(left ? part.to() - 1 : part.from());
      int sentences = Math.min(4, Math.abs(partSentence - sentence[cueIndex]));
      int paragraphs = Math.min(2, Math.abs(paragraph[index] - paragraph[cueIndex]));
      int nq = Math.min(2, cuesBefore[high] - cuesBefore[low]);
      int ns = Math.min(2, sourcesBefore[high] - sourcesBefore[low]);
      int nc = Math.min(2, contentsBefore[high] - contentsBefore[low]);
      int distance = b.from() - a.to();
      int logDistance = Math.min(6, 31 - Integer.numberOfLeadingZeros(distance + 1));
      int quoted = isQuoted(part) ? 1 : 0;
      int cueQuoted = marks.state(cue.from()) == QuotationMarks.DOUBLE ? 1 : 0;
      long between = 7;
      if (distance <= 3) {
        for (int t = a.to(); t < b.from(); t++) {
          between = between * 0x9E3779B97F4A7C15L + document.hash(t);
        }
      }
      long cueWord = document.hash(cue.from());
      int r = part.kind() * 2 + (left ? 1 : 0);
      int n = 0;
      out[n++] = slot(1, r, size);
      out[n++] = slot(2, r * 64 + sentences * 8 + paragraphs, size);
      out[n++] = slot(3, r * 64 + nq * 16 + ns * 4 + nc, size);
      out[n++] = slot(4, r * 64 + logDistance, size);
      out[n++] = slot(5, r * 64 + nq * 16 + Math.min(sentences, 3) * 4 + quoted, size);
      out[n++] = slot(6, r * 31L + between, size);
      out[n++] = slot(7, r * 31L + cueWord, size);
      out[n++] =
          slot(
              8,
              r * 128
                  + Math.min(distance, 5) * 8
                  + Math.min(nq, 1) * 4
                  + Math.min(ns, 1) * 2
                  + Math.min(nc, 1),
              size);
      out[n++] = slot(9, r * 64 + quoted * 32 + cueQuoted * 16 + Math.min(sentences, 2), size);
      if (part.kind() == Part.CONTENT) {
        int comma = document.is(a.to() - 1, ',') ? 1 : 0;
        out[n++] = slot(10, r * 64 + quoted * 32 + paragraphs * 8 + nq * 2 + comma, size);
        long next = cue.to() < document.size() ? document.hash(cue.to()) : 0;
        out[n++] = slot(11, r * 31L + next, size);
        boolean own = false;
        int first = sentence[index];
        int last = document.sentenceOf(part.to() - 1);
        for (int c : cues) {
          own |= c != cueIndex && (sentence[c] == first || sentence[c] == last);
        }
        out[n++] = slot(12, r * 64 + Math.min(sentences, 3) * 8 + (own ? 4 : 0) + quoted, size);
        boolean goesOn = marks.regionOf(Math.min(part.from() + 1, part.to() - 1)) >= 0;
        goesOn =
            goesOn && marks.continues(marks.regionOf(Math.min(part.from() + 1, part.to() - 1)));
        out[n++] = slot(13, r * 64 + (goesOn ? 32 : 0) + paragraphs * 8 + nq, size);
      }
      return n;
    }

    private static int slot(int feature, long value, int size) {
      long x = (value * 64 + feature) * 0x9E3779B97F4A7C15L;
      x = (x ^ x >>> 31) * 0xBF58476D1CE4E5B9L;
      return (int) (x >>> 40) & size - 1;
    }
  }

  /**
   * By part: the index of the cue it belongs to, -1 if there is none in reach, and for cues
   * themselves.
   *
   * @param scores filled with the winning scores
   */
  int[] link(Parts parts, float[] scores) {
    int n = parts.list.size();
    int[] links = new int[n];
    int[] row = new int[FEATURES];
    for (int i = 0; i < n; i++) {
      links[i] = -1;
      if (parts.list.get(i).kind() == Part.CUE) {
        continue;
      }
      float best = Float.NEGATIVE_INFINITY;
      for (int c : parts.candidates(i)) {
        int size = parts.features(i, c, weights.length, row);
        float score = 0;
        for (int k = 0; k < size; k++) {
          score += weights[row[k]];
        }
        if (score > best) {
          best = score;
          links[i] = c;
        }
      }
      scores[i] = best;
    }
    return links;
  }
}
