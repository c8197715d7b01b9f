package nightdesk.desk;

import java.util.Objects;

/**
 * A section of an edition and what belongs to it.
 *
 * @param title its heading
 * @param match a story belongs to it if one of its articles does
 * @param limit how many stories it may have, 0 for any number
 */
public record SectionRule(String title, MatchRule match, int limit) {
  public SectionRule {
    Objects.requireNonNull(title, "title must not be null");
    Objects.requireNonNull(match, "match must not be null");
    if (limit < 0) {
      throw new IllegalArgumentException("limit must be 0 or more, but is " + limit);
    }
  }
}
