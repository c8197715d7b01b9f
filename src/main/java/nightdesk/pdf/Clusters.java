package nightdesk.pdf;

/** User-perceived characters, and which of them must be shaped (after UAX #29 and #24). */
final class Clusters {
  private Clusters() {}

  /** End of the cluster that begins at an index. */
  static int end(CharSequence text, int start) {
    int cp = Character.codePointAt(text, start);
    int i = start + Character.charCount(cp);
    boolean flag = isFlag(cp);
    while (i < text.length()) {
      int next = Character.codePointAt(text, i);
      boolean joined = i > 0 && text.charAt(i - 1) == 0x200D;
      if (flag && isFlag(next)) {
        flag = false;
      } else if (!joined && !extendsCluster(next)) {
        break;
      }
      i += Character.charCount(next);
    }
    return i;
  }

  private static boolean isFlag(int cp) {
    return cp >= 0x1F1E6 && cp <= 0x1F1FF;
  }

  static boolean extendsCluster(int cp) {
    if (cp < 0x300) {
      return false;
    }
    int type = Character.getType(cp);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || cp == 0x200D
        || cp >= 0xFE00 && cp <= 0xFE0F
        || cp >= 0x1F3FB && cp <= 0x1F3FF;
  }

  /** True if the character is not set one glyph after the other. */
  static boolean needsShaping(int cp) {
    if (cp < 0x300 || cp >= 0x370 && cp < 0x483 || cp >= 0x1E00 && cp < 0x200B) {
      return false;
    }
    if (cp >= 0x590 && cp < 0x1100 || cp >= 0x1700 && cp < 0x1900) {
      return true;
    }
    return extendsCluster(cp)
        || cp >= 0xFB1D && cp <= 0xFDFF
        || cp >= 0xFE70 && cp < 0xFEFF
        || cp >= 0xA800 && cp < 0xABFF
        || cp == 0x200C
        || isFlag(cp);
  }

  /** Characters that stand for nothing visible and need no glyph. */
  static boolean invisible(int cp) {
    return cp == 0x200B
        || cp == 0x200C
        || cp == 0x200D
        || cp == 0x2060
        || cp == 0xFEFF
        || cp == 0xAD
        || cp >= 0x200E && cp <= 0x200F
        || cp >= 0x202A && cp <= 0x202E
        || cp >= 0x2066 && cp <= 0x2069
        || cp >= 0xFE00 && cp <= 0xFE0F
        || cp < 0x20
        || cp >= 0x7F && cp < 0xA0
        || cp >= 0xE0000 && cp <= 0xE0FFF;
  }

  /** Ideographs and kana: a line may end between any two. */
  static boolean ideographic(int cp) {
    return cp >= 0x2E80 && cp <= 0x9FFF && cp != 0x3000
        || cp >= 0xF900 && cp <= 0xFAFF
        || cp >= 0xFF01 && cp <= 0xFF60
        || cp >= 0xAC00 && cp <= 0xD7A3
        || cp >= 0x20000 && cp <= 0x3FFFF;
  }

  /** Must not begin a line. */
  static boolean notFirst(int cp) {
    return "、。，．！？：；）」』】〕》〉ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ・".indexOf(cp) >= 0;
  }

  /** Must not end a line. */
  static boolean notLast(int cp) {
    return "（「『【〔《〈".indexOf(cp) >= 0;
  }
}
