package nightdesk.mail;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * A mail server and how to speak to it.
 *
 * @param host its name or address
 * @param port its port
 * @param security how the connection is protected; {@link Security#NONE} is for loopback only
 * @param login whom we are there, if it asks
 * @param authority file of certificates (PEM) to trust instead of the system's, if any
 * @param timeout how long to wait for a connection, and for each answer
 * @param name what we call ourselves in the greeting
 */
public record Server(
    String host,
    int port,
    Security security,
    Optional<Login> login,
    Optional<Path> authority,
    Duration timeout,
    String name) {
  /** How the connection is protected. */
  public enum Security {
    /** Not at all; refused unless the server is on this machine. */
    NONE,
    /** RFC 3207, and no letter goes without it. */
    STARTTLS,
    /** TLS from the first byte. */
    SMTPS
  }

  /** User name and password. */
  public record Login(String user, String password) {
    public Login {
      Objects.requireNonNull(user, "user must not be null");
      Objects.requireNonNull(password, "password must not be null");
    }

    @Override
    public String toString() {
      return "Login[" + user + "]";
    }
  }

  public Server {
    Objects.requireNonNull(host, "host must not be null");
    Objects.requireNonNull(security, "security must not be null");
    Objects.requireNonNull(login, "login must not be null");
    Objects.requireNonNull(authority, "authority must not be null");
    Objects.requireNonNull(timeout, "timeout must not be null");
    Objects.requireNonNull(name, "name must not be null");
    if (!host.matches("[A-Za-z0-9.:_-]+") || port < 1 || port > 65535) {
      throw new IllegalArgumentException("\"" + host + "\" and " + port + " name no server");
    }
    if (security == Security.NONE && !isLoopback(host)) {
      throw new IllegalArgumentException(
          "security none is for a server on this machine, but the server is " + host);
    }
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("timeout must be positive, but is " + timeout);
    }
  }

  /** True for the names and addresses of this machine itself; nothing is looked up. */
  public static boolean isLoopback(String host) {
    return host.equals("localhost") || host.matches("127(\\.\\d{1,3}){3}") || host.equals("::1");
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
