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
  private static final int FEW_WORDS = 6;

  /** Characters; the longest sentence of any newspaper is far shorter. */
  private static final int LONGEST = 1500;

  /** Words; a salutation that is longer says something too. */
  private static final int MOST_OF_ADDRESS = 12;

  private final WordSet saying;
  private final FrontCut front;
  private final PageLines lines;
  private final Openings openings;
  private final OpeningPhrases phrases;
  private final TailCut tail;
  private final Antecedents.Words people;
  private final Statements statements;
  private final Captions captions;
  private final LinesRunTogether together;
  private final Phrases boilerplate;
  private final Phrases boilerplateStarts;
  private final Phrases salutations;
  private final UnmarkedSpeech speech;
  private final boolean english;
  private final WordSet timeWords;
  private final WordSet reportVerbs;

  CandidateFinder(Language language) {
    saying = language.words("reporting-verbs");
    front = new FrontCut(language);
    lines = new PageLines(language);
    tail = new TailCut(language);
    boilerplate = new Phrases(language.entries("boilerplate"));
    boilerplateStarts = new Phrases(language.entries("boilerplate-starts"));
    salutations = new Phrases(language.entries("salutations"));
    timeWords = language.words("time-words");
    reportVerbs = language.words("speech-verbs");
    speech = new UnmarkedSpeech(language);
    english = language.code().equals("en");
    people = Antecedents.Words.of(language);
    statements = new Statements(language);
    openings = new Openings(language, statements);
    phrases = new OpeningPhrases(language, statements);
    captions = new Captions(language, statements);
    together = new LinesRunTogether(language, statements);
  }

  /** One candidate a sentence, in order. */
  Candidate[] find(Document document, List<Actor> actors) {
    var references = new Antecedents(document, actors, people);
    int sentences = document.sentences();
    int stopped = 0;
    for (int s = 0; s < sentences; s++) {
      if (SentenceForm.endsWithStop(document, s)) {
        stopped += document.sentenceEnd(s) - document.sentenceStart(s);
      }
    }
    boolean proseText = stopped * 2 > document.size();
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
      boolean quoted =
          quotedBefore
              || spoken[s]
              || Quotation.onlyEnds(document, s)
              || Quotation.breaksOff(document, s);
      candidates[s] = candidate(document, s, references, proseText, quoted, quotation.wholly());
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
    boolean lineBefore = false;
    boolean cutAfterLine = false;
    if (english && document.end(end - 1) - document.start(start) <= LONGEST) {
      int own = together.lastStart(document, start, end);
      lineBefore =
          own > start
              && (!together.isStatement(document, own, end)
                  || together.isLabelOfPictures(document, start, end));
      cutAfterLine = own > start && !lineBefore;
      start = lineBefore ? start : own;
    }
    int connective = front.connectiveEnd(document, start, end);
    connective = front.announcementEnd(document, connective, end);
    if (connective > start) {
      start = connective;
      cutAfterConnective = true;
    }
    Span span = document.span(start, tail.of(document, start, end));
    int word = SentenceForm.firstWord(document, start, end);
    if (word >= end) {
      return Candidate.never(s, span, Outcome.FRAGMENT);
    }
    if (span.length() > LONGEST) {
      return Candidate.never(s, span, Outcome.ENDLESS);
    }
    Outcome never = never(document, s, start, end);
    if (never != Outcome.BELOW) {
      return Candidate.never(s, span, never);
    }
    if (lines.creditFollows(document, s)
        || PageLines.isFilePicture(document, document.sentenceStart(s), end)) {
      return Candidate.never(s, span, Outcome.CAPTION);
    }
    if (proseText
        && (s > 0 || isOwnParagraph(document, s))
        && lines.isCaptionLine(document, s, start, end)) {
      return Candidate.never(s, span, Outcome.CAPTION);
    }
    boolean pointsBack = openings.pointsBack(document, s, word, end);
    boolean countsOn = s > 0 && openings.countsOn(document, word, end);
    int pointer = pointsBack ? openings.pointer(document, word, end) : word;
    int delayed = pointsBack ? -1 : phrases.delayedPronoun(document, word, end);
    if (delayed >= 0 && word == start && s > 0 && !references.namesPerson(word, delayed)) {
      pointsBack = true;
      pointer = delayed;
    }
    int speaker = pronounSpeaker(document, start, end);
    Optional<KeyPoint.Gloss> gloss = Optional.empty();
    if (pointsBack && word == start) {
      gloss = references.of(pointer, s);
      pointsBack = gloss.isEmpty() && !(pointer > word && phrases.isOwner(document, pointer));
    } else if (speaker >= 0) {
      gloss = references.of(speaker, s);
    }
    boolean picture =
        english
            && (lineBefore
                || captions.isCaption(document, s, start, end, references)
                || s > 0 && together.runsOn(document, document.sentenceStart(s), start, end));
    // A quotation without the one who says it would turn a claim into a fact.
    boolean leans =
        quoted
            || isBrief(document, start, end)
            || PageLines.isListedFigure(document, start, end)
            || s > 0 && lines.isDatedEntry(document, start, end)
            || countsOn
            || speaker >= 0 && gloss.isEmpty()
            || cutAfterConnective
                && (document.kind(start) == Kind.MARK || isPredicate(document, start))
            || PageLines.isBroken(document, s)
            || s > 0 && PageLines.isBroken(document, s - 1)
            || isAside(document, start, end)
            || endsInColon(document, end)
            || s > 0 && endsInDots(document, end)
            || english && isHalf(document, start, end)
            || proseText && s > 0 && !SentenceForm.endsWithStop(document, s);
    List<KeyPoint.Gloss> glosses = gloss.stream().toList();
    if (picture) {
      return new Candidate(s, span, Standing.CAPTION, Outcome.CAPTION, glosses);
    }
    if (pointsBack) {
      boolean follows =
          openings.follows(document, pointer)
              && word == start
              && !leans
              && !cutAfterLine
              && !references.isSpoken(s);
      Standing standing =
          s == 0 || cutAfterLine || !openings.readsOn(document, pointer)
              ? pointer > word ? Standing.LEANS : Standing.POINTS
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

  /** A sentence in brackets, which adds to the one before it. */
  private static boolean isAside(Document document, int start, int end) {
    return (document.is(start, '(') || document.is(start, '['))
        && (document.is(end - 1, ')') || document.is(end - 1, ']'));
  }

  private static boolean endsInDots(Document document, int end) {
    return document.is(end - 1, "...") || document.is(end - 1, '\u2026');
  }

  private static boolean endsInColon(Document document, int end) {
    return document.is(end - 1, ':') || document.is(end - 1, '.') && document.is(end - 2, ':');
  }

  /**
   * "Because the dam is old.", "Why the dam broke.", "Is the first woman in the office.": a clause
   * without its main one, a predicate without its subject.
   */
  private boolean isHalf(Document document, int start, int end) {
    long first = document.hash(start);
    if (ASKING.contains(first)) {
      return !statements.hasVerbBeside(document, start, end);
    }
    if (PREDICATES.contains(first)) {
      return true;
    }
    if (!HALVES.contains(first)) {
      return false;
    }
    for (int t = start; t < end; t++) {
      if (document.is(t, ',')) {
        return false;
      }
    }
    return true;
  }

  private static final WordSet HALVES =
      WordSet.of(List.of("because", "although", "though", "whereas", "while"));
  private static final WordSet ASKING = WordSet.of(List.of("why", "how"));
  private static final WordSet PREDICATES =
      WordSet.of(List.of("is", "was", "are", "were", "has", "does"));

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
    return words < FEW_WORDS && !SentenceForm.isDense(document, start, end);
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

  /**
   * "snapping", "took", as in "And then snapping pictures", "And took the lead": no sentence
   * without what came before.
   */
  private static boolean isPredicate(Document document, int t) {
    return document.length(t) > 5 && document.text().startsWith("ing", document.end(t) - 3)
        || TailCut.isFinite(document, t);
  }

  /** A phrase of pages is in it, and no name that does something: "Getty Images has sued". */
  private boolean isOfPage(Document document, int start, int end) {
    for (int t = start; t < end; t++) {
      int length = boilerplate.at(document, t, end);
      if (length > 0
          && !(document.isCapitalized(t)
              && t + length < end
              && statements.isVerb(document, start, t + length))) {
        return true;
      }
    }
    return false;
  }

  /** "Photo by Ada Vance", but not "Reporting by two newspapers led to". */
  private boolean isPageStart(Document document, int start, int end) {
    int length = boilerplateStarts.at(document, start, end);
    int next = start + length;
    return length > 0
        && !(length == 2
            && document.is(start + 1, "by")
            && next < end
            && document.caps(next) == Document.Caps.LOWER);
  }

  /** The minister asked: "Who pays?": the sentence tells that somebody asked. */
  private boolean asksInQuotation(Document document, int start, int end) {
    char last = document.charAt(end - 1, 0);
    if (last != '"' && last != '\u201d') {
      return false;
    }
    for (int t = start; t < end; t++) {
      if (document.kind(t) == Kind.MARK) {
        return false;
      }
      if (reportVerbs.contains(document.hash(t))) {
        return true;
      }
    }
    return false;
  }

  /** Why it may never be taken, {@link Outcome#BELOW} if it may. */
  private Outcome never(Document document, int s, int start, int end) {
    int words = 0;
    int timeOrNumber = 0;
    int label = PageLines.labelEnd(document, start, end);
    if (label > start && PageLines.isResultLine(document, label, end)) {
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
    boolean told =
        words == FEWEST_WORDS - 1
            && english
            && label == start
            && document.caps(start) == Document.Caps.TITLE
            && !openings.isPronoun(document, start)
            && SentenceForm.endsWithStop(document, s)
            && statements.hasVerb(document, start, end);
    if (words < FEWEST_WORDS && !told || timeOrNumber * 4 >= words * 3) {
      return SentenceForm.isDense(document, start, end) ? Outcome.BELOW : Outcome.FRAGMENT;
    }
    if (SentenceForm.isQuestion(document, start, end)
        && !(english && asksInQuotation(document, start, end))) {
      return Outcome.QUESTION;
    }
    if (PageLines.isMarkup(document, start, end)) {
      return Outcome.BOILERPLATE;
    }
    int salutation = salutations.at(document, SentenceForm.firstWord(document, label, end), end);
    if (salutation > 0 && words <= MOST_OF_ADDRESS && !TailCut.hasVerb(document, label, end)) {
      return Outcome.BOILERPLATE;
    }
    if (isOfPage(document, document.sentenceStart(s), end)
        || isPageStart(document, start, end)
        || isPageStart(document, SentenceForm.firstWord(document, start, end), end)) {
      return Outcome.BOILERPLATE;
    }
    boolean byline =
        PageLines.isByline(document, start, end)
            || english && PageLines.isAuthorNote(document, s, start, end);
    return byline ? Outcome.BYLINE : Outcome.BELOW;
  }
}
