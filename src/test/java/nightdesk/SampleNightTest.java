package nightdesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import nightdesk.model.Actor;
import nightdesk.model.Analysis;
import nightdesk.model.Article;
import nightdesk.model.KeyPoint;
import nightdesk.model.Passage;
import nightdesk.model.Quote;
import nightdesk.model.Span;
import nightdesk.model.Story;
import org.junit.jupiter.api.Test;

/** What holds for every article, whatever its language: the sample night and the samples. */
class SampleNightTest {
  private final Nightdesk nightdesk = new Nightdesk(Options.defaults());

  @Test
  void everyFindingIsEvidencedByTheArticleItself() throws IOException {
    for (Analysis analysis : analyses()) {
      Article article = analysis.article();
      String id = article.id();
      var points = new HashSet<String>();
      for (KeyPoint point : analysis.findings().keyPoints()) {
        assertEquals(article, point.passage().article(), id);
        assertFalse(point.passage().text().isBlank(), id);
        assertTrue(points.add(point.passage().text()), id + ": twice: " + point.passage().text());
        assertTrue(
            analysis.sentences().stream().anyMatch(span -> span.contains(point.passage().span())),
            id + ": not of one sentence: " + point.passage().text());
      }
      var names = new HashSet<String>();
      for (Actor actor : analysis.findings().actors()) {
        assertTrue(names.add(actor.name()), id + ": two actors named " + actor.name());
        actor.mentions().forEach(mention -> assertEquals(article, mention.passage().article(), id));
      }
      for (Quote quote : analysis.findings().quotes()) {
        assertFalse(quote.content().get(0).text().isBlank(), id);
        quote.content().forEach(passage -> assertEquals(article, passage.article(), id));
      }
    }
  }

  @Test
  void everyArticleOfTheSampleNightHasKeyPointsAndQuotes() throws IOException {
    for (Analysis analysis : analyses(Path.of("input"))) {
      String id = analysis.article().id();
      assertTrue(analysis.findings().keyPoints().size() >= 3, id);
      assertTrue(analysis.findings().quotes().size() >= 3, id);
    }
  }

  @Test
  void everySentenceOfAStoryIsUsedOrLeftOutForAReason() throws IOException {
    var stories = nightdesk.stories(analyses(Path.of("input")), Options.defaults());
    assertTrue(stories.stream().anyMatch(story -> story.members().size() > 1));
    for (Story story : stories) {
      var left = new HashSet<Passage>();
      for (Story.Omission omission : story.omissions()) {
        assertTrue(left.add(omission.sentence()), "twice: " + omission.sentence().text());
        assertNotEquals("taken", omission.reason());
      }
      var used = new ArrayList<Passage>();
      for (KeyPoint point : story.findings().keyPoints()) {
        used.add(point.passage());
        used.addAll(point.support());
      }
      for (Analysis member : story.members()) {
        for (Span span : member.sentences()) {
          Passage sentence = member.article().passage(span);
          boolean isUsed =
              used.stream()
                  .anyMatch(p -> p.article().equals(member.article()) && p.span().overlaps(span));
          assertEquals(!isUsed, left.contains(sentence), sentence.text());
        }
      }
    }
  }

  private List<Analysis> analyses() throws IOException {
    var all = new ArrayList<>(analyses(Path.of("input")));
    all.addAll(analyses(Path.of("src/test/resources/samples")));
    return all;
  }

  private List<Analysis> analyses(Path folder) throws IOException {
    var found = new ArrayList<Analysis>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) {
        String text = Files.readString(file);
        int body = text.startsWith("Title: ") ? text.indexOf("\n\n") + 2 : 0;
        found.add(nightdesk.analyze(Article.of(file.toString(), "", text.substring(body))));
      }
    }
    assertTrue(found.size() >= 10, folder + " has few files");
    return found;
  }
}
