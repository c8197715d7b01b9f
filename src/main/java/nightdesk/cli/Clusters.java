package nightdesk.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nightdesk.model.KeyPoint;

/** The contract's object for a cluster of articles. */
final class Clusters {
  private Clusters() {}

  static Map<String, Object> tree(String id, List<KeyPoint> keyPoints) {
    var points = new ArrayList<Object>();
    for (KeyPoint point : keyPoints) {
      var one = new LinkedHashMap<String, Object>();
      one.put("doc", point.passage().article().id());
      one.put("start", point.passage().span().start());
      one.put("end", point.passage().span().end());
      one.put("score", point.score());
      if (point.readsOn()) {
        one.put("readsOn", true);
      }
      points.add(one);
    }
    var tree = new LinkedHashMap<String, Object>();
    tree.put("id", id);
    tree.put("keyPoints", points);
    return tree;
  }
}
