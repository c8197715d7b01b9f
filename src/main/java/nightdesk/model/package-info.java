/**
 * The nouns of Nightdesk: immutable values over nothing but {@code java.*}.
 *
 * <p>An {@link nightdesk.model.Article} is read; its {@link nightdesk.model.Analysis} says what it
 * says, as {@link nightdesk.model.Findings} that cite {@link nightdesk.model.Passage}s of it; the
 * night's analyses become {@link nightdesk.model.Story}s and one {@link nightdesk.model.Briefing}.
 *
 * <p>All offsets are {@code [start, end)} in UTF-16 code units of {@link
 * nightdesk.model.Article#text()}. Absent text is {@code ""}, absent lists are empty, other absence
 * is {@link java.util.Optional}; {@code null} is refused everywhere.
 */
package nightdesk.model;
