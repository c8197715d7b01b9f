package nightdesk.summary;

import java.util.List;
import nightdesk.text.Document;
import nightdesk.text.Document.Kind;
import nightdesk.text.Language;
import nightdesk.text.WordSet;

/**
 * Ends a long sentence early where what follows only adds to a statement that is whole without it:
 *
 * <ol>
 *   <li>a relative clause after a comma ("…, which had been built in 1931");
 *   <li>a participle of comment after a comma ("…, making it the third this year");
 *   <li>a second statement after a semicolon;
 *   <li>an aside after a dash that runs to the end;
 *   <li>a bracket at the end.
 * </ol>
 *
 * <p>Never cut: what says who says it ("…, which is enough, police said"), denies, doubts, limits
 * or makes conditional what stands before; what lies inside quotation marks or brackets; what would
 * leave less than a statement. Such words anywhere in the tail keep the whole sentence, which errs
 * on the side of the source. English only. The idea is that of compression by deleting clauses
 * (Zajic et al. 2007), kept to what can be told without a parser.
 */
final class TailCut {
  private static final int LONG_WORDS = 28;
  private static final int FEWEST_LEFT = 10;
  private static final int FEWEST_CUT = 5;

  private static final WordSet RELATIVES = WordSet.of(List.of("which", "who", "whose", "where"));

  private static final WordSet COMMENTS =
      WordSet.of(
          List.of("making", "becoming", "marking", "joining", "replacing", "beating", "topping"));

  /** Words in a tail that may change what stands before it. */
  private static final WordSet KEEPING =
      WordSet.of(
          List.of(
              "according",
              "allegedly",
              "alleged",
              "apparently",
              "reportedly",
              "not",
              "n't",
              "n\u2019t",
              "no",
              "never",
              "nor",
              "neither",
              "none",
              "nobody",
              "without",
              "only",
              "if",
              "unless",
              "until",
              "provided",
              "although",
              "though",
              "but",
              "however",
              "except",
              "despite",
              "whether",
              "yet",
              "rather",
              "instead",
              "denied",
              "denies",
              "deny",
              "denying",
              "disputed",
              "disputes",
              "dispute",
              "rejected",
              "rejects",
              "reject",
              "false",
              "untrue",
              "wrong",
              "wrongly",
              "unclear",
              "unconfirmed",
              "claims",
              "claim",
              "claimed",
              "believes",
              "believe",
              "believed",
              "thought",
              "thinks",
              "says",
              "may",
              "might",
              "could",
              "expected",
              "accused",
              "accuses",
              "confirmed",
              "cleared",
              "acquitted",
              "overturned",
              "withdrawn",
              "cancelled",
              "canceled",
              "failed",
              "hoax",
              "quash",
              "quashed",
              "retract",
              "retracted",
              "unable",
              "contest",
              "contests",
              "contested",
              "lie",
              "lies",
              "suspect",
              "suspects",
              "suspected",
              "least",
              "view",
              "views",
              "opinion",
              "opinions",
              "eyes",
              "paper",
              "agree",
              "agrees",
              "agreed",
              "subject",
              "pending",
              "prove",
              "proved",
              "proven",
              "must",
              "cannot",
              "nobody",
              "hardly",
              "barely",
              "reversed",
              "annulled",
              "voided",
              "revoked",
              "postponed",
              "appeal",
              "appeals",
              "appealed",
              "struck",
              "supposedly",
              "purportedly",
              "seemingly",
              "ostensibly"));

  private final WordSet speech;
  private final WordSet reporting;
  private final boolean english;

  TailCut(Language language) {
    speech = language.words("speech-verbs");
    reporting = language.words("reporting-verbs");
    english = language.code().equals("en");
  }

  /** The token at which to stop; {@code end} if nothing can be cut. */
  int of(Document document, int start, int end) {
    if (!english || words(document, start, end) < LONG_WORDS) {
      return end;
    }
    boolean quoted = false;
    int brackets = 0;
    int cut = end;
    for (int t = start; t < end; t++) {
      if (isQuotationMark(document, t)) {
        quoted = !quoted;
      } else if (document.is(t, '(') || document.is(t, '[')) {
        if (!quoted && brackets == 0 && isLastBracket(document, t, end)) {
          cut = better(document, start, t, end, cut);
        }
        brackets++;
      } else if (document.is(t, ')') || document.is(t, ']')) {
        brackets--;
      } else if (!quoted && brackets == 0 && opensTail(document, start, t, end)) {
        cut = better(document, start, t, end, cut);
      }
    }
    return cut;
  }

  /** The first place that leaves a statement and takes away nothing that matters. */
  private int better(Document document, int start, int at, int end, int known) {
    if (known < end
        || words(document, start, at) < FEWEST_LEFT
        || words(document, at, end) < FEWEST_CUT
        || !hasVerb(document, start, at)) {
      return known;
    }
    for (int t = at; t < end; t++) {
      long hash = document.hash(t);
      if (KEEPING.contains(hash)
          || speech.contains(hash)
          || reporting.contains(hash)
          || isQuotationMark(document, t)) {
        return known;
      }
    }
    return at;
  }

  private static boolean opensTail(Document document, int start, int t, int end) {
    if (t + 1 >= end) {
      return false;
    }
    if (document.is(t, ';')) {
      // In a list each part is as much of the statement as the first.
      return !goesOn(document, t, end, ';') && hasVerb(document, t, end);
    }
    if (document.is(t, ',')) {
      long next = document.hash(t + 1);
      return RELATIVES.contains(next) && !goesOn(document, t, end, ',') || COMMENTS.contains(next);
    }
    boolean dash =
        document.is(t, '\u2013')
            || document.is(t, '\u2014')
            || document.is(t, "--")
            || document.is(t, '-');
    if (!dash || !document.spaceBefore(t) || !document.spaceBefore(t + 1)) {
      return false;
    }
    // The second of two dashes ends an aside, and the statement goes on.
    for (int o = start; o < end; o++) {
      if (o != t
          && document.length(o) == document.length(t)
          && document.hash(o) == document.hash(t)
          && document.kind(o) == Kind.MARK
          && document.charAt(o, 0) == document.charAt(t, 0)) {
        return false;
      }
    }
    return true;
  }

  /** A later comma ends the clause, and the statement goes on: "…, which fell, will close". */
  private static boolean goesOn(Document document, int comma, int end, char mark) {
    for (int t = comma + 1; t + 1 < end; t++) {
      if (document.is(t, mark)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLastBracket(Document document, int open, int end) {
    for (int t = open; t < end; t++) {
      if (document.is(t, ')') || document.is(t, ']')) {
        return t + 2 >= end;
      }
    }
    return false;
  }

  private static final WordSet VERBS =
      WordSet.of(
          List.of(
              "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could",
              "must", "should", "did", "does", "do", "won", "lost", "took", "made", "came", "went",
              "rose", "fell", "became", "said", "says", "told", "began", "got", "gave", "left",
              "met", "saw", "found", "held", "sent", "set", "put", "hit", "cut", "led", "kept",
              "ran", "broke", "shot", "bought", "sold", "paid", "spent", "built", "beat", "faces",
              "plans", "wants", "calls", "shows", "makes", "takes", "gets", "comes", "goes"));

  /** A finite verb, as far as its form tells, that no relative clause has for itself. */
  static boolean hasVerb(Document document, int start, int end) {
    boolean relative = false;
    for (int t = start + 1; t < end; t++) {
      long hash = document.hash(t);
      if (document.is(t, ',')) {
        relative = false;
      } else if (RELATIVES.contains(hash) || hash == THAT) {
        relative = true;
      } else if (!relative
          && document.caps(t) == Document.Caps.LOWER
          && (VERBS.contains(hash)
              || document.length(t) > 4
                  && document.text().startsWith("ed", document.end(t) - 2)
                  && document.isWord(t - 1)
                  && document.isWord(t + 1))) {
        return true;
      }
    }
    return false;
  }

  private static final long THAT = Document.hash("that");

  /** "took", "was": a form that is a verb wherever it stands. */
  static boolean isFinite(Document document, int t) {
    return document.caps(t) == Document.Caps.LOWER && VERBS.contains(document.hash(t));
  }

  private static boolean isQuotationMark(Document document, int t) {
    return document.kind(t) == Kind.MARK
        && "\"\u201c\u201d\u2018`\u00ab\u00bb'".indexOf(document.charAt(t, 0)) >= 0;
  }

  private static int words(Document document, int start, int end) {
    int words = 0;
    for (int t = start; t < end; t++) {
      words += document.kind(t) == Kind.WORD || document.kind(t) == Kind.NUMBER ? 1 : 0;
    }
    return words;
  }
}
