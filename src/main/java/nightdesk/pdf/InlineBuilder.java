package nightdesk.pdf;

import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Turns the text and inline elements of a block into {@link InlineContent}. */
final class InlineBuilder {
  private static final float SMALL_CAPITALS = 0.8f;
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private record Stretch(int start, int end, Ink ink, Object special) {}

  private final Setting setting;
  private final Style block;
  private final InlineContent out = new InlineContent();
  private final StringBuilder text = new StringBuilder();
  private final List<Stretch> stretches = new ArrayList<>();
  private Bidi bidi;

  private InlineBuilder(Setting setting, Style block) {
    this.setting = setting;
    this.block = block;
  }

  /**
   * The content of inline children.
   *
   * @param node the structure element of the block
   */
  static InlineContent build(Setting setting, Style block, Node node, List<Object> children) {
    var builder = new InlineBuilder(setting, block);
    builder.collect(children, builder.ink(block, Style.CLEAR, node, null));
    return builder.finish();
  }

  private Ink ink(Style style, int background, Node node, Ink.Link link) {
    return new Ink(style, setting.fonts.face(style), style.size, background, node, link);
  }

  private void collect(List<Object> children, Ink ink) {
    for (Object child : children) {
      if (child instanceof Element element) {
        element(element, ink);
      } else {
        append((String) child, ink);
      }
    }
  }

  private void append(String raw, Ink ink) {
    int start = text.length();
    int from = 0;
    for (int i = 0; i <= raw.length(); i++) {
      char c = i == raw.length() ? ' ' : raw.charAt(i);
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
        text.append(raw, from, i);
        from = i + 1;
        if (i < raw.length() && !endsWithSpace()) {
          text.append(' ');
        }
      }
    }
    if (text.length() > start) {
      stretches.add(new Stretch(start, text.length(), ink, null));
    }
  }

  private boolean endsWithSpace() {
    return text.length() == 0 || text.charAt(text.length() - 1) == ' ';
  }

  private void special(Ink ink, Object what) {
    int start = text.length();
    text.append('\uFFFC');
    stretches.add(new Stretch(start, text.length(), ink, what));
  }

  private void element(Element element, Ink parent) {
    Style style = setting.styles.style(element, parent.style());
    if (style.display == Style.Display.NONE) {
      return;
    }
    if (element.is("br")) {
      special(parent, "newline");
      return;
    }
    if (MarkupReader.BLOCK.contains(element.tag) || element.is("svg")) {
      throw element.fault("<" + element.tag + "> cannot stand among text; put it in its own block");
    }
    Node node = parent.node();
    Ink.Link link = parent.link();
    String href = element.get("href");
    boolean leads = !href.startsWith("#") || setting.ids.contains(href.substring(1));
    if (element.is("a") && !href.isEmpty() && node != null && leads) {
      if (link != null) {
        throw element.fault("a link cannot stand in a link");
      }
      node = new Node("Link", node);
      String label = element.get("title");
      if (label.isEmpty()) {
        label = element.get("aria-label");
      }
      if (label.isEmpty()) {
        label = oneLine(element.text());
      }
      link = new Ink.Link(href, label, node);
    } else if (node != null && !element.get("lang").isEmpty()) {
      node = new Node("Span", node);
    }
    if (node != null && !element.get("lang").isEmpty()) {
      node.language = element.get("lang");
    }
    int background = style.background == Style.CLEAR ? parent.background() : style.background;
    Ink ink = ink(style, background, node, link);
    if (!element.get("id").isEmpty()) {
      special(ink, new Anchor(element.get("id")));
    }
    if (element.hasClass("leader")) {
      special(ink, "leader");
    } else if (element.hasClass("page-number")) {
      if (!href.startsWith("#")) {
        throw element.fault("a.page-number needs href=\"#id\"");
      }
      special(ink, new Slot(href.substring(1)));
    } else if (element.is("span") && element.children.isEmpty() && field(element) != null) {
      append(field(element), ink);
    } else {
      collect(element.children, ink);
    }
  }

  private static String oneLine(String text) {
    return SPACES.matcher(text).replaceAll(" ").strip();
  }

  private String field(Element element) {
    for (String name : Setting.FIELDS) {
      if (element.hasClass(name)) {
        return setting.fields.getOrDefault(name, "0");
      }
    }
    return null;
  }

  /** A place that links lead to. */
  record Anchor(String id) {}

  private record Slot(String id) {}

  private InlineContent finish() {
    String all = text.toString();
    if (needsNormalizing(all)) {
      normalize();
      all = text.toString();
    }
    char[] chars = all.toCharArray();
    out.rightToLeft = block.rightToLeft;
    if (block.rightToLeft || Bidi.requiresBidi(chars, 0, chars.length)) {
      bidi =
          new Bidi(
              all, block.rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
      out.bidirectional = true;
    }
    float height = block.lineHeight();
    for (Stretch s : stretches) {
      if (s.special() != null) {
        special(s);
      } else {
        words(all, s);
      }
      Style style = s.ink().style();
      if (style.rise == 0 && style != block) {
        height = Math.max(height, Math.min(style.lineHeight(), block.lineHeight() * 2));
      }
    }
    FontFace face = setting.fonts.face(block);
    float body = (face.ascent + face.descent) * block.size / 1000;
    out.lineHeight = height;
    out.baseline = (height - body) / 2 + face.ascent * block.size / 1000;
    return out;
  }

  private static boolean needsNormalizing(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (s.charAt(i) >= 0x300) {
        return !Normalizer.isNormalized(s, Normalizer.Form.NFC);
      }
    }
    return false;
  }

  private void normalize() {
    var composed = new StringBuilder();
    for (int i = 0; i < stretches.size(); i++) {
      Stretch s = stretches.get(i);
      int start = composed.length();
      composed.append(
          Normalizer.normalize(text.substring(s.start(), s.end()), Normalizer.Form.NFC));
      stretches.set(i, new Stretch(start, composed.length(), s.ink(), s.special()));
    }
    text.setLength(0);
    text.append(composed);
  }

  private int level(int at) {
    return bidi == null ? 0 : bidi.getLevelAt(at);
  }

  private void special(Stretch s) {
    int level = level(s.start());
    Ink ink = s.ink();
    if (s.special() instanceof Anchor anchor) {
      out.add(InlineContent.ANCHOR, 0, level, anchor);
    } else if (s.special() instanceof Slot slot) {
      boolean aligned = out.hasLeader;
      Integer page = setting.pageOf.get(slot.id());
      String shown =
          aligned ? "0".repeat(setting.pageDigits) : page == null ? "00" : page.toString();
      setting.dependsOnPages |= !aligned;
      out.dependsOnPages |= !aligned;
      Glyphs glyphs = ink.face().simple(shown);
      var box = new Box(ink, glyphs, 0, glyphs.count(), null, slot.id());
      out.add(InlineContent.BOX, box.width(), level, box);
    } else if (s.special().equals("leader")) {
      out.hasLeader = true;
      Glyphs dot = ink.face().simple(".");
      out.add(InlineContent.LEADER, 0, level, new Box(ink, dot, 0, 1, null, ""));
    } else {
      out.add(InlineContent.NEWLINE, 0, level, null);
    }
  }

  private void words(String all, Stretch s) {
    int i = s.start();
    while (i < s.end()) {
      if (all.charAt(i) == ' ') {
        Glyphs space = s.ink().face().simple(" ");
        var box = new Box(s.ink(), space, 0, 1, null, "");
        out.add(
            s.ink().style().noWrap ? InlineContent.BOX : InlineContent.SPACE,
            box.width(),
            level(i),
            box);
        i++;
        continue;
      }
      int level = level(i);
      int end = i;
      while (end < s.end() && all.charAt(end) != ' ' && level(end) == level) {
        end++;
      }
      word(all.substring(i, end), s.ink(), level);
      i = end;
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
      if (g - letters >= 5
          && block.hyphens
          && ink.style().hyphens
          && !address
          && word.length() == n) {
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
