package nightdesk.actors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nightdesk.model.Actor;
import nightdesk.text.Document;
import nightdesk.text.Language;
import nightdesk.text.WordSet;

/**
 * One document as the readers of roles see it: whose name each token is of, which words are a
 * role's noun, and where a noun phrase begins and ends. There is no part-of-speech tagger: a list
 * of role nouns and the suffixes of those who do something end a phrase; function words, verbs and
 * marks stop it.
 */
final class RoleText {
  /** Word lists of a language. */
  record Words(
      Lexicon lexicon,
      WordSet verbs,
      WordSet participles,
      WordSet organizationNouns,
      WordSet stops,
      WordSet noNouns) {
    static Words of(Language language, Lexicon lexicon) {
      return new Words(
          lexicon,
          language.words("role-verbs"),
          language.words("role-participles"),
          language.words("organization-nouns"),
          language.words("role-stops"),
          language.words("role-no-nouns"));
    }
  }

  static final WordSet DETERMINERS = set("the a an its their his her our my that");
  static final WordSet OF = set("of for at in to on from with");
  static final WordSet BE =
      set("is was are were became becomes become remains remained 's been be");
  static final long AND = Document.hash("and");
  static final long WHO = Document.hash("who");
  static final long AS = Document.hash("as");
  static final long OF_WORD = Document.hash("of");
  static final long POSSESSIVE = Document.hash("'s");

  private static final WordSet NO_ROLES = set("mr mr. mrs mrs. ms ms. miss mx st st.");
  private static final WordSet WITHIN =
      set(
          "former then ex acting chief prime vice deputy late time old year elect "
              + "designate co");

  static WordSet set(String words) {
    return WordSet.of(List.of(words.split(" ")));
  }

  /** What ends a noun for one who does something; the length that keeps short words out. */
  private static final List<String> AGENTS =
      List.of(
          "ologist",
          "ist",
          "woman",
          "man",
          "eer",
          "ician",
          "person",
          "smith",
          "wright",
          "maker",
          "seller",
          "keeper",
          "holder",
          "owner",
          "worker",
          "player",
          "grower",
          "herder",
          "hunter",
          "rider",
          "driver",
          "dealer",
          "writer",
          "singer",
          "dancer",
          "trainer",
          "finder",
          "ographer",
          "onomer");

  final Document document;
  final Words words;
  final List<Group> groups;

  /** The group of each token's name, -1 for none. */
  private final int[] owner;

  RoleText(Document document, List<Group> groups, Words words) {
    this.document = document;
    this.groups = groups;
    this.words = words;
    this.owner = new int[document.size()];
    Arrays.fill(owner, -1);
    for (int k = 0; k < groups.size(); k++) {
      for (Name name : groups.get(k).names) {
        Arrays.fill(owner, name.from, name.to, k);
      }
    }
  }

  int flags(int token) {
    return words.lexicon().flags(document.hash(token));
  }

  boolean isLower(int token) {
    return document.caps(token) == Document.Caps.LOWER;
  }

  boolean isName(int token) {
    return owner[token] >= 0;
  }

  boolean isPerson(int token) {
    return owner[token] >= 0 && groups.get(owner[token]).type == Actor.Type.PERSON;
  }

  /** The first token of the name that the token is of. */
  int nameStart(int token, int first) {
    int start = token;
    while (start > first && owner[start - 1] == owner[token]) {
      start--;
    }
    return start;
  }

  boolean isComma(int t) {
    return document.is(t, ',')
        || document.is(t, "--")
        || document.is(t, '\u2014')
        || document.is(t, '\u2013') && document.spaceBefore(t);
  }

  /** True at the sentence's end and before a mark that ends a phrase. */
  boolean isClosed(int t, int end) {
    return t >= end
        || isComma(t)
        || document.kind(t) == Document.Kind.MARK
            && ".!?;:)\u2026\"\u201d".indexOf(document.charAt(t, 0)) >= 0;
  }

  boolean isNoun(int token) {
    if (token < 0 || token >= document.size() || !document.isWord(token)) {
      return false;
    }
    return (flags(token) & (Lexicon.ROLE_NOUN | Lexicon.TITLE)) != 0
            && owner[token] < 0
            && !NO_ROLES.contains(document.hash(token))
        || owner[token] < 0 && hasRoleSuffix(token)
        || isElect(token);
  }

  /** "geochemist", "ombudswoman": what the list of nouns cannot all have. */
  private boolean hasRoleSuffix(int token) {
    if (!isLower(token) || document.length(token) < 7) {
      return false;
    }
    for (String suffix : AGENTS) {
      if (ends(token, suffix)) {
        return !ends(token, "list") || ends(token, "alist");
      }
    }
    return false;
  }

  /** "weaver", "sailor": enough right before a full name, where hardly anything else can stand. */
  boolean isAgent(int token) {
    return document.isWord(token)
        && isLower(token)
        && document.length(token) > 4
        && (ends(token, "er") || ends(token, "or") || ends(token, "ant") || ends(token, "ian"))
        && (flags(token) & (Lexicon.FUNCTION | Lexicon.SPEECH | Lexicon.PLACE_PREPOSITION)) == 0
        && !isVerb(token)
        && !words.stops().contains(document.hash(token));
  }

  private boolean ends(int token, String suffix) {
    return document.length(token) > suffix.length()
        && document.text().startsWith(suffix, document.end(token) - suffix.length());
  }

  /** "-elect", "-designate". */
  private boolean isElect(int token) {
    return (document.is(token, "elect") || document.is(token, "designate"))
        && token > 0
        && Stretches.isHyphen(document, token - 1);
  }

  /**
   * How many letters make a role's noun several: 1 for "ministers"; 0 for "congressmen", which has
   * no one in it; -1 if it is none.
   */
  int plural(int token) {
    if (!document.isWord(token) || owner[token] >= 0 || document.length(token) < 3) {
      return -1;
    }
    String word = document.token(token).toLowerCase(Locale.ROOT);
    if (word.endsWith("ies") && isListed(word.substring(0, word.length() - 3) + "y")
        || word.endsWith("men") && isListed(word.substring(0, word.length() - 2) + "an")) {
      return 0;
    }
    String one = word.substring(0, word.length() - 1);
    return word.endsWith("s")
            && (isListed(one) || one.length() > 6 && AGENTS.stream().anyMatch(one::endsWith))
        ? 1
        : -1;
  }

  private boolean isListed(String word) {
    long hash = Document.hash(word);
    return (words.lexicon().flags(hash) & (Lexicon.ROLE_NOUN | Lexicon.TITLE)) != 0
        && !NO_ROLES.contains(hash);
  }

  boolean isPlainWord(int token) {
    return document.isWord(token)
        && isLower(token)
        && (flags(token) & (Lexicon.FUNCTION | Lexicon.SPEECH)) == 0;
  }

  boolean isVerb(int t) {
    long hash = document.hash(t);
    if (words.participles().contains(hash) || WITHIN.contains(hash)) {
      return false;
    }
    int length = document.length(t);
    if (length < 3) {
      return false;
    }
    if (words.noNouns().contains(hash)) {
      return true;
    }
    if (length < 4) {
      return false;
    }
    if (ends(t, "ed") || ends(t, "ing")) {
      return true;
    }
    return ends(t, "ly")
        && length > 5
        && !document.is(t, "family")
        && !document.is(t, "assembly")
        && !document.is(t, "elderly");
  }

  /** The first token of the noun phrase that ends with the noun. */
  int phraseStart(int noun, int first) {
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
      if (hash == POSSESSIVE && !document.spaceBefore(t) && t > first) {
        return possessor(t - 1, first);
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
      if (isPerson(t) && t + 1 == start) {
        break;
      }
      if (!capital) {
        if (isVerb(t) || (flags & (Lexicon.PLACE_PREPOSITION)) != 0) {
          break;
        }
        if (!isNoun(t) && ++plain > 3) {
          break;
        }
      } else if (t == first && isVerb(t)) {
        break;
      }
      start = t;
    }
    return start;
  }

  /** "Ruvenia's Prime Minister", "the bank's deputy governor", "the dead man's sister". */
  private int possessor(int last, int first) {
    int start = last;
    while (start > first
        && (document.isCapitalized(start - 1) && document.isCapitalized(start)
            || owner[start] >= 0 && owner[start - 1] == owner[start])) {
      start--;
    }
    if (isLower(start)) {
      while (start > first && start > last - 3 && isPlainWord(start - 1) && !isVerb(start - 1)) {
        start--;
      }
    }
    return start;
  }

  /**
   * The end of a noun phrase that has a role's noun and begins at {@code from}, or -1. It ends
   * before a comma, a stop, a bracket or a verb.
   */
  int phraseEnd(int from, int end, int longest, boolean ofOrganization) {
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
      boolean lower = isLower(t);
      if (noun < 0) {
        if (ofOrganization ? words.organizationNouns().contains(hash) && owner[t] < 0 : isNoun(t)) {
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
            || lower && isVerb(t)
            || lower
                && (flags & Lexicon.CONNECTOR) != 0
                && hash != POSSESSIVE
                && !document.is(t, "the")
            || isPerson(t)) {
          return -1;
        }
      } else if (lower
          && ((flags & Lexicon.SPEECH) != 0
              || hash == WHO
              || words.stops().contains(hash)
              || BE.contains(hash) && hash != POSSESSIVE
              || isVerb(t) && !OF.contains(document.hash(t - 1)))) {
        break;
      }
    }
    if (noun < 0) {
      return -1;
    }
    // Since when is no part of it: "on Sunday", "last year", "in May".
    while (t > noun + 1 && (flags(t - 1) & Lexicon.TIME) != 0) {
      t--;
    }
    // "and" or a preposition hangs on nothing.
    while (t > noun + 1
        && (LAST.contains(document.hash(t - 1))
            || OF.contains(document.hash(t - 1))
            || document.hash(t - 1) == AND
            || DETERMINERS.contains(document.hash(t - 1)))) {
      t--;
    }
    // The name of another: "director John Smith" after a comma is not this one's role.
    if (noun + 1 < document.size() && isPerson(noun + 1)) {
      return -1;
    }
    return t;
  }

  private static final WordSet LAST = set("last next this late early mid");

  private static final WordSet NO_ONE =
      set(
          "day days week weeks month months year years time morning evening night hour "
              + "hours minute moment decade century way place matter fact step move decision "
              + "claim charge allegation report statement result one same other latter first "
              + "second third event spot rest lot bit");

  /**
   * The end of any noun phrase with an article or a possessor that begins at {@code from} and that
   * a mark closes, whatever its noun: "a mushroom seller,", "the world's tallest woman,". -1 if
   * there is none. What stands between two commas right after a person's name says who that is.
   */
  int anyPhraseEnd(int from, int end) {
    int t = from;
    if (t >= end) {
      return -1;
    }
    boolean possessed =
        t + 2 < end && document.isCapitalized(t) && document.hash(t + 1) == POSSESSIVE;
    if (!DETERMINERS.contains(document.hash(t)) && !possessed || document.is(t, "that")) {
      return -1;
    }
    int head = -1;
    boolean open = true;
    for (t++; t < Math.min(end, from + 14); t++) {
      long hash = document.hash(t);
      if (isClosed(t, end) || hash == WHO || document.is(t, "whose")) {
        break;
      }
      if (Stretches.isHyphen(document, t) || document.kind(t) == Document.Kind.NUMBER) {
        continue;
      }
      if (!document.isWord(t) || isPerson(t)) {
        return -1;
      }
      if (hash == POSSESSIVE) {
        head = -1;
        continue;
      }
      if (isLower(t)) {
        if (open && head >= 0 && (OF.contains(hash) || hash == AND)) {
          open = hash == AND;
          continue;
        }
        boolean joined = t > from && Stretches.isHyphen(document, t - 1);
        if (words.stops().contains(hash)
            || (flags(t) & Lexicon.SPEECH) != 0
            || BE.contains(hash)
            || open && !joined && isVerb(t) && !(t + 1 < end && isPlainWord(t + 1))) {
          return -1;
        }
        if (open) {
          head = t;
        }
      } else if (open) {
        head = head < 0 || document.isCapitalized(t) ? head : t;
      }
    }
    boolean ends = isClosed(t, end) || document.hash(t) == WHO || document.is(t, "whose");
    return !ends
            || head < 0
            || head <= from
            || NO_ONE.contains(document.hash(head))
            || (flags(head) & Lexicon.TIME) != 0
        ? -1
        : t;
  }

  /** The persons' names before {@code name} in a list, nearest first: starts of "A, B and NAME". */
  List<Integer> listed(int nameFrom, int first) {
    var starts = new ArrayList<Integer>();
    int from = nameFrom;
    while (starts.size() < 6) {
      int t = from - 1;
      boolean joined = false;
      while (t > first && (document.is(t, ',') || document.hash(t) == AND || document.is(t, '&'))) {
        t--;
        joined = true;
      }
      if (!joined) {
        return starts;
      }
      // "A of Valdoria and".
      int back = t;
      while (back > first && !isPerson(back) && document.isCapitalized(back) && t - back < 4) {
        back--;
      }
      if (back < t && document.hash(back) == OF_WORD) {
        t = back - 1;
      }
      if (t < first || !isPerson(t)) {
        return starts;
      }
      from = nameStart(t, first);
      starts.add(from);
    }
    return starts;
  }
}
