package nightdesk.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** What the layout of one document works with. */
final class Setting {
  final StyleSheet styles;
  final FontLibrary fonts;
  final float contentLeft;
  final float contentWidth;
  final float contentHeight;

  /** Page number of each id, as far as known; used where a page number stands in running text. */
  final Map<String, Integer> pageOf = new HashMap<>();

  /** Digits that are kept free for a page number at the end of a line. */
  int pageDigits = 3;

  /** The page numbers in running text that this round of the layout kept room for. */
  final List<Box> numbers = new ArrayList<>();

  /** For running heads: values of span.page, span.pages and span.section. */
  Map<String, String> fields = Map.of();

  private final Map<String, Hyphenator> hyphenators = new HashMap<>();
  private final Map<Style, WordCache> wholeWords = new IdentityHashMap<>();
  private final Map<Style, WordCache> dividedWords = new IdentityHashMap<>();

  /** All ids of the document. */
  final java.util.Set<String> ids = new java.util.HashSet<>();

  Setting(StyleSheet styles, FontLibrary fonts, float left, float width, float height) {
    this.styles = styles;
    this.fonts = fonts;
    this.contentLeft = left;
    this.contentWidth = width;
    this.contentHeight = height;
  }

  Hyphenator hyphenator(String language) {
    return hyphenators.computeIfAbsent(language, Hyphenator::of);
  }

  /**
   * Room for the number of the page that an id is on.
   *
   * @param aligned true at the end of a line of contents, where all have the same room
   */
  Box pageNumber(Ink ink, String id, boolean aligned) {
    if (aligned) {
      return room(ink, id, "0".repeat(pageDigits));
    }
    Box box = numberAsKnown(ink, id);
    numbers.add(box);
    return box;
  }

  private Box numberAsKnown(Ink ink, String id) {
    Integer page = pageOf.get(id);
    return room(ink, id, page == null ? "00" : page.toString());
  }

  private static Box room(Ink ink, String id, String digits) {
    Glyphs glyphs = ink.face().simple(digits);
    return new Box(ink, glyphs, 0, glyphs.count(), null, id);
  }

  /** True if the numbers have the room that was kept for them. */
  boolean numbersFit() {
    for (Box box : numbers) {
      if (numberAsKnown(box.ink(), box.slot()).width() != box.width()) {
        return false;
      }
    }
    return true;
  }

  /**
   * The words set so far in a style.
   *
   * @param hyphens whether they stand in a block whose words may be divided
   */
  WordCache words(Style style, boolean hyphens) {
    Map<Style, WordCache> caches = hyphens ? dividedWords : wholeWords;
    WordCache known = caches.get(style);
    if (known == null) {
      known = new WordCache();
      caches.put(style, known);
    }
    return known;
  }

  static final List<String> FIELDS = List.of("page", "pages", "section");
}
