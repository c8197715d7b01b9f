package nightdesk;

import java.util.List;
import nightdesk.model.Analysis;
import nightdesk.model.Article;
import nightdesk.model.KeyPoint;
import nightdesk.model.Quote;

/** The example of README.md; ReadmeTest compares the two and runs it. */
final class LibraryExample {
  private LibraryExample() {}

  static List<String> run(String text) {
    var lines = new java.util.ArrayList<String>();
    // README: begin
    Nightdesk desk = new Nightdesk(Options.defaults());
    Analysis analysis = desk.analyze(Article.of("my-id", "Bridge opens", text));
    for (KeyPoint point : analysis.findings().keyPoints()) {
      lines.add(point.passage().span() + " " + point.passage().text());
    }
    for (Quote quote : analysis.findings().quotes()) {
      lines.add(quote.speaker() + ": " + quote.content().get(0).text());
    }
    // README: end
    return lines;
  }
}
