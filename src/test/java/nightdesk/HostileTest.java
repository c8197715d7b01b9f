package nightdesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nightdesk.cli.Cli;
import nightdesk.job.ExitStatus;
import nightdesk.json.JsonTree;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad input: the night ends, each bad file is named once, nothing of the good ones is lost. */
class HostileTest {
  private static final String GOOD =
      "Mayor Ana Ruiz said on Monday that the council of Karvaz had agreed to build a bridge. “We"
          + " listened,” she said. It will cost 4 million dollars.\n";

  @TempDir Path folder;
  private final Map<String, String> good = new LinkedHashMap<>();

  /** Each bad file and a word of its reason. */
  private final Map<String, String> bad = new LinkedHashMap<>();

  @BeforeEach
  void write() throws IOException {
    file("a good.txt", GOOD);
    file("ünï – コード 'x' <b>.txt", "In Łódź: " + GOOD);
    file(
        "markup.txt",
        "<script>alert(1)</script><img src=x onerror=y> ${7*7} <#assign a=1> " + GOOD);
    file("path.txt", "../../etc/passwd file:///etc/passwd %s %n {{x}} " + GOOD);
    file("endless.txt", "and the council said that ".repeat(40_000));
    file("quotes.txt", "\"".repeat(20_000) + GOOD);
    file("brackets.txt", "(".repeat(20_000) + GOOD + ")".repeat(20_000));
    file("control.txt", "Bell \u0007 and escape \u001b[31m and bidi \u202e here. " + GOOD);
    file("scripts.txt", "你好世界。 שלום עולם. नमस्ते दुनिया. 👩‍👩‍👧‍👦 ﷽ 𝔘𝔫𝔦 \ue000 " + GOOD);
    bytes("latin.txt", ("Café. " + GOOD).getBytes("windows-1252"), good, "Ana Ruiz");
    bytes("damaged.txt", damaged(), good, "Ana Ruiz");
    good.put("deep.html", "Ana Ruiz");
    Files.writeString(input("deep.html"), "<div>".repeat(20_000) + "<p>" + GOOD.repeat(4) + "x");

    bytes("empty.txt", new byte[0], bad, "empty");
    bytes("blank.txt", " \n\t \n".getBytes(StandardCharsets.UTF_8), bad, "no text");
    bytes("nul.txt", new byte[5000], bad, "binary");
    byte[] torn = Arrays.copyOf(("On the coast: " + GOOD).getBytes(StandardCharsets.UTF_8), 4096);
    bytes("torn.txt", torn, bad, "NUL bytes, which were left out");
    good.put("torn.txt", "Ana Ruiz");
    bytes("picture.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10}, bad, "PNG");
    bytes("lines.jsonl", "{\"text\":".getBytes(StandardCharsets.UTF_8), bad, "JSON");
    bytes("page.html", "<nav><a href=x>y</a></nav>".getBytes(StandardCharsets.UTF_8), bad, "page");
    Files.createSymbolicLink(input("broken.txt"), input("nowhere.txt"));
    bad.put("broken.txt", "link");
    Files.createDirectory(input("x.txt"));
    try (var big = Files.newOutputStream(input("big.txt"))) {
      byte[] chunk = GOOD.repeat(5_000).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 100_000_000 / chunk.length; i++) {
        big.write(chunk);
      }
    }
    bad.put("big.txt", "larger than");
  }

  private static byte[] damaged() {
    byte[] bytes = ("Zażółć “gęślą” jaźń. " + GOOD).getBytes(StandardCharsets.UTF_8);
    bytes[2] = (byte) 0xff;
    return bytes;
  }

  private Path input(String name) throws IOException {
    Files.createDirectories(folder.resolve("input"));
    return folder.resolve("input").resolve(name);
  }

  private void file(String name, String text) throws IOException {
    bytes(name, text.getBytes(StandardCharsets.UTF_8), good, text);
  }

  private void bytes(String name, byte[] bytes, Map<String, String> kind, String words)
      throws IOException {
    Files.write(input(name), bytes);
    kind.put(name, words);
  }

  @Test
  void theNightEndsAndNothingIsLost() throws IOException {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    Cli cli;
    try {
      cli = Cli.run(folder, "", "run", "--date", "2026-11-24", "--threads", "2");
    } finally {
      Locale.setDefault(before);
    }
    assertEquals(ExitStatus.SKIPPED, cli.status(), cli.err());
    Path edition = folder.resolve("reports/2026-11-24/daily");
    Map<String, Object> report =
        JsonTree.parseObject(Files.readString(edition.resolve("briefing.json")));

    var texts = new LinkedHashMap<String, String>();
    for (Object item : (List<?>) report.get("articles")) {
      Map<?, ?> article = (Map<?, ?>) item;
      texts.put((String) article.get("source"), (String) article.get("text"));
    }
    good.forEach(
        (name, words) ->
            assertTrue(
                texts.containsKey(name) && texts.get(name).contains(words), name + " is lost"));
    assertEquals(good.size(), texts.size(), texts.keySet().toString());

    var named = new ArrayList<String>();
    for (Object item : (List<?>) ((Map<?, ?>) report.get("coverage")).get("skipped")) {
      named.add(String.valueOf(item));
    }
    bad.forEach(
        (name, reason) -> {
          List<String> log = cli.err().lines().filter(l -> l.contains(name + ":")).toList();
          List<String> log2 = cli.err().lines().filter(l -> l.contains(name)).toList();
          assertEquals(1, log2.size(), name + " in the log: " + log2);
          assertTrue(log2.get(0).contains(reason), log + " lacks " + reason);
          assertEquals(1, named.stream().filter(n -> n.contains(name)).count(), name);
        });
    assertEquals(bad.size(), named.size(), named.toString());

    String html = Files.readString(edition.resolve("briefing.html"));
    assertFalse(html.contains("<script>alert(1)"), "article text became markup");
    assertFalse(html.contains("<img src=x"), "article text became markup");
    assertTrue(html.contains("${7*7}"), "article text was run as a template");
    assertFalse(cli.err().contains("\u001b"), "control characters reach the terminal");
    Cli verified = Cli.run(folder, "", "verify", edition.resolve("briefing.json").toString());
    assertEquals(ExitStatus.DONE, verified.status(), verified.out());
  }

  @Test
  void aNightWithoutArticlesIsSaid() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("nothing"));
    Cli cli = Cli.run(folder, "", "run", "--date", "2026-11-24", empty.toString());
    assertEquals(ExitStatus.NOTHING, cli.status(), cli.err());
    assertTrue(Files.exists(folder.resolve("reports/2026-11-24/daily/briefing.html")));
  }
}
