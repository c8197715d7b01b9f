package nightdesk.actors;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nightdesk.text.Language;

/** Other names of places, and the countries that capitals stand for. Immutable. */
final class PlaceNames {
  private static final Set<String> KINDS =
      Set.of("city", "state", "province", "county", "town", "district", "region", "island");

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
    return standard.getOrDefault(key, key);
  }

  /** The country whose capital it is, or {@code ""}. */
  String countryOf(String capital) {
    return countries.getOrDefault(capital, "");
  }

  boolean isKindOfPlace(String word) {
    return KINDS.contains(word);
  }
}
