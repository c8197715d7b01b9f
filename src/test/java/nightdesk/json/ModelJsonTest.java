package nightdesk.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nightdesk.Nightdesk;
import nightdesk.Options;
import nightdesk.model.Analysis;
import nightdesk.read.ArticleReader;
import nightdesk.read.InputFile;
import nightdesk.read.InputListing;
import nightdesk.read.Reading;
import org.junit.jupiter.api.Test;

class ModelJsonTest {
  @Test
  void analysesComeBackAsTheyWere() throws IOException {
    var desk = new Nightdesk(Options.defaults());
    var analyses = new ArrayList<Analysis>();
    for (InputFile file : InputListing.of(List.of(Path.of("input"))).files()) {
      new ArticleReader()
          .read(file, reading -> analyses.add(desk.analyze(((Reading.Read) reading).article())));
    }
    for (Analysis analysis : analyses) {
      String line = ModelJson.write(analysis);
      Analysis back = ModelJson.analysis(JsonTree.parseObject(line));
      assertEquals(analysis.article().about(), back.article().about());
      assertEquals(analysis.article().text(), back.article().text());
      assertEquals(analysis.sentences(), back.sentences());
      assertEquals(analysis.findings(), back.findings());
      assertEquals(line, ModelJson.write(back));
    }
    assertEquals(true, analyses.size() > 10);
  }

  @Test
  void halfSurrogatePairsSurviveUtf8() {
    var tree = Map.<String, Object>of("text", "a\ud800b \ud83d\ude00 ü");
    byte[] bytes = JsonTree.write(tree).getBytes(StandardCharsets.UTF_8);
    assertEquals(tree, JsonTree.parseObject(new String(bytes, StandardCharsets.UTF_8)));
  }

  @Test
  void wrongTypesAreSaid() {
    assertThrows(
        IllegalArgumentException.class, () -> ModelJson.article(Map.of("title", "x"), "id"));
    assertThrows(
        IllegalArgumentException.class,
        () -> ModelJson.article(Map.of("text", "x", "outlet", List.of()), "id"));
  }
}
