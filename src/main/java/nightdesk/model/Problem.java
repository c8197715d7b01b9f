package nightdesk.model;

import java.util.Objects;

/**
 * Something that could not be read or used, for the log and for the briefing's coverage box.
 *
 * @param where the file, and the place in it
 * @param what what is wrong
 * @param todo what the operator can do about it, {@code ""} if nothing
 */
public record Problem(String where, String what, String todo) {
  public Problem {
    Objects.requireNonNull(where, "where must not be null");
    Objects.requireNonNull(what, "what must not be null");
    Objects.requireNonNull(todo, "todo must not be null");
  }

  /** One line: {@code where: what; todo}. */
  @Override
  public String toString() {
    return where + ": " + what + (todo.isEmpty() ? "" : "; " + todo);
  }
}
