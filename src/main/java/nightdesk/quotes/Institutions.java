package nightdesk.quotes;

import java.util.List;
import nightdesk.model.Actor;
import nightdesk.text.Document;

/** Tells which institution or group "it", "they" and "the company" are. */
final class Institutions {
  private final Document document;
  private final Cast cast;
  private final SpeakerWords words;

  Institutions(Document document, Cast cast, SpeakerWords words) {
    this.document = document;
    this.cast = cast;
    this.words = words;
  }

  /** "They", "it": who was the last group or institution to speak nearby. */
  Speaker pronoun(int token, List<Spoken> spoken) {
    for (int i = spoken.size() - 1; i >= 0; i--) {
      Speaker last = spoken.get(i).speaker();
      int sentences = document.sentenceOf(token) - document.sentenceOf(spoken.get(i).place());
      if (sentences > 2) {
        break;
      }
      boolean it = document.hash(token) == Document.hash("it");
      if (last.way() == Speaker.Way.OTHER_NAME || last.way() == Speaker.Way.NOMINAL && !it) {
        return new Speaker(last.name(), "", 0, Speaker.Way.GROUP_PRONOUN, last.role());
      }
    }
    return document.hash(token) == Document.hash("it") ? institution(token) : Speaker.NOBODY;
  }

  /**
   * "The company": the one organisation that the sentence names before; else the institution that
   * the sentence before begins with, if it surely is one.
   */
  Speaker described(int token) {
    boolean firm = document.is(token + 1, "company") || document.is(token + 1, "firm");
    Cast.Role only = null;
    for (int t = document.sentenceStart(document.sentenceOf(token)); firm && t < token; t++) {
      Cast.Naming naming = cast.at(t);
      if (naming != null && naming.role().type == Actor.Type.ORGANIZATION) {
        if (only != null && only != naming.role()) {
          return Speaker.NOBODY;
        }
        only = naming.role();
      }
    }
    if (only != null) {
      // "Shares in Corvin fell after the company said ..."
      return Speaker.of(only, Speaker.Way.GROUP_PRONOUN);
    }
    int before = document.sentenceOf(token) - 1;
    if (mayBeInstitution(before)) {
      return institution(token);
    }
    if (!firm || before < 0 || document.paragraphOf(before) != document.paragraphOf(before + 1)) {
      return Speaker.NOBODY;
    }
    Cast.Role one = null;
    for (int t = document.sentenceStart(before); t < document.sentenceEnd(before); t++) {
      Cast.Naming naming = cast.at(t);
      if (naming != null && naming.role() != one) {
        if (one != null || naming.role().type != Actor.Type.ORGANIZATION) {
          return Speaker.NOBODY;
        }
        one = naming.role();
      }
    }
    return one == null ? Speaker.NOBODY : Speaker.of(one, Speaker.Way.GROUP_PRONOUN);
  }

  /** True if the sentence begins with an organisation's name or with one and what it does. */
  private boolean mayBeInstitution(int sentence) {
    if (sentence < 0) {
      return false;
    }
    int first = document.sentenceStart(sentence);
    int start = document.is(first, "The") ? first + 1 : first;
    Cast.Naming subject = cast.at(start);
    if (subject != null) {
      boolean word = subject.to() - start == 1 && subject.role().gender == Cast.UNKNOWN;
      return subject.from() == start
          && (!subject.role().person || word && isDoing(subject.to()))
          && (word && subject.role().person
              || subject.role().type == Actor.Type.ORGANIZATION
              || subject.role().type == Actor.Type.OTHER && isDoing(subject.to()));
    }
    return start == first && isDoing(start + 1);
  }

  private boolean isDoing(int verb) {
    return document.caps(verb) == Document.Caps.LOWER
        && (words.isSpeechVerb(document.hash(verb))
            || document.text().startsWith("ed", document.end(verb) - 2));
  }

  /** The institution that the sentence before begins with. */
  private Speaker institution(int token) {
    int sentence = document.sentenceOf(token);
    if (sentence > 0) {
      // "Corvin Ratings put the country under review. It said ...": no person is "it".
      int first = document.sentenceStart(sentence - 1);
      int start = document.is(first, "The") ? first + 1 : first;
      Cast.Naming subject = start < token ? cast.at(start) : null;
      if (subject != null && subject.from() == start) {
        Cast.Role role = subject.role();
        return role.person && role.gender != Cast.UNKNOWN
            ? Speaker.NOBODY
            : Speaker.of(role, Speaker.Way.GROUP_PRONOUN);
      }
      if (start > first && words.isPeople(document.hash(start))
          || start == first
              && document.caps(start + 1) == Document.Caps.LOWER
              && document.isCapitalized(start)
              && document.isWord(start)
              && !words.isNoName(document.hash(start))
              && !Pronouns.isOther(document.hash(start))
              && document.length(start) > 3) {
        return Speaker.printed(Cast.text(document, first, start + 1), Speaker.Way.GROUP_PRONOUN);
      }
    }
    return Speaker.NOBODY;
  }
}
