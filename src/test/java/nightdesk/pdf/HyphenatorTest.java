package nightdesk.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The places for hyphens are those that a plain reading of the pattern files gives. */
class HyphenatorTest {
  @ParameterizedTest
  @CsvSource({
    "en, negotiations representatives astonished extraordinary harbour container microphone",
    "de, verteidigungsausschuss haushaltsausschussvorsitzende schwierigkeiten straßenbahn über",
    "es, comunicaciones extraordinario niños transporte",
    "fr, extraordinaire négociations représentants gouvernement"
  })
  void pointsAreThoseOfThePatterns(String language, String words) throws IOException {
    List<String> patterns = patterns(language);
    Hyphenator hyphenator = Hyphenator.of(language);
    int found = 0;
    for (String word : words.split(" ")) {
      int[] points = hyphenator.points(word);
      assertArrayEquals(plain(patterns, word, language.equals("de") ? 2 : 3), points, word);
      found += points.length;
    }
    assertTrue(found > 4, language);
  }

  @Test
  void exceptionsGoBeforePatterns() {
    assertArrayEquals(new int[] {2, 4}, Hyphenator.of("en-GB").points("associate"));
  }

  @Test
  void unknownLanguagesDivideNothing() {
    assertEquals(0, Hyphenator.of("xx").points("extraordinary").length);
  }

  private static List<String> patterns(String language) throws IOException {
    try (var in =
        Hyphenator.class.getResourceAsStream("/nightdesk/pdf/hyphenation-" + language + ".txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String body = text.substring(text.indexOf("\npatterns\n") + 10).split("\nexceptions\n")[0];
      return List.of(body.strip().split("\\s+"));
    }
  }

  /** Liang's method with each pattern tried at each place. */
  private static int[] plain(List<String> patterns, String word, int left) {
    String text = "." + word + ".";
    int[] values = new int[text.length() + 1];
    for (String pattern : patterns) {
      String letters = pattern.replaceAll("[0-9]", "");
      for (int at = text.indexOf(letters); at >= 0; at = text.indexOf(letters, at + 1)) {
        int place = at;
        for (char c : pattern.toCharArray()) {
          if (Character.isDigit(c)) {
            values[place] = Math.max(values[place], c - '0');
          } else {
            place++;
          }
        }
      }
    }
    var out = new ArrayList<Integer>();
    for (int i = left; i <= word.length() - 3; i++) {
      if (values[i + 1] % 2 == 1) {
        out.add(i);
      }
    }
    return out.stream().mapToInt(Integer::intValue).toArray();
  }
}
