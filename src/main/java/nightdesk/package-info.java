/**
 * Nightdesk as a library.
 *
 * <p>{@code read} turns files into articles. For each article alone, in parallel, {@code text}
 * finds sentences and tokens; {@code actors}, then {@code quotes} and {@code summary}, turn them
 * into findings: an analysis. At the end of the night {@code stories} groups the analyses, and
 * their findings are merged into one immutable briefing. {@code render} makes HTML, PDF, text and
 * JSON of it, {@code store} keeps it, {@code mail} sends it; {@code job} runs all this, and {@code
 * cli} is its door.
 */
package nightdesk;
