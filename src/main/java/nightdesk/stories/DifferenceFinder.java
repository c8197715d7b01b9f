package nightdesk.stories;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import nightdesk.model.Article;
import nightdesk.model.Passage;
import nightdesk.model.Story;
import nightdesk.stories.Figures.Figure;
import nightdesk.text.Document;
import nightdesk.text.Language;
import nightdesk.text.Stems;

/**
 * Puts side by side the figures for the same thing that differ between outlets: "12 dead", "at
 * least 15 people were killed". Of each article the first figure for a thing counts. Things of the
 * known classes (dead, injured, missing …) are compared throughout a story; other things only
 * between sentences that are alike otherwise, since "30 trucks" may be others than "12 trucks".
 * Immutable and thread-safe.
 */
public final class DifferenceFinder {
  private static final double ALIKE = 0.35;
  private static final int MOST_DIFFERENCES = 5;

  private final Map<String, Figures> figures = new ConcurrentHashMap<>();

  private record Found(Document document, Figure figure, long[] stems) {
    Passage passage() {
      return document.article().passage(document.span(figure.from(), figure.to()));
    }
  }

  /**
   * The differences of a story, in the order of their subjects' first mention.
   *
   * @param documents its articles
   */
  public List<Story.Difference> find(List<Document> documents) {
    var bySubject = new TreeMap<String, List<Found>>();
    var order = new ArrayList<String>();
    for (Document document : documents) {
      Language language = document.language();
      List<Figure> all =
          figures.computeIfAbsent(language.code(), code -> new Figures(language)).find(document);
      for (Figure figure : all) {
        String key = (figure.known() ? "class " : "word ") + Long.toHexString(figure.key());
        List<Found> found = bySubject.computeIfAbsent(key, k -> new ArrayList<>());
        if (found.isEmpty()) {
          order.add(key);
        }
        if (found.stream().noneMatch(one -> one.document() == document)) {
          found.add(new Found(document, figure, sentence(document, figure.sentence())));
        }
      }
    }
    var differences = new ArrayList<Story.Difference>();
    for (String key : order) {
      List<Found> versions = versions(bySubject.get(key));
      if (versions.size() > 1 && differences.size() < MOST_DIFFERENCES) {
        differences.add(
            new Story.Difference(
                versions.get(0).figure().subject(),
                versions.stream().map(Found::passage).toList()));
      }
    }
    return differences;
  }

  /** One of each value, of different outlets; empty if there is nothing to compare. */
  private static List<Found> versions(List<Found> found) {
    var versions = new ArrayList<Found>();
    for (Found one : found) {
      boolean fresh = true;
      boolean comparable = versions.isEmpty();
      for (Found other : versions) {
        fresh &= other.figure().value() != one.figure().value();
        comparable |=
            !outlet(one).equals(outlet(other))
                && (one.figure().known() || alike(one.stems(), other.stems()) >= ALIKE);
      }
      if (fresh && comparable) {
        versions.add(one);
      }
    }
    return versions;
  }

  private static String outlet(Found found) {
    Article article = found.document().article();
    return article.about().outlet().isEmpty() ? "\0" + article.id() : article.about().outlet();
  }

  private static long[] sentence(Document document, int s) {
    long[] stems =
        Arrays.copyOfRange(Stems.of(document), document.sentenceStart(s), document.sentenceEnd(s));
    return Arrays.stream(stems).filter(stem -> stem != 0).sorted().distinct().toArray();
  }

  /** The share of stems in common (Dice). */
  private static double alike(long[] a, long[] b) {
    int common = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      if (a[i] == b[j]) {
        common++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return a.length + b.length == 0 ? 0 : 2.0 * common / (a.length + b.length);
  }
}
