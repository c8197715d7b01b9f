package nightdesk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nightdesk.actors.ActorFinder;
import nightdesk.actors.ActorMerger;
import nightdesk.model.Actor;
import nightdesk.model.Analysis;
import nightdesk.model.Article;
import nightdesk.model.Briefing;
import nightdesk.model.Coverage;
import nightdesk.model.Findings;
import nightdesk.model.KeyPoint;
import nightdesk.model.Quote;
import nightdesk.model.Story;
import nightdesk.quotes.QuoteFinder;
import nightdesk.quotes.QuoteSelector;
import nightdesk.stories.DifferenceFinder;
import nightdesk.stories.EventFinder;
import nightdesk.stories.StoryGrouper;
import nightdesk.summary.BottomLine;
import nightdesk.summary.Budget;
import nightdesk.summary.LeadHeadline;
import nightdesk.summary.StorySummarizer;
import nightdesk.summary.Summarizer;
import nightdesk.summary.Verdict;
import nightdesk.text.Document;
import nightdesk.text.Texts;

/**
 * The library's door: what one article says ({@link #analyze}), and what a night's articles say
 * together ({@link #brief}). Both are pure functions of their arguments: no clock, no disk, no
 * network, no randomness. Immutable and thread-safe; one instance serves all threads.
 */
public final class Nightdesk {
  private final Options options;
  private final Texts texts = new Texts();
  private final ActorFinder actors = new ActorFinder();
  private final QuoteFinder quotes = new QuoteFinder();
  private final LeadHeadline headline = new LeadHeadline();
  private final Summarizer summarizer = new Summarizer();
  private final StoryGrouper grouper = new StoryGrouper();
  private final ActorMerger actorMerger = new ActorMerger();
  private final QuoteSelector quoteSelector = new QuoteSelector();
  private final DifferenceFinder differenceFinder = new DifferenceFinder();
  private final EventFinder eventFinder = new EventFinder();
  private final BottomLine bottomLine = new BottomLine();
  private final StorySummarizer storySummarizer = new StorySummarizer();

  public Nightdesk(Options options) {
    this.options = options;
  }

  /**
   * What one article says. An article without a headline gets one made of its lead; it is marked as
   * derived.
   */
  public Analysis analyze(Article given) {
    Article article =
        given.title().isBlank() ? given.withTitle(headline.of(texts.analyze(given)), true) : given;
    Document document = texts.analyze(article);
    List<Actor> found = actors.find(document);
    List<Quote> said = quotes.find(document, found);
    List<KeyPoint> points = summarizer.summarize(document, found, said, options.articleKeyPoints());
    return new Analysis(article, document.sentenceSpans(), new Findings(points, found, said));
  }

  /**
   * Of each sentence of an article, in text order, whether it is one of its key points, and if not,
   * why not.
   *
   * @param analysis what {@link #analyze} gave
   */
  public List<Verdict> explain(Analysis analysis) {
    return explain(analysis, texts.analyze(analysis.article()));
  }

  private List<Verdict> explain(Analysis analysis, Document document) {
    return summarizer.explain(
        document,
        analysis.findings().actors(),
        analysis.findings().quotes(),
        Budget.sentences(options.articleKeyPoints()));
  }

  /**
   * The key points of several articles on one event, best first: whole sentences or clauses within
   * {@code words} words together.
   */
  public List<KeyPoint> summarize(List<Article> articles, int words) {
    return storySummarizer.summarize(
        articles.stream().map(texts::analyze).toList(), Budget.words(words));
  }

  /** The story of each article, by the article's id: the id of one of the story's articles. */
  public Map<String, String> group(List<Article> articles) {
    var bare = new ArrayList<Analysis>();
    articles.forEach(article -> bare.add(new Analysis(article, List.of(), Findings.NONE)));
    var storyOf = new TreeMap<String, String>();
    for (List<Analysis> members : grouper.group(bare)) {
      for (Analysis member : members) {
        storyOf.put(member.article().id(), members.get(0).article().id());
      }
    }
    return storyOf;
  }

  /**
   * The briefing of a night. The order of {@code tonight} does not matter.
   *
   * @param title the masthead's title
   * @param edition the edition's name
   * @param date the edition's date
   * @param tonight the analyses of the night's articles, each article once
   * @param coverage what was read and what was not
   */
  public Briefing brief(
      String title, String edition, LocalDate date, List<Analysis> tonight, Coverage coverage) {
    return brief(title, edition, date, coverage, stories(tonight, options), options);
  }

  /**
   * The stories of a night, most important first. The order of {@code tonight} does not matter.
   *
   * @param tonight the analyses of the night's articles, each article once
   * @param limits how much a story shows, in place of this instance's own
   */
  public List<Story> stories(List<Analysis> tonight, Options limits) {
    var sorted = new ArrayList<>(tonight);
    sorted.sort(Comparator.comparing(analysis -> analysis.article().id()));
    var stories = new ArrayList<Story>();
    for (List<Analysis> members : grouper.group(sorted)) {
      stories.add(story(members, limits));
    }
    return stories;
  }

  /**
   * The briefing of {@code stories}, some or all of a night's, in the order in which they come.
   *
   * @param limits how much it shows, in place of this instance's own
   */
  public Briefing brief(
      String title,
      String edition,
      LocalDate date,
      Coverage coverage,
      List<Story> stories,
      Options limits) {
    var points = new ArrayList<KeyPoint>();
    for (Story story : stories) {
      if (points.size() < limits.briefingKeyPoints() && !story.findings().keyPoints().isEmpty()) {
        points.add(story.findings().keyPoints().get(0));
      }
    }
    List<KeyPoint> carrying =
        bottomLine.of(stories.stream().map(story -> story.findings().keyPoints()).toList());
    var members = new ArrayList<Analysis>();
    stories.forEach(story -> members.addAll(story.members()));
    members.sort(Comparator.comparing(analysis -> analysis.article().id()));
    return new Briefing(
        title, edition, date, carrying, points, stories, actorMerger.merge(members), coverage);
  }

  private Story story(List<Analysis> members, Options limits) {
    List<Actor> merged = actorMerger.merge(members);
    List<Document> documents =
        members.stream().map(member -> texts.analyze(member.article())).toList();
    Findings findings =
        new Findings(
            storyKeyPoints(members, documents, limits.storyKeyPoints()),
            merged,
            quoteSelector.select(members, merged, limits.storyQuotes()));
    var fates = new SentenceFates();
    for (int m = 0; m < members.size(); m++) {
      fates.add(members.get(m), explain(members.get(m), documents.get(m)));
    }
    return new Story(
            members.get(0).article().id(),
            members.get(0).article().title(),
            Story.Novelty.NEW,
            members,
            findings,
            differenceFinder.find(documents))
        .withEvents(eventFinder.find(documents, fates::stands))
        .withOmissions(fates.omissions(findings.keyPoints()));
  }

  /** Of one article its own, of several what most of them say. */
  private List<KeyPoint> storyKeyPoints(
      List<Analysis> members, List<Document> documents, int count) {
    if (members.size() == 1) {
      List<KeyPoint> points = members.get(0).findings().keyPoints();
      return points.subList(0, Math.min(count, points.size()));
    }
    return storySummarizer.summarize(
        documents,
        members.stream().map(member -> member.findings().actors()).toList(),
        Budget.sentences(count));
  }
}
