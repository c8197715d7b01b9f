package nightdesk.summary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nightdesk.model.Actor;
import nightdesk.model.KeyPoint;
import nightdesk.model.Mention;
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

  private static final int LONGEST_DATELINE = 16;

  private final Phrases dangling;
  private final Phrases connectives;
  private final Phrases boilerplate;
  private final Phrases boilerplateStarts;
  private final Phrases agencies;
  private final WordSet timeWords;
  private final WordSet reportVerbs;

  CandidateFinder(Language language) {
    dangling = new Phrases(language.entries("dangling-starts"));
    connectives = new Phrases(language.entries("connectives"));
    boilerplate = new Phrases(language.entries("boilerplate"));
    boilerplateStarts = new Phrases(language.entries("boilerplate-starts"));
    agencies = new Phrases(language.entries("agencies"));
    timeWords = language.words("time-words");
    reportVerbs = language.words("speech-verbs");
  }

  /** One candidate a sentence, in order. */
  Candidate[] find(Document document, List<Actor> actors) {
    var pronouns = new HashMap<Integer, Named>();
    for (Actor actor : actors) {
      for (Mention mention : actor.mentions()) {
        if (mention.form() == Mention.Form.PRONOUN) {
          pronouns.putIfAbsent(
              mention.passage().span().start(), new Named(mention.passage().span(), actor.name()));
        }
      }
    }
    int sentences = document.sentences();
    int stopped = 0;
    for (int s = 0; s < sentences; s++) {
      if (endsWithStop(document, s)) {
        stopped++;
      }
    }
    boolean proseText = stopped * 2 > sentences;
    var quotation = new Quotation();
    Candidate[] candidates = new Candidate[sentences];
    for (int s = 0; s < sentences; s++) {
      if (s == 0 || document.paragraphOf(s) != document.paragraphOf(s - 1)) {
        quotation.reset();
      }
      boolean quotedBefore = quotation.open();
      quotation.read(document, document.sentenceStart(s), document.sentenceEnd(s));
      candidates[s] = candidate(document, s, pronouns, proseText, quotedBefore, quotation.wholly());
    }
    return candidates;
  }

  private record Named(Span span, String name) {}

  private Candidate candidate(
      Document document,
      int s,
      Map<Integer, Named> pronouns,
      boolean proseText,
      boolean quoted,
      boolean unattributed) {
    int end = document.sentenceEnd(s);
    int start = trim(document, document.sentenceStart(s), end, s);
    if (start >= end) {
      return Candidate.never(s, document.sentenceSpan(s), Outcome.FRAGMENT);
    }
    boolean cutAfterConnective = false;
    int connective = connectiveEnd(document, start, end);
    if (connective > start) {
      start = connective;
      cutAfterConnective = true;
    }
    Span span = document.span(start, end);
    int word = firstWord(document, start, end);
    if (word >= end) {
      return Candidate.never(s, span, Outcome.FRAGMENT);
    }
    Outcome never = never(document, document.sentenceStart(s), start, end);
    if (never != Outcome.BELOW) {
      return Candidate.never(s, span, never);
    }
    if (proseText && s > 0 && isCaptionLine(document, s, start, end)) {
      return Candidate.never(s, span, Outcome.CAPTION);
    }
    boolean pointsBack = dangling.at(document, word, end) > 0;
    Named named = pronouns.get(document.start(word));
    if (pointsBack && named != null && word == start) {
      return new Candidate(
          s,
          span,
          Standing.LEANS,
          Outcome.DANGLING,
          List.of(new KeyPoint.Gloss(named.span(), named.name())));
    }
    // A quotation without the one who says it would turn a claim into a fact.
    boolean leans =
        quoted
            || isBrief(document, start, end)
            || isSaidByPronoun(document, start, end)
            || cutAfterConnective
                && (document.kind(start) == Kind.MARK || isParticiple(document, start))
            || proseText && s > 0 && !endsWithStop(document, s);
    Standing standing =
        pointsBack || unattributed ? Standing.POINTS : leans ? Standing.LEANS : Standing.ALONE;
    Outcome fault =
        pointsBack
            ? Outcome.DANGLING
            : unattributed || quoted
                ? Outcome.UNATTRIBUTED
                : leans ? Outcome.LEANING : Outcome.BELOW;
    return new Candidate(s, span, standing, fault, List.of());
  }

  private static boolean isBrief(Document document, int start, int end) {
    int words = 0;
    for (int t = start; t < end; t++) {
      words += document.kind(t) == Kind.WORD || document.kind(t) == Kind.NUMBER ? 1 : 0;
    }
    return words < FEW_WORDS && !isDense(document, start, end);
  }

  /** A quotation whose speaker is only "he" or "she", with no name outside the marks. */
  private boolean isSaidByPronoun(Document document, int start, int end) {
    char first = document.charAt(start, 0);
    if (first != '"' && first != '\u201c' && first != '\u2018' && first != '`') {
      return false;
    }
    boolean open = false;
    boolean pronoun = false;
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
          return false;
        }
        pronoun |=
            SPEAKERS.contains(document.hash(t))
                && (reportVerbs.contains(document.hash(Math.min(t + 1, end - 1)))
                    || reportVerbs.contains(document.hash(Math.max(t - 1, start))));
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

  /** The first token after bullets, dateline, time and teasers at the start of a sentence. */
  private int trim(Document document, int from, int end, int s) {
    int start = from;
    boolean first = document.paragraphStart(document.paragraphOf(s)) == s;
    for (boolean again = true; again && start < end; ) {
      again = false;
      if (isBullet(document, start) && start + 1 < end) {
        start++;
        again = true;
      }
      int teaser = boilerplateStarts.at(document, start, end);
      if (teaser > 0 && document.is(start, "Scroll") && end - start > teaser + 2) {
        start += teaser + (document.hash(start + teaser) == VIDEO ? 1 : 0);
        again = true;
      }
      int time = first ? timeEnd(document, start, end) : start;
      if (time > start && time < end) {
        start = time;
        again = true;
      }
    }
    if (first || s < 3) {
      int dateline = datelineEnd(document, start, end);
      if (dateline < end) {
        start = dateline;
      }
    }
    return start;
  }

  private static final long VIDEO = Document.hash("video");

  private static boolean isBullet(Document document, int t) {
    if (document.kind(t) == Kind.WORD || document.kind(t) == Kind.NUMBER) {
      return false;
    }
    return "-\u2013\u2014\u2022*\u25cf\u25aa\u25a0\u00b7>|:,;.\u2026#\u25ba\u2023\u2192)]}"
            .indexOf(document.charAt(t, 0))
        >= 0;
  }

  /** After "10:45", "10.45am:", "1530 GMT -" at the start of a live blog's entry. */
  private int timeEnd(Document document, int start, int end) {
    if (document.kind(start) != Kind.NUMBER) {
      return start;
    }
    int separators = 0;
    int digits = 0;
    boolean meridiem = false;
    for (int i = 0; i < document.length(start); i++) {
      char c = document.charAt(start, i);
      if (c == ':' || c == '.') {
        separators++;
      } else if (Character.isDigit(c)) {
        digits++;
      } else {
        meridiem |= c == 'm' || c == 'M';
      }
    }
    int t = start + 1;
    boolean zone = false;
    while (t < end
        && (isZone(document, t)
            || document.is(t, '.') && (zone || meridiem)
            || document.is(t, "a.m.")
            || document.is(t, "p.m."))) {
      zone = true;
      t++;
    }
    boolean clock = separators == 1 && digits >= 3 && digits <= 4;
    boolean plain = separators == 0 && digits == 4;
    boolean marked =
        t < end
            && (document.is(t, ':')
                || document.is(t, '-')
                || document.is(t, '\u2013')
                || document.is(t, '\u2014')
                || document.is(t, '|'));
    if (clock && (zone || meridiem || marked) || plain && (zone || marked)) {
      while (t < end && isBullet(document, t)) {
        t++;
      }
      return t;
    }
    return start;
  }

  private static boolean isZone(Document document, int t) {
    return document.caps(t) == Document.Caps.UPPER
            && document.length(t) <= 4
            && document.length(t) >= 2
            && "T".indexOf(document.charAt(t, document.length(t) - 1)) >= 0
        || document.is(t, "am")
        || document.is(t, "pm")
        || document.is(t, "UTC");
  }

  /**
   * After "LONDON (Reuters) -", "(CNN)", "NEW DELHI, July 3 —", or {@code start}: names in
   * capitals, dates and agencies up to a dash or a closed bracket.
   */
  private int datelineEnd(Document document, int start, int end) {
    boolean agency = false;
    boolean capitals = false;
    boolean comma = false;
    int words = 0;
    int limit = Math.min(end, start + LONGEST_DATELINE);
    for (int t = start; t < limit; t++) {
      boolean dash =
          document.is(t, '-')
              || document.is(t, "--")
              || document.is(t, '\u2014')
              || document.is(t, '\u2013')
              || document.is(t, ':') && agency;
      if (dash) {
        boolean free = t > start && document.spaceBefore(t) || agency;
        boolean spaced = t + 1 < end && document.spaceBefore(t + 1) || agency;
        if (free && spaced && (agency || capitals && words <= 6 + (comma ? 3 : 0))) {
          return t + 1;
        }
        // "Geneva – After nine days": a place alone, at the very top.
        if (free
            && spaced
            && start == 0
            && words <= 2
            && !document.is(t, '-')
            && document.isCapitalized(t + 1)) {
          return t + 1;
        }
        if (agency || document.spaceBefore(t)) {
          return start;
        }
        continue;
      }
      if (document.is(t, '(')) {
        int close = t + 1;
        boolean named = agencies.at(document, close, limit) > 0;
        boolean title = true;
        while (close < limit && !document.is(close, ')')) {
          title &= document.isCapitalized(close) || document.kind(close) == Kind.MARK;
          close++;
        }
        // Any name in brackets is an agency if a dash follows it.
        boolean dashed = close + 1 < limit && isDash(document, close + 1);
        if (close >= limit || !named && !(title && dashed && close - t <= 5)) {
          return start;
        }
        agency = true;
        t = close;
        if (t + 1 < end && !isDash(document, t + 1)) {
          return t + 1;
        }
        continue;
      }
      if (document.isWord(t)) {
        words++;
        if (document.caps(t) == Document.Caps.UPPER && document.length(t) > 2) {
          capitals = true;
        } else if (document.caps(t) == Document.Caps.LOWER
            && !timeWords.contains(document.hash(t))
            && document.length(t) > 3) {
          return start;
        }
      } else if (document.is(t, ',')) {
        comma = true;
      } else if (document.kind(t) == Kind.MARK && !document.is(t, '.') && !document.is(t, '/')) {
        return start;
      }
    }
    return start;
  }

  private static boolean isDash(Document document, int t) {
    return document.is(t, '-')
        || document.is(t, "--")
        || document.is(t, '\u2014')
        || document.is(t, '\u2013')
        || document.is(t, ':');
  }

  /** After "But", "However,", "In addition,", or {@code start}. */
  private int connectiveEnd(Document document, int start, int end) {
    int length = connectives.at(document, start, end);
    if (length == 0) {
      return start;
    }
    int t = start + length;
    boolean comma = t < end && document.is(t, ',');
    boolean bare =
        BARE.contains(document.hash(start)) && !(t < end && KEEPING.contains(document.hash(t)));
    if (!comma && !(bare && length == 1)) {
      return start;
    }
    t += comma ? 1 : 0;
    int again = t < end ? connectiveEnd(document, t, end) : t;
    return again < end ? again : start;
  }

  /** Connectives that need no comma. */
  private static final WordSet BARE =
      WordSet.of(List.of("but", "and", "yet", "meanwhile", "then", "however", "so", "or", "also"));

  /** Words that make something else of them: "however many", "so far", "yet another". */
  private static final WordSet KEEPING =
      WordSet.of(
          List.of(
              "much", "many", "far", "long", "few", "little", "hard", "small", "great", "good",
              "big", "often", "called", "another", "known", "close", "strong", "severe", "bad"));

  /** Why it may never be taken, {@link Outcome#BELOW} if it may. */
  private Outcome never(Document document, int from, int start, int end) {
    int words = 0;
    int timeOrNumber = 0;
    for (int t = start; t < end; t++) {
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
    if (boilerplate.within(document, from, end) || boilerplateStarts.at(document, start, end) > 0) {
      return Outcome.BOILERPLATE;
    }
    return isByline(document, start, end) ? Outcome.BYLINE : Outcome.BELOW;
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
    private boolean wholly;

    void reset() {
      open = false;
    }

    boolean open() {
      return open;
    }

    boolean wholly() {
      return wholly;
    }

    void read(Document document, int start, int end) {
      boolean began = open || isOpening(document.charAt(start, 0));
      int outside = 0;
      for (int t = start; t < end; t++) {
        char c = document.charAt(t, 0);
        if (c == '\u201c' || c == '\u201e') {
          open = true;
        } else if (c == '\u201d') {
          open = false;
        } else if (c == '"' || document.is(t, "''") || document.is(t, "``")) {
          open = !open;
        } else if (!open && document.isWord(t)) {
          outside++;
        }
      }
      wholly = began && outside == 0;
    }

    private static boolean isOpening(char c) {
      return c == '"' || c == '\u201c' || c == '\u2018' || c == '`' || c == '\u00ab';
    }
  }
}
