package nightdesk.text;

import java.util.Collection;

/**
 * An immutable set of words, asked by the 64-bit hash of the lower-cased word ({@link
 * Document#hash}), so that asking makes no object. Two different words of one language having the
 * same 64-bit hash is not a practical concern (a test checks the shipped lists).
 */
public final class WordSet {
  /** The set without words. */
  public static final WordSet EMPTY = new WordSet(new long[] {0}, 0);

  private final long[] table;
  private final int size;

  private WordSet(long[] table, int size) {
    this.table = table;
    this.size = size;
  }

  /** The set of {@code words}; upper and lower case are the same. */
  public static WordSet of(Collection<String> words) {
    if (words.isEmpty()) {
      return EMPTY;
    }
    long[] table = new long[Integer.highestOneBit(Math.max(2, words.size() * 2)) * 2];
    int size = 0;
    for (String word : words) {
      long hash = Document.hash(word);
      int slot = slot(hash, table.length);
      while (table[slot] != 0 && table[slot] != hash) {
        slot = (slot + 1) & (table.length - 1);
      }
      if (table[slot] == 0) {
        table[slot] = hash;
        size++;
      }
    }
    return new WordSet(table, size);
  }

  /** True if the word with this hash is in the set. */
  public boolean contains(long hash) {
    int slot = slot(hash, table.length);
    while (table[slot] != 0) {
      if (table[slot] == hash) {
        return true;
      }
      slot = (slot + 1) & (table.length - 1);
    }
    return false;
  }

  /** True if {@code word} is in the set, in whatever case. */
  public boolean contains(CharSequence word) {
    return contains(Document.hash(word));
  }

  public int size() {
    return size;
  }

  private static int slot(long hash, int length) {
    return (int) (hash ^ (hash >>> 29)) & (length - 1);
  }
}
