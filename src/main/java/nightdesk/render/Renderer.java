package nightdesk.render;

import java.io.IOException;
import java.io.OutputStream;
import nightdesk.model.Briefing;

/**
 * Writes a briefing in one format. Renderers are immutable and thread-safe; the same briefing and
 * settings give the same bytes.
 */
public interface Renderer {
  /** What the file's name ends in, without the first dot: {@code "html"}, {@code "mail.html"}. */
  String fileExtension();

  /**
   * Writes {@code briefing} to {@code out}, which stays open.
   *
   * @throws TemplateProblem if a template of the look is wrong
   */
  void render(Briefing briefing, OutputStream out) throws IOException;
}
