package nightdesk.read;

import java.util.List;
import java.util.Objects;
import nightdesk.model.Article;
import nightdesk.model.Problem;

/** What reading one thing gave. */
public sealed interface Reading {
  /** An article. */
  record Read(Article article) implements Reading {
    public Read {
      Objects.requireNonNull(article, "article must not be null");
    }
  }

  /**
   * Articles that belong together: a line with {@code documents}.
   *
   * @param id the line's id
   */
  record Cluster(String id, List<Article> articles) implements Reading {
    public Cluster {
      Objects.requireNonNull(id, "id must not be null");
      articles = List.copyOf(articles);
    }
  }

  /** Something that could not be read; the rest of the input could. */
  record Skipped(Problem problem) implements Reading {
    public Skipped {
      Objects.requireNonNull(problem, "problem must not be null");
    }
  }

  /** A source that could not be read as a whole: what it would have brought is unknown. */
  record Failed(Problem problem) implements Reading {
    public Failed {
      Objects.requireNonNull(problem, "problem must not be null");
    }
  }
}
