package nightdesk.summary;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nightdesk.text.Document;
import nightdesk.text.Document.Caps;
import nightdesk.text.Document.Kind;
import nightdesk.text.Language;
import nightdesk.text.WordSet;

/**
 * Tells what was printed under a picture where nothing but the words tell it: where to look ("the
 * mayor (left)"), a label before what is seen ("Hard to miss: the tower leans"), what somebody does
 * at that moment ("Sobol celebrates during the match"), and words without a verb ("The old mill on
 * the river in 1931."). English.
 */
final class Captions {
  /** Words before the colon of a label. */
  private static final int LONGEST_LABEL = 5;

  /** Tokens before the verb of what is seen. */
  private static final int LONGEST_SUBJECT = 10;

  private static final int LONGEST_SCENE = 80;
  private static final int FEWEST_WORDS = 5;
  private static final int MOST_WORDS = 28;
  private static final int TOLD_AGAIN = 3;

  private final Statements statements;
  private final WordSet reportVerbs;
  private final WordSet roles;

  Captions(Language language, Statements statements) {
    this.statements = statements;
    reportVerbs = language.words("speech-verbs");
    roles = language.words("role-nouns");
  }

  /** True if the sentence, read from {@code start}, is of a picture. */
  boolean isCaption(Document document, int s, int start, int end, Antecedents references) {
    return pointsAtPicture(document, start, end)
        || s > 0 && isExclaimed(document, start, end)
        || isDated(document, start, end) && isPresent(document, start, end, references)
        || isLabelled(document, start, end) && (s > 0 || isToldAgain(document, s, start, end))
        || s > 0 && (isScene(document, start, end, references) || isVerbless(document, start, end));
  }

  private static boolean pointsAtPicture(Document document, int start, int end) {
    for (int t = start; t + 2 < end; t++) {
      if (SHARED.contains(document.hash(t))
          && document.is(t + 1, "this")
          && PICTURES.contains(document.hash(t + 2))) {
        return true;
      }
      long next = document.hash(t + 1);
      if (document.is(t, '(')) {
        if (SHOWN.contains(next)
            || SIDES.contains(next)
                && (document.is(t + 2, ')')
                    || document.is(t + 2, ',')
                    || document.is(t + 2, "and"))) {
          return true;
        }
      } else if (document.is(t, ',')
          && (next == PICTURED
              || SIDES.contains(next)
                  && document.is(t + 2, ',')
                  && t > start
                  && document.isCapitalized(t - 1))) {
        return true;
      } else if (SEEN.contains(next)
          && BE.contains(document.hash(t))
          && hasSide(document, t + 2, end)) {
        return true;
      }
    }
    return false;
  }

  /** "Heavy going... the mayor on the wall": a word or two and dots. */
  private static boolean isExclaimed(Document document, int start, int end) {
    for (int t = start + 1; t < Math.min(end - 3, start + 5); t++) {
      if (document.is(t, "...") || document.is(t, '\u2026')) {
        return true;
      }
      if (!document.isWord(t - 1)) {
        return false;
      }
    }
    return false;
  }

  /** "on the right.", "on the left with": where to look in a picture. */
  private static boolean hasSide(Document document, int from, int end) {
    for (int t = from + 1; t + 1 < Math.min(end, from + 12); t++) {
      if (SIDES.contains(document.hash(t))
          && document.is(t - 1, "the")
          && (document.kind(t + 1) == Kind.MARK || AFTER_SIDE.contains(document.hash(t + 1)))) {
        return true;
      }
    }
    return false;
  }

  private static final WordSet AFTER_SIDE =
      WordSet.of(List.of("and", "with", "beside", "wearing", "in", "as", "of"));

  /** "Monday, Dec. 25, 2017": what agencies write under pictures, and only there. */
  private static boolean isDated(Document document, int start, int end) {
    for (int t = start; t + 4 < end; t++) {
      if (LinesRunTogether.DAYS.contains(document.hash(t)) && document.is(t + 1, ',')) {
        for (int k = t + 3; k < Math.min(end, t + 8); k++) {
          if (document.kind(k) == Kind.NUMBER
              && document.length(k) == 4
              && document.is(k - 1, ',')) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** True if the first verb says what is done now: "scrambles". */
  private boolean isPresent(Document document, int start, int end, Antecedents references) {
    for (int t = start + 1; t < end; t++) {
      if (document.caps(t) == Caps.LOWER && statements.isVerb(document, start, t)) {
        return document.text().startsWith("s", document.end(t) - 1)
            && !PASTS.contains(document.hash(t))
            && references.namesPerson(start, t);
      }
    }
    return true;
  }

  private static final WordSet PASTS = WordSet.of(List.of("was", "says", "is", "has"));

  private static final WordSet SHARED = WordSet.of(List.of("posted", "shared", "tweeted", "took"));
  private static final WordSet PICTURES =
      WordSet.of(List.of("image", "photo", "picture", "photograph", "snap", "selfie"));
  private static final long PICTURED = Document.hash("pictured");
  private static final WordSet SHOWN = WordSet.of(List.of("pictured", "shown", "inset"));
  private static final WordSet SEEN = WordSet.of(List.of("seen", "pictured", "shown"));
  private static final WordSet BE = WordSet.of(List.of("is", "are", "be"));
  private static final WordSet SIDES =
      WordSet.of(List.of("left", "right", "centre", "center", "middle", "top", "bottom"));

  private static boolean isLabelled(Document document, int start, int end) {
    return labelEnd(document, start, end) > start;
  }

  /** The token after "Hard to miss:"; {@code start} if no label is there. */
  private static int labelEnd(Document document, int start, int end) {
    for (int t = start; t < Math.min(end - 3, start + LONGEST_LABEL + 1); t++) {
      if (document.is(t, ':')) {
        boolean said = !document.isWord(t + 1) && !OpeningPhrases.isActing(document, start);
        boolean speaker = t == start + 1 && document.length(start) == 1;
        boolean told = document.is(start, "The") && t - start <= 3;
        return t > start && !said && !speaker && !told ? t + 1 : start;
      }
      if (t > start && document.is(t, '-') && !document.spaceBefore(t)) {
        continue;
      }
      boolean label =
          document.isWord(t)
              && !LABEL_VERBS.contains(document.hash(t))
              && !SPOKEN_OF.contains(document.hash(t))
              && (t == start
                  ? document.caps(t) != Caps.UPPER
                  : document.caps(t) == Document.Caps.LOWER);
      if (!label) {
        return start;
      }
    }
    return start;
  }

  /** What makes a statement of the words before a colon. */
  private static final WordSet LABEL_VERBS =
      WordSet.of(
          List.of(
              "is", "are", "was", "were", "has", "have", "had", "read", "reads", "said", "says",
              "wrote", "writes", "added", "adds", "show", "shows"));

  /** A caption at the top tells what the article's own first sentences tell. */
  private static boolean isToldAgain(Document document, int s, int start, int end) {
    Set<Long> words = new HashSet<>();
    for (int t = labelEnd(document, start, end); t < end; t++) {
      if (document.isWord(t) && document.length(t) > 3) {
        words.add(document.hash(t));
      }
    }
    int told = 0;
    int last = Math.min(document.sentences() - 1, s + 3);
    for (int t = end; t < document.sentenceEnd(last); t++) {
      told += words.remove(document.hash(t)) ? 1 : 0;
    }
    return told >= TOLD_AGAIN;
  }

  /** "Sobol celebrates after the match": said of nothing but a picture. */
  private boolean isScene(Document document, int start, int end, Antecedents references) {
    if (end - start > LONGEST_SCENE || NO_SUBJECTS.contains(document.hash(start))) {
      return false;
    }
    int verb = sceneVerb(document, start, end);
    if (verb >= 0 && !isOfPersons(document, start, verb, references)) {
      return false;
    }
    for (int t = start; t < end && verb >= 0; t++) {
      if (reportVerbs.contains(document.hash(t)) && ACTIONS.contains(document.hash(verb))) {
        return false;
      }
    }
    return verb >= 0;
  }

  /** A road hugs the coast too; in a text without capitals nobody can be told by name. */
  private boolean isOfPersons(Document document, int start, int verb, Antecedents references) {
    boolean person = references.namesPerson(start, verb) || references.hasNoCapitals();
    for (int t = start; t < verb && !person; t++) {
      person = roles.contains(document.hash(t)) || PEOPLE.contains(document.hash(t));
    }
    return person;
  }

  private static final WordSet PEOPLE =
      WordSet.of(
          List.of(
              "players",
              "fans",
              "guards",
              "soldiers",
              "protesters",
              "supporters",
              "goalkeeper",
              "midfielder",
              "defender",
              "striker",
              "forward",
              "man",
              "woman",
              "boy",
              "girl",
              "couple",
              "rescuers",
              "firefighters",
              "officers",
              "mourners",
              "residents",
              "teenager"));

  /** The verb of what is seen, after a subject without a verb; -1 if there is none. */
  private int sceneVerb(Document document, int start, int end) {
    for (int t = start + 1; t < Math.min(end - 2, start + LONGEST_SUBJECT); t++) {
      if (isSceneVerb(document, t, end)) {
        return t;
      }
      if (document.kind(t) == Kind.MARK && !document.is(t, '-') && !document.is(t, ',')
          || statements.isVerb(document, start, t) && !isSceneVerb(document, t + 1, end)
          || STOPS.contains(document.hash(t))) {
        return -1;
      }
    }
    return -1;
  }

  static boolean isSceneVerb(Document document, int t, int end) {
    if (document.caps(t) != Caps.LOWER) {
      return false;
    }
    long hash = document.hash(t);
    return POSTURES.contains(hash) && document.isWord(t + 1)
        || hash == CELEBRATES && isMoment(document, t + 1)
        || ACTIONS.contains(hash) && Expletives.hasHash(document, t + 1, end, FRAMES, 20)
        || STEPPING.contains(hash) && FORTH.contains(document.hash(t + 1))
        || hash == WAVES && WAVING.contains(document.hash(t + 1))
        || STAND.contains(hash) && document.is(t + 1, "guard")
        || hash == SHAKES && document.is(t + 1, "hands")
        || hash == PLAYS && Expletives.hasHash(document, t + 1, end, STROKES, 4)
        || hash == PUTS && document.is(t + 2, "ball")
        || hash == ENJOYS && Expletives.hasHash(document, t + 1, end, PLEASURES, 3)
        || hash == HOLDS && Expletives.hasHash(document, t + 1, end, HELD, 6)
        || hash == COMES && document.is(t + 1, "in") && document.is(t + 2, "from")
        || hash == SCORES && SCORING.contains(document.hash(t + 1))
        || hash == TAKES && document.is(t + 1, "part")
        || hash == TAKES && document.is(t + 1, "to") && NETWORKS.contains(document.hash(t + 2))
        || hash == LOOKS && LOOKING.contains(document.hash(t + 1))
        || hash == STRIKES && document.is(t + 2, "pose");
  }

  private static final long SHAKES = Document.hash("shakes");
  private static final long LOOKS = Document.hash("looks");
  private static final long STRIKES = Document.hash("strikes");

  /** "celebrates scoring", "celebrates his goal". */
  private static boolean isMoment(Document document, int t) {
    return OpeningPhrases.isActing(document, t) || MOMENTS.contains(document.hash(t));
  }

  private static final long CELEBRATES = Document.hash("celebrates");
  private static final WordSet MOMENTS = WordSet.of(List.of("his", "her", "in"));
  private static final long WAVES = Document.hash("waves");
  private static final WordSet WAVING = WordSet.of(List.of("to", "from", "at"));
  private static final WordSet STAND = WordSet.of(List.of("stand", "stands"));
  private static final long PLAYS = Document.hash("plays");
  private static final WordSet STROKES =
      WordSet.of(List.of("backhand", "forehand", "shot", "pass", "ball", "stroke"));
  private static final long PUTS = Document.hash("puts");
  private static final long ENJOYS = Document.hash("enjoys");
  private static final WordSet PLEASURES =
      WordSet.of(
          List.of("day", "night", "drink", "break", "walk", "laugh", "joke", "meal", "moment"));
  private static final long HOLDS = Document.hash("holds");
  private static final long COMES = Document.hash("comes");
  private static final WordSet HELD =
      WordSet.of(
          List.of(
              "trophy",
              "aloft",
              "sign",
              "banner",
              "placard",
              "picture",
              "photo",
              "photograph",
              "flag",
              "cup",
              "medal",
              "poster"));
  private static final long SCORES = Document.hash("scores");
  private static final long TAKES = Document.hash("takes");
  private static final WordSet NETWORKS =
      WordSet.of(List.of("twitter", "instagram", "facebook", "x"));
  private static final WordSet SCORING =
      WordSet.of(List.of("for", "the", "his", "her", "from", "against", "past"));
  private static final WordSet LOOKING =
      WordSet.of(
          List.of(
              "on", "at", "up", "across", "dejected", "bemused", "happy", "delighted", "relaxed"));

  private static final WordSet POSTURES =
      WordSet.of(
          List.of(
              "patrol",
              "smiles",
              "poses",
              "gestures",
              "grimaces",
              "hugs",
              "embraces",
              "kisses",
              "applauds",
              "salutes",
              "tussles",
              "gazes",
              "grins"));

  private static final WordSet ACTIONS =
      WordSet.of(
          List.of(
              "watches",
              "watch",
              "walks",
              "reacts",
              "chases",
              "burns",
              "celebrates",
              "celebrate",
              "waves",
              "smile",
              "pose"));

  private static final WordSet STEPPING =
      WordSet.of(List.of("steps", "works", "fires", "lifts", "holds", "hold"));
  private static final WordSet FORTH = WordSet.of(List.of("up", "out", "off", "home", "aloft"));

  /** What says when or where of a moment. */
  private static final WordSet FRAMES =
      WordSet.of(
          List.of(
              "during",
              "alongside",
              "after",
              "before",
              "against",
              "next",
              "front",
              "as",
              "ahead",
              "outside",
              "beside"));

  private static final WordSet NO_SUBJECTS =
      WordSet.of(
          List.of(
              "he",
              "she",
              "it",
              "they",
              "this",
              "that",
              "these",
              "those",
              "who",
              "which",
              "what",
              "when",
              "as",
              "if",
              "while",
              "there",
              "i",
              "we",
              "you",
              "in",
              "on",
              "at",
              "after",
              "before",
              "for",
              "with",
              "from",
              "by",
              "to",
              "under",
              "despite",
              "since",
              "until",
              "nobody",
              "everybody",
              "everyone",
              "how",
              "where"));

  private static final WordSet STOPS =
      WordSet.of(List.of("that", "which", "when", "if", "as", "while", "but", "because", "he"));

  private static final WordSet SPOKEN_OF =
      WordSet.of(
          List.of(
              "he", "she", "it", "they", "this", "that", "these", "those", "i", "we", "you",
              "there", "now", "today"));

  /** "The old mill on the river in 1931." */
  private boolean isVerbless(Document document, int start, int end) {
    if (SPOKEN_OF.contains(document.hash(SentenceForm.firstWord(document, start, end - 1)))) {
      return false;
    }
    int words = 0;
    int upper = 0;
    for (int t = start; t < end; t++) {
      upper += document.caps(t) == Caps.UPPER ? 1 : 0;
      if (isQuotationMark(document, t) || document.is(t, '!') || document.is(t, '?')) {
        return false;
      }
      words += document.isWord(t) ? 1 : 0;
    }
    return words >= FEWEST_WORDS
        && words <= MOST_WORDS
        && upper * 2 < words
        && !statements.hasVerb(document, start, end);
  }

  private static boolean isQuotationMark(Document document, int t) {
    return document.kind(t) == Kind.MARK
        && "\"\u201c\u201d\u2018`\u00ab\u00bb'".indexOf(document.charAt(t, 0)) >= 0;
  }
}
