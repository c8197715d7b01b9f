package nightdesk.summary;

import java.util.List;
import nightdesk.model.KeyPoint;
import nightdesk.model.Span;
import nightdesk.summary.Verdict.Outcome;

/**
 * What of a sentence may become a key point.
 *
 * @param sentence the sentence's number
 * @param span the sentence without what ties it to its place: dateline, time, connective
 * @param standing how well it stands alone
 * @param fault why it does not stand alone, {@link Outcome#BELOW} if it does
 * @param glosses names for pronouns
 */
record Candidate(
    int sentence, Span span, Standing standing, Outcome fault, List<KeyPoint.Gloss> glosses) {
  /** How many sentences before each one may be taken: dates and captions do not count. */
  static int[] places(Candidate[] candidates) {
    int[] places = new int[candidates.length];
    int place = 0;
    for (int s = 0; s < places.length; s++) {
      places[s] = place;
      place += candidates[s].standing() == Standing.NEVER ? 0 : 1;
    }
    return places;
  }

  Candidate with(Standing other) {
    return new Candidate(sentence, span, other, fault, glosses);
  }

  static Candidate never(int sentence, Span span, Outcome fault) {
    return new Candidate(sentence, span, Standing.NEVER, fault, List.of());
  }
}
