package nightdesk.quotes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nightdesk.model.Actor;
import nightdesk.text.Document;

/**
 * Names in capitals that no actor has: tells whose they are by longer names, initials and titles. A
 * surname alone is taken for the one full name that ends with it.
 */
final class CapitalNames {
  private final Document document;
  private final SpeakerWords words;
  private final int[] namingAt;
  private final List<Cast.Naming> namings;
  private final Map<String, Cast.Role> full = new HashMap<>();

  /** Where each is named, so that the last place before another is found at once. */
  private final Map<Cast.Role, TreeSet<Integer>> places = new IdentityHashMap<>();

  private final Map<Long, List<Cast.Role>> byLast = new HashMap<>();
  private final Map<Long, List<Cast.Role>> byFirst = new HashMap<>();

  /**
   * @param namings where actors are named, to which is added where others are
   * @param namingAt by token: not negative where an actor is named
   */
  CapitalNames(Document document, SpeakerWords words, List<Cast.Naming> namings, int[] namingAt) {
    this.document = document;
    this.words = words;
    this.namings = namings;
    this.namingAt = namingAt;
  }

  /** Adds the names of several words, then those of one, then those in headlines. */
  void add() {
    var capitals = new CapitalRuns(document, words, namingAt);
    for (Cast.Naming naming : namings) {
      place(naming);
      full.putIfAbsent(naming.role().name, naming.role());
      remember(byLast, document.hash(naming.to() - 1), naming.role());
      if (naming.to() - naming.from() > 1 && naming.role().mayBePerson()) {
        remember(byFirst, document.hash(naming.from()), naming.role());
      }
    }
    for (CapitalRuns.Run run : capitals.runs()) {
      if (run.to() - run.from() > 1) {
        addFull(run);
      }
    }
    for (CapitalRuns.Run run : capitals.runs()) {
      if (run.to() - run.from() < 2) {
        addSingle(run);
      }
    }
    addHeadlines(capitals.headline());
  }

  private void addFull(CapitalRuns.Run run) {
    String name = text(run.from(), run.to());
    Cast.Role role = full.get(name);
    if (role == null) {
      role = partOf(byLast.get(document.hash(run.to() - 1)), run);
    }
    if (role == null) {
      boolean given = words.givenGender(document.hash(run.from())) >= 0;
      boolean person = given || run.title() != Cast.UNKNOWN;
      role = new Cast.Role(name, guessType(run, person), false);
      role.person = person;
      full.put(name, role);
      if (!document.is(run.to() - 2, '-')) {
        // "Afghanistan-Pakistan" is no Pakistan's longer name.
        remember(byLast, document.hash(run.to() - 1), role);
      }
      if (role.person) {
        remember(byFirst, document.hash(run.from()), role);
      }
    }
    title(role, run.title());
    name(new Cast.Naming(run.from(), run.to(), role));
  }

  private void addSingle(CapitalRuns.Run run) {
    Cast.Role role = pick(byLast.get(document.hash(run.from())), run);
    if (role == null) {
      role = pick(byFirst.get(document.hash(run.from())), run);
    }
    if (role == null && document.caps(run.from()) == Document.Caps.UPPER) {
      role = byInitials(text(run.from(), run.to()));
    }
    if (role == null) {
      String name = text(run.from(), run.to());
      role = full.get(name);
      if (role == null) {
        boolean person =
            run.title() != Cast.UNKNOWN || words.givenGender(document.hash(run.from())) >= 0;
        role = new Cast.Role(name, person ? Actor.Type.PERSON : Actor.Type.OTHER, false);
        role.person = person;
        full.put(name, role);
        remember(byLast, document.hash(run.from()), role);
      }
    }
    title(role, run.title());
    name(new Cast.Naming(run.from(), run.to(), role));
  }

  /** In a headline all words have capitals: only names that the text has too are names there. */
  private void addHeadlines(List<Integer> tokens) {
    for (int t : tokens) {
      Cast.Role role =
          pick(byLast.get(document.hash(t)), new CapitalRuns.Run(t, t + 1, Cast.UNKNOWN));
      if (role == null) {
        continue;
      }
      int from = t;
      String name = role.name;
      int cut = name.lastIndexOf(' ');
      while (cut > 0 && from > 0 && namingAt[from - 1] < 0) {
        int before = name.lastIndexOf(' ', cut - 1);
        if (!document.is(from - 1, name.substring(before + 1, cut))) {
          break;
        }
        from--;
        cut = before;
      }
      name(new Cast.Naming(from, t + 1, role));
    }
  }

  /** "Von Hagenau" is "Leopold von Hagenau": all words of the run are of the longer name. */
  private Cast.Role partOf(List<Cast.Role> roles, CapitalRuns.Run run) {
    if (roles == null) {
      return null;
    }
    String name = text(run.from(), run.to()).toLowerCase(java.util.Locale.ROOT);
    for (Cast.Role role : roles) {
      String longer = role.name.toLowerCase(java.util.Locale.ROOT);
      if (longer.endsWith(" " + name)) {
        return role;
      }
      int cut = name.indexOf(' ');
      // Without a space it is one hyphenated word, as in "Kyzyl-Bulak".
      if (cut > 0
          && longer.startsWith(name.substring(0, cut + 1))
          && longer.endsWith(name.substring(name.lastIndexOf(' ')))) {
        // "John Kerry" and "John F. Kerry".
        return role;
      }
    }
    return null;
  }

  private Cast.Role byInitials(String letters) {
    if (letters.length() < 3) {
      return null;
    }
    Cast.Role found = null;
    for (Cast.Role role : full.values()) {
      if (haveInitials(role.name, letters)
          && (found == null || role.name.compareTo(found.name) < 0)) {
        found = role;
      }
    }
    return found;
  }

  /** True if the capitals that begin the name's words are the letters: three or more of them. */
  private static boolean haveInitials(String name, String letters) {
    int at = 0;
    int count = 0;
    for (int i = 0; i < name.length(); i++) {
      boolean begins = i == 0 || name.charAt(i - 1) == ' ' || name.charAt(i - 1) == '-';
      if (!begins || !Character.isUpperCase(name.charAt(i))) {
        continue;
      }
      while (at < letters.length() && letters.charAt(at) == '.') {
        at++;
      }
      if (at == letters.length() || letters.charAt(at) != name.charAt(i)) {
        return false;
      }
      at++;
      count++;
    }
    while (at < letters.length() && letters.charAt(at) == '.') {
      at++;
    }
    return count > 2 && at == letters.length();
  }

  private Actor.Type guessType(CapitalRuns.Run run, boolean person) {
    if (person) {
      return Actor.Type.PERSON;
    }
    for (int t = run.from(); t < run.to(); t++) {
      if (words.isInstitution(document.hash(t)) || document.caps(t) == Document.Caps.UPPER) {
        return Actor.Type.ORGANIZATION;
      }
    }
    return run.to() - run.from() <= 3 ? Actor.Type.PERSON : Actor.Type.ORGANIZATION;
  }

  private static void title(Cast.Role role, int title) {
    if (title != Cast.UNKNOWN) {
      role.person = true;
      if (title != CapitalRuns.ANY_TITLE) {
        role.gender = title;
      }
    }
  }

  private void name(Cast.Naming naming) {
    namings.add(naming);
    place(naming);
  }

  private void place(Cast.Naming naming) {
    places.computeIfAbsent(naming.role(), role -> new TreeSet<>()).add(naming.from());
  }

  private static void remember(Map<Long, List<Cast.Role>> byLast, long last, Cast.Role role) {
    List<Cast.Role> roles = byLast.computeIfAbsent(last, k -> new ArrayList<>());
    if (!roles.contains(role)) {
      roles.add(role);
    }
  }

  /** Of several who share a surname: whom the title fits, then who was named last. */
  private Cast.Role pick(List<Cast.Role> roles, CapitalRuns.Run run) {
    if (roles == null) {
      return null;
    }
    Cast.Role best = null;
    int where = -1;
    for (Cast.Role role : roles) {
      int gender = role.gender == Cast.UNKNOWN ? words.givenGenderOf(role.name) : role.gender;
      if ((run.title() == Cast.MAN || run.title() == Cast.WOMAN)
          && gender != Cast.UNKNOWN
          && gender != run.title()) {
        continue;
      }
      if (roles.size() == 1) {
        return role;
      }
      TreeSet<Integer> its = places.get(role);
      Integer before = its == null ? null : its.lower(run.from());
      int last = before == null ? 0 : before + 1;
      if (last > where) {
        where = last;
        best = role;
      }
    }
    return best;
  }

  private String text(int from, int to) {
    return Cast.text(document, from, to);
  }
}
