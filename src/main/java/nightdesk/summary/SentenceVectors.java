package nightdesk.summary;

import java.util.Arrays;
import java.util.List;
import nightdesk.text.Document;
import nightdesk.text.Stems;

/**
 * The sentences of one or more documents as vectors of stems: how often each occurs, with the
 * length of the vector set to 1. Sentences are numbered through all documents. Sparse; every
 * measure but {@link #cosine} is linear in the text.
 */
final class SentenceVectors {
  private final int[][] terms;
  private final double[][] weights;
  private final int size;
  private final int[] counts;
  private final int[] documentCounts;

  static SentenceVectors of(Document document) {
    return of(List.of(document), List.of(Stems.of(document)));
  }

  /** The sentences of {@code documents}, of which {@code stems} has the stems. */
  static SentenceVectors of(List<Document> documents, List<long[]> stems) {
    int sentences = 0;
    int tokens = 0;
    for (Document document : documents) {
      sentences += document.sentences();
      tokens += document.size();
    }
    return new SentenceVectors(documents, stems, sentences, tokens);
  }

  private SentenceVectors(List<Document> documents, List<long[]> stems, int sentences, int tokens) {
    terms = new int[sentences][];
    weights = new double[sentences][];
    int capacity = Integer.highestOneBit(Math.max(8, tokens)) * 4;
    long[] keys = new long[capacity];
    int[] numbers = new int[capacity];
    int[] total = new int[tokens];
    int[] inDocuments = new int[tokens];
    int[] lastDocument = new int[tokens];
    int vocabulary = 0;
    int at = 0;
    int[] buffer = new int[64];
    for (int d = 0; d < documents.size(); d++) {
      Document document = documents.get(d);
      long[] stem = stems.get(d);
      for (int s = 0; s < document.sentences(); s++, at++) {
        int from = document.sentenceStart(s);
        int to = document.sentenceEnd(s);
        if (buffer.length < to - from) {
          buffer = new int[2 * (to - from)];
        }
        int count = 0;
        for (int t = from; t < to; t++) {
          if (stem[t] == 0) {
            continue;
          }
          int slot = (int) (stem[t] ^ (stem[t] >>> 29)) & (capacity - 1);
          while (keys[slot] != 0 && keys[slot] != stem[t]) {
            slot = (slot + 1) & (capacity - 1);
          }
          if (keys[slot] == 0) {
            keys[slot] = stem[t];
            numbers[slot] = vocabulary++;
          }
          int term = numbers[slot];
          buffer[count++] = term;
          total[term]++;
          if (lastDocument[term] != d + 1) {
            lastDocument[term] = d + 1;
            inDocuments[term]++;
          }
        }
        fill(at, buffer, count);
      }
    }
    size = vocabulary;
    counts = Arrays.copyOf(total, vocabulary);
    documentCounts = Arrays.copyOf(inDocuments, vocabulary);
  }

  private void fill(int sentence, int[] found, int count) {
    Arrays.sort(found, 0, count);
    int distinct = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || found[i] != found[i - 1]) {
        distinct++;
      }
    }
    int[] ids = new int[distinct];
    double[] values = new double[distinct];
    int k = -1;
    for (int i = 0; i < count; i++) {
      if (i == 0 || found[i] != found[i - 1]) {
        ids[++k] = found[i];
      }
      values[k]++;
    }
    double norm = 0;
    for (double value : values) {
      norm += value * value;
    }
    norm = Math.sqrt(norm);
    for (int i = 0; i < distinct; i++) {
      values[i] /= norm;
    }
    terms[sentence] = ids;
    weights[sentence] = values;
  }

  int sentences() {
    return terms.length;
  }

  /** The number of different stems. */
  int size() {
    return size;
  }

  /** The stems of a sentence: numbers below {@link #size()}, rising. */
  int[] terms(int sentence) {
    return terms[sentence];
  }

  /** How often the stem occurs in all. */
  int count(int term) {
    return counts[term];
  }

  /** In how many documents the stem occurs. */
  int documentCount(int term) {
    return documentCounts[term];
  }

  /** How alike two sentences are, 0..1. */
  double cosine(int a, int b) {
    int[] x = terms[a];
    int[] y = terms[b];
    double sum = 0;
    for (int i = 0, j = 0; i < x.length && j < y.length; ) {
      if (x[i] == y[j]) {
        sum += weights[a][i++] * weights[b][j++];
      } else if (x[i] < y[j]) {
        i++;
      } else {
        j++;
      }
    }
    return sum;
  }

  /**
   * How alike each sentence is to the whole: its cosine with the sum of all stems (the centroid of
   * Radev et al. 2004), 0..1.
   *
   * @param termWeights what a stem's count is multiplied with
   */
  double[] centrality(double[] termWeights) {
    double[] centre = new double[size];
    for (int t = 0; t < size; t++) {
      centre[t] = counts[t] * termWeights[t];
    }
    return cosines(centre);
  }

  /** The cosine of each sentence with {@code centre}, a weight for each stem. */
  double[] cosines(double[] centre) {
    double norm = 0;
    for (double value : centre) {
      norm += value * value;
    }
    norm = Math.sqrt(norm);
    double[] result = new double[terms.length];
    for (int s = 0; s < terms.length; s++) {
      double sum = 0;
      for (int i = 0; i < terms[s].length; i++) {
        sum += weights[s][i] * centre[terms[s][i]];
      }
      result[s] = norm == 0 ? 0 : sum / norm;
    }
    return result;
  }
}
