package nightdesk.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nightdesk.model.Problem;

/**
 * Files of known kinds that have no article that Nightdesk can read: told by their first bytes, or
 * by their names.
 */
final class BinaryFormat implements ArticleFormat {
  private static final Map<String, int[]> KINDS = kinds();

  private static Map<String, int[]> kinds() {
    var kinds = new LinkedHashMap<String, int[]>();
    kinds.put("a PDF file", new int[] {'%', 'P', 'D', 'F', '-'});
    kinds.put("a PNG picture", new int[] {0x89, 'P', 'N', 'G'});
    kinds.put("a JPEG picture", new int[] {0xFF, 0xD8, 0xFF});
    kinds.put("a GIF picture", new int[] {'G', 'I', 'F', '8'});
    kinds.put("a ZIP archive or office file", new int[] {'P', 'K', 3, 4});
    kinds.put("an empty ZIP archive", new int[] {'P', 'K', 5, 6});
    kinds.put("a gzip archive", new int[] {0x1F, 0x8B});
    kinds.put("a bzip2 archive", new int[] {'B', 'Z', 'h'});
    kinds.put("an xz archive", new int[] {0xFD, '7', 'z', 'X', 'Z'});
    kinds.put("a 7z archive", new int[] {'7', 'z', 0xBC, 0xAF});
    kinds.put("an old office file", new int[] {0xD0, 0xCF, 0x11, 0xE0});
    kinds.put("a program", new int[] {0x7F, 'E', 'L', 'F'});
    kinds.put("an RTF file", new int[] {'{', '\\', 'r', 't', 'f'});
    return kinds;
  }

  private static final Map<String, String> NAMES =
      Map.of(
          "xml",
          "an XML file",
          "rss",
          "a feed",
          "atom",
          "a feed",
          "eml",
          "a mail",
          "mbox",
          "a mail folder",
          "warc",
          "a web archive",
          "csv",
          "a table",
          "css",
          "a style sheet",
          "js",
          "a script",
          "svg",
          "a drawing");

  @Override
  public boolean accepts(RawDocument raw) {
    return KINDS.values().stream().anyMatch(raw::startsWith) || NAMES.containsKey(raw.extension());
  }

  @Override
  public List<Reading> read(RawDocument raw) {
    String kind =
        KINDS.entrySet().stream()
            .filter(entry -> raw.startsWith(entry.getValue()))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseGet(() -> NAMES.get(raw.extension()));
    return List.of(
        new Reading.Skipped(
            new Problem(raw.origin(), kind + ", which is not read", "convert it to text or HTML")));
  }
}
