package nightdesk.job;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import nightdesk.mail.Mailbox;
import nightdesk.mail.Server;

/**
 * How mail goes out.
 *
 * @param host the mail server
 * @param port its port
 * @param security how the connection is protected
 * @param from who sends
 * @param replyTo where answers go
 * @param user whom we are at the server, {@code ""} for nobody
 * @param password where the password is
 * @param authority certificates to trust instead of the system's
 * @param timeout of a connection and of each answer
 * @param deadline how long a run tries
 * @param maxBytes largest letter; above it the PDF stays out
 * @param giveUpDays how many days a letter is tried
 * @param listId name of the list, {@code ""} for the edition's name at the sender's domain
 * @param unsubscribe {@code mailto:} or {@code https:} address, {@code ""} for none
 * @param helo what we call ourselves, {@code ""} for the sender's domain
 */
public record MailSettings(
    String host,
    int port,
    Server.Security security,
    Mailbox from,
    Optional<Mailbox> replyTo,
    String user,
    Optional<SecretSource> password,
    Optional<Path> authority,
    Duration timeout,
    Duration deadline,
    int maxBytes,
    int giveUpDays,
    String listId,
    String unsubscribe,
    String helo) {}
