package nightdesk.quotes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import nightdesk.model.Article;
import nightdesk.text.Document;
import nightdesk.text.Language;
import nightdesk.text.TextAnalyzer;

/** What is written down of a model of quotes, in a file beside it. */
final class ModelProperties {
  private static final String SAMPLE =
      "Harbour plan “dead,” says mayor.\n\n"
          + "“We won't build it,” Mayor Ann O'Brien-Smith told lenders on Monday, adding that the"
          + " port, which opened in 1998, was 'too small'. “It sank.”\n\n"
          + "According to Lind & Sons, the owners' lawyer warned that ships of 40,000 tonnes"
          + " would not wait; he denied, however, any delay. \"No,\" said U.N. envoy Ali"
          + " al-Khatib. “First,\n\n“and last: never.” NOBODY KNOWS WHY.";

  private ModelProperties() {}

  /** A number of the sample's features: another one if the code makes other features. */
  static String fingerprint(QuoteLexicon lexicon) {
    Document document =
        new TextAnalyzer(new Language("en")).analyze(Article.of("probe", "", SAMPLE));
    var features = new QuoteFeatures(document, new QuotationMarks(document), lexicon);
    var filler = new TokenFeatures();
    long[] row = new long[TokenFeatures.COUNT];
    long hash = document.size();
    for (int t = 0; t < document.size(); t++) {
      filler.fill(features, t, row);
      for (long feature : row) {
        hash = (hash ^ feature) * 0x9E3779B97F4A7C15L;
        hash ^= hash >>> 32;
      }
      hash = hash * 31 + features.edge(features.place(t));
    }
    return Long.toHexString(hash);
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes {@code NAME.properties} beside {@code NAME.model}. */
  static void write(Path file, String arguments, QuoteModel model, String dev) throws IOException {
    var lines = new ArrayList<String>();
    lines.add("# Written by the trainer, with the model beside it.");
    lines.add("trainer=" + QuoteTraining.class.getName());
    lines.add("arguments=" + arguments.replaceAll("(classes|model)=\\S* ?", "").strip());
    lines.add(
        "data=PolNeAR 1.0 train; word classes also of news tagged for names, Groningen Meaning"
            + " Bank, GUM (news, interview, academic, court) and WikiGold");
    lines.add(
        "licence=weights estimated from texts of several owners, no text included; PolNeAR"
            + " annotations published for research, GUM and WikiGold CC BY, Groningen Meaning Bank"
            + " public domain");
    lines.add("seed=1 to the number of seeds");
    lines.add("date=" + java.time.LocalDate.now(java.time.ZoneOffset.UTC));
    lines.add("sha256=" + sha256(Files.readAllBytes(file)));
    lines.add("fingerprint=" + fingerprint(model.lexicon()));
    lines.add("dev.1=polnear-dev.jsonl, parts by the tagger alone, F1: " + dev);
    String name = file.getFileName().toString().replaceAll("\\.model$", "");
    Files.write(file.resolveSibling(name + ".properties"), List.copyOf(lines));
  }
}
