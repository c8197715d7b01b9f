package nightdesk.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nightdesk.model.Briefing;
import org.junit.jupiter.api.Test;

class ArchiveTest {
  private final Renderers renderers = new Renderers(RenderSettings.defaults());

  ArchiveTest() throws IOException {}

  static byte[] page(Renderers renderers, List<Archive.Entry> entries) throws IOException {
    var out = new ByteArrayOutputStream();
    new Archive(renderers).render("Nightdesk", entries, out);
    return out.toByteArray();
  }

  static Archive.Entry entry(Briefing briefing) throws IOException {
    var out = new ByteArrayOutputStream();
    new Renderers(RenderSettings.defaults()).of("index").render(briefing, out);
    return Archive.Entry.parse(out.toString(StandardCharsets.UTF_8))
        .at("2026-11-24/daily/", List.of("html", "pdf"));
  }

  /** That many days, one edition each. */
  static List<Archive.Entry> entries(int days) throws IOException {
    Archive.Entry night = entry(Samples.night());
    var all = new ArrayList<Archive.Entry>();
    for (int i = 0; i < days; i++) {
      String date = Desk.DAY.minusDays(i).toString();
      all.add(
          new Archive.Entry(
              date + "/daily/",
              date,
              "edition-" + i,
              night.title(),
              night.articles(),
              night.points(),
              night.headlines(),
              night.actors(),
              night.quotes(),
              night.formats()));
    }
    return all;
  }

  @Test
  void theOrderOfTheEditionsDoesNotMatter() throws IOException {
    List<Archive.Entry> entries = entries(20);
    byte[] page = page(renderers, entries);
    var turned = new ArrayList<>(entries);
    Collections.reverse(turned);
    assertEquals(
        new String(page, StandardCharsets.UTF_8),
        new String(page(renderers, turned), StandardCharsets.UTF_8));
  }

  @Test
  void theWholeReportGivesTheSameEntryAsItsIndex() throws IOException {
    var json = new ByteArrayOutputStream();
    renderers.of("json").render(Samples.night(), json);
    Archive.Entry whole = Archive.Entry.parse(json.toString(StandardCharsets.UTF_8));
    assertEquals(entry(Samples.night()), whole.at("2026-11-24/daily/", List.of("html", "pdf")));
    assertEquals("The Night Desk", whole.title());
    assertEquals(8, whole.headlines().size());
    assertTrue(whole.quotes().get(0).startsWith("Ottilie Brandvold: “Nobody"), whole.toString());
  }

  @Test
  void linksLeadToTheEditionsFolderOnly() throws IOException {
    Archive.Entry odd = entry(Samples.small()).at("2026-11-24/a b\"<script>:%é/", List.of("html"));
    String page = new String(page(renderers, List.of(odd)), StandardCharsets.UTF_8);
    assertTrue(
        page.contains("href=\"2026-11-24/a%20b%22%3cscript%3e%3a%25%c3%a9/briefing.html\""), page);
  }

  @Test
  void hostileWordsStayWords() throws IOException {
    String page =
        new String(page(renderers, List.of(entry(Samples.hostile()))), StandardCharsets.UTF_8);
    assertFalse(page.contains("<script>alert"), "markup from an article");
    assertFalse(page.contains("<img"), "markup from an article");
  }

  @Test
  void whatIsNotAReportIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Archive.Entry.parse("[1, 2]"));
    assertThrows(IllegalArgumentException.class, () -> Archive.Entry.parse("{\"a\":"));
  }
}
