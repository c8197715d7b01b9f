package nightdesk.actors;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import nightdesk.json.JsonTree;
import nightdesk.model.Actor;
import nightdesk.model.Mention;
import nightdesk.text.Language;
import nightdesk.text.TextAnalyzer;

/** Writes the actors found in GOLD.jsonl as JSON Lines to OUT.jsonl: arguments GOLD OUT. */
public final class ActorPrediction {
  private ActorPrediction() {}

  public static void main(String[] arguments) throws IOException {
    var finder = new ActorFinder();
    try (var out = new PrintStream(arguments[1], StandardCharsets.UTF_8)) {
      GoldNames.read(
          Path.of(arguments[0]),
          new TextAnalyzer(new Language("en")),
          gold -> out.println(line(gold, finder)));
    }
  }

  private static String line(GoldNames.Gold gold, ActorFinder finder) {
    var actors = new ArrayList<Object>();
    for (Actor actor : finder.find(gold.document())) {
      var tree = new LinkedHashMap<String, Object>();
      tree.put("name", actor.name());
      tree.put("type", actor.type().name().toLowerCase(Locale.ROOT));
      tree.put("salience", actor.salience());
      if (!actor.role().isEmpty()) {
        tree.put("role", actor.role());
      }
      var mentions = new ArrayList<Object>();
      for (Mention mention : actor.mentions()) {
        if (mention.form() == Mention.Form.NAME) {
          mentions.add(List.of(mention.passage().span().start(), mention.passage().span().end()));
        }
      }
      tree.put("mentions", mentions);
      actors.add(tree);
    }
    var document = new LinkedHashMap<String, Object>();
    document.put("id", gold.document().article().id());
    document.put("actors", actors);
    return JsonTree.write(document);
  }
}
