package nightdesk.job;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nightdesk.Nightdesk;
import nightdesk.model.Analysis;
import nightdesk.model.Briefing;
import nightdesk.model.Coverage;
import nightdesk.render.RenderSettings;
import nightdesk.render.Renderer;
import nightdesk.render.Renderers;
import nightdesk.store.AtomicFile;

/** One run: reads, analyses, briefs, renders, and writes the edition's folder. */
public final class NightlyJob {
  private final JobConfig config;
  private final RunLog log;
  private final Progress progress;

  public NightlyJob(JobConfig config, RunLog log, Progress progress) {
    this.config = config;
    this.log = log;
    this.progress = progress;
  }

  /**
   * Does it.
   *
   * @throws IOException if the briefing cannot be written, or a template is wrong
   */
  public RunReport run() throws IOException {
    Renderers renderers = new Renderers(renderSettings());
    var nightdesk = new Nightdesk(config.options());
    var input = new NightInput(nightdesk, config.threads(), log, progress);
    input.read(config.inputs());
    List<Analysis> tonight = input.analyses();
    Coverage coverage = input.coverage();
    Path folder = config.reports().resolve(config.date().toString()).resolve(config.edition());
    Briefing briefing =
        nightdesk.brief(config.title(), config.edition(), config.date(), tonight, coverage);
    var files = new ArrayList<Path>();
    for (String format : List.of("html", "pdf", "json", "index")) {
      if (renderers.formats().contains(format)) {
        files.add(write(renderers.of(format), briefing, folder));
      }
    }
    files.add(new ReportIndex(config.reports(), renderers).write(config.title()));
    log.info(account(briefing, coverage));
    files.forEach(file -> log.info("wrote " + file));
    return new RunReport(status(coverage), coverage, folder, files);
  }

  private RenderSettings renderSettings() {
    RenderSettings settings = RenderSettings.defaults();
    return config.templates().map(settings::withTemplates).orElse(settings);
  }

  private static Path write(Renderer renderer, Briefing briefing, Path folder) throws IOException {
    var bytes = new ByteArrayOutputStream();
    renderer.render(briefing, bytes);
    Path file = folder.resolve("briefing." + renderer.fileExtension());
    AtomicFile.write(file, bytes.toByteArray());
    return file;
  }

  private static String account(Briefing briefing, Coverage coverage) {
    int missed = coverage.skipped().size() + coverage.failed().size();
    return coverage.articles()
        + " articles in "
        + briefing.stories().size()
        + " stories; "
        + (missed == 0 ? "nothing skipped" : missed + " skipped");
  }

  private static ExitStatus status(Coverage coverage) {
    if (coverage.articles() == 0) {
      return ExitStatus.NOTHING;
    }
    boolean whole = coverage.skipped().isEmpty() && coverage.failed().isEmpty();
    return whole ? ExitStatus.DONE : ExitStatus.SKIPPED;
  }
}
