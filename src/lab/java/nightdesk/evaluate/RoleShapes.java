package nightdesk.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nightdesk.Nightdesk;
import nightdesk.Options;
import nightdesk.model.Actor;
import nightdesk.model.Article;
import nightdesk.model.Span;

/**
 * Roles by shape on gold of our own ({@code roles-dev.jsonl}). An actor of the gold is one case.
 *
 * <ul>
 *   <li>The actor found is the one that shares a character with the first mention of the gold's.
 *   <li>A gold actor with a role is right if the role found has a content-word F1 of at least .5
 *       with one of the gold's (as {@code score_actors.py}), and has each of "former", "acting",
 *       "elect" and the like that the gold's first role has, and no other.
 *   <li>A gold actor without a role is right if none was found for it. Only persons count here.
 * </ul>
 *
 * <p>Arguments: GOLD.jsonl, then {@code --errors} to print each case that is wrong.
 */
public final class RoleShapes {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_’']+");
  private static final Set<String> STOP =
      Set.of("the", "a", "an", "of", "for", "and", "in", "at", "to", "his", "her", "its", "their");
  private static final Set<String> QUALIFIERS =
      Set.of(
          "former",
          "ex",
          "acting",
          "interim",
          "caretaker",
          "elect",
          "designate",
          "then",
          "deputy",
          "vice",
          "late",
          "retired",
          "outgoing",
          "incoming",
          "ousted");

  private RoleShapes() {}

  public static void main(String[] arguments) throws IOException {
    boolean errors = List.of(arguments).contains("--errors");
    var nightdesk = new Nightdesk(Options.defaults());
    var table = new ShapeTable();
    for (Map<String, Object> gold : ShapeTable.read(Path.of(arguments[0]))) {
      String text = (String) gold.get("text");
      Article article = Article.of((String) gold.get("id"), "", text);
      List<Actor> found = nightdesk.analyze(article).findings().actors();
      for (Map<String, Object> wanted : ShapeTable.objects(gold, "actors")) {
        List<String> roles = roles(wanted);
        if (roles.isEmpty() && !"person".equals(wanted.get("type"))) {
          continue;
        }
        Optional<Actor> actor = at(found, ShapeTable.spans(wanted, "mentions").get(0));
        String role = actor.map(Actor::role).orElse("");
        boolean right = roles.isEmpty() ? role.isEmpty() : right(role, roles);
        table.count((String) gold.get("shape"), right);
        if (errors && !right) {
          System.out.println(
              gold.get("id")
                  + ": "
                  + wanted.get("name")
                  + ": "
                  + roles
                  + " but "
                  + (actor.isEmpty() ? "not found" : "\"" + role + "\"")
                  + " | "
                  + text);
        }
      }
    }
    table.print("roles");
  }

  @SuppressWarnings("unchecked")
  private static List<String> roles(Map<String, Object> actor) {
    return (List<String>) actor.getOrDefault("roles", List.of());
  }

  private static Optional<Actor> at(List<Actor> actors, Span mention) {
    return actors.stream()
        .filter(
            actor ->
                actor.mentions().stream()
                    .anyMatch(found -> found.passage().span().overlaps(mention)))
        .findFirst();
  }

  static boolean right(String role, List<String> gold) {
    List<String> words = words(role);
    List<String> qualifiers = qualifiers(role);
    return qualifiers.equals(qualifiers(gold.get(0)))
        && gold.stream().anyMatch(wanted -> f1(words, words(wanted)) >= 0.5);
  }

  private static double f1(List<String> found, List<String> wanted) {
    var rest = new ArrayList<>(wanted);
    int common = 0;
    for (String word : found) {
      common += rest.remove(word) ? 1 : 0;
    }
    return common == 0 ? 0 : 2.0 * common / (found.size() + wanted.size());
  }

  private static List<String> words(String role) {
    return WORD.matcher(role.toLowerCase(Locale.ROOT))
        .results()
        .map(match -> match.group().replaceAll("['’]s$", ""))
        .filter(word -> !STOP.contains(word))
        .toList();
  }

  private static List<String> qualifiers(String role) {
    return Arrays.stream(role.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
        .filter(QUALIFIERS::contains)
        .sorted()
        .toList();
  }
}
