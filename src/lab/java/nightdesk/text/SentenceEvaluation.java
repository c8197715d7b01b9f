package nightdesk.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import nightdesk.model.Article;
import nightdesk.model.Span;

/**
 * How well sentences are split: precision, recall and F1 of sentence ends against the {@code
 * sentences} of a file in the contract's shape.
 *
 * <p>Arguments: GOLD.jsonl, then the genres to count (all if none), then {@code --errors} to print
 * the text around each difference.
 */
public final class SentenceEvaluation {
  private SentenceEvaluation() {}

  public static void main(String[] arguments) throws IOException {
    var genres = new TreeSet<String>();
    boolean errors = false;
    for (int i = 1; i < arguments.length; i++) {
      if (arguments[i].equals("--errors")) {
        errors = true;
      } else {
        genres.add(arguments[i]);
      }
    }
    var analyzer = new TextAnalyzer(new Language("en"));
    int right = 0;
    int found = 0;
    int wanted = 0;
    try (BufferedReader lines = Files.newBufferedReader(Path.of(arguments[0]))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String id = "";
        String text = "";
        String genre = "";
        var gold = new TreeSet<Integer>();
        try (JsonParser json = new JsonFactory().createParser(line)) {
          json.nextToken();
          while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
              case "id" -> id = json.getText();
              case "text" -> text = json.getText();
              case "genre" -> genre = json.getText();
              case "sentences" -> {
                while (json.nextToken() == JsonToken.START_ARRAY) {
                  json.nextToken();
                  gold.add(json.nextIntValue(-1));
                  json.nextToken();
                }
              }
              default -> json.skipChildren();
            }
          }
        }
        if (gold.isEmpty() || !genres.isEmpty() && !genres.contains(genre)) {
          continue;
        }
        Document document = analyzer.analyze(Article.of(id, "", text));
        var ours = new TreeSet<Integer>();
        for (Span span : document.sentenceSpans()) {
          ours.add(span.end());
        }
        for (int end : ours) {
          if (gold.contains(end)) {
            right++;
          } else if (errors) {
            show("+", id, text, end);
          }
        }
        for (int end : gold) {
          if (errors && !ours.contains(end)) {
            show("-", id, text, end);
          }
        }
        found += ours.size();
        wanted += gold.size();
      }
    }
    double precision = (double) right / found;
    double recall = (double) right / wanted;
    System.out.printf(
        "sentence ends: precision %.4f recall %.4f F1 %.4f (%d right, %d found, %d in gold)%n",
        precision, recall, 2 * precision * recall / (precision + recall), right, found, wanted);
  }

  private static void show(String sign, String id, String text, int end) {
    System.out.println(
        sign
            + " "
            + id
            + " "
            + text.substring(Math.max(0, end - 50), end).replace('\n', '~')
            + " || "
            + text.substring(end, Math.min(text.length(), end + 40)).replace('\n', '~'));
  }
}
