package nightdesk.summary;

import java.util.List;

/** How well a sentence stands when it is taken out of its text. */
enum Standing {
  /** It can be read alone. */
  ALONE,
  /**
   * It leans on what comes before it: begins in the middle of a quotation, is no whole sentence, or
   * begins with a pronoun beside which an actor's name can be put. Taken only where nothing better
   * is left.
   */
  LEANS,
  /**
   * It begins with a word that points back at nobody knows what. Taken only where the whole text
   * has nothing else.
   */
  POINTS,
  /** A question, a teaser, a caption, a byline, a date: never taken. */
  NEVER;

  /** How bad a candidate may stand: not worse than leaning, if any stands that well. */
  static Standing worst(List<Candidate> candidates) {
    for (Candidate candidate : candidates) {
      if (candidate.standing().compareTo(LEANS) <= 0) {
        return LEANS;
      }
    }
    return POINTS;
  }
}
