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

  /** Words before the colon of a label ("Hard to miss: the tower"). */
  private static final int LONGEST_LABEL = 4;

  private final Phrases boilerplateStarts;
  private final WordSet reportVerbs;

  PageLines(Language language) {
    boilerplateStarts = new Phrases(language.entries("boilerplate-starts"));
    reportVerbs = language.words("speech-verbs");
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
    return items >= 3 && plain <= 1;
  }

  /** A line whose next sentence, beside it, is a credit in brackets: "(Picture: Harbour Post)". */
  boolean creditFollows(Document document, int s) {
    if (s + 1 >= document.sentences() || document.paragraphOf(s) != document.paragraphOf(s + 1)) {
      return false;
    }
    int start = document.sentenceStart(s + 1);
    int end = document.sentenceEnd(s + 1);
    return document.is(start, '(')
        && end - start <= LONGEST_CREDIT
        && boilerplateStarts.at(document, start + 1, end) > 0;
  }

  /** "By John Smith", "By John Smith, Political Editor": short, names, and no stop. */
  static boolean isByline(Document document, int start, int end) {
    if (document.hash(start) != BY || end - start > 14) {
      return false;
    }
    int names = 0;
    int others = 0;
    for (int t = start + 1; t < end; t++) {
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
   * True if it tells a reader where in a picture to look, or names the picture before it says what
   * is on it: "The mayor (left) opens the bridge", "Hard to miss: the tower leans over the town".
   */
  static boolean isOfPicture(Document document, int s, int start, int end) {
    for (int t = start; t + 1 < end; t++) {
      if (SIDES.contains(document.hash(t + 1))
          && document.is(t, '(')
          && t + 2 < end
          && (document.kind(t + 2) == Kind.MARK || document.is(t + 2, "and"))) {
        return true;
      }
    }
    return s > 0 && isLabelled(document, start, end);
  }

  private static final WordSet SIDES =
      WordSet.of(List.of("left", "right", "centre", "center", "middle", "top", "bottom"));

  private static boolean isLabelled(Document document, int start, int end) {
    for (int t = start; t < Math.min(end - 3, start + LONGEST_LABEL + 1); t++) {
      if (document.is(t, ':')) {
        return t > start && document.isWord(t + 1);
      }
      boolean label =
          document.isWord(t)
              && !VERBS.contains(document.hash(t))
              && (t == start || document.caps(t) == Document.Caps.LOWER);
      if (!label) {
        return false;
      }
    }
    return false;
  }

  /** What makes a statement of the words before a colon. */
  private static final WordSet VERBS =
      WordSet.of(
          List.of(
              "is", "are", "was", "were", "has", "have", "had", "read", "reads", "said", "says",
              "wrote", "writes", "added", "adds", "show", "shows"));
}
