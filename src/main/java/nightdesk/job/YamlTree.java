package nightdesk.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * YAML as a tree that knows its lines. Bounded in length, depth and in what aliases can multiply;
 * scalars stay text, so that no {@code no} becomes false; tags are refused.
 */
final class YamlTree {
  private static final int LONGEST = 1_000_000;
  private static final int DEEPEST = 12;
  private static final int LARGEST = 100_000;

  /** A place in the tree. */
  sealed interface Node permits Text, Items, Fields {
    /** Line number, 1 for the first. */
    int line();

    /** Number of nodes below and with it, aliases counted each time. */
    long size();
  }

  /** A scalar; {@code plain} if it stands without quotation marks. */
  record Text(int line, String value, boolean plain) implements Node {
    @Override
    public long size() {
      return 1;
    }

    boolean isNothing() {
      return plain && (value.isEmpty() || value.equals("~") || value.equals("null"));
    }
  }

  /** A sequence. */
  record Items(int line, List<Node> items, long size) implements Node {}

  /** A mapping. */
  record Fields(int line, List<Field> fields, long size) implements Node {}

  /** A key with its value. */
  record Field(int line, String key, Node value) {}

  private final Iterator<Event> events;
  private final Map<Anchor, Node> anchors = new HashMap<>();

  private YamlTree(Iterator<Event> events) {
    this.events = events;
  }

  /**
   * Reads one document.
   *
   * @return its root; empty mapping for an empty text
   * @throws SettingsException if it is not YAML, or too large
   */
  static Node parse(String text) throws SettingsException {
    if (text.length() > LONGEST) {
      throw new SettingsException(
          1, "longer than " + LONGEST + " characters; settings need a few hundred");
    }
    LoadSettings settings =
        LoadSettings.builder().setCodePointLimit(LONGEST + 1).setUseMarks(true).build();
    try {
      var tree = new YamlTree(new Parse(settings).parseString(text).iterator());
      return tree.document();
    } catch (MarkedYamlEngineException e) {
      throw new SettingsException(line(e.getProblemMark()), oneLine(e.getProblem()));
    } catch (YamlEngineException e) {
      throw new SettingsException(1, oneLine(e.getMessage()));
    }
  }

  private Node document() throws SettingsException {
    Node root = new Fields(1, List.of(), 1);
    int documents = 0;
    while (events.hasNext()) {
      Event event = events.next();
      switch (event.getEventId()) {
        case StreamStart, StreamEnd, DocumentEnd, Comment -> {
          // nothing to keep
        }
        case DocumentStart -> {
          if (++documents > 1) {
            throw new SettingsException(line(event), "a second document; settings are one");
          }
        }
        default -> {
          Node node = node(event, 0);
          root = node instanceof Text nothing && nothing.isNothing() ? root : node;
        }
      }
    }
    return root;
  }

  private Node node(Event event, int depth) throws SettingsException {
    if (depth > DEEPEST) {
      throw new SettingsException(line(event), "more than " + DEEPEST + " levels deep");
    }
    if (event instanceof AliasEvent alias) {
      Node known = anchors.get(alias.getAlias());
      if (known == null) {
        throw new SettingsException(line(event), "*" + alias.getAlias() + " stands for nothing");
      }
      return known;
    }
    Optional<String> tag =
        event instanceof ScalarEvent scalar
            ? scalar.getTag()
            : event instanceof CollectionStartEvent start ? start.getTag() : Optional.empty();
    if (tag.isPresent()) {
      throw new SettingsException(line(event), "tags such as " + tag.get() + " are not known here");
    }
    Node node =
        switch (event.getEventId()) {
          case Scalar -> scalar((ScalarEvent) event);
          case SequenceStart -> items(event, depth);
          case MappingStart -> fields(event, depth);
          default -> throw new SettingsException(line(event), "not understood");
        };
    if (node.size() > LARGEST) {
      throw new SettingsException(
          node.line(), "more than " + LARGEST + " entries, aliases counted each time");
    }
    if (event instanceof NodeEvent named && named.getAnchor().isPresent()) {
      anchors.put(named.getAnchor().get(), node);
    }
    return node;
  }

  private static Node scalar(ScalarEvent event) {
    return new Text(line(event), event.getValue(), event.getScalarStyle() == ScalarStyle.PLAIN);
  }

  private Node items(Event start, int depth) throws SettingsException {
    var items = new ArrayList<Node>();
    long size = 1;
    for (Event e = events.next(); e.getEventId() != Event.ID.SequenceEnd; e = events.next()) {
      Node item = node(e, depth + 1);
      items.add(item);
      size += item.size();
    }
    return new Items(line(start), List.copyOf(items), size);
  }

  private Node fields(Event start, int depth) throws SettingsException {
    var fields = new ArrayList<Field>();
    var keys = new HashSet<String>();
    long size = 1;
    for (Event e = events.next(); e.getEventId() != Event.ID.MappingEnd; e = events.next()) {
      Node key = node(e, depth + 1);
      if (!(key instanceof Text name)) {
        throw new SettingsException(line(e), "a key must be one word");
      }
      if (!keys.add(name.value())) {
        throw new SettingsException(
            line(e), "\"" + SettingsException.shown(name.value()) + "\" is there twice");
      }
      Node value = node(events.next(), depth + 1);
      fields.add(new Field(line(e), name.value(), value));
      size += 1 + value.size();
    }
    return new Fields(line(start), List.copyOf(fields), size);
  }

  private static int line(Event event) {
    return line(event.getStartMark());
  }

  private static int line(Optional<Mark> mark) {
    return mark.map(Mark::getLine).orElse(0) + 1;
  }

  private static String oneLine(String message) {
    return SettingsException.shown(message == null ? "not YAML" : message);
  }
}
