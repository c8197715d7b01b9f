package nightdesk.pdf;

import java.util.Locale;

/** Sets words: finds their faces, glyphs, and the places where they may be broken. */
final class WordSetter {
  private static final float SMALL_CAPITALS = 0.8f;

  private final Setting setting;
  private final boolean hyphens;
  private final InlineContent out;

  /**
   * @param hyphens whether the block's words may be divided
   * @param out what the words are added to
   */
  WordSetter(Setting setting, boolean hyphens, InlineContent out) {
    this.setting = setting;
    this.hyphens = hyphens;
    this.out = out;
  }

  /**
   * Adds a word, as before if the style had it before.
   *
   * @param level of its direction: odd from right to left
   */
  void add(String word, Ink ink, int level) {
    if (level != 0) {
      word(word, ink, level);
      return;
    }
    WordCache cache = setting.words(ink.style(), hyphens);
    if (!cache.add(word, ink, out)) {
      int from = out.count;
      word(word, ink, level);
      cache.keep(word, out, from);
    }
  }

  private void word(String word, Ink ink, int level) {
    Style style = ink.style();
    if (style.textCase != Style.Case.NONE && !word.isEmpty()) {
      Locale locale = Locale.forLanguageTag(style.language.isEmpty() ? "en" : style.language);
      String other =
          style.textCase == Style.Case.UPPER ? word.toUpperCase(locale) : word.toLowerCase(locale);
      cased(other, ink, level, other.equals(word) ? null : word);
      return;
    }
    if (!style.smallCaps) {
      cased(word, ink, level, null);
      return;
    }
    Ink small = ink.sized(ink.size() * SMALL_CAPITALS);
    for (int i = 0; i < word.length(); ) {
      boolean lower = Character.isLowerCase(word.charAt(i));
      int end = i;
      while (end < word.length() && Character.isLowerCase(word.charAt(end)) == lower) {
        end++;
      }
      String part = word.substring(i, end);
      cased(
          lower ? part.toUpperCase(Locale.ROOT) : part,
          lower ? small : ink,
          level,
          lower ? part : null);
      i = end;
    }
  }

  /**
   * Finds the faces of a word and whether they shape it.
   *
   * @param actual what the word was before its case was changed, or null
   */
  private void cased(String word, Ink ink, int level, String actual) {
    boolean rightToLeft = (level & 1) == 1;
    int start = 0;
    FontFace face = null;
    boolean shaping = false;
    for (int i = 0; i < word.length(); ) {
      int cp = word.codePointAt(i);
      int end = Clusters.end(word, i);
      if (Clusters.invisible(cp) && end == i + Character.charCount(cp)) {
        if (i > start) {
          run(word.substring(start, i), face, shaping, ink, level, actual);
        }
        if (cp == 0x200B) {
          out.add(InlineContent.BREAK, 0, level, null);
        } else if (cp == 0xAD) {
          hyphen(ink, level);
        }
        start = end;
        i = end;
        face = null;
        continue;
      }
      FontFace next = setting.fonts.face(ink.face(), cp);
      boolean shape =
          next != null
              && next.shapes()
              && (rightToLeft || Clusters.needsShaping(cp) || needsShaping(word, i, end));
      if (i > start && (next != face || shape != shaping)) {
        run(word.substring(start, i), face, shaping, ink, level, actual);
        start = i;
      }
      face = next;
      shaping = shape;
      i = end;
    }
    if (start < word.length()) {
      run(word.substring(start), face, shaping, ink, level, actual);
    }
  }

  private static boolean needsShaping(String word, int start, int end) {
    for (int i = start; i < end; i += Character.charCount(word.codePointAt(i))) {
      int cp = word.codePointAt(i);
      if (Clusters.extendsCluster(cp) && !(cp >= 0xFE00 && cp <= 0xFE0F)) {
        return true;
      }
    }
    return false;
  }

  private void run(
      String run, FontFace face, boolean shaping, Ink first, int level, String actual) {
    if (face == null) {
      for (int i = 0; i < run.length(); ) {
        int end = Clusters.end(run, i);
        missing(run.substring(i, end), first, level);
        out.add(InlineContent.BREAK, 0, level, null);
        i = end;
      }
      return;
    }
    Ink ink =
        face == first.face()
            ? first
            : new Ink(
                first.style(), face, first.size(), first.background(), first.node(), first.link());
    if (shaping) {
      // The colour of a hand is dropped where the font has no such hand.
      String shown =
          run.codePoints().anyMatch(cp -> isSkin(cp) && face.glyph(cp) == 0)
              ? run.codePoints()
                  .filter(cp -> !isSkin(cp))
                  .collect(
                      StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                  .toString()
              : run;
      Glyphs glyphs = face.shaped(shown, (level & 1) == 1);
      String said = actual == null ? run : actual;
      boolean exact = shown.equals(said) && face.readsAs(glyphs, (level & 1) == 1);
      box(ink, glyphs, 0, glyphs.count(), level, exact ? null : said);
      return;
    }
    String word = kept(run, face, ink, level);
    if (word.isEmpty()) {
      return;
    }
    Glyphs glyphs = face.simple(word);
    if (actual != null || ink.style().noWrap) {
      box(ink, glyphs, 0, glyphs.count(), level, actual);
      return;
    }
    divided(ink, glyphs, level);
  }

  /** A variation selector or joiner that the simple way has no glyph for is dropped. */
  private String kept(String run, FontFace face, Ink ink, int level) {
    boolean all = true;
    for (int i = 0; all && i < run.length(); i++) {
      char c = run.charAt(i);
      all = !Character.isSurrogate(c) && face.glyph(c) > 0;
    }
    if (all) {
      return run;
    }
    var kept = new StringBuilder(run.length());
    for (int i = 0; i < run.length(); i += Character.charCount(run.codePointAt(i))) {
      int cp = run.codePointAt(i);
      if (face.glyph(cp) > 0) {
        kept.appendCodePoint(cp);
      } else if (!Clusters.invisible(cp)) {
        missing(Character.toString(cp), ink, level);
      }
    }
    return kept.toString();
  }

  private static boolean isSkin(int cp) {
    return cp >= 0x1F3FB && cp <= 0x1F3FF;
  }

  private void missing(String cluster, Ink ink, int level) {
    var none =
        new Glyphs(null, cluster, new int[1], new float[] {0, 1000}, null, new int[1], false);
    box(ink, none, 0, 1, level, cluster);
  }

  private void box(Ink ink, Glyphs glyphs, int from, int to, int level, String actual) {
    var box = new Box(ink, glyphs, from, to, actual, "");
    out.add(InlineContent.BOX, box.width(), level, box);
  }

  private void hyphen(Ink ink, int level) {
    Glyphs glyphs = ink.face().simple("-");
    var box = new Box(ink, glyphs, 0, 1, "\u00AD", "");
    out.add(InlineContent.HYPHEN, box.width(), level, box);
  }

  /** Adds a word with the places where it may be broken. */
  private void divided(Ink ink, Glyphs glyphs, int level) {
    String word = glyphs.text();
    boolean address = word.contains("://") || word.startsWith("www.");
    int done = 0;
    int letters = 0;
    int n = glyphs.count();
    for (int g = 0; g <= n; g++) {
      int cp = g == n ? ' ' : word.codePointAt(glyphs.at()[g]);
      if (g < n && Character.isLetter(cp) && !Clusters.ideographic(cp)) {
        continue;
      }
      if (g - letters >= 5 && hyphens && ink.style().hyphens && !address && word.length() == n) {
        for (int point : points(ink, word, letters, g)) {
          box(ink, glyphs, done, letters + point, level, null);
          hyphen(ink, level);
          done = letters + point;
        }
      }
      letters = g + 1;
      if (g + 1 < n && g > 0 && breaksAfter(cp, word, glyphs, g, address)) {
        box(ink, glyphs, done, g + 1, level, null);
        out.add(InlineContent.BREAK, 0, level, null);
        done = g + 1;
      } else if (g == 0
          && n > 1
          && Clusters.ideographic(cp)
          && !Clusters.notLast(cp)
          && !Clusters.notFirst(word.codePointAt(glyphs.at()[1]))) {
        box(ink, glyphs, 0, 1, level, null);
        out.add(InlineContent.BREAK, 0, level, null);
        done = 1;
      }
    }
    box(ink, glyphs, done, n, level, null);
    if (n > 0 && Clusters.ideographic(word.codePointBefore(word.length()))) {
      out.add(InlineContent.BREAK, 0, level, null);
    }
  }

  private int[] points(Ink ink, String word, int from, int to) {
    String language = ink.style().language;
    // Names are left whole, except where every noun has a capital.
    if (Character.isUpperCase(word.charAt(from)) && !language.startsWith("de")) {
      return new int[0];
    }
    return setting.hyphenator(language).points(word.substring(from, to));
  }

  private static boolean breaksAfter(int cp, String word, Glyphs glyphs, int g, boolean address) {
    int next = word.codePointAt(glyphs.at()[g + 1]);
    if (Clusters.ideographic(cp) || Clusters.ideographic(next)) {
      return !Clusters.notLast(cp) && !Clusters.notFirst(next);
    }
    if (address) {
      return "/.?&=_-%:".indexOf(cp) >= 0 && next != '/' && next != cp;
    }
    return switch (cp) {
      case '-' -> Character.isLetter(next) && g > 1;
      case 0x2010, 0x2014 -> true;
      case 0x2013, '/' -> g > 1 && Character.isLetterOrDigit(next);
      default -> false;
    };
  }
}
