package nightdesk.text;

import java.util.Arrays;
import java.util.Locale;

/**
 * What a text's words are about: for each token the hash of its stem, 0 for stop words, marks and
 * single letters. A script without spaces gives pairs of neighbouring characters instead (Nie and
 * Ren 1999: as good as words for matching Chinese).
 *
 * <p>Stemmers and stop words of other languages than English are Lucene's; a language without a
 * stemmer keeps its words as they are.
 */
public final class Stems {
  private Stems() {}

  /** One entry a token of {@code document}. Linear in the text. */
  public static long[] of(Document document) {
    int size = document.size();
    long[] stems = new long[size];
    Language language = document.language();
    WordSet stopWords = language.stopWords();
    WordStemmer stemmer = language.stemmer();
    int capacity = Integer.highestOneBit(Math.max(8, size)) * 4;
    long[] keys = new long[capacity];
    long[] values = new long[capacity];
    for (int t = 0; t < size; t++) {
      Document.Kind kind = document.kind(t);
      if (kind == Document.Kind.MARK || kind == Document.Kind.SYMBOL) {
        continue;
      }
      long hash = document.hash(t);
      if (kind == Document.Kind.NUMBER) {
        stems[t] = hash;
        continue;
      }
      char first = document.charAt(t, 0);
      if (Tokenizer.isIdeograph(first)) {
        boolean paired =
            t + 1 < size
                && document.end(t) == document.start(t + 1)
                && Tokenizer.isIdeograph(document.charAt(t + 1, 0));
        stems[t] =
            paired ? Document.hash(document.text(), document.start(t), document.end(t + 1)) : 0;
        continue;
      }
      if (document.length(t) < 2) {
        continue;
      }
      int slot = (int) (hash ^ (hash >>> 29)) & (capacity - 1);
      while (keys[slot] != 0 && keys[slot] != hash) {
        slot = (slot + 1) & (capacity - 1);
      }
      if (keys[slot] == 0) {
        keys[slot] = hash;
        values[slot] =
            stopWords.contains(hash)
                ? 0
                : stemmer.stem(document.text(), document.start(t), document.end(t));
      }
      stems[t] = values[slot];
    }
    return stems;
  }

  /** The stems of a headline or another short text in {@code language}, in order, without zeros. */
  public static long[] of(String text, Language language) {
    Tokens tokens = new Tokenizer(WordSet.EMPTY, WordSet.EMPTY).tokenize(text);
    WordStemmer stemmer = language.stemmer();
    long[] stems = new long[tokens.size];
    int count = 0;
    for (int t = 0; t < tokens.size; t++) {
      int kind = tokens.kinds[t];
      if (kind == Document.Kind.NUMBER.ordinal()) {
        stems[count++] = tokens.hashes[t];
      } else if (kind == Document.Kind.WORD.ordinal()) {
        char first = text.charAt(tokens.starts[t]);
        if (Tokenizer.isIdeograph(first)) {
          if (t + 1 < tokens.size
              && tokens.starts[t + 1] == tokens.ends[t]
              && Tokenizer.isIdeograph(text.charAt(tokens.starts[t + 1]))) {
            stems[count++] = Document.hash(text, tokens.starts[t], tokens.ends[t + 1]);
          }
        } else if (tokens.ends[t] - tokens.starts[t] > 1
            && !language.stopWords().contains(tokens.hashes[t])) {
          stems[count++] = stemmer.stem(text, tokens.starts[t], tokens.ends[t]);
        }
      }
    }
    return Arrays.copyOf(stems, count);
  }

  /** Lower case of {@code [start, end)} with plain apostrophes, as the stemmers want it. */
  static String lower(String text, int start, int end) {
    return text.substring(start, end).toLowerCase(Locale.ROOT).replace('\u2019', '\'');
  }
}
