package nightdesk.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nightdesk.json.JsonTree;
import nightdesk.model.Briefing;
import nightdesk.model.Quote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RenderersTest {
  private static final Path GOLDEN = Path.of("src/test/resources/render");
  private final Renderers english = new Renderers(RenderSettings.defaults());

  RenderersTest() throws IOException {}

  private static String render(Renderers renderers, String format, Briefing briefing)
      throws IOException {
    var out = new ByteArrayOutputStream();
    renderers.of(format).render(briefing, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /**
   * To take over a change that was looked at: run with -Dgolden=write and read the difference.
   * Style and script stand in files of their own and are left out.
   */
  @ParameterizedTest
  @ValueSource(strings = {"html", "md", "txt", "mail", "json"})
  void theSmallBriefingIsAsItWasLookedAt(String format) throws IOException {
    String made =
        render(english, format, Samples.small())
            .replaceAll("(?s)<(style|script)>.*?</\\1>", "<$1></$1>")
            .replaceAll("'sha256-[^']*'", "'sha256-'");
    Path file = GOLDEN.resolve("small." + english.of(format).fileExtension());
    if ("write".equals(System.getProperty("golden"))) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, made);
    }
    assertEquals(Files.readString(file), made);
  }

  @Test
  void sameBriefingSameBytesWhateverTheMachineSpeaks() throws IOException {
    Locale before = Locale.getDefault();
    for (String format : english.formats()) {
      var first = new ByteArrayOutputStream();
      english.of(format).render(Samples.night(), first);
      try {
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        var second = new ByteArrayOutputStream();
        new Renderers(RenderSettings.defaults()).of(format).render(Samples.night(), second);
        assertArrayEquals(first.toByteArray(), second.toByteArray(), format);
      } finally {
        Locale.setDefault(before);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"html", "mail"})
  void hostileWordsStayWords(String format) throws IOException {
    String page = render(english, format, Samples.hostile());
    String markup = page.replaceAll("(?s)<(style|script)>.*?</\\1>", "");
    assertFalse(markup.contains("<script>alert"), "script");
    assertFalse(markup.contains("<img"), "image");
    assertFalse(markup.contains("<svg/onload"), "drawing");
    String tags = markup.replaceAll("=\"[^\"]*\"", "=\"\"");
    assertFalse(tags.matches("(?s).*<[^>]* on\\w+=[^>]*>.*"), "handler");
    assertFalse(markup.matches("(?s).*href=\"\\s*(javascript|data|file):.*"), "address");
    assertTrue(markup.contains("${7*7}"), "template code must be shown as it is");
    assertFalse(markup.contains("root:"), "a file");
    for (int i = 0; i < page.length(); i++) {
      char c = page.charAt(i);
      assertFalse(c < 0x20 && c != '\n', "control " + (int) c);
      assertFalse(c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069, "direction control");
    }
  }

  @Test
  void hostileWordsStayWordsInMarkdown() throws IOException {
    String text = render(english, "md", Samples.hostile());
    assertFalse(text.contains("[click](javascript"), "link");
    assertFalse(text.contains("<script>alert"), "markup");
    assertTrue(
        text.contains("\\[click\\](javascript:alert(1\\)) \\*\\*bold\\*\\*")
            || text.contains("\\[click\\](javascript:alert(1)) \\*\\*bold\\*\\*"),
        "escapes");
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/a?b=c&d, https://example.org/a?b=c&d",
    "HTTP://example.org, HTTP://example.org",
    "mailto:desk@example.org, mailto:desk@example.org",
    "javascript:alert(1), ''",
    "' javascript:alert(1)', ''",
    "data:text/html;base64, ''",
    "file:///etc/passwd, ''",
    "//example.org, ''",
    "'https://example.org/\"onload', ''",
    "'https://example.org/ x', ''",
    "ftp://example.org, ''",
  })
  void onlyWebAndMailAddressesAreLinks(String url, String link) {
    assertEquals(link, SafeText.link(url));
  }

  @Test
  void controlsAreShownOrLeftOut() {
    assertEquals("a\ufffdb", SafeText.line("a\u0000b"));
    assertEquals("abc", SafeText.line("a\u2067b\u2069c"));
    assertEquals("a\ufffdb", SafeText.line("a\u202eb"));
    assertEquals("x\ufffdy", SafeText.line("x\ud800y"));
    assertEquals("a b", SafeText.line(" a\r\n\t b\u2028"));
    assertEquals("👩‍👩‍👧", SafeText.line("👩‍👩‍👧"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 60, 400})
  void theLetterStaysUnderItsLimit(int stories) throws IOException {
    String letter = render(english, "mail", Samples.many(stories));
    int size = letter.getBytes(StandardCharsets.UTF_8).length;
    assertTrue(size < MailRenderer.MOST_BYTES, stories + " stories: " + size);
    assertTrue(letter.contains("independent sources"), letter);
    assertFalse(letter.contains("<img") || letter.contains("<script"), "no images, no script");
    if (stories == 400) {
      assertTrue(letter.contains("more stories in the full briefing"), "says what it leaves out");
    }
  }

  @Test
  void plainTextIsSeventyTwoColumnsWide() throws IOException {
    for (Briefing sample : List.of(Samples.night(), Samples.odd(), Samples.scripts())) {
      render(english, "txt", sample)
          .lines()
          .forEach(line -> assertTrue(Wrap.width(line) <= 72, line));
    }
  }

  @Test
  void everyClaimOfTheJsonIsInItsArticle() throws IOException {
    Map<String, Object> report = JsonTree.parseObject(render(english, "json", Samples.night()));
    var texts = new java.util.HashMap<String, String>();
    for (Object article : (List<?>) report.get("articles")) {
      Map<?, ?> map = (Map<?, ?>) article;
      texts.put((String) map.get("id"), (String) map.get("text"));
    }
    assertTrue(check(report, texts) > 60, "too few claims");
  }

  private static int check(Object node, Map<String, String> texts) {
    int count = 0;
    if (node instanceof Map<?, ?> map) {
      if (map.containsKey("words")) {
        String text = texts.get((String) map.get("article"));
        assertEquals(
            text.substring((Integer) map.get("start"), (Integer) map.get("end")), map.get("words"));
        count++;
      }
      for (Object value : map.values()) {
        count += check(value, texts);
      }
    } else if (node instanceof List<?> list) {
      for (Object item : list) {
        count += check(item, texts);
      }
    }
    return count;
  }

  @Test
  void dotsSayWhereTheSentenceOfAKeyPointGoesOn() throws IOException {
    var article =
        Desk.article(
            "dam",
            "Harbour Post",
            "2026-11-23T10:00:00Z",
            "en",
            "The dam",
            "But the dam was closed in May, which angered the town. The old mill was sold. A line");
    Briefing briefing =
        new Desk()
            .story(
                List.of(article),
                List.of(
                    Desk.point(article, "the dam was closed in May"),
                    Desk.point(article, "The old mill was sold."),
                    Desk.point(article, "A line")),
                List.of(),
                List.of())
            .briefing();
    String text = render(english, "txt", briefing);
    assertTrue(text.contains("\u2026 the dam was closed in May \u2026"), text);
    assertTrue(text.contains("The old mill was sold. ["), text);
    assertTrue(text.contains("A line ["), text);
    assertFalse(text.contains("A line \u2026"), text);
  }

  @Test
  void aSpeakerIsNamedFromTheThresholdOn() throws IOException {
    var strict = new Renderers(RenderSettings.defaults().withSpeakerConfidence(0.95));
    assertTrue(render(english, "txt", Samples.small()).contains("-- Ottilie Brandvold"));
    assertFalse(render(strict, "txt", Samples.small()).contains("-- Ottilie Brandvold"));
    assertTrue(render(strict, "txt", Samples.small()).contains("-- Speaker not identified"));
    assertEquals(Quote.SURE, RenderSettings.defaults().speakerConfidence());
  }

  @Test
  void longSourcesAreCutToTheCitedParagraphsAndTheirNeighbours() throws IOException {
    var cut = new Renderers(RenderSettings.defaults().withWholeTexts(100));
    Map<String, Object> report = JsonTree.parseObject(render(cut, "json", Samples.odd()));
    Map<?, ?> source = (Map<?, ?>) ((List<?>) report.get("sources")).get(0);
    assertEquals(false, source.get("whole"));
    assertEquals(2, ((List<?>) source.get("paragraphs")).size());
  }

  @Test
  void paragraphsEndAtBlankLinesOrElseAtLineEnds() {
    assertEquals(2, SourceTexts.paragraphs("a\nb\n\n\nc\n").size());
    assertEquals(2, SourceTexts.paragraphs("a\r\nb\r\n\r\nc").size());
    assertEquals(3, SourceTexts.paragraphs("a\nb\nc\n").size());
    assertEquals(0, SourceTexts.paragraphs(" \n\n").size());
  }

  @ParameterizedTest
  @CsvSource({
    "en, Tuesday 24 November 2026, 22 Nov 13:40, 1 article, '12,345 articles'",
    "de, 'Dienstag, 24. November 2026', 22.11. 13:40, 1 Artikel, 12.345 Artikel",
    "fr, mardi 24 novembre 2026, 22 nov. 13:40, 1 article, 12\u202f345 articles",
    "es, 'martes, 24 de noviembre de 2026', 22 nov 13:40, 1 artículo, 12.345 artículos",
    "ar, 'الثلاثاء، 24 نوفمبر 2026', 22 نوفمبر 13:40, مقالة واحدة, 'مقالة 12,345'",
  })
  void datesAndNumbersAsTheLanguageWritesThem(
      String language, String date, String time, String one, String many) throws IOException {
    var frame =
        new Frame(
            new Look(java.util.Optional.empty(), "default"), language, ZoneId.of("Europe/London"));
    assertEquals(date, frame.longDate(LocalDate.of(2026, 11, 24)));
    assertEquals(time, frame.time(OffsetDateTime.parse("2026-11-22T21:40:00+08:00")));
    assertEquals(one, frame.count("count.articles", 1));
    if (!language.equals("ar")) {
      assertEquals(many, frame.count("count.articles", 12345));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "fr", "es", "ar"})
  void everyLanguageHasEveryLabel(String language) throws IOException {
    var look = new Look(java.util.Optional.empty(), "default");
    var english = look.properties("labels_en.properties");
    var other = look.properties("labels_" + language + ".properties");
    for (String key : english.stringPropertyNames()) {
      assertTrue(other.getProperty(key) != null, language + " lacks " + key);
      int places = english.getProperty(key).split("\\{\\d", -1).length;
      if (!key.startsWith("count.") && !key.startsWith("confidence.")) {
        assertEquals(places, other.getProperty(key).split("\\{\\d", -1).length, key);
      }
    }
  }

  @Test
  void everyReasonToLeaveASentenceOutHasWords() throws IOException {
    var english =
        new Look(java.util.Optional.empty(), "default").properties("labels_en.properties");
    for (var outcome : nightdesk.summary.Verdict.Outcome.values()) {
      assertEquals(
          outcome != nightdesk.summary.Verdict.Outcome.TAKEN,
          english.containsKey("left." + outcome.label()),
          outcome.label());
    }
  }

  @Test
  void whyArticlesWereSetAsideIsSaidInTheFramesLanguage() throws IOException {
    var look = new Look(java.util.Optional.empty(), "default");
    var german = new Frame(look, "de", ZoneId.of("UTC"));
    assertEquals("aus einer früheren Nacht bekannt", german.reason("known from an earlier night"));
    assertEquals("told before", german.reason("told before"));
  }

  @Test
  void theBriefingSaysWhyASentenceIsNoKeyPoint() throws IOException {
    String html = render(english, "html", Samples.small());
    assertTrue(html.contains("<summary>Why not the other sentences?</summary>"), html);
    assertTrue(
        html.contains(
            "<li><bdi class=\"words\">About 31,000 vehicles cross it a day.</bdi>"
                + " <span class=\"meta\">others are worth more</span></li>"),
        html);
  }

  @Test
  void aLanguageWithoutLabelsIsEnglish() throws IOException {
    var renderers = new Renderers(RenderSettings.defaults().withLanguage("tlh"));
    String html = render(renderers, "html", Samples.small());
    assertTrue(html.contains("<html lang=\"en\" dir=\"ltr\">"), html.substring(0, 80));
  }

  @Test
  void anUnknownFormatIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> english.of("docx"));
  }

  @Test
  void everyBarAndNumberOfTheIndexIsFromTheMentions() throws IOException {
    Map<String, Object> report = JsonTree.parseObject(render(english, "json", Samples.small()));
    Map<?, ?> mayor = (Map<?, ?>) ((List<?>) report.get("actors")).get(1);
    assertEquals("Piers Castellane", mayor.get("name"));
    assertEquals(2, mayor.get("articles"));
    assertEquals(2, mayor.get("mentions"));
    assertEquals(List.of(1), mayor.get("stories"));
  }
}
