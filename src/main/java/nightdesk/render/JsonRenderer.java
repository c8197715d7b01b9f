package nightdesk.render;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nightdesk.json.JsonTree;
import nightdesk.json.ModelJson;
import nightdesk.model.Actor;
import nightdesk.model.Analysis;
import nightdesk.model.Briefing;
import nightdesk.model.Mention;
import nightdesk.model.Story;

/**
 * All that the templates see but the labels, and beside it the analyses of all sources in the shape
 * of the analysis contract, so that the report can be checked by itself: every object with {@code
 * article}, {@code start}, {@code end} and {@code words} is a claim about the text of that id in
 * {@code articles}, whose {@code textSha256} is given.
 */
final class JsonRenderer implements Renderer {
  private final Renderers renderers;

  JsonRenderer(Renderers renderers) {
    this.renderers = renderers;
  }

  @Override
  public String fileExtension() {
    return "json";
  }

  @Override
  public void render(Briefing briefing, OutputStream out) throws IOException {
    var report = new LinkedHashMap<String, Object>();
    report.put("format", "nightdesk-briefing-1");
    Map<String, Object> model = renderers.model(briefing);
    model.remove("labels");
    report.putAll(model);
    report.put("mentions", new Mentions(briefing));
    report.put("articles", new Articles(briefing));
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    JsonTree.write(report, writer);
    writer.write('\n');
    writer.flush();
  }

  /** The analyses of all sources, each made when it is written: together they are the report. */
  private static final class Articles extends AbstractList<Object> {
    private final List<Analysis> members = new ArrayList<>();

    Articles(Briefing briefing) {
      briefing.stories().forEach(story -> members.addAll(story.members()));
    }

    @Override
    public Object get(int index) {
      return ModelJson.tree(members.get(index));
    }

    @Override
    public int size() {
      return members.size();
    }
  }

  /** Where each story names each of its actors. */
  private static final class Mentions extends AbstractList<Object> {
    private record Named(Actor actor, int story) {}

    private final List<Named> all = new ArrayList<>();

    Mentions(Briefing briefing) {
      int number = 0;
      for (Story story : briefing.stories()) {
        number++;
        for (Actor actor : story.findings().actors()) {
          all.add(new Named(actor, number));
        }
      }
    }

    @Override
    public Object get(int index) {
      return mentions(all.get(index).actor(), all.get(index).story());
    }

    @Override
    public int size() {
      return all.size();
    }
  }

  private static Map<String, Object> mentions(Actor actor, int story) {
    var spans = new ArrayList<>();
    for (Mention mention : actor.mentions()) {
      var span = new LinkedHashMap<String, Object>();
      span.put("article", mention.passage().article().id());
      span.put("start", mention.passage().span().start());
      span.put("end", mention.passage().span().end());
      span.put("words", mention.passage().text());
      span.put("form", EvidenceModel.name(mention.form()));
      spans.add(span);
    }
    var map = new LinkedHashMap<String, Object>();
    map.put("story", story);
    map.put("actor", actor.name());
    map.put("spans", spans);
    return map;
  }
}
