package nightdesk.quotes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nightdesk.model.Actor;
import nightdesk.model.Mention;
import nightdesk.text.Document;

/** Who is named in one document, and where: the actors, and names in capitals that no actor has. */
final class Cast {
  /** Not known to be a man or a woman. */
  static final int UNKNOWN = 0;

  static final int MAN = 1;
  static final int WOMAN = 2;

  /** One who is named. */
  static final class Role {
    final String name;
    final Actor.Type type;
    int gender;

    /** How often named. */
    int count;

    /** True if the name is of the actors' list, not only written in capitals. */
    final boolean actor;

    /** True if a title ("Mr.") or a given name shows that it is a person. */
    boolean person;

    Role(String name, Actor.Type type, boolean actor) {
      this.name = name;
      this.type = type;
      this.actor = actor;
      this.person = type == Actor.Type.PERSON && actor;
    }

    boolean mayBePerson() {
      return type == Actor.Type.PERSON;
    }

    /** False if he or she cannot be of the gender. */
    boolean mayBe(int wanted) {
      return gender == UNKNOWN || gender == wanted;
    }
  }

  /** A place where a role is named: tokens {@code [from, to)}, without titles. */
  record Naming(int from, int to, Role role) {}

  private final Document document;
  private final SpeakerWords words;
  private final List<Naming> namings = new ArrayList<>();
  private final Map<Integer, Role> pronouns = new HashMap<>();
  private final Map<Integer, Role> descriptions = new HashMap<>();
  private final int[] namingAt;
  private Set<Long> capitals;
  private int lastSentence = -1;
  private boolean lastIsHeadline;

  Cast(Document document, List<Actor> actors, SpeakerWords words) {
    this.document = document;
    this.words = words;
    this.namingAt = new int[document.size()];
    Arrays.fill(namingAt, -1);
    addActors(actors);
    addCapitals();
    namings.sort((a, b) -> Integer.compare(a.from(), b.from()));
    for (int i = 0; i < namings.size(); i++) {
      Arrays.fill(namingAt, namings.get(i).from(), namings.get(i).to(), i);
      namings.get(i).role().count++;
    }
    findGenders();
  }

  List<Naming> namings() {
    return namings;
  }

  /** The naming that the token is in, or null. */
  Naming at(int token) {
    return namingAt[token] < 0 ? null : namings.get(namingAt[token]);
  }

  /** Index of the first naming that begins at or after the token. */
  int firstAfter(int token) {
    int low = 0;
    int high = namings.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (namings.get(middle).from() < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whom the actors' finder takes the pronoun for, or null. */
  Role pronoun(int token) {
    return pronouns.get(token);
  }

  /** Whom the actors' finder takes the description that ends with the token for, or null. */
  Role description(int token) {
    return descriptions.get(token);
  }

  private void addActors(List<Actor> actors) {
    for (Actor actor : actors) {
      var role = new Role(actor.name(), actor.type(), true);
      for (Mention mention : actor.mentions()) {
        int from = document.tokenAt(mention.passage().span().start());
        int to = from;
        while (to < document.size() && document.end(to) < mention.passage().span().end()) {
          to++;
        }
        to++;
        if (from >= document.size() || to > document.size() || from >= to) {
          continue;
        }
        switch (mention.form()) {
          case NAME -> {
            if (isFree(from, to)) {
              namings.add(new Naming(from, to, role));
              Arrays.fill(namingAt, from, to, 0);
            }
          }
          case PRONOUN -> pronouns.put(from, role);
          case DESCRIPTION -> descriptions.put(to - 1, role);
        }
      }
    }
  }

  private boolean isFree(int from, int to) {
    for (int t = from; t < to; t++) {
      if (namingAt[t] >= 0) {
        return false;
      }
    }
    return true;
  }

  private record Run(int from, int to, int title) {}

  /** Names in capitals: a surname alone is taken for the one full name that ends with it. */
  private void addCapitals() {
    var runs = new ArrayList<Run>();
    var headline = new ArrayList<Integer>();
    int n = document.size();
    int t = 0;
    while (t < n) {
      if (namingAt[t] >= 0 || !words.mayBeName(document, t)) {
        t++;
        continue;
      }
      if (isHeadline(document.sentenceOf(t))) {
        headline.add(t++);
        continue;
      }
      int from = t;
      int end = words.nameEnd(document, t, namingAt);
      int to = end;
      int title = UNKNOWN;
      while (from + 1 < to
              && (words.isTitle(document.hash(from)) || words.isPeople(document.hash(from)))
          || from < to && words.titleGender(document.hash(from)) != UNKNOWN) {
        int gender = words.titleGender(document.hash(from));
        title = gender != UNKNOWN ? gender : title == UNKNOWN ? 3 : title;
        from++;
      }
      boolean sentenceFirst =
          document.sentenceStart(document.sentenceOf(from < to ? from : t)) == from;
      while (from < to && words.isNoName(document.hash(from))) {
        from++;
        sentenceFirst = false;
      }
      if (from < to
          && !(sentenceFirst && to - from == 1 && title == UNKNOWN && !isNamedElsewhere(from))) {
        runs.add(new Run(from, to, title));
      }
      t = Math.max(end, t + 1);
    }
    var full = new HashMap<String, Role>();
    var byLast = new HashMap<Long, List<Role>>();
    var byFirst = new HashMap<Long, List<Role>>();
    for (Naming naming : namings) {
      full.putIfAbsent(naming.role().name, naming.role());
      remember(byLast, document.hash(naming.to() - 1), naming.role());
      if (naming.to() - naming.from() > 1 && naming.role().mayBePerson()) {
        remember(byFirst, document.hash(naming.from()), naming.role());
      }
    }
    for (Run run : runs) {
      if (run.to() - run.from() < 2) {
        continue;
      }
      String name = text(run.from(), run.to());
      Role role = full.get(name);
      if (role == null) {
        role = partOf(byLast.get(document.hash(run.to() - 1)), run);
      }
      if (role == null) {
        boolean given = words.givenGender(document.hash(run.from())) >= 0;
        boolean person = given || run.title() != UNKNOWN;
        role = new Role(name, guessType(run, person), false);
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
      namings.add(new Naming(run.from(), run.to(), role));
    }
    for (Run run : runs) {
      if (run.to() - run.from() >= 2) {
        continue;
      }
      Role role = pick(byLast.get(document.hash(run.from())), run);
      if (role == null) {
        role = pick(byFirst.get(document.hash(run.from())), run);
      }
      if (role == null && document.caps(run.from()) == Document.Caps.UPPER) {
        role = byInitials(full, text(run.from(), run.to()));
      }
      if (role == null && run.title() == 4) {
        continue;
      }
      if (role == null) {
        String name = text(run.from(), run.to());
        role = full.get(name);
        if (role == null) {
          boolean person =
              run.title() != UNKNOWN && run.title() != 4
                  || words.givenGender(document.hash(run.from())) >= 0;
          role = new Role(name, person ? Actor.Type.PERSON : Actor.Type.OTHER, false);
          role.person = person;
          full.put(name, role);
          remember(byLast, document.hash(run.from()), role);
        }
      }
      title(role, run.title());
      namings.add(new Naming(run.from(), run.to(), role));
    }
    addHeadlines(headline, byLast);
  }

  /** In a headline all words have capitals: only names that the text has too are names there. */
  private void addHeadlines(List<Integer> tokens, Map<Long, List<Role>> byLast) {
    for (int t : tokens) {
      Role role = pick(byLast.get(document.hash(t)), new Run(t, t + 1, UNKNOWN));
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
      namings.add(new Naming(from, t + 1, role));
    }
  }

  /** True if all words of the sentence but small ones have capitals. */
  private boolean isHeadline(int sentence) {
    if (sentence == lastSentence) {
      return lastIsHeadline;
    }
    int capitals = 0;
    boolean others = false;
    int end = document.sentenceEnd(sentence);
    for (int t = document.sentenceStart(sentence); t < end && !others; t++) {
      if (document.isWord(t) && !words.isNoName(document.hash(t))) {
        boolean capital = document.isCapitalized(t);
        capitals += capital ? 1 : 0;
        others = !capital && document.charAt(t, 0) != '\'';
      }
    }
    lastSentence = sentence;
    lastIsHeadline = capitals >= 5 && !others;
    return lastIsHeadline;
  }

  /** "Von Hagenau" is "Leopold von Hagenau": all words of the run are of the longer name. */
  private Role partOf(List<Role> roles, Run run) {
    if (roles == null) {
      return null;
    }
    String name = text(run.from(), run.to()).toLowerCase(java.util.Locale.ROOT);
    for (Role role : roles) {
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

  private static Role byInitials(Map<String, Role> full, String letters) {
    if (letters.length() < 3) {
      return null;
    }
    Role found = null;
    for (Role role : full.values()) {
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

  private Actor.Type guessType(Run run, boolean person) {
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

  private static void title(Role role, int title) {
    if (title != UNKNOWN) {
      role.person = true;
      if (title < 3) {
        role.gender = title;
      }
    }
  }

  private static void remember(Map<Long, List<Role>> byLast, long last, Role role) {
    List<Role> roles = byLast.computeIfAbsent(last, k -> new ArrayList<>());
    if (!roles.contains(role)) {
      roles.add(role);
    }
  }

  /** Of several who share a surname: whom the title fits, then who was named last. */
  private Role pick(List<Role> roles, Run run) {
    if (roles == null) {
      return null;
    }
    Role best = null;
    int where = -1;
    for (Role role : roles) {
      int gender = role.gender == UNKNOWN ? words.givenGenderOf(role.name) : role.gender;
      if ((run.title() == MAN || run.title() == WOMAN)
          && gender != UNKNOWN
          && gender != run.title()) {
        continue;
      }
      if (roles.size() == 1) {
        return role;
      }
      int last = 0;
      for (Naming naming : namings) {
        if (naming.role() == role && naming.from() < run.from()) {
          last = Math.max(last, naming.from() + 1);
        }
      }
      if (last > where) {
        where = last;
        best = role;
      }
    }
    return best;
  }

  private boolean isNamedElsewhere(int token) {
    if (capitals == null) {
      capitals = capitals();
    }
    return capitals.contains(document.hash(token));
  }

  /** The words that are written with a capital within a sentence. */
  private Set<Long> capitals() {
    var capitals = new HashSet<Long>();
    for (int s = 0; s < document.sentences(); s++) {
      for (int t = document.sentenceStart(s) + 1; t < document.sentenceEnd(s); t++) {
        if (document.isCapitalized(t)) {
          capitals.add(document.hash(t));
        }
      }
    }
    return capitals;
  }

  private String text(int from, int to) {
    return text(document, from, to);
  }

  /** The tokens as printed, with one space wherever there is white space. */
  static String text(Document document, int from, int to) {
    String text = document.text().substring(document.start(from), document.end(to - 1));
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == ' ' && text.charAt(i + 1) == ' ') {
        return text.replaceAll("\\s+", " ");
      }
    }
    return text;
  }

  private void findGenders() {
    for (Naming naming : namings) {
      Role role = naming.role();
      if (role.type != Actor.Type.PERSON) {
        continue;
      }
      int title = naming.from() > 0 ? words.titleGender(document.hash(naming.from() - 1)) : UNKNOWN;
      if (title == UNKNOWN && naming.from() > 1 && document.is(naming.from() - 1, '.')) {
        title = words.titleGender(document.hash(naming.from() - 2));
      }
      if (title != UNKNOWN) {
        role.gender = title;
        role.person = true;
      }
    }
    for (Naming naming : namings) {
      Role role = naming.role();
      if (role.gender == UNKNOWN && role.type == Actor.Type.PERSON) {
        role.gender = words.givenGenderOf(role.name);
      }
    }
  }
}
