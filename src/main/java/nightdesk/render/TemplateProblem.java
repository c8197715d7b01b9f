package nightdesk.render;

import java.io.IOException;

/** A fault in a user's template, style sheet or labels: the message is one line for that user. */
public final class TemplateProblem extends IOException {
  private static final long serialVersionUID = 1L;

  TemplateProblem(String place, String what, String todo) {
    super(place + ": " + what + "; " + todo);
  }

  TemplateProblem(String place, String what, String todo, Throwable cause) {
    super(place + ": " + what + "; " + todo, cause);
  }
}
