package nightdesk.quotes;

import java.util.List;
import nightdesk.text.Document;
import nightdesk.text.WordSet;

/** Tells where a phrase of people, a name or a clause begins and ends. */
final class Phrases {
  /** Words that no phrase of people goes on with. */
  private static final WordSet AFTER =
      WordSet.of(
          List.of(
              "who", "whose", "which", "that", "what", "how", "she", "he", "they", "it", "as",
              "while", "when", "where", "after", "before", "outside", "inside", "during", "because",
              "about", "through", "into", "if", "but", "adding"));

  /** Given names that are other words too. */
  private static final WordSet ALSO_NAMES =
      WordSet.of(List.of("may", "will", "april", "june", "august"));

  /** The longest phrase, in tokens. */
  private static final int LONGEST = 14;

  private final Document document;
  private final QuotationMarks marks;
  private final Openers openers;
  private final Verbs verbs;
  private final Grammar.Words words;

  Phrases(
      Document document, QuotationMarks marks, Openers openers, Verbs verbs, Grammar.Words words) {
    this.document = document;
    this.marks = marks;
    this.openers = openers;
    this.verbs = verbs;
    this.words = words;
  }

  /**
   * The end of the phrase of people that begins at the token: of a name, of "the mayor, ...", "a
   * man"; {@code from} if none does. It ends at a mark, before "who", a preposition after a name, a
   * participle.
   */
  int phraseEnd(int from, int limit) {
    long first = document.hash(from);
    if (openers.isSubject(from)) {
      return document.is(from, "who") ? from : from + 1;
    }
    boolean opens = openers.opensPhrase(from) || words.people().contains(first);
    boolean capital = document.isCapitalized(from) && document.isWord(from);
    if (!opens
        && (capital
            ? words.noNames().contains(first)
            : AFTER.contains(first) || Pronouns.isPreposition(first) || verbs.isAdverb(from))) {
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
      while (name < limit
          && (document.isWord(name) && document.isCapitalized(name)
              || document.is(name, '-')
                  && !document.spaceBefore(name)
                  && name + 1 < limit
                  && document.isCapitalized(name + 1))) {
        name++;
      }
      boolean ends = name == limit || document.kind(name) == Document.Kind.MARK;
      if (name > t + 2 && name < t + 9 && ends) {
        t = name;
      }
    }
    return opens || named ? t : from;
  }

  private boolean isAfterPhrase(int token, boolean named) {
    long hash = document.hash(token);
    if (AFTER.contains(hash)
        || verbs.isReporting(token) && !openers.isOwner(token - 1)
        || Verbs.isAuxiliary(hash)
        || document.is(token, "put")
        || document.is(token, "puts")
        || document.isCapitalized(token - 1) && verbs.isVerbOfSpeech(token)) {
      return true;
    }
    boolean participle =
        document.length(token) > 4
            && document.text().startsWith("ing", document.end(token) - 3)
            && !openers.isDeterminer(token - 1);
    boolean after = Pronouns.isPreposition(hash) || verbs.isAdverb(token);
    return participle || after && named && !document.is(token, "of") && !document.is(token, "and");
  }

  /** The end of the name that begins at the token and is followed by a word without a capital. */
  int nameEnd(int from, int limit) {
    int t = from;
    boolean article = openers.isDeterminer(t);
    if (article) {
      t++;
    }
    int start = t;
    if (!article
        && words.noNames().contains(document.hash(t))
        && !ALSO_NAMES.contains(document.hash(t))) {
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
            && !openers.isSubject(t)
            && (t - start > 1
                || !article
                    && !words.noNames().contains(document.hash(start))
                    && (document.sentenceStart(document.sentenceOf(start)) != start
                        || isNamedElsewhere(start)));
    return name ? t : from;
  }

  /** True for a word that has a capital within a sentence somewhere: no "Bookings". */
  private boolean isNamedElsewhere(int token) {
    long hash = document.hash(token);
    for (int t = 1; t < document.size(); t++) {
      if (document.hash(t) == hash
          && document.isCapitalized(t)
          && document.isWord(t - 1)
          && document.sentenceStart(document.sentenceOf(t)) != t) {
        return true;
      }
    }
    return false;
  }

  /** True for a word with a capital that may begin a sentence and is no name. */
  boolean isNoName(int token) {
    return words.noNames().contains(document.hash(token));
  }

  /** True for a pronoun, or if a name or a noun of people is among the words. */
  boolean isPeople(int from, int to) {
    for (int t = from; t < to; t++) {
      if (document.isCapitalized(t)
          || words.people().contains(document.hash(t))
          || openers.isSubject(t)) {
        return true;
      }
    }
    return false;
  }

  /** True if the words after "that" are a clause's subject: "the lift", "he", "invoices were". */
  boolean opensClause(int token, int end) {
    long hash = document.hash(token);
    if (openers.isOwner(token)
        || openers.isSubject(token) && !document.is(token, "who")
        || openers.isCount(token)
        || document.isCapitalized(token)
        || document.kind(token) == Document.Kind.NUMBER) {
      return true;
    }
    if (verbs.isFinite(token) || document.kind(token) == Document.Kind.MARK) {
      return false;
    }
    for (int t = token + 1; t < Math.min(end, token + 4); t++) {
      if (verbs.isFinite(t)) {
        return true;
      }
    }
    return false;
  }

  /** True for "who", "that", "while" and other words that no phrase of people goes on with. */
  boolean endsPhrase(int token) {
    return !openers.isSubject(token) && AFTER.contains(document.hash(token));
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
}
