/**
 * Lays out a small semantic markup with a style sheet on tagged PDF pages.
 *
 * <p>Knows blocks, styles and pages, and nothing of news. {@link nightdesk.pdf.PdfDocument} is the
 * door; {@code docs/pdf-markup.md} lists the elements and the properties. Lengths are points (1/72
 * inch); within the package y grows downwards from the top of the sheet.
 */
package nightdesk.pdf;
