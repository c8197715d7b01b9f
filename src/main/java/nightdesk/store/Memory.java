package nightdesk.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import nightdesk.json.JsonTree;

/**
 * What earlier nights read and told. An edition is remembered in one piece, when all its files are
 * on the disk; a run that stopped before leaves nothing but the note of its beginning, so that the
 * next run of the same date starts from the same place and makes the same bytes.
 */
public final class Memory implements Closeable {
  /**
   * The beginning of an edition.
   *
   * @param edition its name
   * @param date its date
   * @param from the end of the window of the edition before, if there is one
   * @param to the end of its own window: the time at which its first run began
   */
  public record Begun(String edition, LocalDate date, Optional<Instant> from, Instant to) {}

  /**
   * An edition that was made.
   *
   * @param begun what it covers
   * @param settings a hash of the settings that shaped it
   * @param files SHA-256 of each file it consists of, by path relative to the reports folder
   * @param articles number of articles in it
   * @param outcome what the run said of it, in one word
   */
  public record Made(
      Begun begun, String settings, Map<String, String> files, int articles, String outcome) {
    public Made {
      files = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }
  }

  /**
   * An article that an edition has seen.
   *
   * @param hash of its words ({@link Fingerprint#of})
   * @param url its address, as {@link Fingerprint#url} has it
   * @param guid its publisher's id
   * @param version the publisher's version, 0 if unknown
   * @param outlet who published it
   * @param title its headline
   * @param thread id of the story's thread that it was told in, {@code ""} if it was not told
   * @param sentences {@link Fingerprint#sentences}, to know later what changed
   * @param withdrawn true if its publisher withdrew it
   */
  public record Seen(
      String hash,
      String url,
      String guid,
      int version,
      String outlet,
      String title,
      String thread,
      String sentences,
      boolean withdrawn) {}

  /**
   * A story that an edition told.
   *
   * @param thread id that the story keeps from day to day
   * @param headline its headline that day
   * @param day which day of the story it was, 1 for the first
   * @param first the date of the first day
   * @param words what it is recognised by: words with weights
   */
  public record Told(
      String thread, String headline, int day, LocalDate first, Map<String, Double> words) {
    public Told {
      words = words instanceof WordBag ? words : new WordBag(words, word -> word);
    }
  }

  /** One edition with all that it saw and told. */
  public record Night(Made made, List<Seen> seen, List<Told> told) {
    public Night {
      seen = List.copyOf(seen);
      told = List.copyOf(told);
    }
  }

  private final Optional<Journal> journal;
  private final Map<String, Begun> begun;
  private final Map<String, Night> nights;
  private final List<String> damage;

  private Memory(Optional<Journal> journal, Fold read, List<String> damage) {
    this.journal = journal;
    this.begun = read.begun;
    this.nights = read.nights;
    this.damage = damage;
  }

  /** Opens the memory, empty if the file is not there. */
  public static Memory open(Path file) throws IOException {
    var read = new Fold();
    Journal journal = Journal.open(file, read::take);
    return new Memory(Optional.of(journal), read, journal.damage());
  }

  /** The memory for a run that only looks: what it begins and commits is not written. */
  public static Memory look(Path file) throws IOException {
    var read = new Fold();
    List<String> damage = Journal.look(file, read::take);
    return new Memory(Optional.empty(), read, damage);
  }

  /** Damaged lines that were skipped. */
  public List<String> damage() {
    return damage;
  }

  /** The night of {@code edition} on {@code date}, if it was finished. */
  public Optional<Night> night(String edition, LocalDate date) {
    return Optional.ofNullable(nights.get(key(edition, date)));
  }

  /** True if a night before {@code first} is remembered that compacting would forget. */
  public boolean isOld(LocalDate first) {
    return nights.values().stream()
        .map(night -> night.made().begun())
        .anyMatch(
            start ->
                start.date().isBefore(first)
                    && latest(start.edition()).stream().noneMatch(start.date()::equals));
  }

  /** Nights of {@code edition} before {@code date}, latest first. */
  public List<Night> before(String edition, LocalDate date) {
    return nights.values().stream()
        .filter(night -> night.made().begun().edition().equals(edition))
        .filter(night -> night.made().begun().date().isBefore(date))
        .sorted(
            Comparator.comparing((Night night) -> night.made().begun().date(), LocalDate::compareTo)
                .reversed())
        .toList();
  }

  /** All nights, by edition and date. */
  public List<Night> nights() {
    return List.copyOf(nights.values());
  }

  /** The latest date that any edition of this name was made for. */
  public Optional<LocalDate> latest(String edition) {
    return nights.values().stream()
        .map(night -> night.made().begun())
        .filter(start -> start.edition().equals(edition))
        .map(Begun::date)
        .max(Comparator.naturalOrder());
  }

  /**
   * Begins an edition. A date that was begun before keeps the window of its first beginning.
   *
   * @param now the end of the window, should it be the first beginning
   */
  public Begun begin(String edition, LocalDate date, Instant now) throws IOException {
    Begun known = begun.get(key(edition, date));
    if (known != null) {
      return known;
    }
    Optional<Instant> from =
        before(edition, date).stream().findFirst().map(night -> night.made().begun().to());
    Instant to = from.isPresent() && now.isBefore(from.get()) ? from.get() : now;
    var fresh = new Begun(edition, date, from, to);
    append(List.of(write("begun", fresh)));
    begun.put(key(edition, date), fresh);
    return fresh;
  }

  /** Remembers a finished edition, all of it or nothing. A night of the same date is replaced. */
  public void commit(Night night) throws IOException {
    append(write(night));
    Begun start = night.made().begun();
    nights.put(key(start.edition(), start.date()), night);
  }

  @Override
  public void close() throws IOException {
    if (journal.isPresent()) {
      journal.get().close();
    }
  }

  private void append(List<Map<String, Object>> group) throws IOException {
    if (journal.isPresent()) {
      journal.get().append(group);
    }
  }

  /**
   * Forgets nights before {@code first}, but never an edition's last one.
   *
   * @return how many nights were forgotten
   */
  public static int compact(Path file, LocalDate first) throws IOException {
    if (!Files.exists(file)) {
      return 0;
    }
    var read = new Fold();
    Journal.look(file, read::take);
    Map<String, Begun> begun = read.begun;
    Map<String, Night> nights = read.nights;
    var last = new TreeMap<String, LocalDate>();
    for (Night night : nights.values()) {
      Begun start = night.made().begun();
      last.merge(start.edition(), start.date(), (a, b) -> a.isAfter(b) ? a : b);
    }
    var kept = new ArrayList<List<Map<String, Object>>>();
    int dropped = 0;
    for (Begun start : begun.values()) {
      if (!nights.containsKey(key(start.edition(), start.date()))
          && !start.date().isBefore(first)) {
        kept.add(List.of(write("begun", start)));
      }
    }
    for (Night night : nights.values()) {
      Begun start = night.made().begun();
      if (start.date().isBefore(first) && !start.date().equals(last.get(start.edition()))) {
        dropped++;
      } else {
        kept.add(write(night));
      }
    }
    Journal.rewrite(file, kept);
    return dropped;
  }

  /** Gives the memory as plain JSON Lines, one per edition, article and story. */
  public static void export(Path file, Consumer<String> lines) throws IOException {
    Journal.look(file, entry -> lines.accept(JsonTree.write(entry)));
  }

  private static String key(String edition, LocalDate date) {
    return edition + "\n" + date;
  }

  /** Makes nights of entries. */
  private static final class Fold {
    private final Map<String, Begun> begun = new TreeMap<>();
    private final Map<String, Night> nights = new TreeMap<>();
    private final Map<String, String> known = new HashMap<>();
    private final List<Seen> seen = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();
    private Optional<Made> made = Optional.empty();

    void take(Map<String, Object> entry) {
      switch (text(entry, "kind")) {
        case "begun" -> {
          Begun start = readBegun(entry);
          begun.put(key(start.edition(), start.date()), start);
        }
        case "made" -> {
          made = Optional.of(readMade(entry));
          seen.clear();
          told.clear();
        }
        case "seen" -> seen.add(readSeen(entry));
        case "told" -> told.add(readTold(entry));
        case "end" -> {
          if (made.isPresent()) {
            Begun start = made.get().begun();
            begun.put(key(start.edition(), start.date()), start);
            nights.put(key(start.edition(), start.date()), new Night(made.get(), seen, told));
          }
          made = Optional.empty();
          seen.clear();
          told.clear();
        }
        default -> {
          // written by a later version: not for us
        }
      }
    }

    /** A month of nights has the same few words, outlets and threads: each is held once. */
    private String once(String text) {
      String before = known.putIfAbsent(text, text);
      return before == null ? text : before;
    }

    private Seen readSeen(Map<String, Object> entry) {
      return new Seen(
          text(entry, "hash"),
          text(entry, "url"),
          text(entry, "guid"),
          number(entry, "version"),
          once(text(entry, "outlet")),
          text(entry, "title"),
          once(text(entry, "thread")),
          text(entry, "sentences"),
          Boolean.TRUE.equals(entry.get("withdrawn")));
    }

    private Told readTold(Map<String, Object> entry) {
      var words = new TreeMap<String, Double>();
      if (entry.get("words") instanceof Map<?, ?> map) {
        map.forEach(
            (word, weight) ->
                words.put(word.toString(), weight instanceof Number n ? n.doubleValue() : 0.0));
      }
      return new Told(
          once(text(entry, "thread")),
          text(entry, "headline"),
          Math.max(1, number(entry, "day")),
          LocalDate.parse(text(entry, "first")),
          new WordBag(words, this::once));
    }
  }

  private static List<Map<String, Object>> write(Night night) {
    var group = new ArrayList<Map<String, Object>>();
    var made = write("made", night.made().begun());
    made.put("settings", night.made().settings());
    made.put("files", new LinkedHashMap<String, Object>(night.made().files()));
    made.put("articles", night.made().articles());
    made.put("outcome", night.made().outcome());
    group.add(made);
    for (Seen seen : night.seen()) {
      var entry = new LinkedHashMap<String, Object>();
      entry.put("kind", "seen");
      entry.put("hash", seen.hash());
      entry.put("url", seen.url());
      entry.put("guid", seen.guid());
      entry.put("version", seen.version());
      entry.put("outlet", seen.outlet());
      entry.put("title", seen.title());
      entry.put("thread", seen.thread());
      entry.put("sentences", seen.sentences());
      entry.put("withdrawn", seen.withdrawn());
      group.add(entry);
    }
    for (Told told : night.told()) {
      var entry = new LinkedHashMap<String, Object>();
      entry.put("kind", "told");
      entry.put("thread", told.thread());
      entry.put("headline", told.headline());
      entry.put("day", told.day());
      entry.put("first", told.first().toString());
      entry.put("words", new LinkedHashMap<String, Object>(told.words()));
      group.add(entry);
    }
    var end = new LinkedHashMap<String, Object>();
    end.put("kind", "end");
    group.add(end);
    return group;
  }

  private static Map<String, Object> write(String kind, Begun start) {
    var entry = new LinkedHashMap<String, Object>();
    entry.put("kind", kind);
    entry.put("edition", start.edition());
    entry.put("date", start.date().toString());
    entry.put("from", start.from().map(Instant::toString).orElse(""));
    entry.put("to", start.to().toString());
    return entry;
  }

  private static Begun readBegun(Map<String, Object> entry) {
    String from = text(entry, "from");
    return new Begun(
        text(entry, "edition"),
        LocalDate.parse(text(entry, "date")),
        from.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(from)),
        Instant.parse(text(entry, "to")));
  }

  private static Made readMade(Map<String, Object> entry) {
    var files = new LinkedHashMap<String, String>();
    if (entry.get("files") instanceof Map<?, ?> map) {
      map.forEach((path, hash) -> files.put(path.toString(), hash.toString()));
    }
    return new Made(
        readBegun(entry),
        text(entry, "settings"),
        files,
        number(entry, "articles"),
        text(entry, "outcome"));
  }

  private static String text(Map<String, Object> entry, String field) {
    return entry.get(field) instanceof String value ? value : "";
  }

  private static int number(Map<String, Object> entry, String field) {
    return entry.get(field) instanceof Integer value ? value : 0;
  }
}
