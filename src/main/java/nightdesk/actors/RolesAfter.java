package nightdesk.actors;

import static nightdesk.actors.RoleText.AND;
import static nightdesk.actors.RoleText.AS;
import static nightdesk.actors.RoleText.BE;
import static nightdesk.actors.RoleText.DETERMINERS;
import static nightdesk.actors.RoleText.POSSESSIVE;
import static nightdesk.actors.RoleText.WHO;

import nightdesk.actors.Group.Role;
import nightdesk.text.Document;
import nightdesk.text.WordSet;

/**
 * Roles after a name: "Kirby, the Pentagon press secretary,", in brackets, in a clause ("who heads
 * ...", "was named ...") and in an "as" phrase.
 */
final class RolesAfter {
  private static final WordSet APPOINTED =
      RoleText.set(
          "named appointed elected re-elected made chosen confirmed crowned installed nominated"
              + " reappointed ordained promoted");
  private static final WordSet AUXILIARIES =
      RoleText.set(
          "has had have been was is were also later once then recently now unanimously formally"
              + " will be soon still first since currently previously formerly briefly jointly");
  private static final WordSet ALSO = RoleText.set("also now currently");
  private static final long WHOM = Document.hash("whom");

  private final RoleText text;
  private final Document document;

  RolesAfter(RoleText text) {
    this.text = text;
    this.document = text.document;
  }

  void find(Group group, Name name, int end) {
    int t = name.to;
    if (t < end && document.is(t, '(')) {
      brackets(group, t + 1, end);
      while (t < end && !document.is(t, ')')) {
        t++;
      }
      t++;
    }
    if (t + 1 < end) {
      if (text.isComma(t)) {
        afterComma(group, t, end);
      } else if (document.hash(t) == WHO) {
        relative(group, t, end);
      } else {
        copula(group, t, end);
      }
    }
    as(group, name, end);
  }

  private void afterComma(Group group, int comma, int end) {
    int t = comma;
    // An age: ", 44,".
    if (t + 2 < end
        && document.kind(t + 1) == Document.Kind.NUMBER
        && document.length(t + 1) <= 3
        && text.isComma(t + 2)) {
      t += 2;
    }
    if (t + 1 >= end) {
      return;
    }
    long next = document.hash(t + 1);
    if (next == WHO) {
      relative(group, t + 1, end);
    } else if (APPOINTED.contains(next) && t + 2 < end) {
      // ", named defence minister on Sunday,"
      int from = document.is(t + 2, "as") ? t + 3 : t + 2;
      int to = from < end ? text.phraseEnd(from, end, 14, false) : -1;
      if (to > 0) {
        group.roles.add(new Role(from, to, RoleFinder.FAIR));
      }
    } else if (next != WHOM) {
      apposition(group, t + 1, end, false);
    }
  }

  /** ", the director of the safety agency,"; true if one was found. */
  boolean apposition(Group group, int from, int end, boolean organization) {
    int start = from;
    if (start + 1 < end && ALSO.contains(document.hash(start))) {
      start++;
    }
    // "then" belongs to what someone was.
    int parse = document.is(start, "then") ? start + 1 : start;
    if (parse >= end) {
      return false;
    }
    int to = text.phraseEnd(parse, end, 18, organization);
    boolean one = document.is(parse, "a") || document.is(parse, "an");
    int rank = one ? RoleFinder.GOOD : RoleFinder.BEST;
    if (to < 0 && !organization) {
      to = text.anyPhraseEnd(parse, end);
      rank = RoleFinder.GOOD;
    }
    if (to < 0) {
      return false;
    }
    group.roles.add(new Role(start, to, rank));
    if (one && to < end && text.isComma(to) && !organization) {
      copula(group, to + 1, end);
    }
    return true;
  }

  /** "(SDU, budget committee)", "(member of parliament for Brezin)". */
  private void brackets(Group group, int from, int end) {
    int to = from;
    boolean words = false;
    while (to < end && !document.is(to, ')')) {
      if (document.kind(to) == Document.Kind.SYMBOL || document.is(to, '"')) {
        return;
      }
      words |= document.isWord(to) && text.isLower(to) || text.isNoun(to);
      to++;
    }
    if (to < end && to > from && to - from <= 12 && words && document.isWord(from)) {
      for (int t = from; t < to; t++) {
        if ((text.flags(t) & Lexicon.SPEECH) != 0
            || BE.contains(document.hash(t)) && document.hash(t) != POSSESSIVE
            || (text.flags(from) & Lexicon.FUNCTION) != 0
                && !DETERMINERS.contains(document.hash(from))) {
          return;
        }
      }
      group.roles.add(new Role(from, to, RoleFinder.FAIR));
    }
  }

  /**
   * "who heads the agency", "who is also deputy party leader", "who has been leading the talks".
   */
  private void relative(Group group, int who, int end) {
    int t = who + 1;
    while (t < end && AUXILIARIES.contains(document.hash(t))) {
      t++;
    }
    if (t >= end) {
      return;
    }
    boolean is = hasBe(who + 1, t);
    if (text.words.verbs().contains(document.hash(t)) && !is || is && isLeading(t)) {
      int to = clauseEnd(t, end);
      if (to - t > 1) {
        group.roles.add(new Role(t, to, RoleFinder.FAIR));
      }
    } else if (is || BE.contains(document.hash(t))) {
      int from = BE.contains(document.hash(t)) ? t + 1 : t;
      if (from < end && APPOINTED.contains(document.hash(from))) {
        from++;
      }
      int to = from < end ? text.phraseEnd(from, end, 16, false) : -1;
      if (to > 0) {
        group.roles.add(new Role(from, to, RoleFinder.GOOD));
      }
    }
  }

  /** "leading", "chairing": the list's verbs in -ing. */
  private boolean isLeading(int token) {
    String word = document.token(token).toLowerCase(java.util.Locale.ROOT);
    if (!word.endsWith("ing")) {
      return false;
    }
    String stem = word.substring(0, word.length() - 3);
    return text.words.verbs().contains(stem + "s")
        || text.words.verbs().contains(stem + "es")
        || text.words.verbs().contains(stem.replaceAll("(.)\\1$", "$1") + "s");
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
        && !text.isComma(t)
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
      if (APPOINTED.contains(hash)) {
        appointed = be;
        if (!appointed) {
          return;
        }
      } else if (BE.contains(hash) && hash != POSSESSIVE) {
        be = true;
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
    if (t >= end || text.isComma(t)) {
      return;
    }
    int to = text.phraseEnd(t, end, 14, false);
    if (to > 0 && endsPhrase(to, end)) {
      int rank =
          appointed ? RoleFinder.GOOD : document.is(t, "the") ? RoleFinder.BEST : RoleFinder.FAIR;
      group.roles.add(new Role(t, to, rank));
    }
  }

  private boolean endsPhrase(int to, int end) {
    return to >= end || !document.isWord(to) || text.isLower(to);
  }

  /** "NAME was dropped as captain of the team", "chose NAME as running mate". */
  private void as(Group group, Name name, int end) {
    for (int t = name.to; t < Math.min(end, name.to + 8); t++) {
      if (text.isPerson(t) || text.isComma(t)) {
        return;
      }
      if (document.hash(t) == AS && t + 1 < end) {
        int to = text.phraseEnd(t + 1, end, 12, false);
        if (to > 0) {
          group.roles.add(new Role(t + 1, to, RoleFinder.FAIR));
        }
        return;
      }
    }
  }
}
