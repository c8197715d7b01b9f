package nightdesk.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import nightdesk.model.Briefing;
import nightdesk.pdf.Pictures;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Eight pages of briefings as they are printed, of both looks; docs/pages.png shows them together.
 */
class BriefingPicturesTest {
  @ParameterizedTest
  @CsvSource({
    "night, default, A4, en, 1",
    "night, default, A4, en, 2",
    "small, default, A4, en, 3",
    "small, default, A4, en, 4",
    "odd, default, LETTER, en, 3",
    "scripts, default, A4, en, 3",
    "small, default, A4, ar, 1",
    "night, compact, LETTER, en, 1",
  })
  void looksAsBefore(
      String name, String look, RenderSettings.Paper paper, String language, int page)
      throws IOException {
    Briefing briefing = RenderSample.all().get(name);
    var renderers =
        new Renderers(
            RenderSettings.defaults().withLook(look).withPaper(paper).withLanguage(language));
    var out = new ByteArrayOutputStream();
    renderers.of("pdf").render(briefing, out);
    String file = String.join("-", name, look, paper.name(), language, page + ".png");
    Pictures.looksAsBefore(
        out.toByteArray(), page, "render/pages", file.toLowerCase(java.util.Locale.ROOT));
  }
}
