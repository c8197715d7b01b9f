package nightdesk.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nightdesk.mail.SmtpSink;

/**
 * The night on a disk of a few megabytes (tmpfs) that is full at each place in turn: for every
 * amount of free space from nothing upwards, yesterday's edition stays as it was, a run says in one
 * line which file had no room and ends with status 1, leaves nothing half written, and, once there
 * is room, the next run finishes the night. Then the same with the disk made read-only. Needs root
 * (mount); {@code FullDisk FOLDER [STEP-KILOBYTES]}.
 */
public final class FullDisk {
  private final Path disk;
  private boolean failed;

  private FullDisk(Path disk) {
    this.disk = disk;
  }

  /** What was seen: how many runs had no room, by the file that they named. */
  record Result(boolean good, int runs, Map<String, Integer> places, List<String> faults) {}

  public static void main(String[] args) throws Exception {
    int step = args.length > 1 ? Integer.parseInt(args[1]) : 4;
    Result result = run(Path.of(args[0]), step);
    result.faults().forEach(System.out::println);
    System.out.println(result.runs() + " runs, no room for " + result.places());
    System.exit(result.good() ? 0 : 1);
  }

  /** True if a disk can be mounted here. */
  static boolean possible(Path folder) throws IOException, InterruptedException {
    Path probe = Files.createDirectories(folder.resolve("probe"));
    boolean mounted = command("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", probe.toString());
    return mounted && command("umount", probe.toString());
  }

  private static boolean command(String... words) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(words)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  static Result run(Path folder, int step) throws Exception {
    Path disk = Files.createDirectories(folder.resolve("disk"));
    if (!command("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString())) {
      throw new IOException("cannot mount a tmpfs on " + disk + "; run as root");
    }
    try (var sink = new SmtpSink(0, folder.resolve("sink.log"), 0)) {
      return new FullDisk(disk).rounds(folder, sink, step);
    } finally {
      command("umount", disk.toString());
    }
  }

  private Result rounds(Path folder, SmtpSink sink, int step) throws Exception {
    var room = new Newsroom(folder);
    var faults = new ArrayList<String>();
    var places = new TreeMap<String, Integer>();
    int runs = 0;
    boolean enough = false;
    for (int free = 0; !enough && free < 1024; free += step) {
      empty(room, sink);
      room.at("2026-11-23T05:00:00Z");
      check(faults, room.run("run").status() == 0, "yesterday's run at " + free);
      Map<String, String> yesterday = room.files("disk/reports/2026-11-23");
      int letters = sink.taken().size();
      room.article(
          "late.txt", "Title: Late", "The council of Tesk fell on Tuesday. " + "More. ".repeat(40));
      Path filler = fill(free);
      room.at("2026-11-24T05:00:00Z");
      Newsroom.Run run = room.run("run");
      runs++;
      enough = run.status() == 0;
      if (!enough) {
        check(faults, run.status() == 1, "status " + run.status() + " at " + free + run.err());
        String line =
            run.err()
                .lines()
                .filter(said -> said.contains("No space left") || said.contains("Disk quota"))
                .findFirst()
                .orElse("");
        check(faults, !line.isEmpty(), "no clear line at " + free + ": " + run.err());
        places.merge(line.replaceAll(".*/([^/:]+): .*", "$1"), 1, Integer::sum);
        check(
            faults,
            yesterday.equals(room.files("disk/reports/2026-11-23")),
            "yesterday's edition is changed at " + free);
        check(
            faults,
            room.files("disk").keySet().stream().noneMatch(f -> f.contains("nightdesk-tmp")),
            "something half written at " + free);
        check(faults, sink.taken().size() - letters <= 1, "mailed twice at " + free);
        Files.delete(filler);
        Newsroom.Run next = room.run("run");
        check(faults, next.status() == 0 || next.status() == 3, "next run: " + next.err());
      } else {
        Files.deleteIfExists(filler);
      }
      check(
          faults,
          sink.taken().size() == letters + 1,
          (sink.taken().size() - letters) + " letters at " + free);
      check(
          faults,
          Files.exists(disk.resolve("reports/2026-11-24/morning/briefing.html")),
          "no edition in the end at " + free);
    }
    readOnly(room, sink, faults);
    return new Result(!failed, runs, places, faults);
  }

  private void readOnly(Newsroom room, SmtpSink sink, List<String> faults) throws Exception {
    empty(room, sink);
    room.at("2026-11-23T05:00:00Z").run("run");
    Map<String, String> before = room.files("disk");
    check(faults, command("mount", "-o", "remount,ro", disk.toString()), "remount");
    Newsroom.Run run = room.at("2026-11-24T05:00:00Z").run("run");
    check(faults, run.status() == 1, "read-only: status " + run.status());
    check(faults, run.err().lines().count() == 1, "read-only: " + run.err());
    check(faults, run.err().contains("Read-only file system"), "read-only: " + run.err());
    check(faults, before.equals(room.files("disk")), "read-only: something changed");
    command("mount", "-o", "remount,rw", disk.toString());
  }

  private void empty(Newsroom room, SmtpSink sink) throws IOException {
    try (var paths = Files.walk(disk)) {
      for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
        if (!path.equals(disk)) {
          Files.delete(path);
        }
      }
    }
    Files.deleteIfExists(room.folder().resolve("input/late.txt"));
    room.article(
        "one.txt", "Title: One", "The council of Arden voted on Monday. Mayor Petra Holm agreed.");
    room.settings(
        "reports: disk/reports\nstore: disk/store\nsettle-seconds: 0\nthreads: 1\n"
            + "mail: {host: 127.0.0.1, port: "
            + sink.port()
            + ", security: none, from: desk@example.org, deadline-minutes: 0}\n"
            + "editions:\n  - name: morning\n    recipients: [a@example.net]\n");
  }

  /** Fills the disk but for {@code free} kilobytes. */
  private Path fill(int free) throws IOException {
    Path filler = disk.resolve("filler");
    long space = Files.getFileStore(disk).getUsableSpace() - free * 1024L;
    Files.write(filler, new byte[(int) Math.max(0, space)]);
    return filler;
  }

  private void check(List<String> faults, boolean good, String what) {
    if (!good) {
      failed = true;
      faults.add(what);
    }
  }
}
