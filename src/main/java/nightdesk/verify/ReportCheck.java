package nightdesk.verify;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import nightdesk.json.JsonTree;
import nightdesk.json.ModelJson;
import nightdesk.model.Problem;
import nightdesk.read.ArticleReader;
import nightdesk.read.InputFile;
import nightdesk.read.InputListing;
import nightdesk.read.Reading;

/**
 * Checks {@code briefing.json}: the hash of each article's text, and of each claim (every object
 * with {@code article}, {@code start}, {@code end} and {@code words}, wherever it is) that the
 * article is there, the offsets lie in its text, and the words are what stands there; and of each
 * text that is shown with {@code evidence} that it has the evidence's words and no other. A line of
 * {@code analyze} is checked in the same way, as far as it has hash and spans.
 *
 * <p>With the sources at hand each article's text is compared with what is read from them now.
 */
public final class ReportCheck {
  private static final Set<String> SPAN_LISTS =
      Set.of("sentences", "mentions", "content", "cue", "source", "roles");

  private final List<Problem> failures = new ArrayList<>();
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, String> origins = new HashMap<>();
  private final String report;
  private int claims;

  private ReportCheck(String report) {
    this.report = report;
  }

  /**
   * What a check gave.
   *
   * @param articles articles whose text was checked
   * @param claims claims that were checked
   * @param failures what is wrong, in the order of the report; empty if all is well
   */
  public record Result(int articles, int claims, List<Problem> failures) {
    public Result {
      failures = List.copyOf(failures);
    }
  }

  /**
   * Checks one report.
   *
   * @param name how the report is called in failures
   * @param json the report's content
   * @param sources files and folders that the articles were read from; empty to check the report by
   *     itself
   */
  public static Result check(String name, String json, List<Path> sources) {
    var check = new ReportCheck(name);
    Map<String, Object> tree;
    try {
      tree = JsonTree.parseObject(json);
    } catch (IllegalArgumentException e) {
      check.fail("", "not JSON (" + e.getMessage() + ")");
      return check.result();
    }
    if (tree.get("articles") instanceof List<?> articles) {
      articles.forEach(check::article);
      check.walk(tree, "");
    } else if (tree.get("text") instanceof String) {
      check.article(tree);
      check.analysis(tree);
    } else {
      check.fail("", "not a report: it has neither \"articles\" nor \"text\"");
    }
    if (!sources.isEmpty()) {
      check.compare(sources);
    }
    return check.result();
  }

  private Result result() {
    return new Result(texts.size(), claims, failures);
  }

  private void fail(String place, String what) {
    failures.add(new Problem(place.isEmpty() ? report : report + " " + place, what, ""));
  }

  private void article(Object value) {
    if (!(value instanceof Map<?, ?> article)
        || !(article.get("id") instanceof String id)
        || !(article.get("text") instanceof String text)) {
      fail("articles", "an article without id or text");
      return;
    }
    if (texts.putIfAbsent(id, text) != null) {
      fail("article " + id, "is there twice");
    }
    origins.put(id, article.get("source") instanceof String source ? source : "");
    if (!ModelJson.sha256(text).equals(article.get("textSha256"))) {
      fail("article " + id, "its text is not the one that textSha256 was made of");
    }
  }

  private void walk(Object value, String place) {
    if (value instanceof Map<?, ?> map) {
      if (map.containsKey("start") && map.containsKey("words") && map.containsKey("article")) {
        claim(map, place);
      }
      int before = failures.size();
      map.forEach((key, inner) -> walk(inner, place.isEmpty() ? "" + key : place + "." + key));
      if (failures.size() == before
          && map.get("text") instanceof String text
          && map.get("evidence") instanceof List<?> pieces) {
        shownText(text, pieces, map.get("parts"), place);
      }
    } else if (value instanceof List<?> list) {
      int number = 0;
      for (Object inner : list) {
        walk(inner, place + "[" + number++ + "]");
      }
    }
  }

  private void claim(Map<?, ?> claim, String place) {
    claims++;
    String id = String.valueOf(claim.get("article"));
    String text = texts.get(id);
    if (text == null) {
      fail(place, "cites article " + id + ", which the report does not have");
    } else if (inside(text, claim.get("start"), claim.get("end"), place)) {
      int start = (Integer) claim.get("start");
      String there = text.substring(start, (Integer) claim.get("end"));
      if (!there.equals(claim.get("words"))) {
        fail(
            place,
            "says \""
                + shown(String.valueOf(claim.get("words")))
                + "\", but article "
                + id
                + " has \""
                + shown(there)
                + "\" at "
                + start);
      }
    }
  }

  /** What the reader sees is what the evidence says, but for marks, blanks and glosses. */
  private void shownText(String text, List<?> evidence, Object parts, String place) {
    if (evidence.isEmpty()) {
      fail(place, "has no evidence for \"" + shown(text) + "\"");
      return;
    }
    String said = joined(evidence, "words", false);
    if (!letters(text).equals(letters(said))) {
      fail(place, "shows \"" + shown(text) + "\", but its evidence says \"" + shown(said) + "\"");
    } else if (parts instanceof List<?> list
        && !letters(joined(list, "text", true)).equals(letters(text))) {
      fail(place, "its parts are not the words of \"" + shown(text) + "\"");
    }
  }

  private static String joined(List<?> pieces, String key, boolean wordsOnly) {
    var joined = new StringJoiner(" ");
    for (Object piece : pieces) {
      if (piece instanceof Map<?, ?> map && !(wordsOnly && !"words".equals(map.get("kind")))) {
        joined.add(String.valueOf(map.get(key)));
      }
    }
    return joined.toString();
  }

  private static String letters(String text) {
    var letters = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFD)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private boolean inside(String text, Object start, Object end, String place) {
    boolean well =
        start instanceof Integer from
            && end instanceof Integer to
            && from >= 0
            && from <= to
            && to <= text.length();
    if (!well) {
      fail(
          place,
          "its span ["
              + start
              + ", "
              + end
              + ") does not lie in the "
              + text.length()
              + " characters of the text");
    }
    return well;
  }

  /** A line of {@code analyze}: spans without words can only be inside the text or not. */
  private void analysis(Map<String, Object> tree) {
    String text = (String) tree.get("text");
    spans(tree, text, "");
  }

  private void spans(Object value, String text, String place) {
    if (value instanceof Map<?, ?> map) {
      if (map.containsKey("start") && map.containsKey("end")) {
        claims++;
        inside(text, map.get("start"), map.get("end"), place);
      }
      map.forEach(
          (key, inner) -> {
            String there = place.isEmpty() ? "" + key : place + "." + key;
            if (SPAN_LISTS.contains(String.valueOf(key)) && inner instanceof List<?> list) {
              pairs(list, text, there);
            } else {
              spans(inner, text, there);
            }
          });
    } else if (value instanceof List<?> list) {
      int number = 0;
      for (Object inner : list) {
        spans(inner, text, place + "[" + number++ + "]");
      }
    }
  }

  private void pairs(List<?> list, String text, String place) {
    int number = 0;
    for (Object item : list) {
      String there = place + "[" + number++ + "]";
      if (item instanceof List<?> pair && pair.size() == 2) {
        claims++;
        inside(text, pair.get(0), pair.get(1), there);
      } else {
        fail(there, "is not a span");
      }
    }
  }

  private void compare(List<Path> sources) {
    InputListing listing = InputListing.of(sources);
    listing.failed().forEach(failures::add);
    var wanted = new HashSet<>(origins.values());
    var found = new HashMap<String, Set<String>>();
    var reader = new ArticleReader();
    for (InputFile file : listing.files()) {
      if (wanted.contains(file.origin())) {
        reader.read(file, reading -> collect(reading, found));
      }
    }
    for (String id : texts.keySet().stream().sorted().toList()) {
      Set<String> there = found.get(origins.get(id));
      if (there == null) {
        fail("article " + id, "its source " + origins.get(id) + " is not there any more");
      } else if (!there.contains(texts.get(id))) {
        fail("article " + id, "its source " + origins.get(id) + " has another text now");
      }
    }
  }

  private static void collect(Reading reading, Map<String, Set<String>> found) {
    if (reading instanceof Reading.Read read) {
      found
          .computeIfAbsent(read.article().about().origin(), origin -> new HashSet<>())
          .add(read.article().text());
    } else if (reading instanceof Reading.Cluster cluster) {
      cluster.articles().forEach(article -> collect(new Reading.Read(article), found));
    }
  }

  private static String shown(String words) {
    String line = words.replaceAll("\\s+", " ");
    return line.length() <= 60 ? line : line.substring(0, 57) + "…";
  }
}
