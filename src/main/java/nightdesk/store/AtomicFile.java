package nightdesk.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Files that are there whole or not at all, whenever the process or the machine stops: written
 * under a temporary name in the same folder, synced, renamed over the target, the folder synced.
 * Should anything fail, the file that was there before is untouched.
 */
public final class AtomicFile {
  private static final String PREFIX = ".";
  private static final String SUFFIX = ".nightdesk-tmp";
  private static final int BUFFER = 1 << 16;

  private AtomicFile() {}

  /** What a file is to have; it is never held in memory as a whole. */
  @FunctionalInterface
  public interface Content {
    /** Writes all of it; {@code out} stays open. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Makes {@code target} have exactly {@code content}. Its folder is made if it is not there.
   *
   * @throws IOException if it cannot; {@code target} is then as it was
   */
  public static void write(Path target, byte[] content) throws IOException {
    write(target, out -> out.write(content));
  }

  /**
   * Makes {@code target} have what {@code content} writes. Its folder is made if it is not there.
   *
   * @return the SHA-256 of its bytes, in hex
   * @throws IOException if it cannot, or what {@code content} throws; {@code target} is then as it
   *     was
   */
  public static String write(Path target, Content content) throws IOException {
    Path folder = folderOf(target);
    makeFolders(folder);
    Path temporary = folder.resolve(PREFIX + target.getFileName() + SUFFIX);
    var hash = Fingerprint.digest();
    try {
      // Not through a link that somebody left under the temporary name.
      Files.deleteIfExists(temporary);
      try (FileChannel channel =
          FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        var sink = new Sink(channel, hash, target);
        var out = new BufferedOutputStream(sink, BUFFER);
        try {
          content.writeTo(out);
          out.flush();
        } catch (IOException | RuntimeException e) {
          // Whatever a writer makes of it: a disk that is full is a disk that is full.
          if (sink.failure.isPresent()) {
            throw sink.failure.get();
          }
          throw e;
        }
        force(channel, target);
      }
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      syncFolder(folder);
    } catch (IOException | RuntimeException e) {
      deleteQuietly(temporary, e);
      throw e;
    }
    return HexFormat.of().formatHex(hash.digest());
  }

  /** The channel as a stream that hashes what goes through and names the file when it fails. */
  private static final class Sink extends OutputStream {
    private final FileChannel channel;
    private final MessageDigest hash;
    private final Path target;
    private Optional<IOException> failure = Optional.empty();

    Sink(FileChannel channel, MessageDigest hash, Path target) {
      this.channel = channel;
      this.hash = hash;
      this.target = target;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
      hash.update(bytes, start, length);
      try {
        writeFully(channel, ByteBuffer.wrap(bytes, start, length));
      } catch (IOException e) {
        failure = Optional.of(naming(target, e));
        throw failure.get();
      }
    }
  }

  private static void force(FileChannel channel, Path target) throws IOException {
    try {
      channel.force(true);
    } catch (IOException e) {
      throw naming(target, e);
    }
  }

  /** A full disk does not say which file it was. */
  static IOException naming(Path file, IOException e) {
    if (e instanceof FileSystemException) {
      return e;
    }
    var named = new FileSystemException(file.toString(), null, e.getMessage());
    named.initCause(e);
    return named;
  }

  /**
   * Removes the temporary files that a killed run left in {@code folder} and the folders below it.
   *
   * @return what was removed, in order
   */
  public static List<Path> sweep(Path folder) throws IOException {
    var stale = new ArrayList<Path>();
    if (Files.isDirectory(folder)) {
      collect(folder, stale, 0);
    }
    Collections.sort(stale);
    for (Path path : stale) {
      Files.deleteIfExists(path);
    }
    return stale;
  }

  private static void collect(Path folder, List<Path> stale, int depth) throws IOException {
    try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
      for (Path child : children) {
        String name = child.getFileName().toString();
        if (Files.isDirectory(child, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
          if (depth < 8) {
            collect(child, stale, depth + 1);
          }
        } else if (name.startsWith(PREFIX) && name.endsWith(SUFFIX)) {
          stale.add(child);
        }
      }
    }
  }

  /** Makes the folder and those above it, each synced into its parent. */
  static void makeFolders(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path parent = folder.toAbsolutePath().getParent();
    if (parent != null) {
      makeFolders(parent);
    }
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
    if (parent != null) {
      syncFolder(parent);
    }
  }

  static Path folderOf(Path file) {
    return file.toAbsolutePath().getParent();
  }

  static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** A rename is on the disk only when its folder is. Windows has no such call and needs none. */
  static void syncFolder(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      } catch (IOException e) {
        throw naming(folder, e);
      }
    }
  }

  private static void deleteQuietly(Path file, Exception cause) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }
}
