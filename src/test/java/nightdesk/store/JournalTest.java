package nightdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  @TempDir Path folder;

  private static Map<String, Object> entry(String name, int number) {
    return Map.of(name, "ž \"quoted\" \n line " + number);
  }

  private Path threeGroups() throws IOException {
    Path file = folder.resolve("journal.jsonl");
    Files.deleteIfExists(file);
    try (Journal journal = Journal.open(file, entry -> {})) {
      journal.append(entry("a", 1));
      journal.append(List.of(entry("b", 1), entry("b", 2), entry("b", 3)));
      journal.append(entry("c", 1));
    }
    return file;
  }

  private record Opened(List<Map<String, Object>> entries, List<String> damage) {}

  private static Opened opened(Path file) throws IOException {
    var entries = new ArrayList<Map<String, Object>>();
    try (Journal journal = Journal.open(file, entries::add)) {
      return new Opened(entries, journal.damage());
    }
  }

  @Test
  void keepsWhatWasAppended() throws IOException {
    Path file = threeGroups();
    assertEquals(
        new Opened(
            List.of(entry("a", 1), entry("b", 1), entry("b", 2), entry("b", 3), entry("c", 1)),
            List.of()),
        opened(file));
  }

  @Test
  void cutAtAnyByteGivesWholeGroupsAndGoesOn() throws IOException {
    byte[] whole = Files.readAllBytes(threeGroups());
    Path file = folder.resolve("cut.jsonl");
    for (int length = 0; length <= whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      var entries = new ArrayList<Map<String, Object>>();
      try (Journal journal = Journal.open(file, entries::add)) {
        int size = entries.size();
        assertTrue(size == 0 || size == 1 || size == 4 || size == 5, length + ": " + size);
        assertEquals(List.of(), journal.damage(), "cut at " + length);
        journal.append(entry("d", 1));
      }
      List<Map<String, Object>> after = opened(file).entries();
      assertEquals(entry("d", 1), after.get(after.size() - 1), "cut at " + length);
    }
  }

  /** Also in the last line: it was on the disk whole, so it is not a torn end. */
  @Test
  void anyChangedByteIsNoticedAndWholeGroupsStay() throws IOException {
    byte[] whole = Files.readAllBytes(threeGroups());
    Path file = folder.resolve("changed.jsonl");
    for (int at = 0; at < whole.length; at++) {
      for (int bits : new int[] {0x01, 0x15, 0x2a}) {
        byte[] changed = whole.clone();
        changed[at] ^= (byte) bits;
        Files.write(file, changed);
        Opened first = opened(file);
        String where = "changed at " + at + " by " + bits + ": " + first;
        assertTrue(first.entries().size() < 5, where);
        assertTrue(!first.damage().isEmpty(), where);
        long ofGroup = first.entries().stream().filter(e -> e.containsKey("b")).count();
        assertTrue(ofGroup == 0 || ofGroup == 3 || damagedMark(whole, at), where);
        assertEquals(first, opened(file), "reading changes nothing, " + where);
      }
    }
  }

  /** True if the byte is of the mark by which a damaged line is known to belong to a group. */
  private static boolean damagedMark(byte[] whole, int at) {
    String text = new String(whole, StandardCharsets.ISO_8859_1);
    int end = text.indexOf('\n', at);
    int mark = text.lastIndexOf("\"more\":true", end);
    return mark >= 0 && mark > text.lastIndexOf('\n', at - 1) && at >= mark;
  }

  @Test
  void damageInTheMiddleIsNamedByLineAndTheRestIsRead() throws IOException {
    Path file = threeGroups();
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.set(2, "rubbish");
    lines.add(lines.get(0));
    lines.add("");
    lines.add(lines.get(4));
    Files.write(file, lines);
    Opened opened = opened(file);
    assertEquals(
        List.of(file + ": line 3 is damaged", file + ": line 7 is damaged"), opened.damage());
    assertTrue(opened.entries().contains(entry("c", 1)), opened.toString());
  }

  @Test
  void rubbishAtTheEndIsCutOff() throws IOException {
    Path file = threeGroups();
    long length = Files.size(file);
    Files.write(file, new byte[5000], java.nio.file.StandardOpenOption.APPEND);
    assertEquals(5, opened(file).entries().size());
    assertEquals(length, Files.size(file));
  }

  @Test
  void emptyAndMissingFilesAreEmptyJournals() throws IOException {
    assertEquals(List.of(), Journal.peek(folder.resolve("none.jsonl")));
    assertEquals(new Opened(List.of(), List.of()), opened(folder.resolve("new/deep/none.jsonl")));
    Path empty = Files.createFile(folder.resolve("empty.jsonl"));
    assertEquals(new Opened(List.of(), List.of()), opened(empty));
    Files.write(empty, new byte[9000]);
    assertEquals(new Opened(List.of(), List.of()), opened(empty));
  }
}
