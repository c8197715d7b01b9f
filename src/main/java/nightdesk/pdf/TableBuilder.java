package nightdesk.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lays out a table: finds the widths of its columns, then its rows. */
final class TableBuilder {
  private record Row(Element element, Style style, boolean head, List<Element> cells) {}

  private final BlockBuilder blocks;
  private final Setting setting;
  private final Element table;
  private final Style style;
  private final float x;
  private final float width;
  private final List<Row> rows = new ArrayList<>();
  private int columns;

  TableBuilder(BlockBuilder blocks, Element table, Style style, float x, float width) {
    this.blocks = blocks;
    this.setting = blocks.setting;
    this.table = table;
    this.style = style;
    this.x = x;
    this.width = width;
  }

  void build(Frame parentFrame, Node parent) {
    var frame = new Frame(parentFrame, style, x, width);
    Node node = parent == null ? null : table.node("Table", parent);
    for (Object child : table.children) {
      if (child instanceof Element e && e.is("caption")) {
        blocks.block(e, style, x, width, frame, node);
        if (!blocks.pieces.isEmpty()) {
          blocks.bindNext();
        }
      }
    }
    collect(table, style, false);
    if (rows.isEmpty()) {
      return;
    }
    float[] widths = widths();
    Node head = null;
    Node body = null;
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      Node group = null;
      if (node != null) {
        if (row.head()) {
          head = head == null ? table.node("THead", node) : head;
        } else {
          body = body == null ? table.node("TBody", node) : body;
        }
        group = row.head() ? head : body;
      }
      RowPiece piece = row(row, widths, group);
      if (i > 0 && rows.get(i - 1).head() || i == 1) {
        blocks.bindNext();
      }
      if (i == rows.size() - 1 && i > 1) {
        // Two rows at least on the last page.
        blocks.bindLoosely();
      }
      if (!row.element().get("id").isEmpty()) {
        blocks.anchor(row.element().get("id"));
      }
      blocks.add(piece, frame);
      if (row.head() && frame.head.size() == i) {
        frame.head.add(piece);
      }
    }
    if (Stack.height(frame.head) > setting.contentHeight / 3) {
      frame.head.clear();
    }
  }

  private void collect(Element from, Style parent, boolean head) {
    for (Object child : from.children) {
      if (!(child instanceof Element e)) {
        if (!((String) child).isBlank()) {
          throw from.fault("text in a table must be in <td> or <th>");
        }
        continue;
      }
      Style s = setting.styles.style(e, parent);
      if (s.display == Style.Display.NONE) {
        continue;
      }
      if (e.is("thead") || e.is("tbody")) {
        collect(e, s, e.is("thead"));
      } else if (e.is("tr")) {
        List<Element> cells = new ArrayList<>();
        int span = 0;
        for (Object c : e.children) {
          if (c instanceof Element cell) {
            cells.add(cell);
            span += span(cell);
          }
        }
        columns = Math.max(columns, span);
        if (!cells.isEmpty()) {
          rows.add(new Row(e, s, head, cells));
        }
      } else if (!e.is("caption") && !e.is("colgroup") && !e.is("col")) {
        throw e.fault("<" + e.tag + "> cannot stand in a table outside its cells");
      }
    }
  }

  static int span(Element cell) {
    String value = cell.get("colspan");
    return !value.isEmpty() && value.matches("[1-9][0-9]?") ? Integer.parseInt(value) : 1;
  }

  private RowPiece row(Row row, float[] widths, Node group) {
    Node node = group == null ? null : row.element().node("TR", group);
    List<RowPiece.Cell> cells = new ArrayList<>();
    float at = 0;
    int column = 0;
    for (Element e : row.cells()) {
      int span = Math.min(span(e), columns - column);
      float wide = 0;
      for (int k = 0; k < span; k++) {
        wide += widths[column + k];
      }
      Style cell = setting.styles.style(e, row.style());
      Node leaf = null;
      if (node != null) {
        leaf = e.node(e.is("th") ? "TH" : "TD", node);
        leaf.columnSpan = span;
        leaf.language = e.get("lang");
        if (e.is("th")) {
          leaf.scope =
              e.get("scope").equals("row") || !row.head() && e.get("scope").isEmpty()
                  ? "Row"
                  : "Column";
        }
      }
      float left = style.rightToLeft ? x + width - at - wide : x + at;
      cells.add(blocks.cell(e, cell, left, wide, leaf));
      at += wide;
      column += span;
    }
    return new RowPiece(cells, node);
  }

  /** Widths of the columns: as styled, or else by what the cells hold. */
  private float[] widths() {
    float[] fixed = new float[columns];
    Arrays.fill(fixed, Style.AUTO);
    for (Row row : rows) {
      int column = 0;
      for (Element e : row.cells()) {
        Style cell = setting.styles.style(e, row.style());
        if (span(e) == 1 && column < columns && Float.isNaN(fixed[column])) {
          fixed[column] = Float.isNaN(cell.width) ? cell.widthShare * width : cell.width;
        }
        column += span(e);
      }
    }
    float rest = width;
    boolean open = false;
    for (float f : fixed) {
      open |= Float.isNaN(f);
      rest -= Float.isNaN(f) ? 0 : f;
    }
    if (!open) {
      float sum = width - rest;
      for (int i = 0; i < columns; i++) {
        fixed[i] *= width / sum;
      }
      return fixed;
    }
    float[] least = new float[columns];
    float[] most = new float[columns];
    measure(fixed, least, most);
    return share(fixed, least, most, rest);
  }

  private void measure(float[] fixed, float[] least, float[] most) {
    for (Row row : rows) {
      int column = 0;
      for (Element e : row.cells()) {
        if (span(e) == 1 && column < columns && Float.isNaN(fixed[column])) {
          Style cell = setting.styles.style(e, row.style());
          float[] extent = extent(e, cell);
          float sides = cell.side(Style.LEFT) + cell.side(Style.RIGHT) + 0.1f;
          // A very long word is broken before it takes the room of the others.
          float longest = Math.min(extent[1] + sides, columns > 1 ? width * 0.4f : width);
          least[column] = Math.max(least[column], longest);
          most[column] = Math.max(most[column], extent[0] + sides);
        }
        column += span(e);
      }
    }
  }

  /** Width of a block's text on one line, and of its longest word. */
  private float[] extent(Element e, Style s) {
    if (e.extentUnder == s && e.extentDigits == setting.pageDigits) {
      return e.extent;
    }
    int before = setting.numbers.size();
    float[] out = measuredExtent(e, s);
    if (setting.numbers.size() == before) {
      e.extent = out;
      e.extentUnder = s;
      e.extentDigits = setting.pageDigits;
    }
    return out;
  }

  private float[] measuredExtent(Element e, Style s) {
    float[] out = new float[2];
    List<Object> inline = new ArrayList<>();
    for (Object child : e.children) {
      if (child instanceof Element c && MarkupReader.BLOCK.contains(c.tag)) {
        Style inner = setting.styles.style(c, s);
        float[] part = extent(c, inner);
        float sides =
            inner.side(Style.LEFT)
                + inner.side(Style.RIGHT)
                + inner.margin[Style.LEFT]
                + inner.margin[Style.RIGHT];
        out[0] = Math.max(out[0], part[0] + sides);
        out[1] = Math.max(out[1], part[1] + sides);
      } else if (child instanceof Element c && c.is("svg")) {
        float wide = Picture.naturalWidth(c, s);
        out[0] = Math.max(out[0], wide);
        out[1] = Math.max(out[1], Math.min(wide, 40));
      } else {
        inline.add(child);
      }
    }
    float[] text = InlineBuilder.build(setting, s, null, inline).extent();
    return new float[] {Math.max(out[0], text[0]), Math.max(out[1], text[1])};
  }

  private float[] share(float[] fixed, float[] least, float[] most, float rest) {
    float sumLeast = 0;
    float sumMost = 0;
    for (int i = 0; i < columns; i++) {
      if (Float.isNaN(fixed[i])) {
        sumLeast += least[i];
        sumMost += most[i];
      }
    }
    rest = Math.max(rest, columns * 4f);
    for (int i = 0; i < columns; i++) {
      if (!Float.isNaN(fixed[i])) {
        continue;
      }
      if (sumMost <= rest) {
        fixed[i] = sumMost == 0 ? rest / columns : most[i] * rest / sumMost;
      } else if (sumLeast <= rest) {
        fixed[i] = least[i] + (rest - sumLeast) * (most[i] - least[i]) / (sumMost - sumLeast);
      } else {
        // A very long word gives way first.
        fixed[i] = squeezed(least, i, rest);
      }
    }
    return fitted(fixed);
  }

  private static float squeezed(float[] least, int i, float rest) {
    float sum = 0;
    for (int k = 0; k < least.length; k++) {
      sum += (float) Math.sqrt(least[k]);
    }
    return (float) Math.sqrt(least[i]) / sum * rest;
  }

  private float[] fitted(float[] widths) {
    float sum = 0;
    for (float w : widths) {
      sum += w;
    }
    for (int i = 0; i < widths.length; i++) {
      widths[i] *= width / sum;
    }
    return widths;
  }
}
