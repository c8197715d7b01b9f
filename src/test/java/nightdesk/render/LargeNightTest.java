package nightdesk.render;

import static nightdesk.render.Desk.article;
import static nightdesk.render.Desk.point;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nightdesk.model.Article;
import nightdesk.model.Briefing;
import org.junit.jupiter.api.Test;

/** What a night of very many articles lists, and what it counts instead. */
class LargeNightTest {
  private static final int ARTICLES = 1000;

  private static Briefing night() {
    var members = new ArrayList<Article>();
    for (int i = 0; i < ARTICLES; i++) {
      members.add(
          article(
              "a" + i,
              "Outlet " + i,
              "2026-11-23T10:00:00Z",
              "en",
              "The strike goes on, number " + i,
              "Dockers struck in harbour " + i + " and nobody else did."));
    }
    var desk = new Desk();
    desk.story(
        members, List.of(point(members.get(700), members.get(700).text())), List.of(), List.of());
    for (int i = 0; i < 250; i++) {
      desk.skipped("night/" + i + ".txt", "has no text", "remove it");
    }
    return desk.briefing();
  }

  @Test
  @SuppressWarnings("unchecked")
  void listsAreCappedAndSaySo() throws Exception {
    var renderers = new Renderers(RenderSettings.defaults());
    Briefing night = night();
    Map<String, Object> model = renderers.model(night);
    Map<String, Object> story = ((List<Map<String, Object>>) model.get("stories")).get(0);
    assertEquals(20, ((List<?>) story.get("sources")).size());
    assertEquals("and 980 more", story.get("sourcesMore"));
    // The twenty of the story, and the one that is cited.
    assertEquals(21, ((List<?>) model.get("sources")).size());
    assertEquals("and 979 more", model.get("sourcesMore"));
    Map<String, Object> coverage = (Map<String, Object>) model.get("coverage");
    assertEquals("and 960 more", coverage.get("outletsMore"));
    assertEquals("and 150 more", coverage.get("unreadMore"));
    assertTrue(((String) coverage.get("skippedText")).startsWith("250 "), "all are counted");

    for (String format : List.of("html", "md", "txt")) {
      var out = new ByteArrayOutputStream();
      renderers.of(format).render(night, out);
      String text = out.toString(StandardCharsets.UTF_8);
      for (String more : List.of("and 980 more", "and 979 more", "and 150 more")) {
        assertTrue(text.contains(more), format + " does not say " + more);
      }
    }
  }
}
