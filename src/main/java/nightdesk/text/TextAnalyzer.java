package nightdesk.text;

import nightdesk.model.Article;

/**
 * Makes a {@link Document} of an article: tokens in one pass over the characters, then paragraphs
 * and sentences in one pass over the tokens. Immutable and thread-safe; time and memory grow
 * linearly with the text.
 */
public final class TextAnalyzer {
  private final Language language;
  private final Tokenizer tokenizer;
  private final SentenceSplitter splitter;

  /**
   * @param language whose abbreviations and sentence starters are used
   */
  public TextAnalyzer(Language language) {
    this.language = language;
    var abbreviations = new java.util.ArrayList<String>();
    abbreviations.addAll(language.entries("abbreviations"));
    abbreviations.addAll(language.entries("abbreviations-before"));
    abbreviations.addAll(language.entries("abbreviations-ending"));
    this.tokenizer =
        new Tokenizer(WordSet.of(abbreviations), language.words("abbreviations-number"));
    this.splitter = new SentenceSplitter(language);
  }

  /** The article's paragraphs, sentences and tokens. */
  public Document analyze(Article article) {
    Tokens tokens = tokenizer.tokenize(article.text());
    SentenceSplitter.Bounds bounds = splitter.split(article.text(), tokens);
    return new Document(article, language, tokens, bounds.sentences(), bounds.paragraphs());
  }
}
