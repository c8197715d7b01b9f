package nightdesk.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nightdesk.model.Article;
import nightdesk.model.Span;

/**
 * The paragraphs, sentences and tokens of one article, over primitive arrays: tokens are numbered
 * from 0, sentences are runs of tokens, paragraphs are runs of sentences; each token is in exactly
 * one sentence. Offsets are UTF-16 code units of the article's text. Immutable.
 *
 * <p>Tokens follow the habits of the Penn Treebank as of Universal Dependencies: hyphens stand
 * alone ("US", "-", "Pakistan"), so do clitics ("Pakistan", "'s"; "do", "n't"); abbreviations,
 * initials and acronyms keep their stops ("Mr.", "J.", "U.S."); a number keeps its separators
 * ("1,000.5"); an address or e-mail address is one token.
 */
public final class Document {
  /** What a token is made of. */
  public enum Kind {
    /** Begins with a letter. */
    WORD,
    /** Begins with a digit. */
    NUMBER,
    /** Punctuation. */
    MARK,
    /** Anything else: currency, arithmetic, emoji. */
    SYMBOL
  }

  /** How a word is written. */
  public enum Caps {
    /** Not a word, or a script without case. */
    NONE,
    /** "minister" */
    LOWER,
    /** "Minister", "McDonald", "O'Brien", and single capitals ("A", "J."). */
    TITLE,
    /** "NATO", "U.S." */
    UPPER,
    /** "iPhone" */
    MIXED
  }

  private static final Kind[] KINDS = Kind.values();
  private static final Caps[] CAPS = Caps.values();

  private final Article article;
  private final Language language;
  private final int size;
  private final int[] starts;
  private final int[] ends;
  private final byte[] kinds;
  private final byte[] caps;
  private final long[] hashes;
  private final int[] sentenceStarts;
  private final int[] sentenceOf;
  private final int[] paragraphStarts;
  private final int[] paragraphOf;

  /**
   * @param tokens the tokens
   * @param sentenceStarts first token of each sentence, then the number of tokens
   * @param paragraphStarts first sentence of each paragraph, then the number of sentences
   */
  Document(
      Article article,
      Language language,
      Tokens tokens,
      int[] sentenceStarts,
      int[] paragraphStarts) {
    this.article = article;
    this.language = language;
    this.size = tokens.size;
    this.starts = tokens.starts;
    this.ends = tokens.ends;
    this.kinds = tokens.kinds;
    this.caps = tokens.caps;
    this.hashes = tokens.hashes;
    this.sentenceStarts = sentenceStarts;
    this.paragraphStarts = paragraphStarts;
    this.sentenceOf = owners(sentenceStarts, size);
    this.paragraphOf = owners(paragraphStarts, sentenceStarts.length - 1);
  }

  private static int[] owners(int[] starts, int size) {
    int[] owner = new int[size];
    for (int i = 0; i + 1 < starts.length; i++) {
      Arrays.fill(owner, starts[i], starts[i + 1], i);
    }
    return owner;
  }

  public Article article() {
    return article;
  }

  public String text() {
    return article.text();
  }

  public Language language() {
    return language;
  }

  /** The number of tokens. */
  public int size() {
    return size;
  }

  /** Offset of the token's first character. */
  public int start(int token) {
    return starts[token];
  }

  /** Offset after the token's last character. */
  public int end(int token) {
    return ends[token];
  }

  public Kind kind(int token) {
    return KINDS[kinds[token]];
  }

  public boolean isWord(int token) {
    return kinds[token] == 0;
  }

  public Caps caps(int token) {
    return CAPS[caps[token]];
  }

  /** True if the token begins with a capital letter. */
  public boolean isCapitalized(int token) {
    return caps[token] == 2 || caps[token] == 3 || Character.isUpperCase(charAt(token, 0));
  }

  /** The token's lower-cased hash, as {@link #hash}. */
  public long hash(int token) {
    return hashes[token];
  }

  /** The token's words as the text has them; makes a string. */
  public String token(int token) {
    return text().substring(starts[token], ends[token]);
  }

  /** The token's character at {@code index}, 0 for the first. */
  public char charAt(int token, int index) {
    return text().charAt(starts[token] + index);
  }

  /** The token's length in UTF-16 code units. */
  public int length(int token) {
    return ends[token] - starts[token];
  }

  /** True if the token is exactly {@code word}, case and all. */
  public boolean is(int token, String word) {
    return length(token) == word.length() && text().startsWith(word, starts[token]);
  }

  /** True if the token is the single character {@code c}. */
  public boolean is(int token, char c) {
    return length(token) == 1 && charAt(token, 0) == c;
  }

  /** True if white space, or the start of the text, comes before the token. */
  public boolean spaceBefore(int token) {
    return token == 0 || ends[token - 1] < starts[token];
  }

  /** The number of sentences. */
  public int sentences() {
    return sentenceStarts.length - 1;
  }

  /** The first token of the sentence. */
  public int sentenceStart(int sentence) {
    return sentenceStarts[sentence];
  }

  /** The token after the last one of the sentence. */
  public int sentenceEnd(int sentence) {
    return sentenceStarts[sentence + 1];
  }

  public int sentenceOf(int token) {
    return sentenceOf[token];
  }

  /** From the sentence's first character to its last. */
  public Span sentenceSpan(int sentence) {
    return span(sentenceStarts[sentence], sentenceStarts[sentence + 1]);
  }

  /** All sentences' spans, in order. */
  public List<Span> sentenceSpans() {
    var spans = new ArrayList<Span>(sentences());
    for (int s = 0; s < sentences(); s++) {
      spans.add(sentenceSpan(s));
    }
    return spans;
  }

  /** The number of paragraphs. */
  public int paragraphs() {
    return paragraphStarts.length - 1;
  }

  /** The first sentence of the paragraph. */
  public int paragraphStart(int paragraph) {
    return paragraphStarts[paragraph];
  }

  /** The sentence after the last one of the paragraph. */
  public int paragraphEnd(int paragraph) {
    return paragraphStarts[paragraph + 1];
  }

  public int paragraphOf(int sentence) {
    return paragraphOf[sentence];
  }

  /** The span of the tokens {@code [from, to)}; at least one token. */
  public Span span(int from, int to) {
    return new Span(starts[from], ends[to - 1]);
  }

  /**
   * The first token that ends after {@code offset}: the one that holds the character there, or the
   * next one; {@link #size()} if there is none.
   */
  public int tokenAt(int offset) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ends[middle] <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * A 64-bit hash of a word in lower case; typographic apostrophes count as plain ones. Never 0.
   * Stable: models and lists rest on it.
   */
  public static long hash(CharSequence word) {
    return hash(word, 0, word.length());
  }

  static long hash(CharSequence text, int start, int end) {
    long hash = 0xcbf29ce484222325L;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c < 128) {
        if (c >= 'A' && c <= 'Z') {
          c += 32;
        }
      } else {
        c = c == '\u2019' || c == '\u2018' ? '\'' : Character.toLowerCase(c);
      }
      hash = (hash ^ c) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 32;
    }
    return hash == 0 ? 1 : hash;
  }
}
