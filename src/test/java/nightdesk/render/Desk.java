package nightdesk.render;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nightdesk.model.Actor;
import nightdesk.model.Analysis;
import nightdesk.model.Article;
import nightdesk.model.Briefing;
import nightdesk.model.Coverage;
import nightdesk.model.DeskNotes;
import nightdesk.model.Findings;
import nightdesk.model.KeyPoint;
import nightdesk.model.Mention;
import nightdesk.model.Metadata;
import nightdesk.model.Passage;
import nightdesk.model.Problem;
import nightdesk.model.Quote;
import nightdesk.model.Span;
import nightdesk.model.Story;
import nightdesk.stories.EventFinder;
import nightdesk.text.Texts;

/** Puts briefings together by hand: passages are named by their words. */
final class Desk {
  private final EventFinder events = new EventFinder();
  private final Texts texts = new Texts();
  static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private final List<Story> stories = new ArrayList<>();
  private final List<KeyPoint> top = new ArrayList<>();
  private final List<Problem> skipped = new ArrayList<>();
  private final List<Problem> failed = new ArrayList<>();
  private final List<Coverage.SetAside> setAside = new ArrayList<>();
  private final Map<String, Actor> actors = new LinkedHashMap<>();
  private int articles;
  private DeskNotes notes = DeskNotes.NONE;
  private String title = "Morning Briefing";
  private String edition = "Morning";

  static Article article(
      String id, String outlet, String published, String language, String title, String text) {
    return new Article(
        id,
        title,
        false,
        text,
        Metadata.NONE
            .withOrigin(id + ".txt")
            .withOutlet(outlet)
            .withUrl("https://example.org/" + id)
            .withLanguage(language)
            .withPublished(
                published.isEmpty()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(published))));
  }

  /** The first place where {@code article} has {@code words}. */
  static Passage at(Article article, String words) {
    int start = article.text().indexOf(words);
    if (start < 0) {
      throw new IllegalArgumentException("not in " + article.id() + ": " + words);
    }
    return article.passage(new Span(start, start + words.length()));
  }

  static KeyPoint point(Article article, String words, Passage... support) {
    var why = new TreeMap<String, Double>();
    why.put("position", 0.81);
    why.put("centrality", 0.44);
    return new KeyPoint(at(article, words), 1.25, why, List.of(), List.of(support));
  }

  static KeyPoint readingOn(KeyPoint point) {
    return new KeyPoint(
        point.passage(), point.score(), point.why(), point.glosses(), point.support(), true);
  }

  static KeyPoint glossed(KeyPoint point, String pronoun, String name) {
    Article article = point.passage().article();
    int start = article.text().indexOf(pronoun, point.passage().span().start());
    var gloss = new KeyPoint.Gloss(new Span(start, start + pronoun.length()), name);
    return new KeyPoint(
        point.passage(), point.score(), point.why(), List.of(gloss), point.support());
  }

  static Quote quote(Quote.Kind kind, Article article, String speaker, String... content) {
    return new Quote(
        kind,
        java.util.Arrays.stream(content).map(words -> at(article, words)).toList(),
        List.of(),
        List.of(),
        speaker,
        "",
        speaker.isEmpty() ? 0 : 0.9);
  }

  /** An actor mentioned wherever one of {@code articles} has {@code word}. */
  static Actor actor(
      String name, Actor.Type type, String role, String word, List<Article> articles) {
    var mentions = new ArrayList<Mention>();
    var roles = new ArrayList<Passage>();
    for (Article article : articles) {
      for (int i = article.text().indexOf(word); i >= 0; i = article.text().indexOf(word, i + 1)) {
        mentions.add(
            new Mention(article.passage(new Span(i, i + word.length())), Mention.Form.NAME));
      }
      if (!role.isEmpty() && roles.isEmpty() && article.text().contains(role)) {
        roles.add(at(article, role));
      }
    }
    return new Actor(name, type, roles, Math.min(1, mentions.size() / 20.0), mentions);
  }

  Desk titled(String newTitle, String newEdition) {
    title = newTitle;
    edition = newEdition;
    return this;
  }

  Desk story(
      List<Article> members,
      List<KeyPoint> points,
      List<Actor> who,
      List<Quote> quotes,
      Story.Difference... differences) {
    var analyses = new ArrayList<Analysis>();
    for (Article member : members) {
      analyses.add(new Analysis(member, List.of(), Findings.NONE));
    }
    articles += members.size();
    stories.add(
        new Story(
                "story-" + members.get(0).id(),
                members.get(0).title(),
                Story.Novelty.NEW,
                analyses,
                new Findings(points, who, quotes),
                List.of(differences))
            .withEvents(events.find(members.stream().map(texts::analyze).toList()))
            .withOmissions(omissions(members, points)));
    if (!points.isEmpty() && top.size() < 5) {
      top.add(points.get(0));
    }
    for (Actor actor : who) {
      actors.putIfAbsent(actor.name(), actor);
    }
    return this;
  }

  private List<Story.Omission> omissions(List<Article> members, List<KeyPoint> points) {
    var all = new ArrayList<Story.Omission>();
    for (Article member : members) {
      for (Span span : texts.analyze(member).sentenceSpans()) {
        Passage sentence = member.passage(span);
        boolean used =
            points.stream()
                .map(KeyPoint::passage)
                .anyMatch(p -> p.article().equals(member) && p.span().overlaps(span));
        if (!used) {
          all.add(
              new Story.Omission(sentence, sentence.text().endsWith("?") ? "question" : "below"));
        }
      }
    }
    return all;
  }

  Desk skipped(String where, String what, String todo) {
    skipped.add(new Problem(where, what, todo));
    return this;
  }

  Desk failed(String where, String what, String todo) {
    failed.add(new Problem(where, what, todo));
    return this;
  }

  Desk aside(String reason, int count) {
    setAside.add(new Coverage.SetAside(reason, count));
    return this;
  }

  Desk notes(DeskNotes newNotes) {
    notes = newNotes;
    return this;
  }

  Briefing briefing() {
    var times =
        stories.stream()
            .flatMap(story -> story.members().stream())
            .flatMap(member -> member.article().about().published().stream())
            .sorted()
            .toList();
    var coverage =
        new Coverage(
            articles,
            times.stream().findFirst(),
            times.isEmpty() ? Optional.empty() : Optional.of(times.get(times.size() - 1)),
            skipped,
            failed,
            setAside);
    return new Briefing(
        title,
        edition,
        DAY,
        top.subList(0, Math.min(1, top.size())),
        top,
        stories,
        List.copyOf(actors.values()),
        coverage,
        notes);
  }
}
