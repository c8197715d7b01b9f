package nightdesk.actors;

import java.util.Arrays;
import nightdesk.model.Article;
import nightdesk.text.Document;
import nightdesk.text.Language;
import nightdesk.text.TextAnalyzer;

/**
 * What the name tagger sees of a token, as 64-bit hashes: the word, its affixes and shape, its
 * neighbours, the run of capitals that it is in, the lists that it is on, and what the whole
 * article shows of the word (in lower case elsewhere, in mid-sentence, after a title, within a
 * longer name), as Chieu and Ng (2002) do. Words of a sentence never see those of the next.
 */
final class NameFeatures {
  /** More than the features of any token. */
  static final int MOST = 128;

  private static final long K = 0x9E3779B97F4A7C15L;
  private static final int PAD = 3;

  private static final int LOW = 0;
  private static final int MID = 4;
  private static final int FIRST = 8;
  private static final int LAST = 12;
  private static final int MIDDLE = 16;
  private static final int TITLED = 20;
  private static final int IN_ORGANIZATION = 24;
  private static final int SAID = 28;
  private static final int IN_PLACE = 32;
  private static final int AFTER_GIVEN = 36;
  private static final int ALONE = 40;
  private static final int OF = 44;
  private static final int COMMA = 48;
  private static final int BRACKET = 52;
  private static final int DETERMINED = 56;
  private static final int POSSESSIVE = 60;

  private static final int NUMBER_SHAPE = 3;
  private static final int LOWER_SHAPE = 2;

  private final Document document;
  final int[] flags;
  private final Lexicon lexicon;
  private final int[] place;
  private final long[] word;
  private final int[] shape;
  private final int[] lists;
  private final int[] classes;
  private final int[] phrase;
  private final boolean[] cap;
  private final int[] runStart;
  private final int[] runEnd;
  private final byte[] sentenceStyle;

  private final long[] keys;
  private final long[] evidence;
  private final int[] slots;

  NameFeatures(Document document, Lexicon lexicon) {
    this.document = document;
    this.lexicon = lexicon;
    int n = document.size();
    int sentences = document.sentences();
    int size = n + PAD * (sentences + 1);
    place = new int[n];
    word = new long[size];
    shape = new int[size];
    lists = new int[size];
    classes = new int[size];
    phrase = new int[size];
    cap = new boolean[size];
    flags = new int[n];
    runStart = new int[n];
    runEnd = new int[n];
    slots = new int[n];
    sentenceStyle = new byte[sentences];
    int capitals = 0;
    for (int s = 0; s < sentences; s++) {
      int from = document.sentenceStart(s);
      int to = document.sentenceEnd(s);
      for (int t = from; t < to; t++) {
        int i = t + PAD * (s + 1);
        place[t] = i;
        long hash = document.hash(t);
        word[i] = hash;
        int f = lexicon.flags(hash);
        flags[t] = f;
        lists[i] = f;
        classes[i] = lexicon.wordClass(hash);
        shape[i] = shape(t);
        cap[i] =
            Stretches.mayBegin(document, t)
                && !(document.caps(t) == Document.Caps.TITLE && (f & Lexicon.FUNCTION) != 0);
        capitals += cap[i] ? 1 : 0;
      }
      sentenceStyle[s] = style(from, to);
    }
    int table = Integer.highestOneBit(Math.max(8, capitals * 2)) * 2;
    keys = new long[table];
    evidence = new long[table];
    runs();
    lowerCase();
  }

  /** 0 for a sentence in plain case, 1 for one in capitals, 2 for a headline's capitals. */
  private byte style(int from, int to) {
    int words = 0;
    int upper = 0;
    int longWords = 0;
    int title = 0;
    for (int t = from; t < to; t++) {
      if (!document.isWord(t)) {
        continue;
      }
      words++;
      Document.Caps caps = document.caps(t);
      upper += caps == Document.Caps.UPPER ? 1 : 0;
      if (document.length(t) > 3) {
        longWords++;
        title += caps == Document.Caps.LOWER ? 0 : 1;
      }
    }
    if (words > 2 && upper > 0.6 * words) {
      return 1;
    }
    return (byte) (longWords > 3 && title > 0.75 * longWords ? 2 : 0);
  }

  private int shape(int token) {
    switch (document.kind(token)) {
      case NUMBER:
        return Stretches.mayBegin(document, token) ? 4 : NUMBER_SHAPE;
      case MARK:
        return 5;
      case SYMBOL:
        return 6;
      default:
        if (document.caps(token) == Document.Caps.LOWER) {
          return LOWER_SHAPE;
        }
    }
    int hash = 7;
    int prior = -1;
    int run = 0;
    for (int i = 0; i < document.length(token); i++) {
      char c = document.charAt(token, i);
      int kind =
          Character.isUpperCase(c)
              ? 1
              : Character.isLowerCase(c)
                  ? 2
                  : Character.isDigit(c) ? 3 : Character.isLetter(c) ? 4 : 5 + (c & 15);
      if (kind == prior && ++run > 1) {
        continue;
      }
      if (kind != prior) {
        run = 0;
      }
      prior = kind;
      hash = hash * 31 + kind;
    }
    return hash;
  }

  private int slot(long hash, boolean add) {
    int mask = keys.length - 1;
    int at = (int) (hash ^ (hash >>> 29)) & mask;
    while (keys[at] != 0) {
      if (keys[at] == hash) {
        return at;
      }
      at = (at + 1) & mask;
    }
    if (!add) {
      return -1;
    }
    keys[at] = hash;
    return at;
  }

  private void count(int slot, int field) {
    if ((evidence[slot] >>> field & 15) < 15) {
      evidence[slot] += 1L << field;
    }
  }

  private void runs() {
    for (int s = 0; s < document.sentences(); s++) {
      int from = document.sentenceStart(s);
      int to = document.sentenceEnd(s);
      int t = from;
      while (t < to) {
        int i = place[t];
        if (!cap[i]) {
          runStart[t] = t;
          runEnd[t] = t;
          slots[t] = -1;
          t++;
          continue;
        }
        int end = t + 1;
        while (end < to && cap[place[end]]) {
          end++;
        }
        for (int k = t; k < end; k++) {
          runStart[k] = t;
          runEnd[k] = end - 1;
          slots[k] = slot(word[place[k]], true);
          if ((lists[place[k]] & Lexicon.CONNECTOR) == 0) {
            long found = lexicon.longest(document, k, to);
            if (found != 0) {
              int length = (int) (found & 0xff);
              for (int p = k; p < k + length; p++) {
                phrase[place[p]] =
                    (int) (found >>> 8) << 2 | (p == k ? 1 : p + 1 == k + length ? 3 : 2);
              }
            }
          }
        }
        if (sentenceStyle[s] == 0) {
          run(t, end, from);
        }
        t = end;
      }
    }
  }

  private void run(int start, int end, int sentenceStart) {
    int length = end - start;
    int before = start > sentenceStart ? lists[place[start] - 1] : 0;
    boolean mid = start > sentenceStart && document.isWord(start - 1);
    boolean organization = (lists[place[end - 1]] & Lexicon.ORGANIZATION_WORD) != 0;
    boolean titled =
        (before & Lexicon.TITLE) != 0 || length > 1 && (lists[place[start]] & Lexicon.TITLE) != 0;
    int after = place[end - 1] + 1;
    boolean said = (lists[after] & Lexicon.SPEECH) != 0;
    boolean of = word[after] == OF_WORD;
    boolean comma = word[after] == COMMA_WORD;
    boolean bracket = word[place[start] - 1] == BRACKET_WORD;
    boolean possessive = word[after] == POSSESSIVE_WORD;
    boolean determined = word[place[start] - 1] == THE_WORD;
    boolean inPlace = (before & Lexicon.PLACE_PREPOSITION) != 0;
    for (int k = start; k < end; k++) {
      int slot = slots[k];
      if (mid || k > start) {
        count(slot, MID);
      }
      if (length > 1) {
        count(slot, k == start ? FIRST : k + 1 == end ? LAST : MIDDLE);
        if (k > start && (lists[place[start]] & Lexicon.GIVEN) != 0) {
          count(slot, AFTER_GIVEN);
        }
      } else {
        count(slot, ALONE);
      }
      if (titled) {
        count(slot, TITLED);
      }
      if (organization && length > 1) {
        count(slot, IN_ORGANIZATION);
      }
      if (said) {
        count(slot, SAID);
      }
      if (inPlace) {
        count(slot, IN_PLACE);
      }
      if (k + 1 == end) {
        if (of) {
          count(slot, OF);
        }
        if (comma) {
          count(slot, COMMA);
        }
        if (possessive) {
          count(slot, POSSESSIVE);
        }
      }
      if (bracket) {
        count(slot, BRACKET);
      }
      if (determined) {
        count(slot, DETERMINED);
      }
    }
  }

  private static final long OF_WORD = Document.hash("of");
  private static final long THE_WORD = Document.hash("the");
  private static final long COMMA_WORD = Document.hash(",");
  private static final long BRACKET_WORD = Document.hash("(");
  private static final long POSSESSIVE_WORD = Document.hash("'s");

  private void lowerCase() {
    for (int t = 0; t < slots.length; t++) {
      if (slots[t] < 0 && document.caps(t) == Document.Caps.LOWER && document.length(t) > 1) {
        int slot = slot(document.hash(t), false);
        if (slot >= 0) {
          count(slot, LOW);
        }
      }
    }
  }

  private int field(long e, int field, int most) {
    return Math.min(most, (int) (e >>> field & 15));
  }

  private static long mix(long a, long b) {
    long x = (a + 0x632BE59BD9B4E019L ^ b) * K;
    x ^= x >>> 32;
    return x * 0xD6E8FEB86659FD93L;
  }

  private static long mix(long a, long b, long c) {
    return mix(mix(a, b), c);
  }

  private static long mix(long a, long b, long c, long d) {
    return mix(mix(mix(a, b), c), d);
  }

  private long affix(int token, int from, int to) {
    long hash = to - from;
    for (int i = from; i < to; i++) {
      hash = (hash ^ Character.toLowerCase(document.charAt(token, i))) * K;
      hash ^= hash >>> 32;
    }
    return hash;
  }

  /**
   * Fills {@code out} with the token's features and returns how many there are, at most {@link
   * #MOST}. The first {@link #LEXICAL} are the ones that know the word itself.
   */
  int fill(int token, long[] out) {
    int i = place[token];
    int f = 0;
    long w0 = word[i];
    long wa = word[i - 1];
    long wb = word[i + 1];
    int s0 = shape[i];
    int length = document.length(token);
    int start = runStart[token];
    int end = runEnd[token];
    int first = place[start];
    int last = place[end];
    int sentence = document.sentenceOf(token);
    int style = sentenceStyle[sentence];
    boolean sentenceFirst = document.sentenceStart(sentence) == token;
    int c0 = classes[i];
    int ca = classes[i - 1];
    int cb = classes[i + 1];
    // Those that know the word.
    out[f++] = mix(1, w0);
    out[f++] = mix(2, w0, s0);
    out[f++] = mix(3, wa, w0);
    out[f++] = mix(4, w0, wb);
    out[f++] = mix(5, affix(token, 0, Math.min(length, 4)));
    out[f++] = mix(6, affix(token, 0, Math.min(length, 3)));
    out[f++] = mix(7, affix(token, Math.max(0, length - 4), length));
    // The rest.
    out[f++] = mix(8, affix(token, Math.max(0, length - 3), length), s0);
    out[f++] = mix(9, affix(token, Math.max(0, length - 2), length));
    out[f++] = mix(10, affix(token, 0, Math.min(length, 2)));
    out[f++] = mix(11, s0);
    out[f++] = mix(12, wa);
    out[f++] = mix(13, wb);
    out[f++] = mix(14, word[i - 2]);
    out[f++] = mix(15, word[i + 2]);
    out[f++] = mix(16, wa, wb);
    out[f++] = mix(17, shape[i - 1]);
    out[f++] = mix(18, shape[i + 1]);
    out[f++] = mix(19, shape[i - 1], s0, shape[i + 1]);
    out[f++] = mix(20, wa, s0);
    out[f++] = mix(21, wb, s0);
    out[f++] = mix(22, word[i - 2], wa);
    out[f++] = mix(23, wb, word[i + 2]);
    out[f++] = mix(24, (sentenceFirst ? 4 : 0) + style, s0);
    // The run of capitals.
    int runLength = Math.min(4, end - start + 1);
    int runPlace = Math.min(3, token - start);
    boolean inRun = cap[i];
    if (inRun) {
      out[f++] = mix(25, runLength * 4 + runPlace, style);
      out[f++] = mix(26, word[last]);
      out[f++] = mix(27, word[first]);
      out[f++] = mix(28, word[first - 1]);
      out[f++] = mix(29, word[last + 1]);
      out[f++] = mix(30, word[first - 1], runLength);
      out[f++] = mix(31, word[last + 1], runLength);
      out[f++] = mix(32, word[first - 1], word[last + 1]);
      out[f++] = mix(33, word[first - 2], word[first - 1]);
      out[f++] = mix(34, word[last + 1], word[last + 2]);
      out[f++] = mix(35, word[first], word[last], runLength);
      out[f++] = mix(36, lists[first] & NAME_LISTS, lists[last] & NAME_LISTS, runLength);
      out[f++] = mix(37, classes[first] * 512 + classes[last], runLength * 4 + runPlace);
      out[f++] = mix(38, classes[first - 1] * 512 + classes[last + 1], runLength);
      out[f++] = mix(39, classes[first - 1], classes[last]);
      out[f++] = mix(40, lists[first - 1] & CONTEXT_LISTS, lists[last + 1] & CONTEXT_LISTS);
      out[f++] = mix(41, classes[last], classes[last + 1]);
    } else {
      out[f++] = mix(42, w0, shape[i - 1], shape[i + 1]);
      out[f++] = mix(43, w0, lists[i - 1] & NAME_LISTS, lists[i + 1] & NAME_LISTS);
      out[f++] = mix(44, w0, ca * 512 + cb);
    }
    // Classes.
    if (c0 != 0) {
      out[f++] = mix(45, c0);
      out[f++] = mix(46, c0, s0);
      out[f++] = mix(47, c0, ca);
      out[f++] = mix(48, c0, cb);
    }
    out[f++] = mix(49, ca);
    out[f++] = mix(50, cb);
    out[f++] = mix(51, ca * 512 + cb);
    out[f++] = mix(52, classes[i - 2]);
    out[f++] = mix(53, classes[i + 2]);
    out[f++] = mix(54, classes[i - 2] * 512 + ca);
    out[f++] = mix(55, cb * 512 + classes[i + 2]);
    // Lists.
    int own = lists[i];
    out[f++] = mix(56, own & NAME_LISTS, s0);
    for (int rest = own; rest != 0; rest &= rest - 1) {
      out[f++] = mix(57, Integer.numberOfTrailingZeros(rest));
    }
    out[f++] = mix(58, lists[i - 1]);
    out[f++] = mix(59, lists[i + 1]);
    out[f++] = mix(60, lists[i - 1] & NAME_LISTS, own & NAME_LISTS);
    out[f++] = mix(61, own & NAME_LISTS, lists[i + 1] & NAME_LISTS);
    if (phrase[i] != 0) {
      out[f++] = mix(62, phrase[i]);
      out[f++] = mix(63, phrase[i], w0);
    }
    out[f++] = mix(64, phrase[i - 1] >>> 2, phrase[i + 1] >>> 2);
    // The article's evidence on the word.
    int slot = slots[token];
    if (slot >= 0) {
      long e = evidence[slot];
      int low = field(e, LOW, 3);
      int mid = field(e, MID, 3);
      out[f++] = mix(65, low * 4 + mid, (sentenceFirst ? 4 : 0) + style);
      int mask = 0;
      for (int k = FIRST; k <= POSSESSIVE; k += 4) {
        int value = (int) (e >>> k & 15);
        if (value > 0) {
          out[f++] = mix(66, k, Math.min(value, 2));
          mask |= 1 << (k >>> 2);
        }
      }
      out[f++] = mix(67, mask & KINDS);
      out[f++] = mix(68, mask & KINDS, runLength * 4 + runPlace);
      out[f++] = mix(69, mask & KINDS, own & NAME_LISTS);
      int lastSlot = slots[end];
      long le = evidence[lastSlot];
      out[f++] =
          mix(
              70,
              field(le, TITLED, 1)
                  + 2 * field(le, AFTER_GIVEN, 1)
                  + 4 * field(le, IN_PLACE, 1)
                  + 8 * field(le, SAID, 1)
                  + 16 * field(le, IN_ORGANIZATION, 1)
                  + 32 * field(le, DETERMINED, 1),
              runLength * 4 + runPlace);
    }
    return f;
  }

  /** The number of the capitalised word that the token is, -1 if it is none. */
  int word(int token) {
    return slots[token];
  }

  /** More than any number of {@link #word}. */
  int words() {
    return keys.length;
  }

  /** How many of the first features know the word itself. */
  static final int LEXICAL = 7;

  private static final int NAME_LISTS =
      Lexicon.GIVEN
          | Lexicon.SURNAME
          | Lexicon.COUNTRY
          | Lexicon.DEMONYM
          | Lexicon.CITY
          | Lexicon.REGION
          | Lexicon.ORGANIZATION
          | Lexicon.COMPANY
          | Lexicon.ORGANIZATION_WORD
          | Lexicon.PLACE_WORD
          | Lexicon.TITLE
          | Lexicon.TIME
          | Lexicon.OTHER_NAME
          | Lexicon.ROLE_NOUN;

  private static final int CONTEXT_LISTS =
      Lexicon.TITLE
          | Lexicon.ROLE_NOUN
          | Lexicon.SPEECH
          | Lexicon.PLACE_PREPOSITION
          | Lexicon.FUNCTION
          | Lexicon.DEMONYM
          | Lexicon.TIME
          | Lexicon.CONNECTOR;

  private static final int KINDS =
      1 << (FIRST >>> 2)
          | 1 << (LAST >>> 2)
          | 1 << (TITLED >>> 2)
          | 1 << (IN_ORGANIZATION >>> 2)
          | 1 << (SAID >>> 2)
          | 1 << (IN_PLACE >>> 2)
          | 1 << (AFTER_GIVEN >>> 2)
          | 1 << (DETERMINED >>> 2);

  /**
   * A number that changes when features change: of all features of a fixed text with the language's
   * lists. A model is of use only with the features that it was trained with.
   */
  static long fingerprint(Language language) {
    String text =
        "Defence secretary Ann O'Brien-Smith of the United Nations (UN) met Mr. Ali al-Khatib in "
            + "New York, Kenya, on Monday. \"No,\" said Ali's Bank of Rivertown Ltd. TALKS FAIL "
            + "AGAIN IN ROME. The khatib and Brien left 7News for McDonald 4 of Cote d'Ivoire.";
    Document document = new TextAnalyzer(language).analyze(Article.of("probe", "", text));
    var features = new NameFeatures(document, new Lexicon(language, new int[0], new byte[0]));
    var stretches = new Stretches(document, features.flags);
    long[] out = new long[MOST];
    long hash = stretches.count;
    for (int s = 0; s < stretches.count; s++) {
      for (int t = stretches.starts[s]; t < stretches.ends[s]; t++) {
        int count = features.fill(t, out);
        hash = mix(hash, Arrays.hashCode(Arrays.copyOf(out, count)));
      }
    }
    return hash;
  }
}
