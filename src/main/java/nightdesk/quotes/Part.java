package nightdesk.quotes;

/**
 * A tagged stretch of tokens.
 *
 * @param kind {@link #SOURCE}, {@link #CUE} or {@link #CONTENT}
 * @param from its first token
 * @param to the token after its last
 * @param margin how sure the tagger is, the least over its tokens
 */
record Part(int kind, int from, int to, float margin) {
  static final int SOURCE = 1;
  static final int CUE = 2;
  static final int CONTENT = 3;
}
