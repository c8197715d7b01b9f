package nightdesk.quotes;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nightdesk.actors.ActorFinder;
import nightdesk.json.JsonTree;
import nightdesk.model.Actor;
import nightdesk.model.Article;
import nightdesk.model.Passage;
import nightdesk.model.Quote;
import nightdesk.text.Document;
import nightdesk.text.Language;
import nightdesk.text.TextAnalyzer;

/** Writes the quotes of each article of a file: IN.jsonl OUT.jsonl [--actors]. */
public final class QuotePrediction {
  private QuotePrediction() {}

  public static void main(String[] arguments) throws IOException {
    boolean withActors = arguments.length > 2 && arguments[2].equals("--actors");
    var analyzer = new TextAnalyzer(new Language("en"));
    var finder = new QuoteFinder();
    var actorFinder = new ActorFinder();
    var out = new ArrayList<String>();
    var documents = new ArrayList<Document>();
    var actors = new ArrayList<List<Actor>>();
    try (BufferedReader lines = Files.newBufferedReader(Path.of(arguments[0]))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Map<String, Object> tree = JsonTree.parseObject(line);
        Document d =
            analyzer.analyze(Article.of((String) tree.get("id"), "", (String) tree.get("text")));
        documents.add(d);
        actors.add(withActors ? actorFinder.find(d) : List.of());
      }
    }
    long started = System.nanoTime();
    var found = new ArrayList<List<Quote>>();
    for (int i = 0; i < documents.size(); i++) {
      found.add(finder.find(documents.get(i), actors.get(i)));
    }
    double seconds = (System.nanoTime() - started) / 1e9;
    for (int i = 0; i < documents.size(); i++) {
      var tree = new LinkedHashMap<String, Object>();
      tree.put("id", documents.get(i).article().id());
      var quotes = new ArrayList<Object>();
      for (Quote quote : found.get(i)) {
        var q = new LinkedHashMap<String, Object>();
        q.put("kind", quote.kind().name().toLowerCase(Locale.ROOT));
        q.put("content", spans(quote.content()));
        q.put("cue", spans(quote.cue()));
        q.put("source", spans(quote.source()));
        if (!quote.speaker().isEmpty()) {
          q.put("speaker", quote.speaker());
        }
        q.put("confidence", quote.confidence());
        quotes.add(q);
      }
      tree.put("quotes", quotes);
      out.add(JsonTree.write(tree));
    }
    Files.write(Path.of(arguments[1]), out);
    System.out.printf(
        Locale.ROOT, "%d articles, %.1f a second%n", found.size(), found.size() / seconds);
  }

  private static List<Object> spans(List<Passage> passages) {
    var spans = new ArrayList<Object>();
    for (Passage p : passages) {
      spans.add(List.of(p.span().start(), p.span().end()));
    }
    return spans;
  }
}
