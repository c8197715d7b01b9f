package nightdesk.text;

import java.util.Arrays;
import nightdesk.text.Document.Caps;
import nightdesk.text.Document.Kind;

/**
 * Finds where paragraphs and sentences end, by rules over tokens.
 *
 * <p>A blank line ends a paragraph. A single line break does too, unless the text is hard-wrapped:
 * then it is a space, except after a line that is clearly short. A sentence ends at the end of its
 * paragraph; at a stop, question or exclamation mark with the closing quotation marks and brackets
 * that follow it, if what comes next can begin a sentence. A stop that belongs to an abbreviation
 * ends a sentence only if the next word is one that rarely stands capitalised inside one ("The",
 * "He", "However"), or always or never, as the list that has it says.
 */
final class SentenceSplitter {
  private final WordSet before;
  private final WordSet ending;
  private final WordSet starters;
  private final WordSet notAfterEnding;
  private final WordSet speechVerbs;
  private final boolean dottedOrdinals;

  /** Sentence starts (with the token count at the end), and the same of paragraphs. */
  record Bounds(int[] sentences, int[] paragraphs) {}

  SentenceSplitter(Language language) {
    this.before = language.words("abbreviations-before");
    this.ending = language.words("abbreviations-ending");
    this.starters = language.words("sentence-starters");
    this.notAfterEnding = language.words("time-words");
    this.speechVerbs = language.words("speech-verbs");
    this.dottedOrdinals = language.code().equals("de") || language.code().equals("cs");
  }

  Bounds split(String text, Tokens tokens) {
    int[] sentences = new int[16 + tokens.size / 8];
    int[] paragraphs = new int[16];
    int sentenceCount = 0;
    int paragraphCount = 0;
    Lines lines = Lines.of(text);
    boolean caseless = isCaseless(tokens);
    int from = 0;
    while (from < tokens.size) {
      int to = from + 1;
      while (to < tokens.size && !lines.isBreak(text, tokens.ends[to - 1], tokens.starts[to])) {
        to++;
      }
      if (paragraphCount + 2 > paragraphs.length) {
        paragraphs = Arrays.copyOf(paragraphs, paragraphs.length * 2);
      }
      paragraphs[paragraphCount++] = sentenceCount;
      int start = from;
      while (start < to) {
        int end = sentenceEnd(text, tokens, start, to, caseless);
        if (sentenceCount + 2 > sentences.length) {
          sentences = Arrays.copyOf(sentences, sentences.length * 2);
        }
        sentences[sentenceCount++] = start;
        start = end;
      }
      from = to;
    }
    sentences[sentenceCount] = tokens.size;
    paragraphs[paragraphCount] = sentenceCount;
    return new Bounds(
        Arrays.copyOf(sentences, sentenceCount + 1), Arrays.copyOf(paragraphs, paragraphCount + 1));
  }

  /** Texts in lower case alone (damaged, or chat) cannot show a start by a capital. */
  private static boolean isCaseless(Tokens tokens) {
    int words = 0;
    int capitals = 0;
    for (int t = 0; t < tokens.size; t++) {
      if (tokens.kinds[t] == Kind.WORD.ordinal()) {
        words++;
        if (tokens.caps[t] != Caps.LOWER.ordinal()) {
          capitals++;
        }
      }
    }
    return words >= 20 && capitals * 200 < words || words > 0 && words < 20 && capitals == 0;
  }

  private int sentenceEnd(String text, Tokens tokens, int start, int to, boolean caseless) {
    int quotes = 0;
    for (int t = start; t < to; t++) {
      char last = text.charAt(tokens.ends[t] - 1);
      if (last == '"' && tokens.ends[t] - tokens.starts[t] == 1) {
        quotes++;
      }
      boolean terminal = isTerminal(text, tokens, t);
      boolean abbreviation = !terminal && last == '.' && tokens.kinds[t] == Kind.WORD.ordinal();
      if (!terminal && !abbreviation) {
        continue;
      }
      int next = t + 1;
      boolean emphatic = last == '!' || last == '?';
      while (terminal && next < to && isTerminal(text, tokens, next)) {
        char c = text.charAt(tokens.starts[next]);
        emphatic |= c == '!' || c == '?';
        next++;
      }
      int closers = 0;
      while (next < to && isCloser(text, tokens, next, to, quotes + closers)) {
        next++;
        closers++;
      }
      if (next >= to) {
        return to;
      }
      if (ends(text, tokens, start, t, next, to, closers > 0, abbreviation, emphatic, caseless)) {
        return next;
      }
      for (int i = t + 1; i < next; i++) {
        if (text.charAt(tokens.starts[i]) == '"') {
          quotes++;
        }
      }
      t = next - 1;
    }
    return to;
  }

  private static boolean isTerminal(String text, Tokens tokens, int t) {
    if (tokens.kinds[t] != Kind.MARK.ordinal()) {
      return false;
    }
    char c = text.charAt(tokens.starts[t]);
    return c == '.'
        || c == '!'
        || c == '?'
        || c == '\u2026'
        || c == '\u3002'
        || c == '\uff01'
        || c == '\uff1f'
        || c == '\u0964'
        || c == '\u061f'
        || c == '\u06d4'
        || c == '\u1362'
        || c == '\uff0e'
        || c == '\u203c'
        || c == '\u2049'
        || c == '\u2047'
        || c == '\u2048';
  }

  /** Closing brackets and quotation marks right after a stop. */
  private static boolean isCloser(String text, Tokens tokens, int t, int to, int openQuotes) {
    char c = text.charAt(tokens.starts[t]);
    boolean glued = tokens.starts[t] == tokens.ends[t - 1];
    boolean spaceAfter = t + 1 >= to || tokens.starts[t + 1] > tokens.ends[t];
    switch (c) {
      case ')':
      case ']':
      case '}':
      case '\u201d':
      case '\u203a':
      case '\u300d':
      case '\u300f':
      case '\uff09':
        return true;
      case '\u2019':
      case '\'':
        return glued || spaceAfter && tokens.ends[t] - tokens.starts[t] == 2;
      case '"':
        return glued || spaceAfter && openQuotes % 2 == 1;
      case '\u201c':
      case '\u2018':
      case '\u00bb':
      case '\u00ab':
        // Closing marks in German and other hands.
        return glued && spaceAfter;
      default:
        return false;
    }
  }

  private static boolean isOpener(char c) {
    return "\"'`([{\u201c\u2018\u201e\u201a\u00ab\u00bb\u2039\u300c\u300e\uff08\u00bf\u00a1-\u2013\u2014\u2022*"
            .indexOf(c)
        >= 0;
  }

  private boolean ends(
      String text,
      Tokens tokens,
      int start,
      int t,
      int next,
      int to,
      boolean closed,
      boolean abbreviation,
      boolean emphatic,
      boolean caseless) {
    char stop = text.charAt(tokens.ends[t] - 1);
    if (stop >= '\u0600' && stop != '\u2026') {
      return true;
    }
    int word = next;
    while (word < to
        && tokens.kinds[word] == Kind.MARK.ordinal()
        && isOpener(text.charAt(tokens.starts[word]))) {
      word++;
    }
    if (word >= to) {
      return false;
    }
    char first = text.charAt(tokens.starts[word]);
    boolean capital = Character.isUpperCase(first) || Character.isTitleCase(first);
    boolean caseUnknown = Character.isLetter(first) && !capital && !Character.isLowerCase(first);
    boolean number = tokens.kinds[word] == Kind.NUMBER.ordinal();
    boolean symbol = tokens.kinds[word] == Kind.SYMBOL.ordinal();
    boolean spaced = tokens.starts[next] > tokens.ends[next - 1];
    if (!spaced) {
      // Words glued by bad extraction, "said.The"; never "3.Bundesliga", "Ms.Vance" or
      // "Yahoo!Japan".
      return stop == '.'
          && !abbreviation
          && tokens.caps[word] == Caps.TITLE.ordinal()
          && word == next
          && t > start
          && tokens.caps[t - 1] == Caps.LOWER.ordinal()
          && tokens.ends[t - 1] - tokens.starts[t - 1] > 1
          && tokens.ends[word] - tokens.starts[word] > 1;
    }
    if (abbreviation) {
      return abbreviationEnds(text, tokens, start, t, word, word > next, capital);
    }
    if (caseless) {
      return true;
    }
    if (tokens.kinds[word] == Kind.MARK.ordinal()) {
      return false;
    }
    if (!capital && !caseUnknown && !number && !symbol) {
      return false;
    }
    if (stop == '.' && t == start + 1 && isEnumerator(tokens, start)) {
      return false;
    }
    if (dottedOrdinals && isDayOfMonth(tokens, t, start, word)) {
      return false;
    }
    if ((stop == '\u2026' || tokens.ends[t] - tokens.starts[t] > 1) && !capital && !caseUnknown) {
      return false;
    }
    return !(closed && emphatic && isSpeechTag(tokens, word, to));
  }

  /** "12. Februar": the stop makes an ordinal number. */
  private boolean isDayOfMonth(Tokens tokens, int stop, int start, int word) {
    return stop > start
        && tokens.kinds[stop - 1] == Kind.NUMBER.ordinal()
        && tokens.ends[stop - 1] - tokens.starts[stop - 1] <= 2
        && notAfterEnding.contains(tokens.hashes[word]);
  }

  /** "1." or "a." at the start of a paragraph. */
  private static boolean isEnumerator(Tokens tokens, int token) {
    int length = tokens.ends[token] - tokens.starts[token];
    return length <= 2
        && (tokens.kinds[token] == Kind.NUMBER.ordinal()
            || length == 1 && tokens.kinds[token] == Kind.WORD.ordinal());
  }

  /** "Kirby asked", "Mr. Kirby said": goes on after "?”". */
  private boolean isSpeechTag(Tokens tokens, int word, int to) {
    for (int i = word; i < to && i < word + 5; i++) {
      if (speechVerbs.contains(tokens.hashes[i])) {
        return i > word && !starters.contains(tokens.hashes[word]);
      }
      if (tokens.caps[i] != Caps.TITLE.ordinal()) {
        return false;
      }
    }
    return false;
  }

  private boolean abbreviationEnds(
      String text, Tokens tokens, int start, int t, int word, boolean opened, boolean capital) {
    long stem = Document.hash(text, tokens.starts[t], tokens.ends[t] - 1);
    if (before.contains(stem)) {
      return false;
    }
    if (!capital) {
      return false;
    }
    if (ending.contains(stem)) {
      return !notAfterEnding.contains(tokens.hashes[word])
          && tokens.caps[word] != Caps.UPPER.ordinal();
    }
    boolean initial = tokens.ends[t] - tokens.starts[t] == 2;
    if (initial) {
      boolean afterName = t > start && tokens.caps[t - 1] == Caps.TITLE.ordinal();
      return !afterName && starters.contains(tokens.hashes[word]) && t > start;
    }
    return opened || starters.contains(tokens.hashes[word]);
  }
}
