package nightdesk.render;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nightdesk.json.JsonTree;

/**
 * The page that lists all editions and searches them without a server: the words to search stand in
 * the page itself, and the list is complete without script.
 */
public final class Archive {
  /** Texts of one kind that the index keeps of an edition. */
  private static final int MOST = 40;

  /** Characters that the index keeps of one text. */
  private static final int LENGTH = 200;

  private static final Comparator<Entry> LATEST_FIRST =
      Comparator.comparing(Entry::date)
          .reversed()
          .thenComparing(Entry::edition)
          .thenComparing(Entry::folder);

  private final Renderers renderers;

  public Archive(Renderers renderers) {
    this.renderers = renderers;
  }

  /**
   * One edition as the archive lists it.
   *
   * @param folder its folder under the archive page, with {@code /} at the end; {@code ""} if it is
   *     not placed yet
   * @param date ISO date of the edition
   * @param edition its name
   * @param title the masthead's title
   * @param articles how many articles it rests on
   * @param points bottom line and key points
   * @param headlines of its stories
   * @param actors their names
   * @param quotes speaker and words
   * @param formats the files that there are, as extensions; html first
   */
  public record Entry(
      String folder,
      String date,
      String edition,
      String title,
      int articles,
      List<String> points,
      List<String> headlines,
      List<String> actors,
      List<String> quotes,
      List<String> formats) {
    public Entry {
      points = List.copyOf(points);
      headlines = List.copyOf(headlines);
      actors = List.copyOf(actors);
      quotes = List.copyOf(quotes);
      formats = List.copyOf(formats);
    }

    /**
     * Reads {@code briefing.index.json}, or the whole {@code briefing.json} of an edition that has
     * none.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static Entry parse(String json) {
      Map<String, Object> tree = JsonTree.parseObject(json);
      return tree.containsKey("headlines") ? read(tree) : of(tree, "");
    }

    /** The same edition at its place. */
    public Entry at(String newFolder, List<String> newFormats) {
      return new Entry(
          newFolder, date, edition, title, articles, points, headlines, actors, quotes, newFormats);
    }

    static Entry of(Map<String, Object> model, String folder) {
      Set<String> points = new LinkedHashSet<>();
      points.addAll(texts(model, "bottomLine", "text"));
      points.addAll(texts(model, "keyPoints", "text"));
      var quotes = new ArrayList<String>();
      for (Object story : list(model, "stories")) {
        for (Object quote : list(map(story), "quotes")) {
          quotes.add(text(map(quote), "speaker") + ": " + text(map(quote), "text"));
        }
      }
      Object articles = map(model.getOrDefault("coverage", Map.of())).get("articles");
      return new Entry(
          folder,
          text(model, "date"),
          text(model, "edition"),
          text(model, "title"),
          articles instanceof Integer count ? count : 0,
          cut(points),
          cut(texts(model, "stories", "headline")),
          cut(texts(model, "actors", "name")),
          cut(quotes),
          List.of());
    }

    private static Entry read(Map<String, Object> tree) {
      return new Entry(
          "",
          text(tree, "date"),
          text(tree, "edition"),
          text(tree, "title"),
          tree.get("articles") instanceof Integer count ? count : 0,
          strings(tree, "points"),
          strings(tree, "headlines"),
          strings(tree, "actors"),
          strings(tree, "quotes"),
          List.of());
    }

    Map<String, Object> tree() {
      var tree = new LinkedHashMap<String, Object>();
      tree.put("date", date);
      tree.put("edition", edition);
      tree.put("title", title);
      tree.put("articles", articles);
      tree.put("points", new ArrayList<Object>(points));
      tree.put("headlines", new ArrayList<Object>(headlines));
      tree.put("actors", new ArrayList<Object>(actors));
      tree.put("quotes", new ArrayList<Object>(quotes));
      return tree;
    }

    private static List<String> cut(Iterable<String> texts) {
      var cut = new ArrayList<String>();
      for (String text : texts) {
        if (cut.size() < MOST) {
          boolean whole = text.length() <= LENGTH;
          int end = whole || !Character.isHighSurrogate(text.charAt(LENGTH - 1)) ? 0 : 1;
          cut.add(whole ? text : text.substring(0, LENGTH - end) + "…");
        }
      }
      return cut;
    }

    private static List<String> texts(Map<String, Object> tree, String list, String key) {
      return list(tree, list).stream().map(item -> text(map(item), key)).toList();
    }

    private static List<String> strings(Map<String, Object> tree, String key) {
      return list(tree, key).stream().map(item -> SafeText.line(item.toString())).toList();
    }

    private static List<?> list(Map<String, Object> tree, String key) {
      return tree.get(key) instanceof List<?> list ? list : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
      return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    private static String text(Map<String, Object> tree, String key) {
      return tree.get(key) instanceof String text ? SafeText.line(text) : "";
    }
  }

  /**
   * Writes the page.
   *
   * @param title the heading
   * @param editions in any order
   * @param out stays open
   */
  public void render(String title, List<Entry> editions, OutputStream out) throws IOException {
    var sorted = new ArrayList<>(editions);
    sorted.sort(LATEST_FIRST);
    Frame frame = renderers.frame();
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("title", SafeText.line(title));
    model.put("language", frame.language());
    model.put("direction", frame.direction());
    model.put("labels", frame.all());
    model.put("countText", frame.count("count.editions", sorted.size()));
    model.put("years", years(sorted, frame));
    model.put("index", index(sorted));
    PageParts.add(model, renderers.look(), "archive.css", "archive.js");
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    renderers.look().fill("archive.ftlh", model, writer);
    writer.flush();
  }

  private static List<Object> years(List<Entry> sorted, Frame frame) {
    var years = new LinkedHashMap<String, Map<String, List<Object>>>();
    for (int i = 0; i < sorted.size(); i++) {
      Entry entry = sorted.get(i);
      var edition = new LinkedHashMap<String, Object>();
      edition.put("number", i);
      edition.put("edition", entry.edition());
      edition.put("title", entry.title());
      edition.put("folder", address(entry.folder()));
      edition.put("formats", new ArrayList<Object>(entry.formats()));
      edition.put("line", entry.points().isEmpty() ? "" : entry.points().get(0));
      edition.put("articlesText", frame.count("count.articles", entry.articles()));
      String year = entry.date().length() < 4 ? "" : entry.date().substring(0, 4);
      years
          .computeIfAbsent(year, any -> new LinkedHashMap<>())
          .computeIfAbsent(entry.date(), any -> new ArrayList<>())
          .add(edition);
    }
    var result = new ArrayList<>();
    years.forEach(
        (year, days) -> {
          var list = new ArrayList<>();
          days.forEach(
              (date, editions) -> {
                var day = new LinkedHashMap<String, Object>();
                day.put("date", date);
                day.put("dateText", longDate(date, frame));
                day.put("editions", editions);
                list.add(day);
              });
          var map = new LinkedHashMap<String, Object>();
          map.put("year", year);
          map.put("days", list);
          result.add(map);
        });
    return result;
  }

  private static String longDate(String date, Frame frame) {
    try {
      return frame.longDate(LocalDate.parse(date));
    } catch (DateTimeException e) {
      return date;
    }
  }

  /** A folder's name as a relative address: no character of it can leave the path. */
  private static String address(String folder) {
    var out = new StringBuilder();
    for (byte b : folder.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || "-_./~".indexOf(c) >= 0)) {
        out.append(c);
      } else {
        out.append('%').append(Character.forDigit(c >> 4, 16));
        out.append(Character.forDigit(c & 15, 16));
      }
    }
    return out.toString();
  }

  /** The texts to search, as JSON that cannot end its element. */
  private static String index(List<Entry> sorted) {
    var all = new ArrayList<>();
    for (Entry entry : sorted) {
      var texts = new ArrayList<>();
      texts.add(entry.title() + " " + entry.edition() + " " + entry.date());
      texts.addAll(entry.points());
      texts.addAll(entry.headlines());
      texts.addAll(entry.actors());
      texts.addAll(entry.quotes());
      all.add(texts);
    }
    return Renderers.json(all).replace("<", "\\u003c").replace("\u2028", " ");
  }
}
