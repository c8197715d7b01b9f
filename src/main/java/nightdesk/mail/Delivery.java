package nightdesk.mail;

import java.util.Objects;

/**
 * What came of sending one letter.
 *
 * @param outcome in one word
 * @param answer the server's answer, or what happened, on one line
 */
public record Delivery(Outcome outcome, String answer) {
  /** What is known of the letter. */
  public enum Outcome {
    /** The server took it. */
    SENT,
    /** It was not taken, and may be at another time. */
    DEFERRED,
    /** It was not taken, and never will be: for this recipient only. */
    REFUSED,
    /** The text went, no answer came: it may have arrived or not. */
    UNKNOWN,
    /** The server could not be reached, or sent us away before any letter: later, perhaps. */
    UNREACHABLE,
    /** No letter can go: wrong password, no trusted certificate, sender refused. */
    BARRED
  }

  public Delivery {
    Objects.requireNonNull(outcome, "outcome must not be null");
    answer = HeaderText.clean(answer);
  }
}
