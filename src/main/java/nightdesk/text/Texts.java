package nightdesk.text;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nightdesk.model.Article;

/**
 * Makes a {@link Document} of an article in whatever language: the one its metadata name, or else
 * the one its text tells, or else English. Thread-safe.
 */
public final class Texts {
  private static final String FALLBACK = "en";

  private final LanguageDetector detector = new LanguageDetector();
  private final Map<String, TextAnalyzer> analyzers = new ConcurrentHashMap<>();

  /** The article's paragraphs, sentences and tokens. */
  public Document analyze(Article article) {
    return analyzers
        .computeIfAbsent(language(article), code -> new TextAnalyzer(new Language(code)))
        .analyze(article);
  }

  /** The code of the article's language, without region or script: "en". */
  public String language(Article article) {
    String tag = article.about().language().strip().toLowerCase(Locale.ROOT);
    String code = tag.split("[-_]", 2)[0];
    if (code.matches("[a-z]{2,3}") && !code.equals("und")) {
      return code;
    }
    String detected = detector.detect(article.text());
    return detected.isEmpty() ? FALLBACK : detected;
  }
}
