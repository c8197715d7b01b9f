package nightdesk.job;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nightdesk.cli.Console;
import nightdesk.cli.Main;
import nightdesk.store.Fingerprint;

/**
 * A folder with settings and articles, in which the whole command line is run: in this process at
 * any time of any day, or, by {@link #main}, as a process of its own that can be killed.
 */
final class Newsroom {
  private final Path folder;
  private Instant now = Instant.parse("2026-11-24T05:00:00Z");

  /** What a run gave. */
  record Run(int status, String out, String err) {}

  Newsroom(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder.resolve("input"));
  }

  Path folder() {
    return folder;
  }

  Newsroom at(String time) {
    now = Instant.parse(time);
    return this;
  }

  Newsroom settings(String yaml) throws IOException {
    Files.writeString(folder.resolve("nightdesk.yaml"), yaml);
    return this;
  }

  /** An article with the headers that the plain-text reader knows. */
  Newsroom article(String name, String header, String text) throws IOException {
    Path file = folder.resolve("input").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, header.isEmpty() ? text : header + "\n\n" + text);
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-11-01T00:00:00Z")));
    return this;
  }

  /** Articles in the contract's form, one a line. */
  Newsroom lines(String name, String... objects) throws IOException {
    Path file = folder.resolve("input").resolve(name);
    Files.writeString(file, String.join("\n", objects) + "\n");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-11-01T00:00:00Z")));
    return this;
  }

  /** Twelve invented articles. */
  Newsroom aNight() throws IOException {
    String[] places = {"Arden", "Lunden", "Marno", "Tesk", "Orlevo", "Skarvik"};
    for (int i = 0; i < 12; i++) {
      String place = places[i % places.length];
      article(
          "article-" + i + ".txt",
          "Title: Council of "
              + place
              + " votes on plan "
              + i
              + "\nSource: Outlet "
              + i % 4
              + "\nDate: 2026-11-23T"
              + (10 + i)
              + ":00:00Z",
          "The council of "
              + place
              + " voted on Monday for a plan that costs "
              + (i + 3)
              + " million crowns. \"We had no choice,\" mayor Petra Holm"
              + " said.\n\nThe opposition around Jan Veld said it would go to court. The plan "
              + "begins in spring. Residents of "
              + place
              + " complained about "
              + (20 + i)
              + " lorries a day.");
    }
    return this;
  }

  Run run(String... arguments) {
    return run(new Stop(), arguments);
  }

  Run run(Stop stop, String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var console =
        new Console(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of("HOME", folder.resolve("home").toString()),
            folder,
            Clock.fixed(now, ZoneId.of("UTC")),
            false,
            stop);
    int status = Main.run(List.of(arguments), console).code();
    return new Run(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Hashes of all files under {@code below}, by path; without what tells of the run itself. */
  Map<String, String> files(String below) throws IOException {
    var hashes = new TreeMap<String, String>();
    Path root = folder.resolve(below);
    if (!Files.isDirectory(root)) {
      return hashes;
    }
    try (var paths = Files.walk(root)) {
      for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
        String name = root.relativize(path).toString();
        if (!name.equals("run.json") && !name.equals(".lock")) {
          hashes.put(name, Fingerprint.sha256(Files.readAllBytes(path)));
        }
      }
    }
    return hashes;
  }

  String read(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  /** A process that runs the command line at a fixed time, in the folder. */
  Process start(String... arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Such as a class-data archive, for loops of many starts.
    String options = System.getProperty("nightdesk.options", "");
    command.addAll(options.isEmpty() ? List.of() : List.of(options.split(" ")));
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-cp",
            System.getProperty("java.class.path"),
            Newsroom.class.getName(),
            folder.toString(),
            now.toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("process.log").toFile()))
        .start();
  }

  /** {@code FOLDER TIME ARGUMENTS…}: as {@link Main}, with that folder and time. */
  public static void main(String[] arguments) {
    Main.run(
        List.of(arguments).subList(2, arguments.length),
        Path.of(arguments[0]),
        Clock.fixed(Instant.parse(arguments[1]), ZoneId.of("UTC")));
  }
}
