package nightdesk.job;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nightdesk.render.Archive;
import nightdesk.render.Renderers;
import nightdesk.store.AtomicFile;

/**
 * {@code index.html} of the reports' folder: all briefings that are there. It is made from the
 * folder alone, so it is right after any edition was removed or written again.
 */
final class ReportIndex {
  private static final String PREFIX = "briefing.";
  private static final List<String> LINKED = List.of("html", "pdf", "epub", "md", "txt", "json");

  private final Path reports;
  private final Archive archive;

  ReportIndex(Path reports, Renderers renderers) {
    this.reports = reports;
    this.archive = new Archive(renderers);
  }

  /** Writes it; returns where. */
  Path write(String title) throws IOException {
    var entries = new ArrayList<Archive.Entry>();
    for (Path day : folders(reports)) {
      if (day.getFileName().toString().matches("\\d{4,}-\\d\\d-\\d\\d")) {
        for (Path edition : folders(day)) {
          entry(day, edition).ifPresent(entries::add);
        }
      }
    }
    var page = new ByteArrayOutputStream();
    archive.render(title, entries, page);
    Path file = reports.resolve("index.html");
    AtomicFile.write(file, page.toByteArray());
    return file;
  }

  private static Optional<Archive.Entry> entry(Path day, Path edition) throws IOException {
    var formats = new ArrayList<String>();
    for (String format : LINKED) {
      if (Files.isRegularFile(edition.resolve(PREFIX + format))) {
        formats.add(format);
      }
    }
    if (!formats.contains("html")) {
      return Optional.empty();
    }
    String folder = day.getFileName() + "/" + edition.getFileName() + "/";
    for (String source : List.of("index.json", "json")) {
      Path file = edition.resolve(PREFIX + source);
      if (Files.isRegularFile(file)) {
        try {
          return Optional.of(Archive.Entry.parse(Files.readString(file)).at(folder, formats));
        } catch (IllegalArgumentException | java.nio.charset.CharacterCodingException e) {
          // Not ours any more: somebody edited it. The edition is listed by its folder.
          continue;
        }
      }
    }
    String name = edition.getFileName().toString();
    return Optional.of(
        new Archive.Entry(
            folder,
            day.getFileName().toString(),
            name,
            name,
            0,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            formats));
  }

  private static List<Path> folders(Path folder) throws IOException {
    var folders = new ArrayList<Path>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, Files::isDirectory)) {
        stream.forEach(folders::add);
      }
    }
    folders.sort(Comparator.comparing((Path path) -> path.getFileName().toString()));
    return folders;
  }
}
