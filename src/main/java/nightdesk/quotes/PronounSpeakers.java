package nightdesk.quotes;

import java.util.List;
import nightdesk.text.Document;
import nightdesk.text.WordSet;

/**
 * Tells whom "he", "she" and "who" are: of those named before by gender, distance, place in the
 * sentence, and who spoke last.
 */
final class PronounSpeakers {
  /** How far back a pronoun may look, in tokens and in sentences. */
  private static final int REACH = 500;

  /** What the actors' finder's own choice adds. */
  private static final double KNOWN = 0.5;

  /** What having spoken last adds. */
  private static final double LAST = 2.5;

  private static final WordSet ONE = WordSet.of(List.of("a", "an", "one", "another"));

  private final Document document;
  private final QuotationMarks marks;
  private final Cast cast;
  private final SpeakerWords words;

  PronounSpeakers(Document document, QuotationMarks marks, Cast cast, SpeakerWords words) {
    this.document = document;
    this.marks = marks;
    this.cast = cast;
    this.words = words;
  }

  /**
   * Whom the pronoun at {@code token} is, that {@code a} has as its source.
   *
   * @param gender of the pronoun
   * @param spoken who spoke before it
   */
  Speaker find(Attribution a, int token, int gender, List<Spoken> spoken) {
    Cast.Role known = cast.pronoun(token);
    int sentence = document.sentenceOf(token);
    int paragraph = document.paragraphOf(sentence);
    Speaker lastSpeaker = null;
    int lastPlace = -1;
    for (int i = spoken.size() - 1; i >= 0 && lastSpeaker == null; i--) {
      Speaker s = spoken.get(i).speaker();
      if (s.role() != null && s.role().mayBePerson() && s.role().mayBe(gender)) {
        lastSpeaker = s;
        lastPlace = spoken.get(i).place();
      }
    }
    Speaker unnamed = unnamed(token, gender, spoken);
    if (unnamed != null) {
      return unnamed;
    }
    boolean left = lastSpeaker != null && isLeft(lastSpeaker.role(), lastPlace, token, gender);
    Cast.Role best = null;
    boolean fitting = false;
    double most = Double.NEGATIVE_INFINITY;
    double second = Double.NEGATIVE_INFINITY;
    List<Cast.Naming> namings = cast.namings();
    for (int i = cast.firstAfter(token) - 1; i >= 0; i--) {
      Cast.Naming naming = namings.get(i);
      Cast.Role role = naming.role();
      if (token - naming.from() > REACH) {
        break;
      }
      if (!role.mayBePerson()
          || !role.mayBe(gender)
          || naming.to() > token
          || isInOwnWords(a, naming)
          || words.isTitle(Document.hash(role.name))) {
        continue;
      }
      int at = document.sentenceOf(naming.from());
      double score = -1.2 * (paragraph - document.paragraphOf(at));
      score -= (token - naming.from()) / 80.0;
      score += isFirstNaming(i, at) ? 1 : 0;
      score -= Pronouns.isOwnersEnd(document, naming.to()) ? 1.5 : 0;
      score -= marks.state(naming.from()) == QuotationMarks.DOUBLE ? 2.5 : 0;
      score += role.gender == gender ? 1 : 0;
      fitting |= role.gender == gender && paragraph - document.paragraphOf(at) < 3;
      score += role == known ? KNOWN : 0;
      score += role.person ? 0.5 : role.count > 1 ? -0.5 : -1.5;
      score += 0.25 * Math.sqrt(Math.min(role.count, 8));
      score += at == sentence ? 0.3 : 0;
      score += isBesideSpeech(naming) ? 1 : 0;
      if (lastSpeaker != null && lastSpeaker.role() == role) {
        score += token - lastPlace < 140 && !left ? LAST : 0.5;
      }
      if (role == best) {
        most = Math.max(most, score);
      } else if (score > most) {
        second = most;
        most = score;
        best = role;
      } else if (score > second) {
        second = score;
      }
    }
    if (best == null) {
      return after(token, gender);
    }
    // Who is not known to be of the gender is no sure choice where somebody near is.
    boolean doubtful = fitting && best.gender == Cast.UNKNOWN;
    double lead = doubtful ? 0 : Math.min(most - second, 4);
    return new Speaker(best.name, "", lead, Speaker.Way.PRONOUN, best);
  }

  /**
   * True if the paragraph of the pronoun is about somebody else: who spoke last did so before it
   * and is not named in it, and another begins one of its sentences.
   */
  private boolean isLeft(Cast.Role last, int place, int token, int gender) {
    int p = document.paragraphOf(document.sentenceOf(token));
    int start = document.sentenceStart(document.paragraphStart(p));
    if (place >= start) {
      return false;
    }
    boolean other = false;
    for (int i = cast.firstAfter(start); i < cast.namings().size(); i++) {
      Cast.Naming naming = cast.namings().get(i);
      if (naming.from() >= token) {
        break;
      }
      if (naming.role() == last) {
        return false;
      }
      int first = document.sentenceStart(document.sentenceOf(naming.from()));
      other |=
          naming.role().person
              && naming.role().mayBePerson()
              && naming.role().mayBe(gender)
              && naming.to() - naming.from() > 1
              && marks.state(naming.from()) == QuotationMarks.OUTSIDE
              && (naming.from() <= first + 3 || document.is(naming.from() - 1, ','));
    }
    return other;
  }

  /** "A spokesman said ... He refused ...": who spoke in the sentence before and has no name. */
  private Speaker unnamed(int token, int gender, List<Spoken> spoken) {
    int sentence = document.sentenceOf(token);
    if (spoken.isEmpty() || document.sentenceStart(sentence) != token) {
      return null;
    }
    Spoken last = spoken.get(spoken.size() - 1);
    int[] source = last.attribution().source;
    if (last.speaker().way() != Speaker.Way.NOMINAL
        || document.sentenceOf(last.place()) != sentence - 1
        || document.paragraphOf(sentence - 1) != document.paragraphOf(sentence)
        || !ONE.contains(document.hash(source[0]))) {
      return null;
    }
    for (int t = source[0] + 1; t < source[1]; t++) {
      long hash = document.hash(t);
      if (Pronouns.isPreposition(hash)) {
        return null;
      }
      String text = document.text();
      boolean woman = text.startsWith("woman", document.end(t) - 5);
      boolean man = !woman && text.startsWith("man", document.end(t) - 3);
      if (woman || man || words.isRole(hash)) {
        boolean fits = woman ? gender == Cast.WOMAN : !man || gender == Cast.MAN;
        return fits ? Speaker.printed(last.speaker().name(), Speaker.Way.NOMINAL) : null;
      }
    }
    return null;
  }

  /**
   * "It was his claim that ... that cost Lind the post": who is named after it, if nobody before.
   */
  private Speaker after(int token, int gender) {
    int end = document.sentenceEnd(document.sentenceOf(token));
    List<Cast.Naming> namings = cast.namings();
    for (int i = cast.firstAfter(token); i < namings.size(); i++) {
      Cast.Naming naming = namings.get(i);
      if (naming.from() >= end) {
        break;
      }
      if (naming.role().mayBePerson()
          && naming.role().mayBe(gender)
          && marks.state(naming.from()) == QuotationMarks.OUTSIDE) {
        return Speaker.of(naming.role(), Speaker.Way.PRONOUN);
      }
    }
    return Speaker.NOBODY;
  }

  /** True if the naming stands in the quotation that the source is of: few speak of themselves. */
  private boolean isInOwnWords(Attribution a, Cast.Naming naming) {
    if (marks.state(naming.from()) == QuotationMarks.OUTSIDE) {
      return false;
    }
    for (int[] range : a.content) {
      if (range[0] <= naming.from() && naming.from() < range[1]) {
        return true;
      }
    }
    return false;
  }

  private boolean isFirstNaming(int index, int sentence) {
    return index == 0 || document.sentenceOf(cast.namings().get(index - 1).from()) != sentence;
  }

  private boolean isBesideSpeech(Cast.Naming naming) {
    int after = naming.to();
    for (int t = after; t < Math.min(after + 4, document.size()); t++) {
      if (words.isSpeechVerb(document.hash(t))) {
        return true;
      }
    }
    for (int t = naming.from() - 1; t >= Math.max(0, naming.from() - 5); t--) {
      if (words.isSpeechVerb(document.hash(t))) {
        return true;
      }
    }
    return false;
  }

  /** "X, who said": the name before. */
  Speaker relative(int token) {
    boolean people = !document.is(token, "which");
    int first = document.sentenceStart(document.sentenceOf(token));
    for (int t = token - 1; t >= first && t > token - 30; t--) {
      Cast.Naming naming = cast.at(t);
      if (naming != null && naming.role().mayBePerson() == people) {
        return Speaker.of(naming.role(), Speaker.Way.RELATIVE);
      }
    }
    return Speaker.NOBODY;
  }
}
