package nightdesk.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import nightdesk.json.JsonTree;

/**
 * Reads the pages of a folder ({@code ID.html} or {@code ID.html.gz}) and writes {@code {ID:
 * {"articleBody": text}}} for a scorer of article bodies. Arguments: the folder, the output file.
 */
public final class BodyEvaluation {
  private BodyEvaluation() {}

  public static void main(String[] arguments) throws IOException {
    var predictions = new LinkedHashMap<String, Object>();
    long characters = 0;
    try (var files = Files.list(Path.of(arguments[0]))) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        String[] text = {""};
        try (InputStream raw = Files.newInputStream(file);
            InputStream in = name.endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
          new ArticleReader()
              .read(
                  "page.html",
                  in,
                  reading -> {
                    if (reading instanceof Reading.Read read) {
                      text[0] = read.article().text();
                    }
                  });
        }
        predictions.put(name.replaceFirst("\\.html(\\.gz)?$", ""), Map.of("articleBody", text[0]));
        characters += text[0].length();
      }
    }
    Files.writeString(Path.of(arguments[1]), JsonTree.write(predictions), StandardCharsets.UTF_8);
    PrintStream out = System.out;
    out.println(predictions.size() + " pages, " + characters + " characters");
  }
}
