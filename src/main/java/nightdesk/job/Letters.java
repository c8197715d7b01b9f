package nightdesk.job;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nightdesk.mail.Letter;
import nightdesk.mail.Mailbox;
import nightdesk.model.Briefing;
import nightdesk.model.DeskNotes.WatchHit;

/** Writes an edition's letters, one a recipient. Equal editions give equal letters. */
final class Letters {
  /**
   * What the letters carry.
   *
   * @param text the briefing as text
   * @param html the briefing as HTML for mail
   * @param pdf the briefing as PDF, empty if there is none
   */
  record Content(String text, String html, byte[] pdf) {}

  private final MailSettings mail;
  private final EditionSettings edition;

  Letters(MailSettings mail, EditionSettings edition) {
    this.mail = mail;
    this.edition = edition;
  }

  /** Whether this briefing goes out at all. */
  static boolean goesOut(EditionSettings edition, Briefing briefing) {
    if (edition.recipients().isEmpty()) {
      return false;
    }
    boolean empty = briefing.stories().isEmpty() && briefing.notes().changes().isEmpty();
    boolean failures =
        !briefing.coverage().failed().isEmpty() || !briefing.coverage().skipped().isEmpty();
    return !empty
        || switch (edition.empty()) {
          case ALWAYS -> true;
          case NEVER -> false;
          case ONLY_IF_FAILURES -> failures;
        };
  }

  /** A letter's bytes, without the PDF if it is too large with it. */
  byte[] write(Briefing briefing, Content content, Instant date, Mailbox to) {
    byte[] whole = letter(briefing, content, date, to, "").toMime();
    if (whole.length <= mail.maxBytes() || content.pdf().length == 0) {
      return whole;
    }
    String note =
        "The PDF is too large for mail ("
            + content.pdf().length / 1000
            + " kB); it is with the reports of "
            + briefing.date()
            + ".";
    return letter(
            briefing, new Content(content.text(), content.html(), new byte[0]), date, to, note)
        .toMime();
  }

  String messageId(LocalDate date, Mailbox to) {
    return Letter.messageId(edition.name(), date.toString(), mail.from(), to);
  }

  private Letter letter(Briefing briefing, Content content, Instant date, Mailbox to, String note) {
    List<Letter.Attachment> attachments =
        content.pdf().length == 0
            ? List.of()
            : List.of(
                new Letter.Attachment(
                    briefing.title() + " " + briefing.date() + ".pdf",
                    "application/pdf",
                    content.pdf()));
    String listId =
        mail.listId().isEmpty()
            ? edition.name().replace('_', '-') + "." + mail.from().domain()
            : mail.listId();
    return new Letter(
        messageId(briefing.date(), to),
        date.atZone(edition.zone()),
        mail.from(),
        to,
        mail.replyTo(),
        subject(briefing),
        note.isEmpty() ? content.text() : note + "\n\n" + content.text(),
        note.isEmpty() ? content.html() : withNote(content.html(), note),
        attachments,
        listId,
        mail.unsubscribe());
  }

  /** The note is our own words: nothing in it needs escaping. */
  private static String withNote(String html, String note) {
    int body = html.indexOf("<body");
    int at = body < 0 ? 0 : html.indexOf('>', body) + 1;
    return html.isEmpty() ? "" : html.substring(0, at) + "<p>" + note + "</p>" + html.substring(at);
  }

  private String subject(Briefing briefing) {
    Optional<String> headline =
        briefing.stories().stream().findFirst().map(story -> story.headline());
    String alerts =
        briefing.notes().watched().stream()
            .filter(WatchHit::alert)
            .map(WatchHit::list)
            .collect(Collectors.joining(", "));
    var out = new StringBuilder(alerts.isEmpty() ? "" : "[" + alerts + "] ");
    // One pass: a headline that says "{date}" stays as it is.
    String rest = edition.subject();
    while (!rest.isEmpty()) {
      int brace = rest.indexOf('{');
      out.append(brace < 0 ? rest : rest.substring(0, brace));
      rest = brace < 0 ? "" : rest.substring(brace);
      var fields = new ArrayList<List<String>>();
      fields.add(List.of("{title}", briefing.title()));
      fields.add(List.of("{date}", briefing.date().toString()));
      fields.add(List.of("{headline}", headline.orElse("No significant coverage")));
      boolean found = false;
      for (List<String> field : fields) {
        if (!found && rest.startsWith(field.get(0))) {
          out.append(field.get(1));
          rest = rest.substring(field.get(0).length());
          found = true;
        }
      }
      if (!found && !rest.isEmpty()) {
        out.append(rest.charAt(0));
        rest = rest.substring(1);
      }
    }
    return out.toString();
  }
}
