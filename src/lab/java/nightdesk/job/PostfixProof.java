package nightdesk.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nightdesk.mail.Delivery.Outcome;
import nightdesk.mail.Letter;
import nightdesk.mail.Mailbox;
import nightdesk.mail.Mailer;
import nightdesk.mail.Server.Security;
import nightdesk.mail.SmtpSink;
import nightdesk.store.AtomicFile;
import nightdesk.store.Fingerprint;
import nightdesk.store.Outbox;
import nightdesk.store.Outbox.State;

/**
 * What postfix.sh runs against the postfix that it started: each case is a line, the status says
 * whether all went as it should. Argument: the folder of the server.
 */
public final class PostfixProof {
  private static final Mailbox FROM = new Mailbox("Noční stůl", "desk@example.org");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final Clock CLOCK = Clock.systemUTC();

  private final Path folder;
  private boolean failed;

  private PostfixProof(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] args) throws Exception {
    var proof = new PostfixProof(Path.of(args[0]));
    proof.connections();
    proof.recipients();
    proof.faults();
    System.out.println(proof.failed ? "FAILED" : "all as it should be");
    System.exit(proof.failed ? 1 : 0);
  }

  private void check(String what, Object expected, Object found) {
    boolean same = expected.equals(found);
    failed |= !same;
    System.out.println(
        (same ? "ok      " : "FAILED  ") + what + (same ? "" : ": " + found + ", not " + expected));
  }

  private MailSettings settings(int port, Security security, Optional<Path> password, boolean trust)
      throws IOException {
    return new MailSettings(
        "localhost",
        port,
        security,
        FROM,
        Optional.empty(),
        password.isEmpty() ? "" : "desk@localhost",
        password.map(file -> new SecretSource(SecretSource.Kind.FILE, List.of(file.toString()))),
        trust ? Optional.of(folder.resolve("ca.pem")) : Optional.empty(),
        Duration.ofSeconds(5),
        Duration.ofMinutes(10),
        10_000_000,
        3,
        "",
        "mailto:desk@example.org?subject=unsubscribe",
        "desk.example.org");
  }

  private Optional<Path> password(String text) throws IOException {
    Path file = folder.resolve("password-" + text);
    Files.writeString(file, text + "\n");
    return Optional.of(file);
  }

  private static byte[] letter(String recipient, String edition) {
    byte[] pdf = new byte[300_000];
    for (int i = 0; i < pdf.length; i++) {
      pdf[i] = (byte) (i * 31 + i / 251);
    }
    var to = new Mailbox("Příjemce", recipient);
    return new Letter(
            Letter.messageId(edition, DAY.toString(), FROM, to),
            Instant.parse("2026-11-24T05:00:00Z").atZone(ZoneOffset.UTC),
            FROM,
            to,
            Optional.empty(),
            "Ranní přehled – 24. listopadu",
            "první řádek\n.a line that begins with a dot\n",
            "<p>první řádek</p>",
            List.of(new Letter.Attachment("přehled – zprávy.pdf", "application/pdf", pdf)),
            "morning.example.org",
            "mailto:desk@example.org?subject=unsubscribe")
        .toMime();
  }

  private Outcome send(MailSettings settings, String recipient) throws IOException {
    try (var mailer = new Mailer(Dispatch.server(settings, Map.of()))) {
      return mailer
          .send(letter(recipient, "proof"), FROM, new Mailbox("", recipient), () -> {})
          .outcome();
    }
  }

  private void connections() throws Exception {
    Optional<Path> right = password("secret");
    var startTls = settings(2525, Security.STARTTLS, right, true);
    try (var mailer = new Mailer(Dispatch.server(startTls, Map.of()))) {
      check("greeting with STARTTLS and AUTH", Outcome.SENT, mailer.greet().outcome());
    }
    check("STARTTLS and AUTH", Outcome.SENT, send(startTls, "one@example.net"));
    check(
        "SMTPS and AUTH",
        Outcome.SENT,
        send(settings(2465, Security.SMTPS, right, true), "one@example.net"));
    check(
        "wrong password",
        Outcome.BARRED,
        send(settings(2525, Security.STARTTLS, password("wrong"), true), "one@example.net"));
    check(
        "untrusted certificate, STARTTLS",
        Outcome.BARRED,
        send(settings(2525, Security.STARTTLS, right, false), "one@example.net"));
    check(
        "untrusted certificate, SMTPS",
        Outcome.BARRED,
        send(settings(2465, Security.SMTPS, right, false), "one@example.net"));
    check(
        "password over a line in the clear: refused, not sent without it",
        Outcome.BARRED,
        send(settings(2525, Security.NONE, right, true), "one@example.net"));
    check("letters that arrived", 2, arrived("one").size());
    for (Path mail : arrived("one")) {
      String text = Files.readString(mail, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
      String sent =
          new String(letter("one@example.net", "proof"), StandardCharsets.ISO_8859_1)
              .replace("\r\n", "\n");
      check("bytes arrived as they were sent", true, text.endsWith(sent.stripTrailing() + "\n"));
    }
  }

  private void recipients() throws Exception {
    String[] names = {"two", "nobody", "three", "grey", "full"};
    Dispatch.Outcome first = dispatch(true, names);
    check("550 for one of three, the others get it", State.REFUSED, state("nobody"));
    check("the other two", List.of(State.SENT, State.SENT), List.of(state("two"), state("three")));
    check("greylisting 450: sent when the server lets it", State.SENT, state("grey"));
    check("452 after DATA: waits for the next run", State.PREPARED, state("full"));
    check("account of the run", new Dispatch.Outcome(3, 1, 0, 0, 1), first);
    Files.writeString(folder.resolve("etc/after"), "");
    reload();
    check("next run sends what waited", new Dispatch.Outcome(1, 0, 0, 0, 0), dispatch(false));
    for (String name : List.of("two", "three", "grey", "full")) {
      check("exactly one letter for " + name, 1, arrived(name).size());
    }
  }

  /** What a well-behaved server never does; a sink does it. */
  private void faults() throws Exception {
    try (var sink = new SmtpSink(0, folder.resolve("sink.log"), 0)) {
      var plain =
          new MailSettings(
              "127.0.0.1",
              sink.port(),
              Security.NONE,
              FROM,
              Optional.empty(),
              "",
              Optional.empty(),
              Optional.empty(),
              Duration.ofSeconds(2),
              Duration.ZERO,
              10_000_000,
              3,
              "",
              "",
              "");
      long start = System.nanoTime();
      check("a server that stalls", Outcome.DEFERRED, send(plain, "stall-a@example.net"));
      check("… is left in time", true, System.nanoTime() - start < 10_000_000_000L);
      check("accept, then drop", Outcome.UNKNOWN, send(plain, "drop-a@example.net"));
      check("it had been taken", 1, sink.taken().size());
    }
  }

  private Dispatch.Outcome dispatch(boolean prepare, String... names) throws Exception {
    MailSettings settings = settings(2525, Security.STARTTLS, password("secret"), true);
    try (Outbox outbox = Outbox.open(folder.resolve("outbox.jsonl"), CLOCK.instant())) {
      var items = new ArrayList<Outbox.Item>();
      for (String name : names) {
        String recipient = name + "@example.net";
        byte[] mime = letter(recipient, "morning");
        AtomicFile.write(folder.resolve("letters/" + name + ".eml"), mime);
        items.add(
            new Outbox.Item(
                Letter.messageId("morning", DAY.toString(), FROM, new Mailbox("", recipient)),
                "morning",
                DAY,
                recipient,
                "letters/" + name + ".eml",
                Fingerprint.sha256(mime),
                State.PREPARED,
                CLOCK.instant(),
                "",
                0));
      }
      if (prepare) {
        outbox.prepare(items);
      }
      var lines =
          new RunLog(System.err, Settings.LogForm.PLAIN, RunLog.Level.DETAIL, Clock.systemUTC());
      var skipping = new Skipping();
      return new Dispatch(
              settings,
              folder,
              outbox,
              skipping,
              lines,
              item -> true,
              () -> false,
              pause -> {
                skipping.ahead = skipping.ahead.plus(pause);
                ungrey();
              })
          .send(Map.of(), DAY, false);
    }
  }

  /** A clock on which the pauses have passed. */
  private static final class Skipping extends Clock {
    private Duration ahead = Duration.ZERO;

    @Override
    public java.time.ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return CLOCK.instant().plus(ahead);
    }
  }

  private void ungrey() throws InterruptedException {
    try {
      Files.writeString(folder.resolve("etc/access"), "");
      reload();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void reload() throws IOException, InterruptedException {
    new ProcessBuilder("postfix", "-c", folder.resolve("etc").toString(), "reload")
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
    Thread.sleep(1500);
  }

  private State state(String name) throws IOException {
    return Outbox.peek(folder.resolve("outbox.jsonl")).stream()
        .filter(item -> item.recipient().equals(name + "@example.net"))
        .findFirst()
        .orElseThrow()
        .state();
  }

  private List<Path> arrived(String name) throws Exception {
    Path box = folder.resolve("mail/" + name + "/new");
    for (int wait = 0; wait < 50; wait++) {
      if (queueIsEmpty()) {
        break;
      }
      Thread.sleep(200);
    }
    if (!Files.isDirectory(box)) {
      return List.of();
    }
    try (var files = Files.list(box)) {
      return files.sorted().toList();
    }
  }

  private boolean queueIsEmpty() throws IOException {
    for (String queue : List.of("incoming", "active", "maildrop")) {
      Path path = folder.resolve("queue/" + queue);
      if (Files.isDirectory(path)) {
        try (var files = Files.list(path)) {
          if (files.findAny().isPresent()) {
            return false;
          }
        }
      }
    }
    return true;
  }
}
