package nightdesk.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import nightdesk.Nightdesk;
import nightdesk.Options;
import nightdesk.json.JsonTree;
import nightdesk.json.ModelJson;
import nightdesk.model.Analysis;
import nightdesk.model.Article;
import nightdesk.model.Briefing;
import nightdesk.model.Coverage;
import nightdesk.model.Findings;
import nightdesk.model.KeyPoint;
import nightdesk.model.Story;
import nightdesk.pdf.PdfChecks;
import nightdesk.verify.ReportCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A key point that begins with "It" or "They" is shown right after the sentence before it, as one
 * point with it, in every format and whatever is left out.
 */
class ReadsOnTest {
  private static final List<String> READABLE = List.of("html", "md", "txt", "mail", "epub", "pdf");

  /** What is seen, with each blank a space, and each link's number in brackets. */
  private static String shown(String look, String format, Briefing briefing) throws IOException {
    var out = new ByteArrayOutputStream();
    new Renderers(RenderSettings.defaults().withLook(look)).of(format).render(briefing, out);
    if (format.equals("pdf")) {
      return PdfChecks.squeezed(PdfChecks.ordered(out.toByteArray()));
    }
    String text = out.toString(StandardCharsets.UTF_8);
    if (format.equals("epub")) {
      var files = new StringBuilder();
      try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
        while (zip.getNextEntry() != null) {
          files.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
      text = files.toString();
    }
    return text.replaceAll("(?s)<(style|script).*?</\\1>", "");
  }

  private static String words(String markup) {
    return markup.replaceAll("<[^>]*>", "").replaceAll("\\s+", " ");
  }

  @ParameterizedTest
  @CsvSource({
    "html, kiln on Monday. 1 It has made bottles since 1871. 2",
    "html, as a museum. 3 They would need nine million for the roof alone. 4 Others had asked for"
        + " less. 5",
    "epub, kiln on Monday. [1] It has made bottles since 1871. [2]",
    "epub, as a museum. [3] They would need nine million for the roof alone. [4] Others had asked"
        + " for less. [5]",
    "txt, kiln on Monday. [1] It has made bottles since 1871. [2]",
    "txt, as a museum. [3] They would need nine million for the roof alone. [4] Others had asked"
        + " for less. [5]",
    "mail, kiln on Monday. It has made bottles since 1871.",
    "mail, as a museum. They would need nine million for the roof alone. Others had asked for less.",
  })
  void standsInOneLineWithTheSentenceBeforeIt(String format, String line) throws IOException {
    String text = words(shown("default", format, Samples.readsOn()));
    assertTrue(text.contains(line), text);
  }

  @Test
  void isOneBulletOfMarkdownAndOfThePdf() throws IOException {
    String markdown = shown("default", "md", Samples.readsOn());
    assertTrue(
        markdown.contains(
            "on Monday. [\\[1\\]](#n1) It has made bottles since 1871. [\\[2\\]](#n2)  \n"),
        markdown);
    String pdf = shown("default", "pdf", Samples.readsOn());
    assertTrue(
        pdf.contains(
            PdfChecks.squeezed("kiln on Monday.1 It has made bottles since 1871.2 Harbour Post")),
        pdf);
  }

  @Test
  void theReportHasItInThePointItReadsOnFrom() throws IOException {
    var out = new ByteArrayOutputStream();
    new Renderers(RenderSettings.defaults()).of("json").render(Samples.readsOn(), out);
    String json = out.toString(StandardCharsets.UTF_8);
    Map<?, ?> story = (Map<?, ?>) ((List<?>) JsonTree.parseObject(json).get("stories")).get(0);
    var lines = new ArrayList<String>();
    for (Object point : (List<?>) story.get("keyPoints")) {
      var line = new StringBuilder(id(point));
      ((List<?>) ((Map<?, ?>) point).get("then"))
          .forEach(next -> line.append(' ').append(id(next)));
      lines.add(line.toString());
    }
    assertEquals(List.of("s1k1 s1k2", "s1k3 s1k4 s1k5", "s1k6"), lines);
    ReportCheck.Result check = ReportCheck.check("report", json, List.of());
    assertEquals(List.of(), check.failures());
    ReportCheck.Result changed =
        ReportCheck.check("report", json.replace("\"It has made", "\"She has made"), List.of());
    assertFalse(changed.failures().isEmpty(), "its words are checked too");
  }

  private static String id(Object point) {
    return (String) ((Map<?, ?>) point).get("id");
  }

  @Test
  void cannotComeWithoutTheSentenceBeforeIt() {
    Story story = Samples.readsOn().stories().get(0);
    List<KeyPoint> points = story.findings().keyPoints();
    assertThrows(
        IllegalArgumentException.class,
        () -> new Findings(List.of(points.get(2), points.get(1)), List.of(), List.of()));
    for (int n = 0; n <= points.size(); n++) {
      var findings = new Findings(points.subList(0, n), List.of(), List.of());
      assertEquals(n, findings.together().stream().mapToInt(List::size).sum());
    }
  }

  @Test
  void survivesTheWayThroughJson() {
    Analysis analysis = night().get(0);
    Analysis back = ModelJson.analysis(ModelJson.tree(analysis));
    assertTrue(analysis.findings().keyPoints().stream().anyMatch(KeyPoint::readsOn));
    assertEquals(analysis.findings().keyPoints(), back.findings().keyPoints());
  }

  /** Whatever the limits: no sentence that reads on is in any output without the one before it. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 8})
  void neverWithoutTheSentenceBeforeIt(int limit) throws IOException {
    var nightdesk = new Nightdesk(new Options(limit, limit, limit, 2));
    int pairs = 0;
    for (Analysis one : night()) {
      Analysis analysis = nightdesk.analyze(one.article());
      List<KeyPoint> points = analysis.findings().keyPoints();
      int most = Math.min(limit, analysis.sentences().size());
      assertTrue(points.size() <= most, analysis.article().id());
      pairs += (int) points.stream().filter(KeyPoint::readsOn).count();
      Briefing briefing =
          nightdesk.brief(
              "Night",
              "Morning",
              LocalDate.of(2026, 11, 24),
              List.of(analysis),
              new Coverage(1, Optional.empty(), Optional.empty(), List.of(), List.of(), List.of()));
      Story story = briefing.stories().get(0);
      assertEquals(points, story.findings().keyPoints());
      for (List<KeyPoint> group : story.findings().together()) {
        for (int i = 1; i < group.size(); i++) {
          int before = sentence(analysis, group.get(i - 1));
          assertEquals(before + 1, sentence(analysis, group.get(i)), group.get(i).passage().text());
        }
      }
      if (points.stream().noneMatch(KeyPoint::readsOn)) {
        continue;
      }
      for (String look : List.of("default", "compact")) {
        for (String format : READABLE) {
          isBeside(look, format, briefing, story);
        }
      }
    }
    assertTrue(limit < 3 || pairs >= 3, "too few pairs: " + pairs);
  }

  /** The source texts at the end have the sentence before it too, as they have all others. */
  private static void isBeside(String look, String format, Briefing briefing, Story story)
      throws IOException {
    String made = shown(look, format, briefing);
    String text = letters(format.equals("pdf") ? made : words(made));
    for (List<KeyPoint> group : story.findings().together()) {
      for (int i = 1; i < group.size(); i++) {
        String whole = unnumbered(letters(group.get(i - 1).passage().text()));
        // Its end will do: in the source texts there may be numbers of notes in its middle.
        String before = whole.substring(Math.max(0, whole.length() - 25));
        var passage = group.get(i).passage();
        String source = letters(passage.article().text().substring(0, passage.span().start()));
        source = source.substring(Math.max(0, source.length() - before.length()));
        String next = letters(passage.text());
        for (int at = text.indexOf(next); at >= 0; at = text.indexOf(next, at + 1)) {
          String left = unnumbered(text.substring(0, at));
          assertTrue(
              left.endsWith(before) || text.startsWith(source, at - source.length()),
              look
                  + " "
                  + format
                  + ": alone: "
                  + left.substring(Math.max(0, left.length() - 120))
                  + " | "
                  + next);
        }
      }
    }
  }

  /** Without the numbers of notes and the letters of their uses ("1a 1b") at the end. */
  private static String unnumbered(String letters) {
    return letters.replaceAll("(\\d+[a-z]?)+$", "");
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(java.util.Locale.ROOT);
  }

  private static int sentence(Analysis analysis, KeyPoint point) {
    for (int s = 0; s < analysis.sentences().size(); s++) {
      if (analysis.sentences().get(s).overlaps(point.passage().span())) {
        return s;
      }
    }
    throw new AssertionError(point.passage().text());
  }

  /** Texts with sentences that read on, and the samples. */
  private static List<Analysis> night() {
    var nightdesk = new Nightdesk(Options.defaults());
    var texts = new ArrayList<String>(List.of(WORKS, FERRY, LIBRARY));
    for (String folder : List.of("input", "src/test/resources/samples")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
          String text = Files.readString(file);
          texts.add(text.startsWith("Title: ") ? text.substring(text.indexOf("\n\n") + 2) : text);
        }
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
    var all = new ArrayList<Analysis>();
    for (String text : texts) {
      all.add(nightdesk.analyze(Article.of("a" + all.size(), "", text)));
    }
    return all;
  }

  private static final String WORKS =
      "The tannery at Ulverholt will close in March after 140 years, its owners said on Monday. It"
          + " has lost money in each of the last six years and owes its suppliers nearly four"
          + " million crowns.\n\nThe town council met behind closed doors on Monday evening. It"
          + " has no plan yet for the eleven hectares of land beside the river.\n\nWorkers"
          + " gathered at the gate before the early shift. They were told to go home and wait for"
          + " a letter.\n";

  private static final String FERRY =
      "The last ferry between Osmark and Little Rund was taken out of service on Sunday. It had"
          + " carried four hundred cars a day in its best years.\n\nThe bridge that replaces it"
          + " opened in September with a toll of nine crowns. Its towers stand 212 metres above"
          + " the sound and can be seen from both capitals.\n\nFishermen complain about the new"
          + " currents around the piers. They want the county to pay for deeper nets.\n";

  private static final String LIBRARY =
      "Thieves took eleven maps from the library of Karsund Abbey on Friday night. They had hidden"
          + " in the bell tower until the doors were locked, the police believe.\n\nThe maps show"
          + " the coast as it was in 1580. These are the only copies with the old names of the"
          + " islands.\n\nThe abbot has asked dealers abroad to look out for them.\n";
}
