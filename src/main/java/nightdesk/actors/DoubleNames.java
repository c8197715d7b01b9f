package nightdesk.actors;

import nightdesk.text.Document;

/**
 * Where a person's name with hyphens begins and ends: "Loretta Pickens-Day", of which the tagger
 * may see one half. Names of one word ("a Lind-Orme summit") stay as they are.
 */
final class DoubleNames {
  private DoubleNames() {}

  /** The end of a name of two words or more, over "-Day". */
  static int end(Document document, int from, int to) {
    int end = to;
    while (end - from > 1 && isJoined(document, end) && document.isCapitalized(end + 1)) {
      end += 2;
    }
    return end;
  }

  /**
   * The start of a name of which the tagger saw what is behind a hyphen: over "Dale Okafor-".
   *
   * @param first the token after the name before
   */
  static int start(Document document, int from, int first) {
    int sentence = document.sentenceStart(document.sentenceOf(from));
    int limit = Math.max(first, sentence);
    int start = from;
    while (start - 2 > limit
        && isJoined(document, start - 1)
        && document.isCapitalized(start - 2)
        && document.isCapitalized(start - 3)) {
      start -= 2;
    }
    if (start < from && document.isWord(start - 1) && document.isCapitalized(start - 1)) {
      start--;
    }
    return start;
  }

  private static boolean isJoined(Document document, int token) {
    return token > 0
        && token + 1 < document.size()
        && document.is(token, '-')
        && !document.spaceBefore(token)
        && !document.spaceBefore(token + 1)
        && document.sentenceOf(token + 1) == document.sentenceOf(token - 1);
  }
}
