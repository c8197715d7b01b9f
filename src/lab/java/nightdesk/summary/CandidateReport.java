package nightdesk.summary;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nightdesk.summary.SummaryData.Item;
import nightdesk.text.Document;

/**
 * Prints which of the first sentences may not become key points, to be read by a person.
 *
 * <p>Arguments: how many first sentences of each article to look at, then data files.
 */
public final class CandidateReport {
  private CandidateReport() {}

  public static void main(String[] arguments) throws IOException {
    int first = Integer.parseInt(arguments[0]);
    var files = new ArrayList<Path>();
    for (int i = 1; i < arguments.length; i++) {
      files.add(Path.of(arguments[i]));
    }
    var summarizer = new Summarizer();
    for (Item item : SummaryData.read(files)) {
      for (int d = 0; d < item.documents().size(); d++) {
        Document document = item.documents().get(d);
        Candidate[] candidates =
            summarizer
                .tools(document.language())
                .candidates()
                .find(document, item.actors().isEmpty() ? List.of() : item.actors().get(d));
        for (int s = 0; s < Math.min(first, candidates.length); s++) {
          Candidate candidate = candidates[s];
          boolean trimmed = candidate.span().start() > document.sentenceSpan(s).start();
          if (candidate.standing() != Standing.ALONE || trimmed) {
            String words =
                document
                    .text()
                    .substring(document.sentenceSpan(s).start(), document.sentenceSpan(s).end())
                    .replace('\n', ' ');
            int cut = candidate.span().start() - document.sentenceSpan(s).start();
            System.out.println(
                candidate.standing()
                    + " "
                    + item.file()
                    + " "
                    + s
                    + " "
                    + (trimmed ? words.substring(0, cut) + " || " + words.substring(cut) : words));
          }
        }
      }
    }
  }
}
