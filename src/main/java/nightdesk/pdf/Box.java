package nightdesk.pdf;

/**
 * An unbreakable stretch of a line.
 *
 * @param ink null only where nothing is drawn
 * @param glyphs whose glyphs {@code from} (inclusive) to {@code to} (exclusive) are drawn
 * @param actual the text that is to be copied or read aloud in place of the glyphs', or null
 * @param slot the id whose page number is drawn here, right-aligned; "" for none
 */
record Box(Ink ink, Glyphs glyphs, int from, int to, String actual, String slot) {
  /** The same box in text of the same style. */
  Box of(Ink other) {
    if (ink == other) {
      return this;
    }
    Ink own =
        ink.face() == other.face() && ink.size() == other.size()
            ? other
            : new Ink(
                other.style(),
                ink.face(),
                ink.size(),
                other.background(),
                other.node(),
                other.link());
    return new Box(own, glyphs, from, to, actual, slot);
  }

  float width() {
    return glyphs.width(from, to) * ink.size() / 1000 + (to - from) * ink.style().tracking;
  }
}
