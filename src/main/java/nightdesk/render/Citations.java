package nightdesk.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nightdesk.model.Article;
import nightdesk.model.Passage;
import nightdesk.model.Span;

/**
 * The numbered notes of one briefing, {@code [1]}, {@code [2]} … in the order of first use. The
 * same words of the same article have one number, wherever they are used.
 */
final class Citations {
  /**
   * One note.
   *
   * @param number from 1
   * @param article the article cited
   * @param spans the words, in text order
   * @param uses where the briefing rests on them, in its order
   */
  record Note(int number, Article article, List<Span> spans, List<Use> uses) {
    String id() {
      return "n" + number;
    }
  }

  /**
   * A place in the briefing that cites.
   *
   * @param id the anchor there
   * @param story the story's number, 0 for the front page
   */
  record Use(String id, int story) {}

  private record Key(String article, List<Span> spans) {}

  private final Map<Key, Note> notes = new LinkedHashMap<>();

  /** The note for {@code passages}, all of one article; {@code use} becomes one of its uses. */
  Note cite(List<Passage> passages, Use use) {
    Article article = passages.get(0).article();
    var spans = new ArrayList<Span>();
    for (Passage passage : passages) {
      if (passage.article().equals(article)) {
        spans.add(passage.span());
      }
    }
    spans.sort(null);
    var key = new Key(article.id(), List.copyOf(spans));
    Note note = notes.get(key);
    if (note == null) {
      note = new Note(notes.size() + 1, article, key.spans(), new ArrayList<>());
      notes.put(key, note);
    }
    if (!note.uses().contains(use)) {
      note.uses().add(use);
    }
    return note;
  }

  /** The notes of each cited article, by the article's id, in the order of first use. */
  Map<String, List<Note>> byArticle() {
    var found = new LinkedHashMap<String, List<Note>>();
    for (Note note : notes.values()) {
      found.computeIfAbsent(note.article().id(), id -> new ArrayList<>()).add(note);
    }
    return found;
  }
}
