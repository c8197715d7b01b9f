package nightdesk.job;

import java.util.List;
import java.util.Optional;
import nightdesk.desk.MatchRule;
import nightdesk.desk.SectionRule;
import nightdesk.desk.WatchList;
import nightdesk.json.JsonTree;
import nightdesk.mail.Mailbox;

/**
 * Settings as a settings file, every default said: reading it gives the same settings. Of secrets
 * it says where they are.
 */
public final class SettingsPrinter {
  private final StringBuilder out = new StringBuilder();

  private SettingsPrinter() {}

  /** The settings as YAML. */
  public static String print(Settings settings) {
    var printer = new SettingsPrinter();
    printer.settings(settings);
    return printer.out.toString();
  }

  private void settings(Settings settings) {
    line(0, "reports", text(settings.reports()));
    line(0, "store", text(settings.store()));
    settings.templates().ifPresent(path -> line(0, "templates", text(path)));
    line(0, "threads", settings.threads());
    line(0, "retention-days", settings.retentionDays());
    line(0, "settle-seconds", settings.settleSeconds());
    line(0, "log", word(settings.log()));
    settings.metrics().ifPresent(path -> line(0, "metrics", text(path)));
    settings.mail().ifPresent(this::mail);
    out.append("editions:\n");
    settings.editions().forEach(this::edition);
  }

  private void mail(MailSettings mail) {
    out.append("mail:\n");
    line(2, "host", text(mail.host()));
    line(2, "port", mail.port());
    line(2, "security", word(mail.security()));
    line(2, "from", text(mailbox(mail.from())));
    mail.replyTo().ifPresent(reply -> line(2, "reply-to", text(mailbox(reply))));
    if (!mail.user().isEmpty()) {
      line(2, "user", text(mail.user()));
    }
    mail.password()
        .ifPresent(
            secret -> {
              boolean command = secret.kind() == SecretSource.Kind.COMMAND;
              String value = command ? list(secret.words()) : text(secret.words().get(0));
              line(2, "password", "{" + word(secret.kind()) + ": " + value + "}");
            });
    mail.authority().ifPresent(path -> line(2, "authority", text(path)));
    line(2, "timeout-seconds", mail.timeout().toSeconds());
    line(2, "deadline-minutes", mail.deadline().toMinutes());
    line(2, "max-kilobytes", mail.maxBytes() / 1000);
    line(2, "give-up-days", mail.giveUpDays());
    line(2, "list-id", text(mail.listId()));
    line(2, "unsubscribe", text(mail.unsubscribe()));
    line(2, "helo", text(mail.helo()));
  }

  private void edition(EditionSettings edition) {
    out.append("  - name: ").append(text(edition.name())).append('\n');
    line(4, "title", text(edition.title()));
    line(4, "look", text(edition.look()));
    line(4, "paper", edition.paper());
    line(4, "language", text(edition.language()));
    line(4, "time-zone", text(edition.zone().getId()));
    line(4, "window", edition.window().map(w -> w.toHours() + "h").orElse("since-last"));
    line(4, "inputs", list(edition.inputs()));
    if (!edition.sections().isEmpty()) {
      out.append("    sections:\n");
      for (SectionRule section : edition.sections()) {
        out.append("      - title: ").append(text(section.title())).append('\n');
        match(section.match());
        line(8, "limit", section.limit());
      }
    }
    line(4, "rest", text(edition.rest()));
    if (!edition.watch().isEmpty()) {
      out.append("    watch:\n");
      for (WatchList list : edition.watch()) {
        out.append("      - name: ").append(text(list.name())).append('\n');
        match(list.match());
        line(8, "alert", list.alert());
      }
    }
    EditionSettings.Limits limits = edition.limits();
    out.append("    limits:\n");
    line(6, "stories", limits.stories());
    line(6, "key-points", limits.keyPoints());
    line(6, "story-key-points", limits.storyKeyPoints());
    line(6, "story-quotes", limits.storyQuotes());
    line(
        4,
        "recipients",
        list(edition.recipients().stream().map(SettingsPrinter::mailbox).toList()));
    line(4, "subject", text(edition.subject()));
    line(4, "empty", word(edition.empty()));
  }

  private void match(MatchRule match) {
    line(8, "actors", list(match.actors()));
    line(8, "terms", list(match.terms()));
    line(8, "outlets", list(match.outlets()));
    line(8, "languages", list(match.languages()));
  }

  private void line(int indent, String key, Object value) {
    out.append(" ".repeat(indent)).append(key).append(": ").append(value).append('\n');
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  private static String mailbox(Mailbox mailbox) {
    return mailbox.name().isEmpty()
        ? mailbox.address()
        : mailbox.name() + " <" + mailbox.address() + ">";
  }

  private static String list(List<?> items) {
    var out = new StringBuilder("[");
    for (Object item : items) {
      out.append(out.length() == 1 ? "" : ", ").append(text(item));
    }
    return out.append(']').toString();
  }

  /** JSON's strings are YAML's. */
  private static String text(Object value) {
    String text = Optional.ofNullable(value).map(Object::toString).orElse("");
    return JsonTree.write(text).replace("\u0085", "\\u0085").replace("\u2028", "\\u2028");
  }
}
