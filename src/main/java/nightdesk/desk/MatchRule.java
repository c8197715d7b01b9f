package nightdesk.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import nightdesk.model.Actor;
import nightdesk.model.Analysis;
import nightdesk.model.Article;
import nightdesk.model.Metadata;
import nightdesk.model.Passage;
import nightdesk.model.Span;

/**
 * Which articles are meant. An article must meet each list that is not empty, by one of the list's
 * items; a rule without any list means every article.
 *
 * @param actors names: an actor of the article has all the words of one ("Austin" means "Lloyd
 *     Austin")
 * @param terms questions to headline and text
 * @param outlets names of outlets
 * @param languages BCP 47 tags: {@code en} means {@code en-GB} too
 */
public record MatchRule(
    List<String> actors, List<Terms> terms, List<String> outlets, List<String> languages) {
  /** Every article. */
  public static final MatchRule ALL = new MatchRule(List.of(), List.of(), List.of(), List.of());

  public MatchRule {
    actors = List.copyOf(actors);
    terms = List.copyOf(terms);
    outlets = List.copyOf(outlets);
    languages = List.copyOf(languages);
  }

  /** True if the article is meant. */
  public boolean matches(Analysis analysis) {
    Metadata about = analysis.article().about();
    if (!languages.isEmpty()
        && languages.stream().noneMatch(tag -> speaks(about.language(), tag))) {
      return false;
    }
    if (!outlets.isEmpty() && outlets.stream().noneMatch(about.outlet()::equalsIgnoreCase)) {
      return false;
    }
    if (!actors.isEmpty() && actorsIn(analysis).isEmpty()) {
      return false;
    }
    if (terms.isEmpty()) {
      return true;
    }
    var words = new Words(analysis.article().title() + "\n" + analysis.article().text());
    return terms.stream().anyMatch(term -> term.matches(words));
  }

  /**
   * The sentences that have what the rule asks for: its terms, and mentions of its actors. Empty if
   * only headline, outlet or language meet it.
   */
  public List<Passage> sentences(Analysis analysis) {
    Article article = analysis.article();
    var places = new ArrayList<Integer>();
    if (!terms.isEmpty()) {
      var words = new Words(article.text());
      var all = new Words(article.title() + "\n" + article.text());
      for (Terms term : terms) {
        if (term.matches(all)) {
          places.addAll(term.starts(words));
        }
      }
    }
    for (Actor actor : actorsIn(analysis)) {
      actor.mentions().forEach(mention -> places.add(mention.passage().span().start()));
    }
    var found = new ArrayList<Passage>();
    for (Span sentence : analysis.sentences()) {
      if (places.stream().anyMatch(at -> at >= sentence.start() && at < sentence.end())) {
        found.add(article.passage(sentence));
      }
    }
    return found;
  }

  private List<Actor> actorsIn(Analysis analysis) {
    return analysis.findings().actors().stream()
        .filter(actor -> actors.stream().anyMatch(name -> names(actor, name)))
        .toList();
  }

  private static boolean names(Actor actor, String name) {
    List<String> asked = new Words(name).all();
    return !asked.isEmpty() && new HashSet<>(new Words(actor.name()).all()).containsAll(asked);
  }

  private static boolean speaks(String language, String tag) {
    String spoken = language.toLowerCase(Locale.ROOT);
    String asked = tag.toLowerCase(Locale.ROOT);
    return spoken.equals(asked) || spoken.startsWith(asked + "-");
  }
}
