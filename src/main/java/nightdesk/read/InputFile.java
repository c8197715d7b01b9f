package nightdesk.read;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A file to be read.
 *
 * @param path where it is
 * @param origin its name relative to the input it was found in, with {@code /} as separator
 */
public record InputFile(Path path, String origin) {
  public InputFile {
    Objects.requireNonNull(path, "path must not be null");
    Objects.requireNonNull(origin, "origin must not be null");
  }
}
