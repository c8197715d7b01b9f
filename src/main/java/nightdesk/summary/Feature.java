package nightdesk.summary;

import java.util.Locale;

/** What speaks for or against a sentence; {@code why} of a key point names them. */
enum Feature {
  /** How near the top: e^(-i/4) for sentence i. */
  TOP,
  /** First of its paragraph. */
  PARAGRAPH,
  /** Logarithm of the number of words. */
  LENGTH,
  /** Longer than forty words. */
  LONG,
  /** Cosine with the whole text. */
  CENTRALITY,
  /** The share of all content words that are words of this sentence. */
  COVERAGE,
  /** The share of the headline's words that it has. */
  HEADLINE,
  /** The share of its content words that were not said before. */
  NEWS,
  /** Has a figure. */
  NUMBER,
  /** Capitalised words, inside the sentence, that were not said before; a share of all words. */
  NAMES,
  /** Salience of the actors it mentions. */
  ACTORS,
  /** The share of words inside quotation marks. */
  QUOTATION,
  /** Begins with a quotation. */
  QUOTED,
  /** Reports what somebody said. */
  REPORT,
  /** Tells what came before the news. */
  BACKGROUND,
  /**
   * Like a key point that is already chosen; set by the selection, not a weight of the sentence.
   */
  REPEATS,
  /** Cannot stand alone; taken only where nothing else is left. */
  LEANS;

  /** The first features are weighed sums; the last two are set by the selection. */
  static final int WEIGHED = REPEATS.ordinal();

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
