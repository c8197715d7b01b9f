package nightdesk.quotes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nightdesk.model.Actor;
import nightdesk.model.Analysis;
import nightdesk.model.Mention;
import nightdesk.model.Passage;
import nightdesk.model.Quote;
import nightdesk.model.Span;

/**
 * Chooses the quotes of a story that are worth showing. Immutable and thread-safe.
 *
 * <p>Near-identical quotations of several articles are one quote, which keeps the others' places
 * ({@link Quote#also}) and says whether their words differ. What is left is ranked by the speaker's
 * salience, whether it is a person or institution by name, the form (direct before mixed before
 * reported), length, place in its article, and how many articles have it; then taken greedily, with
 * a discount for each quote of the same speaker already taken and for words already shown (maximal
 * marginal relevance, Carbonell and Goldstein 1998).
 */
public final class QuoteSelector {
  /** Two quotations with at least this share of the shorter one's word pairs are the same. */
  private static final double SAME = 0.75;

  /** Words that two quotations must have to be compared in part, rather than as a whole. */
  private static final int LEAST_WORDS = 5;

  /** More than this is a speech, or marks gone astray: no quote to print in a briefing. */
  private static final int MOST_WORDS = 300;

  private static final String CONJUNCTION = "that ";
  private static final double PER_SPEAKER = 0.25;
  private static final double REPEATED = 0.6;

  /** A quote that may be chosen. */
  private static final class Candidate {
    final Quote quote;
    final List<String> words;
    final Set<String> pairs = new HashSet<>();
    final int member;
    final List<Quote.Other> also = new ArrayList<>();
    final Set<String> articles = new HashSet<>();
    double score;

    Candidate(Quote quote, int member) {
      this.quote = quote;
      this.member = member;
      this.words = words(quote);
      for (int i = 0; i + 1 < words.size(); i++) {
        pairs.add(words.get(i) + ' ' + words.get(i + 1));
      }
      articles.add(quote.article().id());
    }

    Quote result() {
      Quote shown = withoutConjunction(quote);
      return also.isEmpty() ? shown : shown.withAlso(also);
    }
  }

  /**
   * At most {@code count} quotes of {@code members}, direct ones and reported ones each in the
   * order to show them, direct ones first.
   *
   * @param actors the story's merged actors
   */
  public List<Quote> select(List<Analysis> members, List<Actor> actors, int count) {
    Map<String, Double> salience = new HashMap<>();
    actors.forEach(actor -> salience.put(actor.name(), actor.salience()));
    List<Candidate> candidates = candidates(members, mergedNames(members, actors));
    for (Candidate candidate : candidates) {
      candidate.score = score(candidate, salience);
    }
    var chosen = choose(candidates, count);
    var result = new ArrayList<Quote>();
    for (boolean direct : new boolean[] {true, false}) {
      for (Candidate candidate : chosen) {
        if (direct == (candidate.quote.kind() == Quote.Kind.DIRECT)) {
          result.add(candidate.result());
        }
      }
    }
    return result;
  }

  /** "that she would stay" reads "she would stay" after the speaker's name and a colon. */
  private static Quote withoutConjunction(Quote quote) {
    Passage first = quote.content().get(0);
    String words = first.text();
    if (quote.kind() == Quote.Kind.DIRECT
        || words.length() <= CONJUNCTION.length()
        || !words.startsWith(CONJUNCTION)) {
      return quote;
    }
    var content = new ArrayList<>(quote.content());
    Span span = first.span();
    content.set(
        0, first.article().passage(new Span(span.start() + CONJUNCTION.length(), span.end())));
    return quote.withContent(content);
  }

  /** By article and name there: the name of the story's actor. */
  private static Map<String, String> mergedNames(List<Analysis> members, List<Actor> actors) {
    var byPlace = new HashMap<String, String>();
    for (Actor actor : actors) {
      for (Mention mention : actor.mentions()) {
        byPlace.put(place(mention.passage()), actor.name());
      }
    }
    var names = new HashMap<String, String>();
    for (Analysis member : members) {
      for (Actor actor : member.findings().actors()) {
        for (Mention mention : actor.mentions()) {
          String merged = byPlace.get(place(mention.passage()));
          if (merged != null) {
            names.put(member.article().id() + '\n' + actor.name(), merged);
            break;
          }
        }
      }
    }
    return names;
  }

  private static String place(Passage passage) {
    return passage.article().id() + '\n' + passage.span().start();
  }

  private static List<Candidate> candidates(
      List<Analysis> members, Map<String, String> mergedNames) {
    var candidates = new ArrayList<Candidate>();
    for (int m = 0; m < members.size(); m++) {
      for (Quote quote : members.get(m).findings().quotes()) {
        String merged = mergedNames.get(members.get(m).article().id() + '\n' + quote.speaker());
        var candidate = new Candidate(merged == null ? quote : quote.withSpeaker(merged), m);
        if (candidate.words.size() < 3 || candidate.words.size() > MOST_WORDS) {
          continue;
        }
        Candidate same = null;
        for (Candidate other : candidates) {
          if (same == null && isSame(other, candidate)) {
            same = other;
          }
        }
        if (same == null) {
          candidates.add(candidate);
        } else if (same.articles.add(quote.article().id())) {
          same.also.add(new Quote.Other(quote.content(), differs(same.words, candidate.words)));
        }
      }
    }
    return candidates;
  }

  /** True if most of the shorter one's word pairs are the longer one's, and both are quotations. */
  private static boolean isSame(Candidate a, Candidate b) {
    if ((a.quote.kind() == Quote.Kind.INDIRECT) != (b.quote.kind() == Quote.Kind.INDIRECT)) {
      return false;
    }
    if (a.quote.isSure() && b.quote.isSure() && !a.quote.speaker().equals(b.quote.speaker())) {
      return a.words.equals(b.words);
    }
    int least = Math.min(a.words.size(), b.words.size());
    if (least < LEAST_WORDS) {
      return a.words.equals(b.words);
    }
    int common = 0;
    Candidate fewer = a.pairs.size() <= b.pairs.size() ? a : b;
    for (String pair : fewer.pairs) {
      if ((fewer == a ? b : a).pairs.contains(pair)) {
        common++;
      }
    }
    return common >= SAME * fewer.pairs.size();
  }

  /** True unless one is a stretch of the other: a shorter cut is no other version. */
  private static boolean differs(List<String> a, List<String> b) {
    List<String> longer = a.size() >= b.size() ? a : b;
    List<String> shorter = longer == a ? b : a;
    return java.util.Collections.indexOfSubList(longer, shorter) < 0;
  }

  private static List<String> words(Quote quote) {
    var words = new ArrayList<String>();
    for (Passage passage : quote.content()) {
      String text = passage.text();
      int at = 0;
      while (at < text.length()) {
        if (!Character.isLetterOrDigit(text.charAt(at))) {
          at++;
          continue;
        }
        int from = at;
        while (at < text.length()
            && (Character.isLetterOrDigit(text.charAt(at))
                || (text.charAt(at) == '\'' || text.charAt(at) == '\u2019')
                    && at + 1 < text.length()
                    && Character.isLetter(text.charAt(at + 1)))) {
          at++;
        }
        words.add(text.substring(from, at).replace('\u2019', '\'').toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }

  private static double score(Candidate candidate, Map<String, Double> salience) {
    Quote quote = candidate.quote;
    double score = 0;
    if (quote.isSure()) {
      Double known = salience.get(quote.speaker());
      score += known == null ? 0.2 : 0.4 + 0.6 * known;
    } else if (!quote.speaker().isEmpty()) {
      score += 0.1;
    }
    score +=
        switch (quote.kind()) {
          case DIRECT -> 0.5;
          case MIXED -> 0.4;
          case INDIRECT -> 0.2;
        };
    // Long enough to say something, short enough to read: best from 12 to 45 words.
    int words = candidate.words.size();
    score += words < 12 ? 0.4 * words / 12 : words <= 45 ? 0.4 : 0.4 * 45 / words;
    int length = Math.max(1, quote.article().text().length());
    score += 0.3 * (1 - (double) quote.content().get(0).span().start() / length);
    score += 0.2 * Math.min(3, candidate.articles.size() - 1);
    boolean speech = !quote.cue().isEmpty();
    score += speech ? 0.1 : 0;
    return score;
  }

  private static List<Candidate> choose(List<Candidate> candidates, int count) {
    var left = new ArrayList<>(candidates);
    left.sort(
        Comparator.comparingDouble((Candidate c) -> -c.score)
            .thenComparingInt(c -> c.member)
            .thenComparing(c -> c.quote.content().get(0).span()));
    var chosen = new ArrayList<Candidate>();
    var spoken = new HashMap<String, Integer>();
    var shown = new HashSet<String>();
    while (chosen.size() < count && !left.isEmpty()) {
      Candidate best = null;
      double most = Double.NEGATIVE_INFINITY;
      for (Candidate candidate : left) {
        String speaker = candidate.quote.speaker();
        double value = candidate.score;
        value -= speaker.isEmpty() ? 0 : PER_SPEAKER * spoken.getOrDefault(speaker, 0);
        int repeated = 0;
        for (String pair : candidate.pairs) {
          repeated += shown.contains(pair) ? 1 : 0;
        }
        value -= candidate.pairs.isEmpty() ? 0 : REPEATED * repeated / candidate.pairs.size();
        if (value > most) {
          most = value;
          best = candidate;
        }
      }
      left.remove(best);
      chosen.add(best);
      spoken.merge(best.quote.speaker(), 1, Integer::sum);
      shown.addAll(best.pairs);
    }
    return chosen;
  }
}
