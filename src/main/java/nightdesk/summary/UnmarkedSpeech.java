package nightdesk.summary;

import java.util.List;
import nightdesk.text.Document;
import nightdesk.text.Document.Kind;
import nightdesk.text.Language;
import nightdesk.text.WordSet;

/**
 * Finds sentences that somebody says though no marks say so: "I" and "we" outside quotation marks
 * in a text whose own voice has none ("' I'm happy to be part of it."). In a speech, a letter or a
 * column, where they are everywhere, they are the text's own voice.
 */
final class UnmarkedSpeech {
  private static final WordSet FIRST = WordSet.of(List.of("i", "we", "my", "our", "myself", "me"));

  /** One sentence in so many, or more, with first persons makes them the text's own voice. */
  private static final int OWN_VOICE = 4;

  /** Quotations with their speaker, as many or more, make a report of a text. */
  private static final int REPORTED = 1;

  private static final WordSet YOU = WordSet.of(List.of("you", "your"));

  private final boolean english;
  private final WordSet reportVerbs;

  UnmarkedSpeech(Language language) {
    english = language.code().equals("en");
    reportVerbs = language.words("speech-verbs");
  }

  /** Of each sentence whether it is such speech. */
  boolean[] unmarked(Document document) {
    boolean[] spoken = new boolean[document.sentences()];
    if (!english) {
      return spoken;
    }
    int attributed = 0;
    int count = 0;
    boolean open = false;
    for (int s = 0; s < spoken.length; s++) {
      if (s > 0 && document.paragraphOf(s) != document.paragraphOf(s - 1)) {
        open = false;
      }
      boolean marked = open;
      boolean first = false;
      boolean says = false;
      for (int t = document.sentenceStart(s); t < document.sentenceEnd(s); t++) {
        if (document.kind(t) == Kind.MARK) {
          char c = document.charAt(t, 0);
          boolean pair = document.is(t, "''") || document.is(t, "``");
          if (c == '"' || c == '\u201c' || c == '\u201d' || c == '\u201e' || pair) {
            open = c == '\u201c' || c == '\u201e' || c != '\u201d' && !open;
            marked = true;
          } else if (c == '\'' || c == '\u2018' || c == '`') {
            // A single mark that stands alone is a broken one and marks nothing.
            boolean alone =
                t + 1 < document.sentenceEnd(s)
                    && document.spaceBefore(t + 1)
                    && t == document.sentenceStart(s);
            marked |= !alone;
          }
        } else if (!open) {
          first |= isFirstPerson(document, t, document.sentenceStart(s));
          says |= reportVerbs.contains(document.hash(t));
        }
      }
      int start = document.sentenceStart(s);
      first |=
          s > 0
              && !open
              && YOU.contains(document.hash(start))
              && !document.isCapitalized(start + 1);
      attributed += says && marked ? 1 : 0;
      spoken[s] = first && !marked && !says;
      count += spoken[s] ? 1 : 0;
    }
    // A text that begins with "we" speaks of itself.
    boolean own =
        spoken.length > 0 && spoken[0]
            || count * OWN_VOICE >= spoken.length && attributed < REPORTED;
    return !own ? spoken : new boolean[spoken.length];
  }

  /** "I", but not that of "Elizabeth I" or "World War I". */
  private static boolean isFirstPerson(Document document, int t, int start) {
    if (!FIRST.contains(document.hash(t))) {
      return false;
    }
    boolean letter = document.length(t) == 1;
    if (letter && t + 1 < document.size() && document.is(t + 1, '-')
        || !letter
            && document.isCapitalized(t)
            && (t > start || t + 1 < document.size() && document.isCapitalized(t + 1))) {
      // "the I-95", "Our Lady", "We Are Home": names.
      return false;
    }
    boolean numeral = document.length(t) == 1 && t > start && document.isCapitalized(t - 1);
    // A small "i" that a word follows is a person's too where a text has lost its capitals.
    boolean small = document.charAt(t, 0) == 'i';
    return !numeral
        && (!small || t + 1 < document.size() && document.caps(t + 1) == Document.Caps.LOWER);
  }
}
