package nightdesk.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells the language of a text: by its script where the script has one language of news, by letters
 * that only one of the script's languages has, and else by stop words, each counting the less the
 * more languages have it. Looks at the first 6000 characters. Immutable and thread-safe.
 */
public final class LanguageDetector {
  /** Languages in Latin script, in the order in which ties are broken. */
  private static final List<String> LATIN =
      List.of(
          "en", "de", "fr", "es", "it", "pt", "nl", "cs", "pl", "sv", "da", "no", "fi", "hu", "ro",
          "tr");

  private static final int MOST_CHARACTERS = 6000;

  /** With fewer words of any language's list nothing can be told. */
  private static final int FEWEST_HITS = 2;

  private static final int FEW_HITS = 8;

  private static final double CLEARLY = 2;

  private final Map<Long, Integer> languagesOf = new HashMap<>();

  public LanguageDetector() {
    for (int i = 0; i < LATIN.size(); i++) {
      for (String word : stopWords(LATIN.get(i))) {
        languagesOf.merge(Document.hash(word), 1 << i, (a, b) -> a | b);
      }
    }
  }

  private static List<String> stopWords(String code) {
    List<String> own = new Language(code).entries("stop-words");
    return own.isEmpty() ? LuceneWords.stopWords(code) : own;
  }

  /** The language's BCP 47 tag ("en"), or {@code ""} if the text does not tell. */
  public String detect(String text) {
    int end = Math.min(text.length(), MOST_CHARACTERS);
    int[] scripts = new int[Script.values().length];
    for (int i = 0; i < end; i++) {
      Script script = Script.of(text.charAt(i));
      if (script != null) {
        scripts[script.ordinal()]++;
      }
    }
    // A character of Chinese or Japanese says about as much as two letters.
    scripts[Script.HAN.ordinal()] *= 2;
    scripts[Script.KANA.ordinal()] *= 2;
    Script most = Script.LATIN;
    for (Script script : Script.values()) {
      if (scripts[script.ordinal()] > scripts[most.ordinal()]) {
        most = script;
      }
    }
    if (scripts[most.ordinal()] == 0) {
      return "";
    }
    return switch (most) {
      case LATIN -> latin(text, end);
      case CYRILLIC -> cyrillic(text, end);
      case ARABIC -> arabic(text, end);
      case GREEK -> "el";
      case HEBREW -> "he";
      case DEVANAGARI -> "hi";
      case HANGUL -> "ko";
      case THAI -> "th";
      case KANA -> "ja";
      case HAN -> scripts[Script.KANA.ordinal()] * 10 > scripts[Script.HAN.ordinal()] ? "ja" : "zh";
    };
  }

  private String latin(String text, int end) {
    double[] scores = new double[LATIN.size()];
    int hits = 0;
    int at = 0;
    while (at < end) {
      if (!Character.isLetter(text.charAt(at))) {
        at++;
        continue;
      }
      int start = at;
      while (at < end && Character.isLetter(text.charAt(at))) {
        at++;
      }
      Integer languages = languagesOf.get(Document.hash(text, start, at));
      if (languages != null) {
        hits++;
        double share = 1.0 / Integer.bitCount(languages);
        for (int i = 0; i < scores.length; i++) {
          if ((languages & 1 << i) != 0) {
            // The square: a word of one language alone says most.
            scores[i] += share * share;
          }
        }
      }
    }
    if (hits < FEWEST_HITS) {
      return "";
    }
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      if (scores[i] > scores[best]) {
        best = i;
      }
    }
    // A headline has few stop words, and names of other languages: English unless clearly not.
    boolean few = hits < FEW_HITS;
    if (few && best > 0 && scores[best] < CLEARLY * (scores[0] + 0.5)) {
      return scores[0] > 0 ? "en" : "";
    }
    return LATIN.get(best);
  }

  private static String cyrillic(String text, int end) {
    int ukrainian = count(text, end, "\u0456\u0457\u0454\u0491");
    int russian = count(text, end, "\u044b\u044d\u0451");
    int serbian = count(text, end, "\u0458\u0459\u045a\u045b\u0452\u045f");
    if (serbian > russian && serbian > ukrainian) {
      return "sr";
    }
    if (ukrainian > russian) {
      return "uk";
    }
    return russian == 0 && count(text, end, "\u044a") > 0 ? "bg" : "ru";
  }

  private static String arabic(String text, int end) {
    int urdu = count(text, end, "\u0679\u0688\u0691\u06d2\u06c1\u06ba");
    int persian = count(text, end, "\u067e\u0686\u0698\u06af\u06cc\u06a9");
    if (urdu * 50 > end) {
      return "ur";
    }
    return persian * 50 > end ? "fa" : "ar";
  }

  private static int count(String text, int end, String letters) {
    int count = 0;
    for (int i = 0; i < end; i++) {
      if (letters.indexOf(Character.toLowerCase(text.charAt(i))) >= 0) {
        count++;
      }
    }
    return count;
  }

  /** The languages that {@link #detect} can tell. */
  public static List<String> languages() {
    var all = new ArrayList<>(LATIN);
    all.addAll(
        List.of(
            "ru", "uk", "bg", "sr", "ar", "fa", "ur", "el", "he", "hi", "ko", "th", "ja", "zh"));
    return List.copyOf(all);
  }

  private enum Script {
    LATIN,
    CYRILLIC,
    GREEK,
    HEBREW,
    ARABIC,
    DEVANAGARI,
    THAI,
    HANGUL,
    KANA,
    HAN;

    static Script of(char c) {
      if (c < 0x250) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0xc0 ? LATIN : null;
      }
      if (c >= 0x370 && c < 0x400 || c >= 0x1f00 && c < 0x2000) {
        return GREEK;
      }
      if (c >= 0x400 && c < 0x530) {
        return CYRILLIC;
      }
      if (c >= 0x590 && c < 0x600) {
        return HEBREW;
      }
      if (c >= 0x600 && c < 0x780) {
        return ARABIC;
      }
      if (c >= 0x900 && c < 0x980) {
        return DEVANAGARI;
      }
      if (c >= 0xe00 && c < 0xe80) {
        return THAI;
      }
      if (c >= 0xac00 && c < 0xd7b0) {
        return HANGUL;
      }
      if (c >= 0x3040 && c < 0x3100) {
        return KANA;
      }
      return c >= 0x3400 && c < 0xa000 ? HAN : null;
    }
  }
}
