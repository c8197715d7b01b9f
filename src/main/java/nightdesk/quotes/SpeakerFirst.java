package nightdesk.quotes;

import java.util.List;
import nightdesk.text.Document;
import nightdesk.text.WordSet;

/**
 * A statement whose speaker begins the sentence, where nothing else was found in it: "Sharifi, an
 * epidemiologist, cautions that ...", "Neither company said when ...", "Tierney reckons the new
 * rules will ...". Told by the subject and by what follows the verb, not by which verb it is.
 */
final class SpeakerFirst {
  private static final int LONGEST_APPOSITION = 40;

  private static final int LONGEST_MEDIUM = 9;

  private static final WordSet CLAUSES =
      WordSet.of(List.of("that", "whether", "if", "when", "why", "how", "what", "where", "who"));

  private static final WordSet DENIALS = WordSet.of(List.of("deny", "denies", "denied"));

  private final Document document;
  private final QuotationMarks marks;
  private final Grammar grammar;
  private final FoundStatements found;

  SpeakerFirst(Grammar grammar, FoundStatements found) {
    this.grammar = grammar;
    this.document = grammar.document();
    this.marks = grammar.marks();
    this.found = found;
  }

  void find(int sentence) {
    int first = document.sentenceStart(sentence);
    int end = grammar.wordsEnd(sentence);
    if (!found.isFree(first, end)) {
      return;
    }
    for (int t = first; t < end; t++) {
      if (marks.state(t) != QuotationMarks.OUTSIDE) {
        return;
      }
    }
    int subject = grammar.phrases().phraseEnd(first, end);
    if (subject == first || subject + 3 > end) {
      return;
    }
    for (int t = first + 1; t < subject; t++) {
      if (grammar.verbs().isParticiple(t) && !document.isCapitalized(t + 1)) {
        // "An indictment unsealed in Boston ..."
        subject = t;
      }
    }
    int verb = verb(first, subject, end);
    boolean unsealed =
        verb > 0 && !document.is(subject, ',') && grammar.verbs().isParticiple(subject);
    if (verb < 0
        || hasFinite(first, verb)
        || !grammar.verbs().isReporting(verb) && !unsealed && !isPlain(first, verb)) {
      return;
    }
    int content = content(first, subject, verb, end);
    if (DENIALS.contains(document.hash(verb))) {
      int stop = content;
      while (stop >= 0 && stop < end && !document.is(stop, ',') && !document.is(stop, "but")) {
        stop++;
      }
      end = stop;
    }
    if (content > 0 && end - content > 1) {
      int source = document.is(verb - 1, ',') ? verb - 1 : verb;
      while (source > first + 1 && grammar.verbs().isAdverbial(source - 1)) {
        source--;
      }
      int cue = source == verb - 1 && document.is(source, ',') ? verb : source;
      found.add(new int[] {first, source}, new int[] {cue, verb + 1}, new int[] {content, end});
      found.take(first, end);
    }
  }

  private boolean hasFinite(int first, int verb) {
    for (int t = first; t < verb && !document.is(t, ','); t++) {
      if (grammar.verbs().isFinite(t) && !(t + 1 == verb || grammar.verbs().isAdverbial(t + 1))) {
        return true;
      }
    }
    return false;
  }

  /** True if nothing in the subject outside commas is a verb or tells of a place. */
  private boolean isPlain(int first, int verb) {
    if (!grammar.phrases().isPeople(first, verb)) {
      return false;
    }
    for (int t = first; t < verb && !document.is(t, ','); t++) {
      boolean of = document.is(t, "of") || document.is(t, "and");
      if (grammar.verbs().isFinite(t) || !of && Pronouns.isPreposition(document.hash(t))) {
        return false;
      }
    }
    return true;
  }

  /**
   * The verb of the subject that ends at {@code subject}, over what stands between commas; or -1.
   */
  private int verb(int first, int subject, int end) {
    int verb = over(subject, end);
    if (document.is(subject, ',')) {
      int limit = Math.min(end - 2, subject + LONGEST_APPOSITION);
      for (int t = subject; t < limit; t++) {
        int next = over(t + 1, end);
        if (document.is(t, ',') && isVerb(next) && opens(next, end)) {
          return next;
        }
      }
      return -1;
    }
    int late = unsealed(first, subject, end);
    return late > 0 ? late : isVerb(verb) ? verb : -1;
  }

  /**
   * "An indictment unsealed in Boston on Friday charges that": "charges", -1 if it is not clear.
   */
  private int unsealed(int first, int subject, int end) {
    if (!grammar.verbs().isParticiple(subject) || grammar.openers().isSubject(first)) {
      return -1;
    }
    for (int t = subject; t + 2 < end && t - subject < LONGEST_MEDIUM; t++) {
      if (document.kind(t) == Document.Kind.MARK
          || grammar.verbs().isFinite(t)
          || grammar.phrases().endsPhrase(t) && !document.is(t, "that")) {
        return -1;
      }
      if (document.is(t + 1, "that") && isVerb(t) && t > subject) {
        return t;
      }
    }
    return -1;
  }

  private int over(int token, int end) {
    int t = token;
    while (t + 1 < end && grammar.verbs().isAdverbial(t) && !document.is(t, "did")) {
      t++;
    }
    return t;
  }

  private boolean isVerb(int token) {
    return grammar.verbs().isVerbOfSpeech(token) || DENIALS.contains(document.hash(token));
  }

  /** True if what follows the verb is surely what is said, for a verb far from its subject. */
  private boolean opens(int verb, int end) {
    return document.is(verb + 1, "that")
        || DENIALS.contains(document.hash(verb))
        || grammar.verbs().isReport(verb) && medium(verb, end) > 0;
  }

  /** Where the content begins, -1 if the verb has none. */
  private int content(int first, int subject, int verb, int end) {
    int next = verb + 1;
    if (document.is(next, "that")) {
      return grammar.phrases().opensClause(next + 1, end) ? next : -1;
    }
    if (DENIALS.contains(document.hash(verb))) {
      return document.is(next, ',') ? -1 : next;
    }
    if (grammar.verbs().isReport(verb)) {
      boolean plural =
          document.text().startsWith("s", document.end(verb - 1) - 1)
              && !document.text().startsWith("s", document.end(verb) - 1);
      boolean clause = verb == subject && plural && isClause(next, end);
      return CLAUSES.contains(document.hash(next)) || clause ? next : medium(verb, end);
    }
    return reckons(first, subject, verb, end) ? next : -1;
  }

  /** "alleged in the High Court that": the "that", -1 if it is not clear. */
  private int medium(int verb, int end) {
    if (!Pronouns.isPreposition(document.hash(verb + 1))) {
      return -1;
    }
    int limit = Math.min(end - 2, verb + LONGEST_MEDIUM);
    for (int t = verb + 2; t < limit; t++) {
      if (document.is(t, "that")) {
        return t;
      }
      boolean clause = grammar.phrases().endsPhrase(t) && !Pronouns.isPreposition(document.hash(t));
      if (document.kind(t) == Document.Kind.MARK || grammar.verbs().isFinite(t) || clause) {
        return -1;
      }
    }
    return -1;
  }

  /** "allege Danko took bribes": a subject and a verb without "that". */
  private boolean isClause(int from, int end) {
    boolean opens =
        grammar.openers().isOwner(from)
            || grammar.openers().isSubject(from)
            || document.isCapitalized(from);
    for (int t = from + 1; opens && t + 1 < end && t - from < LONGEST_MEDIUM; t++) {
      if (document.kind(t) == Document.Kind.MARK || grammar.phrases().endsPhrase(t)) {
        return false;
      }
      if (grammar.verbs().isFinite(t) || grammar.verbs().isParticiple(t)) {
        return true;
      }
    }
    return false;
  }

  /** A verb in -s between a name and a clause that begins without "that". */
  private boolean reckons(int first, int subject, int verb, int end) {
    int clause = verb + 1;
    boolean opens =
        grammar.openers().isOwner(clause)
            || grammar.openers().isSubject(clause)
            || document.isCapitalized(clause);
    boolean named =
        verb == subject
            && verb > first + 1
            && !grammar.openers().isDeterminer(first)
            && document.isCapitalized(verb - 1)
            && document.isCapitalized(verb - 2);
    if (!opens || !named || !document.text().startsWith("s", document.end(verb) - 1)) {
      return false;
    }
    int t = clause;
    while (t < end && t - clause < LONGEST_MEDIUM && !Verbs.isAuxiliary(document.hash(t))) {
      if (document.kind(t) == Document.Kind.MARK || grammar.phrases().endsPhrase(t)) {
        return false;
      }
      t++;
    }
    return t < end && t > clause && Verbs.isAuxiliary(document.hash(t));
  }
}
