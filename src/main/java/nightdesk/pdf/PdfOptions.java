package nightdesk.pdf;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * What a document is made with besides its markup and styles. The same options, markup and styles
 * give the same bytes.
 *
 * @param paper size of the sheet where the style sheet's {@code @page} names none
 * @param language BCP 47 tag of the document where the markup's root names none
 * @param title title where the markup has none
 * @param author author, or ""
 * @param subject subject, or ""
 * @param created date of creation written into the file
 * @param fontFolders folders whose TrueType files (.ttf, .ttc) are asked for characters that the
 *     built-in fonts lack, in this order, files by name; folders that do not exist are passed over
 */
public record PdfOptions(
    Paper paper,
    String language,
    String title,
    String author,
    String subject,
    Instant created,
    List<Path> fontFolders) {

  /** A sheet. */
  public enum Paper {
    A4(595.276f, 841.89f),
    LETTER(612f, 792f);

    private final float width;
    private final float height;

    Paper(float width, float height) {
      this.width = width;
      this.height = height;
    }

    /** Points. */
    public float width() {
      return width;
    }

    /** Points. */
    public float height() {
      return height;
    }
  }

  public PdfOptions {
    fontFolders = List.copyOf(fontFolders);
    if (language.isBlank()) {
      throw new IllegalArgumentException("language is empty; give a tag such as en");
    }
  }

  /** A4, English, no metadata, no further fonts. */
  public static PdfOptions of(Instant created) {
    return new PdfOptions(Paper.A4, "en", "", "", "", created, List.of());
  }

  /** All that shows in the file, but for the fonts' folders; each field ended. */
  String fingerprint() {
    return String.join("\0", paper.name(), language, title, author, subject, created.toString());
  }

  public PdfOptions withPaper(Paper value) {
    return new PdfOptions(value, language, title, author, subject, created, fontFolders);
  }

  public PdfOptions withLanguage(String value) {
    return new PdfOptions(paper, value, title, author, subject, created, fontFolders);
  }

  public PdfOptions withTitle(String value) {
    return new PdfOptions(paper, language, value, author, subject, created, fontFolders);
  }

  public PdfOptions withAuthor(String value) {
    return new PdfOptions(paper, language, title, value, subject, created, fontFolders);
  }

  public PdfOptions withSubject(String value) {
    return new PdfOptions(paper, language, title, author, value, created, fontFolders);
  }

  public PdfOptions withFontFolders(List<Path> value) {
    return new PdfOptions(paper, language, title, author, subject, created, value);
  }
}
