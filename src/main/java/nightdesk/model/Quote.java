package nightdesk.model;

import java.util.List;
import java.util.Objects;

/**
 * Something that somebody is reported to have said or written. Content, cue and source are the
 * terms of the literature on attribution (Pareti 2013).
 *
 * @param kind whether the words are the speaker's own
 * @param content what was said, in text order; several passages where a cue interrupts it; direct
 *     content includes its quotation marks; not empty
 * @param cue the words that report it ("said", "according to"); may be empty
 * @param source the words that name the speaker there ("Kirby", "He", "a senior official"); may be
 *     empty
 * @param speaker who that is: the name of an actor, or the source as printed ("officials"), or
 *     {@code ""} if it is not known
 * @param via through whom the words were reported ("PTI"), {@code ""} if nobody is named
 * @param confidence how likely the speaker is right, 0..1; a name is shown from {@link #SURE} on
 * @param also the same words in other articles, for the quote of a story; empty for an article's
 */
public record Quote(
    Kind kind,
    List<Passage> content,
    List<Passage> cue,
    List<Passage> source,
    String speaker,
    String via,
    double confidence,
    List<Other> also) {
  /**
   * The confidence from which a speaker's name may be shown: on PolNeAR's dev part, names at or
   * above it are right in 95 of 100 cases or more.
   */
  public static final double SURE = 0.75;

  /**
   * The same quote as another article has it.
   *
   * @param content its words there; not empty
   * @param differs true if the words are not the same, beyond marks, case and cuts at the ends
   */
  public record Other(List<Passage> content, boolean differs) {
    public Other {
      content = List.copyOf(content);
      if (content.isEmpty()) {
        throw new IllegalArgumentException("a quote must have content");
      }
    }
  }

  /** How far the words are the speaker's own; the contract has these names in lower case. */
  public enum Kind {
    /** All of the content stands in quotation marks. */
    DIRECT,
    /** Some of it does. */
    MIXED,
    /** None of it does. */
    INDIRECT
  }

  public Quote {
    Objects.requireNonNull(kind, "kind must not be null");
    content = List.copyOf(content);
    cue = List.copyOf(cue);
    source = List.copyOf(source);
    Objects.requireNonNull(speaker, "speaker must not be null");
    Objects.requireNonNull(via, "via must not be null");
    also = List.copyOf(also);
    if (content.isEmpty()) {
      throw new IllegalArgumentException("a quote must have content");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be in 0..1, but is " + confidence);
    }
  }

  /** The quote of one article. */
  public Quote(
      Kind kind,
      List<Passage> content,
      List<Passage> cue,
      List<Passage> source,
      String speaker,
      String via,
      double confidence) {
    this(kind, content, cue, source, speaker, via, confidence, List.of());
  }

  public Quote withAlso(List<Other> others) {
    return new Quote(kind, content, cue, source, speaker, via, confidence, others);
  }

  public Quote withContent(List<Passage> passages) {
    return new Quote(kind, passages, cue, source, speaker, via, confidence, also);
  }

  public Quote withSpeaker(String name) {
    return new Quote(kind, content, cue, source, name, via, confidence, also);
  }

  /** True if the speaker is known well enough to be named. */
  public boolean isSure() {
    return !speaker.isEmpty() && confidence >= SURE;
  }

  /** The article that has the quote. */
  public Article article() {
    return content.get(0).article();
  }
}
