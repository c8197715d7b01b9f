package nightdesk.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import nightdesk.Nightdesk;
import nightdesk.Options;
import nightdesk.model.Article;
import nightdesk.model.KeyPoint;
import nightdesk.model.Span;

/**
 * Key points of odd texts ({@code keypoints-odd.jsonl}). A text is right if it has a key point,
 * none shares a character with a passage that must not be one (a pronoun that opens it and has its
 * name put beside it is no fault), and no two have the same words.
 *
 * <p>Arguments: GOLD.jsonl, then {@code --errors} to print each case that is wrong.
 */
public final class KeyPointShapes {
  private KeyPointShapes() {}

  public static void main(String[] arguments) throws IOException {
    boolean errors = List.of(arguments).contains("--errors");
    var nightdesk = new Nightdesk(Options.defaults());
    var table = new ShapeTable();
    for (Map<String, Object> gold : ShapeTable.read(Path.of(arguments[0]))) {
      String id = (String) gold.get("id");
      Article article = Article.of(id, "", (String) gold.get("text"));
      List<KeyPoint> points = nightdesk.analyze(article).findings().keyPoints();
      List<Span> mustNot = ShapeTable.spans(gold, "mustNot");
      var words = new HashSet<String>();
      String wrong = points.isEmpty() ? "no key point" : "";
      for (KeyPoint point : points) {
        if (!words.add(point.passage().text())) {
          wrong = "twice: " + point.passage().text();
        }
        if (mustNot.stream()
            .anyMatch(span -> span.overlaps(point.passage().span()) && !isGlossed(point, span))) {
          wrong = "must not be: " + point.passage().text();
        }
      }
      table.count("odd texts", wrong.isEmpty());
      if (errors && !wrong.isEmpty()) {
        System.out.println(id + ": " + wrong.replace('\n', '~'));
      }
    }
    table.print("texts");
  }

  /** A pronoun that has its name beside it does not stand alone. */
  private static boolean isGlossed(KeyPoint point, Span mustNot) {
    return point.glosses().stream().anyMatch(gloss -> gloss.span().start() == mustNot.start());
  }
}
