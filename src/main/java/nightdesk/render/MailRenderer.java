package nightdesk.render;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nightdesk.model.Briefing;

/**
 * The body of the letter, always under {@link #MOST_BYTES}: beyond about 100 kB some mail programs
 * cut a letter off. A long briefing loses quotes first, then key points, then its last stories.
 */
final class MailRenderer implements Renderer {
  static final int MOST_BYTES = 100_000;

  private final Renderers renderers;

  MailRenderer(Renderers renderers) {
    this.renderers = renderers;
  }

  @Override
  public String fileExtension() {
    return "mail.html";
  }

  @Override
  public void render(Briefing briefing, OutputStream out) throws IOException {
    Map<String, Object> model = renderers.model(briefing);
    int stories = briefing.stories().size();
    byte[] letter = fill(model, stories, 4, 4);
    for (int[] less : List.of(new int[] {3, 2}, new int[] {2, 1}, new int[] {1, 0})) {
      if (letter.length >= MOST_BYTES) {
        letter = fill(model, stories, less[0], less[1]);
      }
    }
    while (letter.length >= MOST_BYTES && stories > 0) {
      stories = (int) Math.min(stories - 1L, stories * (long) MOST_BYTES / letter.length);
      letter = fill(model, stories, 1, 0);
    }
    out.write(letter);
    out.flush();
  }

  private byte[] fill(Map<String, Object> model, int stories, int points, int quotes)
      throws IOException {
    model.put("limit", stories);
    model.put("pointLimit", points);
    model.put("quoteLimit", quotes);
    var text = new StringWriter();
    renderers.look().fill("mail.ftlh", model, text);
    return text.toString().replaceAll("\\n\\s*\\n+", "\n").getBytes(StandardCharsets.UTF_8);
  }
}
