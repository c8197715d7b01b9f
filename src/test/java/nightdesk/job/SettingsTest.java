package nightdesk.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nightdesk.mail.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  private static final Path EXAMPLE = Path.of("docs/nightdesk.yaml");
  private static final ZoneId UTC = ZoneId.of("UTC");

  @TempDir Path folder;

  private static Settings parse(String text) throws SettingsException {
    return new SettingsReader(Path.of("nightdesk.yaml"), UTC).parse(text);
  }

  private static String message(String text) {
    return assertThrows(SettingsException.class, () -> parse(text)).getMessage();
  }

  @Test
  void exampleIsReadAsItSays() throws SettingsException {
    Settings settings = new SettingsReader(EXAMPLE, UTC).read();
    Path docs = EXAMPLE.toAbsolutePath().getParent();
    assertEquals(docs.resolve("reports"), settings.reports());
    MailSettings mail = settings.mail().orElseThrow();
    assertEquals(Server.Security.STARTTLS, mail.security());
    assertEquals(
        "environment variable NIGHTDESK_MAIL_PASSWORD", mail.password().orElseThrow().toString());
    EditionSettings morning = settings.edition("morning").orElseThrow();
    assertEquals(ZoneId.of("Europe/Prague"), morning.zone());
    assertEquals(2, morning.sections().size());
    assertEquals(2, morning.sections().get(0).match().terms().size());
    assertTrue(morning.watch().get(0).alert());
    assertEquals("Minister's office", morning.recipients().get(0).name());
    EditionSettings evening = settings.edition("evening").orElseThrow();
    assertEquals(Optional.of(Duration.ofHours(12)), evening.window());
    assertEquals(List.of(docs.resolve("input")), evening.inputs());
  }

  /** The example, the reference in the manual and the code know the same keys. */
  @Test
  void everyKeyIsInTheExampleAndInTheManual() throws IOException, SettingsException {
    var reader = new SettingsReader(EXAMPLE, UTC);
    reader.read();
    String example = Files.readString(EXAMPLE);
    var documented = new TreeSet<String>();
    var row = Pattern.compile("^\\| `([a-z.-]+)` \\|", Pattern.MULTILINE);
    var rows = row.matcher(Files.readString(Path.of("docs/operations.md")));
    while (rows.find()) {
      documented.add(rows.group(1));
    }
    assertEquals(reader.knownKeys(), documented);
    for (String key : reader.knownKeys()) {
      String last = key.substring(key.lastIndexOf('.') + 1);
      assertTrue(
          Pattern.compile("\\b" + last + ":").matcher(example).find(),
          key + " is not in the example");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "editon: 1 | line 1: unknown key \"editon\"; did you mean \"editions\"?",
        "editions:\\n  - name: a\\n    recipient: x | line 3: unknown key \"recipient\" in editions; did you mean \"recipients\"?",
        "editions:\\n  - name: a\\n    limits: {story: 1} | line 3: unknown key \"story\" in editions.limits; did you mean \"stories\"?",
        "editions:\\n  - name: a\\n  - name: A | line 3: editions.name \"A\" is there twice",
        "threads: many\\neditions: [{name: a}] | line 1: threads must be a number from 0 to 256, but is \"many\"",
        "threads: [1]\\neditions: [{name: a}] | line 1: threads must be one value",
        "editions: {name: a} | line 1: editions must be a list",
        "editions: [morning] | line 1: editions must be keys with values",
        "'' | line 1: no edition; say at least one under \"editions\"",
        "- a | line 1: the settings must be keys with values",
        "editions:\\n  - name: ../../etc | line 2: editions.name must be letters, digits, - and _, at most 64",
        "threads: 1\\nthreads: 2 | line 2: \"threads\" is there twice",
        "editions: [{name: a, recipients: [a@b.org]}] | line 1: editions.recipients need a mail server; say it under \"mail\"",
        "mail: {host: mail.example.org, security: none, from: a@b.org}\\neditions: [{name: a}] | line 1: mail.host cannot be used: security none is for a server on this machine, but the server is mail.example.org",
        "mail: {host: h, from: a@b.org, user: u}\\neditions: [{name: a}] | line 1: mail.password is missing; both or neither",
        "mail: {host: h, from: a@b.org, user: u, password: secret}\\neditions: [{name: a}] | line 1: mail.password must be keys with values",
        "mail: {host: h}\\neditions: [{name: a}] | line 1: mail.from needs an address: \"\" is not an address",
        "editions: [{name: a, time-zone: Mars/Base}] | line 1: editions.time-zone \"Mars/Base\" is not known; write one such as Europe/Prague",
        "editions: [{name: a, window: 1 day}] | line 1: editions.window must be since-last or hours such as 24h, but is \"1 day\"",
        "editions: [{name: a, sections: [{title: T}]}] | line 1: editions.sections.title needs one of actors, terms, outlets, languages beside it",
        "editions: [{name: a, sections: [{title: T, terms: '(b'}]}] | line 1: editions.sections.terms \"(b\": a parenthesis is not closed",
        "editions: !!java.net.URL [x] | line 1: tags such as tag:yaml.org,2002:java.net.URL are not known here",
        "editions: *nobody | line 1: *nobody stands for nothing",
        "editions: &a [*a] | line 1: *a stands for nothing",
        "a: 1\\n---\\nb: 2 | line 2: a second document; settings are one",
        "? [a, b]\\n: c | line 1: a key must be one word",
      })
  void errorsNameLineAndKey(String text, String expected) {
    assertEquals("nightdesk.yaml: " + expected, message(text.replace("\\n", "\n")));
  }

  @Test
  void bombsAreDefused() {
    var aliases = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 30; i++) {
      aliases.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(9) + "x]\n");
    }
    assertTrue(message(aliases.toString()).contains("more than 100000 entries"));
    assertTrue(message("[".repeat(200_000)).contains("levels deep"));
    assertTrue(message("a: ".repeat(1000)).startsWith("nightdesk.yaml: line "));
    assertTrue(message("#" + "x".repeat(10_000_000)).contains("longer than"));
    assertTrue(message("x: \"" + "\\n".repeat(200_000) + "\"").contains("unknown key"));
  }

  @Test
  void filesThatAreNoSettings() throws IOException {
    Path file = folder.resolve("odd ž.yaml");
    Map<byte[], String> cases =
        Map.of(
            new byte[10_000_000],
            "larger than",
            new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1},
            "not UTF-8",
            new byte[] {0, 0, 0},
            "line 1: ",
            "\ufeffeditions: 7".getBytes(StandardCharsets.UTF_8),
            "must be a list");
    for (Map.Entry<byte[], String> entry : cases.entrySet()) {
      Files.write(file, entry.getKey());
      SettingsException e =
          assertThrows(SettingsException.class, () -> new SettingsReader(file, UTC).read());
      assertTrue(e.getMessage().contains(entry.getValue()), e.getMessage());
      assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
    }
    SettingsException gone =
        assertThrows(
            SettingsException.class,
            () -> new SettingsReader(folder.resolve("none.yaml"), UTC).read());
    assertTrue(gone.getMessage().endsWith("cannot be read (it is not there)"), gone.getMessage());
  }

  /** Whatever is done to the example: settings come out, or one line. */
  @Test
  void fuzzed() throws IOException {
    String example = Files.readString(EXAMPLE).replaceAll("(?m)\\s*#.*$", "");
    List<String> odd =
        List.of(
            "*a",
            "&a",
            "!!int 3",
            "{",
            "}",
            "[",
            "]",
            ": ",
            "- ",
            "\n",
            "\t",
            "\u0000",
            "\ud83d",
            "null",
            "~",
            "no",
            "0x10",
            "1e999",
            "-1",
            "99999999999999999999",
            "\"",
            "'",
            "|",
            ">",
            "%YAML 9.9",
            "---",
            "...",
            "? ",
            "\u2028",
            "\u0085",
            "\ufeff",
            "<<: *a",
            "2026-11-24",
            "a@b.org, c@d.org",
            "a@b.org\\r\\nBcc: x@y.org");
    var random = new Random(7);
    int refused = 0;
    for (int round = 0; round < 6000; round++) {
      String text = mutate(example, odd, random);
      try {
        parse(text);
      } catch (SettingsException e) {
        refused++;
        String message = e.getMessage();
        assertTrue(message.startsWith("nightdesk.yaml: line "), message);
        assertFalse(message.codePoints().anyMatch(c -> c < ' '), message);
        assertTrue(message.length() < 600, message);
      }
    }
    assertTrue(refused > 1000, "too tame: " + refused);
  }

  private static String mutate(String text, List<String> odd, Random random) {
    String result = text;
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(result.length());
      switch (random.nextInt(6)) {
        case 0 ->
            result =
                result.substring(0, at)
                    + odd.get(random.nextInt(odd.size()))
                    + result.substring(at);
        case 1 ->
            result =
                result.substring(0, at)
                    + result.substring(Math.min(result.length(), at + 1 + random.nextInt(20)));
        case 2 ->
            result =
                result.substring(0, at) + (char) random.nextInt(0x250) + result.substring(at + 1);
        case 3 -> {
          String[] lines = result.split("\n", -1);
          lines[random.nextInt(lines.length)] = lines[random.nextInt(lines.length)];
          result = String.join("\n", lines);
        }
        case 4 -> {
          String[] lines = result.split("\n", -1);
          int line = random.nextInt(lines.length);
          lines[line] =
              lines[line].replaceFirst(
                  ":.*",
                  ": "
                      + odd.get(random.nextInt(odd.size())).replace("\\", "\\\\").replace("$", ""));
          result = String.join("\n", lines);
        }
        default -> {
          String[] lines = result.split("\n", -1);
          int line = random.nextInt(lines.length);
          lines[line] = "  " + lines[line];
          result = String.join("\n", Arrays.asList(lines));
        }
      }
    }
    return result.isEmpty() ? "x" : result;
  }

  @Test
  void secretsComeFromWhereTheSettingsSay() throws IOException {
    var environment = Map.of("MAIL", "from the environment");
    assertEquals(
        "from the environment",
        new SecretSource(SecretSource.Kind.ENV, List.of("MAIL")).read(environment));
    Path file = folder.resolve("secret");
    Files.writeString(file, "from a file\nsecond line\n");
    assertEquals(
        "from a file",
        new SecretSource(SecretSource.Kind.FILE, List.of(file.toString())).read(environment));
    assertEquals(
        "from $HOME; a command",
        new SecretSource(SecretSource.Kind.COMMAND, List.of("echo", "from $HOME; a command"))
            .read(environment));
    for (SecretSource none :
        List.of(
            new SecretSource(SecretSource.Kind.ENV, List.of("NONE")),
            new SecretSource(SecretSource.Kind.FILE, List.of(folder.resolve("none").toString())),
            new SecretSource(SecretSource.Kind.COMMAND, List.of("false")),
            new SecretSource(SecretSource.Kind.COMMAND, List.of("no-such-command-here")))) {
      assertThrows(IOException.class, () -> none.read(environment), none.toString());
    }
  }
}
