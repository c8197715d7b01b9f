package nightdesk.actors;

import java.util.Comparator;
import java.util.List;
import nightdesk.actors.Group.Role;
import nightdesk.model.Actor;
import nightdesk.text.Document;
import nightdesk.text.Language;
import nightdesk.text.WordSet;

/**
 * Reads off what someone is said to be, as printed: before the name ("army chief General Bajwa"),
 * after it ("Kirby, the Pentagon press secretary,"), in brackets, in a clause ("who heads ...",
 * "was named ...") and in an "as" phrase. A role that says more is better; words like "former",
 * "acting", "-elect" stay with it. Immutable.
 */
final class RoleFinder {
  private static final int BEST = 5;
  private static final int GOOD = 4;
  private static final int FAIR = 3;
  private static final int BARE = 2;
  private static final int HONORIFIC = 1;

  private static final WordSet HONORIFICS =
      WordSet.of(List.of("sir", "dame", "lord", "lady", "saint", "st", "st."));
  private static final WordSet NO_ROLES =
      WordSet.of(List.of("mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "mx", "st", "st."));
  private static final WordSet DETERMINERS =
      WordSet.of(List.of("the", "a", "an", "its", "their", "his", "her", "our", "my", "that"));
  private static final WordSet OF =
      WordSet.of(List.of("of", "for", "at", "in", "to", "on", "from", "with"));
  private static final WordSet BE =
      WordSet.of(
          List.of(
              "is",
              "was",
              "are",
              "were",
              "became",
              "becomes",
              "become",
              "remains",
              "remained",
              "'s"));
  private static final WordSet APPOINTED =
      WordSet.of(
          List.of(
              "named",
              "appointed",
              "elected",
              "re-elected",
              "made",
              "chosen",
              "confirmed",
              "crowned",
              "installed",
              "nominated",
              "reappointed"));
  private static final WordSet AUXILIARIES =
      WordSet.of(
          List.of(
              "has",
              "had",
              "have",
              "been",
              "was",
              "is",
              "were",
              "also",
              "later",
              "once",
              "then",
              "recently",
              "now",
              "unanimously",
              "formally",
              "will",
              "be",
              "soon",
              "still",
              "first",
              "since"));
  private static final WordSet PLURALS =
      WordSet.of(
          List.of(
              "senators",
              "ministers",
              "presidents",
              "generals",
              "professors",
              "judges",
              "doctors",
              "lawyers",
              "actors",
              "representatives",
              "governors",
              "secretaries",
              "ambassadors",
              "colonels",
              "captains",
              "journalists",
              "reporters",
              "economists",
              "analysts",
              "directors",
              "professors",
              "brothers",
              "sisters",
              "lawmakers",
              "councillors",
              "commissioners",
              "inspectors",
              "officers",
              "strikers",
              "midfielders",
              "defenders",
              "ex-presidents",
              "congressmen",
              "singers",
              "writers",
              "scientists",
              "leaders",
              "activists",
              "candidates",
              "drs",
              "profs",
              "sens",
              "reps",
              "gens",
              "drivers",
              "founders",
              "co-founders",
              "owners",
              "researchers",
              "historians"));
  private static final WordSet WITHIN =
      WordSet.of(
          List.of(
              "former",
              "then",
              "ex",
              "acting",
              "chief",
              "prime",
              "vice",
              "deputy",
              "late",
              "time",
              "old",
              "year",
              "elect",
              "designate",
              "co"));
  private static final long AND = Document.hash("and");
  private static final long WHO = Document.hash("who");
  private static final long WHOM = Document.hash("whom");
  private static final long AS = Document.hash("as");
  private static final long OF_WORD = Document.hash("of");
  private static final long POSSESSIVE = Document.hash("'s");

  private final Lexicon lexicon;
  private final WordSet verbs;
  private final WordSet participles;
  private final WordSet organizationNouns;

  RoleFinder(Language language, Lexicon lexicon) {
    this.lexicon = lexicon;
    this.verbs = language.words("role-verbs");
    this.participles = language.words("role-participles");
    this.organizationNouns = language.words("organization-nouns");
  }

  /** The work on one document. */
  private final class Reader {
    private final Document document;

    /** The group of each token's name, -1 for none. */
    private final int[] owner;

    private final List<Group> groups;

    Reader(Document document, List<Group> groups) {
      this.document = document;
      this.groups = groups;
      this.owner = new int[document.size()];
      java.util.Arrays.fill(owner, -1);
      for (int k = 0; k < groups.size(); k++) {
        for (Name name : groups.get(k).names) {
          java.util.Arrays.fill(owner, name.from, name.to, k);
        }
      }
    }

    void run() {
      for (Group group : groups) {
        if (group.type == Actor.Type.PLACE) {
          continue;
        }
        for (Name name : group.names) {
          if (group.type == Actor.Type.PERSON) {
            person(group, name);
          } else {
            organization(group, name);
          }
        }
        // Stable: of roles as good, the one printed first.
        group.roles.sort(
            Comparator.<Role>comparingInt(role -> -role.rank()).thenComparingInt(Role::from));
      }
    }

    private int flags(int token) {
      return lexicon.flags(document.hash(token));
    }

    private boolean isNoun(int token) {
      if (token < 0 || token >= document.size() || !document.isWord(token)) {
        return false;
      }
      int flags = flags(token);
      return (flags & (Lexicon.ROLE_NOUN | Lexicon.TITLE)) != 0
              && owner[token] < 0
              && !NO_ROLES.contains(document.hash(token))
          || owner[token] < 0 && hasRoleSuffix(token)
          || isElect(token);
    }

    /** "geochemist", "ombudswoman": what the list of nouns cannot all have. */
    private boolean hasRoleSuffix(int token) {
      int length = document.length(token);
      return length > 7
          && document.caps(token) == Document.Caps.LOWER
          && (ends(token, "ologist")
              || ends(token, "ist") && !ends(token, "list")
              || ends(token, "woman")
              || ends(token, "eer")
              || ends(token, "ician"));
    }

    private boolean ends(int token, String suffix) {
      return document.text().startsWith(suffix, document.end(token) - suffix.length());
    }

    /** "-elect", "-designate". */
    private boolean isElect(int token) {
      return (document.is(token, "elect") || document.is(token, "designate"))
          && token > 0
          && Stretches.isHyphen(document, token - 1);
    }

    private void person(Group group, Name name) {
      int sentence = document.sentenceOf(name.from);
      int first = document.sentenceStart(sentence);
      int end = document.sentenceEnd(sentence);
      before(group, name, first);
      after(group, name, first, end);
      ofPhrase(group, name, first);
      as(group, name, first, end);
    }

    // Before the name.

    private void before(Group group, Name name, int first) {
      int last = name.from - 1;
      if (last < first) {
        return;
      }
      if (PLURALS.contains(document.hash(last))) {
        int start = expandLeft(last, first);
        group.roles.add(new Role(start, last + 1, FAIR));
        return;
      }
      if (document.hash(last) == AND && last > first && owner[last - 1] >= 0) {
        shared(group, last - 1, first);
        return;
      }
      if (isNoun(last)) {
        int start = expandLeft(last, first);
        // "Minister of Justice".
        if (start == last
            && start - 2 >= first
            && document.hash(start - 1) == OF_WORD
            && isNoun(start - 2)
            && document.isCapitalized(last)) {
          start = expandLeft(start - 2, first);
        }
        start = conjoined(start, first);
        add(group, start, last + 1);
        return;
      }
      minister(group, last, first);
    }

    /** "Senators A and B": B's role is A's, if it is a plural. */
    private void shared(Group group, int token, int first) {
      int other = owner[token];
      int start = token;
      while (start > first && owner[start - 1] == other) {
        start--;
      }
      if (start > first && PLURALS.contains(document.hash(start - 1))) {
        group.roles.add(new Role(expandLeft(start - 1, first), start, FAIR));
      }
    }

    private void add(Group group, int from, int to) {
      int rank = to - from > 1 ? GOOD : BARE;
      if (to - from == 1 && HONORIFICS.contains(document.hash(from))) {
        rank = HONORIFIC;
      } else if (to - from == 1
          && (flags(from) & Lexicon.ROLE_NOUN) != 0
          && document.caps(from) == Document.Caps.LOWER) {
        rank = FAIR;
      }
      group.roles.add(new Role(from, to, rank));
    }

    /** "Secretary of State for Housing NAME", "Commissioner for Human Rights NAME". */
    private void minister(Group group, int last, int first) {
      int t = last;
      int nearest = Math.max(first, last - 9);
      while (t >= nearest) {
        boolean title =
            document.isCapitalized(t)
                || OF.contains(document.hash(t))
                || document.hash(t) == AND
                || Stretches.isHyphen(document, t)
                || document.hash(t) == Document.hash("the");
        if (!title && !(t > nearest && isPlainWord(t))) {
          return;
        }
        if (isNoun(t)
            && t < last
            && OF.contains(document.hash(t + 1))
            && !document.is(t + 1, "in")
            && !document.is(t + 1, "to")
            && !document.is(t + 1, "with")) {
          // A role that ends before a name without a comma: in capitals, or "adviser on water".
          boolean capitals = document.isCapitalized(t) && document.isCapitalized(last);
          if (!capitals && !document.is(t + 1, "on") && !document.is(t + 1, "for")) {
            return;
          }
          int start = expandLeft(t, first);
          group.roles.add(new Role(start, last + 1, GOOD));
          return;
        }
        t--;
      }
    }

    private boolean isPlainWord(int token) {
      return document.isWord(token)
          && document.caps(token) == Document.Caps.LOWER
          && (flags(token) & (Lexicon.FUNCTION | Lexicon.SPEECH)) == 0;
    }

    /** The first token of the noun phrase that ends with the noun. */
    private int expandLeft(int noun, int first) {
      int start = noun;
      int plain = 0;
      while (start > first && noun - start < 10) {
        int t = start - 1;
        long hash = document.hash(t);
        if (Stretches.isHyphen(document, t) && t > first && !document.spaceBefore(start)) {
          start = t - 1;
          if (!document.isWord(start) && document.kind(start) != Document.Kind.NUMBER) {
            return start + 2;
          }
          continue;
        }
        if (hash == POSSESSIVE && !document.spaceBefore(t)) {
          // "Ruvenia's Prime Minister", "the bank's deputy governor".
          int possessor = t - 1;
          while (possessor > first
              && (document.isCapitalized(possessor - 1) && document.isCapitalized(possessor)
                  || owner[possessor] >= 0 && owner[possessor - 1] == owner[possessor])) {
            possessor--;
          }
          return possessor;
        }
        if (!document.isWord(t) && !(document.kind(t) == Document.Kind.NUMBER && start < noun)) {
          break;
        }
        if (WITHIN.contains(hash)) {
          start = t;
          continue;
        }
        int flags = flags(t);
        boolean capital = document.isCapitalized(t);
        if ((flags & Lexicon.FUNCTION) != 0 && document.caps(t) != Document.Caps.UPPER) {
          break;
        }
        if ((flags & Lexicon.SPEECH) != 0 || (flags & Lexicon.CONNECTOR) != 0 && !capital) {
          break;
        }
        if ((flags & Lexicon.TIME) != 0 && capital) {
          break;
        }
        if (owner[t] >= 0 && groups.get(owner[t]).type == Actor.Type.PERSON && t + 1 == start) {
          break;
        }
        if (!capital) {
          if (looksLikeVerb(t) || (flags & (Lexicon.PLACE_PREPOSITION)) != 0) {
            break;
          }
          if (!isNoun(t) && ++plain > 3) {
            break;
          }
        } else if (t == first && looksLikeVerb(t)) {
          break;
        }
        start = t;
      }
      return start;
    }

    private boolean looksLikeVerb(int t) {
      long hash = document.hash(t);
      if (participles.contains(hash)) {
        return false;
      }
      int length = document.length(t);
      if (length < 4) {
        return false;
      }
      char last = document.charAt(t, length - 1);
      char before = document.charAt(t, length - 2);
      if (before == 'e' && last == 'd') {
        return true;
      }
      if (last == 'g' && before == 'n' && document.charAt(t, length - 3) == 'i') {
        return true;
      }
      if (last == 'y' && before == 'l' && length > 5) {
        return !document.is(t, "family") && !document.is(t, "assembly");
      }
      return VERBS.contains(hash);
    }

    /** "Environment minister and Greens co-leader NAME": the start of the first of several. */
    private int conjoined(int start, int first) {
      if (start - 2 >= first && document.hash(start - 1) == AND && isNoun(start - 2)) {
        int other = expandLeft(start - 2, first);
        while (other - 2 >= first && document.is(other - 1, ',') && isNoun(other - 2)) {
          other = expandLeft(other - 2, first);
        }
        return other;
      }
      return start;
    }

    // After the name.

    private void after(Group group, Name name, int first, int end) {
      int t = name.to;
      if (t < end && document.is(t, '(')) {
        brackets(group, t + 1, end);
        while (t < end && !document.is(t, ')')) {
          t++;
        }
        t++;
      }
      if (t + 1 >= end) {
        return;
      }
      if (isComma(t)) {
        // An age: ", 44,".
        if (t + 2 < end
            && document.kind(t + 1) == Document.Kind.NUMBER
            && document.length(t + 1) <= 3
            && isComma(t + 2)) {
          t += 2;
        }
        if (t + 1 >= end) {
          return;
        }
        long next = document.hash(t + 1);
        if (next == WHO) {
          relative(group, t + 1, end);
        } else if (next != WHOM) {
          apposition(group, t + 1, end, false);
        }
      } else if (document.hash(t) == WHO) {
        relative(group, t, end);
      } else {
        copula(group, t, end);
      }
    }

    private boolean isComma(int t) {
      return document.is(t, ',')
          || document.is(t, "--")
          || document.is(t, '\u2014')
          || document.is(t, '\u2013') && document.spaceBefore(t);
    }

    /** ", the director of the safety agency," */
    private void apposition(Group group, int from, int end, boolean organization) {
      int start = from;
      if (document.is(start, "also") || document.is(start, "now") || document.is(start, "then")) {
        start++;
      }
      int to = phraseEnd(start, end, 18, organization);
      if (to < 0) {
        return;
      }
      boolean one = document.is(start, "a") || document.is(start, "an");
      group.roles.add(new Role(start, to, one ? GOOD : BEST));
      if (one && to < end && isComma(to) && !organization) {
        copula(group, to + 1, end);
      }
    }

    /**
     * The end of a noun phrase that has a role's noun and begins at {@code from}, or -1. It ends
     * before a comma, a stop, a bracket or a verb.
     */
    private int phraseEnd(int from, int end, int longest, boolean ofOrganization) {
      int noun = -1;
      int t = from;
      int limit = Math.min(end, from + longest);
      for (; t < limit; t++) {
        if (!document.isWord(t)
            && document.kind(t) != Document.Kind.NUMBER
            && !Stretches.isHyphen(document, t)
            && !document.is(t, '&')
            && !document.is(t, '\'')
            && !document.is(t, '\u2019')) {
          break;
        }
        int flags = flags(t);
        long hash = document.hash(t);
        boolean lower = document.caps(t) == Document.Caps.LOWER;
        if (noun < 0) {
          if (ofOrganization ? organizationNouns.contains(hash) && owner[t] < 0 : isNoun(t)) {
            noun = t;
            continue;
          }
          if (t == from && DETERMINERS.contains(hash)) {
            continue;
          }
          boolean allowed =
              (flags & (Lexicon.FUNCTION | Lexicon.SPEECH)) == 0
                  || !lower && (flags & Lexicon.FUNCTION) == 0
                  || hash == POSSESSIVE
                  || WITHIN.contains(hash)
                  || t > from && document.is(t, "the");
          if (!allowed
              || lower && looksLikeVerb(t)
              || lower
                  && (flags & Lexicon.CONNECTOR) != 0
                  && hash != POSSESSIVE
                  && !document.is(t, "the")
              || owner[t] >= 0 && groups.get(owner[t]).type == Actor.Type.PERSON) {
            return -1;
          }
        } else if (lower
            && ((flags & Lexicon.SPEECH) != 0
                || hash == WHO
                || STOPS.contains(hash)
                || BE.contains(hash) && hash != POSSESSIVE
                || looksLikeVerb(t) && !OF.contains(document.hash(t - 1)))) {
          break;
        }
      }
      if (noun < 0) {
        return -1;
      }
      // "and" or a preposition hangs on nothing.
      while (t > noun + 1
          && (OF.contains(document.hash(t - 1))
              || document.hash(t - 1) == AND
              || DETERMINERS.contains(document.hash(t - 1)))) {
        t--;
      }
      // The name of another: "director John Smith" after a comma is not this one's role.
      if (noun + 1 < document.size()
          && owner[noun + 1] >= 0
          && groups.get(owner[noun + 1]).type == Actor.Type.PERSON) {
        return -1;
      }
      return t;
    }

    /** "(SDU, budget committee)", "(member of parliament for Brezin)". */
    private void brackets(Group group, int from, int end) {
      int to = from;
      boolean words = false;
      while (to < end && !document.is(to, ')')) {
        if (document.kind(to) == Document.Kind.SYMBOL || document.is(to, '"')) {
          return;
        }
        words |= document.isWord(to) && document.caps(to) == Document.Caps.LOWER || isNoun(to);
        to++;
      }
      if (to < end && to > from && to - from <= 12 && words && document.isWord(from)) {
        for (int t = from; t < to; t++) {
          if ((flags(t) & Lexicon.SPEECH) != 0
              || BE.contains(document.hash(t)) && document.hash(t) != POSSESSIVE
              || (flags(from) & Lexicon.FUNCTION) != 0
                  && !DETERMINERS.contains(document.hash(from))) {
            return;
          }
        }
        group.roles.add(new Role(from, to, FAIR));
      }
    }

    /** "who heads the agency", "who is also deputy party leader". */
    private void relative(Group group, int who, int end) {
      int t = who + 1;
      while (t < end && (AUXILIARIES.contains(document.hash(t)) || document.is(t, "currently"))) {
        t++;
      }
      if (t >= end) {
        return;
      }
      boolean is = t > who + 1 && hasBe(who + 1, t);
      if (verbs.contains(document.hash(t)) && !is) {
        int to = clauseEnd(t, end);
        if (to - t > 1) {
          group.roles.add(new Role(t, to, FAIR));
        }
      } else if (is || BE.contains(document.hash(t))) {
        int from = BE.contains(document.hash(t)) ? t + 1 : t;
        if (from < end && APPOINTED.contains(document.hash(from))) {
          from++;
        }
        int to = from < end ? phraseEnd(from, end, 16, false) : -1;
        if (to > 0) {
          group.roles.add(new Role(from, to, GOOD));
        }
      }
    }

    private boolean hasBe(int from, int to) {
      for (int t = from; t < to; t++) {
        if (BE.contains(document.hash(t))) {
          return true;
        }
      }
      return false;
    }

    private int clauseEnd(int from, int end) {
      int t = from + 1;
      while (t < end
          && t - from < 14
          && !isComma(t)
          && !document.is(t, ';')
          && !document.is(t, ')')
          && document.hash(t) != AND
          && !(document.kind(t) == Document.Kind.MARK
              && ".!?\u2026".indexOf(document.charAt(t, 0)) >= 0)) {
        t++;
      }
      return t;
    }

    /** "became chief judge", "has been appointed minister of culture", "is a painter". */
    private void copula(Group group, int from, int end) {
      int t = from;
      boolean be = false;
      boolean appointed = false;
      while (t < end && t - from < 5) {
        long hash = document.hash(t);
        if (BE.contains(hash) && hash != POSSESSIVE) {
          be = true;
        } else if (APPOINTED.contains(hash)) {
          appointed = be || document.is(t - 1, "been") || document.is(t - 1, "be");
          if (!appointed) {
            return;
          }
        } else if (!AUXILIARIES.contains(hash)) {
          break;
        }
        t++;
      }
      if (!be && !appointed || t >= end) {
        return;
      }
      if (document.is(t, "as")) {
        t++;
      }
      if (t >= end || isComma(t)) {
        return;
      }
      int to = phraseEnd(t, end, 14, false);
      if (to > 0 && endsPhrase(to, end)) {
        int rank = appointed ? GOOD : document.is(t, "the") ? BEST : FAIR;
        group.roles.add(new Role(t, to, rank));
      }
    }

    private boolean endsPhrase(int to, int end) {
      return to >= end || !document.isWord(to) || document.caps(to) == Document.Caps.LOWER;
    }

    /**
     * "The leader of the National Renewal Party, NAME," and "The bank's deputy governor, NAME,".
     */
    private void ofPhrase(Group group, Name name, int first) {
      int comma = name.from - 1;
      if (comma <= first || !document.is(comma, ',')) {
        return;
      }
      if (name.to < document.size() && document.hash(name.to) == AND) {
        return;
      }
      int noun = -1;
      int t = comma - 1;
      for (; t >= first && comma - t < 16; t--) {
        if (isNoun(t)
            && (t + 1 == comma
                || OF.contains(document.hash(t + 1))
                || document.hash(t + 1) == AND)) {
          noun = t;
          if (t == first || isStart(t - 1) || isPhraseStart(expandLeft(t, first), first)) {
            break;
          }
        }
        if (!document.isWord(t)
            && !Stretches.isHyphen(document, t)
            && document.kind(t) != Document.Kind.NUMBER
            && !document.is(t, '&')) {
          break;
        }
        if (document.caps(t) == Document.Caps.LOWER
            && ((flags(t) & Lexicon.SPEECH) != 0
                || BE.contains(document.hash(t))
                || document.hash(t) == AS)) {
          break;
        }
      }
      if (noun < 0) {
        return;
      }
      int start = expandLeft(noun, first);
      if (!isPhraseStart(start, first)) {
        return;
      }
      boolean as = start > first && document.hash(start - 1) == AS;
      group.roles.add(new Role(start, comma, as ? GOOD : BEST));
    }

    private boolean isStart(int token) {
      return DETERMINERS.contains(document.hash(token)) || document.hash(token) == AS;
    }

    /** True if a determiner, "as" or the sentence's start comes before. */
    private boolean isPhraseStart(int start, int first) {
      return start == first
          || isStart(start - 1)
          || isStart(start)
          || document.is(start - 1, ',')
          || document.is(start, "then");
    }

    /** "NAME was dropped as captain of the team", "chose NAME as running mate". */
    private void as(Group group, Name name, int first, int end) {
      for (int t = name.to; t < Math.min(end, name.to + 8); t++) {
        if (owner[t] >= 0 && groups.get(owner[t]).type == Actor.Type.PERSON || isComma(t)) {
          return;
        }
        if (document.hash(t) == AS && t + 1 < end) {
          int to = phraseEnd(t + 1, end, 12, false);
          if (to > 0) {
            group.roles.add(new Role(t + 1, to, FAIR));
          }
          return;
        }
      }
    }

    // Organisations.

    private void organization(Group group, Name name) {
      int sentence = document.sentenceOf(name.from);
      int first = document.sentenceStart(sentence);
      int end = document.sentenceEnd(sentence);
      if (name.to + 2 < end && isComma(name.to)) {
        apposition(group, name.to + 1, end, true);
      }
      int last = name.from - 1;
      if (last < first
          || !organizationNouns.contains(document.hash(last))
          || document.isCapitalized(last) && last != first && !document.isCapitalized(last - 1)) {
        return;
      }
      int start = expandLeft(last, first);
      group.roles.add(new Role(start, last + 1, GOOD));
    }
  }

  private static final WordSet STOPS =
      WordSet.of(
          List.of(
              "who", "which", "that", "whose", "when", "where", "after", "before", "because",
              "while", "but", "if", "has", "had", "have", "will", "would", "could", "can", "may",
              "should", "must", "did", "does", "do", "says", "said", "told", "as", "by", "during",
              "since", "until", "he", "she", "they", "it", "not"));

  private static final WordSet VERBS =
      WordSet.of(
          List.of(
              "met",
              "says",
              "say",
              "told",
              "tell",
              "tells",
              "left",
              "won",
              "beat",
              "made",
              "make",
              "makes",
              "took",
              "take",
              "takes",
              "gave",
              "give",
              "gives",
              "came",
              "come",
              "went",
              "goes",
              "saw",
              "see",
              "knew",
              "got",
              "became",
              "become",
              "held",
              "hold",
              "holds",
              "kept",
              "keep",
              "let",
              "put",
              "sent",
              "send",
              "sends",
              "set",
              "wrote",
              "write",
              "spoke",
              "speak",
              "urge",
              "urges",
              "want",
              "wants",
              "meet",
              "meets",
              "join",
              "joins",
              "back",
              "backs",
              "call",
              "calls",
              "ask",
              "asks",
              "accuse",
              "accuses",
              "led",
              "found",
              "find",
              "finds",
              "shot",
              "hit",
              "quit",
              "lost",
              "fought",
              "sued",
              "sues",
              "thank",
              "thanks",
              "congratulate",
              "replace",
              "replaces",
              "name",
              "names",
              "show",
              "shows",
              "including",
              "like",
              "versus",
              "such",
              "chose",
              "drew",
              "fell",
              "felt",
              "rose",
              "ran",
              "run",
              "runs",
              "hear",
              "heard",
              "paid",
              "sold",
              "bought",
              "brought",
              "caught",
              "began",
              "broke",
              "built",
              "when",
              "where",
              "why",
              "how",
              "plus",
              "per",
              "than",
              "even",
              "only",
              "just",
              "not",
              "never",
              "because",
              "since",
              "until",
              "unless",
              "whether",
              "while",
              "though",
              "although",
              "once"));

  /** Adds their roles to the groups, best first. */
  void find(Document document, List<Group> groups) {
    new Reader(document, groups).run();
  }
}
