package nightdesk.summary;

import java.util.List;
import nightdesk.model.KeyPoint;
import nightdesk.model.Span;

/**
 * What of a sentence may become a key point.
 *
 * @param sentence the sentence's number
 * @param span the sentence without what ties it to its place: dateline, time, connective
 * @param standing how well it stands alone
 * @param glosses names for pronouns
 */
record Candidate(int sentence, Span span, Standing standing, List<KeyPoint.Gloss> glosses) {}
