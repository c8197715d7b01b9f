package nightdesk.render;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Opens an archive of five years of daily editions in headless Chromium, searches it, and prints
 * how long both take: {@code ArchiveSample [DAYS]}.
 */
final class ArchiveSample {
  private ArchiveSample() {}

  public static void main(String[] arguments) throws Exception {
    int days = arguments.length == 0 ? 1826 : Integer.parseInt(arguments[0]);
    var renderers = new Renderers(RenderSettings.defaults());
    byte[] page = ArchiveTest.page(renderers, ArchiveTest.entries(days));
    Path file = Files.createTempFile("archive", ".html");
    Files.write(file, page);
    System.out.printf(Locale.ROOT, "%d editions, %d kB%n", days, page.length / 1000);
    try (var browser = new Browser(Browser.program().orElseThrow())) {
      for (int round = 0; round < 3; round++) {
        browser.open(file, 1280, 900, false, true);
        Object opened =
            browser.run(
                "(() => { const n = performance.getEntriesByType('navigation')[0];"
                    + " return Math.round(n.loadEventEnd - n.startTime); })()");
        System.out.println("open: " + opened + " ms");
        for (String word : new String[] {"harrow", "edition-1700", "no such words"}) {
          Object found =
              browser.run(
                  "new Promise(done => { const box = document.getElementById('search');"
                      + " box.value = '"
                      + word
                      + "'; const start = performance.now();"
                      + " box.dispatchEvent(new Event('input'));"
                      + " setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(() =>"
                      + " done(Math.round(performance.now() - start - 80) + ' ms, '"
                      + " + document.getElementById('count').textContent))), 80); })");
          System.out.println("search " + word + ": " + found);
        }
      }
    } finally {
      Files.delete(file);
    }
  }
}
