package nightdesk.store;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Words with weights in the order of the words, over two arrays: a month of large nights has some
 * hundred thousand of these. Immutable.
 */
final class WordBag extends AbstractMap<String, Double> {
  private final String[] words;
  private final double[] weights;

  /**
   * @param bag the words
   * @param once gives the one copy of a word that is held
   */
  WordBag(Map<String, Double> bag, UnaryOperator<String> once) {
    var sorted = new TreeMap<String, Double>(bag);
    words = new String[sorted.size()];
    weights = new double[sorted.size()];
    int size = 0;
    for (var entry : sorted.entrySet()) {
      words[size] = once.apply(entry.getKey());
      weights[size++] = entry.getValue();
    }
  }

  @Override
  public Double get(Object word) {
    int at = word instanceof String text ? Arrays.binarySearch(words, text) : -1;
    return at < 0 ? null : (Double) weights[at];
  }

  @Override
  public boolean containsKey(Object word) {
    return get(word) != null;
  }

  @Override
  public Set<Map.Entry<String, Double>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return words.length;
      }

      @Override
      public Iterator<Map.Entry<String, Double>> iterator() {
        return new Iterator<>() {
          private int at;

          @Override
          public boolean hasNext() {
            return at < words.length;
          }

          @Override
          public Map.Entry<String, Double> next() {
            if (at == words.length) {
              throw new java.util.NoSuchElementException();
            }
            return Map.entry(words[at], weights[at++]);
          }
        };
      }
    };
  }
}
