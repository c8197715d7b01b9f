package nightdesk.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;

/**
 * Bytes of PDF syntax in the making: objects (ISO 32000-1, 7.3) and content streams (7.8.2). Each
 * method writes the text of one token or a few and says whether white space follows it.
 */
final class PdfBytes {
  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

  private byte[] bytes;
  private int count;

  PdfBytes() {
    this(8192);
  }

  PdfBytes(int room) {
    bytes = new byte[room];
  }

  /** The bytes themselves; those from {@link #length} on mean nothing. */
  byte[] array() {
    return bytes;
  }

  int length() {
    return count;
  }

  /** The bytes as text. */
  String ascii() {
    return new String(bytes, 0, count, StandardCharsets.US_ASCII);
  }

  PdfBytes clear() {
    count = 0;
    return this;
  }

  private void room(int more) {
    if (count + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(count + more, 2 * bytes.length));
    }
  }

  PdfBytes raw(int b) {
    room(1);
    bytes[count++] = (byte) b;
    return this;
  }

  PdfBytes raw(byte[] from, int length) {
    room(length);
    System.arraycopy(from, 0, bytes, count, length);
    count += length;
    return this;
  }

  PdfBytes put(String ascii) {
    int n = ascii.length();
    room(n);
    for (int i = 0; i < n; i++) {
      bytes[count + i] = (byte) ascii.charAt(i);
    }
    count += n;
    return this;
  }

  PdfBytes put(int whole) {
    if (whole < 0) {
      return raw('-').digits(-whole);
    }
    return digits(whole);
  }

  /** A number as {@link #number} rounds it, in thousandths. */
  static int thousandths(float value) {
    return (int) Math.round((double) value * 1000);
  }

  /** A number with at most three places, and a space. */
  PdfBytes number(float value) {
    return fixed(thousandths(value));
  }

  /** A number of thousandths, and a space. */
  PdfBytes fixed(int value) {
    int thousandths = value;
    if (thousandths < 0) {
      raw('-');
      thousandths = -thousandths;
    }
    digits(thousandths / 1000);
    int rest = thousandths % 1000;
    if (rest > 0) {
      raw('.').raw('0' + rest / 100);
      if (rest % 100 > 0) {
        raw('0' + rest / 10 % 10);
        if (rest % 10 > 0) {
          raw('0' + rest % 10);
        }
      }
    }
    return raw(' ');
  }

  private PdfBytes digits(int value) {
    int places = 1;
    for (int rest = value; rest >= 10; rest /= 10) {
      places++;
    }
    room(places);
    count += places;
    int rest = value;
    for (int at = count - 1; places > 0; places--, at--) {
      bytes[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    return this;
  }

  /** An array of numbers with at most two places. */
  PdfBytes array(float... values) {
    raw('[');
    for (float v : values) {
      number(Math.round(v * 100) / 100f);
    }
    count--;
    return raw(']');
  }

  /** A name of letters, digits, plus and minus. */
  PdfBytes name(String name) {
    return raw('/').put(name);
  }

  /** An indirect reference. */
  PdfBytes reference(int number) {
    return put(number).put(" 0 R");
  }

  /** Two bytes of a literal string. */
  PdfBytes code(int glyph) {
    return escaped(glyph >> 8).escaped(glyph & 255);
  }

  private PdfBytes escaped(int b) {
    switch (b) {
      case '(', ')', '\\' -> raw('\\').raw(b);
      case '\r' -> put("\\r");
      case '\n' -> put("\\n");
      default -> raw(b);
    }
    return this;
  }

  /** A text string (7.9.2.2): the characters themselves if all are ASCII, or else UTF-16. */
  PdfBytes text(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < 0x20 || text.charAt(i) > 0x7E) {
        return wideText(text);
      }
    }
    raw('(');
    for (int i = 0; i < text.length(); i++) {
      escaped(text.charAt(i));
    }
    return raw(')');
  }

  private PdfBytes wideText(String text) {
    put("<FEFF");
    for (int i = 0; i < text.length(); i++) {
      hex(text.charAt(i));
    }
    return raw('>');
  }

  /** Four hexadecimal digits. */
  PdfBytes hex(int sixteenBits) {
    return hexByte(sixteenBits >> 8).hexByte(sixteenBits);
  }

  PdfBytes hexByte(int b) {
    return raw(HEX[b >> 4 & 15]).raw(HEX[b & 15]);
  }

  /** A byte string in hexadecimal. */
  PdfBytes string(byte[] value) {
    raw('<');
    for (byte b : value) {
      hexByte(b);
    }
    return raw('>');
  }

  /** Bytes compressed with a compressor that is given back as it came. */
  PdfBytes deflated(Deflater by, PdfBytes data) {
    by.setInput(data.array(), 0, data.length());
    by.finish();
    while (!by.finished()) {
      room(1024);
      count += by.deflate(bytes, count, bytes.length - count);
    }
    by.reset();
    return this;
  }
}
