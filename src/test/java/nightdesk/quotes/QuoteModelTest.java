package nightdesk.quotes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Properties;
import nightdesk.model.Article;
import nightdesk.text.Document;
import nightdesk.text.Language;
import nightdesk.text.TextAnalyzer;
import org.junit.jupiter.api.Test;

/** The shipped model of quotes is whole, says where it comes from and fits the code. */
class QuoteModelTest {
  private static final int MOST = 5 << 20;
  private static final Language ENGLISH = new Language("en");
  private static final QuoteModel MODEL = QuoteModel.load(ENGLISH);

  private static final String TEXT =
      "“The lock is too narrow,” harbour master Vera Lindqvist told the council, adding that no"
          + " ship of that size would be let in. The owners, who had asked for a hearing, said"
          + " they would appeal; their lawyer called the rule ‘absurd’.\n\n"
          + "It rained.\n\n"
          + "According to two sailors, \"nobody measured it\" before Monday. Snow fell on the"
          + " quay. “We did,” Lindqvist said. “Twice.”";

  private static Properties properties() throws IOException {
    var properties = new Properties();
    try (InputStream in =
        QuoteModelTest.class.getResourceAsStream("/nightdesk/quotes/en.properties")) {
      properties.load(in);
    }
    return properties;
  }

  @Test
  void modelIsTheOneItsPropertiesDescribe() throws IOException {
    byte[] bytes;
    try (InputStream in = QuoteModelTest.class.getResourceAsStream("/nightdesk/quotes/en.model")) {
      bytes = in.readAllBytes();
    }
    assertTrue(bytes.length < MOST, "the model must be smaller than " + MOST + " bytes");
    assertEquals(properties().getProperty("sha256"), ModelProperties.sha256(bytes));
  }

  @Test
  void propertiesSayWhereTheModelComesFrom() throws IOException {
    Properties properties = properties();
    for (String key :
        List.of(
            "trainer", "arguments", "data", "licence", "seed", "date", "fingerprint", "dev.1")) {
      assertFalse(properties.getProperty(key, "").isBlank(), key);
    }
  }

  /** Fails if a feature or a list was changed and the model was not trained anew. */
  @Test
  void modelWasTrainedWithTheFeaturesOfTheCode() throws IOException {
    assertEquals(
        properties().getProperty("fingerprint"),
        ModelProperties.fingerprint(MODEL.lexicon()),
        "train the model of quotes anew");
  }

  /** The sums in lanes are the sums of the rows, label by label. */
  @Test
  void sumsAreThoseOfTheRows() {
    Document document = new TextAnalyzer(ENGLISH).analyze(Article.of("a", "", TEXT));
    var features = new QuoteFeatures(document, new QuotationMarks(document), MODEL.lexicon());
    var scores = new TaggerScores(MODEL, RecordTable.of(MODEL), features);
    int[] found = new int[QuoteModel.LABELS];
    for (int t = 0; t < document.size(); t++) {
      int place = features.place(t);
      scores.sum(place, place + 1);
      scores.scores(place, 1, found);
      assertArrayEquals(oneByOne(features, t), found, "token " + t);
    }
  }

  private static int[] oneByOne(QuoteFeatures features, int token) {
    int i = features.place(token);
    int[] sums = new int[QuoteModel.LABELS];
    int[][] indices = new int[QuoteFeatures.SMALL][1];
    features.small(i, i + 1, indices);
    for (int[] index : indices) {
      add(MODEL.small()[index[0]], sums);
    }
    long[] steady = new long[QuoteFeatures.STEADY];
    features.steady(i, steady);
    for (long key : steady) {
      add(QuoteModel.row(MODEL.single(), key), sums);
    }
    long[][] keys = new long[QuoteFeatures.SINGLE][1];
    features.single(i, i + 1, keys);
    for (long[] key : keys) {
      add(QuoteModel.row(MODEL.single(), key[0]), sums);
    }
    for (int kind = 0; kind < QuoteFeatures.SHARED; kind++) {
      long[] table = MODEL.shared().get(kind);
      for (int r = 0; r < QuoteFeatures.SHARED_ROWS[kind]; r++) {
        int j = i + QuoteFeatures.SHARED_FIRST[kind] + r;
        features.shared(j, j + 1, keys);
        int at = QuoteModel.find(table, QuoteModel.WIDTHS[kind], keys[kind][0]);
        add(table[at + r], sums);
      }
    }
    return sums;
  }

  private static void add(long row, int[] sums) {
    for (int y = 0; y < sums.length; y++) {
      sums[y] += (int) (row >>> 16 + 4 * y) & 15;
    }
  }

  /** Leaving out labels that cannot win changes nothing. */
  @Test
  void tagsAreThoseOfTheWholeSearch() {
    Document document = new TextAnalyzer(ENGLISH).analyze(Article.of("a", "", TEXT));
    var features = new QuoteFeatures(document, new QuotationMarks(document), MODEL.lexicon());
    byte[] labels = new QuoteTagger(MODEL).tag(document, features).labels;
    int first = document.paragraphStart(0);
    int from = document.sentenceStart(first);
    int to = document.sentenceEnd(document.paragraphEnd(0) - 1);
    double[][] best = new double[to - from][QuoteModel.LABELS];
    int[][] back = new int[to - from][QuoteModel.LABELS];
    var scores = new TaggerScores(MODEL, RecordTable.of(MODEL), features);
    int[] sums = new int[QuoteModel.LABELS];
    for (int t = from; t < to; t++) {
      int place = features.place(t);
      scores.sum(place, place + 1);
      scores.scores(place, 1, sums);
      for (int y = 0; y < QuoteModel.LABELS; y++) {
        best[t - from][y] = Double.NEGATIVE_INFINITY;
        for (int z = 0; z <= QuoteModel.LABELS; z++) {
          boolean possible = (t == from) == (z == QuoteModel.LABELS);
          if (possible && QuoteModel.mayFollow(z, y)) {
            double before = t == from ? 0 : best[t - from - 1][z];
            double score =
                before + transition(features.edge(place), z, y) + sums[y] * MODEL.scale();
            if (score > best[t - from][y]) {
              best[t - from][y] = score;
              back[t - from][y] = z;
            }
          }
        }
      }
    }
    int y = 0;
    for (int k = 0; k < QuoteModel.LABELS; k++) {
      y = best[to - from - 1][k] > best[to - from - 1][y] ? k : y;
    }
    for (int t = to - 1; t >= from; t--) {
      assertEquals(y, labels[t], "token " + t);
      y = back[t - from][y];
    }
  }

  private static double transition(int edge, int from, int to) {
    return MODEL.transitions()[(edge * (QuoteModel.LABELS + 1) + from) * QuoteModel.LABELS + to];
  }
}
