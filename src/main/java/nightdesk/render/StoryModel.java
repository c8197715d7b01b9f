package nightdesk.render;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nightdesk.model.Actor;
import nightdesk.model.Analysis;
import nightdesk.model.Article;
import nightdesk.model.Findings;
import nightdesk.model.KeyPoint;
import nightdesk.model.Passage;
import nightdesk.model.Quote;
import nightdesk.model.Story;

/** One story as the templates see it. */
final class StoryModel {
  /** Rows of the who's who; the rest is counted, and is in the index. */
  private static final int ACTORS = 12;

  /** Articles that a story lists by their titles; the rest is counted. */
  static final int SOURCES = 20;

  /** That many of the most salient are shown in any case. */
  private static final int FOREMOST = 4;

  private final Story story;
  private final int number;
  private final EvidenceModel evidence;
  private final Frame frame;
  private final LocalDate edition;

  StoryModel(Story story, int number, EvidenceModel evidence, Frame frame, LocalDate edition) {
    this.story = story;
    this.number = number;
    this.evidence = evidence;
    this.frame = frame;
    this.edition = edition;
  }

  Map<String, Object> build() {
    Findings findings = story.findings();
    var outlets = new LinkedHashSet<String>();
    for (Analysis member : story.members()) {
      outlets.add(evidence.outlet(member.article()));
    }
    String novelty = EvidenceModel.name(story.novelty());
    var map = new LinkedHashMap<String, Object>();
    map.put("number", number);
    map.put("id", "story" + number);
    map.put("headline", SafeText.line(story.headline()));
    map.put(
        "wordsLanguage", SafeText.language(story.members().get(0).article().about().language()));
    map.put("wordsDirection", SafeText.direction(story.headline()));
    map.put("novelty", novelty);
    map.put("noveltyText", frame.label("novelty." + novelty));
    map.put("day", story.day());
    map.put("dayText", story.day() > 1 ? frame.say("story.day", frame.number(story.day())) : "");
    map.put("articles", story.members().size());
    map.put("articlesText", frame.count("count.articles", story.members().size()));
    map.put("outletsText", frame.count("count.outlets", outlets.size()));
    map.put("outlets", new ArrayList<Object>(outlets));
    map.put("newestText", newest());
    map.put("keyPoints", points(findings));
    map.put("actors", actors(findings.actors()));
    map.put("actorsLeftOut", Math.max(0, findings.actors().size() - ACTORS));
    quotes(findings, map);
    map.put("timeline", timeline());
    map.put("differences", differences());
    map.put("dated", dated());
    map.put("sources", sources());
    map.put("sourcesMore", frame.more(story.members().size() - SOURCES));
    return map;
  }

  private String newest() {
    return story.members().stream()
        .flatMap(member -> member.article().about().published().stream())
        .max(Comparator.comparing(OffsetDateTime::toInstant))
        .map(frame::time)
        .orElse("");
  }

  /** One entry a point; what reads on from it is its {@code then}. */
  private List<Object> points(Findings findings) {
    var all = new ArrayList<>();
    int n = 0;
    for (List<KeyPoint> group : findings.together()) {
      Map<String, Object> first = point(group.get(0), ++n);
      var then = new ArrayList<>();
      for (KeyPoint next : group.subList(1, group.size())) {
        then.add(point(next, ++n));
      }
      first.put("then", then);
      all.add(first);
    }
    return all;
  }

  private Map<String, Object> point(KeyPoint point, int n) {
    return evidence.point(point, id("k", n), number, story.differences());
  }

  private String id(String kind, int n) {
    return "s" + number + kind + n;
  }

  private List<Object> actors(List<Actor> actors) {
    List<Actor> shown = whoIsWho(actors);
    int most = shown.stream().mapToInt(actor -> actor.mentions().size()).max().orElse(0);
    var all = new ArrayList<>();
    shown.forEach(actor -> all.add(evidence.actor(actor, most)));
    return all;
  }

  /**
   * The actors to show, in their order: the foremost, who is quoted, other persons, organisations;
   * then whoever else there is room for.
   */
  private List<Actor> whoIsWho(List<Actor> actors) {
    var speakers = new HashSet<String>();
    story.findings().quotes().forEach(quote -> speakers.add(quote.speaker()));
    var chosen = new LinkedHashSet<>(actors.subList(0, Math.min(FOREMOST, actors.size())));
    List<Predicate<Actor>> turns =
        List.of(
            actor -> speakers.contains(actor.name()),
            actor -> actor.type() == Actor.Type.PERSON,
            actor -> actor.type() == Actor.Type.ORGANIZATION,
            actor -> true);
    for (Predicate<Actor> turn : turns) {
      for (Actor actor : actors) {
        if (chosen.size() < ACTORS && turn.test(actor)) {
          chosen.add(actor);
        }
      }
    }
    return actors.stream().filter(chosen::contains).toList();
  }

  private void quotes(Findings findings, Map<String, Object> map) {
    // Two passes, so that the notes are numbered in the order of the page.
    var quotes = new ArrayList<>();
    var reported = new ArrayList<>();
    for (Quote quote : findings.quotes()) {
      if (quote.kind() == Quote.Kind.DIRECT) {
        quotes.add(quote(quote, id("q", quotes.size() + 1)));
      }
    }
    for (Quote quote : findings.quotes()) {
      if (quote.kind() != Quote.Kind.DIRECT) {
        reported.add(quote(quote, id("r", reported.size() + 1)));
      }
    }
    map.put("quotes", quotes);
    map.put("reported", reported);
  }

  private Map<String, Object> quote(Quote quote, String place) {
    return evidence.quote(quote, place, number, story.findings().actors());
  }

  /** When the members were published, to scale: {@code at} is 0 to 100. */
  private Map<String, Object> timeline() {
    var dated = new ArrayList<Article>();
    for (Analysis member : listed(story)) {
      if (member.article().about().published().isPresent()) {
        dated.add(member.article());
      }
    }
    dated.sort(
        Comparator.comparing((Article a) -> a.about().published().get().toInstant())
            .thenComparing(Article::id));
    var events = new ArrayList<>();
    var map = new LinkedHashMap<String, Object>();
    map.put("events", events);
    map.put("fromText", "");
    map.put("toText", "");
    if (dated.size() < 2) {
      return map;
    }
    OffsetDateTime first = dated.get(0).about().published().get();
    OffsetDateTime last = dated.get(dated.size() - 1).about().published().get();
    long length = Duration.between(first, last).toSeconds();
    if (length == 0) {
      return map;
    }
    for (Article article : dated) {
      OffsetDateTime time = article.about().published().get();
      Map<String, Object> event = evidence.source(article);
      event.put("at", (int) (100 * Duration.between(first, time).toSeconds() / length));
      events.add(event);
    }
    map.put("fromText", frame.time(first));
    map.put("toText", frame.time(last));
    return map;
  }

  /**
   * The dated events to scale: {@code at} and {@code to} are 0 to 1000, of the first day's start.
   */
  private Map<String, Object> dated() {
    var map = new LinkedHashMap<String, Object>();
    var events = new ArrayList<>();
    map.put("events", events);
    LocalDate first = edition;
    LocalDate last = edition;
    for (Story.Event event : story.events()) {
      first = event.from().isBefore(first) ? event.from() : first;
      last = event.to().isAfter(last) ? event.to() : last;
    }
    long days = ChronoUnit.DAYS.between(first, last) + 1;
    for (Story.Event event : story.events()) {
      Map<String, Object> one =
          evidence.passage(List.of(event.words()), id("e", events.size() + 1), number);
      one.put("value", event.value());
      one.put("valueText", frame.event(event, edition));
      one.put("dateEvidence", List.of(EvidenceModel.span(event.date())));
      // A day is drawn at its noon, a week or a month from its first day to its last.
      one.put("at", place(first, event.from(), days));
      one.put("end", place(first, event.to(), days));
      events.add(one);
    }
    map.put("edition", place(first, edition, days));
    map.put("fromText", frame.shortDate(first));
    map.put("toText", frame.shortDate(last));
    map.put("drawn", days > 1 && events.size() > 1);
    return map;
  }

  private static int place(LocalDate first, LocalDate day, long days) {
    return (int) ((ChronoUnit.DAYS.between(first, day) * 2 + 1) * 500 / days);
  }

  private List<Object> differences() {
    var all = new ArrayList<>();
    for (Story.Difference difference : story.differences()) {
      var versions = new ArrayList<>();
      for (Passage passage : difference.passages()) {
        versions.add(
            evidence.passage(
                List.of(passage), id("d", all.size() + 1) + "-" + (versions.size() + 1), number));
      }
      var map = new LinkedHashMap<String, Object>();
      map.put("subject", SafeText.line(difference.subject()));
      map.put("versions", versions);
      all.add(map);
    }
    return all;
  }

  /** The members that a story lists. */
  static List<Analysis> listed(Story story) {
    return story.members().subList(0, Math.min(SOURCES, story.members().size()));
  }

  private List<Object> sources() {
    var all = new ArrayList<>();
    for (Analysis member : listed(story)) {
      all.add(evidence.source(member.article()));
    }
    return all;
  }
}
