package nightdesk.actors;

import java.util.HashSet;
import java.util.List;
import nightdesk.model.Actor;
import nightdesk.text.Document;
import nightdesk.text.WordSet;

/**
 * Mends names by the words beside them, where those say what it is: a kind of organisation before
 * it ("news agency TPA") or after it ("Pontis, the payment company,"), someone's occupation before
 * it ("chemist Lorcan Finnerty"), an office that ran into it ("Minister for Fisheries NAME"), or
 * the same surname elsewhere.
 */
final class NameContext {
  private static final WordSet KINDS =
      RoleText.set(
          "agency company firm bank newspaper magazine website broadcaster charity airline carrier"
              + " manufacturer retailer brokerage startup start-up ngo insurer lender automaker"
              + " carmaker drugmaker chipmaker brewery publisher chain operator thinktank outlet"
              + " portal bakery shipyard refinery");

  /** Kinds that also stand before persons and places. */
  private static final WordSet LOOSE_KINDS =
      RoleText.set("group band gang militia union tank watchdog club party");

  /** Roles that organisations have too. */
  private static final WordSet SHARED =
      RoleText.set(
          "owner partner rival supplier sponsor member competitor opponent champion champions"
              + " challenger leader ally host operator developer publisher broadcaster producer"
              + " retailer distributor manufacturer shareholder investor buyer seller neighbour"
              + " neighbor winner newcomer star number head chair parent giant club city capital");

  private static final WordSet OFFICE_OF = RoleText.set("for of on and");
  private static final long THE = Document.hash("the");
  private static final long PEOPLE = Document.hash("people");
  private static final long POSSESSIVE = Document.hash("'s");

  private final Document document;
  private final Lexicon lexicon;
  private final float[] scores;
  private final List<Name> names;
  private final boolean[] taken;

  private NameContext(Document document, float[] scores, List<Name> names, Lexicon lexicon) {
    this.document = document;
    this.scores = scores;
    this.names = names;
    this.lexicon = lexicon;
    this.taken = new boolean[document.size()];
  }

  /** Changes {@code names}; they stay in the text's order and do not overlap. */
  static void mend(Document document, float[] scores, List<Name> names, Lexicon lexicon) {
    var context = new NameContext(document, scores, names, lexicon);
    for (Name name : names) {
      java.util.Arrays.fill(context.taken, name.from, name.to, true);
    }
    for (int k = 0; k < names.size(); k++) {
      names.set(k, context.mended(names.get(k)));
    }
    context.surnames();
    for (int k = 0; k < names.size(); k++) {
      names.set(k, context.whole(names.get(k), k + 1 < names.size() ? names.get(k + 1).from : -1));
    }
    context.missed();
  }

  /** True for a kind of organisation that stands before its name: "newspaper". */
  static boolean isKind(long word) {
    return KINDS.contains(word);
  }

  private int flags(int token) {
    return lexicon.flags(document.hash(token));
  }

  private boolean isLower(int token) {
    return document.caps(token) == Document.Caps.LOWER;
  }

  private Name name(int from, int to, Actor.Type type) {
    return Name.sure(document, from, to, type, scores);
  }

  private boolean isRoleNoun(int token) {
    boolean elect = document.is(token, "elect") || document.is(token, "designate");
    return elect && token > 0 && Stretches.isHyphen(document, token - 1)
        || (flags(token) & Lexicon.ROLE_NOUN) != 0 && !KINDS.contains(document.hash(token));
  }

  private Name mended(Name name) {
    int first = document.sentenceStart(document.sentenceOf(name.from));
    int before = name.from - 1;
    if (before >= first && isLower(before)) {
      // "rating agency Corvin": what comes after its kind is of that kind.
      if (name.type != Actor.Type.ORGANIZATION
          && KINDS.contains(document.hash(before))
          && (flags(name.from) & (Lexicon.GIVEN | Lexicon.COUNTRY | Lexicon.CITY | Lexicon.REGION))
              == 0) {
        return name(name.from, name.to, Actor.Type.ORGANIZATION);
      }
    }
    // "Pontis, the payment company,".
    if (name.type == Actor.Type.PERSON
        && name.to - name.from == 1
        && isOfKind(name.to, document.sentenceEnd(document.sentenceOf(name.from)))) {
      return name(name.from, name.to, Actor.Type.ORGANIZATION);
    }
    if (name.type == Actor.Type.PERSON && before >= first && isInitials(before, name.from)) {
      return name(before, name.to, Actor.Type.PERSON);
    }
    int person = afterOffice(name.from, name.to, first);
    if (person > name.from) {
      return name(person, name.to, Actor.Type.PERSON);
    }
    // "Brokerage Brennan & Okoye" at the start of a sentence.
    if (name.type != Actor.Type.PLACE
        && name.from == first
        && name.to - name.from > (name.type == Actor.Type.PERSON ? 1 : 2)
        && KINDS.contains(document.hash(name.from))
        && !document.is(name.from, "bank")
        && Stretches.mayBegin(document, name.from + 1)) {
      return name(name.from + 1, name.to, Actor.Type.ORGANIZATION);
    }
    // "Ruvenia's president, Corazon Imperial,".
    if (name.type == Actor.Type.ORGANIZATION
        && name.to - name.from <= 3
        && name.to - name.from > 1
        && before > first
        && document.is(before, ',')
        && isLower(before - 1)
        && isRoleNoun(before - 1)
        && !SHARED.contains(document.hash(before - 1))
        && name.to < document.size()
        && document.is(name.to, ',')
        && !isOrganization(name)) {
      return name(name.from, name.to, Actor.Type.PERSON);
    }
    return name;
  }

  /**
   * A state's long name ("State of Qatar", "People's Republic of China") and an office's ("Ministry
   * of Higher Education, Technology and Innovation"), of which the tagger often sees the most
   * telling part.
   */
  private Name whole(Name name, int next) {
    int sentence = document.sentenceOf(name.from);
    if (name.type == Actor.Type.PLACE) {
      int from = stateBefore(name.from, document.sentenceStart(sentence));
      return from < name.from ? grown(name, from, name.to) : name;
    }
    if (name.type == Actor.Type.ORGANIZATION
        && name.to - name.from > 2
        && OFFICES.contains(document.hash(name.from))
        && (document.is(name.from + 1, "of") || document.is(name.from + 1, "for"))) {
      int end = document.sentenceEnd(sentence);
      int to = listAfter(name.to, next < 0 ? end : Math.min(end, next));
      return to > name.to ? grown(name, name.from, to) : name;
    }
    return name;
  }

  private Name grown(Name name, int from, int to) {
    java.util.Arrays.fill(taken, from, to, true);
    return name(from, to, name.type);
  }

  /** Where "State of" or "Islamic Republic of" before a place begins, or the place's own start. */
  private int stateBefore(int from, int first) {
    int of = from - 1;
    if (of > first && document.is(of, "the")) {
      of--;
    }
    int state = from;
    if (of > first
        && document.is(of, "of")
        && !taken[of - 1]
        && document.isCapitalized(of - 1)
        && PlaceNames.isState(document.hash(of - 1))) {
      state = of - 1;
    } else if (!PlaceNames.isState(document.hash(from))) {
      return from;
    }
    while (state > first
        && !taken[state - 1]
        && document.isCapitalized(state - 1)
        && PlaceNames.isKindOfState(document.hash(state - 1))) {
      state--;
    }
    if (state > first + 1
        && document.hash(state - 1) == POSSESSIVE
        && document.hash(state - 2) == PEOPLE
        && document.isCapitalized(state - 2)
        && !taken[state - 2]) {
      state -= 2;
    }
    return state;
  }

  /** The end of ", Technology and Innovation" that begins at a token, or that token. */
  private int listAfter(int from, int limit) {
    int t = from;
    while (t + 1 < limit && document.is(t, ',') && isSubject(t + 1)) {
      t = subjectEnd(t + 1, limit);
    }
    if (t > from && t < limit && document.is(t, ',')) {
      t++;
    }
    if (t + 1 < limit && document.is(t, "and") && isSubject(t + 1)) {
      return subjectEnd(t + 1, limit);
    }
    return from;
  }

  private int subjectEnd(int from, int limit) {
    int t = from + 1;
    while (t < limit && isSubject(t)) {
      t++;
    }
    return t;
  }

  /** A capitalised word that is no name itself: "Fisheries", "Water Resources". */
  private boolean isSubject(int token) {
    return !taken[token]
        && document.isWord(token)
        && document.caps(token) == Document.Caps.TITLE
        && (flags(token) & NO_SUBJECT) == 0
        && !OFFICES.contains(document.hash(token));
  }

  private static final int NO_SUBJECT =
      Lexicon.FUNCTION
          | Lexicon.TIME
          | Lexicon.GIVEN
          | Lexicon.SURNAME
          | Lexicon.TITLE
          | Lexicon.COUNTRY
          | Lexicon.CITY
          | Lexicon.REGION
          | Lexicon.DEMONYM
          | Lexicon.COMPANY
          | Lexicon.ROLE_NOUN;

  private static final WordSet OFFICES =
      RoleText.set(
          "ministry department directorate secretariat commission committee council faculty"
              + " institute school chamber museum bureau board");

  /** "AK Abdul Momen", "K. Michael Stevens". */
  private boolean isInitials(int token, int next) {
    int length = document.length(token);
    boolean dotted = length == 2 && document.charAt(token, 1) == '.';
    return !taken[token]
        && document.spaceBefore(next)
        && document.isWord(token)
        && (dotted && Character.isUpperCase(document.charAt(token, 0))
            || length <= 2 && document.caps(token) == Document.Caps.UPPER)
        && !NO_INITIALS.contains(document.hash(token))
        && (flags(token) & (Lexicon.COUNTRY | Lexicon.TITLE | Lexicon.FUNCTION)) == 0;
  }

  private static final WordSet NO_INITIALS =
      RoleText.set("us uk eu un ai tv pm mp dr mr ms st pr vp cm dc la ny i a q a. q.");

  private boolean isOrganization(Name name) {
    for (int t = name.from; t < name.to; t++) {
      if (!document.isWord(t) && !Stretches.isHyphen(document, t)
          || (flags(t) & (Lexicon.ORGANIZATION_WORD | Lexicon.ORGANIZATION | Lexicon.COMPANY))
              != 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Where the person's name begins in "Head of Communications Xander Pieterse", or the name's own
   * start.
   */
  private int afterOffice(int from, int to, int first) {
    int of = from - 1;
    if (to - from < 3
        || of <= first
        || !OFFICE_OF.contains(document.hash(of))
        || !document.isCapitalized(of - 1)
        || (flags(of - 1) & (Lexicon.ROLE_NOUN | Lexicon.TITLE)) == 0) {
      return from;
    }
    for (int t = from + 1; t < to - 1; t++) {
      if ((flags(t) & Lexicon.GIVEN) != 0 && (flags(t - 1) & Lexicon.GIVEN) == 0 && to - t <= 4) {
        return t;
      }
    }
    return looksLikePerson(to - 2) && looksLikePerson(to - 1) ? to - 2 : from;
  }

  /** True if of the types the tagger would have taken person here. */
  private boolean looksLikePerson(int token) {
    int at = token * NameLabel.COUNT;
    int best = 1;
    for (int y = 1; y < NameLabel.COUNT; y++) {
      best = scores[at + y] > scores[at + best] ? y : best;
    }
    return NameLabel.type(best) == Actor.Type.PERSON
        && (flags(token) & (Lexicon.ORGANIZATION_WORD | Lexicon.PLACE_WORD)) == 0;
  }

  /** "General Bajwa" is a person if a person of that surname is named elsewhere. */
  private void surnames() {
    var surnames = new HashSet<Long>();
    for (Name name : names) {
      if (name.type == Actor.Type.PERSON) {
        surnames.add(document.hash(name.to - 1));
      }
    }
    for (int k = 0; k < names.size(); k++) {
      Name name = names.get(k);
      if (name.type == Actor.Type.PERSON
          || name.to - name.from < 2
          || !surnames.contains(document.hash(name.to - 1))) {
        continue;
      }
      int from = name.from;
      while (from + 1 < name.to && NameList.isTitle(document, lexicon, from)) {
        from++;
      }
      boolean given =
          (flags(from) & Lexicon.GIVEN) != 0
              && name.to - from == 2
              && (flags(from + 1)
                      & (Lexicon.ORGANIZATION_WORD | Lexicon.PLACE_WORD | Lexicon.COUNTRY))
                  == 0;
      if (name.type == Actor.Type.ORGANIZATION && from > name.from || given) {
        names.set(k, name(from, name.to, Actor.Type.PERSON));
      }
    }
  }

  /** Adds names that the tagger did not see. */
  private void missed() {
    int found = names.size();
    for (int s = 0; s < document.sentences(); s++) {
      int first = document.sentenceStart(s);
      int end = document.sentenceEnd(s);
      for (int t = first; t < end; t++) {
        if (taken[t] || !isNameWord(t)) {
          continue;
        }
        int to = t + 1;
        while (to < end && !taken[to] && isNameWord(to)) {
          to++;
        }
        boolean whole = to == end || !taken[to];
        if (whole) {
          missed(t, to, first, end);
        }
        t = to - 1;
      }
    }
    if (names.size() > found) {
      names.sort((a, b) -> Integer.compare(a.from, b.from));
    }
  }

  private boolean isNameWord(int token) {
    return Stretches.mayBegin(document, token)
        && document.isWord(token)
        && (flags(token) & (Lexicon.FUNCTION | Lexicon.TIME | Lexicon.DEMONYM | Lexicon.OTHER_NAME))
            == 0;
  }

  private void missed(int from, int to, int first, int end) {
    int words = to - from;
    if (from > first && isLower(from - 1) && words <= 4) {
      long before = document.hash(from - 1);
      if (KINDS.contains(before) || LOOSE_KINDS.contains(before)) {
        names.add(name(from, to, Actor.Type.ORGANIZATION));
        return;
      }
      if (words > 1 && words < 4 && isRoleNoun(from - 1) && !SHARED.contains(before)) {
        names.add(name(from, to, Actor.Type.PERSON));
        return;
      }
    }
    int person = afterOffice(from, to, first);
    if (person > from) {
      names.add(name(person, to, Actor.Type.PERSON));
      return;
    }
    // "Presidents Aurel Dimescu of Valdoria and".
    if (words > 2
        && words < 5
        && (flags(from) & (Lexicon.TITLE | Lexicon.ROLE_NOUN)) == 0
        && isPluralTitle(from)) {
      names.add(name(from + 1, to, Actor.Type.PERSON));
      return;
    }
    if (words <= 3 && isOfKind(to, end) && !(from == first && document.hash(from) == THE)) {
      names.add(name(from, to, Actor.Type.ORGANIZATION));
    }
  }

  private boolean isPluralTitle(int token) {
    String word = document.token(token);
    return word.endsWith("s")
        && (lexicon.flags(Document.hash(word.substring(0, word.length() - 1))) & Lexicon.TITLE)
            != 0;
  }

  /** ", the payment company,": an article, a kind within four words, a mark. */
  private boolean isOfKind(int comma, int end) {
    if (comma + 3 >= end
        || !document.is(comma, ',')
        || !(document.is(comma + 1, "the")
            || document.is(comma + 1, "a")
            || document.is(comma + 1, "an"))) {
      return false;
    }
    for (int t = comma + 2; t < Math.min(end - 1, comma + 6); t++) {
      if (!document.isWord(t) || (flags(t) & Lexicon.FUNCTION) != 0) {
        return false;
      }
      long hash = document.hash(t);
      if (isLower(t) && (KINDS.contains(hash) || LOOSE_KINDS.contains(hash))) {
        return document.is(t + 1, ',');
      }
    }
    return false;
  }
}
