package nightdesk.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of each letter. SMTP cannot tell whether a letter arrived when the connection breaks
 * after its text was sent (RFC 1047); so the outbox says on disk that a letter is about to go
 * before it goes, and what is found in that state by a later run is {@link State#UNKNOWN}: neither
 * sent again without being asked, nor forgotten.
 */
public final class Outbox implements Closeable {
  private static final String DAMAGED = "the outbox was damaged and may have forgotten it";

  /** How far a letter is. */
  public enum State {
    /** Written, not yet sent, or put off by the server: to be sent. */
    PREPARED,
    /** Its text is about to go to the server. */
    SENDING,
    /** The server took it. */
    SENT,
    /** The server, or the settings, will never take it. */
    REFUSED,
    /** The connection or the run ended after the text went and before the answer came. */
    UNKNOWN
  }

  /**
   * A letter to one recipient.
   *
   * @param id its Message-ID, the same at every attempt
   * @param edition the edition it carries
   * @param date the edition's date
   * @param recipient the address
   * @param file the letter's bytes, relative to the reports folder
   * @param sha256 of those bytes
   * @param state how far it is
   * @param at when it came to that state
   * @param detail the server's answer, or why, {@code ""} if there is nothing to say
   * @param attempts how often its sending was begun
   */
  public record Item(
      String id,
      String edition,
      LocalDate date,
      String recipient,
      String file,
      String sha256,
      State state,
      Instant at,
      String detail,
      int attempts) {
    public Item {
      Objects.requireNonNull(id, "id must not be null");
      Objects.requireNonNull(edition, "edition must not be null");
      Objects.requireNonNull(date, "date must not be null");
      Objects.requireNonNull(recipient, "recipient must not be null");
      Objects.requireNonNull(file, "file must not be null");
      Objects.requireNonNull(sha256, "sha256 must not be null");
      Objects.requireNonNull(state, "state must not be null");
      Objects.requireNonNull(at, "at must not be null");
      Objects.requireNonNull(detail, "detail must not be null");
    }

    Item now(State newState, Instant when, String why) {
      int tries = newState == State.SENDING ? attempts + 1 : attempts;
      return new Item(id, edition, date, recipient, file, sha256, newState, when, why, tries);
    }
  }

  private final Journal journal;
  private final Map<String, Item> items;

  /** Of letters of editions up to this date nothing is known for certain: the file was damaged. */
  private final Optional<LocalDate> uncertain;

  private Outbox(Journal journal, Fold read) {
    this.journal = journal;
    this.items = read.items;
    this.uncertain = read.uncertain;
  }

  /**
   * Opens the outbox. Letters that a run left in {@link State#SENDING} become {@link
   * State#UNKNOWN}.
   *
   * @param now the time of the opening
   */
  public static Outbox open(Path file, Instant now) throws IOException {
    var read = new Fold();
    Journal journal = Journal.open(file, read::take);
    try {
      var outbox = new Outbox(journal, read);
      for (Item item : List.copyOf(outbox.items.values())) {
        if (item.state() == State.SENDING) {
          outbox.move(item.id(), State.UNKNOWN, now, "the run ended while it was being sent");
        }
      }
      return outbox;
    } catch (IOException | RuntimeException e) {
      journal.close();
      throw e;
    }
  }

  /** The letters as a run that only looks sees them; nothing is changed. */
  public static List<Item> peek(Path file) throws IOException {
    var read = new Fold();
    Journal.look(file, read::take);
    return List.copyOf(read.items.values());
  }

  /** Makes letters of entries. */
  private static final class Fold {
    private final Map<String, Item> items = new LinkedHashMap<>();
    private Optional<LocalDate> uncertain = Optional.empty();

    void take(Map<String, Object> entry) {
      if ("letter".equals(entry.get("kind"))) {
        Item item = read(entry);
        items.put(item.id(), item);
      } else if ("uncertain".equals(entry.get("kind"))) {
        uncertain = Optional.of(LocalDate.parse(text(entry, "date")));
      } else if ("state".equals(entry.get("kind"))) {
        Item known = items.get(text(entry, "id"));
        if (known != null) {
          items.put(
              known.id(),
              known.now(
                  State.valueOf(text(entry, "state")),
                  Instant.parse(text(entry, "at")),
                  text(entry, "detail")));
        }
      }
    }
  }

  /** Damaged lines of the file; with any, what was sent is not known and nothing may be sent. */
  public List<String> damage() {
    return journal.damage();
  }

  /** All letters, in the order in which they were prepared. */
  public List<Item> items() {
    return List.copyOf(items.values());
  }

  public Optional<Item> find(String id) {
    return Optional.ofNullable(items.get(id));
  }

  /** Letters of one edition. */
  public List<Item> of(String edition, LocalDate date) {
    return items.values().stream()
        .filter(item -> item.edition().equals(edition) && item.date().equals(date))
        .toList();
  }

  /** True if a letter of this id may be prepared: there is none, or none that was ever tried. */
  public boolean accepts(String id) {
    Item known = items.get(id);
    return known == null || known.state() == State.PREPARED && known.attempts() == 0;
  }

  /**
   * Adds letters, all or none. One that was prepared before but never tried is replaced; others
   * whose id is known stay as they are.
   */
  public void prepare(List<Item> letters) throws IOException {
    var fresh = new ArrayList<Map<String, Object>>();
    var added = new LinkedHashMap<String, Item>();
    for (Item letter : letters) {
      if (letter.state() != State.PREPARED && letter.state() != State.REFUSED) {
        throw new IllegalArgumentException("a new letter cannot be " + letter.state());
      }
      boolean same =
          Optional.ofNullable(items.get(letter.id()))
              .map(known -> known.sha256().equals(letter.sha256()))
              .orElse(false);
      if (accepts(letter.id()) && !same && !added.containsKey(letter.id())) {
        boolean mayHaveGone =
            !items.containsKey(letter.id())
                && uncertain.filter(until -> !letter.date().isAfter(until)).isPresent();
        Item item = mayHaveGone ? letter.now(State.UNKNOWN, letter.at(), DAMAGED) : letter;
        added.put(item.id(), item);
        fresh.add(write(item));
      }
    }
    journal.append(fresh);
    items.putAll(added);
  }

  /**
   * Says on disk how far a letter is.
   *
   * @throws IllegalArgumentException if no such letter was prepared, or if one that was sent or
   *     refused would move
   */
  public Item move(String id, State state, Instant at, String detail) throws IOException {
    Item known = items.get(id);
    if (known == null) {
      throw new IllegalArgumentException("no letter " + id + " was prepared");
    }
    if (known.state() == State.SENT || known.state() == State.REFUSED) {
      throw new IllegalArgumentException(
          "letter " + id + " is " + known.state() + " and cannot become " + state);
    }
    Item moved = known.now(state, at, detail);
    var entry = new LinkedHashMap<String, Object>();
    entry.put("kind", "state");
    entry.put("id", id);
    entry.put("state", state.name());
    entry.put("at", at.toString());
    entry.put("detail", detail);
    journal.append(entry);
    items.put(id, moved);
    return moved;
  }

  @Override
  public void close() throws IOException {
    journal.close();
  }

  /**
   * Drops letters whose edition is before {@code first} and whose fate is settled, and the steps by
   * which the others came to where they are. If the file is damaged, what waited may have gone: it
   * becomes {@link State#UNKNOWN}, and so does any letter that is prepared later for an edition of
   * {@code now} or before and is not known.
   *
   * @return how many letters were dropped
   */
  public static int compact(Path file, LocalDate first, Instant now) throws IOException {
    var read = new Fold();
    List<String> damage = Journal.look(file, read::take);
    var kept = new ArrayList<List<Map<String, Object>>>();
    Optional<LocalDate> uncertain = read.uncertain.filter(until -> !until.isBefore(first));
    if (!damage.isEmpty()) {
      // A day more: somewhere it is tomorrow.
      uncertain = Optional.of(LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1));
    }
    if (uncertain.isPresent()) {
      var entry = new LinkedHashMap<String, Object>();
      entry.put("kind", "uncertain");
      entry.put("date", uncertain.get().toString());
      kept.add(List.of(entry));
    }
    int dropped = 0;
    for (Item item : read.items.values()) {
      boolean settled = item.state() == State.SENT || item.state() == State.REFUSED;
      boolean waits = item.state() == State.PREPARED;
      if (settled && item.date().isBefore(first)) {
        dropped++;
      } else {
        boolean mayHaveGone = waits && !damage.isEmpty();
        kept.add(List.of(write(mayHaveGone ? item.now(State.UNKNOWN, now, DAMAGED) : item)));
      }
    }
    Journal.rewrite(file, kept);
    return dropped;
  }

  private static String text(Map<String, Object> entry, String field) {
    return entry.get(field) instanceof String value ? value : "";
  }

  private static Item read(Map<String, Object> entry) {
    return new Item(
        text(entry, "id"),
        text(entry, "edition"),
        LocalDate.parse(text(entry, "date")),
        text(entry, "recipient"),
        text(entry, "file"),
        text(entry, "sha256"),
        State.valueOf(text(entry, "state")),
        Instant.parse(text(entry, "at")),
        text(entry, "detail"),
        entry.get("attempts") instanceof Integer count ? count : 0);
  }

  private static Map<String, Object> write(Item item) {
    var entry = new LinkedHashMap<String, Object>();
    entry.put("kind", "letter");
    entry.put("id", item.id());
    entry.put("edition", item.edition());
    entry.put("date", item.date().toString());
    entry.put("recipient", item.recipient());
    entry.put("file", item.file());
    entry.put("sha256", item.sha256());
    entry.put("state", item.state().name());
    entry.put("at", item.at().toString());
    entry.put("detail", item.detail());
    entry.put("attempts", item.attempts());
    return entry;
  }
}
