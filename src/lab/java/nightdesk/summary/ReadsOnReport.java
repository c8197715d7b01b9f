package nightdesk.summary;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nightdesk.model.KeyPoint;
import nightdesk.summary.SummaryData.Item;

/**
 * Prints the key points that read on from the one before, below it, to be read by a person.
 *
 * <p>Arguments: how many key points an article, data files.
 */
public final class ReadsOnReport {
  private ReadsOnReport() {}

  public static void main(String[] arguments) throws IOException {
    int count = Integer.parseInt(arguments[0]);
    var summarizer = new Summarizer();
    int n = 0;
    for (Item item : SummaryData.read(Stream.of(arguments).skip(1).map(Path::of).toList())) {
      for (int d = 0; d < item.documents().size(); d++) {
        List<KeyPoint> found =
            summarizer.summarize(
                item.documents().get(d), item.actors().get(d), item.quotes().get(d), count);
        for (List<KeyPoint> group :
            new nightdesk.model.Findings(found, List.of(), List.of()).together()) {
          if (group.size() > 1) {
            System.out.println(++n + " " + item.file());
            for (KeyPoint point : group) {
              System.out.println(
                  "   "
                      + (found.indexOf(point) + 1)
                      + " "
                      + point.passage().text().replaceAll("\\s+", " "));
            }
          }
        }
      }
    }
  }
}
