package nightdesk.job;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nightdesk.Nightdesk;
import nightdesk.Options;
import nightdesk.mail.Delivery;
import nightdesk.mail.Mailer;
import nightdesk.store.AtomicFile;
import nightdesk.store.Memory;
import nightdesk.store.Outbox;

/**
 * Looks at all that a run needs, before the night does. Nothing is changed; no letter is sent; of
 * the mail server only its greeting (and login) is asked.
 */
public final class Doctor {
  private static final long LITTLE_SPACE = 200_000_000;

  private final Settings settings;
  private final Clock clock;
  private final Map<String, String> environment;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * One line of the examination.
   *
   * @param good whether it is as it should be
   * @param line {@code place: what}, with what to do if it is not good
   */
  public record Finding(boolean good, String line) {}

  public Doctor(Settings settings, Clock clock, Map<String, String> environment) {
    this.settings = settings;
    this.clock = clock;
    this.environment = environment;
  }

  /** All findings, in a fixed order. */
  public List<Finding> examine() {
    good(settings.file() + ": understood, " + RunLog.count(settings.editions().size(), "edition"));
    clock();
    folders();
    store();
    for (EditionSettings edition : settings.editions()) {
      edition(edition);
    }
    settings.mail().ifPresent(this::mail);
    return List.copyOf(findings);
  }

  private void good(String line) {
    findings.add(new Finding(true, line));
  }

  private void bad(String line) {
    findings.add(new Finding(false, line));
  }

  private void clock() {
    Instant now = clock.instant();
    var built = LocalDate.of(2026, 1, 1);
    LocalDate today = LocalDate.ofInstant(now, clock.getZone());
    if (today.isBefore(built)) {
      bad("clock: says " + today + ", which cannot be; set it");
    } else {
      good("clock: " + now + ", system time zone " + clock.getZone());
    }
  }

  private void folders() {
    for (Path folder : List.of(settings.reports(), settings.store())) {
      Path existing = folder;
      while (existing != null && !Files.exists(existing)) {
        existing = existing.getParent();
      }
      if (existing == null || !Files.isDirectory(existing)) {
        bad(folder + ": not a folder; remove what is in its place");
        continue;
      }
      Path probe = existing.resolve(".nightdesk-doctor");
      try {
        AtomicFile.write(probe, new byte[] {'.'});
        Files.deleteIfExists(probe);
        FileStore disk = Files.getFileStore(existing);
        long free = disk.getUsableSpace();
        if (free < LITTLE_SPACE) {
          bad(folder + ": only " + free / 1_000_000 + " MB are free; make room");
        } else {
          good(folder + ": can be written, " + free / 1_000_000 + " MB free");
        }
      } catch (IOException e) {
        bad(folder + ": cannot be written (" + reason(e) + "); mend its permissions");
      }
    }
  }

  private void store() {
    try {
      try (Memory memory = Memory.look(NightlyJob.memoryFile(settings))) {
        for (EditionSettings edition : settings.editions()) {
          Optional<LocalDate> latest = memory.latest(edition.name());
          LocalDate today = LocalDate.ofInstant(clock.instant(), edition.zone());
          if (latest.isPresent() && latest.get().isAfter(today)) {
            bad(
                "clock: says "
                    + today
                    + ", but "
                    + edition.name()
                    + " of "
                    + latest.get()
                    + " is made already; set the clock");
          }
        }
      }
      List<String> damage = StoreKeeper.damage(settings);
      damage.forEach(line -> bad(line + "; 'nightdesk store compact' drops it"));
      long unknown =
          Outbox.peek(NightlyJob.outboxFile(settings)).stream()
              .filter(item -> item.state() == Outbox.State.UNKNOWN)
              .count();
      if (unknown > 0) {
        bad(
            "outbox: "
                + RunLog.count(unknown, "letter")
                + " may have arrived or not; 'nightdesk store check' names them");
      }
      if (damage.isEmpty() && unknown == 0) {
        good(settings.store() + ": memory and outbox are whole");
      }
    } catch (IOException e) {
      bad(settings.store() + ": cannot be read (" + reason(e) + "); mend its permissions");
    }
  }

  private void edition(EditionSettings edition) {
    String place = "edition " + edition.name();
    try {
      new EditionMaker(edition, new Nightdesk(Options.defaults()), settings.templates());
      good(place + ": look " + edition.look() + " and its fonts are whole");
    } catch (IOException | RuntimeException e) {
      bad(place + ": look " + edition.look() + ": " + e.getMessage());
    }
    for (Path input : edition.inputs()) {
      if (Files.isReadable(input)) {
        good(place + ": input " + input + " can be read");
      } else {
        bad(place + ": input " + input + " is not there or cannot be read; create it");
      }
    }
    Instant now = clock.instant();
    ZoneOffsetTransition next = edition.zone().getRules().nextTransition(now);
    String change = next == null ? "never changes" : "changes on " + next.getDateTimeBefore();
    good(place + ": time zone " + edition.zone() + ", " + change);
    if (edition.recipients().isEmpty()) {
      good(place + ": no recipients, nothing is mailed");
    }
  }

  private void mail(MailSettings mail) {
    String place = "mail server " + mail.host() + ":" + mail.port();
    mail.password()
        .filter(secret -> secret.kind() == SecretSource.Kind.FILE)
        .ifPresent(secret -> secretFile(Path.of(secret.words().get(0))));
    try (var mailer = new Mailer(Dispatch.server(mail, environment))) {
      Delivery answer = mailer.greet();
      if (answer.outcome() == Delivery.Outcome.SENT) {
        good(place + ": " + answer.answer());
      } else {
        // The answer of a server that cannot be reached begins with its name.
        String said = answer.answer().replaceFirst("^\\Q" + mail.host() + "\\E:\\d+: ", "");
        bad(place + ": " + said + "; check host, port, security, user and password");
      }
    } catch (IOException e) {
      bad(place + ": " + e.getMessage() + "; check the password's place and the authority");
    }
    if (mail.timeout().compareTo(Duration.ofMinutes(2)) > 0) {
      bad(place + ": timeout-seconds above 120 can hold a run up for long; lower it");
    }
  }

  /** Why, without the name of the file that was tried. */
  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "access denied";
    }
    return e instanceof FileSystemException known && known.getReason() != null
        ? known.getReason()
        : String.valueOf(e.getMessage());
  }

  private void secretFile(Path file) {
    try {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
      if (permissions.contains(PosixFilePermission.OTHERS_READ)) {
        bad(file + ": everybody can read the password; chmod 600 it");
      }
    } catch (IOException | UnsupportedOperationException e) {
      // whether it can be read is said by the greeting
    }
  }
}
