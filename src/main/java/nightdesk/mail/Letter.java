package nightdesk.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.ParameterList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/**
 * A letter to one recipient. Equal letters have equal bytes: the boundaries come from the
 * Message-ID, the date from the edition. Headers follow RFC 5322, 2047 (words), 2231 (file names),
 * 2369 and 8058 (List-Unsubscribe), 2919 (List-Id), 3834 (Auto-Submitted).
 *
 * @param messageId {@code <...@domain>}, see {@link #messageId}
 * @param date the date of the letter
 * @param from who sends it
 * @param to who receives it
 * @param replyTo where answers go, if not to {@code from}
 * @param subject cleaned of everything that does not belong on one line
 * @param text the body for readers without HTML
 * @param html the body as HTML, {@code ""} for none
 * @param attachments files
 * @param listId name of the list of recipients ({@code morning.example.org}), {@code ""} for none
 * @param unsubscribe {@code mailto:} or {@code https:} address, {@code ""} for none
 */
public record Letter(
    String messageId,
    ZonedDateTime date,
    Mailbox from,
    Mailbox to,
    Optional<Mailbox> replyTo,
    String subject,
    String text,
    String html,
    List<Attachment> attachments,
    String listId,
    String unsubscribe) {

  /**
   * A file that goes with a letter.
   *
   * @param fileName its name, any letters
   * @param mediaType {@code application/pdf}
   * @param content its bytes
   */
  public record Attachment(String fileName, String mediaType, byte[] content) {
    public Attachment {
      fileName = HeaderText.clean(fileName).replace('/', '_').replace('\\', '_');
      if (!mediaType.matches("[a-z]+/[a-z0-9.+-]+")) {
        throw new IllegalArgumentException("\"" + mediaType + "\" is not a media type");
      }
      content = content.clone();
    }
  }

  public Letter {
    Objects.requireNonNull(date, "date must not be null");
    Objects.requireNonNull(from, "from must not be null");
    Objects.requireNonNull(to, "to must not be null");
    Objects.requireNonNull(replyTo, "replyTo must not be null");
    Objects.requireNonNull(text, "text must not be null");
    Objects.requireNonNull(html, "html must not be null");
    subject = HeaderText.clean(subject);
    attachments = List.copyOf(attachments);
    matches("messageId", messageId, "<[A-Za-z0-9.-]+@[A-Za-z0-9.-]+>");
    matches("listId", listId, "[A-Za-z0-9.-]*");
    matches("unsubscribe", unsubscribe, "|(mailto|https):[!#-;=?-~]+");
  }

  private static void matches(String name, String value, String pattern) {
    if (!value.matches(pattern)) {
      throw new IllegalArgumentException(
          name + " must match " + pattern + ", but is \"" + HeaderText.clean(value) + "\"");
    }
  }

  /**
   * The Message-ID of an edition's letter to a recipient: the same at every attempt, different for
   * any other. A recipient is the same however the address is capitalised: no mail server that is
   * in use tells them apart.
   */
  public static String messageId(String edition, String date, Mailbox from, Mailbox to) {
    String hash = hash(edition + "\n" + date + "\n" + to.address().toLowerCase(Locale.ROOT));
    return "<nightdesk." + date + "." + hash.substring(0, 32) + "@" + from.domain() + ">";
  }

  /** The letter as it goes over the wire, lines ending in CRLF. */
  public byte[] toMime() {
    try {
      return message();
    } catch (MessagingException e) {
      throw new IllegalStateException("cannot write the letter to " + to.address(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] message() throws MessagingException, IOException {
    var message = new FixedMessage(messageId);
    message.setFrom(address(from));
    message.setRecipient(MimeMessage.RecipientType.TO, address(to));
    if (replyTo.isPresent()) {
      message.setReplyTo(new InternetAddress[] {address(replyTo.get())});
    }
    message.setSubject(subject, "UTF-8");
    message.setHeader("Date", DATE.format(date));
    // Nobody's holiday note shall answer a machine.
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("X-Auto-Response-Suppress", "All");
    if (!listId.isEmpty()) {
      message.setHeader("List-Id", "<" + listId + ">");
    }
    if (!unsubscribe.isEmpty()) {
      message.setHeader("List-Unsubscribe", "<" + unsubscribe + ">");
      if (unsubscribe.startsWith("https:")) {
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
      }
    }
    if (attachments.isEmpty()) {
      fillBody(message);
    } else {
      var mixed = new FixedMultipart("mixed", boundary("mixed"));
      var body = new MimeBodyPart();
      fillBody(body);
      mixed.addBodyPart(body);
      for (Attachment attachment : attachments) {
        mixed.addBodyPart(part(attachment));
      }
      message.setContent(mixed);
    }
    message.saveChanges();
    var out = new ByteArrayOutputStream();
    message.writeTo(out);
    byte[] bytes = out.toByteArray();
    if (bytes[bytes.length - 1] != '\n') {
      // The transport would add it: the file beside the report is what goes.
      out.writeBytes(new byte[] {'\r', '\n'});
    }
    return out.toByteArray();
  }

  private void fillBody(MimePart part) throws MessagingException {
    if (html.isEmpty()) {
      fillWords(part, text, "plain");
      return;
    }
    var alternative = new FixedMultipart("alternative", boundary("alternative"));
    var plain = new MimeBodyPart();
    fillWords(plain, text, "plain");
    alternative.addBodyPart(plain);
    var rich = new MimeBodyPart();
    fillWords(rich, html, "html");
    alternative.addBodyPart(rich);
    part.setContent(alternative);
  }

  private static void fillWords(MimePart part, String words, String subtype)
      throws MessagingException {
    String lines = words.replace("\r\n", "\n").replace('\r', '\n').replace("\n", "\r\n");
    long plain = lines.chars().filter(c -> c < 128).count();
    part.setText(lines, "UTF-8", subtype);
    part.setHeader("Content-Type", "text/" + subtype + "; charset=UTF-8");
    // Lines of any length and any letters pass either way; this picks the shorter one.
    part.setHeader(
        "Content-Transfer-Encoding",
        plain * 6 >= lines.length() * 5L ? "quoted-printable" : "base64");
  }

  private static MimeBodyPart part(Attachment attachment) throws MessagingException {
    var headers = new jakarta.mail.internet.InternetHeaders();
    headers.setHeader("Content-Type", attachment.mediaType());
    headers.setHeader("Content-Transfer-Encoding", "base64");
    var names = new ParameterList();
    names.set("filename", attachment.fileName(), "UTF-8");
    headers.setHeader(
        "Content-Disposition", new ContentDisposition("attachment", names).toString());
    return new MimeBodyPart(headers, Base64.getMimeEncoder().encode(attachment.content()));
  }

  private static InternetAddress address(Mailbox mailbox)
      throws MessagingException, java.io.UnsupportedEncodingException {
    return mailbox.name().isEmpty()
        ? new InternetAddress(mailbox.address(), true)
        : new InternetAddress(mailbox.address(), mailbox.name(), "UTF-8");
  }

  /** {@code =_} occurs neither in quoted-printable nor in base64 text. */
  private String boundary(String role) {
    return "=_" + role + "_" + hash(messageId).substring(0, 24);
  }

  private static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

  /** A multipart whose boundary is given rather than drawn from the clock. */
  private static final class FixedMultipart extends MimeMultipart {
    FixedMultipart(String subtype, String boundary) {
      var type = new ContentType("multipart", subtype, null);
      type.setParameter("boundary", boundary);
      contentType = type.toString();
    }
  }

  /** A message whose id is given rather than drawn from the clock. */
  private static final class FixedMessage extends MimeMessage {
    private final String id;

    FixedMessage(String id) {
      super(Session.getInstance(new Properties()));
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
