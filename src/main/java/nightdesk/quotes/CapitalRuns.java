package nightdesk.quotes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nightdesk.text.Document;

/** Finds the runs of words in capitals that may be names and that no actor has. */
final class CapitalRuns {
  /** The title of a run that has one of no gender: "Mayor". */
  static final int ANY_TITLE = 3;

  /**
   * A run of tokens {@code [from, to)} without titles.
   *
   * @param title {@link Cast#UNKNOWN} if no title is before it, else its gender or {@link
   *     #ANY_TITLE}
   */
  record Run(int from, int to, int title) {}

  private final Document document;
  private final SpeakerWords words;

  /** By token: not negative where an actor is named. */
  private final int[] namingAt;

  private final List<Run> runs = new ArrayList<>();
  private final List<Integer> headline = new ArrayList<>();
  private Set<Long> capitals;
  private int lastSentence = -1;
  private boolean lastIsHeadline;

  /**
   * @param namingAt by token: not negative where an actor is named
   */
  CapitalRuns(Document document, SpeakerWords words, int[] namingAt) {
    this.document = document;
    this.words = words;
    this.namingAt = namingAt;
    find();
  }

  /** The runs in text order. */
  List<Run> runs() {
    return runs;
  }

  /** The words in capitals of headlines, in text order. */
  List<Integer> headline() {
    return headline;
  }

  private void find() {
    int n = document.size();
    int t = 0;
    while (t < n) {
      if (namingAt[t] >= 0 || !words.mayBeName(document, t)) {
        t++;
        continue;
      }
      if (isHeadline(document.sentenceOf(t))) {
        headline.add(t++);
        continue;
      }
      int from = t;
      int end = words.nameEnd(document, t, namingAt);
      int to = end;
      int title = Cast.UNKNOWN;
      while (from + 1 < to
              && (words.isTitle(document.hash(from)) || words.isPeople(document.hash(from)))
          || from < to && words.titleGender(document.hash(from)) != Cast.UNKNOWN) {
        int gender = words.titleGender(document.hash(from));
        title = gender != Cast.UNKNOWN ? gender : title == Cast.UNKNOWN ? ANY_TITLE : title;
        from++;
      }
      while (to - from > 2 && words.isHonour(document.hash(to - 1))) {
        to--;
      }
      boolean sentenceFirst =
          document.sentenceStart(document.sentenceOf(from < to ? from : t)) == from;
      while (from < to && words.isNoName(document.hash(from))) {
        from++;
        sentenceFirst = false;
      }
      if (from < to
          && !(sentenceFirst
              && to - from == 1
              && title == Cast.UNKNOWN
              && !isNamedElsewhere(from))) {
        runs.add(new Run(from, to, title));
      }
      t = Math.max(end, t + 1);
    }
  }

  /** True if all words of the sentence but small ones have capitals. */
  private boolean isHeadline(int sentence) {
    if (sentence == lastSentence) {
      return lastIsHeadline;
    }
    int capitals = 0;
    boolean others = false;
    int end = document.sentenceEnd(sentence);
    for (int t = document.sentenceStart(sentence); t < end && !others; t++) {
      if (document.isWord(t) && !words.isNoName(document.hash(t))) {
        boolean capital = document.isCapitalized(t);
        capitals += capital ? 1 : 0;
        others = !capital && document.charAt(t, 0) != '\'';
      }
    }
    lastSentence = sentence;
    lastIsHeadline = capitals >= 5 && !others;
    return lastIsHeadline;
  }

  private boolean isNamedElsewhere(int token) {
    if (capitals == null) {
      capitals = capitals();
    }
    return capitals.contains(document.hash(token));
  }

  /** The words that are written with a capital within a sentence. */
  private Set<Long> capitals() {
    var capitals = new HashSet<Long>();
    for (int s = 0; s < document.sentences(); s++) {
      for (int t = document.sentenceStart(s) + 1; t < document.sentenceEnd(s); t++) {
        if (document.isCapitalized(t)) {
          capitals.add(document.hash(t));
        }
      }
    }
    return capitals;
  }
}
