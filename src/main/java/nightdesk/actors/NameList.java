package nightdesk.actors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import nightdesk.model.Actor;
import nightdesk.text.Document;
import nightdesk.text.WordSet;

/** Makes names of the tagger's labels, without titles, and finds again what was found once. */
final class NameList {
  private NameList() {}

  /** The names in the order of the text; they do not overlap. */
  static List<Name> of(Document document, byte[] labels, float[] scores, Lexicon lexicon) {
    var names = new ArrayList<Name>();
    int done = 0;
    for (int t = 0; t < labels.length; t++) {
      if (t < done || !NameLabel.isFirst(labels[t])) {
        continue;
      }
      int to = NameTagger.nameEnd(labels, t, labels.length);
      Actor.Type type = NameLabel.type(labels[t]);
      int from = t;
      if (type == Actor.Type.PERSON) {
        to = DoubleNames.end(document, from, to);
        from = DoubleNames.start(document, from, done);
        while (from + 1 < to
            && (isTitle(document, lexicon, from) || isRole(document, lexicon, from, to))) {
          from++;
        }
        while (to - from > 2 && HONOURS.contains(document.hash(to - 1))) {
          to--;
        }
      }
      done = to;
      if (to - from > 1 && document.hash(from) == THE) {
        from++;
      }
      while (to - from > 1 && (document.hash(to - 1) == POSSESSIVE || isMark(document, to - 1))) {
        to--;
      }
      while (to - from > 1 && isMark(document, from)) {
        from++;
      }
      if (document.isWord(from) || document.kind(from) == Document.Kind.NUMBER) {
        names.add(new Name(document, from, to, type, scores));
      }
    }
    NameContext.mend(document, scores, names, lexicon);
    Institutions.mend(document, lexicon, scores, names);
    Acronyms.add(document, lexicon, scores, names);
    Surroundings.weigh(document, lexicon, scores, names);
    return again(document, scores, names);
  }

  private static final long THE = Document.hash("the");

  /** Letters behind a name that tell an office or an honour. */
  private static final WordSet HONOURS =
      WordSet.of(
          List.of("kc", "qc", "sc", "mp", "mep", "msp", "td", "obe", "mbe", "cbe", "md", "phd"));

  /**
   * "Baker Gerhard Pohl", "Tenant Ada Brunn": what somebody is, before a name of two words or more;
   * at a sentence's start also a word that is a surname as well, before a given name.
   */
  private static boolean isRole(Document document, Lexicon lexicon, int token, int to) {
    int flags = lexicon.flags(document.hash(token));
    if (to - token < 3 || (flags & Lexicon.GIVEN) != 0) {
      return false;
    }
    if ((flags & Lexicon.ROLE_NOUN) == 0) {
      return (flags & Lexicon.SURNAME) == 0
          && document.sentenceStart(document.sentenceOf(token)) == token
          && isTrade(document, token);
    }
    return (flags & Lexicon.SURNAME) == 0
        || document.sentenceStart(document.sentenceOf(token)) == token
            && (lexicon.flags(document.hash(token + 1)) & Lexicon.GIVEN) != 0;
  }

  /** "Choirmaster", "Foreman", "Midwife", "Goalkeeper". */
  private static boolean isTrade(Document document, int token) {
    String word = document.token(token);
    return word.length() > 6 && TRADES.stream().anyMatch(word::endsWith);
  }

  private static final List<String> TRADES =
      List.of("man", "woman", "wife", "master", "mistress", "keeper", "maker", "worker");

  private static final long POSSESSIVE = Document.hash("'s");

  private static boolean isMark(Document document, int token) {
    return document.kind(token) == Document.Kind.MARK && !document.is(token, ')');
  }

  static boolean isTitle(Document document, Lexicon lexicon, int token) {
    int flags = lexicon.flags(document.hash(token));
    if ((flags & (Lexicon.GIVEN | Lexicon.SURNAME)) != 0) {
      return false;
    }
    return (flags & Lexicon.TITLE) != 0 || isPluralTitle(document, lexicon, token);
  }

  /** "Senators", "Defenders" before a name. */
  private static boolean isPluralTitle(Document document, Lexicon lexicon, int token) {
    int length = document.length(token);
    if (length < 5 || document.charAt(token, length - 1) != 's') {
      return false;
    }
    long one = Document.hash(document.token(token).substring(0, length - 1));
    return (lexicon.flags(one) & (Lexicon.TITLE | Lexicon.ROLE_NOUN)) != 0;
  }

  /**
   * Adds places where a name stands that was found elsewhere: a name of two or more words found
   * once, or of one word found twice as what it is.
   */
  private static List<Name> again(Document document, float[] scores, List<Name> names) {
    var known = new HashMap<Long, List<Name>>();
    var counts = new HashMap<String, Integer>();
    for (Name name : names) {
      counts.merge(name.text, 1, Integer::sum);
    }
    for (Name name : names) {
      if (name.text.length() > 3
          && (name.to - name.from > 1 || counts.get(name.text) >= 2)
          && !isKnown(known, document, name)) {
        known.computeIfAbsent(document.hash(name.from), k -> new ArrayList<>(1)).add(name);
      }
    }
    if (known.isEmpty()) {
      return names;
    }
    boolean[] taken = new boolean[document.size()];
    for (Name name : names) {
      java.util.Arrays.fill(taken, name.from, name.to, true);
    }
    var all = new ArrayList<Name>(names);
    for (int t = 0; t < document.size(); t++) {
      if (taken[t] || !Stretches.mayBegin(document, t)) {
        continue;
      }
      Name best = null;
      for (Name name : known.getOrDefault(document.hash(t), List.of())) {
        if ((best == null || name.to - name.from > best.to - best.from)
            && stands(document, name, t, taken)) {
          best = name;
        }
      }
      if (best != null) {
        int to = t + best.to - best.from;
        all.add(new Name(document, t, to, best.type, scores));
        java.util.Arrays.fill(taken, t, to, true);
      }
    }
    all.sort((a, b) -> Integer.compare(a.from, b.from));
    return all;
  }

  private static boolean isKnown(HashMap<Long, List<Name>> known, Document document, Name name) {
    for (Name other : known.getOrDefault(document.hash(name.from), List.of())) {
      if (other.text.equals(name.text)) {
        return true;
      }
    }
    return false;
  }

  private static boolean stands(Document document, Name name, int token, boolean[] taken) {
    int length = name.to - name.from;
    if (token + length > document.size()) {
      return false;
    }
    for (int k = 0; k < length; k++) {
      if (taken[token + k]
          || document.hash(token + k) != document.hash(name.from + k)
          || document.length(token + k) != document.length(name.from + k)
          || !document
              .text()
              .regionMatches(
                  document.start(token + k),
                  document.text(),
                  document.start(name.from + k),
                  document.length(token + k))) {
        return false;
      }
    }
    // Not a part of a longer name.
    int sentence = document.sentenceOf(token);
    int after = token + length;
    boolean more =
        after < document.sentenceEnd(sentence) && Stretches.mayBegin(document, after)
            || after + 1 < document.sentenceEnd(sentence) && Stretches.isHyphen(document, after);
    boolean before =
        token > document.sentenceStart(sentence)
            && (Stretches.isHyphen(document, token - 1)
                || token - 1 > document.sentenceStart(sentence)
                    && Stretches.mayBegin(document, token - 1)
                    && !taken[token - 1]);
    return !more && !before;
  }
}
