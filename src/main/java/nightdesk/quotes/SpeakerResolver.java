package nightdesk.quotes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nightdesk.model.Actor;
import nightdesk.text.Document;
import nightdesk.text.Language;

/**
 * Tells who the source of an attribution is: a name, by its head and the fuller names of the
 * document; a pronoun, by gender, recency and standing of those named before it; "I" inside a
 * quotation, by the quotation's own speaker. Groups and unnamed people stay as printed.
 */
final class SpeakerResolver {
  private final SpeakerWords words;

  SpeakerResolver(Language language) {
    this.words = new SpeakerWords(language);
  }

  List<Speaker> resolve(
      Document document, QuotationMarks marks, List<Actor> actors, List<Attribution> attributions) {
    if (attributions.isEmpty()) {
      return List.of();
    }
    return new Resolution(document, marks, new Cast(document, actors, words), attributions).run();
  }

  private final class Resolution {
    private final Document document;
    private final QuotationMarks marks;
    private final List<Attribution> attributions;
    private final NamedSpeakers named;
    private final PronounSpeakers pronouns;
    private final Institutions institutions;
    private final Speaker[] speakers;

    /** Sources in text order, with who they were found to be. */
    private final List<Spoken> spoken = new ArrayList<>();

    Resolution(Document document, QuotationMarks marks, Cast cast, List<Attribution> attributions) {
      this.document = document;
      this.marks = marks;
      this.attributions = attributions;
      var descriptions = new Descriptions(document, marks, cast, words);
      this.institutions = new Institutions(document, cast, words);
      this.named = new NamedSpeakers(document, cast, words, descriptions, institutions);
      this.pronouns = new PronounSpeakers(document, marks, cast, words);
      this.speakers = new Speaker[attributions.size()];
    }

    List<Speaker> run() {
      Integer[] order = new Integer[attributions.size()];
      for (int i = 0; i < order.length; i++) {
        order[i] = i;
      }
      Arrays.sort(
          order, (a, b) -> Integer.compare(place(attributions.get(a)), place(attributions.get(b))));
      for (int i : order) {
        Attribution a = attributions.get(i);
        Speaker speaker = a.source == null ? Speaker.NOBODY : source(a);
        if (a.via != null) {
          speaker = speaker.through(named.find(a.via[0], a.via[1]));
        }
        speakers[i] = speaker;
        if (a.source != null) {
          spoken.add(new Spoken(a, speaker));
        }
      }
      for (int i = 0; i < speakers.length; i++) {
        if (speakers[i].way() == Speaker.Way.NONE) {
          speakers[i] = ownWords(attributions.get(i), i);
        }
      }
      return List.of(speakers);
    }

    private int place(Attribution a) {
      return a.source != null ? a.source[0] : a.start();
    }

    private Speaker source(Attribution a) {
      int from = a.source[0];
      int to = a.source[1];
      while (from < to && !document.isWord(from) && document.kind(from) != Document.Kind.NUMBER) {
        from++;
      }
      while (to > from
          && (document.kind(to - 1) == Document.Kind.MARK
              || Pronouns.isOwnersEnd(document, to - 1) && to - 1 > from)) {
        to--;
      }
      if (from == to) {
        return Speaker.NOBODY;
      }
      if (to - from == 1 || isReflexive(to - 1) && to - from == 2) {
        long hash = document.hash(from);
        int gender = Pronouns.gender(hash);
        if (gender != Cast.UNKNOWN) {
          return pronouns.find(a, from, gender, spoken);
        }
        if (Pronouns.isFirstPerson(hash)) {
          return Speaker.NOBODY;
        }
        if (Pronouns.isRelative(hash)) {
          return pronouns.relative(from);
        }
        if (Pronouns.isOther(hash)) {
          return institutions.pronoun(from, spoken);
        }
      }
      return named.find(from, to);
    }

    private boolean isReflexive(int token) {
      return Pronouns.isReflexive(document.hash(token));
    }

    /** "I" in a quotation is its speaker; a quotation without a source may follow another. */
    private Speaker ownWords(Attribution a, int index) {
      int probe = a.source != null ? a.source[0] : -1;
      if (probe < 0 || marks.state(probe) != QuotationMarks.DOUBLE) {
        return Speaker.NOBODY;
      }
      for (int i = 0; i < speakers.length; i++) {
        Attribution outer = attributions.get(i);
        if (i == index || speakers[i].role() == null) {
          continue;
        }
        for (int[] range : outer.content) {
          boolean sameRegion =
              marks.regionOf(Math.min(range[0] + 1, range[1] - 1)) == marks.regionOf(probe);
          if (range[0] <= probe && probe < range[1] || sameRegion) {
            return new Speaker(
                speakers[i].name(), "", 0, Speaker.Way.OWN_WORDS, speakers[i].role());
          }
        }
      }
      return Speaker.NOBODY;
    }
  }
}
