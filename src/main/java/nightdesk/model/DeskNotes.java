package nightdesk.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the desk did with the night's stories: how they are arranged, what is different from the
 * edition before, what readers asked to be told of.
 *
 * @param previous the date of the edition before, if there is one
 * @param sections the stories by section, in the order of the edition; empty if it has none
 * @param changes what is different from the edition before, most important first
 * @param watched what the watch lists found, in the order of the lists
 * @param marks what a reader must know of an article, by the article's id
 */
public record DeskNotes(
    Optional<LocalDate> previous,
    List<Section> sections,
    List<Change> changes,
    List<WatchHit> watched,
    SortedMap<String, SortedSet<Mark>> marks) {

  /** No sections, no edition before, nothing watched. */
  public static final DeskNotes NONE =
      new DeskNotes(Optional.empty(), List.of(), List.of(), List.of(), new TreeMap<>());

  /**
   * A part of the edition.
   *
   * @param title its heading
   * @param stories ids of its stories, most important first; a story is in one section only
   */
  public record Section(String title, List<String> stories) {
    public Section {
      Objects.requireNonNull(title, "title must not be null");
      stories = List.copyOf(stories);
    }
  }

  /**
   * Something that readers of the edition before should know.
   *
   * @param kind what happened
   * @param headline of the story or the article
   * @param story id of the story in this briefing, {@code ""} if it is not in it
   * @param outlet who published the article, {@code ""} for a whole story
   * @param passages the sentences that are new; empty for a story that is new as a whole, and for a
   *     withdrawn article
   */
  public record Change(
      Kind kind, String headline, String story, String outlet, List<Passage> passages) {
    /** What happened, most important first. */
    public enum Kind {
      /** The publisher withdrew an article that an edition before was built on. */
      WITHDRAWN,
      /** The publisher corrected an article. */
      CORRECTED,
      /** A story that the edition before did not have. */
      NEW_STORY,
      /** A story of the edition before, with new articles. */
      MOVED,
      /** An article that an edition before was built on has changed. */
      UPDATED
    }

    public Change {
      Objects.requireNonNull(kind, "kind must not be null");
      Objects.requireNonNull(headline, "headline must not be null");
      Objects.requireNonNull(story, "story must not be null");
      Objects.requireNonNull(outlet, "outlet must not be null");
      passages = List.copyOf(passages);
    }
  }

  /**
   * What one watch list found.
   *
   * @param list the watch list's name
   * @param alert true if the reader is to be alerted: the subject of the mail says so
   * @param passages the sentences that have the watched words, in the order of the stories
   * @param stories ids of the stories, in their order
   */
  public record WatchHit(String list, boolean alert, List<Passage> passages, List<String> stories) {
    public WatchHit {
      Objects.requireNonNull(list, "list must not be null");
      passages = List.copyOf(passages);
      stories = List.copyOf(stories);
    }
  }

  /** What a reader must know of an article. */
  public enum Mark {
    /** It does not say when it was published. */
    UNDATED,
    /** It says that it was published after the edition's day. */
    FUTURE_DATED,
    /** An edition before had an earlier text of it. */
    UPDATED,
    /** Its publisher calls it a correction. */
    CORRECTED
  }

  public DeskNotes {
    Objects.requireNonNull(previous, "previous must not be null");
    sections = List.copyOf(sections);
    changes = List.copyOf(changes);
    watched = List.copyOf(watched);
    var copy = new TreeMap<String, SortedSet<Mark>>();
    marks.forEach((id, set) -> copy.put(id, Collections.unmodifiableSortedSet(new TreeSet<>(set))));
    marks = Collections.unmodifiableSortedMap(copy);
  }

  /** What is to be known of {@code article}; often nothing. */
  public Set<Mark> marksOf(Article article) {
    SortedSet<Mark> found = marks.get(article.id());
    return found == null ? Set.of() : found;
  }
}
