package nightdesk.summary;

import java.util.Arrays;
import java.util.List;
import nightdesk.model.Actor;
import nightdesk.model.Mention;
import nightdesk.model.Quote;
import nightdesk.text.Document;
import nightdesk.text.Document.Caps;
import nightdesk.text.Document.Kind;
import nightdesk.text.Language;
import nightdesk.text.Stems;
import nightdesk.text.WordSet;

/**
 * The features of the sentences of one document. Position, length and centrality are the classic
 * ones (Edmundson 1969, Kupiec et al. 1995); those that look at words rest on the language's lists
 * and are 0 where it has none.
 */
final class SentenceFeatures {
  private static final int LONG_WORDS = 40;

  private final Phrases background;
  private final WordSet reportVerbs;

  SentenceFeatures(Language language) {
    background = new Phrases(language.entries("background"));
    reportVerbs = language.words("speech-verbs");
  }

  /**
   * One row a sentence, one column a {@link Feature}.
   *
   * @param stems the document's stems
   * @param vectors the document's sentences
   */
  double[][] of(
      Document document,
      List<Actor> actors,
      List<Quote> quotes,
      long[] stems,
      SentenceVectors vectors) {
    int sentences = document.sentences();
    double[][] rows = new double[sentences][Feature.WEIGHED];
    double[] ones = new double[vectors.size()];
    Arrays.fill(ones, 1);
    double[] centrality = vectors.centrality(ones);
    double total = 0;
    for (int term = 0; term < vectors.size(); term++) {
      total += vectors.count(term);
    }
    long[] title =
        document.article().titleDerived()
            ? new long[0]
            : Stems.of(document.article().title(), document.language());
    Arrays.sort(title);
    double[] actorShare = actorShares(document, actors);
    boolean[] seen = new boolean[vectors.size()];
    var names = new java.util.HashSet<Long>();
    for (int s = 0; s < sentences; s++) {
      double[] row = rows[s];
      row[Feature.TOP.ordinal()] = StrictMath.exp(-s / 4.0);
      row[Feature.PARAGRAPH.ordinal()] =
          document.paragraphStart(document.paragraphOf(s)) == s ? 1 : 0;
      row[Feature.CENTRALITY.ordinal()] = centrality[s];
      double covered = 0;
      int fresh = 0;
      for (int term : vectors.terms(s)) {
        covered += vectors.count(term);
        if (!seen[term]) {
          seen[term] = true;
          fresh++;
        }
      }
      row[Feature.COVERAGE.ordinal()] = total == 0 ? 0 : covered / total;
      row[Feature.NEWS.ordinal()] =
          vectors.terms(s).length == 0 ? 0 : (double) fresh / vectors.terms(s).length;
      row[Feature.HEADLINE.ordinal()] = headline(document, s, stems, title);
      row[Feature.ACTORS.ordinal()] = actorShare[s];
      words(document, s, row, names);
    }
    return rows;
  }

  private static double headline(Document document, int s, long[] stems, long[] title) {
    if (title.length == 0) {
      return 0;
    }
    boolean[] hit = new boolean[title.length];
    for (int t = document.sentenceStart(s); t < document.sentenceEnd(s); t++) {
      int at = stems[t] == 0 ? -1 : Arrays.binarySearch(title, stems[t]);
      if (at >= 0) {
        hit[at] = true;
      }
    }
    int hits = 0;
    for (boolean one : hit) {
      hits += one ? 1 : 0;
    }
    return (double) hits / title.length;
  }

  /** For each sentence the sum of the salience of the actors it names, at most 1. */
  private static double[] actorShares(Document document, List<Actor> actors) {
    double[] shares = new double[document.sentences()];
    int[] last = new int[document.sentences()];
    for (int a = 0; a < actors.size(); a++) {
      for (Mention mention : actors.get(a).mentions()) {
        int token = document.tokenAt(mention.passage().span().start());
        if (token >= document.size()) {
          continue;
        }
        int s = document.sentenceOf(token);
        if (last[s] != a + 1) {
          last[s] = a + 1;
          shares[s] = Math.min(1, shares[s] + actors.get(a).salience());
        }
      }
    }
    return shares;
  }

  private void words(Document document, int s, double[] row, java.util.Set<Long> names) {
    int from = document.sentenceStart(s);
    int to = document.sentenceEnd(s);
    int words = 0;
    int quoted = 0;
    int newNames = 0;
    boolean open = false;
    boolean first = true;
    for (int t = from; t < to; t++) {
      Kind kind = document.kind(t);
      if (kind == Kind.MARK) {
        char c = document.charAt(t, 0);
        if (c == '"') {
          open = !open;
        } else if (c == '\u201c') {
          open = true;
        } else if (c == '\u201d') {
          open = false;
        }
        if (t == from && (c == '"' || c == '\u201c' || c == '\u2018' || c == '`' || c == '\'')) {
          row[Feature.QUOTED.ordinal()] = 1;
        }
        continue;
      }
      words++;
      if (open) {
        quoted++;
      }
      if (kind == Kind.NUMBER) {
        row[Feature.NUMBER.ordinal()] = 1;
        continue;
      }
      if (kind != Kind.WORD) {
        continue;
      }
      long hash = document.hash(t);
      Caps caps = document.caps(t);
      boolean capital = caps == Caps.TITLE || caps == Caps.UPPER;
      if (capital && !first) {
        if (names.add(hash)) {
          newNames++;
        }
      }
      first = false;
      if (reportVerbs.contains(hash)) {
        row[Feature.REPORT.ordinal()] = 1;
      }
      if (background.at(document, t, to) > 0) {
        row[Feature.BACKGROUND.ordinal()] = 1;
      }
    }
    row[Feature.LENGTH.ordinal()] = StrictMath.log(1.0 + words);
    row[Feature.LONG.ordinal()] = words > LONG_WORDS ? 1 : 0;
    row[Feature.QUOTATION.ordinal()] = words == 0 ? 0 : (double) quoted / words;
    row[Feature.NAMES.ordinal()] = words == 0 ? 0 : (double) newNames / words;
  }
}
