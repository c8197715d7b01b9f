package nightdesk.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nightdesk.model.Article;
import nightdesk.model.Passage;
import nightdesk.model.Quote;
import nightdesk.model.Span;
import org.junit.jupiter.api.Test;

/** The gold of our own is sound, and its scorers give the gold itself full marks. */
class GoldFilesTest {
  private static final Path GOLD = Path.of("src/test/resources/gold");

  private static final List<String> QUOTES =
      List.of(
          "quotes-dev.jsonl",
          "quotes-dev2.jsonl",
          "quotes-dev3.jsonl",
          "quotes-heldout.jsonl",
          "quotes-heldout2.jsonl");

  @Test
  void quotesScoredAgainstThemselvesAreRightAndChangedOnesAreNot() throws IOException {
    for (String file : QUOTES) {
      for (Map<String, Object> line : ShapeTable.read(GOLD.resolve(file))) {
        String id = (String) line.get("id");
        String text = (String) line.get("text");
        List<Map<String, Object>> gold = ShapeTable.objects(line, "quotes");
        if (overlap(gold)) {
          // A denial and what it denies: no answer fits both.
          continue;
        }
        List<Quote> same = quotes(Article.of(id, "", text), gold, "");
        assertEquals(List.of(), QuoteShapes.wrong(text, gold, same), id);
        if (!gold.isEmpty()) {
          assertFalse(QuoteShapes.wrong(text, gold, List.of()).isEmpty(), id);
          List<Quote> other = quotes(same.get(0).article(), gold, "Nobody At All");
          assertFalse(QuoteShapes.wrong(text, gold, other).isEmpty(), id);
        }
      }
    }
  }

  private static boolean overlap(List<Map<String, Object>> gold) {
    for (Map<String, Object> one : gold) {
      for (Map<String, Object> other : gold) {
        for (Span a : ShapeTable.spans(one, "content")) {
          for (Span b : ShapeTable.spans(other, "content")) {
            if (one != other && a.start() < b.end() && b.start() < a.end()) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }

  @Test
  void everySpanLiesInItsTextAndEveryIdIsUnique() throws IOException {
    var ids = new HashSet<Object>();
    for (String file :
        List.of(
            "roles-dev.jsonl",
            "roles-heldout.jsonl",
            "quotes-dev.jsonl",
            "quotes-dev2.jsonl",
            "quotes-dev3.jsonl",
            "quotes-heldout.jsonl",
            "quotes-heldout2.jsonl",
            "keypoints-odd.jsonl")) {
      for (Map<String, Object> line : ShapeTable.read(GOLD.resolve(file))) {
        String text = (String) line.get("text");
        assertTrue(ids.add(line.get("id")), "twice: " + line.get("id"));
        var spans = new ArrayList<>(ShapeTable.spans(line, "mustNot"));
        for (Map<String, Object> actor : ShapeTable.objects(line, "actors")) {
          spans.addAll(ShapeTable.spans(actor, "mentions"));
        }
        for (Map<String, Object> quote : ShapeTable.objects(line, "quotes")) {
          spans.addAll(ShapeTable.spans(quote, "content"));
          spans.addAll(ShapeTable.spans(quote, "cue"));
          spans.addAll(ShapeTable.spans(quote, "source"));
        }
        for (Span span : spans) {
          String words = text.substring(span.start(), span.end());
          assertEquals(words.strip(), words, (String) line.get("id"));
        }
      }
    }
  }

  @Test
  void aRoleMustKeepTheWordThatChangesIt() {
    assertTrue(RoleShapes.right("the former prime minister", List.of("Former prime minister")));
    assertFalse(RoleShapes.right("prime minister", List.of("Former prime minister")));
    assertFalse(RoleShapes.right("former prime minister", List.of("prime minister")));
    assertFalse(RoleShapes.right("baker", List.of("prime minister")));
  }

  private static List<Quote> quotes(
      Article article, List<Map<String, Object>> gold, String everyonesSpeaker) {
    var quotes = new ArrayList<Quote>();
    for (Map<String, Object> quote : gold) {
      quotes.add(
          new Quote(
              Quote.Kind.valueOf(((String) quote.get("kind")).toUpperCase(Locale.ROOT)),
              passages(article, quote, "content"),
              passages(article, quote, "cue"),
              passages(article, quote, "source"),
              everyonesSpeaker.isEmpty()
                  ? (String) quote.getOrDefault("speaker", "")
                  : everyonesSpeaker,
              (String) quote.getOrDefault("via", ""),
              1));
    }
    return quotes;
  }

  private static List<Passage> passages(Article article, Map<String, Object> quote, String field) {
    return ShapeTable.spans(quote, field).stream().map(article::passage).toList();
  }
}
