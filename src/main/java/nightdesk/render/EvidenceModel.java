package nightdesk.render;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import nightdesk.model.Actor;
import nightdesk.model.Article;
import nightdesk.model.DeskNotes;
import nightdesk.model.KeyPoint;
import nightdesk.model.Passage;
import nightdesk.model.Quote;
import nightdesk.model.Span;
import nightdesk.model.Story;

/** What rests on a source: key points, quotes, passages, actors, and the sources themselves. */
final class EvidenceModel {
  /** UTF-16 units of a sentence that is named by its first words. */
  private static final int OPENING = 90;

  private static final Pattern BETWEEN = Pattern.compile("\\s+");

  private final RenderSettings settings;
  private final Frame frame;
  private final Citations citations;
  private final DeskNotes desk;
  private final ToIntFunction<Article> sourceNumber;

  EvidenceModel(
      RenderSettings settings,
      Frame frame,
      Citations citations,
      DeskNotes desk,
      ToIntFunction<Article> sourceNumber) {
    this.settings = settings;
    this.frame = frame;
    this.citations = citations;
    this.desk = desk;
    this.sourceNumber = sourceNumber;
  }

  static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** {@code part} of {@code whole} in whole percent, at least 1 if there is any. */
  static int share(int part, int whole) {
    return part == 0 || whole == 0 ? 0 : Math.max(1, Math.round(100f * part / whole));
  }

  /** A key point. */
  Map<String, Object> point(
      KeyPoint point, String id, int story, List<Story.Difference> differences) {
    Map<String, Object> map = passage(List.of(point.passage()), id, story);
    map.put("parts", parts(point));
    var support = new ArrayList<>();
    var outlets = new LinkedHashSet<String>();
    outlets.add(outlet(point.passage().article()));
    for (Passage other : point.support()) {
      support.add(passage(List.of(other), id, story));
      outlets.add(outlet(other.article()));
    }
    boolean differ = differ(point, differences);
    map.put("outlets", point.outlets());
    map.put("outletNames", new ArrayList<Object>(outlets));
    map.put("differ", differ);
    map.put(
        "confidenceText",
        point.outlets() > 1
            ? frame.count("confidence.sources", point.outlets())
            : frame.label("confidence.single"));
    map.put("differText", differ ? frame.label("confidence.differ") : "");
    map.put("support", support);
    map.put("score", point.score());
    map.put("scoreText", frame.decimal(point.score()));
    map.put("why", why(point));
    map.put("then", List.of());
    return map;
  }

  /** True if outlets differ on a figure in the key point's own words, not only in its support. */
  private static boolean differ(KeyPoint point, List<Story.Difference> differences) {
    for (Story.Difference difference : differences) {
      for (Passage version : difference.passages()) {
        if (point.passage().article().equals(version.article())
            && point.passage().span().overlaps(version.span())) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * The words, cut where an editorial gloss stands; glosses, and the dots that say where a sentence
   * goes on before or after the words, are pieces of their own.
   */
  private static List<Object> parts(KeyPoint point) {
    var parts = new ArrayList<>();
    String text = point.passage().article().text();
    int at = point.passage().span().start();
    if (at < point.passage().span().end() && Character.isLowerCase(text.codePointAt(at))) {
      parts.add(part("cut", "\u2026 "));
    }
    var glosses = new ArrayList<>(point.glosses());
    glosses.sort((a, b) -> a.span().compareTo(b.span()));
    for (KeyPoint.Gloss gloss : glosses) {
      if (gloss.span().end() > at) {
        parts.add(part("words", text.substring(at, gloss.span().end())));
        parts.add(part("gloss", gloss.name()));
        at = gloss.span().end();
      }
    }
    if (at < point.passage().span().end()) {
      parts.add(part("words", text.substring(at, point.passage().span().end())));
    }
    if (goesOn(text, point.passage().span().end())) {
      parts.add(part("cut", " \u2026"));
    }
    return parts;
  }

  /** True if the sentence was left before its end: no stop there, and more on the line. */
  private static boolean goesOn(String text, int end) {
    if (end == 0 || !Character.isLetterOrDigit(text.codePointBefore(end))) {
      return false;
    }
    int next = end;
    while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\u00a0')) {
      next++;
    }
    return next < text.length() && ",;(-\u2013\u2014".indexOf(text.charAt(next)) >= 0;
  }

  private static Map<String, Object> part(String kind, String text) {
    var map = new LinkedHashMap<String, Object>();
    map.put("kind", kind);
    map.put(
        "text",
        switch (kind) {
          case "gloss" -> SafeText.line(text);
          case "cut" -> text;
          default -> SafeText.spaced(text);
        });
    return map;
  }

  private List<Object> why(KeyPoint point) {
    double most =
        point.why().values().stream().mapToDouble(Math::abs).filter(v -> v > 0).max().orElse(1);
    var all = new ArrayList<>();
    point
        .why()
        .forEach(
            (feature, value) -> {
              String label = frame.label("why." + feature);
              var map = new LinkedHashMap<String, Object>();
              map.put("name", feature);
              map.put("label", label.equals("why." + feature) ? feature : label);
              map.put("value", value);
              map.put("valueText", frame.decimal(value));
              map.put("share", (int) Math.round(100 * Math.abs(value) / most));
              all.add(map);
            });
    return all;
  }

  /** Cited words: those of {@code passages}, all of one article. */
  Map<String, Object> passage(List<Passage> passages, String id, int story) {
    Article article = passages.get(0).article();
    Citations.Note note = citations.cite(passages, new Citations.Use(id, story));
    var spans = new ArrayList<>();
    var words = new StringBuilder();
    Span before = null;
    for (Passage passage : passages) {
      if (before != null) {
        words.append(isNext(article.text(), before, passage.span()) ? " " : " … ");
      }
      words.append(passage.text());
      before = passage.span();
      spans.add(span(passage));
    }
    var map = new LinkedHashMap<String, Object>();
    map.put("id", id);
    map.put("text", SafeText.line(words.toString()));
    map.put("wordsDirection", SafeText.direction((String) map.get("text")));
    map.put("note", note.number());
    map.put("noteId", note.id());
    map.put("evidence", spans);
    map.putAll(origin(article));
    return map;
  }

  /** True if nothing is left out between the two. */
  private static boolean isNext(String text, Span before, Span after) {
    return after.start() >= before.end() && text.substring(before.end(), after.start()).isBlank();
  }

  /** A span as the JSON report has it, so that it can be checked: exact words, offsets, article. */
  static Map<String, Object> span(Passage passage) {
    var map = new LinkedHashMap<String, Object>();
    map.put("article", passage.article().id());
    map.put("start", passage.span().start());
    map.put("end", passage.span().end());
    map.put("words", passage.text());
    return map;
  }

  /** Who published an article and when, as every line that cites it says. */
  private Map<String, Object> origin(Article article) {
    var map = new LinkedHashMap<String, Object>();
    map.put("source", sourceNumber.applyAsInt(article));
    map.put("outlet", outlet(article));
    map.put("time", article.about().published().map(Object::toString).orElse(""));
    map.put("timeText", article.about().published().map(frame::time).orElse(""));
    map.put("wordsLanguage", SafeText.language(article.about().language()));
    map.put("marks", marks(article));
    return map;
  }

  private List<Object> marks(Article article) {
    var all = new ArrayList<>();
    for (DeskNotes.Mark mark : desk.marksOf(article)) {
      var map = new LinkedHashMap<String, Object>();
      map.put("kind", name(mark));
      map.put("text", frame.label("mark." + name(mark)));
      all.add(map);
    }
    return all;
  }

  /** The outlet, or where the article was read from if no outlet is known. */
  String outlet(Article article) {
    String outlet = SafeText.line(article.about().outlet());
    if (!outlet.isEmpty()) {
      return outlet;
    }
    String origin = SafeText.line(article.about().origin());
    return origin.isEmpty() ? SafeText.line(article.id()) : origin;
  }

  /** A source in the list of sources. */
  Map<String, Object> source(Article article) {
    var map = new LinkedHashMap<String, Object>();
    int number = sourceNumber.applyAsInt(article);
    map.put("number", number);
    map.put("id", "a" + number);
    map.put("article", article.id());
    map.put("title", SafeText.line(article.title()));
    map.put("titleDerived", article.titleDerived());
    map.put("wordsDirection", SafeText.direction(article.title() + " " + article.text()));
    map.put("byline", SafeText.line(article.about().byline()));
    map.put("origin", SafeText.line(article.about().origin()));
    map.put("url", SafeText.link(article.about().url()));
    map.put("urlText", SafeText.line(article.about().url()));
    Map<String, Object> origin = origin(article);
    origin.remove("source");
    map.putAll(origin);
    return map;
  }

  /** Sentences that are no key points, by their first words, and why. */
  List<Object> leftOut(List<Story.Omission> omissions) {
    var all = new ArrayList<>();
    for (Story.Omission omission : omissions) {
      Passage sentence = omission.sentence();
      Passage opening = opening(sentence);
      var map = new LinkedHashMap<String, Object>();
      map.put("text", SafeText.line(opening.text()));
      map.put("cut", opening.span().end() < sentence.span().end());
      map.put("reason", omission.reason());
      map.put("reasonText", frame.label("left." + omission.reason()));
      map.put("evidence", spans(List.of(opening)));
      all.add(map);
    }
    return all;
  }

  /** The first words of a sentence, enough to find it by. */
  private static Passage opening(Passage sentence) {
    String text = sentence.text();
    if (text.length() <= OPENING) {
      return sentence;
    }
    var words = BreakIterator.getLineInstance(Locale.ROOT);
    words.setText(text);
    int end = words.preceding(OPENING);
    end = end > OPENING / 2 ? end : words.following(OPENING);
    int start = sentence.span().start();
    return sentence
        .article()
        .passage(new Span(start, start + text.substring(0, end).stripTrailing().length()));
  }

  /** An actor in a table or the index. */
  Map<String, Object> actor(Actor actor, int mostMentions) {
    var articles = new HashSet<String>();
    actor.mentions().forEach(mention -> articles.add(mention.passage().article().id()));
    var map = new LinkedHashMap<String, Object>();
    map.put("name", SafeText.line(actor.name()));
    map.put("type", name(actor.type()));
    map.put("typeText", frame.label("type." + name(actor.type())));
    map.put("role", SafeText.line(actor.role()));
    map.put("articles", articles.size());
    map.put("mentions", actor.mentions().size());
    map.put("mentionsText", frame.count("count.mentions", actor.mentions().size()));
    map.put("share", share(actor.mentions().size(), mostMentions));
    map.put("salience", actor.salience());
    return map;
  }

  /** A quote; the speaker's role is taken from {@code actors}. */
  Map<String, Object> quote(Quote quote, String id, int story, List<Actor> actors) {
    Map<String, Object> map = passage(quote.content(), id, story);
    boolean known =
        !quote.speaker().isBlank() && quote.confidence() >= settings.speakerConfidence();
    Optional<Actor> actor =
        known
            ? actors.stream().filter(a -> a.name().equals(quote.speaker())).findFirst()
            : Optional.empty();
    String speaker = known ? SafeText.line(quote.speaker()) : frame.label("quote.unidentified");
    String role = actor.map(a -> SafeText.line(a.role())).orElse("");
    map.put("kind", name(quote.kind()));
    map.put("speaker", speaker);
    map.put("known", known);
    map.put("role", role);
    map.put("via", SafeText.line(quote.via()));
    map.put(
        "viaText", quote.via().isBlank() ? "" : frame.say("quote.via", SafeText.line(quote.via())));
    map.put("confidence", quote.confidence());
    var also = new ArrayList<>();
    for (Quote.Other other : quote.also()) {
      Map<String, Object> elsewhere = passage(other.content(), id, story);
      elsewhere.put("differs", other.differs());
      also.add(elsewhere);
    }
    map.put("also", also);
    map.put("cue", cue(quote.cue()));
    map.put("cueLeads", cueLeads(quote));
    map.put("cueEvidence", spans(quote.cue()));
    map.put("sourceEvidence", spans(quote.source()));
    String when = (String) map.get("timeText");
    String url = SafeText.link(quote.article().about().url());
    map.put(
        "citation",
        map.get("text")
            + " — "
            + speaker
            + (role.isEmpty() ? "" : ", " + role)
            + " ("
            + map.get("outlet")
            + (when.isEmpty() ? "" : ", " + when)
            + ")"
            + (url.isEmpty() ? "" : " " + url));
    return map;
  }

  /**
   * The words that report a statement, so that a denial is not read as a claim; {@code ""} where
   * they only lead to the speaker's name ("according to").
   */
  private static String cue(List<Passage> cue) {
    var words = new StringJoiner(" … ");
    cue.forEach(passage -> words.add(SafeText.line(passage.text())));
    String all = words.toString();
    return all.endsWith(" to") || all.endsWith(" by") ? "" : all;
  }

  /**
   * Whether the statement follows its cue in the text with nothing between, so that both read on as
   * they were printed. (Without its "that", "argued by March she knew" would say something else.)
   */
  private static boolean cueLeads(Quote quote) {
    if (quote.cue().size() != 1 || cue(quote.cue()).isEmpty()) {
      return false;
    }
    int from = quote.cue().get(0).span().end();
    int to = quote.content().get(0).span().start();
    return from < to
        && to - from < 40
        && BETWEEN.matcher(quote.article().text().substring(from, to)).matches();
  }

  private static List<Object> spans(List<Passage> passages) {
    var all = new ArrayList<>();
    passages.forEach(passage -> all.add(span(passage)));
    return all;
  }
}
