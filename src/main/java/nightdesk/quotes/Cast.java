package nightdesk.quotes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  Cast(Document document, List<Actor> actors, SpeakerWords words) {
    this.document = document;
    this.words = words;
    this.namingAt = new int[document.size()];
    Arrays.fill(namingAt, -1);
    addActors(actors);
    new CapitalNames(document, words, namings, namingAt).add();
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
