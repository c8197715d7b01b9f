package nightdesk.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import nightdesk.mail.Delivery;
import nightdesk.mail.Mailbox;
import nightdesk.mail.Mailer;
import nightdesk.mail.Server;
import nightdesk.store.Fingerprint;
import nightdesk.store.Outbox;
import nightdesk.store.Outbox.Item;
import nightdesk.store.Outbox.State;

/**
 * Takes the outbox's letters to the mail server. A letter that may have gone is never sent again by
 * itself. What the server puts off is tried again, at growing distances, until the deadline; what
 * is left then waits for the next run.
 */
final class Dispatch {
  /** Minutes between rounds; the last one repeats. */
  private static final List<Integer> PAUSES = List.of(1, 2, 5, 10, 15);

  /** Waits. */
  interface Sleeper {
    /** Sleeps for a while, or shorter if the run is to stop. */
    void sleep(Duration time) throws InterruptedException;
  }

  /**
   * What came of it.
   *
   * @param sent letters that the server took in this run
   * @param refused letters that ended in this run without being taken
   * @param unknown letters of which nobody knows, from this run and from earlier ones
   * @param newlyUnknown those of them that this run left
   * @param waiting letters that wait for the next run
   */
  record Outcome(int sent, int refused, int unknown, int newlyUnknown, int waiting) {
    static final Outcome NOTHING = new Outcome(0, 0, 0, 0, 0);
  }

  private final MailSettings settings;
  private final Path reports;
  private final Outbox outbox;
  private final Clock clock;
  private final RunLog log;
  private final Predicate<Item> wanted;
  private final BooleanSupplier stopping;
  private final Sleeper sleeper;
  private int sent;
  private int refused;
  private int newlyUnknown;

  /**
   * @param wanted whether the settings still have the edition and the recipient of a letter
   * @param stopping whether the run is to end
   */
  Dispatch(
      MailSettings settings,
      Path reports,
      Outbox outbox,
      Clock clock,
      RunLog log,
      Predicate<Item> wanted,
      BooleanSupplier stopping,
      Sleeper sleeper) {
    this.settings = settings;
    this.reports = reports;
    this.outbox = outbox;
    this.clock = clock;
    this.log = log;
    this.wanted = wanted;
    this.stopping = stopping;
    this.sleeper = sleeper;
  }

  /** The server of the settings, password fetched. */
  static Server server(MailSettings mail, Map<String, String> environment) throws IOException {
    Optional<Server.Login> login =
        mail.password().isEmpty()
            ? Optional.empty()
            : Optional.of(new Server.Login(mail.user(), mail.password().get().read(environment)));
    return new Server(
        mail.host(),
        mail.port(),
        mail.security(),
        login,
        mail.authority(),
        mail.timeout(),
        mail.helo().isEmpty() ? mail.from().domain() : mail.helo());
  }

  /**
   * Sends what is to be sent.
   *
   * @param today letters that are too old today are given up
   * @param resendUnknown whether letters that may have gone go again
   * @throws IOException if the outbox cannot be written; nothing more was sent then
   */
  Outcome send(Map<String, String> environment, LocalDate today, boolean resendUnknown)
      throws IOException {
    reportUnknown(resendUnknown);
    dropUnwanted();
    giveUp(today);
    List<Item> queue = queue(resendUnknown);
    if (!queue.isEmpty() && !stopping.getAsBoolean()) {
      try (Mailer mailer = mailer(environment)) {
        rounds(mailer, queue, clock.instant().plus(settings.deadline()));
      } catch (Unusable e) {
        log.error(e.getMessage());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    int unknown = count(State.UNKNOWN);
    return new Outcome(sent, refused, unknown, newlyUnknown, count(State.PREPARED));
  }

  private Mailer mailer(Map<String, String> environment) throws Unusable {
    try {
      return new Mailer(server(settings, environment));
    } catch (IOException e) {
      throw new Unusable(
          "mail: " + e.getMessage() + "; letters wait; mend it and run 'nightdesk send'");
    }
  }

  /** No letter can go in this run. */
  private static final class Unusable extends Exception {
    private static final long serialVersionUID = 1;

    Unusable(String message) {
      super(message);
    }
  }

  private int count(State state) {
    return (int) outbox.items().stream().filter(item -> item.state() == state).count();
  }

  private void reportUnknown(boolean resend) {
    for (Item item : outbox.items()) {
      if (item.state() == State.UNKNOWN && !resend) {
        log.warning(
            place(item)
                + ": may have arrived or not ("
                + item.detail()
                + "); ask, then 'nightdesk send --resend-unknown' sends it again");
      }
    }
  }

  /** Whoever was taken out of the settings since, or whose edition was, gets nothing. */
  private void dropUnwanted() throws IOException {
    for (Item item : outbox.items()) {
      if (item.state() == State.PREPARED && !wanted.test(item)) {
        outbox.move(item.id(), State.REFUSED, clock.instant(), "not in the settings any more");
        log.warning(place(item) + ": not sent; the settings do not have this recipient any more");
      }
    }
  }

  /** True if {@code settings} have the edition and the recipient of {@code item}. */
  static boolean isWanted(Settings settings, Item item) {
    return settings.edition(item.edition()).stream()
        .flatMap(edition -> edition.recipients().stream())
        .anyMatch(recipient -> recipient.address().equalsIgnoreCase(item.recipient()));
  }

  private void giveUp(LocalDate today) throws IOException {
    for (Item item : outbox.items()) {
      if (item.state() == State.PREPARED
          && item.date().plusDays(settings.giveUpDays()).isBefore(today)) {
        move(item, State.REFUSED, "given up after " + settings.giveUpDays() + " days");
      }
    }
  }

  private List<Item> queue(boolean resendUnknown) {
    return outbox.items().stream()
        .filter(
            item ->
                item.state() == State.PREPARED
                    || resendUnknown && item.state() == State.UNKNOWN && wanted.test(item))
        .toList();
  }

  private void rounds(Mailer mailer, List<Item> letters, Instant deadline)
      throws IOException, InterruptedException, Unusable {
    List<Item> queue = letters;
    for (int round = 0; !queue.isEmpty(); round++) {
      queue = round(mailer, queue, deadline);
      if (queue.isEmpty() || stopping.getAsBoolean()) {
        return;
      }
      Duration pause = Duration.ofMinutes(PAUSES.get(Math.min(round, PAUSES.size() - 1)));
      if (clock.instant().plus(pause).isAfter(deadline)) {
        log.warning(
            RunLog.count(queue.size(), "letter")
                + " left for the next run: deadline-minutes is over");
        return;
      }
      log.info(
          RunLog.count(queue.size(), "letter")
              + " put off; trying again in "
              + pause.toMinutes()
              + " min");
      mailer.close();
      sleeper.sleep(pause);
    }
  }

  /** The letters that are to be tried again. */
  private List<Item> round(Mailer mailer, List<Item> queue, Instant deadline)
      throws IOException, Unusable {
    var again = new ArrayList<Item>();
    for (int i = 0; i < queue.size(); i++) {
      // A first round is always tried; an overlong one leaves the rest to the next run.
      boolean late = i > 0 && clock.instant().isAfter(deadline.plus(settings.timeout()));
      if (stopping.getAsBoolean() || late) {
        again.addAll(queue.subList(i, queue.size()));
        return again;
      }
      Item item = queue.get(i);
      Delivery.Outcome outcome = send(mailer, item);
      if (outcome == Delivery.Outcome.UNREACHABLE) {
        again.addAll(queue.subList(i, queue.size()));
        return again;
      }
      if (outcome == Delivery.Outcome.DEFERRED) {
        again.add(item);
      }
    }
    return again;
  }

  private Delivery.Outcome send(Mailer mailer, Item item) throws IOException, Unusable {
    byte[] mime;
    try {
      mime = Files.readAllBytes(reports.resolve(item.file()));
    } catch (NoSuchFileException e) {
      move(item, State.REFUSED, "its file " + item.file() + " is gone");
      return Delivery.Outcome.REFUSED;
    }
    if (!Fingerprint.sha256(mime).equals(item.sha256())) {
      move(item, State.REFUSED, "its file " + item.file() + " was changed after it was prepared");
      return Delivery.Outcome.REFUSED;
    }
    Delivery delivery =
        mailer.send(
            mime,
            settings.from(),
            new Mailbox("", item.recipient()),
            () -> outbox.move(item.id(), State.SENDING, clock.instant(), ""));
    switch (delivery.outcome()) {
      case SENT -> {
        sent++;
        move(item, State.SENT, delivery.answer());
      }
      case REFUSED -> move(item, State.REFUSED, delivery.answer());
      case UNKNOWN -> {
        newlyUnknown++;
        move(item, State.UNKNOWN, delivery.answer());
      }
      case DEFERRED, UNREACHABLE -> putOff(item, delivery.answer());
      case BARRED -> {
        putOff(item, delivery.answer());
        throw new Unusable(
            "mail server "
                + settings.host()
                + ":"
                + settings.port()
                + ": "
                + delivery.answer()
                + "; letters wait; mend it and run 'nightdesk send'");
      }
    }
    return delivery.outcome();
  }

  /** A letter that may have gone stays unknown, even if a second try did not get so far. */
  private void putOff(Item item, String answer) throws IOException {
    boolean mayHaveGone =
        item.state() == State.UNKNOWN
            && outbox.find(item.id()).map(Item::state).orElse(State.UNKNOWN) == State.UNKNOWN;
    if (mayHaveGone) {
      log.warning(place(item) + ": " + answer + "; still unknown");
    } else {
      move(item, State.PREPARED, answer);
    }
  }

  private void move(Item item, State state, String detail) throws IOException {
    outbox.move(item.id(), state, clock.instant(), detail);
    switch (state) {
      case SENT -> log.info(place(item) + ": sent");
      case REFUSED -> {
        refused++;
        log.error(place(item) + ": not delivered: " + detail);
      }
      case UNKNOWN ->
          log.error(
              place(item)
                  + ": may have arrived or not: "
                  + detail
                  + "; ask, then 'nightdesk send --resend-unknown' sends it again");
      case PREPARED -> log.warning(place(item) + ": put off: " + detail);
      case SENDING -> {
        // said by what comes of it
      }
    }
  }

  private static String place(Item item) {
    return "mail " + item.edition() + " of " + item.date() + " to " + item.recipient();
  }
}
