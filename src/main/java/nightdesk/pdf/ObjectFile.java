package nightdesk.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.Deflater;

/**
 * The objects of a PDF file in the making. Streams stand in the file itself; all other objects are
 * packed into object streams (ISO 32000-1, 7.5.7), and a cross-reference stream (7.5.8) says where
 * each is. Objects may be written in any order; references need their numbers only.
 */
final class ObjectFile implements AutoCloseable {
  /** Objects in one object stream: a reader unpacks all of them to have one. */
  private static final int TOGETHER = 200;

  /** Bytes of an entry of the cross-reference stream: kind, place, index. */
  private static final int ENTRY = 7;

  /** Of zlib: takes a seventh less time than the usual 6 for files that are 1 % larger. */
  private static final int LEVEL = 5;

  private final Deflater deflater = new Deflater(LEVEL);
  private final PdfBytes out = new PdfBytes(1 << 16);
  private final PdfBytes packed = new PdfBytes(1 << 14);
  private final PdfBytes bodies = new PdfBytes(1 << 14);
  private final PdfBytes heads = new PdfBytes(1 << 11);
  private int together;
  private int holder;
  private int objects = 1;

  /** By object: where it starts in the file, or below zero the stream that holds it. */
  private int[] places = new int[1024];

  private byte[] indices = new byte[1024];

  ObjectFile() {
    // Four bytes above 127 say that the file is not text (7.5.2).
    out.put("%PDF-1.7\n%").raw(0xE2).raw(0xE3).raw(0xCF).raw(0xD3).raw('\n');
  }

  /** The number of an object that is written later. */
  int reserve() {
    return reserve(1);
  }

  /** The first of as many numbers in a row. */
  int reserve(int count) {
    int first = objects;
    objects += count;
    if (objects > places.length) {
      places = Arrays.copyOf(places, Math.max(objects, 2 * places.length));
      indices = Arrays.copyOf(indices, places.length);
    }
    return first;
  }

  /** Begins an object that is no stream; its text is written to what is returned. */
  PdfBytes object(int number) {
    if (together == TOGETHER) {
      flush();
    }
    if (together == 0) {
      holder = reserve();
    }
    if (together > 0) {
      bodies.raw(' ');
      heads.raw(' ');
    }
    places[number] = -holder;
    indices[number] = (byte) together++;
    heads.put(number).raw(' ').put(bodies.length());
    return bodies;
  }

  /** Writes what waits in the object stream. */
  private void flush() {
    if (together == 0) {
      return;
    }
    heads.raw('\n');
    int first = heads.length();
    heads.raw(bodies.array(), bodies.length());
    stream(holder, "/Type/ObjStm/N " + together + "/First " + first, heads);
    bodies.clear();
    heads.clear();
    together = 0;
  }

  /**
   * Writes a compressed stream.
   *
   * @param entries of its dictionary, but for the length and the filter
   */
  void stream(int number, String entries, PdfBytes data) {
    stream(number, entries, data.array(), data.length());
  }

  void stream(int number, String entries, byte[] data, int length) {
    packed.clear().deflated(deflater, data, length);
    plainStream(number, entries + "/Filter/FlateDecode", packed.array(), packed.length());
  }

  /** Writes a stream as it is. */
  void plainStream(int number, String entries, byte[] data, int length) {
    places[number] = out.length();
    out.put(number).put(" 0 obj\n<<").put(entries).put("/Length ").put(length);
    out.put(">>\nstream\n").raw(data, length).put("\nendstream\nendobj\n");
  }

  /**
   * Ends the file.
   *
   * @param root number of the catalog
   * @param information number of the information dictionary
   * @param id of the file, 16 bytes
   */
  void writeTo(OutputStream to, int root, int information, byte[] id) throws IOException {
    flush();
    int number = reserve();
    int start = out.length();
    places[number] = start;
    byte[] table = table();
    var entries = new PdfBytes(256);
    entries.put("/Type/XRef/Size ").put(objects).put("/W[1 4 2]/Root ").reference(root);
    entries.put("/Info ").reference(information).put("/ID[").string(id).string(id);
    entries.put("]/DecodeParms<</Predictor 12/Columns ").put(ENTRY).put(">>");
    stream(number, entries.ascii(), table, table.length);
    out.put("startxref\n").put(start).put("\n%%EOF\n");
    to.write(out.array(), 0, out.length());
  }

  /** The entries, each as the difference to the one before (PNG's filter Up, 7.4.4.4). */
  private byte[] table() {
    byte[] table = new byte[objects * (ENTRY + 1)];
    long before = 0;
    for (int i = 0; i < objects; i++) {
      // Object 0 heads the list of free ones.
      int kind = i == 0 ? 0 : places[i] < 0 ? 2 : 1;
      long entry = (long) kind << 48 | (long) Math.abs(places[i]) << 16;
      entry |= i == 0 ? 0xFFFF : places[i] < 0 ? indices[i] & 255 : 0;
      int at = i * (ENTRY + 1);
      table[at] = 2;
      for (int k = 0; k < ENTRY; k++) {
        int shift = 8 * (ENTRY - 1 - k);
        table[at + 1 + k] = (byte) ((entry >> shift) - (before >> shift));
      }
      before = entry;
    }
    return table;
  }

  @Override
  public void close() {
    deflater.end();
  }
}
