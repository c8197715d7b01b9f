package nightdesk.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The faces of one document: the built-in families, and files of the given folders for the rest.
 */
final class FontLibrary {
  private static final String SERIF = "SourceSerif4-";
  private static final String SANS = "SourceSans3-";
  private static final int MOST_FILES = 400;

  /** Asked in this order for what the chosen family lacks; those with a bold face end in "-". */
  private static final List<String> OTHERS =
      List.of(
          "SourceSerif4-Regular",
          "SourceSans3-Regular",
          "NotoNaskhArabic-",
          "NotoSerifHebrew-",
          "NotoSansDevanagari-",
          "NotoSansSymbols2-Regular",
          "NotoEmoji-Regular");

  private final Map<String, FontFace> faces = new LinkedHashMap<>();
  private final Map<Style, FontFace> ofStyles = new IdentityHashMap<>();
  private final Map<Long, FontFace> fallbacks = new HashMap<>();
  private final TreeMap<Integer, Integer> missing = new TreeMap<>();
  private final List<String> notes = new ArrayList<>();
  private final List<Path> folders;
  private List<Path> files;
  private final List<FontFace> outside = new ArrayList<>();
  private int opened;

  FontLibrary(List<Path> folders) {
    this.folders = folders;
  }

  /** The face that a style asks for. */
  FontFace face(Style style) {
    FontFace known = ofStyles.get(style);
    if (known == null) {
      known = choose(style);
      ofStyles.put(style, known);
    }
    return known;
  }

  private FontFace choose(Style style) {
    for (String family : style.families) {
      String name = family.toLowerCase(Locale.ROOT);
      if (name.contains("sans")) {
        if (style.italic) {
          return builtIn(SANS + "Italic");
        }
        return builtIn(SANS + (style.bold ? "Bold" : style.semibold ? "SemiBold" : "Regular"));
      }
      if (name.contains("serif")) {
        break;
      }
    }
    boolean bold = style.bold || style.semibold;
    return builtIn(
        SERIF
            + (bold ? style.italic ? "BoldItalic" : "Bold" : style.italic ? "Italic" : "Regular"));
  }

  /** The face for a character that the style's own face may lack; null if no font has it. */
  FontFace face(FontFace first, int codePoint) {
    if (first.glyph(codePoint) > 0) {
      return first;
    }
    long key = (long) codePoint << 1 | (first.bold ? 1 : 0);
    if (!fallbacks.containsKey(key)) {
      fallbacks.put(key, find(first.bold, codePoint));
    }
    return fallbacks.get(key);
  }

  private FontFace find(boolean bold, int codePoint) {
    for (String name : OTHERS) {
      FontFace face = builtIn(name.endsWith("-") ? name + (bold ? "Bold" : "Regular") : name);
      if (face.glyph(codePoint) > 0) {
        return face;
      }
    }
    for (int i = 0; ; i++) {
      if (i == outside.size() && !openNext()) {
        return null;
      }
      if (i < outside.size() && outside.get(i).glyph(codePoint) > 0) {
        return outside.get(i);
      }
    }
  }

  /** Counts a character that no font has. */
  void miss(int codePoint) {
    missing.merge(codePoint, 1, Integer::sum);
  }

  TreeMap<Integer, Integer> missing() {
    return missing;
  }

  List<String> notes() {
    return notes;
  }

  /** Faces in the order in which they were first asked for. */
  List<FontFace> faces() {
    var out = new ArrayList<>(faces.values());
    out.addAll(outside);
    return out;
  }

  FontFace builtIn(String name) {
    FontFace known = faces.get(name);
    if (known != null) {
      return known;
    }
    try (InputStream in =
        FontLibrary.class.getResourceAsStream("/nightdesk/fonts/" + name + ".ttf")) {
      var file = new FontFile(bytes(in));
      var face = new FontFace(name, name.contains("Bold"), parse(file.essentials()), file);
      faces.put(name, face);
      return face;
    } catch (IOException e) {
      throw new UncheckedIOException("built-in font " + name + " cannot be read", e);
    }
  }

  private static TrueTypeFont parse(byte[] bytes) throws IOException {
    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
    font.setEnableGsub(false);
    return font;
  }

  /** All bytes of a stream that knows how many it has: without copying them together. */
  private static byte[] bytes(InputStream in) throws IOException {
    byte[] out = new byte[in.available()];
    int count = in.readNBytes(out, 0, out.length);
    byte[] rest = in.readAllBytes();
    if (count + rest.length != out.length) {
      out = Arrays.copyOf(out, count + rest.length);
      System.arraycopy(rest, 0, out, count, rest.length);
    }
    return out;
  }

  /** Opens the next file that can be used; false if there is none left. */
  private boolean openNext() {
    if (files == null) {
      files = list();
    }
    while (opened < files.size()) {
      Path file = files.get(opened++);
      int before = outside.size();
      try {
        byte[] bytes = Files.readAllBytes(file);
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".ttc")) {
          var all = new TrueTypeCollection(new java.io.ByteArrayInputStream(bytes));
          all.processAllFonts(font -> take(file, font, new byte[0]));
        } else {
          take(file, parse(bytes), bytes);
        }
      } catch (IOException | RuntimeException e) {
        notes.add(file + ": not a TrueType font that can be embedded; left out");
      }
      if (outside.size() > before) {
        return true;
      }
    }
    return false;
  }

  private void take(Path file, TrueTypeFont font, byte[] bytes) throws IOException {
    if (font.getTableMap().get("glyf") == null || font.getUnicodeCmapLookup(false) == null) {
      throw new IOException("no TrueType outlines");
    }
    var os2 = font.getOS2Windows();
    if (os2 != null && (os2.getFsType() & 0x0302) != 0) {
      notes.add(file + ": its licence bits forbid embedding; left out");
      return;
    }
    font.setEnableGsub(false);
    String name = font.getName();
    outside.add(
        new FontFace(
            name == null ? "Font" + outside.size() : name.replaceAll("[^A-Za-z0-9-]", ""),
            false,
            font,
            bytes));
  }

  private List<Path> list() {
    var out = new ArrayList<Path>();
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        continue;
      }
      try (Stream<Path> walk = Files.walk(folder, 5)) {
        walk.filter(FontLibrary::isFont).sorted().forEach(out::add);
      } catch (IOException | UncheckedIOException e) {
        notes.add(folder + ": the folder of fonts cannot be listed; left out");
      }
    }
    return out.size() > MOST_FILES ? out.subList(0, MOST_FILES) : out;
  }

  private static boolean isFont(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".ttf") || name.endsWith(".ttc");
  }
}
