package nightdesk.render;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import nightdesk.model.Briefing;

/** A format that is one template's text, and perhaps a last touch to it. */
final class TextRenderer implements Renderer {
  private final Renderers renderers;
  private final String extension;
  private final String template;
  private final UnaryOperator<String> finish;

  TextRenderer(
      Renderers renderers, String extension, String template, UnaryOperator<String> finish) {
    this.renderers = renderers;
    this.extension = extension;
    this.template = template;
    this.finish = finish;
  }

  @Override
  public String fileExtension() {
    return extension;
  }

  @Override
  public void render(Briefing briefing, OutputStream out) throws IOException {
    var text = new StringWriter();
    renderers.look().fill(template, renderers.model(briefing), text);
    out.write(finish.apply(text.toString()).getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** Runs of blank lines are one; none at the start. */
  static String tidy(String text) {
    return text.replaceAll("(?m)[ \\t]+$(?<!\\S  )", "").replaceAll("\\n{3,}", "\n\n").strip()
        + "\n";
  }
}
