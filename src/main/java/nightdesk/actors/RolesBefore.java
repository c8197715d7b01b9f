package nightdesk.actors;

import static nightdesk.actors.RoleText.AND;
import static nightdesk.actors.RoleText.AS;
import static nightdesk.actors.RoleText.BE;
import static nightdesk.actors.RoleText.DETERMINERS;
import static nightdesk.actors.RoleText.OF;
import static nightdesk.actors.RoleText.OF_WORD;

import java.util.Locale;
import nightdesk.actors.Group.Role;
import nightdesk.text.Document;
import nightdesk.text.WordSet;

/**
 * Roles before a person's name: "army chief General Bajwa", "The bank's deputy governor, NAME,".
 */
final class RolesBefore {
  private static final WordSet HONORIFICS = RoleText.set("sir dame lord lady saint st st.");

  /** Ranks and forms of address say less than what someone does. */
  private static final WordSet RANKS =
      RoleText.set(
          "general gen gen. lieutenant lt lt. colonel col col. major maj maj. captain capt capt."
              + " admiral adm adm. rear vice-admiral brigadier brig brig. commodore sergeant sgt"
              + " sgt. corporal cpl private marshal air field commander cmdr major-general"
              + " brigadier-general lieutenant-general lieutenant-colonel wing group squadron leader"
              + " doctor dr dr. professor prof prof. reverend rev rev. father sheikh hajj alhaji");

  private final RoleText text;
  private final Document document;

  RolesBefore(RoleText text) {
    this.text = text;
    this.document = text.document;
  }

  void find(Group group, Name name, int first, int end) {
    int head = adjacent(group, name, first);
    phraseBeforeComma(group, name, head, first, end);
  }

  /** What stands right before the name; returns where it begins, or the name does. */
  private int adjacent(Group group, Name name, int first) {
    int last = name.from - 1;
    if (last < first) {
      return name.from;
    }
    if (text.plural(last) >= 0) {
      several(group, last, first);
      return name.from;
    }
    for (int other : text.listed(name.from, first)) {
      if (other > first && text.plural(other - 1) >= 0) {
        several(group, other - 1, first);
        return name.from;
      }
    }
    boolean full = name.to - name.from > 1;
    if (text.isNoun(last)) {
      int start = text.phraseStart(last, first);
      // "Minister of Justice".
      if (start == last
          && start - 2 >= first
          && document.hash(start - 1) == OF_WORD
          && text.isNoun(start - 2)
          && document.isCapitalized(last)) {
        start = text.phraseStart(start - 2, first);
      }
      int single = start;
      start = conjoined(start, first);
      add(group, start, last + 1);
      return single;
    }
    int compound = compound(last, first);
    if (compound >= 0) {
      group.roles.add(new Role(text.phraseStart(compound, first), last + 1, RoleFinder.FAIR));
    } else if (full && text.isAgent(last)) {
      group.roles.add(new Role(text.phraseStart(last, first), last + 1, RoleFinder.FAIR));
    } else {
      office(group, last, first);
    }
    return name.from;
  }

  /** A plural is shown as what one of them is, where its letters have that. */
  private void several(Group group, int noun, int first) {
    int start = text.phraseStart(noun, first);
    group.roles.add(new Role(start, noun + 1, RoleFinder.FAIR, text.plural(noun)));
  }

  /** "Mother-of-three NAME": the noun of a compound that ends at {@code last}, or -1. */
  private int compound(int last, int first) {
    int t = last;
    while (t - 2 >= first
        && Stretches.isHyphen(document, t - 1)
        && !document.spaceBefore(t)
        && !document.spaceBefore(t - 1)) {
      t -= 2;
      if (text.isNoun(t)) {
        return t;
      }
    }
    return -1;
  }

  private void add(Group group, int from, int to) {
    int rank = RoleFinder.GOOD;
    if (to - from == 1 && HONORIFICS.contains(document.hash(from))) {
      rank = RoleFinder.HONORIFIC;
    } else if (isRank(from, to)) {
      rank = RoleFinder.BARE;
    } else if (to - from == 1) {
      // "Governor NAME, an engineer": the office comes first.
      boolean office = document.isCapitalized(from) && (text.flags(from) & Lexicon.TITLE) != 0;
      rank = office ? RoleFinder.GOOD : RoleFinder.FAIR;
    }
    group.roles.add(new Role(from, to, rank));
  }

  /** True if the role is a rank alone: "Rear Admiral". */
  static boolean isRank(String role) {
    for (String word : role.toLowerCase(Locale.ROOT).split("[\\s-]+")) {
      if (!RANKS.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private boolean isRank(int from, int to) {
    for (int t = from; t < to; t++) {
      if (document.isWord(t) && !RANKS.contains(document.hash(t))) {
        return false;
      }
    }
    return true;
  }

  /** "Secretary of State for Housing NAME", "Commissioner for Human Rights NAME". */
  private void office(Group group, int last, int first) {
    int nearest = Math.max(first, last - 9);
    for (int t = last; t >= nearest; t--) {
      boolean title =
          document.isCapitalized(t)
              || OF.contains(document.hash(t))
              || document.hash(t) == AND
              || Stretches.isHyphen(document, t)
              || document.is(t, "the");
      if (!title && !(t > nearest && text.isPlainWord(t))) {
        return;
      }
      if (text.isNoun(t)
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
        group.roles.add(new Role(text.phraseStart(t, first), last + 1, RoleFinder.GOOD));
        return;
      }
    }
  }

  /** "Environment minister and Greens co-leader NAME": the start of the first of several. */
  private int conjoined(int start, int first) {
    if (start - 2 >= first && document.hash(start - 1) == AND && text.isNoun(start - 2)) {
      int other = text.phraseStart(start - 2, first);
      while (other - 2 >= first && document.is(other - 1, ',') && text.isNoun(other - 2)) {
        other = text.phraseStart(other - 2, first);
      }
      return other;
    }
    return start;
  }

  /**
   * "The leader of the National Renewal Party, NAME," and "The bank's deputy governor, NAME,".
   *
   * @param head where the name begins with its title: "The commander of the fleet, Admiral NAME,"
   */
  private void phraseBeforeComma(Group group, Name name, int head, int first, int end) {
    int comma = head - 1;
    if (comma <= first || !document.is(comma, ',')) {
      return;
    }
    if (name.to < end && document.hash(name.to) == AND) {
      return;
    }
    boolean closed = text.isClosed(name.to, end) || document.is(name.to, '(');
    int noun = nounBefore(comma, first);
    if (noun < 0) {
      if (closed && text.anyPhraseEnd(first, comma + 1) == comma && comma - first > 1) {
        int from = WHOSE.contains(document.hash(first)) ? first + 1 : first;
        group.roles.add(new Role(from, comma, RoleFinder.GOOD));
      }
      return;
    }
    int start = text.phraseStart(noun, first);
    if (!isPhraseStart(start, first)) {
      return;
    }
    boolean as = start > first && document.hash(start - 1) == AS;
    boolean afterDeterminer =
        as || start > first && start - 2 >= first && document.hash(start - 2) == AS;
    // "According to the spokesman, NAME had left": no comma after the name, another one's word.
    if (!closed && !as && !afterDeterminer && isSource(start, first)) {
      return;
    }
    group.roles.add(new Role(start, comma, as ? RoleFinder.GOOD : RoleFinder.BEST));
  }

  private static final WordSet WHOSE = RoleText.set("his her its their our my");

  /** True after "according to the", "told the", "with the": somebody else. */
  private boolean isSource(int start, int first) {
    int t = start - 1;
    while (t >= first && DETERMINERS.contains(document.hash(t))) {
      t--;
    }
    return t >= first && !text.isComma(t);
  }

  private int nounBefore(int comma, int first) {
    int noun = -1;
    for (int t = comma - 1; t >= first && comma - t < 16; t--) {
      if (text.isNoun(t)
          && (t + 1 == comma || OF.contains(document.hash(t + 1)) || document.hash(t + 1) == AND)) {
        noun = t;
        int start = text.phraseStart(t, first);
        if ((t == first || isStart(t - 1) || isPhraseStart(start, first))
            && !isPartOfMore(start, first)) {
          break;
        }
      }
      if (!document.isWord(t)
          && !Stretches.isHyphen(document, t)
          && document.kind(t) != Document.Kind.NUMBER
          && !document.is(t, '&')) {
        break;
      }
      if (text.isLower(t)
          && ((text.flags(t) & Lexicon.SPEECH) != 0
              || BE.contains(document.hash(t))
              || document.hash(t) == AS)) {
        break;
      }
    }
    return noun;
  }

  /** "the coast guard" in "a spokesman for the coast guard". */
  private boolean isPartOfMore(int start, int first) {
    int t = start - 1;
    while (t > first && DETERMINERS.contains(document.hash(t))) {
      t--;
    }
    return t > first && OF.contains(document.hash(t)) && text.isNoun(t - 1);
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
}
