package nightdesk;

/**
 * Choices that change what is found.
 *
 * @param articleKeyPoints key points of an article, 1 to 100
 * @param storyKeyPoints key points of a story, 1 to 100
 * @param briefingKeyPoints key points of the whole briefing, 1 to 100
 * @param storyQuotes quotes shown of a story, 0 to 1000
 */
public record Options(
    int articleKeyPoints, int storyKeyPoints, int briefingKeyPoints, int storyQuotes) {
  public Options {
    inRange("articleKeyPoints", articleKeyPoints, 1, 100);
    inRange("storyKeyPoints", storyKeyPoints, 1, 100);
    inRange("briefingKeyPoints", briefingKeyPoints, 1, 100);
    inRange("storyQuotes", storyQuotes, 0, 1000);
  }

  /** Five key points an article, four a story, five the briefing; eight quotes a story. */
  public static Options defaults() {
    return new Options(5, 4, 5, 8);
  }

  public Options withArticleKeyPoints(int count) {
    return new Options(count, storyKeyPoints, briefingKeyPoints, storyQuotes);
  }

  private static void inRange(String name, int value, int low, int high) {
    if (value < low || value > high) {
      throw new IllegalArgumentException(
          name + " must be " + low + " to " + high + ", but is " + value);
    }
  }
}
