/**
 * From a {@link nightdesk.model.Briefing} to what people read: HTML, PDF, JSON, Markdown, plain
 * text, a letter, an electronic book, and the archive of all editions.
 *
 * <p>{@link nightdesk.render.Renderers} is the door. A briefing becomes a tree of plain maps,
 * lists, texts and numbers (documented in {@code docs/templates.md}), which the FreeMarker
 * templates of a look fill in. Templates can reach nothing but that tree: no classes, no files
 * outside the look, no network. Words of articles are data everywhere, never markup.
 */
package nightdesk.render;
