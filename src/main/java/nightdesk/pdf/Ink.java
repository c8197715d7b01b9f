package nightdesk.pdf;

/**
 * How a stretch of text is drawn and what it belongs to.
 *
 * @param size of the letters, points
 * @param background colour behind the text, or {@link Style#CLEAR}
 * @param node the structure element that the text is part of
 * @param link where it leads, or null
 */
record Ink(Style style, FontFace face, float size, int background, Node node, Link link) {

  /**
   * A link.
   *
   * @param address {@code #id} or an address outside
   * @param label what it is, for those who do not see it
   */
  record Link(String address, String label, Node node) {}

  Ink sized(float other) {
    return new Ink(style, face, other, background, node, link);
  }
}
