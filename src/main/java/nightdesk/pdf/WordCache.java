package nightdesk.pdf;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Words from left to right that were set in one style: faces, glyphs, widths and the places where
 * they may be broken. Of a word met again only the element it belongs to is new.
 */
final class WordCache {
  private record Word(byte[] kind, float[] width, Object[] item) {}

  private final Map<String, Word> words = new HashMap<>();

  /** Adds a word to a paragraph; false if it was not met yet. */
  boolean add(String text, Ink ink, InlineContent to) {
    Word word = words.get(text);
    if (word == null) {
      return false;
    }
    for (int i = 0; i < word.kind().length; i++) {
      Object item = word.item()[i];
      to.add(word.kind()[i], word.width()[i], 0, item instanceof Box box ? box.of(ink) : item);
    }
    return true;
  }

  /** Keeps the word that a paragraph's items from an index on make. */
  void keep(String text, InlineContent content, int from) {
    words.put(
        text,
        new Word(
            Arrays.copyOfRange(content.kind, from, content.count),
            Arrays.copyOfRange(content.width, from, content.count),
            Arrays.copyOfRange(content.item, from, content.count)));
  }
}
