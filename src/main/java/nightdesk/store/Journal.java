package nightdesk.store;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import nightdesk.json.JsonTree;

/**
 * An append-only file of JSON Lines. Each line ends in a checksum of itself; a group of lines is
 * written together, counts only when its last line is there, and is on the disk when {@link
 * #append} returns. What a killed run left half written at the end is cut off when the journal is
 * opened; a damaged line before the end is skipped and named in {@link #damage}.
 */
public final class Journal implements Closeable {
  /** Field that all lines of a group but the last have. */
  private static final String MORE = "more";

  private static final String CRC_FIELD = ",\"crc\":\"";
  private static final int CRC_LENGTH = CRC_FIELD.length() + 8 + 2;

  private final Path file;
  private final FileChannel channel;
  private final List<Map<String, Object>> entries;
  private final List<String> damage;
  private long length;

  private Journal(Path file, FileChannel channel, Content content) {
    this.file = file;
    this.channel = channel;
    this.entries = content.entries;
    this.damage = content.damage;
    this.length = content.length;
  }

  private record Content(List<Map<String, Object>> entries, List<String> damage, long length) {}

  /** Opens the journal for writing, made if it is not there, its torn end cut off. */
  public static Journal open(Path file) throws IOException {
    AtomicFile.makeFolders(AtomicFile.folderOf(file));
    boolean made = !Files.exists(file);
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      if (made) {
        AtomicFile.syncFolder(AtomicFile.folderOf(file));
      }
      Content content = read(file, Files.readAllBytes(file));
      if (content.length < channel.size()) {
        channel.truncate(content.length);
        channel.force(true);
      }
      return new Journal(file, channel, content);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /**
   * The damage that the journal has, one line each; nothing is changed. A torn end is not damage.
   */
  public static List<String> check(Path file) throws IOException {
    return Files.exists(file) ? read(file, Files.readAllBytes(file)).damage : List.of();
  }

  /** The entries, nothing changed; none if the file is not there. */
  public static List<Map<String, Object>> peek(Path file) throws IOException {
    return Files.exists(file) ? read(file, Files.readAllBytes(file)).entries : List.of();
  }

  /** The entries in the order in which they were written. */
  public List<Map<String, Object>> entries() {
    return Collections.unmodifiableList(entries);
  }

  /** Damaged lines that were skipped, one line each. */
  public List<String> damage() {
    return Collections.unmodifiableList(damage);
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
    entries.addAll(group);
  }

  /** Replaces the whole journal by {@code kept}, at once. It must not be open. */
  public static void rewrite(Path file, List<Map<String, Object>> kept) throws IOException {
    var out = new ByteArrayOutputStream();
    for (Map<String, Object> entry : kept) {
      out.writeBytes(encode(List.of(entry)));
    }
    AtomicFile.write(file, out.toByteArray());
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

  private static final java.nio.charset.Charset US_ASCII = StandardCharsets.US_ASCII;

  private static String crc(byte[] bytes, int start, int end) {
    var crc = new CRC32();
    crc.update(bytes, start, end - start);
    return String.format(Locale.ROOT, "%08x", crc.getValue());
  }

  private static Content read(Path file, byte[] bytes) {
    var entries = new ArrayList<Map<String, Object>>();
    var damage = new ArrayList<String>();
    var group = new ArrayList<Map<String, Object>>();
    // Damage counts once a good line follows; before that it may be the torn end.
    var suspect = new ArrayList<String>();
    long good = 0;
    int line = 0;
    int start = 0;
    while (start < bytes.length) {
      int end = start;
      while (end < bytes.length && bytes[end] != '\n') {
        end++;
      }
      line++;
      boolean whole = end < bytes.length;
      Map<String, Object> entry = whole ? parse(bytes, start, end) : null;
      start = end + 1;
      if (entry == null) {
        suspect.add(file + ": line " + line + " is damaged");
        group.clear();
        continue;
      }
      damage.addAll(suspect);
      suspect.clear();
      boolean more = Boolean.TRUE.equals(entry.remove(MORE));
      group.add(entry);
      if (!more) {
        entries.addAll(group);
        group.clear();
        good = start;
      }
    }
    return new Content(entries, damage, good);
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
