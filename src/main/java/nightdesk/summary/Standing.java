package nightdesk.summary;

/** How well a sentence stands when it is taken out of its text. */
enum Standing {
  /** It can be read alone. */
  ALONE,
  /**
   * It leans on what comes before it: begins with a pronoun, is a quotation without its speaker, or
   * is no whole sentence. Taken only where nothing else is left, and only if an actor's name can be
   * put beside the pronoun.
   */
  LEANS,
  /** A question, a teaser, a caption, a byline, a date: never taken. */
  NEVER
}
