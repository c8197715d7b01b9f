package nightdesk.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nightdesk.model.Article;
import nightdesk.model.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderTest {
  private static final String BODY =
      "The mayor of Łódź – Ana Ruiz – said “we listened” on Monday. The council agreed.\r\n\r\nIt"
          + " will cost €4 million.\n";

  private static List<Reading> read(String name, byte[] bytes) {
    var readings = new ArrayList<Reading>();
    try {
      new ArticleReader().read(name, new ByteArrayInputStream(bytes), readings::add);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return readings;
  }

  private static Article article(String name, byte[] bytes) {
    List<Reading> readings = read(name, bytes);
    assertEquals(1, readings.size());
    if (readings.get(0) instanceof Reading.Read read) {
      return read.article();
    }
    throw new AssertionError(readings.toString());
  }

  private static Article article(String name, String text) {
    return article(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String problem(String name, byte[] bytes) {
    List<Reading> readings = read(name, bytes);
    assertEquals(1, readings.size());
    if (readings.get(0) instanceof Reading.Skipped skipped) {
      return skipped.problem().toString();
    }
    throw new AssertionError(readings.toString());
  }

  @Test
  void textWithoutHeaderIsTheFileCharacterForCharacter() {
    Article article = article("a/b/news.txt", BODY);
    assertEquals(BODY, article.text());
    assertEquals("news", article.id());
    assertEquals("a/b/news.txt", article.about().origin());
    assertEquals("", article.title());
  }

  @Test
  void aHeaderIsTakenOffAndUnderstood() {
    Article article =
        article(
            "x.txt",
            "Title: Bridge opens\nSOURCE: The Post\nDate: 2026-11-23T08:00:00+12:00\n"
                + "Url: https://example.org/a\nAuthor: A. Ruiz\n\n\n"
                + BODY);
    assertEquals(BODY, article.text());
    assertEquals("Bridge opens", article.title());
    Metadata about = article.about();
    assertEquals("The Post", about.outlet());
    assertEquals("2026-11-23T08:00+12:00", about.published().orElseThrow().toString());
    assertEquals("https://example.org/a", about.url());
    assertEquals("A. Ruiz", about.byline());
  }

  @Test
  void aSentenceWithAColonIsNoHeader() {
    String text = "Date: a fruit that few here know.\nIt grows: on palms.\n\n" + BODY;
    assertEquals(text, article("x.txt", text).text());
    String one = "Karvaz: the truce holds\n\n" + BODY;
    assertEquals(one, article("x.txt", one).text());
  }

  @Test
  void aShortFirstLineAloneIsTheTitle() {
    Article article = article("x.txt", "Council approves bridge\n\n" + BODY);
    assertEquals("Council approves bridge", article.title());
    assertTrue(article.text().startsWith("Council approves bridge\n\n"));
    assertEquals("", article("x.txt", "The council approved.\n\n" + BODY).title());
    assertEquals("", article("x.txt", "The council\napproved\n\n" + BODY).title());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "windows-1252", "windows-1251"})
  void charsetsAreFound(String name) {
    String text =
        name.equals("windows-1251")
            ? ("Мэр города сказал, что мост откроют в мае. Совет согласился заплатить больше. ")
                .repeat(20)
            : "The mayor said “we listened” – and the café opened. ".repeat(20);
    assertEquals(text, article("x.txt", text.getBytes(Charset.forName(name))).text());
  }

  @Test
  void byteOrderMarksAreNoText() {
    for (String name : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE")) {
      byte[] bytes = ("\ufeff" + BODY).getBytes(Charset.forName(name));
      assertEquals(BODY, article("x.txt", bytes).text(), name);
    }
  }

  @Test
  void badFilesAreProblems() {
    assertEquals("x.txt: is empty; remove it, or fill it", problem("x.txt", new byte[0]));
    assertTrue(
        problem("x.txt", " \n\t\u00a0\n".getBytes(StandardCharsets.UTF_8)).contains("no text"));
    assertTrue(
        problem("x.txt", "a\0b and more\0".getBytes(StandardCharsets.UTF_8)).contains("binary"));
    assertTrue(problem("x.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13}).contains("PNG"));
    assertTrue(problem("x.pdf", "%PDF-1.7 ".getBytes(StandardCharsets.UTF_8)).contains("PDF"));
    assertTrue(problem("x.txt", new byte[ArticleReader.LARGEST + 1]).contains("larger than 20 MB"));
    assertTrue(
        problem("x.json", "[".repeat(200_000).getBytes(StandardCharsets.UTF_8)).contains("JSON"));
    assertTrue(
        problem("x.html", "<html><script>a()</script></html>".getBytes(StandardCharsets.UTF_8))
            .contains("without an article"));
  }

  @Test
  void anUnclosedDrawingSwallowsNoText() {
    String page =
        "<html><body><article><h1>Council approves budget</h1><p><svg/onload=x()> "
            + BODY
            + "</p></article></body></html>";
    assertEquals(
        BODY.strip().replaceAll("\\s+", " "),
        article("x.html", page.getBytes(StandardCharsets.UTF_8)).text().strip());
  }

  @Test
  void nulsAreLeftOutAndSaid() {
    byte[] torn = Arrays.copyOf(BODY.getBytes(StandardCharsets.UTF_8), 4096);
    List<Reading> readings = read("x.txt", torn);
    assertEquals(BODY, ((Reading.Read) readings.get(0)).article().text());
    assertEquals(
        "x.txt: has NUL bytes, which were left out; the rest was read; see whether the file is whole",
        ((Reading.Skipped) readings.get(1)).problem().toString());
  }

  @Test
  void jsonLinesAreReadOneByOne() {
    String lines =
        "{\"id\":\"a\",\"text\":\"One.\",\"outlet\":\"P\",\"published\":\"2026-01-02\"}\n"
            + "nonsense\n"
            + "{\"id\":\"c\",\"documents\":[{\"text\":\"Two.\"},{\"id\":\"d\",\"text\":\"Three.\"}]}\n"
            + "{\"text\":\"Four.\\ud800\"}\n";
    List<Reading> readings = read("f.jsonl", lines.getBytes(StandardCharsets.UTF_8));
    assertEquals(4, readings.size());
    Article first = ((Reading.Read) readings.get(0)).article();
    assertEquals("P", first.about().outlet());
    assertEquals("2026-01-02T00:00Z", first.about().published().orElseThrow().toString());
    assertTrue(((Reading.Skipped) readings.get(1)).problem().where().equals("f.jsonl:2"));
    Reading.Cluster cluster = (Reading.Cluster) readings.get(2);
    assertEquals("c", cluster.id());
    assertEquals(List.of("c-1", "d"), cluster.articles().stream().map(Article::id).toList());
    assertEquals("Four.\ud800", ((Reading.Read) readings.get(3)).article().text());
  }

  @Test
  void pagesGiveBodyAndMetadata() {
    String paragraph =
        "The council of Karvaz agreed on Monday to pay for the bridge, which will open in May, the"
            + " mayor said, and the work will begin at once. ";
    String page =
        "<!DOCTYPE html><html lang=en><head><title>Bridge opens | The Post</title>"
            + "<meta property=og:site_name content='The Post'><meta property=og:title"
            + " content='Bridge opens | The Post'><link rel=canonical href='https://e.org/b'>"
            + "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Bridge"
            + " opens\",\"datePublished\":\"2026-11-23T08:00:00Z\",\"author\":[{\"name\":\"A."
            + " Ruiz\"}]}</script></head><body><nav><a href=/>Home</a> <a href=/w>World</a></nav>"
            + "<article><h1>Bridge opens</h1>"
            + ("<p>" + paragraph + "</p>").repeat(4)
            + "<p>&lt;b&gt;Not markup&lt;/b&gt; said the mayor of Karvaz on Monday morning.</p>"
            + "<div class=related-stories><a href=/x>Another story that is linked</a></div>"
            + "</article><footer>All rights reserved by everybody here.</footer></body></html>";
    Article article = article("b.html", page);
    assertEquals("Bridge opens", article.title());
    assertEquals("The Post", article.about().outlet());
    assertEquals("https://e.org/b", article.about().url());
    assertEquals("A. Ruiz", article.about().byline());
    assertEquals("en", article.about().language());
    assertEquals("2026-11-23T08:00Z", article.about().published().orElseThrow().toString());
    assertEquals(5, article.text().split("\n\n").length);
    assertTrue(article.text().contains("<b>Not markup</b>"));
    assertTrue(!article.text().contains("Another story") && !article.text().contains("Home"));
    assertTrue(!article.text().contains("All rights"));
  }

  @Test
  void datesOfManyFormsAreUnderstood() {
    String[][] cases = {
      {"2026-11-23T08:00:00Z", "2026-11-23T08:00Z"},
      {"2026-11-23T08:00:00.123+0200", "2026-11-23T08:00:00.123+02:00"},
      {"2026-11-23 08:00", "2026-11-23T08:00Z"},
      {"2026-11-23", "2026-11-23T00:00Z"},
      {"Mon, 23 Nov 2026 08:00:00 GMT", "2026-11-23T08:00Z"},
      {"23 November 2026", "2026-11-23T00:00Z"},
      {"Nov 23, 2026", "2026-11-23T00:00Z"},
    };
    for (String[] one : cases) {
      assertEquals(one[1], Dates.parse(one[0]).map(Object::toString).orElse("none"), one[0]);
    }
    for (String wrong : List.of("2026-02-30", "yesterday", "", "9999-12-31T23:59:60Z", "1e308")) {
      assertTrue(Dates.parse(wrong).isEmpty(), wrong);
    }
  }

  @Test
  void foldersAreWalkedInAFixedOrder(@TempDir Path temporary) throws IOException {
    Path folder = Files.createDirectory(temporary.resolve("in"));
    Files.writeString(temporary.resolve("outside.txt"), BODY);
    for (String name : List.of("b.txt", "B.txt", "a/z.txt", "a/ä b.txt", ".hidden.txt")) {
      Files.createDirectories(folder.resolve(name).getParent());
      Files.writeString(folder.resolve(name), BODY);
    }
    Files.createDirectory(folder.resolve("x.txt"));
    Files.createSymbolicLink(folder.resolve("broken.txt"), folder.resolve("none"));
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    Files.createSymbolicLink(folder.resolve("out.txt"), temporary.resolve("outside.txt"));
    InputListing listing = InputListing.of(List.of(folder, folder.resolve("gone")));
    assertEquals(
        List.of("B.txt", "a/z.txt", "a/ä b.txt", "b.txt"),
        listing.files().stream().map(InputFile::origin).toList());
    assertEquals(
        List.of("broken.txt", "out.txt"),
        listing.skipped().stream().map(problem -> problem.where()).toList());
    assertEquals(1, listing.failed().size());
  }
}
