package nightdesk.summary;

import java.util.Locale;

/** What speaks for or against a sentence; {@code why} of a key point names them. */
enum Feature {
  /** How near the top: e^(-i/4) for sentence i. */
  TOP,
  /** How deep in the text: ln(1+i). */
  DEPTH,
  /** First of its paragraph. */
  PARAGRAPH,
  /** Logarithm of the number of words. */
  LENGTH,
  /** Shorter than eight words. */
  SHORT,
  /** Longer than forty words. */
  LONG,
  /** Cosine with the whole text. */
  CENTRALITY,
  /** Mean cosine with the other sentences. */
  ECHO,
  /** The share of all content words that are words of this sentence. */
  COVERAGE,
  /** Cosine with the nearest of the first three sentences. */
  LEAD,
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
  /** Commas. */
  COMMAS,
  /** Says when: a day or a month. */
  WHEN,
  /** Tells what came before the news. */
  BACKGROUND,
  /** A pronoun stands before any name. */
  PRONOUN,
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
