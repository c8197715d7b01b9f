package nightdesk.actors;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nightdesk.text.Document;
import nightdesk.text.Language;
import nightdesk.text.WordSet;

/** Other names of places, and the countries that capitals stand for. Immutable. */
final class PlaceNames {
  private static final Set<String> KINDS =
      Set.of("city", "state", "province", "county", "town", "district", "region", "island");

  private static final WordSet STATES =
      RoleText.set("state republic sultanate kingdom emirate principality commonwealth");
  private static final WordSet KINDS_OF_STATE =
      RoleText.set("democratic islamic federal socialist hashemite plurinational bolivarian");

  private final Map<String, String> standard = new HashMap<>();
  private final Map<String, String> countries = new HashMap<>();

  PlaceNames(Language language) {
    read(language.entries("place-aliases"), standard);
    read(language.entries("capitals"), countries);
  }

  private static void read(List<String> entries, Map<String, String> out) {
    for (String entry : entries) {
      int at = entry.indexOf('=');
      out.put(entry.substring(0, at).strip(), entry.substring(at + 1).strip());
    }
  }

  /** The name that all names of a place share: "united states" for "us". */
  String standard(String key) {
    String known = standard.get(key);
    return known == null ? standard.getOrDefault(shortName(key), shortName(key)) : known;
  }

  /** A state's name without what it is: "qatar" for "state of qatar"; other names as they are. */
  static String shortName(String key) {
    int of = key.indexOf(" of ");
    if (of < 0 || !isState(Document.hash(key.substring(key.lastIndexOf(' ', of - 1) + 1, of)))) {
      return key;
    }
    String name = key.substring(of + 4);
    return name.startsWith("the ") ? name.substring(4) : name;
  }

  static boolean isState(long word) {
    return STATES.contains(word);
  }

  static boolean isKindOfState(long word) {
    return KINDS_OF_STATE.contains(word);
  }

  /** The country whose capital it is, or {@code ""}. */
  String countryOf(String capital) {
    return countries.getOrDefault(capital, "");
  }

  boolean isKindOfPlace(String word) {
    return KINDS.contains(word);
  }
}
