package nightdesk.model;

import java.util.Objects;

/**
 * A place where an actor is mentioned.
 *
 * @param passage the words, without title or role: "Austin" in "Secretary Austin"
 * @param form how the actor is mentioned
 */
public record Mention(Passage passage, Form form) {
  /** How a mention names its actor. */
  public enum Form {
    /** "Lloyd Austin", "Austin". */
    NAME,
    /** "the minister". */
    DESCRIPTION,
    /** "he". */
    PRONOUN
  }

  public Mention {
    Objects.requireNonNull(passage, "passage must not be null");
    Objects.requireNonNull(form, "form must not be null");
  }
}
