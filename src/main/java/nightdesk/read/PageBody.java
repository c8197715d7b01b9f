package nightdesk.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the article's text in a page. What cannot be text is removed ({@link PageBoilerplate}); the
 * element with most of the page's sentence-like text, densest, and marked as the article is taken
 * ({@link PageContainer}); of its blocks those that are links or set phrases are dropped. Where the
 * page's structured data has the text too, it decides what belongs to it. Pages that are left with
 * too little are read again with fewer rules.
 */
final class PageBody {
  private static final int LITTLE = 350;
  private static final int SHINGLE = 4;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
  private static final Pattern SET_PHRASE =
      Pattern.compile(
          "(?:(?:read|see|watch|more|related|also|don.t miss|share|follow|subscribe|sign up|click"
              + "|advertisement|sponsored|photo|image|source|credit|tags?|topics?|posted|published"
              + "|updated|copyright|©|all rights|get the|download|comments?|loading|print|email"
              + "|tweet|recommended|most (?:read|popular)|up next|scroll|continue reading"
              + "|view comments|story continues|advert|this (?:article|story) (?:was|has been)"
              + " (?:originally|first)|like us|join|log ?in|register|reuse content"
              + "|have (?:a|your) (?:tip|story)|contact (?:us|the)"
              + "|report a (?:typo|correction)|mehr zum thema|lesen sie auch|lire aussi|à lire"
              + "|leia (?:também|mais)|lea también|leer más|czytaj (?:też|więcej))\\b"
              + "|by\\s+\\p{Lu}\\S+\\s+\\p{Lu}\\S+$).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private PageBody() {}

  /** The paragraphs, with an empty line between each; {@code ""} if there are none. */
  static String of(Document page, PageMetadata metadata) {
    openDrawings(page);
    Document loose = page.clone();
    Element body = page.body();
    if (body == null) {
      return "";
    }
    PageBoilerplate.remove(body);
    String heading =
        page.select("h1").eachText().stream().filter(h -> h.length() > 8).findFirst().orElse("");
    List<String> blocks = blocks(PageContainer.of(body), heading);
    if (length(blocks) < LITTLE) {
      loose
          .select(
              "script,style,noscript,nav,footer,aside,template,svg,iframe,select,button,textarea")
          .remove();
      List<String> more = blocks(PageContainer.of(loose.body()), heading);
      boolean better = length(more) > length(blocks) * 3 / 2 && length(more) > 200;
      if (better || length(blocks) < 60) {
        blocks = more;
      }
    }
    blocks = withStructured(blocks, metadata.body());
    if (length(blocks) < 120) {
      List<String> paragraphs =
          body.select("p").eachText().stream().filter(p -> p.length() > 40).toList();
      if (length(paragraphs) > length(blocks)) {
        blocks = paragraphs;
      }
    }
    return String.join("\n\n", blocks);
  }

  /** A drawing that was never closed swallows the text after it; drawings hold no bare text. */
  private static void openDrawings(Document page) {
    for (Element drawing : page.select("svg")) {
      if (drawing.ownText().length() > 60) {
        drawing.unwrap();
      }
    }
  }

  private static int length(List<String> blocks) {
    return blocks.stream().mapToInt(String::length).sum() + Math.max(0, blocks.size() - 1);
  }

  private static List<String> blocks(Element top, String heading) {
    var kept = new ArrayList<String>();
    var headings = new ArrayList<Boolean>();
    for (PageBlocks.Block block : PageBlocks.of(top)) {
      String text = block.text();
      int length = text.length();
      boolean linked = block.linked() * 2 > length;
      boolean phrase = length < 200 && SET_PHRASE.matcher(text).matches();
      boolean drop =
          length < 3
              || text.equals(heading)
              || block.linked() * 10 > length * 8 && length < 400
              || phrase && (linked || length < 140 && !block.isHeading())
              || block.tag().equals("li") && length < 120 && linked;
      if (!drop) {
        kept.add(text);
        headings.add(block.isHeading() || length < 30 && !endsSentence(text));
      }
    }
    // Headings at the end head something that is not there.
    while (!kept.isEmpty() && headings.get(headings.size() - 1)) {
      kept.remove(kept.size() - 1);
      headings.remove(headings.size() - 1);
    }
    return kept;
  }

  private static boolean endsSentence(String text) {
    return ".!?…:\"”’)»。！？".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /** Structured data says what the text is: it is believed where the page disagrees. */
  private static List<String> withStructured(List<String> blocks, String structured) {
    if (structured.length() <= 250) {
      return blocks;
    }
    Set<String> theirs = shingles(structured);
    Set<String> ours = shingles(String.join("\n", blocks));
    double common = 0;
    for (String shingle : ours) {
      common += theirs.contains(shingle) ? 1 : 0;
    }
    double overlap = common / Math.max(1, Math.min(ours.size(), theirs.size()));
    int length = length(blocks);
    boolean more = structured.length() > length * 1.25 && overlap > 0.2;
    if (length < 200 || overlap < 0.5 || more) {
      return List.of(structured.split("\\s*\\n\\s*"));
    }
    if (length > structured.length() * 1.12) {
      var kept = new ArrayList<String>();
      for (String block : blocks) {
        Set<String> its = shingles(block);
        long known = its.stream().filter(theirs::contains).count();
        if (its.isEmpty() ? structured.contains(block) : known * 2 >= its.size()) {
          kept.add(block);
        }
      }
      if (length(kept) > structured.length() * 0.8) {
        return kept;
      }
    }
    return blocks;
  }

  private static Set<String> shingles(String text) {
    var window = new ArrayDeque<String>();
    var shingles = new HashSet<String>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      window.add(word.group());
      if (window.size() > SHINGLE) {
        window.remove();
      }
      if (window.size() == SHINGLE) {
        shingles.add(String.join(" ", window));
      }
    }
    return shingles;
  }
}
