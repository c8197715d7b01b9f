package nightdesk.pdf;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came of a document.
 *
 * @param pages number of pages
 * @param missing code points that no font has, with how often each was drawn as a box
 * @param notes one line each: what was not as the markup wanted (a picture scaled down, a font file
 *     that could not be read)
 */
public record PdfReport(int pages, SortedMap<Integer, Integer> missing, List<String> notes) {
  public PdfReport {
    missing = Collections.unmodifiableSortedMap(new TreeMap<>(missing));
    notes = List.copyOf(notes);
  }
}
