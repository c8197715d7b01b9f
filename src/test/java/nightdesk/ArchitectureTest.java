package nightdesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/** Who may use whom: the house's plan, held by the JDK's own dependency lister. */
class ArchitectureTest {
  /** Package to the packages it may use; "" is the root package. What is not listed may not be. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("model", Set.of()),
          Map.entry("pdf", Set.of()),
          Map.entry("mail", Set.of()),
          Map.entry("text", Set.of("model")),
          Map.entry("read", Set.of("model", "json")),
          Map.entry("json", Set.of("model")),
          Map.entry("actors", Set.of("model", "text")),
          Map.entry("quotes", Set.of("model", "text")),
          Map.entry("summary", Set.of("model", "text")),
          Map.entry("stories", Set.of("model", "text")),
          Map.entry("render", Set.of("model", "json", "pdf")),
          Map.entry("store", Set.of("model", "json")),
          Map.entry("", Set.of("model", "text", "actors", "quotes", "summary", "stories")),
          Map.entry("evaluate", Set.of("", "model", "json")),
          Map.entry("verify", Set.of("model", "json", "read")),
          Map.entry("desk", Set.of("model", "store")),
          Map.entry("job", Set.of("", "model", "json", "read", "desk", "render", "store", "mail")),
          Map.entry(
              "cli", Set.of("", "job", "json", "model", "read", "summary", "evaluate", "verify")));

  /** Third-party package prefix to the packages that may use it. */
  private static final Map<String, Set<String>> LIBRARIES =
      Map.ofEntries(
          Map.entry("freemarker.", Set.of("render")),
          Map.entry("org.apache.lucene.", Set.of("text")),
          Map.entry("org.tartarus.snowball.", Set.of("text")),
          Map.entry("org.apache.pdfbox.", Set.of("pdf")),
          Map.entry("org.apache.fontbox.", Set.of("pdf")),
          Map.entry("org.apache.xmpbox.", Set.of("pdf")),
          Map.entry("org.htmlunit.cssparser.", Set.of("pdf")),
          Map.entry("org.jsoup.", Set.of("read")),
          Map.entry("org.mozilla.universalchardet.", Set.of("read")),
          Map.entry("com.fasterxml.jackson.core.", Set.of("json")),
          Map.entry("org.apache.commons.cli.", Set.of("cli")),
          Map.entry("jakarta.mail.", Set.of("mail", "read")),
          Map.entry("jakarta.activation.", Set.of("mail")),
          Map.entry("org.eclipse.angus.", Set.of("mail")),
          Map.entry("org.snakeyaml.", Set.of("job")));

  @Test
  void packagesUseOnlyWhatTheyMay() {
    var out = new StringWriter();
    int status =
        ToolProvider.findFirst("jdeps")
            .orElseThrow()
            .run(
                new PrintWriter(out),
                new PrintWriter(out),
                "-verbose:package",
                "--multi-release",
                "17",
                classes());
    assertEquals(0, status, out.toString());
    var wrong = new TreeSet<String>();
    int seen = 0;
    var edge =
        Pattern.compile("^\\s+(nightdesk[\\w.]*)\\s+->\\s+([\\w.]+)", Pattern.MULTILINE)
            .matcher(out.toString());
    while (edge.find()) {
      String from = inside(edge.group(1));
      String to = edge.group(2);
      if (to.startsWith("java.") || to.startsWith("javax.") || to.equals(edge.group(1))) {
        continue;
      }
      seen++;
      boolean allowed =
          to.equals("nightdesk") || to.startsWith("nightdesk.")
              ? MAY_USE.containsKey(inside(to))
                  && MAY_USE.getOrDefault(from, Set.of()).contains(inside(to))
              : LIBRARIES.entrySet().stream()
                  .anyMatch(e -> (to + ".").startsWith(e.getKey()) && e.getValue().contains(from));
      if (!allowed) {
        wrong.add((from.isEmpty() ? "nightdesk" : from) + " must not use " + to);
      }
    }
    assertTrue(seen > 10, "jdeps output not understood: " + seen + " edges");
    assertEquals(Set.of(), wrong);
  }

  private static String classes() {
    try {
      return Path.of(Nightdesk.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String inside(String name) {
    return name.equals("nightdesk") ? "" : name.substring("nightdesk.".length());
  }
}
