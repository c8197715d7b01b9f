package nightdesk.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import nightdesk.store.Outbox;

/**
 * Kills the whole command line (SIGKILL) at random moments of a night with forty recipients, runs
 * it again until it ends, and looks: outputs byte for byte those of an undisturbed run, each
 * recipient one letter or one that is reported as unknown. Half of the kills come at a random time
 * of the run, half when a certain file or letter has just appeared.
 *
 * <p>{@code KillLoop ROUNDS [SEED [FOLDER]]}; against postfix: {@code src/lab/mail/postfix.sh kill
 * ROUNDS SEED}
 */
public final class KillLoop {
  private static final int RECIPIENTS = 40;
  private static final int MOST_RUNS = 12;

  private final Path work;
  private final Random random;
  private final PostOffice office;
  private long wholeRun;
  private Map<String, String> expected = Map.of();

  /** What the rounds gave. */
  record Result(
      int rounds, int kills, int duplicates, int lost, int unknown, int different, int torn) {
    boolean good() {
      return duplicates + lost + different + torn == 0;
    }
  }

  KillLoop(Path work, long seed, PostOffice office) {
    this.work = work;
    this.random = new Random(seed);
    this.office = office;
  }

  public static void main(String[] args) throws Exception {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 200;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
    Path work = args.length > 2 ? Path.of(args[2]) : Files.createTempDirectory("nightdesk-kill-");
    PostOffice office =
        args.length > 3 ? PostOffice.postfix(Path.of(args[3])) : PostOffice.sink(15);
    Result result = new KillLoop(work, seed, office).run(rounds, true);
    System.out.println(result);
    System.exit(result.good() ? 0 : 1);
  }

  private Newsroom room(String name, PostOffice.Counter counter) throws IOException {
    var recipients = new ArrayList<String>();
    for (int i = 0; i < RECIPIENTS; i++) {
      recipients.add("reader" + i + "@example.net");
    }
    return new Newsroom(work.resolve(name))
        .aNight()
        .settings(
            """
            settle-seconds: 0
            threads: 2
            mail: {%s, from: desk@example.org, deadline-minutes: 0}
            editions:
              - name: morning
                recipients: [%s]
              - name: short
                sections: [{title: Lorries, terms: lorries AND (Arden OR Marno)}]
                rest: ""
            """
                .formatted(counter.settings(), String.join(", ", recipients)));
  }

  Result run(int rounds, boolean talk) throws Exception {
    Files.createDirectories(work);
    try (PostOffice.Counter counter = office.open(work.resolve("reference.log"))) {
      // Twice: the first warms the disk's cache, the second is timed.
      for (int i = 0; i < 2; i++) {
        delete(work.resolve("reference"));
        Newsroom reference = room("reference", counter);
        long start = System.nanoTime();
        Process process = reference.start("run");
        if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
          throw new IllegalStateException(reference.read("process.log"));
        }
        wholeRun = (System.nanoTime() - start) / 1_000_000;
        expected = reference.files("reports");
      }
    }
    var total = new Result(0, 0, 0, 0, 0, 0, 0);
    for (int round = 0; round < rounds; round++) {
      Result one = round("round-" + round);
      total =
          new Result(
              total.rounds + 1,
              total.kills + one.kills,
              total.duplicates + one.duplicates,
              total.lost + one.lost,
              total.unknown + one.unknown,
              total.different + one.different,
              total.torn + one.torn);
      if (talk && (round % 10 == 9 || !one.good())) {
        System.out.println(total);
      }
      if (one.good()) {
        delete(work.resolve("round-" + round));
      }
    }
    return total;
  }

  private Result round(String name) throws Exception {
    try (PostOffice.Counter counter = office.open(work.resolve("sink.log"))) {
      Newsroom room = room(name, counter);
      int kills = 1 + random.nextInt(3);
      int killed = 0;
      boolean ended = false;
      for (int run = 0; run < MOST_RUNS && !ended; run++) {
        Process process = room.start("run");
        if (killed < kills) {
          waitForTheMoment(room, process, counter);
          if (process.isAlive()) {
            process.destroyForcibly();
            killed++;
          }
        }
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
          process.destroyForcibly().waitFor();
          throw new IllegalStateException(name + " hangs: " + room.read("process.log"));
        }
        int status = process.exitValue();
        if (status == 1 || status == 78 || status == 2) {
          throw new IllegalStateException(name + " fails: " + room.read("process.log"));
        }
        ended = status != 137 && killed >= kills || status == 0 && run > kills;
      }
      return look(room, counter, killed);
    }
  }

  private void waitForTheMoment(Newsroom room, Process process, PostOffice.Counter counter)
      throws InterruptedException, IOException {
    long limit = System.nanoTime() + 2 * wholeRun * 1_000_000;
    Path today = room.folder().resolve("reports/2026-11-24");
    Path store = room.folder().resolve("store");
    List<Path> places =
        List.of(
            store.resolve("memory.jsonl"),
            today.resolve("morning/briefing.html"),
            today.resolve("morning/briefing.pdf"),
            today.resolve("morning/.briefing.pdf.nightdesk-tmp"),
            today.resolve("morning/mail"),
            today.resolve("short/briefing.json"),
            store.resolve("outbox.jsonl"));
    int kind = random.nextInt(4);
    int letters = counter.recipients().size() + 1 + random.nextInt(RECIPIENTS);
    Path place = places.get(random.nextInt(places.size()));
    boolean there = Files.exists(place);
    if (kind < 2 || kind == 2 && there) {
      process.waitFor(wholeRun / 4 + random.nextInt((int) wholeRun), TimeUnit.MILLISECONDS);
      return;
    }
    while (process.isAlive() && System.nanoTime() < limit) {
      if (kind == 2 ? Files.exists(place) : counter.recipients().size() >= letters) {
        Thread.sleep(random.nextInt(25));
        return;
      }
      Thread.sleep(1);
    }
  }

  private Result look(Newsroom room, PostOffice.Counter counter, int kills)
      throws IOException, InterruptedException {
    counter.settle();
    Map<String, Integer> letters = new HashMap<>();
    counter.recipients().forEach(recipient -> letters.merge(recipient, 1, Integer::sum));
    int duplicates = 0;
    int lost = 0;
    int unknown = 0;
    String said = room.read("process.log");
    List<Outbox.Item> items = Outbox.peek(room.folder().resolve("store/outbox.jsonl"));
    for (Outbox.Item item : items) {
      int count = letters.getOrDefault(item.recipient(), 0);
      duplicates += count > 1 ? 1 : 0;
      if (item.state() == Outbox.State.UNKNOWN) {
        unknown++;
        boolean reported = said.contains("to " + item.recipient() + ": may have arrived or not");
        lost += reported ? 0 : 1;
      } else if (item.state() != Outbox.State.SENT || count != 1) {
        lost++;
      }
    }
    lost += Math.max(0, RECIPIENTS - items.size());
    Map<String, String> found = room.files("reports");
    long torn = found.keySet().stream().filter(file -> file.contains("nightdesk-tmp")).count();
    int different = found.equals(expected) ? 0 : 1;
    if (different > 0) {
      var all = new java.util.TreeSet<>(found.keySet());
      all.addAll(expected.keySet());
      all.removeIf(file -> java.util.Objects.equals(found.get(file), expected.get(file)));
      System.out.println(room.folder() + " differs in " + all);
    }
    if (duplicates + lost > 0) {
      System.out.println(room.folder() + ": " + letters + "\n" + items);
    }
    return new Result(1, kills, duplicates, lost, unknown, different, (int) torn);
  }

  private static void delete(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (var paths = Files.walk(folder)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
