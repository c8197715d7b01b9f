package nightdesk.job;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nightdesk.Nightdesk;
import nightdesk.Options;
import nightdesk.desk.Desk;
import nightdesk.desk.Ledger;
import nightdesk.model.Analysis;
import nightdesk.model.Article;
import nightdesk.model.Briefing;
import nightdesk.model.Coverage;
import nightdesk.model.Coverage.SetAside;
import nightdesk.model.Problem;
import nightdesk.model.Story;
import nightdesk.render.RenderSettings;
import nightdesk.render.Renderer;
import nightdesk.render.Renderers;
import nightdesk.store.AtomicFile;
import nightdesk.store.Memory;

/** Makes one edition: what is news, the briefing, its files, and what to remember of it. */
final class EditionMaker {
  private static final List<String> FORMATS = List.of("html", "pdf", "json", "index");

  private final EditionSettings edition;
  private final Nightdesk nightdesk;
  private final Renderers renderers;

  EditionMaker(EditionSettings edition, Nightdesk nightdesk, Optional<Path> templates)
      throws IOException {
    this.edition = edition;
    this.nightdesk = nightdesk;
    this.renderers = renderers(edition, templates);
  }

  /** The edition's look. */
  static Renderers renderers(EditionSettings edition, Optional<Path> templates) throws IOException {
    RenderSettings settings =
        RenderSettings.defaults()
            .withLook(edition.look())
            .withLanguage(edition.language())
            .withPaper(RenderSettings.Paper.valueOf(edition.paper().toUpperCase(Locale.ROOT)))
            .withZone(edition.zone());
    return new Renderers(templates.map(settings::withTemplates).orElse(settings));
  }

  /** The limits of an edition, as choices of the analysis. */
  static Options options(EditionSettings edition) {
    Options all = Options.defaults();
    EditionSettings.Limits limits = edition.limits();
    return new Options(
        all.articleKeyPoints(), limits.storyKeyPoints(), limits.keyPoints(), limits.storyQuotes());
  }

  /**
   * A night of the edition.
   *
   * @param begun the window
   * @param horizon what is dated later is marked
   * @param past earlier nights, latest first
   */
  record Night(Memory.Begun begun, Instant horizon, List<Memory.Night> past) {
    LocalDate date() {
      return begun.date();
    }
  }

  /**
   * Articles that are news, before they are analysed.
   *
   * @param sifted the decisions
   * @param read how many articles were read
   * @param duplicates how many were there twice
   */
  record News(
      Ledger.Sifted sifted,
      int read,
      int duplicates,
      List<Problem> skipped,
      List<Problem> failed) {}

  /** Decides what is news. */
  News sift(Night night, NightInput input) {
    var articles = new ArrayList<Article>();
    var skipped = new ArrayList<Problem>();
    var failed = new ArrayList<Problem>();
    int duplicates = 0;
    for (Path path : edition.inputs()) {
      NightInput.Batch batch = input.batch(path);
      articles.addAll(batch.articles);
      skipped.addAll(batch.skipped);
      failed.addAll(batch.failed);
      duplicates += batch.duplicates;
    }
    Optional<Instant> oldest = edition.window().map(window -> oldest(window, night.begun()));
    Ledger.Sifted sifted =
        new Ledger(night.past(), night.begun().to(), night.horizon(), oldest).sift(articles);
    return new News(sifted, articles.size(), duplicates, skipped, failed);
  }

  /**
   * A window of hours never leaves a gap to the edition before: not on the night that has 25 hours,
   * not after a night that was missed.
   */
  private static Instant oldest(Duration window, Memory.Begun begun) {
    Instant byHours = begun.to().minus(window);
    return begun.from().filter(from -> from.isBefore(byHours)).orElse(byHours);
  }

  /**
   * A finished edition, not written yet.
   *
   * @param briefing what it says
   * @param files its files by name, in order, each made when it is written
   * @param seen what to remember of its articles
   * @param told what to remember of its stories
   */
  record Product(
      Briefing briefing,
      Map<String, AtomicFile.Content> files,
      List<Memory.Seen> seen,
      List<Memory.Told> told) {}

  /** Makes it; the articles that are news were analysed. */
  Product make(Night night, News news, NightInput input) throws IOException {
    List<Analysis> tonight = input.analysesOf(news.sifted().kept());
    var desk =
        new Desk(edition.sections(), edition.rest(), edition.watch(), edition.limits().stories());
    List<Story> all = nightdesk.stories(tonight, options(edition));
    Desk.Selection selection = desk.select(all);
    Desk.Compared compared = desk.compare(selection, news.sifted(), night.past(), night.date());
    Coverage coverage = coverage(news, input, tonight, selection);
    Briefing briefing =
        nightdesk
            .brief(
                edition.title(),
                edition.name(),
                night.date(),
                coverage,
                compared.stories(),
                options(edition))
            .withNotes(compared.notes());
    var files = new LinkedHashMap<String, AtomicFile.Content>();
    for (String format : FORMATS) {
      if (renderers.formats().contains(format)) {
        Renderer renderer = renderers.of(format);
        files.put("briefing." + renderer.fileExtension(), out -> renderer.render(briefing, out));
      }
    }
    return new Product(
        briefing,
        files,
        Desk.remember(tonight, compared.stories(), compared.threads(), news.sifted()),
        compared.told());
  }

  /**
   * What the letters of {@code product} carry.
   *
   * @param pdf its printable form, empty if it has none
   */
  Letters.Content letter(Product product, byte[] pdf) throws IOException {
    return new Letters.Content(
        new String(render(product.briefing(), "txt"), StandardCharsets.UTF_8),
        new String(render(product.briefing(), "mail"), StandardCharsets.UTF_8),
        pdf);
  }

  private byte[] render(Briefing briefing, String format) throws IOException {
    var bytes = new ByteArrayOutputStream();
    renderers.of(format).render(briefing, bytes);
    return bytes.toByteArray();
  }

  private static Coverage coverage(
      News news, NightInput input, List<Analysis> tonight, Desk.Selection selection) {
    var times = new ArrayList<OffsetDateTime>();
    tonight.forEach(analysis -> analysis.article().about().published().ifPresent(times::add));
    times.sort(OffsetDateTime.timeLineOrder().thenComparing(OffsetDateTime::compareTo));
    var skipped = new ArrayList<>(news.skipped());
    skipped.addAll(input.faultsOf(news.sifted().kept()));
    var aside = new TreeMap<String, Integer>();
    news.sifted().setAside().forEach(one -> aside.merge(one.reason(), one.count(), Integer::sum));
    if (news.duplicates() > 0) {
      aside.merge("the same article twice", news.duplicates(), Integer::sum);
    }
    int unmatched = members(selection.unmatched());
    int beyond = members(selection.beyond());
    if (unmatched > 0) {
      aside.put("in no section of this edition", unmatched);
    }
    if (beyond > 0) {
      aside.put("beyond the edition's limits", beyond);
    }
    var counted = new ArrayList<SetAside>();
    aside.forEach((reason, count) -> counted.add(new SetAside(reason, count)));
    return new Coverage(
        tonight.size() - unmatched - beyond,
        times.stream().findFirst(),
        times.isEmpty() ? Optional.empty() : Optional.of(times.get(times.size() - 1)),
        skipped,
        news.failed(),
        counted);
  }

  private static int members(List<Story> stories) {
    return stories.stream().mapToInt(story -> story.members().size()).sum();
  }
}
