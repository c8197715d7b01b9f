package nightdesk.actors;

import nightdesk.model.Actor;

/** The labels of the name tagger: outside; first and later words of a name of each type. */
final class NameLabel {
  static final int OUTSIDE = 0;

  /** Outside, then first and later of person, organisation, place. */
  static final int COUNT = 7;

  private static final Actor.Type[] TYPES = {
    Actor.Type.PERSON, Actor.Type.ORGANIZATION, Actor.Type.PLACE
  };

  private NameLabel() {}

  static boolean isFirst(int label) {
    return (label & 1) == 1;
  }

  /** 0 for person, 1 for organisation, 2 for place. */
  static int typeIndex(int label) {
    return (label - 1) >> 1;
  }

  static Actor.Type type(int label) {
    return TYPES[typeIndex(label)];
  }

  /** The first word's label; 0 if names of the type are not tagged. */
  static int first(Actor.Type type) {
    return switch (type) {
      case PERSON -> 1;
      case ORGANIZATION -> 3;
      case PLACE -> 5;
      case OTHER -> 0;
    };
  }

  /** True if {@code to} may follow {@code from}; {@link #COUNT} is the start. */
  static boolean mayFollow(int from, int to) {
    return to == OUTSIDE || isFirst(to) || from == to || from == to - 1;
  }
}
