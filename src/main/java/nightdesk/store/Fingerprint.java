package nightdesk.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import nightdesk.model.Analysis;
import nightdesk.model.Article;
import nightdesk.model.Passage;
import nightdesk.model.Span;

/** Short names by which an article and its sentences are known again. */
public final class Fingerprint {
  /** Hex digits of a sentence's name: 48 bits, one false match in 10^8 pairs of articles. */
  private static final int SENTENCE_DIGITS = 12;

  private static final int ARTICLE_DIGITS = 32;

  private Fingerprint() {}

  /** Of the words alone: a new date, headline or line break does not make a new article. */
  public static String of(Article article) {
    String words = squeeze(article.text());
    return sha256(words.isEmpty() ? squeeze(article.title()) : words).substring(0, ARTICLE_DIGITS);
  }

  /** Of each sentence, one after the other, {@value #SENTENCE_DIGITS} hex digits each. */
  public static String sentences(Analysis analysis) {
    var out = new StringBuilder();
    for (Span span : analysis.sentences()) {
      out.append(sentence(analysis.article().passage(span)));
    }
    return out.toString();
  }

  /** The sentences of {@code analysis} that an earlier text with {@code known} did not have. */
  public static List<Passage> changed(Analysis analysis, String known) {
    Set<String> before = new TreeSet<>();
    for (int i = 0; i + SENTENCE_DIGITS <= known.length(); i += SENTENCE_DIGITS) {
      before.add(known.substring(i, i + SENTENCE_DIGITS));
    }
    var changed = new ArrayList<Passage>();
    for (Span span : analysis.sentences()) {
      Passage passage = analysis.article().passage(span);
      if (!before.contains(sentence(passage))) {
        changed.add(passage);
      }
    }
    return changed;
  }

  /**
   * An address without what does not belong to the article's identity: scheme, "www.", fragment,
   * tracking parameters, a slash at the end. For comparison only.
   */
  public static String url(String address) {
    String rest = address.strip();
    int fragment = rest.indexOf('#');
    if (fragment >= 0) {
      rest = rest.substring(0, fragment);
    }
    int scheme = rest.indexOf("://");
    if (scheme >= 0) {
      rest = rest.substring(scheme + 3);
    }
    int query = rest.indexOf('?');
    String parameters = query < 0 ? "" : rest.substring(query + 1);
    rest = query < 0 ? rest : rest.substring(0, query);
    int path = rest.indexOf('/');
    String host = (path < 0 ? rest : rest.substring(0, path)).toLowerCase(Locale.ROOT);
    String place = path < 0 ? "" : rest.substring(path);
    host = host.startsWith("www.") ? host.substring(4) : host;
    place = place.endsWith("/") ? place.substring(0, place.length() - 1) : place;
    var kept = new TreeSet<String>();
    for (String parameter : parameters.split("&")) {
      String name = parameter.toLowerCase(Locale.ROOT);
      boolean tracking =
          name.isEmpty()
              || name.startsWith("utm_")
              || name.startsWith("fbclid=")
              || name.startsWith("gclid=");
      if (!tracking) {
        kept.add(parameter);
      }
    }
    return host + place + (kept.isEmpty() ? "" : "?" + String.join("&", kept));
  }

  /** SHA-256 of the text in UTF-8, in hex. */
  public static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  /** SHA-256 of the bytes, in hex. */
  public static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  /**
   * SHA-256 of a file's bytes, in hex.
   *
   * @throws IOException if it cannot be read
   */
  public static String sha256(Path file) throws IOException {
    MessageDigest digest = digest();
    try (InputStream in = Files.newInputStream(file)) {
      var buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String sentence(Passage passage) {
    return sha256(squeeze(passage.text())).substring(0, SENTENCE_DIGITS);
  }

  /** Runs of white space are one space: hard-wrapped and flowing text are the same. */
  private static String squeeze(String text) {
    var out = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || c == '\u00a0') {
        space = out.length() > 0;
      } else {
        if (space) {
          out.append(' ');
          space = false;
        }
        out.append(c);
      }
    }
    return out.toString();
  }
}
