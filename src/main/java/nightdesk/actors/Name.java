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

  /** How much speaks for each type here: person, organisation, place; the least is 0. */
  final float[] evidence = new float[3];

  /**
   * @param scores of the labels of all tokens, see {@link NameTagger}
   */
  Name(Document document, int from, int to, Actor.Type type, float[] scores) {
    this(document, from, to, type);
    float least = Float.POSITIVE_INFINITY;
    for (int k = 0; k < 3; k++) {
      for (int t = from; t < to; t++) {
        int label = 1 + 2 * k + (t == from ? 0 : 1);
        evidence[k] += scores[t * NameLabel.COUNT + label];
      }
      least = Math.min(least, evidence[k]);
    }
    for (int k = 0; k < 3; k++) {
      // One place alone does not outweigh several.
      evidence[k] = Math.min(MOST, evidence[k] - least);
    }
  }

  /** A name whose words, or the words beside it, speak for the type more than the tagger does. */
  static Name sure(Document document, int from, int to, Actor.Type type, float[] scores) {
    var name = new Name(document, from, to, type, scores);
    name.evidence[NameLabel.typeIndex(NameLabel.first(type))] += SURE;
    return name;
  }

  private static final float SURE = 5;

  private static final float MOST = 8;

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
