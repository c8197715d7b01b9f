package nightdesk.actors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import nightdesk.model.Actor;
import nightdesk.model.Mention;
import nightdesk.model.Span;
import nightdesk.text.Document;
import nightdesk.text.Language;
import nightdesk.text.WordSet;

/**
 * Finds the actors of one article: names are tagged ({@link NameTagger}) and made consistent over
 * the article ({@link NameList}), names of the same actor are put together ({@link Aliases}), roles
 * are read off around them, pronouns and descriptions are resolved where the evidence is strong,
 * and actors are ranked by how much the article is about them ({@link Salience}). Immutable and
 * thread-safe.
 */
public final class ActorFinder {
  private static final String LANGUAGE = "en";

  private final Lexicon lexicon;
  private final PlaceNames places;
  private final NameTagger tagger;
  private final RoleFinder roles;
  private final WordSet agencies;

  /** With the model that ships with the program. */
  public ActorFinder() {
    var language = new Language(LANGUAGE);
    NameModel model = NameModel.load(LANGUAGE);
    lexicon = new Lexicon(language, model.words(), model.wordClasses());
    places = new PlaceNames(language);
    tagger = new NameTagger(model, lexicon);
    roles = new RoleFinder(language, lexicon);
    agencies = language.words("agencies");
  }

  /** The actors, most salient first; names are unique. */
  public List<Actor> find(Document document) {
    if (!document.language().code().equals(LANGUAGE)) {
      return List.of();
    }
    List<Group> groups = groups(document);
    double[] salience = Salience.of(document, groups, agencies);
    var actors = new ArrayList<Actor>();
    var taken = new HashSet<String>();
    for (int k = 0; k < groups.size(); k++) {
      actors.add(actor(document, groups.get(k), salience[k], taken));
    }
    // Stable: equals stay in the order of the text.
    actors.sort(Comparator.comparingDouble(actor -> -actor.salience()));
    return actors;
  }

  /** Names put together, with roles and references, in the text's order. */
  List<Group> groups(Document document) {
    float[] scores = new float[document.size() * NameLabel.COUNT];
    byte[] labels = tagger.tag(document, scores);
    List<Name> names = NameList.of(document, labels, scores, lexicon);
    List<Group> groups = Aliases.merge(document, names, lexicon, places);
    roles.find(document, groups);
    References.resolve(document, groups, lexicon);
    return groups;
  }

  WordSet agencies() {
    return agencies;
  }

  private static Actor actor(
      Document document, Group group, double salience, HashSet<String> taken) {
    String name = fullest(group, taken);
    taken.add(name);
    var mentions = new ArrayList<Mention>();
    for (Name place : group.names) {
      mentions.add(
          new Mention(
              document.article().passage(document.span(place.from, place.to)), Mention.Form.NAME));
    }
    for (Group.Reference reference : group.references) {
      mentions.add(
          new Mention(
              document.article().passage(document.span(reference.from(), reference.to())),
              reference.pronoun() ? Mention.Form.PRONOUN : Mention.Form.DESCRIPTION));
    }
    mentions.sort(Comparator.comparing(mention -> mention.passage().span()));
    var roles =
        group.roles.stream().map(role -> document.article().passage(span(document, role))).toList();
    return new Actor(name, group.type, roles, salience, mentions);
  }

  private static Span span(Document document, Group.Role role) {
    return new Span(document.start(role.from()), document.end(role.to() - 1) - role.cut());
  }

  /** The fullest form; of forms as full, the one printed most, then first. */
  private static String fullest(Group group, HashSet<String> taken) {
    var counts = Aliases.counts(group.names);
    String best = "";
    int bestScore = -1;
    for (Name name : group.names) {
      boolean shouted = group.names.size() > 1 && isShouted(name.text);
      int words = shouted ? 0 : Math.min(3, name.key.split(" ").length);
      if (group.type == Actor.Type.PLACE && !PlaceNames.shortName(name.key).equals(name.key)) {
        words = 0; // "Qatar" rather than "State of Qatar".
      }
      int score = words * 1000 + Math.min(999, counts.get(name.text));
      if (score > bestScore && !taken.contains(name.text)) {
        best = name.text;
        bestScore = score;
      }
    }
    if (!best.isEmpty()) {
      return best;
    }
    // Another actor has taken every form: tell them apart by number.
    int number = 2;
    while (taken.contains(group.names.get(0).text + " (" + number + ")")) {
      number++;
    }
    return group.names.get(0).text + " (" + number + ")";
  }

  private static boolean isShouted(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        return false;
      }
      letters += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
    }
    return letters > 5;
  }
}
