package nightdesk.render;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nightdesk.model.Briefing;

/** One self-contained page: style and script inside, allowed by their hashes, nothing else. */
final class HtmlRenderer implements Renderer {
  private final Renderers renderers;

  HtmlRenderer(Renderers renderers) {
    this.renderers = renderers;
  }

  @Override
  public String fileExtension() {
    return "html";
  }

  @Override
  public void render(Briefing briefing, OutputStream out) throws IOException {
    Map<String, Object> model = renderers.model(briefing);
    PageParts.add(model, renderers.look(), "briefing.css", "briefing.js");
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    renderers.look().fill("briefing.ftlh", model, writer);
    writer.flush();
  }
}
