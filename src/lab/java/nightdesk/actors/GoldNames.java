package nightdesk.actors;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import nightdesk.json.JsonTree;
import nightdesk.model.Actor;
import nightdesk.model.Article;
import nightdesk.model.Span;
import nightdesk.text.Document;
import nightdesk.text.TextAnalyzer;

/** Articles with gold names, and how well names are found in them. */
final class GoldNames {
  /** A name of a document. */
  record Name(Span span, Actor.Type type) {}

  /** A document and its names, in the text's order. */
  record Gold(Document document, List<Name> names) {
    /** The label of each token. */
    byte[] labels() {
      byte[] labels = new byte[document.size()];
      for (Name name : names) {
        int label = NameLabel.first(name.type());
        if (label == 0) {
          continue;
        }
        int t = document.tokenAt(name.span().start());
        boolean first = true;
        for (; t < document.size() && document.start(t) < name.span().end(); t++) {
          labels[t] = (byte) (first ? label : label + 1);
          first = false;
        }
      }
      return labels;
    }
  }

  /** Counts of names right, found and wanted, by type and in all. */
  static final class Score {
    private final int[] right = new int[4];
    private final int[] found = new int[4];
    private final int[] wanted = new int[4];

    double f1() {
      return f1(3);
    }

    private double f1(int k) {
      return found[k] + wanted[k] == 0 ? 0 : 200.0 * right[k] / (found[k] + wanted[k]);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "F1 %.2f (P %.1f R %.1f) person %.1f organization %.1f place %.1f",
          f1(3),
          100.0 * right[3] / Math.max(1, found[3]),
          100.0 * right[3] / Math.max(1, wanted[3]),
          f1(0),
          f1(1),
          f1(2));
    }
  }

  private GoldNames() {}

  static void read(Path file, TextAnalyzer analyzer, Consumer<Gold> out) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Map<String, Object> tree;
        try {
          tree = JsonTree.parseObject(line);
        } catch (IllegalArgumentException torn) {
          System.err.println(file + ": a line is not whole; left out");
          continue;
        }
        Article article =
            Article.of(
                (String) tree.get("id"),
                tree.get("title") instanceof String title ? title : "",
                (String) tree.get("text"));
        out.accept(new Gold(analyzer.analyze(article), names(tree)));
      }
    }
  }

  static List<Gold> read(Path file, TextAnalyzer analyzer) throws IOException {
    var all = new ArrayList<Gold>();
    read(file, analyzer, all::add);
    return all;
  }

  private static List<Name> names(Map<String, Object> tree) {
    var names = new ArrayList<Name>();
    for (Object actor : (List<?>) tree.get("actors")) {
      var fields = (Map<?, ?>) actor;
      Actor.Type type = Actor.Type.valueOf(((String) fields.get("type")).toUpperCase(Locale.ROOT));
      for (Object mention : (List<?>) fields.get("mentions")) {
        var span = (List<?>) mention;
        names.add(new Name(new Span((Integer) span.get(0), (Integer) span.get(1)), type));
      }
    }
    names.sort((a, b) -> a.span().compareTo(b.span()));
    return names;
  }

  static Score score(List<Gold> documents, Function<Document, byte[]> tagger) {
    var score = new Score();
    for (Gold gold : documents) {
      byte[] labels = tagger.apply(gold.document());
      var found = new java.util.HashSet<Name>();
      for (int t = 0; t < labels.length; t++) {
        if (NameLabel.isFirst(labels[t])) {
          int end = NameTagger.nameEnd(labels, t, labels.length);
          found.add(new Name(gold.document().span(t, end), NameLabel.type(labels[t])));
        }
      }
      var wanted = new java.util.HashSet<Name>(gold.names());
      wanted.removeIf(name -> name.type() == Actor.Type.OTHER);
      for (Name name : found) {
        boolean right = wanted.contains(name);
        int k = (NameLabel.first(name.type()) - 1) / 2;
        score.found[k]++;
        score.found[3]++;
        score.right[k] += right ? 1 : 0;
        score.right[3] += right ? 1 : 0;
      }
      for (Name name : wanted) {
        score.wanted[(NameLabel.first(name.type()) - 1) / 2]++;
        score.wanted[3]++;
      }
    }
    return score;
  }
}
