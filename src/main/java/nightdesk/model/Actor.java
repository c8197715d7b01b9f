package nightdesk.model;

import java.util.List;
import java.util.Objects;

/**
 * Someone or something that the news is about: a person, an organisation, a place.
 *
 * @param name the fullest name that the article, or the story, has
 * @param type what it is
 * @param roles what it is said to be ("US defence secretary"), as printed, best first; may be empty
 * @param salience how much the article or story is about it, 0..1
 * @param mentions where it is mentioned, in the order of the text
 */
public record Actor(
    String name, Type type, List<Passage> roles, double salience, List<Mention> mentions) {
  /** The kinds of actors; the contract has their names in lower case. */
  public enum Type {
    PERSON,
    ORGANIZATION,
    PLACE,
    OTHER
  }

  public Actor {
    Objects.requireNonNull(name, "name must not be null");
    Objects.requireNonNull(type, "type must not be null");
    roles = List.copyOf(roles);
    mentions = List.copyOf(mentions);
    if (name.isBlank()) {
      throw new IllegalArgumentException("an actor's name must not be blank");
    }
    if (!(salience >= 0 && salience <= 1)) {
      throw new IllegalArgumentException("salience must be in 0..1, but is " + salience);
    }
  }

  /** The best role, or {@code ""}. Line breaks and runs of spaces are one space. */
  public String role() {
    return roles.isEmpty() ? "" : roles.get(0).text().strip().replaceAll("\\s+", " ");
  }
}
