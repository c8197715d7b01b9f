package nightdesk.quotes;

import java.util.List;
import nightdesk.text.Document;
import nightdesk.text.Language;

/**
 * What is known of words beforehand: their distributional class, how often they report speech, and
 * whether they are pronouns or nouns that may speak or words that begin what was said. Found by the
 * word's hash; immutable.
 */
final class QuoteLexicon {
  private static final List<String> LISTS =
      List.of("clause-words", "speaker-nouns", "speaker-pronouns");
  private static final int[] KINDS = {3, 2, 1};

  /** Of an entry whose word is in a list alone. */
  private static final long UNCLASSED = 1L << 24;

  private final int[] keys;
  private final byte[] clusters;
  private final byte[] cues;

  /** Open-addressed: key, kind of word, cue and class in one; 0 for empty. */
  private final long[] entries;

  /**
   * @param keys open-addressed table of 32-bit word hashes, 0 for empty; its length a power of two
   * @param clusters by slot: the word's class
   * @param cues by slot: 0 for never a cue, then 1 to 6 by the share of uses as one
   */
  QuoteLexicon(int[] keys, byte[] clusters, byte[] cues, Language language) {
    this.keys = keys;
    this.clusters = clusters;
    this.cues = cues;
    this.entries = new long[keys.length];
    for (int slot = 0; slot < keys.length; slot++) {
      if (keys[slot] != 0) {
        entries[slot] = (long) keys[slot] << 32 | cues[slot] << 8 | clusters[slot] & 0xff;
      }
    }
    for (int k = 0; k < LISTS.size(); k++) {
      for (String word : language.entries(LISTS.get(k))) {
        long hash = Document.hash(word);
        int slot = slot(hash);
        if (entries[slot] == 0) {
          entries[slot] = (long) key(hash) << 32 | UNCLASSED;
        }
        entries[slot] = entries[slot] & ~0xff0000L | (long) KINDS[k] << 16;
      }
    }
  }

  /** The 32-bit key of a word's hash; never 0. */
  static int key(long hash) {
    int key = (int) (hash ^ hash >>> 32);
    return key == 0 ? 1 : key;
  }

  private int slot(long hash) {
    int key = key(hash);
    int slot = (key * 0x9E3779B9 >>> 7) & entries.length - 1;
    while (entries[slot] != 0 && (int) (entries[slot] >>> 32) != key) {
      slot = slot + 1 & entries.length - 1;
    }
    return slot;
  }

  /** The word's entry, 0 if there is none. */
  long find(long hash) {
    return entries[slot(hash)];
  }

  int[] keys() {
    return keys.clone();
  }

  byte[] clusters() {
    return clusters.clone();
  }

  byte[] cues() {
    return cues.clone();
  }

  /** True if the entry, or 0, tells the word's class. */
  static boolean hasCluster(long entry) {
    return entry != 0 && (entry & UNCLASSED) == 0;
  }

  /** An entry's word class. */
  static int cluster(long entry) {
    return (int) entry & 0xff;
  }

  /** How likely an entry's word is a cue: 0 to 6. */
  static byte cue(long entry) {
    return (byte) (entry >>> 8);
  }

  /** 1 for a pronoun that may speak, 2 for a noun of people who do, 3 for "that", "whether"... */
  static byte human(long entry) {
    return (byte) (entry >>> 16);
  }
}
