package nightdesk.quotes;

/** An attribution with a source, and who that was found to be. */
record Spoken(Attribution attribution, Speaker speaker) {
  /** The source's first token. */
  int place() {
    return attribution.source[0];
  }
}
