package nightdesk.read;

import java.util.Locale;
import java.util.Objects;

/**
 * The bytes of one file or stream.
 *
 * @param origin its name relative to the input root, with {@code /} as separator
 * @param bytes all of them; not changed by anybody
 */
public record RawDocument(String origin, byte[] bytes) {
  public RawDocument {
    Objects.requireNonNull(origin, "origin must not be null");
    Objects.requireNonNull(bytes, "bytes must not be null");
  }

  /** The name without folders. */
  String fileName() {
    return origin.substring(origin.lastIndexOf('/') + 1);
  }

  /** What follows the name's last dot, in lower case; {@code ""} if there is none. */
  String extension() {
    String name = fileName();
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** The name without folders and extension: an article's id. */
  String baseName() {
    String name = fileName();
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }

  boolean startsWith(int... magic) {
    if (bytes.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((bytes[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
