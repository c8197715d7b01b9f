package nightdesk.read;

import java.util.ArrayList;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the article's text in a page. */
final class PageBody {
  private PageBody() {}

  /** The paragraphs, with an empty line between each; {@code ""} if there are none. */
  static String of(Document page, PageMetadata metadata) {
    page.select(
            "script,style,noscript,nav,footer,aside,template,svg,iframe,select,button,form,figure")
        .remove();
    Element top = page.selectFirst("article");
    var kept = new ArrayList<String>();
    for (PageBlocks.Block block : PageBlocks.of(top == null ? page.body() : top)) {
      if (block.text().length() > 40 && block.linked() * 2 < block.text().length()) {
        kept.add(block.text());
      }
    }
    return String.join("\n\n", kept);
  }
}
