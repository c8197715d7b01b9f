package nightdesk.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nightdesk.model.Article;
import nightdesk.model.Coverage.SetAside;
import nightdesk.model.DeskNotes.Mark;
import nightdesk.model.Metadata;
import nightdesk.model.Metadata.Status;
import nightdesk.store.Fingerprint;
import nightdesk.store.Memory;
import nightdesk.store.Memory.Seen;

/**
 * Decides which of the night's articles are news to the readers of an edition, given what its
 * earlier nights have seen. An article is known again by its words, by its publisher's id, by its
 * address. Of several versions in one night only the last counts.
 *
 * <p>What the publisher says is obeyed: what is withdrawn (status {@code canceled}) or withheld is
 * not shown, and readers of earlier editions are told; what is under embargo waits until its time.
 * An article without a date, or with one in the future, is kept and marked.
 */
public final class Ledger {
  private final Instant now;
  private final Instant horizon;
  private final Optional<Instant> oldest;
  private final Map<String, Seen> byHash = new HashMap<>();
  private final Map<String, Seen> byUrl = new HashMap<>();
  private final Map<String, Seen> byGuid = new HashMap<>();

  /**
   * @param past earlier nights of the edition, latest first
   * @param now the time that embargoes are held against
   * @param horizon what is dated later is marked as dated in the future
   * @param oldest how far back articles may be dated, if that is limited
   */
  public Ledger(List<Memory.Night> past, Instant now, Instant horizon, Optional<Instant> oldest) {
    this.now = Objects.requireNonNull(now, "now must not be null");
    this.horizon = Objects.requireNonNull(horizon, "horizon must not be null");
    this.oldest = Objects.requireNonNull(oldest, "oldest must not be null");
    for (Memory.Night night : past) {
      for (Seen seen : night.seen()) {
        byHash.putIfAbsent(seen.hash(), seen);
        if (!seen.url().isEmpty()) {
          byUrl.putIfAbsent(seen.url(), seen);
        }
        if (!seen.guid().isEmpty()) {
          byGuid.putIfAbsent(guid(seen.guid(), seen.outlet()), seen);
        }
      }
    }
  }

  /**
   * The night's articles, decided on.
   *
   * @param kept those that are news, in the order in which they came
   * @param marks what readers must know of them, by id
   * @param earlier what an earlier night saw of those that are changed, by id
   * @param withdrawn what earlier nights told and its publisher now takes back, by headline
   * @param setAside the others, counted by reason
   * @param noted what to remember of articles that are not shown but shall not come back as news
   */
  public record Sifted(
      List<Article> kept,
      SortedMap<String, SortedSet<Mark>> marks,
      Map<String, Seen> earlier,
      List<Seen> withdrawn,
      List<SetAside> setAside,
      List<Seen> noted) {}

  /** Decides on the articles of one night. The order of {@code tonight} does not matter. */
  public Sifted sift(List<Article> tonight) {
    var kept = new ArrayList<Article>();
    var marks = new TreeMap<String, SortedSet<Mark>>();
    var earlier = new TreeMap<String, Seen>();
    var withdrawn = new ArrayList<Seen>();
    var aside = new TreeMap<String, Integer>();
    var noted = new ArrayList<Seen>();
    for (Article article : lastVersions(tonight, aside)) {
      Metadata about = article.about();
      Optional<Seen> before = find(article);
      String reason = reason(article, before);
      if (!reason.isEmpty()) {
        aside.merge(reason, 1, Integer::sum);
        if (about.status() == Status.CANCELED) {
          noted.add(seen(article, before.map(Seen::thread).orElse(""), "", true));
        }
        boolean takenBack = about.status() == Status.CANCELED || about.status() == Status.WITHHELD;
        if (takenBack && before.isPresent() && told(before.get())) {
          withdrawn.add(before.get());
          if (about.status() == Status.WITHHELD) {
            noted.add(seen(article, before.get().thread(), before.get().sentences(), true));
          }
        }
        continue;
      }
      kept.add(article);
      SortedSet<Mark> marked = marks(article, before);
      if (!marked.isEmpty()) {
        marks.put(article.id(), marked);
      }
      if (before.isPresent() && !before.get().withdrawn()) {
        earlier.put(article.id(), before.get());
      }
    }
    withdrawn.sort(Comparator.comparing(Seen::title).thenComparing(Seen::hash));
    var counted = new ArrayList<SetAside>();
    aside.forEach((why, count) -> counted.add(new SetAside(why, count)));
    return new Sifted(kept, marks, earlier, withdrawn, counted, noted);
  }

  /** What to remember of an article. */
  static Seen seen(Article article, String thread, String sentences, boolean withdrawn) {
    Metadata about = article.about();
    return new Seen(
        Fingerprint.of(article),
        Fingerprint.url(about.url()),
        about.guid(),
        about.version(),
        about.outlet(),
        article.title(),
        thread,
        sentences,
        withdrawn);
  }

  private static boolean told(Seen seen) {
    return !seen.thread().isEmpty() && !seen.withdrawn();
  }

  /** Why an article is not shown, {@code ""} if it is. */
  private String reason(Article article, Optional<Seen> before) {
    Metadata about = article.about();
    if (about.status() == Status.CANCELED) {
      return "withdrawn by the publisher";
    }
    if (about.status() == Status.WITHHELD) {
      return "withheld by the publisher";
    }
    if (about.embargo().isPresent() && about.embargo().get().toInstant().isAfter(now)) {
      return "under embargo";
    }
    if (before.isPresent()) {
      boolean newer = about.version() > before.get().version();
      if (before.get().withdrawn() && !newer) {
        return "withdrawn by the publisher";
      }
      if (!before.get().withdrawn() && byHash.containsKey(Fingerprint.of(article))) {
        return "known from an earlier night";
      }
      if (about.version() > 0 && about.version() < before.get().version()) {
        return "older than what was told before";
      }
    }
    if (oldest.isPresent()
        && about.published().isPresent()
        && about.published().get().toInstant().isBefore(oldest.get())) {
      return "published before the window";
    }
    return "";
  }

  private SortedSet<Mark> marks(Article article, Optional<Seen> before) {
    var marks = new TreeSet<Mark>();
    Metadata about = article.about();
    if (about.published().isEmpty()) {
      marks.add(Mark.UNDATED);
    } else if (about.published().get().toInstant().isAfter(horizon)) {
      marks.add(Mark.FUTURE_DATED);
    }
    if (about.status() == Status.CORRECTED) {
      marks.add(Mark.CORRECTED);
    } else if (before.isPresent() && told(before.get())) {
      marks.add(Mark.UPDATED);
    }
    return marks;
  }

  private Optional<Seen> find(Article article) {
    Metadata about = article.about();
    Seen found = about.guid().isEmpty() ? null : byGuid.get(guid(about.guid(), about.outlet()));
    String url = Fingerprint.url(about.url());
    if (found == null && !url.isEmpty()) {
      found = byUrl.get(url);
    }
    return Optional.ofNullable(found == null ? byHash.get(Fingerprint.of(article)) : found);
  }

  /** Publishers number their items each for itself. */
  private static String guid(String guid, String outlet) {
    return guid + "\n" + outlet;
  }

  /** One article for each that the publishers mean, in the order of the ids. */
  private static List<Article> lastVersions(List<Article> tonight, Map<String, Integer> aside) {
    var sorted = new ArrayList<>(tonight);
    sorted.sort(Comparator.comparing(Article::id));
    var last = new LinkedHashMap<String, Article>();
    for (Article article : sorted) {
      Metadata about = article.about();
      String url = Fingerprint.url(about.url());
      String key =
          !about.guid().isEmpty()
              ? "g" + guid(about.guid(), about.outlet())
              : !url.isEmpty() ? "u" + url : "h" + about.outlet() + "\n" + Fingerprint.of(article);
      Article other = last.get(key);
      if (other == null) {
        last.put(key, article);
      } else {
        last.put(key, LATER.compare(other, article) >= 0 ? other : article);
        aside.merge("another version or copy is in the briefing", 1, Integer::sum);
      }
    }
    return List.copyOf(last.values());
  }

  /** Higher version, then a withdrawal, then the later date. */
  private static final Comparator<Article> LATER =
      Comparator.comparingInt((Article article) -> article.about().version())
          .thenComparing(article -> article.about().status() == Status.CANCELED)
          .thenComparing(
              article ->
                  article.about().published().map(time -> time.toInstant()).orElse(Instant.MIN));
}
