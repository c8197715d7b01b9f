package nightdesk.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user's look may do, what it may not, and what it is told. */
class LookTest {
  @TempDir Path templates;

  @BeforeEach
  void ownLook() throws IOException {
    Files.createDirectories(templates.resolve("mine"));
  }

  private String html(String... fileAndText) throws IOException {
    for (int i = 0; i < fileAndText.length; i += 2) {
      Files.writeString(templates.resolve("mine").resolve(fileAndText[i]), fileAndText[i + 1]);
    }
    var settings = RenderSettings.defaults().withTemplates(templates).withLook("mine");
    var out = new ByteArrayOutputStream();
    new Renderers(settings).of("html").render(Samples.small(), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private String problem(String... fileAndText) {
    return assertThrows(TemplateProblem.class, () -> html(fileAndText)).getMessage();
  }

  @Test
  void onePartOfTheUsersAndTheRestAsBuiltIn() throws IOException {
    String html = html("foot.ftlh", "<footer><p>Our own foot of ${title}</p></footer>");
    assertTrue(html.contains("<p>Our own foot of Morning Briefing</p>"), html);
    assertTrue(html.contains("<h1>Morning Briefing</h1>"), "the built-in masthead is gone");
  }

  @Test
  void aFileInTheUsersDefaultServesAllLooks() throws IOException {
    Files.createDirectories(templates.resolve("default"));
    Files.writeString(templates.resolve("default/foot.ftlh"), "<footer>of default</footer>");
    assertTrue(html().contains("<footer>of default</footer>"));
  }

  @Test
  void theUsersWordsReplaceSomeLabels() throws IOException {
    String html = html("labels_en.properties", "bottomline=In short\n");
    assertTrue(html.contains(">In short</h2>"), html);
    assertTrue(html.contains(">Key points</h2>"), html);
  }

  @Test
  void anEditedStyleSheetIsAllowedByItsOwnHash() throws IOException {
    String before = policy(html());
    String after = policy(html("briefing.css", "body { color: navy }\n"));
    assertFalse(before.equals(after), "the policy must change with the style sheet");
  }

  private static String policy(String html) {
    int start = html.indexOf("content=\"default-src");
    return html.substring(start, html.indexOf('>', start));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${'freemarker.template.utility.Execute'?new()('id')}",
        "${'freemarker.template.utility.ObjectConstructor'?new()('java.lang.ProcessBuilder','id')}",
        "<#assign x='freemarker.template.utility.JythonRuntime'?new()>",
        "${title?api.getClass().getName()}",
        "${stories?api.class}",
        "${title.class.name}",
        "${stories.class.protectionDomain}",
        "${labels.getClass()}",
        "${.data_model.class.classLoader}",
        "${.get_optional_template('/etc/passwd').include()}",
        "<#include '/etc/passwd'>",
        "<#include '../../../../../../etc/passwd'>",
        "<#include 'file:///etc/passwd'>",
        "<#import '/etc/passwd' as p>",
      })
  void templatesReachNothingOutside(String attack) {
    String said = problem("foot.ftlh", "<footer>" + attack + "</footer>");
    assertFalse(said.contains("root:"), said);
    assertFalse(said.contains("uid="), said);
  }

  @Test
  void aLinkOutOfTheLookIsNotFollowed() throws IOException {
    Path secret = templates.resolveSibling(templates.getFileName() + "-secret.ftlh");
    Files.writeString(secret, "SECRET");
    try {
      Files.createSymbolicLink(templates.resolve("mine/leak.ftlh"), secret);
      String said = problem("foot.ftlh", "<footer><#include 'leak.ftlh'></footer>");
      assertFalse(said.contains("SECRET"), said);
    } finally {
      Files.delete(secret);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>\\n${storys}</p>|foot.ftlh line 2: storys is not there; docs/templates.md has the"
            + " variables",
        "<p>\\n\\n<#if title></p>|foot.ftlh line 3: ",
        "<#list stories as s>${s.nope}</#list>|foot.ftlh line 1: s.nope is not there",
        "${title?no_such}|foot.ftlh line 1: ",
        "<#include 'nothing.ftlh'>|foot.ftlh line 1: ",
        "${stories}|foot.ftlh line 1: ",
        "${title + 1 - 'a'}|foot.ftlh line 1: ",
      })
  void aFaultIsOneLineWithFileAndLine(String template, String expected) {
    String said = problem("foot.ftlh", template.replace("\\n", "\n"));
    String start = templates.resolve("mine") + "/" + expected;
    assertTrue(said.startsWith(start), said);
    assertEquals(1, said.lines().count(), said);
    assertTrue(said.contains("; "), said);
  }

  @Test
  void aLookThatIsNotThereIsNamed() {
    var settings = RenderSettings.defaults().withTemplates(templates).withLook("missing");
    String said = assertThrows(TemplateProblem.class, () -> new Renderers(settings)).getMessage();
    assertEquals(
        templates + "/missing: no such look; choose default or compact, or make this folder", said);
    assertThrows(
        IllegalArgumentException.class, () -> RenderSettings.defaults().withLook("../../etc"));
  }

  @Test
  void aFaultyDatePatternIsNamed() {
    String said = problem("labels_en.properties", "format.time=bbb HH:mm\n");
    assertTrue(
        said.startsWith(templates.resolve("mine/labels_en.properties") + ": format.time is not"),
        said);
  }

  @Test
  void aStyleSheetCannotEndItsElement() {
    String said = problem("briefing.css", "/* </STYLE><script>alert(1)</script> */");
    assertTrue(said.startsWith(templates.resolve("mine/briefing.css") + ": has </style"), said);
  }
}
