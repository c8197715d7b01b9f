package nightdesk.summary;

import java.util.List;
import java.util.Optional;
import nightdesk.model.Actor;
import nightdesk.model.KeyPoint;
import nightdesk.model.Span;
import nightdesk.summary.Verdict.Outcome;
import nightdesk.text.Document;
import nightdesk.text.Document.Kind;
import nightdesk.text.Language;
import nightdesk.text.WordSet;

/**
 * Says for each sentence whether it may become a key point, and which part of it: without dateline
 * ("LONDON (Reuters) -"), the time of a live blog ("10:45 GMT"), teaser ("Scroll down for video")
 * and the connective that ties it to the sentence before ("But", "However,"). The words themselves
 * are never changed.
 */
final class CandidateFinder {
  /** Shorter sentences say nothing: "Yes, sir." */
  private static final int FEWEST_WORDS = 4;

  /** Sentences with fewer words lean on others for what they mean: "Not everybody is convinced." */
  private static final int FEW_WORDS = 7;

  /** Characters; the longest sentence of any newspaper is far shorter. */
  private static final int LONGEST = 1500;

  /** Words; a salutation that is longer says something too. */
  private static final int MOST_OF_ADDRESS = 12;

  /** Tokens. */
  private static final int LONGEST_CREDIT = 10;

  private final WordSet saying;
  private final FrontCut front;
  private final Openings openings;
  private final TailCut tail;
  private final Phrases boilerplate;
  private final Phrases boilerplateStarts;
  private final Phrases salutations;
  private final UnmarkedSpeech speech;
  private final WordSet timeWords;
  private final WordSet reportVerbs;

  CandidateFinder(Language language) {
    saying = language.words("reporting-verbs");
    front = new FrontCut(language);
    openings = new Openings(language);
    tail = new TailCut(language);
    boilerplate = new Phrases(language.entries("boilerplate"));
    boilerplateStarts = new Phrases(language.entries("boilerplate-starts"));
    salutations = new Phrases(language.entries("salutations"));
    timeWords = language.words("time-words");
    reportVerbs = language.words("speech-verbs");
    speech = new UnmarkedSpeech(language);
  }

  /** One candidate a sentence, in order. */
  Candidate[] find(Document document, List<Actor> actors) {
    var references = new Antecedents(document, actors);
    int sentences = document.sentences();
    int stopped = 0;
    for (int s = 0; s < sentences; s++) {
      if (endsWithStop(document, s)) {
        stopped++;
      }
    }
    boolean proseText = stopped * 2 > sentences;
    var continuity = new Continuity(saying, document, actors);
    var quotation = new Quotation();
    Candidate[] candidates = new Candidate[sentences];
    boolean[] spoken = speech.unmarked(document);
    for (int s = 0; s < sentences; s++) {
      if (s == 0 || document.paragraphOf(s) != document.paragraphOf(s - 1)) {
        quotation.reset();
      }
      boolean quotedBefore = quotation.open();
      quotation.read(document, document.sentenceStart(s), document.sentenceEnd(s));
      candidates[s] =
          candidate(
              document, s, references, proseText, quotedBefore || spoken[s], quotation.wholly());
      if (candidates[s].standing() == Standing.FOLLOWS
          && (candidates[s - 1].standing().compareTo(Standing.GLOSSED) > 0
              || document.paragraphOf(s) - document.paragraphOf(s - 1) > 1
              || !continuity.fits(document.tokenAt(candidates[s].span().start()), s))) {
        candidates[s] = candidates[s].with(Standing.READS_ON);
      }
    }
    return candidates;
  }

  private Candidate candidate(
      Document document,
      int s,
      Antecedents references,
      boolean proseText,
      boolean quoted,
      boolean unattributed) {
    int end = document.sentenceEnd(s);
    int start = front.trim(document, document.sentenceStart(s), end, s);
    if (start >= end) {
      return Candidate.never(s, document.sentenceSpan(s), Outcome.FRAGMENT);
    }
    boolean cutAfterConnective = false;
    int connective = front.connectiveEnd(document, start, end);
    connective = front.announcementEnd(document, connective, end);
    if (connective > start) {
      start = connective;
      cutAfterConnective = true;
    }
    Span span = document.span(start, tail.of(document, start, end));
    int word = firstWord(document, start, end);
    if (word >= end) {
      return Candidate.never(s, span, Outcome.FRAGMENT);
    }
    if (span.length() > LONGEST) {
      return Candidate.never(s, span, Outcome.ENDLESS);
    }
    Outcome never = never(document, document.sentenceStart(s), start, end);
    if (never != Outcome.BELOW) {
      return Candidate.never(s, span, never);
    }
    if (creditFollows(document, s)) {
      return Candidate.never(s, span, Outcome.CAPTION);
    }
    if (proseText
        && (s > 0 || isOwnParagraph(document, s))
        && isCaptionLine(document, s, start, end)) {
      return Candidate.never(s, span, Outcome.CAPTION);
    }
    boolean pointsBack = openings.pointsBack(document, s, word, end);
    boolean countsOn = s > 0 && openings.countsOn(document, word, end);
    int speaker = pronounSpeaker(document, start, end);
    Optional<KeyPoint.Gloss> gloss = Optional.empty();
    if (pointsBack && word == start) {
      gloss = references.of(word, s);
      pointsBack = gloss.isEmpty();
    } else if (speaker >= 0) {
      gloss = references.of(speaker, s);
    }
    // A quotation without the one who says it would turn a claim into a fact.
    boolean leans =
        quoted
            || isBrief(document, start, end)
            || isListedFigure(document, start, end)
            || countsOn
            || speaker >= 0 && gloss.isEmpty()
            || cutAfterConnective
                && (document.kind(start) == Kind.MARK || isParticiple(document, start))
            || proseText && s > 0 && !endsWithStop(document, s);
    List<KeyPoint.Gloss> glosses = gloss.stream().toList();
    if (pointsBack) {
      boolean follows =
          openings.follows(document, word) && word == start && !leans && !references.isSpoken(s);
      Standing standing =
          s == 0 || !openings.readsOn(document, word)
              ? Standing.POINTS
              : follows ? Standing.FOLLOWS : Standing.READS_ON;
      return new Candidate(s, span, standing, Outcome.DANGLING, glosses);
    }
    if (unattributed) {
      // Without marks of its own it would read as the paper's own words.
      Standing standing = word > start ? Standing.UNATTRIBUTED : Standing.POINTS;
      return new Candidate(s, span, standing, Outcome.UNATTRIBUTED, glosses);
    }
    if (leans) {
      Outcome fault = quoted ? Outcome.UNATTRIBUTED : Outcome.LEANING;
      return new Candidate(s, span, Standing.LEANS, fault, glosses);
    }
    Standing standing = gloss.isPresent() ? Standing.GLOSSED : Standing.ALONE;
    return new Candidate(s, span, standing, Outcome.BELOW, glosses);
  }

  /** "280ft - height of the towers": a line of a list of figures. */
  private static boolean isListedFigure(Document document, int start, int end) {
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

  private static boolean isOwnParagraph(Document document, int s) {
    return document.sentences() > 1
        && document.paragraphOf(s + 1 < document.sentences() ? s + 1 : s - 1)
            != document.paragraphOf(s);
  }

  private static boolean isBrief(Document document, int start, int end) {
    int words = 0;
    for (int t = start; t < end; t++) {
      words += document.kind(t) == Kind.WORD || document.kind(t) == Kind.NUMBER ? 1 : 0;
    }
    return words < FEW_WORDS && !isDense(document, start, end);
  }

  /**
   * The pronoun that says a quotation that begins here, where no name is outside the marks; -1 if
   * there is none.
   */
  private int pronounSpeaker(Document document, int start, int end) {
    char first = document.charAt(start, 0);
    if (first != '"' && first != '\u201c' && first != '\u2018' && first != '`') {
      return -1;
    }
    boolean open = false;
    int pronoun = -1;
    for (int t = start; t < end; t++) {
      char c = document.charAt(t, 0);
      if (c == '"') {
        open = !open;
      } else if (c == '\u201c' || c == '\u2018' && t == start) {
        open = true;
      } else if (c == '\u201d') {
        open = false;
      } else if (!open && document.isWord(t)) {
        if (document.isCapitalized(t)) {
          return -1;
        }
        if (SPEAKERS.contains(document.hash(t))
            && (reportVerbs.contains(document.hash(Math.min(t + 1, end - 1)))
                || reportVerbs.contains(document.hash(Math.max(t - 1, start))))) {
          pronoun = t;
        }
      }
    }
    return pronoun;
  }

  private static final WordSet SPEAKERS = WordSet.of(List.of("he", "she", "they", "it"));

  /** "snapping", as in "And then snapping pictures": no sentence without what came before. */
  private static boolean isParticiple(Document document, int t) {
    int length = document.length(t);
    return length > 5 && document.text().startsWith("ing", document.end(t) - 3);
  }

  /** Why it may never be taken, {@link Outcome#BELOW} if it may. */
  private Outcome never(Document document, int from, int start, int end) {
    int words = 0;
    int timeOrNumber = 0;
    int label = labelEnd(document, start, end);
    if (label > start && isResultLine(document, label, end)) {
      return Outcome.FRAGMENT;
    }
    for (int t = label; t < end; t++) {
      Kind kind = document.kind(t);
      if (kind == Kind.WORD) {
        words++;
        if (timeWords.contains(document.hash(t))) {
          timeOrNumber++;
        }
        if (document.length(t) > 6
            && (document.text().startsWith("http", document.start(t))
                || document.text().startsWith("www.", document.start(t)))) {
          return Outcome.BOILERPLATE;
        }
      } else if (kind == Kind.NUMBER) {
        words++;
        timeOrNumber++;
      }
    }
    if (words < FEWEST_WORDS || timeOrNumber * 4 >= words * 3) {
      return isDense(document, start, end) ? Outcome.BELOW : Outcome.FRAGMENT;
    }
    if (isQuestion(document, start, end)) {
      return Outcome.QUESTION;
    }
    int salutation = salutations.at(document, firstWord(document, label, end), end);
    if (salutation > 0 && words <= MOST_OF_ADDRESS && !TailCut.hasVerb(document, label, end)) {
      return Outcome.BOILERPLATE;
    }
    if (boilerplate.within(document, from, end)
        || boilerplateStarts.at(document, firstWord(document, start, end), end) > 0) {
      return Outcome.BOILERPLATE;
    }
    return isByline(document, start, end) ? Outcome.BYLINE : Outcome.BELOW;
  }

  /**
   * The token after "LUNDE:", "Goals:" and the like at the start; {@code start} if none is there.
   */
  private static int labelEnd(Document document, int start, int end) {
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
  private static boolean isResultLine(Document document, int start, int end) {
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
  private boolean creditFollows(Document document, int s) {
    if (s + 1 >= document.sentences() || document.paragraphOf(s) != document.paragraphOf(s + 1)) {
      return false;
    }
    int start = document.sentenceStart(s + 1);
    int end = document.sentenceEnd(s + 1);
    return document.is(start, '(')
        && end - start <= LONGEST_CREDIT
        && boilerplateStarts.at(document, start + 1, end) > 0;
  }

  /** Scripts without spaces have one token a character: nothing is said of words there. */
  private static boolean isDense(Document document, int start, int end) {
    return document.isWord(start)
        && document.charAt(start, 0) >= 0x2e80
        && end - start >= 2 * FEWEST_WORDS;
  }

  private static boolean isQuestion(Document document, int start, int end) {
    int t = end - 1;
    while (t > start && isClosing(document.charAt(t, 0))) {
      t--;
    }
    char c = document.charAt(t, 0);
    return c == '?' || c == '\uff1f' || c == '\u061f' || c == ';' && isGreek(document, t);
  }

  private static boolean isGreek(Document document, int t) {
    return t > 0
        && Character.UnicodeBlock.of(document.charAt(t - 1, 0)) == Character.UnicodeBlock.GREEK;
  }

  private static boolean isClosing(char c) {
    return "\"'\u201d\u2019\u00bb\u201c)]\u203a\u300d\u300f".indexOf(c) >= 0;
  }

  /** "By John Smith", "By John Smith, Political Editor": short, names, and no stop. */
  private static boolean isByline(Document document, int start, int end) {
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
  private boolean isCaptionLine(Document document, int s, int start, int end) {
    if (endsWithStop(document, s)) {
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

  private static boolean endsWithStop(Document document, int s) {
    int start = document.sentenceStart(s);
    int t = document.sentenceEnd(s) - 1;
    while (t > start && isClosing(document.charAt(t, 0))) {
      t--;
    }
    char c = document.charAt(t, document.length(t) - 1);
    return ".!?\u2026\u3002\uff01\uff1f\u0964\u061f\u06d4:;\uff0e".indexOf(c) >= 0;
  }

  /** The first token that is no opening quotation mark or bracket. */
  private static int firstWord(Document document, int start, int end) {
    int t = start;
    while (t < end && document.kind(t) == Kind.MARK) {
      t++;
    }
    return t;
  }

  /** Whether a sentence begins, or lies wholly, inside quotation marks. */
  private static final class Quotation {
    private boolean open;
    private boolean single;
    private boolean wholly;

    void reset() {
      open = false;
      single = false;
    }

    boolean open() {
      return open || single;
    }

    boolean wholly() {
      return wholly;
    }

    void read(Document document, int start, int end) {
      boolean began = open || single || isOpening(document.charAt(start, 0));
      int outside = 0;
      for (int t = start; t < end; t++) {
        char c = document.charAt(t, 0);
        if (c == '\u201c' || c == '\u201e') {
          open = true;
        } else if (c == '\u201d') {
          open = false;
        } else if (c == '"' || document.is(t, "''") || document.is(t, "``")) {
          open = !open;
        } else if ((c == '\u2018' || c == '\'' || c == '`') && opensSingle(document, t, end)) {
          single = true;
        } else if ((c == '\u2019' || c == '\'') && single && closesSingle(document, t, end)) {
          single = false;
        } else if (!open && !single && document.isWord(t)) {
          outside++;
        }
      }
      wholly = began && outside == 0;
    }

    /** A single mark before a capital, with space before it: 'He is used in the right way. */
    private static boolean opensSingle(Document document, int t, int end) {
      return document.length(t) == 1
          && t + 1 < end
          && (t == 0 || document.spaceBefore(t))
          && !document.spaceBefore(t + 1)
          && document.isCapitalized(t + 1);
    }

    /** A single mark after a mark, or before one or a space: an apostrophe is inside a word. */
    private static boolean closesSingle(Document document, int t, int end) {
      return document.length(t) == 1
          && !document.spaceBefore(t)
          && (t + 1 >= end || document.spaceBefore(t + 1) || !document.isWord(t + 1))
          && t > 0
          && document.kind(t - 1) == Kind.MARK;
    }

    private static boolean isOpening(char c) {
      return c == '"' || c == '\u201c' || c == '\u2018' || c == '`' || c == '\u00ab';
    }
  }
}
