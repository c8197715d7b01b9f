package nightdesk.summary;

import java.util.List;
import nightdesk.text.Document;
import nightdesk.text.WordSet;

/**
 * How far a case has come, and whether something is denied, as far as a sentence's words tell: a
 * verdict is not told by a charge, a charge not by an arrest, a denial not by the claim alone.
 * English; other languages have none of the words.
 *
 * @param first the earliest stage that is told: 1 arrest, 2 charge, 3 verdict or sentence; 0 none
 * @param last the latest one
 * @param denies whether somebody denies something
 * @param negates whether it has a denial or any other "no"
 */
record Claims(int first, int last, boolean denies, boolean negates) {
  private static final List<WordSet> STAGES =
      List.of(
          WordSet.of(
              List.of("arrest", "arrested", "arrests", "detained", "custody", "apprehended")),
          WordSet.of(
              List.of("charged", "charges", "charge", "indicted", "indictment", "arraigned")),
          WordSet.of(
              List.of(
                  "guilty",
                  "convicted",
                  "conviction",
                  "convicts",
                  "acquitted",
                  "acquittal",
                  "verdict",
                  "sentenced",
                  "sentence",
                  "jailed",
                  "cleared")));

  private static final WordSet DENIALS =
      WordSet.of(List.of("denied", "denies", "deny", "denying", "denial"));

  private static final WordSet NEGATIONS =
      WordSet.of(
          List.of(
              "not",
              "n't",
              "no",
              "never",
              "nothing",
              "rejected",
              "rejects",
              "reject",
              "dismissed",
              "dismisses",
              "disputed",
              "disputes",
              "refuted",
              "refutes",
              "contradicted",
              "false",
              "untrue",
              "without",
              "cannot",
              "neither",
              "nor"));

  static Claims of(Document document, int s) {
    int first = 0;
    int last = 0;
    boolean denies = false;
    boolean negates = false;
    for (int t = document.sentenceStart(s); t < document.sentenceEnd(s); t++) {
      long hash = document.hash(t);
      for (int stage = 1; stage <= STAGES.size(); stage++) {
        // "Not guilty" is what somebody says of himself, and no verdict.
        if (STAGES.get(stage - 1).contains(hash) && !isPlea(document, s, t)) {
          first = first == 0 ? stage : Math.min(first, stage);
          last = Math.max(last, stage);
        }
      }
      denies |= DENIALS.contains(hash);
      negates |= NEGATIONS.contains(hash) || DENIALS.contains(hash);
    }
    return new Claims(first, last, denies, negates);
  }

  private static boolean isPlea(Document document, int s, int t) {
    return document.is(t, "guilty") && t > document.sentenceStart(s) && document.is(t - 1, "not");
  }

  /**
   * True if {@code other} may tell the same: not if it tells only how the case stood before, nor if
   * it has nothing of a denial. What says nothing of a case says nothing against it.
   */
  boolean mayBeToldBy(Claims other) {
    boolean before = other.last != 0 && other.last < last && first == last;
    return !before && (!denies || other.negates);
  }

  /** What two neighbours tell together. */
  Claims and(Claims other) {
    return new Claims(
        first == 0 || other.first == 0
            ? Math.max(first, other.first)
            : Math.min(first, other.first),
        Math.max(last, other.last),
        denies || other.denies,
        negates || other.negates);
  }
}
