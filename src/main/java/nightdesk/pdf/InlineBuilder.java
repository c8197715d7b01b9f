package nightdesk.pdf;

import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Turns the text and inline elements of a block into {@link InlineContent}. */
final class InlineBuilder {
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private record Stretch(int start, int end, Ink ink, Object special) {}

  private final Setting setting;
  private final Style block;
  private final InlineContent out;
  private final StringBuilder text = new StringBuilder();
  private final List<Stretch> stretches = new ArrayList<>();
  private final WordSetter words;
  private Bidi bidi;

  private InlineBuilder(Setting setting, Style block, int letters) {
    this.setting = setting;
    this.block = block;
    // A word and its space for each five or six letters, and some places for hyphens.
    this.out = new InlineContent(8 + letters / 2);
    this.words = new WordSetter(setting, block.hyphens, out);
  }

  /**
   * The content of inline children.
   *
   * @param node the structure element of the block
   */
  static InlineContent build(Setting setting, Style block, Node node, List<Object> children) {
    int letters = 0;
    for (Object child : children) {
      letters += child instanceof String words ? words.length() : 0;
    }
    var builder = new InlineBuilder(setting, block, letters);
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
    boolean simple = isSimple(all);
    if (!simple && !Normalizer.isNormalized(all, Normalizer.Form.NFC)) {
      normalize();
      all = text.toString();
    }
    out.rightToLeft = block.rightToLeft;
    if (block.rightToLeft || !simple && Bidi.requiresBidi(all.toCharArray(), 0, all.length())) {
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

  /** True if all is composed already and from left to right: letters of Europe and their signs. */
  private static boolean isSimple(String s) {
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c >= 0x300 && (c < 0x2010 || c > 0x2027)) {
        return false;
      }
    }
    return true;
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
      Box box = setting.pageNumber(ink, slot.id(), aligned);
      out.dependsOnPages |= !aligned;
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
    byte kind = s.ink().style().noWrap ? InlineContent.BOX : InlineContent.SPACE;
    var space = new Box(s.ink(), s.ink().face().simple(" "), 0, 1, null, "");
    float width = space.width();
    int i = s.start();
    while (i < s.end()) {
      if (all.charAt(i) == ' ') {
        out.add(kind, width, level(i), space);
        i++;
        continue;
      }
      int level = level(i);
      int end = i;
      while (end < s.end() && all.charAt(end) != ' ' && level(end) == level) {
        end++;
      }
      words.add(all.substring(i, end), s.ink(), level);
      i = end;
    }
  }
}
