package nightdesk.quotes;

import java.util.List;
import nightdesk.text.Document;
import nightdesk.text.WordSet;

/**
 * "Kenji Morimura broke his ankle. ... the Rovers midfielder said": who is meant by "the" and what
 * somebody is, if the sentence before is about one person. What one is to somebody else ("the
 * lawyer") tells nothing, unless it is told more closely.
 */
final class Descriptions {
  private static final int LONGEST = 8;

  /** What one is to, or does with, the person that a text is about, or for somebody. */
  private static final WordSet RELATIONS =
      WordSet.of(
          List.of(
              "advisor",
              "adviser",
              "agent",
              "aide",
              "assistant",
              "attorney",
              "aunt",
              "barrister",
              "broadcaster",
              "brother",
              "colleague",
              "coroner",
              "correspondent",
              "cousin",
              "daughter",
              "detective",
              "developer",
              "doctor",
              "employee",
              "expert",
              "father",
              "friend",
              "husband",
              "inspector",
              "interpreter",
              "journalist",
              "judge",
              "lawyer",
              "magistrate",
              "member",
              "moderator",
              "mother",
              "neighbor",
              "neighbour",
              "officer",
              "official",
              "pilot",
              "prosecutor",
              "publisher",
              "referee",
              "regulator",
              "reporter",
              "sister",
              "solicitor",
              "son",
              "spokesman",
              "spokesperson",
              "spokeswoman",
              "surgeon",
              "umpire",
              "uncle",
              "victim",
              "watchdog",
              "wife",
              "witness"));

  private static final WordSet PARENTS =
      WordSet.of(List.of("mother", "father", "grandmother", "grandfather"));

  private final Document document;
  private final QuotationMarks marks;
  private final Cast cast;
  private final SpeakerWords words;

  Descriptions(Document document, QuotationMarks marks, Cast cast, SpeakerWords words) {
    this.document = document;
    this.marks = marks;
    this.cast = cast;
    this.words = words;
  }

  /** Whom the words describe, or null. */
  Cast.Role find(int from, int end) {
    int to = from;
    while (to < end && !document.is(to, ',')) {
      to++;
    }
    return within(from, to < end && Pronouns.isRelative(document.hash(to + 1)) ? to : end);
  }

  private Cast.Role within(int from, int to) {
    int longest = isAge(from + 1, to) ? LONGEST + 4 : LONGEST;
    if (to - from < 2 || to - from > longest || document.hash(from) != Document.hash("the")) {
      return null;
    }
    int head = from;
    int end = from + 1;
    boolean former = false;
    while (end < to && !Pronouns.isPreposition(document.hash(end))) {
      former |= document.is(end, "former");
      head = document.isWord(end) ? end : head;
      end++;
    }
    boolean dane = end - from == 2 && words.isDemonym(document, head) && !isPlural(head);
    if (head == from || document.isCapitalized(head) && !dane) {
      return null;
    }
    long hash = document.hash(head);
    boolean old = end - from > 4 && (document.is(head, "old") || isAge(from + 1, end));
    boolean parent = PARENTS.contains(hash) && end + 1 < to && document.is(end, "of");
    boolean role = isRole(head) && (former || !RELATIONS.contains(hash));
    // "The head of the tax office" may be anybody, "the mother of four" who was named before.
    boolean office = end + 1 < to && document.is(end, "of") && !parent && !old;
    if (office || !old && !parent && !role && !dane) {
      return null;
    }
    int sentence = document.sentenceOf(from);
    Cast.Role here = only(document.sentenceStart(sentence), from);
    if (here != null) {
      return null;
    }
    for (int s = sentence - 1; s >= 0 && s >= sentence - 2; s--) {
      int first = document.sentenceStart(s);
      if (names(first, document.sentenceEnd(s)) > 1) {
        return null;
      }
      boolean same = document.paragraphOf(s) == document.paragraphOf(sentence);
      // In another paragraph, who is not what the sentence begins with may be one of two who talk.
      int reach = same ? document.sentenceEnd(s) : Math.min(first + 5, document.sentenceEnd(s));
      Cast.Role about = only(first, reach);
      if (about != null) {
        return about;
      }
    }
    return null;
  }

  /** "27-year-old full-back". */
  private boolean isAge(int from, int to) {
    return to - from > 5
        && document.kind(from) == Document.Kind.NUMBER
        && document.is(from + 2, "year")
        && document.is(from + 4, "old");
  }

  /** "The goalkeeper", "the midwife". */
  private boolean isRole(int token) {
    if (words.isRole(document.hash(token))) {
      return true;
    }
    int end = document.end(token);
    return document.length(token) > 6
        && TRADES.stream()
            .anyMatch(trade -> document.text().startsWith(trade, end - trade.length()));
  }

  private static final List<String> TRADES =
      List.of("woman", "wife", "master", "mistress", "keeper", "maker", "worker");

  private boolean isPlural(int token) {
    return document.text().startsWith("s", document.end(token) - 1)
        && !document.text().startsWith("ss", document.end(token) - 2);
  }

  private int names(int from, int to) {
    Cast.Role only = null;
    int names = 0;
    for (int i = cast.firstAfter(from);
        i < cast.namings().size() && cast.namings().get(i).from() < to;
        i++) {
      Cast.Role role = cast.namings().get(i).role();
      if (role.mayBePerson() && role.person && role != only) {
        only = role;
        names++;
      }
    }
    return names;
  }

  /** The first person that is named, outside marks, in {@code [from, to)}, or null. */
  private Cast.Role only(int from, int to) {
    for (int i = cast.firstAfter(from);
        i < cast.namings().size() && cast.namings().get(i).from() < to;
        i++) {
      Cast.Naming naming = cast.namings().get(i);
      if (naming.role().mayBePerson()
          && naming.role().person
          && marks.state(naming.from()) == QuotationMarks.OUTSIDE) {
        return naming.role();
      }
    }
    return null;
  }
}
