package nightdesk.job;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nightdesk.Nightdesk;
import nightdesk.Options;
import nightdesk.json.JsonTree;
import nightdesk.mail.Mailbox;
import nightdesk.model.Article;
import nightdesk.model.Briefing;
import nightdesk.model.Coverage;
import nightdesk.store.AtomicFile;
import nightdesk.store.Fingerprint;
import nightdesk.store.Memory;
import nightdesk.store.Outbox;
import nightdesk.store.RunLock;

/**
 * One run: reads the inputs once, makes each edition, mails it. Whenever it is killed, the next run
 * of the same date finishes the night with the same bytes and mails nobody twice:
 *
 * <ol>
 *   <li>the window of an edition is written down before anything else and kept by later runs;
 *   <li>reports and letters are written whole, under their final name or not at all;
 *   <li>the outbox learns of the letters, then the memory of the edition: only now it is made, and
 *       only now a letter may go;
 *   <li>of each letter the outbox knows on disk that it is about to go, and what came of it.
 * </ol>
 */
public final class NightlyJob {
  private final Settings settings;
  private final RunRequest request;
  private final Clock clock;
  private final Map<String, String> environment;
  private final Stop stop;
  private final RunLog log;
  private final Progress progress;

  /**
   * @param clock the time, and the time zone of messages
   * @param environment where a password may be
   */
  public NightlyJob(
      Settings settings,
      RunRequest request,
      Clock clock,
      Map<String, String> environment,
      Stop stop,
      RunLog log,
      Progress progress) {
    this.settings = settings;
    this.request = request;
    this.clock = clock;
    this.environment = environment;
    this.stop = stop;
    this.log = log.in(settings.log());
    this.progress = progress;
  }

  static Path memoryFile(Settings settings) {
    return settings.store().resolve("memory.jsonl");
  }

  static Path outboxFile(Settings settings) {
    return settings.store().resolve("outbox.jsonl");
  }

  /** The lock that keeps two runs apart. */
  static RunLock lock(Settings settings, Clock clock, String doing) throws IOException {
    String since =
        clock.instant().truncatedTo(ChronoUnit.SECONDS).atZone(clock.getZone()).toString();
    return RunLock.take(
        settings.store().resolve(settings.remembers() ? "lock" : ".lock"),
        "process "
            + ProcessHandle.current().pid()
            + host()
            + " ("
            + doing
            + ", since "
            + since
            + ")");
  }

  /** A store on a shared disk may be worked on from another machine. */
  private static String host() {
    try {
      return " on " + Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
    } catch (IOException e) {
      return "";
    }
  }

  /**
   * Does it.
   *
   * @throws IOException if nothing could be made, because the store cannot be written or a look is
   *     wrong
   */
  public RunReport run() throws IOException {
    Instant started = clock.instant();
    if (request.dry()) {
      return new Work(started, Memory.look(memoryFile(settings)), Optional.empty()).make();
    }
    try (RunLock lock = lock(settings, clock, "nightdesk run")) {
      log.detail("holding " + lock);
      for (Path stale : AtomicFile.sweep(settings.reports())) {
        log.detail("removed what a killed run left: " + stale);
      }
      if (!settings.remembers()) {
        return new Work(started, Memory.look(memoryFile(settings)), Optional.empty()).make();
      }
      AtomicFile.sweep(settings.store());
      forgetOldNights();
      try (Memory memory = Memory.open(memoryFile(settings));
          Outbox outbox = Outbox.open(outboxFile(settings), started)) {
        memory.damage().forEach(line -> log.warning(line + "; what it said is forgotten"));
        return new Work(started, memory, Optional.of(outbox)).make();
      }
    } catch (RunLock.Held e) {
      log.error("another run is at work: " + e.holder() + "; try again when it has ended");
      return new RunReport(
          ExitStatus.TRY_AGAIN, List.of(), new RunReport.Mail(0, 0, 0, 0), started, started);
    }
  }

  private void forgetOldNights() throws IOException {
    LocalDate first = LocalDate.now(clock).minusDays(settings.retentionDays());
    boolean old;
    try (Memory memory = Memory.look(memoryFile(settings))) {
      old = memory.isOld(first) && memory.damage().isEmpty();
    }
    // Damage is for the operator to see, and to drop.
    if (old && StoreKeeper.damage(settings).isEmpty()) {
      int nights = Memory.compact(memoryFile(settings), first);
      int letters = Outbox.compact(outboxFile(settings), first, clock.instant());
      log.detail(
          "forgot "
              + RunLog.count(nights, "night")
              + " and "
              + RunLog.count(letters, "letter")
              + " before "
              + first);
    }
  }

  /** An edition on its way. */
  private static final class Plan {
    final EditionSettings edition;
    final EditionMaker.Night night;
    final EditionMaker maker;
    EditionMaker.News news;

    Plan(EditionSettings edition, EditionMaker.Night night, EditionMaker maker) {
      this.edition = edition;
      this.night = night;
      this.maker = maker;
    }
  }

  /** The state of one run. */
  private final class Work {
    private final Instant started;
    private final Memory memory;
    private final Optional<Outbox> outbox;
    private final List<RunReport.Edition> reports = new ArrayList<>();
    private boolean clockIsWrong;

    Work(Instant started, Memory memory, Optional<Outbox> outbox) {
      this.started = started;
      this.memory = memory;
      this.outbox = outbox;
    }

    RunReport make() throws IOException {
      var plans = new ArrayList<Plan>();
      Nightdesk nightdesk = new Nightdesk(Options.defaults());
      for (EditionSettings edition : asked()) {
        plan(edition, nightdesk).ifPresent(plans::add);
      }
      if (!plans.isEmpty()) {
        makeAll(plans, nightdesk);
      }
      Dispatch.Outcome mail = request.dry() ? Dispatch.Outcome.NOTHING : mail();
      stop.check();
      var report =
          new RunReport(
              status(mail),
              reports,
              new RunReport.Mail(mail.sent(), mail.refused(), mail.unknown(), mail.waiting()),
              started,
              clock.instant());
      if (!request.dry()) {
        leave(report);
      }
      return report;
    }

    private List<EditionSettings> asked() {
      return request.editions().isEmpty()
          ? settings.editions()
          : settings.editions().stream()
              .filter(edition -> request.editions().contains(edition.name()))
              .toList();
    }

    /** What is to be done for an edition, if anything. */
    private Optional<Plan> plan(EditionSettings edition, Nightdesk nightdesk) throws IOException {
      LocalDate date =
          request.date().orElseGet(() -> LocalDate.now(clock.withZone(edition.zone())));
      Optional<LocalDate> latest = memory.latest(edition.name());
      if (request.date().isEmpty() && latest.isPresent() && latest.get().isAfter(date)) {
        clockIsWrong = true;
        log.error(
            "clock: says "
                + date
                + ", but "
                + edition.name()
                + " of "
                + latest.get()
                + " is made already; set the clock, or name the date with --date");
        return Optional.empty();
      }
      Optional<Memory.Night> before = memory.night(edition.name(), date);
      if (before.isPresent() && !request.remake()) {
        madeBefore(edition, before.get());
        return Optional.empty();
      }
      Instant dayEnd = date.plusDays(1).atStartOfDay(edition.zone()).toInstant();
      Instant now = clock.instant().isBefore(dayEnd) ? clock.instant() : dayEnd;
      Memory.Begun begun = memory.begin(edition.name(), date, now);
      // A run that stands alone marks by the day, not by the moment: same input, same bytes.
      Instant horizon = settings.remembers() ? begun.to() : dayEnd;
      return Optional.of(
          new Plan(
              edition,
              new EditionMaker.Night(begun, horizon, memory.before(edition.name(), date)),
              new EditionMaker(edition, nightdesk, settings.templates())));
    }

    private void madeBefore(EditionSettings edition, Memory.Night night) throws IOException {
      LocalDate date = night.made().begun().date();
      var changed = new ArrayList<String>();
      for (var file : night.made().files().entrySet()) {
        Path path = settings.reports().resolve(file.getKey());
        if (!Files.isRegularFile(path) || !Fingerprint.sha256(path).equals(file.getValue())) {
          changed.add(file.getKey());
        }
      }
      log.info(edition.name() + " of " + date + " is made already; --remake makes it again");
      changed.forEach(
          file -> log.warning(file + ": missing, or changed since it was made; see --remake"));
      reports.add(
          new RunReport.Edition(
              edition.name(),
              date,
              RunReport.State.MADE_BEFORE,
              night.told().size(),
              Optional.empty(),
              folder(edition, date),
              List.of()));
    }

    private Path folder(EditionSettings edition, LocalDate date) {
      return settings.reports().resolve(date.toString()).resolve(edition.name());
    }

    private void makeAll(List<Plan> plans, Nightdesk nightdesk) throws IOException {
      int threads =
          settings.threads() > 0 ? settings.threads() : Runtime.getRuntime().availableProcessors();
      var input =
          new NightInput(
              nightdesk,
              threads,
              clock,
              Duration.ofSeconds(settings.settleSeconds()),
              stop,
              log,
              progress);
      input.read(plans.stream().flatMap(plan -> plan.edition.inputs().stream()).toList());
      var wanted = new ArrayList<Article>();
      for (Plan plan : plans) {
        plan.news = plan.maker.sift(plan.night, input);
        wanted.addAll(plan.news.sifted().kept());
      }
      input.analyze(wanted);
      for (Plan plan : plans) {
        stop.check();
        try {
          make(plan, input);
        } catch (FileSystemException e) {
          failed(plan, e);
        }
      }
    }

    /** A disk that is full for one edition need not be for the others. */
    private void failed(Plan plan, FileSystemException e) {
      log.error(
          e.getFile()
              + ": "
              + (e.getReason() == null ? e.getClass().getSimpleName() : e.getReason())
              + "; "
              + plan.edition.name()
              + " is not made, what was there is untouched; mend it and run again");
      reports.add(
          new RunReport.Edition(
              plan.edition.name(),
              plan.night.date(),
              RunReport.State.FAILED,
              0,
              Optional.empty(),
              folder(plan.edition, plan.night.date()),
              List.of()));
    }

    private void make(Plan plan, NightInput input) throws IOException {
      EditionMaker.Product product = plan.maker.make(plan.night, plan.news, input);
      Briefing briefing = product.briefing();
      Path folder = folder(plan.edition, plan.night.date());
      var hashes = new LinkedHashMap<String, String>();
      var written = new ArrayList<Path>();
      for (var file : product.files().entrySet()) {
        stop.check();
        Path path = folder.resolve(file.getKey());
        if (request.dry()) {
          file.getValue().writeTo(OutputStream.nullOutputStream());
        } else {
          hashes.put(relative(path), AtomicFile.write(path, file.getValue()));
          written.add(path);
        }
      }
      var letters = new ArrayList<Outbox.Item>();
      boolean old = tooOldForMail(plan.night.date());
      if (old && !plan.edition.recipients().isEmpty()) {
        log.info(plan.edition.name() + " of " + plan.night.date() + " is too old to be mailed");
      }
      if (outbox.isPresent() && !old && Letters.goesOut(plan.edition, briefing)) {
        prepare(plan, product, folder, letters);
        outbox.get().prepare(letters);
      }
      Coverage coverage = briefing.coverage();
      memory.commit(
          new Memory.Night(
              new Memory.Made(
                  plan.night.begun(),
                  Fingerprint.sha256(plan.edition.toString()).substring(0, 16),
                  hashes,
                  coverage.articles(),
                  briefing.stories().isEmpty() ? "empty" : "told"),
              product.seen(),
              product.told()));
      log.info(account(plan, briefing, coverage));
      written.forEach(file -> log.info("wrote " + file));
      reports.add(
          new RunReport.Edition(
              plan.edition.name(),
              plan.night.date(),
              RunReport.State.MADE,
              briefing.stories().size(),
              Optional.of(coverage),
              folder,
              written));
    }

    /** An old edition that is made up for is for the archive. */
    private boolean tooOldForMail(LocalDate date) {
      return settings
          .mail()
          .filter(mail -> date.plusDays(mail.giveUpDays()).isBefore(LocalDate.now(clock)))
          .isPresent();
    }

    private void prepare(
        Plan plan, EditionMaker.Product product, Path folder, List<Outbox.Item> letters)
        throws IOException {
      var writer = new Letters(settings.mail().orElseThrow(), plan.edition);
      Path printed = folder.resolve("briefing.pdf");
      Letters.Content content =
          plan.maker.letter(
              product,
              product.files().containsKey("briefing.pdf")
                  ? Files.readAllBytes(printed)
                  : new byte[0]);
      for (Mailbox to : plan.edition.recipients()) {
        stop.check();
        String id = writer.messageId(plan.night.date(), to);
        if (!outbox.orElseThrow().accepts(id)) {
          continue;
        }
        byte[] mime = writer.write(product.briefing(), content, plan.night.begun().to(), to);
        Path file = folder.resolve("mail").resolve(fileName(to));
        AtomicFile.write(file, mime);
        letters.add(
            new Outbox.Item(
                id,
                plan.edition.name(),
                plan.night.date(),
                to.address(),
                relative(file),
                Fingerprint.sha256(mime),
                Outbox.State.PREPARED,
                clock.instant(),
                "",
                0));
      }
    }

    private String relative(Path path) {
      return settings.reports().relativize(path).toString().replace('\\', '/');
    }

    private static String fileName(Mailbox to) {
      String readable = to.address().replaceAll("[^A-Za-z0-9@._+-]", "_");
      return readable + "-" + Fingerprint.sha256(to.address()).substring(0, 8) + ".eml";
    }

    private Dispatch.Outcome mail() throws IOException {
      if (outbox.isEmpty() || settings.mail().isEmpty()) {
        return Dispatch.Outcome.NOTHING;
      }
      if (!outbox.get().damage().isEmpty()) {
        outbox
            .get()
            .damage()
            .forEach(
                line ->
                    log.error(
                        line + "; no mail goes until 'nightdesk store compact' has dropped it"));
        return Dispatch.Outcome.NOTHING;
      }
      stop.check();
      if (!request.send()) {
        long waiting =
            outbox.get().items().stream()
                .filter(item -> item.state() == Outbox.State.PREPARED)
                .count();
        log.info(RunLog.count(waiting, "letter") + " written; 'nightdesk send' sends what waits");
        return Dispatch.Outcome.NOTHING;
      }
      return new Dispatch(
              settings.mail().get(),
              settings.reports(),
              outbox.get(),
              clock,
              log,
              item -> Dispatch.isWanted(settings, item),
              stop::wished,
              stop::sleep)
          .send(environment, LocalDate.now(clock), false);
    }

    private ExitStatus status(Dispatch.Outcome mail) {
      boolean failed =
          reports.stream().anyMatch(edition -> edition.state() == RunReport.State.FAILED)
              || outbox.stream().anyMatch(box -> !box.damage().isEmpty());
      if (failed) {
        return ExitStatus.FAILED;
      }
      if (clockIsWrong || mail.waiting() > 0) {
        return ExitStatus.TRY_AGAIN;
      }
      List<Coverage> coverages =
          reports.stream().flatMap(edition -> edition.coverage().stream()).toList();
      boolean empty = !coverages.isEmpty() && coverages.stream().allMatch(c -> c.articles() == 0);
      boolean failures = coverages.stream().anyMatch(c -> !c.failed().isEmpty());
      boolean skipped = coverages.stream().anyMatch(c -> !c.skipped().isEmpty());
      boolean undelivered = mail.refused() + mail.newlyUnknown() > 0;
      if (undelivered
          || failures && settings.remembers()
          || skipped && !empty
          || failures && !empty) {
        return ExitStatus.SKIPPED;
      }
      return empty ? ExitStatus.NOTHING : ExitStatus.DONE;
    }

    /** What monitoring looks at. Failing here fails nothing that matters more. */
    private void leave(RunReport report) throws IOException {
      EditionSettings first = settings.editions().get(0);
      new ReportIndex(settings.reports(), EditionMaker.renderers(first, settings.templates()))
          .write(first.title());
      if (settings.remembers()) {
        AtomicFile.write(
            settings.reports().resolve("run.json"),
            (JsonTree.write(report.tree()) + "\n").getBytes(StandardCharsets.UTF_8));
      }
      if (settings.metrics().isPresent()) {
        Path file = settings.metrics().get();
        AtomicFile.write(file, report.metrics(lastSuccess(file)).getBytes(StandardCharsets.UTF_8));
      }
    }

    private static String lastSuccess(Path file) throws IOException {
      if (!Files.isRegularFile(file)) {
        return "";
      }
      Matcher line =
          Pattern.compile("^" + RunReport.LAST_SUCCESS + " ([0-9]+)$", Pattern.MULTILINE)
              .matcher(Files.readString(file));
      return line.find() ? line.group(1) : "";
    }
  }

  private static String account(Plan plan, Briefing briefing, Coverage coverage) {
    int missed = coverage.skipped().size() + coverage.failed().size();
    var out = new StringBuilder();
    out.append(plan.edition.name()).append(" of ").append(plan.night.date()).append(": ");
    int stories = briefing.stories().size();
    out.append(coverage.articles())
        .append(coverage.articles() == 1 ? " article in " : " articles in ");
    out.append(stories).append(stories == 1 ? " story; " : " stories; ");
    out.append(missed == 0 ? "nothing skipped" : missed + " skipped");
    coverage
        .setAside()
        .forEach(why -> out.append("; ").append(why.count()).append(' ').append(why.reason()));
    return out.toString();
  }
}
