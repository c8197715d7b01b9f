package nightdesk.summary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nightdesk.actors.ActorFinder;
import nightdesk.json.JsonTree;
import nightdesk.model.Actor;
import nightdesk.model.Article;
import nightdesk.model.Quote;
import nightdesk.model.Span;
import nightdesk.quotes.QuoteFinder;
import nightdesk.text.Document;
import nightdesk.text.Language;
import nightdesk.text.TextAnalyzer;

/** Articles and clusters with human summaries, analysed once. */
final class SummaryData {
  private SummaryData() {}

  /** An article or a cluster. */
  record Item(
      String file,
      String id,
      List<Document> documents,
      List<List<Actor>> actors,
      List<List<Quote>> quotes,
      List<String> references,
      Map<String, Object> json) {
    Document document() {
      return documents.get(0);
    }
  }

  /** The items of the files that have references. */
  static List<Item> read(List<Path> files) throws IOException {
    var items = new ArrayList<Item>();
    var actorFinder = new ActorFinder();
    var quoteFinder = new QuoteFinder();
    for (Path file : files) {
      String name = file.getFileName().toString().replace("-dev.jsonl", "").replace(".jsonl", "");
      var analyzer = new TextAnalyzer(new Language(language(name)));
      for (String line : Files.readAllLines(file)) {
        Map<String, Object> json = JsonTree.parseObject(line);
        var documents = new ArrayList<Document>();
        if (json.get("documents") instanceof List<?> list) {
          for (Object one : list) {
            documents.add(analyzer.analyze(article((Map<?, ?>) one)));
          }
        } else {
          documents.add(analyzer.analyze(article(json)));
        }
        var references = new ArrayList<String>();
        if (json.get("references") instanceof List<?> list) {
          list.forEach(reference -> references.add((String) reference));
        }
        var actors = new ArrayList<List<Actor>>();
        var quotes = new ArrayList<List<Quote>>();
        for (Document document : documents) {
          List<Actor> found = actorFinder.find(document);
          actors.add(found);
          quotes.add(quoteFinder.find(document, found));
        }
        if (!references.isEmpty()) {
          items.add(
              new Item(
                  name,
                  String.valueOf(json.get("id")),
                  documents,
                  actors,
                  quotes,
                  references,
                  json));
        }
      }
    }
    return items;
  }

  private static Article article(Map<?, ?> json) {
    Object title = json.get("title");
    return Article.of(
        String.valueOf(json.get("id")),
        title instanceof String t ? t : "",
        (String) json.get("text"));
  }

  /** The language that a file's name tells. */
  static String language(String name) {
    String[][] known = {
      {"arabic", "ar"},
      {"czech", "cs"},
      {"french", "fr"},
      {"greek", "el"},
      {"hebrew", "he"},
      {"hindi", "hi"}
    };
    for (String[] one : known) {
      if (name.contains(one[0])) {
        return one[1];
      }
    }
    return "en";
  }

  /** A whole prediction as the contract has it. */
  static String line(Item item, List<nightdesk.model.KeyPoint> points) {
    var list = new ArrayList<Object>();
    for (var point : points) {
      Span span = point.passage().span();
      var one = new java.util.LinkedHashMap<String, Object>();
      if (item.documents().size() > 1) {
        one.put("doc", point.passage().article().id());
      }
      one.put("start", span.start());
      one.put("end", span.end());
      one.put("score", point.score());
      list.add(one);
    }
    var object = new java.util.LinkedHashMap<String, Object>();
    object.put("id", item.id());
    object.put("keyPoints", list);
    return JsonTree.write(object);
  }
}
