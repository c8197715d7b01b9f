package nightdesk.pdf;

import java.util.stream.IntStream;

/**
 * Embeds the shown part of a font as a composite font (ISO 32000-1, 9.7): codes are the glyph
 * numbers of the subset.
 */
final class FontEmbedder {
  private static final int TAG = 6;

  /** Characters in one block of a map. */
  private static final int MOST_MAPPED = 100;

  private final ObjectFile file;
  private final FontFace face;
  private final String name;

  FontEmbedder(ObjectFile file, FontFace face) {
    this.file = file;
    this.face = face;
    this.name = tag(face) + "+" + postScriptName(face);
  }

  /** Writes the font and all that belongs to it; returns the number of its object. */
  int embed() {
    // What the document shows; the parts of composite glyphs, which follow, have no codes.
    int shown = face.subset.count();
    int program = file.reserve();
    byte[] bytes = face.subset.file();
    file.stream(program, "/Length1 " + bytes.length, bytes, bytes.length);
    int unicode = file.reserve();
    file.stream(unicode, "", toUnicode(shown));
    int descriptor = descriptor(program);
    int descendant = file.reserve();
    PdfBytes out = file.object(descendant).put("<</Type/Font/Subtype/CIDFontType2/BaseFont");
    out.name(name).put("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>");
    out.put("/FontDescriptor ").reference(descriptor).put("/CIDToGIDMap/Identity/DW 0/W[0[");
    for (int code = 0; code < shown; code++) {
      out.put(face.advance(face.subset.glyph(code))).raw(' ');
    }
    out.put("]]>>");
    int font = file.reserve();
    out = file.object(font).put("<</Type/Font/Subtype/Type0/BaseFont").name(name);
    out.put("/Encoding/Identity-H/DescendantFonts[").reference(descendant);
    out.put("]/ToUnicode ").reference(unicode).put(">>");
    return font;
  }

  /** The font's measures (9.8). */
  private int descriptor(int program) {
    float unit = 1000f / face.file.unitsPerEm();
    int number = file.reserve();
    PdfBytes out = file.object(number).put("<</Type/FontDescriptor/FontName").name(name);
    out.put("/Flags 4/FontBBox[");
    for (int side : face.file.box()) {
      out.put(Math.round(side * unit)).raw(' ');
    }
    out.put("]/ItalicAngle ").number(face.file.italicAngle());
    out.put("/Ascent ").put(Math.round(face.ascent));
    out.put("/Descent ").put(-Math.round(face.descent));
    out.put("/CapHeight 700/StemV ").put(face.bold ? 140 : 80);
    out.put("/FontFile2 ").reference(program).put(">>");
    return number;
  }

  /** The characters that the codes stand for (9.10.3). */
  private PdfBytes toUnicode(int shown) {
    var out = new PdfBytes();
    out.put("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n")
        .put("/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n")
        .put("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n")
        .put("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
    int[] codes = IntStream.range(1, shown).filter(c -> face.subset.glyph(c) > 0).toArray();
    for (int from = 0; from < codes.length; from += MOST_MAPPED) {
      int end = Math.min(codes.length, from + MOST_MAPPED);
      out.put(end - from).put(" beginbfchar\n");
      for (int i = from; i < end; i++) {
        out.raw('<').hex(codes[i]).put("> <");
        String text = face.meaning(face.subset.glyph(codes[i]));
        for (int k = 0; k < text.length(); k++) {
          out.hex(text.charAt(k));
        }
        out.put(">\n");
      }
      out.put("endbfchar\n");
    }
    return out.put("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
  }

  private static String postScriptName(FontFace face) {
    String clean = face.name.replaceAll("[^A-Za-z0-9-]", "");
    return clean.isEmpty() ? "Font" : clean;
  }

  /** Six capitals that depend on what is embedded, so that the same subset has the same name. */
  private static String tag(FontFace face) {
    long hash = face.name.hashCode();
    for (int code = 1; code < face.subset.count(); code++) {
      hash = hash * 1_000_003 + face.subset.glyph(code);
    }
    var out = new StringBuilder();
    for (int i = 0; i < TAG; i++) {
      out.append((char) ('A' + Math.floorMod(hash, 26)));
      hash = Math.floorDiv(hash, 26);
    }
    return out.toString();
  }
}
