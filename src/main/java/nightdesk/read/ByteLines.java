package nightdesk.read;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** The lines of a stream as bytes, without their ends; lines that are too long are passed over. */
final class ByteLines {
  private final InputStream in;
  private final int longest;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private long number;
  private boolean tooLong;

  ByteLines(InputStream in, int longest) {
    this.in = in instanceof BufferedInputStream ? in : new BufferedInputStream(in, 1 << 16);
    this.longest = longest;
  }

  /** Goes to the next line; false at the end of the stream. */
  boolean next() throws IOException {
    line.reset();
    tooLong = false;
    int b = in.read();
    if (b < 0) {
      return false;
    }
    number++;
    for (; b >= 0 && b != '\n'; b = in.read()) {
      if (line.size() < longest) {
        line.write(b);
      } else {
        tooLong = true;
      }
    }
    return true;
  }

  /** The line's number, from 1. */
  long number() {
    return number;
  }

  boolean tooLong() {
    return tooLong;
  }

  byte[] bytes() {
    return line.toByteArray();
  }
}
