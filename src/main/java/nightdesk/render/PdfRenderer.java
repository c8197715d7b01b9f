package nightdesk.render;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import nightdesk.model.Briefing;
import nightdesk.pdf.PdfDocument;
import nightdesk.pdf.PdfInputException;
import nightdesk.pdf.PdfOptions;
import nightdesk.pdf.PdfReport;

/** The printable briefing: the look's {@code print.ftl} says what, its {@code print.css} how. */
final class PdfRenderer implements Renderer {
  private final Renderers renderers;
  private final RenderSettings settings;
  private final Consumer<String> notes;

  PdfRenderer(Renderers renderers, RenderSettings settings, Consumer<String> notes) {
    this.renderers = renderers;
    this.settings = settings;
    this.notes = notes;
  }

  @Override
  public String fileExtension() {
    return "pdf";
  }

  @Override
  public void render(Briefing briefing, OutputStream out) throws IOException {
    Map<String, Object> model = renderers.model(briefing);
    var markup = new StringWriter();
    renderers.look().fill("print.ftl", model, markup);
    PdfOptions.Paper paper =
        settings.paper() == RenderSettings.Paper.A4 ? PdfOptions.Paper.A4 : PdfOptions.Paper.LETTER;
    PdfOptions options =
        PdfOptions.of(briefing.date().atStartOfDay().toInstant(ZoneOffset.UTC))
            .withPaper(paper)
            .withLanguage(renderers.frame().language())
            .withTitle(SafeText.line(briefing.title()))
            .withSubject(SafeText.line(briefing.edition()))
            .withAuthor("Nightdesk")
            .withFontFolders(settings.fontFolders());
    try {
      tell(PdfDocument.write(markup.toString(), renderers.look().text("print.css"), options, out));
    } catch (PdfInputException e) {
      boolean style = e.getMessage().startsWith("style sheet");
      throw new TemplateProblem(
          renderers.look().place(style ? "print.css" : "print.ftl"),
          SafeText.line(e.getMessage()),
          "docs/pdf-markup.md lists what is known",
          e);
    }
    out.flush();
  }

  private void tell(PdfReport report) {
    report.notes().forEach(notes);
    report
        .missing()
        .forEach(
            (character, times) ->
                notes.accept(
                    String.format(
                        Locale.ROOT,
                        "briefing.pdf: no font has U+%04X, drawn as a box %d times; put a TrueType"
                            + " font that has it into a fonts folder",
                        character,
                        times)));
  }
}
