package nightdesk.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A small colour profile of sRGB, made from the standard's numbers: primaries of IEC 61966-2-1
 * adapted to D50 by Bradford's method, and its curve in 1024 steps. Layout after ICC.1:2001-04.
 */
final class SrgbProfile {
  private static final int STEPS = 1024;
  private static final String[] TAGS = {
    "desc", "cprt", "wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"
  };

  private SrgbProfile() {}

  static byte[] bytes() {
    byte[] description = description("sRGB");
    byte[] copyright = text("text", "No copyright, use freely");
    byte[] curve = curve();
    byte[][] data = {
      description,
      copyright,
      xyz(0.9642, 1.0, 0.8249),
      xyz(0.4360747, 0.2225045, 0.0139322),
      xyz(0.3850649, 0.7168786, 0.0971045),
      xyz(0.1430804, 0.0606169, 0.7141733),
      curve
    };
    int table = 128 + 4 + 12 * TAGS.length;
    int size = table;
    for (byte[] d : data) {
      size += d.length;
    }
    var out = ByteBuffer.allocate(size);
    out.putInt(size).putInt(0).putInt(0x02100000);
    out.put(ascii("mntr")).put(ascii("RGB ")).put(ascii("XYZ "));
    for (int part : new int[] {2026, 1, 1, 0, 0, 0}) {
      out.putShort((short) part);
    }
    out.put(ascii("acsp"));
    out.position(68);
    out.put(fixed(0.9642)).put(fixed(1)).put(fixed(0.8249));
    out.position(128);
    out.putInt(TAGS.length);
    int at = table;
    int[] starts = new int[data.length];
    for (int i = 0; i < data.length; i++) {
      starts[i] = at;
      at += data[i].length;
    }
    for (int i = 0; i < TAGS.length; i++) {
      int d = Math.min(i, data.length - 1);
      out.put(ascii(TAGS[i])).putInt(starts[d]).putInt(data[d].length);
    }
    for (byte[] d : data) {
      out.put(d);
    }
    return out.array();
  }

  private static byte[] ascii(String s) {
    return s.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] fixed(double value) {
    return ByteBuffer.allocate(4).putInt((int) Math.round(value * 65536)).array();
  }

  private static byte[] xyz(double x, double y, double z) {
    return ByteBuffer.allocate(20)
        .put(ascii("XYZ "))
        .putInt(0)
        .put(fixed(x))
        .put(fixed(y))
        .put(fixed(z))
        .array();
  }

  private static byte[] text(String type, String text) {
    int size = 8 + text.length() + 1;
    return ByteBuffer.allocate((size + 3) / 4 * 4)
        .put(ascii(type))
        .putInt(0)
        .put(ascii(text))
        .array();
  }

  private static byte[] description(String text) {
    int size = 12 + text.length() + 1 + 8 + 3 + 67;
    return ByteBuffer.allocate((size + 3) / 4 * 4)
        .put(ascii("desc"))
        .putInt(0)
        .putInt(text.length() + 1)
        .put(ascii(text))
        .array();
  }

  private static byte[] curve() {
    var out = ByteBuffer.allocate(12 + 2 * STEPS);
    out.put(ascii("curv")).putInt(0).putInt(STEPS);
    for (int i = 0; i < STEPS; i++) {
      double v = i / (STEPS - 1.0);
      double linear = v <= 0.04045 ? v / 12.92 : StrictMath.pow((v + 0.055) / 1.055, 2.4);
      out.putShort((short) Math.round(linear * 65535));
    }
    return out.array();
  }
}
