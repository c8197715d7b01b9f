package nightdesk.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nightdesk.model.Span;

/** The appendix: the paragraphs of one cited article, with the cited words marked. */
final class SourceTexts {
  private SourceTexts() {}

  /**
   * The spans of the paragraphs of {@code text}. Paragraphs end at blank lines; in a text without
   * any, at line ends.
   */
  static List<Span> paragraphs(String text) {
    boolean blanks = text.lines().dropWhile(String::isBlank).anyMatch(String::isBlank);
    var found = new ArrayList<Span>();
    int start = -1;
    int end = 0;
    for (int line = 0; line < text.length(); ) {
      int stop = line;
      while (stop < text.length() && text.charAt(stop) != '\n' && text.charAt(stop) != '\r') {
        stop++;
      }
      boolean blank = text.substring(line, stop).isBlank();
      if (start >= 0 && (blank || !blanks)) {
        found.add(new Span(start, end));
        start = -1;
      }
      if (!blank) {
        start = start < 0 ? line : start;
        end = stop;
      }
      boolean crlf = text.startsWith("\r\n", stop);
      line = stop + (crlf ? 2 : 1);
    }
    if (start >= 0) {
      found.add(new Span(start, end));
    }
    return found;
  }

  /**
   * The paragraphs as the templates see them.
   *
   * @param whole whether to show all; if not, only cited paragraphs and their neighbours
   */
  static List<Object> marked(String text, List<Citations.Note> notes, boolean whole) {
    List<Span> paragraphs = paragraphs(text);
    var pieces = new ArrayList<List<Span>>();
    var first = new HashMap<Span, List<Citations.Note>>();
    var last = new HashMap<Span, List<Citations.Note>>();
    for (Span paragraph : paragraphs) {
      pieces.add(pieces(paragraph, notes));
    }
    for (Citations.Note note : notes) {
      List<Span> of =
          pieces.stream().flatMap(List::stream).filter(piece -> cites(note, piece)).toList();
      if (!of.isEmpty()) {
        first.computeIfAbsent(of.get(0), piece -> new ArrayList<>()).add(note);
        last.computeIfAbsent(of.get(of.size() - 1), piece -> new ArrayList<>()).add(note);
      }
    }
    var result = new ArrayList<>();
    int before = -1;
    for (int i : shown(paragraphs, notes, whole)) {
      var parts = new ArrayList<>();
      for (Span piece : pieces.get(i)) {
        var part = new LinkedHashMap<String, Object>();
        part.put("text", SafeText.spaced(text.substring(piece.start(), piece.end())));
        part.put("marked", notes.stream().anyMatch(note -> cites(note, piece)));
        part.put("starts", notes(first.getOrDefault(piece, List.of())));
        part.put("ends", notes(last.getOrDefault(piece, List.of())));
        parts.add(part);
      }
      var paragraph = new LinkedHashMap<String, Object>();
      paragraph.put("number", i + 1);
      paragraph.put("gapBefore", i > before + 1);
      paragraph.put("cited", notes.stream().anyMatch(note -> cites(note, paragraphs.get(i))));
      paragraph.put("parts", parts);
      result.add(paragraph);
      before = i;
    }
    return result;
  }

  private static Iterable<Integer> shown(
      List<Span> paragraphs, List<Citations.Note> notes, boolean whole) {
    var shown = new TreeSet<Integer>();
    for (int i = 0; i < paragraphs.size(); i++) {
      Span paragraph = paragraphs.get(i);
      if (whole || notes.stream().anyMatch(note -> cites(note, paragraph))) {
        shown.add(i);
        if (!whole) {
          shown.add(Math.max(0, i - 1));
          shown.add(Math.min(paragraphs.size() - 1, i + 1));
        }
      }
    }
    return shown;
  }

  private static boolean cites(Citations.Note note, Span stretch) {
    return note.spans().stream().anyMatch(span -> span.overlaps(stretch));
  }

  /** Pieces of a paragraph: cut wherever a note starts or ends. */
  private static List<Span> pieces(Span paragraph, List<Citations.Note> notes) {
    var cuts = new TreeSet<Integer>(List.of(paragraph.start(), paragraph.end()));
    for (Citations.Note note : notes) {
      for (Span span : note.spans()) {
        if (span.overlaps(paragraph)) {
          cuts.add(Math.max(paragraph.start(), span.start()));
          cuts.add(Math.min(paragraph.end(), span.end()));
        }
      }
    }
    var pieces = new ArrayList<Span>();
    int from = paragraph.start();
    for (int to : cuts.tailSet(from, false)) {
      pieces.add(new Span(from, to));
      from = to;
    }
    return pieces;
  }

  private static List<Object> notes(List<Citations.Note> notes) {
    var all = new ArrayList<>();
    notes.forEach(note -> all.add(note(note)));
    return all;
  }

  private static Map<String, Object> note(Citations.Note note) {
    var uses = new ArrayList<>();
    for (Citations.Use use : note.uses()) {
      // Not Map.of: its order is drawn anew in each process.
      var item = new LinkedHashMap<String, Object>();
      item.put("id", use.id());
      item.put("story", use.story());
      uses.add(item);
    }
    var map = new LinkedHashMap<String, Object>();
    map.put("id", note.id());
    map.put("number", note.number());
    map.put("uses", uses);
    return map;
  }
}
