package nightdesk.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nightdesk.model.Article;
import nightdesk.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextAnalyzerTest {
  private final TextAnalyzer analyzer = new TextAnalyzer(new Language("en"));

  private Document analyze(String text) {
    return analyzer.analyze(Article.of("test", "", text));
  }

  private List<String> tokens(String text) {
    Document document = analyze(text);
    var tokens = new ArrayList<String>();
    for (int t = 0; t < document.size(); t++) {
      tokens.add(document.token(t));
    }
    return tokens;
  }

  private List<String> sentences(String text) {
    var sentences = new ArrayList<String>();
    for (Span span : analyze(text).sentenceSpans()) {
      sentences.add(text.substring(span.start(), span.end()));
    }
    return sentences;
  }

  @Test
  void tokensFollowTheTreebanks() {
    assertEquals(
        List.of("The", "US", "-", "Pakistan", "border", "is", "n't", "Islamabad", "\u2019s", "."),
        tokens("The US-Pakistan border isn't Islamabad\u2019s."));
    assertEquals(
        List.of(
            "Mr.",
            "J.",
            "K.",
            "O'Brien",
            "of",
            "AT&T",
            "paid",
            "$",
            "1,000.50",
            "at",
            "5",
            "p.m.",
            "on",
            "the",
            "1st",
            "."),
        tokens("Mr. J. K. O'Brien of AT&T paid $1,000.50 at 5 p.m. on the 1st."));
    assertEquals(
        List.of(
            "Write",
            "to",
            "desk@example.org",
            "or",
            "see",
            "https://example.org/a?b=1",
            ",",
            "or",
            "example.co.uk",
            "."),
        tokens("Write to desk@example.org or see https://example.org/a?b=1, or example.co.uk."));
    assertEquals(
        List.of("No", "\u2026", "wait", "...", "what", "?", "!"),
        tokens("No\u2026 wait... what?!"));
    assertEquals(List.of("No.", "5", "said", "No", "."), tokens("No. 5 said No."));
  }

  /** Each text is split where it has a bar. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "He left. |She stayed.",
        "Mr. Smith met Gen. Jones. |They talked.",
        "He works for Acme Inc. and lives in the U.S. |He is happy.",
        "The U.S. Senate voted. |The House did not.",
        "It starts at 5 p.m. Monday. |It ends at 6 p.m. |Nobody comes.",
        "J. K. Rowan wrote it. |It sold.",
        "\u201cWe won.\u201d |He smiled.",
        "\u201cWe won,\u201d he said. |\u201cWe did.\u201d",
        "\u201cWhy?\u201d he asked.",
        "\u201cWhy now?\u201d Kirby asked. |Nobody knew.",
        "\"We won.\" |\"You did?\" |\"Yes!\"",
        "\u00bbDas ist gut.\u00ab |Er ging.",
        "Prices rose 3.5 percent, i.e. more than before, e.g. in May. |Then they fell.",
        "It cost ca. 5 million. |That is much.",
        "He paused ... and went on. |Then he stopped... |She laughed.",
        "He left (by car.) |She stayed.",
        "Plan B failed. |A new one came.",
        "They were tired.The end was near.",
        "Visit example.com today. |It is open.",
        "Shares of Yahoo! fell.",
        "The mayor thanked Ms.Audrey Vance for it. |She left.",
        "1. The first point. |2. The second point.",
        "She holds a Ph.D. in law. |He has none.",
      })
  void sentencesEndWhereTheyShould(String marked) {
    if (marked.startsWith("They were tired.The")) {
      assertEquals(List.of("They were tired.", "The end was near."), sentences(marked));
      return;
    }
    if (marked.startsWith("1. ")) {
      marked = "1. The first point.\n|2. The second point.";
    }
    var expected = new ArrayList<String>();
    for (String part : marked.split("\\|")) {
      expected.add(part.strip());
    }
    assertEquals(expected, sentences(marked.replace("|", "")));
  }

  @Test
  void headlineWithoutStopIsASentenceAndAParagraph() {
    String text = "Mayor resigns over bridge\n\nThe mayor left on Monday. He gave no reason.\n";
    Document document = analyze(text);
    assertEquals(3, document.sentences());
    assertEquals(2, document.paragraphs());
    assertEquals(1, document.paragraphOf(2));
    assertEquals("Mayor resigns over bridge", sentences(text).get(0));
  }

  @Test
  void hardWrappedLinesAreOneParagraph() {
    String text =
        "The committee met on Tuesday to talk about the bridge, which\n"
            + "has been closed since a barge struck its middle pillar in\n"
            + "March. Members were told that repairs would take until the\n"
            + "summer at the earliest. Nobody was pleased.\n"
            + "\n"
            + "A second meeting is planned for the end of the month, when\n"
            + "the engineers will report.\n";
    assertEquals(2, analyze(text).paragraphs());
    assertEquals(4, analyze(text).sentences());
    String crlf = text.replace("\n", "\r\n");
    assertEquals(2, analyze(crlf).paragraphs());
    assertEquals(tokens(text), tokens(crlf));
  }

  @Test
  void singleLineBreaksBetweenLongLinesAreParagraphs() {
    String line =
        "This paragraph was written on one line by somebody who never pressed the return key"
            + " before it was finished, as most programs do today.";
    assertEquals(3, analyze(line + "\n" + line + "\n" + line).paragraphs());
  }

  @Test
  void textsWithoutCapitalsAreStillSplit() {
    assertEquals(
        List.of("she can't believe it.", "he can."), sentences("she can't believe it. he can."));
  }

  @Test
  void otherScriptsAreSplit() {
    assertEquals(
        2, sentences("\u4eca\u5929\u5f88\u597d\u3002\u660e\u5929\u4e5f\u597d\u3002").size());
    assertEquals(
        2,
        sentences(
                "\u092f\u0939 \u0905\u091a\u094d\u091b\u093e \u0939\u0948\u0964 \u0935\u0939 \u0928\u0939\u0940\u0902\u0964")
            .size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\n\n\n",
        ".",
        "\"",
        "...",
        "\u0000\u0000",
        "\ud83d",
        "\udc00",
        "'''",
        "Mr."
      })
  void oddTextsAreNoError(String text) {
    check(analyze(text));
  }

  /** Any text: tokens are in order, inside the text, cover all that is visible, once. */
  @Test
  void everyVisibleCharacterIsInExactlyOneToken() {
    var random = new Random(1);
    String alphabet =
        "aB \n.\"'\u201c\u201d\u2019-\u20141,:?!()U.S.\u00e9\u4e2d\u0939\u093f\ud83d\ude00\ud83d@#&/\t\r`\u00a0\u200b\ufeff";
    for (int round = 0; round < 3000; round++) {
      var text = new StringBuilder();
      int length = random.nextInt(60);
      for (int i = 0; i < length; i++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      check(analyze(text.toString()));
    }
  }

  private static void check(Document document) {
    String text = document.text();
    int at = 0;
    for (int t = 0; t < document.size(); t++) {
      for (int i = at; i < document.start(t); i++) {
        assertTrue(Tokenizer.isSpace(text.charAt(i)), () -> "left out a character of: " + text);
      }
      assertTrue(document.start(t) >= at && document.end(t) > document.start(t));
      assertEquals(Document.hash(document.token(t)), document.hash(t));
      assertEquals(t, document.tokenAt(document.start(t)));
      at = document.end(t);
    }
    for (int i = at; i < text.length(); i++) {
      assertTrue(Tokenizer.isSpace(text.charAt(i)), () -> "left out the end of: " + text);
    }
    int token = 0;
    for (int s = 0; s < document.sentences(); s++) {
      assertEquals(token, document.sentenceStart(s));
      assertTrue(document.sentenceEnd(s) > token);
      token = document.sentenceEnd(s);
    }
    assertEquals(document.size(), token);
    int sentence = 0;
    for (int p = 0; p < document.paragraphs(); p++) {
      assertEquals(sentence, document.paragraphStart(p));
      sentence = document.paragraphEnd(p);
    }
    assertEquals(document.sentences(), sentence);
  }
}
