package nightdesk.summary;

import java.util.List;

/** How well a sentence stands when it is taken out of its text, best first. */
enum Standing {
  /** It can be read alone. */
  ALONE(0),
  /**
   * It begins with a pronoun beside which the name it stands for is put, which is read less easily
   * than a name.
   */
  GLOSSED(-0.05),
  /**
   * It begins with "it", "they" or the like, outside quotations, and the sentence before it can be
   * read alone. Taken only right after that sentence, so that the two are read together.
   */
  FOLLOWS(-0.05),
  /**
   * It leans on what comes before it: begins in the middle of a quotation, is very short, or is no
   * whole sentence. Taken only where nothing better is left.
   */
  LEANS(-20),
  /**
   * A quotation, in its marks, that does not say who speaks. Taken only to give as many as asked.
   */
  UNATTRIBUTED(-40),
  /**
   * It points back at the sentence before it, but less clearly ("Others", "It", somebody says).
   * Taken only to give as many as were asked for, and only if that sentence is a key point too.
   */
  READS_ON(-60),
  /**
   * It is of a picture, by its words alone: "Sobol celebrates after the match". Taken only to give
   * as many as were asked for, when nothing else of the text is left.
   */
  CAPTION(-70),
  /**
   * It begins with a word that points back at nobody knows what. Taken only where the whole text
   * has nothing else.
   */
  POINTS(-80),
  /** A question, a teaser, a caption, a byline, a date: never taken. */
  NEVER(0);

  private final double penalty;

  Standing(double penalty) {
    this.penalty = penalty;
  }

  /** What it takes from a score, 0 or less: whatever stands worse comes after all that does not. */
  double penalty() {
    return penalty;
  }

  /** How bad a candidate may stand: not worse than leaning, if any stands that well. */
  static Standing worst(List<Candidate> candidates) {
    Standing best = NEVER;
    for (Candidate candidate : candidates) {
      best = candidate.standing().compareTo(best) < 0 ? candidate.standing() : best;
    }
    return best == NEVER ? POINTS : best.compareTo(LEANS) < 0 ? LEANS : best;
  }
}
