package nightdesk.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nightdesk.desk.Ledger.Sifted;
import nightdesk.model.Analysis;
import nightdesk.model.DeskNotes;
import nightdesk.model.DeskNotes.Change;
import nightdesk.model.DeskNotes.Change.Kind;
import nightdesk.model.DeskNotes.Mark;
import nightdesk.model.DeskNotes.Section;
import nightdesk.model.DeskNotes.WatchHit;
import nightdesk.model.KeyPoint;
import nightdesk.model.Passage;
import nightdesk.model.Story;
import nightdesk.store.Fingerprint;
import nightdesk.store.Memory;
import nightdesk.store.Memory.Seen;
import nightdesk.store.Memory.Told;

/**
 * Arranges a night's stories for one edition: puts them into sections, keeps to the limits, links
 * them to the stories of earlier nights, says what changed, reads the watch lists.
 */
public final class Desk {
  private final List<SectionRule> sections;
  private final String rest;
  private final List<WatchList> watch;
  private final int mostStories;

  /**
   * @param sections the edition's sections; none if it has no sections
   * @param rest heading of what no section takes, {@code ""} to leave it out
   * @param watch the watch lists
   * @param mostStories how many stories at most, 0 for any number
   */
  public Desk(List<SectionRule> sections, String rest, List<WatchList> watch, int mostStories) {
    this.sections = List.copyOf(sections);
    this.rest = rest;
    this.watch = List.copyOf(watch);
    this.mostStories = mostStories;
  }

  /**
   * A selection of stories.
   *
   * @param stories those of the edition, section by section, each section in their order
   * @param sections which story is in which; empty if the edition has no sections
   * @param unmatched stories that no section takes
   * @param beyond stories beyond a limit
   */
  public record Selection(
      List<Story> stories, List<Section> sections, List<Story> unmatched, List<Story> beyond) {}

  /** Chooses among the stories; they come most important first. */
  public Selection select(List<Story> stories) {
    if (sections.isEmpty()) {
      int most = mostStories == 0 ? stories.size() : Math.min(mostStories, stories.size());
      return new Selection(
          List.copyOf(stories.subList(0, most)),
          List.of(),
          List.of(),
          List.copyOf(stories.subList(most, stories.size())));
    }
    var bySection = new LinkedHashMap<SectionRule, List<Story>>();
    sections.forEach(section -> bySection.put(section, new ArrayList<>()));
    var others = new ArrayList<Story>();
    var unmatched = new ArrayList<Story>();
    var beyond = new ArrayList<Story>();
    int taken = 0;
    for (Story story : stories) {
      Optional<SectionRule> section =
          sections.stream()
              .filter(rule -> story.members().stream().anyMatch(rule.match()::matches))
              .findFirst();
      if (section.isEmpty() && rest.isEmpty()) {
        unmatched.add(story);
        continue;
      }
      List<Story> place = section.map(bySection::get).orElse(others);
      int limit = section.map(SectionRule::limit).orElse(0);
      boolean full = limit > 0 && place.size() >= limit || mostStories > 0 && taken >= mostStories;
      (full ? beyond : place).add(story);
      taken += full ? 0 : 1;
    }
    var ordered = new ArrayList<Story>();
    var headed = new ArrayList<Section>();
    bySection.forEach((section, its) -> add(section.title(), its, ordered, headed));
    add(rest, others, ordered, headed);
    return new Selection(ordered, headed, unmatched, beyond);
  }

  private static void add(
      String title, List<Story> its, List<Story> ordered, List<Section> headed) {
    if (!its.isEmpty()) {
      headed.add(new Section(title, its.stream().map(Story::id).toList()));
      ordered.addAll(its);
    }
  }

  /**
   * The stories as readers of the editions before see them.
   *
   * @param stories those of the edition, each with the day it is on
   * @param notes what there is to say beside them
   * @param told what to remember of them
   * @param threads the thread of each story, by story id
   */
  public record Compared(
      List<Story> stories, DeskNotes notes, List<Told> told, Map<String, String> threads) {}

  /**
   * Compares a selection with earlier nights.
   *
   * @param past earlier nights of the edition, latest first
   */
  public Compared compare(
      Selection selection, Sifted sifted, List<Memory.Night> past, LocalDate date) {
    Map<String, Threads.Link> links =
        Threads.link(selection.stories(), past, sifted.earlier(), date);
    var stories = new ArrayList<Story>();
    var told = new ArrayList<Told>();
    var threads = new LinkedHashMap<String, String>();
    for (Story story : selection.stories()) {
      Threads.Link link = links.get(story.id());
      LocalDate first = link == null ? date : link.first();
      int day = (int) Math.max(1, ChronoUnit.DAYS.between(first, date) + 1);
      String thread = link == null ? date + "/" + story.id() : link.thread();
      stories.add(story.following(link == null ? Story.Novelty.NEW : Story.Novelty.UPDATED, day));
      threads.put(story.id(), thread);
      told.add(new Told(thread, story.headline(), day, first, Threads.words(story)));
    }
    var watched = new ArrayList<WatchHit>();
    watch.forEach(list -> list.find(stories).ifPresent(watched::add));
    Optional<LocalDate> previous =
        past.stream().findFirst().map(night -> night.made().begun().date());
    var notes =
        new DeskNotes(
            previous,
            selection.sections(),
            previous.isEmpty() ? List.of() : changes(stories, sifted),
            watched,
            sifted.marks());
    return new Compared(stories, notes, told, threads);
  }

  /**
   * What to remember of the night's articles: those told with their thread, those kept out by
   * sections or limits without one, those withdrawn.
   *
   * @param analyses all articles that were kept, told or not
   */
  public static List<Seen> remember(
      List<Analysis> analyses, List<Story> stories, Map<String, String> threads, Sifted sifted) {
    var thread = new LinkedHashMap<String, String>();
    for (Story story : stories) {
      for (Analysis member : story.members()) {
        thread.put(member.article().id(), threads.get(story.id()));
      }
    }
    var seen = new ArrayList<Seen>();
    for (Analysis analysis : analyses) {
      String its = thread.getOrDefault(analysis.article().id(), "");
      seen.add(Ledger.seen(analysis.article(), its, Fingerprint.sentences(analysis), false));
    }
    seen.sort(Comparator.comparing(Seen::hash).thenComparing(Seen::outlet));
    seen.addAll(sifted.noted());
    return seen;
  }

  private static List<Change> changes(List<Story> stories, Sifted sifted) {
    var changes = new ArrayList<Change>();
    for (Seen seen : sifted.withdrawn()) {
      changes.add(new Change(Kind.WITHDRAWN, seen.title(), "", seen.outlet(), List.of()));
    }
    for (Story story : stories) {
      boolean isNew = story.novelty() == Story.Novelty.NEW;
      changes.add(
          new Change(
              isNew ? Kind.NEW_STORY : Kind.MOVED,
              story.headline(),
              story.id(),
              "",
              isNew ? List.of() : firstPoint(story)));
      for (Analysis member : story.members()) {
        Seen before = sifted.earlier().get(member.article().id());
        Set<Mark> marks =
            sifted.marks().getOrDefault(member.article().id(), new java.util.TreeSet<>());
        boolean corrected = marks.contains(Mark.CORRECTED);
        if (!corrected && !marks.contains(Mark.UPDATED)) {
          continue;
        }
        List<Passage> passages =
            before == null || before.sentences().isEmpty()
                ? List.of()
                : Fingerprint.changed(member, before.sentences());
        changes.add(
            new Change(
                corrected ? Kind.CORRECTED : Kind.UPDATED,
                member.article().title(),
                story.id(),
                member.article().about().outlet(),
                passages));
      }
    }
    // Stable: within a kind in the order of the stories.
    changes.sort(Comparator.comparing(Change::kind));
    return changes;
  }

  private static List<Passage> firstPoint(Story story) {
    return story.findings().keyPoints().stream().limit(1).map(KeyPoint::passage).toList();
  }
}
