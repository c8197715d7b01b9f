package nightdesk.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;
import nightdesk.model.Problem;

/**
 * Reads files and streams into articles. A file's format is told by its name and by how it begins;
 * JSON Lines are read line by line, everything else whole. Whatever is wrong with a file becomes a
 * {@link Reading.Skipped}; no file stops the others. Immutable and thread-safe.
 */
public final class ArticleReader {
  /** Largest file, and longest line of JSON Lines, in bytes. */
  public static final int LARGEST = 20_000_000;

  private static final List<ArticleFormat> FORMATS =
      List.of(new BinaryFormat(), new HtmlFormat(), new PlainTextFormat());

  private final JsonLinesFormat jsonLines = new JsonLinesFormat(LARGEST);

  /** Reads one file; what it has goes to {@code sink}, in its order. */
  public void read(InputFile file, Consumer<Reading> sink) {
    try (InputStream in = Files.newInputStream(file.path())) {
      read(file.origin(), in, sink);
    } catch (IOException e) {
      sink.accept(
          new Reading.Skipped(
              new Problem(
                  InputListing.shown(file.origin()),
                  "cannot be read (" + InputListing.reason(e) + ")",
                  "see that it can be read")));
    }
  }

  /**
   * Reads a stream to its end or to the size limit; does not close it.
   *
   * @param origin its name; the extension tells the format, a stream that begins with {@code {} is
   *     JSON Lines if the name has none
   * @throws IOException if the stream does
   */
  public void read(String origin, InputStream in, Consumer<Reading> sink) throws IOException {
    var named = new RawDocument(InputListing.shown(origin), new byte[0]);
    var buffered = new BufferedInputStream(in, 1 << 16);
    String extension = named.extension();
    if (JsonLinesFormat.accepts(extension) || extension.isEmpty() && beginsWithBrace(buffered)) {
      jsonLines.read(named, buffered, sink);
      return;
    }
    if (extension.equals("json")) {
      jsonLines.readWhole(named, buffered, sink);
      return;
    }
    byte[] bytes = buffered.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      sink.accept(
          new Reading.Skipped(
              new Problem(
                  named.origin(),
                  "larger than " + LARGEST / 1_000_000 + " MB",
                  "split it, or leave it out")));
      return;
    }
    if (bytes.length == 0) {
      sink.accept(
          new Reading.Skipped(new Problem(named.origin(), "is empty", "remove it, or fill it")));
      return;
    }
    var raw = new RawDocument(named.origin(), bytes);
    for (ArticleFormat format : FORMATS) {
      if (format.accepts(raw)) {
        format.read(raw).forEach(sink);
        return;
      }
    }
  }

  private static boolean beginsWithBrace(BufferedInputStream in) throws IOException {
    in.mark(1 << 10);
    try {
      for (int i = 0; i < 1 << 10; i++) {
        int b = in.read();
        if (b > ' ' || b < 0) {
          return b == '{';
        }
      }
      return false;
    } finally {
      in.reset();
    }
  }
}
