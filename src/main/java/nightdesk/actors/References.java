package nightdesk.actors;

import java.util.ArrayList;
import java.util.List;
import nightdesk.actors.Group.Reference;
import nightdesk.model.Actor;
import nightdesk.text.Document;
import nightdesk.text.WordSet;

/**
 * Resolves "he" and "she", and descriptions such as "the minister", where the evidence is strong: a
 * pronoun where one person only of its gender is in reach, a description where one person's role
 * ends with its noun. Where two may be meant, nothing is said.
 */
final class References {
  private static final WordSet HE = WordSet.of(List.of("he", "him", "his", "himself"));
  private static final WordSet SHE = WordSet.of(List.of("she", "her", "hers", "herself"));
  private static final WordSet SUBJECTS = WordSet.of(List.of("he", "she"));
  private static final long HIM = Document.hash("him");
  private static final long THE = Document.hash("the");

  private final Document document;
  private final Lexicon lexicon;
  private final List<Group> groups;

  /** The person named at each token, or null. */
  private final Group[] owner;

  private References(Document document, List<Group> groups, Lexicon lexicon) {
    this.document = document;
    this.groups = groups;
    this.lexicon = lexicon;
    this.owner = new Group[document.size()];
  }

  /** Adds references to the groups. */
  static void resolve(Document document, List<Group> groups, Lexicon lexicon) {
    var references = new References(document, groups, lexicon);
    references.genders();
    references.pronouns();
    references.descriptions();
  }

  private void genders() {
    for (Group group : groups) {
      for (Name name : group.names) {
        java.util.Arrays.fill(owner, name.from, name.to, group);
      }
      if (group.type != Actor.Type.PERSON) {
        continue;
      }
      for (Name name : group.names) {
        int title = Genders.ofTitle(document, name.from - 1);
        if (title == Group.UNKNOWN && name.from > 1 && document.is(name.from - 1, '.')) {
          title = Genders.ofTitle(document, name.from - 2);
        }
        if (title != Group.UNKNOWN) {
          group.gender = title;
          break;
        }
      }
      if (group.gender == Group.UNKNOWN) {
        group.gender = Genders.ofName(lexicon, group.words);
      }
    }
  }

  private void pronouns() {
    // The last two sentences' persons, and whom the last pronoun of each gender meant.
    Group[] last = new Group[3];
    for (int s = 0; s < document.sentences(); s++) {
      if (s > 0 && document.paragraphOf(s) > document.paragraphOf(s - 1) + 1) {
        last = new Group[3];
      }
      for (int t = document.sentenceStart(s); t < document.sentenceEnd(s); t++) {
        if (owner[t] != null || !document.isWord(t)) {
          continue;
        }
        long hash = document.hash(t);
        int gender =
            HE.contains(hash) ? Group.MAN : SHE.contains(hash) ? Group.WOMAN : Group.UNKNOWN;
        if (gender == Group.UNKNOWN || insideQuotation(t, s)) {
          continue;
        }
        Group subject = hash == HIM ? subjectOf(t, s) : null;
        Group group = antecedent(t, s, gender, last[gender], SUBJECTS.contains(hash), subject);
        if (group != null) {
          group.references.add(new Reference(t, t + 1, true));
          last[gender] = group;
          if (group.gender == Group.UNKNOWN) {
            group.gender = gender;
          }
        }
      }
    }
  }

  /** Tokens that are looked back over: more than any sentence has, but for a text without stops. */
  private static final int REACH = 1000;

  /** True between quotation marks of the sentence, where "he" may be anyone's. */
  private boolean insideQuotation(int token, int sentence) {
    boolean inside = false;
    int from = Math.max(document.sentenceStart(sentence), token - REACH);
    for (int t = from; t < token; t++) {
      char c = document.charAt(t, 0);
      if (c == '\u201c') {
        inside = true;
      } else if (c == '\u201d') {
        inside = false;
      } else if (c == '"') {
        inside = !inside;
      }
    }
    return inside;
  }

  /**
   * Who does something to "him", and so is not meant by it: "Lind remanded him" (principle B of
   * Chomsky, Lectures on Government and Binding, 1981). Null where that is not plain.
   */
  private Group subjectOf(int him, int sentence) {
    int t = him - 1;
    int first = document.sentenceStart(sentence);
    while (t > first
        && him - t <= 2
        && owner[t] == null
        && document.isWord(t)
        && document.caps(t) == Document.Caps.LOWER
        && (lexicon.flags(document.hash(t)) & Lexicon.FUNCTION) == 0) {
      t--;
    }
    return t < him - 1 && t >= first ? owner[t] : null;
  }

  private Group antecedent(
      int token, int sentence, int gender, Group last, boolean subject, Group other) {
    var here = persons(document.sentenceStart(sentence), token, gender);
    here.remove(other);
    if (here.size() == 1 && !(subject && last != null && last != here.get(0))) {
      return here.get(0);
    }
    if (here.size() > 1) {
      return null;
    }
    int back = sentence - 1;
    for (int steps = 0; back >= 0 && steps < 2; back--, steps++) {
      var before = persons(document.sentenceStart(back), document.sentenceEnd(back), gender);
      if (before.size() == 1) {
        Group only = before.get(0);
        if (only == other) {
          return null;
        }
        return last == null || last == only || steps == 0 && here.isEmpty() ? only : null;
      }
      if (before.size() > 1) {
        // The sentence's subject, if it is the one that the pronouns have meant.
        return before.get(0) == last || before.contains(last) && subject ? last : null;
      }
    }
    return last != null && last != other && near(last, token) ? last : null;
  }

  private boolean near(Group group, int token) {
    for (Reference reference : group.references) {
      if (token - reference.from() < 60 && reference.from() < token) {
        return true;
      }
    }
    return false;
  }

  /** The persons named in the tokens who may be of the gender, in the text's order. */
  private List<Group> persons(int from, int to, int gender) {
    var persons = new ArrayList<Group>(2);
    for (int t = Math.max(from, to - REACH); t < to; t++) {
      Group group = owner[t];
      if (group != null
          && group.type == Actor.Type.PERSON
          && (group.gender == gender || group.gender == Group.UNKNOWN)
          && !persons.contains(group)) {
        persons.add(group);
      }
    }
    return persons;
  }

  private void descriptions() {
    for (int t = 0; t + 1 < document.size(); t++) {
      if (document.hash(t) != THE || owner[t] != null) {
        continue;
      }
      int noun = -1;
      for (int k = t + 1; k < Math.min(document.size(), t + 4); k++) {
        if (owner[k] != null
            || !document.isWord(k)
            || (lexicon.flags(document.hash(k)) & Lexicon.FUNCTION) != 0) {
          break;
        }
        if ((lexicon.flags(document.hash(k)) & Lexicon.ROLE_NOUN) != 0) {
          noun = k;
        }
      }
      if (noun < 0
          || noun + 1 < document.size()
              && (owner[noun + 1] != null
                  || document.is(noun + 1, "of")
                  || document.is(noun + 1, "for")
                  || document.is(noun + 1, "'s")
                      && noun + 2 < document.size()
                      && owner[noun + 2] != null)) {
        continue;
      }
      Group group = withRole(t + 1, noun);
      if (group == null && isSubject(t, noun)) {
        group = newlyDescribed(t, noun);
      }
      if (group != null && !isRole(group, t, noun)) {
        group.references.add(new Reference(t, noun + 1, false));
      }
    }
  }

  /** True if the words are a role as printed: "Brown, the minister," has one mention. */
  private static boolean isRole(Group group, int from, int noun) {
    for (Group.Role role : group.roles) {
      if (role.rank() > 0 && role.from() <= noun && from < role.to()) {
        return true;
      }
    }
    return false;
  }

  /**
   * True if the description begins a sentence and a word in lower case follows it, or if it ends
   * one as who speaks: ", the mayor said."
   */
  private boolean isSubject(int from, int noun) {
    int sentence = document.sentenceOf(from);
    int end = document.sentenceEnd(sentence);
    if (noun + 1 >= end || document.caps(noun + 1) != Document.Caps.LOWER) {
      return false;
    }
    return document.sentenceStart(sentence) == from
        || document.is(from - 1, ',')
            && (lexicon.flags(document.hash(noun + 1)) & Lexicon.SPEECH) != 0
            && noun + 4 > end;
  }

  /**
   * The subject of the sentence before, if that names no other person and nothing else says what he
   * or she is: "Vostrak lost the vote. The prime minister left".
   */
  private Group newlyDescribed(int from, int noun) {
    int sentence = document.sentenceOf(from);
    if (sentence == 0 || lexicon.flags(document.hash(noun)) == 0) {
      return null;
    }
    int start = document.sentenceStart(sentence - 1);
    Group group = owner[start];
    if (group == null
        || group.type != Actor.Type.PERSON
        || !group.roles.isEmpty()
        || document.paragraphOf(sentence) != document.paragraphOf(sentence - 1)) {
      return null;
    }
    for (int t = start; t < from; t++) {
      if (owner[t] != null && owner[t] != group && owner[t].type == Actor.Type.PERSON) {
        return null;
      }
    }
    group.roles.add(new Group.Role(from + 1, noun + 1, 0));
    return group;
  }

  /** The one person named before whose role has all of the description's words. */
  private Group withRole(int from, int noun) {
    Group found = null;
    for (Group group : groups) {
      if (group.type != Actor.Type.PERSON || group.names.get(0).from > from) {
        continue;
      }
      for (Group.Role role : group.roles) {
        if (has(role, from, noun)) {
          if (found != null && found != group) {
            return null;
          }
          found = group;
        }
      }
    }
    return found;
  }

  private boolean has(Group.Role role, int from, int noun) {
    for (int t = from; t <= noun; t++) {
      boolean same = false;
      for (int r = role.from(); r < role.to(); r++) {
        same |= document.hash(r) == document.hash(t);
      }
      if (!same) {
        return false;
      }
    }
    return true;
  }
}
