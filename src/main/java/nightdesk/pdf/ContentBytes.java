package nightdesk.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A content stream in the making: operators and operands as bytes. */
final class ContentBytes {
  private byte[] bytes = new byte[8192];
  private int count;

  byte[] array() {
    return bytes;
  }

  int length() {
    return count;
  }

  ContentBytes raw(int b) {
    if (count == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * count);
    }
    bytes[count++] = (byte) b;
    return this;
  }

  ContentBytes put(String ascii) {
    for (int i = 0; i < ascii.length(); i++) {
      raw(ascii.charAt(i));
    }
    return this;
  }

  /** A number with at most three places, and a space. */
  ContentBytes number(float value) {
    long thousandths = Math.round((double) value * 1000);
    if (thousandths < 0) {
      raw('-');
      thousandths = -thousandths;
    }
    digits(thousandths / 1000);
    int rest = (int) (thousandths % 1000);
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

  private void digits(long value) {
    if (value >= 10) {
      digits(value / 10);
    }
    raw((int) ('0' + value % 10));
  }

  /** Two bytes of a literal string. */
  ContentBytes code(int glyph) {
    return escaped(glyph >> 8).escaped(glyph & 255);
  }

  private ContentBytes escaped(int b) {
    switch (b) {
      case '(', ')', '\\' -> raw('\\').raw(b);
      case '\r' -> put("\\r");
      case '\n' -> put("\\n");
      default -> raw(b);
    }
    return this;
  }

  /** A text string in UTF-16, in hexadecimal. */
  ContentBytes text(String text) {
    put("<FEFF");
    for (byte b : text.getBytes(StandardCharsets.UTF_16BE)) {
      raw("0123456789ABCDEF".charAt(b >> 4 & 15)).raw("0123456789ABCDEF".charAt(b & 15));
    }
    return raw('>');
  }
}
