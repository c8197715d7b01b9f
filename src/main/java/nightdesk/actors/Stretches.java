package nightdesk.actors;

import java.util.Arrays;
import nightdesk.text.Document;

/**
 * The stretches of one document that may hold names: capitalised words and what may stand between
 * two of them ("of", "de", a hyphen). Tokens outside are never part of a name, so only these are
 * scored.
 */
final class Stretches {
  int count;
  int[] starts = new int[64];
  int[] ends = new int[64];

  /**
   * @param flags of each token, as {@link Lexicon#flags}
   */
  Stretches(Document document, int[] flags) {
    for (int s = 0; s < document.sentences(); s++) {
      int to = document.sentenceEnd(s);
      int t = document.sentenceStart(s);
      int from = t;
      while (t < to) {
        if (!mayBegin(document, t)) {
          t++;
          continue;
        }
        int start = before(document, flags, t, from);
        int end = t + 1;
        while (end < to) {
          int next = follow(document, flags, end, to);
          if (next == end) {
            break;
          }
          end = next;
        }
        if (end - start > 1 || !isFunctionWord(document, flags, start)) {
          add(start, end);
        }
        t = end;
        from = end;
      }
    }
  }

  private void add(int start, int end) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
    }
    starts[count] = start;
    ends[count++] = end;
  }

  /** "the", "he", "but" with at most a first capital; "I" and "A". */
  static boolean isFunctionWord(Document document, int[] flags, int token) {
    return (flags[token] & Lexicon.FUNCTION) != 0 && document.caps(token) != Document.Caps.UPPER;
  }

  static boolean mayBegin(Document document, int token) {
    switch (document.caps(token)) {
      case TITLE:
      case UPPER:
      case MIXED:
        return true;
      case LOWER:
        return false;
      default:
        return document.kind(token) == Document.Kind.NUMBER && hasCapital(document, token);
    }
  }

  private static boolean hasCapital(Document document, int token) {
    for (int i = document.length(token) - 1; i > 0; i--) {
      if (Character.isUpperCase(document.charAt(token, i))) {
        return true;
      }
    }
    return false;
  }

  /** Particles before the capital: "al-Shabaab", "van den Berg". */
  private static int before(Document document, int[] flags, int token, int from) {
    int start = token;
    while (true) {
      int at = start - 1;
      if (at > from && isHyphen(document, at)) {
        at--;
      }
      if (at < from
          || (flags[at] & Lexicon.PARTICLE) == 0
          || document.caps(at) != Document.Caps.LOWER) {
        return start;
      }
      start = at;
    }
  }

  static boolean isHyphen(Document document, int token) {
    return document.is(token, '-') || document.is(token, '\u2010') || document.is(token, '\u2011');
  }

  /** Where the stretch goes on to from {@code at}, or {@code at} if it does not. */
  private static int follow(Document document, int[] flags, int at, int to) {
    if (mayBegin(document, at)) {
      return at + 1;
    }
    if (document.kind(at) == Document.Kind.NUMBER && document.length(at) <= 4) {
      return at + 1;
    }
    // "Suk-yeol".
    if (at + 1 < to
        && isHyphen(document, at)
        && !document.spaceBefore(at)
        && !document.spaceBefore(at + 1)
        && document.caps(at + 1) == Document.Caps.LOWER) {
      return at + 2;
    }
    int end = Math.min(to - 1, at + 3);
    for (int k = at; k < end; k++) {
      if ((flags[k] & Lexicon.CONNECTOR) == 0) {
        return at;
      }
      if (mayBegin(document, k + 1) && !isFunctionWord(document, flags, k + 1)) {
        return k + 2;
      }
    }
    return at;
  }
}
