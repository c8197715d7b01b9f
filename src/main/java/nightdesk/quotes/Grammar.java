package nightdesk.quotes;

import java.util.List;
import nightdesk.text.Document;
import nightdesk.text.Language;
import nightdesk.text.WordSet;

/**
 * What the rules ask of a document's words: kinds of verbs, where names end, what stands in marks.
 */
final class Grammar {
  private static final WordSet AUXILIARIES =
      WordSet.of(
          List.of(
              "is", "are", "was", "were", "has", "had", "have", "did", "does", "do", "will",
              "would", "can", "could", "may", "might", "must", "should"));

  /** Past forms that are no participles. */
  private static final WordSet PAST =
      WordSet.of(
          List.of(
              "became", "began", "broke", "came", "chose", "drew", "drove", "fell", "flew", "froze",
              "gave", "grew", "knew", "rang", "rose", "sank", "sang", "saw", "shook", "spoke",
              "stole", "swore", "threw", "took", "tore", "went", "wore", "wrote", "remains",
              "seems", "comes", "goes"));

  /** Past forms that may be participles, beside all in -ed. */
  private static final WordSet PARTICIPLES =
      WordSet.of(
          List.of(
              "bought", "brought", "built", "caught", "cost", "cut", "felt", "found", "fought",
              "got", "held", "hit", "hurt", "kept", "led", "left", "lost", "made", "meant", "met",
              "paid", "put", "said", "sent", "set", "shot", "sold", "spent", "stood", "struck",
              "taught", "told", "thought", "won"));

  private static final WordSet OWNERS =
      WordSet.of(List.of("his", "her", "its", "their", "the", "a", "an", "my", "our"));

  /** Words of number that a phrase of people begins with. */
  private static final WordSet COUNTS =
      WordSet.of(
          List.of(
              "one",
              "two",
              "three",
              "four",
              "five",
              "six",
              "some",
              "many",
              "several",
              "most",
              "another",
              "both",
              "neither",
              "no",
              "nobody",
              "few",
              "other",
              "someone",
              "somebody"));

  /** Words that no phrase of people goes on with. */
  private static final WordSet AFTER =
      WordSet.of(
          List.of(
              "who", "whose", "which", "that", "what", "how", "she", "he", "they", "it", "as",
              "while", "when", "where", "after", "before", "outside", "inside", "during", "because",
              "about", "through", "into", "if", "but", "adding"));

  /** Words in -s that are no verbs and no nouns. */
  private static final WordSet NO_VERBS =
      WordSet.of(
          List.of(
              "plus",
              "thus",
              "besides",
              "towards",
              "perhaps",
              "always",
              "sometimes",
              "afterwards",
              "nowadays",
              "this",
              "whereas",
              "versus",
              "minus",
              "does"));

  /** Given names that are other words too. */
  private static final WordSet ALSO_NAMES =
      WordSet.of(List.of("may", "will", "april", "june", "august"));

  private static final WordSet BE =
      WordSet.of(List.of("is", "are", "was", "were", "be", "been", "being"));

  private static final WordSet ORDINALS =
      WordSet.of(List.of("first", "second", "third", "fourth", "fifth", "last", "only", "most"));

  private static final int LONGEST = 14;

  private static final WordSet STATEMENTS =
      WordSet.of(
          List.of(
              "accusation",
              "admission",
              "allegation",
              "announcement",
              "argument",
              "assertion",
              "assessment",
              "charge",
              "claim",
              "comment",
              "comparison",
              "complaint",
              "conclusion",
              "description",
              "denial",
              "explanation",
              "insistence",
              "label",
              "phrase",
              "pledge",
              "prediction",
              "promise",
              "proposal",
              "remark",
              "statement",
              "suggestion",
              "threat",
              "vow",
              "warning"));

  /** Words of a cue that nobody by name is the source of. */
  private static final WordSet NO_SOURCE =
      WordSet.of(
          List.of(
              "seem",
              "seems",
              "seemed",
              "appear",
              "appears",
              "appeared",
              "reportedly",
              "was",
              "were",
              "is",
              "are",
              "be",
              "been",
              "asked",
              "known",
              "titled",
              "dubbed",
              "called",
              "allegedly",
              "supposedly",
              "referring",
              "nicknamed",
              "questions"));

  private static final WordSet DETERMINERS = WordSet.of(List.of("the", "a", "an"));

  private static final WordSet SUBJECTS =
      WordSet.of(List.of("he", "she", "they", "it", "we", "i", "who"));

  /** Words between a subject and its verb. */
  private static final WordSet ADVERBIALS =
      WordSet.of(
          List.of(
              "has",
              "have",
              "had",
              "would",
              "will",
              "did",
              "does",
              "do",
              "could",
              "may",
              "might",
              "also",
              "then",
              "later",
              "further",
              "again",
              "once",
              "often",
              "never",
              "still",
              "repeatedly",
              "recently",
              "publicly",
              "previously",
              "reportedly",
              "not",
              "n't"));

  private final Document document;
  private final QuotationMarks marks;

  /** Words that may begin a sentence and are no names. */
  private final WordSet noNames;

  private final Words words;

  /**
   * @param words the language's lists
   */
  Grammar(Document document, QuotationMarks marks, Words words) {
    this.document = document;
    this.marks = marks;
    this.noNames = words.noNames();
    this.words = words;
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

  /** A verb that reports what somebody said. */
  boolean isReporting(int token) {
    long hash = document.hash(token);
    return words.reporting().contains(hash) || words.speech().contains(hash);
  }

  /** True for "said", "says"; for "state" after a plural, for "states" after no number. */
  boolean isReportAfter(int token) {
    if (!isReporting(token)) {
      return false;
    }
    String text = document.text();
    int end = document.end(token);
    if (text.startsWith("d", end - 1)) {
      return true;
    }
    boolean plural = text.startsWith("s", document.end(token - 1) - 1);
    return text.startsWith("s", end - 1)
        ? !COUNTS.contains(document.hash(token - 1)) && !isOwner(token - 1)
        : plural;
  }

  /** A verb that nothing but speech is meant by. */
  boolean isReport(int token) {
    return words.reporting().contains(document.hash(token));
  }

  /** What can be a verb of speech where its place says that it is one. */
  boolean isVerbOfSpeech(int token) {
    if (document.caps(token) != Document.Caps.LOWER) {
      return false;
    }
    return isReporting(token)
        || isFinite(token) && !isAuxiliary(document.hash(token))
        || isParticiple(token)
        || document.length(token) > 3
            && document.text().startsWith("s", document.end(token) - 1)
            && !document.text().startsWith("ss", document.end(token) - 2)
            && !NO_VERBS.contains(document.hash(token));
  }

  /**
   * The end of the phrase of people that begins at the token: of a name, of "the mayor, ...", "a
   * man"; {@code from} if none does. It ends at a mark, before "who", a preposition after a name, a
   * participle.
   */
  int phraseEnd(int from, int limit) {
    long first = document.hash(from);
    if (SUBJECTS.contains(first)) {
      return document.is(from, "who") ? from : from + 1;
    }
    boolean opens =
        DETERMINERS.contains(first)
            || OWNERS.contains(first)
            || COUNTS.contains(first)
            || words.people().contains(first);
    boolean capital = document.isCapitalized(from) && document.isWord(from);
    if (!opens
        && (capital
            ? noNames.contains(first)
            : AFTER.contains(first) || Pronouns.isPreposition(first) || isAdverb(from))) {
      return from;
    }
    boolean named = false;
    int t = from;
    for (; t < limit && t - from < LONGEST; t++) {
      if (document.kind(t) == Document.Kind.MARK) {
        boolean within =
            !document.spaceBefore(t)
                && t + 1 < limit
                && (document.is(t, '-') && !document.spaceBefore(t + 1)
                    || document.is(t, '.') && document.isCapitalized(t + 1)
                    || document.is(t, '\'')
                    || document.is(t, '’')
                    || document.is(t, '&'));
        if (within || document.is(t, '&')) {
          continue;
        }
        break;
      }
      if (document.isCapitalized(t)) {
        named = true;
      } else if (t > from && isAfterPhrase(t, named || !opens)) {
        break;
      }
    }
    while (t > from + 1 && Pronouns.isPreposition(document.hash(t - 1))) {
      t--;
    }
    if (opens && !named || opens && t < limit && document.is(t, ',')) {
      // "the mayor of Port Selwyn, Hattie Bruno"
      int name = t + 1;
      while (name < limit && document.isWord(name) && document.isCapitalized(name)) {
        name++;
      }
      boolean ends = name == limit || document.kind(name) == Document.Kind.MARK;
      if (name > t + 2 && name < t + 6 && ends) {
        t = name;
      }
    }
    return opens || named ? t : from;
  }

  /** True for a word with a capital that may begin a sentence and is no name. */
  boolean isNoName(int token) {
    return noNames.contains(document.hash(token));
  }

  /** True for a pronoun, or if a name or a noun of people is among the words. */
  boolean isPeople(int from, int to) {
    for (int t = from; t < to; t++) {
      if (document.isCapitalized(t)
          || words.people().contains(document.hash(t))
          || SUBJECTS.contains(document.hash(t))) {
        return true;
      }
    }
    return false;
  }

  /** True if the words after "that" are a clause's subject: "the lift", "he", "invoices were". */
  boolean opensClause(int token, int end) {
    long hash = document.hash(token);
    if (isOwner(token)
        || SUBJECTS.contains(hash) && !document.is(token, "who")
        || COUNTS.contains(hash)
        || document.isCapitalized(token)
        || document.kind(token) == Document.Kind.NUMBER) {
      return true;
    }
    if (isFinite(token) || document.kind(token) == Document.Kind.MARK) {
      return false;
    }
    for (int t = token + 1; t < Math.min(end, token + 4); t++) {
      if (isFinite(t)) {
        return true;
      }
    }
    return false;
  }

  /** "First", "only". */
  boolean isOrdinal(int token) {
    return ORDINALS.contains(document.hash(token));
  }

  /** True for "who", "that", "while" and other words that no phrase of people goes on with. */
  boolean endsPhrase(int token) {
    return !isSubject(token) && AFTER.contains(document.hash(token));
  }

  private boolean isAfterPhrase(int token, boolean named) {
    long hash = document.hash(token);
    if (AFTER.contains(hash)
        || isReporting(token) && !isOwner(token - 1)
        || isAuxiliary(hash)
        || document.is(token, "put")
        || document.is(token, "puts")
        || document.isCapitalized(token - 1) && isVerbOfSpeech(token)) {
      return true;
    }
    boolean participle =
        document.length(token) > 4
            && document.text().startsWith("ing", document.end(token) - 3)
            && !DETERMINERS.contains(document.hash(token - 1));
    boolean after = Pronouns.isPreposition(hash) || isAdverb(token);
    return participle || after && named && !document.is(token, "of") && !document.is(token, "and");
  }

  Document document() {
    return document;
  }

  QuotationMarks marks() {
    return marks;
  }

  /** "The", "a", "an". */
  boolean isDeterminer(int token) {
    return DETERMINERS.contains(document.hash(token));
  }

  /** True for a pronoun that a sentence may begin with as its subject. */
  boolean isSubject(int token) {
    return SUBJECTS.contains(document.hash(token));
  }

  /** True for the "'s" after an owner. */
  static boolean isPossessive(Document document, int token) {
    return document.hash(token) == Pronouns.POSSESSIVE
        || document.is(token, '\'')
        || document.is(token, '\u2019')
        || document.is(token, "\u2019s");
  }

  /** True for "is", "would". */
  static boolean isAuxiliary(long hash) {
    return AUXILIARIES.contains(hash);
  }

  /** True for nouns of what is said: "claim". */
  static boolean isStatement(long hash) {
    return STATEMENTS.contains(hash);
  }

  /** True for a noun that may be of what is said: "report" after an article, "assurances". */
  boolean mayBeStatement(int token) {
    if (isStatements(token)) {
      return true;
    }
    if (document.caps(token) == Document.Caps.UPPER || isAdverb(token)) {
      return false;
    }
    String text = document.text();
    int end = document.end(token);
    return text.startsWith("tions", end - 5)
        || text.startsWith("ments", end - 5)
        || text.startsWith("nces", end - 4)
        || text.startsWith("ings", end - 4)
        || token > 0 && isDeterminer(token - 1) && !isParticiple(token);
  }

  /** True for "claims that", "suggestions that". */
  boolean isStatements(int token) {
    String text = document.text();
    int end = document.end(token);
    return isStatement(document.hash(token))
        || text.startsWith("s", end - 1)
            && document.length(token) > 4
            && isStatement(Document.hash(text.subSequence(document.start(token), end - 1)));
  }

  /** "His", "the", "Lind's". */
  boolean isOwner(int token) {
    return OWNERS.contains(document.hash(token)) || isPossessive(document, token);
  }

  /** Auxiliaries and past forms that are no participles. */
  boolean isFinite(int token) {
    long hash = document.hash(token);
    return AUXILIARIES.contains(hash) || PAST.contains(hash);
  }

  /** "Is", "was", "been". */
  boolean isBe(int token) {
    return BE.contains(document.hash(token));
  }

  /** Past forms that may be participles. */
  boolean isParticiple(int token) {
    return PARTICIPLES.contains(document.hash(token))
        || document.caps(token) == Document.Caps.LOWER
            && document.length(token) > 4
            && document.text().startsWith("ed", document.end(token) - 2);
  }

  /** A word in -ly. */
  boolean isAdverb(int token) {
    return document.caps(token) == Document.Caps.LOWER
        && document.length(token) > 4
        && document.text().startsWith("ly", document.end(token) - 2);
  }

  /** True for a word of cues without a source: "seems", "reportedly", "was". */
  boolean hasNoSource(int token) {
    return NO_SOURCE.contains(document.hash(token));
  }

  boolean isSaid(int token) {
    return document.is(token, "said") || document.is(token, "says");
  }

  /** Words between a subject and its verb. */
  boolean isAdverbial(int token) {
    return ADVERBIALS.contains(document.hash(token))
        || document.text().startsWith("ly", document.end(token) - 2);
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

  /** True if all letters and digits of the range stand in marks. */
  boolean isQuoted(int[] range) {
    int[] count = new int[2];
    marks.count(document.start(range[0]), document.end(range[1] - 1), count);
    return count[0] == count[1] && count[1] > 0;
  }

  /** How many letters and digits of the range stand in marks. */
  int quotedLetters(int[] range) {
    int[] count = new int[2];
    marks.count(document.start(range[0]), document.end(range[1] - 1), count);
    return count[0];
  }

  /** True if a capital is among the words and the first stands outside marks. */
  boolean startsSource(int from, int to) {
    for (int t = from; t < to; t++) {
      if (document.isWord(t) && document.isCapitalized(t)) {
        return marks.state(from) == QuotationMarks.OUTSIDE;
      }
    }
    return false;
  }

  /** The end of the name that begins at the token and is followed by a word without a capital. */
  int nameEnd(int from, int limit) {
    int t = from;
    boolean article = DETERMINERS.contains(document.hash(t));
    if (article) {
      t++;
    }
    int start = t;
    if (!article && noNames.contains(document.hash(t)) && !ALSO_NAMES.contains(document.hash(t))) {
      return from;
    }
    while (t < limit
        && (document.isCapitalized(t)
            || t > start
                && t + 1 < limit
                && document.isCapitalized(t + 1)
                && (document.is(t, "of") || document.is(t, '.') || document.is(t, '-')))) {
      t++;
    }
    boolean name =
        t > start
            && t < limit
            && document.caps(t) == Document.Caps.LOWER
            && !SUBJECTS.contains(document.hash(t))
            && (t - start > 1 || !article && !noNames.contains(document.hash(start)));
    return name ? t : from;
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

  /** True if another cue or source stands in {@code [from, to)}. */
  static boolean isTaken(List<Attribution> attributions, int from, int to) {
    for (Attribution other : attributions) {
      if (other.cue != null && other.cue[0] < to && other.cue[1] > from
          || other.source != null && other.source[0] < to && other.source[1] > from) {
        return true;
      }
    }
    return false;
  }
}
