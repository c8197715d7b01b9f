/**
 * Finds language, paragraphs, sentences and tokens of one immutable text, with exact offsets.
 *
 * <p>{@link nightdesk.text.TextAnalyzer} makes a {@link nightdesk.text.Document} of an article: a
 * view over primitive arrays that the analysers share and that is thrown away after them. Word
 * lists are plain files, one folder a language, reached through {@link nightdesk.text.Language}.
 */
package nightdesk.text;
