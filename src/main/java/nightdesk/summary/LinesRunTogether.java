package nightdesk.summary;

import java.util.List;
import nightdesk.text.Document;
import nightdesk.text.Document.Caps;
import nightdesk.text.Document.Kind;
import nightdesk.text.Language;
import nightdesk.text.WordSet;

/**
 * Lines of a page that were put together with the sentence after them, since they have no stop:
 * "The mayor opens the bridge in Brezin The council voted on Monday". A word that begins sentences,
 * with a capital where nothing ends, tells where the text's own sentence begins. English.
 */
final class LinesRunTogether {
  /** Tokens that a line has, and that a sentence has. */
  private static final int SHORTEST_LINE = 4;

  private static final int SHORTEST_SENTENCE = 7;

  private final Statements statements;
  private final WordSet reportVerbs;
  private final WordSet reporting;
  private final WordSet timeWords;

  LinesRunTogether(Language language, Statements statements) {
    this.statements = statements;
    reportVerbs = language.words("speech-verbs");
    reporting = language.words("reporting-verbs");
    timeWords = language.words("time-words");
  }

  /** Where the last sentence of {@code [start, end)} begins; {@code start} if there is but one. */
  int lastStart(Document document, int start, int end) {
    int last = start;
    int marks = 0;
    for (int t = start; t + 3 < end; t++) {
      if (isQuotationMark(document, t)) {
        marks++;
      }
      if (t - start >= SHORTEST_LINE && marks % 2 == 0 && begins(document, start, t, end)) {
        last = t;
      }
    }
    return last;
  }

  /**
   * True if the sentence tells of its subject once more, without a mark between, or has a quotation
   * that nothing leads to. Where exactly the one ends is not clear enough for a cut.
   *
   * @param line where the line before it begins, which may name the subject; {@code start} if none
   */
  boolean runsOn(Document document, int line, int start, int end) {
    for (int t = Math.max(start + 1, line + SHORTEST_LINE); t + 3 < end; t++) {
      if (isNamedAgain(document, line, t, end)
          || mayBegin(document, start, t, end)
          || isQuotedSuddenly(document, start, t, end)) {
        return true;
      }
    }
    return false;
  }

  /** "Sobol opens the bridge in Brezin Sobol waves": the subject's name, and a verb of its own. */
  private boolean isNamedAgain(Document document, int start, int t, int end) {
    int before = t - 1;
    if (TITLES.contains(document.hash(before)) && before > start) {
      before--;
    }
    if (document.caps(t) != Caps.TITLE
        || document.length(t) < 3
        || !document.isWord(before)
        || SUBORDINATORS.contains(document.hash(before))
        || JOINED.contains(document.hash(before))
        || reportVerbs.contains(document.hash(before))) {
      return false;
    }
    boolean named = false;
    for (int k = t - 1; k >= start && !named; k--) {
      if (document.kind(k) == Kind.MARK && !document.is(k, '-')
          || CLAUSES.contains(document.hash(k))
          || reportVerbs.contains(document.hash(k))) {
        return false;
      }
      named = k < t - 2 && document.hash(k) == document.hash(t) && document.isCapitalized(k);
    }
    boolean owner = document.is(t + 1, "'s") || document.is(t + 1, "\u2019s");
    return named
        && statements.hasVerb(document, start, t)
        && (owner
            ? statements.hasVerb(document, t + 2, end)
            : statements.isVerb(document, start, t + 1));
  }

  /** "scored on Friday 'It was": a quotation after a word that does not lead to one. */
  private boolean isQuotedSuddenly(Document document, int start, int t, int end) {
    char c = document.charAt(t, 0);
    return document.length(t) == 1
        && (c == '\'' || c == '\u2018')
        && (document.isWord(t - 1) || document.kind(t - 1) == Kind.NUMBER)
        && document.spaceBefore(t)
        && QUOTED.contains(document.hash(t + 1))
        && document.isCapitalized(t + 1)
        && !reportVerbs.contains(document.hash(t - 1))
        && !JOINED.contains(document.hash(t - 1))
        && !statements.isVerb(document, start, t - 1)
        && statements.hasVerb(document, start, t);
  }

  private static final WordSet TITLES =
      WordSet.of(List.of("mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "sir"));

  /** What opens a clause in which a name may come again: "the plan that Sobol made". */
  private static final WordSet CLAUSES =
      WordSet.of(List.of("that", "which", "who", "whose", "where", "if", "because", "what", "how"));

  private static final WordSet QUOTED =
      WordSet.of(
          List.of(
              "i", "we", "it", "there", "he", "she", "they", "you", "this", "that", "if", "when",
              "today", "my", "our"));

  /** True if the line before is the label of a picture: "Photos: the flood The mayor looks on". */
  boolean isLabelOfPictures(Document document, int start, int end) {
    return start + 1 < end
        && document.is(start + 1, ':')
        && PICTURES.contains(document.hash(start));
  }

  private static final WordSet PICTURES =
      WordSet.of(
          List.of(
              "photo",
              "photos",
              "picture",
              "pictures",
              "image",
              "images",
              "gallery",
              "video",
              "slideshow"));

  /** True if what begins at {@code from} is long enough, and has the verb, of a statement. */
  boolean isStatement(Document document, int from, int end) {
    return end - from >= SHORTEST_SENTENCE && statements.hasVerb(document, from, end);
  }

  private boolean begins(Document document, int start, int t, int end) {
    boolean free = document.isWord(t - 1) || document.kind(t - 1) == Kind.NUMBER;
    if (document.caps(t) != Caps.TITLE || !free && !document.is(t - 1, ')')) {
      return false;
    }
    long before = document.hash(t - 1);
    if (JOINED.contains(before)
        || WORKS.contains(before)
        || statements.isVerb(document, start, t - 1) && document.caps(t - 1) == Caps.LOWER) {
      return false;
    }
    long hash = document.hash(t);
    boolean plain =
        document.caps(t + 1) == Caps.LOWER && document.isWord(t + 1)
            || document.kind(t + 1) == Kind.NUMBER;
    if (document.isWord(t - 1) && document.isCapitalized(t - 1)) {
      return plain && STRONG.contains(hash)
          || hash == A && DAYS.contains(before) && statements.hasVerb(document, start, t);
    }
    return STRONG.contains(hash) && plain || JOINTS.contains(hash) || LEADS.contains(hash) && plain;
  }

  /** As {@link #begins}, by less than makes sure. */
  private boolean mayBegin(Document document, int start, int t, int end) {
    boolean free = document.isWord(t - 1) || document.kind(t - 1) == Kind.NUMBER;
    long before = document.hash(t - 1);
    if (document.caps(t) != Caps.TITLE
        || !free
        || JOINED.contains(before)
        || WORKS.contains(before)
        || reportVerbs.contains(before)
        || SUBORDINATORS.contains(before)) {
      return false;
    }
    boolean day =
        DAYS.contains(before) || document.kind(t - 1) == Kind.NUMBER && document.length(t - 1) == 4;
    return day && beginsAfterDay(document, start, t, end)
        || document.caps(t - 1) != Caps.TITLE
            && Captions.isSceneVerb(document, nameEnd(document, t, end), end)
            && !statements.isVerb(document, start, t - 1);
  }

  /** "on Saturday Police were called": no reported clause, which needs no "that". */
  private boolean beginsAfterDay(Document document, int start, int t, int end) {
    long first = document.hash(start);
    if ((STARTERS.contains(first) || STRONG.contains(first)) && !SUBJECTS.contains(first)
        || timeWords.contains(document.hash(t))
        || !statements.hasVerb(document, start, t)) {
      return false;
    }
    for (int k = start; k < t; k++) {
      long hash = document.hash(k);
      if (reportVerbs.contains(hash)
          || reporting.contains(hash)
          || HOLDING.contains(hash)
          || SUBORDINATORS.contains(hash)) {
        return false;
      }
    }
    int verb = nameEnd(document, t, end);
    return statements.isVerb(document, start, verb);
  }

  private static int nameEnd(Document document, int t, int end) {
    int after = t + 1;
    while (after < Math.min(end - 2, t + 4) && document.isCapitalized(after)) {
      after++;
    }
    return after;
  }

  private static boolean isQuotationMark(Document document, int t) {
    return document.kind(t) == Kind.MARK
        && "\"\u201c\u201d\u2018\u2019`'".indexOf(document.charAt(t, 0)) >= 0;
  }

  /** Begin a sentence even after a name; inside names they are written small. */
  private static final WordSet STRONG =
      WordSet.of(
          List.of(
              "the",
              "he",
              "she",
              "they",
              "it",
              "but",
              "this",
              "these",
              "those",
              "his",
              "her",
              "their",
              "there",
              "however",
              "although",
              "despite",
              "meanwhile",
              "speaking",
              "according",
              "when",
              "while",
              "after",
              "before",
              "as"));

  /** Begin a sentence after a small word. */
  private static final WordSet LEADS = WordSet.of(List.of("according", "speaking"));

  /** What no subject begins with. */
  private static final WordSet STARTERS =
      WordSet.of(
          List.of(
              "an",
              "and",
              "in",
              "on",
              "at",
              "with",
              "from",
              "by",
              "now",
              "since",
              "during",
              "under",
              "for",
              "following",
              "asked",
              "earlier",
              "yesterday",
              "last",
              "despite"));

  private static final WordSet SUBJECTS =
      WordSet.of(List.of("the", "he", "she", "they", "it", "his", "her", "their", "police"));

  /** What has a statement after it besides what reports one. */
  private static final WordSet HOLDING =
      WordSet.of(
          List.of(
              "denied",
              "denies",
              "found",
              "finds",
              "admitted",
              "admits",
              "predicted",
              "predicts",
              "hoped",
              "hopes",
              "feared",
              "fears",
              "believed",
              "believes",
              "ruled",
              "reported",
              "thought",
              "thinks",
              "knew",
              "knows",
              "meant",
              "means",
              "showed",
              "shows",
              "heard"));

  private static final WordSet JOINTS = WordSet.of(List.of("but", "and"));

  /** What a name, or the rest of a phrase, follows. */
  private static final WordSet JOINED =
      WordSet.of(
          List.of(
              "a",
              "an",
              "the",
              "in",
              "on",
              "at",
              "of",
              "to",
              "by",
              "from",
              "with",
              "for",
              "and",
              "or",
              "but",
              "as",
              "is",
              "are",
              "was",
              "were",
              "called",
              "titled",
              "named",
              "dubbed",
              "entitled",
              "written",
              "wrote",
              "read",
              "reads",
              "saying",
              "chanting",
              "shouting",
              "say",
              "says",
              "said",
              "that",
              "than",
              "into",
              "over",
              "under",
              "about",
              "via",
              "like",
              "his",
              "her",
              "its",
              "their",
              "our",
              "my",
              "your",
              "no",
              "not",
              "vs"));

  /** What has a title after it. */
  private static final WordSet WORKS =
      WordSet.of(
          List.of(
              "film",
              "movie",
              "book",
              "novel",
              "song",
              "single",
              "album",
              "show",
              "series",
              "programme",
              "program",
              "play",
              "musical",
              "band",
              "group",
              "magazine",
              "newspaper",
              "paper",
              "tabloid",
              "drama",
              "sitcom",
              "sequel",
              "hit",
              "game",
              "website",
              "charity",
              "campaign",
              "bestseller",
              "service",
              "daily",
              "channel",
              "programme",
              "trilogy",
              "memoir",
              "label",
              "tank",
              "side",
              "poem",
              "opera",
              "comedy",
              "thriller",
              "documentary",
              "podcast",
              "duo",
              "trio"));

  private static final long A = Document.hash("a");

  static final WordSet DAYS =
      WordSet.of(
          List.of(
              "monday",
              "tuesday",
              "wednesday",
              "thursday",
              "friday",
              "saturday",
              "sunday",
              "january",
              "february",
              "march",
              "april",
              "may",
              "june",
              "july",
              "august",
              "september",
              "october",
              "november",
              "december"));

  private static final WordSet SUBORDINATORS =
      WordSet.of(
          List.of(
              "that", "which", "who", "whose", "where", "when", "because", "if", "since", "while",
              "as", "after", "before", "until"));
}
