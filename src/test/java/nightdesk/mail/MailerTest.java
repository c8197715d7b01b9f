package nightdesk.mail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nightdesk.mail.Delivery.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailerTest {
  private static final Mailbox FROM = new Mailbox("Desk", "desk@example.org");

  @TempDir Path folder;

  private static byte[] letter(Mailbox to) {
    return new Letter(
            Letter.messageId("morning", "2026-11-24", FROM, to),
            ZonedDateTime.of(2026, 11, 24, 5, 0, 0, 0, ZoneOffset.UTC),
            FROM,
            to,
            Optional.empty(),
            "Morning",
            "first line\n.second line begins with a dot\n",
            "<p>hello</p>",
            List.of(new Letter.Attachment("briefing.pdf", "application/pdf", new byte[9999])),
            "",
            "")
        .toMime();
  }

  private static Server server(int port, Optional<Server.Login> login) {
    return new Server(
        "127.0.0.1",
        port,
        Server.Security.NONE,
        login,
        Optional.empty(),
        Duration.ofSeconds(2),
        "desk.example.org");
  }

  private Delivery send(SmtpSink sink, String recipient) throws IOException {
    var to = new Mailbox("", recipient);
    try (var mailer = new Mailer(server(sink.port(), Optional.empty()))) {
      return mailer.send(letter(to), FROM, to, () -> {});
    }
  }

  @Test
  void everyAnswerIsUnderstood() throws IOException {
    try (var sink = new SmtpSink(0, folder.resolve("log"), 0)) {
      assertEquals(Outcome.SENT, send(sink, "good@example.net").outcome());
      assertEquals(Outcome.DEFERRED, send(sink, "grey-a@example.net").outcome());
      assertEquals(Outcome.SENT, send(sink, "grey-a@example.net").outcome());
      assertEquals(Outcome.REFUSED, send(sink, "unknown-a@example.net").outcome());
      assertEquals(Outcome.DEFERRED, send(sink, "full-a@example.net").outcome());
      assertEquals(Outcome.REFUSED, send(sink, "never-a@example.net").outcome());
      assertEquals(Outcome.DEFERRED, send(sink, "nodata-a@example.net").outcome());
      assertEquals(Outcome.UNKNOWN, send(sink, "drop-a@example.net").outcome());
      // The whole text was written before the line broke: seen from here it may have arrived.
      assertEquals(Outcome.UNKNOWN, send(sink, "cut-a@example.net").outcome());
      assertEquals(Outcome.DEFERRED, send(sink, "bye-a@example.net").outcome());
      assertEquals(Outcome.SENT, send(sink, "bye-a@example.net").outcome());
      Delivery stalled = send(sink, "stall-a@example.net");
      assertEquals(Outcome.DEFERRED, stalled.outcome());
      assertTrue(stalled.answer().contains("timed out"), stalled.answer());
      assertEquals("550 5.1.1 no such user", send(sink, "unknown-b@example.net").answer());
    }
  }

  @Test
  void oneConnectionGoesOnAfterEveryFault() throws IOException {
    List<String> recipients =
        List.of(
            "one@example.net",
            "unknown-1@example.net",
            "two@example.net",
            "full-1@example.net",
            "drop-1@example.net",
            "three@example.net",
            "cut-1@example.net",
            "bye-1@example.net",
            "four@example.net");
    try (var sink = new SmtpSink(0, folder.resolve("log"), 0);
        var mailer = new Mailer(server(sink.port(), Optional.empty()))) {
      var outcomes = new ArrayList<Outcome>();
      for (String recipient : recipients) {
        var to = new Mailbox("", recipient);
        outcomes.add(mailer.send(letter(to), FROM, to, () -> {}).outcome());
      }
      assertEquals(
          List.of(
              Outcome.SENT,
              Outcome.REFUSED,
              Outcome.SENT,
              Outcome.DEFERRED,
              Outcome.UNKNOWN,
              Outcome.SENT,
              Outcome.UNKNOWN,
              Outcome.DEFERRED,
              Outcome.SENT),
          outcomes);
      assertEquals(
          List.of("one", "two", "drop-1", "three", "four"),
          sink.taken().stream().map(t -> t.recipient().replace("@example.net", "")).toList());
      assertTrue(sink.taken().stream().allMatch(t -> t.sender().equals("desk@example.org")));
    }
  }

  @Test
  void bytesGoAsTheyAre() throws IOException {
    try (var sink = new SmtpSink(0, folder.resolve("log"), 0)) {
      send(sink, "good@example.net");
      assertArrayEquals(
          letter(new Mailbox("", "good@example.net")),
          sink.taken().get(0).text().getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  @Test
  void nothingGoesWhenTheOutboxCannotBeWritten() throws IOException {
    try (var sink = new SmtpSink(0, folder.resolve("log"), 0);
        var mailer = new Mailer(server(sink.port(), Optional.empty()))) {
      var to = new Mailbox("", "good@example.net");
      IOException thrown =
          assertThrows(
              IOException.class,
              () ->
                  mailer.send(
                      letter(to),
                      FROM,
                      to,
                      () -> {
                        throw new IOException("disk full");
                      }));
      assertEquals("disk full", thrown.getMessage());
      assertEquals(List.of(), sink.taken());
      assertEquals(Outcome.SENT, mailer.send(letter(to), FROM, to, () -> {}).outcome());
    }
  }

  @Test
  void loginIsRightOrNothingGoes() throws Exception {
    var greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    greenMail.start();
    try {
      greenMail.setUser("reader@example.net", "desk", "secret");
      greenMail.getUserManager().setAuthRequired(true);
      int port = greenMail.getSmtp().getPort();
      var to = new Mailbox("Čtenář", "reader@example.net");
      try (var mailer = new Mailer(server(port, Optional.of(new Server.Login("desk", "no"))))) {
        assertEquals(Outcome.BARRED, mailer.send(letter(to), FROM, to, () -> {}).outcome());
        assertEquals(Outcome.BARRED, mailer.greet().outcome());
      }
      assertEquals(0, greenMail.getReceivedMessages().length);
      try (var mailer = new Mailer(server(port, Optional.of(new Server.Login("desk", "secret"))))) {
        assertEquals(Outcome.SENT, mailer.greet().outcome());
        assertEquals(Outcome.SENT, mailer.send(letter(to), FROM, to, () -> {}).outcome());
      }
      assertEquals("Morning", greenMail.getReceivedMessages()[0].getSubject());
    } finally {
      greenMail.stop();
    }
  }

  /** What comes of a letter if the server says {@code greeting}, then {@code last} to its text. */
  private static Delivery oddly(String greeting, String last) throws Exception {
    try (var listener = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      var server =
          new Thread(
              () -> {
                try (var socket = listener.accept()) {
                  var in =
                      new java.io.BufferedReader(
                          new java.io.InputStreamReader(
                              socket.getInputStream(), StandardCharsets.ISO_8859_1));
                  var out = socket.getOutputStream();
                  out.write(greeting.getBytes(StandardCharsets.ISO_8859_1));
                  boolean text = false;
                  for (String line = in.readLine(); line != null; line = in.readLine()) {
                    String answer =
                        text ? "" : line.startsWith("DATA") ? "354 go on\r\n" : "250 ok\r\n";
                    if (line.startsWith("DATA")) {
                      text = true;
                    } else if (text && line.equals(".")) {
                      text = false;
                      answer = last;
                    }
                    out.write(answer.getBytes(StandardCharsets.ISO_8859_1));
                  }
                } catch (IOException e) {
                  // the client had enough
                }
              });
      server.start();
      var to = new Mailbox("", "a@example.net");
      Delivery delivery;
      try (var mailer = new Mailer(server(listener.getLocalPort(), Optional.empty()))) {
        delivery = mailer.send(letter(to), FROM, to, () -> {});
      }
      server.join(5000);
      return delivery;
    }
  }

  @Test
  void oddAnswersAreTakenForWhatIsCertain() throws Exception {
    String hello = "220-welcome\r\n220-Gr\u00fc\u00dfe \u00ff\u0001\r\n220 desk\r\n";
    assertEquals(
        Outcome.SENT, oddly(hello, "250-taken\r\n250-\u00e9\u00ff\r\n250 as 77\r\n").outcome());
    // A 2 in front is a yes (RFC 5321, 4.2.1).
    assertEquals(Outcome.SENT, oddly(hello, "252 I will try\r\n").outcome());
    assertEquals(Outcome.UNKNOWN, oddly(hello, "what?\r\n").outcome());
    assertEquals(Outcome.UNKNOWN, oddly(hello, "\r\n").outcome());
    assertEquals(Outcome.UNKNOWN, oddly(hello, "354 again\r\n").outcome());
    assertEquals(Outcome.DEFERRED, oddly(hello, "421-closing\r\n421 bye\r\n").outcome());
    assertEquals(Outcome.REFUSED, oddly(hello, "554-no\r\n554 never\r\n").outcome());
    Delivery delivery = oddly("HTTP/1.1 400 Bad Request\r\n\r\n", "");
    assertEquals(Outcome.UNREACHABLE, delivery.outcome());
  }

  @Test
  void noStartTlsMeansNoLetter() throws IOException {
    try (var sink = new SmtpSink(0, folder.resolve("log"), 0)) {
      var to = new Mailbox("", "good@example.net");
      var strict =
          new Server(
              "127.0.0.1",
              sink.port(),
              Server.Security.STARTTLS,
              Optional.of(new Server.Login("desk", "secret")),
              Optional.empty(),
              Duration.ofSeconds(2),
              "desk.example.org");
      try (var mailer = new Mailer(strict)) {
        assertEquals(Outcome.BARRED, mailer.send(letter(to), FROM, to, () -> {}).outcome());
      }
      assertEquals(List.of(), sink.taken());
    }
  }

  @Test
  void noLoginOfferedMeansNoLetter() throws IOException {
    try (var sink = new SmtpSink(0, folder.resolve("log"), 0);
        var mailer =
            new Mailer(server(sink.port(), Optional.of(new Server.Login("desk", "secret"))))) {
      var to = new Mailbox("", "good@example.net");
      assertEquals(Outcome.BARRED, mailer.send(letter(to), FROM, to, () -> {}).outcome());
      assertEquals(List.of(), sink.taken());
    }
  }

  @Test
  void serverThatIsNotThereIsAskedAgainLater() throws IOException {
    int port;
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    var to = new Mailbox("", "good@example.net");
    try (var mailer = new Mailer(server(port, Optional.empty()))) {
      assertEquals(Outcome.UNREACHABLE, mailer.send(letter(to), FROM, to, () -> {}).outcome());
    }
  }

  @Test
  void secretsAreNotPrintedAndClearTextIsForLoopbackOnly() {
    assertFalse(new Server.Login("desk", "secret").toString().contains("secret"));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Server(
                "mail.example.org",
                25,
                Server.Security.NONE,
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(2),
                "desk.example.org"));
  }
}
