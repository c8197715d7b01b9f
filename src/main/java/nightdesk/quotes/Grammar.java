package nightdesk.quotes;

import nightdesk.text.Document;
import nightdesk.text.Language;
import nightdesk.text.WordSet;

/**
 * One document as the rules see it: its marks, verbs, phrases and nouns, and where it has breaks.
 */
final class Grammar {
  private final Document document;
  private final QuotationMarks marks;
  private final Openers openers;
  private final Verbs verbs;
  private final SpeechNouns nouns;
  private final Phrases phrases;

  /**
   * @param words the language's lists
   */
  Grammar(Document document, QuotationMarks marks, Words words) {
    this.document = document;
    this.marks = marks;
    this.openers = new Openers(document);
    this.verbs = new Verbs(document, openers, words);
    this.nouns = new SpeechNouns(document, openers, verbs);
    this.phrases = new Phrases(document, marks, openers, verbs, words);
  }

  /**
   * @param noNames words that may begin a sentence and are no names
   * @param reporting verbs of reporting, in their forms
   * @param speech verbs of speech, in their forms
   * @param people nouns of people, groups and papers
   */
  record Words(WordSet noNames, WordSet reporting, WordSet speech, WordSet people) {
    static Words of(Language language) {
      return new Words(
          language.words("speaker-no-names"),
          language.words("reporting-verbs"),
          language.words("speech-verbs"),
          language.words("speaker-nouns"));
    }
  }

  Document document() {
    return document;
  }

  QuotationMarks marks() {
    return marks;
  }

  Openers openers() {
    return openers;
  }

  Verbs verbs() {
    return verbs;
  }

  SpeechNouns nouns() {
    return nouns;
  }

  Phrases phrases() {
    return phrases;
  }

  /** The end of the sentence without the marks it ends with. */
  int wordsEnd(int sentence) {
    int first = document.sentenceStart(sentence);
    int end = document.sentenceEnd(sentence);
    while (end > first && document.kind(end - 1) == Document.Kind.MARK) {
      end--;
    }
    return end;
  }

  /** True if {@code [from, to)} has no words. */
  boolean onlyMarks(int from, int to) {
    for (int t = from; t < to; t++) {
      if (document.kind(t) != Document.Kind.MARK) {
        return false;
      }
    }
    return true;
  }

  boolean isDash(int token) {
    char c = document.charAt(token, 0);
    return document.kind(token) == Document.Kind.MARK
        && (c == '\u2014'
            || c == '\u2013'
            || c == '\u2015'
            || c == '-' && (document.length(token) > 1 || document.spaceBefore(token)));
  }

  int paragraphStart(int token) {
    int p = document.paragraphOf(document.sentenceOf(token));
    return document.sentenceStart(document.paragraphStart(p));
  }

  int paragraphEnd(int token) {
    int p = document.paragraphOf(document.sentenceOf(token));
    return document.sentenceEnd(document.paragraphEnd(p) - 1);
  }
}
