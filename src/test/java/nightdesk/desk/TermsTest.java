package nightdesk.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "strike | The STRIKE ends. | true",
        "strike | The strikers march. | false",
        "strike* | The strikers march. | true",
        "\"harbour strike\" | The harbour strike ends. | true",
        "\"harbour strike\" | Harbour\\nstrike, day 2 | true",
        "\"harbour strike\" | The strike in the harbour. | false",
        "harbour strike | The strike in the harbour. | true",
        "harbour AND strike | The strike ends. | false",
        "harbour OR strike | The strike ends. | true",
        "harbour OR strike AND war | A harbour. | true",
        "(harbour OR strike) AND war | A harbour. | false",
        "strike NOT football | A football strike. | false",
        "strike AND NOT (football OR lightning) | A strike. | true",
        "NOT NOT strike | A strike. | true",
        "\"not only\" and | This not only and that. | true",
        "o'brien | Mr O’Brien’s plan | true",
        "brien | Mr O’Brien’s plan | false",
        "\"novák\" | Petr Novák’s | true",
        "台湾 | 関係者は台湾の港で | true",
        "台北 | 関係者は台湾の港で | false",
        "u.s. | The U.S. said | true",
        "covid-19 | Covid-19 cases | true",
        "\"sanctions regime*\" | new sanctions regimes | true",
        "istanbul | İSTANBUL | false",
      })
  void answers(String terms, String text, boolean expected) {
    assertEquals(expected, Terms.parse(terms).matches(text.replace("\\n", "\n")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "AND",
        "a AND",
        "a OR",
        "NOT",
        "(a",
        "a)",
        "()",
        "\"a",
        "\"\"",
        "a AND OR b",
        "***"
      })
  void refusesWhatIsNoQuestion(String terms) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> Terms.parse(terms)).getMessage();
    assertFalse(message.contains("\n"), message);
  }

  @Test
  void deepAndLongQuestionsAreRefusedNotFatal() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Terms.parse("(".repeat(4000) + "a" + ")".repeat(4000)));
    assertThrows(IllegalArgumentException.class, () -> Terms.parse("a ".repeat(6000)));
    assertEquals(true, Terms.parse("NOT ".repeat(2000) + "a").matches("a"));
  }
}
