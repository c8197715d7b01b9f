package nightdesk.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nightdesk.Nightdesk;
import nightdesk.Options;
import nightdesk.model.Article;
import nightdesk.model.Passage;
import nightdesk.model.Quote;
import nightdesk.model.Span;
import nightdesk.text.Language;

/**
 * Quotes by shape on gold of our own ({@code quotes-dev.jsonl}). A text is one case. It is right if
 * each of its quotes is, and no other quotation or reported statement was found in it. A gold quote
 * is right if
 *
 * <ul>
 *   <li>the quotes found that lie in it (by half or more of their letters and digits) cover 80 % of
 *       its letters and digits, and the content of the same speaker covers 80 % of each of them (a
 *       quotation may be found whole or in its pieces);
 *   <li>one of them has its kind;
 *   <li>each has a source that shares a character with the gold's, or none where there is none;
 *   <li>each has its speaker, and {@code via} where the gold has one. Where the gold names no
 *       speaker, words of the source may stand instead.
 * </ul>
 *
 * <p>Arguments: GOLD.jsonl, then {@code --errors} to print each case that is wrong.
 */
public final class QuoteShapes {
  private static final List<String> REPORTING = new Language("en").entries("reporting-verbs");
  private static final List<String> SPEECH = new Language("en").entries("speech-verbs");

  private QuoteShapes() {}

  public static void main(String[] arguments) throws IOException {
    boolean errors = List.of(arguments).contains("--errors");
    var nightdesk = new Nightdesk(Options.defaults());
    var table = new ShapeTable();
    for (Map<String, Object> gold : ShapeTable.read(Path.of(arguments[0]))) {
      String text = (String) gold.get("text");
      Article article = Article.of((String) gold.get("id"), "", text);
      List<Quote> found = nightdesk.analyze(article).findings().quotes();
      List<String> wrong = wrong(text, ShapeTable.objects(gold, "quotes"), found);
      table.count((String) gold.get("shape"), wrong.isEmpty());
      if (errors && !wrong.isEmpty()) {
        System.out.println(gold.get("id") + ": " + text.replace('\n', '~'));
        wrong.forEach(line -> System.out.println("    " + line));
      }
    }
    table.print("quote cases");
  }

  static List<String> wrong(String text, List<Map<String, Object>> gold, List<Quote> found) {
    var wrong = new ArrayList<String>();
    var used = new BitSet();
    for (Map<String, Object> wanted : gold) {
      String speaker = (String) wanted.getOrDefault("speaker", "");
      BitSet content = letters(text, ShapeTable.spans(wanted, "content"));
      BitSet same = new BitSet();
      for (Map<String, Object> other : gold) {
        if (other == wanted || speaker.equals(other.getOrDefault("speaker", ""))) {
          same.or(letters(text, ShapeTable.spans(other, "content")));
        }
      }
      BitSet covered = new BitSet();
      boolean kind = wanted.containsKey("anyKind");
      String problem = "";
      for (int i = 0; i < found.size(); i++) {
        Quote quote = found.get(i);
        BitSet words = letters(text, spans(quote.content()));
        if (2 * common(words, content) < words.cardinality()
            && 2 * common(words, content) < content.cardinality()) {
          continue;
        }
        used.set(i);
        covered.or(words);
        kind |= name(quote).equals(wanted.get("kind"));
        if (common(words, same) < 0.8 * words.cardinality()) {
          problem = "too long: " + show(quote);
        } else if (!sourceFits(text, wanted, quote)) {
          problem = "source: " + show(quote);
        } else if (!speakerFits(text, wanted, quote)) {
          problem = "speaker: " + show(quote);
        } else if (wanted.containsKey("via")
            && !sameName((String) wanted.get("via"), quote.via())) {
          problem = "via: " + show(quote);
        }
      }
      if (problem.isEmpty() && common(covered, content) < 0.8 * content.cardinality()) {
        problem = covered.isEmpty() ? "not found" : "too short";
      } else if (problem.isEmpty() && !kind) {
        problem = "kind";
      }
      if (!problem.isEmpty()) {
        wrong.add(wanted.get("kind") + " of " + speaker + ": " + problem);
      }
    }
    for (int i = 0; i < found.size(); i++) {
      if (!used.get(i) && reports(found.get(i))) {
        wrong.add("not a quote: " + show(found.get(i)));
      }
    }
    return wrong;
  }

  /** True unless it is the kind of attribution ("praised", "found") that nobody calls a quote. */
  private static boolean reports(Quote quote) {
    return quote.kind() != Quote.Kind.INDIRECT
        || quote.cue().stream()
            .flatMap(cue -> Arrays.stream(cue.text().toLowerCase(Locale.ROOT).split("[^\\p{L}]+")))
            .anyMatch(word -> REPORTING.contains(word) || SPEECH.contains(word));
  }

  private static boolean sourceFits(String text, Map<String, Object> wanted, Quote quote) {
    BitSet gold = letters(text, ShapeTable.spans(wanted, "source"));
    BitSet ours = letters(text, spans(quote.source()));
    return gold.isEmpty() || gold.intersects(ours);
  }

  private static boolean speakerFits(String text, Map<String, Object> wanted, Quote quote) {
    String speaker = (String) wanted.getOrDefault("speaker", "");
    if (!speaker.isEmpty()) {
      return sameName(speaker, quote.speaker());
    }
    if (quote.speaker().isEmpty()) {
      return true;
    }
    return ShapeTable.spans(wanted, "source").stream()
        .map(span -> text.substring(span.start(), span.end()).toLowerCase(Locale.ROOT))
        .anyMatch(words -> words.contains(quote.speaker().toLowerCase(Locale.ROOT)));
  }

  private static boolean sameName(String wanted, String found) {
    return bare(wanted).equals(bare(found));
  }

  private static String bare(String name) {
    return name.toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
  }

  private static String name(Quote quote) {
    return quote.kind().name().toLowerCase(Locale.ROOT);
  }

  private static String show(Quote quote) {
    return name(quote)
        + " "
        + quote.content().stream().map(Passage::text).toList()
        + " cue "
        + quote.cue().stream().map(Passage::text).toList()
        + " source "
        + quote.source().stream().map(Passage::text).toList()
        + " speaker \""
        + quote.speaker()
        + (quote.via().isEmpty() ? "\"" : "\" via " + quote.via());
  }

  private static List<Span> spans(List<Passage> passages) {
    return passages.stream().map(Passage::span).toList();
  }

  private static int common(BitSet one, BitSet other) {
    BitSet both = (BitSet) one.clone();
    both.and(other);
    return both.cardinality();
  }

  private static BitSet letters(String text, List<Span> spans) {
    BitSet letters = new BitSet();
    for (Span span : spans) {
      for (int i = span.start(); i < span.end(); i++) {
        letters.set(i, Character.isLetterOrDigit(text.charAt(i)));
      }
    }
    return letters;
  }
}
