package nightdesk.quotes;

import java.util.ArrayList;
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
  /** How far back a pronoun may look, in tokens and in sentences. */
  private static final int REACH = 500;

  /** What the actors' finder's own choice adds. */
  private static final double KNOWN = 0.5;

  /** What having spoken last adds. */
  private static final double LAST = 2.5;

  private final SpeakerWords words;

  SpeakerResolver(Language language) {
    this.words = new SpeakerWords(language);
  }

  /** How a speaker was found. */
  enum Way {
    NONE,
    FULL_NAME,
    PART_OF_NAME,
    OTHER_NAME,
    DESCRIPTION,
    PRONOUN,
    GROUP_PRONOUN,
    RELATIVE,
    OWN_WORDS,
    NOMINAL
  }

  /**
   * @param name the speaker, {@code ""} if not known
   * @param via through whom, {@code ""} if nobody is named
   * @param lead how far the choice was ahead of the next, where there was one
   * @param way how it was found
   * @param role who it is, null if nobody by name
   */
  record Speaker(String name, String via, double lead, Way way, Cast.Role role) {
    static final Speaker NOBODY = new Speaker("", "", 0, Way.NONE, null);
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
    private final Cast cast;
    private final Descriptions descriptions;
    private final List<Attribution> attributions;
    private final Speaker[] speakers;

    /** Sources in text order, with who they were found to be. */
    private final List<Attribution> done = new ArrayList<>();

    private final List<Speaker> doneSpeakers = new ArrayList<>();

    Resolution(Document document, QuotationMarks marks, Cast cast, List<Attribution> attributions) {
      this.document = document;
      this.marks = marks;
      this.cast = cast;
      this.descriptions = new Descriptions(document, marks, cast, words);
      this.attributions = attributions;
      this.speakers = new Speaker[attributions.size()];
    }

    List<Speaker> run() {
      Integer[] order = new Integer[attributions.size()];
      for (int i = 0; i < order.length; i++) {
        order[i] = i;
      }
      java.util.Arrays.sort(
          order, (a, b) -> Integer.compare(place(attributions.get(a)), place(attributions.get(b))));
      for (int i : order) {
        Attribution a = attributions.get(i);
        Speaker speaker = a.source == null ? Speaker.NOBODY : source(a);
        if (a.via != null) {
          Speaker through = named(a.via[0], a.via[1]);
          speaker =
              new Speaker(
                  speaker.name(), through.name(), speaker.lead(), speaker.way(), speaker.role());
        }
        speakers[i] = speaker;
        if (a.source != null) {
          done.add(a);
          doneSpeakers.add(speaker);
        }
      }
      for (int i = 0; i < speakers.length; i++) {
        if (speakers[i].way() == Way.NONE) {
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
              || isPossessive(to - 1) && to - 1 > from)) {
        to--;
      }
      if (from == to) {
        return Speaker.NOBODY;
      }
      if (to - from == 1 || isReflexive(to - 1) && to - from == 2) {
        long hash = document.hash(from);
        int gender = Pronouns.gender(hash);
        if (gender != Cast.UNKNOWN) {
          return pronoun(a, from, gender);
        }
        if (Pronouns.isFirstPerson(hash)) {
          return Speaker.NOBODY;
        }
        if (Pronouns.isRelative(hash)) {
          return relative(from);
        }
        if (Pronouns.isOther(hash)) {
          return other(a, from);
        }
      }
      return named(from, to);
    }

    private boolean isReflexive(int token) {
      return Pronouns.isReflexive(document.hash(token));
    }

    /** The name that the words end with, or that stands beside them. */
    private Speaker named(int from, int to) {
      if (to - from == 2 && words.isDemonym(document, from + 1)) {
        Cast.Role dane = descriptions.find(from, to);
        if (dane != null) {
          return new Speaker(dane.name, "", 0, Way.DESCRIPTION, dane);
        }
      }
      int start = from;
      for (int segment = 0; segment < 3 && start < to; segment++) {
        int end = start;
        while (end < to && !isSegmentBreak(end)) {
          end++;
        }
        Cast.Naming head = head(start, end);
        boolean title = head != null && words.isTitle(Document.hash(head.role().name));
        if (head != null
            && !title
            && (segment == 0 || head.role().mayBePerson() && isTitled(start, head.from()))) {
          return of(head, from, to);
        }
        start = end + 1;
      }
      // "the press secretary", if the actors' finder knows whose description that is.
      for (int t = from; t < to; t++) {
        Cast.Role described = cast.description(t);
        if (described != null && isSegmentEnd(t + 1, to)) {
          return new Speaker(described.name, "", 0, Way.DESCRIPTION, described);
        }
      }
      Cast.Role titled = titled(from, to);
      if (titled != null) {
        return new Speaker(titled.name, "", 0, Way.DESCRIPTION, titled);
      }
      if (to - from == 2
          && document.hash(from) == Document.hash("the")
          && Pronouns.isInstitution(document.hash(from + 1))
          && mayBeInstitution(document.sentenceOf(from) - 1)) {
        Speaker institution = institution(from);
        if (institution.way() != Way.NONE) {
          return institution;
        }
      }
      Cast.Role about = descriptions.find(from, to);
      if (about != null) {
        return new Speaker(about.name, "", 0, Way.DESCRIPTION, about);
      }
      return isSomebody(from, to)
          ? new Speaker(printed(from, relativeStart(from, to)), "", 0, Way.NOMINAL, null)
          : Speaker.NOBODY;
    }

    /** "A former deputy, who left in March": ends before the comma. */
    private int relativeStart(int from, int to) {
      for (int t = from + 1; t + 1 < to; t++) {
        if (document.is(t, ',') && Pronouns.isRelative(document.hash(t + 1))) {
          return t;
        }
      }
      return to;
    }

    /** False for words that tell nothing without those before them: "17", "neither of whom". */
    private boolean isSomebody(int from, int to) {
      for (int t = from; t < to; t++) {
        if (document.isWord(t) && !Pronouns.isEmpty(document.hash(t))) {
          return true;
        }
      }
      return false;
    }

    /** "The judge", "the press secretary": the one person whose name that title stands before. */
    private Cast.Role titled(int from, int to) {
      if (to - from < 2 || to - from > 4 || document.hash(from) != Document.hash("the")) {
        return null;
      }
      Cast.Role only = null;
      for (Cast.Naming naming : cast.namings()) {
        int title = naming.from() - 1;
        if (title > 0 && document.is(title, '.')) {
          title--;
        }
        if (title < 0 || !naming.role().mayBePerson() || !hasTitle(title, from, to)) {
          continue;
        }
        if (only != null && only != naming.role()) {
          return null;
        }
        only = naming.role();
      }
      return only;
    }

    private boolean hasTitle(int title, int from, int to) {
      if (to - from == 2 && Pronouns.isTitleOf(document.hash(title), document.hash(from + 1))) {
        return true;
      }
      for (int t = to - 1; t > from; t--) {
        if (title < 0 || document.hash(title--) != document.hash(t)) {
          return false;
        }
      }
      return true;
    }

    /** True if nothing or only titles stand there: ", Environment Minister Amina Brandt". */
    private boolean isTitled(int from, int to) {
      for (int t = from; t < to; t++) {
        long hash = document.hash(t);
        if (!document.isCapitalized(t) && !words.isTitle(hash) && !words.isPeople(hash)) {
          return false;
        }
      }
      return true;
    }

    private boolean isSegmentEnd(int token, int to) {
      return token >= to || isSegmentBreak(token) || Pronouns.isPreposition(document.hash(token));
    }

    private boolean isSegmentBreak(int token) {
      char c = document.charAt(token, 0);
      return document.kind(token) == Document.Kind.MARK
          && (c == ',' || c == '(' || c == ';' || c == ':' || c == '\u2013' || c == '\u2014');
    }

    /** The naming that is the head of {@code [start, end)}, or null. */
    private Cast.Naming head(int start, int end) {
      int stop = start;
      while (stop < end) {
        long hash = document.hash(stop);
        Cast.Naming in = cast.at(stop);
        if (stop > start
            && (in == null || in.from() == stop)
            && (Pronouns.isPreposition(hash)
                || Pronouns.isRelative(hash)
                || Pronouns.isTime(hash) && cast.at(stop - 1) != null)) {
          // "Secretary of State John Kerry" goes on; "a spokesman for Clinton" does not.
          Cast.Naming before = cast.at(stop - 1);
          boolean named = before != null && before.role().mayBePerson();
          if (named || !isTitleBefore(start, stop, end)) {
            break;
          }
        }
        stop++;
      }
      while (stop > start && (words.isSpeechVerb(document.hash(stop - 1)) || isAdverb(stop - 1))) {
        stop--;
      }
      if (stop == start) {
        return null;
      }
      Cast.Naming last = cast.at(stop - 1);
      if (last == null || last.to() > stop) {
        return null;
      }
      return last;
    }

    /** True if only capitals stand between the start and a person's name over a preposition. */
    private boolean isTitleBefore(int start, int preposition, int end) {
      for (int t = start; t < preposition; t++) {
        if (!document.isCapitalized(t) && !words.isTitle(document.hash(t))) {
          return false;
        }
      }
      for (int t = preposition + 1; t < end; t++) {
        Cast.Naming naming = cast.at(t);
        if (naming != null && naming.role().mayBePerson() && naming.to() == end) {
          return true;
        }
      }
      return false;
    }

    private boolean isAdverb(int token) {
      long hash = document.hash(token);
      return Pronouns.isAdverb(hash)
          || Pronouns.isReflexive(hash)
          || document.caps(token) == Document.Caps.LOWER
              && document.length(token) > 4
              && document.text().startsWith("ly", document.end(token) - 2);
    }

    private Speaker of(Cast.Naming naming, int from, int to) {
      // "Smith and Jones": both, as printed.
      boolean other = false;
      boolean and = false;
      for (int t = from; t < naming.from(); t++) {
        other |= cast.at(t) != null && cast.at(t).role() != naming.role();
        and |= document.is(t, "and") && cast.at(t) == null;
      }
      if (and && other) {
        return new Speaker(printed(from, to), "", 0, Way.NOMINAL, null);
      }
      Cast.Role role = naming.role();
      Cast.Naming place = naming.from() > from ? cast.at(naming.from() - 1) : null;
      if (!role.actor && place != null && place.role().type == Actor.Type.PLACE) {
        // "the Gulf Economist"
        return new Speaker(printed(place.from(), naming.to()), "", 0, Way.OTHER_NAME, null);
      }
      boolean whole = naming.to() - naming.from() > 1;
      Way way = !role.mayBePerson() ? Way.OTHER_NAME : whole ? Way.FULL_NAME : Way.PART_OF_NAME;
      return new Speaker(role.name, "", 0, way, role);
    }

    private String printed(int from, int to) {
      return Cast.text(document, from, to);
    }

    /** "X, who said": the name before. */
    private Speaker relative(int token) {
      boolean people = !document.is(token, "which");
      int first = document.sentenceStart(document.sentenceOf(token));
      for (int t = token - 1; t >= first && t > token - 30; t--) {
        Cast.Naming naming = cast.at(t);
        if (naming != null && naming.role().mayBePerson() == people) {
          return new Speaker(naming.role().name, "", 0, Way.RELATIVE, naming.role());
        }
      }
      return Speaker.NOBODY;
    }

    /** "They", "it": who was the last group or institution to speak nearby. */
    private Speaker other(Attribution a, int token) {
      for (int i = done.size() - 1; i >= 0; i--) {
        Speaker last = doneSpeakers.get(i);
        int sentences = document.sentenceOf(token) - document.sentenceOf(done.get(i).source[0]);
        if (sentences > 2) {
          break;
        }
        boolean it = document.hash(token) == Document.hash("it");
        if (last.way() == Way.OTHER_NAME || last.way() == Way.NOMINAL && !it) {
          return new Speaker(last.name(), "", 0, Way.GROUP_PRONOUN, last.role());
        }
      }
      return document.hash(token) == Document.hash("it") ? institution(token) : Speaker.NOBODY;
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
              : new Speaker(role.name, "", 0, Way.GROUP_PRONOUN, role);
        }
        if (start > first && words.isPeople(document.hash(start))
            || start == first
                && document.caps(start + 1) == Document.Caps.LOWER
                && document.isCapitalized(start)
                && document.isWord(start)
                && !words.isNoName(document.hash(start))
                && !Pronouns.isOther(document.hash(start))
                && document.length(start) > 3) {
          return new Speaker(printed(first, start + 1), "", 0, Way.GROUP_PRONOUN, null);
        }
      }
      return Speaker.NOBODY;
    }

    private Speaker pronoun(Attribution a, int token, int gender) {
      Cast.Role known = cast.pronoun(token);
      int sentence = document.sentenceOf(token);
      int paragraph = document.paragraphOf(sentence);
      Speaker lastSpeaker = null;
      int lastPlace = -1;
      for (int i = done.size() - 1; i >= 0 && lastSpeaker == null; i--) {
        Speaker s = doneSpeakers.get(i);
        if (s.role() != null && s.role().mayBePerson() && s.role().mayBe(gender)) {
          lastSpeaker = s;
          lastPlace = done.get(i).source[0];
        }
      }
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
        score -= isPossessive(naming.to()) ? 1.5 : 0;
        score -= marks.state(naming.from()) == QuotationMarks.DOUBLE ? 2.5 : 0;
        score += role.gender == gender ? 1 : 0;
        fitting |= role.gender == gender && paragraph - document.paragraphOf(at) < 3;
        score += role == known ? KNOWN : 0;
        score += role.person ? 0.5 : role.count > 1 ? -0.5 : -1.5;
        score += 0.25 * Math.sqrt(Math.min(role.count, 8));
        score += at == sentence ? 0.3 : 0;
        score += isBesideSpeech(naming) ? 1 : 0;
        if (lastSpeaker != null && lastSpeaker.role() == role) {
          score += token - lastPlace < 140 ? LAST : 0.5;
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
      return new Speaker(best.name, "", lead, Way.PRONOUN, best);
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
          return new Speaker(naming.role().name, "", 0, Way.PRONOUN, naming.role());
        }
      }
      return Speaker.NOBODY;
    }

    /**
     * True if the naming stands in the quotation that the source is of: few speak of themselves.
     */
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

    private boolean isPossessive(int token) {
      return token < document.size()
          && !document.spaceBefore(token)
          && (document.is(token, '\'')
              || document.is(token, '\u2019')
              || document.hash(token) == Pronouns.POSSESSIVE);
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
            return new Speaker(speakers[i].name(), "", 0, Way.OWN_WORDS, speakers[i].role());
          }
        }
      }
      return Speaker.NOBODY;
    }
  }
}
