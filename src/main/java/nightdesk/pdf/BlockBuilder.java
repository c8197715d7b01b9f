package nightdesk.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Turns elements into a flow of pieces. */
final class BlockBuilder {
  private static final Set<String> GROUPS = Set.of("BlockQuote", "Sect", "Div", "Document");

  final Setting setting;
  final List<Piece> pieces = new ArrayList<>();
  private float gap;
  private int before;
  private List<String> anchors = new ArrayList<>();
  private final Tags tags;

  BlockBuilder(Setting setting) {
    this(setting, new Tags());
  }

  private BlockBuilder(Setting setting, Tags tags) {
    this.setting = setting;
    this.tags = tags;
  }

  /** Lays out the children of the body. */
  void body(Element body, Style style, Node document) {
    children(body, style, setting.contentLeft, setting.contentWidth, null, document);
  }

  void add(Piece piece, Frame frame) {
    piece.frame = frame;
    piece.gap = gap;
    piece.before = pieces.isEmpty() ? 0 : before;
    if (!anchors.isEmpty()) {
      piece.anchors = anchors;
      anchors = new ArrayList<>();
    }
    gap = 0;
    before = Piece.FREE;
    pieces.add(piece);
  }

  private void bind(int strength) {
    before = Math.max(before, strength);
  }

  /** The next piece stays with the last one. */
  void bindNext() {
    bind(Piece.BOUND);
  }

  /** The next piece would rather stay with the last one. */
  void bindLoosely() {
    bind(Piece.LINES);
  }

  /** An id for the next piece. */
  void anchor(String id) {
    anchors.add(id);
  }

  /** Lays out a block element. */
  void block(Element e, Style parentStyle, float x, float width, Frame frame, Node parent) {
    Style style = setting.styles.style(e, parentStyle);
    if (style.display == Style.Display.NONE || isRunning(e)) {
      return;
    }
    if (!e.get("id").isEmpty()) {
      anchors.add(e.get("id"));
    }
    if (style.before == Style.Break.PAGE) {
      bind(Piece.PAGE);
    } else if (style.before == Style.Break.AVOID) {
      bind(Piece.BOUND);
    }
    gap = Math.max(gap, style.margin[Style.TOP]);
    int first = pieces.size();
    float left = x + style.margin[Style.LEFT];
    float inner = width - style.margin[Style.LEFT] - style.margin[Style.RIGHT];
    float wide = inner;
    if (!Float.isNaN(style.width)) {
      wide = Math.min(inner, style.width);
    } else if (!Float.isNaN(style.widthShare)) {
      wide = inner * Math.min(1, style.widthShare);
    }
    left += style.rightToLeft ? inner - wide : 0;
    if (wide < 12) {
      throw e.fault("no room for <" + e.tag + ">: margins and widths leave " + (int) wide + "pt");
    }
    if (e.is("hr")) {
      add(new Piece.Rule(style, left, wide), frame);
    } else if (e.is("svg")) {
      picture(e, style, left, wide, frame, parent);
    } else if (e.is("table")) {
      new TableBuilder(this, e, style, left, wide).build(frame, parent);
    } else if (style.display == Style.Display.ROW) {
      row(e, style, left, wide, frame, tags.node(e, parent));
    } else {
      container(e, style, left, wide, frame, tags.node(e, parent));
    }
    if (style.together) {
      for (int i = first + 1; i < pieces.size(); i++) {
        pieces.get(i).before = Math.max(pieces.get(i).before, Piece.TOGETHER);
      }
    }
    gap = Math.max(gap, style.margin[Style.BOTTOM]);
    if (style.after == Style.Break.PAGE) {
      bind(Piece.PAGE);
    } else if (style.after == Style.Break.AVOID) {
      bind(Piece.BOUND);
    }
  }

  static boolean isRunning(Element e) {
    return e.hasClass("running") && (e.is("header") || e.is("footer"));
  }

  private void container(
      Element e, Style style, float x, float width, Frame parentFrame, Node node) {
    Frame frame = style.painted() ? new Frame(parentFrame, style, x, width) : parentFrame;
    float left = x + style.side(Style.LEFT);
    float inner = width - style.side(Style.LEFT) - style.side(Style.RIGHT);
    if (inner < 12) {
      throw e.fault("no room within <" + e.tag + ">: its padding leaves " + (int) inner + "pt");
    }
    if (style.hasEdge(Style.TOP)) {
      add(new Piece.Edge(style.side(Style.TOP)), frame);
      bind(Piece.BOUND);
    }
    int first = pieces.size();
    if (style.columns > 1) {
      columns(e, style, left, inner, frame, node);
    } else if (e.is("ul") || e.is("ol")) {
      list(e, style, left, inner, frame, node);
    } else {
      children(e, style, left, inner, frame, node);
    }
    if (style.hasEdge(Style.BOTTOM)) {
      gap = 0;
      if (pieces.size() > first) {
        bind(Piece.BOUND);
      }
      add(new Piece.Edge(style.side(Style.BOTTOM)), frame);
    }
    int level = Outlines.level(e);
    if (level > 0 && pieces.size() > first) {
      pieces.get(first).outlineLevel = level;
      pieces.get(first).outlineTitle = e.text().replaceAll("\\s+", " ").strip();
    }
  }

  private void children(Element e, Style style, float x, float width, Frame frame, Node node) {
    int start = 0;
    for (int i = 0; i < e.children.size(); i++) {
      if (e.children.get(i) instanceof Element c && isBlock(c)) {
        paragraph(e, style, x, width, frame, node, start, i);
        start = i + 1;
        block(c, style, x, width, frame, node);
      }
    }
    paragraph(e, style, x, width, frame, node, start, e.children.size());
  }

  private static boolean isBlock(Element c) {
    return MarkupReader.BLOCK.contains(c.tag) || c.is("svg");
  }

  private void paragraph(
      Element e, Style style, float x, float width, Frame frame, Node parent, int start, int end) {
    List<Object> inline = e.children.subList(start, end);
    boolean blank = true;
    for (Object child : inline) {
      blank &= child instanceof String text && text.isBlank();
    }
    if (blank) {
      return;
    }
    Element.SetParagraph known = set(e, style, width, parent, end, inline);
    InlineContent content = known.content();
    if (content.isEmpty()) {
      for (int i = 0; i < content.count; i++) {
        inlineAnchor(content.item[i]);
      }
      return;
    }
    boolean justified = style.align == Style.Align.JUSTIFY;
    Style.Align side =
        justified ? (style.rightToLeft ? Style.Align.RIGHT : Style.Align.LEFT) : style.side();
    List<Line> lines = known.lines();
    boolean heading = e.tag.length() == 2 && e.tag.charAt(0) == 'h' && !e.is("hr");
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      float indent = i == 0 && !style.rightToLeft ? style.indent : 0;
      float room = width - (i == 0 ? style.indent : 0);
      for (int k = line.from(); k < line.to(); k++) {
        inlineAnchor(line.content().item[k]);
      }
      var piece = new LinePiece(line, x + indent, room, side);
      if (i > 0) {
        bind(
            heading
                ? Piece.BOUND
                : i < style.orphans || lines.size() - i < style.widows ? Piece.LINES : Piece.FREE);
      }
      add(piece, frame);
    }
  }

  /** The lines of a paragraph: those of the round before, if its page numbers fit into them. */
  private Element.SetParagraph set(
      Element e, Style style, float width, Node parent, int end, List<Object> inline) {
    Element.SetParagraph known =
        parent == null ? null : e.paragraph(end, style, width, parent, setting.pageDigits);
    InlineContent content;
    if (known == null) {
      Node node = parent != null && GROUPS.contains(parent.type) ? new Node("P", parent) : parent;
      content = InlineBuilder.build(setting, style, node, inline);
    } else if (known.content().dependsOnPages) {
      content = known.content().renumbered(setting);
    } else {
      return known;
    }
    if (known != null && content == known.content()) {
      return known;
    }
    List<Line> lines =
        content.isEmpty()
            ? List.of()
            : LineBreaker.lines(content, width, style.indent, style.align == Style.Align.JUSTIFY);
    var out =
        new Element.SetParagraph(end, style, width, parent, setting.pageDigits, content, lines);
    if (parent != null) {
      e.keep(out, known);
    }
    return out;
  }

  private void inlineAnchor(Object item) {
    if (item instanceof InlineBuilder.Anchor anchor) {
      anchors.add(anchor.id());
    }
  }

  private void list(Element e, Style style, float x, float width, Frame frame, Node node) {
    int number = 1;
    if (!e.get("start").isEmpty() && e.get("start").matches("[0-9]{1,6}")) {
      number = Integer.parseInt(e.get("start"));
    }
    if (node != null && node.type.equals("L")) {
      node.numbering =
          switch (style.marker) {
            case DISC, DASH -> "Disc";
            case SQUARE -> "Square";
            case DECIMAL -> "Decimal";
            default -> "None";
          };
    }
    for (Object child : e.children) {
      if (child instanceof Element item) {
        if (!item.is("li")) {
          throw item.fault("<" + item.tag + "> cannot be in a list; put it in <li>");
        }
        item(item, style, x, width, frame, node, number++);
      } else if (!((String) child).isBlank()) {
        throw e.fault("text in a list must be in <li>");
      }
    }
  }

  private void item(
      Element item, Style list, float x, float width, Frame frame, Node parent, int number) {
    int first = pieces.size();
    Style style = setting.styles.style(item, list);
    boolean marked = style.marker != Style.Marker.NONE;
    // The body of a marked item is a node of its own beside its label.
    Node node = tags.node(item, parent);
    Node body = node != null && node.type.equals("LI") ? item.node("LBody", node) : node;
    itemBody(item, style, x, width, frame, body);
    if (!marked || pieces.size() == first) {
      return;
    }
    Node label = node != null && node.type.equals("LI") ? item.node("Lbl", node) : node;
    for (int i = first; i < pieces.size(); i++) {
      if (pieces.get(i) instanceof LinePiece line) {
        mark(line, style, x, width, label, number);
        return;
      }
    }
  }

  private void itemBody(Element item, Style style, float x, float width, Frame frame, Node body) {
    if (!item.get("id").isEmpty()) {
      anchors.add(item.get("id"));
    }
    gap = Math.max(gap, style.margin[Style.TOP]);
    int first = pieces.size();
    container(
        item,
        style,
        x + style.margin[Style.LEFT],
        width - style.margin[Style.LEFT] - style.margin[Style.RIGHT],
        frame,
        body);
    if (style.together) {
      for (int i = first + 1; i < pieces.size(); i++) {
        pieces.get(i).before = Math.max(pieces.get(i).before, Piece.TOGETHER);
      }
    }
    gap = Math.max(gap, style.margin[Style.BOTTOM]);
  }

  private void mark(LinePiece line, Style style, float x, float width, Node label, int number) {
    String sign =
        switch (style.marker) {
          case DECIMAL -> number + ".";
          case DASH -> "–";
          case SQUARE -> "▪";
          default -> "•";
        };
    FontFace own = setting.fonts.face(style);
    FontFace face = setting.fonts.face(own, sign.codePointAt(0));
    Ink ink = new Ink(style, face == null ? own : face, style.size, Style.CLEAR, label, null);
    Glyphs glyphs = ink.face().simple(sign);
    line.marker = new Box(ink, glyphs, 0, glyphs.count(), null, "");
    float distance = 0.45f * style.size;
    line.markerX = style.rightToLeft ? x + width + distance : x - distance - line.marker.width();
  }

  private void row(Element e, Style style, float x, float width, Frame frame, Node node) {
    List<Element> parts = new ArrayList<>();
    for (Object child : e.children) {
      if (child instanceof Element c && isBlock(c)) {
        parts.add(c);
      } else if (child instanceof Element || !((String) child).isBlank()) {
        throw e.fault("a block with display: row holds blocks only; put the text in <div>");
      }
    }
    if (parts.isEmpty()) {
      return;
    }
    Frame around = style.painted() ? new Frame(frame, style, x, width) : frame;
    if (style.hasEdge(Style.TOP)) {
      add(new Piece.Edge(style.side(Style.TOP)), around);
      bind(Piece.BOUND);
    }
    float left = x + style.side(Style.LEFT);
    float inner = width - style.side(Style.LEFT) - style.side(Style.RIGHT);
    float room = inner - style.columnGap * (parts.size() - 1);
    List<RowPiece.Cell> cells = new ArrayList<>();
    float[] widths = shares(parts, style, room);
    float at = 0;
    for (int i = 0; i < parts.size(); i++) {
      Style cell = setting.styles.style(parts.get(i), style);
      float cellX = style.rightToLeft ? left + inner - at - widths[i] : left + at;
      cells.add(cell(parts.get(i), cell, cellX, widths[i], tags.node(parts.get(i), node)));
      at += widths[i] + style.columnGap;
    }
    add(new RowPiece(cells, node), around);
    if (style.hasEdge(Style.BOTTOM)) {
      bind(Piece.BOUND);
      add(new Piece.Edge(style.side(Style.BOTTOM)), around);
    }
  }

  private float[] shares(List<Element> parts, Style style, float room) {
    float[] widths = new float[parts.size()];
    float free = room;
    int open = 0;
    for (int i = 0; i < widths.length; i++) {
      Style s = setting.styles.style(parts.get(i), style);
      widths[i] = !Float.isNaN(s.width) ? s.width : s.widthShare * room;
      if (Float.isNaN(widths[i])) {
        open++;
      } else {
        free -= widths[i];
      }
    }
    float share = open == 0 ? 0 : Math.max(20, free / open);
    float sum = 0;
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Float.isNaN(widths[i]) ? share : widths[i];
      sum += widths[i];
    }
    for (int i = 0; sum > room && i < widths.length; i++) {
      widths[i] *= room / sum;
    }
    return widths;
  }

  /** Lays out the content of a cell. */
  RowPiece.Cell cell(Element e, Style style, float x, float width, Node node) {
    var inside = new BlockBuilder(setting, tags);
    if (!e.get("id").isEmpty()) {
      inside.anchors.add(e.get("id"));
    }
    float left = x + style.side(Style.LEFT);
    float inner = Math.max(4, width - style.side(Style.LEFT) - style.side(Style.RIGHT));
    if (e.is("svg")) {
      inside.picture(e, style, left, inner, null, node);
    } else if (e.is("ul") || e.is("ol")) {
      inside.list(e, style, left, inner, null, node);
    } else if (e.is("table")) {
      inside.block(e, style, x, width, null, node);
    } else {
      inside.children(e, style, left, inner, null, node);
    }
    inside.finish();
    return new RowPiece.Cell(style, x, width, inside.pieces, node);
  }

  /** A running header or footer: its children side by side if it is a row. */
  RowPiece.Cell runningCell(Element e, Style style, float x, float width) {
    if (style.display != Style.Display.ROW) {
      return cell(e, style, x, width, null);
    }
    var inside = new BlockBuilder(setting);
    var plain = style.child();
    plain.columnGap = style.columnGap;
    inside.row(
        e,
        plain,
        x + style.side(Style.LEFT),
        width - style.side(Style.LEFT) - style.side(Style.RIGHT),
        null,
        null);
    return new RowPiece.Cell(style, x, width, inside.pieces, null);
  }

  private void columns(Element e, Style style, float x, float width, Frame frame, Node node) {
    var inside = new BlockBuilder(setting, tags);
    float column = (width - style.columnGap * (style.columns - 1)) / style.columns;
    float left = style.rightToLeft ? x + width - column : x;
    if (e.is("ul") || e.is("ol")) {
      inside.list(e, style, left, column, null, node);
    } else {
      inside.children(e, style, left, column, null, node);
    }
    inside.finish();
    if (!inside.pieces.isEmpty()) {
      float step = column + style.columnGap;
      add(new ColumnsPiece(inside.pieces, style, x, style.rightToLeft ? -step : step), frame);
    }
  }

  private void picture(Element e, Style style, float x, float width, Frame frame, Node parent) {
    Node node = parent == null ? null : e.node("Figure", parent);
    float share = Float.isNaN(style.widthShare) ? Style.AUTO : width;
    add(Picture.of(e, style, setting, x, width, share, node), frame);
  }

  /** Gives ids that nothing followed a place. */
  void finish() {
    if (!anchors.isEmpty()) {
      add(new Piece.Edge(0), null);
    }
  }
}
