package nightdesk.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Bytes to text: byte order mark, else strict UTF-8, else UTF-16 by the pattern of its zero bytes,
 * else what juniversalchardet says, else windows-1252. The first that fits wins; text in no known
 * charset is decoded with replacement characters rather than lost.
 */
final class Decoder {
  /** Less text than this beside NULs is taken for binary content. */
  private static final int FEWEST_BESIDE_NULS = 40;

  private Decoder() {}

  /**
   * A text.
   *
   * @param text without a byte order mark and without NUL
   * @param nuls how many NULs were left out
   */
  record Decoded(String text, int nuls) {}

  /** The text; empty if the bytes are not text. */
  static Optional<Decoded> decode(byte[] bytes) {
    int skip = 0;
    Charset marked = null;
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      marked = StandardCharsets.UTF_8;
      skip = 3;
    } else if (starts(bytes, 0xFF, 0xFE, 0, 0)) {
      marked = Charset.forName("UTF-32LE");
      skip = 4;
    } else if (starts(bytes, 0, 0, 0xFE, 0xFF)) {
      marked = Charset.forName("UTF-32BE");
      skip = 4;
    } else if (starts(bytes, 0xFF, 0xFE)) {
      marked = StandardCharsets.UTF_16LE;
      skip = 2;
    } else if (starts(bytes, 0xFE, 0xFF)) {
      marked = StandardCharsets.UTF_16BE;
      skip = 2;
    }
    if (marked != null) {
      return text(new String(bytes, skip, bytes.length - skip, marked));
    }
    Charset wide = wide(bytes);
    if (wide != null) {
      return text(new String(bytes, wide));
    }
    Optional<String> strict = strict(bytes, StandardCharsets.UTF_8);
    if (strict.isPresent()) {
      return text(strict.get());
    }
    if (mostlyUtf8(bytes)) {
      return text(new String(bytes, StandardCharsets.UTF_8));
    }
    return text(new String(bytes, detected(bytes)));
  }

  /** The text in {@code charset} if the bytes are that, else as {@link #decode(byte[])} has it. */
  static Optional<Decoded> decode(byte[] bytes, String charset) {
    if (!charset.isEmpty() && strict(bytes, StandardCharsets.UTF_8).isEmpty()) {
      try {
        Optional<String> declared = strict(bytes, Charset.forName(charset));
        if (declared.isPresent()) {
          return text(declared.get());
        }
      } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
        // a page may claim anything
      }
    }
    return decode(bytes);
  }

  static Optional<String> strict(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean starts(byte[] bytes, int... magic) {
    return new RawDocument("", bytes).startsWith(magic);
  }

  /** Latin text in UTF-16 or UTF-32 has its zero bytes all on one side. */
  private static Charset wide(byte[] bytes) {
    int n = Math.min(bytes.length, 4096) & ~3;
    if (n < 16) {
      return null;
    }
    int[] zeros = new int[4];
    for (int i = 0; i < n; i++) {
      if (bytes[i] == 0) {
        zeros[i & 3]++;
      }
    }
    int quarter = n / 4;
    int many = quarter * 7 / 10;
    int few = quarter / 20;
    if (zeros[1] > many && zeros[2] > many && zeros[3] > many && zeros[0] <= few) {
      return Charset.forName("UTF-32LE");
    }
    if (zeros[0] > many && zeros[1] > many && zeros[2] > many && zeros[3] <= few) {
      return Charset.forName("UTF-32BE");
    }
    if (zeros[1] + zeros[3] > 2 * many && zeros[0] + zeros[2] <= 2 * few) {
      return StandardCharsets.UTF_16LE;
    }
    if (zeros[0] + zeros[2] > 2 * many && zeros[1] + zeros[3] <= 2 * few) {
      return StandardCharsets.UTF_16BE;
    }
    return null;
  }

  /** UTF-8 with a little damage: many good sequences for each bad one. */
  private static boolean mostlyUtf8(byte[] bytes) {
    int good = 0;
    int bad = 0;
    for (int i = 0; i < bytes.length; i++) {
      int b = bytes[i] & 0xff;
      if (b < 0x80) {
        continue;
      }
      int more =
          b >= 0xC2 && b <= 0xDF ? 1 : b >= 0xE0 && b <= 0xEF ? 2 : b >= 0xF0 && b <= 0xF4 ? 3 : 0;
      boolean whole = more > 0 && i + more < bytes.length;
      for (int k = 1; whole && k <= more; k++) {
        whole = (bytes[i + k] & 0xC0) == 0x80;
      }
      if (whole) {
        good++;
        i += more;
      } else {
        bad++;
      }
    }
    return good > 0 && good >= bad;
  }

  private static Charset detected(byte[] bytes) {
    var detector = new UniversalDetector();
    detector.handleData(bytes, 0, Math.min(bytes.length, 1 << 20));
    detector.dataEnd();
    String name = detector.getDetectedCharset();
    Charset fallback = Charset.forName("windows-1252");
    if ("MACCYRILLIC".equals(name) && !hasMacCapitals(bytes)) {
      return Charset.forName("windows-1251");
    }
    if (name == null) {
      return fallback;
    }
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return fallback;
    }
  }

  /** Capitals are 80-9F in the Macintosh's Cyrillic, but C0-DF in that of Windows. */
  private static boolean hasMacCapitals(byte[] bytes) {
    int mac = 0;
    int windows = 0;
    for (byte one : bytes) {
      int b = one & 0xff;
      mac += b >= 0x80 && b <= 0x9f ? 1 : 0;
      windows += b >= 0xc0 && b <= 0xdf ? 1 : 0;
    }
    return mac > windows;
  }

  /** Nothing if the characters are not those of a text. A file torn by a crash ends in NULs. */
  private static Optional<Decoded> text(String decoded) {
    int odd = 0;
    int nuls = 0;
    for (int i = 0; i < decoded.length(); i++) {
      char c = decoded.charAt(i);
      if (c == 0) {
        nuls++;
      } else if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' || c == '\ufffd') {
        odd++;
      }
    }
    int rest = decoded.length() - nuls;
    if (nuls > 0 && rest < FEWEST_BESIDE_NULS || odd * 20 > rest) {
      return Optional.empty();
    }
    return Optional.of(new Decoded(nuls == 0 ? decoded : decoded.replace("\0", ""), nuls));
  }
}
