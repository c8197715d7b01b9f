package nightdesk.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nightdesk.desk.MatchRule;
import nightdesk.desk.SectionRule;
import nightdesk.desk.Terms;
import nightdesk.desk.WatchList;
import nightdesk.job.EditionSettings.EmptyNight;
import nightdesk.job.EditionSettings.Limits;
import nightdesk.mail.Mailbox;
import nightdesk.mail.Server;

/**
 * Reads {@code nightdesk.yaml}. Strict: what is not understood is an error of one line that names
 * file, line and key. Relative paths are relative to the folder of the file.
 */
public final class SettingsReader {
  private static final int LARGEST = 4_000_000;
  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9_-]{0,63}";

  private final Path file;
  private final Path folder;
  private final ZoneId systemZone;
  private final Set<String> known = new TreeSet<>();

  /**
   * @param file the settings file; messages name it
   * @param systemZone the time zone where none is set
   */
  public SettingsReader(Path file, ZoneId systemZone) {
    this.file = file;
    Path parent = file.toAbsolutePath().normalize().getParent();
    this.folder = parent == null ? file.toAbsolutePath().normalize() : parent;
    this.systemZone = systemZone;
  }

  /**
   * Reads the file.
   *
   * @throws SettingsException if it cannot be read or is wrong; the message is one line with file
   *     and line
   */
  public Settings read() throws SettingsException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(LARGEST + 1);
    } catch (IOException e) {
      throw new SettingsException(0, file + ": cannot be read (" + reason(e) + ")");
    }
    if (bytes.length > LARGEST) {
      throw new SettingsException(0, file + ": larger than " + LARGEST + " bytes; not settings");
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new SettingsException(0, file + ": not UTF-8; save it as UTF-8");
    }
    return parse(text.startsWith("\ufeff") ? text.substring(1) : text);
  }

  private static String reason(IOException e) {
    return e instanceof java.nio.file.NoSuchFileException
        ? "it is not there"
        : SettingsException.shown(String.valueOf(e.getMessage()));
  }

  /** Reads settings from a text instead of the file. */
  public Settings parse(String text) throws SettingsException {
    try {
      return settings(new FieldReader("", YamlTree.parse(text), known));
    } catch (SettingsException e) {
      throw new SettingsException(e.line(), file + ": line " + e.line() + ": " + e.getMessage());
    }
  }

  /** The paths of all keys that were looked for so far: those of the settings that were read. */
  public Set<String> knownKeys() {
    return new TreeSet<>(known);
  }

  private Settings settings(FieldReader in) throws SettingsException {
    Path reports = path(in, "reports", "reports");
    Path store = path(in, "store", "store");
    Optional<String> templates = in.text("templates");
    Optional<Path> looks =
        templates.isEmpty() ? Optional.empty() : Optional.of(path(in, "templates", templates));
    ZoneId zone = zone(in, systemZone);
    int threads = in.number("threads", 0, 0, 256);
    int retention = in.number("retention-days", 30, 2, 3650);
    int settle = in.number("settle-seconds", 2, 0, 3600);
    var log = Settings.LogForm.valueOf(upper(in.choice("log", "plain", List.of("plain", "json"))));
    Optional<String> metrics = in.text("metrics");
    Optional<Path> metricsFile =
        metrics.isEmpty() ? Optional.empty() : Optional.of(path(in, "metrics", metrics));
    Optional<FieldReader> mailIn = in.fields("mail");
    Optional<MailSettings> mail =
        mailIn.isEmpty() ? Optional.empty() : Optional.of(mail(mailIn.get()));
    var editions = new ArrayList<EditionSettings>();
    var names = new HashSet<String>();
    for (FieldReader edition : in.list("editions")) {
      EditionSettings read = edition(edition, zone);
      if (!names.add(read.name().toLowerCase(Locale.ROOT))) {
        throw edition.wrong("name", "\"" + read.name() + "\" is there twice");
      }
      if (!read.recipients().isEmpty() && mail.isEmpty()) {
        throw edition.wrong("recipients", "need a mail server; say it under \"mail\"");
      }
      editions.add(read);
    }
    in.end();
    if (editions.isEmpty()) {
      throw new SettingsException(1, "no edition; say at least one under \"editions\"");
    }
    return new Settings(
        file,
        reports,
        store,
        looks,
        threads,
        retention,
        settle,
        log,
        metricsFile,
        mail,
        editions,
        true);
  }

  private static String upper(String choice) {
    return choice.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private Path path(FieldReader in, String key, String otherwise) throws SettingsException {
    return path(in, key, Optional.of(in.text(key, otherwise)));
  }

  private Path path(FieldReader in, String key, Optional<String> value) throws SettingsException {
    try {
      return folder.resolve(value.orElseThrow()).normalize();
    } catch (InvalidPathException e) {
      throw in.wrong(key, "is not a path");
    }
  }

  private static ZoneId zone(FieldReader in, ZoneId otherwise) throws SettingsException {
    Optional<String> name = in.text("time-zone");
    try {
      return name.isEmpty() ? otherwise : ZoneId.of(name.get());
    } catch (DateTimeException e) {
      throw in.wrong(
          "time-zone",
          "\""
              + SettingsException.shown(name.get())
              + "\" is not known; write one such as Europe/Prague");
    }
  }

  private MailSettings mail(FieldReader in) throws SettingsException {
    String host = in.text("host").orElseThrow(() -> in.wrong("host", "is missing"));
    var security =
        Server.Security.valueOf(
            upper(in.choice("security", "starttls", List.of("starttls", "smtps", "none"))));
    int port = in.number("port", security == Server.Security.SMTPS ? 465 : 587, 1, 65535);
    Mailbox from = mailbox(in, "from", in.text("from", ""));
    Optional<String> reply = in.text("reply-to");
    Optional<Mailbox> replyTo =
        reply.isEmpty() ? Optional.empty() : Optional.of(mailbox(in, "reply-to", reply.get()));
    String user = in.text("user", "");
    Optional<SecretSource> password = password(in);
    if (user.isEmpty() != password.isEmpty()) {
      throw in.wrong(user.isEmpty() ? "user" : "password", "is missing; both or neither");
    }
    Optional<String> authorityName = in.text("authority");
    Optional<Path> authority =
        authorityName.isEmpty()
            ? Optional.empty()
            : Optional.of(path(in, "authority", authorityName));
    Duration timeout = Duration.ofSeconds(in.number("timeout-seconds", 30, 1, 600));
    Duration deadline = Duration.ofMinutes(in.number("deadline-minutes", 30, 0, 1440));
    int maxBytes = in.number("max-kilobytes", 10_000, 50, 1_000_000) * 1000;
    int giveUp = in.number("give-up-days", 3, 1, 30);
    String listId = in.text("list-id", "");
    String unsubscribe = in.text("unsubscribe", "");
    String helo = in.text("helo", "");
    in.end();
    if (!listId.matches("[A-Za-z0-9.-]*")) {
      throw in.wrong("list-id", "must be like morning.example.org");
    }
    if (!unsubscribe.matches("|(mailto|https):[!#-;=?-~]+")) {
      throw in.wrong("unsubscribe", "must be a mailto: or https: address");
    }
    if (!helo.matches("[A-Za-z0-9.-]*")) {
      throw in.wrong("helo", "must be a host name");
    }
    try {
      // The rules of a connection live there; nothing is connected here.
      new Server(host, port, security, Optional.empty(), authority, timeout, "x");
    } catch (IllegalArgumentException e) {
      throw in.wrong("host", "cannot be used: " + e.getMessage());
    }
    return new MailSettings(
        host,
        port,
        security,
        from,
        replyTo,
        user,
        password,
        authority,
        timeout,
        deadline,
        maxBytes,
        giveUp,
        listId,
        unsubscribe,
        helo);
  }

  private Optional<SecretSource> password(FieldReader mail) throws SettingsException {
    Optional<FieldReader> found = mail.fields("password");
    if (found.isEmpty()) {
      return Optional.empty();
    }
    FieldReader in = found.get();
    Optional<String> variable = in.text("env");
    Optional<String> secretFile = in.text("file");
    List<String> command = in.texts("command");
    in.end();
    int ways = (variable.isPresent() ? 1 : 0) + (secretFile.isPresent() ? 1 : 0);
    if (ways + (command.isEmpty() ? 0 : 1) != 1) {
      throw new SettingsException(
          in.line(), "mail.password must have one of env, file, command; never the password");
    }
    if (variable.isPresent()) {
      return Optional.of(new SecretSource(SecretSource.Kind.ENV, List.of(variable.get())));
    }
    if (secretFile.isPresent()) {
      String path = path(in, "file", secretFile).toString();
      return Optional.of(new SecretSource(SecretSource.Kind.FILE, List.of(path)));
    }
    return Optional.of(new SecretSource(SecretSource.Kind.COMMAND, command));
  }

  private static Mailbox mailbox(FieldReader in, String key, String text) throws SettingsException {
    try {
      return Mailbox.parse(text);
    } catch (IllegalArgumentException e) {
      throw in.wrong(key, "needs an address: " + e.getMessage());
    }
  }

  private EditionSettings edition(FieldReader in, ZoneId zone) throws SettingsException {
    String name = in.text("name").orElseThrow(() -> in.wrong("name", "is missing"));
    if (!name.matches(NAME)) {
      throw in.wrong("name", "must be letters, digits, - and _, at most 64");
    }
    String title = in.text("title", "Nightdesk");
    String look = in.text("look", "default");
    if (!look.matches(NAME)) {
      throw in.wrong("look", "must be default, compact, or a folder in templates");
    }
    String paper = in.choice("paper", "a4", List.of("a4", "letter"));
    String language = in.text("language", "en");
    if (!language.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
      throw in.wrong("language", "must be a tag such as en or cs");
    }
    ZoneId ownZone = zone(in, zone);
    Optional<Duration> window = window(in);
    var inputs = new ArrayList<Path>();
    for (String input : in.texts("inputs")) {
      inputs.add(path(in, "inputs", Optional.of(input)));
    }
    if (inputs.isEmpty()) {
      inputs.add(folder.resolve("input"));
    }
    var sections = new ArrayList<SectionRule>();
    for (FieldReader section : in.list("sections")) {
      String heading =
          section.text("title").orElseThrow(() -> section.wrong("title", "is missing"));
      MatchRule match = match(section);
      int limit = section.number("limit", 0, 0, 10_000);
      section.end();
      if (match.equals(MatchRule.ALL)) {
        throw section.wrong("title", "needs one of actors, terms, outlets, languages beside it");
      }
      sections.add(new SectionRule(heading, match, limit));
    }
    String rest = in.text("rest", "Other news");
    var watch = new ArrayList<WatchList>();
    for (FieldReader list : in.list("watch")) {
      String heading = list.text("name").orElseThrow(() -> list.wrong("name", "is missing"));
      MatchRule match = match(list);
      boolean alert = list.flag("alert", false);
      list.end();
      if (match.equals(MatchRule.ALL)) {
        throw list.wrong("name", "needs one of actors, terms, outlets, languages beside it");
      }
      watch.add(new WatchList(heading, match, alert));
    }
    Limits limits = limits(in);
    List<Mailbox> recipients = recipients(in);
    String subject = in.text("subject", "{title}, {date}");
    var empty =
        EmptyNight.valueOf(
            upper(in.choice("empty", "always", List.of("always", "never", "only-if-failures"))));
    in.end();
    return new EditionSettings(
        name,
        title,
        look,
        paper,
        language,
        ownZone,
        window,
        inputs,
        sections,
        rest,
        watch,
        limits,
        recipients,
        subject,
        empty);
  }

  private static List<Mailbox> recipients(FieldReader in) throws SettingsException {
    var recipients = new ArrayList<Mailbox>();
    var addresses = new HashSet<String>();
    for (String recipient : in.texts("recipients")) {
      Mailbox mailbox = mailbox(in, "recipients", recipient);
      if (!addresses.add(mailbox.address().toLowerCase(Locale.ROOT))) {
        throw in.wrong("recipients", "have " + mailbox.address() + " twice");
      }
      recipients.add(mailbox);
    }
    return recipients;
  }

  private static Limits limits(FieldReader edition) throws SettingsException {
    Optional<FieldReader> found = edition.fields("limits");
    if (found.isEmpty()) {
      return Limits.DEFAULT;
    }
    FieldReader in = found.get();
    var limits =
        new Limits(
            in.number("stories", Limits.DEFAULT.stories(), 0, 10_000),
            in.number("key-points", 5, 1, 100),
            in.number("story-key-points", 4, 1, 100),
            in.number("story-quotes", 8, 0, 1000));
    in.end();
    return limits;
  }

  private static Optional<Duration> window(FieldReader in) throws SettingsException {
    String text = in.text("window", "since-last");
    if (text.equals("since-last")) {
      return Optional.empty();
    }
    if (!text.matches("[1-9][0-9]{0,3}h")) {
      throw in.wrong(
          "window",
          "must be since-last or hours such as 24h, but is \""
              + SettingsException.shown(text)
              + "\"");
    }
    return Optional.of(Duration.ofHours(Integer.parseInt(text.substring(0, text.length() - 1))));
  }

  private static MatchRule match(FieldReader in) throws SettingsException {
    List<String> actors = in.texts("actors");
    var terms = new ArrayList<Terms>();
    for (String term : in.texts("terms")) {
      try {
        terms.add(Terms.parse(term));
      } catch (IllegalArgumentException e) {
        throw in.wrong("terms", "\"" + SettingsException.shown(term) + "\": " + e.getMessage());
      }
    }
    return new MatchRule(actors, terms, in.texts("outlets"), in.texts("languages"));
  }
}
