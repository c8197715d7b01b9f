package nightdesk.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nightdesk.model.Passage;
import nightdesk.model.Span;
import nightdesk.text.Document;
import nightdesk.text.Document.Kind;
import nightdesk.text.Language;
import nightdesk.text.Sorted;
import nightdesk.text.WordSet;

/**
 * Finds what other articles of a story say of the same thing as a sentence: the most alike sentence
 * of each; where none is alike enough, a sentence or two neighbours that have most of its names and
 * several of its other words, since another outlet may part what this one says at once.
 */
final class Support {
  /** Sentences of different articles this alike report the same. */
  private static final double ALIKE = 0.4;

  /**
   * Sentences that have only names in common do not report the same: so many other words must be.
   */
  private static final int PLAIN_WORDS = 2;

  /** Less alike is enough where so many words are in common that are no names. */
  private static final double LOOSE = 0.35;

  private static final int MANY_PLAIN_WORDS = 4;

  /** Sentences this alike need one such word only. */
  private static final double CLOSE = 0.6;

  /** The share of a sentence that two neighbours must have; names count half. */
  private static final double COVERED = 0.4;

  /** The same where a long figure is among it. */
  private static final double COVERED_WITH_FIGURE = 0.33;

  /** How many words or figures they must have that are no names, and how many of these words. */
  private static final int COVERED_WORDS = 3;

  /** What a second sentence costs, so that one is taken where it is as good. */
  private static final double SECOND = 0.03;

  /** Digits of a figure that is hardly the same by chance. */
  private static final int LONG_FIGURE = 3;

  private final List<Candidate> candidates;
  private final List<Document> owners;
  private final SentenceVectors vectors;
  private final List<Words> words = new ArrayList<>();
  private final List<Claims> claims = new ArrayList<>();
  private final long[] several;

  /**
   * @param documents the articles
   * @param stems of each document its stems
   * @param candidates the sentences of all documents, in order
   * @param owners of each candidate its document
   */
  Support(
      List<Document> documents,
      List<long[]> stems,
      List<Candidate> candidates,
      List<Document> owners,
      SentenceVectors vectors) {
    several = several(stems);
    this.candidates = candidates;
    this.owners = owners;
    this.vectors = vectors;
    for (int d = 0; d < documents.size(); d++) {
      WordSet units = Words.units(documents.get(d).language());
      for (int s = 0; s < documents.get(d).sentences(); s++) {
        words.add(Words.of(documents.get(d), stems.get(d), units, s));
        claims.add(Claims.of(documents.get(d), s));
      }
    }
  }

  /**
   * What each other article says of the same thing, where it does, in the order of the articles.
   */
  List<Passage> of(int s) {
    var support = new ArrayList<Passage>();
    int from = 0;
    while (from < owners.size()) {
      int to = from + 1;
      while (to < owners.size() && owners.get(to) == owners.get(from)) {
        to++;
      }
      if (owners.get(from) != owners.get(s)) {
        int best = alike(s, from, to);
        if (best >= 0) {
          support.add(passage(best, best));
        } else {
          int[] both = covering(s, from, to);
          if (both.length > 0) {
            support.add(passage(both[0], both[1]));
          }
        }
      }
      from = to;
    }
    return support;
  }

  /**
   * The share of a sentence's words that are no names that another article has; 1 if it has none.
   */
  double shared(int s) {
    long[] plain = words.get(s).plain();
    int shared = 0;
    for (long stem : plain) {
      shared += Arrays.binarySearch(several, stem) >= 0 ? 1 : 0;
    }
    return plain.length == 0 ? 1 : (double) shared / plain.length;
  }

  /** The stems that several of the articles have, sorted. */
  private static long[] several(List<long[]> stems) {
    long[][] articles = new long[stems.size()][];
    int size = 0;
    for (int d = 0; d < articles.length; d++) {
      articles[d] = Sorted.distinct(stems.get(d));
      size += articles[d].length;
    }
    long[] all = new long[size];
    int at = 0;
    for (long[] article : articles) {
      System.arraycopy(article, 0, all, at, article.length);
      at += article.length;
    }
    Arrays.sort(all);
    long[] several = new long[size];
    for (int i = 1; i < size; i++) {
      several[i] = all[i] == all[i - 1] ? all[i] : 0;
    }
    return Sorted.distinct(several);
  }

  private Passage passage(int first, int last) {
    Span span = new Span(candidates.get(first).span().start(), candidates.get(last).span().end());
    return owners.get(first).article().passage(span);
  }

  /** The sentence in {@code [from, to)} that is most like {@code s}; -1 if none is like enough. */
  private int alike(int s, int from, int to) {
    int best = -1;
    double most = 0;
    for (int other = from; other < to; other++) {
      double cosine = vectors.cosine(s, other);
      if (cosine > most
          && cosine >= LOOSE
          && claims.get(s).mayBeToldBy(claims.get(other))
          && reports(cosine, Sorted.common(words.get(s).plain(), words.get(other).plain()))) {
        best = other;
        most = cosine;
      }
    }
    return best;
  }

  private static boolean reports(double cosine, int plainWords) {
    int least = cosine >= CLOSE ? 1 : cosine >= ALIKE ? PLAIN_WORDS : MANY_PLAIN_WORDS;
    return plainWords >= least;
  }

  /** The first and last of the one or two sentences that cover {@code s} best; empty if none do. */
  private int[] covering(int s, int from, int to) {
    Words told = words.get(s);
    int[] best = {};
    double most = 0;
    Hits before = null;
    for (int at = from; at < to; at++) {
      Hits hits = candidates.get(at).standing() == Standing.NEVER ? null : told.hits(words.get(at));
      if (hits != null) {
        double alone = told.covered(hits);
        if (alone > most && claims.get(s).mayBeToldBy(claims.get(at))) {
          most = alone;
          best = new int[] {at, at};
        }
        double both = before == null ? 0 : told.covered(hits.or(before)) - SECOND;
        if (both > most && claims.get(s).mayBeToldBy(claims.get(at - 1).and(claims.get(at)))) {
          most = both;
          best = new int[] {at - 1, at};
        }
      }
      before = hits;
    }
    return best;
  }

  /**
   * The stems of a sentence, each sorted.
   *
   * @param plain words that are no names: without capitals, where the language has capitals for
   *     names alone; without the words that say who somebody is ("the coast guard commander"),
   *     which are no news
   * @param told the same and figures
   * @param names all others but figures
   * @param figures figures of three digits and more, but years
   * @param all all of them
   */
  private record Words(long[] plain, long[] told, long[] names, long[] figures, long[] all) {
    static Words of(Document document, long[] stems, WordSet units, int s) {
      WordSet roles = document.language().words("role-nouns");
      boolean german = document.language().code().equals("de");
      int from = document.sentenceStart(s);
      int to = document.sentenceEnd(s);
      long[] plain = new long[to - from];
      long[] told = new long[to - from];
      long[] names = new long[to - from];
      long[] figures = new long[to - from];
      for (int t = from; t < to; t++) {
        if (stems[t] == 0) {
          continue;
        }
        if (document.kind(t) == Kind.NUMBER) {
          told[t - from] = stems[t];
          figures[t - from] = isLongFigure(document, t) ? stems[t] : 0;
          continue;
        }
        boolean role = roles.contains(document.hash(t));
        for (int n = t + 1; n <= t + 2 && n < to && !role; n++) {
          if (stems[n] == 0 || !document.isWord(n)) {
            break;
          }
          role = roles.contains(document.hash(n));
        }
        if (!role && document.isWord(t) && (german || !document.isCapitalized(t))) {
          plain[t - from] = units.contains(document.hash(t)) ? 0 : stems[t];
          told[t - from] = plain[t - from];
        } else {
          names[t - from] = stems[t];
        }
      }
      long[] all = Arrays.copyOfRange(stems, from, to);
      return new Words(
          Sorted.distinct(plain),
          Sorted.distinct(told),
          Sorted.distinct(names),
          Sorted.distinct(figures),
          Sorted.distinct(all));
    }

    /** Words of time, weight and money: "days" alone says nothing. */
    static WordSet units(Language language) {
      return WordSet.of(
          language.entries("measure-words").stream()
              .flatMap(line -> Stream.of(line.split("\\s+")))
              .toList());
    }

    private static boolean isLongFigure(Document document, int t) {
      int digits = 0;
      for (int i = 0; i < document.length(t); i++) {
        digits += Character.isDigit(document.charAt(t, i)) ? 1 : 0;
      }
      boolean year =
          digits == 4
              && document.length(t) == 4
              && (document.charAt(t, 0) == '1' || document.charAt(t, 0) == '2');
      return digits >= LONG_FIGURE && !year;
    }

    /** What of this is there. */
    Hits hits(Words there) {
      return new Hits(
          found(told, there.told), found(names, there.all), found(figures, there.figures));
    }

    /** The share of what is told here that was hit; 0 if that is not enough. */
    double covered(Hits hits) {
      int words = Long.bitCount(hits.told());
      int known = Long.bitCount(hits.names());
      double covered = (words + 0.5 * known) / (told.length + 0.5 * names.length);
      double least = hits.figures() != 0 ? COVERED_WITH_FIGURE : COVERED;
      boolean enough = words >= COVERED_WORDS && 2 * known >= names.length && covered >= least;
      return enough ? covered : 0;
    }

    /** A bit for each of the first 64 of {@code sought} that is in {@code there}; both sorted. */
    private static long found(long[] sought, long[] there) {
      long found = 0;
      int length = Math.min(Long.SIZE, sought.length);
      for (int i = 0, j = 0; i < length && j < there.length; ) {
        if (sought[i] == there[j]) {
          found |= 1L << i;
          i++;
          j++;
        } else if (sought[i] < there[j]) {
          i++;
        } else {
          j++;
        }
      }
      return found;
    }
  }

  /**
   * Which stems of a sentence another has, a bit each: words and figures, names, and long figures.
   */
  private record Hits(long told, long names, long figures) {
    Hits or(Hits other) {
      return new Hits(told | other.told, names | other.names, figures | other.figures);
    }
  }
}
