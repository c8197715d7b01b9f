package nightdesk.render;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;

/**
 * The style sheet and script of a page, and its Content-Security-Policy: only these two texts, by
 * their SHA-256, and nothing from anywhere else (W3C CSP Level 3, section 2.3.1).
 */
final class PageParts {
  private PageParts() {}

  /** Adds {@code css}, {@code script} and {@code policy} to {@code model}. */
  static void add(Map<String, Object> model, Look look, String css, String script)
      throws IOException {
    String style = inline(look, css, "</style");
    String code = inline(look, script, "</script");
    model.put("css", style);
    model.put("script", code);
    model.put(
        "policy",
        "default-src 'none'; style-src "
            + hash(style)
            + "; script-src "
            + hash(code)
            + "; base-uri 'none'; form-action 'none'");
  }

  private static String inline(Look look, String file, String end) throws IOException {
    String text = look.text(file);
    if (text.toLowerCase(Locale.ROOT).contains(end) || text.contains("<!--")) {
      throw new TemplateProblem(
          look.place(file),
          "has " + end + " or <!--, which would end the page's element",
          "write it otherwise");
    }
    return text;
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
