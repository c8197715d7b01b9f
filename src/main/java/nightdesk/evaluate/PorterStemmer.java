package nightdesk.evaluate;

import java.util.Map;

/**
 * The stemmer that the ROUGE scorers use: Porter (1980) with the extensions of NLTK 3 (irregular
 * words, "ies" of four letters, "ied", "alli", "fulli", "logi"), for lower-case words of a-z and
 * 0-9. Scores are only comparable if stems are equal to the last letter, so this is no place for
 * another stemmer.
 */
final class PorterStemmer {
  private static final Map<String, String> IRREGULAR =
      Map.ofEntries(
          Map.entry("sky", "sky"),
          Map.entry("skies", "sky"),
          Map.entry("dying", "die"),
          Map.entry("lying", "lie"),
          Map.entry("tying", "tie"),
          Map.entry("news", "news"),
          Map.entry("innings", "inning"),
          Map.entry("inning", "inning"),
          Map.entry("outings", "outing"),
          Map.entry("outing", "outing"),
          Map.entry("cannings", "canning"),
          Map.entry("canning", "canning"),
          Map.entry("howe", "howe"),
          Map.entry("proceed", "proceed"),
          Map.entry("exceed", "exceed"),
          Map.entry("succeed", "succeed"));

  private static final String[][] STEP_2 = {
    {"ational", "ate"},
    {"tional", "tion"},
    {"enci", "ence"},
    {"anci", "ance"},
    {"izer", "ize"},
    {"bli", "ble"},
    {"alli", "al"},
    {"entli", "ent"},
    {"eli", "e"},
    {"ousli", "ous"},
    {"ization", "ize"},
    {"ation", "ate"},
    {"ator", "ate"},
    {"alism", "al"},
    {"iveness", "ive"},
    {"fulness", "ful"},
    {"ousness", "ous"},
    {"aliti", "al"},
    {"iviti", "ive"},
    {"biliti", "ble"},
    {"fulli", "ful"},
  };

  private static final String[][] STEP_3 = {
    {"icate", "ic"},
    {"ative", ""},
    {"alize", "al"},
    {"iciti", "ic"},
    {"ical", "ic"},
    {"ful", ""},
    {"ness", ""},
  };

  private static final String[] STEP_4_FIRST = {
    "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent"
  };

  private static final String[] STEP_4_LAST = {"ou", "ism", "ate", "iti", "ous", "ive", "ize"};

  private PorterStemmer() {}

  static String stem(String word) {
    String irregular = IRREGULAR.get(word);
    if (irregular != null) {
      return irregular;
    }
    if (word.length() <= 2) {
      return word;
    }
    String w = step1a(word);
    w = step1b(w);
    w = step1c(w);
    w = step2(w);
    w = step3(w);
    w = step4(w);
    w = step5a(w);
    return w.endsWith("ll") && measure(cut(w, 1)) > 1 ? cut(w, 1) : w;
  }

  private static String cut(String w, int letters) {
    return w.substring(0, w.length() - letters);
  }

  private static boolean consonant(String w, int i) {
    char c = w.charAt(i);
    if ("aeiou".indexOf(c) >= 0) {
      return false;
    }
    return c != 'y' || i == 0 || !consonant(w, i - 1);
  }

  /** How often a vowel is followed by a consonant. */
  private static int measure(String stem) {
    int measure = 0;
    boolean vowel = false;
    for (int i = 0; i < stem.length(); i++) {
      boolean consonant = consonant(stem, i);
      if (vowel && consonant) {
        measure++;
      }
      vowel = !consonant;
    }
    return measure;
  }

  private static boolean hasVowel(String stem) {
    for (int i = 0; i < stem.length(); i++) {
      if (!consonant(stem, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean doubled(String w) {
    int n = w.length();
    return n >= 2 && w.charAt(n - 1) == w.charAt(n - 2) && consonant(w, n - 1);
  }

  private static boolean shortEnd(String w) {
    int n = w.length();
    if (n == 2) {
      return !consonant(w, 0) && consonant(w, 1);
    }
    return n >= 3
        && consonant(w, n - 3)
        && !consonant(w, n - 2)
        && consonant(w, n - 1)
        && "wxy".indexOf(w.charAt(n - 1)) < 0;
  }

  private static String step1a(String w) {
    if (w.endsWith("ies") && w.length() == 4) {
      return cut(w, 3) + "ie";
    }
    if (w.endsWith("sses") || w.endsWith("ies")) {
      return cut(w, 2);
    }
    return w.endsWith("s") && !w.endsWith("ss") ? cut(w, 1) : w;
  }

  private static String step1b(String w) {
    if (w.endsWith("ied")) {
      return cut(w, 3) + (w.length() == 4 ? "ie" : "i");
    }
    if (w.endsWith("eed")) {
      return measure(cut(w, 3)) > 0 ? cut(w, 1) : w;
    }
    int suffix = w.endsWith("ed") ? 2 : w.endsWith("ing") ? 3 : 0;
    if (suffix == 0 || !hasVowel(cut(w, suffix))) {
      return w;
    }
    String stem = cut(w, suffix);
    if (stem.endsWith("at") || stem.endsWith("bl") || stem.endsWith("iz")) {
      return stem + "e";
    }
    if (doubled(stem)) {
      return "lsz".indexOf(stem.charAt(stem.length() - 1)) >= 0 ? stem : cut(stem, 1);
    }
    return measure(stem) == 1 && shortEnd(stem) ? stem + "e" : stem;
  }

  private static String step1c(String w) {
    if (w.endsWith("y")) {
      String stem = cut(w, 1);
      if (stem.length() > 1 && consonant(stem, stem.length() - 1)) {
        return stem + "i";
      }
    }
    return w;
  }

  private static String step2(String w) {
    if (w.endsWith("alli") && measure(cut(w, 4)) > 0) {
      return step2(cut(w, 4) + "al");
    }
    for (String[] rule : STEP_2) {
      if (w.endsWith(rule[0])) {
        String stem = cut(w, rule[0].length());
        return measure(stem) > 0 ? stem + rule[1] : w;
      }
    }
    return w.endsWith("logi") && measure(cut(w, 3)) > 0 ? cut(w, 1) : w;
  }

  private static String step3(String w) {
    for (String[] rule : STEP_3) {
      if (w.endsWith(rule[0])) {
        String stem = cut(w, rule[0].length());
        return measure(stem) > 0 ? stem + rule[1] : w;
      }
    }
    return w;
  }

  private static String step4(String w) {
    for (String suffix : STEP_4_FIRST) {
      if (w.endsWith(suffix)) {
        return step4Cut(w, suffix);
      }
    }
    if (w.endsWith("ion")) {
      String stem = cut(w, 3);
      return measure(stem) > 1 && (stem.endsWith("s") || stem.endsWith("t")) ? stem : w;
    }
    for (String suffix : STEP_4_LAST) {
      if (w.endsWith(suffix)) {
        return step4Cut(w, suffix);
      }
    }
    return w;
  }

  private static String step4Cut(String w, String suffix) {
    String stem = cut(w, suffix.length());
    return measure(stem) > 1 ? stem : w;
  }

  private static String step5a(String w) {
    if (w.endsWith("e")) {
      String stem = cut(w, 1);
      int measure = measure(stem);
      if (measure > 1 || measure == 1 && !shortEnd(stem)) {
        return stem;
      }
    }
    return w;
  }
}
