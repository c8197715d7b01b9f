package nightdesk.quotes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * How likely the speaker is right: a logistic regression on how the speaker was found, how sure the
 * tagger was of source and cue, and how far the choice for a pronoun was ahead of the next. Weights
 * are fitted by the lab and read from a file beside the model. Immutable.
 */
final class Confidence {
  private static final Speaker.Way[] WAYS = Speaker.Way.values();

  private static final String[] OTHERS = {
    "lead", "margin", "inherited", "actor", "direct", "unknown"
  };

  /** The number of pieces of evidence. */
  static final int COUNT = WAYS.length + OTHERS.length;

  /** From here on the tagger's margin tells nothing more. */
  private static final double MOST_MARGIN = 8;

  private final double[] weights;

  /**
   * @param weights one for each piece of evidence
   */
  Confidence(double[] weights) {
    this.weights = weights.clone();
  }

  /** The weights that ship with the program. */
  static Confidence load(String language) {
    String resource = "/nightdesk/quotes/" + language + "-confidence.txt";
    try (InputStream in = Confidence.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the weights of confidence are missing: " + resource);
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      double[] weights = new double[COUNT];
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#")) {
          int cut = line.indexOf(' ');
          weights[indexOf(line.substring(0, cut))] = Double.parseDouble(line.substring(cut + 1));
        }
      }
      return new Confidence(weights);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  /** The name of a piece of evidence. */
  static String name(int index) {
    return index < WAYS.length ? WAYS[index].name() : OTHERS[index - WAYS.length];
  }

  private static int indexOf(String name) {
    for (int k = 0; k < COUNT; k++) {
      if (name(k).equals(name)) {
        return k;
      }
    }
    throw new IllegalStateException("no evidence has this name: " + name);
  }

  /**
   * What speaks for and against a speaker.
   *
   * @param direct true if all of the statement stands in marks
   */
  static double[] evidence(Attribution a, Speaker speaker, boolean direct) {
    double[] evidence = new double[COUNT];
    evidence[speaker.way().ordinal()] = 1;
    int k = WAYS.length;
    evidence[k++] = speaker.lead() / 4;
    evidence[k++] = Math.max(0, Math.min(a.margin, MOST_MARGIN)) / MOST_MARGIN;
    evidence[k++] = a.inherited ? 1 : 0;
    evidence[k++] = speaker.role() != null && speaker.role().actor ? 1 : 0;
    evidence[k++] = direct ? 1 : 0;
    // "He", where nothing tells that the one is a man.
    boolean pronoun = speaker.way() == Speaker.Way.PRONOUN && speaker.role() != null;
    evidence[k] = pronoun && speaker.role().gender == Cast.UNKNOWN ? 1 : 0;
    return evidence;
  }

  /** 0 to 1; 0 if nobody was found. */
  double of(double[] evidence) {
    if (evidence[Speaker.Way.NONE.ordinal()] == 1) {
      return 0;
    }
    double sum = 0;
    for (int k = 0; k < COUNT; k++) {
      sum += weights[k] * evidence[k];
    }
    // Two places: more would say more than is known.
    return Math.rint(100 / (1 + StrictMath.exp(-sum))) / 100;
  }
}
