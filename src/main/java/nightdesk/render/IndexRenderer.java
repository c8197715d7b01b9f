package nightdesk.render;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import nightdesk.model.Briefing;

/** What the archive needs to know of one edition, a few kilobytes: see {@link Archive.Entry}. */
final class IndexRenderer implements Renderer {
  private final Renderers renderers;

  IndexRenderer(Renderers renderers) {
    this.renderers = renderers;
  }

  @Override
  public String fileExtension() {
    return "index.json";
  }

  @Override
  public void render(Briefing briefing, OutputStream out) throws IOException {
    Archive.Entry entry = Archive.Entry.of(renderers.model(briefing), "");
    out.write((Renderers.json(entry.tree()) + "\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
