package nightdesk.summary;

import java.util.List;
import nightdesk.text.Document;
import nightdesk.text.Document.Kind;
import nightdesk.text.Language;
import nightdesk.text.WordSet;

/**
 * Lines of the page that are no sentences of the text: captions, bylines, credits, lists of results
 * and figures.
 */
final class PageLines {
  /** Tokens. */
  private static final int LONGEST_CREDIT = 10;

  private final Phrases boilerplateStarts;
  private final WordSet timeWords;
  private final WordSet reportVerbs;

  PageLines(Language language) {
    boilerplateStarts = new Phrases(language.entries("boilerplate-starts"));
    reportVerbs = language.words("speech-verbs");
    timeWords = language.words("time-words");
  }

  /** "21 August: rebels enter the town": an entry of a list of days. */
  boolean isDatedEntry(Document document, int start, int end) {
    int numbers = 0;
    for (int t = start; t < Math.min(end - 1, start + 5); t++) {
      if (document.is(t, ':')) {
        return numbers > 0 && t > start + 1;
      }
      numbers += document.kind(t) == Kind.NUMBER ? 1 : 0;
      if (document.kind(t) != Kind.NUMBER
          && !document.is(t, ',')
          && !timeWords.contains(document.hash(t))) {
        return false;
      }
    }
    return false;
  }

  /** "280ft - height of the towers": a line of a list of figures. */
  static boolean isListedFigure(Document document, int start, int end) {
    if (!Character.isDigit(document.charAt(start, 0)) || TailCut.hasVerb(document, start, end)) {
      return false;
    }
    for (int t = start + 1; t < Math.min(end, start + 4); t++) {
      if (FrontCut.isDash(document, t) && document.spaceBefore(t)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The token after "LUNDE:", "Goals:" and the like at the start; {@code start} if none is there.
   */
  static int labelEnd(Document document, int start, int end) {
    for (int t = start; t < Math.min(end, start + 4) && document.kind(t) != Kind.NUMBER; t++) {
      if (document.is(t, ':')) {
        return t > start ? t + 1 : start;
      }
      if (document.kind(t) == Kind.MARK) {
        return start;
      }
    }
    return start;
  }

  /** "Goals: 0-1 Meireles (12), 1-1 Imai (39)": a list of figures or names, and no statement. */
  static boolean isResultLine(Document document, int start, int end) {
    int items = 0;
    int plain = 0;
    for (int t = start; t < end; t++) {
      if (document.kind(t) == Kind.NUMBER || document.is(t, ',') || document.is(t, ';')) {
        items++;
      } else if (document.isWord(t) && !document.isCapitalized(t)) {
        plain++;
      }
    }
    return items >= 3 && plain <= 1 || items >= 6 && items >= 2 * plain;
  }

  /** A line whose next sentence, beside it, is a credit in brackets: "(Picture: Harbour Post)". */
  boolean creditFollows(Document document, int s) {
    if (s + 1 >= document.sentences() || document.paragraphOf(s) != document.paragraphOf(s + 1)) {
      return false;
    }
    int start = document.sentenceStart(s + 1);
    int end = document.sentenceEnd(s + 1);
    boolean labelled =
        start + 1 < end && document.is(start + 1, ':') && PICTURES.contains(document.hash(start));
    return end - start <= LONGEST_CREDIT
        && (labelled
            || document.is(start, '(') && boilerplateStarts.at(document, start + 1, end) > 0);
  }

  private static final WordSet PICTURES =
      WordSet.of(List.of("photo", "photos", "photograph", "picture", "image", "credit"));

  /** "FILE - A ferry leaves": an agency's picture. */
  static boolean isFilePicture(Document document, int start, int end) {
    return start + 2 < end && document.is(start, "FILE") && document.kind(start + 1) == Kind.MARK;
  }

  /** "By John Smith", "By John Smith, Political Editor": short, names, and no stop. */
  static boolean isByline(Document document, int start, int end) {
    if (document.hash(start) != BY || end - start > 14) {
      return false;
    }
    int names = 0;
    int others = 0;
    for (int t = start + 1; t < end; t++) {
      if (TailCut.isFinite(document, t)) {
        return false;
      }
      if (document.isWord(t)) {
        if (document.isCapitalized(t)) {
          names++;
        } else {
          others++;
        }
      }
    }
    return names >= 2 && others <= 2;
  }

  private static final long BY = Document.hash("by");

  /** {@code <tweet id="...">}: what a page says to a browser. */
  static boolean isMarkup(Document document, int start, int end) {
    if (!document.is(start, '<') || start + 2 >= end || document.spaceBefore(start + 1)) {
      return false;
    }
    for (int t = start + 1; t < Math.min(end, start + 8); t++) {
      if (document.charAt(t, 0) == '=') {
        return true;
      }
    }
    return false;
  }

  /** "Jana Sobol writes about the sea for this paper.", at the end of a text. */
  static boolean isAuthorNote(Document document, int s, int start, int end) {
    if (s == 0 || end - start > 24 || !document.isCapitalized(start)) {
      return false;
    }
    if (document.hash(start) == FOLLOW) {
      return Expletives.hasHash(document, start + 2, end, NETWORKS, 6);
    }
    boolean late = s + 2 >= document.sentences();
    for (int t = start + 1; t < Math.min(end - 2, start + 5); t++) {
      long next = document.hash(t + 1);
      if (document.hash(t) == WRITES) {
        return next == ABOUT || next == FOR;
      }
      if (document.hash(t) == IS && document.is(t + 2, "leading")) {
        // What firms say of themselves below their news.
        return s + 4 >= document.sentences()
            && Expletives.hasHash(document, t + 3, end, PROVIDERS, 3);
      }
      if (document.hash(t) == IS && Expletives.ARTICLES.contains(next)) {
        return late && Expletives.hasHash(document, t + 2, end, AUTHORS, 6);
      }
      if (!document.isCapitalized(t)) {
        return false;
      }
    }
    return false;
  }

  private static final long FOLLOW = Document.hash("follow");
  private static final WordSet NETWORKS =
      WordSet.of(List.of("twitter", "facebook", "instagram", "linkedin", "youtube", "x"));
  private static final long WRITES = Document.hash("writes");
  private static final long ABOUT = Document.hash("about");
  private static final long FOR = Document.hash("for");
  private static final long IS = Document.hash("is");
  private static final WordSet PROVIDERS =
      WordSet.of(List.of("provider", "supplier", "manufacturer", "maker", "developer", "producer"));
  private static final WordSet AUTHORS =
      WordSet.of(List.of("columnist", "freelance", "freelancer", "correspondent", "reporter"));

  /** A short line of its own without a stop: heading, caption, credit. */
  boolean isCaptionLine(Document document, int s, int start, int end) {
    if (SentenceForm.endsWithStop(document, s)) {
      return false;
    }
    if (end - start <= 12) {
      return true;
    }
    for (int t = start; t < end; t++) {
      if (reportVerbs.contains(document.hash(t))) {
        return false;
      }
    }
    return end - start <= 20;
  }

  /**
   * True if the sentence ends inside a number or a name that was taken for its end: "a rate of 0."
   * before "08 per cent", "Jana B." before "Sobol said".
   */
  static boolean isBroken(Document document, int s) {
    if (s + 1 >= document.sentences() || document.paragraphOf(s) != document.paragraphOf(s + 1)) {
      return false;
    }
    int stop = document.sentenceEnd(s) - 1;
    int next = document.sentenceStart(s + 1);
    if (stop - 1 <= document.sentenceStart(s) || document.kind(stop) == Kind.WORD) {
      return stop > document.sentenceStart(s) && isInitial(document, stop);
    }
    if (!document.is(stop, '.')) {
      return false;
    }
    return document.kind(stop - 1) == Kind.NUMBER && document.kind(next) == Kind.NUMBER
        || isInitial(document, stop - 1);
  }

  /** A single small letter, or one with its stop. */
  private static boolean isInitial(Document document, int t) {
    return document.kind(t) == Kind.WORD
        && Character.isLowerCase(document.charAt(t, 0))
        && document.charAt(t, 0) < 0x80
        && (document.length(t) == 1 || document.length(t) == 2 && document.charAt(t, 1) == '.');
  }
}
