package nightdesk.read;

import java.util.List;

/** A kind of file that has articles. */
public interface ArticleFormat {
  /** True if this format is to read {@code raw}: by its name, or by how it begins. */
  boolean accepts(RawDocument raw);

  /** What it has, in its order. Wrong content is {@link Reading.Skipped}, never an exception. */
  List<Reading> read(RawDocument raw);
}
