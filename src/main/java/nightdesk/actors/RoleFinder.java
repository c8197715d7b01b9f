package nightdesk.actors;

import java.util.Comparator;
import java.util.List;
import nightdesk.actors.Group.Role;
import nightdesk.model.Actor;
import nightdesk.text.Document;
import nightdesk.text.Language;

/**
 * Reads off what someone is said to be, as printed: before the name ({@link RolesBefore}) and after
 * it ({@link RolesAfter}). A role that says more is better, what someone does before a rank; words
 * like "former", "acting", "-elect" stay with it. Immutable.
 */
final class RoleFinder {
  static final int BEST = 5;
  static final int GOOD = 4;
  static final int FAIR = 3;
  static final int BARE = 2;
  static final int HONORIFIC = 1;

  private final RoleText.Words words;

  RoleFinder(Language language, Lexicon lexicon) {
    this.words = RoleText.Words.of(language, lexicon);
  }

  /** Adds their roles to the groups, best first. */
  void find(Document document, List<Group> groups) {
    var text = new RoleText(document, groups, words);
    var before = new RolesBefore(text);
    var after = new RolesAfter(text);
    for (Group group : groups) {
      if (group.type == Actor.Type.PLACE) {
        continue;
      }
      for (Name name : group.names) {
        int sentence = document.sentenceOf(name.from);
        int first = document.sentenceStart(sentence);
        int end = document.sentenceEnd(sentence);
        if (group.type == Actor.Type.PERSON) {
          before.find(group, name, first, end);
          after.find(group, name, end);
        } else {
          organization(text, after, group, name, first, end);
        }
      }
      // "The envoy for NAME" is not what NAME is.
      group.roles.removeIf(role -> isUnfinished(document.hash(role.to() - 1)));
      // Stable: of roles as good, the one printed first.
      group.roles.sort(
          Comparator.<Role>comparingInt(role -> -role.rank()).thenComparingInt(Role::from));
    }
  }

  private static boolean isUnfinished(long last) {
    return RoleText.OF.contains(last) || RoleText.DETERMINERS.contains(last);
  }

  /** ", the state oil company," and "news agency NAME". */
  private static void organization(
      RoleText text, RolesAfter after, Group group, Name name, int first, int end) {
    Document document = text.document;
    if (name.to + 2 < end && text.isComma(name.to)) {
      after.apposition(group, name.to + 1, end, true);
    }
    int last = name.from - 1;
    // "The state carrier, NAME,".
    if (last - 1 > first
        && document.is(last, ',')
        && text.isClosed(name.to, end)
        && text.words.organizationNouns().contains(document.hash(last - 1))
        && text.phraseStart(last - 1, first) - 1 == first
        && RoleText.DETERMINERS.contains(document.hash(first))) {
      group.roles.add(new Role(first, last, GOOD));
      return;
    }
    if (last < first
        || !text.words.organizationNouns().contains(document.hash(last))
        || document.isCapitalized(last) && last != first && !document.isCapitalized(last - 1)) {
      return;
    }
    group.roles.add(new Role(text.phraseStart(last, first), last + 1, GOOD));
  }
}
