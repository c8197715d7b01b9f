package nightdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nightdesk.model.Analysis;
import nightdesk.model.Article;
import nightdesk.model.Findings;
import nightdesk.model.Passage;
import nightdesk.model.Span;
import nightdesk.store.Outbox.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final Instant FIVE = Instant.parse("2026-11-23T05:00:00Z");

  @TempDir Path folder;

  @Test
  void fileIsReplacedWholeAndFoldersAreMade() throws IOException {
    Path file = folder.resolve("a/b/report.html");
    AtomicFile.write(file, "first".getBytes(StandardCharsets.UTF_8));
    AtomicFile.write(file, "second".getBytes(StandardCharsets.UTF_8));
    assertEquals("second", Files.readString(file));
    try (var files = Files.list(file.getParent())) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void failedWriteLeavesTheOldFileAndNothingElse() throws IOException {
    Path file = folder.resolve("report.html");
    // A folder in the way of the rename: as root no permission stops us, this does.
    Files.createDirectories(file.resolve("inside"));
    assertThrows(IOException.class, () -> AtomicFile.write(file, new byte[] {1}));
    try (var files = Files.list(folder)) {
      assertEquals(List.of(file), files.toList());
    }
  }

  @Test
  void sweepsWhatAKilledRunLeftAndNothingElse() throws IOException {
    Files.createDirectories(folder.resolve("2026-11-23/morning"));
    Path stale = folder.resolve("2026-11-23/morning/.briefing.pdf.nightdesk-tmp");
    Files.write(stale, new byte[] {1});
    Files.write(folder.resolve("2026-11-23/morning/briefing.pdf"), new byte[] {1});
    Files.write(folder.resolve(".hidden"), new byte[] {1});
    assertEquals(List.of(stale), AtomicFile.sweep(folder));
    assertTrue(Files.exists(folder.resolve(".hidden")));
    assertEquals(List.of(), AtomicFile.sweep(folder.resolve("missing")));
  }

  @Test
  void lockNamesItsHolderAndIsFreeAfterwards() throws IOException {
    Path file = folder.resolve("store/lock");
    try (RunLock first = RunLock.take(file, "process 7 on desk since 05:00")) {
      RunLock.Held held =
          assertThrows(RunLock.Held.class, () -> RunLock.take(file, "second").close());
      assertEquals("process 7 on desk since 05:00", held.holder());
      assertTrue(first != null);
    }
    RunLock.take(file, "second").close();
  }

  private static Outbox.Item letter(String recipient) {
    return new Outbox.Item(
        "<" + recipient + ">",
        "morning",
        MONDAY,
        recipient,
        "2026-11-23/morning/mail/a.eml",
        "00",
        State.PREPARED,
        FIVE,
        "",
        0);
  }

  @Test
  void letterFoundInSendingIsUnknownAndStaysSo() throws IOException {
    Path file = folder.resolve("outbox.jsonl");
    try (Outbox outbox = Outbox.open(file, FIVE)) {
      outbox.prepare(List.of(letter("a@x.org"), letter("b@x.org"), letter("c@x.org")));
      outbox.move("<a@x.org>", State.SENDING, FIVE, "");
      outbox.move("<a@x.org>", State.SENT, FIVE, "250 ok");
      outbox.move("<b@x.org>", State.SENDING, FIVE, "");
    }
    for (int round = 0; round < 2; round++) {
      try (Outbox outbox = Outbox.open(file, FIVE)) {
        assertEquals(
            List.of(State.SENT, State.UNKNOWN, State.PREPARED),
            outbox.of("morning", MONDAY).stream().map(Outbox.Item::state).toList());
        assertEquals("250 ok", outbox.find("<a@x.org>").orElseThrow().detail());
        assertEquals(1, outbox.find("<b@x.org>").orElseThrow().attempts());
        // preparing again changes nothing
        outbox.prepare(List.of(letter("a@x.org"), letter("b@x.org")));
        assertThrows(
            IllegalArgumentException.class,
            () -> outbox.move("<a@x.org>", State.SENDING, FIVE, ""));
      }
    }
    assertEquals(0, Outbox.compact(file, MONDAY, FIVE));
    assertEquals(1, Outbox.compact(file, MONDAY.plusDays(1), FIVE), "only the settled letter goes");
    assertEquals(
        List.of(State.UNKNOWN, State.PREPARED),
        Outbox.peek(file).stream().map(Outbox.Item::state).toList());
  }

  /**
   * Whatever byte of the outbox changes: a letter that went, or may have gone, is never prepared
   * again as if it had not, neither at once nor after the damage was dropped.
   */
  @Test
  void noDamageMakesASentLetterWait() throws IOException {
    Path file = folder.resolve("outbox.jsonl");
    try (Outbox outbox = Outbox.open(file, FIVE)) {
      outbox.prepare(List.of(letter("a@x.org"), letter("b@x.org"), letter("c@x.org")));
      outbox.move("<a@x.org>", State.SENDING, FIVE, "");
      outbox.move("<a@x.org>", State.SENT, FIVE, "250 ok");
      outbox.move("<b@x.org>", State.SENDING, FIVE, "");
    }
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < whole.length; at++) {
      byte[] changed = whole.clone();
      changed[at] ^= 0x11;
      Files.write(file, changed);
      boolean damaged;
      try (Outbox outbox = Outbox.open(file, FIVE)) {
        damaged = !outbox.damage().isEmpty();
      }
      assertTrue(damaged, "changed at " + at);
      Outbox.compact(file, MONDAY.minusDays(30), FIVE);
      try (Outbox outbox = Outbox.open(file, FIVE)) {
        assertEquals(List.of(), outbox.damage());
        outbox.prepare(List.of(letter("a@x.org"), letter("b@x.org"), letter("c@x.org")));
        for (String id : List.of("<a@x.org>", "<b@x.org>")) {
          State state = outbox.find(id).orElseThrow().state();
          assertTrue(state == State.SENT || state == State.UNKNOWN, at + ": " + state);
        }
      }
    }
  }

  private static Memory.Night night(Memory.Begun begun, String hash) {
    return new Memory.Night(
        new Memory.Made(begun, "s", Map.of("briefing.html", "00"), 1, "done"),
        List.of(new Memory.Seen(hash, "u", "g", 2, "Outlet", "Title", "t1", "abc", false)),
        List.of(new Memory.Told("t1", "Headline", 3, MONDAY, Map.of("word", 0.5))));
  }

  @Test
  void nightIsRememberedWholeAndItsWindowIsKeptFromItsFirstBeginning() throws IOException {
    Path file = folder.resolve("memory.jsonl");
    Memory.Begun begun;
    try (Memory memory = Memory.open(file)) {
      begun = memory.begin("morning", MONDAY, FIVE);
      assertEquals(Optional.empty(), memory.night("morning", MONDAY));
    }
    try (Memory memory = Memory.open(file)) {
      assertEquals(begun, memory.begin("morning", MONDAY, FIVE.plusSeconds(3600)));
      memory.commit(night(begun, "h1"));
    }
    try (Memory memory = Memory.open(file)) {
      assertEquals(night(begun, "h1"), memory.night("morning", MONDAY).orElseThrow());
      assertEquals(List.of(), memory.before("morning", MONDAY));
      assertEquals(List.of(), memory.before("evening", MONDAY.plusDays(1)));
      assertEquals(1, memory.before("morning", MONDAY.plusDays(1)).size());
      Memory.Begun next = memory.begin("morning", MONDAY.plusDays(1), FIVE.plusSeconds(86400));
      assertEquals(Optional.of(FIVE), next.from());
      // a clock set back does not make a window that ends before it begins
      Memory.Begun odd = memory.begin("morning", MONDAY.plusDays(2), FIVE.minusSeconds(10));
      assertEquals(FIVE, odd.to());
    }
  }

  @Test
  void compactKeepsTheLastNightOfEveryEdition() throws IOException {
    Path file = folder.resolve("memory.jsonl");
    try (Memory memory = Memory.open(file)) {
      for (int day = 0; day < 5; day++) {
        memory.commit(night(memory.begin("morning", MONDAY.plusDays(day), FIVE), "h" + day));
      }
      memory.commit(night(memory.begin("weekly", MONDAY.minusDays(90), FIVE), "w"));
    }
    assertEquals(3, Memory.compact(file, MONDAY.plusDays(3)));
    try (Memory memory = Memory.open(file)) {
      assertEquals(2, memory.before("morning", MONDAY.plusDays(9)).size());
      assertEquals(1, memory.before("weekly", MONDAY).size());
      assertEquals(List.of(), memory.damage());
    }
  }

  private static Analysis analysis(String text) {
    var spans = new java.util.ArrayList<Span>();
    int start = 0;
    for (int end = text.indexOf('.'); end >= 0; end = text.indexOf('.', start)) {
      spans.add(new Span(start, end + 1));
      start = end + 1;
    }
    return new Analysis(Article.of("a", "T", text), spans, Findings.NONE);
  }

  @Test
  void changedSentencesAreThoseThatWereNotThere() {
    Analysis before = analysis("One is so. Two is\nso. Three is so.");
    Analysis after = analysis("One is so. Two is so. Three is not so. Four is new.");
    assertEquals(
        List.of(" Three is not so.", " Four is new."),
        Fingerprint.changed(after, Fingerprint.sentences(before)).stream()
            .map(Passage::text)
            .toList());
    assertEquals(List.of(), Fingerprint.changed(before, Fingerprint.sentences(before)));
  }

  @Test
  void wordsMakeTheFingerprint() {
    String one = Fingerprint.of(Article.of("a", "T", "Some words\nwrapped  here."));
    assertEquals(one, Fingerprint.of(Article.of("b", "Other", "Some words wrapped here.\r\n")));
    assertNotEquals(one, Fingerprint.of(Article.of("a", "T", "Some words wrapped there.")));
    assertNotEquals(
        Fingerprint.of(Article.of("a", "T", "")), Fingerprint.of(Article.of("a", "U", "")));
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.Example.org/a/b/?utm_source=x&id=7#top, example.org/a/b?id=7",
    "http://example.org/a/b?id=7&fbclid=1, example.org/a/b?id=7",
    "example.org, example.org",
    "https://example.org/?b=2&a=1, example.org?a=1&b=2",
    "'', ''",
    "?, ''",
    "://, ''"
  })
  void addressesOfTheSameArticleAreTheSame(String address, String expected) {
    assertEquals(expected, Fingerprint.url(address));
  }
}
