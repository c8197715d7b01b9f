package nightdesk.actors;

import java.text.Normalizer;
import java.util.Locale;
import nightdesk.model.Actor;
import nightdesk.text.Document;

/** One place where a document names someone: tokens {@code [from, to)}. */
final class Name {
  final int from;
  final int to;
  final Actor.Type type;

  /** As printed, but line breaks and runs of spaces are one space. */
  final String text;

  /** What is the same for spellings of the same name: lower case, no diacritics, no stops. */
  final String key;

  Name(Document document, int from, int to, Actor.Type type) {
    this.from = from;
    this.to = to;
    this.type = type;
    this.text = plain(document.text().substring(document.start(from), document.end(to - 1)));
    this.key = key(text);
  }

  private static String plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == ' ' && text.charAt(i + 1) <= ' ' || c == '\u00a0') {
        return text.strip().replaceAll("[\\s\u00a0]+", " ");
      }
    }
    return text;
  }

  /** See {@link #key}; a leading "the" does not count. */
  static String key(String text) {
    String key = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < key.length(); i++) {
      if (key.charAt(i) >= 128) {
        key = Normalizer.normalize(key, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        key = key.replace('\u2019', '\'').replace('\u2010', '-').replace('\u2011', '-');
        break;
      }
    }
    if (key.indexOf('.') >= 0) {
      key = key.replace(".", "");
    }
    return key.startsWith("the ") && key.length() > 4 ? key.substring(4) : key;
  }
}
