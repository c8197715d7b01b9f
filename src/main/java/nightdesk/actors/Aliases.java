package nightdesk.actors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nightdesk.model.Actor;
import nightdesk.text.Document;
import nightdesk.text.WordSet;

/**
 * Puts the names of one document that mean the same actor together: "Lloyd Austin" and "Austin",
 * "International Atomic Energy Agency" and "IAEA", "US" and "United States". Longer names are
 * settled first; a shorter one joins a longer one that it may stand for. A surname that two share
 * goes, name by name, to whom it fits, then to who was named last.
 */
final class Aliases {
  private static final Set<String> SUFFIXES =
      Set.of("jr", "sr", "ii", "iii", "iv", "qc", "kc", "mp", "phd", "md");
  private static final Set<String> COMPANY_SUFFIXES =
      Set.of(
          "inc",
          "corp",
          "corporation",
          "ltd",
          "limited",
          "co",
          "company",
          "llc",
          "plc",
          "llp",
          "gmbh",
          "ag",
          "sa",
          "nv",
          "spa",
          "pvt",
          "group",
          "holdings");
  private static final Set<String> SMALL =
      Set.of("of", "the", "and", "for", "in", "on", "&", "de", "la", "du", "des", "-", "to");

  private final Document document;
  private final Lexicon lexicon;
  private final PlaceNames places;
  private final List<Group> groups = new ArrayList<>();

  private Aliases(Document document, Lexicon lexicon, PlaceNames places) {
    this.document = document;
    this.lexicon = lexicon;
    this.places = places;
  }

  /** The names' groups, in the order of their first names. */
  static List<Group> merge(
      Document document, List<Name> names, Lexicon lexicon, PlaceNames places) {
    var aliases = new Aliases(document, lexicon, places);
    aliases.run(names);
    aliases.capitals();
    aliases.groups.removeIf(group -> group.names.isEmpty());
    for (Group group : aliases.groups) {
      group.names.sort(Comparator.comparingInt(name -> name.from));
    }
    aliases.groups.sort(Comparator.comparingInt(group -> group.names.get(0).from));
    return aliases.groups;
  }

  /**
   * A capital that acts ("Islamabad is aiding") and never is a place where something happens ("in
   * Islamabad") is its country's government, if the article names the country.
   */
  private void capitals() {
    for (Group group : groups) {
      String country =
          group.type == Actor.Type.PLACE ? places.countryOf(String.join(" ", group.words)) : "";
      if (country.isEmpty() || group.names.stream().anyMatch(this::isLocation)) {
        continue;
      }
      for (Group other : groups) {
        if (other.type == Actor.Type.PLACE
            && other != group
            && !other.names.isEmpty()
            && places.standard(String.join(" ", other.words)).equals(country)) {
          other.names.addAll(group.names);
          group.names.clear();
          break;
        }
      }
    }
  }

  /** False only where the name acts or has something. */
  private boolean isLocation(Name name) {
    boolean has = name.to < document.size() && document.hash(name.to) == POSSESSIVE;
    boolean acts = has || name.to < document.size() && ACTS.contains(document.hash(name.to));
    boolean placed =
        name.from > 0
            && (lexicon.flags(document.hash(name.from - 1)) & Lexicon.PLACE_PREPOSITION) != 0
            && !(has && document.is(name.from - 1, "to"))
            && !document.is(name.from - 1, "between")
            && !document.is(name.from - 1, "against");
    return !acts || placed;
  }

  private static final long POSSESSIVE = Document.hash("'s");

  private static final WordSet ACTS =
      WordSet.of(
          List.of(
              "is",
              "was",
              "has",
              "had",
              "says",
              "said",
              "will",
              "would",
              "denies",
              "denied",
              "accuses",
              "accused",
              "wants",
              "continues",
              "rejected",
              "rejects",
              "insists",
              "insisted",
              "agreed",
              "agrees",
              "warned",
              "warns",
              "believes",
              "argues",
              "claims",
              "claimed",
              "announced",
              "maintains",
              "can",
              "could",
              "must",
              "should",
              "may"));

  /** All places where one form of a name stands. */
  private record Form(String key, String[] words, Actor.Type type, List<Name> names) {}

  private void run(List<Name> names) {
    var byKey = new LinkedHashMap<String, List<Name>>();
    for (Name name : names) {
      byKey.computeIfAbsent(name.key, k -> new ArrayList<>(2)).add(name);
    }
    var forms = new ArrayList<Form>();
    for (Map.Entry<String, List<Name>> entry : byKey.entrySet()) {
      String key = entry.getKey();
      forms.add(new Form(key, key.split(" "), majority(entry.getValue()), entry.getValue()));
    }
    // Sorting is stable: forms of one length stay in the order of the text.
    forms.sort(
        Comparator.<Form>comparingInt(form -> -form.words.length)
            .thenComparingInt(form -> -form.key.length()));
    for (Form form : forms) {
      switch (form.type) {
        case PERSON -> person(form);
        case ORGANIZATION -> organization(form);
        case PLACE -> place(form);
        case OTHER -> throw new IllegalStateException("names of no type are not tagged");
      }
    }
  }

  /** The type that most speaks for over all places of one form; the first's if they are equal. */
  private static Actor.Type majority(List<Name> names) {
    float[] sum = new float[3];
    for (Name name : names) {
      for (int k = 0; k < 3; k++) {
        sum[k] += name.evidence[k];
      }
      sum[(NameLabel.first(name.type) - 1) / 2] += CHOSEN;
    }
    int best = (NameLabel.first(names.get(0).type) - 1) / 2;
    for (int k = 0; k < 3; k++) {
      if (sum[k] > sum[best]) {
        best = k;
      }
    }
    return NameLabel.type(1 + 2 * best);
  }

  /** What it is worth that the whole sentence made the tagger choose a type. */
  private static final float CHOSEN = 2;

  private void open(Form form, Actor.Type type, String[] words) {
    var group = new Group(type, words);
    group.names.addAll(form.names);
    groups.add(group);
  }

  private void person(Form form) {
    String[] words = personWords(form.words);
    var fits = new ArrayList<Group>(2);
    for (Group group : groups) {
      if (group.type == Actor.Type.PERSON && mayStandFor(words, group.words)) {
        fits.add(group);
      }
    }
    if (fits.isEmpty()) {
      open(form, Actor.Type.PERSON, words);
    } else if (fits.size() == 1) {
      fits.get(0).names.addAll(form.names);
    } else {
      share(form, fits);
    }
  }

  /** Words without what comes after a name ("Jr.") and titles before it. */
  private String[] personWords(String[] words) {
    int from = 0;
    int to = words.length;
    while (to - from > 1 && SUFFIXES.contains(words[to - 1].replace(",", ""))) {
      to--;
    }
    while (to - from > 1
        && (lexicon.flags(Document.hash(words[from])) & Lexicon.TITLE) != 0
        && (lexicon.flags(Document.hash(words[from])) & Lexicon.GIVEN) == 0) {
      from++;
    }
    return java.util.Arrays.copyOfRange(words, from, to);
  }

  /** True if a person named {@code full} may be called {@code part}. */
  static boolean mayStandFor(String[] part, String[] full) {
    if (part.length > full.length) {
      return false;
    }
    if (part.length == 1) {
      String word = part[0];
      for (int k = 0; k < full.length; k++) {
        if (full[k].equals(word)) {
          return true;
        }
      }
      String last = full[full.length - 1];
      // "Assad" for "al-Assad", "Garcia" for "Garcia-Lopez".
      return last.endsWith("-" + word)
          || last.startsWith(word + "-")
          || ("al-" + last).equals(word)
          || full.length == 1 && last.equals(word);
    }
    String first = part[0];
    String last = part[part.length - 1];
    if (last.equals(full[full.length - 1])) {
      // "bin Salman", "J. Smith", "John Smith" for "John Adam Smith".
      if (containsInOrder(part, full)) {
        return true;
      }
      return isInitialOf(first, full[0]) || isInitialOf(full[0], first);
    }
    // "Qamar Javed" for "Qamar Javed Bajwa".
    return first.equals(full[0]) && containsInOrder(part, full);
  }

  private static boolean isInitialOf(String initial, String word) {
    return initial.length() == 1 && word.startsWith(initial);
  }

  private static boolean containsInOrder(String[] part, String[] full) {
    int k = 0;
    for (String word : full) {
      if (k < part.length && (part[k].equals(word) || isInitialOf(part[k], word))) {
        k++;
      }
    }
    return k == part.length;
  }

  /** Name by name to one of several. */
  private void share(Form form, List<Group> fits) {
    String word = form.words[form.words.length - 1];
    var surnames = new ArrayList<Group>(fits);
    surnames.removeIf(group -> !group.lastWord().equals(word));
    List<Group> candidates = surnames.isEmpty() ? fits : surnames;
    var chosen = new ArrayList<Group>();
    for (Name name : form.names) {
      int wanted = Genders.ofTitle(document, name.from - 1);
      Group best = null;
      int bestWhere = Integer.MIN_VALUE;
      for (Group group : candidates) {
        int gender = Genders.ofName(lexicon, group.words);
        if (wanted != Group.UNKNOWN && gender != Group.UNKNOWN && gender != wanted) {
          continue;
        }
        int where = -1;
        for (Name earlier : group.names) {
          if (earlier.from < name.from) {
            where = Math.max(where, earlier.from);
          }
        }
        if (best == null || where > bestWhere) {
          best = group;
          bestWhere = where;
        }
      }
      chosen.add(best == null ? candidates.get(0) : best);
    }
    for (int k = 0; k < chosen.size(); k++) {
      chosen.get(k).names.add(form.names.get(k));
    }
  }

  private void organization(Form form) {
    String[] words = form.words;
    // A surname that was taken for an organisation.
    if (words.length == 1) {
      for (Group group : groups) {
        if (group.type == Actor.Type.PERSON
            && group.words.length > 1
            && group.lastWord().equals(words[0])
            && (lexicon.flags(Document.hash(words[0])) & (Lexicon.ORGANIZATION | Lexicon.COMPANY))
                == 0
            && form.names.get(0).from > group.names.get(0).from) {
          group.names.addAll(form.names);
          return;
        }
      }
    }
    String shown = form.names.get(0).text;
    boolean acronym = isAcronym(shown);
    Group found = null;
    int fits = 0;
    for (Group group : groups) {
      if (group.type != Actor.Type.ORGANIZATION) {
        continue;
      }
      if (acronym && (isAcronymOf(form.key, group.words) || standsInBrackets(form, group))) {
        group.names.addAll(form.names);
        return;
      }
      if (isShortFor(words, group.words)) {
        found = group;
        fits++;
      }
    }
    if (fits == 1) {
      found.names.addAll(form.names);
      return;
    }
    open(form, Actor.Type.ORGANIZATION, words);
  }

  private static boolean isAcronym(String text) {
    int capitals = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isUpperCase(c)) {
        capitals++;
      } else if (c == ' ' || Character.isLowerCase(c) && i == 0) {
        return false;
      }
    }
    return capitals >= 2 && capitals * 2 >= text.length() - 1;
  }

  private static boolean isAcronymOf(String key, String[] words) {
    if (words.length < 2) {
      return false;
    }
    var all = new StringBuilder();
    var big = new StringBuilder();
    for (String word : words) {
      for (String part : word.split("-")) {
        if (part.isEmpty()) {
          continue;
        }
        all.append(part.charAt(0));
        if (!SMALL.contains(part)) {
          big.append(part.charAt(0));
        }
      }
    }
    return key.contentEquals(big) || key.contentEquals(all);
  }

  /** "Long Name (LN)" where the letters do not all fit. */
  private boolean standsInBrackets(Form form, Group group) {
    if (group.words.length < 2 || form.key.charAt(0) != group.words[0].charAt(0)) {
      return false;
    }
    for (Name name : form.names) {
      if (name.from > 0 && document.is(name.from - 1, '(')) {
        for (Name longer : group.names) {
          int gap = name.from - 1 - longer.to;
          if (gap == 0 || gap == 1 && document.hash(longer.to) == POSSESSIVE) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** "Congress" for "US Congress", "Lanner" for "Lanner Group", "Harrow" for "Harrow School". */
  private boolean isShortFor(String[] words, String[] full) {
    if (words.length >= full.length) {
      return false;
    }
    String[] bare = companyWords(full);
    if (bare.length < full.length && java.util.Arrays.equals(bare, companyWords(words))) {
      return true;
    }
    boolean head = true;
    boolean tail = true;
    for (int k = 0; k < words.length; k++) {
      head &= words[k].equals(full[k]);
      tail &= words[k].equals(full[full.length - words.length + k]);
    }
    if (head) {
      int flags = lexicon.flags(Document.hash(words[0]));
      boolean known =
          (flags
                  & (Lexicon.COUNTRY
                      | Lexicon.CITY
                      | Lexicon.REGION
                      | Lexicon.DEMONYM
                      | Lexicon.PLACE_WORD))
              != 0;
      return words.length > 1 || !known && words[0].length() > 3;
    }
    // "Library of the Dorm University" is not the university.
    int before = full.length - words.length - 1;
    boolean part =
        full[before].equals("of") || full[before].equals("the") || full[before].equals("at");
    return tail
        && !part
        && (words.length > 1
            || (lexicon.flags(Document.hash(words[0])) & Lexicon.ORGANIZATION_WORD) != 0);
  }

  private static String[] companyWords(String[] words) {
    int to = words.length;
    while (to > 1 && COMPANY_SUFFIXES.contains(words[to - 1])) {
      to--;
    }
    return java.util.Arrays.copyOf(words, to);
  }

  private void place(Form form) {
    String name = places.standard(form.key);
    for (Group group : groups) {
      if (group.type == Actor.Type.PLACE
          && places.standard(String.join(" ", group.words)).equals(name)) {
        group.names.addAll(form.names);
        return;
      }
    }
    if (form.words.length == 1) {
      for (Group group : groups) {
        if (group.type == Actor.Type.PERSON
            && group.words.length > 1
            && group.lastWord().equals(name)
            && (lexicon.flags(Document.hash(name))
                    & (Lexicon.COUNTRY | Lexicon.CITY | Lexicon.REGION))
                == 0
            && form.names.get(0).from > group.names.get(0).from) {
          group.names.addAll(form.names);
          return;
        }
      }
    }
    // "Mumbai city" and "Mumbai", "Borno State" and "Borno".
    Group found = null;
    int fits = 0;
    for (Group group : groups) {
      if (group.type == Actor.Type.PLACE
          && group.words.length == form.words.length + 1
          && places.isKindOfPlace(group.lastWord())
          && String.join(" ", group.words).startsWith(form.key + " ")) {
        found = group;
        fits++;
      }
    }
    if (fits == 1) {
      found.names.addAll(form.names);
    } else {
      open(form, Actor.Type.PLACE, form.words);
    }
  }

  static Map<String, Integer> counts(List<Name> names) {
    var counts = new HashMap<String, Integer>();
    for (Name name : names) {
      counts.merge(name.text, 1, Integer::sum);
    }
    return counts;
  }
}
