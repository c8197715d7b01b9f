package nightdesk.pdf;

/**
 * A line of a paragraph: items {@code from} (inclusive) to {@code to} (exclusive).
 *
 * @param hyphen true if the item at {@code to} is a hyphen that is drawn
 * @param stretch by how much of its own width each space is widened
 * @param width of all that is drawn, points
 */
record Line(InlineContent content, int from, int to, boolean hyphen, float stretch, float width) {}
