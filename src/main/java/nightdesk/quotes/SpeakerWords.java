package nightdesk.quotes;

import java.util.HashMap;
import java.util.Map;
import nightdesk.text.Document;
import nightdesk.text.Language;
import nightdesk.text.WordSet;

/** Word lists that naming a speaker needs. Immutable. */
final class SpeakerWords {
  private static final WordSet HONOURS =
      WordSet.of(
          java.util.List.of("kc", "qc", "sc", "mp", "mep", "msp", "td", "obe", "mbe", "cbe", "md"));

  private final WordSet men;
  private final WordSet women;
  private final WordSet titles;
  private final WordSet people;
  private final WordSet roles;
  private final WordSet demonyms;
  private final WordSet noNames;
  private final WordSet institutions;
  private final WordSet particles;
  private final WordSet speech;
  private final Map<Long, Integer> titleGenders = new HashMap<>();

  SpeakerWords(Language language) {
    men = language.words("given-names-male");
    women = language.words("given-names-female");
    people = language.words("speaker-nouns");
    roles = language.words("role-nouns");
    demonyms = language.words("demonyms");
    titles = language.words("speaker-titles");
    noNames = language.words("speaker-no-names");
    institutions = language.words("institution-words");
    particles = language.words("name-particles");
    speech = language.words("speech-verbs");
    for (String man : new String[] {"mr", "mr.", "sir", "lord"}) {
      titleGenders.put(Document.hash(man), Cast.MAN);
    }
    for (String woman :
        new String[] {"mrs", "mrs.", "ms", "ms.", "miss", "lady", "dame", "madam"}) {
      titleGenders.put(Document.hash(woman), Cast.WOMAN);
    }
  }

  boolean isPeople(long hash) {
    return people.contains(hash);
  }

  /** Letters behind a name: "KC". */
  boolean isHonour(long hash) {
    return HONOURS.contains(hash);
  }

  /** What someone can be: "midfielder". */
  boolean isRole(long hash) {
    return roles.contains(hash);
  }

  /** "Dane", "Danish". */
  boolean isDemonym(Document document, int token) {
    return document.isCapitalized(token)
        && (demonyms.contains(document.hash(token))
            || demonyms.contains(Document.hash(document.token(token) + "s")));
  }

  boolean isSpeechVerb(long hash) {
    return speech.contains(hash);
  }

  boolean isTitle(long hash) {
    return titles.contains(hash) || titleGenders.containsKey(hash);
  }

  int titleGender(long hash) {
    return titleGenders.getOrDefault(hash, Cast.UNKNOWN);
  }

  boolean isNoName(long hash) {
    return noNames.contains(hash);
  }

  boolean isInstitution(long hash) {
    return institutions.contains(hash);
  }

  boolean isParticle(long hash) {
    return particles.contains(hash);
  }

  /** A given name's gender, {@link Cast#UNKNOWN} if both may have it, -1 if it is not one. */
  int givenGender(long hash) {
    boolean man = men.contains(hash);
    boolean woman = women.contains(hash);
    return man && woman ? Cast.UNKNOWN : man ? Cast.MAN : woman ? Cast.WOMAN : -1;
  }

  int givenGenderOf(String name) {
    int cut = name.indexOf(' ');
    int gender = givenGender(Document.hash(cut < 0 ? name : name.substring(0, cut)));
    if (gender < 0 && cut > 0 && cut <= 2) {
      // "J. Edgar Hoover"
      int next = name.indexOf(' ', cut + 1);
      gender = next < 0 ? gender : givenGender(Document.hash(name.substring(cut + 1, next)));
    }
    return Math.max(gender, Cast.UNKNOWN);
  }

  boolean mayBeName(Document document, int token) {
    return document.isWord(token) && document.isCapitalized(token);
  }

  /** The token after the name in capitals that begins at {@code from}. */
  int nameEnd(Document document, int from, int[] taken) {
    int n = document.size();
    int sentence = document.sentenceOf(from);
    int end = from + 1;
    while (end < n && taken[end] < 0 && document.sentenceOf(end) == sentence) {
      if (mayBeName(document, end)) {
        end++;
      } else if (document.is(end, '-')
          && !document.spaceBefore(end)
          && end + 1 < n
          && !document.spaceBefore(end + 1)
          && document.isWord(end + 1)
          && document.sentenceOf(end + 1) == sentence
          && taken[end + 1] < 0) {
        end += 2;
      } else if (document.is(end, '.')
          && document.length(end - 1) == 1
          && end + 1 < n
          && mayBeName(document, end + 1)
          && document.sentenceOf(end + 1) == sentence
          && taken[end + 1] < 0) {
        end += 2;
      } else if (isParticle(document.hash(end))) {
        int next = end + 1;
        while (next < n && isParticle(document.hash(next))) {
          next++;
        }
        if (next < n
            && mayBeName(document, next)
            && document.sentenceOf(next) == sentence
            && taken[next] < 0) {
          end = next + 1;
        } else {
          break;
        }
      } else {
        break;
      }
    }
    return end;
  }
}
