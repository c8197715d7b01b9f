package nightdesk.read;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nightdesk.model.Article;
import nightdesk.model.Metadata;
import nightdesk.model.Problem;

/**
 * Plain text, with or without a small header: lines such as {@code Title: …}, {@code Source: …},
 * {@code Date: …}, {@code Url: …} at the top, then an empty line. The text of a file with a header
 * begins after it. The text of a file without one is the whole file, character for character; a
 * short first line without a final stop, with an empty line after it, is its title.
 */
final class PlainTextFormat implements ArticleFormat {
  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("title", "title"),
          Map.entry("headline", "title"),
          Map.entry("source", "outlet"),
          Map.entry("outlet", "outlet"),
          Map.entry("publisher", "outlet"),
          Map.entry("date", "published"),
          Map.entry("published", "published"),
          Map.entry("url", "url"),
          Map.entry("link", "url"),
          Map.entry("author", "byline"),
          Map.entry("byline", "byline"),
          Map.entry("by", "byline"),
          Map.entry("language", "language"));
  private static final int LONGEST_HEADER_LINE = 1000;
  private static final int LONGEST_TITLE = 150;

  @Override
  public boolean accepts(RawDocument raw) {
    return true;
  }

  @Override
  public List<Reading> read(RawDocument raw) {
    Optional<Decoder.Decoded> decoded = Decoder.decode(raw.bytes());
    if (decoded.isEmpty()) {
      return List.of(
          new Reading.Skipped(
              new Problem(
                  raw.origin(),
                  "not a text (binary content)",
                  "remove it, or convert it to text")));
    }
    String file = decoded.get().text();
    var header = new TreeMap<String, String>();
    int body = header(file, header);
    String text = body == 0 ? file : file.substring(body);
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return List.of(
          new Reading.Skipped(
              new Problem(
                  raw.origin(),
                  body == 0 ? "has no text" : "has a header but no text after it",
                  "remove it, or put an article there")));
    }
    String title = header.getOrDefault("title", body == 0 ? firstLine(file) : "");
    Metadata about =
        Metadata.NONE
            .withOrigin(raw.origin())
            .withOutlet(header.getOrDefault("outlet", ""))
            .withUrl(header.getOrDefault("url", ""))
            .withByline(header.getOrDefault("byline", ""))
            .withLanguage(header.getOrDefault("language", ""))
            .withPublished(Dates.parse(header.getOrDefault("published", "")));
    var read = new Reading.Read(new Article(raw.baseName(), title, false, text, about));
    return decoded.get().nuls() == 0 ? List.of(read) : List.of(read, withoutNuls(raw));
  }

  private static Reading withoutNuls(RawDocument raw) {
    return new Reading.Skipped(
        new Problem(
            raw.origin(),
            "has NUL bytes, which were left out; the rest was read",
            "see whether the file is whole"));
  }

  /** Fills {@code header}; returns where the text begins, 0 if there is no header. */
  private static int header(String file, Map<String, String> header) {
    int at = 0;
    while (at < file.length()) {
      int end = lineEnd(file, at);
      String line = end - at > LONGEST_HEADER_LINE ? "-" : file.substring(at, end).strip();
      int next = afterLine(file, end);
      if (line.isEmpty()) {
        if (header.isEmpty()) {
          return 0;
        }
        while (next < file.length() && file.substring(next, lineEnd(file, next)).isBlank()) {
          next = afterLine(file, lineEnd(file, next));
        }
        return next;
      }
      int colon = line.indexOf(':');
      String field =
          colon < 1 ? null : FIELDS.get(line.substring(0, colon).strip().toLowerCase(Locale.ROOT));
      if (field == null) {
        header.clear();
        return 0;
      }
      header.putIfAbsent(field, line.substring(colon + 1).strip());
      at = next;
    }
    return header.isEmpty() ? 0 : file.length();
  }

  /** The first line if it is a title, else {@code ""}. */
  private static String firstLine(String file) {
    int at = 0;
    while (at < file.length() && Character.isWhitespace(file.charAt(at))) {
      at++;
    }
    int end = lineEnd(file, at);
    int second = afterLine(file, end);
    if (end - at > LONGEST_TITLE || second >= file.length()) {
      return "";
    }
    String line = file.substring(at, end).strip();
    boolean alone = file.substring(second, lineEnd(file, second)).isBlank();
    boolean more = !file.substring(second).isBlank();
    if (!alone || !more || line.length() < 2) {
      return "";
    }
    char last = line.charAt(line.length() - 1);
    boolean stop =
        ".!…。:;,".indexOf(last) >= 0 || last == '”' || last == '"' && line.contains(". ");
    return stop ? "" : line;
  }

  private static int lineEnd(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return at;
  }

  private static int afterLine(String text, int end) {
    if (end >= text.length()) {
      return text.length();
    }
    boolean both =
        text.charAt(end) == '\r' && end + 1 < text.length() && text.charAt(end + 1) == '\n';
    return end + (both ? 2 : 1);
  }
}
