package nightdesk.render;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import nightdesk.model.Briefing;

/** Writes the samples in every format into a folder, to be looked at: {@code RenderSample DIR}. */
final class RenderSample {
  private RenderSample() {}

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    var settings = RenderSettings.defaults();
    for (int i = 1; i < args.length; i++) {
      String[] option = args[i].split("=", 2);
      switch (option[0]) {
        case "look" -> settings = settings.withLook(option[1]);
        case "language" -> settings = settings.withLanguage(option[1]);
        case "templates" -> settings = settings.withTemplates(Path.of(option[1]));
        default -> throw new IllegalArgumentException(args[i]);
      }
    }
    var renderers = new Renderers(settings);
    for (var sample : all().entrySet()) {
      for (String format : renderers.formats()) {
        Renderer renderer = renderers.of(format);
        Files.createDirectories(folder);
        Path file = folder.resolve(sample.getKey() + "." + renderer.fileExtension());
        try (var out = Files.newOutputStream(file)) {
          renderer.render(sample.getValue(), out);
        }
      }
    }
  }

  static Map<String, Briefing> all() {
    var all = new LinkedHashMap<String, Briefing>();
    all.put("empty", Samples.empty());
    all.put("small", Samples.small());
    all.put("night", Samples.night());
    all.put("odd", Samples.odd());
    all.put("scripts", Samples.scripts());
    all.put("hostile", Samples.hostile());
    return all;
  }
}
