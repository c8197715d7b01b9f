package nightdesk.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nightdesk.store.AtomicFile;

/** {@code index.html} of the reports' folder: all briefings that are there, the latest first. */
final class ReportIndex {
  private final Path reports;

  ReportIndex(Path reports) {
    this.reports = reports;
  }

  /** Writes it; returns where. */
  Path write() throws IOException {
    var page = new StringBuilder();
    page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.append("<meta name=\"viewport\" content=\"width=device-width\">\n");
    page.append("<title>Briefings</title>\n<style>\n");
    page.append("body { font: 1.05rem/1.5 Georgia, serif; max-width: 40rem; margin: 3rem auto; ");
    page.append("padding: 0 1rem; color: #1b1b1b; background: #fff }\n");
    page.append("h1 { font-size: 1.6rem; border-bottom: 2px solid #1b1b1b }\n");
    page.append("h2 { font-size: 1.1rem; margin: 1.5rem 0 .3rem }\nul { padding-left: 1.2rem }\n");
    page.append("a { color: #174a7c }\n</style>\n</head>\n<body>\n<h1>Briefings</h1>\n");
    for (Path day : folders(reports)) {
      if (!day.getFileName().toString().matches("\\d{4,}-\\d\\d-\\d\\d")) {
        continue;
      }
      var editions = new StringBuilder();
      for (Path edition : reversed(folders(day))) {
        edition(day, edition, editions);
      }
      if (editions.length() > 0) {
        page.append("<h2>").append(escape(day.getFileName())).append("</h2>\n<ul>\n");
        page.append(editions).append("</ul>\n");
      }
    }
    page.append("</body>\n</html>\n");
    Path file = reports.resolve("index.html");
    AtomicFile.write(file, page.toString().getBytes(StandardCharsets.UTF_8));
    return file;
  }

  private static void edition(Path day, Path edition, StringBuilder out) {
    if (!Files.isRegularFile(edition.resolve("briefing.html"))) {
      return;
    }
    String base = escape(day.getFileName()) + "/" + escape(edition.getFileName()) + "/briefing.";
    out.append("<li><a href=\"").append(base).append("html\">");
    out.append(escape(edition.getFileName())).append("</a>");
    for (String format : List.of("pdf", "json")) {
      if (Files.isRegularFile(edition.resolve("briefing." + format))) {
        out.append(" · <a href=\"").append(base).append(format).append("\">");
        out.append(format.toUpperCase(java.util.Locale.ROOT)).append("</a>");
      }
    }
    out.append("</li>\n");
  }

  /** The latest name first. */
  private static List<Path> folders(Path folder) throws IOException {
    var folders = new ArrayList<Path>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, Files::isDirectory)) {
        stream.forEach(folders::add);
      }
    }
    folders.sort(Comparator.comparing((Path path) -> path.getFileName().toString()).reversed());
    return folders;
  }

  private static List<Path> reversed(List<Path> folders) {
    var copy = new ArrayList<>(folders);
    java.util.Collections.reverse(copy);
    return copy;
  }

  private static String escape(Object text) {
    return text.toString()
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
