package nightdesk.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nightdesk.job.Newsroom.Run;
import nightdesk.json.JsonTree;
import nightdesk.mail.SmtpSink;
import nightdesk.store.AtomicFile;
import nightdesk.store.Outbox;
import nightdesk.store.RunLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The night through the command line: editions, memory, mail, faults, odd clocks. */
class NightlyJobTest {
  @TempDir Path folder;
  private Newsroom room;
  private SmtpSink sink;

  @BeforeEach
  void start() throws IOException {
    room = new Newsroom(folder);
    sink = new SmtpSink(0, folder.resolve("sink.log"), 0);
  }

  @AfterEach
  void end() throws IOException {
    sink.close();
  }

  private Newsroom settings(String edition) throws IOException {
    return room.settings(
        "settle-seconds: 0\nthreads: 1\nmail: {host: 127.0.0.1, port: "
            + sink.port()
            + ", security: none, from: desk@example.org, timeout-seconds: 2, deadline-minutes: 0}\n"
            + "editions:\n  - name: morning\n"
            + edition.indent(4));
  }

  private List<String> taken() {
    return sink.taken().stream().map(t -> t.recipient().replace("@example.net", "")).toList();
  }

  private static void assertSaid(Run run, String words) {
    assertTrue(run.err().contains(words), run.err());
  }

  private Map<String, Object> briefing(String date) throws IOException {
    return JsonTree.parseObject(room.read("reports/" + date + "/morning/briefing.json"));
  }

  @Test
  void secondRunOfTheNightChangesNothingAndMailsNobody() throws IOException {
    settings("recipients: [a@example.net, b@example.net]").aNight();
    assertEquals(0, room.run("run").status());
    Map<String, String> first = room.files("reports");
    assertEquals(List.of("a", "b"), taken());
    room.at("2026-11-24T06:00:00Z");
    Run again = room.run("run");
    assertEquals(0, again.status());
    assertSaid(again, "morning of 2026-11-24 is made already");
    assertEquals(first, room.files("reports"));
    assertEquals(0, room.run("run", "--remake").status());
    assertEquals(first, room.files("reports"), "made again from the same memory: the same bytes");
    assertEquals(2, sink.taken().size());
  }

  @Test
  void onlyNewsIsNewsAndYesterdaysBriefingIsNotTodays() throws IOException {
    settings("recipients: [a@example.net]").aNight();
    room.run("run");
    Map<String, String> first = room.files("reports/2026-11-24");
    room.at("2026-11-25T05:00:00Z");
    Run second = room.run("run");
    assertEquals(4, second.status(), second.err());
    assertSaid(second, "0 articles in 0 stories; nothing skipped; 12 known from an earlier night");
    assertEquals(first, room.files("reports/2026-11-24"));
    assertEquals("2026-11-25", briefing("2026-11-25").get("date"));
    assertTrue(sink.taken().get(1).text().contains("Nightdesk, 2026-11-25"));
    String said = sink.taken().get(1).text().replace("=\r\n", "");
    assertTrue(said.contains("NO SIGNIFICANT COVERAGE"), said);
    room.article("late.txt", "Title: New", "A dam broke near Lunden on Tuesday. Nobody was hurt.");
    room.at("2026-11-26T05:00:00Z");
    assertEquals(0, room.run("run").status());
    assertEquals(3, sink.taken().size());
  }

  @Test
  void emptyNightIsMailedAsTheSettingsSay() throws IOException {
    for (String policy : List.of("always", "never", "only-if-failures")) {
      room = new Newsroom(folder.resolve(policy));
      settings("recipients: [" + policy + "@example.net]\nempty: " + policy);
      assertEquals(4, room.run("run").status());
    }
    assertEquals(List.of("always"), taken());
    room = new Newsroom(folder.resolve("failing"));
    settings("recipients: [f@example.net]\nempty: only-if-failures\ninputs: [input, gone]");
    assertEquals(3, room.run("run").status());
    assertEquals(List.of("always", "f"), taken());
  }

  @Test
  void failedSourceIsNamedAndNoSilence() throws IOException {
    settings("inputs: [input, feeds/gone]").aNight();
    Run run = room.run("run");
    assertEquals(3, run.status());
    assertSaid(run, "gone: no such file or folder");
    assertTrue(room.read("reports/2026-11-24/morning/briefing.html").contains("gone"));
    assertTrue(room.read("reports/run.json").contains("no such file or folder"));
  }

  @Test
  void growingFileWaitsForTheNextRun() throws Exception {
    // The disk keeps the true time: a night long past, so that what is written now is fresh.
    room.at("2026-10-14T05:00:00Z");
    settings("").aNight();
    Path growing = folder.resolve("input/growing.txt");
    Files.writeString(growing, "Title: Half\n\nThe council of Tesk");
    room.settings(room.read("nightdesk.yaml").replace("settle-seconds: 0", "settle-seconds: 2"));
    var writing = new java.util.concurrent.atomic.AtomicBoolean(true);
    var writer =
        new Thread(
            () -> {
              try {
                while (writing.get()) {
                  Files.writeString(
                      growing,
                      " voted for a bridge on Monday.\n",
                      java.nio.file.StandardOpenOption.APPEND);
                  Thread.sleep(20);
                }
              } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    writer.start();
    Run run = room.run("run");
    writing.set(false);
    writer.join();
    assertEquals(3, run.status(), run.err());
    assertSaid(run, "growing.txt: is still being written");
    assertFalse(room.read("reports/2026-10-14/morning/briefing.json").contains("a bridge"));
    room.at("2026-10-15T05:00:00Z");
    assertEquals(0, room.run("run").status());
    assertTrue(room.read("reports/2026-10-15/morning/briefing.json").contains("a bridge"));
  }

  @Test
  void updateCorrectionAndKillAreShownTheNextDay() throws IOException {
    settings("");
    String one =
        "{\"id\":\"a\",\"title\":\"Fire in Arden\",\"text\":\"A fire in Arden killed two people on"
            + " Monday. The mill is closed.\",\"guid\":\"g1\",\"version\":1,\"outlet\":\"Wire\","
            + "\"published\":\"2026-11-23T20:00:00Z\"}";
    String two =
        "{\"id\":\"b\",\"title\":\"Minister resigns\",\"text\":\"Minister Jan Veld resigned on"
            + " Monday, his office said.\",\"guid\":\"g2\",\"version\":1,\"outlet\":\"Wire\","
            + "\"published\":\"2026-11-23T21:00:00Z\"}";
    String held =
        "{\"id\":\"c\",\"title\":\"Report\",\"text\":\"The audit office found errors in Lunden.\","
            + "\"guid\":\"g3\",\"embargo\":\"2026-11-24T12:00:00Z\",\"outlet\":\"Wire\"}";
    room.lines("wire.jsonl", one, two, held);
    Run first = room.run("run");
    assertEquals(0, first.status(), first.err());
    assertSaid(first, "1 under embargo");
    assertFalse(room.read("reports/2026-11-24/morning/briefing.json").contains("audit office"));
    room.lines(
        "wire.jsonl",
        one.replace("killed two", "killed four").replace("\"version\":1", "\"version\":2"),
        two.replace("\"version\":1", "\"version\":2,\"status\":\"canceled\""),
        held);
    room.at("2026-11-25T05:00:00Z");
    Run second = room.run("run");
    assertEquals(0, second.status(), second.err());
    String changes = JsonTree.write(briefing("2026-11-25").get("changes"));
    assertTrue(changes.contains("A fire in Arden killed four people"), changes);
    assertFalse(changes.contains("The mill is closed"), changes);
    assertTrue(changes.contains("Minister resigns"), changes);
    assertTrue(room.read("reports/2026-11-25/morning/briefing.json").contains("audit office"));
  }

  @Test
  void runThatIsAtWorkIsNamedAndTheSecondLeaves() throws IOException {
    settings("").aNight();
    Settings settings = settingsOf();
    try (RunLock lock =
        NightlyJob.lock(
            settings,
            Clock.fixed(Instant.parse("2026-11-24T04:00:00Z"), ZoneId.of("UTC")),
            "nightdesk run")) {
      assertTrue(lock.toString().contains("lock"));
      for (String[] command :
          List.of(new String[] {"run"}, new String[] {"send"}, new String[] {"store", "compact"})) {
        Run run = room.run(command);
        assertEquals(75, run.status());
        assertSaid(
            run, "(nightdesk run, since 2026-11-24T04:00Z[UTC]); try again when it has ended");
      }
    }
    assertEquals(Map.of(), room.files("reports"));
    assertEquals(0, room.run("run").status());
  }

  private Settings settingsOf() {
    try {
      return new SettingsReader(folder.resolve("nightdesk.yaml"), ZoneId.of("UTC")).read();
    } catch (SettingsException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void clockSetBackTouchesNothing() throws IOException {
    settings("recipients: [a@example.net]").aNight();
    room.run("run");
    Map<String, String> before = room.files("reports");
    room.at("1970-01-01T00:00:10Z");
    Run run = room.run("run");
    assertEquals(75, run.status());
    assertSaid(run, "clock: says 1970-01-01, but morning of 2026-11-24 is made already");
    assertEquals(before, room.files("reports"));
    assertEquals(1, sink.taken().size());
    assertEquals(1, room.run("doctor").status());
    // An earlier edition can be asked for by its date.
    room.at("2026-11-24T05:00:00Z");
    assertEquals(0, room.run("run", "--date", "2026-11-20").status());
    assertEquals(1, sink.taken().size(), "nobody gets old news by mail");
  }

  @Test
  void doubledAndMissingHoursMakeOneEditionEach() throws IOException {
    settings("time-zone: Europe/Prague\nwindow: 24h\nrecipients: [a@example.net]").aNight();
    // 25 October 2026, 02:30 comes twice.
    assertEquals(0, room.at("2026-10-25T00:30:00Z").run("run").status());
    assertSaid(room.at("2026-10-25T01:30:00Z").run("run"), "morning of 2026-10-25 is made already");
    assertEquals(1, sink.taken().size());
    assertTrue(sink.taken().get(0).text().contains("Date: Sun, 25 Oct 2026 02:30:00 +0200"));
    // The day had 25 hours: an article of its first hour is not lost by "24h".
    room.article(
        "between.txt",
        "Title: Between\nDate: 2026-10-25T00:45:00Z",
        "A train stopped near Tesk on Sunday night. Nobody was hurt.");
    assertEquals(0, room.at("2026-10-26T01:30:00Z").run("run").status());
    assertTrue(room.read("reports/2026-10-26/morning/briefing.json").contains("A train stopped"));
    // 28 March 2027, 02:30 does not come.
    assertNotEquals(1, room.at("2027-03-28T00:59:59Z").run("run").status());
    assertTrue(Files.isDirectory(folder.resolve("reports/2027-03-28/morning")));
    assertSaid(room.at("2027-03-28T01:00:00Z").run("run"), "morning of 2027-03-28 is made already");
  }

  @Test
  void mailWaitsAndGoesWithSend() throws IOException {
    settings("recipients: [a@example.net, grey-b@example.net]").aNight();
    assertEquals(0, room.run("run", "--no-send").status());
    assertEquals(List.of(), taken());
    assertEquals(75, room.run("send").status());
    assertEquals(List.of("a"), taken());
    assertEquals(0, room.run("send").status());
    assertEquals(List.of("a", "grey-b"), taken());
    assertEquals(0, room.run("send").status());
    assertEquals(2, sink.taken().size());
  }

  @Test
  void unknownIsReportedNotResentUntilAsked() throws IOException {
    settings("recipients: [drop-a@example.net, unknown-b@example.net]").aNight();
    assertEquals(3, room.run("run").status());
    Run next = room.at("2026-11-24T07:00:00Z").run("run");
    assertSaid(next, "drop-a@example.net: may have arrived or not");
    assertEquals(1, sink.taken().size());
    assertEquals(1, room.run("store", "check").status());
    room.run("send", "--resend-unknown");
    assertEquals(2, sink.taken().size());
  }

  @Test
  void dryRunWritesNothing() throws IOException {
    settings("recipients: [a@example.net]").aNight();
    Run run = room.run("run", "--dry-run");
    assertEquals(0, run.status(), run.err());
    assertSaid(run, "morning of 2026-11-24: 12 articles");
    assertEquals(Map.of(), room.files("reports"));
    assertEquals(Map.of(), room.files("store"));
    assertEquals(List.of(), taken());
  }

  @Test
  void largePdfStaysOutWithANote() throws IOException {
    settings("recipients: [a@example.net]").aNight();
    room.settings(
        room.read("nightdesk.yaml")
            .replace("timeout-seconds", "max-kilobytes: 50, timeout-seconds"));
    room.run("run");
    String text = sink.taken().get(0).text();
    boolean hasPdf = Files.exists(folder.resolve("reports/2026-11-24/morning/briefing.pdf"));
    assertEquals(hasPdf, text.contains("The PDF is too large for mail"));
    assertFalse(text.contains("application/pdf"));
  }

  @Test
  void staleTemporaryFilesAreSwept() throws IOException {
    settings("").aNight();
    Path stale = folder.resolve("reports/2026-11-20/morning/.briefing.html.nightdesk-tmp");
    AtomicFile.write(folder.resolve("reports/2026-11-20/morning/briefing.html"), new byte[] {'x'});
    Files.writeString(stale, "half");
    room.run("run");
    assertFalse(Files.exists(stale));
  }

  @Test
  void damagedOutboxSendsNothingUntilItIsLookedAt() throws IOException {
    settings("recipients: [a@example.net]").aNight();
    room.run("run", "--no-send");
    Path outbox = folder.resolve("store/outbox.jsonl");
    String lines = Files.readString(outbox);
    Files.writeString(outbox, "{\"kind\":\"state\",\"half\n" + lines);
    Run run = room.run("send");
    assertEquals(1, run.status());
    assertSaid(run, "outbox.jsonl: line 1 is damaged");
    assertEquals(List.of(), taken());
    assertEquals(0, room.run("store", "compact").status());
    // What the damaged line said, nobody knows: it may have said that the letter went.
    run = room.run("send");
    assertEquals(3, run.status());
    assertSaid(run, "a@example.net: may have arrived or not");
    assertEquals(List.of(), taken());
    assertEquals(0, room.run("send", "--resend-unknown").status());
    assertEquals(List.of("a"), taken());
  }

  @Test
  void oldNightsAreNotForgottenWhileSomethingIsDamaged() throws IOException {
    settings("recipients: [a@example.net]");
    room.settings("retention-days: 2\n" + room.read("nightdesk.yaml"));
    for (int day = 10; day < 13; day++) {
      room.article("day" + day + ".txt", "", "On day " + day + " a bridge fell in Tesk.");
      assertEquals(0, room.at("2026-11-" + day + "T05:00:00Z").run("run").status());
    }
    Path outbox = folder.resolve("store/outbox.jsonl");
    Files.writeString(outbox, "rubbish\n" + Files.readString(outbox));
    room.article("day20.txt", "", "On day 20 a bridge fell in Tesk.");
    Run run = room.at("2026-11-20T05:00:00Z").run("run");
    assertEquals(1, run.status(), run.err());
    assertSaid(run, "outbox.jsonl: line 1 is damaged");
    assertEquals(List.of("a", "a", "a"), taken());
  }

  @Test
  void whoIsRenamedMidwayGetsOneLetter() throws IOException {
    settings("recipients: [Anna@example.net, b@example.net]").aNight();
    room.run("run", "--no-send");
    // Another way to write the same address; one reader less; the edition by another name.
    settings("recipients: [anna@Example.net]");
    assertEquals(0, room.run("run").status());
    assertEquals(List.of("Anna"), taken());
    assertEquals(0, room.run("run", "--remake").status());
    assertEquals(List.of("Anna"), taken());
  }

  @Test
  void forgetsOldNightsButNotTheLast() throws IOException {
    settings("");
    room.settings("retention-days: 2\n" + room.read("nightdesk.yaml"));
    for (int day = 10; day < 20; day++) {
      room.article("day" + day + ".txt", "", "On day " + day + " a bridge fell in Tesk.");
      assertEquals(0, room.at("2026-11-" + day + "T05:00:00Z").run("run").status());
    }
    String export = room.run("store", "export").out();
    assertFalse(export.contains("2026-11-15"), export);
    assertTrue(export.contains("2026-11-19"), export);
    assertEquals(0, room.run("store", "check").status());
  }

  private static boolean ignoresInterrupts() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        && Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
  }

  @Test
  void signalsEndTheRunCleanly() throws Exception {
    sink.close();
    sink = new SmtpSink(0, folder.resolve("sink.log"), 200);
    var recipients = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      recipients.append(i == 0 ? "" : ", ").append("r" + i + "@example.net");
    }
    settings("recipients: [" + recipients + "]").aNight();
    int letters = 0;
    for (Map.Entry<String, Integer> signal :
        List.of(Map.entry("INT", 130), Map.entry("TERM", 143))) {
      if (signal.getKey().equals("INT") && ignoresInterrupts()) {
        // As a shell's background job: what it starts ignores them too.
        continue;
      }
      Process process = room.start("run");
      int enough = letters + 2;
      for (int i = 0; i < 1200 && sink.taken().size() < enough && process.isAlive(); i++) {
        Thread.sleep(50);
      }
      new ProcessBuilder("kill", "-" + signal.getKey(), Long.toString(process.pid()))
          .start()
          .waitFor();
      assertTrue(process.waitFor(60, TimeUnit.SECONDS));
      assertEquals(signal.getValue(), process.exitValue(), room.read("process.log"));
      letters = sink.taken().size();
      assertTrue(letters < 40);
      List<Outbox.Item> items = Outbox.peek(folder.resolve("store/outbox.jsonl"));
      assertEquals(
          letters,
          items.stream().filter(item -> item.state() == Outbox.State.SENT).count(),
          "no letter is left between");
      assertFalse(items.stream().anyMatch(item -> item.state() == Outbox.State.SENDING));
    }
    assertEquals(0, room.run("run").status());
    assertEquals(40, sink.taken().size());
    assertEquals(40, sink.taken().stream().map(SmtpSink.Taken::recipient).distinct().count());
  }

  @Test
  void logAndMonitoring() throws IOException {
    settings("recipients: [a@example.net]").aNight();
    room.settings("log: json\nmetrics: m/nightdesk.prom\n" + room.read("nightdesk.yaml"));
    Run run = room.run("run");
    for (String line : run.err().split("\n")) {
      assertEquals("2026-11-24T05:00:00Z", JsonTree.parseObject(line).get("time"));
    }
    String metrics = room.read("m/nightdesk.prom");
    assertTrue(metrics.contains("nightdesk_letters{state=\"sent\"} 1\n"), metrics);
    assertTrue(metrics.contains("nightdesk_edition_articles{edition=\"morning\"} 12\n"), metrics);
    String success = "nightdesk_last_success_timestamp_seconds 1795496400\n";
    assertTrue(metrics.contains(success), metrics);
    // A run that fails does not look like one that succeeded.
    sink.close();
    room.at("2026-11-25T05:00:00Z");
    assertEquals(75, room.run("run").status());
    assertTrue(room.read("m/nightdesk.prom").contains(success));
    assertEquals(75, JsonTree.parseObject(room.read("reports/run.json")).get("exit"));
  }

  @Test
  void shownSettingsAreTheSettings() throws Exception {
    Files.copy(Path.of("docs/nightdesk.yaml"), folder.resolve("nightdesk.yaml"));
    Run shown = room.run("run", "--show-config");
    assertEquals(0, shown.status(), shown.err());
    Settings first = settingsOf();
    Settings second =
        new SettingsReader(folder.resolve("nightdesk.yaml"), ZoneId.of("UTC")).parse(shown.out());
    assertEquals(first, second);
  }

  @Test
  void wrongSettingsAreOneLineAndStatus78() throws IOException {
    room.settings("editions:\n  - name: morning\n    recipient: a@example.net\n");
    for (String[] command :
        List.of(new String[] {"run"}, new String[] {"doctor"}, new String[] {"send"})) {
      Run run = room.run(command);
      assertEquals(78, run.status());
      assertEquals(
          "nightdesk: "
              + folder.resolve("nightdesk.yaml")
              + ": line 3: unknown key \"recipient\" in editions; did you mean \"recipients\"?\n",
          run.err());
    }
  }

  @Test
  void doctorLooksAtEverything() throws IOException {
    settings("recipients: [a@example.net]").aNight();
    Run run = room.run("doctor");
    assertEquals(0, run.status(), run.out());
    assertTrue(run.out().contains("good  mail server 127.0.0.1"), run.out());
    sink.close();
    Run sick = room.run("doctor");
    assertEquals(1, sick.status());
    assertTrue(sick.out().contains("BAD   mail server 127.0.0.1"), sick.out());
    assertTrue(sick.out().getBytes(StandardCharsets.UTF_8).length > 0);
  }
}
