package nightdesk.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nightdesk.model.Actor;
import nightdesk.model.Analysis;
import nightdesk.model.Article;
import nightdesk.model.Briefing;
import nightdesk.model.Coverage;
import nightdesk.model.DeskNotes;
import nightdesk.model.KeyPoint;
import nightdesk.model.Mention;
import nightdesk.model.Passage;
import nightdesk.model.Problem;
import nightdesk.model.Story;

/**
 * A briefing as the templates see it: maps, lists, texts, whole and decimal numbers, truth values,
 * and nothing else. {@code docs/templates.md} lists every name.
 */
final class BriefingModel {
  /** Actors of the index, the most salient first; more would be a directory, not a briefing. */
  private static final int INDEX_ACTORS = 200;

  /** Outlets with their number of articles. */
  private static final int OUTLETS = 40;

  /** Inputs that could not be read, and sources that failed, by name. */
  private static final int PROBLEMS = 100;

  private final Briefing briefing;
  private final RenderSettings settings;
  private final Frame frame;
  private final Citations citations = new Citations();
  private final Map<String, Integer> storyOfArticle = new HashMap<>();
  private final Map<String, Integer> storyNumbers = new HashMap<>();
  private final Map<String, Integer> sourceNumbers = new LinkedHashMap<>();
  private final Map<String, Article> articles = new LinkedHashMap<>();
  private final Map<String, List<Story.Omission>> omissions = new HashMap<>();
  private final EvidenceModel evidence;

  private BriefingModel(Briefing briefing, RenderSettings settings, Frame frame) {
    this.briefing = briefing;
    this.settings = settings;
    this.frame = frame;
    int number = 0;
    for (Story story : briefing.stories()) {
      number++;
      storyNumbers.put(story.id(), number);
      for (Story.Omission omission : story.omissions()) {
        omissions
            .computeIfAbsent(omission.sentence().article().id(), id -> new ArrayList<>())
            .add(omission);
      }
      for (Analysis member : story.members()) {
        storyOfArticle.putIfAbsent(member.article().id(), number);
        add(member.article());
      }
    }
    this.evidence =
        new EvidenceModel(settings, frame, citations, briefing.notes(), this::sourceNumber);
  }

  private void add(Article article) {
    if (articles.putIfAbsent(article.id(), article) == null) {
      sourceNumbers.put(article.id(), sourceNumbers.size() + 1);
    }
  }

  private int sourceNumber(Article article) {
    add(article);
    return sourceNumbers.get(article.id());
  }

  /** The tree for {@code briefing}. */
  static Map<String, Object> of(Briefing briefing, RenderSettings settings, Frame frame) {
    return new BriefingModel(briefing, settings, frame).build();
  }

  private Map<String, Object> build() {
    var model = new LinkedHashMap<String, Object>();
    model.put("title", SafeText.line(briefing.title()));
    model.put("edition", SafeText.line(briefing.edition()));
    model.put("date", briefing.date().toString());
    model.put("dateText", frame.longDate(briefing.date()));
    model.put("language", frame.language());
    model.put("direction", frame.direction());
    model.put("paper", settings.paper().name().toLowerCase(java.util.Locale.ROOT));
    model.put("zone", frame.zoneName());
    model.put("labels", frame.all());
    model.put("bottomLine", points(briefing.bottomLine(), "b", 0));
    model.put("keyPoints", points(briefing.keyPoints(), "k", 0));
    model.put("changes", changes());
    model.put("watched", watched());
    var stories = new ArrayList<>();
    for (Story story : briefing.stories()) {
      stories.add(
          new StoryModel(story, storyNumbers.get(story.id()), evidence, frame, briefing.date())
              .build());
    }
    model.put("sections", sections());
    model.put("stories", stories);
    model.put("actors", actors());
    model.put("actorsLeftOut", Math.max(0, briefing.actors().size() - INDEX_ACTORS));
    model.put("coverage", coverage());
    model.put(
        "method",
        List.of(frame.label("method.1"), frame.label("method.2"), frame.label("method.3")));
    // Last, when all notes have their numbers.
    List<Object> sources = sources();
    model.put("sources", sources);
    model.put("sourcesMore", frame.more(articles.size() - sources.size()));
    return model;
  }

  private List<Object> points(List<KeyPoint> points, String prefix, int story) {
    var all = new ArrayList<>();
    for (KeyPoint point : points) {
      int of = storyOfArticle.getOrDefault(point.passage().article().id(), 0);
      var differences =
          of == 0 ? List.<Story.Difference>of() : briefing.stories().get(of - 1).differences();
      Map<String, Object> made =
          evidence.point(point, prefix + (all.size() + 1), story, differences);
      made.put("story", of);
      made.put("headline", of == 0 ? "" : SafeText.line(briefing.stories().get(of - 1).headline()));
      all.add(made);
    }
    return all;
  }

  private Map<String, Object> changes() {
    DeskNotes notes = briefing.notes();
    var items = new ArrayList<>();
    for (DeskNotes.Change change : notes.changes()) {
      var item = new LinkedHashMap<String, Object>();
      String kind = EvidenceModel.name(change.kind());
      item.put("kind", kind);
      item.put("kindText", frame.label("change." + kind));
      item.put("headline", SafeText.line(change.headline()));
      item.put("story", storyNumbers.getOrDefault(change.story(), 0));
      item.put("outlet", SafeText.line(change.outlet()));
      var passages = new ArrayList<>();
      for (Passage passage : change.passages()) {
        passages.add(
            evidence.passage(
                List.of(passage), "c" + (items.size() + 1) + "-" + (passages.size() + 1), 0));
      }
      item.put("passages", passages);
      items.add(item);
    }
    var changes = new LinkedHashMap<String, Object>();
    changes.put("since", notes.previous().map(Object::toString).orElse(""));
    changes.put(
        "sinceText",
        notes.previous().map(d -> frame.say("changes.since", frame.shortDate(d))).orElse(""));
    changes.put("items", items);
    return changes;
  }

  private List<Object> sections() {
    var all = new ArrayList<>();
    for (DeskNotes.Section section : briefing.notes().sections()) {
      var numbers = new ArrayList<>();
      for (String id : section.stories()) {
        if (storyNumbers.containsKey(id)) {
          numbers.add(storyNumbers.get(id));
        }
      }
      // Not Map.of: its order is drawn anew in each process.
      var item = new LinkedHashMap<String, Object>();
      item.put("title", SafeText.line(section.title()));
      item.put("stories", numbers);
      all.add(item);
    }
    return all;
  }

  private List<Object> watched() {
    var all = new ArrayList<>();
    for (DeskNotes.WatchHit hit : briefing.notes().watched()) {
      var item = new LinkedHashMap<String, Object>();
      var passages = new ArrayList<>();
      for (Passage passage : hit.passages()) {
        passages.add(
            evidence.passage(
                List.of(passage), "w" + (all.size() + 1) + "-" + (passages.size() + 1), 0));
      }
      var numbers = new ArrayList<>();
      for (String id : hit.stories()) {
        if (storyNumbers.containsKey(id)) {
          numbers.add(storyNumbers.get(id));
        }
      }
      item.put("list", SafeText.line(hit.list()));
      item.put("alert", hit.alert());
      item.put("passages", passages);
      item.put("stories", numbers);
      all.add(item);
    }
    return all;
  }

  private List<Object> actors() {
    List<Actor> shown =
        briefing.actors().subList(0, Math.min(INDEX_ACTORS, briefing.actors().size()));
    int most = shown.stream().mapToInt(actor -> actor.mentions().size()).max().orElse(0);
    var all = new ArrayList<>();
    for (Actor actor : shown) {
      Map<String, Object> map = evidence.actor(actor, most);
      Set<Integer> stories = new LinkedHashSet<>();
      for (Mention mention : actor.mentions()) {
        Integer story = storyOfArticle.get(mention.passage().article().id());
        if (story != null) {
          stories.add(story);
        }
      }
      map.put("stories", stories.stream().sorted().map(n -> (Object) n).toList());
      all.add(map);
    }
    return all;
  }

  private Map<String, Object> coverage() {
    Coverage coverage = briefing.coverage();
    var perOutlet = new TreeMap<String, Integer>();
    for (Article article : articles.values()) {
      perOutlet.merge(evidence.outlet(article), 1, Integer::sum);
    }
    int most = perOutlet.values().stream().max(Comparator.naturalOrder()).orElse(0);
    var outlets = new ArrayList<Map<String, Object>>();
    perOutlet.forEach(
        (name, count) -> {
          var outlet = new LinkedHashMap<String, Object>();
          outlet.put("name", name);
          outlet.put("articles", count);
          outlet.put("share", EvidenceModel.share(count, most));
          outlets.add(outlet);
        });
    outlets.sort(
        Comparator.comparing((Map<String, Object> outlet) -> -(Integer) outlet.get("articles")));
    var setAside = new ArrayList<>();
    for (Coverage.SetAside aside : coverage.setAside()) {
      var item = new LinkedHashMap<String, Object>();
      item.put("reason", SafeText.line(frame.reason(aside.reason())));
      item.put("count", aside.count());
      setAside.add(item);
    }
    var map = new LinkedHashMap<String, Object>();
    map.put("articles", coverage.articles());
    map.put("articlesText", frame.count("count.articles", coverage.articles()));
    map.put("storiesText", frame.count("count.stories", briefing.stories().size()));
    map.put("outletsText", frame.count("count.outlets", perOutlet.size()));
    map.put("skippedText", frame.count("count.skipped", coverage.skipped().size()));
    map.put("failedText", frame.count("count.failed", coverage.failed().size()));
    map.put("from", coverage.from().map(Object::toString).orElse(""));
    map.put("to", coverage.to().map(Object::toString).orElse(""));
    map.put("fromText", coverage.from().map(frame::time).orElse(""));
    map.put("toText", coverage.to().map(frame::time).orElse(""));
    map.put(
        "windowText",
        coverage.from().isPresent() && coverage.to().isPresent()
            ? frame.say(
                "coverage.window",
                frame.time(coverage.from().get()),
                frame.time(coverage.to().get()),
                frame.zoneName())
            : frame.label("coverage.nowindow"));
    map.put(
        "outlets", new ArrayList<Object>(outlets.subList(0, Math.min(OUTLETS, outlets.size()))));
    map.put("outletsMore", frame.more(outlets.size() - OUTLETS));
    map.put("skipped", problems(coverage.skipped()));
    map.put("failed", problems(coverage.failed()));
    map.put(
        "unreadMore",
        frame.more(
            Math.max(0, coverage.skipped().size() - PROBLEMS)
                + Math.max(0, coverage.failed().size() - PROBLEMS)));
    map.put("setAside", setAside);
    return map;
  }

  private static List<Object> problems(List<Problem> problems) {
    var all = new ArrayList<>();
    for (Problem problem : problems.subList(0, Math.min(PROBLEMS, problems.size()))) {
      var map = new LinkedHashMap<String, Object>();
      map.put("where", SafeText.line(problem.where()));
      map.put("what", SafeText.line(problem.what()));
      map.put("todo", SafeText.line(problem.todo()));
      all.add(map);
    }
    return all;
  }

  private List<Object> sources() {
    Map<String, List<Citations.Note>> cited = citations.byArticle();
    long characters = 0;
    for (String id : cited.keySet()) {
      characters += articles.get(id).text().length();
    }
    boolean whole = characters <= settings.wholeTexts();
    // What is cited, and what a story lists; of a story of a thousand articles the rest is counted.
    Set<String> listed = new HashSet<>(cited.keySet());
    for (Story story : briefing.stories()) {
      StoryModel.listed(story).forEach(member -> listed.add(member.article().id()));
    }
    var all = new ArrayList<>();
    for (Article article : articles.values()) {
      if (!listed.contains(article.id())) {
        continue;
      }
      Map<String, Object> source = evidence.source(article);
      source.put("story", storyOfArticle.getOrDefault(article.id(), 0));
      List<Citations.Note> notes = cited.getOrDefault(article.id(), List.of());
      source.put("cited", !notes.isEmpty());
      source.put("whole", whole && !notes.isEmpty());
      source.put(
          "paragraphs",
          notes.isEmpty() ? List.of() : SourceTexts.marked(article.text(), notes, whole));
      source.put(
          "leftOut",
          whole && !notes.isEmpty()
              ? evidence.leftOut(omissions.getOrDefault(article.id(), List.of()))
              : List.of());
      all.add(source);
    }
    return all;
  }
}
