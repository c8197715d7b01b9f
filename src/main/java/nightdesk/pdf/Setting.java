package nightdesk.pdf;

import java.util.HashMap;
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

  /** Set by the builder when a page number was needed in running text. */
  boolean dependsOnPages;

  /** For running heads: values of span.page, span.pages and span.section. */
  Map<String, String> fields = Map.of();

  private final Map<String, Hyphenator> hyphenators = new HashMap<>();

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

  static final List<String> FIELDS = List.of("page", "pages", "section");
}
