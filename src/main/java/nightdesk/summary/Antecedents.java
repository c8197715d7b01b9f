package nightdesk.summary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import nightdesk.model.Actor;
import nightdesk.model.KeyPoint;
import nightdesk.model.Mention;
import nightdesk.model.Span;
import nightdesk.text.Document;
import nightdesk.text.Language;
import nightdesk.text.WordSet;

/**
 * The names that pronouns at the start of sentences stand for, where the evidence is strong: "he"
 * and "she" as the actors have them; "it" where an organisation or a country is the subject of the
 * sentence before, the only one there that can be meant, and the verb is one of doing or saying.
 */
final class Antecedents {
  private static final WordSet IT = WordSet.of(List.of("it", "its"));

  private static final WordSet ADVERBS =
      WordSet.of(List.of("also", "now", "later", "then", "still", "already", "never", "recently"));

  /** What "it" does that only an organisation, a state or the like can do. */
  private static final WordSet DOING =
      WordSet.of(
          List.of(
              "said",
              "says",
              "added",
              "adds",
              "plans",
              "planned",
              "wants",
              "wanted",
              "hopes",
              "hoped",
              "expects",
              "expected",
              "announced",
              "denied",
              "denies",
              "accused",
              "accuses",
              "urged",
              "urges",
              "called",
              "reported",
              "reports",
              "warned",
              "warns",
              "agreed",
              "refused",
              "declined",
              "employs",
              "employed",
              "operates",
              "sold",
              "sells",
              "bought",
              "believes",
              "argued",
              "argues",
              "claims",
              "claimed",
              "insisted",
              "insists",
              "acknowledged",
              "admitted",
              "promised",
              "pledged",
              "vowed",
              "aims",
              "intends",
              "owns",
              "runs",
              "posted",
              "launched",
              "offered",
              "offers",
              "posts"));

  private final Document document;
  private final Words words;
  private final boolean small;
  private final Map<Integer, KeyPoint.Gloss> named = new HashMap<>();
  private final TreeSet<Integer> persons = new TreeSet<>();
  private final Actor[] subjects;
  private final int[] candidates;

  /**
   * @param roles nouns of persons: "lawyer"
   * @param bodies nouns of organisations: "ministry"
   */
  record Words(WordSet roles, WordSet bodies) {
    static Words of(Language language) {
      return new Words(language.words("role-nouns"), language.words("organization-nouns"));
    }
  }

  Antecedents(Document document, List<Actor> actors, Words words) {
    this.document = document;
    this.words = words;
    small = isSmall(document);
    subjects = new Actor[document.sentences()];
    candidates = new int[document.sentences()];
    for (Actor actor : actors) {
      for (Mention mention : actor.mentions()) {
        Span span = mention.passage().span();
        if (actor.type() == Actor.Type.PERSON && mention.form() != Mention.Form.PRONOUN) {
          persons.add(span.start());
        }
        if (mention.form() == Mention.Form.PRONOUN
            && actor.type() == Actor.Type.PERSON
            && isCalledAsPerson(actor)) {
          named.putIfAbsent(span.start(), new KeyPoint.Gloss(span, actor.name()));
        } else if (mention.form() == Mention.Form.NAME
            && (actor.type() == Actor.Type.ORGANIZATION || actor.type() == Actor.Type.PLACE)) {
          place(actor, document.tokenAt(span.start()), document.tokenAt(span.end() - 1));
        }
      }
    }
  }

  /** True of a text that has lost its capitals, where nobody can be told by name. */
  boolean hasNoCapitals() {
    return small;
  }

  /** A few capitals in a long text are left over from single letters and quotations. */
  private static boolean isSmall(Document document) {
    int capitals = 0;
    int words = 0;
    for (int t = 0; t < document.size(); t++) {
      if (document.isWord(t) && document.sentenceStart(document.sentenceOf(t)) != t) {
        words++;
        capitals += document.isCapitalized(t) ? 1 : 0;
      }
    }
    return words > 40 && capitals * 30 < words;
  }

  /** True if a person's name or description stands in {@code [from, to)}. */
  boolean namesPerson(int from, int to) {
    Integer start = persons.ceiling(document.start(from));
    return start != null && start < document.start(to);
  }

  /** False for what is only ever "of Brezin", "Storm Ada", "the frigate Ada". */
  private boolean isCalledAsPerson(Actor actor) {
    boolean named = false;
    for (Mention mention : actor.mentions()) {
      if (mention.form() != Mention.Form.NAME) {
        continue;
      }
      named = true;
      int t = document.tokenAt(mention.passage().span().start());
      int last = document.tokenAt(mention.passage().span().end() - 1);
      if (t == 0 || t >= document.size() || document.sentenceStart(document.sentenceOf(t)) == t) {
        return true;
      }
      long before = document.hash(t - 1);
      if (!VESSELS.contains(before) && !(t == last && PLACING.contains(before))) {
        return true;
      }
    }
    return !named;
  }

  private static final WordSet VESSELS =
      WordSet.of(
          List.of(
              "storm",
              "hurricane",
              "typhoon",
              "cyclone",
              "frigate",
              "ship",
              "ferry",
              "vessel",
              "boat",
              "tanker",
              "yacht",
              "trawler",
              "hms",
              "ss",
              "mv",
              "cutter",
              "submarine"));

  private static final WordSet PLACING =
      WordSet.of(List.of("of", "in", "at", "near", "from", "river"));

  /**
   * True if the sentence before has another single person for its subject: "A man was arrested.
   * He", "Her lawyer said. She".
   */
  private boolean isOfAnother(String name, int s) {
    if (s == 0) {
      return false;
    }
    int start =
        SentenceForm.firstWord(
            document, document.sentenceStart(s - 1), document.sentenceEnd(s - 1));
    int end = document.sentenceEnd(s - 1);
    long first = start < end ? document.hash(start) : 0;
    if (!NEW.contains(first) && !OWNERS.contains(first) && first != THE) {
      return false;
    }
    for (int t = start + 1; t < Math.min(end - 1, start + 9); t++) {
      boolean person =
          words.roles().contains(document.hash(t)) || PEOPLE.contains(document.hash(t));
      if (document.isCapitalized(t) && !person
          || document.kind(t) == Document.Kind.MARK && !document.is(t, '-')) {
        return false;
      }
      if (person
          && !words.roles().contains(document.hash(t + 1))
          && !PEOPLE.contains(document.hash(t + 1))) {
        if (first == THE && !OTHERS.contains(document.hash(t))) {
          return false;
        }
        return OWNERS.contains(first) || !isNamedBetween(name, t + 1, Math.min(end, t + 5));
      }
    }
    return false;
  }

  /** True if an organisation without a name is in the sentence. */
  private boolean hasBody(int s) {
    for (int t = document.sentenceStart(s) + 2; t < document.sentenceEnd(s); t++) {
      if (document.caps(t) == Document.Caps.LOWER
          && words.bodies().contains(document.hash(t))
          && (document.is(t - 1, "the") || document.is(t - 1, "a") || document.is(t - 1, "an"))) {
        return true;
      }
    }
    return false;
  }

  private boolean isNamedBetween(String name, int from, int to) {
    String last = name.substring(name.lastIndexOf(' ') + 1);
    for (int t = from; t < to; t++) {
      if (document.is(t, last)) {
        return true;
      }
    }
    return false;
  }

  private static final WordSet DENYING =
      WordSet.of(List.of("denied", "denies", "rejected", "rejects", "dismissed", "dismisses"));
  private static final long THE = Document.hash("the");
  private static final WordSet NEW = WordSet.of(List.of("a", "an", "another", "one"));
  private static final WordSet OWNERS = WordSet.of(List.of("his", "her", "their"));
  private static final WordSet PEOPLE =
      WordSet.of(
          List.of(
              "man",
              "woman",
              "boy",
              "girl",
              "teenager",
              "suspect",
              "neighbour",
              "neighbor",
              "driver",
              "passenger",
              "victim",
              "witness",
              "attacker",
              "pensioner",
              "student",
              "friend",
              "mother",
              "father",
              "son",
              "daughter",
              "wife",
              "husband",
              "brother",
              "sister",
              "lawyer",
              "colleague",
              "resident"));

  /** Who "the" is said of though he is not the one that the text is about. */
  private static final WordSet OTHERS =
      WordSet.of(
          List.of(
              "judge",
              "prosecutor",
              "magistrate",
              "coroner",
              "lawyer",
              "barrister",
              "attacker",
              "suspect",
              "neighbour",
              "neighbor",
              "passenger",
              "witness",
              "spokesman",
              "spokeswoman",
              "officer",
              "interviewer",
              "journalist",
              "reporter"));

  private static final WordSet TITLES =
      WordSet.of(
          List.of(
              "mr",
              "mr.",
              "mrs",
              "mrs.",
              "ms",
              "ms.",
              "miss",
              "dr",
              "dr.",
              "sir",
              "lord",
              "lady",
              "president",
              "senator",
              "sen.",
              "governor",
              "gov.",
              "minister",
              "professor",
              "rep."));

  private boolean isNamedIn(String name, int word, int s) {
    String last = name.substring(name.lastIndexOf(' ') + 1);
    int end = document.sentenceEnd(s);
    for (int t = document.sentenceStart(s); t < end; t++) {
      // Not a namesake: "His wife, Ada Sobol".
      boolean own =
          t == document.sentenceStart(s)
              || !document.isCapitalized(t - 1)
              || TITLES.contains(document.hash(t - 1));
      if (t != word && own && document.is(t, last) && document.isCapitalized(t)) {
        return true;
      }
    }
    return false;
  }

  /** "She is our only daughter": somebody speaks, though no marks say so. */
  boolean isSpoken(int s) {
    boolean open = false;
    for (int t = document.sentenceStart(s); t < document.sentenceEnd(s); t++) {
      if (document.kind(t) == Document.Kind.MARK) {
        char c = document.charAt(t, 0);
        open =
            c == '"' || c == '\'' || c == '`'
                ? !open
                : c == '\u201c' || c == '\u2018' || open && c != '\u201d';
      } else if (!open && SPOKEN.contains(document.hash(t))) {
        return true;
      }
    }
    return false;
  }

  private static final WordSet SPOKEN = WordSet.of(List.of("i", "we", "our", "my", "us", "me"));

  private void place(Actor actor, int from, int last) {
    if (from >= document.size() || last >= document.size()) {
      return;
    }
    int s = document.sentenceOf(from);
    candidates[s] += actor.type() == Actor.Type.ORGANIZATION ? 1 : 0;
    int start = document.sentenceStart(s);
    boolean first = from == start || from == start + 1 && document.is(start, "The");
    boolean verbNext =
        last + 1 < document.sentenceEnd(s)
            && document.isWord(last + 1)
            && document.caps(last + 1) == Document.Caps.LOWER;
    if (first && verbNext) {
      subjects[s] = actor;
    }
  }

  /**
   * The name to be put beside the pronoun at {@code word}, the first of sentence {@code s} or of
   * the words around a quotation there.
   */
  Optional<KeyPoint.Gloss> of(int word, int s) {
    KeyPoint.Gloss known = named.get(document.start(word));
    if (known != null) {
      // Nobody is "she" in a sentence that has her name besides: "She claimed Sobol knew".
      return isSpoken(s) || isNamedIn(known.name(), word, s) || isOfAnother(known.name(), s)
          ? Optional.empty()
          : Optional.of(known);
    }
    if (!IT.contains(document.hash(word)) || s == 0 || subjects[s - 1] == null) {
      return Optional.empty();
    }
    Actor subject = subjects[s - 1];
    int verb = word + 1;
    while (verb < document.sentenceEnd(s) && ADVERBS.contains(document.hash(verb))) {
      verb++;
    }
    // Who denies is the accused of two, and not the subject that accused.
    boolean denies = verb < document.sentenceEnd(s) && DENYING.contains(document.hash(verb));
    boolean does = !denies && verb < document.sentenceEnd(s) && DOING.contains(document.hash(verb));
    boolean only =
        subject.type() == Actor.Type.ORGANIZATION ? candidates[s - 1] == 1 : candidates[s - 1] == 0;
    // "It" may be the ministry that the bank sued.
    only &= !hasBody(s - 1);
    boolean near = document.paragraphOf(s) - document.paragraphOf(s - 1) <= 1;
    return does && only && near
        ? Optional.of(
            new KeyPoint.Gloss(new Span(document.start(word), document.end(word)), subject.name()))
        : Optional.empty();
  }
}
