package nightdesk.quotes;

import nightdesk.model.Actor;
import nightdesk.text.Document;

/**
 * Tells who is meant by a source that is no pronoun: by the name it ends with or that stands beside
 * it, by a title, by a description; else it is as printed.
 */
final class NamedSpeakers {
  private final Document document;
  private final Cast cast;
  private final SpeakerWords words;
  private final Descriptions descriptions;
  private final Institutions institutions;

  NamedSpeakers(
      Document document,
      Cast cast,
      SpeakerWords words,
      Descriptions descriptions,
      Institutions institutions) {
    this.document = document;
    this.cast = cast;
    this.words = words;
    this.descriptions = descriptions;
    this.institutions = institutions;
  }

  /** The name that the words end with, or that stands beside them. */
  Speaker find(int from, int to) {
    if (to - from == 2 && words.isDemonym(document, from + 1)) {
      Cast.Role dane = descriptions.find(from, to);
      if (dane != null) {
        return Speaker.of(dane, Speaker.Way.DESCRIPTION);
      }
    }
    Speaker named = namedBehind(from, to);
    if (named != null) {
      return named;
    }
    int start = from;
    for (int segment = 0; segment < 3 && start < to; segment++) {
      int end = start;
      while (end < to && !isSegmentBreak(end)) {
        end++;
      }
      Cast.Naming head = head(start, end);
      boolean title = head != null && words.isTitle(Document.hash(head.role().name));
      if (head != null
          && !title
          && (segment == 0 || head.role().mayBePerson() && isTitled(start, head.from()))) {
        return of(head, from, to);
      }
      start = end + 1;
    }
    // "the press secretary", if the actors' finder knows whose description that is.
    for (int t = from; t < to; t++) {
      Cast.Role described = cast.description(t);
      if (described != null && isSegmentEnd(t + 1, to)) {
        return Speaker.of(described, Speaker.Way.DESCRIPTION);
      }
    }
    Cast.Role titled = titled(from, to);
    if (titled != null) {
      return Speaker.of(titled, Speaker.Way.DESCRIPTION);
    }
    if (to - from == 2
        && document.hash(from) == Document.hash("the")
        && Pronouns.isInstitution(document.hash(from + 1))) {
      Speaker institution = institutions.described(from);
      if (institution.way() != Speaker.Way.NONE) {
        return institution;
      }
    }
    Cast.Role about = descriptions.find(from, to);
    if (about != null) {
      return Speaker.of(about, Speaker.Way.DESCRIPTION);
    }
    int[] name = nameWithin(from, to);
    if (name != null && name[1] - name[0] > 2 && words.isHonour(document.hash(name[1] - 1))) {
      name[1]--;
    }
    if (name != null) {
      Cast.Naming naming = cast.at(name[0]);
      if (naming != null && naming.to() >= name[1]) {
        return of(naming, name[0], naming.to());
      }
      return Speaker.printed(printed(name[0], name[1]), Speaker.Way.OTHER_NAME);
    }
    return isSomebody(from, to)
        ? Speaker.printed(printed(from, relativeStart(from, to)), Speaker.Way.NOMINAL)
        : Speaker.NOBODY;
  }

  /** "their union, Cockpit United,": the institution that stands in apposition, or null. */
  private Speaker namedBehind(int from, int to) {
    int comma = from;
    while (comma < to && !isSegmentBreak(comma)) {
      if (cast.at(comma) != null) {
        return null;
      }
      comma++;
    }
    int end = to > comma + 1 && document.is(to - 1, ',') ? to - 1 : to;
    Cast.Naming naming = comma + 1 < end ? cast.at(comma + 1) : null;
    boolean whole =
        naming != null
            && document.is(comma, ',')
            && naming.from() == comma + 1
            && naming.to() == end
            && naming.role().type == Actor.Type.ORGANIZATION;
    return whole ? Speaker.of(naming.role(), Speaker.Way.OTHER_NAME) : null;
  }

  /**
   * "Nordvarme, the district supplier", "its operator, TransKhazar": the name of one or more
   * capitals beside a description without any; null if there is none.
   */
  private int[] nameWithin(int from, int to) {
    int end = to > from && document.is(to - 1, ',') ? to - 1 : to;
    int comma = from;
    while (comma < end && !document.is(comma, ',')) {
      comma++;
    }
    if (comma == from || comma + 1 >= end) {
      return null;
    }
    if (isCapitals(from, comma) && Pronouns.isRelative(document.hash(comma + 1))) {
      return new int[] {from, comma};
    }
    for (int t = comma + 1; t < end; t++) {
      if (document.kind(t) == Document.Kind.MARK && document.spaceBefore(t + 1)) {
        return null;
      }
    }
    boolean before = isCapitals(from, comma);
    boolean behind = isCapitals(comma + 1, end);
    return before == behind ? null : before ? new int[] {from, comma} : new int[] {comma + 1, end};
  }

  private boolean isCapitals(int from, int to) {
    for (int t = from; t < to; t++) {
      if (document.isWord(t) && (!document.isCapitalized(t) || words.isNoName(document.hash(t)))) {
        return false;
      }
    }
    return true;
  }

  /** "A former deputy, who left in March": ends before the comma. */
  private int relativeStart(int from, int to) {
    for (int t = from + 1; t + 1 < to; t++) {
      if (document.is(t, ',') && Pronouns.isRelative(document.hash(t + 1))) {
        return t;
      }
    }
    return to;
  }

  /** False for words that tell nothing without those before them: "17", "neither of whom". */
  private boolean isSomebody(int from, int to) {
    for (int t = from; t < to; t++) {
      if (document.isWord(t) && !Pronouns.isEmpty(document.hash(t))) {
        return true;
      }
    }
    return false;
  }

  /** "The judge", "the press secretary": the one person whose name that title stands before. */
  private Cast.Role titled(int from, int to) {
    if (to - from < 2 || to - from > 4 || document.hash(from) != Document.hash("the")) {
      return null;
    }
    Cast.Role only = null;
    for (Cast.Naming naming : cast.namings()) {
      int title = naming.from() - 1;
      if (title > 0 && document.is(title, '.')) {
        title--;
      }
      if (title < 0 || !naming.role().mayBePerson() || !hasTitle(title, from, to)) {
        continue;
      }
      if (only != null && only != naming.role()) {
        return null;
      }
      only = naming.role();
    }
    return only;
  }

  private boolean hasTitle(int title, int from, int to) {
    if (to - from == 2 && Pronouns.isTitleOf(document.hash(title), document.hash(from + 1))) {
      return true;
    }
    for (int t = to - 1; t > from; t--) {
      if (title < 0 || document.hash(title--) != document.hash(t)) {
        return false;
      }
    }
    return true;
  }

  /** True if nothing or only titles stand there: ", Environment Minister Amina Brandt". */
  private boolean isTitled(int from, int to) {
    for (int t = from; t < to; t++) {
      long hash = document.hash(t);
      if (!document.isCapitalized(t) && !words.isTitle(hash) && !words.isPeople(hash)) {
        return false;
      }
    }
    return true;
  }

  private boolean isSegmentEnd(int token, int to) {
    return token >= to || isSegmentBreak(token) || Pronouns.isPreposition(document.hash(token));
  }

  private boolean isSegmentBreak(int token) {
    char c = document.charAt(token, 0);
    return document.kind(token) == Document.Kind.MARK
        && (c == ',' || c == '(' || c == ';' || c == ':' || c == '\u2013' || c == '\u2014');
  }

  /** The naming that is the head of {@code [start, end)}, or null. */
  private Cast.Naming head(int start, int end) {
    int stop = start;
    while (stop < end) {
      long hash = document.hash(stop);
      Cast.Naming in = cast.at(stop);
      if (stop > start
          && (in == null || in.from() == stop)
          && (Pronouns.isPreposition(hash)
              || Pronouns.isRelative(hash)
              || Pronouns.isTime(hash) && cast.at(stop - 1) != null)) {
        // "Secretary of State John Kerry" goes on; "a spokesman for Clinton" does not.
        Cast.Naming before = cast.at(stop - 1);
        boolean named = before != null && before.role().mayBePerson();
        if (named || !isTitleBefore(start, stop, end)) {
          break;
        }
      }
      stop++;
    }
    while (stop > start && (words.isSpeechVerb(document.hash(stop - 1)) || isAdverb(stop - 1))) {
      stop--;
    }
    if (stop == start) {
      return null;
    }
    Cast.Naming last = cast.at(stop - 1);
    if (last == null || last.to() > stop) {
      return null;
    }
    return last;
  }

  /** True if only capitals stand between the start and a person's name over a preposition. */
  private boolean isTitleBefore(int start, int preposition, int end) {
    for (int t = start; t < preposition; t++) {
      if (!document.isCapitalized(t) && !words.isTitle(document.hash(t))) {
        return false;
      }
    }
    for (int t = preposition + 1; t < end; t++) {
      Cast.Naming naming = cast.at(t);
      if (naming != null && naming.role().mayBePerson() && naming.to() == end) {
        return true;
      }
    }
    return false;
  }

  private boolean isAdverb(int token) {
    long hash = document.hash(token);
    return Pronouns.isAdverb(hash)
        || Pronouns.isReflexive(hash)
        || document.caps(token) == Document.Caps.LOWER
            && document.length(token) > 4
            && document.text().startsWith("ly", document.end(token) - 2);
  }

  private Speaker of(Cast.Naming naming, int from, int to) {
    // "Smith and Jones": both, as printed.
    boolean other = false;
    boolean and = false;
    for (int t = from; t < naming.from(); t++) {
      other |= cast.at(t) != null && cast.at(t).role() != naming.role();
      and |= document.is(t, "and") && cast.at(t) == null;
    }
    if (and && other) {
      return Speaker.printed(printed(from, to), Speaker.Way.NOMINAL);
    }
    Cast.Role role = naming.role();
    Cast.Naming place = naming.from() > from ? cast.at(naming.from() - 1) : null;
    if (!role.actor && place != null && place.role().type == Actor.Type.PLACE) {
      // "the Gulf Economist"
      return Speaker.printed(printed(place.from(), naming.to()), Speaker.Way.OTHER_NAME);
    }
    boolean whole = naming.to() - naming.from() > 1;
    Speaker.Way way =
        !role.mayBePerson()
            ? Speaker.Way.OTHER_NAME
            : whole ? Speaker.Way.FULL_NAME : Speaker.Way.PART_OF_NAME;
    return Speaker.of(role, way);
  }

  private String printed(int from, int to) {
    return Cast.text(document, from, to);
  }
}
