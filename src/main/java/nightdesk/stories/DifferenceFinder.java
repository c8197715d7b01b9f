package nightdesk.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import nightdesk.model.Article;
import nightdesk.model.Passage;
import nightdesk.model.Story;
import nightdesk.stories.Figures.Figure;
import nightdesk.stories.Figures.Subject;
import nightdesk.text.Document;
import nightdesk.text.Language;
import nightdesk.text.Sorted;
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

  /** Measures of one thing do not lie further apart. */
  private static final double FURTHEST = 3;

  /** Parts of one whole that are the same part do not lie further apart. */
  private static final double CLOSE = 1.1;

  /** Words in common right beside two measures that make them measures of one thing. */
  private static final int NEAR = 2;

  /** Words in common of two sentences that do. */
  private static final int SHARED = 5;

  /** How many tokens on each side are right beside a measure. */
  private static final int WINDOW = 6;

  private final Map<String, Figures> figures = new ConcurrentHashMap<>();

  private record Found(Document document, Figure figure, long[] stems, long[] near, long head) {
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
      long[] stems = Stems.of(document);
      List<Figure> all =
          figures.computeIfAbsent(language.code(), code -> new Figures(language)).find(document);
      for (Figure figure : all) {
        if (isListed(figure, all)) {
          continue;
        }
        String key = figure.kind() + " " + Long.toHexString(figure.key());
        List<Found> found = bySubject.computeIfAbsent(key, k -> new ArrayList<>());
        if (found.isEmpty()) {
          order.add(key);
        }
        if (figure.kind() == Subject.MEASURE
            || found.stream().noneMatch(one -> one.document() == document)) {
          found.add(found(document, figure, stems));
        }
      }
    }
    var differences = new ArrayList<Story.Difference>();
    for (Subject kind : Subject.values()) {
      for (String key : order) {
        List<Found> found = bySubject.get(key);
        if (found.get(0).figure().kind() == kind) {
          List<List<Found>> all =
              kind == Subject.MEASURE ? measured(found) : List.of(versions(found));
          for (List<Found> versions : all) {
            if (versions.size() > 1 && differences.size() < MOST_DIFFERENCES) {
              differences.add(
                  new Story.Difference(
                      versions.get(0).figure().subject(),
                      versions.stream().map(Found::passage).toList()));
            }
          }
        }
      }
    }
    return differences;
  }

  /**
   * Measures of the same unit that are of the same thing. Figures that two outlets have alike are
   * taken out first: what they agree on is not what they differ on. Of the others those are
   * compared whose sentences share most words; they may not lie further apart than three to one.
   */
  private static List<List<Found>> measured(List<Found> found) {
    var all = new ArrayList<List<Found>>();
    var used = new java.util.HashSet<Found>();
    for (Found one : found) {
      if (used.contains(one)) {
        continue;
      }
      var versions = new ArrayList<Found>(List.of(one));
      for (Document document : found.stream().map(Found::document).distinct().toList()) {
        Found best = null;
        double most = 0;
        for (Found other : found) {
          double alike = other.document() == document ? sameThing(one, other, found, used) : 0;
          if (alike > most) {
            most = alike;
            best = other;
          }
        }
        if (best != null) {
          Found kept = best;
          used.add(kept);
          if (versions.stream().noneMatch(v -> v.figure().value() == kept.figure().value())) {
            versions.add(kept);
          }
        }
      }
      all.add(versions);
    }
    return all;
  }

  /** How sure it is that two figures that differ are of the same thing; 0 if they are not. */
  private static double sameThing(
      Found one, Found other, List<Found> all, java.util.Set<Found> used) {
    double a = one.figure().value();
    double b = other.figure().value();
    if (used.contains(other)
        || a == b
        || Math.max(a, b) > FURTHEST * Math.min(a, b)
        || outlet(one).equals(outlet(other))
        || agreed(one, other, all)
        || agreed(other, one, all)) {
      return 0;
    }
    int near = Sorted.common(one.near(), other.near());
    double whole = alike(one.stems(), other.stems());
    boolean same =
        one.head() != 0 && one.head() == other.head()
            || ofOneWhole(one.figure(), other.figure())
            || near >= NEAR && whole >= 0.15
            || Sorted.common(one.stems(), other.stems()) >= SHARED
            || Sorted.common(one.stems(), other.stems()) >= NEAR && whole >= 0.5;
    return same ? near + whole + 1e-3 : 0;
  }

  /**
   * "98 of the 201 seats", "97 seats in a parliament of 201": near each other, and parts of the
   * same whole. Figures further apart are those of two parties.
   */
  private static boolean ofOneWhole(Figure a, Figure b) {
    return a.total() != 0
        && a.total() == b.total()
        && Math.max(a.value(), b.value()) <= CLOSE * Math.min(a.value(), b.value());
  }

  /** True if the outlet of {@code other} has the value of {@code one} too. */
  private static boolean agreed(Found one, Found other, List<Found> all) {
    return all.stream()
        .anyMatch(
            each ->
                each.document() == other.document()
                    && each.figure().value() == one.figure().value());
  }

  /** One of three or more of the same unit in a sentence: a list, which is of several things. */
  private static boolean isListed(Figure figure, List<Figure> all) {
    return figure.kind() == Subject.MEASURE
        && all.stream()
                .filter(
                    other ->
                        other.kind() == Subject.MEASURE
                            && other.key() == figure.key()
                            && other.sentence() == figure.sentence())
                .count()
            > 2;
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
                && (one.figure().kind() == Subject.CLASS
                    || alike(one.stems(), other.stems()) >= ALIKE);
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

  private static Found found(Document document, Figure figure, long[] stems) {
    int start = document.sentenceStart(figure.sentence());
    int end = document.sentenceEnd(figure.sentence());
    return new Found(
        document,
        figure,
        words(document, stems, start, end, figure),
        words(
            document,
            stems,
            Math.max(start, figure.from() - WINDOW),
            Math.min(end, figure.to() + WINDOW),
            figure),
        head(document, stems, start, figure));
  }

  /** "cuts" of "cuts of 3.2 billion crowns"; 0 if nothing stands there. */
  private static long head(Document document, long[] stems, int start, Figure figure) {
    int of = figure.from() - 1;
    return of > start && document.is(of, "of") ? stems[of - 1] : 0;
  }

  /** The stems of {@code [from, to)} without numbers and the figure's own words. */
  private static long[] words(Document document, long[] stems, int from, int to, Figure figure) {
    long[] words = new long[to - from];
    for (int t = from; t < to; t++) {
      boolean own = t >= figure.from() && t < figure.to() && figure.kind() == Subject.MEASURE;
      words[t - from] = own || document.kind(t) != Document.Kind.WORD ? 0 : stems[t];
    }
    return Sorted.distinct(words);
  }

  /** The share of stems in common (Dice). */
  private static double alike(long[] a, long[] b) {
    return a.length + b.length == 0 ? 0 : 2.0 * Sorted.common(a, b) / (a.length + b.length);
  }
}
