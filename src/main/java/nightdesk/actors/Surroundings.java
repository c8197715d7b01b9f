package nightdesk.actors;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nightdesk.model.Actor;
import nightdesk.text.Document;
import nightdesk.text.WordSet;

/**
 * What an unknown word is that the tagger takes for a person, by the words beside all its places
 * ("the government of Karvaz", "Pontis's shareholders", "the ferry Estrella"). One plain place
 * settles all others, unless one speaks for a person ("Mr Karvaz") or a person of that name is
 * known.
 */
final class Surroundings {
  private static final long POSSESSIVE = Document.hash("'s");

  /** "The village of X". */
  private static final WordSet OF_PLACE =
      RoleText.set(
          "government city town village port capital province district region island county republic"
              + " state municipality suburb hamlet outskirts streets coast north south east west"
              + " border population inhabitants residents waters");

  /** "X's parliament". */
  private static final WordSet PLACE_HAS =
      RoleText.set(
          "government parliament capital economy deficit constitution currency coast border borders"
              + " coastline airport harbour harbor population streets president foreign interior"
              + " prime army navy inflation exports voters");

  /** "The X coast". */
  private static final WordSet PLACE_THEN =
      RoleText.set(
          "area coast district province river valley region island peninsula government army border"
              + " parliament airport");

  /** "The rebel movement X". */
  private static final WordSet LOOSE = RoleText.set("movement militia union party group gang");

  /** "X's shareholders", "shareholders of X". */
  private static final WordSet FIRM_HAS =
      RoleText.set(
          "shares stock profits revenue revenues shareholders investors customers subsidiary"
              + " subsidiaries chairman chairwoman ceo board headquarters products factory factories"
              + " plant creditors depositors passengers earnings liquidators");

  private static final WordSet SHIPS =
      RoleText.set("ship ferry vessel trawler tanker freighter steamer frigate submarine yacht");

  /** Words after a person's surname in what is named after that person. */
  private static final WordSet OF_A_PERSON =
      RoleText.set(
          "administration government cabinet campaign foundation institute family house center"
              + " centre library organization organisation team committee commission trust school");

  private final Document document;
  private final Lexicon lexicon;
  private final float[] scores;
  private final List<Name> names;

  private Surroundings(Document document, Lexicon lexicon, float[] scores, List<Name> names) {
    this.document = document;
    this.lexicon = lexicon;
    this.scores = scores;
    this.names = names;
  }

  /** Changes the types in {@code names}. */
  static void weigh(Document document, Lexicon lexicon, float[] scores, List<Name> names) {
    var surroundings = new Surroundings(document, lexicon, scores, names);
    for (int k = 1; k + 1 < names.size(); k++) {
      surroundings.among(k);
    }
    surroundings.weigh();
  }

  /** "Haryana, Himachal Pradesh and Punjab": what stands between two of a list is of their type. */
  private void among(int k) {
    Name name = names.get(k);
    Name before = names.get(k - 1);
    Name after = names.get(k + 1);
    if (name.type == Actor.Type.PERSON
        && before.type != Actor.Type.PERSON
        && before.type == after.type
        && isUnknown(name.from)
        && isListGap(before.to, name.from)
        && isListGap(name.to, after.from)
        && !speaksForPerson(name)) {
      names.set(k, name(name, before.type));
    }
  }

  private boolean isListGap(int from, int to) {
    if (to <= from || to > from + 3) {
      return false;
    }
    boolean joined = false;
    for (int t = from; t < to; t++) {
      boolean joins = document.is(t, ',') || document.is(t, "and") || document.is(t, "or");
      if (!joins && !document.is(t, "the")) {
        return false;
      }
      joined |= joins;
    }
    return joined;
  }

  private void weigh() {
    Set<String> persons = new HashSet<>();
    Set<String> firms = new HashSet<>();
    for (Name name : names) {
      if (name.type == Actor.Type.PERSON && name.to - name.from > 1) {
        persons.addAll(List.of(name.key.split(" ")));
      } else if (name.type == Actor.Type.ORGANIZATION && isPlain(name)) {
        firms.add(name.key.substring(0, name.key.indexOf(' ')));
      }
    }
    Map<String, int[]> votes = new HashMap<>();
    for (Name name : names) {
      if (isOneWord(name)) {
        int[] own = votes.computeIfAbsent(name.key, w -> new int[4]);
        if (persons.contains(name.key) || speaksForPerson(name)) {
          own[PERSON]++;
        }
        if (isFirm(name)) {
          own[FIRM]++;
        }
        if (isPlace(name)) {
          own[PLACE]++;
        }
        if (name.type == Actor.Type.PLACE) {
          own[PLACED]++;
        }
      }
    }
    for (int k = 0; k < names.size(); k++) {
      Name name = names.get(k);
      int[] own = isOneWord(name) ? votes.get(name.key) : null;
      if (own == null || name.type != Actor.Type.PERSON || own[PERSON] > 0) {
        continue;
      }
      if (own[FIRM] > own[PLACE] || own[PLACE] + own[PLACED] == 0 && firms.contains(name.key)) {
        names.set(k, name(name, Actor.Type.ORGANIZATION));
      } else if (own[PLACE] > own[FIRM]) {
        names.set(k, name(name, Actor.Type.PLACE));
      }
    }
  }

  private static final int PERSON = 0;
  private static final int FIRM = 1;
  private static final int PLACE = 2;

  /** How often the tagger takes it for a place. */
  private static final int PLACED = 3;

  private Name name(Name name, Actor.Type type) {
    return Name.sure(document, name.from, name.to, type, scores);
  }

  private boolean isOneWord(Name name) {
    return name.key.indexOf(' ') < 0 && isUnknown(name.from);
  }

  /** Two or three words with capitals, of which the first may stand for all. */
  private boolean isPlain(Name name) {
    if (name.to - name.from < 2
        || name.to - name.from > 3
        || name.key.indexOf(' ') < 0
        || OF_A_PERSON.contains(document.hash(name.from + 1))) {
      return false;
    }
    for (int t = name.from; t < name.to; t++) {
      if (!document.isCapitalized(t) || !document.isWord(t)) {
        return false;
      }
    }
    return true;
  }

  private int flags(int token) {
    return lexicon.flags(document.hash(token));
  }

  private boolean isUnknown(int token) {
    return (flags(token) & (Lexicon.GIVEN | Lexicon.SURNAME | Lexicon.DEMONYM)) == 0;
  }

  private boolean speaksForPerson(Name name) {
    int first = document.sentenceStart(document.sentenceOf(name.from));
    int before = name.from - 1;
    if (before > first && document.is(before, '.')) {
      before--;
    }
    boolean titled = before >= first && (flags(before) & (Lexicon.TITLE | Lexicon.ROLE_NOUN)) != 0;
    boolean who =
        name.to + 1 < document.size()
            && (document.is(name.to, "who")
                || document.is(name.to, ',')
                    && (document.is(name.to + 1, "who")
                        || document.kind(name.to + 1) == Document.Kind.NUMBER));
    return titled || who;
  }

  private boolean isFirm(Name name) {
    int first = document.sentenceStart(document.sentenceOf(name.from));
    int before = name.from - 1;
    if (before >= first
        && document.caps(before) == Document.Caps.LOWER
        && (SHIPS.contains(document.hash(before))
            || LOOSE.contains(document.hash(before))
            || NameContext.isKind(document.hash(before)))) {
      return true;
    }
    boolean group =
        before >= first
            && document.is(before, "the")
            && name.to < document.size()
            && GROUPS.contains(document.hash(name.to));
    if (group) {
      return true;
    }
    return has(name, FIRM_HAS)
        || before - 1 > first
            && document.is(before, "of")
            && FIRM_HAS.contains(document.hash(before - 1));
  }

  private static final WordSet GROUPS =
      RoleText.set("militia militias rebels fighters movement party group gang insurgents union");

  private boolean has(Name name, WordSet things) {
    return name.to + 1 < document.size()
        && document.hash(name.to) == POSSESSIVE
        && things.contains(document.hash(name.to + 1));
  }

  private boolean isPlace(Name name) {
    int first = document.sentenceStart(document.sentenceOf(name.from));
    int before = name.from - 1;
    boolean of =
        before - 1 >= first
            && document.is(before, "of")
            && OF_PLACE.contains(document.hash(before - 1));
    // "The capital, Astrabel."
    boolean capital =
        before - 1 >= first
            && document.is(before, ',')
            && document.is(before - 1, "capital")
            && name.to < document.size()
            && document.kind(name.to) == Document.Kind.MARK;
    boolean then =
        before >= first
            && document.is(before, "the")
            && name.to < document.size()
            && PLACE_THEN.contains(document.hash(name.to));
    return of || capital || then || has(name, PLACE_HAS);
  }
}
