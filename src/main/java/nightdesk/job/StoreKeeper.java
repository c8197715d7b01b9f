package nightdesk.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nightdesk.store.AtomicFile;
import nightdesk.store.Fingerprint;
import nightdesk.store.Journal;
import nightdesk.store.Memory;
import nightdesk.store.Outbox;
import nightdesk.store.RunLock;

/** Looks after the store: checks it, makes it small, takes it out. */
public final class StoreKeeper {
  private final Settings settings;
  private final Clock clock;

  public StoreKeeper(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  static List<String> damage(Settings settings) throws IOException {
    var damage = new ArrayList<String>();
    damage.addAll(Journal.look(NightlyJob.memoryFile(settings), entry -> {}));
    damage.addAll(Journal.look(NightlyJob.outboxFile(settings), entry -> {}));
    return damage;
  }

  /** What is wrong: damaged lines, reports that changed, letters whose fate is not known. */
  public List<String> check() throws IOException {
    var wrong = new ArrayList<>(damage(settings));
    try (Memory memory = Memory.look(NightlyJob.memoryFile(settings))) {
      for (Memory.Night night : memory.nights()) {
        for (var file : night.made().files().entrySet()) {
          Path path = settings.reports().resolve(file.getKey());
          if (!Files.isRegularFile(path)) {
            wrong.add(path + ": is gone; 'nightdesk run --remake' makes it again");
          } else if (!Fingerprint.sha256(path).equals(file.getValue())) {
            wrong.add(
                path + ": changed since it was made; 'nightdesk run --remake' makes it again");
          }
        }
      }
    }
    for (Outbox.Item item : Outbox.peek(NightlyJob.outboxFile(settings))) {
      if (item.state() == Outbox.State.UNKNOWN || item.state() == Outbox.State.SENDING) {
        wrong.add(
            item.recipient()
                + ": "
                + item.edition()
                + " of "
                + item.date()
                + " may have arrived or not; ask, then 'nightdesk send --resend-unknown'");
      }
    }
    return wrong;
  }

  /** Forgets nights older than the settings say, and drops damaged lines. */
  public ExitStatus compact(RunLog log) throws IOException {
    try (RunLock lock = NightlyJob.lock(settings, clock, "nightdesk store compact")) {
      log.detail("holding " + lock);
      AtomicFile.sweep(settings.store());
      LocalDate first = LocalDate.now(clock).minusDays(settings.retentionDays());
      int damaged = damage(settings).size();
      int outbox = Journal.look(NightlyJob.outboxFile(settings), entry -> {}).size();
      int nights = Memory.compact(NightlyJob.memoryFile(settings), first);
      int letters = Outbox.compact(NightlyJob.outboxFile(settings), first, clock.instant());
      log.info(
          "forgot "
              + RunLog.count(nights, "night")
              + " and "
              + RunLog.count(letters, "letter")
              + " before "
              + first);
      log.info(
          RunLog.count(damaged, "damaged line")
              + " dropped"
              + (outbox > 0
                  ? "; letters that waited may have gone, 'nightdesk store check' names them"
                  : ""));
      return ExitStatus.DONE;
    } catch (RunLock.Held e) {
      log.error("a run is at work: " + e.holder() + "; try again when it has ended");
      return ExitStatus.TRY_AGAIN;
    }
  }

  /** Gives the memory and the outbox as JSON Lines. */
  public void export(Consumer<String> lines) throws IOException {
    Memory.export(NightlyJob.memoryFile(settings), lines);
    Memory.export(NightlyJob.outboxFile(settings), lines);
  }
}
