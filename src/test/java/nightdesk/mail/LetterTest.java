package nightdesk.mail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTest {
  private static final ZonedDateTime DATE =
      ZonedDateTime.of(2026, 10, 25, 2, 30, 0, 0, ZoneId.of("Europe/Prague"));
  private static final Mailbox FROM = new Mailbox("Noční zprávy", "desk@example.org");
  private static final Mailbox TO = new Mailbox("Příliš \"Žluťoučký\", Kůň", "reader@example.net");

  private static Letter letter(String subject, String text, String html, byte[] pdf) {
    return new Letter(
        Letter.messageId("morning", "2026-10-25", FROM, TO),
        DATE,
        FROM,
        TO,
        Optional.empty(),
        subject,
        text,
        html,
        pdf.length == 0
            ? List.of()
            : List.of(
                new Letter.Attachment("přehled 2026‑10‑25 – Zprávy.pdf", "application/pdf", pdf)),
        "morning.example.org",
        "mailto:desk@example.org?subject=unsubscribe");
  }

  private static MimeMessage parse(byte[] mime) throws Exception {
    return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mime));
  }

  @Test
  void allPartsComeBackAsTheyWere() throws Exception {
    byte[] pdf = new byte[300_000];
    for (int i = 0; i < pdf.length; i++) {
      pdf[i] = (byte) (i * 31 + i / 7);
    }
    String text = "Žádné významné zprávy.\n.a line that begins with a dot\nFrom here on\n";
    String html = "<p>" + "a very long line ".repeat(400) + "</p>";
    MimeMessage message = parse(letter("Ranní přehled – 25. října", text, html, pdf).toMime());

    assertEquals("Ranní přehled – 25. října", message.getSubject());
    InternetAddress to = (InternetAddress) message.getAllRecipients()[0];
    assertEquals(TO.name(), to.getPersonal());
    assertEquals("reader@example.net", to.getAddress());
    assertEquals("Sun, 25 Oct 2026 02:30:00 +0200", message.getHeader("Date", null));
    assertEquals("<morning.example.org>", message.getHeader("List-Id", null));
    assertEquals("auto-generated", message.getHeader("Auto-Submitted", null));
    assertEquals(
        "<mailto:desk@example.org?subject=unsubscribe>",
        message.getHeader("List-Unsubscribe", null));
    MimeMultipart mixed = (MimeMultipart) message.getContent();
    MimeMultipart alternative = (MimeMultipart) mixed.getBodyPart(0).getContent();
    assertTrue(alternative.getContentType().startsWith("multipart/alternative"));
    assertEquals(text.replace("\n", "\r\n"), alternative.getBodyPart(0).getContent());
    assertEquals(html, alternative.getBodyPart(1).getContent());
    assertArrayEquals(pdf, mixed.getBodyPart(1).getInputStream().readAllBytes());
    String disposition = mixed.getBodyPart(1).getHeader("Content-Disposition")[0];
    String joined = disposition.replaceAll("\\s+", " ");
    assertTrue(joined.contains("filename*=UTF-8''p%C5%99ehled"), joined);
  }

  @Test
  void wireFormIsAsciiInShortLinesEndingInCrLf() {
    String long2047 = "Schůzka ".repeat(60);
    byte[] mime = letter(long2047, "漢字".repeat(3000), "<p>ř</p>", new byte[] {1, 2, 3}).toMime();
    String wire = new String(mime, StandardCharsets.ISO_8859_1);
    for (String line : wire.split("\r\n", -1)) {
      assertTrue(line.length() <= 200, line);
      assertFalse(line.contains("\n") || line.contains("\r"), line);
      assertTrue(line.chars().allMatch(c -> c < 127), line);
    }
  }

  @Test
  void sameLetterSameBytesWhateverTheMachine() {
    byte[] first = letter("A", "text ř", "<p>ř</p>", new byte[] {5}).toMime();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      assertArrayEquals(first, letter("A", "text ř", "<p>ř</p>", new byte[] {5}).toMime());
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ok\r\nBcc: victim@example.com",
        "ok\nBcc: victim@example.com",
        "ok\rBcc: victim@example.com",
        "ok\u2028Bcc: victim@example.com",
        "ok\u0085Bcc: victim@example.com",
        "ok\u0000\r\n\r\nBcc: victim@example.com",
        "ok=?UTF-8?Q?=0D=0ABcc:_victim@example.com?=",
        "\uD83D ok \u202ereversed\r\n\tBcc: victim@example.com"
      })
  void noTextCanBecomeAHeader(String hostile) throws Exception {
    var letter =
        new Letter(
            "<a@example.org>",
            DATE,
            new Mailbox(hostile, "desk@example.org"),
            new Mailbox(hostile, "reader@example.net"),
            Optional.of(new Mailbox(hostile, "answers@example.net")),
            hostile,
            hostile,
            "<p>" + hostile + "</p>",
            List.of(new Letter.Attachment(hostile, "application/pdf", new byte[] {1})),
            "",
            "");
    MimeMessage message = parse(letter.toMime());
    assertNull(message.getHeader("Bcc"));
    assertEquals(1, message.getAllRecipients().length);
    assertEquals(
        "reader@example.net", ((InternetAddress) message.getAllRecipients()[0]).getAddress());
    assertEquals(2, ((MimeMultipart) message.getContent()).getCount());
  }

  @Test
  void messageIdTellsEditionDateAndRecipientApart() {
    var other = new Mailbox("", "other@example.net");
    String id = Letter.messageId("morning", "2026-10-25", FROM, TO);
    assertEquals(
        id, Letter.messageId("morning", "2026-10-25", FROM, new Mailbox("", TO.address())));
    assertNotEquals(id, Letter.messageId("evening", "2026-10-25", FROM, TO));
    assertNotEquals(id, Letter.messageId("morning", "2026-10-26", FROM, TO));
    assertNotEquals(id, Letter.messageId("morning", "2026-10-25", FROM, other));
  }

  @Test
  void plainLetterHasOnePart() throws Exception {
    MimeMessage message = parse(letter("A", "only words", "", new byte[0]).toMime());
    assertEquals("only words\r\n", message.getContent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@",
        "a@",
        "@b.org",
        "a b@c.org",
        "a@b c",
        "a@b.org, c@d.org",
        "a@b.org\r\nBcc: c@d.org",
        "<a@b.org",
        "a,b@c.org",
        "a@-b.org",
        "a@b..org",
        "x@y@z",
        "žlutý@example.org"
      })
  void noMailboxForWhatIsNone(String text) {
    assertThrows(IllegalArgumentException.class, () -> Mailbox.parse(text));
  }

  @Test
  void mailboxWithNameAndForeignDomain() {
    assertEquals(
        new Mailbox("Duty, desk", "duty@example.org"),
        Mailbox.parse("\"Duty, desk\" <duty@Example.ORG>"));
    assertEquals("a@xn--mnchen-3ya.de", Mailbox.parse("a@münchen.de").address());
  }
}
