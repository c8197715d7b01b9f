package nightdesk.actors;

import java.util.List;
import nightdesk.model.Actor;
import nightdesk.text.Document;
import nightdesk.text.WordSet;

/**
 * Names of institutions that the tagger cuts in two or sees a part of: at a possessive that is part
 * of the name ("Rivertown Magistrate's Court", "Workers' Party"), after a place ("Rivertown City
 * Government"), and behind their own "The" ("told The Daily Bugle").
 */
final class Institutions {
  private static final long POSSESSIVE = Document.hash("'s");
  private static final long THE = Document.hash("the");

  /** Whom an institution can be named after, besides offices and occupations. */
  private static final WordSet OWNERS =
      RoleText.set(
          "people peoples women men children workers farmers veterans teachers students soldiers"
              + " writers king queen prince princess magistrate magistrates prosecutor prosecutors"
              + " general ombudsman citizens mothers families girls boys lawyers traders shippers"
              + " players investors parents");

  /** Words of names of organisations that after a place are mostly part of a place or event. */
  private static final WordSet NOT_AFTER_PLACE =
      RoleText.set(
          "city capital power summit conference program programme project campaign mission state nations works"
              + " oil gas energy news times initiative foods steel home hotel house");

  private final Document document;
  private final Lexicon lexicon;
  private final float[] scores;
  private final List<Name> names;

  private Institutions(Document document, Lexicon lexicon, float[] scores, List<Name> names) {
    this.document = document;
    this.lexicon = lexicon;
    this.scores = scores;
    this.names = names;
  }

  /** Changes {@code names}; they stay in the text's order and do not overlap. */
  static void mend(Document document, Lexicon lexicon, float[] scores, List<Name> names) {
    var institutions = new Institutions(document, lexicon, scores, names);
    for (int k = 0; k < names.size(); k++) {
      institutions.listed(k);
    }
    for (int k = 0; k < names.size(); k++) {
      institutions.afterPlace(k);
      institutions.kind(k);
    }
    for (int k = names.size() - 1; k >= 0; k--) {
      institutions.split(k);
    }
    for (int t = 1; t + 1 < document.size(); t++) {
      if (document.hash(t) == POSSESSIVE || institutions.isPluralPossessive(t)) {
        institutions.possessive(t);
      }
    }
    for (int k = 0; k < names.size(); k++) {
      institutions.article(k);
    }
  }

  private int flags(int token) {
    return lexicon.flags(document.hash(token));
  }

  private boolean isPluralPossessive(int token) {
    return (document.is(token, '\'') || document.is(token, '\u2019'))
        && !document.spaceBefore(token)
        && document.spaceBefore(token + 1)
        && document.charAt(token - 1, document.length(token - 1) - 1) == 's';
  }

  private boolean isPart(int token) {
    return document.isWord(token)
        && Stretches.mayBegin(document, token)
        && (flags(token) & (Lexicon.FUNCTION | Lexicon.TIME)) == 0;
  }

  private boolean isOrganizationWord(int token) {
    return (flags(token) & Lexicon.ORGANIZATION_WORD) != 0;
  }

  private void possessive(int mark) {
    int sentence = document.sentenceOf(mark);
    int first = document.sentenceStart(sentence);
    int end = document.sentenceEnd(sentence);
    int owner = mark - 1;
    if (owner < first
        || mark + 1 >= end
        || !isPart(owner)
        || !isPart(mark + 1)
        || !OWNERS.contains(document.hash(owner))) {
      return;
    }
    int from = owner;
    while (from > first && isPart(from - 1)) {
      from--;
    }
    int to = mark + 1;
    int run = mark + 1;
    while (run < end && isPart(run)) {
      run++;
      to = isOrganizationWord(run - 1) ? run : to;
    }
    for (Name name : names) {
      if (name.from == mark + 1 && name.type == Actor.Type.ORGANIZATION) {
        to = Math.max(to, name.to);
      }
    }
    if (to > mark + 1) {
      replace(from, to, Actor.Type.ORGANIZATION);
    }
  }

  private void replace(int from, int to, Actor.Type type) {
    int start = from;
    int end = to;
    for (Name name : names) {
      if (name.from < to && from < name.to) {
        if (name.type == Actor.Type.PERSON && name.to - name.from > 2) {
          return;
        }
        start = Math.min(start, name.from);
        end = Math.max(end, name.to);
      }
    }
    int at = start;
    int stop = end;
    names.removeIf(name -> name.from < stop && at < name.to);
    int k = 0;
    while (k < names.size() && names.get(k).from < start) {
      k++;
    }
    names.add(k, Name.sure(document, start, end, type, scores));
  }

  /** "Trinidad and Tobago Court of Appeal", "Czech Republic": a listed place is not cut. */
  private void listed(int k) {
    Name name = names.get(k);
    boolean place = name.type == Actor.Type.PLACE;
    if (!place && (name.type != Actor.Type.ORGANIZATION || name.to - name.from < 2)) {
      return;
    }
    int sentence = document.sentenceOf(name.from);
    int first = document.sentenceStart(sentence);
    for (int t = Math.max(first, name.from - 4); t < name.from; t++) {
      long found = lexicon.longest(document, t, name.to);
      int to = t + (int) (found & 0xff);
      if ((found >>> 8 & (Lexicon.COUNTRY | Lexicon.REGION | Lexicon.CITY)) != 0
          && document.isCapitalized(t)
          && !hasComma(t, to)
          && to > name.from
          && (place ? to == name.to : to < name.to)) {
        replace(t, name.to, name.type);
        return;
      }
    }
  }

  /** "Washington, D.C." is two places. */
  private boolean hasComma(int from, int to) {
    for (int t = from; t < to; t++) {
      if (document.is(t, ',')) {
        return true;
      }
    }
    return false;
  }

  /** What the first or last word says that it is. */
  private void kind(int k) {
    Name name = names.get(k);
    int length = name.to - name.from;
    if (name.type == Actor.Type.ORGANIZATION
        && length > 2
        && length < 5
        && AREAS.contains(document.hash(name.from))
        && document.is(name.from + 1, "of")
        && !isOrganizationWord(name.to - 1)) {
      names.set(k, Name.sure(document, name.from, name.to, Actor.Type.PLACE, scores));
    } else if (name.type == Actor.Type.PLACE
        && length > 1
        && PAPERS.contains(document.hash(name.to - 1))) {
      names.set(k, Name.sure(document, name.from, name.to, Actor.Type.ORGANIZATION, scores));
    }
  }

  private static final WordSet AREAS =
      RoleText.set(
          "municipality town village city township district province county prefecture island");

  private static final WordSet PAPERS =
      RoleText.set("bulletin examiner chronicle observer inquirer courier gazette telegraph");

  /** "Ruvenia Airways and South Dormian Airways" are two. */
  private void split(int k) {
    Name name = names.get(k);
    if (name.type != Actor.Type.ORGANIZATION || name.to - name.from < 5) {
      return;
    }
    for (int and = name.from + 2; and + 2 < name.to; and++) {
      if (document.is(and, "and")
          && isOrganizationEnd(name.from, and)
          && isOrganizationEnd(and + 1, name.to)
          && isAlike(name.from, and, name.to)) {
        names.set(k, Name.sure(document, name.from, and, name.type, scores));
        names.add(k + 1, Name.sure(document, and + 1, name.to, name.type, scores));
        return;
      }
    }
  }

  /** True if the last word, or the last one before "of", is one that organisations end with. */
  private boolean isOrganizationEnd(int from, int to) {
    int head = from;
    while (head + 1 < to && !document.is(head + 1, "of")) {
      head++;
    }
    return isOrganizationWord(head);
  }

  private boolean isAlike(int from, int and, int to) {
    long next = document.hash(and + 1);
    boolean placed =
        (lexicon.flags(next) & (Lexicon.DEMONYM | Lexicon.COUNTRY | Lexicon.CITY | Lexicon.REGION))
            != 0;
    boolean offices = document.is(from + 1, "of") && document.is(and + 2, "of");
    return placed
        || offices
        || next == document.hash(from)
        || document.hash(and - 1) == document.hash(to - 1);
  }

  private void afterPlace(int k) {
    Name name = names.get(k);
    int limit = document.sentenceEnd(document.sentenceOf(name.from));
    if (k + 1 < names.size()) {
      limit = Math.min(limit, names.get(k + 1).from);
    }
    if (name.type != Actor.Type.PLACE) {
      return;
    }
    int to = name.to;
    int run = name.to;
    // "U.S. Congress", of which both parts are found.
    if (k + 1 < names.size()
        && names.get(k + 1).from == name.to
        && names.get(k + 1).type == Actor.Type.ORGANIZATION
        && isOrganizationWord(name.to)) {
      replace(name.from, names.get(k + 1).to, Actor.Type.ORGANIZATION);
      return;
    }
    while (run < limit && isPart(run) && (flags(run) & NO_PART) == 0) {
      run++;
      to =
          isOrganizationWord(run - 1) && !NOT_AFTER_PLACE.contains(document.hash(run - 1))
              ? run
              : name.to;
    }
    if (to > name.to) {
      names.set(k, Name.sure(document, name.from, to, Actor.Type.ORGANIZATION, scores));
    }
  }

  private static final int NO_PART =
      Lexicon.TITLE | Lexicon.ROLE_NOUN | Lexicon.GIVEN | Lexicon.DEMONYM;

  /** "The" with a capital where a sentence goes on. */
  private void article(int k) {
    Name name = names.get(k);
    int the = name.from - 1;
    if (name.type == Actor.Type.PERSON || the < 1 || document.hash(the) != THE) {
      return;
    }
    int first = document.sentenceStart(document.sentenceOf(name.from));
    if (the > first
        && document.isCapitalized(the)
        && document.caps(the) == Document.Caps.TITLE
        && document.caps(the - 1) == Document.Caps.LOWER
        && document.isWord(the - 1)) {
      names.set(k, Name.sure(document, the, name.to, name.type, scores));
    }
  }
}
