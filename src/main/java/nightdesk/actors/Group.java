package nightdesk.actors;

import java.util.ArrayList;
import java.util.List;
import nightdesk.model.Actor;

/** The names of one document that mean the same actor, and what is found out about it. */
final class Group {
  /** Not known to be a man or a woman. */
  static final int UNKNOWN = 0;

  static final int MAN = 1;
  static final int WOMAN = 2;

  final Actor.Type type;

  /** The fullest form's words, as {@link Name#key} has them. */
  final String[] words;

  final List<Name> names = new ArrayList<>();
  final List<Role> roles = new ArrayList<>();
  final List<Reference> references = new ArrayList<>();
  int gender;

  Group(Actor.Type type, String[] words) {
    this.type = type;
    this.words = words;
  }

  String lastWord() {
    return words[words.length - 1];
  }

  /**
   * What the actor is said to be: tokens {@code [from, to)}, and how good that is as its role.
   *
   * @param cut letters at the end that are not shown, as a plural's "s" beside one person
   */
  record Role(int from, int to, int rank, int cut) {
    Role(int from, int to, int rank) {
      this(from, to, rank, 0);
    }
  }

  /** A pronoun or description that means the actor: tokens {@code [from, to)}. */
  record Reference(int from, int to, boolean pronoun) {}
}
