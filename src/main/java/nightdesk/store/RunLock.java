package nightdesk.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps two runs from working on one store. The operating system frees the lock when its holder
 * ends, however it ends; the file stays and names the last holder.
 */
public final class RunLock implements Closeable {
  private static final int LONGEST_NAME = 500;

  private final FileChannel channel;

  private final Path file;

  private RunLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Another run holds the lock. */
  public static final class Held extends IOException {
    private static final long serialVersionUID = 1;

    private final String holder;

    Held(Path file, String holder) {
      super(file + " is held by " + holder);
      this.holder = holder;
    }

    /** Who holds it, in the words that it gave. */
    public String holder() {
      return holder;
    }
  }

  /**
   * Takes the lock.
   *
   * @param holder one line that tells who takes it
   * @throws Held if another run has it
   */
  public static RunLock take(Path file, String holder) throws IOException {
    AtomicFile.makeFolders(AtomicFile.folderOf(file));
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock;
      try {
        lock = channel.tryLock();
      } catch (OverlappingFileLockException e) {
        lock = null;
      }
      if (lock == null) {
        throw new Held(file, holderOf(file));
      }
      name(channel, holder);
      return new RunLock(file, channel);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** The name is a courtesy: a full disk shows elsewhere, with a better message. */
  private static void name(FileChannel channel, String holder) {
    try {
      channel.truncate(0);
      AtomicFile.writeFully(
          channel, ByteBuffer.wrap((holder + "\n").getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      // see above
    }
  }

  private static String holderOf(Path file) {
    try {
      String text = Files.readString(file).strip();
      String line = text.lines().findFirst().orElse("");
      return line.isEmpty()
          ? "another run"
          : line.substring(0, Math.min(line.length(), LONGEST_NAME));
    } catch (IOException e) {
      return "another run";
    }
  }

  @Override
  public String toString() {
    return "the lock " + file;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
