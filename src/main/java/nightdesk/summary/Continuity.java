package nightdesk.summary;

import java.util.List;
import nightdesk.model.Actor;
import nightdesk.model.Mention;
import nightdesk.model.Span;
import nightdesk.text.Document;
import nightdesk.text.Document.Kind;
import nightdesk.text.WordSet;

/**
 * Whether the sentence before has anything that "it" or "they" at the start of a sentence can stand
 * for. Told only where the verb says that somebody acts or thinks: "it has condemned" is said of no
 * "health officials", "they hope" of no state. English.
 */
final class Continuity {
  private static final WordSet IT = WordSet.of(List.of("it"));
  private static final WordSet THEY = WordSet.of(List.of("they"));

  /** What may stand between the pronoun and its verb. */
  private static final WordSet BETWEEN =
      WordSet.of(
          List.of(
              "has",
              "had",
              "have",
              "also",
              "now",
              "later",
              "then",
              "still",
              "already",
              "never",
              "recently",
              "both",
              "all",
              "since",
              "even",
              "reportedly"));

  /** What only persons and their bodies do, beside saying. */
  private static final WordSet ACTING =
      WordSet.of(
          List.of(
              "hope",
              "hopes",
              "hoped",
              "want",
              "wants",
              "wanted",
              "think",
              "thinks",
              "thought",
              "believe",
              "believes",
              "believed",
              "fear",
              "fears",
              "feared",
              "know",
              "knew",
              "expect",
              "plan",
              "plans",
              "planned",
              "decided",
              "decide",
              "voted",
              "refused",
              "agreed",
              "condemned",
              "criticised",
              "criticized",
              "slammed",
              "blamed",
              "blame",
              "praised",
              "welcomed",
              "rejected",
              "backed",
              "demanded",
              "demand",
              "pledged",
              "vowed",
              "promised",
              "intend",
              "intends",
              "aim",
              "wish",
              "asked",
              "ask",
              "need",
              "argue",
              "accuse",
              "accused",
              "denied",
              "deny",
              "say",
              "insist"));

  private static final WordSet PLURAL_VERBS =
      WordSet.of(List.of("are", "were", "have", "say", "do", "want", "believe", "think"));

  private static final WordSet SINGULAR_VERBS =
      WordSet.of(List.of("is", "was", "has", "says", "does", "wants", "believes", "thinks"));

  /** Many, or a body of many. */
  private static final WordSet PERSONS =
      WordSet.of(
          List.of(
              "people",
              "police",
              "men",
              "women",
              "children",
              "parents",
              "families",
              "couple",
              "pair",
              "two",
              "three",
              "four",
              "group",
              "team",
              "company",
              "firm",
              "council",
              "party",
              "government",
              "staff",
              "crew",
              "family",
              "officials",
              "students",
              "friends",
              "girls",
              "boys",
              "victims",
              "neighbours",
              "neighbors",
              "fans",
              "experts",
              "union",
              "others",
              "those",
              "who",
              "some",
              "many",
              "both",
              "band",
              "club",
              "board",
              "committee",
              "agency",
              "charity",
              "authorities",
              "lawmakers",
              "troops",
              "crowd",
              "public",
              "youths",
              "migrants",
              "refugees",
              "suspects",
              "relatives",
              "executives",
              "chiefs",
              "bosses",
              "analysts",
              "critics",
              "couples",
              "businesses",
              "unions",
              "charities",
              "councils",
              "companies",
              "firms",
              "banks",
              "states",
              "countries",
              "nations",
              "governments",
              "nurses",
              "twins",
              "sisters",
              "brothers",
              "sons",
              "daughters",
              "guests",
              "thieves",
              "heads",
              "academics",
              "colleagues",
              "allies",
              "rivals",
              "survivors"));

  private static final long AND = Document.hash("and");

  private final WordSet saying;
  private final Document document;
  private final boolean[] organisations;

  /**
   * @param saying verbs that report what somebody said
   */
  Continuity(WordSet saying, Document document, List<Actor> actors) {
    this.document = document;
    this.saying = saying;
    organisations = new boolean[document.sentences()];
    for (Actor actor : actors) {
      if (actor.type() == Actor.Type.ORGANIZATION) {
        for (Mention mention : actor.mentions()) {
          Span span = mention.passage().span();
          int token = document.tokenAt(span.start());
          if (token < document.size()) {
            organisations[document.sentenceOf(token)] = true;
          }
        }
      }
    }
  }

  /**
   * True if nothing tells that the pronoun at {@code word} is of another than the sentence before.
   */
  boolean fits(int word, int s) {
    long hash = document.hash(word);
    if (!IT.contains(hash) && !THEY.contains(hash) || organisations[s - 1]) {
      return true;
    }
    int verb = word + 1;
    int end = document.sentenceEnd(s);
    while (verb < end && BETWEEN.contains(document.hash(verb))) {
      verb++;
    }
    if (verb >= end
        || !ACTING.contains(document.hash(verb)) && !saying.contains(document.hash(verb))) {
      return true;
    }
    return IT.contains(hash) ? !isOfMany(s - 1) : hasMany(s - 1);
  }

  /** True if the first verb whose form tells it is a plural's. */
  private boolean isOfMany(int s) {
    for (int t = document.sentenceStart(s); t < document.sentenceEnd(s); t++) {
      long hash = document.hash(t);
      if (SINGULAR_VERBS.contains(hash)) {
        return false;
      }
      if (PLURAL_VERBS.contains(hash)) {
        return true;
      }
    }
    return false;
  }

  /** True if it has a word for several who can act: "farmers", "the couple", "Ada and Ben". */
  private boolean hasMany(int s) {
    for (int t = document.sentenceStart(s); t < document.sentenceEnd(s); t++) {
      if (document.kind(t) != Kind.WORD) {
        continue;
      }
      if (PERSONS.contains(document.hash(t)) || isAgentNoun(t)) {
        return true;
      }
      if (document.hash(t) == AND
          && t + 1 < document.sentenceEnd(s)
          && t > document.sentenceStart(s)
          && document.isCapitalized(t - 1)
          && document.isCapitalized(t + 1)) {
        return true;
      }
    }
    return false;
  }

  /** "drivers", "doctors", "scientists", "Iranians", "policemen", "residents", "applicants". */
  private boolean isAgentNoun(int t) {
    for (String ending : AGENTS) {
      if (document.length(t) > ending.length() + 2
          && document.text().startsWith(ending, document.end(t) - ending.length())) {
        return true;
      }
    }
    return false;
  }

  private static final List<String> AGENTS =
      List.of("ers", "ors", "ists", "ians", "men", "ents", "ants", "ees");
}
