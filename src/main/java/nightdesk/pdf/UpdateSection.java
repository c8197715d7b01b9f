package nightdesk.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;

/**
 * Objects that are added to a finished PDF file, or take the place of some of its own (incremental
 * update: ISO 32000-1, 7.5.6). They are packed into object streams (7.5.7), and a cross-reference
 * stream (7.5.8) says where each is. For objects that come by the thousand, so that no object of
 * the library has to be made for each. Objects may be written in any order; references need their
 * numbers only.
 */
final class UpdateSection implements AutoCloseable {
  /** Objects in one object stream: a reader unpacks all of them to have one. */
  private static final int TOGETHER = 200;

  /** Bytes at the end of a file that have the place of its last cross-reference stream. */
  private static final int TAIL = 64;

  private static final Pattern SIZE = Pattern.compile("/Size (\\d+)");

  /** Bytes of an entry of the cross-reference stream: kind, place, index. */
  private static final int ENTRY = 7;

  /** Of zlib: takes a third less time than the usual 6 for files that are 5 % larger. */
  private static final int LEVEL = 4;

  private final Deflater deflater = new Deflater(LEVEL);
  private final PdfBytes out = new PdfBytes(1 << 16);
  private final PdfBytes packed = new PdfBytes(1 << 14);
  private final PdfBytes bodies = new PdfBytes(1 << 14);
  private final PdfBytes heads = new PdfBytes(1 << 11);
  private int together;
  private int holder;
  private final byte[] before;
  private final int start;
  private int objects;

  /** By object: where it starts in the file, below zero the stream that holds it, 0 if not here. */
  private int[] places;

  private byte[] indices;

  /**
   * @param before a whole file that ends with a cross-reference stream
   */
  UpdateSection(byte[] before) {
    this.before = before;
    String tail = tail(Math.max(0, before.length - TAIL));
    int word = tail.lastIndexOf("startxref");
    this.start = Integer.parseInt(tail.substring(word + 9, tail.indexOf("%%EOF", word)).strip());
    String table = tail(start);
    Matcher size = SIZE.matcher(table.substring(0, table.indexOf("stream")));
    if (!size.find()) {
      throw new IllegalStateException("the file's cross-reference stream has no size");
    }
    this.objects = Integer.parseInt(size.group(1));
    this.places = new int[objects + 1024];
    this.indices = new byte[places.length];
  }

  private String tail(int from) {
    return new String(before, from, before.length - from, StandardCharsets.ISO_8859_1);
  }

  /** The number of a new object that is written later. */
  int reserve() {
    if (objects == places.length) {
      places = Arrays.copyOf(places, 2 * places.length);
      indices = Arrays.copyOf(indices, places.length);
    }
    return objects++;
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

  private void stream(int number, String entries, PdfBytes data) {
    packed.clear().deflated(deflater, data);
    places[number] = before.length + out.length();
    out.put(number).put(" 0 obj\n<<").put(entries).put("/Filter/FlateDecode/Length ");
    out.put(packed.length()).put(">>\nstream\n").raw(packed.array(), packed.length());
    out.put("\nendstream\nendobj\n");
  }

  /**
   * Writes the file and what is added to it.
   *
   * @param root number of the catalog
   * @param information number of the information dictionary
   * @param id of the file, 16 bytes
   */
  void writeTo(OutputStream to, int root, int information, byte[] id) throws IOException {
    flush();
    int number = reserve();
    int place = before.length + out.length();
    places[number] = place;
    var index = new PdfBytes(64);
    PdfBytes table = table(index);
    var entries = new PdfBytes(256);
    entries.put("/Type/XRef/Size ").put(objects).put("/W[1 4 2]/Index[").put(index.ascii());
    entries.put("]/Prev ").put(start).put("/Root ").reference(root);
    entries.put("/Info ").reference(information).put("/ID[").string(id).string(id);
    entries.put("]/DecodeParms<</Predictor 12/Columns ").put(ENTRY).put(">>");
    stream(number, entries.ascii(), table);
    out.put("startxref\n").put(place).put("\n%%EOF\n");
    to.write(before);
    to.write(out.array(), 0, out.length());
  }

  /**
   * The entries, each as the difference to the one before (PNG's filter Up, 7.4.4.4).
   *
   * @param index gets the first number and the count of each run of objects
   */
  private PdfBytes table(PdfBytes index) {
    var table = new PdfBytes(objects * (ENTRY + 1));
    long last = 0;
    for (int i = 0; i < objects; i++) {
      if (places[i] == 0) {
        continue;
      }
      if (i == 0 || places[i - 1] == 0) {
        int end = i;
        while (end < objects && places[end] != 0) {
          end++;
        }
        index.put(i).raw(' ').put(end - i).raw(' ');
      }
      boolean inStream = places[i] < 0;
      long entry = (inStream ? 2L : 1L) << 48 | (long) Math.abs(places[i]) << 16;
      entry |= inStream ? indices[i] & 255 : 0;
      table.raw(2);
      for (int shift = 8 * (ENTRY - 1); shift >= 0; shift -= 8) {
        table.raw((int) ((entry >> shift) - (last >> shift)));
      }
      last = entry;
    }
    return table;
  }

  @Override
  public void close() {
    deflater.end();
  }
}
