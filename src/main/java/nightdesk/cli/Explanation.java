package nightdesk.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nightdesk.Nightdesk;
import nightdesk.Options;
import nightdesk.json.ModelJson;
import nightdesk.model.Analysis;
import nightdesk.model.Span;
import nightdesk.summary.Verdict;
import nightdesk.summary.Verdict.Outcome;

/** What a {@code briefing.json} says of the choices that were made, in lines for a reader. */
final class Explanation {
  /** Sentences told of words that stand in many. */
  private static final int MOST_SENTENCES = 10;

  private final Map<String, Object> report;
  private final List<Map<String, Object>> stories;
  private final Map<String, Map<String, Object>> points = new LinkedHashMap<>();
  private final StringBuilder out = new StringBuilder();

  Explanation(Map<String, Object> report) {
    this.report = report;
    this.stories = list(report, "stories");
    for (String list : List.of("bottomLine", "keyPoints")) {
      for (Map<String, Object> point : list(report, list)) {
        points.put(text(point, "id"), point);
      }
    }
    for (Map<String, Object> story : stories) {
      for (Map<String, Object> point : keyPoints(story)) {
        points.put(text(point, "id"), point);
      }
    }
  }

  /** All stories and their key points. */
  String all() {
    for (int i = 0; i < stories.size(); i++) {
      story(i);
    }
    if (stories.isEmpty()) {
      line("No stories: nothing was published that belongs in this edition.");
    }
    return out.toString();
  }

  /** The explanation of a key point, a story or a sentence; "" if there is none. */
  String of(String wanted) {
    String id = wanted.toLowerCase(Locale.ROOT);
    if (points.containsKey(id)) {
      point(points.get(id));
    } else if (id.matches("\\d{1,5}") && points.containsKey("k" + id)) {
      point(points.get("k" + id));
    } else {
      for (int i = 0; i < stories.size(); i++) {
        if (text(stories.get(i), "id").equals(id)) {
          story(i);
          return out.toString();
        }
      }
      sentences(wanted);
    }
    return out.toString();
  }

  private void point(Map<String, Object> point) {
    line(text(point, "id") + ": " + text(point, "text"));
    Map<String, Object> source = list(point, "evidence").get(0);
    line(
        "  from "
            + text(point, "outlet")
            + ", article "
            + text(source, "article")
            + ", characters "
            + number(source, "start")
            + " to "
            + number(source, "end"));
    if (!text(point, "readsOnFrom").isEmpty()) {
      line("  reads on from " + text(point, "readsOnFrom") + ", and is shown with it");
    }
    line("  " + text(point, "confidenceText") + sources(list(point, "support")));
    line("  score " + decimal(((Number) point.get("score")).doubleValue()) + ", the sum of");
    for (Map<String, Object> part : list(point, "why")) {
      line(
          "    "
              + decimal(((Number) part.get("value")).doubleValue())
              + "  "
              + text(part, "label"));
    }
    if (number(point, "story") > 0) {
      line("  story " + number(point, "story") + ": " + text(point, "headline"));
    }
  }

  private static String sources(List<Map<String, Object>> support) {
    var names = new LinkedHashSet<String>();
    for (Map<String, Object> one : support) {
      names.add(text(one, "outlet"));
    }
    return names.isEmpty() ? "" : ", also reported by " + String.join(", ", names);
  }

  private void story(int i) {
    Map<String, Object> story = stories.get(i);
    line("story" + number(story, "number") + ": " + text(story, "headline"));
    String section = section(story);
    line(
        "  told by "
            + text(story, "outletsText")
            + " in "
            + text(story, "articlesText")
            + (newest(story).isEmpty() ? "" : ", the newest of " + newest(story))
            + (section.isEmpty() ? "" : "; section " + section));
    if (i + 1 < stories.size()) {
      line("  before story " + number(stories.get(i + 1), "number") + ": " + why(i));
    }
    for (Map<String, Object> point : keyPoints(story)) {
      line(
          "  "
              + text(point, "id")
              + "  "
              + decimal(((Number) point.get("score")).doubleValue())
              + "  "
              + text(point, "text"));
    }
  }

  /** The story's key points, each before those that read on from it. */
  private static List<Map<String, Object>> keyPoints(Map<String, Object> story) {
    var all = new ArrayList<Map<String, Object>>();
    for (Map<String, Object> point : list(story, "keyPoints")) {
      all.add(point);
      String before = text(point, "id");
      for (Map<String, Object> next : list(point, "then")) {
        next.put("readsOnFrom", before);
        all.add(next);
        before = text(next, "id");
      }
    }
    return all;
  }

  /** The first of what stories are ordered by that differs. */
  private String why(int i) {
    Map<String, Object> one = stories.get(i);
    Map<String, Object> next = stories.get(i + 1);
    if (!section(one).equals(section(next))) {
      return section(next).isEmpty() ? "no section takes that one" : "its section comes first";
    }
    int outlets = outlets(one) - outlets(next);
    int articles = number(one, "articles") - number(next, "articles");
    if (outlets > 0) {
      return "more outlets tell it";
    }
    if (outlets == 0 && articles > 0) {
      return "as many outlets tell it, in more articles";
    }
    if (outlets == 0 && articles == 0) {
      return newest(one).isEmpty() || newest(one).equals(newest(next))
          ? "as many outlets and articles, and nothing that tells which is newer"
          : "as many outlets and articles, and its newest article is newer";
    }
    return "the order in which the edition gives them";
  }

  private static int outlets(Map<String, Object> story) {
    return story.get("outlets") instanceof List<?> all ? all.size() : 0;
  }

  private static String newest(Map<String, Object> story) {
    String newest = "";
    java.time.OffsetDateTime latest = java.time.OffsetDateTime.MIN;
    for (Map<String, Object> source : list(story, "sources")) {
      String time = text(source, "time");
      if (!time.isEmpty() && java.time.OffsetDateTime.parse(time).isAfter(latest)) {
        latest = java.time.OffsetDateTime.parse(time);
        newest = text(source, "timeText");
      }
    }
    return newest;
  }

  private String section(Map<String, Object> story) {
    for (Map<String, Object> section : list(report, "sections")) {
      if (((List<?>) section.get("stories")).contains(story.get("number"))) {
        return text(section, "title");
      }
    }
    return "";
  }

  /** The sentences that have the words, and what became of each. */
  private void sentences(String words) {
    String wanted = squeezed(words);
    var nightdesk = new Nightdesk(Options.defaults());
    int told = 0;
    for (Map<String, Object> tree : list(report, "articles")) {
      Analysis analysis = ModelJson.analysis(tree);
      if (told >= MOST_SENTENCES || !squeezed(analysis.article().text()).contains(wanted)) {
        continue;
      }
      List<Verdict> verdicts = nightdesk.explain(analysis);
      for (int s = 0; s < analysis.sentences().size() && told < MOST_SENTENCES; s++) {
        String sentence = analysis.article().passage(analysis.sentences().get(s)).text();
        if (squeezed(sentence).contains(wanted)) {
          told++;
          line(one(sentence));
          line(
              "  sentence "
                  + (s + 1)
                  + " of "
                  + analysis.sentences().size()
                  + ", article "
                  + analysis.article().id());
          if (s < verdicts.size()) {
            verdict(verdicts, verdicts.get(s), analysis);
          }
          placed(analysis.article().id(), analysis.sentences().get(s));
        }
      }
    }
  }

  private void verdict(List<Verdict> all, Verdict verdict, Analysis analysis) {
    String words = verdict.outcome().words();
    if (verdict.outcome() == Outcome.TAKEN) {
      words = "key point " + verdict.keyPoint() + " of its article";
    } else if (verdict.keyPoint() > 0) {
      for (Verdict other : all) {
        if (other.outcome() == Outcome.TAKEN && other.keyPoint() == verdict.keyPoint()) {
          words += ": " + one(analysis.article().passage(other.span()).text());
        }
      }
    }
    line(
        "  " + (verdict.outcome() == Outcome.TAKEN ? "" : "no key point of its article: ") + words);
    if (!verdict.why().isEmpty()) {
      line("  score " + decimal(verdict.score()) + ", the sum of");
      var labels = labels();
      verdict
          .why()
          .forEach(
              (name, value) ->
                  line("    " + decimal(value) + "  " + labels.getOrDefault(name, name)));
    }
  }

  /** The words for the parts of a score, as the report's own key points give them. */
  private Map<String, String> labels() {
    var labels = new HashMap<String, String>();
    for (Map<String, Object> point : points.values()) {
      for (Map<String, Object> part : list(point, "why")) {
        labels.put(text(part, "name"), text(part, "label"));
      }
    }
    return labels;
  }

  /** Where the briefing has the sentence. */
  private void placed(String article, Span sentence) {
    boolean found = false;
    for (Map.Entry<String, Map<String, Object>> point : points.entrySet()) {
      if (has(list(point.getValue(), "evidence"), article, sentence)) {
        line("  in the briefing: key point " + point.getKey());
        found = true;
      }
      for (Map<String, Object> support : list(point.getValue(), "support")) {
        if (has(list(support, "evidence"), article, sentence)) {
          line("  in the briefing: reports the same as key point " + point.getKey());
          found = true;
        }
      }
    }
    if (!found) {
      line(
          "  in the briefing: no key point; of several articles those sentences are taken that say"
              + " what most of them say");
    }
  }

  private static boolean has(List<Map<String, Object>> evidence, String article, Span sentence) {
    for (Map<String, Object> span : evidence) {
      if (text(span, "article").equals(article)
          && number(span, "start") < sentence.end()
          && number(span, "end") > sentence.start()) {
        return true;
      }
    }
    return false;
  }

  private void line(String text) {
    out.append(text.replaceAll("[\\p{Cntrl}\u2028\u2029]+", " ")).append('\n');
  }

  private static String one(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static String text(Map<String, Object> map, String name) {
    return map.get(name) instanceof String text ? text : "";
  }

  private static int number(Map<String, Object> map, String name) {
    return map.get(name) instanceof Number number ? number.intValue() : 0;
  }

  private static List<Map<String, Object>> list(Map<String, Object> map, String name) {
    var all = new ArrayList<Map<String, Object>>();
    if (map.get(name) instanceof List<?> items) {
      for (Object item : items) {
        var one = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) item).forEach((key, value) -> one.put((String) key, value));
        all.add(one);
      }
    }
    return all;
  }
}
