package nightdesk.job;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import nightdesk.mail.Letter;
import nightdesk.mail.Mailbox;
import nightdesk.mail.Server;
import nightdesk.mail.SmtpSink;
import nightdesk.store.AtomicFile;
import nightdesk.store.Fingerprint;
import nightdesk.store.Outbox;
import nightdesk.store.Outbox.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DispatchTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final Mailbox FROM = new Mailbox("Desk", "desk@example.org");

  @TempDir Path folder;
  private SmtpSink sink;
  private final FakeClock clock = new FakeClock();
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private boolean stop;
  private Predicate<Outbox.Item> wanted = item -> true;

  /** A clock that only moves when somebody sleeps. */
  private static final class FakeClock extends Clock {
    private Instant now = Instant.parse("2026-11-24T05:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  @BeforeEach
  void start() throws IOException {
    sink = new SmtpSink(0, folder.resolve("sink.log"), 0);
  }

  @AfterEach
  void end() throws IOException {
    sink.close();
  }

  private MailSettings settings(int port, int minutes) {
    return new MailSettings(
        "127.0.0.1",
        port,
        Server.Security.NONE,
        FROM,
        Optional.empty(),
        "",
        Optional.empty(),
        Optional.empty(),
        Duration.ofSeconds(1),
        Duration.ofMinutes(minutes),
        1_000_000,
        3,
        "",
        "",
        "");
  }

  private void prepare(String... names) throws IOException {
    var items = new ArrayList<Outbox.Item>();
    for (String name : names) {
      var to = new Mailbox("", name + "@example.net");
      byte[] mime =
          new Letter(
                  Letter.messageId("morning", DAY.toString(), FROM, to),
                  clock.now.atZone(ZoneOffset.UTC),
                  FROM,
                  to,
                  Optional.empty(),
                  "Morning",
                  "text",
                  "",
                  List.of(),
                  "",
                  "")
              .toMime();
      String file = "mail/" + name + ".eml";
      AtomicFile.write(folder.resolve(file), mime);
      items.add(
          new Outbox.Item(
              Letter.messageId("morning", DAY.toString(), FROM, to),
              "morning",
              DAY,
              to.address(),
              file,
              Fingerprint.sha256(mime),
              State.PREPARED,
              clock.now,
              "",
              0));
    }
    try (Outbox outbox = Outbox.open(folder.resolve("outbox.jsonl"), clock.now)) {
      outbox.prepare(items);
    }
  }

  private Dispatch.Outcome send(int port, int minutes, boolean resend) throws IOException {
    try (Outbox outbox = Outbox.open(folder.resolve("outbox.jsonl"), clock.now)) {
      return new Dispatch(
              settings(port, minutes),
              folder,
              outbox,
              clock,
              new RunLog(
                  new PrintStream(log, true, StandardCharsets.UTF_8),
                  Settings.LogForm.PLAIN,
                  RunLog.Level.DETAIL,
                  clock),
              wanted,
              () -> stop,
              time -> clock.now = clock.now.plus(time))
          .send(Map.of(), DAY, resend);
    }
  }

  private Map<String, State> states() throws IOException {
    var states = new TreeMap<String, State>();
    for (Outbox.Item item : Outbox.peek(folder.resolve("outbox.jsonl"))) {
      states.put(item.recipient().replace("@example.net", ""), item.state());
    }
    return states;
  }

  private List<String> taken() {
    return sink.taken().stream().map(t -> t.recipient().replace("@example.net", "")).toList();
  }

  @Test
  void eachRecipientHasAFateOfItsOwn() throws IOException {
    prepare("a", "unknown-b", "grey-c", "full-d", "drop-e", "never-f", "g");
    Dispatch.Outcome first = send(sink.port(), 10, false);
    assertEquals(new Dispatch.Outcome(3, 2, 1, 1, 1), first);
    assertEquals(
        Map.of(
            "a", State.SENT,
            "unknown-b", State.REFUSED,
            "grey-c", State.SENT,
            "full-d", State.PREPARED,
            "drop-e", State.UNKNOWN,
            "never-f", State.REFUSED,
            "g", State.SENT),
        states());
    assertEquals(List.of("a", "drop-e", "g", "grey-c"), taken());

    assertEquals(new Dispatch.Outcome(0, 0, 1, 0, 1), send(sink.port(), 0, false));
    assertEquals(4, sink.taken().size(), "nobody gets it twice");
    assertTrue(
        log.toString(StandardCharsets.UTF_8).contains("drop-e@example.net: may have arrived"));

    send(sink.port(), 0, true);
    assertEquals(List.of("a", "drop-e", "g", "grey-c", "drop-e"), taken());
    assertEquals(sink.taken().get(1).messageId(), sink.taken().get(4).messageId());
  }

  @Test
  void serverThatIsDownIsTriedUntilTheDeadlineAndTheLettersWait() throws IOException {
    prepare("a", "b");
    int port = sink.port();
    sink.close();
    Instant before = clock.now;
    assertEquals(new Dispatch.Outcome(0, 0, 0, 0, 2), send(port, 30, false));
    Duration waited = Duration.between(before, clock.now);
    assertTrue(waited.toMinutes() > 10 && waited.toMinutes() <= 30, waited.toString());
    sink = new SmtpSink(port, folder.resolve("sink.log"), 0);
    assertEquals(new Dispatch.Outcome(2, 0, 0, 0, 0), send(port, 0, false));
  }

  @Test
  void lettersThatNeverWentAreGivenUp() throws IOException {
    prepare("a");
    clock.now = clock.now.plus(Duration.ofDays(4));
    try (Outbox outbox = Outbox.open(folder.resolve("outbox.jsonl"), clock.now)) {
      var dispatch =
          new Dispatch(
              settings(sink.port(), 0),
              folder,
              outbox,
              clock,
              RunLog.silent(),
              wanted,
              () -> false,
              t -> {});
      dispatch.send(Map.of(), DAY.plusDays(4), false);
    }
    assertEquals(Map.of("a", State.REFUSED), states());
    assertEquals(List.of(), taken());
  }

  @Test
  void whoIsNoLongerInTheSettingsGetsNothing() throws IOException {
    prepare("a", "drop-b", "grey-c");
    send(sink.port(), 0, false);
    wanted = item -> false;
    send(sink.port(), 0, true);
    assertEquals(
        Map.of("a", State.SENT, "drop-b", State.UNKNOWN, "grey-c", State.REFUSED), states());
    assertEquals(2, sink.taken().size());
    assertTrue(log.toString(StandardCharsets.UTF_8).contains("do not have this recipient"));
  }

  @Test
  void changedAndLostLettersDoNotGo() throws IOException {
    prepare("a", "b", "c");
    Files.writeString(folder.resolve("mail/a.eml"), "Subject: forged\r\n\r\n");
    Files.delete(folder.resolve("mail/b.eml"));
    assertEquals(new Dispatch.Outcome(1, 2, 0, 0, 0), send(sink.port(), 0, false));
    assertEquals(List.of("c"), taken());
  }

  @Test
  void stopsBetweenLetters() throws IOException {
    prepare("a", "b");
    stop = true;
    assertEquals(new Dispatch.Outcome(0, 0, 0, 0, 2), send(sink.port(), 30, false));
    assertEquals(Map.of("a", State.PREPARED, "b", State.PREPARED), states());
  }

  @Test
  void whatIsSentIsTheFileBesideTheReport() throws IOException {
    prepare("a");
    send(sink.port(), 0, false);
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("mail/a.eml")),
        sink.taken().get(0).text().getBytes(StandardCharsets.ISO_8859_1));
  }
}
