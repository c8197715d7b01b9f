package nightdesk.actors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import nightdesk.model.Actor;
import nightdesk.text.Document;
import nightdesk.text.WordSet;

/**
 * Short forms in brackets after an organisation ("Rural Electrification Authority (REA)"), after
 * Schwartz and Hearst (2003), and the other places where they stand.
 */
final class Acronyms {
  private final Document document;
  private final Lexicon lexicon;
  private final float[] scores;
  private final List<Name> names;
  private final boolean[] taken;

  private Acronyms(Document document, Lexicon lexicon, float[] scores, List<Name> names) {
    this.document = document;
    this.lexicon = lexicon;
    this.scores = scores;
    this.names = names;
    this.taken = new boolean[document.size()];
    for (Name name : names) {
      java.util.Arrays.fill(taken, name.from, name.to, true);
    }
  }

  /** Adds to {@code names}; they stay in the text's order and do not overlap. */
  static void add(Document document, Lexicon lexicon, float[] scores, List<Name> names) {
    int found = names.size();
    var acronyms = new Acronyms(document, lexicon, scores, names);
    acronyms.bracketed();
    acronyms.dateline();
    acronyms.elsewhere();
    if (names.size() > found) {
      names.sort((a, b) -> Integer.compare(a.from, b.from));
    }
  }

  private void bracketed() {
    for (int open = 1; open + 2 < document.size(); open++) {
      if (document.is(open, '(') && isAcronym(open + 1)) {
        int to = acronymEnd(open + 1);
        if (to < document.size() && document.is(to, ')')) {
          bracketed(open, to);
        }
      }
    }
  }

  private int acronymEnd(int from) {
    int to = from + 1;
    while (to + 1 < document.size()
        && Stretches.isHyphen(document, to)
        && Stretches.mayBegin(document, to + 1)) {
      to += 2;
    }
    return to;
  }

  private void bracketed(int open, int to) {
    int end = open;
    if (document.hash(end - 1) == POSSESSIVE) {
      end--;
    }
    int sentence = document.sentenceOf(open - 1);
    int start = start(end - 1, document.sentenceStart(sentence), to - 1, open);
    int before = lastBefore(end);
    if (start >= 0) {
      int first = before;
      while (first > 0 && names.get(first - 1).to > start) {
        first--;
      }
      boolean found = first >= 0 && names.get(first).to > start;
      boolean organization =
          found && names.get(first).type == Actor.Type.ORGANIZATION || isOrganization(start, end);
      if (organization && (!found || names.get(first).from <= start || first == before)) {
        int from = found ? Math.min(start, names.get(first).from) : start;
        if (found && names.get(first).type != Actor.Type.ORGANIZATION) {
          from = start;
        }
        names.subList(found ? first : before + 1, before + 1).clear();
        names.add(found ? first : before + 1, name(from, end));
        before = found ? first : before + 1;
      }
    }
    if (before >= 0
        && names.get(before).to == end
        && names.get(before).type == Actor.Type.ORGANIZATION
        && !taken[open + 1]
        && !isThing(names.get(before).from, end)
        && (names.get(before).to - names.get(before).from > 1
            || isSameLetter(names.get(before).from, open + 1))) {
      names.add(before + 1, name(open + 1, to));
    }
  }

  /** The last name that ends at the token or before, -1 if there is none. */
  private int lastBefore(int end) {
    int last = -1;
    while (last + 1 < names.size() && names.get(last + 1).to <= end) {
      last++;
    }
    return last;
  }

  /**
   * Where the words begin whose first letters the acronym has, read from their ends; small words
   * may count or not.
   *
   * @param token the last word that may be meant
   * @param last the acronym's last token; its first stands after {@code open}
   * @return -1 if they do not fit
   */
  private int start(int token, int first, int last, int open) {
    var letters = new StringBuilder();
    for (int t = open + 1; t <= last; t++) {
      for (int i = 0; i < document.length(t); i++) {
        if (Character.isLetter(document.charAt(t, i))) {
          letters.append(Character.toLowerCase(document.charAt(t, i)));
        }
      }
    }
    return fit(token, first, letters, letters.length() - 1);
  }

  private int fit(int token, int first, CharSequence letters, int at) {
    if (token < first) {
      return -1;
    }
    boolean fits = Character.toLowerCase(document.charAt(token, 0)) == letters.charAt(at);
    boolean small =
        !Stretches.mayBegin(document, token)
            && (!document.isWord(token)
                || (lexicon.flags(document.hash(token)) & (Lexicon.CONNECTOR | Lexicon.FUNCTION))
                    != 0);
    if (fits && document.isWord(token)) {
      int start =
          at > 0
              ? fit(token - 1, first, letters, at - 1)
              : Stretches.mayBegin(document, token) ? token : -1;
      if (start >= 0) {
        return start;
      }
    }
    return small && !document.is(token, '(') ? fit(token - 1, first, letters, at) : -1;
  }

  private boolean isOrganization(int from, int to) {
    if (isThing(from, to)) {
      return false;
    }
    for (int t = from; t < to; t++) {
      if (document.isCapitalized(t)
          && (lexicon.flags(document.hash(t)) & Lexicon.ORGANIZATION_WORD) != 0) {
        return true;
      }
    }
    return false;
  }

  /** "Plan of Action", "Energy Week": by the last word of the first capitals. */
  private boolean isThing(int from, int to) {
    int head = from;
    while (head + 1 < to && document.isCapitalized(head + 1)) {
      head++;
    }
    return THINGS.contains(document.hash(head));
  }

  private static final WordSet THINGS =
      RoleText.set(
          "act agreement award bill charter code convention cup day deal exam examination fair"
              + " festival framework index instrument law line model pact plan platform policy"
              + " procedure program programme project protocol prize rate scale scheme solution"
              + " standard strategy summit system tax test treaty week year");

  private static final long POSSESSIVE = Document.hash("'s");

  /** The agency of "KABUL, Aug 3 (Reuters) -". */
  private void dateline() {
    int most = Math.min(DATELINE, document.size() - 2);
    for (int t = 1; t < most; t++) {
      if (document.is(t, '(')) {
        int from = t + 1;
        int to = from;
        while (to < most && !document.is(to, ')') && Stretches.mayBegin(document, to)) {
          to++;
        }
        if (to > from && to <= from + 2 && document.is(to, ')') && isDash(to + 1)) {
          for (int k = from; k < to; k++) {
            if (taken[k]) {
              return;
            }
          }
          names.add(name(from, to));
        }
        return;
      }
    }
  }

  /** A dateline has fewer tokens. */
  private static final int DATELINE = 16;

  private boolean isDash(int token) {
    return document.is(token, "-")
        || document.is(token, "--")
        || document.is(token, '\u2013')
        || document.is(token, '\u2014');
  }

  private void elsewhere() {
    var counts = new HashMap<Long, Integer>();
    for (Name name : names) {
      if (name.to - name.from == 1 && isAcronym(name.from)) {
        boolean bracket = name.from > 0 && document.is(name.from - 1, '(');
        int by = name.type != Actor.Type.ORGANIZATION ? NEVER : bracket ? PLAIN : 1;
        counts.merge(document.hash(name.from), by, Integer::sum);
      }
    }
    if (counts.isEmpty()) {
      return;
    }
    var more = new ArrayList<Integer>();
    for (int t = 0; t < document.size(); t++) {
      if (!taken[t] && counts.containsKey(document.hash(t)) && isAcronym(t) && !isPart(t)) {
        more.add(t);
        counts.merge(document.hash(t), -1, Integer::sum);
      }
    }
    for (int t : more) {
      if (counts.get(document.hash(t)) >= 0) {
        add(t, t + 1);
      }
    }
  }

  /** An acronym that its long form explains is one wherever it stands. */
  private static final int PLAIN = 1000;

  private static final int NEVER = -1_000_000;

  private boolean isSameLetter(int token, int other) {
    return Character.toLowerCase(document.charAt(token, 0))
        == Character.toLowerCase(document.charAt(other, 0));
  }

  /** True beside a number, a hyphen, or a word with a capital: in "SKW 3", "508 BC". */
  private boolean isPart(int token) {
    int sentence = document.sentenceOf(token);
    int first = document.sentenceStart(sentence);
    int end = document.sentenceEnd(sentence);
    boolean after =
        token + 1 < end
            && (Stretches.isHyphen(document, token + 1)
                || document.kind(token + 1) == Document.Kind.NUMBER
                || Stretches.mayBegin(document, token + 1) && !taken[token + 1]);
    boolean before =
        token > first
            && (Stretches.isHyphen(document, token - 1)
                || document.kind(token - 1) == Document.Kind.NUMBER
                || token - 1 > first
                    && Stretches.mayBegin(document, token - 1)
                    && !taken[token - 1]);
    return after || before;
  }

  private void add(int from, int to) {
    names.add(name(from, to));
  }

  private Name name(int from, int to) {
    java.util.Arrays.fill(taken, from, to, true);
    return Name.sure(document, from, to, Actor.Type.ORGANIZATION, scores);
  }

  /** Two capitals or more, and more of them than other letters: "REA", "UNSMIL", "NaCTA". */
  private boolean isAcronym(int token) {
    if (!document.isWord(token)) {
      return false;
    }
    int capitals = 0;
    int length = document.length(token);
    for (int i = 0; i < length; i++) {
      capitals += Character.isUpperCase(document.charAt(token, i)) ? 1 : 0;
    }
    boolean plural = capitals == length - 1 && document.charAt(token, length - 1) == 's';
    return capitals >= 2 && 2 * capitals > length && !plural;
  }
}
