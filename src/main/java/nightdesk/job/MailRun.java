package nightdesk.job;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import nightdesk.store.Outbox;
import nightdesk.store.RunLock;

/** Sends the letters that wait, without making editions. */
public final class MailRun {
  private final Settings settings;
  private final Clock clock;
  private final Map<String, String> environment;
  private final Stop stop;
  private final RunLog log;

  public MailRun(
      Settings settings, Clock clock, Map<String, String> environment, Stop stop, RunLog log) {
    this.settings = settings;
    this.clock = clock;
    this.environment = environment;
    this.stop = stop;
    this.log = log.in(settings.log());
  }

  /**
   * Sends them.
   *
   * @param resendUnknown whether letters that may have arrived go again, too
   */
  public ExitStatus run(boolean resendUnknown) throws IOException {
    if (settings.mail().isEmpty()) {
      log.error(settings.file() + ": no mail server; say it under \"mail\"");
      return ExitStatus.CONFIGURATION;
    }
    try (RunLock lock = NightlyJob.lock(settings, clock, "nightdesk send");
        Outbox outbox = Outbox.open(NightlyJob.outboxFile(settings), clock.instant())) {
      log.detail("holding " + lock);
      if (!outbox.damage().isEmpty()) {
        outbox
            .damage()
            .forEach(
                line -> log.error(line + "; 'nightdesk store compact' drops it, then mail goes"));
        return ExitStatus.FAILED;
      }
      Dispatch.Outcome outcome =
          new Dispatch(
                  settings.mail().get(),
                  settings.reports(),
                  outbox,
                  clock,
                  log,
                  item -> Dispatch.isWanted(settings, item),
                  stop::wished,
                  stop::sleep)
              .send(environment, LocalDate.now(clock), resendUnknown);
      log.info(
          outcome.sent()
              + " sent, "
              + outcome.refused()
              + " not delivered, "
              + outcome.unknown()
              + " unknown, "
              + outcome.waiting()
              + " waiting");
      if (outcome.waiting() > 0) {
        return ExitStatus.TRY_AGAIN;
      }
      return outcome.refused() + outcome.unknown() > 0 ? ExitStatus.SKIPPED : ExitStatus.DONE;
    } catch (RunLock.Held e) {
      log.error("another run is at work: " + e.holder() + "; try again when it has ended");
      return ExitStatus.TRY_AGAIN;
    }
  }
}
