package nightdesk.quotes;

/**
 * Who somebody's words are by.
 *
 * @param name the speaker, {@code ""} if not known
 * @param via through whom, {@code ""} if nobody is named
 * @param lead how far the choice was ahead of the next, where there was one
 * @param way how it was found
 * @param role who it is, null if nobody by name
 */
record Speaker(String name, String via, double lead, Way way, Cast.Role role) {
  static final Speaker NOBODY = new Speaker("", "", 0, Way.NONE, null);

  /** How a speaker was found. */
  enum Way {
    NONE,
    FULL_NAME,
    PART_OF_NAME,
    OTHER_NAME,
    DESCRIPTION,
    PRONOUN,
    GROUP_PRONOUN,
    RELATIVE,
    OWN_WORDS,
    NOMINAL
  }

  /** Who is named. */
  static Speaker of(Cast.Role role, Way way) {
    return new Speaker(role.name, "", 0, way, role);
  }

  /** Nobody by name: the words as printed. */
  static Speaker printed(String words, Way way) {
    return new Speaker(words, "", 0, way, null);
  }

  /** The same, whose words came through another. */
  Speaker through(Speaker other) {
    return new Speaker(name, other.name, lead, way, role);
  }
}
