package nightdesk.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.util.Locale;
import java.util.Objects;

/**
 * A name and an address: {@code Duty desk <duty@example.org>}.
 *
 * @param name as shown, {@code ""} if there is none
 * @param address {@code local@domain}, ASCII, the domain in lower case
 */
public record Mailbox(String name, String address) {
  private static final int LONGEST = 254;

  public Mailbox {
    Objects.requireNonNull(name, "name must not be null");
    Objects.requireNonNull(address, "address must not be null");
    name = HeaderText.clean(name);
    address = checked(address);
  }

  /**
   * Reads {@code address} or {@code name <address>}.
   *
   * @throws IllegalArgumentException if it is not one mailbox
   */
  public static Mailbox parse(String text) {
    String line = text.strip();
    if (line.endsWith(">")) {
      int start = line.lastIndexOf('<');
      if (start < 0) {
        throw new IllegalArgumentException("\"" + HeaderText.clean(line) + "\" is not an address");
      }
      String name = line.substring(0, start).strip();
      if (name.length() > 1 && name.startsWith("\"") && name.endsWith("\"")) {
        name = name.substring(1, name.length() - 1);
      }
      return new Mailbox(name, line.substring(start + 1, line.length() - 1));
    }
    return new Mailbox("", line);
  }

  /** The part of the address after the {@code @}. */
  public String domain() {
    return address.substring(address.lastIndexOf('@') + 1);
  }

  private static String checked(String text) {
    String address = text.strip();
    int at = address.lastIndexOf('@');
    boolean plain = at > 0 && at < address.length() - 1 && address.length() <= LONGEST;
    for (int i = 0; plain && i < at; i++) {
      char c = address.charAt(i);
      plain = c > ' ' && c < 127 && "()<>[]:;,\\\"@".indexOf(c) < 0;
    }
    if (plain) {
      try {
        String domain = IDN.toASCII(address.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
        String whole = address.substring(0, at) + "@" + domain.toLowerCase(Locale.ROOT);
        new InternetAddress(whole, true).validate();
        return whole;
      } catch (IllegalArgumentException | AddressException e) {
        // said below
      }
    }
    throw new IllegalArgumentException("\"" + HeaderText.clean(address) + "\" is not an address");
  }
}
