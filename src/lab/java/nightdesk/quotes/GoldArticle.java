package nightdesk.quotes;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nightdesk.json.JsonTree;
import nightdesk.model.Article;
import nightdesk.model.Span;
import nightdesk.text.Document;
import nightdesk.text.Language;
import nightdesk.text.TextAnalyzer;

/** An article with its gold quotes, as tokens with parts. */
final class GoldArticle {
  /** Parts of an attribution, as the tagger names them. */
  static final int SOURCE = 1;

  static final int CUE = 2;
  static final int CONTENT = 3;

  record GoldQuote(
      String kind,
      List<Span> content,
      List<Span> cue,
      List<Span> source,
      String speaker,
      List<String> aliases,
      String sourceType) {}

  final Document document;
  final QuotationMarks marks;
  final List<GoldQuote> quotes;

  /** By token: 0 or a part; and true where a part begins. */
  final byte[] part;

  final boolean[] begins;

  /** By token: the quote that the part is of, or -1. */
  final int[] owner;

  QuoteFeatures features;

  private GoldArticle(Document document, List<GoldQuote> quotes) {
    this.document = document;
    this.marks = new QuotationMarks(document);
    this.quotes = quotes;
    this.part = new byte[document.size()];
    this.begins = new boolean[document.size()];
    this.owner = new int[document.size()];
    Arrays.fill(owner, -1);
    for (int q = 0; q < quotes.size(); q++) {
      mark(quotes.get(q).source(), SOURCE, q);
      mark(quotes.get(q).cue(), CUE, q);
      mark(quotes.get(q).content(), CONTENT, q);
    }
  }

  private void mark(List<Span> spans, int what, int quote) {
    for (Span span : spans) {
      boolean first = true;
      int t = document.tokenAt(span.start());
      for (; t < document.size() && document.start(t) < span.end(); t++) {
        if (part[t] != 0) {
          continue;
        }
        part[t] = (byte) what;
        owner[t] = quote;
        int s = document.sentenceOf(t);
        boolean paragraphStart =
            document.sentenceStart(s) == t && document.paragraphStart(document.paragraphOf(s)) == s;
        begins[t] = first || paragraphStart;
        first = false;
      }
    }
  }

  static List<GoldArticle> read(Path file) throws IOException {
    var analyzer = new TextAnalyzer(new Language("en"));
    var articles = new ArrayList<GoldArticle>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Map<String, Object> tree = JsonTree.parseObject(line);
        var article =
            Article.of(
                (String) tree.get("id"),
                (String) tree.getOrDefault("title", ""),
                (String) tree.get("text"));
        articles.add(new GoldArticle(analyzer.analyze(article), quotes(tree)));
      }
    }
    return articles;
  }

  /** The quotes of an article or a prediction in the contract's shape. */
  static List<GoldQuote> quotes(Map<String, Object> tree) {
    var quotes = new ArrayList<GoldQuote>();
    for (Object each : (List<?>) tree.getOrDefault("quotes", List.of())) {
      Map<?, ?> quote = (Map<?, ?>) each;
      quotes.add(
          new GoldQuote(
              (String) quote.get("kind"),
              spans(quote.get("content")),
              spans(quote.get("cue")),
              spans(quote.get("source")),
              quote.get("speaker") instanceof String s ? s : "",
              strings(quote.get("speakerAliases")),
              quote.get("sourceType") instanceof String s ? s : ""));
    }
    return quotes;
  }

  private static List<String> strings(Object list) {
    var strings = new ArrayList<String>();
    if (list instanceof List<?> values) {
      for (Object value : values) {
        strings.add((String) value);
      }
    }
    return strings;
  }

  private static List<Span> spans(Object list) {
    var spans = new ArrayList<Span>();
    if (list instanceof List<?> pairs) {
      for (Object pair : pairs) {
        List<?> ends = (List<?>) pair;
        spans.add(new Span((Integer) ends.get(0), (Integer) ends.get(1)));
      }
    }
    return spans;
  }
}
