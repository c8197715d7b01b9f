package nightdesk.text;

import java.util.function.Supplier;
import org.tartarus.snowball.SnowballStemmer;

/** The hash of a word's stem. Thread-safe. */
interface WordStemmer {
  /** The hash of the stem of the word at {@code [start, end)}; never 0. */
  long stem(String text, int start, int end);

  /** Keeps words as they are. */
  WordStemmer NONE = Document::hash;

  /** A stemmer of the Snowball project; they are not thread-safe, so each word has its own. */
  static WordStemmer snowball(Supplier<? extends SnowballStemmer> stemmers) {
    return (text, start, end) -> {
      SnowballStemmer stemmer = stemmers.get();
      stemmer.setCurrent(Stems.lower(text, start, end));
      stemmer.stem();
      return Document.hash(stemmer.getCurrent());
    };
  }
}
