package nightdesk.quotes;

import nightdesk.text.Language;
import nightdesk.text.WordSet;

/**
 * What is known of words beforehand: their distributional class and how often they report speech.
 * Found by the word's hash; immutable.
 */
final class QuoteLexicon {
  private final int[] keys;
  private final byte[] clusters;
  private final byte[] cues;
  private final WordSet pronouns;
  private final WordSet people;
  private final WordSet clauseWords;

  /**
   * @param keys open-addressed table of 32-bit word hashes, 0 for empty; its length a power of two
   * @param clusters by slot: the word's class
   * @param cues by slot: 0 for never a cue, then 1 to 6 by the share of uses as one
   */
  QuoteLexicon(int[] keys, byte[] clusters, byte[] cues, Language language) {
    this.keys = keys;
    this.clusters = clusters;
    this.cues = cues;
    this.pronouns = language.words("speaker-pronouns");
    this.people = language.words("speaker-nouns");
    this.clauseWords = language.words("clause-words");
  }

  /** The 32-bit key of a word's hash; never 0. */
  static int key(long hash) {
    int key = (int) (hash ^ hash >>> 32);
    return key == 0 ? 1 : key;
  }

  /** The word's slot, or -1. */
  int find(long hash) {
    int key = key(hash);
    int slot = (key * 0x9E3779B9 >>> 7) & keys.length - 1;
    while (keys[slot] != 0) {
      if (keys[slot] == key) {
        return slot;
      }
      slot = slot + 1 & keys.length - 1;
    }
    return -1;
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

  int cluster(int slot) {
    return clusters[slot] & 0xff;
  }

  int cue(int slot) {
    return cues[slot];
  }

  /** 1 for a pronoun that may speak, 2 for a noun of people who do, 3 for "that", "whether"... */
  int human(long hash) {
    return pronouns.contains(hash)
        ? 1
        : people.contains(hash) ? 2 : clauseWords.contains(hash) ? 3 : 0;
  }
}
