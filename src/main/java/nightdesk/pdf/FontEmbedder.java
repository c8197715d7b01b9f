package nightdesk.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/**
 * Embeds the used part of a font as a composite font (ISO 32000-1, 9.7); a map leads from the codes
 * of its glyphs to those of the subset.
 */
final class FontEmbedder {
  private static final List<String> TABLES =
      List.of("head", "hhea", "maxp", "hmtx", "loca", "glyf", "cvt ", "fpgm", "prep");

  private FontEmbedder() {}

  static COSDictionary embed(FontFace face) throws IOException {
    var subsetter = new TTFSubsetter(face.font, TABLES);
    var shown = new TreeSet<Integer>();
    codes(face).forEach(code -> shown.add(face.codes.glyph(code)));
    subsetter.addGlyphIds(shown);
    String tag = tag(face);
    subsetter.setPrefix(tag);
    var file = new ByteArrayOutputStream();
    subsetter.writeToStream(file);
    Map<Integer, Integer> oldToNew = new HashMap<>();
    subsetter.getGIDMap().forEach((young, old) -> oldToNew.put(old, young));

    COSName name = COSName.getPDFName(tag + "+" + postScriptName(face));
    var font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE0);
    font.setItem(COSName.BASE_FONT, name);
    font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
    font.setItem(COSName.TO_UNICODE, stream(toUnicode(face).getBytes(StandardCharsets.US_ASCII)));
    var descendants = new COSArray();
    descendants.add(descendant(face, name, oldToNew, file.toByteArray()));
    font.setItem(COSName.DESCENDANT_FONTS, descendants);
    return font;
  }

  private static COSDictionary descendant(
      FontFace face, COSName name, Map<Integer, Integer> oldToNew, byte[] file) throws IOException {
    var out = new COSDictionary();
    out.setItem(COSName.TYPE, COSName.FONT);
    out.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
    out.setItem(COSName.BASE_FONT, name);
    var system = new COSDictionary();
    system.setItem(COSName.REGISTRY, new COSString("Adobe"));
    system.setItem(COSName.ORDERING, new COSString("Identity"));
    system.setInt(COSName.SUPPLEMENT, 0);
    system.setDirect(true);
    out.setItem(COSName.CIDSYSTEMINFO, system);
    out.setItem(COSName.FONT_DESC, descriptor(face, name, file));
    out.setInt(COSName.DW, 0);
    out.setItem(COSName.W, widths(face));
    out.setItem(COSName.CID_TO_GID_MAP, stream(map(face, oldToNew)));
    return out;
  }

  private static COSDictionary descriptor(FontFace face, COSName name, byte[] file)
      throws IOException {
    var out = new COSDictionary();
    out.setItem(COSName.TYPE, COSName.FONT_DESC);
    out.setItem(COSName.FONT_NAME, name);
    out.setInt(COSName.FLAGS, 4);
    var head = face.font.getHeader();
    float unit = 1000f / face.font.getUnitsPerEm();
    var box = new COSArray();
    for (short side :
        new short[] {head.getXMin(), head.getYMin(), head.getXMax(), head.getYMax()}) {
      box.add(COSInteger.get(Math.round(side * unit)));
    }
    out.setItem(COSName.FONT_BBOX, box);
    out.setItem(COSName.ITALIC_ANGLE, new COSFloat(face.font.getPostScript().getItalicAngle()));
    out.setInt(COSName.ASCENT, Math.round(face.ascent));
    out.setInt(COSName.DESCENT, -Math.round(face.descent));
    out.setInt(COSName.CAP_HEIGHT, 700);
    out.setInt(COSName.STEM_V, face.bold ? 140 : 80);
    COSStream stream = stream(file);
    stream.setInt(COSName.LENGTH1, file.length);
    out.setItem(COSName.FONT_FILE2, stream);
    return out;
  }

  /** The codes in use, in order. */
  private static IntStream codes(FontFace face) {
    return IntStream.range(1, face.codes.end()).filter(code -> face.codes.glyph(code) > 0);
  }

  private static COSArray widths(FontFace face) {
    var out = new COSArray();
    var run = new COSArray();
    int last = -1;
    for (int code : codes(face).toArray()) {
      if (code != last + 1 || last < 0) {
        run = new COSArray();
        out.add(COSInteger.get(code));
        out.add(run);
      }
      run.add(COSInteger.get(face.advance(face.codes.glyph(code))));
      last = code;
    }
    return out;
  }

  private static byte[] map(FontFace face, Map<Integer, Integer> oldToNew) {
    byte[] out = new byte[2 * face.codes.end()];
    for (int code : codes(face).toArray()) {
      int young = oldToNew.getOrDefault(face.codes.glyph(code), 0);
      out[2 * code] = (byte) (young >> 8);
      out[2 * code + 1] = (byte) young;
    }
    return out;
  }

  private static String toUnicode(FontFace face) {
    List<String> lines =
        codes(face)
            .filter(code -> !face.meaning(face.codes.glyph(code)).isEmpty())
            .mapToObj(
                code -> "<" + hex(code) + "> <" + hex(face.meaning(face.codes.glyph(code))) + ">\n")
            .toList();
    var out = new StringBuilder();
    out.append("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n")
        .append("/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n")
        .append("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n")
        .append("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
    for (int i = 0; i < lines.size(); i += 100) {
      int end = Math.min(lines.size(), i + 100);
      out.append(end - i).append(" beginbfchar\n");
      lines.subList(i, end).forEach(out::append);
      out.append("endbfchar\n");
    }
    return out.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
        .toString();
  }

  private static String hex(int value) {
    String s = Integer.toHexString(value).toUpperCase(java.util.Locale.ROOT);
    return "0".repeat(4 - s.length()) + s;
  }

  private static String hex(String text) {
    var out = new StringBuilder();
    for (char c : text.toCharArray()) {
      out.append(hex((int) c));
    }
    return out.toString();
  }

  private static String postScriptName(FontFace face) {
    String clean = face.name.replaceAll("[^A-Za-z0-9-]", "");
    return clean.isEmpty() ? "Font" : clean;
  }

  /** Six capitals that depend on what is embedded, so that the same subset has the same name. */
  private static String tag(FontFace face) {
    long hash = face.name.hashCode();
    for (int code : codes(face).toArray()) {
      hash = hash * 1_000_003 + face.codes.glyph(code);
    }
    var out = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      out.append((char) ('A' + Math.floorMod(hash, 26)));
      hash = Math.floorDiv(hash, 26);
    }
    return out.toString();
  }

  static COSStream stream(byte[] bytes) throws IOException {
    var out = new COSStream();
    try (OutputStream to = out.createOutputStream(COSName.FLATE_DECODE)) {
      to.write(bytes);
    }
    return out;
  }
}
