package nightdesk.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text as a row of words for searching: runs of letters, digits and marks in lower case; each
 * character of a script without spaces is a word of its own, so that a phrase finds it anywhere.
 * Apostrophes inside a word belong to it ("o'brien"), other signs part words.
 */
final class Words {
  private final List<String> words = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();

  Words(String text) {
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      int length = Character.charCount(c);
      if (!inWord(c)) {
        i += length;
        continue;
      }
      int start = i;
      i += length;
      if (!spaceless(c)) {
        while (i < text.length()) {
          int next = text.codePointAt(i);
          boolean goesOn =
              inWord(next) && !spaceless(next)
                  || (next == '\'' || next == '\u2019')
                      && i + 1 < text.length()
                      && inWord(text.codePointAt(i + 1));
          if (!goesOn) {
            break;
          }
          i += Character.charCount(next);
        }
      }
      words.add(fold(text.substring(start, i)));
      starts.add(start);
    }
  }

  private static boolean inWord(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean spaceless(int c) {
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return script == Character.UnicodeScript.HAN
        || script == Character.UnicodeScript.HIRAGANA
        || script == Character.UnicodeScript.KATAKANA
        || script == Character.UnicodeScript.THAI
        || script == Character.UnicodeScript.LAO
        || script == Character.UnicodeScript.KHMER
        || script == Character.UnicodeScript.MYANMAR;
  }

  private static String fold(String word) {
    String lower = word.replace('\u2019', '\'').toLowerCase(Locale.ROOT);
    // The possessive is not part of the name.
    return lower.length() > 2 && lower.endsWith("'s")
        ? lower.substring(0, lower.length() - 2)
        : lower;
  }

  int size() {
    return words.size();
  }

  String word(int index) {
    return words.get(index);
  }

  List<String> all() {
    return List.copyOf(words);
  }

  /** Where the word begins in the text, in UTF-16 code units. */
  int start(int index) {
    return starts.get(index);
  }
}
