package nightdesk.quotes;

import java.util.ArrayList;
import java.util.List;
import nightdesk.model.Actor;
import nightdesk.model.Article;
import nightdesk.model.Passage;
import nightdesk.model.Quote;
import nightdesk.text.Document;
import nightdesk.text.Language;
import nightdesk.text.WordSet;

/**
 * Finds the quotes of one article: the quoted stretches by rules ({@link QuotationMarks}), the
 * parts of each attribution by a learned sequence model ({@link QuoteTagger}), what belongs
 * together by a learned choice ({@link QuoteLinker}), and who the speaker is ({@link
 * SpeakerResolver}). Immutable and thread-safe.
 *
 * <p>Content, cue and source are as in S. Pareti, "PARC 3.0: A corpus of attribution relations"
 * (2016) and PolNeAR (Newell, Margolin and Ruths 2018), which the model is trained on.
 */
public final class QuoteFinder {
  private final QuoteModel model;
  private final QuoteTagger tagger;
  private final Attributor attributor;
  private final ReportedSpeech reported;
  private final SpeakerResolver resolver;
  private final Grammar.Words words;
  private final WordSet verbs;
  private final Confidence confidence;

  /** A finder for English. */
  public QuoteFinder() {
    this(QuoteModel.load(new Language("en")), new Language("en"));
  }

  QuoteFinder(QuoteModel model, Language language) {
    this.model = model;
    this.tagger = new QuoteTagger(model);
    this.attributor = new Attributor(new QuoteLinker(model.links()));
    this.reported = new ReportedSpeech(language);
    this.resolver = new SpeakerResolver(language);
    this.confidence = Confidence.load(language.code());
    this.words = Grammar.Words.of(language);
    this.verbs = language.words("reporting-verbs");
  }

  /**
   * The quotes in text order; a speaker who is one of {@code actors} has that actor's name.
   *
   * @param actors what {@code actors} found in the same document
   */
  public List<Quote> find(Document document, List<Actor> actors) {
    return evidence(document, actors).stream().map(Found::quote).toList();
  }

  /**
   * A quote and what its confidence rests on.
   *
   * @param evidence as {@link Confidence#evidence} says
   */
  record Found(Quote quote, double[] evidence) {}

  List<Found> evidence(Document document, List<Actor> actors) {
    if (document.size() == 0) {
      return List.of();
    }
    var marks = new QuotationMarks(document);
    var features = new QuoteFeatures(document, marks, model.lexicon());
    QuoteTagger.Tags tags = tagger.tag(document, features);
    List<Attribution> attributions = attributor.attribute(document, marks, tags);
    var grammar = new Grammar(document, marks, words);
    reported.find(grammar, attributions);
    new SourceRules(grammar, attributions).apply();
    new ContentRules(grammar, attributions, verbs).apply();
    new NoStatements(grammar).drop(attributions);
    var titles = new Titles(document, marks);
    titles.drop(attributions);
    List<Speaker> speakers = resolver.resolve(document, marks, actors, attributions);
    var found = new ArrayList<Found>(attributions.size());
    for (int i = 0; i < attributions.size(); i++) {
      found.add(quote(document, marks, titles, attributions.get(i), speakers.get(i)));
    }
    return found;
  }

  private Found quote(
      Document document, QuotationMarks marks, Titles titles, Attribution a, Speaker speaker) {
    int[] count = new int[2];
    for (int[] range : a.content) {
      marks.count(range, count);
    }
    count[0] -= count[0] < count[1] ? titles.letters(a) : 0;
    Quote.Kind kind =
        count[0] == count[1]
            ? Quote.Kind.DIRECT
            : count[0] < 2 ? Quote.Kind.INDIRECT : Quote.Kind.MIXED;
    Article article = document.article();
    var content = new ArrayList<Passage>(a.content.size());
    for (int[] range : a.content) {
      content.add(article.passage(document.span(range[0], range[1])));
    }
    double[] evidence = Confidence.evidence(a, speaker, kind == Quote.Kind.DIRECT);
    var quote =
        new Quote(
            kind,
            content,
            passages(document, a.cue),
            passages(document, a.source),
            speaker.name(),
            speaker.via(),
            confidence.of(evidence));
    return new Found(quote, evidence);
  }

  private static List<Passage> passages(Document document, int[] range) {
    return range == null
        ? List.of()
        : List.of(document.article().passage(document.span(range[0], range[1])));
  }
}
