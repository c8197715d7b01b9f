package nightdesk.stories;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import nightdesk.model.Article;
import nightdesk.model.Passage;
import nightdesk.model.Story;
import nightdesk.stories.DateFinder.Found;
import nightdesk.text.Document;

/**
 * The dated events of a story: which day, week or month, and the sentence of a source that says
 * what happened or will happen then. Of a date that many outlets name the earliest and shortest
 * sentence is taken; a sentence stands for one date only. Immutable and thread-safe.
 */
public final class EventFinder {
  private static final int MOST_EVENTS = 6;

  /** Days before and after publication; what is further away is history, not the story. */
  private static final int REACH = 366;

  /** A sentence with fewer words beside its date tells nothing. */
  private static final int LEAST_WORDS = 4;

  /** A dateline has fewer tokens. */
  private static final int DATELINE = 16;

  /** Words after which a sentence costs as much as one that stands a sentence later. */
  private static final double WORDS = 12;

  private final Map<String, Calendar> calendars = new ConcurrentHashMap<>();

  private record Told(Document document, Found found, double cost) {}

  private record Dated(LocalDate from, LocalDate to) {}

  /**
   * The events, earliest first.
   *
   * @param documents the story's articles
   */
  public List<Story.Event> find(List<Document> documents) {
    return find(documents, sentence -> true);
  }

  /**
   * The events, earliest first.
   *
   * @param documents the story's articles
   * @param stands whether a sentence can be read without those around it; others tell no event
   */
  public List<Story.Event> find(List<Document> documents, Predicate<Passage> stands) {
    var byDate =
        new TreeMap<Dated, List<Told>>(Comparator.comparing(Dated::from).thenComparing(Dated::to));
    for (Document document : documents) {
      Calendar calendar =
          calendars.computeIfAbsent(
              document.language().code(), code -> new Calendar(document.language()));
      int before = -1;
      for (Found found : DateFinder.find(calendar, document)) {
        // What a sentence tells first is mostly what happened at its first date.
        boolean second = found.sentence() == before;
        before = found.sentence();
        int words =
            document.sentenceEnd(found.sentence()) - document.sentenceStart(found.sentence());
        if (isNear(document.article(), found)
            && words - (found.end() - found.first()) >= LEAST_WORDS) {
          var told = new Told(document, found, found.sentence() + words / WORDS + (second ? 1 : 0));
          if (stands.test(sentence(told))) {
            byDate
                .computeIfAbsent(new Dated(found.from(), found.to()), date -> new ArrayList<>())
                .add(told);
          }
        }
      }
    }
    byDate.values().forEach(told -> told.sort(Comparator.comparingDouble(Told::cost)));
    var order = new ArrayList<>(byDate.keySet());
    // What many outlets date comes first, then what stands early.
    order.sort(
        Comparator.comparingInt((Dated date) -> -outlets(byDate.get(date)))
            .thenComparingDouble(date -> byDate.get(date).get(0).cost()));
    var used = new HashSet<Passage>();
    var events = new ArrayList<Story.Event>();
    for (Dated date : order) {
      for (Told told : byDate.get(date)) {
        Passage words = sentence(told);
        if (events.size() < MOST_EVENTS && used.add(words)) {
          events.add(
              new Story.Event(
                  date.from(),
                  date.to(),
                  told.document()
                      .article()
                      .passage(told.document().span(told.found().first(), told.found().end())),
                  words));
          break;
        }
      }
    }
    events.sort(Comparator.comparing(Story.Event::from).thenComparing(Story.Event::to));
    return events;
  }

  private static Passage sentence(Told told) {
    Document document = told.document();
    int sentence = told.found().sentence();
    int start = document.sentenceStart(sentence);
    return document
        .article()
        .passage(
            document.span(
                sentence == 0 ? afterDateline(document, told.found().first()) : start,
                document.sentenceEnd(sentence)));
  }

  /** The token after "PORT AMARO, Nov 22 (Wire) -", or the sentence's first. */
  private static int afterDateline(Document document, int before) {
    int start = document.sentenceStart(0);
    for (int t = start + 1; t < Math.min(start + DATELINE, before - 1); t++) {
      boolean dash =
          document.length(t) == 1
              && "-\u2013\u2014".indexOf(document.charAt(t, 0)) >= 0
              && document.spaceBefore(t)
              && document.spaceBefore(t + 1);
      if (dash && (document.is(t - 1, ')') || document.caps(start) == Document.Caps.UPPER)) {
        return t + 1;
      }
    }
    return start;
  }

  private static boolean isNear(Article article, Found found) {
    var published = article.about().published().map(OffsetDateTime::toLocalDate);
    return published.isEmpty()
        || Math.abs(ChronoUnit.DAYS.between(published.get(), found.from())) <= REACH
            && Math.abs(ChronoUnit.DAYS.between(published.get(), found.to())) <= REACH;
  }

  private static int outlets(List<Told> told) {
    var outlets = new TreeSet<String>();
    for (Told one : told) {
      Article article = one.document().article();
      outlets.add(
          article.about().outlet().isEmpty() ? "\0" + article.id() : article.about().outlet());
    }
    return outlets.size();
  }
}
