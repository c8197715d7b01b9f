package nightdesk.stories;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import nightdesk.json.JsonTree;
import nightdesk.json.ModelJson;
import nightdesk.model.Article;
import nightdesk.text.Document;
import nightdesk.text.Texts;

/**
 * Prints each date that is found in the articles of JSON Lines, with the day of publication, the
 * value and the sentence, to be read: {@code DateReport DATE FILE...}. {@code DATE} stands for a
 * day of publication that is not known.
 */
final class DateReport {
  private DateReport() {}

  public static void main(String[] arguments) throws IOException {
    var texts = new Texts();
    var assumed = Optional.of(OffsetDateTime.parse(arguments[0] + "T12:00:00Z"));
    for (String file : List.of(arguments).subList(1, arguments.length)) {
      for (String line : Files.readAllLines(Path.of(file))) {
        if (line.isBlank()) {
          continue;
        }
        Article read = ModelJson.article(JsonTree.parseObject(line), "article");
        Article article =
            read.about().published().isPresent()
                ? read
                : read.withAbout(read.about().withPublished(assumed));
        Document document = texts.analyze(article);
        for (DateFinder.Found found :
            DateFinder.find(new Calendar(document.language()), document)) {
          String sentence =
              article
                  .passage(document.sentenceSpan(found.sentence()))
                  .text()
                  .replaceAll("\\s+", " ");
          System.out.println(
              article.about().published().map(t -> t.toString().substring(0, 10)).orElse("-")
                  + " "
                  + new nightdesk.model.Story.Event(
                          found.from(),
                          found.to(),
                          article.passage(document.span(found.first(), found.end())),
                          article.passage(document.sentenceSpan(found.sentence())))
                      .value()
                  + " ["
                  + article.passage(document.span(found.first(), found.end())).text()
                  + "] "
                  + sentence);
        }
      }
    }
  }
}
