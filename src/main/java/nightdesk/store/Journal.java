package nightdesk.store;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import nightdesk.json.JsonTree;

/**
 * An append-only file of JSON Lines. Each line ends in a checksum of itself; a group of lines is
 * written together, counts only as a whole, and is on the disk when {@link #append} returns. What a
 * killed run left half written at the end is cut off when the journal is opened. Any other line
 * that is not as it was written is damage: skipped, with its group, and named in {@link #damage}.
 * Entries are handed on as they are read; the journal holds none.
 */
public final class Journal implements Closeable {
  private static final Charset US_ASCII = StandardCharsets.US_ASCII;

  /** Field that all lines of a group but the last have. */
  private static final String MORE = "more";

  private static final String CRC_FIELD = ",\"crc\":\"";
  private static final int CRC_LENGTH = CRC_FIELD.length() + 8 + 2;
  private static final int FEW_ZEROS = 8;
  private static final byte[] MORE_TEXT = "\"more\":true".getBytes(US_ASCII);

  private final Path file;
  private final FileChannel channel;
  private final List<String> damage;
  private long length;

  private Journal(Path file, FileChannel channel, Reader read) {
    this.file = file;
    this.channel = channel;
    this.damage = List.copyOf(read.damage);
    this.length = read.good;
  }

  /**
   * Opens the journal for writing, made if it is not there, its torn end cut off.
   *
   * @param entries is given each entry, in the order in which they were written
   */
  public static Journal open(Path file, Consumer<Map<String, Object>> entries) throws IOException {
    AtomicFile.makeFolders(AtomicFile.folderOf(file));
    boolean made = !Files.exists(file);
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      if (made) {
        AtomicFile.syncFolder(AtomicFile.folderOf(file));
      }
      var reader = new Reader(file, entries);
      reader.read();
      if (reader.good < channel.size()) {
        channel.truncate(reader.good);
        channel.force(true);
      }
      return new Journal(file, channel, reader);
    } catch (IOException e) {
      channel.close();
      throw AtomicFile.naming(file, e);
    } catch (RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /**
   * Reads the journal and changes nothing; a file that is not there has no entries.
   *
   * @param entries is given each entry
   * @return the damage that the journal has, one line each; a torn end is not damage
   */
  public static List<String> look(Path file, Consumer<Map<String, Object>> entries)
      throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    var reader = new Reader(file, entries);
    reader.read();
    return List.copyOf(reader.damage);
  }

  /** The entries, nothing changed; none if the file is not there. */
  public static List<Map<String, Object>> peek(Path file) throws IOException {
    var entries = new ArrayList<Map<String, Object>>();
    look(file, entries::add);
    return entries;
  }

  /** Damaged lines that were skipped, one line each. */
  public List<String> damage() {
    return damage;
  }

  /** Appends one entry. */
  public void append(Map<String, Object> entry) throws IOException {
    append(List.of(entry));
  }

  /**
   * Appends a group: all of it, or, should the process stop meanwhile, nothing of it.
   *
   * @throws IOException if it cannot be put on the disk; the journal is then as it was
   */
  public void append(List<Map<String, Object>> group) throws IOException {
    if (group.isEmpty()) {
      return;
    }
    byte[] bytes = encode(group);
    try {
      channel.position(length);
      AtomicFile.writeFully(channel, ByteBuffer.wrap(bytes));
      channel.force(false);
    } catch (IOException e) {
      try {
        channel.truncate(length);
      } catch (IOException second) {
        e.addSuppressed(second);
      }
      throw AtomicFile.naming(file, e);
    }
    length += bytes.length;
  }

  /** Replaces the whole journal by {@code kept}, at once. It must not be open. */
  public static void rewrite(Path file, List<List<Map<String, Object>>> kept) throws IOException {
    AtomicFile.write(
        file,
        out -> {
          for (List<Map<String, Object>> group : kept) {
            out.write(encode(group));
          }
        });
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  @Override
  public String toString() {
    return "Journal[" + file + "]";
  }

  private static byte[] encode(List<Map<String, Object>> group) {
    var out = new ByteArrayOutputStream();
    for (int i = 0; i < group.size(); i++) {
      var entry = new LinkedHashMap<>(group.get(i));
      if (i < group.size() - 1) {
        entry.put(MORE, true);
      }
      if (entry.isEmpty()) {
        throw new IllegalArgumentException("an entry must not be empty");
      }
      String json = JsonTree.write(entry);
      byte[] body = json.substring(0, json.length() - 1).getBytes(StandardCharsets.UTF_8);
      out.writeBytes(body);
      out.writeBytes((CRC_FIELD + crc(body, 0, body.length) + "\"}\n").getBytes(US_ASCII));
    }
    return out.toByteArray();
  }

  private static String crc(byte[] bytes, int start, int end) {
    var crc = new CRC32();
    crc.update(bytes, start, end - start);
    return String.format(Locale.ROOT, "%08x", crc.getValue());
  }

  /** Reads a journal line by line. */
  private static final class Reader {
    private final Path file;
    private final Consumer<Map<String, Object>> entries;
    private final List<String> damage = new ArrayList<>();
    private final List<Map<String, Object>> group = new ArrayList<>();

    /** Damaged lines that may be those of the one group that was being written. */
    private final List<String> suspect = new ArrayList<>();

    /** A line of the group at hand is damaged: none of it counts. */
    private boolean broken;

    /** Where the journal's last whole group ends. */
    private long good;

    Reader(Path file, Consumer<Map<String, Object>> entries) {
      this.file = file;
      this.entries = entries;
    }

    void read() throws IOException {
      try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
        var line = new Line();
        long at = 0;
        for (int number = 1; line.readFrom(in); number++) {
          at += line.size;
          take(line, number, at);
        }
      }
    }

    private void take(Line line, int number, long end) {
      Map<String, Object> entry = line.isWhole() ? parse(line.bytes, 0, line.size - 1) : null;
      if (entry == null) {
        group.clear();
        broken = line.goesOn();
        suspect.add(file + ": line " + number + " is damaged");
        if (!line.isTorn() && !broken) {
          // A whole line, and the last of its group: it was once on the disk as it should be.
          confirm(end);
        }
        return;
      }
      if (!suspect.isEmpty() && !broken) {
        confirm(good);
      }
      boolean more = Boolean.TRUE.equals(entry.remove(MORE));
      group.add(entry);
      if (!more) {
        if (broken) {
          confirm(end);
        } else {
          group.forEach(entries);
        }
        broken = false;
        group.clear();
        good = end;
      }
    }

    private void confirm(long end) {
      damage.addAll(suspect);
      suspect.clear();
      good = end;
    }
  }

  /** The bytes of one line, its end included. */
  private static final class Line {
    private byte[] bytes = new byte[4096];
    private int size;

    /** False at the end of the file. */
    boolean readFrom(InputStream in) throws IOException {
      size = 0;
      for (int c = in.read(); c >= 0; c = in.read()) {
        if (size == bytes.length) {
          bytes = Arrays.copyOf(bytes, 2 * size);
        }
        bytes[size++] = (byte) c;
        if (c == '\n') {
          return true;
        }
      }
      return size > 0;
    }

    boolean isWhole() {
      return bytes[size - 1] == '\n';
    }

    /** Cut short, or with the zeros of blocks that never reached the disk. */
    boolean isTorn() {
      int zeros = 0;
      for (int i = 0; i < size; i++) {
        zeros += bytes[i] == 0 ? 1 : 0;
      }
      // One changed byte at the very end of a line is damage.
      return zeros > FEW_ZEROS || !isWhole() && parse(bytes, 0, size - 1) == null;
    }

    /** True if this can still be seen to be a line of a group that is not its last. */
    boolean goesOn() {
      int start = size - 1 - CRC_LENGTH - MORE_TEXT.length;
      return isWhole()
          && start >= 0
          && Arrays.equals(bytes, start, start + MORE_TEXT.length, MORE_TEXT, 0, MORE_TEXT.length);
    }
  }

  /** The entry of a line, or null if it is not one. */
  private static Map<String, Object> parse(byte[] bytes, int start, int end) {
    int body = end - CRC_LENGTH;
    if (body <= start) {
      return null;
    }
    String tail = new String(bytes, body, CRC_LENGTH, StandardCharsets.ISO_8859_1);
    if (!tail.equals(CRC_FIELD + crc(bytes, start, body) + "\"}")) {
      return null;
    }
    try {
      return JsonTree.parseObject(
          new String(bytes, start, body - start, StandardCharsets.UTF_8) + "}");
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
