package nightdesk.render;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import java.io.IOException;
import java.io.Writer;

/**
 * Markdown as FreeMarker's automatic escaping sees it: every character of a value that CommonMark
 * could take as markup is written so that it stands for itself.
 */
final class MarkdownFormat extends CommonMarkupOutputFormat<MarkdownFormat.Markup> {
  static final MarkdownFormat INSTANCE = new MarkdownFormat();

  private static final String SPECIAL = "\\`*_{}[]<>#+-!|~=.)&:$^";

  private MarkdownFormat() {}

  /** Text that is Markdown already. */
  static final class Markup extends CommonTemplateMarkupOutputModel<Markup> {
    Markup(String text, String markup) {
      super(text, markup);
    }

    @Override
    public MarkdownFormat getOutputFormat() {
      return INSTANCE;
    }
  }

  @Override
  public String getName() {
    return "Markdown";
  }

  @Override
  public String getMimeType() {
    return "text/markdown";
  }

  @Override
  public void output(String text, Writer out) throws IOException {
    out.write(escapePlainText(text));
  }

  /**
   * Escapes {@code text}. Marks that matter only at the start of a line or after a number are left
   * alone elsewhere, so that the source reads well.
   */
  @Override
  public String escapePlainText(String text) {
    var out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        out.append(' ');
        continue;
      }
      if (SPECIAL.indexOf(c) >= 0 && matters(text, i, c)) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }

  private static boolean matters(String text, int i, char c) {
    return switch (c) {
      case '#', '+', '=' -> i == 0;
      case '-' -> i == 0;
      case '.', ')' -> i > 0 && text.substring(0, i).chars().allMatch(d -> d >= '0' && d <= '9');
      case ':' -> text.startsWith("://", i);
      case '&' ->
          i + 1 < text.length()
              && (Character.isLetter(text.charAt(i + 1)) || text.charAt(i + 1) == '#');
      case '$', '^', '{', '}' -> false;
      default -> true;
    };
  }

  @Override
  public boolean isLegacyBuiltInBypassed(String builtInName) {
    return false;
  }

  @Override
  protected Markup newTemplateMarkupOutputModel(String text, String markup) {
    return new Markup(text, markup);
  }
}
