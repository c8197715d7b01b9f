package nightdesk.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nightdesk.model.Briefing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages in a real browser; skipped where there is none. */
class BrowserTest {
  @TempDir static Path folder;
  private static Browser browser;
  private static final Map<String, Path> PAGES = new LinkedHashMap<>();

  @BeforeAll
  static void open() throws Exception {
    Optional<Path> program = Browser.program();
    assumeTrue(program.isPresent(), "no Chromium on this machine");
    var english = new Renderers(RenderSettings.defaults());
    var arabic = new Renderers(RenderSettings.defaults().withLanguage("ar"));
    page("empty", english, Samples.empty());
    page("small", english, Samples.small());
    page("night", english, Samples.night());
    page("odd", english, Samples.odd());
    page("scripts", english, Samples.scripts());
    page("hostile", english, Samples.hostile());
    page("arabic", arabic, Samples.night());
    page("compact", new Renderers(RenderSettings.defaults().withLook("compact")), Samples.night());
    Path archive = folder.resolve("archive.html");
    Files.write(archive, archive(english, 20));
    PAGES.put("archive", archive);
    Path hostile = folder.resolve("archive-hostile.html");
    Files.write(hostile, ArchiveTest.page(english, List.of(ArchiveTest.entry(Samples.hostile()))));
    PAGES.put("archive-hostile", hostile);
    browser = new Browser(program.get());
  }

  @AfterAll
  static void close() throws IOException {
    if (browser != null) {
      browser.close();
    }
  }

  private static void page(String name, Renderers renderers, Briefing briefing) throws IOException {
    var bytes = new ByteArrayOutputStream();
    renderers.of("html").render(briefing, bytes);
    Path file = folder.resolve(name + ".html");
    Files.write(file, bytes.toByteArray());
    PAGES.put(name, file);
  }

  static byte[] archive(Renderers renderers, int editions) throws IOException {
    return ArchiveTest.page(renderers, ArchiveTest.entries(editions));
  }

  @Test
  void nothingIsAskedForAndNothingComplains() throws Exception {
    for (var page : PAGES.entrySet()) {
      for (boolean script : new boolean[] {true, false}) {
        browser.open(page.getValue(), 1280, 900, false, script);
        assertEquals(List.of(), browser.requests(page.getValue()), page.getKey());
        assertEquals(List.of(), browser.complaints(), page.getKey());
      }
    }
  }

  @Test
  void axeFindsNothing() throws Exception {
    String axe;
    try (var in = BrowserTest.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    var wrong = new ArrayList<String>();
    for (var page : PAGES.entrySet()) {
      for (int width : new int[] {320, 1400}) {
        for (boolean dark : new boolean[] {false, true}) {
          if (dark && width == 320 && !page.getKey().matches("small|archive")) {
            continue;
          }
          browser.open(page.getValue(), width, 900, dark, true);
          browser.run(axe);
          Object found =
              browser.run(
                  "axe.run(document, {resultTypes: ['violations']}).then(r => r.violations"
                      + ".map(v => v.id + ': ' + v.nodes.slice(0, 3)"
                      + ".map(n => n.html.slice(0, 160) + ' ' + n.failureSummary).join(' | ')))");
          for (Object one : (List<?>) found) {
            wrong.add(page.getKey() + " " + width + (dark ? " dark " : " light ") + one);
          }
        }
      }
    }
    assertEquals(List.of(), wrong, String.join("\n", wrong));
  }

  @Test
  void nothingReachesBeyondThePhone() throws Exception {
    for (var page : PAGES.entrySet()) {
      browser.open(page.getValue(), 320, 700, false, true);
      Object width = browser.run("document.documentElement.scrollWidth");
      assertTrue((Integer) width <= 320, page.getKey() + " is " + width + " wide");
    }
  }

  @Test
  void everyLinkInThePageHasItsTarget() throws Exception {
    for (var page : PAGES.entrySet()) {
      browser.open(page.getValue(), 1280, 900, false, true);
      assertEquals(
          List.of(),
          browser.run(
              "Array.from(document.querySelectorAll('a[href^=\"#\"]'), a => a.getAttribute('href'))"
                  + ".filter(h => !document.getElementById(h.slice(1)))"),
          page.getKey());
      assertEquals(
          List.of(),
          browser.run(
              "(() => { const seen = new Set(); return Array.from(document.querySelectorAll('[id]'),"
                  + " e => e.id).filter(i => seen.size === seen.add(i).size); })()"),
          page.getKey() + ": ids twice");
    }
  }

  @Test
  void withoutScriptAllIsThere() throws Exception {
    Path page = PAGES.get("night");
    browser.open(page, 1280, 900, false, true);
    Object with = browser.run("document.querySelectorAll('main *').length > 100");
    assertEquals(true, with);
    String html = Files.readString(page);
    browser.open(page, 1280, 900, false, false);
    assertEquals(List.of(), browser.complaints());
    // No element waits for script: nothing is hidden in the markup.
    String markup = html.replaceAll("(?s)<(script|style)>.*?</\\1>", "");
    assertFalse(markup.matches("(?s).*<[^>]*\\shidden[\\s=>].*"), "hidden elements in the page");
    assertTrue(!html.contains("<noscript"), "noscript in the page");
  }

  @Test
  void filtersStories() throws Exception {
    browser.open(PAGES.get("night"), 1400, 900, false, true);
    Object shown =
        browser.run(
            "(() => { const s = document.getElementById('filter-actors');"
                + " s.value = 'Jorunn Vasquez'; s.dispatchEvent(new Event('change'));"
                + " return Array.from(document.querySelectorAll('article.story:not([hidden])'),"
                + " e => e.id); })()");
    assertEquals(List.of("story4"), shown);
    assertEquals(
        "1 of 8 stories shown", browser.run("document.querySelector('output').textContent"));
    // A link into a story that is filtered out brings all stories back.
    browser.run("location.hash = '#story2'");
    Thread.sleep(200);
    assertEquals(8, browser.run("document.querySelectorAll('article.story:not([hidden])').length"));
  }

  @Test
  void showsTheSourceSentenceInItsContext() throws Exception {
    browser.open(PAGES.get("small"), 1400, 900, false, true);
    Object marked =
        browser.run(
            "(() => { document.querySelector('#s1q1 a.note').click();"
                + " const d = document.querySelector('dialog');"
                + " return [d.open, Array.from(d.querySelectorAll('mark'),"
                + " m => m.textContent).join(' ').includes('Nobody will drive over it'),"
                + " d.querySelector('h2').textContent, document.activeElement.textContent]; })()");
    assertEquals(
        List.of(true, true, "Harrow Bridge shut after crack is found in main girder", "Close"),
        marked);
  }

  @Test
  void copiesAQuoteWithItsCitation() throws Exception {
    browser.open(PAGES.get("small"), 1400, 900, false, true);
    Object copied =
        browser.run(
            "(() => { let text = null; Object.defineProperty(navigator, 'clipboard', {value:"
                + " {writeText: t => { text = t; return Promise.resolve(); }}});"
                + " document.querySelector('#s1q2 button.copy').click(); return text; })()");
    assertEquals(
        "“I have asked for soldiers and for pontoons, and I have asked twice,” — Piers Castellane,"
            + " Mayor (Radio Fen, 23 Nov 20:05) https://example.org/bridge-too",
        copied);
  }

  @Test
  void searchesFiveYearsOfEditions() throws Exception {
    Path page = folder.resolve("five-years.html");
    Files.write(page, archive(new Renderers(RenderSettings.defaults()), 1826));
    browser.open(page, 1280, 900, false, true);
    String search =
        "(async () => { const b = document.getElementById('search'); b.value = '%s';"
            + " b.dispatchEvent(new Event('input')); await new Promise(r => setTimeout(r, 600));"
            + " return [document.querySelectorAll('.entry:not([hidden])').length,"
            + " document.getElementById('count').textContent]; })()";
    assertEquals(
        List.of(1, "1 edition found"),
        browser.run(search.formatted("marit OYELARAN edition-1700")));
    assertEquals(
        List.of(0, "No edition matches."), browser.run(search.formatted("nowhere to be found")));
    assertEquals(List.of(1826, "1826 editions"), browser.run(search.formatted("")));
  }
}
