package nightdesk.summary;

import java.util.Locale;
import java.util.Set;
import nightdesk.text.Document;

/**
 * A headline for an article that has none: the main clause of its first sentence, in the article's
 * own words. A dateline and an introducing phrase ("During a phone call …,") are left out in front;
 * at the end it is cut where a clause ends: before a comma, a conjunction, a relative or a
 * participle, once a verb has been said. Only where no such place is near enough, it is cut between
 * words and ends in "…". Immutable and thread-safe.
 */
public final class LeadHeadline {
  private static final int LONGEST = 95;
  private static final int SHORTEST = 24;
  private static final int FEWEST_WORDS = 4;

  private static final Set<String> INTRODUCING =
      Set.of(
          "after",
          "although",
          "amid",
          "as",
          "at",
          "because",
          "before",
          "by",
          "despite",
          "during",
          "following",
          "for",
          "from",
          "in",
          "on",
          "since",
          "speaking",
          "though",
          "under",
          "until",
          "when",
          "while",
          "with",
          "within",
          "without");
  private static final Set<String> CLAUSE_STARTS =
      Set.of(
          "after",
          "although",
          "amid",
          "as",
          "because",
          "before",
          "despite",
          "following",
          "if",
          "since",
          "though",
          "unless",
          "until",
          "when",
          "where",
          "which",
          "while",
          "who",
          "whose");
  private static final Set<String> PARTICIPLES =
      Set.of(
          "accusing",
          "adding",
          "asking",
          "blaming",
          "bringing",
          "calling",
          "causing",
          "citing",
          "claiming",
          "demanding",
          "ending",
          "forcing",
          "giving",
          "insisting",
          "killing",
          "leaving",
          "making",
          "pledging",
          "promising",
          "prompting",
          "raising",
          "saying",
          "seeking",
          "sending",
          "threatening",
          "urging",
          "vowing",
          "warning");
  private static final Set<String> VERBS =
      Set.of(
          "agreed", "are", "became", "began", "broke", "brought", "can", "came", "could", "cut",
          "did", "does", "fell", "found", "gave", "goes", "got", "grew", "had", "has", "have",
          "held", "hit", "is", "kept", "knew", "led", "left", "lost", "made", "may", "meets", "met",
          "might", "must", "put", "quit", "ran", "rose", "said", "saw", "says", "sent", "set",
          "shall", "shot", "should", "shut", "sought", "spoke", "stood", "struck", "told", "took",
          "was", "went", "were", "will", "won", "would", "wrote");
  private static final Set<String> RELATIVES = Set.of("who", "which", "whose", "where");
  private static final Set<String> OPEN_ENDED =
      Set.of(
          "such", "as", "and", "or", "but", "to", "of", "the", "a", "just", "even", "only", "soon",
          "shortly", "minutes", "hours", "days", "weeks", "months", "years", "day", "week", "month",
          "year", "long", "all");
  private static final Set<String> ARTICLES = Set.of("the", "a", "an");

  /** The headline; {@code ""} if the article has no words. */
  public String of(Document document) {
    for (int s = 0; s < document.sentences(); s++) {
      int from = document.sentenceStart(s);
      int to = document.sentenceEnd(s);
      int words = 0;
      for (int t = from; t < to; t++) {
        words += document.isWord(t) ? 1 : 0;
      }
      if (words >= FEWEST_WORDS || s + 1 == document.sentences() && words > 0) {
        return headline(document, from, to);
      }
    }
    return "";
  }

  private static String headline(Document document, int from, int to) {
    int end = to;
    while (end > from + 1 && isFinalMark(document, end - 1)) {
      end--;
    }
    int start = afterDateline(document, from, end);
    boolean english = document.language().code().equals("en");
    if (english && document.end(end - 1) - document.start(start) > LONGEST) {
      start = afterIntroduction(document, start, end);
    }
    if (document.end(end - 1) - document.start(start) <= LONGEST) {
      return shown(document, start, end);
    }
    int cut = english ? lastSafeCut(document, start, end) : lastComma(document, start, end);
    return cut > start ? shown(document, start, cut) : shortened(document, start, end);
  }

  private static boolean isFinalMark(Document document, int token) {
    return document.length(token) == 1 && ".。।…:;,".indexOf(document.charAt(token, 0)) >= 0;
  }

  /** "GENEVA (AP) — Talks …": after the dash. */
  private static int afterDateline(Document document, int from, int to) {
    for (int t = from + 1; t < Math.min(from + 12, to - FEWEST_WORDS); t++) {
      boolean dash = document.is(t, '—') || document.is(t, '–') || document.is(t, '-');
      boolean spaced = document.spaceBefore(t) || document.is(t, '—');
      if (dash && spaced && document.start(t + 1) > document.end(t) - 1) {
        return document.isCapitalized(from) && document.spaceBefore(t + 1) ? t + 1 : from;
      }
      if (document.isWord(t) && !document.isCapitalized(t) && document.length(t) > 3) {
        return from;
      }
    }
    return from;
  }

  private static int afterIntroduction(Document document, int start, int end) {
    if (!INTRODUCING.contains(lower(document, start))) {
      return start;
    }
    for (int t = start + 1; t + FEWEST_WORDS < end; t++) {
      if (!document.is(t, ',')) {
        continue;
      }
      if (document.start(t) - document.start(start) > 250) {
        return start;
      }
      boolean list = false;
      for (int k = t + 1; k <= t + 3; k++) {
        list |= document.is(k, ',') || document.is(k, "and") || document.is(k, "or");
      }
      String next = lower(document, t + 1);
      boolean goesOn = CLAUSE_STARTS.contains(next) || next.equals("and") || next.equals("or");
      if (!list && !goesOn && document.isWord(t + 1)) {
        boolean dropped = ARTICLES.contains(next) && document.isCapitalized(t + 2);
        return dropped ? t + 2 : t + 1;
      }
    }
    return start;
  }

  private static int lastSafeCut(Document document, int start, int end) {
    int cut = start;
    int words = 0;
    boolean verb = false;
    boolean aside = false;
    int quotes = 0;
    for (int t = start; t < end && document.end(t) - document.start(start) <= LONGEST + 1; t++) {
      String word = lower(document, t);
      boolean clause =
          document.is(t, ',')
              || document.is(t, ';')
              || document.is(t, '—')
              || document.is(t, '–') && document.spaceBefore(t)
              || CLAUSE_STARTS.contains(word)
              || PARTICIPLES.contains(word) && !VERBS.contains(lower(document, t - 1));
      boolean enough =
          words >= FEWEST_WORDS
              && verb
              && t > start
              && document.end(t - 1) - document.start(start) >= SHORTEST;
      if (clause && enough && quotes == 0 && !openEnded(document, t - 1)) {
        cut = document.is(t - 1, ',') ? t - 1 : t;
      }
      if (document.is(t, ',') && t + 1 < end) {
        aside = RELATIVES.contains(lower(document, t + 1));
      }
      if (document.isWord(t)) {
        words++;
        verb |= !aside && isVerb(word);
      }
      quotes += document.is(t, '“') ? 1 : document.is(t, '”') ? -1 : 0;
    }
    return cut;
  }

  private static boolean isVerb(String word) {
    return VERBS.contains(word) || word.length() > 4 && word.endsWith("ed");
  }

  /** A word after which nobody stops. */
  private static boolean openEnded(Document document, int token) {
    return OPEN_ENDED.contains(lower(document, token));
  }

  private static int lastComma(Document document, int start, int end) {
    int cut = start;
    for (int t = start; t < end && document.end(t) - document.start(start) <= LONGEST; t++) {
      boolean comma = document.length(t) == 1 && ",;،、，；".indexOf(document.charAt(t, 0)) >= 0;
      if (comma && document.start(t) - document.start(start) >= SHORTEST) {
        cut = t;
      }
    }
    return cut;
  }

  private static String shortened(Document document, int start, int end) {
    int last = start;
    for (int t = start; t < end && document.end(t) - document.start(start) <= LONGEST - 1; t++) {
      boolean small = document.isWord(t) && document.length(t) < 4 && !document.isCapitalized(t);
      if (!small && (document.isWord(t) || document.kind(t) == Document.Kind.NUMBER)) {
        last = t;
      }
    }
    int stop = Math.min(document.end(last), document.start(start) + LONGEST - 1);
    String text = document.text();
    if (Character.isHighSurrogate(text.charAt(stop - 1))) {
      stop--;
    }
    return capital(document, start, oneLine(text.substring(document.start(start), stop))) + "…";
  }

  private static String shown(Document document, int start, int end) {
    String text = document.text().substring(document.start(start), document.end(end - 1));
    return capital(document, start, oneLine(text));
  }

  /** A clause from the middle of a sentence begins with a capital. */
  private static String capital(Document document, int start, String words) {
    int first = words.codePointAt(0);
    boolean inside = start != document.sentenceStart(document.sentenceOf(start));
    return inside && Character.isLowerCase(first)
        ? new StringBuilder()
            .appendCodePoint(Character.toTitleCase(first))
            .append(words.substring(Character.charCount(first)))
            .toString()
        : words;
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static String lower(Document document, int token) {
    return document.token(token).toLowerCase(Locale.ROOT);
  }
}
