package nightdesk.render;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nightdesk.model.Quote;

/**
 * Choices that change how a briefing looks, never what it says.
 *
 * @param templates the user's folder of looks, one folder a look; what a look there does not have
 *     is taken from the looks that are built in
 * @param look name of the look: {@code "default"}, {@code "compact"} or a folder of the user's
 * @param language BCP 47 tag of the frame (labels, dates, numbers); English where there are no
 *     labels for it
 * @param zone the time zone that times are shown in
 * @param paper the sheet of the PDF
 * @param speakerConfidence a quote names its speaker from this confidence on, 0..1; below it the
 *     briefing says that the speaker is not identified
 * @param wholeTexts up to this many characters, all cited articles together, the appendix shows
 *     them whole; above it only the cited paragraphs and their neighbours
 * @param fontFolders folders of TrueType fonts that the PDF may use for scripts that the built-in
 *     fonts lack, in this order
 */
public record RenderSettings(
    Optional<Path> templates,
    String look,
    String language,
    ZoneId zone,
    Paper paper,
    double speakerConfidence,
    int wholeTexts,
    List<Path> fontFolders) {
  /** Sheets of paper. */
  public enum Paper {
    A4,
    LETTER
  }

  public RenderSettings {
    Objects.requireNonNull(templates, "templates must not be null");
    Objects.requireNonNull(look, "look must not be null");
    Objects.requireNonNull(language, "language must not be null");
    Objects.requireNonNull(zone, "zone must not be null");
    Objects.requireNonNull(paper, "paper must not be null");
    if (!look.matches("[A-Za-z0-9][A-Za-z0-9_-]*")) {
      throw new IllegalArgumentException(
          "look must be letters, digits, - and _, but is \"" + look + "\"");
    }
    if (!(speakerConfidence >= 0 && speakerConfidence <= 1)) {
      throw new IllegalArgumentException(
          "speakerConfidence must be in 0..1, but is " + speakerConfidence);
    }
    fontFolders = List.copyOf(fontFolders);
    if (wholeTexts < 0) {
      throw new IllegalArgumentException("wholeTexts must be 0 or more, but is " + wholeTexts);
    }
  }

  /** The built-in default look, English, UTC, A4. */
  public static RenderSettings defaults() {
    return new RenderSettings(
        Optional.empty(),
        "default",
        "en",
        ZoneOffset.UTC,
        Paper.A4,
        Quote.SURE,
        600_000,
        List.of());
  }

  public RenderSettings withTemplates(Path folder) {
    return new RenderSettings(
        Optional.of(folder),
        look,
        language,
        zone,
        paper,
        speakerConfidence,
        wholeTexts,
        fontFolders);
  }

  public RenderSettings withLook(String name) {
    return new RenderSettings(
        templates, name, language, zone, paper, speakerConfidence, wholeTexts, fontFolders);
  }

  public RenderSettings withLanguage(String tag) {
    return new RenderSettings(
        templates, look, tag, zone, paper, speakerConfidence, wholeTexts, fontFolders);
  }

  public RenderSettings withZone(ZoneId newZone) {
    return new RenderSettings(
        templates, look, language, newZone, paper, speakerConfidence, wholeTexts, fontFolders);
  }

  public RenderSettings withPaper(Paper newPaper) {
    return new RenderSettings(
        templates, look, language, zone, newPaper, speakerConfidence, wholeTexts, fontFolders);
  }

  public RenderSettings withSpeakerConfidence(double value) {
    return new RenderSettings(
        templates, look, language, zone, paper, value, wholeTexts, fontFolders);
  }

  public RenderSettings withWholeTexts(int characters) {
    return new RenderSettings(
        templates, look, language, zone, paper, speakerConfidence, characters, fontFolders);
  }

  public RenderSettings withFontFolders(List<Path> folders) {
    return new RenderSettings(
        templates, look, language, zone, paper, speakerConfidence, wholeTexts, folders);
  }
}
