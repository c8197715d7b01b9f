package nightdesk.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import nightdesk.mail.Delivery.Outcome;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * Takes letters to a mail server, one recipient an envelope, over one connection that is renewed
 * when it breaks. For each letter it says what is known for certain: a reply code of the server, or
 * how far the conversation came when it broke. Not thread-safe.
 */
public final class Mailer implements Closeable {
  /** What must be done before the server is given the letter's text. */
  @FunctionalInterface
  public interface BeforeText {
    /**
     * Is called once, when the server has accepted sender and recipient.
     *
     * @throws IOException if the letter must not go
     */
    void run() throws IOException;
  }

  private final Server server;
  private final Session session;
  private Optional<Conversation> open = Optional.empty();

  /**
   * A mailer that has not connected yet.
   *
   * @throws IOException if the file of trusted certificates cannot be read
   */
  public Mailer(Server server) throws IOException {
    this.server = server;
    this.session = session(server);
  }

  /**
   * Sends a letter.
   *
   * @param mime its bytes, as {@link Letter#toMime} gave them; they go unchanged
   * @param sender the envelope's sender
   * @param recipient the envelope's one recipient
   * @param before what to do before its text goes
   * @throws IOException what {@code before} threw: the letter did not go
   */
  public Delivery send(byte[] mime, Mailbox sender, Mailbox recipient, BeforeText before)
      throws IOException {
    Conversation conversation;
    try {
      conversation = connected();
    } catch (MessagingException e) {
      disconnect();
      return withoutConnection(e);
    }
    try {
      conversation.begin(before);
      var message = new MimeMessage(session, new ByteArrayInputStream(mime));
      conversation.sender = sender.address();
      conversation.sendMessage(
          message, new InternetAddress[] {new InternetAddress(recipient.address(), true)});
      return new Delivery(Outcome.SENT, conversation.getLastServerResponse());
    } catch (MessagingException e) {
      if (conversation.failure.isPresent()) {
        disconnect();
        throw conversation.failure.get();
      }
      Delivery delivery = judge(e, conversation.stage);
      if (!conversation.isConnected() || delivery.outcome() != Outcome.REFUSED) {
        disconnect();
      }
      return delivery;
    }
  }

  /**
   * What the server says to a greeting, connection protected and login done as for a letter.
   *
   * @return a {@link Outcome#SENT} if letters could go
   */
  public Delivery greet() {
    try {
      Conversation conversation = connected();
      return new Delivery(Outcome.SENT, conversation.greeting());
    } catch (MessagingException e) {
      return withoutConnection(e);
    } finally {
      disconnect();
    }
  }

  @Override
  public void close() {
    disconnect();
  }

  private Conversation connected() throws MessagingException {
    if (open.isPresent() && open.get().isConnected()) {
      return open.get();
    }
    disconnect();
    var conversation = new Conversation(session, server);
    open = Optional.of(conversation);
    conversation.connect(
        server.host(),
        server.port(),
        server.login().map(Server.Login::user).orElse(null),
        server.login().map(Server.Login::password).orElse(null));
    if (server.login().isPresent() && !conversation.supportsExtension("AUTH")) {
      // Angus would go on without the login.
      throw new AuthenticationFailedException("the server offers no login on this connection");
    }
    return conversation;
  }

  private void disconnect() {
    if (open.isPresent()) {
      try {
        open.get().close();
      } catch (MessagingException e) {
        // the letter's fate is known already; a failing farewell changes nothing
      }
      open = Optional.empty();
    }
  }

  /** How far the conversation about one letter came. */
  private enum Stage {
    ENVELOPE,
    TEXT,
    END
  }

  private Delivery withoutConnection(MessagingException e) {
    boolean barred =
        e instanceof AuthenticationFailedException && code(e) / 100 != 4
            || cause(e, SSLException.class).isPresent()
            || String.valueOf(e.getMessage()).contains("STARTTLS");
    return new Delivery(barred ? Outcome.BARRED : Outcome.UNREACHABLE, server + ": " + words(e));
  }

  private static int code(MessagingException e) {
    String message = String.valueOf(e.getMessage()).strip();
    return message.matches("(?s)[2-5]\\d\\d\\b.*") ? Integer.parseInt(message.substring(0, 3)) : 0;
  }

  private Delivery judge(MessagingException e, Stage stage) {
    Optional<SMTPAddressFailedException> address = find(e, SMTPAddressFailedException.class);
    if (address.isPresent()) {
      return byCode(address.get().getReturnCode(), address.get(), stage);
    }
    Optional<SMTPSenderFailedException> sender = find(e, SMTPSenderFailedException.class);
    if (sender.isPresent()) {
      int code = sender.get().getReturnCode();
      // 552: this letter is too large; anything else permanent concerns all letters.
      boolean all = code >= 500 && code != 552;
      return all
          ? new Delivery(Outcome.BARRED, words(sender.get()))
          : byCode(code, sender.get(), stage);
    }
    Optional<SMTPSendFailedException> send = find(e, SMTPSendFailedException.class);
    return send.isPresent()
        ? byCode(send.get().getReturnCode(), send.get(), stage)
        : byCode(-1, e, stage);
  }

  private static Delivery byCode(int code, MessagingException e, Stage stage) {
    if (code >= 500) {
      return new Delivery(Outcome.REFUSED, words(e));
    }
    if (code >= 200 && code < 300 && stage == Stage.END) {
      // Angus knows 250 only; by RFC 5321, 4.2.1, the first digit says that it was taken.
      return new Delivery(Outcome.SENT, words(e));
    }
    if (code >= 400 || stage != Stage.END) {
      // A text without its end mark is no letter: the server must forget it (RFC 5321, 4.1.1.4).
      return new Delivery(Outcome.DEFERRED, words(e));
    }
    return new Delivery(Outcome.UNKNOWN, "no answer after the text was sent: " + words(e));
  }

  private static <T extends Exception> Optional<T> find(MessagingException e, Class<T> type) {
    Exception at = e;
    for (int depth = 0; at != null && depth < 20; depth++) {
      if (type.isInstance(at)) {
        return Optional.of(type.cast(at));
      }
      at = at instanceof MessagingException m ? m.getNextException() : null;
    }
    return Optional.empty();
  }

  private static <T extends Throwable> Optional<T> cause(Throwable e, Class<T> type) {
    Throwable at = e;
    for (int depth = 0; at != null && depth < 20; depth++) {
      if (type.isInstance(at)) {
        return Optional.of(type.cast(at));
      }
      at = at.getCause();
    }
    return Optional.empty();
  }

  /** The innermost words: Angus wraps them in its own. */
  private static String words(MessagingException e) {
    Throwable at = e;
    String best = String.valueOf(e.getMessage());
    for (int depth = 0; at != null && depth < 20; depth++) {
      if (at.getMessage() != null && !at.getMessage().isBlank()) {
        best = at.getMessage();
        if (at != e && !(at instanceof MessagingException)) {
          best = at.getClass().getSimpleName() + ": " + best;
        }
      }
      at = at.getCause();
    }
    return best.strip();
  }

  private static Session session(Server server) throws IOException {
    var settings = new Properties();
    String timeout = Long.toString(server.timeout().toMillis());
    settings.put("mail.smtp.connectiontimeout", timeout);
    settings.put("mail.smtp.timeout", timeout);
    settings.put("mail.smtp.writetimeout", timeout);
    settings.put("mail.smtp.localhost", server.name());
    settings.put("mail.smtp.auth.mechanisms", "PLAIN LOGIN");
    settings.put("mail.smtp.auth", Boolean.toString(server.login().isPresent()));
    boolean startTls = server.security() == Server.Security.STARTTLS;
    // Without "required" a login goes in the clear to a server that offers no TLS.
    settings.put("mail.smtp.starttls.enable", Boolean.toString(startTls));
    settings.put("mail.smtp.starttls.required", Boolean.toString(startTls));
    settings.put("mail.smtp.ssl.checkserveridentity", "true");
    settings.put("mail.smtp.quitwait", "false");
    settings.put("mail.smtp.allow8bitmime", "false");
    if (server.authority().isPresent()) {
      try (InputStream in = Files.newInputStream(server.authority().get())) {
        settings.put("mail.smtp.ssl.socketFactory", trusting(in).getSocketFactory());
      } catch (GeneralSecurityException e) {
        throw new IOException(server.authority().get() + ": " + e.getMessage(), e);
      }
    }
    return Session.getInstance(settings);
  }

  private static SSLContext trusting(InputStream certificates)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    int count = 0;
    for (Certificate certificate :
        CertificateFactory.getInstance("X.509").generateCertificates(certificates)) {
      store.setCertificateEntry("authority-" + count++, certificate);
    }
    if (count == 0) {
      throw new CertificateException("no certificate in it");
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  /** Angus's transport, telling how far it came. */
  private static final class Conversation extends SMTPTransport {
    private BeforeText before = () -> {};
    private Stage stage = Stage.ENVELOPE;
    private Optional<IOException> failure = Optional.empty();
    private String sender = "";
    private String greeting = "";

    Conversation(Session session, Server server) {
      super(
          session,
          new URLName("smtp", server.host(), server.port(), null, null, null),
          "smtp",
          server.security() == Server.Security.SMTPS);
    }

    void begin(BeforeText whatToDo) {
      before = whatToDo;
      stage = Stage.ENVELOPE;
      failure = Optional.empty();
    }

    String greeting() {
      return greeting;
    }

    @Override
    protected boolean ehlo(String domain) throws MessagingException {
      if (greeting.isEmpty()) {
        greeting = String.valueOf(getLastServerResponse());
      }
      return super.ehlo(domain);
    }

    @Override
    protected void mailFrom() throws MessagingException {
      // The letter's own From may differ from the envelope's sender.
      session.getProperties().put("mail.smtp.from", sender);
      super.mailFrom();
    }

    @Override
    protected OutputStream data() throws MessagingException {
      try {
        before.run();
      } catch (IOException e) {
        failure = Optional.of(e);
        throw new MessagingException("not sent", e);
      }
      stage = Stage.TEXT;
      return super.data();
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
      stage = Stage.END;
      super.finishData();
    }
  }
}
