package nightdesk.actors;

import java.util.ArrayList;
import java.util.List;
import nightdesk.model.Article;
import nightdesk.text.Document;
import nightdesk.text.Language;
import nightdesk.text.TextAnalyzer;

/**
 * What is known of words before any article is read: which lists a word is on, its class, and names
 * of several words. Asked by the word's hash ({@link Document#hash}), without making an object.
 * Immutable.
 */
final class Lexicon {
  static final int GIVEN_MALE = 1;
  static final int GIVEN_FEMALE = 1 << 1;
  static final int SURNAME = 1 << 2;
  static final int COUNTRY = 1 << 3;
  static final int DEMONYM = 1 << 4;
  static final int CITY = 1 << 5;
  static final int REGION = 1 << 6;
  static final int ORGANIZATION = 1 << 7;
  static final int COMPANY = 1 << 8;
  static final int ORGANIZATION_WORD = 1 << 9;
  static final int PLACE_WORD = 1 << 10;
  static final int TITLE = 1 << 11;
  static final int SPEECH = 1 << 12;
  static final int PARTICLE = 1 << 13;
  static final int CONNECTOR = 1 << 14;
  static final int FUNCTION = 1 << 15;
  static final int TIME = 1 << 16;
  static final int PLACE_PREPOSITION = 1 << 17;
  static final int ROLE_NOUN = 1 << 18;
  static final int OTHER_NAME = 1 << 19;

  static final int GIVEN = GIVEN_MALE | GIVEN_FEMALE;

  /** The flags that are features of a name's words. */
  static final int FLAGS = 20;

  private static final String[] LISTS = {
    "given-names-male",
    "given-names-female",
    "surnames",
    "countries",
    "demonyms",
    "cities",
    "regions",
    "organizations",
    "companies",
    "organization-words",
    "place-words",
    "person-titles",
    "speech-verbs",
    "name-particles",
    "name-connectors",
    "function-words",
    "time-words",
    "place-prepositions",
    "role-nouns",
    "other-names"
  };

  private long[] keys = new long[1 << 12];
  private int[] flags = new int[1 << 12];
  private int size;

  private long[] phrases = new long[1 << 12];
  private int[] phraseFlags = new int[1 << 12];
  private int phraseCount;

  /** A phrase goes on. */
  private static final int PREFIX = 1 << 31;

  /**
   * @param language whose lists are read
   * @param words hashes of the words that have a class
   * @param wordClasses their classes, 1 or more
   */
  Lexicon(Language language, int[] words, byte[] wordClasses) {
    for (int k = 0; k < LISTS.length; k++) {
      add(language, LISTS[k], 1 << k);
    }
    this.classWords = words;
    this.classIds = wordClasses;
  }

  private final int[] classWords;
  private final byte[] classIds;

  private void add(Language language, String list, int flag) {
    List<String> entries = language.entries(list);
    if (entries.isEmpty()) {
      return;
    }
    String all = String.join("\n", entries);
    Document document = new TextAnalyzer(language).analyze(Article.of(list, "", all));
    var line = new ArrayList<Long>();
    for (int t = 0; t < document.size(); t++) {
      line.add(document.hash(t));
      boolean last =
          t + 1 == document.size()
              || all.substring(document.end(t), document.start(t + 1)).indexOf('\n') >= 0;
      if (last) {
        if (line.size() == 1) {
          word(line.get(0), flag);
        } else {
          long hash = line.get(0);
          phrase(hash, PREFIX);
          for (int k = 1; k < line.size(); k++) {
            hash = join(hash, line.get(k));
            phrase(hash, k + 1 == line.size() ? flag : PREFIX);
          }
        }
        line.clear();
      }
    }
  }

  private static long join(long prefix, long word) {
    long x = (prefix ^ (word >>> 7)) * 0x9E3779B97F4A7C15L + word;
    return (x ^ (x >>> 29)) | 1;
  }

  private static int slot(long hash, int length) {
    return (int) (hash ^ (hash >>> 29)) & (length - 1);
  }

  private void word(long hash, int flag) {
    if (size * 2 >= keys.length) {
      long[] oldKeys = keys;
      int[] oldFlags = flags;
      keys = new long[oldKeys.length * 2];
      flags = new int[keys.length];
      size = 0;
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldKeys[i] != 0) {
          word(oldKeys[i], oldFlags[i]);
        }
      }
    }
    int at = slot(hash, keys.length);
    while (keys[at] != 0 && keys[at] != hash) {
      at = (at + 1) & (keys.length - 1);
    }
    if (keys[at] == 0) {
      keys[at] = hash;
      size++;
    }
    flags[at] |= flag;
  }

  private void phrase(long hash, int flag) {
    if (phraseCount * 2 >= phrases.length) {
      long[] oldKeys = phrases;
      int[] oldFlags = phraseFlags;
      phrases = new long[oldKeys.length * 2];
      phraseFlags = new int[phrases.length];
      phraseCount = 0;
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldKeys[i] != 0) {
          phrase(oldKeys[i], oldFlags[i]);
        }
      }
    }
    int at = slot(hash, phrases.length);
    while (phrases[at] != 0 && phrases[at] != hash) {
      at = (at + 1) & (phrases.length - 1);
    }
    if (phrases[at] == 0) {
      phrases[at] = hash;
      phraseCount++;
    }
    phraseFlags[at] |= flag;
  }

  /** The lists that the word is on. */
  int flags(long word) {
    int at = slot(word, keys.length);
    while (keys[at] != 0) {
      if (keys[at] == word) {
        return flags[at];
      }
      at = (at + 1) & (keys.length - 1);
    }
    return 0;
  }

  /** The word's class, 0 if it has none. */
  int wordClass(long word) {
    if (classIds.length == 0) {
      return 0;
    }
    int key = classKey(word);
    int mask = classWords.length - 1;
    int at = key & mask;
    while (classWords[at] != 0) {
      if (classWords[at] == key) {
        return classIds[at] & 0xff;
      }
      at = (at + 1) & mask;
    }
    return 0;
  }

  /** What a word's class is found by; never 0. */
  static int classKey(long word) {
    int key = (int) (word ^ word >>> 32);
    return key == 0 ? 1 : key;
  }

  private int phraseFlags(long hash) {
    int at = slot(hash, phrases.length);
    while (phrases[at] != 0) {
      if (phrases[at] == hash) {
        return phraseFlags[at];
      }
      at = (at + 1) & (phrases.length - 1);
    }
    return 0;
  }

  /**
   * The longest listed name of two or more words that begins with the token.
   *
   * @param end the token that it must end before or with
   * @return the number of its tokens in the low 8 bits, its lists above; 0 if there is none
   */
  long longest(Document document, int token, int end) {
    long hash = document.hash(token);
    if (phraseFlags(hash) == 0) {
      return 0;
    }
    long found = 0;
    for (int t = token + 1; t < end && t - token < 12; t++) {
      hash = join(hash, document.hash(t));
      int flags = phraseFlags(hash);
      if (flags == 0) {
        break;
      }
      if ((flags & ~PREFIX) != 0) {
        found = (long) (flags & ~PREFIX) << 8 | (t - token + 1);
      }
    }
    return found;
  }
}
