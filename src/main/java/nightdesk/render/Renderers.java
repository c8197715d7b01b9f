package nightdesk.render;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nightdesk.json.JsonTree;
import nightdesk.model.Briefing;

/**
 * The renderers of one look, opened once and used for any number of briefings. Opening reads the
 * look's settings and labels, so that most faults in them are found before the night's work.
 */
public final class Renderers {
  private final RenderSettings settings;
  private final Look look;
  private final Frame frame;
  private final Map<String, Renderer> byFormat = new LinkedHashMap<>();

  /** Opens the look; nobody is told of what was shown otherwise than wished. */
  public Renderers(RenderSettings settings) throws IOException {
    this(settings, note -> {});
  }

  /**
   * Opens the look.
   *
   * @param notes is told in one line each what a document could not show as it should: characters
   *     that no font has
   * @throws TemplateProblem if the look is not there or one of its files is wrong
   * @throws IOException if a file of the look cannot be read
   */
  public Renderers(RenderSettings settings, Consumer<String> notes) throws IOException {
    this.settings = settings;
    this.look = new Look(settings.templates(), settings.look());
    this.frame = new Frame(look, settings.language(), settings.zone());
    byFormat.put("html", new HtmlRenderer(this));
    byFormat.put("pdf", new PdfRenderer(this, settings, notes));
    byFormat.put("json", new JsonRenderer(this));
    byFormat.put("md", new TextRenderer(this, "md", "briefing.md.ftl", TextRenderer::tidy));
    var wrap = new Wrap(72);
    byFormat.put(
        "txt",
        new TextRenderer(
            this, "txt", "briefing.txt.ftl", text -> wrap.wrap(TextRenderer.tidy(text))));
    byFormat.put("mail", new MailRenderer(this));
    byFormat.put("epub", new EpubRenderer(this));
    byFormat.put("index", new IndexRenderer(this));
  }

  /** The formats' names, in a fixed order: {@code html}, {@code json} … */
  public List<String> formats() {
    return List.copyOf(byFormat.keySet());
  }

  /**
   * The renderer of {@code format}.
   *
   * @throws IllegalArgumentException if there is no such format
   */
  public Renderer of(String format) {
    Renderer renderer = byFormat.get(format);
    if (renderer == null) {
      throw new IllegalArgumentException(
          "format must be one of " + formats() + ", but is \"" + format + "\"");
    }
    return renderer;
  }

  Look look() {
    return look;
  }

  Frame frame() {
    return frame;
  }

  /** What the templates see of {@code briefing}; a fresh tree, the caller's to change. */
  Map<String, Object> model(Briefing briefing) {
    return BriefingModel.of(briefing, settings, frame);
  }

  /** The tree as one line of JSON. */
  static String json(Object tree) {
    return JsonTree.write(tree);
  }
}
