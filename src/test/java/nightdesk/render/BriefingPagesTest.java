package nightdesk.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nightdesk.model.Briefing;
import nightdesk.pdf.PdfChecks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every sample briefing in both looks on both papers: veraPDF finds nothing, the first page has
 * what a reader needs first, and the words come out in the order in which they are to be read.
 */
class BriefingPagesTest {
  private static final List<String> SAMPLES =
      List.of("empty", "small", "night", "odd", "scripts", "hostile", "sectioned", "reads on");

  static Stream<Arguments> all() {
    var all = new ArrayList<Arguments>();
    for (String sample : SAMPLES) {
      for (String look : List.of("default", "compact")) {
        for (RenderSettings.Paper paper : RenderSettings.Paper.values()) {
          all.add(Arguments.of(sample, look, paper, "en"));
        }
      }
    }
    for (String language : List.of("ar", "de", "es", "fr")) {
      all.add(Arguments.of("small", "default", RenderSettings.Paper.A4, language));
    }
    all.add(Arguments.of("many 10", "default", RenderSettings.Paper.A4, "en"));
    all.add(Arguments.of("many 200", "default", RenderSettings.Paper.A4, "en"));
    return all.stream();
  }

  private static Briefing sample(String name) {
    return switch (name) {
      case "empty" -> Samples.empty();
      case "small" -> Samples.small();
      case "night" -> Samples.night();
      case "odd" -> Samples.odd();
      case "scripts" -> Samples.scripts();
      case "hostile" -> Samples.hostile();
      case "reads on" -> Samples.readsOn();
      case "sectioned" -> Samples.sectioned();
      default -> Samples.many(Integer.parseInt(name.substring("many ".length())));
    };
  }

  @ParameterizedTest
  @MethodSource("all")
  void conformsStartsWellAndReadsInOrder(
      String name, String look, RenderSettings.Paper paper, String language) throws Exception {
    Briefing briefing = sample(name);
    var renderers =
        new Renderers(
            RenderSettings.defaults().withLook(look).withPaper(paper).withLanguage(language));
    var out = new ByteArrayOutputStream();
    renderers.of("pdf").render(briefing, out);
    byte[] pdf = out.toByteArray();
    PdfChecks.conforms(pdf);

    Map<String, Object> model = renderers.model(briefing);
    String first = PdfChecks.squeezed(PdfChecks.page(pdf, 1)).toLowerCase(java.util.Locale.ROOT);
    boolean leftToRight = !language.equals("ar") && !name.equals("scripts");
    if (leftToRight) {
      has(first, (String) model.get("title"));
      has(first, renderers.frame().label("coverage"));
      for (String list : List.of("bottomLine", "keyPoints")) {
        for (Object point : (List<?>) model.get(list)) {
          has(first, (String) ((Map<?, ?>) point).get("text"));
        }
      }
    }

    var markup = new StringWriter();
    renderers.look().fill("print.ftl", model, markup);
    String wanted = PdfChecks.squeezed(PdfChecks.words(markup.toString()));
    String got = PdfChecks.squeezed(PdfChecks.ordered(pdf));
    if (leftToRight) {
      same(wanted, got);
    } else {
      // Extractors put right-to-left words in order themselves; here none may be lost.
      same(sorted(wanted), sorted(got));
    }
  }

  private static void has(String page, String words) {
    String wanted = PdfChecks.squeezed(words).toLowerCase(java.util.Locale.ROOT);
    assertTrue(page.contains(wanted), "not on the first page: " + words);
  }

  private static void same(String wanted, String got) {
    int at = 0;
    while (at < Math.min(wanted.length(), got.length()) && wanted.charAt(at) == got.charAt(at)) {
      at++;
    }
    assertEquals(
        wanted.substring(at, Math.min(wanted.length(), at + 120)),
        got.substring(at, Math.min(got.length(), at + 120)),
        "from character " + at);
  }

  private static String sorted(String text) {
    return text.codePoints()
        .sorted()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
