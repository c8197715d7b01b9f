package nightdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    try (Journal journal = Journal.open(file)) {
      journal.append(entry("a", 1));
      journal.append(List.of(entry("b", 1), entry("b", 2), entry("b", 3)));
      journal.append(entry("c", 1));
    }
    return file;
  }

  @Test
  void keepsWhatWasAppended() throws IOException {
    Path file = threeGroups();
    try (Journal journal = Journal.open(file)) {
      assertEquals(
          List.of(entry("a", 1), entry("b", 1), entry("b", 2), entry("b", 3), entry("c", 1)),
          journal.entries());
      assertEquals(List.of(), journal.damage());
    }
  }

  @Test
  void cutAtAnyByteGivesWholeGroupsAndGoesOn() throws IOException {
    byte[] whole = Files.readAllBytes(threeGroups());
    Path file = folder.resolve("cut.jsonl");
    for (int length = 0; length <= whole.length; length++) {
      Files.write(file, java.util.Arrays.copyOf(whole, length));
      try (Journal journal = Journal.open(file)) {
        int size = journal.entries().size();
        assertTrue(size == 0 || size == 1 || size == 4 || size == 5, length + ": " + size);
        assertEquals(List.of(), journal.damage(), "cut at " + length);
        journal.append(entry("d", 1));
      }
      try (Journal journal = Journal.open(file)) {
        List<Map<String, Object>> entries = journal.entries();
        assertEquals(entry("d", 1), entries.get(entries.size() - 1), "cut at " + length);
      }
    }
  }

  @Test
  void anyChangedByteIsNoticed() throws IOException {
    byte[] whole = Files.readAllBytes(threeGroups());
    Path file = folder.resolve("changed.jsonl");
    int lastLine =
        new String(whole, java.nio.charset.StandardCharsets.ISO_8859_1)
                .lastIndexOf('\n', whole.length - 2)
            + 1;
    for (int at = 0; at < lastLine - 1; at++) {
      byte[] changed = whole.clone();
      changed[at] ^= 0x15;
      Files.write(file, changed);
      try (Journal journal = Journal.open(file)) {
        assertTrue(journal.entries().size() < 5, "changed at " + at);
        assertTrue(!journal.damage().isEmpty(), "changed at " + at);
        assertTrue(journal.entries().contains(entry("c", 1)), "changed at " + at);
      }
    }
  }

  @Test
  void rubbishAtTheEndIsCutOff() throws IOException {
    Path file = threeGroups();
    long length = Files.size(file);
    Files.write(file, new byte[5000], java.nio.file.StandardOpenOption.APPEND);
    try (Journal journal = Journal.open(file)) {
      assertEquals(5, journal.entries().size());
    }
    assertEquals(length, Files.size(file));
  }

  @Test
  void emptyAndMissingFilesAreEmptyJournals() throws IOException {
    assertEquals(List.of(), Journal.peek(folder.resolve("none.jsonl")));
    try (Journal journal = Journal.open(folder.resolve("new/deep/none.jsonl"))) {
      assertEquals(List.of(), journal.entries());
    }
  }
}
